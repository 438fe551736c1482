//! Taking a person's votes back: entries that subtract what was counted. Nothing is rewritten; the
//! boards move, and whoever looks sees why.

use std::time::Duration;

use uuid::Uuid;

use crate::clock;
use crate::domain::log::{Entry, EntryKind, encoding};
use crate::domain::verdict::RULE_VERSION;
use crate::flow::judge_votes::log_row;
use crate::store::{NewEntry, Store, StoreError};

/// Retractions in one transaction.
const BATCH: u32 = 1_000;

/// Takes all counted votes of `voter` back that have not been yet; gives the new entries, in order.
/// Doing it again does nothing.
///
/// # Errors
/// [`StoreError::LeaseLost`] when another node judges now; any other means that not all are back.
pub async fn retract_votes(
    store: &Store,
    holder: Uuid,
    voter: [u8; 16],
    lease: Duration,
) -> Result<Vec<Entry>, StoreError> {
    let mut all = Vec::new();
    loop {
        let counted = store.unretracted(voter, BATCH).await?;
        if counted.is_empty() {
            return Ok(all);
        }
        let (first, now) = (store.log_size().await?, clock::now());
        let mut entries = Vec::with_capacity(counted.len());
        for (index, row) in (first..).zip(&counted) {
            let entry = encoding::decode(&row.entry)
                .map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.index)))?;
            let back = Entry { index, at: now, kind: EntryKind::Retraction, rule_version: RULE_VERSION, ..entry };
            entries.push(back);
        }
        let rows: Vec<NewEntry> =
            entries.iter().map(|entry| NewEntry { row: log_row(entry), cast_at: entry.cast_at }).collect();
        store.append(holder, now, now.plus(lease), &rows).await?;
        metrics::counter!("agon_votes_retracted_total").increment(entries.len() as u64);
        all.extend(entries);
    }
}
