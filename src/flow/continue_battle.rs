//! The owner goes on with a battle: a further question, the same again, or stop.

use crate::clock;
use crate::domain::battle::{self, AnswerEnd, BattleRefusal, BattleState, Side, Wish};
use crate::domain::ids::{AccountId, BattleId};
use crate::flow::Arena;
use crate::flow::open_battle::{OpenError, check_prompt, fits};
use crate::models::{ModelError, estimate_tokens};
use crate::store::{
    AfterAttempt, AnswerRow, BattleRow, BeginAttempt, EndAttempt, KeyedReply, Store, StoreError, TurnRow,
};
use crate::streaming::{Streams, Writing};

/// Why a battle does not go on.
#[derive(Debug, thiserror::Error)]
pub enum ContinueError {
    /// No such battle.
    #[error("there is no such battle")]
    Unknown,
    /// Somebody else's.
    #[error("this battle belongs to another account")]
    NotYours,
    /// The battle's state.
    #[error(transparent)]
    Refused(#[from] BattleRefusal),
    /// The question.
    #[error(transparent)]
    Question(#[from] OpenError),
    /// The store failed.
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
    let Arena { store, catalogue, streams, settings } = arena;
    let row = owned(id, account, store).await?;
    let row = recover(row, store).await?;
    let wish = if question.is_some() { Wish::NextTurn } else { Wish::Regenerate };
    battle::allows(row.state, wish, row.turn, settings.max_turns)?;
    streams.has_room().map_err(OpenError::from)?;
    let mut turns = store.conversation(id).await?;
    let prompt = match question {
        Some(text) => check_prompt(text, settings, catalogue)?.as_str().to_owned(),
        None => turns.pop().map(|t| t.prompt).unwrap_or_default(),
    };
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
    if !store.begin_attempt(&begin, reply.as_ref()).await? {
        // Somebody was faster: what they did decides the answer.
        let now = owned(id, account, store).await?;
        battle::allows(now.state, wish, now.turn, settings.max_turns)?;
        return Err(BattleRefusal::StillGenerating.into());
    }
    // What was wrong with an earlier turn stays wrong; a regenerated turn gets a new chance.
    let flaw = if question.is_some() { row.flaw } else { None };
    streams.begin(Writing {
        battle: id,
        models: row.models,
        turn: to.0,
        attempt: to.1,
        salt: row.salt,
        history,
        flaw,
        prompt,
    });
    Ok(to.0)
}

fn exchange(turn: TurnRow) -> (String, [String; 2]) {
    (turn.prompt, turn.answers.map(|a| a.map(|a| a.body).unwrap_or_default()))
}

/// Ends an attempt whose node has died: both sides count as failed, and the battle is ready to be
/// tried again. Battles in any other state come back as they are.
///
/// # Errors
/// [`StoreError`].
pub async fn recover(row: BattleRow, store: &Store) -> Result<BattleRow, StoreError> {
    let now = clock::now();
    if row.state != BattleState::Generating || row.lease_until >= now {
        return Ok(row);
    }
    let lost = |side: Side| AnswerRow {
        side,
        ended: AnswerEnd::Failed,
        body: String::new(),
        reasoning: None,
        failure: Some(ModelError::NodeLost.to_string()),
        finish_reason: None,
        identity: None,
        prompt_tokens: None,
        completion_tokens: None,
        first_token_ms: None,
        total_ms: None,
    };
    let end = EndAttempt {
        battle: row.id,
        at: (row.turn, row.attempt),
        answers: Side::BOTH.map(lost),
        next: AfterAttempt::Ready {
            flaw: Some(crate::domain::verdict::Reason::AnswerIncomplete),
            answer_tokens: 0,
            content: [0; 32],
        },
        only_if_orphaned_at: Some(now),
        now,
    };
    store.end_attempt(&end).await?;
    tracing::info!(battle.id = %row.id, "ended an attempt whose node is gone");
    Ok(store.battle(row.id).await?.unwrap_or(row))
}
