//! Battles, their questions and answers.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, Tx, on_insert_battle};
use super::super::insert_reply;
use super::super::vendors::vendor::lock_account;
use crate::rows::{answer_end, bytes, language, ledger_name, narrow, parse, reason};
use crate::{
    AfterAttempt, AnswerRow, BattleRow, BattleSummary, BeginAttempt, EndAttempt, KeyedReply, NewBattle, Result, TurnRow,
};
use agon_core::battle::Side;
use agon_core::battle::prompt::Kinds;
use agon_core::battle::style::Style;
use agon_core::ids::{AccountId, BattleId};
use agon_core::time::Timestamp;
use agon_core::verdict::check::Check;

impl Engine {
    pub(crate) async fn open_battle(&self, battle: &NewBattle, reply: Option<&KeyedReply>) -> Result<()> {
        let (id, account, now) = (battle.id.uuid(), battle.account.uuid(), battle.created_at.micros());
        let (model_a, model_b) = (battle.models[0].as_str(), battle.models[1].as_str());
        // The seed is 64 bits of chance; the column is signed.
        let (seed, propensity) = (battle.seed.cast_signed(), i64::from(battle.propensity));
        let (lang, kinds, salt) = (battle.language.as_str(), i64::from(battle.kinds.bits()), battle.salt.to_vec());
        let (lease_until, question) = (battle.lease_until.micros(), battle.question.cast_signed());
        let network = battle.network.map(u64::cast_signed);
        let copy_of = battle.copy_of.map(BattleId::uuid);
        let (mode, turn) =
            (battle.mode.as_str(), i64::try_from(battle.earlier.len()).unwrap_or(i64::MAX).saturating_add(1));
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        q!(
            "INSERT INTO battles (id, account_id, state, model_a, model_b, seed, propensity, sampling_version, category,
                language, kinds, salt, turn, attempt, lease_until, answer_tokens, created_at,
                question, offered, unrated, copy_of, network, mode)
             VALUES ($1, $2, 'generating', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, 0, $14, $15, $16, $17, $18, $19, $20)",
            id,
            account,
            model_a,
            model_b,
            seed,
            propensity,
            battle.sampling_version,
            battle.category,
            lang,
            kinds,
            salt,
            turn,
            lease_until,
            now,
            question,
            battle.offered,
            battle.unrated,
            copy_of,
            network,
            mode
        )
        .execute(&mut *tx)
        .await
        .map_err(on_insert_battle)?;
        for earlier in &battle.earlier {
            insert_turn(&mut tx, id, i64::from(earlier.turn), &earlier.prompt, now).await?;
            for answer in earlier.answers.iter().flatten() {
                insert_answer(&mut tx, id, (i64::from(earlier.turn), 1, now), answer).await?;
            }
        }
        insert_turn(&mut tx, id, turn, &battle.prompt, now).await?;
        insert_reply(&mut tx, battle.account, reply, battle.created_at).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn battle(&self, id: BattleId) -> Result<Option<BattleRow>> {
        let uuid = id.uuid();
        let row = q!(
            r#"SELECT account_id AS "account_id!: Uuid", mode, state, model_a, model_b, language, kinds AS "kinds!: i64", salt,
                      turn AS "turn!: i64", attempt AS "attempt!: i64", lease_until AS "lease_until!: i64",
                      ready_at AS "ready_at?: i64", countable_at AS "countable_at?: i64", flaw, created_at AS "created_at!: i64", seed AS "seed!: i64",
                      hidden, copy_of AS "copy_of?: Uuid"
               FROM battles WHERE id = $1"#,
            uuid
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| {
            Ok(BattleRow {
                id,
                account: AccountId::from_uuid(row.account_id),
                mode: parse(&row.mode, "mode")?,
                state: parse(&row.state, "battle state")?,
                models: [parse(&row.model_a, "model")?, parse(&row.model_b, "model")?],
                language: language(&row.language)?,
                kinds: Kinds::from_bits(narrow(row.kinds, "kinds")?),
                salt: bytes(&row.salt, "salt")?,
                turn: narrow(row.turn, "turn")?,
                attempt: narrow(row.attempt, "attempt")?,
                lease_until: Timestamp::from_micros(row.lease_until),
                ready_at: row.ready_at.map(Timestamp::from_micros),
                countable_at: row.countable_at.map(Timestamp::from_micros),
                flaw: reason(row.flaw)?,
                seed: row.seed.cast_unsigned(),
                hidden: row.hidden.map(|name| ledger_name(&name)).transpose()?,
                copy_of: row.copy_of.map(BattleId::from_uuid),
                created_at: Timestamp::from_micros(row.created_at),
            })
        })
        .transpose()
    }

