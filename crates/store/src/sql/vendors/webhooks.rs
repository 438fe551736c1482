//! Webhooks and what is on its way to them.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine};
use super::super::vendors::vendor::{insert_audit, lock_vendor};
use crate::rows::narrow;
use crate::{AuditRow, DeliveryRow, Result, StoreError, VendorRefusal, WebhookRow};
use agon_core::ids::{DeliveryId, VendorId, WebhookId};
use agon_core::time::Timestamp;

macro_rules! webhook {
    ($row:expr) => {{
        let row = $row;
        WebhookRow {
            id: WebhookId::from_uuid(row.id),
            vendor: VendorId::from_uuid(row.vendor_id),
            url: row.url,
            secret: row.secret,
            events: row.events.split_whitespace().map(str::to_owned).collect(),
            created_at: Timestamp::from_micros(row.created_at),
        }
    }};
}

macro_rules! delivery {
    ($row:expr) => {{
        let row = $row;
        Ok::<_, StoreError>(DeliveryRow {
            id: DeliveryId::from_uuid(row.id),
            webhook: WebhookId::from_uuid(row.webhook_id),
            event: row.event,
            body: row.body,
            state: row.state,
            tries: narrow(row.tries, "tries")?,
            next_at: Timestamp::from_micros(row.next_at),
            outcome: row.outcome,
            created_at: Timestamp::from_micros(row.created_at),
        })
    }};
}

impl Engine {
    pub(crate) async fn add_webhook(
        &self,
        row: &WebhookRow,
        most: u32,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        lock_vendor(&mut tx, row.vendor).await?;
        let (id, vendor, events, at) =
            (row.id.uuid(), row.vendor.uuid(), row.events.join(" "), row.created_at.micros());
        let there = q_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM webhooks WHERE vendor_id = $1 AND removed_at IS NULL"#,
            vendor
        )
        .fetch_one(&mut *tx)
        .await?;
        if there >= i64::from(most) {
            return Ok(Err(VendorRefusal::TooManyWebhooks(most)));
        }
        q!(
            "INSERT INTO webhooks (id, vendor_id, url, secret, events, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            id,
            vendor,
            row.url,
            row.secret,
            events,
            at
        )
        .execute(&mut *tx)
        .await?;
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn webhooks_of(&self, vendor: VendorId) -> Result<Vec<WebhookRow>> {
        let vendor = vendor.uuid();
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", url, secret, events, created_at AS "created_at!: i64"
               FROM webhooks WHERE vendor_id = $1 AND removed_at IS NULL ORDER BY id"#,
            vendor
        )
        .fetch_all(&self.read)
        .await?;
        Ok(rows.into_iter().map(|row| webhook!(row)).collect())
    }

    pub(crate) async fn webhook(&self, id: WebhookId) -> Result<Option<WebhookRow>> {
        let id = id.uuid();
        let row = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", url, secret, events, created_at AS "created_at!: i64"
               FROM webhooks WHERE id = $1 AND removed_at IS NULL"#,
            id
        )
        .fetch_optional(&self.read)
        .await?;
        Ok(row.map(|row| webhook!(row)))
    }

    pub(crate) async fn all_webhooks(&self) -> Result<Vec<WebhookRow>> {
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", url, secret, events, created_at AS "created_at!: i64"
               FROM webhooks WHERE removed_at IS NULL ORDER BY id"#
        )
        .fetch_all(&self.read)
        .await?;
        Ok(rows.into_iter().map(|row| webhook!(row)).collect())
    }

    pub(crate) async fn remove_webhook(
        &self,
        vendor: VendorId,
        id: WebhookId,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let (vendor, id, now) = (vendor.uuid(), id.uuid(), audit.at.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let gone = q!(
            "UPDATE webhooks SET removed_at = $3 WHERE id = $1 AND vendor_id = $2 AND removed_at IS NULL",
            id,
            vendor,
            now
        )
        .execute(&mut *tx)
        .await?;
        q!(
            "UPDATE deliveries SET state = 'given_up', outcome = 'the webhook was removed', ended_at = $2
             WHERE webhook_id = $1 AND state = 'waiting'",
            id,
            now
        )
        .execute(&mut *tx)
        .await?;
        if gone.rows_affected() == 0 {
            return Ok(Err(VendorRefusal::UnknownWebhook));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn add_delivery(&self, row: &DeliveryRow, cause: &str) -> Result<bool> {
        let (id, webhook, at) = (row.id.uuid(), row.webhook.uuid(), row.created_at.micros());
        let added = q!(
            "INSERT INTO deliveries (id, webhook_id, event, cause, body, state, tries, next_at, created_at)
             VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $6) ON CONFLICT (webhook_id, event, cause) DO NOTHING",
            id,
            webhook,
            row.event,
            cause,
            row.body,
            at
        )
        .execute(&self.write)
        .await?;
        Ok(added.rows_affected() > 0)
    }

    pub(crate) async fn due_deliveries(&self, now: Timestamp, limit: u32) -> Result<Vec<DeliveryRow>> {
        let (now, limit) = (now.micros(), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", webhook_id AS "webhook_id!: Uuid", event, body, state, tries AS "tries!: i64",
                      next_at AS "next_at!: i64", outcome, created_at AS "created_at!: i64"
               FROM deliveries WHERE state = 'waiting' AND next_at <= $1 ORDER BY next_at LIMIT $2"#,
            now,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| delivery!(row)).collect()
    }

    pub(crate) async fn deliveries_of(
        &self,
        webhook: WebhookId,
        before: Option<DeliveryId>,
        limit: u32,
    ) -> Result<Vec<DeliveryRow>> {
        let (webhook, before, limit) = (webhook.uuid(), before.map_or(Uuid::max(), DeliveryId::uuid), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", webhook_id AS "webhook_id!: Uuid", event, body, state, tries AS "tries!: i64",
                      next_at AS "next_at!: i64", outcome, created_at AS "created_at!: i64"
               FROM deliveries WHERE webhook_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"#,
            webhook,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| delivery!(row)).collect()
    }

    pub(crate) async fn put_delivery(&self, row: &DeliveryRow, now: Timestamp) -> Result<()> {
        let (id, tries, next_at) = (row.id.uuid(), i64::from(row.tries), row.next_at.micros());
        let ended_at = (row.state != "waiting").then(|| now.micros());
        q!(
            "UPDATE deliveries SET state = $2, tries = $3, next_at = $4, outcome = $5, ended_at = $6 WHERE id = $1",
            id,
            row.state,
            tries,
            next_at,
            row.outcome,
            ended_at
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }
}
