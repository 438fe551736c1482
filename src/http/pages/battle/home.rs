//! Where a battle begins: what it is, the question, and what is going on.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::boards::reply::{BoardJson, Row};
use crate::clock;
use crate::flow::battle::chosen::{AskChosen, open_chosen, selectable};
use crate::flow::battle::open::{OpenBattle, OpenError, open_battle};
use crate::http::App;
use crate::http::api::account::sessions::{admit, cookie, new_guest};
use crate::http::api::ranking::unknown_model;
use crate::http::extract::{Caller, ClientAddr, NetworkFingerprint, same_origin};
use crate::http::limits::Act;
use crate::http::pages::battle::outcome;
use crate::http::pages::ranking::maker::Mark;
use crate::http::pages::ranking::scale::{self, Bar, Scale};
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::Problem;
use crate::i18n::{Markup, Message};
use crate::models::catalogue::Model;
use crate::signup_challenge::{Challenge, ChallengeError, Proof};
use agon_core::battle::mode::Mode;
use agon_core::log::Entry;
use agon_core::model::{ModelSlug, Origin};
use agon_core::ranking::board::BoardId;
use agon_core::time::Timestamp;
use agon_core::vote::Outcome;
use agon_store::StoreError;

#[derive(Template)]
#[template(path = "battle/home.html")]
struct HomePage<'a> {
    t: Locale,
    asked: &'a Asked,
    mode: Mode,
    modes: &'a [Mode],
    /// Models that can be chosen by name, where the mode asks for them.
    choices: Vec<Choice>,
    error: Option<String>,
    suggestions: Vec<&'a str>,
    recorded: bool,
    origin_note: Option<&'static str>,
    max_chars: usize,
    ranking: Ranking,
    recent: Vec<Recent>,
    /// Is a battle shown that is an example? To who was never here.
    has_sample: bool,
}

/// What a reader asks: of two models that are drawn, or of those that are named.
#[derive(Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    prompt: String,
    #[serde(default)]
    mode: String,
    #[serde(default)]
    a: String,
    #[serde(default)]
    b: String,
}

impl Asked {
    /// The mode, if the arena offers it.
    fn mode(&self, offered: &[Mode]) -> Mode {
        self.mode.parse().ok().filter(|mode| offered.contains(mode)).unwrap_or_default()
    }

    /// The models that it names.
    fn models(&self, mode: Mode) -> Result<Vec<ModelSlug>, Problem> {
        let slugs = [&self.a, &self.b].into_iter().take(mode.models());
        slugs.map(|slug| slug.parse().map_err(|_| unknown_model())).collect()
    }
}

/// A model that can be chosen by name.
struct Choice {
    slug: String,
    name: String,
    maker: String,
}

impl HomePage<'_> {
    /// What stands in the empty field: only who will judge is asked for what they can judge.
    fn placeholder(&self) -> &'static str {
        if self.mode.is_blind() { "home-placeholder" } else { "home-question" }
    }

    /// What a reader can do here: whether it is chosen, its name, where it is.
    fn offers(&self) -> Vec<(bool, &'static str, String)> {
        let href = |mode: &Mode| if mode.is_blind() { "/".into() } else { format!("/?mode={}", mode.as_str()) };
        self.modes.iter().map(|mode| (*mode == self.mode, outcome::mode_name(*mode), href(mode))).collect()
    }

    /// The names of the places that models are chosen for, what they are called, and who is chosen.
    fn places(&self) -> Vec<(&'static str, &'static str, &str)> {
        match self.mode {
            Mode::Battle => Vec::new(),
            Mode::SideBySide => vec![("a", "mode-first", &self.asked.a), ("b", "mode-second", &self.asked.b)],
            Mode::Direct => vec![("a", "mode-model", &self.asked.a)],
        }
    }
}

/// The best few of the board of all votes, on a scale of their own.
#[derive(Default)]
struct Ranking {
    models: usize,
    votes: u64,
    top: Vec<Ranked>,
    ticks: Vec<(String, String)>,
}

/// One of the best few.
struct Ranked {
    place: String,
    mark: Mark,
    model: String,
    name: String,
    rating: String,
    doubt: String,
    said: String,
    bar: Option<Bar>,
}

/// How a battle went that somebody voted on a moment ago.
struct Recent {
    mark: Mark,
    said: Markup,
    at: Timestamp,
    ago: Message,
}

const TOP: usize = 5;

fn ranking(t: Locale, board: &BoardJson) -> Ranking {
    let top: Vec<&Row> = board.rows.iter().filter(|row| row.rating.is_some()).take(TOP).collect();
    let scale = Scale::of(top.iter().copied());
    let ranked = |row: &Row| Ranked {
        place: t.places(row.rank),
        mark: Mark::of(&row.organization),
        model: row.model.to_string(),
        name: row.name.clone(),
        rating: row.rating.map_or_else(String::new, |rating| t.decimal(rating, 0)),
        doubt: scale::doubt(t, row),
        said: scale::said(t, row),
        bar: scale.and_then(|scale| scale.bar(row)),
    };
    Ranking {
        models: board.rows.len(),
        votes: board.votes.counted,
        top: top.into_iter().map(ranked).collect(),
        ticks: scale.map(|scale| scale.ticks(t)).unwrap_or_default(),
    }
}

