//! What the chain shows of payments, read back from it.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine};
use crate::rows::narrow;
use crate::{Result, Settlement, SettlementFilter};
use agon_core::claims::policy::BaseUnits;
use agon_core::ids::ClaimId;

impl Engine {
    pub(crate) async fn put_settlements(&self, rows: &[Settlement]) -> Result<()> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        for row in rows {
            let (place, slot) = (i64::from(row.place), i64::try_from(row.slot).unwrap_or(i64::MAX));
            let (units, claim) = (i64::try_from(row.units.get()).unwrap_or(i64::MAX), row.claim.map(ClaimId::uuid));
            q!(
                "INSERT INTO settlements (signature, place, slot, block_time, wallet, units, marker, claim_id)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (signature, place) DO NOTHING",
                row.signature,
                place,
                slot,
                row.block_time,
                row.wallet,
                units,
                row.marker,
                claim
            )
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn forget_settlements(&self) -> Result<()> {
        q!("DELETE FROM settlements").execute(&self.write).await?;
        Ok(())
    }

    pub(crate) async fn settlements(&self, filter: &SettlementFilter, limit: u32) -> Result<Vec<Settlement>> {
        let (slot, signature, place) = filter.after.clone().unwrap_or((0, String::new(), 0));
        let (slot, place) = (i64::try_from(slot).unwrap_or(i64::MAX), i64::from(place));
        let (from, to) = (filter.from.unwrap_or(i64::MIN), filter.to.unwrap_or(i64::MAX));
        let epoch = filter.epoch.map(|n| i64::try_from(n).unwrap_or(i64::MAX)).unwrap_or(-1);
        let (wallet, limit) = (filter.wallet.clone().unwrap_or_default(), i64::from(limit));
        let rows = q!(
            r#"SELECT s.signature, s.place AS "place!: i64", s.slot AS "slot!: i64", s.block_time AS "block_time?: i64",
                      s.wallet, s.units AS "units!: i64", s.marker, s.claim_id AS "claim_id?: Uuid"
               FROM settlements s LEFT JOIN claims c ON c.id = s.claim_id
               WHERE (s.slot > $1 OR (s.slot = $1 AND (s.signature > $2 OR (s.signature = $2 AND s.place >= $3))))
                 AND ($4 = '' OR s.wallet = $4) AND (CAST($5 AS BIGINT) < 0 OR c.epoch = $5)
                 AND (s.block_time IS NULL OR (s.block_time >= $6 AND s.block_time < $7))
               ORDER BY s.slot, s.signature, s.place LIMIT $8"#,
            slot,
            signature,
            place,
            wallet,
            epoch,
            from,
            to,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(Settlement {
                    slot: narrow(row.slot, "slot")?,
                    signature: row.signature,
                    place: narrow(row.place, "place")?,
                    block_time: row.block_time,
                    wallet: row.wallet,
                    units: narrow(row.units, "units").map(BaseUnits::new)?,
                    marker: row.marker,
                    claim: row.claim_id.map(ClaimId::from_uuid),
                })
            })
            .collect()
    }

    pub(crate) async fn newest_settlement(&self) -> Result<Option<String>> {
        Ok(q_scalar!("SELECT signature FROM settlements ORDER BY slot DESC, signature DESC LIMIT 1")
            .fetch_optional(&self.read)
            .await?)
    }
}
