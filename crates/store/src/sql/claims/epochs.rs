//! Epochs: stretches of time with a published rate, closed when every vote of theirs has a verdict.

use super::super::super::Engine;
use crate::rows::narrow;
use crate::{ClosedEpoch, EpochRow, Result};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn open_epoch(&self, epoch: &EpochRow) -> Result<()> {
        let (number, starts_at) = (i64::try_from(epoch.number).unwrap_or(i64::MAX), epoch.starts_at.micros());
        let ends_at = epoch.ends_at.micros();
        // Whoever is first sets the rate; it never changes after.
        q!(
            "INSERT INTO epochs (number, starts_at, ends_at, rate) VALUES ($1, $2, $3, $4) ON CONFLICT (number) DO NOTHING",
            number,
            starts_at,
            ends_at,
            epoch.rate
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn epoch_at(&self, now: Timestamp) -> Result<Option<EpochRow>> {
        let now = now.micros();
        let all = self.epochs_where(now, i64::MAX, 1).await?;
        Ok(all.into_iter().find(|epoch| epoch.ends_at.micros() > now))
    }

    pub(crate) async fn epochs(&self, before: Option<u64>, limit: u32) -> Result<Vec<EpochRow>> {
        let before = before.and_then(|n| i64::try_from(n).ok()).unwrap_or(i64::MAX);
        self.epochs_where(i64::MAX, before, i64::from(limit)).await
    }

    async fn epochs_where(&self, started: i64, before: i64, limit: i64) -> Result<Vec<EpochRow>> {
        let rows = q!(
            r#"SELECT number AS "number!: i64", starts_at AS "starts_at!: i64", ends_at AS "ends_at!: i64", rate AS "rate!: i64",
                      closed_at AS "closed_at?: i64", log_size AS "log_size?: i64", earned AS "earned?: i64",
                      forfeited AS "forfeited?: i64", claimed AS "claimed?: i64"
               FROM epochs WHERE starts_at <= $1 AND number < $2 ORDER BY number DESC LIMIT $3"#,
            started,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                let closed = row.closed_at.map(|closed_at| ClosedEpoch {
                    closed_at: Timestamp::from_micros(closed_at),
                    log_size: u64::try_from(row.log_size.unwrap_or(0)).unwrap_or(0),
                    earned: row.earned.unwrap_or(0),
                    forfeited: row.forfeited.unwrap_or(0),
                    claimed: row.claimed.unwrap_or(0),
                });
                Ok(EpochRow {
                    number: narrow(row.number, "epoch")?,
                    starts_at: Timestamp::from_micros(row.starts_at),
                    ends_at: Timestamp::from_micros(row.ends_at),
                    rate: row.rate,
                    closed,
                })
            })
            .collect()
    }

    pub(crate) async fn close_epochs(&self, now: Timestamp) -> Result<u64> {
        let at = now.micros();
        // A vote that waits for its verdict keeps its epoch open; nothing is decided for it.
        let done = q!(
            r#"UPDATE epochs SET closed_at = $1,
                  log_size = (SELECT COALESCE(MAX(log_index) + 1, 0) FROM log),
                  earned = (SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_transfers t
                     WHERE t.kind IN ('base', 'bonus') AND t.at >= epochs.starts_at AND t.at < epochs.ends_at),
                  forfeited = (SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_transfers t
                     WHERE t.kind = 'forfeit' AND t.at >= epochs.starts_at AND t.at < epochs.ends_at),
                  claimed = (SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_transfers t
                     WHERE t.kind = 'reserve' AND t.at >= epochs.starts_at AND t.at < epochs.ends_at)
               WHERE closed_at IS NULL AND ends_at <= $1
                 AND NOT EXISTS (SELECT 1 FROM docket d WHERE d.cast_at < epochs.ends_at)"#,
            at
        )
        .execute(&self.write)
        .await?;
        Ok(done.rows_affected())
    }
}
