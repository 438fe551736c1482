//! What goes into the store and what comes out: plain values, the same for both engines.

use serde::{Deserialize, Serialize};

use agon_core::battle::prompt::{Kinds, Language};
use agon_core::battle::style::Style;
use agon_core::battle::{AnswerEnd, BattleState, Side};
use agon_core::ids::{AccountId, BattleId, VoteId};
use agon_core::ledger::{Transfer, TransferId};
use agon_core::model::{ModelSlug, ModelStatus, Origin};
use agon_core::time::Timestamp;
use agon_core::verdict::check::Check;
use agon_core::verdict::voter::{Known, Trust};
use agon_core::verdict::{Reason, VoteFacts};
use agon_core::vote::{Ballot, Outcome};

use super::StoreError;

/// A model as the catalogue describes it; prices in micro-dollars for a million tokens.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are the catalogue's, documented in config/models.toml")]
pub struct ModelRow {
    pub slug: ModelSlug,
    pub name: String,
    pub organization: String,
    pub license: String,
    pub origin: Origin,
    pub status: ModelStatus,
    pub price_input: Option<i64>,
    pub price_output: Option<i64>,
}

/// How often a pair met in battles that are over, and how many of those got a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct PairCount {
    pub model_a: String,
    pub model_b: String,
    pub drawn: i64,
    pub voted: i64,
}

/// A battle to be opened, with its first question.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns of battles, documented in the migration")]
pub struct NewBattle {
    pub id: BattleId,
    pub account: AccountId,
    pub models: [ModelSlug; 2],
    pub seed: u64,
    pub propensity: u32,
    pub sampling_version: i64,
    pub category: Option<String>,
    pub language: Language,
    pub kinds: Kinds,
    pub salt: [u8; 16],
    /// Fingerprint of the question ([`agon_core::battle::simhash`]).
    pub question: u64,
    /// Is the question one that the arena offers to everybody?
    pub offered: bool,
    /// From which network it is asked: a keyed hash of the day and the addresses.
    pub network: Option<u64>,
    /// Was a model drawn that the overall board has not rated yet?
    pub unrated: bool,
    /// The battle whose answers are shown again; `None`: fresh answers.
    pub copy_of: Option<BattleId>,
    pub prompt: String,
    pub lease_until: Timestamp,
    pub created_at: Timestamp,
}

/// A battle without its questions and answers.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns of battles, documented in the migration")]
pub struct BattleRow {
    pub id: BattleId,
    pub account: AccountId,
    pub state: BattleState,
    pub models: [ModelSlug; 2],
    pub language: Language,
    pub kinds: Kinds,
    pub salt: [u8; 16],
    pub turn: u32,
    pub attempt: u32,
    pub lease_until: Timestamp,
    pub ready_at: Option<Timestamp>,
    pub flaw: Option<Reason>,
    pub seed: u64,
    pub hidden: Option<Check>,
    pub copy_of: Option<BattleId>,
    pub created_at: Timestamp,
}

/// A line in somebody's list of battles.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct BattleSummary {
    pub id: BattleId,
    pub state: BattleState,
    pub turn: u32,
    pub prompt: String,
    pub models: [String; 2],
    pub outcome: Option<Outcome>,
    pub created_at: Timestamp,
}

/// One side's answer, as it was stored when it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of answers, documented in the migration")]
pub struct AnswerRow {
    pub side: Side,
    pub ended: AnswerEnd,
    pub body: String,
    pub reasoning: Option<String>,
    pub failure: Option<String>,
    pub finish_reason: Option<String>,
    pub identity: Option<String>,
    pub prompt_tokens: Option<i64>,
    pub completion_tokens: Option<i64>,
    pub first_token_ms: Option<i64>,
    pub total_ms: Option<i64>,
}

/// A question and the last attempt at its answers, if one has ended.
#[derive(Clone, Debug)]
pub struct TurnRow {
    /// Number of the turn, from 1.
    pub turn: u32,
    /// The question's text.
    pub prompt: String,
    /// The last attempts of side A and side B; `None` while none has ended.
    pub answers: [Option<AnswerRow>; 2],
}

