//! Exports that run by themselves, releases, and votes of files.

use sqlx::QueryBuilder;
use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Db, Engine, Tx};
use super::super::vendors::keys::spend_rows;
use super::super::vendors::vendor::{insert_audit, lock_vendor, note_disclosure};
use crate::rows::{bytes, narrow, parse, wide};
use crate::{
    AuditRow, ExportRow, ExportState, Finish, FinishedExport, ImportRow, ImportedRow, ReleaseRow, Result, StoreError,
    VendorRefusal,
};
use agon_core::account::consent::Consent;
use agon_core::ids::{ExportId, KeyId, VendorId};
use agon_core::time::Timestamp;

macro_rules! export {
    ($row:expr) => {{
        let row = $row;
        Ok::<_, StoreError>(ExportRow {
            id: ExportId::from_uuid(row.id),
            vendor: VendorId::from_uuid(row.vendor_id),
            key: KeyId::from_uuid(row.key_id),
            spec: row.spec,
            state: row.state.parse().map_err(|()| StoreError::Damaged("state of an export".into()))?,
            log_size: narrow(row.log_size, "log size")?,
            at_index: narrow(row.at_index, "log index")?,
            rows: narrow(row.rows_out, "rows")?,
            bytes: narrow(row.bytes, "bytes")?,
            digest: row.digest,
            card: row.card,
            error: row.error,
            created_at: Timestamp::from_micros(row.created_at),
            ended_at: row.ended_at.map(Timestamp::from_micros),
            expires_at: Timestamp::from_micros(row.expires_at),
        })
    }};
}

