//! How the newest votes that count went, for whoever looks in: read from the log when it has grown, not for each reader.

use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use tokio::sync::Mutex;
use tokio::time::timeout;

use agon_core::log::{Entry, EntryKind, encoding};
use agon_core::verdict::Verdict;
use agon_store::{Store, StoreError};

/// Votes that are told of.
const TOLD: usize = 5;
/// Entries that are looked through: some do not count.
const LOOKED_AT: u32 = 40;
/// How long the one reader who looks waits.
const PATIENCE: Duration = Duration::from_secs(1);

/// The newest entries of votes that count, newest first, as of a size of the log.
#[derive(Debug, Default)]
pub struct RecentVotes {
    kept: ArcSwap<(u64, Vec<Entry>)>,
    reading: Mutex<()>,
}

impl RecentVotes {
    /// As of a log of this size, or as they were: one reader looks, and nobody waits for an engine that gives no answer.
    pub async fn of(&self, store: &Store, log_size: u64) -> Arc<(u64, Vec<Entry>)> {
        if self.kept.load().0 != log_size
            && let Ok(_alone) = self.reading.try_lock()
        {
            let found = timeout(PATIENCE, read(store, log_size)).await;
            let entries = match found {
                Ok(Ok(entries)) => entries,
                Ok(Err(error)) => {
                    tracing::warn!(%error, "could not read the newest votes; showing the last ones until there are more");
                    self.kept.load().1.clone()
                }
                Err(_) => {
                    tracing::warn!("the newest votes did not come in time; showing the last ones until there are more");
                    self.kept.load().1.clone()
                }
            };
            // A failure is kept too: not every reader of the first page shall wait for an engine that gives no answer.
            self.kept.store(Arc::new((log_size, entries)));
        }
        self.kept.load_full()
    }
}

async fn read(store: &Store, log_size: u64) -> Result<Vec<Entry>, StoreError> {
    let rows = store.read_log(log_size.saturating_sub(u64::from(LOOKED_AT)), LOOKED_AT).await?;
    let entries = rows.iter().rev().map(|row| {
        encoding::decode(&row.entry).map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.index)))
    });
    let entries: Vec<Entry> = entries.collect::<Result<_, _>>()?;
    let is_counted = |entry: &&Entry| {
        let taken_back = |other: &Entry| other.vote == entry.vote && other.index > entry.index;
        entry.kind == EntryKind::Verdict
            && matches!(entry.verdict, Verdict::Counted { .. })
            && !entries.iter().any(taken_back)
    };
    Ok(entries.iter().filter(is_counted).take(TOLD).cloned().collect())
}
