//! People whose votes are looked at.

use super::super::Engine;
use crate::domain::ids::AccountId;
use crate::domain::time::Timestamp;
use crate::domain::verdict::person::Standing;
use crate::store::rows::{bytes, ledger_name};
use crate::store::{Result, StandingRow};

impl Engine {
    pub(in crate::store) async fn put_standing(&self, row: &StandingRow) -> Result<()> {
        let (voter, state) = (row.voter.to_vec(), row.standing.as_str());
        let (size, at) = (i64::try_from(row.log_size).unwrap_or(i64::MAX), row.changed_at.micros());
        q!(
            "INSERT INTO standings (voter, state, evidence, log_size, changed_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (voter) DO UPDATE SET state = excluded.state, evidence = excluded.evidence,
                log_size = excluded.log_size, changed_at = excluded.changed_at",
            voter,
            state,
            row.evidence,
            size,
            at
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(in crate::store) async fn standings(&self) -> Result<Vec<([u8; 16], Standing)>> {
        let rows = q!("SELECT voter, state FROM standings ORDER BY voter").fetch_all(&self.read).await?;
        rows.into_iter().map(|row| Ok((bytes(&row.voter, "voter")?, ledger_name(&row.state)?))).collect()
    }

    pub(in crate::store) async fn standing_of(&self, account: AccountId) -> Result<Standing> {
        let id = account.uuid();
        let state =
            q_scalar!("SELECT s.state FROM accounts a JOIN standings s ON s.voter = a.alias WHERE a.id = $1", id)
                .fetch_optional(&self.read)
                .await?;
        state.map_or(Ok(Standing::Good), |state| ledger_name(&state))
    }

    pub(in crate::store) async fn standing(&self, voter: [u8; 16]) -> Result<Option<StandingRow>> {
        let name = voter.to_vec();
        let row = q!(
            r#"SELECT state, evidence AS "evidence!: i64", log_size AS "log_size!: i64", changed_at AS "changed_at!: i64"
               FROM standings WHERE voter = $1"#,
            name
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| {
            Ok(StandingRow {
                voter,
                standing: ledger_name(&row.state)?,
                evidence: row.evidence,
                log_size: u64::try_from(row.log_size).unwrap_or(0),
                changed_at: Timestamp::from_micros(row.changed_at),
            })
        })
        .transpose()
    }
}
