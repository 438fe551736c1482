//! Votes, entries of the log, and standings, as they go in and come out.

use uuid::Uuid;

use crate::Insider;
use agon_core::battle::prompt::{Kinds, Language};
use agon_core::battle::style::Style;
use agon_core::ids::{AccountId, BattleId, VoteId, VoterId};
use agon_core::ledger::Unpaid;
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::verdict::abstention::Opened;
use agon_core::verdict::check::Check;
use agon_core::verdict::voter::{AccountStanding, Known, Trust};
use agon_core::verdict::{Reason, VoteFacts};
use agon_core::vote::{Ballot, Outcome};

dispatch! {
    /// Commits votes with their keys in one transaction, durably, those that [`accept`](agon_core::vote::accept)
    /// allows, and gives them; left out is also a battle that already had one, whoever raced, and a key that was used.
    /// Of one voter a batch has one vote a battle and one a key: twins fail it as a whole.
    commit_votes(votes: &[VoteCommit]) -> Vec<TakenVote>;
    /// A vote with its verdict, if it has one.
    vote(id: VoteId) -> Option<VoteRow>;
    /// The vote of a battle; `None` while it has none.
    vote_of(battle: BattleId) -> Option<VoteRow>;
    /// The oldest votes without a verdict, in the order in which they are judged: whole commits, until they
    /// are at least `limit` votes.
    pending_votes(limit: u32) -> Vec<PendingVote>;
    /// Accounts that act for a vendor of models, or did at or after a moment, by the log's name for the person, with
    /// their merged guests; and the models of each vendor.
    insiders(since: Timestamp) -> Vec<Insider>;
    /// Do votes wait for their verdict?
    has_pending_votes() -> bool;
    /// Appends judged votes at the next indexes and extends the lease. [`StoreError::LeaseLost`](crate::StoreError::LeaseLost) when `holder` holds
    /// the judge's lease no more; nothing is appended then.
    append(holder: Uuid, now: Timestamp, expires_at: Timestamp, entries: &[NewEntry]) -> ();
    /// Entries in the log; the next index.
    log_size() -> u64;
    /// Entries from `from` on, in order, at most `limit`.
    read_log(from: u64, limit: u32) -> Vec<LogRow>;
    /// The log from `from` on, each entry with what its vote was judged by.
    history(from: u64, limit: u32) -> Vec<HistoryRow>;
    /// Entries of a person's counted votes that never were taken back, oldest first.
    unretracted(voter: VoterId, limit: u32) -> Vec<LogRow>;
    /// Entries that took a person's votes back and were not undone, oldest first.
    retracted(voter: VoterId, limit: u32) -> Vec<LogRow>;
    /// Entries of a person's votes that count now, oldest first.
    counted_of(account: AccountId, limit: u32) -> Vec<LogRow>;
    /// Keeps what is done about a person; who is good again has their points woken.
    put_standing(row: &StandingRow) -> ();
    /// Keeps people's tiers, and whether their test could have spoken, all at once; each person has one row.
    put_tiers(people: &[StandingRow]) -> ();
    /// Names of people whom somebody looked at last and found nothing wrong with.
    cleared() -> Vec<VoterId>;
    /// Names of people whose test could have spoken.
    tested() -> Vec<VoterId>;
    /// Keeps the evidence that a person's votes follow a model, in thousandths of its decimal logarithm.
    put_abstention(row: &StandingRow, skips: i64) -> ();
    /// Battles that a person opened before a moment and could vote on, and the same for each model in them.
    opened_by(voter: VoterId, before: Timestamp) -> (Opened, Vec<Opened>);
    /// Evidence against everybody who is held or excluded, in thousandths of its decimal logarithm, and how
    /// many accounts there are.
    evidences() -> (Vec<i64>, u64);
    /// People whose standing ever was not good.
    standings() -> Vec<(VoterId, AccountStanding)>;
    /// Standings that changed at `since` or later, by when they did.
    standings_since(since: Timestamp) -> Vec<(VoterId, AccountStanding, Timestamp)>;
    /// People whose standing is not good, or was looked at, by newest change, from after one.
    flagged(before: Option<(Timestamp, VoterId)>, limit: u32) -> Vec<StandingRow>;
    /// Says that the person of an account belongs to a vendor, or to none any more. `false`: nobody has that name.
    put_organization(voter: VoterId, organization: Option<&str>) -> bool;
    /// How the person of an account is looked at.
    trust_of(account: AccountId) -> Trust;
    /// Accounts that signed in with one wallet and that judges took for one person at a size of the log of at least
    /// `from`, in that order.
    merges(from: u64) -> Vec<MergeRow>;
    /// Merges that no judge has taken for one person yet, oldest first.
    open_merges() -> Vec<MergeRow>;
    /// Says at which size of the log guests were taken for the person of their owner.
    note_merges(guests: &[VoterId], log_size: u64) -> ();
    /// What a person was promised for votes on each day (UTC, counted from 1970), bonus left out, in micro-points.
    earned_by_day(owner: VoterId) -> Vec<(i64, i64)>;
    /// What is done about a person; none if nothing ever was.
    standing(voter: VoterId) -> Option<StandingRow>;
}

