//! Points follow the log: a counted vote earns its base, a vote that is taken back forfeits it, and
//! what has waited long enough becomes available. Every transfer's id is derived from its cause, so
//! any step may be lost and done again.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock;
use agon_core::ids::{BattleId, VoterId};
use agon_core::ledger::{
    Account, Earnings, Kind, Overlaps, PointsPolicy, Posted, Purse, Refusal, Transfer, TransferId, Unpaid, attention,
    base_cause, meet,
};
use agon_core::log::{Entry, EntryKind, encoding};
use agon_core::time::Timestamp;
use agon_core::verdict::check::{Check, Finding};
use agon_core::verdict::merged::Merged;
use agon_core::verdict::voter::AccountStanding;
use agon_core::verdict::{Reason, Verdict};
use agon_store::{HistoryRow, MergeRow, Store, StoreError};

/// Entries of the log that are posted in one transaction.
const PAGE: u32 = 2_000;
/// Name of the checkpoint that keeps a [`Poster`].
const CHECKPOINT: &str = "points";

/// How far posting has come, and what people have earned lately.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Poster {
    /// Entries of the log that were posted.
    pub size: u64,
    /// Pay of the newest day, by the hex of the log's name.
    earnings: BTreeMap<String, Earnings>,
    /// Hidden checks passed and failed, by the same.
    checks: BTreeMap<String, [u32; 2]>,
    /// Votes on battles that others were shown too, by the same.
    #[serde(default)]
    overlaps: BTreeMap<String, Overlaps>,
    /// The day of the first vote that was paid, and how many were, by network: of today and yesterday.
    #[serde(default)]
    paid_networks: BTreeMap<u64, (i64, u32)>,
    /// The newest day, counted from 1970 (UTC).
    #[serde(default)]
    day: i64,
    /// Accounts that are one person by now: one schedule, one record of checks.
    #[serde(default)]
    merged: Merged,
}

/// Why posting points stopped.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The store gave no answer; posting goes on from there.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The ledger refused: something is wrong that repeating won't mend.
    #[error("the ledger refused: {0}")]
    Refused(#[from] Refusal),
}