impl Engine {
    pub(crate) async fn add_export(
        &self,
        row: &ExportRow,
        most: u32,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        lock_vendor(&mut tx, row.vendor).await?;
        let (id, vendor, key) = (row.id.uuid(), row.vendor.uuid(), row.key.uuid());
        let (size, created_at, expires_at) = (wide(row.log_size), row.created_at.micros(), row.expires_at.micros());
        let open = q_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM exports WHERE vendor_id = $1 AND state IN ('queued', 'running')"#,
            vendor
        )
        .fetch_one(&mut *tx)
        .await?;
        if open >= i64::from(most) {
            return Ok(Err(VendorRefusal::TooManyExports(most)));
        }
        q!(
            "INSERT INTO exports (id, vendor_id, key_id, spec, state, log_size, at_index, rows_out, bytes, created_at, expires_at)
             VALUES ($1, $2, $3, $4, 'queued', $5, 0, 0, 0, $6, $7)",
            id,
            vendor,
            key,
            row.spec,
            size,
            created_at,
            expires_at
        )
        .execute(&mut *tx)
        .await?;
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn export(&self, id: ExportId) -> Result<Option<ExportRow>> {
        let id = id.uuid();
        let row = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", key_id AS "key_id!: Uuid", spec, state,
                      log_size AS "log_size!: i64", at_index AS "at_index!: i64", rows_out AS "rows_out!: i64", bytes AS "bytes!: i64",
                      digest, card, error, created_at AS "created_at!: i64", ended_at AS "ended_at?: i64", expires_at AS "expires_at!: i64"
               FROM exports WHERE id = $1"#,
            id
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| export!(row)).transpose()
    }

    pub(crate) async fn exports_of(
        &self,
        vendor: VendorId,
        before: Option<ExportId>,
        limit: u32,
    ) -> Result<Vec<ExportRow>> {
        let (vendor, before, limit) = (vendor.uuid(), before.map_or(Uuid::max(), ExportId::uuid), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", key_id AS "key_id!: Uuid", spec, state,
                      log_size AS "log_size!: i64", at_index AS "at_index!: i64", rows_out AS "rows_out!: i64", bytes AS "bytes!: i64",
                      digest, card, error, created_at AS "created_at!: i64", ended_at AS "ended_at?: i64", expires_at AS "expires_at!: i64"
               FROM exports WHERE vendor_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"#,
            vendor,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| export!(row)).collect()
    }

    pub(crate) async fn open_exports(&self, limit: u32) -> Result<Vec<ExportRow>> {
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", key_id AS "key_id!: Uuid", spec, state,
                      log_size AS "log_size!: i64", at_index AS "at_index!: i64", rows_out AS "rows_out!: i64", bytes AS "bytes!: i64",
                      digest, card, error, created_at AS "created_at!: i64", ended_at AS "ended_at?: i64", expires_at AS "expires_at!: i64"
               FROM exports WHERE state IN ('queued', 'running') ORDER BY id LIMIT $1"#,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| export!(row)).collect()
    }

    pub(crate) async fn expired_exports(&self, now: Timestamp, limit: u32) -> Result<Vec<ExportRow>> {
        let (now, limit) = (now.micros(), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", key_id AS "key_id!: Uuid", spec, state,
                      log_size AS "log_size!: i64", at_index AS "at_index!: i64", rows_out AS "rows_out!: i64", bytes AS "bytes!: i64",
                      digest, card, error, created_at AS "created_at!: i64", ended_at AS "ended_at?: i64", expires_at AS "expires_at!: i64"
               FROM exports WHERE state = 'done' AND expires_at <= $1 ORDER BY id LIMIT $2"#,
            now,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| export!(row)).collect()
    }

    pub(crate) async fn put_export(&self, row: &ExportRow) -> Result<bool> {
        let (id, state, at_index) = (row.id.uuid(), row.state.as_str(), wide(row.at_index));
        let (rows, length, ended_at) = (wide(row.rows), wide(row.bytes), row.ended_at.map(Timestamp::micros));
        // What has ended stays ended, but that its file goes one day.
        let is_expiry = row.state == ExportState::Expired;
        let done = q!(
            "UPDATE exports SET state = $2, at_index = $3, rows_out = $4, bytes = $5, digest = $6, card = $7, error = $8, ended_at = $9
             WHERE id = $1 AND (state IN ('queued', 'running') OR ($10 AND state = 'done'))",
            id,
            state,
            at_index,
            rows,
            length,
            row.digest,
            row.card,
            row.error,
            ended_at,
            is_expiry
        )
        .execute(&self.write)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    pub(crate) async fn finish_export(&self, done: &FinishedExport<'_>) -> Result<Finish> {
        let FinishedExport { row, given, quotas, writers, purpose, commercial } = *done;
        let (id, at_index, rows, length) = (row.id.uuid(), wide(row.at_index), wide(row.rows), wide(row.bytes));
        let ended_at = row.ended_at.map(Timestamp::micros);
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let ended = q!(
            "UPDATE exports SET state = 'done', at_index = $2, rows_out = $3, bytes = $4, digest = $5, card = $6, ended_at = $7
             WHERE id = $1 AND state IN ('queued', 'running')",
            id,
            at_index,
            rows,
            length,
            row.digest,
            row.card,
            ended_at
        )
        .execute(&mut *tx)
        .await?;
        if ended.rows_affected() == 0 {
            return Ok(Finish::Over);
        }
        q!("DELETE FROM export_texts WHERE export_id = $1", id).execute(&mut *tx).await?;
        for chunk in writers.chunks(5_000) {
            let mut query = QueryBuilder::<Db>::new("INSERT INTO export_texts (export_id, account_id) ");
            query.push_values(chunk, |mut to, account| {
                to.push_bind(id).push_bind(account.uuid());
            });
            query.build().execute(&mut *tx).await?;
        }
        // Whoever takes consent back from here on finds the file by these rows, and waits for this commit; whoever
        // did since their text was read is found here.
        let consents = q_scalar!(
            r#"SELECT COALESCE(a.consent, 0) AS "consent!: i64" FROM export_texts e LEFT JOIN accounts a ON a.id = e.account_id
               WHERE e.export_id = $1"#,
            id
        )
        .fetch_all(&mut *tx)
        .await?;
        for consent in consents {
            let consent = Consent::from_bits(narrow(consent, "consent")?);
            if purpose.is_some_and(|purpose| !consent.allows(purpose, commercial)) {
                return Ok(Finish::Withdrawn);
            }
        }
        if given.rows > 0 {
            if !spend_rows(&mut tx, quotas, given.rows, given.at).await? {
                return Ok(Finish::QuotaExceeded);
            }
            note_disclosure(&mut tx, given).await?;
        }
        tx.commit().await?;
        Ok(Finish::Done)
    }

    pub(crate) async fn export_digests(&self, ids: &[ExportId]) -> Result<Vec<(ExportId, Vec<u8>)>> {
        let mut found = Vec::new();
        for id in ids {
            let uuid = id.uuid();
            let digest = q_scalar!("SELECT digest FROM exports WHERE id = $1 AND state = 'done'", uuid)
                .fetch_optional(&self.read)
                .await?;
            found.extend(digest.flatten().map(|digest| (*id, digest)));
        }
        Ok(found)
    }

    pub(crate) async fn begin_import(&self, import: &ImportRow) -> Result<bool> {
        let at = import.imported_at.micros();
        let added = q!(
            "INSERT INTO imports (source, licence, votes, imported_at) VALUES ($1, $2, 0, $3) ON CONFLICT (source) DO NOTHING",
            import.source,
            import.licence,
            at
        )
        .execute(&self.write)
        .await?;
        Ok(added.rows_affected() > 0)
    }

    pub(crate) async fn put_imported(&self, source: &str, rows: &[ImportedRow]) -> Result<()> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        for chunk in rows.chunks(500) {
            let mut query = QueryBuilder::<Db>::new(
                "INSERT INTO imported_votes (source, position, battle, model_a, model_b, outcome, judge, language, cast_at, prompt, response_a, response_b) ",
            );
            query.push_values(chunk, |mut to, row| {
                let [a, b] = row.responses.clone();
                to.push_bind(source.to_owned())
                    .push_bind(wide(row.position))
                    .push_bind(row.battle.clone())
                    .push_bind(row.model_a.clone())
                    .push_bind(row.model_b.clone())
                    .push_bind(row.outcome.as_str())
                    .push_bind(row.judge.clone())
                    .push_bind(row.language.clone())
                    .push_bind(row.cast_at.map(Timestamp::micros))
                    .push_bind(row.prompt.clone())
                    .push_bind(a)
                    .push_bind(b);
            });
            query.build().execute(&mut *tx).await?;
        }
        let votes = wide(rows.len() as u64);
        q!("UPDATE imports SET votes = votes + $2 WHERE source = $1", source, votes).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn forget_import(&self, source: &str) -> Result<bool> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        q!("DELETE FROM imported_votes WHERE source = $1", source).execute(&mut *tx).await?;
        let gone = q!("DELETE FROM imports WHERE source = $1", source).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(gone.rows_affected() > 0)
    }

    pub(crate) async fn import(&self, source: &str) -> Result<Option<ImportRow>> {
        let row = q!(
            r#"SELECT source, licence, votes AS "votes!: i64", imported_at AS "imported_at!: i64" FROM imports WHERE source = $1"#,
            source
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| {
            Ok(ImportRow {
                source: row.source,
                licence: row.licence,
                votes: narrow(row.votes, "votes")?,
                imported_at: Timestamp::from_micros(row.imported_at),
            })
        })
        .transpose()
    }

    pub(crate) async fn imported(&self, source: &str, from: u64, limit: u32) -> Result<Vec<ImportedRow>> {
        let (from, limit) = (wide(from), i64::from(limit));
        let rows = q!(
            r#"SELECT position AS "position!: i64", battle, model_a, model_b, outcome, judge, language, cast_at AS "cast_at?: i64",
                      prompt, response_a, response_b
               FROM imported_votes WHERE source = $1 AND position >= $2 ORDER BY position LIMIT $3"#,
            source,
            from,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ImportedRow {
                    position: narrow(row.position, "position")?,
                    battle: row.battle,
                    model_a: row.model_a,
                    model_b: row.model_b,
                    outcome: parse(&row.outcome, "outcome")?,
                    judge: row.judge,
                    language: row.language,
                    cast_at: row.cast_at.map(Timestamp::from_micros),
                    prompt: row.prompt,
                    responses: [row.response_a, row.response_b],
                })
            })
            .collect()
    }

    pub(crate) async fn add_release(&self, row: &ReleaseRow) -> Result<bool> {
        let (number, size, at) = (wide(row.number), wide(row.log_size), row.published_at.micros());
        let digest = row.digest.to_vec();
        let added = q!(
            "INSERT INTO releases (number, log_size, published_at, manifest, digest) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            number,
            size,
            at,
            row.manifest,
            digest
        )
        .execute(&self.write)
        .await?;
        Ok(added.rows_affected() > 0)
    }

    pub(crate) async fn releases(&self, before: Option<u64>, limit: u32) -> Result<Vec<ReleaseRow>> {
        let (before, limit) = (wide(before.unwrap_or(u64::MAX)), i64::from(limit));
        let rows = q!(
            r#"SELECT number AS "number!: i64", log_size AS "log_size!: i64", published_at AS "published_at!: i64", manifest, digest
               FROM releases WHERE number < $1 ORDER BY number DESC LIMIT $2"#,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ReleaseRow {
                    number: narrow(row.number, "number")?,
                    log_size: narrow(row.log_size, "log size")?,
                    published_at: Timestamp::from_micros(row.published_at),
                    digest: bytes(&row.digest, "digest")?,
                    manifest: row.manifest,
                })
            })
            .collect()
    }
}

/// Files with a person's texts are of no use any more: their exports run again, without those.
pub(crate) async fn remake_exports(tx: &mut Tx, account: Uuid) -> Result<()> {
    q!(
        "UPDATE exports SET state = 'queued', digest = NULL, at_index = 0
         WHERE state = 'done' AND id IN (SELECT export_id FROM export_texts WHERE account_id = $1)",
        account
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
