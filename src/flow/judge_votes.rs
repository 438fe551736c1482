//! The judge: votes in order become entries of the log, each with its verdict.

use std::time::Duration;

use uuid::Uuid;

use crate::clock;
use crate::domain::log::{Entry, EntryKind, encoding, leaf_hash};
use crate::domain::time::Timestamp;
use crate::domain::verdict::{self, RULE_VERSION, Rules, VoteFacts};
use crate::store::{CaseRow, LogRow, NewEntry, Store, StoreError};

/// Name of the lease that the judging node holds.
pub const LEASE: &str = "judge";

/// Judges up to `limit` votes and appends their entries; gives how many.
///
/// # Errors
/// [`StoreError::LeaseLost`] when another node judges now; any other means nothing was appended.
pub async fn judge_votes(
    store: &Store,
    holder: Uuid,
    rules: &Rules,
    limit: u32,
    lease: Duration,
) -> Result<usize, StoreError> {
    let cases = store.unjudged(limit).await?;
    if cases.is_empty() {
        return Ok(0);
    }
    let (first, now) = (store.log_size().await?, clock::now());
    let rows: Vec<NewEntry> = (first..)
        .zip(&cases)
        .map(|(index, case)| NewEntry { row: row(&entry(case, index, now, rules)), cast_at: case.cast_at })
        .collect();
    store.append(holder, now, now.plus(lease), &rows).await?;
    for case in &cases {
        let waited = now.since(case.cast_at);
        metrics::histogram!("agon_verdict_wait_seconds").record(waited.as_secs_f64());
    }
    metrics::counter!("agon_votes_judged_total").increment(rows.len() as u64);
    Ok(rows.len())
}

/// The entry that a case becomes.
pub fn entry(case: &CaseRow, index: u64, now: Timestamp, rules: &Rules) -> Entry {
    let facts = VoteFacts {
        early: case.early,
        cast_at: case.cast_at,
        ready_at: case.ready_at,
        flaw: case.flaw,
        answer_tokens: case.answer_tokens,
    };
    let [left, right] = case.models.clone();
    Entry {
        index,
        kind: EntryKind::Verdict,
        at: now,
        vote: case.vote,
        battle: case.battle,
        voter: case.voter,
        cast_at: case.cast_at,
        left,
        right,
        outcome: case.outcome,
        verdict: verdict::judge(&facts, rules),
        rule_version: RULE_VERSION,
        turns: case.turns,
        language: case.language,
        kinds: case.kinds,
        propensity: case.propensity,
        sampling_version: case.sampling_version,
        content: case.content,
        style: case.style,
    }
}

fn row(entry: &Entry) -> LogRow {
    let bytes = encoding::encode(entry);
    LogRow { index: entry.index, vote: entry.vote, leaf: leaf_hash(&bytes), entry: bytes }
}
