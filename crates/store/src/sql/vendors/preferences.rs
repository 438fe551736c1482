//! Votes as vendors ask for them. The filters are put together at run time: what drives the search is an
//! index, and it looks at no more rows than its budget, found or not.

use sqlx::{QueryBuilder, Row};
use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, BY_PAIR, Db, EXPLAIN, Engine, PLAN_COLUMN};
use crate::rows::{answer_end, narrow, wide};
use crate::{AnswerFacts, BattleTexts, Found, LaterEntry, NewPreference, PreferenceRow, Result, Wanted};
use agon_core::ids::{AccountId, BattleId};
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::vendors::preference::{Exchange, Status};

/// The index whose rows drive the search for a page.
#[derive(Clone, Copy)]
enum Lead<'a> {
    /// Every row of a stretch of the log.
    All,
    Language(&'a str),
    Tier(u8),
    /// A model on one side, with whom it meets.
    Model(&'a str, Option<&'a str>),
}

/// What drives the search for `wanted`; `None`: somebody's own models, each on either side.
fn lead(wanted: &Wanted) -> Option<Lead<'_>> {
    let filter = &wanted.filter;
    match (&filter.model, &filter.language, filter.tier_number()) {
        (Some(model), _, _) => Some(Lead::Model(model, filter.opponent.as_deref())),
        (None, _, _) if wanted.own.is_some() => None,
        // Few have come far: their tier leaves less to look at than a language does.
        (None, _, Some(tier @ 1..)) => Some(Lead::Tier(tier)),
        (None, Some(language), _) => Some(Lead::Language(language)),
        (None, None, Some(tier)) => Some(Lead::Tier(tier)),
        (None, None, None) => Some(Lead::All),
    }
}

/// Where a stretch that begins at `from` ends, when all of its rows are looked at.
fn stretch_end(wanted: &Wanted) -> u64 {
    wanted.size.min(wanted.from.saturating_add(u64::from(wanted.budget)))
}

/// One branch of the search: rows of one index, `budget` at most, with their place.
fn branch(query: &mut QueryBuilder<Db>, lead: Lead<'_>, is_left: bool, wanted: &Wanted) {
    let side = |left: bool| if left == is_left { "model_a" } else { "model_b" };
    let index = if matches!(lead, Lead::Model(_, Some(_))) { BY_PAIR } else { "" };
    query.push(format!("SELECT * FROM (SELECT * FROM preferences{index} WHERE log_index >= "));
    query.push_bind(wide(wanted.from));
    query.push(" AND log_index < ").push_bind(wide(wanted.size));
    match lead {
        Lead::All => {}
        Lead::Language(language) => {
            query.push(" AND language = ").push_bind(language.to_owned());
        }
        Lead::Tier(tier) => {
            query.push(" AND tier = ").push_bind(i64::from(tier));
        }
        Lead::Model(model, opponent) => {
            query.push(format!(" AND {} = ", side(true))).push_bind(model.to_owned());
            if let Some(opponent) = opponent {
                query.push(format!(" AND {} = ", side(false))).push_bind(opponent.to_owned());
            }
        }
    }
    query.push(" ORDER BY log_index LIMIT ");
    query.push_bind(i64::from(wanted.budget)).push(") AS branch");
}

/// The rows that are looked at: one index, or both sides of a model.
fn looked_at(query: &mut QueryBuilder<Db>, wanted: &Wanted) {
    match lead(wanted) {
        Some(Lead::All) => {
            query.push("SELECT * FROM preferences WHERE log_index >= ").push_bind(wide(wanted.from));
            query.push(" AND log_index < ").push_bind(wide(stretch_end(wanted)));
        }
        Some(lead @ Lead::Model(..)) => {
            query.push("SELECT * FROM (");
            branch(query, lead, true, wanted);
            query.push(" UNION ALL ");
            branch(query, lead, false, wanted);
            query.push(") AS sides ORDER BY log_index LIMIT ").push_bind(i64::from(wanted.budget));
        }
        Some(lead) => branch(query, lead, true, wanted),
        None => {
            query.push("SELECT * FROM (");
            for (number, model) in wanted.own.iter().flatten().enumerate() {
                if number > 0 {
                    query.push(" UNION ");
                }
                branch(query, Lead::Model(model, None), true, wanted);
                query.push(" UNION ");
                branch(query, Lead::Model(model, None), false, wanted);
            }
            query.push(") AS mine ORDER BY log_index LIMIT ").push_bind(i64::from(wanted.budget));
        }
    }
}

