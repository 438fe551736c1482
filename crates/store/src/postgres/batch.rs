//! Batches on PostgreSQL: arrays in, `UNNEST`, one statement for all rows.

use uuid::Uuid;

use super::{Engine, Tx};
use crate::rows::parse;
use crate::{KeyedVote, NewEntry, Result, TakenVote, VotableRow, VoteCommit, left_whole, tags_json, window};
use agon_core::ids::{AccountId, BattleId, VoteId};
use agon_core::ledger::Unpaid;
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn renew_battles(&self, ids: &[BattleId], until: Timestamp) -> Result<()> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        q!("UPDATE battles SET lease_until = $2 WHERE id = ANY($1) AND state = 'generating'", &ids, until.micros())
            .execute(&self.write)
            .await?;
        Ok(())
    }

    pub(crate) async fn note_unpaid(&self, votes: &[(VoteId, Unpaid)]) -> Result<()> {
        let (votes, reasons): (Vec<Uuid>, Vec<String>) =
            votes.iter().map(|(vote, why)| (vote.uuid(), why.code().to_owned())).unzip();
        q!(
            "INSERT INTO unpaid_votes (vote_id, reason) SELECT * FROM UNNEST($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING",
            &votes,
            &reasons
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn keyed_votes(&self, keys: &[(AccountId, String)]) -> Result<Vec<KeyedVote>> {
        let (accounts, keys): (Vec<Uuid>, Vec<String>) = keys.iter().map(|(a, k)| (a.uuid(), k.clone())).unzip();
        let rows = q!(
            r#"SELECT v.account_id, v.idempotency_key AS "idempotency_key!", v.fingerprint AS "fingerprint!", v.id,
                      v.battle_id, v.outcome, v.cast_at
               FROM UNNEST($1::uuid[], $2::text[]) AS k (account_id, idempotency_key)
               JOIN votes v ON v.account_id = k.account_id AND v.idempotency_key = k.idempotency_key"#,
            &accounts,
            &keys
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
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        let rows = q!(
            "SELECT id, account_id, mode, state, model_a, model_b, created_at, countable_at
             FROM battles WHERE id = ANY($1)",
            &ids
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

    /// One statement, so one round trip and one commit for the whole batch. Closing a battle is what
    /// lets its vote in: whoever comes second finds it closed.
    pub(crate) async fn commit_votes(&self, votes: &[VoteCommit]) -> Result<Vec<TakenVote>> {
        let ids = |f: fn(&VoteCommit) -> Uuid| votes.iter().map(f).collect::<Vec<_>>();
        let outcomes: Vec<String> = votes.iter().map(|v| v.ballot.outcome.as_str().to_owned()).collect();
        let tags: Vec<String> = votes.iter().map(|v| tags_json(&v.ballot)).collect();
        let remarks: Vec<Option<String>> = votes.iter().map(|v| v.ballot.comment.clone()).collect();
        let cast_at: Vec<i64> = votes.iter().map(|v| v.cast_at.micros()).collect();
        let keys: Vec<Option<String>> = votes.iter().map(|v| v.key.as_ref().map(|(key, _)| key.clone())).collect();
        let fingerprints: Vec<Option<Vec<u8>>> =
            votes.iter().map(|v| v.key.as_ref().map(|(_, fingerprint)| fingerprint.to_vec())).collect();
        let taken = q!(
            r#"WITH closed AS (
                UPDATE battles SET state = 'voted'
                FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int8[], $8::text[],
                    $9::bytea[]) AS asked
                    (vote_id, battle_id, account_id, outcome, tags, remark, cast_at, idempotency_key, fingerprint)
                WHERE battles.id = asked.battle_id AND battles.account_id = asked.account_id
                AND battles.mode = 'battle' AND battles.state = 'ready' AND asked.cast_at - battles.created_at <= $10
                AND asked.cast_at >= COALESCE(battles.countable_at, 0)
                AND NOT EXISTS (SELECT 1 FROM replies r
                    WHERE r.account_id = asked.account_id AND r.idempotency_key = asked.idempotency_key)
                AND NOT EXISTS (SELECT 1 FROM votes v
                    WHERE v.account_id = asked.account_id AND v.idempotency_key = asked.idempotency_key)
                RETURNING asked.*, model_a, model_b, ready_at IS NULL AS early
             ), taken AS (
                INSERT INTO votes (id, battle_id, account_id, outcome, tags, remark, early, cast_at, idempotency_key, fingerprint)
                SELECT vote_id, battle_id, account_id, outcome, tags, remark, early, cast_at, idempotency_key, fingerprint
                FROM closed
             ), waiting AS (
                INSERT INTO docket (cast_at, vote_id, size, votes)
                SELECT MIN(cast_at), (ARRAY_AGG(vote_id ORDER BY cast_at, vote_id))[1], COUNT(*), ARRAY_AGG(vote_id)
                FROM closed HAVING COUNT(*) > 0
             )
             SELECT vote_id AS "id!", model_a AS "model_a!", model_b AS "model_b!" FROM closed"#,
            &ids(|v| v.id.uuid()),
            &ids(|v| v.battle.uuid()),
            &ids(|v| v.account.uuid()),
            &outcomes,
            &tags,
            &remarks as &[Option<String>],
            &cast_at,
            &keys as &[Option<String>],
            &fingerprints as &[Option<Vec<u8>>],
            window()
        )
        .fetch_all(&self.look_up)
        .await?;
        let vote = |id, a: &str, b: &str| {
            Ok(TakenVote { vote: VoteId::from_uuid(id), models: [parse(a, "model")?, parse(b, "model")?] })
        };
        taken.iter().map(|row| vote(row.id, &row.model_a, &row.model_b)).collect()
    }
}

pub(super) async fn insert_log(tx: &mut Tx, entries: &[NewEntry]) -> Result<()> {
    let indexes: Vec<i64> = entries.iter().map(|e| narrow_index(e.row.index)).collect::<Result<_>>()?;
    let votes: Vec<Uuid> = entries.iter().map(|e| e.row.vote.uuid()).collect();
    let cast_at: Vec<i64> = entries.iter().map(|e| e.cast_at.micros()).collect();
    let kinds: Vec<i64> = entries.iter().map(|e| e.row.kind()).collect();
    let bytes: Vec<Vec<u8>> = entries.iter().map(|e| e.row.entry.clone()).collect();
    let leaves: Vec<Vec<u8>> = entries.iter().map(|e| e.row.leaf.to_vec()).collect();
    q!(
        "INSERT INTO log (log_index, vote_id, entry, leaf, kind)
         SELECT * FROM UNNEST($1::int8[], $2::uuid[], $3::bytea[], $4::bytea[], $5::int8[])",
        &indexes,
        &votes,
        &bytes,
        &leaves,
        &kinds
    )
    .execute(&mut **tx)
    .await?;
    let left = q_scalar!(
        r#"DELETE FROM docket USING UNNEST($1::int8[], $2::uuid[]) AS j (cast_at, vote_id)
           WHERE docket.cast_at = j.cast_at AND docket.vote_id = j.vote_id RETURNING size"#,
        &cast_at,
        &votes
    )
    .fetch_all(&mut **tx)
    .await?;
    left_whole(entries, &left)
}

fn narrow_index(index: u64) -> Result<i64> {
    i64::try_from(index).map_err(|_| super::StoreError::Damaged(format!("log index {index}")))
}
