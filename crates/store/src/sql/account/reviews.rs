//! What people did about standings: only ever added to.

use agon_core::ids::VoterId;
use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, Tx};
use crate::rows::{ledger_name, voter_id};
use crate::{AppealRefusal, Result, ReviewAction, ReviewRow};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn open_appeal(&self, row: &ReviewRow) -> Result<std::result::Result<(), AppealRefusal>> {
        let voter = row.voter.to_vec();
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // Two appeals at once: the second finds the first.
        let decided =
            q_locked!(r#"SELECT changed_at AS "at!: i64" FROM standings WHERE voter = $1 AND state <> 'good'"#, voter);
        let Some(decided) = decided.fetch_optional(&mut *tx).await? else {
            return Ok(Err(AppealRefusal::NothingToAppeal));
        };
        let last = q!(
            r#"SELECT action, at AS "at!: i64" FROM reviews WHERE voter = $1 ORDER BY at DESC, id DESC LIMIT 1"#,
            voter
        );
        let last = last.fetch_optional(&mut *tx).await?;
        if last.is_some_and(|last| last.action == ReviewAction::Appeal.as_str() && last.at >= decided) {
            return Ok(Err(AppealRefusal::AppealOpen));
        }
        insert_review(&mut tx, row).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn add_review(&self, row: &ReviewRow) -> Result<()> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        insert_review(&mut tx, row).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn reviews_of(&self, voter: VoterId) -> Result<Vec<ReviewRow>> {
        let name = voter.to_vec();
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", action, actor, reason, at AS "at!: i64" FROM reviews
               WHERE voter = $1 ORDER BY at, id"#,
            name
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                let (id, action, at) = (row.id, ledger_name(&row.action)?, Timestamp::from_micros(row.at));
                Ok(ReviewRow { id, voter, action, actor: row.actor, reason: row.reason, at })
            })
            .collect()
    }

    pub(crate) async fn open_decisions(&self) -> Result<Vec<ReviewRow>> {
        let rows = q!(r#"SELECT r.id AS "id!: Uuid", r.voter, r.action, r.actor, r.reason, r.at AS "at!: i64"
               FROM reviews r WHERE r.action <> 'appeal' AND r.done_at IS NULL ORDER BY r.at, r.id"#)
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                let (id, action, at) = (row.id, ledger_name(&row.action)?, Timestamp::from_micros(row.at));
                let voter = voter_id(&row.voter)?;
                Ok(ReviewRow { id, voter, action, actor: row.actor, reason: row.reason, at })
            })
            .collect()
    }

    pub(crate) async fn cleared(&self) -> Result<Vec<VoterId>> {
        let rows = q_scalar!(
            "SELECT DISTINCT r.voter FROM reviews r WHERE r.action = 'clear' AND r.done_at IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM reviews n WHERE n.voter = r.voter AND n.action = 'uphold' AND n.at > r.at)"
        )
        .fetch_all(&self.read)
        .await?;
        rows.iter().map(|voter| voter_id(voter)).collect()
    }

    pub(crate) async fn decision_done(&self, id: Uuid, now: Timestamp) -> Result<()> {
        let now = now.micros();
        q!("UPDATE reviews SET done_at = $2 WHERE id = $1", id, now).execute(&self.write).await?;
        Ok(())
    }
}

async fn insert_review(tx: &mut Tx, row: &ReviewRow) -> Result<()> {
    let (voter, action, at) = (row.voter.to_vec(), row.action.as_str(), row.at.micros());
    q!(
        "INSERT INTO reviews (id, voter, action, actor, reason, at) VALUES ($1, $2, $3, $4, $5, $6)",
        row.id,
        voter,
        action,
        row.actor,
        row.reason,
        at
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
