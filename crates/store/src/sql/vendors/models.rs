//! Vendors' own models, their slots and tests.

use sqlx::{Executor as _, QueryBuilder};
use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Db, Engine, LOCK_NAMES, Tx};
use super::super::battle::models::put as put_model;
use super::super::vendors::credits::pay;
use super::super::vendors::vendor::insert_audit;
use crate::rows::{answer_end, narrow, parse, wide};
use crate::{AuditRow, LoggedVote, ModelRow, OwnStep, RecentAnswer, Result, StoreError, VendorModelRow, VendorRefusal};
use agon_core::ids::{VendorId, VoteId};
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::vendors::model::{Slot, SlotEnd, Stage};
use agon_core::vendors::public_name::look;

/// Name of the checkpoint that says how far the log was counted.
const CHECKPOINT: &str = "own_models";

macro_rules! own {
    ($row:expr) => {{
        let row = $row;
        let end = match (row.ends_at, row.end_votes) {
            (Some(at), _) => Some(SlotEnd::At(Timestamp::from_micros(at))),
            (None, votes) => votes.map(|votes| narrow(votes, "votes")).transpose()?.map(SlotEnd::Votes),
        };
        let slot = row.starts_at.zip(end).map(|(starts, end)| Slot {
            stealth: row.stealth,
            starts_at: Timestamp::from_micros(starts),
            end,
        });
        let damaged = || StoreError::Damaged(format!("stage of model {}", row.slug));
        VendorModelRow {
            stage: row.stage.parse::<Stage>().map_err(|()| damaged())?,
            slug: parse(&row.slug, "model")?,
            vendor: VendorId::from_uuid(row.vendor_id),
            name: row.name,
            family: row.family,
            license: row.license,
            endpoint: row.endpoint,
            remote: row.remote,
            sealed: row.sealed,
            max_output: narrow(row.max_output, "limit")?,
            max_completion_tokens: row.max_completion_tokens,
            context: row.context.map(|context| narrow(context, "context")).transpose()?,
            price_input: row.price_input,
            price_output: row.price_output,
            asked_at: row.asked_at.map(Timestamp::from_micros),
            checked_at: row.checked_at.map(Timestamp::from_micros),
            passed: row.passed,
            report: row.report,
            slot,
            votes: narrow(row.votes, "votes")?,
            ended_at: row.ended_at.map(Timestamp::from_micros),
            variants: row.variants.map(|variants| narrow(variants, "variants")).transpose()?,
            endpoint_changed_at: row.endpoint_changed_at.map(Timestamp::from_micros),
            created_at: Timestamp::from_micros(row.created_at),
            changed_at: Timestamp::from_micros(row.changed_at),
        }
    }};
}

