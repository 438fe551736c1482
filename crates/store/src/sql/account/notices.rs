//! Notices: written once for each cause, read by their person.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine};
use super::super::vote::log::log_row;
use crate::rows::{ledger_name, narrow, voter_id};
use crate::{LogRow, NoticeRow, Result, ReviewRow, StoreError};
use agon_core::account::notice::{News, Notice, notice_id};
use agon_core::ids::{AccountId, NoticeId, VoterId};
use agon_core::time::Timestamp;

/// Reads a notice's columns.
pub(super) fn notice_row(id: Uuid, body: &str, at: i64, read_at: Option<i64>) -> Result<NoticeRow> {
    let notice: Notice = serde_json::from_str(body).map_err(|error| StoreError::Damaged(format!("notice: {error}")))?;
    let (at, read_at) = (Timestamp::from_micros(at), read_at.map(Timestamp::from_micros));
    Ok(NoticeRow { id: NoticeId::from_uuid(id), notice, at, read_at })
}

impl Engine {
    pub(crate) async fn put_notices(&self, news: &[News]) -> Result<u64> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let mut written = 0;
        for News { voter, at, notice } in news {
            let (name, at) = (voter.to_vec(), *at);
            // Who leaves meanwhile waits, or is found to have left: nothing of theirs comes after them.
            let person = q_locked!(
                r#"SELECT COALESCE(merged_into, id) AS "id!: Uuid" FROM accounts WHERE alias = $1 AND erased_at IS NULL"#,
                name
            );
            let Some(account) = person.fetch_optional(&mut *tx).await? else { continue };
            let cause = notice.cause(at);
            let id = notice_id(AccountId::from_uuid(account), &cause, at).uuid();
            let body = serde_json::to_string(notice).unwrap_or_default();
            let micros = at.micros();
            let added = q!(
                "INSERT INTO notices (id, account_id, cause, body, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                id,
                account,
                cause,
                body,
                micros
            )
            .execute(&mut *tx)
            .await?;
            if added.rows_affected() == 0 {
                continue;
            }
            written += 1;
            q!(
                "INSERT INTO push_deliveries (notice_id, subscription_id, tries, next_at)
                 SELECT $1, s.id, 0, $3 FROM push_subscriptions s WHERE s.account_id = $2",
                id,
                account,
                micros
            )
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        Ok(written)
    }

    pub(crate) async fn notices_of(
        &self,
        account: AccountId,
        before: Option<NoticeId>,
        limit: u32,
    ) -> Result<Vec<NoticeRow>> {
        let (account, before, limit) = (account.uuid(), before.map_or(Uuid::max(), NoticeId::uuid), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", body, at AS "at!: i64", read_at AS "read_at?: i64" FROM notices
               WHERE account_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"#,
            account,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| notice_row(row.id, &row.body, row.at, row.read_at)).collect()
    }

    pub(crate) async fn unread_notices(&self, account: AccountId) -> Result<u64> {
        let account = account.uuid();
        let unread = q_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM notices WHERE account_id = $1 AND read_at IS NULL"#,
            account
        )
        .fetch_one(&self.read)
        .await?;
        narrow(unread, "unread notices")
    }

    pub(crate) async fn read_notices(
        &self,
        account: AccountId,
        ids: Option<&[NoticeId]>,
        now: Timestamp,
    ) -> Result<u64> {
        let (account, now) = (account.uuid(), now.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let mut read = 0;
        match ids {
            None => {
                read += q!("UPDATE notices SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL", account, now)
                    .execute(&mut *tx)
                    .await?
                    .rows_affected();
            }
            Some(ids) => {
                for id in ids {
                    let id = id.uuid();
                    read += q!(
                        "UPDATE notices SET read_at = $3 WHERE id = $1 AND account_id = $2 AND read_at IS NULL",
                        id,
                        account,
                        now
                    )
                    .execute(&mut *tx)
                    .await?
                    .rows_affected();
                }
            }
        }
        tx.commit().await?;
        Ok(read)
    }

    pub(crate) async fn done_decisions(&self, since: Timestamp) -> Result<Vec<(ReviewRow, Timestamp)>> {
        let since = since.micros();
        let rows = q!(
            r#"SELECT r.id AS "id!: Uuid", r.voter, r.action, r.actor, r.reason, r.at AS "at!: i64", r.done_at AS "done_at!: i64"
               FROM reviews r WHERE r.done_at IS NOT NULL AND r.done_at >= $1 ORDER BY r.done_at, r.id"#,
            since
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                let (voter, action) = (voter_id(&row.voter)?, ledger_name(&row.action)?);
                let (at, done_at) = (Timestamp::from_micros(row.at), Timestamp::from_micros(row.done_at));
                Ok((ReviewRow { id: row.id, voter, action, actor: row.actor, reason: row.reason, at }, done_at))
            })
            .collect()
    }

    pub(crate) async fn corrections(&self, from: u64, to: u64, limit: u32) -> Result<Vec<LogRow>> {
        let [from, to] = [from, to].map(|size| i64::try_from(size).unwrap_or(i64::MAX));
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT log_index AS "log_index!: i64", vote_id AS "vote_id!: Uuid", entry, leaf FROM log
               WHERE log_index >= $1 AND log_index < $2 AND kind > 1 ORDER BY log_index LIMIT $3"#,
            from,
            to,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| log_row(row.log_index, row.vote_id, row.entry, &row.leaf)).collect()
    }

    pub(crate) async fn preferred(&self, model: &str, least: u32) -> Result<Vec<(VoterId, u64)>> {
        let least = i64::from(least);
        let rows = q!(
            r#"SELECT o.alias AS "alias!", COUNT(*) AS "votes!: i64"
               FROM (SELECT account_id FROM preferences WHERE model_a = $1 AND outcome = 'a' AND reason IS NULL
                       AND (retracted_at IS NULL OR reinstated_at IS NOT NULL)
                     UNION ALL
                     SELECT account_id FROM preferences WHERE model_b = $1 AND outcome = 'b' AND reason IS NULL
                       AND (retracted_at IS NULL OR reinstated_at IS NOT NULL)) p
               JOIN accounts a ON a.id = p.account_id JOIN accounts o ON o.id = COALESCE(a.merged_into, a.id)
               WHERE o.erased_at IS NULL GROUP BY o.alias HAVING COUNT(*) >= $2"#,
            model,
            least
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((voter_id(&row.alias)?, narrow(row.votes, "votes")?))).collect()
    }

    pub(crate) async fn counted_by_day(&self, account: AccountId) -> Result<Vec<(i64, u64)>> {
        let account = account.uuid();
        let rows = q!(
            r#"SELECT p.cast_at / 86400000000 AS "day!: i64", COUNT(*) AS "votes!: i64" FROM preferences p
               WHERE p.account_id IN (SELECT a.id FROM accounts a WHERE a.id = $1 OR a.merged_into = $1) AND p.reason IS NULL
                 AND (p.retracted_at IS NULL OR p.reinstated_at IS NOT NULL)
               GROUP BY p.cast_at / 86400000000 ORDER BY 1"#,
            account
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((row.day, narrow(row.votes, "votes")?))).collect()
    }
}
