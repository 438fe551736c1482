//! Files that are built into the program: our assets, and the API's human page.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::{PageProblem, see_other};
use crate::http::etag::is_unchanged;
use crate::http::problem::not_found;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Assets;

/// The styles are a file for each component, in the order of the cascade, and one file to a browser.
const STYLES: &str = concat!(
    include_str!("../../../assets/css/tokens.css"),
    include_str!("../../../assets/css/base.css"),
    include_str!("../../../assets/css/layout.css"),
    include_str!("../../../assets/css/parts.css"),
    include_str!("../../../assets/css/forms.css"),
    include_str!("../../../assets/css/tables.css"),
    include_str!("../../../assets/css/answer.css"),
    include_str!("../../../assets/css/battle.css"),
    include_str!("../../../assets/css/board.css"),
    include_str!("../../../assets/css/missions.css"),
);

static STYLES_HASH: LazyLock<[u8; 32]> = LazyLock::new(|| Sha256::digest(STYLES).into());

/// A file that pages refer to.
struct Asset {
    bytes: Cow<'static, [u8]>,
    hash: [u8; 32],
    kind: Cow<'static, str>,
}

impl Asset {
    fn named(name: &str) -> Option<Self> {
        if name == "app.css" {
            return Some(Self { bytes: STYLES.as_bytes().into(), hash: *STYLES_HASH, kind: "text/css".into() });
        }
        let file = Assets::get(name)?;
        let kind = file.metadata.mimetype().to_owned().into();
        Some(Self { hash: file.metadata.sha256_hash(), bytes: file.data, kind })
    }
}

/// The address of an asset, with its version.
pub fn asset_url(name: &str) -> String {
    let version = Asset::named(name).map(|asset| hex::encode(&asset.hash[..6])).unwrap_or_default();
    format!("/assets/{name}?v={version}")
}

/// An asset. One that is asked for with a version never changes; scripts import each other
/// without, so those are checked each time.
pub async fn asset(request: HttpRequest, path: web::Path<String>) -> Result<HttpResponse, PageProblem> {
    let asset = Asset::named(&path).ok_or_else(not_found)?;
    let etag = format!("\"{}\"", hex::encode(&asset.hash[..12]));
    let cache =
        if request.query_string().starts_with("v=") { "public, max-age=31536000, immutable" } else { "no-cache" };
    if is_unchanged(&request, &etag) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, etag))
            .insert_header(("cache-control", cache))
            .finish());
    }
    Ok(HttpResponse::Ok()
        .insert_header((ETAG, etag))
        .insert_header(("cache-control", cache))
        .content_type(asset.kind.as_ref())
        .body(asset.bytes.into_owned()))
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_of_styles_is_in_the_one_that_browsers_get() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/css");
        for file in std::fs::read_dir(folder).expect("a folder") {
            let path = file.expect("an entry").path();
            let rules = std::fs::read_to_string(&path).expect("read");
            assert!(STYLES.contains(&rules), "{} is in no list", path.display());
        }
    }
}
