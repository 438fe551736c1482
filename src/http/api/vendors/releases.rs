//! Releases, for everybody.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::flow::vendors::release::folder;
use crate::http::App;
use crate::http::api::ok;
use crate::http::problem::Problem;
use agon_store::ReleaseRow;

fn release_json(row: &ReleaseRow) -> Value {
    json!({
        "number": row.number, "log_size": row.log_size, "published_at": row.published_at, "manifest_sha256": hex::encode(row.digest),
        "manifest": serde_json::from_slice::<Value>(&row.manifest).unwrap_or_default(),
    })
}

/// Which page.
#[derive(Deserialize)]
pub struct ReleasesQuery {
    cursor: Option<u64>,
}

/// Public data sets, newest first. They never change.
#[utoipa::path(get, path = "/api/v1/releases", tag = "releases", params(("cursor" = Option<u64>, Query)), responses((status = 200, description = "`{\"releases\":[{\"number\",\"log_size\",\"published_at\",\"manifest_sha256\",\"manifest\"}],\"next_cursor\"}`")))]
pub async fn list(app: web::Data<App>, query: web::Query<ReleasesQuery>) -> Result<HttpResponse, Problem> {
    let rows = app.store.releases(query.cursor, 20).await?;
    let next = rows.last().filter(|_| rows.len() == 20).map(|row| row.number);
    let rows: Vec<Value> = rows.iter().map(release_json).collect();
    Ok(ok(&json!({"releases": rows, "next_cursor": next})))
}

async fn find(app: &App, number: u64) -> Result<ReleaseRow, Problem> {
    let unknown = || Problem::new(404, "unknown_release", "there is no such release");
    let row = app.store.releases(number.checked_add(1), 1).await?.pop();
    row.filter(|row| row.number == number).ok_or_else(unknown)
}

/// A release's manifest, byte by byte as it was published.
#[utoipa::path(get, path = "/api/v1/releases/{number}", tag = "releases", params(("number" = u64, Path)), responses((status = 200, description = "the manifest; its SHA-256 is in the list and in the next release"), (status = 404, description = "`unknown_release`")))]
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