/// A turn or attempt to be started.
#[derive(Clone, Debug)]
pub struct BeginAttempt {
    /// The battle that must be ready for it.
    pub battle: BattleId,
    /// Turn and attempt, each from 1, at which the battle must be.
    pub from: (u32, u32),
    /// Turn and attempt that begin, each from 1.
    pub to: (u32, u32),
    /// The question, when a turn begins.
    pub prompt: Option<String>,
    /// The moment until which the node promises a sign of life.
    pub lease_until: Timestamp,
    /// When the attempt begins.
    pub now: Timestamp,
}

/// An attempt at both answers that has ended.
#[derive(Clone, Debug)]
pub struct EndAttempt {
    /// The battle that the attempt belongs to.
    pub battle: BattleId,
    /// Turn and attempt that ended, each from 1.
    pub at: (u32, u32),
    /// The answers of side A and side B, failed ones too.
    pub answers: [AnswerRow; 2],
    /// What comes next for the battle.
    pub next: AfterAttempt,
    /// Only if the generating node's promise ran out before this moment (to end an attempt that
    /// its node will not end).
    pub only_if_orphaned_at: Option<Timestamp>,
    /// When the attempt ended.
    pub now: Timestamp,
}

/// What becomes of a battle after an attempt.
#[derive(Clone, Debug)]
pub enum AfterAttempt {
    /// The battle waits for a vote, a question or a regeneration.
    Ready {
        /// What is wrong with it, for the judge.
        flaw: Option<Reason>,
        /// Tokens of both answers, estimated.
        answer_tokens: u32,
        /// Salted hash of the whole conversation.
        content: [u8; 32],
        /// How the answers of both sides look, over all turns.
        style: [Style; 2],
        /// What the battle was made of, if it is a hidden check.
        hidden: Option<Check>,
    },
    /// Both sides are tried again at once.
    Retry {
        /// The moment until which the node promises a sign of life.
        lease_until: Timestamp,
    },
    /// No vote is possible any more: a side failed.
    Void,
}

/// What must be known of a battle to accept a vote.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct VotableRow {
    pub battle: BattleId,
    pub account: AccountId,
    pub state: BattleState,
    pub models: [ModelSlug; 2],
    pub created_at: Timestamp,
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
}

/// A vote to be judged, with what the judge looks at.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct PendingVote {
    pub vote: VoteId,
    pub battle: BattleId,
    pub voter: [u8; 16],
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
    /// When its vote was cast: its place on the docket.
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
    pub guest: [u8; 16],
    /// The log's name for the account that has the wallet.
    pub owner: [u8; 16],
    /// Size of the log at which a judge took them for one person; none: not yet.
    pub log_size: Option<u64>,
}

/// What a person or an operator did about a standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReviewAction {
    /// The person asked for somebody to look.
    Appeal,
    /// An operator looked, and nothing is wrong.
    Clear,
    /// An operator looked: the votes are to be taken back.
    Uphold,
}

impl ReviewAction {
    /// The action's name, as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Appeal => "appeal",
            Self::Clear => "clear",
            Self::Uphold => "uphold",
        }
    }
}

impl std::str::FromStr for ReviewAction {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Appeal, Self::Clear, Self::Uphold].into_iter().find(|action| action.as_str() == name).ok_or(())
    }
}

/// An appeal, or a decision about somebody's standing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of reviews, documented in the migration")]
pub struct ReviewRow {
    pub id: uuid::Uuid,
    pub voter: [u8; 16],
    pub action: ReviewAction,
    pub actor: String,
    pub reason: String,
    pub at: Timestamp,
}

/// What is done about a person, and the evidence in thousandths of its decimal logarithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of standings, documented in the migration")]
pub struct StandingRow {
    pub voter: [u8; 16],
    pub regard: Trust,
    pub evidence: i64,
    pub log_size: u64,
    pub changed_at: Timestamp,
}

/// The newest fit of a board, in the bytes of [`agon_core::ranking::board_fit`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct FitRow {
    pub board: String,
    pub log_size: u64,
    pub body: Vec<u8>,
}

/// A board to be published under its next number.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct NewSnapshot {
    pub board: String,
    pub log_size: u64,
    pub as_of: Timestamp,
    pub published_at: Timestamp,
    pub body: Vec<u8>,
    pub digest: [u8; 32],
}

