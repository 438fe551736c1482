//! A battle: read, vote, see who answered.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use crate::clock;
use crate::flow::battle::share::{share, unshare};
use crate::flow::battle::show::show_battle;
use crate::http::App;
use crate::http::api::battle::{continue_with, stop_battle};
use crate::http::api::share::link_url;
use crate::http::api::vote::cast_ballot;
use crate::http::extract::{Caller, ClientAddr, host, same_origin};
use crate::http::limits::Act;
use crate::http::pages::battle::reveal::{Reveal, reveal};
use crate::http::pages::battle::turn::{TurnView, rendered, turn_view};
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::{Problem, unknown_battle};
use crate::i18n::Message;
use agon_core::battle::{BattleState, Side};
use agon_core::ids::BattleId;
use agon_core::ledger::Unpaid;
use agon_core::verdict::Reason;
use agon_core::vote::{Ballot, Outcome, TAGS};

#[derive(Template)]
#[template(path = "battle/battle.html")]
struct BattlePage {
    t: Locale,
    id: String,
    state: &'static str,
    generating: bool,
    turn: u32,
    max_turns: u32,
    max_chars: usize,
    undo_seconds: u8,
    turns: Vec<TurnView>,
    /// Milliseconds until a vote counts; 0: it does.
    wait_ms: u64,
    /// Why a vote will not count, where that is known.
    will_not_count: Option<Reason>,
    error: Option<String>,
    draft: String,
    vote: Option<Reveal>,
    /// The link by which others see it, while its owner shares it.
    shared: Option<String>,
    /// Is it too late for a vote to earn anything?
    late: bool,
    tags: &'static [&'static str],
}

impl BattlePage {
    /// Can a vote be cast now that the rules will not discard for its time?
    fn is_open(&self) -> bool {
        !self.generating && self.wait_ms == 0
    }

    /// Which answer a narrow window shows first: drawn by lot, by the battle's id, since order sways votes.
    fn first(&self) -> &'static str {
        let last = self.id.bytes().last().unwrap_or_default();
        Side::BOTH[usize::from(last % 2)].as_str()
    }

    fn seconds(&self) -> u64 {
        self.wait_ms.div_ceil(1_000)
    }

    /// What is said in the bar.
    fn status(&self) -> Message {
        match self.will_not_count {
            _ if self.generating => self.t.say("battle-writing"),
            Some(Reason::AnswerIncomplete) => self.t.say("battle-stopped"),
            Some(reason) => {
                self.t.say("battle-wont-count").with("reason", self.t.code("reason", reason.code()).to_string())
            }
            None if self.wait_ms > 0 => self.t.say("battle-opens").with("seconds", self.seconds()),
            None => self.t.say("battle-ended"),
        }
    }
}

/// A battle, as it stands.
pub async fn battle(
    app: web::Data<App>,
    t: Locale,
    caller: Result<Caller, Problem>,
    path: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, PageProblem> {
    let caller = caller?;
    let id = path.parse().map_err(|_| unknown_battle())?;
    show_page(&app, t, &caller, id, host(&request), None).await
}

/// What was asked for and not done: the status, why, and what was typed.
type Refused<'a> = (u16, String, &'a str);