impl Poster {
    /// Goes on where it stopped.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn load(store: &Store) -> Result<Self, StoreError> {
        let body = store.checkpoint(CHECKPOINT).await?;
        Ok(body.and_then(|body| serde_json::from_slice(&body).ok()).unwrap_or_default())
    }

    /// Brings the ledger up to the log, then moves what is due; gives how many transfers were new.
    ///
    /// # Errors
    /// [`PostError`]; calling again goes on where it stopped.
    pub async fn run(&mut self, store: &Store, policy: &PointsPolicy, now: Timestamp) -> Result<usize, PostError> {
        let wait = i64::try_from(policy.settle.as_micros()).unwrap_or(i64::MAX);
        let mut new = 0;
        loop {
            let page = store.history(self.size, PAGE).await?;
            let Some(last) = page.last() else { break };
            let size = last.log.index + 1;
            let mut next = self.clone();
            let (mut batch, mut unpaid) = (Vec::new(), Vec::new());
            // A judge takes accounts for one before it appends what comes after: all that matter here are known.
            let mut merges = store.merges(self.size).await?.into_iter().peekable();
            for row in &page {
                let entry = encoding::decode(&row.log.entry)
                    .map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.log.index)))?;
                while let Some(merge) = merges.next_if(|merge| merge.log_size.is_some_and(|at| at <= entry.index)) {
                    next.merge(&merge);
                }
                next.note_check(&entry, row.facts.check);
                match entry.kind {
                    EntryKind::Verdict => {
                        let base = match next.earn(&entry, row, policy) {
                            Some(Ok(base)) => Some(base),
                            Some(Err(why)) => {
                                unpaid.push((entry.vote, why));
                                None
                            }
                            None => None,
                        };
                        batch.extend(next.overlap(&entry, row.copy_of, base.as_ref(), policy, store).await?);
                        batch.extend(base);
                    }
                    EntryKind::Reinstatement => {
                        new += post(store, &mut batch, wait).await?;
                        batch.extend(restore(&entry, store).await?);
                    }
                    EntryKind::Retraction => {
                        // What was earned in this very batch must be there to be forfeited, and in one purse.
                        new += post(store, &mut batch, wait).await?;
                        new += move_all(store, entry.voter, Kind::Hold, wait, now).await?;
                        batch.extend(forfeit(&base_cause(entry.vote), &entry, store).await?);
                        for cause in next.bonuses(&entry.voter) {
                            batch.extend(forfeit(&cause, &entry, store).await?);
                        }
                    }
                }
            }
            new += post(store, &mut batch, wait).await?;
            if !unpaid.is_empty() {
                store.note_unpaid(&unpaid).await?;
            }
            next.size = size;
            next.forget_before(last.facts.cast_at);
            let body = serde_json::to_vec(&next).unwrap_or_default();
            store.put_checkpoint(CHECKPOINT, size, &body).await?;
            *self = next;
        }
        store.wake_promises(policy.tested, now).await?;
        let flagged: BTreeMap<VoterId, AccountStanding> = store.standings().await?.into_iter().collect();
        new += follow_standings(store, &flagged, wait, now).await?;
        Ok(new + settle(store, &flagged, wait, now).await?)
    }

    /// What accounts that are one person earned today, and the checks that they met, is one.
    fn merge(&mut self, MergeRow { guest, owner, .. }: &MergeRow) {
        let [from, into] = [guest, owner].map(|name| hex::encode(self.merged.root(name)));
        if !self.merged.join(guest, owner) {
            return;
        }
        if let Some(theirs) = self.earnings.remove(&from) {
            self.earnings.entry(into.clone()).or_default().absorb(theirs);
        }
        if let Some(theirs) = self.checks.remove(&from) {
            let own = self.checks.entry(into).or_default();
            own.iter_mut().zip(theirs).for_each(|(own, more)| *own = own.saturating_add(more));
        }
    }

    /// The name under which a person's day and checks are kept.
    fn name(&self, voter: &VoterId) -> String {
        hex::encode(self.merged.root(voter))
    }

    fn note_check(&mut self, entry: &Entry, check: Option<Check>) {
        if let (Verdict::Excluded(Reason::HiddenCheck), Some(check)) = (entry.verdict, check)
            && let Finding::Attention(passed) = check.finding(entry.outcome)
        {
            let kept = self.checks.entry(self.name(&entry.voter)).or_default();
            kept[usize::from(!passed)] += 1;
        }
    }

    /// What a vote earns, by the log alone: a repeat after a crash must be the same transfer, so it goes
    /// to the pending purse whatever is thought of the person by then.
    ///
    /// Accounts of one network share a budget that grows with the logarithm of what they do: the first votes of a
    /// network are paid in full, the n-th after them a share that falls as 1/n.
    ///
    /// `None`: the vote does not count.
    fn earn(&mut self, entry: &Entry, row: &HistoryRow, policy: &PointsPolicy) -> Option<Result<Transfer, Unpaid>> {
        let Verdict::Counted { .. } = entry.verdict else { return None };
        let waited = row.facts.ready_at.map_or(Duration::ZERO, |ready| entry.cast_at.since(ready));
        if let Some(why) = Unpaid::of(row.unrated, waited) {
            return Some(Err(why));
        }
        let name = self.name(&entry.voter);
        let before = self.earnings.get(&name).copied().unwrap_or_default();
        let [passed, failed] = self.checks.get(&name).copied().unwrap_or_default();
        let (amount, after) = policy.earn(before, entry.cast_at, attention(passed, failed));
        self.earnings.insert(name, after);
        let amount = match amount {
            Ok(amount) => amount,
            Err(why) => return Some(Err(why)),
        };
        // Somebody else may know who wrote what others were shown before.
        let amount = if row.copy_of.is_some() { amount / 2 } else { amount };
        let amount = match row.network.filter(|_| amount > 0) {
            Some(network) => {
                let today = entry.cast_at.day();
                if today > self.day {
                    self.day = today;
                    self.paid_networks.retain(|_, (day, _)| *day >= today - 1);
                }
                let (_, paid) = self.paid_networks.entry(network).or_insert((today, 0));
                *paid = paid.saturating_add(1);
                policy.shared(amount, *paid)
            }
            None => amount,
        };
        if amount <= 0 {
            return Some(Err(Unpaid::DayDone));
        }
        Some(Ok(Transfer {
            cause: base_cause(entry.vote),
            kind: Kind::Base,
            debit: Account::Issuance,
            credit: Account::Voter(entry.voter, Purse::Pending),
            amount,
            resolves: None,
            at: entry.at,
        }))
    }

    /// Remembers a counted vote, and scores it against those of others who were shown the same answers;
    /// gives the bonuses that are due with it.
    async fn overlap(
        &mut self,
        entry: &Entry,
        copy_of: Option<BattleId>,
        base: Option<&Transfer>,
        policy: &PointsPolicy,
        store: &Store,
    ) -> Result<Vec<Transfer>, StoreError> {
        let mut due = Vec::new();
        let Verdict::Counted { .. } = entry.verdict else { return Ok(due) };
        let root = copy_of.unwrap_or(entry.battle);
        if copy_of.is_some() && entry.turns == 1 {
            for peer in store.shared_votes(root, entry.index).await? {
                // Nobody agrees with themselves.
                if self.merged.root(&peer.voter) == self.merged.root(&entry.voter) {
                    continue;
                }
                let names = [entry.voter, peer.voter];
                let [mut mine, mut theirs] = names.map(|v| self.overlaps.remove(&hex::encode(v)).unwrap_or_default());
                meet(root, [entry.outcome, peer.outcome], [&mut mine, &mut theirs]);
                for (voter, mut overlaps) in names.into_iter().zip([mine, theirs]) {
                    let settled = overlaps.settle(&policy.bonus).filter(|(_, amount)| *amount > 0);
                    due.extend(settled.map(|(number, amount)| Transfer {
                        cause: bonus_cause(&voter, number),
                        kind: Kind::Bonus,
                        debit: Account::Issuance,
                        credit: Account::Voter(voter, Purse::Pending),
                        amount,
                        resolves: None,
                        at: entry.at,
                    }));
                    self.overlaps.insert(hex::encode(voter), overlaps);
                }
            }
        }
        let own = self.overlaps.entry(hex::encode(entry.voter)).or_default();
        own.note(root, entry.outcome, base.map_or(0, |base| base.amount));
        Ok(due)
    }

    /// The causes of all bonuses that a person ever got.
    fn bonuses(&self, voter: &VoterId) -> Vec<String> {
        let settled = self.overlaps.get(&hex::encode(voter)).map_or(0, |overlaps| overlaps.settled);
        (0..settled).map(|number| bonus_cause(voter, number)).collect()
    }

    /// Earnings of days gone by are no longer asked for. Days are the log's: votes may be judged long
    /// after they were cast.
    fn forget_before(&mut self, cast_at: Timestamp) {
        let yesterday = cast_at.day() - 1;
        self.earnings.retain(|_, earnings| earnings.day >= yesterday);
    }
}

