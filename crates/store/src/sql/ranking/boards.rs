//! Fits, snapshots and checkpoints: what is computed from the log and worth keeping.

use super::super::super::Engine;
use crate::rows::{bytes, narrow};
use crate::{FitRow, NewSnapshot, Result, SnapshotHead};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn put_fit(&self, fit: &FitRow) -> Result<()> {
        let (board, size, body) = (&fit.board, i64::try_from(fit.log_size).unwrap_or(i64::MAX), &fit.body);
        // A judge that lost its lease must not put an older fit over a newer one.
        q!(
            "INSERT INTO fits (board, log_size, body) VALUES ($1, $2, $3)
             ON CONFLICT (board) DO UPDATE SET log_size = excluded.log_size, body = excluded.body
             WHERE fits.log_size <= excluded.log_size",
            board,
            size,
            body
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn fit(&self, board: &str) -> Result<Option<FitRow>> {
        let row = q!(r#"SELECT board, log_size AS "log_size!: i64", body FROM fits WHERE board = $1"#, board)
            .fetch_optional(&self.read)
            .await?;
        row.map(|row| {
            let log_size = narrow(row.log_size, "log size")?;
            Ok(FitRow { board: row.board, log_size, body: row.body })
        })
        .transpose()
    }

    pub(crate) async fn publish_snapshot(&self, new: &NewSnapshot) -> Result<Option<u64>> {
        let (board, size) = (&new.board, i64::try_from(new.log_size).unwrap_or(i64::MAX));
        let (as_of, published_at) = (new.as_of.micros(), new.published_at.micros());
        let (body, digest) = (&new.body, new.digest.to_vec());
        let number = q_scalar!(
            r#"INSERT INTO snapshots (board, number, log_size, as_of, published_at, body, digest)
               SELECT $1, COALESCE(MAX(number), 0) + 1, $2, $3, $4, $5, $6 FROM snapshots WHERE board = $1
               ON CONFLICT DO NOTHING RETURNING number AS "number!: i64""#,
            board,
            size,
            as_of,
            published_at,
            body,
            digest
        )
        .fetch_optional(&self.write)
        .await?;
        number.map(|n| narrow(n, "snapshot number")).transpose()
    }

    pub(crate) async fn snapshot_heads(
        &self,
        board: &str,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<SnapshotHead>> {
        let before = before.and_then(|n| i64::try_from(n).ok()).unwrap_or(i64::MAX);
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT number AS "number!: i64", log_size AS "log_size!: i64", as_of AS "as_of!: i64",
                      published_at AS "published_at!: i64", CAST(length(body) AS BIGINT) AS "bytes!: i64", digest
               FROM snapshots WHERE board = $1 AND number < $2 ORDER BY number DESC LIMIT $3"#,
            board,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(SnapshotHead {
                    number: narrow(row.number, "snapshot number")?,
                    log_size: narrow(row.log_size, "log size")?,
                    as_of: Timestamp::from_micros(row.as_of),
                    published_at: Timestamp::from_micros(row.published_at),
                    bytes: narrow(row.bytes, "size of a snapshot")?,
                    digest: bytes(&row.digest, "digest")?,
                })
            })
            .collect()
    }

    pub(crate) async fn snapshot(&self, board: &str, number: u64) -> Result<Option<Vec<u8>>> {
        let Ok(number) = i64::try_from(number) else { return Ok(None) };
        let body = q_scalar!("SELECT body FROM snapshots WHERE board = $1 AND number = $2", board, number)
            .fetch_optional(&self.read)
            .await?;
        Ok(body)
    }

    pub(crate) async fn newest_snapshots(&self) -> Result<Vec<(String, u64)>> {
        let rows = q!(r#"SELECT f.board AS "board!", s.number AS "number!: i64" FROM fits f JOIN snapshots s
               ON s.board = f.board AND s.number = (SELECT MAX(n.number) FROM snapshots n WHERE n.board = f.board)"#)
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((row.board, narrow(row.number, "snapshot number")?))).collect()
    }

    pub(crate) async fn put_checkpoint(&self, name: &str, log_size: u64, body: &[u8]) -> Result<()> {
        let size = i64::try_from(log_size).unwrap_or(i64::MAX);
        q!(
            "INSERT INTO checkpoints (name, log_size, body) VALUES ($1, $2, $3)
             ON CONFLICT (name) DO UPDATE SET log_size = excluded.log_size, body = excluded.body",
            name,
            size,
            body
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn checkpoint(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let body = q_scalar!("SELECT body FROM checkpoints WHERE name = $1", name).fetch_optional(&self.read).await?;
        Ok(body)
    }
}
