//! Exports that run by themselves: from their beginning to their end, on one node at a time.

use std::path::{Path, PathBuf};
use std::time::Duration;

use async_trait::async_trait;
use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio_util::sync::CancellationToken;

use crate::clock;
use crate::error::causes;
use crate::flow::vendors::export::{Export, ExportError, PART, card, delete_stale_files, export_path, licence};
use crate::flow::vendors::query::Reader;
use crate::flow::vendors::webhooks::enqueue;
use crate::worker::lease::{Job, Lease, Next};
use agon_core::ids::AccountId;
use agon_core::vendors::api_key::Scope;
use agon_store::{DisclosureRow, ExportRow, ExportState, Finish, FinishedExport, Store, StoreError, quotas};
use agon_votefile::dataset::Spec;

/// Progress is written down after so many pieces.
const NOTE_AFTER: u32 = 16;

/// The job that writes vendors' exports.
pub struct WriteExports {
    /// Store of exports and preferences.
    pub store: Store,
    /// The data folder, in which files are written.
    pub data_dir: PathBuf,
    /// Rows that a vendor may be given in a day.
    pub rows_per_day: u64,
}

/// Why an export is not done in this turn.
enum Halt {
    /// The store or the disk gives no answer: the export is tried again.
    Later(String),
    /// The export can't be written as it was asked for: it fails.
    Broken(String),
}

impl From<StoreError> for Halt {
    fn from(error: StoreError) -> Self {
        Self::Later(causes(&error))
    }
}

impl From<ExportError> for Halt {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => error.into(),
            other => Self::Broken(causes(&other)),
        }
    }
}

