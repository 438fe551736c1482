//! A battle as its owner may see it: text always, models only after the vote.

use serde::Serialize;
use utoipa::ToSchema;

use crate::flow::battle::next_turn::{ContinueError, owned};
use crate::flow::vote::cast::{Cards, model_card};
use crate::models::catalogue::Catalogue;
use crate::streaming::recover;
use agon_core::battle::mode::Mode;
use agon_core::battle::prompt::Language;
use agon_core::battle::{BattleState, Side};
use agon_core::ids::{AccountId, BattleId, VoteId};
use agon_core::time::Timestamp;
use agon_core::verdict::Reason;
use agon_core::vote::Outcome;
use agon_store::{AnswerRow, BattleRow, Store, TurnRow, VoteRow};

/// A battle with its texts and its vote.
pub struct Shown {
    /// The battle's row.
    pub row: BattleRow,
    /// The battle's turns, in their order, with the last attempts at their answers.
    pub turns: Vec<TurnRow>,
    /// The battle's vote; `None` while it has none.
    pub vote: Option<VoteRow>,
}

/// Loads a battle for its owner, and ends attempts of dead nodes on the way.
///
/// # Errors
/// [`ContinueError`] when it is not there, not theirs, or the store failed.
pub async fn show_battle(id: BattleId, account: AccountId, store: &Store) -> Result<Shown, ContinueError> {
    let row = recover(owned(id, account, store).await?, store).await?;
    let turns = store.conversation(id).await?;
    let vote = if row.state == BattleState::Voted { store.vote_of(id).await? } else { None };
    Ok(Shown { row, turns, vote })
}

impl Shown {
    /// May its owner know who answered?
    pub fn names_models(&self) -> bool {
        self.row.mode.names_models(self.row.state)
    }

    /// The sides that answer.
    pub fn sides(&self) -> impl Iterator<Item = Side> + use<> {
        Side::BOTH.into_iter().take(self.row.mode.models())
    }

    /// The answer of a turn that may be shown: of the current turn only once it has ended.
    pub fn answer<'t>(&self, turn: &'t TurnRow, side: Side) -> Option<&'t AnswerRow> {
        let over = self.row.state != BattleState::Generating || turn.turn < self.row.turn;
        turn.answers[side.index()].as_ref().filter(|_| over)
    }

    /// What its owner may see. Before the vote nothing in it depends on the models but their words.
    pub fn reply<'a>(&'a self, catalogue: &'a Catalogue) -> BattleReply<'a> {
        let (is_named, is_blind) = (self.names_models(), self.row.mode.is_blind());
        let answer = |turn, side: Side| {
            let answer = self.sides().find(|one| *one == side).and_then(|side| self.answer(turn, side));
            answer.map(|answer| AnswerReply::new(answer, is_named))
        };
        let turn = |turn: &'a TurnRow| TurnReply {
            turn: turn.turn,
            prompt: &turn.prompt,
            a: answer(turn, Side::A),
            b: answer(turn, Side::B),
        };
        BattleReply {
            id: self.row.id,
            mode: self.row.mode,
            state: self.row.state,
            turn: self.row.turn,
            created_at: self.row.created_at,
            countable_at: self.row.countable_at.or(self.row.ready_at).filter(|_| is_blind),
            will_not_count: self.row.flaw.map(Reason::code).filter(|_| is_blind),
            language: self.row.language,
            kinds: self.row.kinds.names().collect(),
            turns: self.turns.iter().map(turn).collect(),
            vote: self.vote.as_ref().map(OwnVote::new),
            models: is_named.then(|| cards(&self.row, catalogue)),
        }
    }
}

/// A battle with its turns, for its owner.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "btl_01m8bgw89se87rykqx5nn5c0vq", "mode": "battle", "state": "voted", "turn": 1, "created_at": "2026-11-26T08:52:11.705212Z",
    "countable_at": "2026-11-26T08:52:13.205212Z",
    "language": "und", "kinds": [], "turns": [{"turn": 1, "prompt": "Weather or climate?",
        "a": {"text": "Weather is what you get, climate is what you may expect.", "reasoning": null, "finish_reason": "stop",
            "completion_tokens": 11, "first_token_ms": 4, "total_ms": 5},
        "b": {"text": "Weather is what you get, climate is what you may expect.", "reasoning": "The user asks about the sky.",
            "finish_reason": "stop", "completion_tokens": 11, "first_token_ms": 4, "total_ms": 5}}],
    "vote": {"id": "vote_01m8bgw8fker7rx25t3trxntke", "winner": "a", "early": false, "cast_at": "2026-11-26T08:52:11.891116Z"},
    "models": {
        "a": {"model": "wire-0", "name": "Wirecorp 0", "organization": "Wirecorp", "license": "none", "origin": "live"},
        "b": {"model": "wire-1", "name": "Wirecorp 1", "organization": "Wirecorp", "license": "none", "origin": "live"}}}))]
