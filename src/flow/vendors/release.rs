//! A release: a dated folder of Parquet files and a manifest with their hashes, that never changes. Votes of
//! those who keep theirs private are not in it; texts are those that were let go. Ids of the log are left out
//! and times are days, so that its contributors have no name that leads anywhere.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;

use crate::clock;
use crate::flow::vendors::query::{Reader, Sizes, read_preferences};
use agon_core::account::consent::{self, Use};
use agon_core::time::Timestamp;
use agon_core::vendors::licence::{Contents, licence};
use agon_core::vendors::preference::Filter;
use agon_core::vendors::release::{FORMAT, Manifest, Shard, pseudonym, release_key};
use agon_core::verdict::RULE_VERSION;
use agon_store::{ReleaseRow, Store, StoreError};
use agon_votefile::dataset::{Format, Schema, Spec, WriteError, Writer};

/// Log entries in one file.
const SHARD: u64 = 100_000;
/// Votes read at once.
const PAGE: u32 = 512;

/// Why there is no release.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// Nothing was counted since the last one.
    #[error("nothing was added to the log since the last release")]
    NothingNew,
    /// The store gave no answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be made.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A file could not be written.
    #[error("{0}: {1}")]
    Io(PathBuf, std::io::Error),
    /// Somebody else published the number.
    #[error("another release was published meanwhile; try again")]
    Raced,
}

/// Where a release is. The folder is named by what is in it: two that are made at once don't meet.
pub fn folder(data_dir: &Path, number: u64, digest: &[u8; 32]) -> PathBuf {
    data_dir.join("releases").join(format!("{number:04}-{}", hex::encode(&digest[..6])))
}

/// Publishes everything that is folded so far.
///
/// # Errors
/// [`ReleaseError`]; what was written by then is removed.
pub async fn publish_release(
    store: &Store,
    data_dir: &Path,
    secret: &[u8; 32],
    now: Timestamp,
) -> Result<Manifest, ReleaseError> {
    let part = data_dir.join("releases").join(format!("{}.part", clock::uuid()));
    let published = publish_by(store, data_dir, &part, secret, now).await;
    if published.is_err() {
        let _ = tokio::fs::remove_dir_all(&part).await;
    }
    published
}

async fn publish_by(
    store: &Store,
    data_dir: &Path,
    part: &Path,
    secret: &[u8; 32],
    now: Timestamp,
) -> Result<Manifest, ReleaseError> {
    let before = store.releases(None, 1).await?.pop();
    let size = store.preferences_size().await?;
    if size == before.as_ref().map_or(0, |row| row.log_size) {
        return Err(ReleaseError::NothingNew);
    }
    let last: Option<Manifest> = before.as_ref().map(ReleaseRow::manifest).transpose()?;
    let number = last.as_ref().map_or(1, |last| last.number + 1);
    let io = |error: std::io::Error| ReleaseError::Io(part.to_owned(), error);
    tokio::fs::create_dir_all(part).await.map_err(io)?;
    let mut tally = Tally { known: last.as_ref().map_or(0, |last| last.log_size), ..Tally::default() };
    let key = release_key(secret, number);
    let (mut shards, mut from) = (Vec::new(), 0);
    while from < size {
        let to = (from + SHARD).min(size);
        let file = format!("votes-{:05}.parquet", shards.len());
        let shard = write_shard(store, &part.join(&file), [from, to], size, &key, &mut tally).await?;
        shards.push(Shard { file, ..shard });
        from = to;
    }
    let manifest = Manifest {
        format: FORMAT.into(),
        number,
        published_at: now,
        log_size: size,
        rule_version: RULE_VERSION,
        consent_version: consent::VERSION,
        licence: licence(Contents::Texts { commercial: true }).into(),
        cite_as: format!("Agon preference release {number}, {}", &now.to_string()[..10]),
        schema: Schema::Native.as_str().into(),
        votes: shards.iter().map(|shard| shard.rows).sum(),
        texts: tally.texts,
        contributors: tally.people.len() as u64,
        withdrawn: last.as_ref().map_or(0, |last| last.votes.saturating_sub(tally.kept)),
        texts_withdrawn: last.as_ref().map_or(0, |last| last.texts.saturating_sub(tally.texts_kept)),
        previous: before.as_ref().map(|row| hex::encode(row.digest)),
        shards,
    };
    let bytes = serde_json::to_vec_pretty(&manifest).map_err(|error| io(error.into()))?;
    tokio::fs::write(part.join("manifest.json"), &bytes).await.map_err(io)?;
    let digest = Sha256::digest(&bytes).into();
    let place = folder(data_dir, number, &digest);
    tokio::fs::rename(part, &place).await.map_err(io)?;
    let row = ReleaseRow { number, log_size: size, published_at: now, manifest: bytes, digest };
    if store.add_release(&row).await? {
        return Ok(manifest);
    }
    tokio::fs::remove_dir_all(&place).await.map_err(|error| ReleaseError::Io(place, error))?;
    Err(ReleaseError::Raced)
}

