//! Exports: pages of votes into pieces of a file, with no more than a few pages in memory; and the card that
//! says what a file is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use tokio::sync::mpsc;

use crate::flow::vendors::query::{PreferencePage, Reader, Sizes, read_preferences};
use agon_core::ids::{AccountId, ExportId};
use agon_core::time::Timestamp;
use agon_core::vendors::licence::{self, Contents};
use agon_core::vendors::preference::Filter;
use agon_core::verdict::RULE_VERSION;
use agon_store::{Store, StoreError};
use agon_votefile::dataset::{LeftOut, Spec, WriteError, Writer};

/// Votes without and with texts that are read at once.
const PAGE: u32 = 4_096;
const TEXTS_PAGE: u32 = 256;

/// Where the file of an export is. It is named by what is in it: of two nodes that made one, after a lease was
/// lost, each has its own, and the one that is told of stays as it was told.
pub fn export_path(data_dir: &Path, id: ExportId, digest: &[u8]) -> PathBuf {
    data_dir.join("exports").join(format!("{id}-{}", hex::encode(&digest[..digest.len().min(6)])))
}

/// Deletes files of exports that nobody may fetch any more: whose time is over, or whose writers took their
/// consent back. Each node does this for its own folder.
///
/// # Errors
/// [`StoreError`]; a file that can't be deleted is tried again with the next call.
pub async fn delete_stale_files(store: &Store, data_dir: &Path) -> Result<(), StoreError> {
    let Ok(mut folder) = tokio::fs::read_dir(data_dir.join("exports")).await else { return Ok(()) };
    let mut files: BTreeMap<ExportId, Vec<PathBuf>> = BTreeMap::new();
    while let Ok(Some(file)) = folder.next_entry().await {
        // One that was just finished is named before its row says so.
        let age = file.metadata().await.ok().and_then(|facts| facts.modified().ok()?.elapsed().ok());
        if age.is_none_or(|age| age < YOUNG) {
            continue;
        }
        let name = file.file_name();
        // What is being written is its writer's to delete.
        let id = name.to_str().filter(|name| !name.ends_with(PART)).and_then(|name| name.rsplit_once('-'));
        if let Some(id) = id.and_then(|(id, _)| id.parse().ok()) {
            files.entry(id).or_default().push(file.path());
        }
    }
    let ids: Vec<ExportId> = files.keys().copied().collect();
    for (id, digest) in store.export_digests(&ids).await? {
        let current = export_path(data_dir, id, &digest);
        files.entry(id).or_default().retain(|path| *path != current);
    }
    for path in files.into_values().flatten() {
        let _ = tokio::fs::remove_file(path).await;
    }
    Ok(())
}

/// A file that is so young may be one whose export is just ending.
const YOUNG: Duration = Duration::from_secs(60);

/// How the name of a file ends that is being written.
pub const PART: &str = ".part";

/// The licence of a file of these votes for this reader.
///
/// # Errors
/// [`StoreError`].
pub async fn licence(store: &Store, filter: &Filter, reader: &Reader) -> Result<String, StoreError> {
    let contents = match (&filter.source, reader.texts) {
        (Some(source), _) => {
            let own = store.import(source).await?.map_or_else(String::new, |import| import.licence);
            return Ok(licence::licence(Contents::Source(&own)).to_owned());
        }
        (None, None) => Contents::Votes,
        (None, Some(_)) => Contents::Texts { commercial: reader.commercial },
    };
    Ok(licence::licence(contents).to_owned())
}

/// Why an export stopped.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The store gave no answer; going on later is possible.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Bytes could not be made.
    #[error("a file could not be written")]
    Write(#[from] WriteError),
    /// The task that encodes died.
    #[error("the work was interrupted")]
    Interrupted,
}

/// What an export has done so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Votes that were looked at.
    pub rows: u64,
    /// Rows of the file: in `dpo` and `kto` not one a vote.
    pub file_rows: u64,
    /// Votes that are in no row of the file, and why.
    pub left_out: LeftOut,
    /// Of them with text.
    pub texts: u64,
    /// How far in the log, or in the source.
    pub at: u64,
}

/// Pages that are read before they are asked for: the database, the encoder and whoever takes the bytes away
/// work side by side.
const AHEAD: usize = 2;

/// An export under way.
pub struct Export {
    spec: Spec,
    size: u64,
    pages: mpsc::Receiver<Result<PreferencePage, StoreError>>,
    writer: Option<Writer>,
    /// The last page was seen: what ends without it was interrupted.
    is_whole: bool,
    /// Votes written so far, and how far the log was read.
    pub progress: Progress,
    /// Whose texts are in what was written so far.
    pub writers: BTreeSet<AccountId>,
}

