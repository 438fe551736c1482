//! Attempts at answers whose node has died.

use crate::clock;
use crate::models::ModelError;
use agon_core::battle::style::Style;
use agon_core::battle::{AnswerEnd, BattleState, Side};
use agon_core::ids::BattleId;
use agon_core::time::Timestamp;
use agon_core::verdict::Reason;
use agon_store::{AfterAttempt, AnswerRow, BattleRow, EndAttempt, Store, StoreError};

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
    let at = (row.turn, row.attempt);
    end_as_lost(store, row.id, at, Some(now), ModelError::NodeLost).await?;
    tracing::info!(battle.id = %row.id, "ended an attempt whose node is gone");
    Ok(store.battle(row.id).await?.unwrap_or(row))
}

/// Ends an attempt that nobody writes any more: both sides count as failed. With `orphaned_at` only if its lease has run
/// out by then.
pub(super) async fn end_as_lost(
    store: &Store,
    battle: BattleId,
    at: (u32, u32),
    orphaned_at: Option<Timestamp>,
    why: ModelError,
) -> Result<bool, StoreError> {
    let now = clock::now();
    let lost = |side: Side| AnswerRow {
        side,
        ended: AnswerEnd::Failed,
        body: String::new(),
        reasoning: None,
        failure: Some(why.to_string()),
        finish_reason: None,
        identity: None,
        prompt_tokens: None,
        completion_tokens: None,
        first_token_ms: None,
        total_ms: None,
    };
    let end = EndAttempt {
        battle,
        at,
        answers: Side::BOTH.map(lost),
        next: AfterAttempt::Ready {
            countable_at: now,
            flaw: Some(Reason::AnswerIncomplete),
            answer_tokens: 0,
            content: [0; 32],
            style: [Style::default(); 2],
            hidden: None,
        },
        only_if_orphaned_at: orphaned_at,
        now,
    };
    store.end_attempt(&end).await
}
