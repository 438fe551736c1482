//! Batches on PostgreSQL: arrays in, `UNNEST`, one statement for all rows.

use uuid::Uuid;

use super::{BEGIN_WRITE, Engine, Tx};
use crate::domain::ids::{AccountId, BattleId};
use crate::domain::time::Timestamp;
use crate::store::rows::{narrow, parse};
use crate::store::{LogRow, PollRow, Result, StoredReply, VoteCommit};

impl Engine {
    pub(in crate::store) async fn renew_battles(&self, ids: &[BattleId], until: Timestamp) -> Result<()> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        q!("UPDATE battles SET lease_until = $2 WHERE id = ANY($1) AND state = 'generating'", &ids, until.micros())
            .execute(&self.write)
            .await?;
        Ok(())
    }

    pub(in crate::store) async fn replies(&self, keys: &[(AccountId, String)]) -> Result<Vec<StoredReply>> {
        let (accounts, keys): (Vec<Uuid>, Vec<String>) = keys.iter().map(|(a, k)| (a.uuid(), k.clone())).unzip();
        let rows = q!(
            "SELECT r.account_id, r.idempotency_key, r.fingerprint, r.status, r.body
             FROM UNNEST($1::uuid[], $2::text[]) AS k (account_id, idempotency_key)
             JOIN replies r ON r.account_id = k.account_id AND r.idempotency_key = k.idempotency_key",
            &accounts,
            &keys
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(StoredReply {
                    account: AccountId::from_uuid(row.account_id),
                    key: row.idempotency_key,
                    fingerprint: row.fingerprint,
                    status: narrow(row.status, "reply status")?,
                    body: row.body,
                })
            })
            .collect()
    }

    pub(in crate::store) async fn polls(&self, ids: &[BattleId]) -> Result<Vec<PollRow>> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        let rows =
            q!("SELECT id, account_id, state, model_a, model_b, created_at FROM battles WHERE id = ANY($1)", &ids)
                .fetch_all(&self.read)
                .await?;
        rows.into_iter()
            .map(|row| {
                Ok(PollRow {
                    battle: BattleId::from_uuid(row.id),
                    account: AccountId::from_uuid(row.account_id),
                    state: parse(&row.state, "battle state")?,
                    models: [parse(&row.model_a, "model")?, parse(&row.model_b, "model")?],
                    created_at: Timestamp::from_micros(row.created_at),
                })
            })
            .collect()
    }

    pub(in crate::store) async fn commit_votes(&self, votes: &[VoteCommit]) -> Result<Vec<BattleId>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let taken = insert_votes(&mut tx, votes).await?;
        q!("UPDATE battles SET state = 'voted' WHERE id = ANY($1) AND state IN ('generating', 'ready')", &taken)
            .execute(&mut *tx)
            .await?;
        insert_replies(&mut tx, votes, &taken).await?;
        tx.commit().await?;
        Ok(taken.into_iter().map(BattleId::from_uuid).collect())
    }
}

async fn insert_votes(tx: &mut Tx, votes: &[VoteCommit]) -> Result<Vec<Uuid>> {
    let column = |f: fn(&VoteCommit) -> Uuid| votes.iter().map(f).collect::<Vec<_>>();
    let outcomes: Vec<String> = votes.iter().map(|v| v.ballot.outcome.as_str().to_owned()).collect();
    let tags: Vec<String> = votes.iter().map(|v| super::super::tags_json(&v.ballot)).collect();
    let remarks: Vec<Option<String>> = votes.iter().map(|v| v.ballot.comment.clone()).collect();
    let early: Vec<bool> = votes.iter().map(|v| v.early).collect();
    let cast_at: Vec<i64> = votes.iter().map(|v| v.cast_at.micros()).collect();
    let taken = q_scalar!(
        "INSERT INTO votes (id, battle_id, account_id, outcome, tags, remark, early, cast_at)
         SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::bool[], $8::int8[])
         ON CONFLICT (battle_id) DO NOTHING RETURNING battle_id",
        &column(|v| v.id.uuid()),
        &column(|v| v.battle.uuid()),
        &column(|v| v.account.uuid()),
        &outcomes,
        &tags,
        &remarks as &[Option<String>],
        &early,
        &cast_at
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(taken)
}

async fn insert_replies(tx: &mut Tx, votes: &[VoteCommit], taken: &[Uuid]) -> Result<()> {
    let keyed: Vec<_> = votes
        .iter()
        .filter(|v| taken.contains(&v.battle.uuid()))
        .filter_map(|v| v.reply.as_ref().map(|reply| (v, reply)))
        .collect();
    if keyed.is_empty() {
        return Ok(());
    }
    let accounts: Vec<Uuid> = keyed.iter().map(|(v, _)| v.account.uuid()).collect();
    let keys: Vec<String> = keyed.iter().map(|(_, r)| r.key.clone()).collect();
    let fingerprints: Vec<Vec<u8>> = keyed.iter().map(|(_, r)| r.fingerprint.to_vec()).collect();
    let statuses: Vec<i64> = keyed.iter().map(|(_, r)| i64::from(r.status)).collect();
    let bodies: Vec<Vec<u8>> = keyed.iter().map(|(_, r)| r.body.clone()).collect();
    let times: Vec<i64> = keyed.iter().map(|(v, _)| v.cast_at.micros()).collect();
    q!(
        "INSERT INTO replies (account_id, idempotency_key, fingerprint, status, body, created_at)
         SELECT * FROM UNNEST($1::uuid[], $2::text[], $3::bytea[], $4::int8[], $5::bytea[], $6::int8[])",
        &accounts,
        &keys,
        &fingerprints,
        &statuses,
        &bodies,
        &times
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_log(tx: &mut Tx, entries: &[LogRow]) -> Result<()> {
    let indexes: Vec<i64> = entries.iter().map(|e| narrow_index(e.index)).collect::<Result<_>>()?;
    let votes: Vec<Uuid> = entries.iter().map(|e| e.vote.uuid()).collect();
    let bytes: Vec<Vec<u8>> = entries.iter().map(|e| e.entry.clone()).collect();
    let leaves: Vec<Vec<u8>> = entries.iter().map(|e| e.leaf.to_vec()).collect();
    q!(
        "INSERT INTO log (log_index, vote_id, entry, leaf)
         SELECT * FROM UNNEST($1::int8[], $2::uuid[], $3::bytea[], $4::bytea[])",
        &indexes,
        &votes,
        &bytes,
        &leaves
    )
    .execute(&mut **tx)
    .await?;
    q!(
        "UPDATE votes SET log_index = j.log_index
         FROM UNNEST($1::int8[], $2::uuid[]) AS j (log_index, vote_id) WHERE votes.id = j.vote_id",
        &indexes,
        &votes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn narrow_index(index: u64) -> Result<i64> {
    i64::try_from(index).map_err(|_| super::StoreError::Damaged(format!("log index {index}")))
}
