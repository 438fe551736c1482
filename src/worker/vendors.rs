//! What vendors wait for: the log folded into the table that is asked, exports, webhooks. One node does it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::judge::chain;
use crate::clock;
use crate::config::Config;
use crate::dataset::Spec;
use crate::domain::ids::ExportId;
use crate::flow::export_votes::{Export, ExportError, LICENCE, card};
use crate::flow::fold_preferences::fold_preferences;
use crate::flow::read_preferences::Reader;
use crate::flow::tell_webhooks::{announce, deliver};
use crate::store::{DisclosureRow, ExportRow, ExportState, SettlementFilter, Store, StoreError};

const LEASE: &str = "vendors";
const HOLD: Duration = Duration::from_secs(15);
/// Time between two looks while nothing rings.
const LOOK: Duration = Duration::from_millis(500);
/// However busy the judge is, the table is no older than this by much.
const FOLD_LATEST: Duration = Duration::from_secs(30);
/// Progress of an export is written down after so many pieces.
const NOTE_AFTER: u32 = 16;

/// Where the file of an export is.
pub fn export_path(config: &Config, id: ExportId) -> PathBuf {
    config.data_dir.join("exports").join(id.to_string())
}

/// What it needs.
pub struct VendorWorker {
    /// Votes, exports, webhooks.
    pub store: Store,
    /// Settings.
    pub config: Config,
    /// Rings when there is something to do.
    pub bell: Arc<Notify>,
}

/// Why an export is not done.
enum Halt {
    /// Something that it needs is away.
    Later(String),
    /// It can't be written as it is.
    Broken(String),
}

impl From<StoreError> for Halt {
    fn from(error: StoreError) -> Self {
        Self::Later(chain(&error))
    }
}

impl From<ExportError> for Halt {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => error.into(),
            other => Self::Broken(chain(&other)),
        }
    }
}

