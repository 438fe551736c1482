//! Batches on SQLite: one JSON array in, `json_each`, one statement for all rows (a statement
//! costs a hop to the connection's thread, about 60 µs, however small it is).

use serde_json::{Value, json};
use uuid::Uuid;

use super::{BEGIN_WRITE, Engine, Tx};
use crate::domain::ids::{AccountId, BattleId};
use crate::domain::time::Timestamp;
use crate::store::rows::{narrow, parse};
use crate::store::{NewEntry, PollRow, Result, StoredReply, VoteCommit, tags_json};

fn hex_ids(ids: &[BattleId]) -> String {
    ids.iter().map(|id| hex::encode(id.uuid().as_bytes())).collect::<Value>().to_string()
}

fn hex_id(id: Uuid) -> String {
    hex::encode(id.as_bytes())
}

impl Engine {
    pub(in crate::store) async fn renew_battles(&self, ids: &[BattleId], until: Timestamp) -> Result<()> {
        let (ids, until) = (hex_ids(ids), until.micros());
        q!(
            "UPDATE battles SET lease_until = $2 WHERE state = 'generating' AND id IN (SELECT unhex(value) FROM json_each($1))",
            ids,
            until
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(in crate::store) async fn replies(&self, keys: &[(AccountId, String)]) -> Result<Vec<StoredReply>> {
        let keys: Value = keys.iter().map(|(a, k)| json!({"a": hex_id(a.uuid()), "k": k})).collect();
        let keys = keys.to_string();
        let rows = q!(
            r#"SELECT r.account_id AS "account_id!: Uuid", r.idempotency_key, r.fingerprint, r.status, r.body
               FROM json_each($1) k CROSS JOIN replies r
               ON r.account_id = unhex(k.value ->> 'a') AND r.idempotency_key = k.value ->> 'k'"#,
            keys
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
        let ids = hex_ids(ids);
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", account_id AS "account_id!: Uuid", state, model_a, model_b, created_at
               FROM battles WHERE id IN (SELECT unhex(value) FROM json_each($1))"#,
            ids
        )
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
        // Closing a battle is what lets its vote in: whoever comes second finds it closed.
        let asked = hex_ids(&votes.iter().map(|v| v.battle).collect::<Vec<_>>());
        let closed = q_scalar!(
            r#"UPDATE battles SET state = 'voted'
               WHERE state IN ('generating', 'ready') AND id IN (SELECT unhex(value) FROM json_each($1))
               RETURNING id AS "id!: Uuid""#,
            asked
        )
        .fetch_all(&mut *tx)
        .await?;
        let open: Vec<&VoteCommit> = votes.iter().filter(|v| closed.contains(&v.battle.uuid())).collect();
        let taken = insert_votes(&mut tx, &open).await?;
        let ids: Vec<BattleId> = taken.iter().copied().map(BattleId::from_uuid).collect();
        let hex = hex_ids(&ids);
        q!(
            "INSERT INTO docket (cast_at, vote_id)
             SELECT cast_at, id FROM votes WHERE battle_id IN (SELECT unhex(value) FROM json_each($1))",
            hex
        )
        .execute(&mut *tx)
        .await?;
        insert_replies(&mut tx, votes, &taken).await?;
        tx.commit().await?;
        Ok(ids)
    }
}

async fn insert_votes(tx: &mut Tx, votes: &[&VoteCommit]) -> Result<Vec<Uuid>> {
    let rows: Value = votes
        .iter()
        .map(|v| {
            json!({
                "i": hex_id(v.id.uuid()), "b": hex_id(v.battle.uuid()), "a": hex_id(v.account.uuid()),
                "o": v.ballot.outcome.as_str(), "t": tags_json(&v.ballot), "r": v.ballot.comment,
                "e": u8::from(v.early), "c": v.cast_at.micros(),
            })
        })
        .collect();
    let rows = rows.to_string();
    let taken = q_scalar!(
        r#"INSERT INTO votes (id, battle_id, account_id, outcome, tags, remark, early, cast_at)
           SELECT unhex(value ->> 'i'), unhex(value ->> 'b'), unhex(value ->> 'a'), value ->> 'o', value ->> 't',
                  value ->> 'r', value ->> 'e', value ->> 'c'
           FROM json_each($1) WHERE true ON CONFLICT (battle_id) DO NOTHING RETURNING battle_id AS "battle_id!: Uuid""#,
        rows
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(taken)
}

async fn insert_replies(tx: &mut Tx, votes: &[VoteCommit], taken: &[Uuid]) -> Result<()> {
    let rows: Vec<Value> = votes
        .iter()
        .filter(|v| taken.contains(&v.battle.uuid()))
        .filter_map(|v| v.reply.as_ref().map(|reply| (v, reply)))
        .map(|(v, r)| {
            json!({
                "a": hex_id(v.account.uuid()), "k": r.key, "f": hex::encode(r.fingerprint), "s": r.status,
                "b": hex::encode(&r.body), "c": v.cast_at.micros(),
            })
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let rows = Value::Array(rows).to_string();
    q!(
        "INSERT INTO replies (account_id, idempotency_key, fingerprint, status, body, created_at)
         SELECT unhex(value ->> 'a'), value ->> 'k', unhex(value ->> 'f'), value ->> 's', unhex(value ->> 'b'), value ->> 'c'
         FROM json_each($1)",
        rows
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_log(tx: &mut Tx, entries: &[NewEntry]) -> Result<()> {
    let rows: Value = entries
        .iter()
        .map(
            |e| json!({"i": e.row.index, "v": hex_id(e.row.vote.uuid()), "e": hex::encode(&e.row.entry), "l": hex::encode(e.row.leaf), "c": e.cast_at.micros()}),
        )
        .collect();
    let rows = rows.to_string();
    q!(
        "INSERT INTO log (log_index, vote_id, entry, leaf)
         SELECT value ->> 'i', unhex(value ->> 'v'), unhex(value ->> 'e'), unhex(value ->> 'l') FROM json_each($1)",
        rows
    )
    .execute(&mut **tx)
    .await?;
    q!(
        "DELETE FROM docket WHERE (cast_at, vote_id) IN (SELECT value ->> 'c', unhex(value ->> 'v') FROM json_each($1))",
        rows
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