impl From<std::io::Error> for Halt {
    fn from(error: std::io::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<serde_json::Error> for Halt {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

#[async_trait]
impl Job for WriteExports {
    const NAME: &'static str = "exports";

    fn hold(&self) -> Duration {
        Duration::from_secs(15)
    }

    fn pause(&self) -> Duration {
        Duration::from_millis(500)
    }

    async fn turn(&mut self, lease: &mut Lease, stop: &CancellationToken) -> Result<Next, String> {
        let fail = |error: StoreError| causes(&error);
        for row in self.store.open_exports(4).await.map_err(fail)? {
            self.export(row, lease, stop).await?;
        }
        for row in self.store.expired_exports(clock::now(), 20).await.map_err(fail)? {
            self.store.put_export(&ExportRow { state: ExportState::Expired, ..row }).await.map_err(fail)?;
        }
        Ok(Next::Later)
    }
}

impl WriteExports {
    /// Runs an export from its beginning: a crash begins it anew.
    async fn export(&self, row: ExportRow, lease: &mut Lease, stop: &CancellationToken) -> Result<(), String> {
        let folder = self.data_dir.join("exports");
        let part = folder.join(format!("{}-{}{PART}", row.id, clock::uuid()));
        let written = self.write(row.clone(), &part, lease, stop).await;
        // What was finished has another name by now.
        let _ = tokio::fs::remove_file(&part).await;
        match written {
            Ok(()) => Ok(()),
            // The store is away: the export waits and begins anew.
            Err(Halt::Later(error)) => Err(error),
            Err(Halt::Broken(error)) => {
                tracing::error!(export.id = %row.id, error, "an export failed");
                let words = "it could not be written; try again, or tell the operator".to_owned();
                let failed =
                    ExportRow { state: ExportState::Failed, error: Some(words), ended_at: Some(clock::now()), ..row };
                self.store.put_export(&failed).await.map(|_| ()).map_err(|e| causes(&e))
            }
        }
    }

    async fn write(
        &self,
        row: ExportRow,
        part: &Path,
        lease: &mut Lease,
        stop: &CancellationToken,
    ) -> Result<(), Halt> {
        let spec: Spec = serde_json::from_str(&row.spec)?;
        let reader = self.reader(&row, &spec).await?;
        if let Some(folder) = part.parent() {
            tokio::fs::create_dir_all(folder).await?;
        }
        let mut file = tokio::fs::File::create(part).await?;
        let licence = licence(&self.store, &spec.filter, &reader).await?;
        let mut export = Export::new(&self.store, reader, spec.clone(), row.log_size)?;
        let (mut hash, mut bytes, mut pieces) = (Sha256::new(), 0_u64, 0_u32);
        while let Some(piece) = export.piece().await? {
            hash.update(&piece);
            bytes += piece.len() as u64;
            file.write_all(&piece).await?;
            pieces += 1;
            if pieces.is_multiple_of(NOTE_AFTER) {
                let (at_index, rows) = (export.progress.at, export.progress.rows);
                let now = ExportRow { state: ExportState::Running, at_index, rows, bytes, ..row.clone() };
                let goes_on = !stop.is_cancelled()
                    && lease.is_held().await.map_err(Halt::Later)?
                    && self.store.put_export(&now).await?;
                if !goes_on {
                    return Ok(());
                }
            }
        }
        file.sync_all().await?;
        let (progress, now, digest) = (export.progress, clock::now(), hash.finalize());
        let row_vendor = row.vendor;
        let path = export_path(&self.data_dir, row.id, &digest);
        tokio::fs::rename(part, &path).await?;
        let card = card(&spec, progress, bytes, hex::encode(digest), row.log_size, licence, now);
        let given = DisclosureRow {
            id: row.id.uuid(),
            vendor: row.vendor,
            kind: "export".into(),
            schema: spec.schema.as_str().into(),
            filter: spec.filter.canonical(),
            log_size: row.log_size,
            rows: progress.rows,
            texts: progress.texts,
            at: now,
        };
        let done = ExportRow {
            state: ExportState::Done,
            at_index: progress.at,
            rows: progress.rows,
            bytes,
            digest: Some(digest.to_vec()),
            card: Some(serde_json::to_string(&card)?),
            ended_at: Some(now),
            ..row
        };
        let vendor = self.store.vendor(row_vendor).await?.ok_or_else(|| Halt::Broken("its vendor is gone".into()))?;
        let key = self.store.keys_of(row_vendor).await?.into_iter().find(|key| key.id == done.key);
        let quotas = quotas(&vendor, key.as_ref(), self.rows_per_day);
        let writers: Vec<AccountId> = export.writers.into_iter().collect();
        let (purpose, commercial) = (spec.wanted_texts(), vendor.commercial);
        let finished =
            FinishedExport { row: &done, given: &given, quotas: &quotas, writers: &writers, purpose, commercial };
        let finish = self.store.finish_export(&finished).await?;
        if finish != Finish::Done {
            let _ = tokio::fs::remove_file(&path).await;
        }
        if finish == Finish::QuotaExceeded {
            let words = "its rows are more than your quota leaves for today (UTC); narrow the filter by from and to, or try tomorrow";
            let failed = ExportRow { state: ExportState::Failed, error: Some(words.into()), digest: None, ..done };
            self.store.put_export(&failed).await?;
        } else if finish == Finish::Done {
            let url = format!("/api/v1/exports/{}/file", done.id);
            let data = json!({"export": done.id, "rows": done.rows, "bytes": bytes, "url": url});
            enqueue(&self.store, "export.ready", &done.id.to_string(), data, Some(done.vendor)).await?;
        }
        Ok(())
    }

    /// What the export may read, by the scopes that its key has now.
    async fn reader(&self, row: &ExportRow, spec: &Spec) -> Result<Reader, Halt> {
        let vendor = self.store.vendor(row.vendor).await?;
        let vendor = vendor.ok_or_else(|| Halt::Broken("its vendor is gone".into()))?;
        let key = self.store.keys_of(row.vendor).await?.into_iter().find(|key| key.id == row.key);
        // Without a key it was a member, who may read all.
        let all = key.is_none_or(|key| key.scopes.contains(&Scope::BattlesRead));
        Ok(Reader::of(&self.store, &vendor, all, spec.wanted_texts()).await?)
    }
}

/// Deletes files of exports that nobody may fetch any more, on each node, until `stop`.
pub async fn delete_files(store: Store, data_dir: PathBuf, stop: CancellationToken) {
    let mut beat = tokio::time::interval(Duration::from_secs(5));
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = beat.tick() => {}
        }
        if let Err(error) = delete_stale_files(&store, &data_dir).await {
            tracing::warn!(%error, "files of exports could not be looked through");
        }
    }
}
