//! Preferences as vendors query and export them.

use actix_web::http::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use super::{json as reply, ok, with_allowance};
use crate::clock;
use crate::dataset::{Compression, Dialect, Format, Schema, Spec};
use crate::domain::apikey::Scope;
use crate::domain::consent::Use;
use crate::domain::ids::ExportId;
use crate::domain::preference::{BadFilter, Filter, Preference, Status};
use crate::domain::time::Timestamp;
use crate::domain::verdict::RULE_VERSION;
use crate::flow::export_votes::{Export, LICENCE, cite, export_path};
use crate::flow::model_health::model_health;
use crate::flow::read_preferences::{Reader, Sizes, own_models, read_preferences};
use crate::flow::slice_votes::slice_votes;
use crate::http::App;
use crate::http::extract::{Body, id};
use crate::http::problem::Problem;
use crate::http::vendor::Acting;
use crate::store::{DisclosureRow, ExportRow, ExportState};

/// Votes of a page, at most, and unless said.
const MOST: u32 = 1_000;
const USUAL: u32 = 100;
/// Votes that are looked at for a page, found or not.
const BUDGET: u32 = 5_000;
/// A straight export has at most this many votes; more run as jobs.
const STRAIGHT: u64 = 200_000;
/// Exports of a vendor that are not over.
const MOST_EXPORTS: usize = 10;

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

    fn spec(&self) -> Result<Spec, Problem> {
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
    acting: Acting,
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
    let sizes = Sizes { budget: BUDGET, limit: limit.min(u32::try_from(left.unwrap_or(u64::MAX)).unwrap_or(MOST)) };
    let page = read_preferences(&app.store, &reader, &filter, [from, size], sizes).await?;
    let rows: Vec<Value> = page.rows.iter().map(|row| row_json(row, query.texts)).collect();
    let next = page.next.map(|next| cursor(&app, size, next, &question));
    let body = json!({"preferences": rows, "next_cursor": next});
    let tag = format!("\"{}\"", hex::encode(&Sha256::digest(format!("{size}\n{body}").as_bytes())[..12]));
    let seen = request.headers().get(IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    if seen.is_some_and(|seen| seen.split(',').any(|one| one.trim() == tag)) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, tag)).finish());
    }
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
async fn size_of(app: &App, filter: &Filter) -> Result<u64, Problem> {
    let Some(source) = &filter.source else { return Ok(app.store.preferences_size().await?) };
    let unknown = || Problem::new(404, "unknown_source", "there is no such source");
    Ok(app.store.import(source).await?.ok_or_else(unknown)?.votes)
}

/// Counts what was given, and writes it into the public list.
async fn note(
    app: &App,
    acting: &Acting,
    kind: &str,
    schema: &str,
    filter: &Filter,
    [size, rows, texts]: [u64; 3],
) -> Result<(), Problem> {
    if rows == 0 {
        return Ok(());
    }
    let (now, filter) = (clock::now(), filter.canonical());
    // What one vendor queries by one filter on one day is one line.
    let day = now.day();
    let digest = Sha256::digest(format!("{}\n{kind}\n{schema}\n{filter}\n{day}", acting.vendor.id).as_bytes());
    let id = digest.first_chunk().map_or(uuid::Uuid::nil(), |bytes| uuid::Uuid::from_bytes(*bytes));
    let given = DisclosureRow {
        id,
        vendor: acting.vendor.id,
        kind: kind.to_owned(),
        schema: schema.to_owned(),
        filter,
        log_size: size,
        rows,
        texts,
        at: now,
    };
    Ok(app.store.note_rows(acting.counted_as(), &given).await?)
}

