//! What operators set for models while the service runs, and the lines that tell of it.

use sqlx::Executor;
use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Db, Engine, LOCK_SETTINGS};
use super::models::status;
use crate::rows::parse;
use crate::{ModelSetting, OperatorAct, Result};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn put_model_setting(
        &self,
        setting: &ModelSetting,
        seen: (i64, i64),
        act: &OperatorAct,
    ) -> Result<bool> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        tx.execute(LOCK_SETTINGS).await?;
        if change(&mut *tx).await? != seen {
            return Ok(false);
        }
        let (slug, weight, status, now) =
            (setting.slug.as_str(), setting.weight, setting.status.map(|status| status.as_str()), act.at.micros());
        // A row without anything in it stays: that it changed is what other nodes look for.
        q!(
            "INSERT INTO model_settings (slug, weight, status, changed_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (slug) DO UPDATE SET weight = excluded.weight, status = excluded.status,
                 changed_at = CASE WHEN model_settings.changed_at < excluded.changed_at THEN excluded.changed_at
                                   ELSE model_settings.changed_at + 1 END",
            slug,
            weight,
            status,
            now
        )
        .execute(&mut *tx)
        .await?;
        q!(
            "INSERT INTO operator_audit (id, actor, action, detail, at) VALUES ($1, $2, $3, $4, $5)",
            act.id,
            act.actor,
            act.action,
            act.detail,
            now
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    pub(crate) async fn model_settings(&self) -> Result<Vec<ModelSetting>> {
        let rows = q!(r#"SELECT slug, weight AS "weight?: f64", status FROM model_settings ORDER BY slug"#)
            .fetch_all(&self.read)
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ModelSetting {
                    slug: parse(&row.slug, "model")?,
                    weight: row.weight,
                    status: row.status.map(|name| status(&name)).transpose()?,
                })
            })
            .collect()
    }

    pub(crate) async fn settings_change(&self) -> Result<(i64, i64)> {
        change(&self.read).await
    }

    pub(crate) async fn operator_acts(&self, limit: u32) -> Result<Vec<OperatorAct>> {
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", actor, action, detail, at AS "at!: i64" FROM operator_audit ORDER BY id DESC LIMIT $1"#,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        let act = rows.into_iter();
        Ok(act
            .map(|row| OperatorAct {
                id: row.id,
                actor: row.actor,
                action: row.action,
                detail: row.detail,
                at: Timestamp::from_micros(row.at),
            })
            .collect())
    }
}

/// What differs whenever a setting was changed.
async fn change<'e>(reader: impl Executor<'e, Database = Db>) -> Result<(i64, i64)> {
    let row =
        q!(r#"SELECT COUNT(*) AS "count!: i64", CAST(COALESCE(SUM(changed_at), 0) AS BIGINT) AS "sum!: i64" FROM model_settings"#)
            .fetch_one(reader)
            .await?;
    Ok((row.count, row.sum))
}