async fn show_page(
    app: &App,
    t: Locale,
    caller: &Caller,
    id: BattleId,
    host: &str,
    refused: Option<Refused<'_>>,
) -> Result<HttpResponse, PageProblem> {
    app.streams.touch(id);
    let shown = show_battle(id, caller.account, &app.store).await?;
    let html = rendered(&shown).await?;
    let (row, vote) = (&shown.row, &shown.vote);
    let shared = if vote.is_some() { app.store.link_of(id).await? } else { None };
    let (status, error, draft) = refused.map_or((200, None, ""), |(status, why, draft)| (status, Some(why), draft));
    let view = BattlePage {
        t,
        id: id.to_string(),
        state: row.state.as_str(),
        generating: row.state == BattleState::Generating,
        turn: row.turn,
        max_turns: app.config.battle.max_turns,
        max_chars: app.config.battle.max_prompt_chars,
        undo_seconds: app.config.battle.undo_seconds,
        turns: shown.turns.iter().zip(&html).map(|(turn, html)| turn_view(app, &shown, turn, html)).collect(),
        wait_ms: row.countable_at.map_or(0, |at| u64::try_from(at.since(clock::now()).as_millis()).unwrap_or(u64::MAX)),
        will_not_count: row.flaw,
        error,
        draft: draft.to_owned(),
        vote: vote.as_ref().map(|vote| reveal(app, t, &shown, vote)),
        shared: shared.map(|link| link_url(app, link, host)),
        late: row.ready_at.is_some_and(|ready| clock::now().since(ready) > Unpaid::LATE),
        tags: &TAGS,
    };
    page(status, &view)
}

/// What a form asks for; fields as the action needs them.
type Fields = web::Form<Vec<(String, String)>>;

/// Votes, goes on, stops, shares, by form.
pub async fn act(
    app: web::Data<App>,
    t: Locale,
    caller: Result<Caller, Problem>,
    addr: ClientAddr,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: Fields,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let caller = caller?;
    let (id, action) = path.into_inner();
    let id: BattleId = id.parse().map_err(|_| unknown_battle())?;
    let fields = form.into_inner();
    let done = match action.as_str() {
        "vote" => vote(&app, &caller, addr, id, &fields).await,
        "stop" => stop_battle(&app, &caller, id).await,
        "share" | "unshare" => share_or_end(&app, &caller, addr, id, action == "share").await,
        "turns" | "regenerate" => go_on(&app, &caller, addr, id, action == "turns", &fields).await,
        _ => return crate::http::pages::nothing_here().await,
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/b/{id}#dock"))),
        Err(problem) if problem.status.is_server_error() || matches!(problem.status.as_u16(), 401..=404) => {
            Err(problem.into())
        }
        Err(problem) => {
            let draft = field(&fields, "prompt").unwrap_or_default();
            let refused = (problem.status.as_u16(), t.problem(&problem), draft);
            show_page(&app, t, &caller, id, host(&request), Some(refused)).await
        }
    }
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

async fn vote(
    app: &App,
    caller: &Caller,
    addr: ClientAddr,
    id: BattleId,
    fields: &[(String, String)],
) -> Result<(), Problem> {
    let winner = field(fields, "winner").and_then(|w| w.parse::<Outcome>().ok());
    let winner = winner.ok_or_else(|| Problem::new(422, "no_winner", "choose which answer is better"))?;
    let tags = |name: &str| fields.iter().filter(|(n, _)| n == name).map(|(_, v)| v.clone()).collect();
    let comment = field(fields, "comment").map(str::to_owned);
    let ballot = Ballot::parse(winner, [tags("tag_a"), tags("tag_b")], comment)?;
    app.limits.check(Act::Vote, Some(caller.account), addr.0).await?;
    cast_ballot(app, caller, id, ballot, None).await.map(|_| ())
}

async fn share_or_end(
    app: &App,
    caller: &Caller,
    addr: ClientAddr,
    id: BattleId,
    is_share: bool,
) -> Result<(), Problem> {
    app.limits.check(Act::Change, Some(caller.account), addr.0).await?;
    if is_share {
        share(id, caller.account, &app.store).await?;
    } else {
        unshare(id, caller.account, &app.store).await?;
    }
    Ok(())
}

async fn go_on(
    app: &App,
    caller: &Caller,
    addr: ClientAddr,
    id: BattleId,
    is_question: bool,
    fields: &[(String, String)],
) -> Result<(), Problem> {
    app.limits.check(Act::Battle, Some(caller.account), addr.0).await?;
    let question = is_question.then(|| field(fields, "prompt").unwrap_or_default());
    continue_with(app, caller, id, question, None).await?;
    Ok(())
}
