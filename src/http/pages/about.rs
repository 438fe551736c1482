//! What the arena is, what it keeps, on what terms, and whether it works: pages of text.

use actix_web::{HttpResponse, web};
use askama::Template;

use crate::http::App;
use crate::http::api::ops::{ReadyReply, readiness};
use crate::http::pages::{Locale, PageProblem, page};

#[derive(Template)]
#[template(path = "about/text.html")]
struct TextPage {
    t: Locale,
    /// Which of them it is.
    name: &'static str,
    title: &'static str,
    lede: &'static str,
    /// Messages of each section: its title and its text.
    sections: &'static [(&'static str, &'static str)],
}

/// Who it is for, and how it is made.
pub async fn about(t: Locale) -> Result<HttpResponse, PageProblem> {
    let text = TextPage {
        t,
        name: "about",
        title: "about-title",
        lede: "about-lede",
        sections: &[
            ("about-why-title", "about-why"),
            ("about-blind-title", "about-blind"),
            ("about-ratings-title", "about-ratings"),
            ("about-points-title", "about-points"),
            ("about-open-title", "about-open"),
        ],
    };
    page(200, &text)
}

/// What is kept of whom, and for how long.
pub async fn privacy(t: Locale) -> Result<HttpResponse, PageProblem> {
    let text = TextPage {
        t,
        name: "privacy",
        title: "privacy-title",
        lede: "privacy-lede",
        sections: &[
            ("privacy-sent-title", "privacy-sent"),
            ("privacy-kept-title", "privacy-kept"),
            ("privacy-public-title", "privacy-public"),
            ("privacy-choices-title", "privacy-choices"),
            ("privacy-gone-title", "privacy-gone"),
        ],
    };
    page(200, &text)
}

/// On what terms it may be used.
pub async fn terms(t: Locale) -> Result<HttpResponse, PageProblem> {
    let text = TextPage {
        t,
        name: "terms",
        title: "terms-title",
        lede: "terms-lede",
        sections: &[
            ("terms-answers-title", "terms-answers"),
            ("terms-votes-title", "terms-votes"),
            ("terms-points-title", "terms-points"),
            ("terms-stop-title", "terms-stop"),
        ],
    };
    page(200, &text)
}

#[derive(Template)]
#[template(path = "about/status.html")]
struct StatusPage {
    t: Locale,
    now: ReadyReply,
    log_size: u64,
}

/// Does it work now?
pub async fn status(app: web::Data<App>, t: Locale) -> Result<HttpResponse, PageProblem> {
    let now = readiness(&app).await;
    page(if now.ready { 200 } else { 503 }, &StatusPage { t, now, log_size: app.views.now().log_size })
}
