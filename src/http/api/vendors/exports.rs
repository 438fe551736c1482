//! Exports: small ones as they are asked for, large ones as jobs with a file that is kept for a while.

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::clock;
use crate::flow::vendors::export::{Export, LICENCE, export_path};
use crate::flow::vendors::query::Reader;
use crate::http::App;
use crate::http::api::vendors::disclosures::note;
use crate::http::api::vendors::preferences::{Query, size_of};
use crate::http::api::{json as reply, ok};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{JsonBody, id};
use crate::http::problem::Problem;
use agon_core::ids::ExportId;
use agon_core::vendors::api_key::Scope;
use agon_core::verdict::RULE_VERSION;
use agon_store::{ExportRow, ExportState, StoreError};
use agon_votefile::dataset::Spec;

/// A straight export has at most this many votes; more run as jobs.
const STRAIGHT: u64 = 200_000;
/// Exports of a vendor that are not over.
const MOST_EXPORTS: u32 = 10;

/// Gives a file as it is made; small ones only.
#[utoipa::path(get, path = "/api/v1/preferences/export", tag = "preferences",
    params(("schema" = Option<String>, Query, description = "native, arena, dpo, kto, comparia"), ("format" = Option<String>, Query, description = "ndjson, csv, parquet"), ("compression" = Option<String>, Query, description = "none, gzip, zstd"), ("dialect" = Option<String>, Query, description = "arena: both_bad or tie (bothbad)"), ("conversational" = Option<bool>, Query), ("texts" = Option<bool>, Query, description = "native: questions and answers too"), ("model" = Option<String>, Query), ("opponent" = Option<String>, Query), ("outcome" = Option<String>, Query), ("language" = Option<String>, Query), ("kind" = Option<String>, Query), ("tag" = Option<String>, Query), ("verdict" = Option<String>, Query), ("from" = Option<String>, Query), ("to" = Option<String>, Query), ("source" = Option<String>, Query)),
    responses((status = 200, description = "the file; `agon-log-size`, `agon-rule-version` and `agon-licence` say what it is"), (status = 400, description = "`invalid_filter`"), (status = 403, description = "`scope_missing`"), (status = 413, description = "`export_too_large`: make it a job with POST /exports"), (status = 429, description = "`quota_exceeded`")))]
pub async fn export(
    app: web::Data<App>,
    acting: VendorCaller,
    query: web::Query<Query>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let spec = query.spec()?;
    let reader = reader_of(&app, &acting, &spec).await?;
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
pub async fn create(app: web::Data<App>, acting: VendorCaller, body: JsonBody<Spec>) -> Result<HttpResponse, Problem> {
    let row = queue_export(&app, &acting, &body.value).await?;
    Ok(reply(202, export_json(&row).to_string()))
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

/// Which page.
#[derive(Deserialize)]
pub struct ExportsQuery {
    cursor: Option<String>,
}

/// The vendor's exports, newest first.
#[utoipa::path(get, path = "/api/v1/exports", tag = "preferences", params(("cursor" = Option<String>, Query)), responses((status = 200, description = "`{\"exports\":[…],\"next_cursor\"}`")))]
pub async fn exports(
    app: web::Data<App>,
    acting: VendorCaller,
    query: web::Query<ExportsQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let rows = app.store.exports_of(acting.vendor.id, before, 50).await?;
    let next = rows.last().filter(|_| rows.len() == 50).map(|row| row.id);
    let rows: Vec<Value> = rows.iter().map(export_json).collect();
    Ok(ok(&json!({"exports": rows, "next_cursor": next})))
}

async fn own_export(app: &App, acting: &VendorCaller, text: &str) -> Result<ExportRow, Problem> {
    acting.needs(&[Scope::ExportsRun])?;
    let unknown = || Problem::new(404, "unknown_export", "there is no such export");
    let export: ExportId = id(text, "unknown_export", "export")?;
    app.store.export(export).await?.filter(|row| row.vendor == acting.vendor.id).ok_or_else(unknown)
}

/// One export, with its progress and, when it is done, its card.
#[utoipa::path(get, path = "/api/v1/exports/{id}", tag = "preferences", params(("id" = String, Path)), responses((status = 200, description = "`{\"id\",\"state\",\"progress\",\"rows\",\"bytes\",\"sha256\",\"card\",\"file\",\"expires_at\",…}`; state is queued, running, done, failed or expired"), (status = 404, description = "`unknown_export`")))]
pub async fn show(app: web::Data<App>, acting: VendorCaller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    Ok(ok(&export_json(&own_export(&app, &acting, &path).await?)))
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