impl From<std::io::Error> for Halt {
    fn from(error: std::io::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<String> for Halt {
    fn from(error: String) -> Self {
        Self::Later(error)
    }
}

/// What was there already: no news.
#[derive(Default)]
struct Seen {
    /// When all was folded last.
    folded: Option<Instant>,
    snapshots: std::collections::BTreeMap<String, u64>,
    settlement: Option<String>,
    place: Option<(u64, String, u32)>,
}

impl VendorWorker {
    /// Works until `stop`; gives the lease back at the end.
    pub async fn run(self, stop: CancellationToken) {
        let holder = Uuid::new_v4();
        let mut seen = Seen::default();
        while !stop.is_cancelled() {
            let more = match self.turn(holder, &stop, &mut seen).await {
                Ok(more) => more,
                Err(error) => {
                    tracing::warn!(error, "vendors' work stopped; trying again");
                    false
                }
            };
            if more {
                continue;
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.bell.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
        if let Err(error) = self.store.drop_lease(LEASE, holder).await {
            tracing::warn!(%error, "could not give the vendors' lease back; it runs out by itself");
        }
    }

    async fn take(&self, holder: Uuid) -> Result<bool, String> {
        let now = clock::now();
        self.store.take_lease(LEASE, holder, now, now.plus(HOLD)).await.map_err(|e| chain(&e))
    }

    /// One round; `true`: there is more to fold.
    async fn turn(&self, holder: Uuid, stop: &CancellationToken, seen: &mut Seen) -> Result<bool, String> {
        if !self.take(holder).await? {
            return Ok(false);
        }
        let fail = |error: StoreError| chain(&error);
        // Voters and boards come first: while votes wait for their verdict, the table that vendors ask waits too.
        let is_busy = !self.store.unjudged(1).await.map_err(fail)?.is_empty();
        if !is_busy || seen.folded.is_none_or(|at| at.elapsed() >= FOLD_LATEST) {
            let folded = fold_preferences(&self.store).await.map_err(|e| chain(&e))?;
            if folded > 0 {
                return Ok(true);
            }
            seen.folded = Some(Instant::now());
        }
        for row in self.store.open_exports(4).await.map_err(fail)? {
            self.export(row, holder, stop).await?;
        }
        for row in self.store.expired_exports(clock::now(), 20).await.map_err(fail)? {
            let _ = tokio::fs::remove_file(export_path(&self.config, row.id)).await;
            self.store.put_export(&ExportRow { state: ExportState::Expired, ..row }).await.map_err(fail)?;
        }
        for (board, number) in self.store.newest_snapshots().await.map_err(fail)? {
            // What was there at the start is no news.
            if seen.snapshots.insert(board.clone(), number).is_some_and(|before| before < number) {
                let data = json!({"board": board, "number": number, "url": format!("/api/v1/boards/{board}/snapshots/{number}")});
                announce(&self.store, "snapshot.published", &format!("{board}:{number}"), data, None)
                    .await
                    .map_err(fail)?;
            }
        }
        self.tell_of_claims(seen).await.map_err(fail)?;
        deliver(&self.store, self.config.vendors.private_webhooks).await.map_err(fail)?;
        Ok(false)
    }

    /// Payments that the chain shows for good, as they are read back from it.
    async fn tell_of_claims(&self, seen: &mut Seen) -> Result<(), StoreError> {
        let newest = self.store.newest_settlement().await?;
        if newest == seen.settlement {
            return Ok(());
        }
        let is_start = seen.settlement.is_none() && seen.place.is_none();
        loop {
            let filter = SettlementFilter { after: seen.place.clone(), ..SettlementFilter::default() };
            let page = self.store.settlements(&filter, 500).await?;
            let Some(last) = page.last() else { break };
            seen.place = Some((last.slot, last.signature.clone(), last.place + 1));
            for row in page.iter().filter(|row| !is_start && row.claim.is_some()) {
                let data =
                    json!({"claim": row.claim, "units": row.units, "signature": row.signature, "slot": row.slot});
                let cause = row.claim.map(|claim| claim.to_string()).unwrap_or_default();
                announce(&self.store, "claim.final", &cause, data, None).await?;
            }
        }
        seen.settlement = newest;
        Ok(())
    }

    /// Runs an export from its beginning: a crash begins it anew, and what is half done is written over.
    async fn export(&self, row: ExportRow, holder: Uuid, stop: &CancellationToken) -> Result<(), String> {
        match self.write(row.clone(), holder, stop).await {
            Ok(()) => Ok(()),
            // The store is away: the export waits and begins anew.
            Err(Halt::Later(error)) => Err(error),
            Err(Halt::Broken(error)) => {
                tracing::error!(export.id = %row.id, error, "an export failed");
                let words = "it could not be written; try again, or tell the operator".to_owned();
                let failed =
                    ExportRow { state: ExportState::Failed, error: Some(words), ended_at: Some(clock::now()), ..row };
                self.store.put_export(&failed).await.map(|_| ()).map_err(|e| chain(&e))
            }
        }
    }

    async fn write(&self, row: ExportRow, holder: Uuid, stop: &CancellationToken) -> Result<(), Halt> {
        let spec: Spec = serde_json::from_str(&row.spec).map_err(|e| Halt::Broken(e.to_string()))?;
        let reader = self.reader(&row, &spec).await?;
        let path = export_path(&self.config, row.id);
        let part = path.with_extension("part");
        if let Some(folder) = path.parent() {
            tokio::fs::create_dir_all(folder).await?;
        }
        let mut file = tokio::fs::File::create(&part).await?;
        let mut export = Export::new(&self.store, reader, spec.clone(), row.log_size)?;
        let (mut hash, mut bytes, mut pieces) = (Sha256::new(), 0_u64, 0_u32);
        while let Some(piece) = export.piece().await? {
            hash.update(&piece);
            bytes += piece.len() as u64;
            file.write_all(&piece).await?;
            pieces += 1;
            if pieces.is_multiple_of(NOTE_AFTER) {
                let now = ExportRow {
                    state: ExportState::Running,
                    at_index: export.progress.at,
                    rows: export.progress.rows,
                    bytes,
                    ..row.clone()
                };
                if stop.is_cancelled() || !self.take(holder).await? || !self.store.put_export(&now).await? {
                    return Ok(());
                }
            }
        }
        file.sync_all().await?;
        tokio::fs::rename(&part, &path).await?;
        let (progress, now, digest) = (export.progress, clock::now(), hash.finalize());
        let licence = match &spec.filter.source {
            Some(source) => self.store.import(source).await?.map_or_else(String::new, |import| import.licence),
            None => LICENCE.to_owned(),
        };
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
            card: serde_json::to_string(&card).ok(),
            ended_at: Some(now),
            ..row
        };
        if self.store.finish_export(&done, &given).await? {
            let data = json!({"export": done.id, "rows": done.rows, "bytes": bytes, "url": format!("/api/v1/exports/{}/file", done.id)});
            announce(&self.store, "export.ready", &done.id.to_string(), data, Some(done.vendor)).await?;
        }
        Ok(())
    }

    /// What the export may read, by the scopes that its key has now.
    async fn reader(&self, row: &ExportRow, spec: &Spec) -> Result<Reader, String> {
        use crate::domain::apikey::Scope;
        let fail = |error: StoreError| chain(&error);
        let vendor = self.store.vendor(row.vendor).await.map_err(fail)?.ok_or("its vendor is gone")?;
        let key = self.store.keys_of(row.vendor).await.map_err(fail)?.into_iter().find(|key| key.id == row.key);
        // Without a key it was a member, who may read all.
        let all = key.is_none_or(|key| key.scopes.contains(&Scope::BattlesRead));
        let texts = spec.wants_texts().then(|| spec.purpose());
        Reader::of(&self.store, &vendor, all, texts).await.map_err(fail)
    }
}
