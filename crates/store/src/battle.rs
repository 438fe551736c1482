//! Battles and models, as they go in and come out.

use uuid::Uuid;

use crate::{KeyedReply, Result, StoreError};
use agon_core::battle::mode::Mode;
use agon_core::battle::prompt::{Kinds, Language};
use agon_core::battle::replayed_answer::ReplayedAnswer;
use agon_core::battle::style::Style;
use agon_core::battle::{AnswerEnd, BattleState, Side};
use agon_core::ids::{AccountId, BattleId, VoterId};
use agon_core::log::encoding;
use agon_core::model::{ModelSlug, ModelStatus, Origin};
use agon_core::time::Timestamp;
use agon_core::vendors::preference::Exchange;
use agon_core::verdict::check::Check;
use agon_core::verdict::{Reason, Verdict};
use agon_core::vote::Outcome;

dispatch! {
    /// How these models' answers in the arena's newest battles ended, newest first.
    recent_answers(models: &[ModelSlug], battles: u32) -> Vec<RecentAnswer>;
    /// Brings the table of models in line with the catalogue; models that left it are retired.
    sync_models(models: &[ModelRow], now: Timestamp) -> ();
    /// Every model that ever was in the catalogue, by slug.
    models() -> Vec<ModelRow>;
    /// How often each pair met, over battles that are over (a battle under way would give its models away).
    pair_counts() -> Vec<PairCount>;
    /// Opens a battle with its first question. [`StoreError::UnknownAccount`] without account.
    open_battle(battle: &NewBattle, reply: Option<&KeyedReply>) -> ();
    /// A battle without its texts; `None`: there is none of this id.
    battle(id: BattleId) -> Option<BattleRow>;
    /// A battle's questions and the last attempts of its answers.
    conversation(id: BattleId) -> Vec<TurnRow>;
    /// The models of the last battle of an account.
    last_pair(account: AccountId) -> Option<(String, String)>;
    /// Voted battles of one turn with this very question, newest first, checks and copies left out, and what was ever shown to
    /// others by its owner.
    earlier_battles(question: u64, prompt: &str, limit: u32) -> Vec<EarlierBattle>;
    /// Counted votes on the answers of `root`, in the log before an index, in its order.
    shared_votes(root: BattleId, before: u64) -> Vec<SharedVote>;
    /// Makes `link` the link by which others see a battle; gives the one that it has already, if there is one.
    share_battle(battle: BattleId, link: Uuid, now: Timestamp) -> Option<Uuid>;
    /// Ends a battle's link.
    unshare_battle(battle: BattleId) -> ();
    /// The link by which others see a battle; `None`: there is none that works.
    link_of(battle: BattleId) -> Option<Uuid>;
    /// The battle of a link; `None`: the link does not work, or not any more.
    battle_of_link(link: Uuid) -> Option<BattleId>;
    /// Keeps an account's battle at the top of its list. `false`: as many as may be are there.
    pin_battle(account: AccountId, battle: BattleId, now: Timestamp, most: u32) -> bool;
    /// Lets a battle stand by its age again.
    unpin_battle(battle: BattleId) -> ();
    /// An account's pinned battles, the newest pin first.
    pinned_of(account: AccountId) -> Vec<BattleSummary>;
    /// Puts what an operator set for a model in the place of what was set before. `false`: other settings were changed since
    /// `seen`, of [`Store::settings_change`](crate::Store::settings_change), and nothing was done.
    put_model_setting(setting: &ModelSetting, seen: (i64, i64), act: &OperatorAct) -> bool;
    /// What operators set for models, by slug.
    model_settings() -> Vec<ModelSetting>;
    /// Differs whenever a setting was changed: a count, and a sum of moments.
    settings_change() -> (i64, i64);
    /// What operators did, newest first.
    operator_acts(limit: u32) -> Vec<OperatorAct>;
    /// An account's battles, newest first, older than `before`.
    battles_of(account: AccountId, before: Option<BattleId>, limit: u32) -> Vec<BattleSummary>;
    /// Starts the next turn or attempt of a battle that is ready. `false`: it was not ready, or
    /// not at that turn and attempt, any more.
    begin_attempt(begin: &BeginAttempt, reply: Option<&KeyedReply>) -> bool;
    /// Ends an attempt: stores both answers and the battle's next state. `false`: another node ended it.
    end_attempt(end: &EndAttempt) -> bool;
    /// Promises a sign of life for battles this node is generating.
    renew_battles(ids: &[BattleId], until: Timestamp) -> ();
    /// What must be known of battles to say why votes on them are refused.
    votable_battles(ids: &[BattleId]) -> Vec<VotableRow>;
    /// Every attempt of a model in its newest battles that got a vote.
    answers_of(model: &str, battles: u32) -> Vec<AnswerFacts>;
    /// Votes that count in a model's battles since a moment, by day (since 1970, UTC), as far as the projection goes.
    model_days(model: &ModelSlug, since: Timestamp) -> Vec<(i64, u64)>;
    /// Every attempt in the arena's newest battles that became void, with its model.
    void_answers(battles: u32) -> Vec<(String, AnswerFacts)>;
    /// Questions and last answers of battles.
    texts_of(battles: &[BattleId]) -> Vec<BattleTexts>;
}

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

