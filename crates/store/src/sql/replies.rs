//! Replies to requests that carried an idempotency key.

use super::super::{Engine, Tx, on_insert_reply};
use crate::rows::narrow;
use crate::{KeyedReply, Result, StoredReply};
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;

/// Stores a reply inside the transaction of its effect.
pub(in super::super) async fn insert_reply(
    tx: &mut Tx,
    account: AccountId,
    reply: Option<&KeyedReply>,
    now: Timestamp,
) -> Result<()> {
    let Some(reply) = reply else { return Ok(()) };
    let (account, now, status) = (account.uuid(), now.micros(), i64::from(reply.status));
    let (key, fingerprint, body) = (&reply.key, reply.fingerprint.to_vec(), &reply.body);
    q!(
        "INSERT INTO replies (account_id, idempotency_key, fingerprint, status, body, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        account,
        key,
        fingerprint,
        status,
        body,
        now
    )
    .execute(&mut **tx)
    .await
    .map_err(on_insert_reply)?;
    Ok(())
}

impl Engine {
    pub(crate) async fn reply(&self, account: AccountId, key: &str) -> Result<Option<StoredReply>> {
        let id = account.uuid();
        let row = q!(
            r#"SELECT fingerprint AS "fingerprint!: Vec<u8>", status AS "status!: i64", body AS "body!: Vec<u8>" FROM replies
               WHERE account_id = $1 AND idempotency_key = $2
               UNION ALL
               SELECT fingerprint, 201, '' FROM votes WHERE account_id = $1 AND idempotency_key = $2"#,
            id,
            key
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| {
            let status = narrow(row.status, "reply status")?;
            Ok(StoredReply { account, key: key.to_owned(), fingerprint: row.fingerprint, status, body: row.body })
        })
        .transpose()
    }

    pub(crate) async fn spend_proof(&self, id: uuid::Uuid, now: Timestamp) -> Result<bool> {
        let (id, now) = (id.as_bytes().to_vec(), now.micros());
        let done = q!("INSERT INTO spent_proofs (id, spent_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, now)
            .execute(&self.write)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    pub(crate) async fn forget_replies(&self, before: Timestamp) -> Result<u64> {
        let before = before.micros();
        q!("DELETE FROM spent_proofs WHERE spent_at < $1", before).execute(&self.write).await?;
        let done = q!("DELETE FROM replies WHERE created_at < $1", before).execute(&self.write).await?;
        Ok(done.rows_affected())
    }
}
