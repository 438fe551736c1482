//! Votes, one at a time; whole batches are in the engines' `batch.rs`.

use uuid::Uuid;

use super::super::super::Engine;
use crate::rows::{bytes, language, ledger_name, narrow, parse, reason, style, voter_id};
use crate::{PendingVote, Result, VoteRow};
use agon_core::battle::prompt::Kinds;
use agon_core::ids::{AccountId, BattleId, VoteId};
use agon_core::ledger::{TransferId, base_cause};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn vote(&self, id: VoteId) -> Result<Option<VoteRow>> {
        let uuid = id.uuid();
        let battle = q_scalar!(r#"SELECT battle_id AS "battle_id!: Uuid" FROM votes WHERE id = $1"#, uuid)
            .fetch_optional(&self.read)
            .await?;
        match battle {
            Some(battle) => self.vote_of(BattleId::from_uuid(battle)).await,
            None => Ok(None),
        }
    }

    pub(crate) async fn vote_of(&self, battle: BattleId) -> Result<Option<VoteRow>> {
        let uuid = battle.uuid();
        let row = q!(
            r#"SELECT v.id AS "id!: Uuid", v.account_id AS "account_id!: Uuid", v.outcome, v.tags, v.remark,
                      v.early AS "early!: bool", v.cast_at AS "cast_at!: i64", l.log_index AS "log_index?: i64", l.entry AS "entry?: Vec<u8>",
                      r.log_index AS "retracted_at?: i64", g.log_index AS "reinstated_at?: i64",
                      b.ready_at AS "ready_at?: i64", b.unrated AS "unrated!: bool", u.reason AS "unpaid?"
               FROM votes v JOIN battles b ON b.id = v.battle_id LEFT JOIN log l ON l.vote_id = v.id AND l.kind = 1
               LEFT JOIN log r ON r.vote_id = v.id AND r.kind = 2
               LEFT JOIN log g ON g.vote_id = v.id AND g.kind = 3
               LEFT JOIN unpaid_votes u ON u.vote_id = v.id WHERE v.battle_id = $1"#,
            uuid
        )
        .fetch_optional(&self.read)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let base = TransferId::of(&base_cause(VoteId::from_uuid(row.id))).0.to_vec();
        let earned = q_scalar!(r#"SELECT amount AS "amount!: i64" FROM ledger_transfers WHERE id = $1"#, base)
            .fetch_optional(&self.read)
            .await?;
        let entry = row.log_index.zip(row.entry);
        Ok(Some(VoteRow {
            id: VoteId::from_uuid(row.id),
            battle,
            account: AccountId::from_uuid(row.account_id),
            outcome: parse(&row.outcome, "outcome")?,
            tags: row.tags,
            comment: row.remark,
            early: row.early,
            cast_at: Timestamp::from_micros(row.cast_at),
            ready_at: row.ready_at.map(Timestamp::from_micros),
            unrated: row.unrated,
            reinstated: row.reinstated_at.map(|index| narrow(index, "log index")).transpose()?,
            retracted: row.retracted_at.map(|index| narrow(index, "log index")).transpose()?,
            earned,
            unpaid: row.unpaid.map(|code| ledger_name(&code)).transpose()?,
            entry: entry
                .map(|(index, entry)| Ok::<_, crate::StoreError>((narrow(index, "log index")?, entry)))
                .transpose()?,
        }))
    }

    pub(crate) async fn has_pending_votes(&self) -> Result<bool> {
        let found =
            q_scalar!(r#"SELECT EXISTS (SELECT 1 FROM docket) AS "found!: bool""#).fetch_one(&self.read).await?;
        Ok(found)
    }

    pub(crate) async fn pending_votes(&self, limit: u32) -> Result<Vec<PendingVote>> {
        let limit = i64::from(limit);
        let rows = q_queue!(
            r#"SELECT v.id AS "id!: Uuid", v.battle_id AS "battle_id!: Uuid", a.alias, v.outcome, v.early AS "early!: bool",
                      v.cast_at AS "cast_at!: i64", b.model_a, b.model_b, b.propensity AS "propensity!: i64",
                      b.sampling_version AS "sampling_version!: i64", b.turn AS "turn!: i64", b.language,
                      b.kinds AS "kinds!: i64", b.ready_at AS "ready_at?: i64", b.countable_at AS "countable_at?: i64", b.flaw,
                      b.answer_tokens AS "answer_tokens!: i64", b.content, b.style,
                      b.question AS "question?: i64", b.hidden AS "hidden?",
                      b.offered AS "offered!: bool", b.unrated AS "unrated!: bool", b.network AS "network?: i64", a.organization
               FROM (SELECT votes, SUM(size) OVER (ORDER BY cast_at, vote_id) - size AS earlier
                     FROM docket ORDER BY cast_at, vote_id LIMIT $1) d CROSS JOIN"#,
            "JOIN battles b ON b.id = v.battle_id JOIN accounts a ON a.id = v.account_id
             WHERE d.earlier < $1 ORDER BY v.cast_at, v.id",
            limit
        )
        .fetch_all(&self.look_up)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(PendingVote {
                    vote: VoteId::from_uuid(row.id),
                    battle: BattleId::from_uuid(row.battle_id),
                    voter: voter_id(&row.alias)?,
                    outcome: parse(&row.outcome, "outcome")?,
                    early: row.early,
                    cast_at: Timestamp::from_micros(row.cast_at),
                    models: [parse(&row.model_a, "model")?, parse(&row.model_b, "model")?],
                    propensity: narrow(row.propensity, "propensity")?,
                    sampling_version: narrow(row.sampling_version, "sampling version")?,
                    turns: narrow(row.turn, "turn")?,
                    language: language(&row.language)?,
                    kinds: Kinds::from_bits(narrow(row.kinds, "kinds")?),
                    ready_at: row.ready_at.map(Timestamp::from_micros),
                    countable_at: row.countable_at.map(Timestamp::from_micros),
                    flaw: reason(row.flaw)?,
                    answer_tokens: narrow(row.answer_tokens, "answer tokens")?,
                    content: row.content.map_or(Ok([0; 32]), |c| bytes(&c, "content hash"))?,
                    question: row.question.map(i64::cast_unsigned),
                    offered: row.offered,
                    conflict: row.organization.is_some(),
                    unrated: row.unrated,
                    network: row.network.map(i64::cast_unsigned),
                    check: row.hidden.map(|name| ledger_name(&name)).transpose()?,
                    style: row.style.map(|s| style(&s)).transpose()?,
                })
            })
            .collect()
    }
}
