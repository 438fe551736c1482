//! People whose votes are looked at.

use std::collections::BTreeMap;

use sqlx::QueryBuilder;

use super::super::super::{Db, Engine};
use crate::rows::{ledger_name, narrow, voter_id};
use crate::{Result, StandingRow};
use agon_core::ids::{AccountId, VoterId};
use agon_core::time::Timestamp;
use agon_core::verdict::abstention::Opened;
use agon_core::verdict::voter::{AccountStanding, Trust};

impl Engine {
    pub(crate) async fn put_standing(&self, row: &StandingRow) -> Result<()> {
        let (voter, state, tier) = (row.voter.to_vec(), row.trust.standing.as_str(), i64::from(row.trust.tier));
        let (size, at) = (i64::try_from(row.log_size).unwrap_or(i64::MAX), row.changed_at.micros());
        let tested = i64::from(row.trust.tested);
        q!(
            "INSERT INTO standings (voter, state, evidence, log_size, changed_at, tier, tested) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (voter) DO UPDATE SET state = excluded.state, evidence = excluded.evidence,
                log_size = excluded.log_size, changed_at = excluded.changed_at, tier = excluded.tier,
                tested = CASE WHEN standings.tested = 0 THEN excluded.tested
                              WHEN excluded.state = 'good' THEN 1 ELSE standings.tested END",
            voter,
            state,
            row.evidence,
            size,
            at,
            tier,
            tested
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn put_tiers(&self, people: &[StandingRow]) -> Result<()> {
        for chunk in people.chunks(1_000) {
            let mut query = QueryBuilder::<Db>::new(
                "INSERT INTO standings (voter, state, evidence, log_size, changed_at, tier, tested) ",
            );
            query.push_values(chunk, |mut values, row| {
                values
                    .push_bind(row.voter.to_vec())
                    .push("'good'")
                    .push("0")
                    .push_bind(i64::try_from(row.log_size).unwrap_or(i64::MAX))
                    .push_bind(row.changed_at.micros())
                    .push_bind(i64::from(row.trust.tier))
                    .push_bind(i64::from(row.trust.tested));
            });
            query.push(
                " ON CONFLICT (voter) DO UPDATE SET tier = excluded.tier,
                  tested = CASE WHEN standings.tested = 0 THEN excluded.tested ELSE standings.tested END",
            );
            query.build().execute(&self.write).await?;
        }
        Ok(())
    }

    pub(crate) async fn put_abstention(&self, row: &StandingRow, skips: i64) -> Result<()> {
        let (voter, size) = (row.voter.to_vec(), i64::try_from(row.log_size).unwrap_or(i64::MAX));
        let at = row.changed_at.micros();
        q!(
            "INSERT INTO standings (voter, state, evidence, log_size, changed_at, skips) VALUES ($1, 'good', 0, $2, $3, $4)
             ON CONFLICT (voter) DO UPDATE SET skips = excluded.skips",
            voter,
            size,
            at,
            skips
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn opened_by(&self, voter: VoterId, before: Timestamp) -> Result<(Opened, Vec<Opened>)> {
        let (voter, before) = (voter.to_vec(), before.micros());
        let rows = q!(
            r#"SELECT b.model_a, b.model_b, COUNT(*) AS "battles!: i64",
                      COUNT(CASE WHEN b.state = 'voted' THEN 1 END) AS "voted!: i64"
               FROM accounts a JOIN battles b ON b.account_id = a.id
               WHERE a.alias = $1 AND b.created_at < $2 AND b.mode = 'battle' AND b.state IN ('voted', 'ready')
               GROUP BY b.model_a, b.model_b"#,
            voter,
            before
        )
        .fetch_all(&self.read)
        .await?;
        let (mut all, mut models) = (Opened::default(), BTreeMap::<String, Opened>::new());
        for row in rows {
            let (battles, voted): (u64, u64) = (narrow(row.battles, "battles")?, narrow(row.voted, "battles")?);
            let [a, b] = [row.model_a, row.model_b]
                .map(|model| models.remove_entry(&model).unwrap_or((model, Opened::default())));
            let add = |to: Opened| Opened { battles: to.battles + battles, voted: to.voted + voted };
            all = add(all);
            models.extend([a, b].map(|(model, opened)| (model, add(opened))));
        }
        Ok((all, models.into_values().collect()))
    }

    pub(crate) async fn evidences(&self) -> Result<(Vec<i64>, u64)> {
        let rows = q_scalar!(r#"SELECT evidence AS "evidence!: i64" FROM standings WHERE state <> 'good'"#)
            .fetch_all(&self.read)
            .await?;
        let people = q_scalar!(r#"SELECT COUNT(*) AS "people!: i64" FROM accounts"#).fetch_one(&self.read).await?;
        Ok((rows, narrow(people, "accounts")?))
    }

    pub(crate) async fn standings(&self) -> Result<Vec<(VoterId, AccountStanding)>> {
        let rows = q!("SELECT s.voter, s.state FROM standings s
             WHERE s.state <> 'good' OR s.evidence <> 0 OR EXISTS (SELECT 1 FROM reviews r WHERE r.voter = s.voter)
             ORDER BY s.voter")
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((voter_id(&row.voter)?, ledger_name(&row.state)?))).collect()
    }

    pub(crate) async fn standings_since(&self, since: Timestamp) -> Result<Vec<(VoterId, AccountStanding, Timestamp)>> {
        let since = since.micros();
        let rows = q!(
            r#"SELECT voter, state, changed_at AS "changed_at!: i64" FROM standings
               WHERE changed_at >= $1 ORDER BY changed_at, voter"#,
            since
        )
        .fetch_all(&self.read)
        .await?;
        let read =
            |voter: &[u8], state: &str, at| Ok((voter_id(voter)?, ledger_name(state)?, Timestamp::from_micros(at)));
        rows.into_iter().map(|row| read(&row.voter, &row.state, row.changed_at)).collect()
    }

    pub(crate) async fn tested(&self) -> Result<Vec<VoterId>> {
        let rows = q_scalar!("SELECT voter FROM standings WHERE tested > 0").fetch_all(&self.read).await?;
        rows.iter().map(|voter| voter_id(voter)).collect()
    }

    pub(crate) async fn trust_of(&self, account: AccountId) -> Result<Trust> {
        let id = account.uuid();
        let row = q!(
            r#"SELECT s.state, s.tier AS "tier!: i64", s.skips AS "skips!: i64", s.tested AS "tested!: i64" FROM accounts a JOIN standings s ON s.voter = a.alias WHERE a.id = $1"#,
            id
        )
        .fetch_optional(&self.read)
        .await?;
        row.map_or(Ok(Trust::default()), |row| trust(&row.state, [row.tier, row.skips, row.tested]))
    }

    pub(crate) async fn standing(&self, voter: VoterId) -> Result<Option<StandingRow>> {
        let name = voter.to_vec();
        let row = q!(
            r#"SELECT state, tier AS "tier!: i64", skips AS "skips!: i64", tested AS "tested!: i64", evidence AS "evidence!: i64", log_size AS "log_size!: i64",
                      changed_at AS "changed_at!: i64"
               FROM standings WHERE voter = $1"#,
            name
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| {
            let trust = trust(&row.state, [row.tier, row.skips, row.tested])?;
            Ok(standing_row(voter, trust, [row.evidence, row.log_size, row.changed_at]))
        })
        .transpose()
    }

    pub(crate) async fn flagged(&self, before: Option<(Timestamp, VoterId)>, limit: u32) -> Result<Vec<StandingRow>> {
        let (at, voter) = before.map_or((i64::MAX, vec![]), |(at, voter)| (at.micros(), voter.to_vec()));
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT s.voter, s.state, s.tier AS "tier!: i64", s.skips AS "skips!: i64", s.tested AS "tested!: i64", s.evidence AS "evidence!: i64",
                      s.log_size AS "log_size!: i64", s.changed_at AS "changed_at!: i64"
               FROM standings s
               WHERE (s.changed_at < $1 OR (s.changed_at = $1 AND s.voter > $2))
                 AND (s.state <> 'good' OR EXISTS (SELECT 1 FROM reviews r WHERE r.voter = s.voter))
               ORDER BY s.changed_at DESC, s.voter LIMIT $3"#,
            at,
            voter,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                let trust = trust(&row.state, [row.tier, row.skips, row.tested])?;
                let numbers = [row.evidence, row.log_size, row.changed_at];
                Ok(standing_row(voter_id(&row.voter)?, trust, numbers))
            })
            .collect()
    }

    pub(crate) async fn put_organization(&self, voter: VoterId, organization: Option<&str>) -> Result<bool> {
        let voter = voter.to_vec();
        let done = q!("UPDATE accounts SET organization = $2 WHERE alias = $1", voter, organization)
            .execute(&self.write)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}

/// From this evidence on (20, as thousandths of its decimal logarithm) somebody abstains where one model is not.
const ABSTAINS: i64 = 1_301;

fn trust(state: &str, [tier, skips, tested]: [i64; 3]) -> Result<Trust> {
    let (standing, tier) = (ledger_name(state)?, narrow(tier, "tier")?);
    Ok(Trust { standing, tier, abstains: skips >= ABSTAINS, tested: tested > 0 })
}

fn standing_row(voter: VoterId, trust: Trust, [evidence, log_size, changed_at]: [i64; 3]) -> StandingRow {
    let (log_size, changed_at) = (u64::try_from(log_size).unwrap_or(0), Timestamp::from_micros(changed_at));
    StandingRow { voter, trust, evidence, log_size, changed_at }
}
