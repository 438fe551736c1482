//! How a person keeps on from week to week, by the log's counted votes of theirs. Nothing is paid for it.

use agon_core::account::progress::{Progress, progress};
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_store::{Store, StoreError};

/// How far somebody is this week, with a goal of so many counted votes.
///
/// # Errors
/// [`StoreError`].
pub async fn show_progress(
    store: &Store,
    account: AccountId,
    goal: u32,
    now: Timestamp,
) -> Result<Progress, StoreError> {
    Ok(progress(&store.counted_by_day(account).await?, goal, now))
}
