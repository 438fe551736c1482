//! Browsers that are told of notices, and what is on its way to them.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, Tx};
use super::notices::notice_row;
use crate::rows::narrow;
use crate::{DuePush, Result, SubscriptionRow};
use agon_core::ids::{AccountId, SubscriptionId};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn put_subscription(&self, row: &SubscriptionRow, most: u32) -> Result<()> {
        let (id, account, at) = (row.id.uuid(), row.account.uuid(), row.created_at.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // What was on its way was the account's before.
        q!(
            "DELETE FROM push_deliveries WHERE subscription_id IN (
                SELECT s.id FROM push_subscriptions s WHERE s.id = $1 AND s.account_id <> $2)",
            id,
            account
        )
        .execute(&mut *tx)
        .await?;
        q!(
            "INSERT INTO push_subscriptions (id, account_id, endpoint, p256dh, auth, language, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, p256dh = excluded.p256dh,
                auth = excluded.auth, language = excluded.language, created_at = excluded.created_at",
            id,
            account,
            row.endpoint,
            row.p256dh,
            row.auth,
            row.language,
            at
        )
        .execute(&mut *tx)
        .await?;
        let all = q_scalar!(
            r#"SELECT id AS "id!: Uuid" FROM push_subscriptions WHERE account_id = $1 ORDER BY created_at DESC, id"#,
            account
        )
        .fetch_all(&mut *tx)
        .await?;
        for old in all.into_iter().skip(most as usize) {
            forget(&mut tx, old).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn remove_subscriptions(&self, account: AccountId, endpoint: Option<&str>) -> Result<u64> {
        let account = account.uuid();
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let rows = q!(r#"SELECT id AS "id!: Uuid", endpoint FROM push_subscriptions WHERE account_id = $1"#, account)
            .fetch_all(&mut *tx)
            .await?;
        let mut removed = 0;
        for row in rows.iter().filter(|row| endpoint.is_none_or(|endpoint| row.endpoint == endpoint)) {
            forget(&mut tx, row.id).await?;
            removed += 1;
        }
        tx.commit().await?;
        Ok(removed)
    }

    pub(crate) async fn forget_subscription(&self, id: SubscriptionId) -> Result<()> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        forget(&mut tx, id.uuid()).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn due_pushes(&self, now: Timestamp, limit: u32) -> Result<Vec<DuePush>> {
        let (now, limit) = (now.micros(), i64::from(limit));
        let rows = q!(
            r#"SELECT d.tries AS "tries!: i64", n.id AS "id!: Uuid", n.body, n.at AS "at!: i64", n.read_at AS "read_at?: i64",
                      s.id AS "to!: Uuid", s.account_id AS "account_id!: Uuid", s.endpoint, s.p256dh, s.auth, s.language,
                      s.created_at AS "created_at!: i64"
               FROM push_deliveries d JOIN notices n ON n.id = d.notice_id
               JOIN push_subscriptions s ON s.id = d.subscription_id
               WHERE d.next_at <= $1 ORDER BY d.next_at LIMIT $2"#,
            now,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        // A newer node's kind of notice is left to it, and holds nothing else up.
        rows.into_iter()
            .filter_map(|row| Some((notice_row(row.id, &row.body, row.at, row.read_at).ok()?, row)))
            .map(|(notice, row)| {
                Ok(DuePush {
                    notice,
                    to: SubscriptionRow {
                        id: SubscriptionId::from_uuid(row.to),
                        account: AccountId::from_uuid(row.account_id),
                        endpoint: row.endpoint,
                        p256dh: row.p256dh,
                        auth: row.auth,
                        language: row.language,
                        created_at: Timestamp::from_micros(row.created_at),
                    },
                    tries: narrow(row.tries, "tries")?,
                })
            })
            .collect()
    }

    pub(crate) async fn put_push(&self, push: &DuePush, again_at: Option<Timestamp>) -> Result<()> {
        let (notice, to, tries) = (push.notice.id.uuid(), push.to.id.uuid(), i64::from(push.tries));
        match again_at.map(Timestamp::micros) {
            Some(at) => {
                q!(
                    "UPDATE push_deliveries SET tries = $3, next_at = $4 WHERE notice_id = $1 AND subscription_id = $2",
                    notice,
                    to,
                    tries,
                    at
                )
                .execute(&self.write)
                .await?
            }
            None => {
                q!("DELETE FROM push_deliveries WHERE notice_id = $1 AND subscription_id = $2", notice, to)
                    .execute(&self.write)
                    .await?
            }
        };
        Ok(())
    }
}

async fn forget(tx: &mut Tx, id: Uuid) -> Result<()> {
    q!("DELETE FROM push_deliveries WHERE subscription_id = $1", id).execute(&mut **tx).await?;
    q!("DELETE FROM push_subscriptions WHERE id = $1", id).execute(&mut **tx).await?;
    Ok(())
}

/// Forgets all browsers in which a person is told.
pub(super) async fn forget_browsers(tx: &mut Tx, account: Uuid) -> Result<()> {
    q!(
        "DELETE FROM push_deliveries WHERE subscription_id IN (SELECT s.id FROM push_subscriptions s WHERE s.account_id = $1)",
        account
    )
    .execute(&mut **tx)
    .await?;
    q!("DELETE FROM push_subscriptions WHERE account_id = $1", account).execute(&mut **tx).await?;
    Ok(())
}

/// Forgets what a person was told, and where.
pub(super) async fn forget_notices(tx: &mut Tx, account: Uuid) -> Result<()> {
    forget_browsers(tx, account).await?;
    q!("DELETE FROM push_deliveries WHERE notice_id IN (SELECT n.id FROM notices n WHERE n.account_id = $1)", account)
        .execute(&mut **tx)
        .await?;
    q!("DELETE FROM notices WHERE account_id = $1", account).execute(&mut **tx).await?;
    Ok(())
}

/// A guest's notices and browsers are their owner's from now on.
pub(super) async fn hand_over_notices(tx: &mut Tx, guest: Uuid, owner: Uuid) -> Result<()> {
    q!(
        "UPDATE notices SET account_id = $2 WHERE account_id = $1
         AND NOT EXISTS (SELECT 1 FROM notices o WHERE o.account_id = $2 AND o.cause = notices.cause)",
        guest,
        owner
    )
    .execute(&mut **tx)
    .await?;
    q!("UPDATE push_subscriptions SET account_id = $2 WHERE account_id = $1", guest, owner).execute(&mut **tx).await?;
    Ok(())
}