/// What else must be true of a row `p`.
fn conditions(query: &mut QueryBuilder<Db>, wanted: &Wanted) {
    let (filter, size) = (&wanted.filter, wide(wanted.size));
    // Written so that PostgreSQL expects most rows to pass, as they do.
    query.push(" WHERE (COALESCE(a.consent, 0) & 8) <> 8");
    match filter.verdict.unwrap_or_default() {
        Status::Counted => {
            query.push(" AND p.reason IS NULL AND (p.retracted_at IS NULL OR p.retracted_at >= ").push_bind(size);
            query.push(" OR p.reinstated_at < ").push_bind(size).push(")");
        }
        Status::Excluded => {
            query.push(" AND p.reason IS NOT NULL");
        }
        Status::Retracted => {
            query.push(" AND p.retracted_at < ").push_bind(size);
            query.push(" AND (p.reinstated_at IS NULL OR p.reinstated_at >= ").push_bind(size).push(")");
        }
    }
    if let (Some(own), Some(_)) = (&wanted.own, &filter.model) {
        query.push(" AND (");
        for (number, model) in own.iter().enumerate() {
            query.push(if number > 0 { " OR p.model_a = " } else { "p.model_a = " }).push_bind(model.clone());
            query.push(" OR p.model_b = ").push_bind(model.clone());
        }
        query.push(if own.is_empty() { "1 = 0)" } else { ")" });
    }
    if let Some(language) = filter.language.as_ref().filter(|_| !matches!(lead(wanted), Some(Lead::Language(_)))) {
        query.push(" AND p.language = ").push_bind(language.clone());
    }
    if let Some(tier) = filter.tier_number() {
        query.push(" AND p.tier = ").push_bind(i64::from(tier));
    }
    if let Some(outcome) = &filter.outcome {
        let model = filter.model.clone().unwrap_or_default();
        let mut side = |left: &str, right: &str| {
            query
                .push(" AND ((p.model_a = ")
                .push_bind(model.clone())
                .push(format!(" AND p.outcome = '{left}') OR (p.model_b = "));
            query.push_bind(model.clone()).push(format!(" AND p.outcome = '{right}'))"));
        };
        match outcome.as_str() {
            "won" => side("a", "b"),
            "lost" => side("b", "a"),
            other => {
                query.push(" AND p.outcome = ").push_bind(other.to_owned());
            }
        }
    }
    if let Some(bits) = filter.kind_bits() {
        query.push(" AND (p.kinds & ").push_bind(i64::from(bits)).push(") > 0");
    }
    if let Some(tag) = &filter.tag {
        // Tags are of a fixed set, so their JSON can be looked through: {"a":["clear"],"b":[]}.
        let anywhere = format!("%\"{tag}\"%");
        match &filter.model {
            None => {
                query.push(" AND p.tags LIKE ").push_bind(anywhere);
            }
            Some(model) => {
                query.push(" AND ((p.model_a = ").push_bind(model.clone()).push(" AND p.tags LIKE ");
                query.push_bind(format!("%\"{tag}\"%\"b\":%")).push(") OR (p.model_b = ").push_bind(model.clone());
                query.push(" AND p.tags LIKE ").push_bind(format!("%\"b\":%\"{tag}\"%")).push("))");
            }
        }
    }
    if let Some(from) = filter.from {
        query.push(" AND p.cast_at >= ").push_bind(from.micros());
    }
    if let Some(to) = filter.to {
        query.push(" AND p.cast_at < ").push_bind(to.micros());
    }
}

/// The statement that finds a page.
fn page(before: &str, wanted: &Wanted) -> QueryBuilder<Db> {
    let mut query = QueryBuilder::<Db>::new(before);
    query.push("SELECT p.log_index, l.entry, p.tags, p.tier, p.retracted_at, p.reinstated_at, a.id AS account_id, COALESCE(a.consent, 0) AS consent FROM (");
    looked_at(&mut query, wanted);
    query.push(") AS p JOIN log l ON l.log_index = p.log_index");
    if matches!(lead(wanted), Some(Lead::All)) {
        // Both tables are read along the same stretch, side by side.
        query.push(" AND l.log_index >= ").push_bind(wide(wanted.from));
        query.push(" AND l.log_index < ").push_bind(wide(stretch_end(wanted)));
    }
    query.push(" LEFT JOIN accounts a ON a.id = p.account_id");
    conditions(&mut query, wanted);
    query.push(" ORDER BY p.log_index LIMIT ");
    query.push_bind(i64::from(wanted.limit));
    query
}

