//! Credits, which pay votes on vendors' own models.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, Tx};
use super::super::vendors::vendor::insert_audit;
use crate::rows::{narrow, wide};
use crate::{AuditRow, CreditRow, Result};
use agon_core::ids::VendorId;
use agon_core::time::Timestamp;
use agon_core::vendors::model::Credit;

impl Engine {
    pub(crate) async fn grant_credit(&self, grant: &CreditRow) -> Result<bool> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let added = add_transfer(&mut tx, grant).await?;
        if added {
            let (vendor, amount, day) = (grant.vendor.uuid(), wide(grant.amount), grant.at.day());
            q!(
                "INSERT INTO credits (vendor_id, granted, spent, day, spent_that_day) VALUES ($1, $2, 0, $3, 0)
                 ON CONFLICT (vendor_id) DO UPDATE SET granted = credits.granted + excluded.granted",
                vendor,
                amount,
                day
            )
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        Ok(added)
    }

    pub(crate) async fn put_daily_cap(&self, vendor: VendorId, cap: Option<u64>, audit: &AuditRow) -> Result<()> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let (vendor, cap, day) = (vendor.uuid(), cap.map(wide), audit.at.day());
        q!(
            "INSERT INTO credits (vendor_id, granted, spent, day, spent_that_day, daily_cap) VALUES ($1, 0, 0, $3, 0, $2)
             ON CONFLICT (vendor_id) DO UPDATE SET daily_cap = excluded.daily_cap",
            vendor,
            cap,
            day
        )
        .execute(&mut *tx)
        .await?;
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn credit_of(&self, vendor: VendorId) -> Result<Credit> {
        let vendor = vendor.uuid();
        let row = q!(
            r#"SELECT granted AS "granted!: i64", spent AS "spent!: i64", day AS "day!: i64",
                      spent_that_day AS "spent_that_day!: i64", daily_cap AS "daily_cap?: i64"
               FROM credits WHERE vendor_id = $1"#,
            vendor
        )
        .fetch_optional(&self.read)
        .await?;
        let Some(row) = row else { return Ok(Credit::default()) };
        Ok(Credit {
            granted: narrow(row.granted, "credits")?,
            spent: narrow(row.spent, "credits")?,
            spent_that_day: narrow(row.spent_that_day, "credits")?,
            day: row.day,
            daily_cap: row.daily_cap.map(|cap| narrow(cap, "cap")).transpose()?,
        })
    }

    pub(crate) async fn credit_transfers(
        &self,
        vendor: VendorId,
        before: Option<(Timestamp, Uuid)>,
        limit: u32,
    ) -> Result<Vec<CreditRow>> {
        let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id));
        let (owner, limit) = (vendor.uuid(), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", kind, amount AS "amount!: i64", cause, at AS "at!: i64" FROM credit_transfers
               WHERE vendor_id = $1 AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4"#,
            owner,
            at,
            id,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(CreditRow {
                    id: row.id,
                    vendor,
                    is_grant: row.kind == "grant",
                    amount: narrow(row.amount, "credits")?,
                    cause: row.cause,
                    at: Timestamp::from_micros(row.at),
                })
            })
            .collect()
    }
}

/// Pays a vote, if there is something to pay it with: a late vote on a model that paused is a gift.
pub(crate) async fn pay(tx: &mut Tx, charge: &CreditRow, now: Timestamp) -> Result<()> {
    let (vendor, amount, day) = (charge.vendor.uuid(), wide(charge.amount), now.day());
    let left = q_scalar!(r#"SELECT granted - spent AS "left!: i64" FROM credits WHERE vendor_id = $1"#, vendor)
        .fetch_optional(&mut **tx)
        .await?;
    if left.unwrap_or(0) < amount || !add_transfer(tx, charge).await? {
        return Ok(());
    }
    q!(
        "UPDATE credits SET spent = spent + $2, spent_that_day = CASE WHEN day = $3 THEN spent_that_day + $2 ELSE $2 END,
            day = $3
         WHERE vendor_id = $1",
        vendor,
        amount,
        day
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn add_transfer(tx: &mut Tx, row: &CreditRow) -> Result<bool> {
    let (id, vendor, amount, at) = (row.id, row.vendor.uuid(), wide(row.amount), row.at.micros());
    let kind = if row.is_grant { "grant" } else { "vote" };
    let added = q!(
        "INSERT INTO credit_transfers (id, vendor_id, kind, amount, cause, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO NOTHING",
        id,
        vendor,
        kind,
        amount,
        row.cause,
        at
    )
    .execute(&mut **tx)
    .await?;
    Ok(added.rows_affected() > 0)
}