/// Pending points of people who are held are set apart; those of people who were cleared go back.
async fn follow_standings(
    store: &Store,
    flagged: &BTreeMap<VoterId, AccountStanding>,
    wait: i64,
    now: Timestamp,
) -> Result<usize, PostError> {
    let kind = |standing| if standing == AccountStanding::Good { Kind::Release } else { Kind::Hold };
    let from = |(voter, standing): (&VoterId, &AccountStanding)| Account::Voter(*voter, purses(kind(*standing))[0]);
    let accounts: Vec<Account> = flagged.iter().map(from).collect();
    let mut new = 0;
    for (account, balance) in store.balances_of(&accounts).await? {
        if let Some((voter, standing)) = account.owner().and_then(|voter| flagged.get_key_value(&voter))
            && balance > 0
        {
            new += move_all(store, *voter, kind(*standing), wait, now).await?;
        }
    }
    Ok(new)
}

/// From where to where a hold or a release moves points.
fn purses(kind: Kind) -> [Purse; 2] {
    if kind == Kind::Hold { [Purse::Pending, Purse::Held] } else { [Purse::Held, Purse::Pending] }
}

/// Moves all of a person's pending points to the held ones, or back. Done again, there is nothing to move.
async fn move_all(store: &Store, voter: VoterId, kind: Kind, wait: i64, now: Timestamp) -> Result<usize, PostError> {
    let [debit, credit] = purses(kind).map(|purse| Account::Voter(voter, purse));
    let amount = store.balance(debit).await?;
    if amount == 0 {
        return Ok(0);
    }
    // Each move is its own cause: what is moved again is what has come since.
    let cause = format!("{}:{}:{}", kind.as_str(), hex::encode(voter), clock::now().micros());
    post(store, &mut vec![Transfer { cause, kind, debit, credit, amount, resolves: None, at: now }], wait).await
}

