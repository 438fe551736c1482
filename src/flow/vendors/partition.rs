//! The log as Parquet partitions that are written once: a file for each full range of entries, which DuckDB,
//! Polars, Spark and `datasets` read as one table without our help. A partition is a function of its entries alone:
//! what was taken back later is a later row of kind `retraction`.

use std::path::Path;

use arrow_array::RecordBatch;

use crate::flow::vendors::release::ReleaseError;
use agon_core::log::{Entry, encoding};
use agon_store::{Store, StoreError};
use agon_votefile::dataset::{Format, Spec, WriteError, Writer, log_columns};

/// Entries read at once.
const PAGE: u32 = 8_192;

/// Writes the partitions of `every` entries that are full and not there yet; gives how many.
///
/// # Errors
/// [`ReleaseError`]; doing it again goes on.
pub async fn partition_log(store: &Store, folder: &Path, every: u64) -> Result<u64, ReleaseError> {
    let io = |path: &Path, error: std::io::Error| ReleaseError::Io(path.to_owned(), error);
    std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    let (size, mut written, mut from) = (store.log_size().await?, 0, 0);
    while from + every <= size {
        let to = from + every;
        let path = folder.join(format!("log-{from:012}-{to:012}.parquet"));
        if !path.exists() {
            let part = path.with_extension("part");
            let bytes = partition(store, [from, to]).await?;
            std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, &path)).map_err(|e| io(&path, e))?;
            written += 1;
        }
        from = to;
    }
    Ok(written)
}

async fn partition(store: &Store, [from, to]: [u64; 2]) -> Result<Vec<u8>, ReleaseError> {
    let batch =
        |entries: &[Entry]| RecordBatch::try_from_iter_with_nullable(log_columns(entries)).map_err(WriteError::from);
    let spec = Spec { format: Format::Parquet, ..Spec::default() };
    let mut writer = Writer::new(&spec, &batch(&[])?.schema())?;
    let (mut out, mut at) = (Vec::new(), from);
    while at < to {
        let limit = u32::try_from((to - at).min(u64::from(PAGE))).unwrap_or(PAGE);
        let rows = store.read_log(at, limit).await?;
        let entry = |row: &agon_store::LogRow| {
            encoding::decode(&row.entry).map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.index)))
        };
        let entries: Vec<Entry> = rows.iter().map(entry).collect::<Result<_, _>>()?;
        if entries.is_empty() {
            return Err(StoreError::Damaged(format!("the log has no entry {at}")).into());
        }
        at += entries.len() as u64;
        out.extend(writer.write(&batch(&entries)?)?);
    }
    out.extend(writer.finish()?);
    Ok(out)
}
