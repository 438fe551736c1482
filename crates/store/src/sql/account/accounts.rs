//! Accounts: guests, their names in the log, generations of sessions.

use uuid::Uuid;

use super::super::super::Engine;
use crate::Result;
use crate::rows::voter_id;
use agon_core::ids::{AccountId, VoterId};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn ping(&self) -> Result<()> {
        q_scalar!(r#"SELECT CAST(1 AS BIGINT) AS "one!: i64""#).fetch_one(&self.read).await?;
        Ok(())
    }

    pub(crate) async fn probe_write(&self) -> Result<()> {
        q!("UPDATE arena SET one = 1 WHERE one = 1").execute(&self.write).await?;
        Ok(())
    }

    pub(crate) async fn create_account(&self, id: AccountId, alias: VoterId, now: Timestamp) -> Result<()> {
        let (id, alias, now) = (id.uuid(), alias.to_vec(), now.micros());
        q!("INSERT INTO accounts (id, alias, created_at) VALUES ($1, $2, $3)", id, alias, now)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    pub(crate) async fn alias_of(&self, account: AccountId) -> Result<Option<VoterId>> {
        let id = account.uuid();
        let alias = q_scalar!("SELECT alias FROM accounts WHERE id = $1", id).fetch_optional(&self.read).await?;
        alias.map(|alias| voter_id(&alias)).transpose()
    }

    pub(crate) async fn person_of(&self, account: AccountId) -> Result<AccountId> {
        let id = account.uuid();
        let owner = q_scalar!(r#"SELECT COALESCE(merged_into, id) AS "id!: Uuid" FROM accounts WHERE id = $1"#, id)
            .fetch_optional(&self.read)
            .await?;
        Ok(owner.map_or(account, AccountId::from_uuid))
    }

    pub(crate) async fn account_named(&self, voter: VoterId) -> Result<Option<AccountId>> {
        let alias = voter.to_vec();
        let id = q_scalar!(r#"SELECT id AS "id!: Uuid" FROM accounts WHERE alias = $1"#, alias)
            .fetch_optional(&self.read)
            .await?;
        Ok(id.map(AccountId::from_uuid))
    }

    pub(crate) async fn arena_id(&self, proposal: Uuid) -> Result<Uuid> {
        let id = q_scalar!(
            r#"INSERT INTO arena (one, id) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET id = arena.id
               RETURNING id AS "id!: Uuid""#,
            proposal
        )
        .fetch_one(&self.write)
        .await?;
        Ok(id)
    }
}
