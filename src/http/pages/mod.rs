//! Pages: a page is a struct, a template and a cache policy. They do what the API does, by the
//! same functions, and work with forms alone; small scripts make them move.

pub mod about;
pub mod account;
pub mod battle;
mod cards;
pub mod claims;
mod files;
mod found;
pub mod negotiate;
mod notices;
pub mod operator;
mod periods;
mod points;
pub mod ranking;
mod reference;
pub mod transparency;
pub mod vendors;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HOST, HeaderValue, LOCATION, REFERER, VARY};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use askama::Template;
use serde::Deserialize;

pub use about::{about, privacy, status, terms};
pub use account::history::history;
pub use account::today::today;
pub use account::{consent, erase, show as you};
pub use battle::code::code;
pub use battle::home::{home, open};
pub use battle::page::{act, battle};
pub use battle::result::result;
pub use battle::shared::show as shared;
pub use cards::{board_card, model_card, pair_card, shared_card, taste_card};
pub use claims::{claim, show as rewards, unlink};
pub use files::{asset, asset_url, service_worker};
pub use found::{favicon, manifest, robots, sitemap};
pub use notices::{read as read_notices, show as notices};
pub use operator::arena::{set_model, show as arena};
pub use operator::reviews::{admin, appeal, decide};
pub use operator::search::search;
pub use periods::periods;
pub use points::{rules, show as points};
pub use ranking::board::{badge as board_badge, csv as board_csv, feed, leaderboard, overall};
pub use ranking::changes::{changes, pair};
pub use ranking::compare::compare;
pub use ranking::embed::show as embed;
pub use ranking::log::log;
pub use ranking::model::show as model;
pub use ranking::snapshots::snapshots;
pub use reference::{reference, types};
pub use transparency::transparency;
pub use vendors::console::{
    add_key, answer_invitation, end_key, export as queue_export, file_of, show as console, sign_up,
};
pub use vendors::examples::show as examples;
pub use vendors::models::{act as act_on_model, register as register_model};
pub use vendors::query::show as query;
pub use vendors::team::act as act_on_team;
pub use vendors::webhooks::{act as act_on_hook, add as add_hook};

use super::extract::{app, same_origin};
use super::problem::{Problem, not_found};
use crate::i18n::{Locale, Message};
use agon_core::model::{ModelStatus, Origin};

/// What a model that is no live model is marked with: a message.
pub fn badge(origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Live => None,
        Origin::Replay => Some("badge-recorded"),
        Origin::Demo => Some("badge-demo"),
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

impl ResponseError for PageProblem {
    fn status_code(&self) -> StatusCode {
        self.0.status
    }

    /// The headers; [`in_their_language`] puts the page into it.
    fn error_response(&self) -> HttpResponse {
        self.0.error_response()
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    t: Locale,
    title: Message,
    detail: String,
    code: &'a str,
}

/// What a problem looks like to its reader.
fn problem_page(t: Locale, problem: &Problem) -> Result<String, askama::Error> {
    let title = match problem.status.as_u16() {
        401 | 403 => "error-401",
        404 => "error-404",
        429 => "error-429",
        500.. => "error-500",
        _ => "error-other",
    };
    ErrorPage { t, title: t.say(title), detail: t.problem(problem), code: problem.code }.render()
}

/// Shows problems of pages as pages, in the language of who asked, and says that pages differ by it.
///
/// # Errors
/// Those of the handler.
pub async fn in_their_language(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let mut response = next.call(request).await?.map_into_boxed_body();
    let error = response.response().error();
    let problem = error.and_then(|error| {
        error.as_error::<PageProblem>().map(|PageProblem(problem)| problem).or_else(|| error.as_error::<Problem>())
    });
    let t = || Locale::of(response.request());
    if let Some(html) = problem.and_then(|problem| problem_page(t(), problem).ok()) {
        response = response.map_body(|_, _| BoxBody::new(html));
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    }
    let kind = response.headers().get(CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        response.headers_mut().append(VARY, HeaderValue::from_static("accept-language, cookie"));
    }
    Ok(response)
}

/// The language that a reader chose.
#[derive(Deserialize)]
pub struct Chosen {
    lang: String,
}

/// The page to which an address belongs: what a form led to has none of its own.
fn page_of(path: &str) -> String {
    let mut parts = path.trim_start_matches('/').splitn(3, '/');
    match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
        ("b", None, _) => "/".into(),
        ("b", Some(id), Some(_)) => format!("/b/{id}"),
        ("you", Some(part), _) if part.starts_with("notices") => format!("/you/{part}"),
        (room @ ("you" | "points" | "rewards"), Some(_), _) => format!("/{room}"),
        ("vendors", Some(part), _) if part.starts_with("exports") => "/vendors/data".into(),
        ("vendors", Some("invitations"), _) => "/vendors".into(),
        ("vendors", Some(part), Some(_)) => format!("/vendors/{part}"),
        ("admin", Some("arena"), Some(_)) => "/admin/arena".into(),
        ("admin", Some(part), _) if !part.starts_with("arena") && !part.starts_with("search") => "/admin".into(),
        _ => format!("/{}", path.trim_start_matches('/')),
    }
}

/// Keeps a reader's choice, and leads back to where they were.
pub async fn choose_language(request: HttpRequest, form: web::Form<Chosen>) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let chosen = Locale::named(&form.lang);
    let t = chosen.ok_or_else(|| Problem::new(422, "unknown_language", "the pages do not speak this language"))?;
    let app = app(&request)?;
    let cookie = Cookie::build(negotiate::COOKIE, t.tag())
        .path(app.site.cookie_path().to_owned())
        .same_site(SameSite::Lax)
        .secure(app.is_secure())
        .max_age(time::Duration::days(400))
        .finish();
    // Only our own pages are gone back to: the policy of referrers sends nothing else, and a stranger's is ignored.
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let back = header(REFERER).and_then(|from| from.split_once("://")).and_then(|(_, from)| from.split_once('/'));
    let path = back.filter(|(host, _)| header(HOST) == Some(host)).map_or("", |(_, path)| path);
    let mut response = see_other(&page_of(path));
    response.add_cookie(&cookie).map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(response)
}

/// For addresses that lead nowhere.
pub async fn nothing_here() -> Result<HttpResponse, PageProblem> {
    Err(PageProblem(not_found()))
}

#[cfg(test)]
mod tests {
    use super::page_of;

    #[test]
    fn choosing_a_language_leads_back_to_a_page() {
        for (from, to) in [
            ("", "/"),
            ("leaderboard/code?order=lower", "/leaderboard/code?order=lower"),
            ("b", "/"),
            ("b/btl_1", "/b/btl_1"),
            ("b/btl_1/vote", "/b/btl_1"),
            ("you/consent", "/you"),
            ("you/notices?before=ntc_1", "/you/notices?before=ntc_1"),
            ("you/notices/read", "/you/notices"),
            ("vendors/hooks/whk_1/again", "/vendors/hooks"),
            ("vendors/keys?vendor=vnd_1", "/vendors/keys?vendor=vnd_1"),
            ("vendors/exports", "/vendors/data"),
            ("vendors/invitations/vnd_1", "/vendors"),
            ("vendors/query?count=1", "/vendors/query?count=1"),
            ("admin/arena?rules=1", "/admin/arena?rules=1"),
            ("admin/0af", "/admin"),
            ("admin/arena/models/river-stone", "/admin/arena"),
            ("admin/search?q=vote_1", "/admin/search?q=vote_1"),
            ("//evil.example/x", "/evil.example/x"),
        ] {
            assert_eq!(page_of(from), to, "{from}");
        }
    }
}
