//! A battle's owner keeps it at the top of their list, and lets it go again.

use crate::clock;
use crate::flow::battle::next_turn::{ContinueError, owned};
use agon_core::ids::{AccountId, BattleId};
use agon_store::{Store, StoreError};

/// Battles that an account can keep at the top.
pub const MOST_PINS: u32 = 20;

/// Why a battle is not kept at the top.
#[derive(Debug, thiserror::Error)]
pub enum PinError {
    /// The battle is not there, or not theirs.
    #[error(transparent)]
    Battle(#[from] ContinueError),
    /// As many are there as may be.
    #[error("{MOST_PINS} battles are pinned already; unpin one first")]
    TooMany,
    /// The store failed; nothing was changed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps a battle at the top of its owner's list; one that is there stays where it is.
///
/// # Errors
/// [`PinError`].
pub async fn pin(id: BattleId, account: AccountId, store: &Store) -> Result<(), PinError> {
    owned(id, account, store).await?;
    if store.pin_battle(account, id, clock::now(), MOST_PINS).await? { Ok(()) } else { Err(PinError::TooMany) }
}

/// Lets a battle stand by its age again.
///
/// # Errors
/// [`PinError`]; never [`PinError::TooMany`].
pub async fn unpin(id: BattleId, account: AccountId, store: &Store) -> Result<(), PinError> {
    owned(id, account, store).await?;
    Ok(store.unpin_battle(id).await?)
}