/// Posts a batch and empties it; gives how many transfers were new.
async fn post(store: &Store, batch: &mut Vec<Transfer>, wait: i64) -> Result<usize, PostError> {
    if batch.is_empty() {
        return Ok(0);
    }
    let posted = loop {
        match store.post_transfers(batch, wait).await? {
            Ok(posted) => break posted,
            // What was posted stands, by whatever policy it was; the rest must not wait for it.
            Err(Refusal::Conflict { cause }) => {
                metrics::counter!("agon_transfers_conflicting_total").increment(1);
                tracing::error!(cause, "a transfer was posted before with other content, which stands");
                batch.retain(|transfer| transfer.cause != cause);
            }
            Err(refusal) => return Err(refusal.into()),
        }
    };
    batch.clear();
    let new = posted.iter().filter(|posted| **posted == Posted::New).count();
    metrics::counter!("agon_transfers_total").increment(new as u64);
    Ok(new)
}

/// A vote that is taken back loses what it has not been paid yet. Voters lose pending points only.
async fn forfeit(cause: &str, entry: &Entry, store: &Store) -> Result<Option<Transfer>, StoreError> {
    let Some((earned, None)) = store.promise(TransferId::of(cause)).await? else { return Ok(None) };
    Ok(Some(Transfer {
        cause: format!("{}:forfeit", cause.trim_end_matches(":base")),
        kind: Kind::Forfeit,
        debit: Account::Voter(entry.voter, Purse::Held),
        credit: Account::Forfeited,
        amount: earned.amount,
        resolves: Some(earned.id()),
        at: entry.at,
    }))
}

/// A vote that counts again gets back what it lost; its waiting time is long over.
async fn restore(entry: &Entry, store: &Store) -> Result<Option<Transfer>, StoreError> {
    let lost = store.promise(TransferId::of(&format!("{}:forfeit", entry.vote))).await?;
    Ok(lost.map(|(lost, _)| Transfer {
        cause: format!("{}:restore", entry.vote),
        kind: Kind::Restore,
        debit: Account::Forfeited,
        credit: Account::Voter(entry.voter, Purse::Available),
        amount: lost.amount,
        resolves: None,
        at: entry.at,
    }))
}

fn bonus_cause(voter: &VoterId, number: u32) -> String {
    format!("{}-{number}:bonus", hex::encode(voter))
}

/// Makes available what has waited long enough, but for people who are held.
async fn settle(
    store: &Store,
    flagged: &BTreeMap<VoterId, AccountStanding>,
    wait: i64,
    now: Timestamp,
) -> Result<usize, PostError> {
    let mut new = 0;
    loop {
        let due = store.due_promises(now, PAGE).await?;
        let good = |t: &&Transfer| {
            let owner = t.owner().and_then(|owner| flagged.get(&owner));
            owner.is_none_or(|standing| *standing == AccountStanding::Good)
        };
        let mut batch: Vec<Transfer> = due
            .iter()
            .filter(good)
            .filter_map(|promise| {
                let owner = promise.owner()?;
                let vote = promise.cause.strip_suffix(":base").or(promise.cause.strip_suffix(":bonus"))?;
                let suffix = if promise.kind == Kind::Base { "settle" } else { "settle-bonus" };
                Some(Transfer {
                    cause: format!("{vote}:{suffix}"),
                    kind: Kind::Settle,
                    debit: Account::Voter(owner, Purse::Pending),
                    credit: Account::Voter(owner, Purse::Available),
                    amount: promise.amount,
                    resolves: Some(promise.id()),
                    at: now,
                })
            })
            .collect();
        let posted = post(store, &mut batch, wait).await?;
        new += posted;
        if posted == 0 {
            return Ok(new);
        }
    }
}

/// How often points are posted while the log grows.
pub const EVERY: Duration = Duration::from_millis(500);
