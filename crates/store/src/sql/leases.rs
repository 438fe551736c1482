//! Leases: work that one node does at a time.

use uuid::Uuid;

use super::super::Engine;
use crate::Result;
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn take_lease(
        &self,
        name: &'static str,
        holder: Uuid,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<bool> {
        let (now, expires_at) = (now.micros(), expires_at.micros());
        let taken = q_scalar!(
            r#"INSERT INTO leases (name, holder, expires_at) VALUES ($1, $2, $3)
               ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
               WHERE leases.holder = excluded.holder OR leases.expires_at < $4
               RETURNING expires_at AS "expires_at!: i64""#,
            name,
            holder,
            expires_at,
            now
        )
        .fetch_optional(&self.write)
        .await?;
        Ok(taken.is_some())
    }

    pub(crate) async fn drop_lease(&self, name: &'static str, holder: Uuid) -> Result<()> {
        q!("DELETE FROM leases WHERE name = $1 AND holder = $2", name, holder).execute(&self.write).await?;
        Ok(())
    }
}
