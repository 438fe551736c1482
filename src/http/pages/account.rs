//! What belongs to the reader: battles so far, what may be done with them, a copy of all, and an end.

pub mod history;
pub mod today;

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use icu_normalizer::ComposingNormalizerBorrowed;
use serde::Deserialize;

use crate::clock;
use crate::flow::account::consent::{ConsentError, keep_consent};
use crate::flow::points::missions::{Missions, missions};
use crate::http::App;
use crate::http::api::account::privacy::erase_caller;
use crate::http::api::account::sessions::cookie;
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::{Caller, same_origin};
use crate::http::pages::battle::outcome;
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::Problem;
use crate::i18n::Markup;
use crate::models::catalogue::Catalogue;
use agon_core::account::consent::Consent;
use agon_core::battle::BattleState;
use agon_core::ids::BattleId;
use agon_store::BattleSummary;

/// Battles on a page.
const PAGE: usize = 30;
/// Battles that are looked through for a search.
const LOOK: usize = 3_000;

/// What is looked for.
#[derive(Deserialize, Default)]
pub struct Search {
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    cursor: Option<String>,
    /// What the reader just did, where a page of its own would say too little.
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "account/you.html")]
struct YouPage<'a> {
    t: Locale,
    has_session: bool,
    /// Kept at the top, on the first page of all.
    pinned: Vec<BattleSummary>,
    battles: Vec<BattleSummary>,
    search: &'a Search,
    next: Option<BattleId>,
    catalogue: Arc<Catalogue>,
    missions: Missions,
    /// Notices that were not seen.
    unread: u64,
    /// Can anything be asked that the arena does not offer?
    can_ask: bool,
    consent: Consent,
    asked: bool,
    /// What was just done.
    done: Option<&'static str>,
}

impl YouPage<'_> {
    fn state(battle: &BattleSummary) -> &'static str {
        match battle.state {
            BattleState::Generating => "state-generating",
            BattleState::Ready | BattleState::Voted => "state-ready",
            BattleState::Void => "state-void",
        }
    }

    /// Message, done, aimed at.
    fn missions(&self) -> Vec<(&'static str, u32, u32)> {
        let (done, goals) = (self.missions.done(), Missions::GOALS);
        let line = |place: usize, name| (name, done[place].min(goals[place]), goals[place]);
        let all = [line(0, "mission-ask"), line(1, "mission-compare"), line(2, "mission-review")];
        all[usize::from(!self.can_ask)..].to_vec()
    }

    /// How it went, by name; `None`: the names are still covered.
    fn went(&self, battle: &BattleSummary) -> Option<Markup> {
        outcome::went(self.t, battle, &self.catalogue)
    }

    fn prompt(battle: &BattleSummary) -> String {
        opening(&battle.prompt)
    }

    fn more(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.search.q).append_pair("state", &self.search.state);
        if let Some(next) = self.next {
            query.append_pair("cursor", &next.to_string());
        }
        format!("/you?{}", query.finish())
    }
}

/// The beginning of a question, as long as a list has room for.
fn opening(prompt: &str) -> String {
    let mut text: String = prompt.chars().take(140).collect();
    if text.len() < prompt.len() {
        text.push('…');
    }
    text
}

/// The reader's own page: battles, consent, a copy of all, and an end.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    caller: Option<Caller>,
    query: web::Query<Search>,
) -> Result<HttpResponse, PageProblem> {
    let done = (query.done.as_deref() == Some("erased")).then_some("you-all-erased");
    render(&app, t, caller, &query, done).await
}

async fn render(
    app: &App,
    t: Locale,
    caller: Option<Caller>,
    search: &Search,
    done: Option<&'static str>,
) -> Result<HttpResponse, PageProblem> {
    let mut shown = YouPage {
        t,
        has_session: caller.is_some(),
        pinned: Vec::new(),
        battles: Vec::new(),
        search,
        next: None,
        catalogue: app.catalogue(),
        missions: Missions::default(),
        unread: 0,
        can_ask: !app.catalogue().is_replay(),
        consent: Consent::default(),
        asked: false,
        done,
    };
    let Some(caller) = caller else { return page(200, &shown) };
    let catalogue = app.catalogue();
    shown.missions = missions(&app.store, caller.account, clock::now(), |prompt| catalogue.is_offered(prompt)).await?;
    shown.unread = app.store.unread_notices(caller.account).await?;
    if let Some(newest) = app.store.consents_of(caller.account).await?.first() {
        (shown.consent, shown.asked) = (Consent::from_bits(newest.scopes), true);
    }
    let cursor = search.cursor.as_deref().map(str::parse).transpose();
    let mut before = cursor.map_err(|_| Problem::new(400, "invalid_cursor", "the cursor is none of ours"))?;
    // Where nothing is looked for, what is pinned stands on the first page, once.
    let is_plain = search.q.trim().is_empty() && search.state.is_empty();
    if is_plain && before.is_none() {
        shown.pinned = app.store.pinned_of(caller.account).await?;
    }
    let (wanted, mut looked) = (search.q.trim().to_lowercase(), 0);
    let fits = |battle: &BattleSummary| {
        let state = match search.state.as_str() {
            "open" => battle.mode.is_blind() && matches!(battle.state, BattleState::Generating | BattleState::Ready),
            "voted" => battle.state == BattleState::Voted,
            _ => true,
        };
        state
            && !(is_plain && battle.is_pinned)
            && (wanted.is_empty() || battle.prompt.to_lowercase().contains(&wanted))
    };
    while looked < LOOK && shown.battles.len() < PAGE {
        let rows = app.store.battles_of(caller.account, before, 100).await?;
        looked += rows.len();
        let is_last = rows.len() < 100;
        for battle in rows {
            if shown.battles.len() == PAGE {
                break;
            }
            before = Some(battle.id);
            if fits(&battle) {
                shown.battles.push(battle);
            }
        }
        shown.next = before.filter(|_| !is_last || shown.battles.len() == PAGE);
        if is_last {
            break;
        }
    }
    page(200, &shown)
}

/// Answers of the form; a box that is not ticked is not sent.
#[derive(Deserialize)]
pub struct ConsentForm {
    publish: Option<String>,
    train: Option<String>,
    commercial: Option<String>,
    private: Option<String>,
}

/// Keeps what the reader allows.
pub async fn consent(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<ConsentForm>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let said = Consent {
        publish: form.publish.is_some(),
        train: form.train.is_some(),
        commercial: form.commercial.is_some(),
        private: form.private.is_some(),
    };
    match keep_consent(&app.store, caller.account, said, clock::now()).await {
        Ok(()) => render(&app, t, Some(*caller), &Search::default(), Some("you-kept")).await,
        Err(ConsentError::NeedsPublish) => {
            render(&app, t, Some(*caller), &Search::default(), Some("problem-consent-needs-publish")).await
        }
        Err(error) => Err(Problem::from(error).into()),
    }
}

/// What has to be typed.
#[derive(Deserialize)]
pub struct EraseForm {
    confirm: String,
}

/// Erases the reader.
pub async fn erase(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<EraseForm>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    // Keyboards write letters with marks in more than one way, and phones begin with a capital.
    let plain = |words: &str| ComposingNormalizerBorrowed::new_nfc().normalize(words.trim()).to_lowercase();
    if plain(&form.confirm) != plain(&t.say("you-erase-words").to_string()) {
        return render(&app, t, Some(*caller), &Search::default(), Some("you-not-erased")).await;
    }
    let token = erase_caller(&app, &caller).await?;
    let mut response = see_other("/you?done=erased");
    response
        .add_cookie(&cookie(&app, &token))
        .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(response)
}