impl Export {
    /// An export of everything that `spec` asks for, as of a size of the log. Reading begins at once, and ends with this.
    ///
    /// # Errors
    /// [`ExportError::Write`].
    pub fn new(store: &Store, reader: Reader, spec: Spec, size: u64) -> Result<Self, ExportError> {
        let schema = spec.schema.batch(&spec, &[]).map_err(WriteError::from)?.schema();
        let writer = Some(Writer::new(&spec, &schema)?);
        let (sender, pages) = mpsc::channel(AHEAD);
        tokio::spawn(read_on(store.clone(), reader, spec.clone(), size, sender));
        Ok(Self { spec, size, pages, writer, is_whole: false, progress: Progress::default(), writers: BTreeSet::new() })
    }

    /// The next bytes; `None`: that was all. May be empty.
    ///
    /// # Errors
    /// [`ExportError`].
    pub async fn piece(&mut self) -> Result<Option<Vec<u8>>, ExportError> {
        let Some(mut writer) = self.writer.take() else { return Ok(None) };
        let Some(page) = self.pages.recv().await else {
            if !self.is_whole {
                return Err(ExportError::Interrupted);
            }
            let last = tokio::task::spawn_blocking(move || writer.finish()).await;
            return Ok(Some(last.map_err(|_| ExportError::Interrupted)??));
        };
        let mut page = page?;
        self.writers.append(&mut page.writers);
        self.is_whole = page.next.is_none();
        self.progress.rows += page.rows.len() as u64;
        self.progress.texts += page.rows.iter().filter(|row| !row.texts.is_empty()).count() as u64;
        self.progress.at = page.next.unwrap_or(self.size);
        let spec = self.spec.clone();
        page.rows
            .iter()
            .filter_map(|row| spec.schema.unfit(&spec, row))
            .for_each(|why| self.progress.left_out.count(why));
        let encoded = tokio::task::spawn_blocking(move || -> Result<_, WriteError> {
            let batch = spec.schema.batch(&spec, &page.rows)?;
            let bytes = writer.write(&batch)?;
            Ok((writer, bytes, batch.num_rows() as u64))
        });
        let (writer, bytes, file_rows) = encoded.await.map_err(|_| ExportError::Interrupted)??;
        self.progress.file_rows += file_rows;
        self.writer = Some(writer);
        Ok(Some(bytes))
    }
}

/// Reads page after page until the last, a failure, or nobody wants them any more.
async fn read_on(
    store: Store,
    reader: Reader,
    spec: Spec,
    size: u64,
    pages: mpsc::Sender<Result<PreferencePage, StoreError>>,
) {
    let mut next = Some(0);
    while let Some(from) = next {
        let page = read_page(&store, &reader, &spec, [from, size]).await;
        next = page.as_ref().ok().and_then(|page| page.next);
        if pages.send(page).await.is_err() {
            return;
        }
    }
}

async fn read_page(
    store: &Store,
    reader: &Reader,
    spec: &Spec,
    [from, size]: [u64; 2],
) -> Result<PreferencePage, StoreError> {
    let limit = if spec.wants_texts() { TEXTS_PAGE } else { PAGE };
    // A page needs not be full: what is looked at once is not looked at again.
    let sizes = Sizes { budget: limit, limit };
    read_preferences(store, reader, &spec.filter, [from, size], sizes).await
}

/// What a file is, for people and programs.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named by the words")]
pub struct Card {
    pub schema: &'static str,
    pub spec: Spec,
    pub rows: u64,
    pub votes: u64,
    pub left_out: LeftOut,
    pub with_text: u64,
    pub bytes: u64,
    pub sha256: String,
    pub as_of: Timestamp,
    pub log_size: u64,
    pub rule_version: u16,
    pub licence: String,
    pub consent: &'static str,
    pub cite_as: String,
}

/// The card of a file.
pub fn card(
    spec: &Spec,
    progress: Progress,
    bytes: u64,
    sha256: String,
    size: u64,
    licence: String,
    now: Timestamp,
) -> Card {
    Card {
        schema: spec.schema.as_str(),
        spec: spec.clone(),
        rows: progress.file_rows,
        votes: progress.rows - progress.left_out.total(),
        left_out: progress.left_out,
        with_text: progress.texts,
        bytes,
        sha256,
        as_of: now,
        log_size: size,
        rule_version: RULE_VERSION,
        licence,
        consent: "Texts are those whose voters let them go for this use at the time of the export, with personal data \
                  masked. Who withdraws later is left out of later exports; please export again and delete.",
        cite_as: cite(&spec.filter, size),
    }
}

/// How to cite votes: those of a source by its name, the arena's own by the size of the log.
pub fn cite(filter: &Filter, size: u64) -> String {
    match &filter.source {
        Some(source) => format!("{source}, {size} votes, as imported into Agon"),
        None => format!("Agon preference log, first {size} entries"),
    }
}
