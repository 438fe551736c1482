//! Releases, for everybody.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::flow::vendors::release::folder;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::query::Query;
use crate::http::problem::Problem;
use agon_core::time::Timestamp;
use agon_store::ReleaseRow;

/// Releases of a page.
const PAGE: u32 = 20;

/// A public data set.
#[derive(Serialize, ToSchema)]
struct Release {
    /// Its number, from 1.
    number: u64,
    /// Entries of the log that are in it.
    log_size: u64,
    /// When it was published.
    #[schema(value_type = String, format = DateTime)]
    published_at: Timestamp,
    /// SHA-256 of the manifest's bytes (hex); the next release names it too.
    manifest_sha256: String,
    /// The manifest, as `GET /releases/{number}` gives it.
    #[schema(value_type = Object)]
    manifest: Option<Box<RawValue>>,
}

impl From<ReleaseRow> for Release {
    fn from(row: ReleaseRow) -> Self {
        let manifest = String::from_utf8(row.manifest).ok().and_then(|text| RawValue::from_string(text).ok());
        let (number, log_size, published_at) = (row.number, row.log_size, row.published_at);
        Self { number, log_size, published_at, manifest_sha256: hex::encode(row.digest), manifest }
    }
}

/// Public data sets. They never change.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"releases": [{"number": 1, "log_size": 265, "published_at": "2026-11-26T08:56:15.59938Z",
    "manifest_sha256": "f8de53336186b648838c02300b109bbaae8686ff01a872e7d5210dfcaf843ce2", "manifest": {"number": 1}}], "next_cursor": null}))]
pub struct Releases {
    /// Newest first, at most 20.
    releases: Vec<Release>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required)]
    next_cursor: Option<u64>,
}

/// Which releases: those with numbers below a cursor.
#[derive(Deserialize)]
pub struct ReleasesQuery {
    cursor: Option<u64>,
}

/// Public data sets, newest first. They never change.
#[utoipa::path(get, path = "/api/v1/releases", tag = "releases", params(("cursor" = Option<u64>, Query)),
    responses((status = 200, body = Releases, description = "a page of releases")))]
pub async fn list(app: web::Data<App>, query: Query<ReleasesQuery>) -> Result<HttpResponse, Problem> {
    let rows = app.store.releases(query.cursor, PAGE).await?;
    let next_cursor = rows.last().filter(|_| rows.len() == PAGE as usize).map(|row| row.number);
    Ok(ok(&Releases { releases: rows.into_iter().map(Release::from).collect(), next_cursor }))
}

async fn find(app: &App, number: u64) -> Result<ReleaseRow, Problem> {
    let unknown = || Problem::new(404, "unknown_release", "there is no such release");
    let row = app.store.releases(number.checked_add(1), 1).await?.pop();
    row.filter(|row| row.number == number).ok_or_else(unknown)
}

/// A release's manifest, byte by byte as it was published.
#[utoipa::path(get, path = "/api/v1/releases/{number}", tag = "releases", params(("number" = u64, Path)),
    responses((status = 200, body = Object, content_type = "application/json",
            description = "the manifest: what is in the release, with the SHA-256 of each file; its own SHA-256 is in the list and in the next release",
            example = json!({"format": "agon-release-1", "number": 1, "published_at": "2026-11-26T08:51:56.450528Z", "log_size": 4, "rule_version": 5,
                "consent_version": 1, "licence": "CC-BY-4.0", "cite_as": "Agon preference release 1, 2026-11-26", "schema": "native", "votes": 4,
                "texts": 4, "contributors": 2, "withdrawn": 0, "texts_withdrawn": 0, "previous": null, "shards": [{"file": "votes-00000.parquet",
                "rows": 4, "bytes": 9320, "sha256": "4eaa6814701fca611f7a9c7814ae974f3adff0532c31cce7ed8ca3205b007caf", "log": [0, 4]}]})),
        (status = 404, description = "`unknown_release`")))]
pub async fn show(app: web::Data<App>, path: web::Path<u64>) -> Result<HttpResponse, Problem> {
    let row = find(&app, *path).await?;
    Ok(HttpResponse::Ok()
        .insert_header(("cache-control", "public, max-age=31536000, immutable"))
        .content_type("application/json")
        .body(row.manifest))
}

/// One of its files.
#[utoipa::path(get, path = "/api/v1/releases/{number}/{file}", tag = "releases", params(("number" = u64, Path), ("file" = String, Path)), responses((status = 200, description = "Parquet"), (status = 206, description = "a range of it"), (status = 404, description = "`unknown_release`")))]
pub async fn file(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(u64, String)>,
) -> Result<HttpResponse, Problem> {
    let (number, name) = path.into_inner();
    let row = find(&app, number).await?;
    let manifest = row.manifest()?;
    let unknown = |_| Problem::new(404, "unknown_release", "this release has no such file here");
    // Only what the manifest names is a file.
    if !manifest.shards.iter().any(|shard| shard.file == name) {
        return Err(Problem::new(404, "unknown_release", "this release has no such file"));
    }
    let place = folder(&app.config.data_dir, number, &row.digest).join(&name);
    let file = actix_files::NamedFile::open_async(place).await.map_err(unknown)?;
    Ok(file.into_response(&request))
}