/// What an operator set for a model; `None`: as in the catalogue's file.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the columns of model_settings, documented in the migration")]
pub struct ModelSetting {
    pub slug: ModelSlug,
    pub weight: Option<f64>,
    pub status: Option<ModelStatus>,
}

/// Something that an operator did.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of operator_audit, documented in the migration")]
pub struct OperatorAct {
    pub id: Uuid,
    pub actor: String,
    pub action: String,
    pub detail: String,
    pub at: Timestamp,
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
    pub mode: Mode,
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
    /// Turns of another conversation that this one goes on from, with whole answers; the question comes after them.
    pub earlier: Vec<TurnRow>,
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
    pub mode: Mode,
    pub state: BattleState,
    pub models: [ModelSlug; 2],
    pub language: Language,
    pub kinds: Kinds,
    pub salt: [u8; 16],
    pub turn: u32,
    pub attempt: u32,
    pub lease_until: Timestamp,
    pub ready_at: Option<Timestamp>,
    pub countable_at: Option<Timestamp>,
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
    pub mode: Mode,
    pub state: BattleState,
    pub turn: u32,
    pub prompt: String,
    pub models: [ModelSlug; 2],
    pub outcome: Option<Outcome>,
    pub created_at: Timestamp,
    pub is_pinned: bool,
    /// When its vote was cast.
    pub voted_at: Option<Timestamp>,
    /// Has its vote a tag or a comment?
    pub gives_reason: bool,
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
        /// From when on a vote on it counts.
        countable_at: Timestamp,
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
    pub mode: Mode,
    pub state: BattleState,
    pub models: [ModelSlug; 2],
    pub created_at: Timestamp,
    pub countable_at: Option<Timestamp>,
}

/// A voted battle of one turn, with what it takes to show it again.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns of battles, documented in the migration")]
pub struct EarlierBattle {
    pub id: BattleId,
    pub account: AccountId,
    /// The account that has the wallet, if the account is one of somebody's guests.
    pub person: AccountId,
    pub network: Option<u64>,
    pub models: [ModelSlug; 2],
    pub propensity: u32,
    pub sampling_version: i64,
    pub outcome: Outcome,
    pub voted_at: Timestamp,
    pub answers: [ReplayedAnswer; 2],
    /// How often the battle's answers were shown again.
    pub copies: u32,
}

/// A counted vote on answers that others were shown too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedVote {
    /// The log's name for who cast it.
    pub voter: VoterId,
    /// What the voter chose.
    pub outcome: Outcome,
}

impl SharedVote {
    /// From an entry of the log; `None` for votes that don't count, or not on these answers alone.
    pub(super) fn read(entry: &[u8]) -> Result<Option<Self>> {
        let entry = encoding::decode(entry).map_err(|e| StoreError::Damaged(format!("log entry: {e}")))?;
        let counted = matches!(entry.verdict, Verdict::Counted { .. }) && entry.turns == 1;
        Ok(counted.then_some(Self { voter: entry.voter, outcome: entry.outcome }))
    }
}

/// How one attempt at an answer went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of answers, documented in the migration")]
pub struct AnswerFacts {
    pub ended: agon_core::battle::AnswerEnd,
    pub first_token_ms: Option<i64>,
    pub total_ms: Option<i64>,
}

/// The questions and last answers of a battle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BattleTexts {
    /// The battle that the texts belong to.
    pub battle: BattleId,
    /// Questions with both answers, in the order of the turns.
    pub exchanges: Vec<Exchange>,
}

/// How a model's answer ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentAnswer {
    /// The model that answered.
    pub model: ModelSlug,
    /// How the answer ended.
    pub ended: AnswerEnd,
    /// When the answer ended.
    pub at: Timestamp,
}
