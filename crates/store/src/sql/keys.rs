//! Vendors' keys, and the rows that were given for them.

use uuid::Uuid;

use super::super::{BEGIN_WRITE, Engine, Tx};
use crate::rows::{bytes, narrow};
use crate::{KeyRow, Result, RowQuota, StoreError};
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
    pub(crate) async fn add_key(&self, key: &KeyRow) -> Result<()> {
        let (id, vendor, hash) = (key.id.uuid(), key.vendor.uuid(), key.hash.to_vec());
        let scopes: Vec<&str> = key.scopes.iter().map(|scope| scope.as_str()).collect();
        let (scopes, networks) = (scopes.join(" "), serde_json::to_string(&key.networks).unwrap_or_default());
        let (per_minute, rows) = (i64::from(key.per_minute), i64::try_from(key.rows_per_day).unwrap_or(i64::MAX));
        let (created_at, expires_at) = (key.created_at.micros(), key.expires_at.map(Timestamp::micros));
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
        .execute(&self.write)
        .await?;
        Ok(())
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

    pub(crate) async fn end_key(&self, vendor: VendorId, key: KeyId, now: Timestamp, at: Timestamp) -> Result<bool> {
        let (vendor, key, now, at) = (vendor.uuid(), key.uuid(), now.micros(), at.micros());
        // A key that ends later, after its successor was rolled out, expires; one that ends now is revoked.
        let ended = if at <= now {
            q!(
                "UPDATE api_keys SET revoked_at = $3 WHERE id = $1 AND vendor_id = $2 AND revoked_at IS NULL",
                key,
                vendor,
                now
            )
            .execute(&self.write)
            .await?
            .rows_affected()
        } else {
            q!(
                "UPDATE api_keys SET expires_at = $3 WHERE id = $1 AND vendor_id = $2 AND revoked_at IS NULL
                 AND (expires_at IS NULL OR expires_at > $3)",
                key,
                vendor,
                at
            )
            .execute(&self.write)
            .await?
            .rows_affected()
        };
        Ok(ended > 0)
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
pub(super) async fn spend_rows(tx: &mut Tx, quotas: &[RowQuota], rows: u64, now: Timestamp) -> Result<bool> {
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
