//! The catalogue's mirror, and how often models met.

use super::super::super::{BEGIN_WRITE, Engine, Tx};
use crate::rows::parse;
use crate::{ModelRow, PairCount, Result, StoreError};
use agon_core::model::{ModelStatus, Origin};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn sync_models(&self, models: &[ModelRow], now: Timestamp) -> Result<()> {
        let now = now.micros();
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        for model in models {
            put(&mut tx, model, now).await?;
        }
        q!(
            "UPDATE models SET status = 'retired' WHERE synced_at < $1 AND slug NOT IN (SELECT slug FROM own_models)",
            now
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn models(&self) -> Result<Vec<ModelRow>> {
        let rows = q!(r#"SELECT slug, name, organization, license, origin, status,
                      price_input AS "price_input?: i64", price_output AS "price_output?: i64"
               FROM models ORDER BY slug"#)
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ModelRow {
                    slug: parse(&row.slug, "model")?,
                    name: row.name,
                    organization: row.organization,
                    license: row.license,
                    origin: origin(&row.origin)?,
                    status: status(&row.status)?,
                    price_input: row.price_input,
                    price_output: row.price_output,
                })
            })
            .collect()
    }

    pub(crate) async fn pair_counts(&self) -> Result<Vec<PairCount>> {
        let rows = q!(r#"SELECT model_a, model_b, COUNT(*) AS "drawn!: i64",
                      CAST(SUM(CASE WHEN state = 'voted' THEN 1 ELSE 0 END) AS BIGINT) AS "voted!: i64"
               FROM battles WHERE state IN ('voted', 'void') AND hidden IS NULL AND mode = 'battle' GROUP BY model_a, model_b ORDER BY model_a, model_b"#)
        .fetch_all(&self.read)
        .await?;
        Ok(rows
            .into_iter()
            .map(|r| PairCount { model_a: r.model_a, model_b: r.model_b, drawn: r.drawn, voted: r.voted })
            .collect())
    }
}

pub(crate) async fn put(tx: &mut Tx, model: &ModelRow, now: i64) -> Result<()> {
    let (slug, origin, status) = (model.slug.as_str(), origin_name(model.origin), model.status.as_str());
    q!(
        "INSERT INTO models (slug, name, organization, license, origin, status, price_input, price_output, synced_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (slug) DO UPDATE SET name = excluded.name, organization = excluded.organization,
            license = excluded.license, origin = excluded.origin, status = excluded.status,
            price_input = excluded.price_input, price_output = excluded.price_output, synced_at = excluded.synced_at",
        slug,
        model.name,
        model.organization,
        model.license,
        origin,
        status,
        model.price_input,
        model.price_output,
        now
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Live => "live",
        Origin::Replay => "replay",
        Origin::Demo => "demo",
    }
}

fn origin(name: &str) -> Result<Origin> {
    match name {
        "live" => Ok(Origin::Live),
        "replay" => Ok(Origin::Replay),
        "demo" => Ok(Origin::Demo),
        _ => Err(StoreError::Damaged(format!("model origin {name:?}"))),
    }
}

pub(super) fn status(name: &str) -> Result<ModelStatus> {
    ModelStatus::named(name).ok_or_else(|| StoreError::Damaged(format!("model status {name:?}")))
}