impl Engine {
    pub(crate) async fn preferences(&self, wanted: &Wanted) -> Result<Found> {
        let mut wanted = wanted.clone();
        if wanted.own.as_ref().is_some_and(Vec::is_empty) {
            return Ok(Found::default());
        }
        // Nothing before the first entry up to which something was cast late enough can match.
        if let Some(from) = wanted.filter.from {
            let from = from.micros();
            let first = q_scalar!(
                r#"SELECT log_index AS "log_index!: i64" FROM preferences WHERE latest >= $1 ORDER BY latest, log_index LIMIT 1"#,
                from
            )
            .fetch_optional(&self.read)
            .await?;
            wanted.from = wanted.from.max(narrow(first.unwrap_or(i64::MAX), "log index")?);
        }
        // Most pages are full after a few rows: the search looks at more only while it has to.
        let (mut found, mut left, limit) = (Found::default(), wanted.budget, wanted.limit);
        let is_rare = wanted.filter.outcome.is_some() || wanted.filter.tag.is_some() || wanted.filter.kind.is_some();
        let mut step = (if is_rare { 6 } else { 3 } * limit).max(256);
        while left > 0 && wanted.from < wanted.size {
            wanted.budget = step.min(left);
            wanted.limit = limit.saturating_sub(u32::try_from(found.rows.len()).unwrap_or(limit));
            found.rows.extend(self.look(&wanted).await?);
            if found.rows.len() >= limit as usize {
                found.next = found.rows.last().map(|row| row.index + 1).filter(|next| *next < wanted.size);
                return Ok(found);
            }
            let Some(last) = self.last_looked_at(&wanted).await? else { return Ok(found) };
            wanted.from = last + 1;
            (left, step) = (left - wanted.budget, step.saturating_mul(4));
        }
        found.next = Some(wanted.from).filter(|next| *next < wanted.size);
        Ok(found)
    }

    async fn look(&self, wanted: &Wanted) -> Result<Vec<PreferenceRow>> {
        let rows = page("", wanted).build().fetch_all(&self.read).await?;
        rows.iter()
            .map(|row| {
                let place = |name| -> Result<Option<u64>> {
                    row.try_get::<Option<i64>, _>(name)?.map(|n| narrow(n, "log index")).transpose()
                };
                Ok(PreferenceRow {
                    index: narrow(row.try_get::<i64, _>("log_index")?, "log index")?,
                    entry: row.try_get("entry")?,
                    tags: row.try_get("tags")?,
                    tier: row.try_get::<Option<i64>, _>("tier")?.map(|tier| narrow(tier, "tier")).transpose()?,
                    retracted_at: place("retracted_at")?,
                    reinstated_at: place("reinstated_at")?,
                    account: row.try_get::<Option<Uuid>, _>("account_id")?.map(AccountId::from_uuid),
                    consent: narrow(row.try_get::<i64, _>("consent")?, "consent")?,
                })
            })
            .collect()
    }

    /// The last row that the budget allowed to look at; none: all were looked at.
    async fn last_looked_at(&self, wanted: &Wanted) -> Result<Option<u64>> {
        if matches!(lead(wanted), Some(Lead::All)) {
            return Ok(stretch_end(wanted).checked_sub(1).filter(|_| stretch_end(wanted) < wanted.size));
        }
        let mut query = QueryBuilder::<Db>::new("SELECT MAX(log_index) AS last, COUNT(*) AS seen FROM (");
        looked_at(&mut query, wanted);
        query.push(") AS p");
        let row = query.build().fetch_one(&self.read).await?;
        let (seen, last): (i64, Option<i64>) = (row.try_get("seen")?, row.try_get("last")?);
        let is_cut = seen >= i64::from(wanted.budget);
        last.filter(|_| is_cut).map(|last| narrow(last, "log index")).transpose()
    }

