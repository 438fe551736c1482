//! Pages: a page is a struct, a template and a cache policy. They do what the API does, by the
//! same functions, and work with forms alone; small scripts make them move.

mod battle;
mod board;
mod changes;
mod console;
mod console_models;
mod files;
mod model;
mod open;
mod points;
mod reviews;
mod rewards;
pub mod words;
mod you;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, ResponseError};
use askama::Template;

pub use battle::{act, battle, home, open};
pub use board::{badge as board_badge, csv as board_csv, feed, leaderboard, overall};
pub use changes::{changes, pair};
pub use console::{add_key, end_key, export as queue_export, file_of, show as console, sign_up};
pub use console_models::{act as act_on_model, register as register_model};
pub use files::{asset, asset_url, docs, docs_file};
pub use model::show as model;
pub use open::transparency;
pub use points::{rules, show as points};
pub use reviews::{admin, appeal, decide};
pub use rewards::{claim, show as rewards, unlink};
pub use you::{consent, erase, show as you};

use super::problem::{Problem, not_found};
use crate::domain::model::{ModelStatus, Origin};

/// What a model that is no live model is marked with.
pub fn badge(origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Live => None,
        Origin::Replay => Some("recorded"),
        Origin::Demo => Some("demo"),
    }
}

/// Is it out of the arena for good?
pub fn is_retired(status: ModelStatus) -> bool {
    status == ModelStatus::Retired
}

/// A page that nobody but its reader may keep.
fn page(status: u16, template: &impl Template) -> Result<HttpResponse, PageProblem> {
    let html = template.render().map_err(|error| {
        tracing::error!(%error, "a page could not be rendered");
        Problem::new(500, "internal", "something went wrong on our side")
    })?;
    let status = StatusCode::from_u16(status).unwrap_or_default();
    Ok(HttpResponse::build(status)
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header(("cache-control", "no-store"))
        .body(html))
}

fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, to)).finish()
}

/// A problem shown as a page.
#[derive(Debug)]
pub struct PageProblem(Problem);

impl<E: Into<Problem>> From<E> for PageProblem {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl std::fmt::Display for PageProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    title: &'a str,
    detail: &'a str,
    code: &'a str,
}

impl ErrorPage<'_> {
    fn section(&self) -> &'static str {
        ""
    }
}

impl ResponseError for PageProblem {
    fn status_code(&self) -> StatusCode {
        self.0.status
    }

    fn error_response(&self) -> HttpResponse {
        let title = match self.0.status.as_u16() {
            401 | 403 => "This is not yours to see",
            404 => "Nothing here",
            429 => "A little slower, please",
            500.. => "Something is down on our side",
            _ => "That did not work",
        };
        let page = ErrorPage { title, detail: &self.0.detail, code: self.0.code };
        let mut response = self.0.error_response();
        if let Ok(html) = page.render() {
            response
                .headers_mut()
                .insert(CONTENT_TYPE, actix_web::http::header::HeaderValue::from_static("text/html; charset=utf-8"));
            return response.set_body(actix_web::body::BoxBody::new(html));
        }
        response
    }
}

/// For addresses that lead nowhere.
pub async fn nothing_here() -> Result<HttpResponse, PageProblem> {
    Err(PageProblem(not_found()))
}
