//! Attempts at answers whose node has died.

use crate::clock;
use crate::models::ModelError;
use agon_core::battle::style::Style;
use agon_core::battle::{AnswerEnd, BattleState, Side};
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
            countable_at: now,
            flaw: Some(Reason::AnswerIncomplete),
            answer_tokens: 0,
            content: [0; 32],
            style: [Style::default(); 2],
            hidden: None,
        },
        only_if_orphaned_at: Some(now),
        now,
    };
    store.end_attempt(&end).await?;
    tracing::info!(battle.id = %row.id, "ended an attempt whose node is gone");
    Ok(store.battle(row.id).await?.unwrap_or(row))
}