/// Votes of a filter added up: pairs, win rates with intervals, by language and by kind, tags, sides.
#[utoipa::path(get, path = "/api/v1/stats/pairwise", tag = "preferences", params(("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query), ("from" = Option<String>, Query), ("to" = Option<String>, Query), ("source" = Option<String>, Query)),
    responses((status = 200, description = "`{\"votes\",\"pairs\",\"models\",\"by_language\",\"by_kind\",\"tags\",\"sides\",\"meta\"}`; shares with Wilson's 95 % interval"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`")))]
pub async fn pairwise(app: web::Data<App>, acting: Acting, query: web::Query<Query>) -> Result<HttpResponse, Problem> {
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
pub async fn models(app: web::Data<App>, acting: Acting) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::BattlesRead, Scope::BattlesReadOwn])?;
    let mut all = Vec::new();
    for model in own_models(&app.store, &acting.vendor).await? {
        all.push(model_health(&app.store, &model).await?);
    }
    Ok(with_allowance(ok(&json!({"models": all})), acting.allowance.as_ref()))
}

/// Gives a file as it is made; small ones only.
#[utoipa::path(get, path = "/api/v1/preferences/export", tag = "preferences",
    params(("schema" = Option<String>, Query, description = "native, arena, dpo, kto, comparia"), ("format" = Option<String>, Query, description = "ndjson, csv, parquet"), ("compression" = Option<String>, Query, description = "none, gzip, zstd"), ("dialect" = Option<String>, Query, description = "arena: both_bad or tie (bothbad)"), ("conversational" = Option<bool>, Query), ("texts" = Option<bool>, Query, description = "native: questions and answers too"), ("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("outcome" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query), ("tag" = Option<String>, Query), ("verdict" = Option<String>, Query), ("from" = Option<String>, Query), ("to" = Option<String>, Query), ("source" = Option<String>, Query)),
    responses((status = 200, description = "the file; `agon-log-size`, `agon-rule-version` and `agon-licence` say what it is"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`"), (status = 413, description = "`export_too_large`: make it a job with POST /exports"), (status = 429, description = "`quota_exceeded`")))]
pub async fn export(app: web::Data<App>, acting: Acting, query: web::Query<Query>) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let spec = query.spec()?;
    let reader = reader_of(&app, &acting, &spec).await?;
    let left = acting.quota(&app).await?;
    let size = size_of(&app, &spec.filter).await?;
    if size > STRAIGHT || left.is_some_and(|left| left < size) {
        let detail = format!(
            "{size} votes are looked at; from {STRAIGHT}, or your quota, on it runs as a job: POST /api/v1/exports"
        );
        return Err(Problem::new(413, "export_too_large", detail));
    }
    let name = format!("attachment; filename=\"agon-{}-{size}.{}\"", spec.schema.as_str(), spec.extension());
    let media = spec.media_type();
    let (to, from) = mpsc::channel::<Result<Bytes, std::io::Error>>(2);
    let app_too = app.clone();
    tokio::spawn(async move {
        if let Err(error) = stream(&app_too, &acting, reader, spec, size, &to).await {
            tracing::warn!(error, "an export stopped");
            // The reader sees that the file is cut off.
            let _ = to.send(Err(std::io::Error::other("the export stopped"))).await;
        }
    });
    let body =
        futures_util::stream::unfold(from, |mut from| async move { from.recv().await.map(|piece| (piece, from)) });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media))
        .insert_header(("content-disposition", name))
        .insert_header(("cache-control", "no-store"))
        .insert_header(("content-encoding", "identity"))
        .insert_header(("agon-log-size", size.to_string()))
        .insert_header(("agon-rule-version", RULE_VERSION.to_string()))
        .insert_header(("agon-licence", LICENCE))
        .streaming(body))
}

async fn reader_of(app: &App, acting: &Acting, spec: &Spec) -> Result<Reader, Problem> {
    acting.reader(app, &spec.filter, spec.wanted_texts()).await
}

async fn stream(
    app: &App,
    acting: &Acting,
    reader: Reader,
    spec: Spec,
    size: u64,
    to: &mpsc::Sender<Result<Bytes, std::io::Error>>,
) -> Result<(), String> {
    let (schema, filter) = (spec.schema.as_str(), spec.filter.clone());
    let mut export = Export::new(&app.store, reader, spec, size).map_err(|e| e.to_string())?;
    while let Some(piece) = export.piece().await.map_err(|e| e.to_string())? {
        if !piece.is_empty() && to.send(Ok(piece.into())).await.is_err() {
            break;
        }
    }
    let progress = export.progress;
    note(app, acting, "export", schema, &filter, [size, progress.rows, progress.texts]).await.map_err(|e| e.to_string())
}

