//! A battle: read, vote, see who answered.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use crate::clock;
use crate::flow::battle::chosen::{AskChosen, go_on_with, is_selectable};
use crate::flow::battle::pin::{pin, unpin};
use crate::flow::battle::share::{share, unshare};
use crate::flow::battle::show::show_battle;
use crate::http::App;
use crate::http::api::battle::{continue_with, go_on_with_of, stop_battle};
use crate::http::api::share::link_url;
use crate::http::api::vote::{Fate, cast_ballot, fate};
use crate::http::extract::{Caller, ClientAddr, NetworkFingerprint, host, same_origin};
use crate::http::limits::Act;
use crate::http::pages::battle::outcome;
use crate::http::pages::battle::reveal::{Reveal, reveal};
use crate::http::pages::battle::turn::{TurnView, rendered, turn_view};
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::{Problem, unknown_battle};
use crate::i18n::{Markup, Message};
use agon_core::battle::mode::Mode;
use agon_core::battle::{BattleState, Side};
use agon_core::ids::BattleId;
use agon_core::ledger::Unpaid;
use agon_core::time::Timestamp;
use agon_core::verdict::Reason;
use agon_core::vote::{Ballot, Outcome, TAGS};
use agon_store::BattleRow;

#[derive(Template)]
#[template(path = "battle/battle.html")]
struct BattlePage {
    t: Locale,
    id: String,
    mode: Mode,
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
    /// Whom its owner can go on talking with, by name: the words of the form and what they say.
    go_on: Vec<(&'static str, Markup)>,
    /// May it be shown to others?
    can_share: bool,
    /// The link by which others see it, while its owner shares it.
    shared: Option<String>,
    /// Is it too late for a vote to earn anything?
    late: bool,
    /// Is today's limit of votes that count reached, as the reader's last vote showed?
    capped: bool,
    tags: &'static [&'static str],
}

impl BattlePage {
    /// Can a vote be cast now that the rules will not discard for its time?
    fn is_open(&self) -> bool {
        !self.generating && self.wait_ms == 0
    }

    /// The words for two models, or those for one.
    fn words<'w>(&self, two: &'w str, one: &'w str) -> &'w str {
        if self.mode == Mode::Direct { one } else { two }
    }

    /// Which answer a narrow window shows first: drawn by lot, by the battle's id, since order sways votes.
    fn first(&self) -> &'static str {
        let last = self.id.bytes().last().unwrap_or_default();
        // Who answers alone is A.
        let drawn = if self.mode == Mode::Direct { 0 } else { last % 2 };
        Side::BOTH[usize::from(drawn)].as_str()
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

/// Was the caller's last vote of today over the limit of those that count? The next one would be too.
async fn is_capped(app: &App, caller: &Caller) -> Result<bool, Problem> {
    let day = |at: Timestamp| at.micros().div_euclid(24 * 60 * 60 * 1_000_000);
    let newest = app.store.battles_of(caller.account, None, 8).await?;
    let voted = newest.iter().filter_map(|battle| Some((battle.voted_at?, battle.id)));
    let Some((_, battle)) = voted.filter(|(at, _)| day(*at) == day(clock::now())).max() else { return Ok(false) };
    let vote = app.store.vote_of(battle).await?;
    Ok(vote.is_some_and(|vote| matches!(fate(&vote), Fate::Excluded(Reason::DailyCap))))
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
    let countable_at = row.countable_at.filter(|_| row.mode.is_blind());
    let view = BattlePage {
        t,
        id: id.to_string(),
        mode: row.mode,
        state: row.state.as_str(),
        generating: row.state == BattleState::Generating,
        turn: row.turn,
        max_turns: app.config.battle.max_turns,
        max_chars: app.config.battle.max_prompt_chars,
        undo_seconds: app.config.battle.undo_seconds,
        turns: shown.turns.iter().zip(&html).map(|(turn, html)| turn_view(app, &shown, turn, html)).collect(),
        wait_ms: countable_at.map_or(0, |at| u64::try_from(at.since(clock::now()).as_millis()).unwrap_or(u64::MAX)),
        will_not_count: row.flaw.filter(|_| row.mode.is_blind()),
        error,
        draft: draft.to_owned(),
        vote: vote.as_ref().map(|vote| reveal(app, t, &shown, vote)),
        go_on: vote.as_ref().map(|_| go_on_offers(app, t, row)).unwrap_or_default(),
        can_share: row.hidden.is_none(),
        shared: shared.map(|link| link_url(app, link, host)),
        capped: vote.is_none() && row.mode.is_blind() && is_capped(app, caller).await?,
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
    (addr, network): (ClientAddr, NetworkFingerprint),
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
        "pin" | "unpin" => pin_or_end(&app, &caller, addr, id, action == "pin").await,
        "continue" => match continue_named(&app, &caller, addr, network, id, &fields).await {
            Ok(new) => return Ok(see_other(&format!("/b/{new}"))),
            Err(problem) => Err(problem),
        },
        "turns" | "regenerate" => go_on(&app, &caller, addr, id, action == "turns", &fields).await,
        _ => return crate::http::pages::nothing_here().await,
    };
    match done {
        Ok(()) if field(&fields, "back") == Some("you") => Ok(see_other("/you#battles")),
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

async fn pin_or_end(app: &App, caller: &Caller, addr: ClientAddr, id: BattleId, is_pin: bool) -> Result<(), Problem> {
    app.limits.check(Act::Change, Some(caller.account), addr.0).await?;
    if is_pin {
        pin(id, caller.account, &app.store).await?;
    } else {
        unpin(id, caller.account, &app.store).await?;
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

/// Goes on with models that a battle named; gives the new conversation.
async fn continue_named(
    app: &App,
    caller: &Caller,
    addr: ClientAddr,
    network: NetworkFingerprint,
    id: BattleId,
    fields: &[(String, String)],
) -> Result<BattleId, Problem> {
    let with = go_on_with_of(field(fields, "with").unwrap_or_default())?;
    app.limits.check(Act::Battle, Some(caller.account), addr.0).await?;
    let prompt = field(fields, "prompt").unwrap_or_default().to_owned();
    let ask = AskChosen { account: caller.account, prompt, category: None, network: Some(network.0), key: None };
    Ok(go_on_with(id, with, ask, app.arena(&app.catalogue())).await?)
}

/// With whom a voted battle can be gone on: the word for them, and how it is said.
pub(crate) fn go_on_offers(app: &App, t: Locale, row: &BattleRow) -> Vec<(&'static str, Markup)> {
    let (catalogue, modes) = (app.catalogue(), &app.config.battle.modes);
    let can = |side: Side| catalogue.get(&row.models[side.index()]).is_some_and(is_selectable);
    let both = (modes.contains(&Mode::SideBySide) && Side::BOTH.into_iter().all(can))
        .then(|| ("both", t.html("reveal-with-both")));
    let alone = Side::BOTH.into_iter().filter(|side| modes.contains(&Mode::Direct) && can(*side));
    let said = |side: Side| {
        let name = catalogue.name_of(&row.models[side.index()]);
        (side.as_str(), t.html("reveal-with").with("model", name))
    };
    if row.turn >= app.config.battle.max_turns { Vec::new() } else { both.into_iter().chain(alone.map(said)).collect() }
}