/// A published board, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct SnapshotHead {
    pub number: u64,
    pub log_size: u64,
    pub as_of: Timestamp,
    pub published_at: Timestamp,
    pub bytes: u64,
    pub digest: [u8; 32],
}

/// A reply to be stored with its effect.
#[derive(Clone, Debug)]
pub struct KeyedReply {
    /// The Idempotency-Key that the client sent, at most 255 bytes.
    pub key: String,
    /// Hash of the request, to tell a repeat from a reuse.
    pub fingerprint: [u8; 32],
    /// HTTP status of the reply.
    pub status: u16,
    /// The reply's body.
    pub body: Vec<u8>,
}

/// A reply that was stored under an idempotency key.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in KeyedReply")]
pub struct StoredReply {
    pub account: AccountId,
    pub key: String,
    pub fingerprint: Vec<u8>,
    pub status: u16,
    pub body: Vec<u8>,
}

/// Reads a stored name, number or hash back into its type.
pub(super) fn parse<T: std::str::FromStr>(text: &str, what: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged(format!("{what} {text:?}")))
}

/// A count as it is stored; none comes near the end of the range.
pub(super) fn wide(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Reads a stored integer back into a narrower type.
pub(super) fn narrow<T: TryFrom<i64>>(number: i64, what: &str) -> Result<T, StoreError> {
    T::try_from(number).map_err(|_| StoreError::Damaged(format!("{what} {number}")))
}

/// Reads stored bytes of a fixed length.
pub(super) fn bytes<const N: usize>(bytes: &[u8], what: &str) -> Result<[u8; N], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Damaged(format!("{what} of {} bytes", bytes.len())))
}

/// Reads the stored looks of both sides.
pub(super) fn style(stored: &[u8]) -> Result<[Style; 2], StoreError> {
    let (a, b) = stored.split_at_checked(10).unwrap_or((stored, &[]));
    Ok([Style::from_bytes(bytes(a, "style")?), Style::from_bytes(bytes(b, "style")?)])
}

/// A transfer with its names still as stored text.
pub(super) struct StoredTransfer {
    pub cause: String,
    pub kind: String,
    pub debit: String,
    pub credit: String,
    pub amount: i64,
    pub resolves: Option<Vec<u8>>,
    pub at: i64,
}

impl StoredTransfer {
    pub(super) fn read(self) -> Result<Transfer, StoreError> {
        Ok(Transfer {
            kind: ledger_name(&self.kind)?,
            debit: ledger_name(&self.debit)?,
            credit: ledger_name(&self.credit)?,
            amount: self.amount,
            resolves: self.resolves.map(|id| bytes(&id, "transfer id").map(TransferId)).transpose()?,
            at: Timestamp::from_micros(self.at),
            cause: self.cause,
        })
    }
}

/// Reads the stored name of an account or kind of the ledger.
pub(super) fn ledger_name<T: std::str::FromStr>(name: &str) -> Result<T, StoreError> {
    name.parse().map_err(|_| StoreError::Damaged(format!("ledger name {name:?}")))
}

/// Reads a stored code of a language.
pub(super) fn language(code: &str) -> Result<Language, StoreError> {
    Language::parse(code).ok_or_else(|| StoreError::Damaged(format!("language {code:?}")))
}

/// Reads a stored code of a reason.
pub(super) fn reason(code: Option<String>) -> Result<Option<Reason>, StoreError> {
    let Some(code) = code else { return Ok(None) };
    let reason = Reason::ALL.iter().find(|r| r.code() == code);
    reason.map(|r| Some(*r)).ok_or_else(|| StoreError::Damaged(format!("reason {code:?}")))
}

/// Reads the stored name of an answer's end.
pub(super) fn answer_end(name: &str) -> Result<AnswerEnd, StoreError> {
    [AnswerEnd::Complete, AnswerEnd::Stopped, AnswerEnd::Abandoned, AnswerEnd::Failed]
        .into_iter()
        .find(|end| end.as_str() == name)
        .ok_or_else(|| StoreError::Damaged(format!("answer end {name:?}")))
}