/// How a vote went, by name; `None`: one of the two is on no board any more.
fn told(t: Locale, rows: &[Row], entry: &Entry) -> Option<Recent> {
    let find = |slug: &ModelSlug| rows.iter().find(|row| row.model == *slug);
    let (left, right) = (find(&entry.left)?, find(&entry.right)?);
    let first = if entry.outcome == Outcome::B { right } else { left };
    let said = outcome::said(t, entry.outcome, [&left.name, &right.name]);
    Some(Recent { mark: Mark::of(&first.organization), said, at: entry.at, ago: t.ago(clock::now(), entry.at) })
}

/// Where a battle begins.
pub async fn home(
    app: web::Data<App>,
    t: Locale,
    caller: Option<Caller>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, PageProblem> {
    show_home(&app, t, 200, &asked, None, caller.is_none()).await
}

async fn show_home(
    app: &App,
    t: Locale,
    status: u16,
    asked: &Asked,
    error: Option<String>,
    is_new: bool,
) -> Result<HttpResponse, PageProblem> {
    let catalogue = app.catalogue();
    let origin = |origin| catalogue.models().any(|m| m.row.origin == origin);
    let note = if origin(Origin::Replay) {
        Some("home-replays")
    } else if origin(Origin::Demo) {
        Some("home-demo")
    } else {
        None
    };
    let pages = app.views.now();
    let board = pages.get(BoardId::Overall).map(|page| &page.board);
    let rows = board.map_or(&[][..], |board| &board.rows);
    let newest = app.recent_votes.of(&app.store, pages.log_size).await;
    let modes = app.config.battle.modes.as_slice();
    let mode = asked.mode(modes);
    let choice = |model: &Model| {
        let row = &model.row;
        Choice { slug: row.slug.to_string(), name: row.name.clone(), maker: row.organization.clone() }
    };
    let home = HomePage {
        t,
        asked,
        mode,
        modes,
        choices: if mode.is_blind() { Vec::new() } else { selectable(&catalogue).into_iter().map(choice).collect() },
        error,
        suggestions: catalogue.suggestions(t.tag(), clock::now()),
        recorded: origin(Origin::Replay),
        origin_note: note,
        max_chars: app.config.battle.max_prompt_chars,
        ranking: board.map(|board| ranking(t, board)).unwrap_or_default(),
        recent: newest.1.iter().filter_map(|entry| told(t, rows, entry)).collect(),
        has_sample: is_new && mode.is_blind(),
    };
    page(status, &home)
}

/// A question typed into a form.
#[derive(Deserialize)]
pub struct Question {
    #[serde(flatten)]
    asked: Asked,
    /// From the challenge's page.
    challenge: Option<String>,
    number: Option<String>,
}

#[derive(Template)]
#[template(path = "account/signup_challenge.html")]
struct ChallengePage<'a> {
    t: Locale,
    asked: &'a Asked,
    wanted: Challenge,
    refused: Option<String>,
}

/// Opens a battle; whoever has no session begins one on the way.
pub async fn open(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    addr: ClientAddr,
    network: NetworkFingerprint,
    caller: Result<Caller, Problem>,
    form: web::Form<Question>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let Question { asked, challenge, number } = form.into_inner();
    let (account, token) = match caller {
        Ok(caller) => (caller.account, None),
        Err(problem) if problem.status == 401 => {
            app.limits.check(Act::Session, None, addr.0).await?;
            let number = number.and_then(|n| n.parse().ok());
            let proof = challenge.map(|challenge| Proof { challenge, number });
            match admit(&app, addr, proof.as_ref()).await {
                Ok(()) => {}
                Err(ChallengeError::Store(error)) => return Err(error.into()),
                // What was typed is not lost.
                Err(ChallengeError::Wanted(wanted)) => {
                    return page(403, &ChallengePage { t, asked: &asked, wanted, refused: None });
                }
                Err(ChallengeError::Refused(wanted, why)) => {
                    let refused = Some(t.problem(&Problem::new(403, "proof_refused", why)));
                    return page(403, &ChallengePage { t, asked: &asked, wanted, refused });
                }
            }
            let (account, token) = new_guest(&app).await?;
            (account, Some(token))
        }
        Err(problem) => return Err(problem.into()),
    };
    app.limits.check(Act::Battle, Some(account), addr.0).await?;
    let (network, prompt, category, key) = (Some(network.0), asked.prompt.clone(), None, None);
    let (catalogue, mode) = (app.catalogue(), asked.mode(&app.config.battle.modes));
    let arena = app.arena(&catalogue);
    let opened = if mode.is_blind() {
        open_battle(OpenBattle { account, prompt, category, network, key }, arena).await
    } else {
        let models = asked.models(mode)?;
        open_chosen(AskChosen { account, prompt, category, network, key }, &models, arena).await
    };
    let mut response = match opened {
        Ok(id) => see_other(&format!("/b/{id}")),
        // What was typed is not lost.
        Err(OpenError::Store(StoreError::UnknownAccount)) => {
            // The account went with its database: without its cookie the next request begins anew.
            let mut gone = cookie(&app, "");
            gone.make_removal();
            let mut response = see_other("/");
            response
                .add_cookie(&gone)
                .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
            return Ok(response);
        }
        Err(
            error @ (OpenError::Prompt(_)
            | OpenError::NotRecorded
            | OpenError::TooLongForModels { .. }
            | OpenError::WrongModels
            | OpenError::NotSelectable(_)
            | OpenError::Busy(_)),
        ) => {
            let problem = Problem::from(error);
            show_home(&app, t, problem.status.as_u16(), &asked, Some(t.problem(&problem)), false).await?
        }
        Err(error) => return Err(error.into()),
    };
    if let Some(token) = token {
        response
            .add_cookie(&cookie(&app, &token))
            .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    }
    Ok(response)
}