impl Engine {
    pub(crate) async fn add_vendor_model(
        &self,
        row: &VendorModelRow,
        most: u32,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let (slug, vendor, created) = (row.slug.as_str(), row.vendor.uuid(), row.created_at.micros());
        let (sealed, max_output, context) =
            (row.sealed.as_deref(), i64::from(row.max_output), row.context.map(i64::from));
        let (stage, asked) = (row.stage.as_str(), row.asked_at.map(Timestamp::micros));
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        tx.execute(LOCK_NAMES).await?;
        let count = q!(
            r#"SELECT COUNT(*) AS "all!: i64", COUNT(CASE WHEN ended_at IS NULL THEN 1 END) AS "open!: i64"
               FROM own_models WHERE vendor_id = $1"#,
            vendor
        )
        .fetch_one(&mut *tx)
        .await?;
        // Ended ones stay on the boards for ever: they are bounded too.
        if count.open >= i64::from(most) || count.all >= 10 * i64::from(most) {
            return Ok(Err(VendorRefusal::TooManyModels(most)));
        }
        if let Some(other) = others_alike(&mut tx, &row.name, vendor).await? {
            return Ok(Err(VendorRefusal::ModelNameTaken(other)));
        }
        let added = q!(
            "INSERT INTO own_models (slug, vendor_id, name, family, license, endpoint, remote, sealed, max_output,
                max_completion_tokens, context, price_input, price_output, passed, stealth, votes, stage, created_at, changed_at, asked_at)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, FALSE, FALSE, 0, $14, $15, $15, $16
             WHERE NOT EXISTS (SELECT 1 FROM models WHERE slug = $1)
             ON CONFLICT DO NOTHING",
            slug,
            vendor,
            row.name,
            row.family,
            row.license,
            row.endpoint,
            row.remote,
            sealed,
            max_output,
            row.max_completion_tokens,
            context,
            row.price_input,
            row.price_output,
            stage,
            created,
            asked
        )
        .execute(&mut *tx)
        .await?;
        if added.rows_affected() == 0 {
            return Ok(Err(VendorRefusal::ModelIdTaken));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn vendor_models(&self) -> Result<Vec<VendorModelRow>> {
        let rows = q!(
            r#"SELECT slug, vendor_id AS "vendor_id!: Uuid", name, family, license, endpoint, remote, sealed,
                      max_output AS "max_output!: i64", max_completion_tokens AS "max_completion_tokens!: bool",
                      context AS "context?: i64", price_input AS "price_input?: i64", price_output AS "price_output?: i64",
                      asked_at AS "asked_at?: i64", checked_at AS "checked_at?: i64", passed AS "passed!: bool", report,
                      stealth AS "stealth!: bool", starts_at AS "starts_at?: i64", ends_at AS "ends_at?: i64",
                      end_votes AS "end_votes?: i64", votes AS "votes!: i64", stage, ended_at AS "ended_at?: i64",
                      variants AS "variants?: i64", endpoint_changed_at AS "endpoint_changed_at?: i64", created_at AS "created_at!: i64", changed_at AS "changed_at!: i64"
               FROM own_models ORDER BY slug"#
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok(own!(row))).collect()
    }

    pub(crate) async fn own_change(&self) -> Result<(i64, i64)> {
        let row =
            q!(r#"SELECT COUNT(*) AS "count!: i64", CAST(COALESCE(SUM(changed_at), 0) AS BIGINT) AS "sum!: i64" FROM own_models"#)
                .fetch_one(&self.read)
                .await?;
        Ok((row.count, row.sum))
    }

    pub(crate) async fn put_own_endpoint(
        &self,
        row: &VendorModelRow,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let (slug, vendor, now) = (row.slug.as_str(), row.vendor.uuid(), audit.at.micros());
        let (sealed, max_output) = (row.sealed.as_deref(), i64::from(row.max_output));
        let put = q!(
            "UPDATE own_models SET endpoint = $3, remote = $4, sealed = $5, max_output = $6, max_completion_tokens = $7,
                passed = FALSE, checked_at = NULL, report = NULL, asked_at = $8, changed_at = $8,
                endpoint_changed_at = CASE WHEN starts_at <= $8 AND (endpoint <> $3 OR remote <> $4) THEN $8
                    ELSE endpoint_changed_at END
             WHERE slug = $1 AND vendor_id = $2 AND ended_at IS NULL",
            slug,
            vendor,
            row.endpoint,
            row.remote,
            sealed,
            max_output,
            row.max_completion_tokens,
            now
        )
        .execute(&mut *tx)
        .await?;
        if put.rows_affected() == 0 {
            return Ok(Err(VendorRefusal::SlotEnded));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn ask_check(&self, slug: &ModelSlug, now: Timestamp) -> Result<()> {
        let (slug, now) = (slug.as_str(), now.micros());
        q!("UPDATE own_models SET asked_at = $2, changed_at = $2 WHERE slug = $1", slug, now)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    pub(crate) async fn put_check(
        &self,
        slug: &ModelSlug,
        asked_at: Timestamp,
        report: &str,
        passed: bool,
        now: Timestamp,
    ) -> Result<bool> {
        let (slug, asked, now) = (slug.as_str(), asked_at.micros(), now.micros());
        // An endpoint that was changed while it was asked is asked anew.
        let put = q!(
            "UPDATE own_models SET report = $3, passed = $4, checked_at = $5, asked_at = NULL, changed_at = $5
             WHERE slug = $1 AND asked_at = $2",
            slug,
            asked,
            report,
            passed,
            now
        )
        .execute(&self.write)
        .await?;
        Ok(put.rows_affected() > 0)
    }

    pub(crate) async fn put_slot(
        &self,
        slug: &ModelSlug,
        slot: &Slot,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        tx.execute(LOCK_NAMES).await?;
        let (slug, starts, now) = (slug.as_str(), slot.starts_at.micros(), audit.at.micros());
        let (ends, votes) = match slot.end {
            SlotEnd::At(at) => (Some(at.micros()), None),
            SlotEnd::Votes(votes) => (None, Some(wide(votes))),
        };
        let put = q!(
            "UPDATE own_models SET stealth = $2, starts_at = $3, ends_at = $4, end_votes = $5, changed_at = $6
             WHERE slug = $1 AND passed AND starts_at IS NULL",
            slug,
            slot.stealth,
            starts,
            ends,
            votes,
            now
        )
        .execute(&mut *tx)
        .await?;
        if put.rows_affected() == 0 {
            return Ok(Err(VendorRefusal::SlotTaken));
        }
        // Another vendor's model may have become public under that name since this one was registered.
        let own = q!(r#"SELECT name, vendor_id AS "vendor!: Uuid" FROM own_models WHERE slug = $1"#, slug)
            .fetch_one(&mut *tx)
            .await?;
        if let Some(other) = others_alike(&mut tx, &own.name, own.vendor).await? {
            return Ok(Err(VendorRefusal::ModelNameTaken(other)));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn remove_vendor_model(
        &self,
        vendor: VendorId,
        slug: &ModelSlug,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let (vendor, slug, now) = (vendor.uuid(), slug.as_str(), audit.at.micros());
        let removed = q!(
            "DELETE FROM own_models WHERE vendor_id = $1 AND slug = $2 AND (starts_at IS NULL OR starts_at > $3)
             AND stage IN ('unchecked', 'ready', 'waiting')",
            vendor,
            slug,
            now
        )
        .execute(&mut *tx)
        .await?;
        if removed.rows_affected() == 0 {
            let there = q_scalar!(
                r#"SELECT COUNT(*) AS "count!: i64" FROM own_models WHERE vendor_id = $1 AND slug = $2"#,
                vendor,
                slug
            )
            .fetch_one(&mut *tx)
            .await?;
            return Ok(Err(if there == 0 { VendorRefusal::UnknownModel } else { VendorRefusal::SlotBegun }));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn put_stage(&self, stage: Stage, shown: &ModelRow, now: Timestamp) -> Result<()> {
        let (slug, is_public) = (shown.slug.as_str(), stage.is_public());
        let (stage, now) = (stage.as_str(), now.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        if is_public {
            put_model(&mut tx, shown, now).await?;
        }
        if stage == Stage::Failing.as_str() {
            // It stays so until the contract test is passed anew.
            q!("UPDATE own_models SET passed = FALSE WHERE slug = $1", slug).execute(&mut *tx).await?;
        }
        q!("UPDATE own_models SET stage = $2, changed_at = $3 WHERE slug = $1", slug, stage, now)
            .execute(&mut *tx)
            .await?;
        if stage == Stage::Ended.as_str() {
            q!(
                "UPDATE own_models SET ended_at = $2, variants = (
                    SELECT COUNT(*) FROM own_models o JOIN own_models m ON o.vendor_id = m.vendor_id AND o.family = m.family
                    WHERE m.slug = $1 AND o.starts_at <= $2)
                 WHERE slug = $1 AND ended_at IS NULL",
                slug,
                now
            )
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn recent_answers(&self, models: &[ModelSlug], battles: u32) -> Result<Vec<RecentAnswer>> {
        if models.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = QueryBuilder::<Db>::new(
            "SELECT CASE WHEN a.side = 'a' THEN b.model_a ELSE b.model_b END AS model, a.ended, a.created_at
             FROM (SELECT id, model_a, model_b FROM battles WHERE mode = 'battle' ORDER BY id DESC LIMIT ",
        );
        query.push_bind(i64::from(battles)).push(") AS b JOIN answers a ON a.battle_id = b.id WHERE ");
        for (column, side) in [("b.model_a", "a"), ("b.model_b", "b")] {
            query.push(format!("{}(a.side = '{side}' AND {column} IN (", if side == "b" { " OR " } else { "" }));
            let mut list = query.separated(", ");
            for model in models {
                list.push_bind(model.as_str());
            }
            query.push("))");
        }
        query.push(" ORDER BY a.created_at DESC, model, a.ended");
        let rows: Vec<(String, String, i64)> = query.build_query_as().fetch_all(&self.read).await?;
        rows.into_iter()
            .map(|(model, ended, at)| {
                Ok(RecentAnswer {
                    model: parse(&model, "model")?,
                    ended: answer_end(&ended)?,
                    at: Timestamp::from_micros(at),
                })
            })
            .collect()
    }

    pub(crate) async fn own_counted(&self) -> Result<u64> {
        let size = q_scalar!(r#"SELECT log_size AS "log_size!: i64" FROM checkpoints WHERE name = $1"#, CHECKPOINT)
            .fetch_optional(&self.read)
            .await?;
        narrow(size.unwrap_or(0), "log size")
    }

    pub(crate) async fn logged_votes(&self, from: u64, to: u64) -> Result<Vec<LoggedVote>> {
        let (from, to) = (wide(from), wide(to));
        let rows = q!(
            r#"SELECT vote_id AS "vote_id!: Uuid", model_a, model_b, reason, cast_at AS "cast_at!: i64"
               FROM preferences WHERE log_index >= $1 AND log_index < $2 ORDER BY log_index"#,
            from,
            to
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(LoggedVote {
                    vote: VoteId::from_uuid(row.vote_id),
                    models: [row.model_a, row.model_b],
                    counted: row.reason.is_none(),
                    cast_at: Timestamp::from_micros(row.cast_at),
                })
            })
            .collect()
    }

    pub(crate) async fn count_own(&self, step: &OwnStep) -> Result<bool> {
        let [from, to] = step.range.map(wide);
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let empty: &[u8] = &[];
        // Who comes second, after a lease was lost, finds the place taken.
        let moved = q!(
            "INSERT INTO checkpoints (name, log_size, body) VALUES ($1, $3, $4)
             ON CONFLICT (name) DO UPDATE SET log_size = excluded.log_size WHERE checkpoints.log_size = $2",
            CHECKPOINT,
            from,
            to,
            empty
        )
        .execute(&mut *tx)
        .await?;
        if moved.rows_affected() == 0 {
            return Ok(false);
        }
        for (slug, votes) in &step.votes {
            let (slug, votes) = (slug.as_str(), wide(*votes));
            q!("UPDATE own_models SET votes = votes + $2 WHERE slug = $1", slug, votes).execute(&mut *tx).await?;
        }
        for charge in &step.charges {
            pay(&mut tx, charge, step.now).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// The name of a public model that looks like this one; a vendor's own variants may be called alike.
async fn others_alike(tx: &mut Tx, name: &str, vendor: Uuid) -> Result<Option<String>> {
    let others = q_scalar!(
        "SELECT name FROM models WHERE slug NOT IN (SELECT slug FROM own_models WHERE vendor_id = $1)",
        vendor
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(others.into_iter().find(|other| look(other) == look(name)))
}
