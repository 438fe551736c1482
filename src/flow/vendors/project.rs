//! The log folded into the table that vendors ask.

use crate::flow::ranking::fold::FoldError;
use agon_core::log::{EntryKind, encoding};
use agon_core::time::Timestamp;
use agon_core::verdict::Verdict;
use agon_store::{LaterEntry, LogRow, NewPreference, Store};

/// Entries folded in one transaction.
const PAGE: u32 = 5_000;

/// Folds up to `PAGE` entries that are not folded yet; gives how many.
///
/// # Errors
/// [`FoldError`]; doing it again goes on.
pub async fn fold_preferences(store: &Store) -> Result<usize, FoldError> {
    let from = store.preferences_size().await?;
    let rows = store.read_log(from, PAGE).await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let mut latest = store.latest_cast().await?;
    let (mut votes, mut later) = (Vec::new(), Vec::new());
    for row in &rows {
        fold(row, &mut latest, &mut votes, &mut later)?;
    }
    let to = from + rows.len() as u64;
    // Whoever was faster did the same.
    store.fold_preferences(from, to, &votes, &later).await?;
    Ok(rows.len())
}

fn fold(
    row: &LogRow,
    latest: &mut i64,
    votes: &mut Vec<NewPreference>,
    later: &mut Vec<LaterEntry>,
) -> Result<(), FoldError> {
    let fail = |reason: String| FoldError::Log { index: row.index, reason };
    let entry = encoding::decode(&row.entry).map_err(|e| fail(e.to_string()))?;
    if entry.kind != EntryKind::Verdict {
        let is_retraction = entry.kind == EntryKind::Retraction;
        later.push(LaterEntry { vote: entry.vote, index: row.index, is_retraction });
        return Ok(());
    }
    *latest = (*latest).max(entry.cast_at.micros());
    votes.push(NewPreference {
        index: row.index,
        vote: entry.vote,
        model_a: entry.left.to_string(),
        model_b: entry.right.to_string(),
        outcome: entry.outcome,
        language: entry.language.as_str().to_owned(),
        kinds: entry.kinds,
        reason: match entry.verdict {
            Verdict::Counted { .. } => None,
            Verdict::Excluded(reason) => Some(reason.code()),
        },
        cast_at: entry.cast_at,
        latest: Timestamp::from_micros(*latest),
    });
    Ok(())
}
