//! Preferences as vendors query them, and what they add up to.

use actix_web::http::Method;
use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::clock;
use crate::flow::vendors::export::{cite, licence};
use crate::flow::vendors::model_health::{Health, model_health};
use crate::flow::vendors::query::{Reader, Sizes, models_of, read_preferences};
use crate::flow::vendors::slice::{Slices, slice_votes};
use crate::http::App;
use crate::http::api::vendors::disclosures::note;
use crate::http::api::{ok, unwritable, with_allowance};
use crate::http::etag::is_unchanged;
use crate::http::extract::query::{Query, page_size};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::problem::Problem;
use agon_core::account::consent::Use;
use agon_core::ids::VoteId;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::preference::{BadFilter, Exchange, Filter, Preference, Status};
use agon_core::verdict::RULE_VERSION;
use agon_votefile::dataset::{Compression, Dialect, Format, Schema, Spec};

/// Votes of a page, at most, and unless said.
const MOST: u32 = 1_000;
const USUAL: u32 = 100;
/// Votes that are looked at for a page, found or not.
const BUDGET: u32 = 5_000;

impl From<BadFilter> for Problem {
    fn from(bad: BadFilter) -> Self {
        Self::new(400, "invalid_filter", bad.to_string())
    }
}

/// A query for preferences: a filter, a page, and whether texts are wanted.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "as in Filter and Spec")]
pub struct PreferencesQuery {
    pub model: Option<String>,
    pub opponent: Option<String>,
    pub outcome: Option<String>,
    pub board: Option<String>,
    pub language: Option<String>,
    pub kind: Option<String>,
    pub tag: Option<String>,
    /// See [`Filter::tier`].
    pub tier: Option<String>,
    pub verdict: Option<Status>,
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
    pub source: Option<String>,
    pub cursor: Option<String>,
    pub limit: Option<u32>,
    #[serde(default)]
    pub texts: bool,
    pub schema: Option<Schema>,
    pub format: Option<Format>,
    pub compression: Option<Compression>,
    pub dialect: Option<Dialect>,
    #[serde(default)]
    pub conversational: bool,
    #[serde(default)]
    pub raw_cells: bool,
    /// Of which vendor a member speaks; read where who asks is told.
    pub vendor: Option<String>,
}

impl PreferencesQuery {
    fn filter(&self) -> Result<Filter, Problem> {
        let mut filter = Filter {
            model: self.model.clone(),
            opponent: self.opponent.clone(),
            outcome: self.outcome.clone(),
            language: self.language.clone(),
            kind: self.kind.clone(),
            tag: self.tag.clone(),
            tier: self.tier.clone(),
            verdict: self.verdict,
            from: self.from,
            to: self.to,
            source: self.source.clone(),
        };
        // A board is a filter with a name.
        match self.board.as_deref().map(|board| board.split_once('-').unwrap_or((board, ""))) {
            None | Some(("overall", "")) => {}
            Some(("kind", kind)) if filter.kind.is_none() => filter.kind = Some(kind.to_owned()),
            Some(("lang" | "language", language)) if filter.language.is_none() => {
                filter.language = Some(language.to_owned())
            }
            Some((kind @ ("code" | "maths" | "long"), "")) if filter.kind.is_none() => {
                filter.kind = Some(kind.to_owned())
            }
            Some(_) => {
                let what =
                    "boards are overall, code, maths, long and language-xx; name kind or language once".to_owned();
                return Err(BadFilter { field: "board", what }.into());
            }
        }
        filter.check()?;
        Ok(filter)
    }

    pub(crate) fn spec(&self) -> Result<Spec, Problem> {
        let spec = Spec {
            schema: self.schema.unwrap_or_default(),
            format: self.format.unwrap_or_default(),
            compression: self.compression.unwrap_or_default(),
            dialect: self.dialect.unwrap_or_default(),
            conversational: self.conversational,
            raw_cells: self.raw_cells,
            texts: self.texts,
            filter: self.filter()?,
        };
        spec.check()?;
        Ok(spec)
    }
}

/// `SIZE.FROM.CHECK`: where a page begins, as of which size of the log, for which question.
fn cursor(app: &App, size: u64, from: u64, question: &str) -> String {
    let check = app.sessions.keyed_hash(&format!("page\n{size}\n{from}\n{question}"));
    format!("{size}.{from}.{check:016x}")
}