/// A vote to be committed, with the idempotency key of its request and the request's fingerprint.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct VoteCommit {
    pub id: VoteId,
    pub battle: BattleId,
    pub account: AccountId,
    pub ballot: Ballot,
    pub cast_at: Timestamp,
    pub key: Option<(String, [u8; 32])>,
}

/// A vote that was committed, and who answered in its battle.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct TakenVote {
    pub vote: VoteId,
    pub models: [ModelSlug; 2],
}

/// A vote found by its idempotency key, with what its reply is made of.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct KeyedVote {
    pub account: AccountId,
    pub key: String,
    pub fingerprint: Vec<u8>,
    pub id: VoteId,
    pub battle: BattleId,
    pub outcome: Outcome,
    pub cast_at: Timestamp,
}

/// A vote, its verdict, and what took it back.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct VoteRow {
    pub id: VoteId,
    pub battle: BattleId,
    pub account: AccountId,
    pub outcome: Outcome,
    /// Tags of side A and side B, as the JSON `{"a":[…],"b":[…]}`.
    pub tags: String,
    pub comment: Option<String>,
    pub early: bool,
    pub cast_at: Timestamp,
    /// When the answers had been shown whole, if they had.
    pub ready_at: Option<Timestamp>,
    /// Had a model no rating when the battle began?
    pub unrated: bool,
    /// The verdict's log entry as bytes, with its index.
    pub entry: Option<(u64, Vec<u8>)>,
    /// The index of the entry that took it back.
    pub retracted: Option<u64>,
    /// The index of the entry that counted it again.
    pub reinstated: Option<u64>,
    /// Micro-points that it earned; `None`: none, or not posted yet.
    pub earned: Option<i64>,
    /// Why it earned none, once that is known.
    pub unpaid: Option<Unpaid>,
}

/// A vote to be judged, with what the judge looks at.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct PendingVote {
    pub vote: VoteId,
    pub battle: BattleId,
    pub voter: VoterId,
    pub outcome: Outcome,
    pub early: bool,
    pub cast_at: Timestamp,
    pub models: [ModelSlug; 2],
    pub propensity: u32,
    pub sampling_version: u16,
    pub turns: u16,
    pub language: Language,
    pub kinds: Kinds,
    pub ready_at: Option<Timestamp>,
    pub countable_at: Option<Timestamp>,
    pub flaw: Option<Reason>,
    pub answer_tokens: u32,
    pub content: [u8; 32],
    pub style: Option<[Style; 2]>,
    /// Fingerprint of the first question.
    pub question: Option<u64>,
    pub offered: bool,
    pub network: Option<u64>,
    pub unrated: bool,
    /// Does the voter act for a vendor, or did within 30 days?
    pub conflict: bool,
    /// What the battle was made of, if it was a hidden check.
    pub check: Option<Check>,
}

impl PendingVote {
    /// What the log will not say of the vote's battle.
    pub fn known(&self) -> Known {
        let Self { question, offered, network, check, unrated, .. } = *self;
        Known { question, offered, network, check, unrated }
    }
}

/// A verdict to be appended to the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// The entry with its index and leaf hash.
    pub row: LogRow,
    /// When its vote was cast: its place in the verdict queue.
    pub cast_at: Timestamp,
}

/// A log entry as it is stored: its bytes and leaf hash.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct LogRow {
    pub index: u64,
    pub vote: VoteId,
    pub entry: Vec<u8>,
    pub leaf: [u8; 32],
}

impl LogRow {
    /// The kind of entry, as its bytes say.
    pub(super) fn kind(&self) -> i64 {
        self.entry.get(1).copied().map_or(1, i64::from)
    }
}

/// An entry of the log with what its vote was judged by.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the types")]
pub struct HistoryRow {
    pub log: LogRow,
    pub facts: VoteFacts,
    pub question: Option<u64>,
    pub offered: bool,
    pub network: Option<u64>,
    pub unrated: bool,
    /// The battle whose answers were shown again, if nothing was added to them.
    pub copy_of: Option<BattleId>,
}

impl HistoryRow {
    /// What the log does not say of the vote's battle.
    pub fn known(&self) -> Known {
        let Self { question, offered, network, unrated, .. } = *self;
        Known { question, offered, network, check: self.facts.check, unrated }
    }
}

/// An account that signed in with the wallet of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergeRow {
    /// The log's name for the account that signed in.
    pub guest: VoterId,
    /// The log's name for the account that has the wallet.
    pub owner: VoterId,
    /// Size of the log at which a judge took them for one person; none: not yet.
    pub log_size: Option<u64>,
}

/// What is done about a person, and the evidence in thousandths of its decimal logarithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of standings, documented in the migration")]
pub struct StandingRow {
    pub voter: VoterId,
    pub trust: Trust,
    pub evidence: i64,
    pub log_size: u64,
    pub changed_at: Timestamp,
}