/// An export as it is shown.
fn export_json(row: &ExportRow) -> Value {
    let done = row.state == ExportState::Done;
    let share = if done {
        1.0
    } else if row.log_size == 0 {
        0.0
    } else {
        row.at_index as f64 / row.log_size as f64
    };
    json!({
        "id": row.id, "state": row.state.as_str(), "spec": serde_json::from_str::<Value>(&row.spec).unwrap_or_default(),
        "log_size": row.log_size, "progress": share, "rows": row.rows, "bytes": row.bytes, "sha256": row.digest.as_ref().map(hex::encode),
        "card": row.card.as_deref().and_then(|card| serde_json::from_str::<Value>(card).ok()), "error": row.error,
        "file": done.then(|| format!("/api/v1/exports/{}/file", row.id)),
        "created_at": row.created_at, "ended_at": row.ended_at, "expires_at": row.expires_at,
    })
}

/// Queues an export of any size.
#[utoipa::path(post, path = "/api/v1/exports", request_body(content = serde_json::Value, example = json!({"schema": "dpo", "format": "parquet", "filter": {"language": "en"}})), tag = "preferences",
    responses((status = 202, description = "`{\"id\",\"state\":\"queued\",…}`; request `{\"schema\"?,\"format\"?,\"compression\"?,\"dialect\"?,\"conversational\"?,\"texts\"?,\"filter\"?:{…}}`"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`"), (status = 409, description = "`too_many_exports`"), (status = 429, description = "`quota_exceeded`")))]
pub async fn create(app: web::Data<App>, acting: Acting, body: Body<Spec>) -> Result<HttpResponse, Problem> {
    let row = queue_export(&app, &acting, &body.value).await?;
    Ok(reply(202, export_json(&row).to_string()))
}

/// Queues an export; pages do the same.
pub async fn queue_export(app: &web::Data<App>, acting: &Acting, spec: &Spec) -> Result<ExportRow, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    spec.check()?;
    // Scopes are looked at now and again when it runs.
    reader_of(app, acting, spec).await?;
    acting.quota(app).await?;
    let open = app.store.exports_of(acting.vendor.id, None, 100).await?;
    if open.iter().filter(|row| matches!(row.state, ExportState::Queued | ExportState::Running)).count() >= MOST_EXPORTS
    {
        return Err(Problem::new(
            409,
            "too_many_exports",
            format!("at most {MOST_EXPORTS} exports run or wait at once"),
        ));
    }
    let now = clock::now();
    let keep = std::time::Duration::from_secs(u64::from(app.config.vendors.keep_exports_hours) * 3_600);
    let row = ExportRow {
        id: ExportId::from_uuid(clock::uuid()),
        vendor: acting.vendor.id,
        key: acting.counted_as(),
        spec: serde_json::to_string(spec).unwrap_or_default(),
        state: ExportState::Queued,
        log_size: size_of(app, &spec.filter).await?,
        at_index: 0,
        rows: 0,
        bytes: 0,
        digest: None,
        card: None,
        error: None,
        created_at: now,
        ended_at: None,
        expires_at: now.plus(keep),
    };
    app.store.add_export(&row).await?;
    acting.audit(app, "export.queued", format!("{} {}", row.id, row.spec)).await?;
    app.bells.exports.notify_one();
    Ok(row)
}

/// Which page.
#[derive(Deserialize)]
pub struct ExportsQuery {
    cursor: Option<String>,
}

/// The vendor's exports, newest first.
#[utoipa::path(get, path = "/api/v1/exports", tag = "preferences", params(("cursor" = Option<String>, Query)), responses((status = 200, description = "`{\"exports\":[…],\"next_cursor\"}`")))]
pub async fn exports(
    app: web::Data<App>,
    acting: Acting,
    query: web::Query<ExportsQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let rows = app.store.exports_of(acting.vendor.id, before, 50).await?;
    let next = rows.last().filter(|_| rows.len() == 50).map(|row| row.id);
    let rows: Vec<Value> = rows.iter().map(export_json).collect();
    Ok(ok(&json!({"exports": rows, "next_cursor": next})))
}

async fn own_export(app: &App, acting: &Acting, text: &str) -> Result<ExportRow, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let unknown = || Problem::new(404, "unknown_export", "there is no such export");
    let export: ExportId = id(text, "unknown_export", "export")?;
    app.store.export(export).await?.filter(|row| row.vendor == acting.vendor.id).ok_or_else(unknown)
}