fn read_cursor(app: &App, text: &str, question: &str) -> Result<[u64; 2], Problem> {
    let wrong = || {
        Problem::new(
            400,
            "invalid_cursor",
            "the cursor is none of ours, or belongs to another query; leave it out to begin anew",
        )
    };
    let mut parts = text.split('.');
    let mut number = || parts.next().and_then(|part| part.parse::<u64>().ok());
    let (size, from) = number().zip(number()).ok_or_else(wrong)?;
    if cursor(app, size, from, question) == text { Ok([from, size]) } else { Err(wrong()) }
}

/// A vote as vendors see it.
#[derive(Serialize, ToSchema)]
struct PreferenceLine<'a> {
    /// Its place in the log, or in the imported source.
    log_index: u64,
    /// The vote; null in an imported source.
    #[schema(required, value_type = Option<String>)]
    vote: Option<VoteId>,
    /// The battle, or what the imported source calls it.
    battle: String,
    /// Pseudonym of who judged.
    judge: &'a str,
    /// The voter's tier when the vote was folded: `newcomer`, `known`, `trusted`, `veteran`; null in an imported source.
    #[schema(required)]
    tier: Option<&'static str>,
    /// When it was cast; null: the source does not say.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    cast_at: Option<Timestamp>,
    /// Model on side A.
    model_a: &'a str,
    /// Model on side B.
    model_b: &'a str,
    /// `model_a`, `model_b`, `tie` or `both_bad`.
    winner: &'a str,
    /// Language of the question, ISO 639-1, or `und`.
    language: &'a str,
    /// Kinds of the question: `code`, `maths`, `long`.
    kinds: &'a [&'static str],
    /// Questions asked before the vote.
    turns: u16,
    /// `counted`, `excluded` or `retracted`, as of the size of the log.
    #[schema(value_type = String)]
    verdict: Status,
    /// Why it does not count; null while it counts.
    #[schema(required)]
    reason: Option<&'static str>,
    /// Weight in the ranking, 0 to 1.
    weight: f64,
    /// Probability with which the pair was drawn; null: unknown.
    #[schema(required)]
    propensity: Option<f64>,
    /// Tags of each side.
    tags: Tags<'a>,
    /// Questions and answers, where they may leave; only if `texts` was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Vec<Object>>)]
    turns_text: Option<&'a [Exchange]>,
}

/// Tags that the voter gave each side.
#[derive(Serialize, ToSchema)]
struct Tags<'a> {
    /// Tags given to side A.
    a: &'a [String],
    /// Tags given to side B.
    b: &'a [String],
}

impl<'a> PreferenceLine<'a> {
    fn new(row: &'a Preference, with_texts: bool) -> Self {
        Self {
            log_index: row.index,
            vote: row.vote,
            battle: row.battle.map_or_else(|| row.name.clone(), |battle| battle.to_string()),
            judge: &row.judge,
            tier: row.tier,
            cast_at: row.cast_at,
            model_a: &row.models[0],
            model_b: &row.models[1],
            winner: row.winner("both_bad"),
            language: &row.language,
            kinds: &row.kinds,
            turns: row.turns,
            verdict: row.status,
            reason: row.reason,
            weight: f64::from(row.weight) / 1e6,
            propensity: row.propensity.map(|share| f64::from(share) / 1e9),
            tags: Tags { a: &row.tags[0], b: &row.tags[1] },
            turns_text: with_texts.then_some(row.texts.as_slice()),
        }
    }
}

/// What data is of, and how it may be used.
#[derive(Serialize, ToSchema)]
struct Meta {
    /// When it was read.
    #[schema(value_type = String, format = DateTime)]
    as_of: Timestamp,
    /// Entries of the log that it is of, or votes of the source.
    log_size: u64,
    /// Rules by which votes are judged now.
    rule_version: u16,
    /// Licence of the data.
    licence: String,
    /// How to cite it.
    cite_as: String,
}

