//! The reader's battles beside the one that is open: what was asked, and how it went.

use actix_web::{HttpResponse, web};
use askama::Template;

use crate::clock;
use crate::http::App;
use crate::http::extract::Caller;
use crate::http::pages::account::opening;
use crate::http::pages::battle::outcome;
use crate::http::pages::{Locale, PageProblem, page};
use crate::i18n::{Markup, Message};
use agon_core::battle::BattleState;
use agon_store::BattleSummary;

/// Battles that are listed; the others are found on the reader's own page.
const LISTED: u32 = 40;

#[derive(Template)]
#[template(path = "account/history.html")]
struct History {
    t: Locale,
    battles: Vec<Past>,
}

struct Past {
    id: String,
    /// Empty: it was erased.
    prompt: String,
    ago: Message,
    /// Who won; `None`: the names are still covered.
    went: Option<Markup>,
    is_void: bool,
    is_pinned: bool,
}

/// The list by itself, without a frame: what a page loads beside a battle. Only battles that were voted on have names.
pub async fn history(app: web::Data<App>, t: Locale, caller: Option<Caller>) -> Result<HttpResponse, PageProblem> {
    let rows = match caller {
        Some(caller) => {
            let (pinned, newest) = tokio::try_join!(
                app.store.pinned_of(caller.account),
                app.store.battles_of(caller.account, None, LISTED)
            )?;
            pinned.into_iter().chain(newest.into_iter().filter(|battle| !battle.is_pinned)).collect()
        }
        None => Vec::new(),
    };
    let (catalogue, now) = (app.catalogue(), clock::now());
    let past = |battle: &BattleSummary| Past {
        id: battle.id.to_string(),
        prompt: opening(&battle.prompt),
        ago: t.ago(now, battle.created_at),
        went: outcome::went(t, battle, &catalogue),
        is_void: battle.state == BattleState::Void,
        is_pinned: battle.is_pinned,
    };
    page(200, &History { t, battles: rows.iter().map(past).collect() })
}
