//! The best models of a board for other sites' pages: the one page that may be framed. Nothing is changed on it, and no cookie
//! is for it there.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::{HttpResponse, web};
use askama::Template;

use crate::boards::reply::{BoardJson, Row};
use crate::http::App;
use crate::http::api::ranking::find_page;
use crate::http::extract::Base;
use crate::http::middleware::framed_policy;
use crate::http::pages::ranking::scale::{self, Bar, Scale};
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;

/// Models that are shown.
const SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "ranking/embed.html")]
struct EmbedPage<'a> {
    t: Locale,
    base: Base,
    board: &'a BoardJson,
    rows: &'a [Row],
    scale: Option<Scale>,
}

impl EmbedPage<'_> {
    fn bar(&self, row: &Row) -> Option<Bar> {
        self.scale?.bar(row)
    }

    fn said(&self, row: &Row) -> String {
        scale::said(self.t, row)
    }

    fn rank(&self, row: &Row) -> String {
        self.t.places(row.rank)
    }

    fn rating(&self, row: &Row) -> String {
        self.t.rating(row.rating, row.ci, 0)
    }
}

/// The best ten of a board.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    base: Base,
    path: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let shown = find_page(&app, &path)?;
    let rows = &shown.board.rows[..shown.board.rows.len().min(SHOWN)];
    let mut response = page(200, &EmbedPage { t, base, board: &shown.board, rows, scale: Scale::of(rows) })?;
    let policy = HeaderValue::from_str(&framed_policy());
    let policy = policy.map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    Ok(response)
}
