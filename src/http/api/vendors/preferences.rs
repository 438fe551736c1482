//! Preferences as vendors query them, and what they add up to.

use actix_web::http::header::{ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::clock;
use crate::flow::vendors::export::{LICENCE, cite};
use crate::flow::vendors::model_health::model_health;
use crate::flow::vendors::query::{Sizes, own_models, read_preferences};
use crate::flow::vendors::slice::slice_votes;
use crate::http::App;
use crate::http::api::vendors::disclosures::note;
use crate::http::api::{ok, with_allowance};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::problem::Problem;
use agon_core::account::consent::Use;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::preference::{BadFilter, Filter, Preference, Status};
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
pub struct Query {
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
    /// Of which vendor a member speaks; read where who asks is told.
    pub vendor: Option<String>,
}

impl Query {
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

fn row_json(row: &Preference, with_texts: bool) -> Value {
    let mut value = json!({
        "log_index": row.index, "vote": row.vote, "battle": row.battle.map_or_else(|| json!(row.name), |b| json!(b)),
        "judge": row.judge, "tier": row.tier, "cast_at": row.cast_at, "model_a": row.models[0], "model_b": row.models[1],
        "winner": row.winner("both_bad"), "language": row.language, "kinds": row.kinds, "turns": row.turns,
        "verdict": row.status, "reason": row.reason, "weight": f64::from(row.weight) / 1e6,
        "propensity": row.propensity.map(|share| f64::from(share) / 1e9), "tags": {"a": row.tags[0], "b": row.tags[1]},
    });
    if with_texts {
        value["turns_text"] = json!(row.texts);
    }
    value
}

fn meta(size: u64) -> Value {
    json!({
        "as_of": clock::now(), "log_size": size, "rule_version": RULE_VERSION, "licence": LICENCE, "cite_as": cite(size),
    })
}

/// Votes, oldest first, as of a size of the log: pages of one query never shift. A page may be shorter than
/// asked for, or empty, while there is a next one: each looks at a bounded number of votes.
#[utoipa::path(get, path = "/api/v1/preferences", tag = "preferences",
    params(("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("outcome" = Option<String>, Query, description = "a, b, tie, both_bad; with model: won, lost"), ("board" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query, description = "code, maths, long"), ("tag" = Option<String>, Query), ("tier" = Option<String>, Query, description = "the voter's when the vote was folded: newcomer, known, trusted, veteran"), ("verdict" = Option<String>, Query, description = "counted unless given; excluded, retracted"), ("from" = Option<String>, Query, description = "RFC 3339"), ("to" = Option<String>, Query), ("source" = Option<String>, Query, description = "an imported source"), ("texts" = Option<bool>, Query, description = "questions and answers too, where their voters let them go"), ("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query, description = "1 to 1000, 100 unless given")),
    responses((status = 200, description = "`{\"preferences\":[…],\"next_cursor\",\"meta\":{\"as_of\",\"log_size\",\"rule_version\",\"licence\",\"cite_as\"}}` with an ETag"), (status = 304, description = "not changed"), (status = 400, description = "`invalid_filter`, `invalid_cursor`, `invalid_parameter`"), (status = 403, description = "`scope_missing`"), (status = 429, description = "`too_many_requests`, `quota_exceeded`")))]
pub async fn list(
    app: web::Data<App>,
    acting: VendorCaller,
    request: HttpRequest,
    query: web::Query<Query>,
) -> Result<HttpResponse, Problem> {
    let filter = query.filter()?;
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::new(400, "invalid_parameter", format!("limit is 1 to {MOST}")));
    }
    let reader = acting.reader(&app, &filter, query.texts.then_some(Use::Read)).await?;
    let left = acting.quota(&app).await?;
    let question = format!("{}\n{:?}\n{}", acting.vendor.id, reader.own, filter.canonical());
    let [from, size] = match &query.cursor {
        Some(text) => read_cursor(&app, text, &question)?,
        None => [0, size_of(&app, &filter).await?],
    };
    let sizes = Sizes { budget: BUDGET, limit: limit.min(u32::try_from(left).unwrap_or(MOST)) };
    let page = read_preferences(&app.store, &reader, &filter, [from, size], sizes).await?;
    let rows: Vec<Value> = page.rows.iter().map(|row| row_json(row, query.texts)).collect();
    let next = page.next.map(|next| cursor(&app, size, next, &question));
    let body = json!({"preferences": rows, "next_cursor": next});
    let tag = format!("\"{}\"", hex::encode(&Sha256::digest(format!("{size}\n{body}").as_bytes())[..12]));
    let seen = request.headers().get(IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    if seen.is_some_and(|seen| seen.split(',').any(|one| one.trim() == tag)) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, tag)).finish());
    }
    acting.spend(&app, page.rows.len() as u64).await?;
    let texts = page.rows.iter().filter(|row| !row.texts.is_empty()).count() as u64;
    note(&app, &acting, "query", "native", &filter, [size, page.rows.len() as u64, texts]).await?;
    let mut body = body;
    body["meta"] = meta(size);
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

/// Votes of a filter added up: pairs, win rates with intervals, by language and by kind, tags, sides.
#[utoipa::path(get, path = "/api/v1/stats/pairwise", tag = "preferences", params(("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query), ("from" = Option<String>, Query), ("to" = Option<String>, Query), ("source" = Option<String>, Query)),
    responses((status = 200, description = "`{\"votes\",\"pairs\",\"models\",\"by_language\",\"by_kind\",\"tags\",\"sides\",\"meta\"}`; shares with Wilson's 95 % interval"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`")))]
pub async fn pairwise(
    app: web::Data<App>,
    acting: VendorCaller,
    query: web::Query<Query>,
) -> Result<HttpResponse, Problem> {
    let filter = query.filter()?;
    let reader = acting.reader(&app, &filter, None).await?;
    let size = size_of(&app, &filter).await?;
    let slices = slice_votes(&app.store, &reader, &filter, size).await?;
    let mut body = json!(slices);
    body["meta"] = meta(size);
    Ok(with_allowance(ok(&body), acting.allowance.as_ref()))
}

/// The vendor's own models lately: how soon and how long they answer, and how often they fail.
#[utoipa::path(get, path = "/api/v1/stats/models", tag = "preferences", responses((status = 200, description = "`{\"models\":[{\"model\",\"answers\",\"failed\",\"first_token_ms\":{\"p50\",\"p90\",\"p99\"},\"total_ms\"}]}` of each one's newest 2,000 voted battles, and of the arena's newest 2,000 void ones; empty until you bring models or an operator says whose are yours"), (status = 403, description = "`scope_missing`")))]
pub async fn models(app: web::Data<App>, acting: VendorCaller) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::BattlesRead, Scope::BattlesReadOwn])?;
    let all = model_health(&app.store, own_models(&app.store, &acting.vendor).await?).await?;
    Ok(with_allowance(ok(&json!({"models": all})), acting.allowance.as_ref()))
}
