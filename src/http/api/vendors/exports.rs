//! Exports: small ones as they are asked for, large ones as jobs with a file that is kept for a while.

use actix_web::http::Method;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::mpsc;
use utoipa::ToSchema;

use crate::clock;
use crate::error::causes;
use crate::flow::vendors::export::{Export, export_path, licence};
use crate::flow::vendors::query::Reader;
use crate::flow::vendors::sample::{LICENCE as SAMPLE_LICENCE, sample_file};
use crate::http::App;
use crate::http::api::vendors::disclosures::note;
use crate::http::api::vendors::preferences::{PreferencesQuery, size_of};
use crate::http::api::{ok, reply};
use crate::http::extract::query::Query;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{JsonBody, id};
use crate::http::problem::Problem;
use agon_core::ids::ExportId;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::preference::Filter;
use agon_core::verdict::RULE_VERSION;
use agon_store::{ExportRow, ExportState, StoreError};
use agon_votefile::dataset::Spec;

/// A straight export has at most this many votes; more run as jobs.
const STRAIGHT: u64 = 200_000;
/// Exports of a page.
const PAGE: u32 = 50;
/// Exports of a vendor that are not over.
const MOST_EXPORTS: u32 = 10;

/// Gives a file as it is made; small ones only.
#[utoipa::path(get, path = "/api/v1/preferences/export", tag = "preferences",
    params(("schema" = Option<String>, Query, description = "native, arena, dpo, kto, comparia"), ("format" = Option<String>, Query, description = "ndjson, csv, parquet"), ("compression" = Option<String>, Query, description = "none, gzip, zstd"), ("dialect" = Option<String>, Query, description = "arena: both_bad or tie (bothbad)"), ("conversational" = Option<bool>, Query), ("raw_cells" = Option<bool>, Query, description = "csv: texts that begin like a formula (= + - @) as they are"), ("texts" = Option<bool>, Query, description = "native: questions and answers too"), ("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("outcome" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query), ("tag" = Option<String>, Query), ("verdict" = Option<String>, Query), ("from" = Option<String>, Query, format = DateTime), ("to" = Option<String>, Query, format = DateTime), ("source" = Option<String>, Query)),
    responses((status = 200, description = "the file; `agon-log-size`, `agon-rule-version` and `agon-licence` say what it is"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`"), (status = 413, description = "`export_too_large`: make it a job with POST /exports"), (status = 429, description = "`quota_exceeded`")))]
pub async fn export(
    app: web::Data<App>,
    acting: VendorCaller,
    request: HttpRequest,
    query: Query<PreferencesQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let spec = query.spec()?;
    let reader = reader_of(&app, &acting, &spec).await?;
    let licence = licence(&app.store, &spec.filter, &reader).await?;
    let left = acting.quota(&app).await?;
    let size = size_of(&app, &spec.filter).await?;
    if size > STRAIGHT || left < size {
        let detail = format!(
            "{size} votes are looked at; from {STRAIGHT}, or your quota, on it runs as a job: POST /api/v1/exports"
        );
        return Err(Problem::new(413, "export_too_large", detail));
    }
    let name = format!("attachment; filename=\"agon-{}-{size}.{}\"", spec.schema.as_str(), spec.extension());
    let media = spec.media_type();
    let mut head = HttpResponse::Ok();
    head.insert_header((CONTENT_TYPE, media))
        .insert_header(("content-disposition", name))
        .insert_header(("cache-control", "no-store"))
        .insert_header(("content-encoding", "identity"))
        .insert_header(("agon-log-size", size.to_string()))
        .insert_header(("agon-rule-version", RULE_VERSION.to_string()))
        .insert_header(("agon-licence", licence));
    // Who asks for the head alone is given no rows.
    if *request.method() == Method::HEAD {
        return Ok(head.finish());
    }
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
    Ok(head.streaming(body))
}

/// A file of twelve made-up votes in the form that is asked for, without a key: what a program that reads exports is tried with.
#[utoipa::path(get, path = "/api/v1/preferences/sample", tag = "preferences",
    params(("schema" = Option<String>, Query, description = "native, arena, dpo, kto, comparia"), ("format" = Option<String>, Query, description = "ndjson, csv, parquet"), ("compression" = Option<String>, Query, description = "none, gzip, zstd"), ("dialect" = Option<String>, Query), ("conversational" = Option<bool>, Query), ("raw_cells" = Option<bool>, Query, description = "csv: texts that begin like a formula (= + - @) as they are"), ("texts" = Option<bool>, Query)),
    responses((status = 200, description = "the file, the same bytes each time"), (status = 400, description = "`invalid_filter`: a form that exports don't have, or a filter")))]
pub async fn sample(query: Query<PreferencesQuery>) -> Result<HttpResponse, Problem> {
    let spec = query.spec()?;
    if spec.filter != Filter::default() || query.limit.is_some() || query.cursor.is_some() {
        return Err(Problem::new(
            400,
            "invalid_filter",
            "made-up votes come all at once; leave filter, limit and cursor out",
        ));
    }
    let bytes = sample_file(&spec).map_err(|error| {
        tracing::error!(error = causes(&error), "the sample file could not be written");
        Problem::new(500, "internal", "something went wrong on our side")
    })?;
    let name = format!("attachment; filename=\"agon-sample-{}.{}\"", spec.schema.as_str(), spec.extension());
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, spec.media_type()))
        .insert_header(("content-disposition", name))
        .insert_header(("cache-control", "public, max-age=3600"))
        .insert_header(("content-encoding", "identity"))
        .insert_header(("agon-licence", SAMPLE_LICENCE))
        .body(bytes))
}

async fn reader_of(app: &App, acting: &VendorCaller, spec: &Spec) -> Result<Reader, Problem> {
    acting.reader(app, &spec.filter, spec.wanted_texts()).await
}

async fn stream(
    app: &App,
    acting: &VendorCaller,
    reader: Reader,
    spec: Spec,
    size: u64,
    to: &mpsc::Sender<Result<Bytes, std::io::Error>>,
) -> Result<(), String> {
    let (schema, filter) = (spec.schema.as_str(), spec.filter.clone());
    let mut export = Export::new(&app.store, reader, spec, size).map_err(|e| e.to_string())?;
    let mut counted = 0;
    while let Some(piece) = export.piece().await.map_err(|e| e.to_string())? {
        acting.spend(app, export.progress.rows - counted).await.map_err(|e| e.to_string())?;
        counted = export.progress.rows;
        if !piece.is_empty() && to.send(Ok(piece.into())).await.is_err() {
            break;
        }
    }
    let progress = export.progress;
    note(app, acting, "export", schema, &filter, [size, progress.rows, progress.texts]).await.map_err(|e| e.to_string())
}

/// An export and how far it is.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "exp_01m8bgt3c2fmsb4b1yzr6cdhqn", "state": "done", "spec": {"schema": "dpo", "format": "parquet"}, "log_size": 265,
    "progress": 1.0, "rows": 120, "bytes": 9320, "sha256": "4eaa6814701fca611f7a9c7814ae974f3adff0532c31cce7ed8ca3205b007caf", "card": null, "error": null,
    "file": "/api/v1/exports/exp_01m8bgt3c2fmsb4b1yzr6cdhqn/file", "created_at": "2026-11-26T08:51:03.434745Z",
    "ended_at": "2026-11-26T08:51:05.434745Z", "expires_at": "2026-11-29T08:51:03.434745Z"}))]
pub struct ExportReply {
    /// The export's id.
    #[schema(value_type = String)]
    id: ExportId,
    /// `queued`, `running`, `done`, `failed` or `expired`.
    state: &'static str,
    /// What was asked for.
    #[schema(value_type = Object)]
    spec: Option<Box<RawValue>>,
    /// Entries of the log that it is of.
    log_size: u64,
    /// Share of them that was looked at, 0 to 1.
    progress: f64,
    /// Votes in the file so far.
    rows: u64,
    /// Bytes of the file so far.
    bytes: u64,
    /// SHA-256 of the file (hex); null until it is done.
    #[schema(required)]
    sha256: Option<String>,
    /// What the file is: its licence, consent, size and citation; null until it is done.
    #[schema(required, value_type = Option<Object>)]
    card: Option<Box<RawValue>>,
    /// Why it failed; null: it did not.
    #[schema(required)]
    error: Option<String>,
    /// Where the file is; null until it is done.
    #[schema(required)]
    file: Option<String>,
    /// When it was queued.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When it ended; null: it has not.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
    /// Until when the file is kept.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

impl From<&ExportRow> for ExportReply {
    fn from(row: &ExportRow) -> Self {
        let done = row.state == ExportState::Done;
        let progress = match (done, row.log_size) {
            (true, _) => 1.0,
            (false, 0) => 0.0,
            (false, size) => row.at_index as f64 / size as f64,
        };
        Self {
            id: row.id,
            state: row.state.as_str(),
            spec: RawValue::from_string(row.spec.clone()).ok(),
            log_size: row.log_size,
            progress,
            rows: row.rows,
            bytes: row.bytes,
            sha256: row.digest.as_ref().map(hex::encode),
            card: row.card.clone().and_then(|card| RawValue::from_string(card).ok()),
            error: row.error.clone(),
            file: done.then(|| format!("/api/v1/exports/{}/file", row.id)),
            created_at: row.created_at,
            ended_at: row.ended_at,
            expires_at: row.expires_at,
        }
    }
}

/// Queues an export of any size.
#[utoipa::path(post, path = "/api/v1/exports", request_body(content = serde_json::Value, example = json!({"schema": "dpo", "format": "parquet", "filter": {"language": "en"}})), tag = "preferences",
    responses((status = 202, body = ExportReply, description = "queued; the request has `schema`, `format`, `compression`, `dialect`, `conversational`, `raw_cells`, `texts` and `filter`, all optional"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`"), (status = 409, description = "`too_many_exports`"), (status = 429, description = "`quota_exceeded`")))]
pub async fn create(app: web::Data<App>, acting: VendorCaller, body: JsonBody<Spec>) -> Result<HttpResponse, Problem> {
    let row = queue_export(&app, &acting, &body.value).await?;
    Ok(reply(202, &ExportReply::from(&row)))
}

/// Queues an export; pages do the same.
pub async fn queue_export(app: &web::Data<App>, acting: &VendorCaller, spec: &Spec) -> Result<ExportRow, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    spec.check()?;
    // Scopes are looked at now and again when it runs.
    reader_of(app, acting, spec).await?;
    acting.quota(app).await?;
    let now = clock::now();
    let keep = std::time::Duration::from_secs(u64::from(app.config.vendors.keep_exports_hours) * 3_600);
    let row = ExportRow {
        id: ExportId::from_uuid(clock::uuid()),
        vendor: acting.vendor.id,
        key: acting.runs_as(),
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
    let audit = acting.acting().audit("export.queued", format!("{} {}", row.id, row.spec));
    app.store.add_export(&row, MOST_EXPORTS, &audit).await??;
    app.wakeups.exports.notify_one();
    Ok(row)
}

/// Which exports: those before a cursor.
#[derive(Deserialize)]
pub struct ExportsQuery {
    cursor: Option<String>,
}

/// A vendor's exports.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"exports": [], "next_cursor": null}))]
pub struct Exports {
    /// Newest first, at most 50.
    exports: Vec<ExportReply>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required, value_type = Option<String>)]
    next_cursor: Option<ExportId>,
}

/// The vendor's exports, newest first.
#[utoipa::path(get, path = "/api/v1/exports", tag = "preferences", params(("cursor" = Option<String>, Query)), responses((status = 200, body = Exports, description = "a page, newest first")))]
pub async fn exports(
    app: web::Data<App>,
    acting: VendorCaller,
    query: Query<ExportsQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let rows = app.store.exports_of(acting.vendor.id, before, PAGE).await?;
    let next_cursor = rows.last().filter(|_| rows.len() == PAGE as usize).map(|row| row.id);
    Ok(ok(&Exports { exports: rows.iter().map(ExportReply::from).collect(), next_cursor }))
}

async fn own_export(app: &App, acting: &VendorCaller, text: &str) -> Result<ExportRow, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let unknown = || Problem::new(404, "unknown_export", "there is no such export");
    let export: ExportId = id(text, "unknown_export", "export")?;
    app.store.export(export).await?.filter(|row| row.vendor == acting.vendor.id).ok_or_else(unknown)
}

/// One export, with its progress and, when it is done, its card.
#[utoipa::path(get, path = "/api/v1/exports/{id}", tag = "preferences", params(("id" = String, Path)), responses((status = 200, body = ExportReply, description = "the export"), (status = 404, description = "`unknown_export`")))]
pub async fn show(app: web::Data<App>, acting: VendorCaller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    Ok(ok(&ExportReply::from(&own_export(&app, &acting, &path).await?)))
}

/// Its file; ranges work, so that a download can go on where it stopped.
#[utoipa::path(get, path = "/api/v1/exports/{id}/file", tag = "preferences", params(("id" = String, Path)), responses((status = 200, description = "the file"), (status = 206, description = "a range of it"), (status = 404, description = "`unknown_export`"), (status = 409, description = "`export_not_ready`"), (status = 410, description = "`export_expired`")))]
pub async fn file(
    app: web::Data<App>,
    acting: VendorCaller,
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
    let damaged = |e: serde_json::Error| StoreError::Damaged(format!("spec of export {}: {e}", row.id));
    let spec: Spec = serde_json::from_str(&row.spec).map_err(damaged)?;
    let path = export_path(&app.config.data_dir, row.id, row.digest.as_deref().unwrap_or_default());
    let gone = |_| Problem::new(410, "export_expired", "this file is not on this node any more; export again");
    let file = actix_files::NamedFile::open_async(path).await.map_err(gone)?;
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