/// What is counted on the way.
#[derive(Default)]
struct Tally {
    people: BTreeSet<String>,
    texts: u64,
    /// Entries that the release before could have.
    known: u64,
    /// Votes of those that are in this one, and those with text.
    kept: u64,
    texts_kept: u64,
}

async fn write_shard(
    store: &Store,
    path: &Path,
    [from, to]: [u64; 2],
    size: u64,
    key: &[u8; 32],
    tally: &mut Tally,
) -> Result<Shard, ReleaseError> {
    let io = |error: std::io::Error| ReleaseError::Io(path.to_owned(), error);
    let reader = Reader { own: None, commercial: true, texts: Some(Use::Train) };
    let spec = Spec { format: Format::Parquet, texts: true, ..Spec::default() };
    let schema = spec.schema.batch(&spec, &[]).map_err(WriteError::from)?.schema();
    let mut writer = Writer::new(&spec, &schema)?;
    let mut file = tokio::fs::File::create(path).await.map_err(io)?;
    let (mut hash, mut bytes, mut rows, mut at) = (Sha256::new(), 0_u64, 0_u64, Some(from));
    while let Some(start) = at {
        // What counts is decided at the size of the release, shard by shard.
        let sizes = Sizes { budget: PAGE, limit: PAGE };
        let mut page = read_preferences(store, &reader, &Filter::default(), [start, size], sizes).await?;
        let is_past = page.rows.last().is_some_and(|row| row.index >= to) || page.next.is_none_or(|next| next >= to);
        page.rows.retain(|row| row.index < to);
        for row in &mut page.rows {
            let (is_known, has_texts) = (row.index < tally.known, !row.texts.is_empty());
            tally.kept += u64::from(is_known);
            tally.texts += u64::from(has_texts);
            tally.texts_kept += u64::from(is_known && has_texts);
            let damaged = |_| StoreError::Damaged(format!("voter {:?}", row.judge));
            let voter = row.judge.parse().map_err(damaged)?;
            row.judge = pseudonym(key, &voter);
            tally.people.insert(row.judge.clone());
            row.cast_at = row.cast_at.map(Timestamp::day_start);
            (row.vote, row.battle, row.index) = (None, None, rows);
            row.name = format!("{}", rows);
            rows += 1;
        }
        let piece = writer.write(&spec.schema.batch(&spec, &page.rows).map_err(WriteError::from)?)?;
        hash.update(&piece);
        bytes += piece.len() as u64;
        file.write_all(&piece).await.map_err(io)?;
        at = page.next.filter(|_| !is_past);
    }
    let piece = writer.finish()?;
    hash.update(&piece);
    bytes += piece.len() as u64;
    file.write_all(&piece).await.map_err(io)?;
    file.sync_all().await.map_err(io)?;
    let sha256 = hex::encode(hash.finalize());
    Ok(Shard { file: String::new(), rows, bytes, sha256, log: [from, to] })
}

/// Checks a folder against its manifest: every file is there, of its length, with its hash. Gives what is
/// wrong; empty: all is well.
///
/// # Errors
/// One line when the manifest can't be read.
pub fn verify_release(folder: &Path) -> Result<(Manifest, Vec<String>), String> {
    let path = folder.join("manifest.json");
    let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut faults = Vec::new();
    for shard in &manifest.shards {
        let is_plain = Path::new(&shard.file).components().count() == 1 && !shard.file.starts_with('.');
        match std::fs::read(folder.join(&shard.file)).ok().filter(|_| is_plain) {
            None => faults.push(format!("{}: can't be read", shard.file)),
            Some(file) if file.len() as u64 != shard.bytes => {
                faults.push(format!("{}: has another length", shard.file))
            }
            Some(file) if hex::encode(Sha256::digest(&file)) != shard.sha256 => {
                faults.push(format!("{}: has another hash", shard.file));
            }
            Some(_) => {}
        }
    }
    Ok((manifest, faults))
}
