//! Battles whose answers are shown again, and what others said of them.

use std::time::Duration;

use uuid::Uuid;

use super::super::super::Engine;
use crate::rows::{narrow, parse};
use crate::{EarlierBattle, Result, SharedVote};
use agon_core::battle::replayed_answer::ReplayedAnswer;
use agon_core::ids::{AccountId, BattleId};
use agon_core::time::Timestamp;

fn given(body: String, first: Option<i64>, total: Option<i64>) -> ReplayedAnswer {
    let millis = |ms: Option<i64>| Duration::from_millis(ms.and_then(|ms| u64::try_from(ms).ok()).unwrap_or(500));
    ReplayedAnswer { body, first: millis(first), total: millis(total) }
}

impl Engine {
    pub(crate) async fn earlier_battles(&self, question: u64, prompt: &str, limit: u32) -> Result<Vec<EarlierBattle>> {
        let (question, limit) = (question.cast_signed(), i64::from(limit));
        let rows = q!(
            r#"SELECT b.id AS "id!: Uuid", b.account_id AS "account_id!: Uuid",
                      COALESCE(o.merged_into, o.id) AS "person!: Uuid", b.network AS "network?: i64", b.model_a, b.model_b,
                      b.propensity AS "propensity!: i64", b.sampling_version AS "sampling_version!: i64",
                      v.outcome, v.cast_at AS "cast_at!: i64", x.body AS body_a, y.body AS body_b,
                      x.first_token_ms AS "first_a?: i64", y.first_token_ms AS "first_b?: i64",
                      x.total_ms AS "total_a?: i64", y.total_ms AS "total_b?: i64",
                      (SELECT COUNT(*) FROM battles c WHERE c.copy_of = b.id) AS "copies!: i64"
               FROM battles b JOIN turns t ON t.battle_id = b.id AND t.turn = 1 JOIN votes v ON v.battle_id = b.id
               JOIN accounts o ON o.id = b.account_id
               JOIN answers x ON x.battle_id = b.id AND x.turn = 1 AND x.attempt = b.attempt AND x.side = 'a'
               JOIN answers y ON y.battle_id = b.id AND y.turn = 1 AND y.attempt = b.attempt AND y.side = 'b'
               WHERE b.question = $1 AND t.prompt = $2 AND b.state = 'voted' AND b.turn = 1 AND b.flaw IS NULL
                 AND b.hidden IS NULL AND b.copy_of IS NULL
                 AND NOT EXISTS (SELECT 1 FROM battle_shares s WHERE s.battle_id = b.id)
                 AND NOT EXISTS (SELECT 1 FROM battles c JOIN battle_shares s ON s.battle_id = c.id WHERE c.copy_of = b.id)
                 AND x.ended = 'complete' AND y.ended = 'complete'
               ORDER BY b.id DESC LIMIT $3"#,
            question,
            prompt,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(EarlierBattle {
                    id: BattleId::from_uuid(row.id),
                    account: AccountId::from_uuid(row.account_id),
                    person: AccountId::from_uuid(row.person),
                    network: row.network.map(i64::cast_unsigned),
                    models: [parse(&row.model_a, "model")?, parse(&row.model_b, "model")?],
                    propensity: narrow(row.propensity, "propensity")?,
                    sampling_version: row.sampling_version,
                    outcome: parse(&row.outcome, "outcome")?,
                    voted_at: Timestamp::from_micros(row.cast_at),
                    answers: [given(row.body_a, row.first_a, row.total_a), given(row.body_b, row.first_b, row.total_b)],
                    copies: narrow(row.copies, "copies")?,
                })
            })
            .collect()
    }

    pub(crate) async fn shared_votes(&self, root: BattleId, before: u64) -> Result<Vec<SharedVote>> {
        let (root, before) = (root.uuid(), i64::try_from(before).unwrap_or(i64::MAX));
        let rows = q!(
            r#"SELECT l.entry FROM battles b JOIN votes v ON v.battle_id = b.id
               JOIN log l ON l.vote_id = v.id AND l.kind = 1
               WHERE (b.id = $1 OR b.copy_of = $1) AND b.turn = 1 AND l.log_index < $2 ORDER BY l.log_index"#,
            root,
            before
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| SharedVote::read(&row.entry)).filter_map(Result::transpose).collect()
    }
}
