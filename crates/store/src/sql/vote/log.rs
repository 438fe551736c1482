//! The log: appended to in one place, read in order.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, batch};
use crate::rows::{bytes, ledger_name, narrow, reason};
use crate::{HistoryRow, LogRow, NewEntry, Result, StoreError};
use agon_core::ids::{AccountId, BattleId, VoteId, VoterId};
use agon_core::log::encoding;
use agon_core::time::Timestamp;
use agon_core::verdict::{Verdict, VoteFacts};

pub(in super::super) fn log_row(index: i64, vote: Uuid, entry: Vec<u8>, leaf: &[u8]) -> Result<LogRow> {
    let (index, leaf) = (narrow(index, "log index")?, bytes(leaf, "leaf hash")?);
    Ok(LogRow { index, vote: VoteId::from_uuid(vote), entry, leaf })
}

/// The first entries of counted votes.
fn counted(rows: impl Iterator<Item = Result<LogRow>>, limit: u32) -> Result<Vec<LogRow>> {
    let counted =
        |row: &LogRow| encoding::decode(&row.entry).is_ok_and(|entry| matches!(entry.verdict, Verdict::Counted { .. }));
    rows.filter(|row| row.as_ref().map_or(true, counted)).take(limit as usize).collect()
}

impl Engine {
    pub(crate) async fn append(
        &self,
        holder: Uuid,
        now: Timestamp,
        expires_at: Timestamp,
        entries: &[NewEntry],
    ) -> Result<()> {
        let (now, expires_at) = (now.micros(), expires_at.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // The row stays locked until the commit, so no other node can judge meanwhile.
        let held = q_scalar!(
            r#"UPDATE leases SET expires_at = $3 WHERE name = 'judge' AND holder = $1 AND expires_at >= $2
               RETURNING expires_at AS "expires_at!: i64""#,
            holder,
            now,
            expires_at
        )
        .fetch_optional(&mut *tx)
        .await?;
        if held.is_none() {
            return Err(StoreError::LeaseLost("judge"));
        }
        batch::insert_log(&mut tx, entries).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn log_size(&self) -> Result<u64> {
        let size = q_scalar!(r#"SELECT COALESCE(MAX(log_index) + 1, 0) AS "size!: i64" FROM log"#)
            .fetch_one(&self.read)
            .await?;
        narrow(size, "log size")
    }

    pub(crate) async fn history(&self, from: u64, limit: u32) -> Result<Vec<HistoryRow>> {
        let (from, limit) = (i64::try_from(from).unwrap_or(i64::MAX), i64::from(limit));
        let rows = q!(
            r#"SELECT l.log_index AS "log_index!: i64", l.vote_id AS "vote_id!: Uuid", l.entry, l.leaf,
                      v.early AS "early?: bool", v.cast_at AS "cast_at?: i64", b.ready_at AS "ready_at?: i64",
                      b.countable_at AS "countable_at?: i64", b.flaw AS "flaw?", b.answer_tokens AS "answer_tokens?: i64", b.question AS "question?: i64",
                      b.hidden AS "hidden?", b.offered AS "offered?: bool", b.unrated AS "unrated?: bool", b.network AS "network?: i64",
                      CASE WHEN b.turn = 1 AND b.attempt = 1 THEN b.copy_of END AS "copy_of?: Uuid",
                      a.organization AS "organization?"
               FROM log l LEFT JOIN votes v ON v.id = l.vote_id LEFT JOIN battles b ON b.id = v.battle_id
               LEFT JOIN accounts a ON a.id = v.account_id
               WHERE l.log_index >= $1 ORDER BY l.log_index LIMIT $2"#,
            from,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(HistoryRow {
                    log: log_row(row.log_index, row.vote_id, row.entry, &row.leaf)?,
                    facts: VoteFacts {
                        early: row.early.unwrap_or(false),
                        cast_at: Timestamp::from_micros(row.cast_at.unwrap_or(0)),
                        ready_at: row.ready_at.map(Timestamp::from_micros),
                        countable_at: row.countable_at.map(Timestamp::from_micros),
                        flaw: reason(row.flaw)?,
                        answer_tokens: narrow(row.answer_tokens.unwrap_or(0), "answer tokens")?,
                        check: row.hidden.map(|name| ledger_name(&name)).transpose()?,
                        conflict: row.organization.is_some(),
                    },
                    question: row.question.map(i64::cast_unsigned),
                    offered: row.offered.unwrap_or(false),
                    unrated: row.unrated.unwrap_or(false),
                    network: row.network.map(i64::cast_unsigned),
                    copy_of: row.copy_of.map(BattleId::from_uuid),
                })
            })
            .collect()
    }

    pub(crate) async fn unretracted(&self, voter: VoterId, limit: u32) -> Result<Vec<LogRow>> {
        let voter = voter.to_vec();
        let rows = q!(
            r#"SELECT l.log_index AS "log_index!: i64", l.vote_id AS "vote_id!: Uuid", l.entry, l.leaf
               FROM accounts a JOIN battles b ON b.account_id = a.id JOIN votes v ON v.battle_id = b.id
               JOIN log l ON l.vote_id = v.id AND l.kind = 1
               WHERE a.alias = $1 AND NOT EXISTS (SELECT 1 FROM log r WHERE r.vote_id = v.id AND r.kind = 2)
               ORDER BY l.log_index"#,
            voter
        )
        .fetch_all(&self.read)
        .await?;
        counted(rows.into_iter().map(|row| log_row(row.log_index, row.vote_id, row.entry, &row.leaf)), limit)
    }

    pub(crate) async fn retracted(&self, voter: VoterId, limit: u32) -> Result<Vec<LogRow>> {
        let voter = voter.to_vec();
        let rows = q!(
            r#"SELECT l.log_index AS "log_index!: i64", l.vote_id AS "vote_id!: Uuid", l.entry, l.leaf
               FROM accounts a JOIN battles b ON b.account_id = a.id JOIN votes v ON v.battle_id = b.id
               JOIN log l ON l.vote_id = v.id AND l.kind = 2
               WHERE a.alias = $1 AND NOT EXISTS (SELECT 1 FROM log g WHERE g.vote_id = v.id AND g.kind = 3)
               ORDER BY l.log_index"#,
            voter
        )
        .fetch_all(&self.read)
        .await?;
        counted(rows.into_iter().map(|row| log_row(row.log_index, row.vote_id, row.entry, &row.leaf)), limit)
    }

    pub(crate) async fn counted_of(&self, account: AccountId, limit: u32) -> Result<Vec<LogRow>> {
        let (account, most) = (account.uuid(), i64::from(limit));
        let rows = q!(
            r#"SELECT l.log_index AS "log_index!: i64", l.vote_id AS "vote_id!: Uuid", l.entry, l.leaf
               FROM accounts a JOIN battles b ON b.account_id = a.id JOIN votes v ON v.battle_id = b.id
               JOIN log l ON l.vote_id = v.id AND l.kind = 1
               WHERE (a.id = $1 OR a.merged_into = $1)
                 AND (SELECT COUNT(*) FROM log r WHERE r.vote_id = v.id AND r.kind > 1) IN (0, 2)
               ORDER BY l.log_index DESC LIMIT $2"#,
            account,
            most
        )
        .fetch_all(&self.read)
        .await?;
        let rows = rows.into_iter().rev();
        counted(rows.map(|row| log_row(row.log_index, row.vote_id, row.entry, &row.leaf)), limit)
    }

    pub(crate) async fn read_log(&self, from: u64, limit: u32) -> Result<Vec<LogRow>> {
        let (from, limit) = (i64::try_from(from).unwrap_or(i64::MAX), i64::from(limit));
        let rows = q!(
            r#"SELECT log_index AS "log_index!: i64", vote_id AS "vote_id!: Uuid", entry, leaf FROM log
               WHERE log_index >= $1 ORDER BY log_index LIMIT $2"#,
            from,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| log_row(row.log_index, row.vote_id, row.entry, &row.leaf)).collect()
    }
}
