//! Taking a person's votes back, and giving them back to whom it was wrong: entries that subtract what
//! was counted, or add it again. Nothing is rewritten; the boards move, and whoever looks sees why.

use std::time::Duration;

use uuid::Uuid;

use crate::clock;
use crate::flow::vote::judge::log_row;
use agon_core::ids::VoterId;
use agon_core::log::{Entry, EntryKind, encoding};
use agon_core::verdict::RULE_VERSION;
use agon_store::{NewEntry, Store, StoreError};

/// Corrections that are appended in one transaction.
const BATCH: u32 = 1_000;

/// With [`EntryKind::Retraction`] takes all counted votes of `voter` back that never were, with
/// [`EntryKind::Reinstatement`] counts again those that were; gives the new entries, in order. Doing it
/// again does nothing. What people gave back the machine does not take again.
///
/// # Errors
/// [`StoreError::LeaseLost`] when another node judges now; any other means that not all is done.
pub async fn correct_votes(
    kind: EntryKind,
    store: &Store,
    holder: Uuid,
    voter: VoterId,
    lease: Duration,
) -> Result<Vec<Entry>, StoreError> {
    let mut all = Vec::new();
    loop {
        let due = match kind {
            EntryKind::Verdict => Vec::new(),
            EntryKind::Retraction => store.unretracted(voter, BATCH).await?,
            EntryKind::Reinstatement => store.retracted(voter, BATCH).await?,
        };
        if due.is_empty() {
            return Ok(all);
        }
        let (first, now) = (store.log_size().await?, clock::now());
        let mut entries = Vec::with_capacity(due.len());
        for (index, row) in (first..).zip(&due) {
            let entry = encoding::decode(&row.entry)
                .map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.index)))?;
            entries.push(Entry { index, at: now, kind, rule_version: RULE_VERSION, ..entry });
        }
        let rows: Vec<NewEntry> =
            entries.iter().map(|entry| NewEntry { row: log_row(entry), cast_at: entry.cast_at }).collect();
        store.append(holder, now, now.plus(lease), &rows).await?;
        metrics::counter!("agon_votes_corrected_total", "kind" => kind.as_str()).increment(entries.len() as u64);
        all.extend(entries);
    }
}