impl Meta {
    async fn of(app: &App, filter: &Filter, reader: &Reader, size: u64) -> Result<Self, Problem> {
        let (licence, cite_as) = (licence(&app.store, filter, reader).await?, cite(filter, size));
        Ok(Self { as_of: clock::now(), log_size: size, rule_version: RULE_VERSION, licence, cite_as })
    }
}

/// A page of votes.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"preferences": [{"log_index": 3, "vote": "vote_01m8bgvmffe9abt6gme8fym78a", "battle": "btl_01m8bgvme6etw8z60dmyn3r46r",
    "judge": "4f1e7c558a6b0d7b7a2f5e11aa90c3d2", "tier": "newcomer", "cast_at": "2026-11-26T08:51:51.1Z", "model_a": "demo-outliner", "model_b": "demo-markov",
    "winner": "model_a", "language": "en", "kinds": [], "turns": 1, "verdict": "counted", "reason": null, "weight": 1.0, "propensity": 0.05,
    "tags": {"a": ["clear"], "b": []}}], "next_cursor": "10.4.aa778bb53fb407f2", "meta": {"as_of": "2026-11-26T08:51:53.365065Z", "log_size": 10,
    "rule_version": 5, "licence": "CC-BY-4.0", "cite_as": "Agon preference log, first 10 entries"}}))]
pub struct Preferences<'a> {
    /// The votes of the page, oldest first.
    preferences: Vec<PreferenceLine<'a>>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required)]
    next_cursor: Option<String>,
    /// What they are of.
    meta: Meta,
}

/// Votes, oldest first, as of a size of the log: pages of one query never shift. A page may be shorter than
/// asked for, or empty, while there is a next one: each looks at a bounded number of votes.
#[utoipa::path(get, path = "/api/v1/preferences", tag = "preferences",
    params(("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("outcome" = Option<String>, Query, description = "a, b, tie, both_bad; with model: won, lost"), ("board" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query, description = "code, maths, long"), ("tag" = Option<String>, Query), ("tier" = Option<String>, Query, description = "the voter's when the vote was folded: newcomer, known, trusted, veteran"), ("verdict" = Option<String>, Query, description = "counted unless given; excluded, retracted"), ("from" = Option<String>, Query, format = DateTime), ("to" = Option<String>, Query, format = DateTime), ("source" = Option<String>, Query, description = "an imported source"), ("texts" = Option<bool>, Query, description = "questions and answers too, where their voters let them go"), ("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "100 unless given")),
    responses((status = 200, body = Preferences, description = "a page, with an ETag"), (status = 304, description = "not changed"), (status = 400, description = "`invalid_filter`, `invalid_cursor`, `invalid_parameter`"), (status = 403, description = "`scope_missing`"), (status = 429, description = "`too_many_requests`, `quota_exceeded`")))]
pub async fn list(
    app: web::Data<App>,
    acting: VendorCaller,
    request: HttpRequest,
    query: Query<PreferencesQuery>,
) -> Result<HttpResponse, Problem> {
    let filter = query.filter()?;
    let limit = page_size(query.limit, USUAL, MOST)?;
    let reader = acting.reader(&app, &filter, query.texts.then_some(Use::Read)).await?;
    let left = acting.quota(&app).await?;
    let question = format!("{}\n{:?}\n{}", acting.vendor.id, reader.own, filter.canonical());
    let [from, size] = match &query.cursor {
        Some(text) => read_cursor(&app, text, &question)?,
        None => [0, size_of(&app, &filter).await?],
    };
    let sizes = Sizes { budget: BUDGET, limit: limit.min(u32::try_from(left).unwrap_or(MOST)) };
    let page = read_preferences(&app.store, &reader, &filter, [from, size], sizes).await?;
    let preferences: Vec<_> = page.rows.iter().map(|row| PreferenceLine::new(row, query.texts)).collect();
    let next_cursor = page.next.map(|next| cursor(&app, size, next, &question));
    let seen_as = serde_json::to_vec(&(size, &preferences, &next_cursor)).map_err(|error| unwritable(&error))?;
    let tag = format!("\"{}\"", hex::encode(&Sha256::digest(&seen_as)[..12]));
    if is_unchanged(&request, &tag) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, tag)).finish());
    }
    // Who asks for the head alone is given no rows.
    if *request.method() != Method::HEAD {
        acting.spend(&app, page.rows.len() as u64).await?;
        let texts = page.rows.iter().filter(|row| !row.texts.is_empty()).count() as u64;
        note(&app, &acting, "query", "native", &filter, [size, page.rows.len() as u64, texts]).await?;
    }
    let body = Preferences { preferences, next_cursor, meta: Meta::of(&app, &filter, &reader, size).await? };
    let mut response = with_allowance(ok(&body), acting.allowance.as_ref());
    if let Ok(tag) = actix_web::http::header::HeaderValue::from_str(&tag) {
        response.headers_mut().insert(ETAG, tag);
    }
    Ok(response)
}

