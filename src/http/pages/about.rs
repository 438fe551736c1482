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
    /// The page's name: that of its messages.
    name: &'static str,
    /// Its sections, by the names of their messages.
    sections: &'static [&'static str],
}

impl TextPage {
    fn key(&self, part: &str) -> String {
        format!("{}-{part}", self.name)
    }

    fn head(&self, section: &str) -> String {
        format!("{}-{section}-title", self.name)
    }

    fn text(&self, section: &str) -> String {
        format!("{}-{section}", self.name)
    }
}

/// Who it is for, and how it is made.
pub async fn about(t: Locale) -> Result<HttpResponse, PageProblem> {
    page(200, &TextPage { t, name: "about", sections: &["why", "blind", "ratings", "points", "open"] })
}

/// What is kept of whom, and for how long.
pub async fn privacy(t: Locale) -> Result<HttpResponse, PageProblem> {
    page(200, &TextPage { t, name: "privacy", sections: &["sent", "kept", "public", "choices", "gone"] })
}

/// On what terms it may be used.
pub async fn terms(t: Locale) -> Result<HttpResponse, PageProblem> {
    page(200, &TextPage { t, name: "terms", sections: &["answers", "votes", "points", "stop"] })
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
