//! Vendors' keys, and the rows that were given for them.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, Tx};
use super::super::vendors::vendor::{insert_audit, lock_vendor};
use crate::rows::{bytes, narrow};
use crate::{AuditRow, KeyRotation, KeyRow, Result, RowQuota, StoreError, VendorRefusal};
use agon_core::ids::{KeyId, VendorId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;

macro_rules! key {
    ($row:expr) => {{
        let row = $row;
        let damaged = |what: &str| StoreError::Damaged(format!("{what} of key {}", row.prefix));
        let scopes = row.scopes.split_whitespace().map(str::parse::<Scope>).collect::<std::result::Result<_, _>>();
        KeyRow {
            scopes: scopes.map_err(|_| damaged("scopes"))?,
            networks: serde_json::from_str(&row.networks).map_err(|_| damaged("networks"))?,
            id: KeyId::from_uuid(row.id),
            vendor: VendorId::from_uuid(row.vendor_id),
            hash: bytes(&row.hash, "key hash")?,
            per_minute: narrow(row.per_minute, "limit")?,
            rows_per_day: narrow(row.rows_per_day, "quota")?,
            created_at: Timestamp::from_micros(row.created_at),
            expires_at: row.expires_at.map(Timestamp::from_micros),
            revoked_at: row.revoked_at.map(Timestamp::from_micros),
            last_used_at: row.last_used_at.map(Timestamp::from_micros),
            name: row.name,
            prefix: row.prefix,
        }
    }};
}

impl Engine {
    pub(crate) async fn add_key(
        &self,
        key: &KeyRow,
        most: u32,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        if let Err(refusal) = insert_key(&mut tx, key, most).await? {
            return Ok(Err(refusal));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn rotate_key(
        &self,
        rotation: &KeyRotation,
        most: u32,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        if !lock_vendor(&mut tx, rotation.key.vendor).await? {
            return Ok(Err(VendorRefusal::UnknownVendor));
        }
        let (vendor, old) = (rotation.key.vendor.uuid(), rotation.old.uuid());
        // A key that was revoked meanwhile has no heir, and one that was rotated has one.
        let now = audit.at.micros();
        let works = q_locked!(
            r#"SELECT rotated_at IS NOT NULL AS "rotated!: bool" FROM api_keys WHERE id = $1 AND vendor_id = $2 AND revoked_at IS NULL
               AND (expires_at IS NULL OR expires_at > $3)"#,
            old,
            vendor,
            now
        );
        match works.fetch_optional(&mut *tx).await? {
            Some(false) => {}
            Some(true) => return Ok(Err(VendorRefusal::KeyRotated)),
            None => return Ok(Err(VendorRefusal::UnknownKey)),
        }
        if let Err(refusal) = insert_key(&mut tx, &rotation.key, most).await? {
            return Ok(Err(refusal));
        }
        q!("UPDATE api_keys SET rotated_at = $2 WHERE id = $1", old, now).execute(&mut *tx).await?;
        end_key(&mut tx, rotation.key.vendor, rotation.old, audit.at, rotation.old_ends_at).await?;
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn revoke_key(
        &self,
        vendor: VendorId,
        key: KeyId,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        if !end_key(&mut tx, vendor, key, audit.at, audit.at).await? {
            return Ok(Err(VendorRefusal::UnknownKey));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn key_by_prefix(&self, prefix: &str) -> Result<Option<KeyRow>> {
        let row = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", name, prefix, hash, scopes, networks,
                      per_minute AS "per_minute!: i64", rows_per_day AS "rows_per_day!: i64", created_at AS "created_at!: i64",
                      expires_at AS "expires_at?: i64", revoked_at AS "revoked_at?: i64", last_used_at AS "last_used_at?: i64"
               FROM api_keys WHERE prefix = $1"#,
            prefix
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| Ok(key!(row))).transpose()
    }

    pub(crate) async fn keys_of(&self, vendor: VendorId) -> Result<Vec<KeyRow>> {
        let vendor = vendor.uuid();
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", name, prefix, hash, scopes, networks,
                      per_minute AS "per_minute!: i64", rows_per_day AS "rows_per_day!: i64", created_at AS "created_at!: i64",
                      expires_at AS "expires_at?: i64", revoked_at AS "revoked_at?: i64", last_used_at AS "last_used_at?: i64"
               FROM api_keys WHERE vendor_id = $1 ORDER BY id"#,
            vendor
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok(key!(row))).collect()
    }

    pub(crate) async fn key_used(&self, key: KeyId, now: Timestamp) -> Result<()> {
        let (key, now) = (key.uuid(), now.micros());
        q!("UPDATE api_keys SET last_used_at = $2 WHERE id = $1", key, now).execute(&self.write).await?;
        Ok(())
    }

    pub(crate) async fn rows_today(&self, whose: Uuid, now: Timestamp) -> Result<u64> {
        let day = now.day();
        let rows =
            q_scalar!(r#"SELECT rows_out AS "rows!: i64" FROM key_usage WHERE key_id = $1 AND day = $2"#, whose, day)
                .fetch_optional(&self.read)
                .await?;
        narrow(rows.unwrap_or(0), "rows")
    }

    pub(crate) async fn spend_rows(&self, quotas: &[RowQuota], rows: u64, now: Timestamp) -> Result<bool> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        if !spend_rows(&mut tx, quotas, rows, now).await? {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// Counts rows against each quota before they are given; `false`: one of them is not enough, and nothing that
/// the transaction did may stay.
pub(crate) async fn spend_rows(tx: &mut Tx, quotas: &[RowQuota], rows: u64, now: Timestamp) -> Result<bool> {
    let (day, rows) = (now.day(), i64::try_from(rows).unwrap_or(i64::MAX));
    for quota in quotas {
        let (whose, most) = (quota.whose, i64::try_from(quota.most).unwrap_or(i64::MAX));
        let spent = q_scalar!(
            r#"INSERT INTO key_usage (key_id, day, rows_out) VALUES ($1, $2, $3)
               ON CONFLICT (key_id, day) DO UPDATE SET rows_out = key_usage.rows_out + excluded.rows_out
               RETURNING rows_out AS "rows!: i64""#,
            whose,
            day,
            rows
        )
        .fetch_one(&mut **tx)
        .await?;
        if spent > most {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Inserts a key where its vendor has fewer than `most` that work.
async fn insert_key(tx: &mut Tx, key: &KeyRow, most: u32) -> Result<std::result::Result<(), VendorRefusal>> {
    if !lock_vendor(tx, key.vendor).await? {
        return Ok(Err(VendorRefusal::UnknownVendor));
    }
    let (id, vendor, hash) = (key.id.uuid(), key.vendor.uuid(), key.hash.to_vec());
    let (created_at, expires_at) = (key.created_at.micros(), key.expires_at.map(Timestamp::micros));
    let working = q_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM api_keys
           WHERE vendor_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)"#,
        vendor,
        created_at
    )
    .fetch_one(&mut **tx)
    .await?;
    if working >= i64::from(most) {
        return Ok(Err(VendorRefusal::TooManyKeys(most)));
    }
    let scopes: Vec<&str> = key.scopes.iter().map(|scope| scope.as_str()).collect();
    let (scopes, networks) = (scopes.join(" "), serde_json::to_string(&key.networks).unwrap_or_default());
    let (per_minute, rows) = (i64::from(key.per_minute), i64::try_from(key.rows_per_day).unwrap_or(i64::MAX));
    q!(
        "INSERT INTO api_keys (id, vendor_id, name, prefix, hash, scopes, networks, per_minute, rows_per_day, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        vendor,
        key.name,
        key.prefix,
        hash,
        scopes,
        networks,
        per_minute,
        rows,
        created_at,
        expires_at
    )
    .execute(&mut **tx)
    .await?;
    Ok(Ok(()))
}

/// Ends a key: one that ends now is revoked, one that ends later expires. `false`: there is none that would go on so long.
async fn end_key(tx: &mut Tx, vendor: VendorId, key: KeyId, now: Timestamp, at: Timestamp) -> Result<bool> {
    let (vendor, key, now, at) = (vendor.uuid(), key.uuid(), now.micros(), at.micros());
    let ended = if at <= now {
        q!(
            "UPDATE api_keys SET revoked_at = $3 WHERE id = $1 AND vendor_id = $2 AND revoked_at IS NULL",
            key,
            vendor,
            now
        )
        .execute(&mut **tx)
        .await?
    } else {
        q!(
            "UPDATE api_keys SET expires_at = $3 WHERE id = $1 AND vendor_id = $2 AND revoked_at IS NULL
             AND (expires_at IS NULL OR expires_at > $3)",
            key,
            vendor,
            at
        )
        .execute(&mut **tx)
        .await?
    };
    Ok(ended.rows_affected() > 0)
}
