//! Files that are built into the program.

use std::borrow::Cow;
use std::sync::LazyLock;

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::PageProblem;
use crate::http::etag::is_unchanged;
use crate::http::problem::not_found;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Assets;

/// The styles are a file for each component, in the order of the cascade, and one file to a browser.
const STYLES: [&str; 19] = [
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/parts.css",
    "css/forms.css",
    "css/tables.css",
    "css/answer.css",
    "css/code.css",
    "css/battle.css",
    "css/reveal.css",
    "css/history.css",
    "css/board.css",
    "css/plots.css",
    "css/home.css",
    "css/missions.css",
    "css/reference.css",
    "css/points.css",
    "css/share.css",
    "css/notices.css",
];

/// The face of headings, which the styles name by itself: a browser gets the address that pages load it from beforehand.
const FACE: &str = "agon-display.woff2";

fn styles() -> Vec<u8> {
    let files = STYLES.iter().filter_map(|name| Assets::get(name));
    let joined: String = files.map(|file| String::from_utf8_lossy(&file.data).into_owned()).collect();
    joined.replace(FACE, &asset_url(FACE)).into_bytes()
}

static BUILT_IN_STYLES: LazyLock<Asset> = LazyLock::new(|| Asset::css(Cow::Borrowed(styles().leak())));

/// A file that pages refer to.
#[derive(Clone)]
struct Asset {
    bytes: Cow<'static, [u8]>,
    hash: [u8; 32],
    kind: Cow<'static, str>,
}

impl Asset {
    fn css(bytes: Cow<'static, [u8]>) -> Self {
        Self { hash: Sha256::digest(&bytes).into(), bytes, kind: "text/css".into() }
    }

    fn named(name: &str) -> Option<Self> {
        if name == "app.css" {
            // While it is worked on, a change in a file is seen without building anew, as for every other asset.
            let is_worked_on = cfg!(debug_assertions);
            return Some(if is_worked_on { Self::css(styles().into()) } else { BUILT_IN_STYLES.clone() });
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

/// The script that tells of notices while no page is open. It lies at the root, because it may speak for pages below its own
/// address only, and is asked for anew each time, so that an old one is gone within a day.
pub async fn service_worker(request: HttpRequest) -> Result<HttpResponse, PageProblem> {
    asset(request, web::Path::from("sw.js".to_owned())).await
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_of_styles_is_in_the_one_that_browsers_get() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/css");
        let files = std::fs::read_dir(folder).expect("a folder");
        let mut files: Vec<String> =
            files.map(|file| format!("css/{}", file.expect("an entry").file_name().to_string_lossy())).collect();
        let mut listed = STYLES.to_vec();
        files.sort();
        listed.sort_unstable();
        assert_eq!(files, listed);
    }
}