/// As of when a query is told: the folded log, or all of a source.
pub async fn size_of(app: &App, filter: &Filter) -> Result<u64, Problem> {
    let Some(source) = &filter.source else { return Ok(app.store.preferences_size().await?) };
    let unknown = || Problem::new(404, "unknown_source", "there is no such source");
    Ok(app.store.import(source).await?.ok_or_else(unknown)?.votes)
}

/// Votes of a filter, added up.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"votes": 2, "pairs": [{"model": "demo-markov", "opponent": "demo-outliner", "votes": 2, "wins": 0, "losses": 2, "ties": 0,
    "both_bad": 0, "win_rate": {"value": 0.0, "ci": [0.0, 0.6576]}}], "models": [], "by_language": [], "by_kind": [],
    "tags": [{"model": "demo-outliner", "tagged_votes": 1, "tags": {"clear": 1}}],
    "sides": [{"model": "demo-outliner", "won_left": {"value": 1.0, "ci": [0.3424, 1.0]}, "won_right": null}],
    "meta": {"as_of": "2026-11-26T08:51:53.365065Z", "log_size": 10, "rule_version": 5, "licence": "CC-BY-4.0",
    "cite_as": "Agon preference log, first 10 entries"}}))]
pub struct Pairwise {
    /// Votes added up by pair, model, language, kind, tag and side.
    #[serde(flatten)]
    slices: Slices,
    /// What they are of.
    meta: Meta,
}

/// Votes of a filter added up: pairs, win rates with intervals, by language and by kind, tags, sides.
#[utoipa::path(get, path = "/api/v1/stats/pairwise", tag = "preferences", params(("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query), ("from" = Option<String>, Query, format = DateTime), ("to" = Option<String>, Query, format = DateTime), ("source" = Option<String>, Query)),
    responses((status = 200, body = Pairwise, description = "shares with Wilson's 95 % interval"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`")))]
pub async fn pairwise(
    app: web::Data<App>,
    acting: VendorCaller,
    query: Query<PreferencesQuery>,
) -> Result<HttpResponse, Problem> {
    let filter = query.filter()?;
    let reader = acting.reader(&app, &filter, None).await?;
    let size = size_of(&app, &filter).await?;
    let slices = slice_votes(&app.store, &reader, &filter, size).await?;
    Ok(with_allowance(
        ok(&Pairwise { slices, meta: Meta::of(&app, &filter, &reader, size).await? }),
        acting.allowance.as_ref(),
    ))
}

/// How a vendor's own models did lately.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"models": [{"model": "river-stone", "answers": 5, "failed": 0, "first_token_ms": {"p50": 210, "p90": 480, "p99": 900},
    "total_ms": {"p50": 2100, "p90": 4800, "p99": 9000}}]}))]
pub struct ModelsHealth {
    /// Of each model's newest 2,000 voted battles, and of the arena's newest 2,000 void ones.
    models: Vec<Health>,
}

/// The vendor's own models lately: how soon and how long they answer, and how often they fail.
#[utoipa::path(get, path = "/api/v1/stats/models", tag = "preferences",
    responses((status = 200, body = ModelsHealth, description = "empty until you bring models or an operator says whose are yours"),
        (status = 403, description = "`scope_missing`")))]
pub async fn models(app: web::Data<App>, acting: VendorCaller) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::BattlesRead, Scope::BattlesReadOwn])?;
    let models = model_health(&app.store, models_of(&app.store, &acting.vendor).await?).await?;
    Ok(with_allowance(ok(&ModelsHealth { models }), acting.allowance.as_ref()))
}
