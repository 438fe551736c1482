//! What the head of every page says of the reader: today's votes of the goal, and notices that were not seen.

use actix_web::{HttpResponse, web};
use askama::Template;

use crate::clock;
use crate::flow::points::missions::{Missions, missions};
use crate::http::App;
use crate::http::extract::Caller;
use crate::http::pages::{Locale, PageProblem, page};

#[derive(Template)]
#[template(path = "account/today.html")]
struct Today {
    t: Locale,
    done: u32,
    goal: u32,
    unread: u64,
}

/// The parts by themselves: a page that everybody shares loads them beside it. Nothing for who has no session.
pub async fn today(app: web::Data<App>, t: Locale, caller: Option<Caller>) -> Result<HttpResponse, PageProblem> {
    let Some(caller) = caller else { return Ok(HttpResponse::NoContent().finish()) };
    let found = missions(&app.store, caller.account, clock::now(), |_| true).await?;
    let unread = app.store.unread_notices(caller.account).await?;
    let [_, goal, _] = Missions::GOALS;
    page(200, &Today { t, done: found.compared.min(goal), goal, unread })
}