pub struct BattleReply<'a> {
    /// The battle's id.
    #[schema(value_type = String)]
    id: BattleId,
    /// `battle`: two models, unnamed until the vote; `side_by_side` or `direct`: models that were chosen by name, and no vote.
    #[schema(value_type = String)]
    mode: Mode,
    /// `generating`, `ready`, `voted` or `void`.
    #[schema(value_type = String)]
    state: BattleState,
    /// Its newest turn, from 1.
    turn: u32,
    /// When it was opened.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// From when on a vote counts: both answers are whole, and could be read since their first words; none while they are
    /// written. A vote before it is refused.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    countable_at: Option<Timestamp>,
    /// Why a vote will not count, where that is known before it is cast: a code of `GET /rules`.
    #[serde(skip_serializing_if = "Option::is_none")]
    will_not_count: Option<&'static str>,
    /// Language of the first question (ISO 639-1); `und`: it can't be told.
    #[schema(value_type = String)]
    language: Language,
    /// Kinds of the first question: `code`, `maths`, `long`.
    kinds: Vec<&'static str>,
    /// What was asked and answered, oldest first.
    turns: Vec<TurnReply<'a>>,
    /// The vote, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<OwnVote>,
    /// Who answered; of a battle once there is a vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    models: Option<Cards<'a>>,
}

/// A question with its answers.
#[derive(Serialize, ToSchema)]
struct TurnReply<'a> {
    /// Number of the turn, from 1.
    turn: u32,
    /// The question that both models were asked.
    prompt: &'a str,
    /// The answer of side A; none while it is written.
    #[schema(required)]
    a: Option<AnswerReply<'a>>,
    /// The answer of side B; none while it is written, and where one model answers alone.
    #[schema(required)]
    b: Option<AnswerReply<'a>>,
}

/// An answer; after the vote with what would have given its model away.
#[derive(Serialize, ToSchema)]
struct AnswerReply<'a> {
    /// Its text (Markdown).
    text: &'a str,
    #[serde(flatten)]
    traces: Option<Traces<'a>>,
}

/// What an answer tells of its model beside its text.
#[derive(Serialize, ToSchema)]
struct Traces<'a> {
    /// What the model thought first.
    reasoning: Option<&'a str>,
    /// Why it ended, in its provider's words.
    finish_reason: Option<&'a str>,
    /// Its length in tokens, as its provider counts.
    completion_tokens: Option<i64>,
    /// Milliseconds until its first word.
    first_token_ms: Option<i64>,
    /// Milliseconds until its end.
    total_ms: Option<i64>,
}

impl<'a> AnswerReply<'a> {
    fn new(answer: &'a AnswerRow, voted: bool) -> Self {
        let traces = Traces {
            reasoning: answer.reasoning.as_deref(),
            finish_reason: answer.finish_reason.as_deref(),
            completion_tokens: answer.completion_tokens,
            first_token_ms: answer.first_token_ms,
            total_ms: answer.total_ms,
        };
        Self { text: &answer.body, traces: voted.then_some(traces) }
    }
}

/// The vote of a battle, for its owner.
#[derive(Serialize, ToSchema)]
struct OwnVote {
    /// The vote's id.
    #[schema(value_type = String)]
    id: VoteId,
    /// `a`, `b`, `tie` or `both_bad`.
    #[schema(value_type = String)]
    winner: Outcome,
    /// Was it cast while answers were still written? Such a vote does not rank.
    early: bool,
    /// When it was cast.
    #[schema(value_type = String, format = DateTime)]
    cast_at: Timestamp,
}

impl OwnVote {
    fn new(vote: &VoteRow) -> Self {
        Self { id: vote.id, winner: vote.outcome, early: vote.early, cast_at: vote.cast_at }
    }
}

/// The models that answered. Only where their names may be known.
pub fn cards<'a>(row: &'a BattleRow, catalogue: &'a Catalogue) -> Cards<'a> {
    let [a, b] = &row.models;
    Cards { a: model_card(a, catalogue), b: (row.mode.models() > 1).then(|| model_card(b, catalogue)) }
}