    /// The engine's plan of a page, for tests.
    pub(crate) async fn explain_preferences(&self, wanted: &Wanted) -> Result<String> {
        let rows = page(EXPLAIN, wanted).build().fetch_all(&self.read).await?;
        let line = |row: &<Db as sqlx::Database>::Row| row.try_get::<String, _>(PLAN_COLUMN).unwrap_or_default();
        Ok(rows.iter().map(line).collect::<Vec<_>>().join("\n"))
    }

    pub(crate) async fn preferences_size(&self) -> Result<u64> {
        let size = q_scalar!(
            r#"SELECT CAST(COALESCE((SELECT log_size FROM checkpoints WHERE name = 'preferences'), 0) AS BIGINT) AS "size!: i64""#
        )
        .fetch_one(&self.read)
        .await?;
        narrow(size, "log size")
    }

    pub(crate) async fn fold_preferences(
        &self,
        from: u64,
        to: u64,
        votes: &[NewPreference],
        later: &[LaterEntry],
    ) -> Result<bool> {
        let (from, to) = (wide(from), wide(to));
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // Whoever folds too finds the size moved, and nothing is folded twice.
        q!(
            "INSERT INTO checkpoints (name, log_size, body) SELECT 'preferences', 0, $1
             WHERE NOT EXISTS (SELECT 1 FROM checkpoints WHERE name = 'preferences')",
            &[][..]
        )
        .execute(&mut *tx)
        .await?;
        let moved = q_scalar!(
            r#"UPDATE checkpoints SET log_size = $2 WHERE name = 'preferences' AND log_size = $1 RETURNING log_size AS "size!: i64""#,
            from,
            to
        )
        .fetch_optional(&mut *tx)
        .await?;
        if moved.is_none() {
            return Ok(false);
        }
        for chunk in votes.chunks(1_000) {
            // Whole rows at once: nine indexes would otherwise be told of every vote twice.
            let mut query = QueryBuilder::<Db>::new(
                "INSERT INTO preferences (log_index, vote_id, model_a, model_b, outcome, language, kinds, reason, cast_at,
                    latest, account_id, tags, tier)
                 WITH folded (log_index, vote_id, model_a, model_b, outcome, language, kinds, reason, cast_at, latest) AS (",
            );
            query.push_values(chunk, |mut row, vote| {
                row.push_bind(wide(vote.index))
                    .push_bind(vote.vote.uuid())
                    .push_bind(vote.model_a.clone())
                    .push_bind(vote.model_b.clone())
                    .push_bind(vote.outcome.as_str())
                    .push_bind(vote.language.clone())
                    .push_bind(i64::from(vote.kinds.bits()))
                    .push_bind(vote.reason)
                    .push_bind(vote.cast_at.micros())
                    .push_bind(vote.latest.micros());
            });
            query.push(
                ") SELECT f.*, v.account_id, COALESCE(v.tags, ''), CASE WHEN v.id IS NOT NULL THEN COALESCE(s.tier, 0) END
                 FROM folded f LEFT JOIN votes v ON v.id = f.vote_id LEFT JOIN accounts a ON a.id = v.account_id
                 LEFT JOIN standings s ON s.voter = a.alias",
            );
            query.build().execute(&mut *tx).await?;
        }
        for entry in later {
            let (vote, index) = (entry.vote.uuid(), wide(entry.index));
            if entry.is_retraction {
                q!("UPDATE preferences SET retracted_at = $2 WHERE vote_id = $1", vote, index)
                    .execute(&mut *tx)
                    .await?;
            } else {
                q!("UPDATE preferences SET reinstated_at = $2 WHERE vote_id = $1", vote, index)
                    .execute(&mut *tx)
                    .await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }

    pub(crate) async fn latest_cast(&self) -> Result<i64> {
        Ok(q_scalar!(r#"SELECT latest AS "latest!: i64" FROM preferences ORDER BY log_index DESC LIMIT 1"#)
            .fetch_optional(&self.read)
            .await?
            .unwrap_or(i64::MIN))
    }

    pub(crate) async fn answers_of(&self, model: &str, battles: u32) -> Result<Vec<AnswerFacts>> {
        let limit = i64::from(battles);
        let rows = q!(
            r#"SELECT a.ended, a.first_token_ms AS "first_token_ms?: i64", a.total_ms AS "total_ms?: i64"
               FROM (SELECT * FROM (SELECT vote_id, log_index, 'a' AS side FROM preferences WHERE model_a = $1
                                    ORDER BY log_index DESC LIMIT $2) AS l
                     UNION ALL
                     SELECT * FROM (SELECT vote_id, log_index, 'b' AS side FROM preferences WHERE model_b = $1
                                    ORDER BY log_index DESC LIMIT $2) AS r) AS p
               JOIN votes v ON v.id = p.vote_id JOIN answers a ON a.battle_id = v.battle_id AND a.side = p.side
               ORDER BY p.log_index DESC LIMIT $2"#,
            model,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| facts(&row.ended, row.first_token_ms, row.total_ms)).collect()
    }

    pub(crate) async fn model_days(&self, model: &ModelSlug, since: Timestamp) -> Result<Vec<(i64, u64)>> {
        let (model, since) = (model.as_str(), since.micros());
        let rows = q!(
            r#"SELECT p.cast_at / 86400000000 AS "day!: i64", COUNT(*) AS "votes!: i64" FROM preferences p
               WHERE (p.model_a = $1 OR p.model_b = $1) AND p.cast_at >= $2 AND p.reason IS NULL
                 AND (p.retracted_at IS NULL OR p.reinstated_at IS NOT NULL)
               GROUP BY p.cast_at / 86400000000 ORDER BY 1"#,
            model,
            since
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((row.day, narrow(row.votes, "votes")?))).collect()
    }

    pub(crate) async fn void_answers(&self, battles: u32) -> Result<Vec<(String, AnswerFacts)>> {
        let limit = i64::from(battles);
        let rows = q!(
            r#"SELECT CASE WHEN a.side = 'a' THEN b.model_a ELSE b.model_b END AS "model!: String", a.ended,
                      a.first_token_ms AS "first_token_ms?: i64", a.total_ms AS "total_ms?: i64"
               FROM (SELECT id, model_a, model_b FROM battles WHERE voided_at IS NOT NULL AND mode = 'battle'
                     ORDER BY voided_at DESC LIMIT $1) AS b
               JOIN answers a ON a.battle_id = b.id"#,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((row.model, facts(&row.ended, row.first_token_ms, row.total_ms)?))).collect()
    }

    pub(crate) async fn texts_of(&self, battles: &[BattleId]) -> Result<Vec<BattleTexts>> {
        let mut all = Vec::with_capacity(battles.len());
        for chunk in battles.chunks(200) {
            let mut query = QueryBuilder::<Db>::new(
                "SELECT t.battle_id, t.turn, t.prompt, a.side, a.body FROM turns t
                 JOIN answers a ON a.battle_id = t.battle_id AND a.turn = t.turn
                 WHERE a.attempt = (SELECT MAX(x.attempt) FROM answers x WHERE x.battle_id = t.battle_id AND x.turn = t.turn)
                   AND t.battle_id IN (",
            );
            let mut ids = query.separated(", ");
            for battle in chunk {
                ids.push_bind(battle.uuid());
            }
            query.push(") ORDER BY t.battle_id, t.turn, a.side");
            let mut last: Option<(Uuid, i64)> = None;
            for row in query.build().fetch_all(&self.read).await? {
                let place: (Uuid, i64) = (row.try_get("battle_id")?, row.try_get("turn")?);
                if last.is_none_or(|(battle, _)| battle != place.0) {
                    all.push(BattleTexts { battle: BattleId::from_uuid(place.0), exchanges: Vec::new() });
                }
                let Some(texts) = all.last_mut() else { continue };
                if last != Some(place) {
                    texts.exchanges.push(Exchange {
                        prompt: row.try_get("prompt")?,
                        a: String::new(),
                        b: String::new(),
                    });
                }
                last = Some(place);
                if let Some(exchange) = texts.exchanges.last_mut() {
                    let (side, body): (String, String) = (row.try_get("side")?, row.try_get("body")?);
                    if side == "a" { exchange.a = body } else { exchange.b = body }
                }
            }
        }
        Ok(all)
    }
}

fn facts(ended: &str, first_token_ms: Option<i64>, total_ms: Option<i64>) -> Result<AnswerFacts> {
    Ok(AnswerFacts { ended: answer_end(ended)?, first_token_ms, total_ms })
}
