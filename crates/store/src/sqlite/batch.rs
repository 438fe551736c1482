//! Batches on SQLite: one JSON array in, `json_each`, one statement for all rows (a statement
//! costs a hop to the connection's thread, about 60 µs, however small it is).

use std::collections::HashMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{BEGIN_WRITE, Engine, Tx};
use crate::rows::parse;
use crate::{KeyedVote, NewEntry, Result, TakenVote, VotableRow, VoteCommit, left_whole, tags_json, window};
use agon_core::ids::{AccountId, BattleId, VoteId};
use agon_core::ledger::Unpaid;
use agon_core::time::Timestamp;

fn hex_ids(ids: &[BattleId]) -> String {
    ids.iter().map(|id| hex::encode(id.uuid().as_bytes())).collect::<Value>().to_string()
}

fn hex_id(id: Uuid) -> String {
    hex::encode(id.as_bytes())
}

impl Engine {
    pub(crate) async fn renew_battles(&self, ids: &[BattleId], until: Timestamp) -> Result<()> {
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

    pub(crate) async fn note_unpaid(&self, votes: &[(VoteId, Unpaid)]) -> Result<()> {
        let rows: Value = votes.iter().map(|(vote, why)| json!({"v": hex_id(vote.uuid()), "r": why.code()})).collect();
        let rows = rows.to_string();
        q!(
            "INSERT INTO unpaid_votes (vote_id, reason) SELECT unhex(value ->> 'v'), value ->> 'r' FROM json_each($1)
             WHERE TRUE ON CONFLICT DO NOTHING",
            rows
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn keyed_votes(&self, keys: &[(AccountId, String)]) -> Result<Vec<KeyedVote>> {
        let keys: Value = keys.iter().map(|(a, k)| json!({"a": hex_id(a.uuid()), "k": k})).collect();
        let keys = keys.to_string();
        let rows = q!(
            r#"SELECT v.account_id AS "account_id!: Uuid", v.idempotency_key AS "idempotency_key!",
                      v.fingerprint AS "fingerprint!", v.id AS "id!: Uuid", v.battle_id AS "battle_id!: Uuid",
                      v.outcome, v.cast_at
               FROM json_each($1) k CROSS JOIN votes v
               ON v.account_id = unhex(k.value ->> 'a') AND v.idempotency_key = k.value ->> 'k'"#,
            keys
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(KeyedVote {
                    account: AccountId::from_uuid(row.account_id),
                    key: row.idempotency_key,
                    fingerprint: row.fingerprint,
                    id: VoteId::from_uuid(row.id),
                    battle: BattleId::from_uuid(row.battle_id),
                    outcome: parse(&row.outcome, "outcome")?,
                    cast_at: Timestamp::from_micros(row.cast_at),
                })
            })
            .collect()
    }

    pub(crate) async fn votable_battles(&self, ids: &[BattleId]) -> Result<Vec<VotableRow>> {
        let ids = hex_ids(ids);
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", account_id AS "account_id!: Uuid", mode, state, model_a, model_b, created_at,
                      countable_at AS "countable_at?: i64"
               FROM battles WHERE id IN (SELECT unhex(value) FROM json_each($1))"#,
            ids
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(VotableRow {
                    battle: BattleId::from_uuid(row.id),
                    account: AccountId::from_uuid(row.account_id),
                    mode: parse(&row.mode, "mode")?,
                    state: parse(&row.state, "battle state")?,
                    models: [parse(&row.model_a, "model")?, parse(&row.model_b, "model")?],
                    created_at: Timestamp::from_micros(row.created_at),
                    countable_at: row.countable_at.map(Timestamp::from_micros),
                })
            })
            .collect()
    }

