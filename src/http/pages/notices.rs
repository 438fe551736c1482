//! What happened to the reader since they were here last, as sentences, and where they are told of it.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::clock;
use crate::flow::account::notice_words::{page as page_of, sentence, title};
use crate::http::App;
use crate::http::api::account::notices::before;
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::{Caller, same_origin};
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::i18n::Message;
use agon_core::ids::NoticeId;
use agon_core::time::Timestamp;
use agon_store::NoticeRow;

/// Notices on a page.
const PAGE: u32 = 50;

/// A notice as the page says it.
struct Line {
    id: NoticeId,
    title: Message,
    sentence: Message,
    /// The page on which there is more.
    more: String,
    at: Timestamp,
    is_new: bool,
}

#[derive(Template)]
#[template(path = "account/notices.html")]
struct NoticesPage {
    t: Locale,
    has_session: bool,
    lines: Vec<Line>,
    /// Notices that were not seen, on all pages.
    unread: u64,
    /// Where the next page begins.
    next: Option<NoticeId>,
    /// The key for which browsers subscribe; none: none is told.
    key: Option<String>,
}

/// Where the page begins.
#[derive(Deserialize)]
pub struct From {
    before: Option<String>,
}

/// The reader's notices, newest first.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    caller: Option<Caller>,
    query: web::Query<From>,
) -> Result<HttpResponse, PageProblem> {
    let before = before(query.before.as_deref())?;
    let key = app.push_key.as_ref().map(|key| key.public().to_owned());
    let mut shown = NoticesPage { t, has_session: caller.is_some(), lines: Vec::new(), unread: 0, next: None, key };
    let Some(caller) = caller else { return page(200, &shown) };
    let rows = app.store.notices_of(caller.account, before, PAGE).await?;
    shown.next = rows.last().filter(|_| rows.len() == PAGE as usize).map(|row| row.id);
    shown.unread = app.store.unread_notices(caller.account).await?;
    let catalogue = app.catalogue();
    let line = |NoticeRow { id, notice, at, read_at }: &NoticeRow| Line {
        id: *id,
        title: title(t, notice),
        sentence: sentence(t, notice, &catalogue),
        more: page_of(notice),
        at: *at,
        is_new: read_at.is_none(),
    };
    shown.lines = rows.iter().map(line).collect();
    page(200, &shown)
}

/// Says that the reader has seen all that there is.
pub async fn read(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Limited<Change>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    app.store.read_notices(caller.account, None, clock::now()).await?;
    Ok(see_other("/you/notices"))
}
