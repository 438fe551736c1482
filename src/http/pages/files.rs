//! Files that are built into the program: our assets, and the API's human page.

use std::sync::{Arc, LazyLock};

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;

use super::{PageProblem, see_other};
use crate::http::api::ranking::boards::matches;
use crate::http::problem::not_found;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Assets;

/// The address of an asset, with its version.
pub fn asset_url(name: &str) -> String {
    let version = Assets::get(name).map(|file| hex::encode(&file.metadata.sha256_hash()[..6])).unwrap_or_default();
    format!("/assets/{name}?v={version}")
}

/// An asset. One that is asked for with a version never changes; scripts import each other
/// without, so those are checked each time.
pub async fn asset(request: HttpRequest, path: web::Path<String>) -> Result<HttpResponse, PageProblem> {
    let file = Assets::get(&path).ok_or_else(not_found)?;
    let etag = format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..12]));
    let cache =
        if request.query_string().starts_with("v=") { "public, max-age=31536000, immutable" } else { "no-cache" };
    if matches(&request, &etag) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, etag))
            .insert_header(("cache-control", cache))
            .finish());
    }
    Ok(HttpResponse::Ok()
        .insert_header((ETAG, etag))
        .insert_header(("cache-control", cache))
        .content_type(file.metadata.mimetype())
        .body(file.data.into_owned()))
}

static SWAGGER: LazyLock<Arc<utoipa_swagger_ui::Config<'static>>> =
    LazyLock::new(|| Arc::new(utoipa_swagger_ui::Config::from("/openapi.json")));

/// The API's human page lives in a folder of its own.
pub async fn docs() -> HttpResponse {
    see_other("/docs/index.html")
}

/// A file of the API's human page.
pub async fn docs_file(path: web::Path<String>) -> Result<HttpResponse, PageProblem> {
    match utoipa_swagger_ui::serve(&path, Arc::clone(&SWAGGER)) {
        Ok(Some(file)) => Ok(HttpResponse::Ok().content_type(file.content_type).body(file.bytes.into_owned())),
        Ok(None) | Err(_) => Err(not_found().into()),
    }
}