    pub(crate) async fn commit_votes(&self, votes: &[VoteCommit]) -> Result<Vec<TakenVote>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let rows: Value = votes.iter().map(vote_json).collect();
        let (rows, window) = (rows.to_string(), window());
        // Closing a battle is what lets its vote in: whoever comes second finds it closed.
        let closed = q!(
            r#"UPDATE battles SET state = 'voted' FROM json_each($1) asked
               WHERE battles.id = unhex(asked.value ->> 'b') AND account_id = unhex(asked.value ->> 'a')
               AND mode = 'battle' AND state = 'ready' AND (asked.value ->> 'c') - created_at <= $2
               AND (asked.value ->> 'c') >= COALESCE(countable_at, 0)
               AND NOT EXISTS (SELECT 1 FROM replies r
                   WHERE r.account_id = unhex(asked.value ->> 'a') AND r.idempotency_key = asked.value ->> 'k')
               AND NOT EXISTS (SELECT 1 FROM votes v
                   WHERE v.account_id = unhex(asked.value ->> 'a') AND v.idempotency_key = asked.value ->> 'k')
               RETURNING battles.id AS "id!: Uuid", account_id AS "account_id!: Uuid", model_a, model_b"#,
            rows,
            window
        )
        .fetch_all(&mut *tx)
        .await?;
        let closed: HashMap<(Uuid, Uuid), _> = closed.into_iter().map(|row| ((row.id, row.account_id), row)).collect();
        let row = |vote: &VoteCommit| closed.get(&(vote.battle.uuid(), vote.account.uuid()));
        let open: Vec<&VoteCommit> = votes.iter().filter(|vote| row(vote).is_some()).collect();
        let Some(first) = open.iter().min_by_key(|vote| (vote.cast_at, vote.id)) else { return Ok(Vec::new()) };
        let rows = open.iter().copied().map(vote_json).collect::<Value>().to_string();
        q!(
            "INSERT INTO votes (id, battle_id, account_id, outcome, tags, remark, early, cast_at, idempotency_key, fingerprint)
             SELECT unhex(value ->> 'i'), b.id, b.account_id, value ->> 'o', value ->> 't', value ->> 'r',
                    b.ready_at IS NULL, value ->> 'c', value ->> 'k', unhex(value ->> 'f')
             FROM json_each($1) JOIN battles b ON b.id = unhex(value ->> 'b')",
            rows
        )
        .execute(&mut *tx)
        .await?;
        let (cast_at, id) = (first.cast_at.micros(), first.id.uuid());
        q!(
            "INSERT INTO docket (cast_at, vote_id, size, votes)
             SELECT $1, $2, COUNT(*), json_group_array(value ->> 'i') FROM json_each($3)",
            cast_at,
            id,
            rows
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        let taken = votes.iter().filter_map(|vote| Some((vote.id, row(vote)?)));
        taken
            .map(|(vote, row)| {
                Ok(TakenVote { vote, models: [parse(&row.model_a, "model")?, parse(&row.model_b, "model")?] })
            })
            .collect()
    }
}

fn vote_json(v: &VoteCommit) -> Value {
    json!({
        "i": hex_id(v.id.uuid()), "b": hex_id(v.battle.uuid()), "a": hex_id(v.account.uuid()),
        "o": v.ballot.outcome.as_str(), "t": tags_json(&v.ballot), "r": v.ballot.comment,
        "c": v.cast_at.micros(),
        "k": v.key.as_ref().map(|(key, _)| key), "f": v.key.as_ref().map(|(_, print)| hex::encode(print)),
    })
}

pub(super) async fn insert_log(tx: &mut Tx, entries: &[NewEntry]) -> Result<()> {
    let rows: Value = entries
        .iter()
        .map(
            |e| json!({"i": e.row.index, "v": hex_id(e.row.vote.uuid()), "e": hex::encode(&e.row.entry), "l": hex::encode(e.row.leaf), "k": e.row.kind(), "c": e.cast_at.micros()}),
        )
        .collect();
    let rows = rows.to_string();
    q!(
        "INSERT INTO log (log_index, vote_id, entry, leaf, kind)
         SELECT value ->> 'i', unhex(value ->> 'v'), unhex(value ->> 'e'), unhex(value ->> 'l'), value ->> 'k'
         FROM json_each($1)",
        rows
    )
    .execute(&mut **tx)
    .await?;
    let left = q_scalar!(
        "DELETE FROM docket WHERE (cast_at, vote_id) IN (SELECT value ->> 'c', unhex(value ->> 'v') FROM json_each($1))
         RETURNING size",
        rows
    )
    .fetch_all(&mut **tx)
    .await?;
    left_whole(entries, &left)
}
