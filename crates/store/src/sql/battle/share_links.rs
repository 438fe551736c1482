//! Links by which owners show their battles. A link works while it is in its row and its battle's owner is there and lets others
//! have something: that is asked at each look, so that a link that raced an erasure or a withdrawal does not live on. The row
//! stays: what was shown once is no answer to be voted on for others.

use uuid::Uuid;

use super::super::super::{Engine, Tx};
use crate::Result;
use agon_core::ids::{AccountId, BattleId};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn share_battle(&self, battle: BattleId, link: Uuid, now: Timestamp) -> Result<Option<Uuid>> {
        let (battle, now) = (battle.uuid(), now.micros());
        let link = q_scalar!(
            r#"INSERT INTO battle_shares (battle_id, link, created_at)
               SELECT b.id, $2, $3 FROM battles b JOIN accounts o ON o.id = b.account_id
               WHERE b.id = $1 AND o.erased_at IS NULL AND o.consent & 8 = 0
               ON CONFLICT (battle_id) DO UPDATE SET link = COALESCE(battle_shares.link, excluded.link) RETURNING link AS "link!: Uuid""#,
            battle,
            link,
            now
        )
        .fetch_optional(&self.write)
        .await?;
        Ok(link)
    }

    pub(crate) async fn unshare_battle(&self, battle: BattleId) -> Result<()> {
        let battle = battle.uuid();
        q!("UPDATE battle_shares SET link = NULL WHERE battle_id = $1", battle).execute(&self.write).await?;
        Ok(())
    }

    pub(crate) async fn link_of(&self, battle: BattleId) -> Result<Option<Uuid>> {
        let battle = battle.uuid();
        let link = q_scalar!(
            r#"SELECT s.link AS "link?: Uuid" FROM battle_shares s JOIN battles b ON b.id = s.battle_id
               JOIN accounts o ON o.id = b.account_id
               WHERE s.battle_id = $1 AND o.erased_at IS NULL AND o.consent & 8 = 0"#,
            battle
        )
        .fetch_optional(&self.read)
        .await?;
        Ok(link.flatten())
    }

    pub(crate) async fn battle_of_link(&self, link: Uuid) -> Result<Option<BattleId>> {
        let battle = q_scalar!(
            r#"SELECT s.battle_id AS "battle_id!: Uuid" FROM battle_shares s JOIN battles b ON b.id = s.battle_id
               JOIN accounts o ON o.id = b.account_id
               WHERE s.link = $1 AND b.state = 'voted' AND o.erased_at IS NULL AND o.consent & 8 = 0"#,
            link
        )
        .fetch_optional(&self.read)
        .await?;
        Ok(battle.map(BattleId::from_uuid))
    }
}

/// Ends all links of an account's battles, and of those of the guests who signed in to it.
pub(crate) async fn end_links(tx: &mut Tx, account: AccountId) -> Result<()> {
    let account = account.uuid();
    q!(
        "UPDATE battle_shares SET link = NULL WHERE battle_id IN (SELECT b.id FROM battles b JOIN accounts o ON o.id = b.account_id
             WHERE o.id = $1 OR o.merged_into = $1)",
        account
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
