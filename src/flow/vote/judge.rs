//! The judge: votes in order become entries of the log, each with its verdict.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use uuid::Uuid;

use crate::clock;
use crate::flow::vote::judge_state::JudgeState;
use agon_core::ids::VoterId;
use agon_core::log::{Entry, EntryKind, encoding, leaf_hash};
use agon_core::time::Timestamp;
use agon_core::verdict::voter::Trust;
use agon_core::verdict::{RULE_VERSION, Rules, Verdict, VoteFacts};
use agon_store::{LogRow, NewEntry, PendingVote, Store, StoreError};

/// Name of the lease that the judging node holds.
pub const LEASE: &str = "judge";

/// What a round of judging did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// What was appended: a vote each that got its verdict.
    pub entries: Vec<Entry>,
    /// People whose standing or tier changed, as they were looked at before and are now.
    pub changed: BTreeMap<VoterId, [Trust; 2]>,
    /// People who reached a number of votes at which it is looked which battles they skip.
    pub milestones: BTreeSet<VoterId>,
}

/// Is it looked now which battles somebody skips?
fn is_milestone(votes: u32) -> bool {
    matches!(votes, 20 | 50) || votes > 0 && votes.is_multiple_of(100)
}

/// Judges up to `limit` votes and appends their entries. What `judge_state` knows then is of the longer
/// log, also after an error: load it anew then.
///
/// # Errors
/// [`StoreError::LeaseLost`] when another node judges now; any other means nothing was appended.
pub async fn judge_votes(
    store: &Store,
    holder: Uuid,
    rules: &Rules,
    judge_state: &mut JudgeState,
    limit: u32,
    lease: Duration,
) -> Result<Judged, StoreError> {
    let cases = store.pending_votes(limit).await?;
    if cases.is_empty() {
        return Ok(Judged::default());
    }
    judge_state.conflicts.refresh(store).await?;
    let (first, now) = (store.log_size().await?, clock::now());
    let mut judged = Judged::default();
    let mut rows = Vec::with_capacity(cases.len());
    for (index, case) in (first..).zip(&cases) {
        let known = case.known();
        let verdict = judge_state.voters.judge(&case.voter, &judge_state.conflicts.facts(case), known, rules);
        let entry = entry(case, index, now, verdict);
        for (voter, change) in judge_state.voters.fold(&entry, known, &judge_state.prior, rules) {
            judged.changed.entry(voter).and_modify(|earlier| earlier[1] = change[1]).or_insert(change);
        }
        if judge_state.voters.get(&case.voter).is_some_and(|person| is_milestone(person.eligible)) {
            judged.milestones.insert(case.voter);
        }
        rows.push(NewEntry { row: log_row(&entry), cast_at: case.cast_at });
        judged.entries.push(entry);
    }
    store.append(holder, now, now.plus(lease), &rows).await?;
    for case in &cases {
        let waited = now.since(case.cast_at);
        metrics::histogram!("agon_verdict_wait_seconds").record(waited.as_secs_f64());
    }
    metrics::counter!("agon_votes_judged_total").increment(rows.len() as u64);
    Ok(judged)
}

/// What the gates look at, of a vote that waits for its verdict.
pub fn facts(case: &PendingVote) -> VoteFacts {
    VoteFacts {
        early: case.early,
        cast_at: case.cast_at,
        ready_at: case.ready_at,
        countable_at: case.countable_at,
        flaw: case.flaw,
        answer_tokens: case.answer_tokens,
        check: case.check,
        conflict: case.conflict,
    }
}

/// The entry of the log that a verdict becomes.
pub fn entry(case: &PendingVote, index: u64, now: Timestamp, verdict: Verdict) -> Entry {
    let [left, right] = case.models.clone();
    Entry {
        index,
        kind: EntryKind::Verdict,
        at: now,
        vote: case.vote,
        battle: case.battle,
        voter: case.voter,
        cast_at: case.cast_at,
        left,
        right,
        outcome: case.outcome,
        verdict,
        rule_version: RULE_VERSION,
        turns: case.turns,
        language: case.language,
        kinds: case.kinds,
        propensity: case.propensity,
        sampling_version: case.sampling_version,
        content: case.content,
        style: case.style,
    }
}

/// An entry as it is stored: its bytes and leaf hash.
pub fn log_row(entry: &Entry) -> LogRow {
    let bytes = encoding::encode(entry);
    LogRow { index: entry.index, vote: entry.vote, leaf: leaf_hash(&bytes), entry: bytes }
}
