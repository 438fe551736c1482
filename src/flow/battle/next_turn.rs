//! The owner goes on with a battle: a further question, the same again, or stop.

use std::time::Duration;

use crate::clock;
use crate::flow::Arena;
use crate::flow::battle::open::{OpenError, check_prompt, exchange, fits};
use crate::models::estimate_tokens;
use crate::streaming::{Asker, Source, Streams, Writing, recover};
use agon_core::battle::mode::Mode;
use agon_core::battle::replayed_answer::ReplayedAnswer;
use agon_core::battle::{self, AnswerEnd, BattleRefusal, Side, Wish, identity};
use agon_core::ids::{AccountId, BattleId};
use agon_core::verdict;
use agon_core::verdict::check::Check;
use agon_store::{AnswerRow, BattleRow, BeginAttempt, KeyedReply, Store, StoreError, TurnRow};

/// Why a battle gets no further question, and its answers are not asked for again.
#[derive(Debug, thiserror::Error)]
pub enum ContinueError {
    /// There is no battle of this id.
    #[error("there is no such battle")]
    Unknown,
    /// The battle is somebody else's.
    #[error("this battle belongs to another account")]
    NotYours,
    /// The battle's state allows no further question.
    #[error(transparent)]
    Refused(#[from] BattleRefusal),
    /// The question is refused.
    #[error(transparent)]
    Question(#[from] OpenError),
    /// The store failed; nothing was changed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Loads a battle for its owner.
///
/// # Errors
/// [`ContinueError::Unknown`] or [`ContinueError::NotYours`].
pub async fn owned(id: BattleId, account: AccountId, store: &Store) -> Result<BattleRow, ContinueError> {
    let row = store.battle(id).await?.ok_or(ContinueError::Unknown)?;
    if row.account == account { Ok(row) } else { Err(ContinueError::NotYours) }
}

/// Asks the next question, or with `question` absent the last one again.
///
/// # Errors
/// [`ContinueError`]; the battle is as it was then.
pub async fn go_on(
    id: BattleId,
    account: AccountId,
    question: Option<&str>,
    reply: Option<KeyedReply>,
    arena: Arena<'_>,
) -> Result<u32, ContinueError> {
    let Arena { store, catalogue, streams, settings, .. } = arena;
    let row = owned(id, account, store).await?;
    let row = recover(row, store).await?;
    let wish = if question.is_some() { Wish::NextTurn } else { Wish::Regenerate };
    battle::allows(row.state, wish, row.turn, settings.max_turns)?;
    let asker = Asker { account, network: None };
    let place = streams.reserve(asker).map_err(OpenError::from)?;
    let mut turns = store.conversation(id).await?;
    // A check stays one however long the conversation gets.
    let fresh = (sources(row.mode, row.hidden), None);
    let (prompt, (sources, hidden)) = match question {
        Some(text) => (check_prompt(text, settings, catalogue)?.as_str().to_owned(), fresh),
        None => {
            let last = turns.pop();
            let kept = if turns.is_empty() { last.as_ref().map(|turn| same_plan(&row, turn)) } else { None };
            (last.map(|turn| turn.prompt).unwrap_or_default(), kept.unwrap_or(fresh))
        }
    };
    let flaw = flaw_of(&turns);
    let history: Vec<(String, [String; 2])> = turns.into_iter().map(exchange).collect();
    let spoken: usize =
        history.iter().map(|(q, [a, b])| estimate_tokens(q) + estimate_tokens(a).max(estimate_tokens(b))).sum();
    fits(spoken + estimate_tokens(&prompt), catalogue)?;

    let now = clock::now();
    let to = if question.is_some() { (row.turn + 1, 1) } else { (row.turn, row.attempt + 1) };
    let begin = BeginAttempt {
        battle: id,
        from: (row.turn, row.attempt),
        to,
        prompt: question.map(|_| prompt.clone()),
        lease_until: Streams::lease_until(now),
        now,
    };
    let (battle, salt, models) = (id, row.salt, row.models);
    let writing =
        Writing { battle, asker, models, turn: to.0, attempt: to.1, salt, history, flaw, prompt, sources, hidden };
    let (store_, streams) = (store.clone(), streams.clone());
    // A client that leaves ends its request; what was committed must be written all the same.
    let begun = tokio::spawn(async move {
        let begun = store_.begin_attempt(&begin, reply.as_ref()).await?;
        if begun {
            streams.begin(writing, place);
        }
        Ok::<_, StoreError>(begun)
    });
    if !begun.await.map_err(|_| StoreError::Interrupted)?? {
        // Somebody was faster: what they did decides the answer.
        let now = owned(id, account, store).await?;
        battle::allows(now.state, wish, now.turn, settings.max_turns)?;
        return Err(BattleRefusal::StillGenerating.into());
    }
    Ok(to.0)
}

/// Fresh answers, as the mode and the battle's check show them.
pub(super) fn sources(mode: Mode, hidden: Option<Check>) -> [Source; 2] {
    let mut sources = [Source::Model, Source::Model];
    if let Some(Check::Garbled(side)) = hidden {
        sources[side.index()] = Source::Garbled;
    }
    if mode == Mode::Direct {
        sources[Side::B.index()] = Source::Nobody;
    }
    sources
}

/// What the first turn shows when it is asked again: what it was planned to show. Otherwise asking again would undo
/// a hidden check, and tell that it was one.
fn same_plan(row: &BattleRow, turn: &TurnRow) -> ([Source; 2], Option<Check>) {
    let given = |side: Side| match &turn.answers[side.index()] {
        Some(answer) => {
            let millis =
                |ms: Option<i64>| Duration::from_millis(ms.and_then(|ms| u64::try_from(ms).ok()).unwrap_or(500));
            let (first, total) = (millis(answer.first_token_ms), millis(answer.total_ms));
            Source::ReplayedAnswer(ReplayedAnswer { body: answer.body.clone(), first, total })
        }
        None => Source::Model,
    };
    match row.hidden {
        Some(Check::Garbled(_) | Check::Again(_)) => (sources(row.mode, row.hidden), row.hidden),
        Some(Check::Faint | Check::Cut(_) | Check::OffTopic(_) | Check::Same) => (Side::BOTH.map(given), row.hidden),
        // Fresh answers end the comparison with what others were shown; the store takes the mark off.
        None => (sources(row.mode, None), None),
    }
}

/// What is wrong with turns that have ended, for the judge: it stays wrong whatever comes after.
fn flaw_of(turns: &[TurnRow]) -> Option<verdict::Reason> {
    turns.iter().find_map(|turn| {
        let all = |test: fn(&AnswerRow) -> bool| turn.answers.iter().all(|a| a.as_ref().is_some_and(test));
        let complete = all(|a| a.ended == AnswerEnd::Complete);
        let empty = !all(|a| !a.body.trim().is_empty());
        let named = !all(|a| a.identity.is_none());
        verdict::flaw(complete, empty, named, identity::asks_identity(&turn.prompt))
    })
}