    pub(crate) async fn conversation(&self, id: BattleId) -> Result<Vec<TurnRow>> {
        let uuid = id.uuid();
        let questions =
            q!(r#"SELECT turn AS "turn!: i64", prompt FROM turns WHERE battle_id = $1 ORDER BY turn"#, uuid)
                .fetch_all(&self.read)
                .await?;
        let answers = q!(
            r#"SELECT turn AS "turn!: i64", side, ended, body, reasoning, failure, finish_reason, identity,
                      prompt_tokens AS "prompt_tokens?: i64", completion_tokens AS "completion_tokens?: i64",
                      first_token_ms AS "first_token_ms?: i64", total_ms AS "total_ms?: i64"
               FROM answers a WHERE battle_id = $1 AND attempt =
                  (SELECT MAX(attempt) FROM answers b WHERE b.battle_id = a.battle_id AND b.turn = a.turn)
               ORDER BY turn, side"#,
            uuid
        )
        .fetch_all(&self.read)
        .await?;
        let mut turns = Vec::with_capacity(questions.len());
        for question in questions {
            turns.push(TurnRow {
                turn: narrow(question.turn, "turn")?,
                prompt: question.prompt,
                answers: [None, None],
            });
        }
        for row in answers {
            let turn: u32 = narrow(row.turn, "turn")?;
            let side = if row.side == "a" { Side::A } else { Side::B };
            let answer = AnswerRow {
                side,
                ended: answer_end(&row.ended)?,
                body: row.body,
                reasoning: row.reasoning,
                failure: row.failure,
                finish_reason: row.finish_reason,
                identity: row.identity,
                prompt_tokens: row.prompt_tokens,
                completion_tokens: row.completion_tokens,
                first_token_ms: row.first_token_ms,
                total_ms: row.total_ms,
            };
            if let Some(to) = turns.iter_mut().find(|t| t.turn == turn) {
                to.answers[side.index()] = Some(answer);
            }
        }
        Ok(turns)
    }

    pub(crate) async fn last_pair(&self, account: AccountId) -> Result<Option<(String, String)>> {
        let account = account.uuid();
        let row =
            q!("SELECT model_a, model_b FROM battles WHERE account_id = $1 AND mode = 'battle' ORDER BY created_at DESC LIMIT 1", account)
                .fetch_optional(&self.read)
                .await?;
        Ok(row.map(|row| (row.model_a, row.model_b)))
    }

    pub(crate) async fn battles_of(
        &self,
        account: AccountId,
        before: Option<BattleId>,
        limit: u32,
    ) -> Result<Vec<BattleSummary>> {
        // Ids are UUIDv7, so they sort by time of opening.
        let (account, before, limit) = (account.uuid(), before.map_or(Uuid::max(), BattleId::uuid), i64::from(limit));
        let rows = q_as!(
            SummaryRow,
            r#"SELECT b.id AS "id!: Uuid", b.mode, b.state, b.turn AS "turn!: i64", b.model_a, b.model_b,
                      b.created_at AS "created_at!: i64", b.pinned_at AS "pinned_at?: i64", t.prompt, v.outcome AS "outcome?",
                      v.cast_at AS "voted_at?: i64", v.tags AS "tags?", v.remark AS "remark?"
               FROM battles b JOIN turns t ON t.battle_id = b.id AND t.turn = 1
               LEFT JOIN votes v ON v.battle_id = b.id
               WHERE b.account_id = $1 AND b.id < $2 ORDER BY b.id DESC LIMIT $3"#,
            account,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(SummaryRow::summary).collect()
    }

    pub(crate) async fn pinned_of(&self, account: AccountId) -> Result<Vec<BattleSummary>> {
        let account = account.uuid();
        let rows = q_as!(
            SummaryRow,
            r#"SELECT b.id AS "id!: Uuid", b.mode, b.state, b.turn AS "turn!: i64", b.model_a, b.model_b,
                      b.created_at AS "created_at!: i64", b.pinned_at AS "pinned_at?: i64", t.prompt, v.outcome AS "outcome?",
                      v.cast_at AS "voted_at?: i64", v.tags AS "tags?", v.remark AS "remark?"
               FROM battles b JOIN turns t ON t.battle_id = b.id AND t.turn = 1
               LEFT JOIN votes v ON v.battle_id = b.id
               WHERE b.account_id = $1 AND b.pinned_at IS NOT NULL ORDER BY b.pinned_at DESC, b.id DESC"#,
            account
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(SummaryRow::summary).collect()
    }

    pub(crate) async fn pin_battle(
        &self,
        account: AccountId,
        battle: BattleId,
        now: Timestamp,
        most: u32,
    ) -> Result<bool> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        lock_account(&mut tx, account).await?;
        let (account, battle, now, most) = (account.uuid(), battle.uuid(), now.micros(), i64::from(most));
        // A pin that is there already stays where it is.
        let done = q!(
            "UPDATE battles SET pinned_at = COALESCE(pinned_at, $3) WHERE id = $2 AND account_id = $1 AND (pinned_at IS NOT NULL OR $4 >
                 (SELECT COUNT(*) FROM battles o WHERE o.account_id = $1 AND o.pinned_at IS NOT NULL))",
            account,
            battle,
            now,
            most
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    pub(crate) async fn unpin_battle(&self, battle: BattleId) -> Result<()> {
        let battle = battle.uuid();
        q!("UPDATE battles SET pinned_at = NULL WHERE id = $1", battle).execute(&self.write).await?;
        Ok(())
    }

    pub(crate) async fn begin_attempt(&self, begin: &BeginAttempt, reply: Option<&KeyedReply>) -> Result<bool> {
        let (id, now, lease_until) = (begin.battle.uuid(), begin.now.micros(), begin.lease_until.micros());
        let (from_turn, from_attempt) = (i64::from(begin.from.0), i64::from(begin.from.1));
        let (turn, attempt) = (i64::from(begin.to.0), i64::from(begin.to.1));
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let account = q_scalar!(
            r#"UPDATE battles SET state = 'generating', turn = $4, attempt = $5, lease_until = $6, ready_at = NULL,
                      countable_at = NULL, flaw = NULL, content = NULL, style = NULL
               WHERE id = $1 AND state = 'ready' AND turn = $2 AND attempt = $3
               RETURNING account_id AS "account_id!: Uuid""#,
            id,
            from_turn,
            from_attempt,
            turn,
            attempt,
            lease_until
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(account) = account else { return Ok(false) };
        if let Some(prompt) = &begin.prompt {
            insert_turn(&mut tx, id, turn, prompt, now).await?;
        }
        insert_reply(&mut tx, AccountId::from_uuid(account), reply, begin.now).await?;
        tx.commit().await?;
        Ok(true)
    }

    pub(crate) async fn end_attempt(&self, end: &EndAttempt) -> Result<bool> {
        let (id, now) = (end.battle.uuid(), end.now.micros());
        let (turn, attempt) = (i64::from(end.at.0), i64::from(end.at.1));
        let orphaned_at = end.only_if_orphaned_at.map_or(i64::MAX, Timestamp::micros);
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // A vote may have come first: it stays, the answers are stored all the same.
        let held = q_scalar!(
            r#"UPDATE battles SET lease_until = lease_until
               WHERE id = $1 AND turn = $2 AND attempt = $3 AND state IN ('generating', 'voted') AND lease_until < $4
               RETURNING turn AS "turn!: i64""#,
            id,
            turn,
            attempt,
            orphaned_at
        )
        .fetch_optional(&mut *tx)
        .await?;
        if held.is_none() {
            return Ok(false);
        }
        for answer in &end.answers {
            insert_answer(&mut tx, id, (turn, attempt, now), answer).await?;
        }
        match &end.next {
            AfterAttempt::Ready { countable_at, flaw, answer_tokens, content, style, hidden } => {
                let countable_at = countable_at.micros();
                let hidden = hidden.map(Check::as_str);
                let (flaw, tokens, content) = (flaw.map(|f| f.code()), i64::from(*answer_tokens), content.to_vec());
                let style = style.map(Style::bytes).concat();
                q!(
                    "UPDATE battles SET state = CASE WHEN state = 'generating' THEN 'ready' ELSE state END,
                        ready_at = $2, flaw = $3, answer_tokens = $4, content = $5, style = $6,
                        hidden = CASE WHEN turn = 1 THEN $7 ELSE hidden END, countable_at = $8 WHERE id = $1",
                    id,
                    now,
                    flaw,
                    tokens,
                    content,
                    style,
                    hidden,
                    countable_at
                )
                .execute(&mut *tx)
                .await?;
            }
            AfterAttempt::Retry { lease_until } => {
                let lease_until = lease_until.micros();
                q!("UPDATE battles SET attempt = attempt + 1, lease_until = $2 WHERE id = $1", id, lease_until)
                    .execute(&mut *tx)
                    .await?;
            }
            AfterAttempt::Void => {
                q!("UPDATE battles SET state = 'void', voided_at = $2 WHERE id = $1 AND state = 'generating'", id, now)
                    .execute(&mut *tx)
                    .await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// The tags of a vote without any.
const NO_TAGS: &str = r#"{"a":[],"b":[]}"#;

/// The row of a list of battles.
struct SummaryRow {
    id: Uuid,
    mode: String,
    state: String,
    turn: i64,
    model_a: String,
    model_b: String,
    created_at: i64,
    pinned_at: Option<i64>,
    prompt: String,
    outcome: Option<String>,
    voted_at: Option<i64>,
    tags: Option<String>,
    remark: Option<String>,
}

impl SummaryRow {
    fn summary(self) -> Result<BattleSummary> {
        Ok(BattleSummary {
            id: BattleId::from_uuid(self.id),
            mode: parse(&self.mode, "mode")?,
            state: parse(&self.state, "battle state")?,
            turn: narrow(self.turn, "turn")?,
            prompt: self.prompt,
            models: [parse(&self.model_a, "model")?, parse(&self.model_b, "model")?],
            outcome: self.outcome.map(|outcome| parse(&outcome, "outcome")).transpose()?,
            created_at: Timestamp::from_micros(self.created_at),
            is_pinned: self.pinned_at.is_some(),
            voted_at: self.voted_at.map(Timestamp::from_micros),
            gives_reason: self.remark.is_some() || self.tags.is_some_and(|tags| tags != NO_TAGS),
        })
    }
}

async fn insert_turn(tx: &mut Tx, battle: Uuid, turn: i64, prompt: &str, now: i64) -> Result<()> {
    q!("INSERT INTO turns (battle_id, turn, prompt, created_at) VALUES ($1, $2, $3, $4)", battle, turn, prompt, now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

async fn insert_answer(
    tx: &mut Tx,
    battle: Uuid,
    (turn, attempt, now): (i64, i64, i64),
    answer: &AnswerRow,
) -> Result<()> {
    let (side, ended) = (answer.side.as_str(), answer.ended.as_str());
    q!(
        "INSERT INTO answers (battle_id, turn, attempt, side, ended, body, reasoning, failure, finish_reason, identity,
            prompt_tokens, completion_tokens, first_token_ms, total_ms, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ON CONFLICT (battle_id, turn, attempt, side) DO NOTHING",
        battle,
        turn,
        attempt,
        side,
        ended,
        answer.body,
        answer.reasoning,
        answer.failure,
        answer.finish_reason,
        answer.identity,
        answer.prompt_tokens,
        answer.completion_tokens,
        answer.first_token_ms,
        answer.total_ms,
        now
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