/// One export, with its progress and, when it is done, its card.
#[utoipa::path(get, path = "/api/v1/exports/{id}", tag = "preferences", params(("id" = String, Path)), responses((status = 200, description = "`{\"id\",\"state\",\"progress\",\"rows\",\"bytes\",\"sha256\",\"card\",\"file\",\"expires_at\",…}`; state is queued, running, done, failed or expired"), (status = 404, description = "`unknown_export`")))]
pub async fn show(app: web::Data<App>, acting: Acting, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    Ok(ok(&export_json(&own_export(&app, &acting, &path).await?)))
}

/// Its file; ranges work, so that a download can go on where it stopped.
#[utoipa::path(get, path = "/api/v1/exports/{id}/file", tag = "preferences", params(("id" = String, Path)), responses((status = 200, description = "the file"), (status = 206, description = "a range of it"), (status = 404, description = "`unknown_export`"), (status = 409, description = "`export_not_ready`"), (status = 410, description = "`export_expired`")))]
pub async fn file(
    app: web::Data<App>,
    acting: Acting,
    request: HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let row = own_export(&app, &acting, &path).await?;
    match row.state {
        ExportState::Done => {}
        ExportState::Expired => {
            return Err(Problem::new(410, "export_expired", "this file was kept long enough; export again"));
        }
        ExportState::Failed => return Err(Problem::new(409, "export_not_ready", "this export failed; export again")),
        ExportState::Queued | ExportState::Running => {
            return Err(Problem::new(409, "export_not_ready", "this export is not done yet"));
        }
    }
    let spec: Spec = serde_json::from_str(&row.spec).unwrap_or_default();
    let gone = |_| Problem::new(410, "export_expired", "this file is not on this node any more; export again");
    let file = actix_files::NamedFile::open_async(export_path(&app.config.data_dir, row.id)).await.map_err(gone)?;
    let media = spec.media_type().parse().unwrap_or(mime_octets());
    let disposition = actix_web::http::header::ContentDisposition {
        disposition: actix_web::http::header::DispositionType::Attachment,
        parameters: vec![actix_web::http::header::DispositionParam::Filename(format!(
            "agon-{}.{}",
            row.id,
            spec.extension()
        ))],
    };
    let file = file.set_content_type(media).set_content_disposition(disposition);
    Ok(file.into_response(&request))
}

fn mime_octets() -> actix_web::mime::Mime {
    actix_web::mime::APPLICATION_OCTET_STREAM
}

/// Which page.
#[derive(Deserialize)]
pub struct DisclosuresQuery {
    cursor: Option<String>,
}

/// Which data went to whom, for everybody.
#[utoipa::path(get, path = "/api/v1/disclosures", tag = "preferences", params(("cursor" = Option<String>, Query)), responses((status = 200, description = "`{\"disclosures\":[{\"vendor\",\"kind\",\"schema\",\"filter\",\"log_size\",\"rows\",\"texts\",\"at\"}],\"next_cursor\"}`, newest first; queries of a vendor by one filter on one day are one line")))]
pub async fn disclosures(app: web::Data<App>, query: web::Query<DisclosuresQuery>) -> Result<HttpResponse, Problem> {
    let wrong = || Problem::new(400, "invalid_cursor", "the cursor is none of ours; leave it out to begin anew");
    let before = query.cursor.as_deref().map(|text| {
        let (at, id) = text.split_once('.')?;
        Some((Timestamp::from_micros(at.parse().ok()?), id.parse().ok()?))
    });
    let before = before.map(|read| read.ok_or_else(wrong)).transpose()?;
    let rows = app.store.disclosures(before, 100).await?;
    let next = rows.last().filter(|_| rows.len() == 100).map(|row| format!("{}.{}", row.at.micros(), row.id));
    let names: std::collections::BTreeMap<_, _> =
        app.store.vendors().await?.into_iter().map(|v| (v.id, v.name)).collect();
    let line = |row: &DisclosureRow| {
        json!({"vendor": names.get(&row.vendor), "kind": row.kind, "schema": row.schema, "filter": serde_json::from_str::<Value>(&row.filter).unwrap_or_default(),
               "log_size": row.log_size, "rows": row.rows, "texts": row.texts, "at": row.at})
    };
    let rows: Vec<Value> = rows.iter().map(line).collect();
    Ok(ok(&json!({"disclosures": rows, "next_cursor": next})))
}
