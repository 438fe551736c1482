//! Epochs: each opens with a published rate that never changes, and closes when every vote from before its
//! end has a verdict. Then what was earned, forfeited and claimed in it is written down.

use agon_core::claims::epoch::Terms;
use agon_core::claims::epoch::bounds;
use agon_core::time::Timestamp;
use agon_store::{EpochRow, Store, StoreError};

/// The epoch of a moment; opens it if need be.
///
/// # Errors
/// [`StoreError`].
pub async fn current_epoch(store: &Store, terms: Terms, now: Timestamp) -> Result<EpochRow, StoreError> {
    if let Some(epoch) = store.epoch_at(now).await? {
        return Ok(epoch);
    }
    let newest = store.epochs(None, 1).await?.pop();
    // Somebody who asked a moment later was faster: their epoch is the one that begins now.
    if let Some(epoch) = newest.clone().filter(|epoch| epoch.starts_at > now) {
        return Ok(epoch);
    }
    let (number, [starts_at, ends_at]) = bounds(newest.map(|e| (e.number, e.ends_at)), terms.length, now);
    store.open_epoch(&EpochRow { number, starts_at, ends_at, rate: terms.rate, closed: None }).await?;
    // Another node may have opened it with its own rate, or beginning a moment later.
    if let Some(epoch) = store.epoch_at(now).await? {
        return Ok(epoch);
    }
    let newest = store.epochs(None, 1).await?.pop().filter(|epoch| epoch.starts_at > now);
    newest.ok_or_else(|| StoreError::Damaged("an epoch that was opened is not there".into()))
}

/// Opens the epoch of this moment, and closes those that are over and judged.
///
/// # Errors
/// [`StoreError`].
pub async fn turn_epochs(store: &Store, terms: Terms, now: Timestamp) -> Result<u64, StoreError> {
    current_epoch(store, terms, now).await?;
    store.close_epochs(now).await
}
