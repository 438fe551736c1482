//! What programs look for on a site before they look at its pages: search engines, browsers, previews of links.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::files::asset_url;
use crate::http::App;
use crate::http::extract::host;
use agon_core::ranking::board::BoardId;

/// Where engines need not look: what is somebody's own.
pub async fn robots(app: web::Data<App>, request: HttpRequest) -> HttpResponse {
    let base = app.site.base(host(&request));
    let own = ["/b/", "/you", "/points", "/rewards", "/admin", "/vendors/", "/api/"];
    let own: String = own.iter().map(|path| format!("Disallow: {path}\n")).collect();
    text("text/plain; charset=utf-8", format!("User-agent: *\n{own}Sitemap: {base}/sitemap.xml\n"))
}

/// The pages that everybody may read: boards and models.
pub async fn sitemap(app: web::Data<App>, request: HttpRequest) -> HttpResponse {
    let base = app.site.base(host(&request));
    let pages = app.views.now();
    let fixed =
        ["/", "/leaderboard", "/rules", "/transparency", "/about", "/privacy", "/terms", "/docs"].map(str::to_owned);
    let boards = pages.all().map(|page| format!("/leaderboard/{}", page.board.board));
    let overall = pages.get(BoardId::Overall);
    let rows = overall.into_iter().flat_map(|page| &page.board.rows);
    let models = rows.map(|row| format!("/models/{}", row.model));
    // Ids of boards and models have letters, digits and dashes only.
    let urls: String = fixed
        .into_iter()
        .chain(boards)
        .chain(models)
        .map(|path| format!("<url><loc>{base}{path}</loc></url>\n"))
        .collect();
    let open =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
    text("application/xml", format!("{open}\n{urls}</urlset>\n"))
}

/// What a browser shows of the site beside its pages.
pub async fn manifest() -> HttpResponse {
    let icon = json!({"src": asset_url("icon.svg"), "type": "image/svg+xml", "sizes": "any"});
    let body = json!({"name": "Agon", "short_name": "Agon", "start_url": "/", "display": "browser", "icons": [icon]});
    text("application/manifest+json", body.to_string())
}

/// The icon at the address where old programs look for it.
pub async fn favicon() -> HttpResponse {
    HttpResponse::MovedPermanently()
        .insert_header(("location", "/assets/icon.svg"))
        .insert_header(("cache-control", "public, max-age=86400"))
        .finish()
}

fn text(kind: &'static str, body: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(("content-type", kind))
        .insert_header(("cache-control", "public, max-age=3600"))
        .body(body)
}
