//! What a voter sees after the vote: who answered, at what cost, how everybody voted, where it all stands.

use std::time::Duration;

use crate::boards::reply::Row;
use crate::clock;
use crate::flow::battle::show::Shown;
use crate::http::App;
use crate::http::api::vote::{Fate, fate, unpaid};
use crate::http::pages::battle::turn::{LABELS, name};
use crate::http::pages::ranking::maker::Mark;
use crate::http::pages::ranking::scale::{self, Bar, Scale};
use crate::http::pages::{Locale, badge};
use crate::i18n::Markup;
use crate::models::catalogue::Model;
use crate::secrets::receipt::Receipt;
use agon_core::battle::{Side, energy};
use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;
use agon_core::verdict::Reason;
use agon_core::vote::Outcome;
use agon_store::{AnswerRow, ModelRow, VoteRow};

/// What a vote shows.
pub(crate) struct Reveal {
    pub id: String,
    pub headline: Markup,
    /// Did neither win?
    pub is_level: bool,
    pub status: &'static str,
    pub reason: String,
    /// `pending` while it isn't known what it earned, else `known`.
    pub points: &'static str,
    /// Points that it earned.
    pub earned: Option<String>,
    /// The question, where it can be asked of another pair: a conversation can't.
    pub question: Option<String>,
    /// Where the crowd's votes on this pair are.
    pub pair: String,
    /// What they are, of all questions.
    pub crowd: Option<OtherVotes>,
    /// Is its verdict, or what it moves, perhaps still on its way?
    pub is_fresh: bool,
    pub receipt: String,
    pub sides: [Revealed; 2],
}

/// Everybody's counted votes on a pair, and the parts of the bar in percent of its width.
pub(crate) struct OtherVotes {
    pub said: String,
    /// How many of them chose what the voter chose.
    pub agreement: Option<String>,
    pub bar: [String; 3],
}

/// One of the two, by name.
pub(crate) struct Revealed {
    pub key: &'static str,
    pub label: &'static str,
    pub name: String,
    pub won: bool,
    pub mark: Option<Mark>,
    pub organization: Option<String>,
    pub badge: Option<&'static str>,
    pub licence: Option<String>,
    pub detail: Option<String>,
    /// Where it stands now; `None`: on no board yet.
    pub standing: Option<Standing>,
    /// What this answer cost, in dollars.
    pub cost: Option<String>,
    /// What writing it took in electricity, by an estimate.
    pub energy: Option<String>,
}

/// Where a model stands on the board of all votes, now.
pub(crate) struct Standing {
    pub rating: Markup,
    pub said: String,
    /// On a scale that both sides share; `None`: it has no interval yet.
    pub bar: Option<Bar>,
}

/// What a vote shows its voter.
pub(crate) fn reveal(app: &App, t: Locale, shown: &Shown, vote: &VoteRow) -> Reveal {
    let last = shown.turns.last();
    let catalogue = app.catalogue();
    let pages = app.views.now();
    let rows = pages.get(BoardId::Overall).map_or(&[][..], |page| &page.board.rows);
    let rows = shown.row.models.each_ref().map(|slug| rows.iter().find(|row| row.model == *slug));
    let scale = Scale::of(rows.into_iter().flatten());
    let side = |side: Side| {
        let model = catalogue.get(&shown.row.models[side.index()]);
        let answer = last.and_then(|turn| turn.answers[side.index()].as_ref());
        Revealed {
            key: side.as_str(),
            label: LABELS[side.index()],
            name: name(app, shown, side),
            won: vote.outcome.picks(side),
            mark: model.map(|m| Mark::of(&m.row.organization)),
            organization: model.map(|m| m.row.organization.clone()),
            badge: model.and_then(|m| badge(m.row.origin)),
            licence: model.map(|m| m.row.license.clone()),
            detail: answer.and_then(|answer| timing(t, answer)),
            standing: rows[side.index()].map(|row| standing(t, row, scale)),
            cost: model.zip(answer).and_then(|(model, answer)| cost(t, &model.row, answer)),
            energy: model.zip(answer).and_then(|(model, answer)| energy(t, model, answer)),
        }
    };
    let (status, reason) = match fate(vote) {
        Fate::Pending => ("pending", String::new()),
        Fate::Counted(index) => {
            let entry = t.say("vote-entry").with("index", index).to_string();
            let earned = vote.earned.map(|_| t.say("reveal-points"));
            let earned = earned.or_else(|| unpaid(vote).map(|unpaid| t.code("unpaid", unpaid.code())));
            ("counted", format!("{} · {entry}", earned.unwrap_or_else(|| t.say("reveal-points-soon"))))
        }
        // Who was checked has done nothing wrong.
        Fate::Excluded(reason @ Reason::HiddenCheck) => ("check", t.code("reason", reason.code()).to_string()),
        Fate::Excluded(reason) => ("excluded", t.code("reason", reason.code()).to_string()),
    };
    let is_paid_for = vote.earned.is_some() || unpaid(vote).is_some();
    let points = if status == "counted" && !is_paid_for { "pending" } else { "known" };
    let [a, b] = &shown.row.models;
    let pair = format!("/leaderboard/overall/pair?a={a}&b={b}");
    let said = Receipt { vote: vote.id, battle: vote.battle, winner: vote.outcome, cast_at_us: vote.cast_at.micros() };
    let receipt = app.receipts.sign(&said);
    let sides = Side::BOTH.map(side);
    let headline = match vote.outcome {
        Outcome::A => t.html("reveal-picked").with("model", sides[0].name.clone()),
        Outcome::B => t.html("reveal-picked").with("model", sides[1].name.clone()),
        Outcome::Tie => t.html("reveal-tie"),
        Outcome::BothBad => t.html("reveal-both-bad"),
    };
    Reveal {
        id: vote.id.to_string(),
        headline,
        is_level: matches!(vote.outcome, Outcome::Tie | Outcome::BothBad),
        status,
        reason,
        points,
        // What was taken back was earned for nothing.
        earned: vote.earned.filter(|earned| *earned > 0 && status == "counted").map(|earned| t.points(earned)),
        question: last.filter(|turn| turn.turn == 1).map(|turn| turn.prompt.clone()),
        pair,
        crowd: crowd(app, t, [a, b], vote),
        is_fresh: status == "pending" || clock::now().since(vote.cast_at) < FRESH,
        receipt,
        sides,
    }
}

/// A vote that is older has moved what it moves.
const FRESH: Duration = Duration::from_secs(10);

/// How everybody voted on a pair, if anybody's vote counts yet.
fn crowd(app: &App, t: Locale, [a, b]: [&ModelSlug; 2], vote: &VoteRow) -> Option<OtherVotes> {
    let pages = app.views.now();
    let fitted = pages.get(BoardId::Overall)?.fitted.as_ref()?;
    let met = fitted.head_to_head(a, b).filter(|met| met.votes() > 0)?;
    let neither = met.ties + met.both_bad;
    let [first, second] = LABELS;
    let said = t.say("pair-label").with("a", first).with("wins", met.wins).with("neither", neither);
    let said = said.with("b", second).with("losses", met.losses).to_string();
    let percent = |votes: u64| format!("{:.1}", 100.0 * votes as f64 / met.votes() as f64);
    let same = match vote.outcome {
        Outcome::A => met.wins,
        Outcome::B => met.losses,
        Outcome::Tie => met.ties,
        Outcome::BothBad => met.both_bad,
    };
    // One's own vote agrees with nobody.
    let own = u64::from(matches!(fate(vote), Fate::Counted(index) if index < fitted.log_size));
    let (same, others) = (same.saturating_sub(own), met.votes() - own);
    let agreement =
        (others > 0).then(|| t.say("reveal-agreement").with("same", same).with("votes", others).to_string());
    Some(OtherVotes { said, agreement, bar: [percent(met.wins), percent(neither), percent(met.wins + neither)] })
}

/// Where a model stands, its interval on a scale.
fn standing(t: Locale, row: &Row, scale: Option<Scale>) -> Standing {
    Standing {
        rating: t.html("reveal-rating").with("elo", t.decimal(row.elo, 0)).with("rank", t.places(row.rank)),
        said: scale::said(t, row),
        bar: scale.and_then(|scale| scale.bar(row)),
    }
}

/// What an answer cost, by its tokens and the model's prices (micro-dollars per million tokens).
fn cost(t: Locale, model: &ModelRow, answer: &AnswerRow) -> Option<String> {
    let part = |price: Option<i64>, tokens: Option<i64>| Some(price? as f64 * tokens? as f64 / 1e12);
    let dollars = part(model.price_input, answer.prompt_tokens)? + part(model.price_output, answer.completion_tokens)?;
    let said = if dollars < 0.000_05 {
        t.say("reveal-cost-small")
    } else {
        t.say("reveal-cost").with("dollars", t.decimal(dollars, 4))
    };
    Some(said.to_string())
}

/// What an answer took in electricity, where the catalogue says how large its model is.
fn energy(t: Locale, model: &Model, answer: &AnswerRow) -> Option<String> {
    let tokens = u64::try_from(answer.completion_tokens?).ok()?;
    let watt_hours = energy::estimate(model.size?, tokens);
    let digits = if watt_hours < 0.1 { 2 } else { 1 };
    Some(t.say("reveal-energy").with("energy", t.decimal(watt_hours.max(0.01), digits)).to_string())
}

fn timing(t: Locale, answer: &AnswerRow) -> Option<String> {
    let [first, total] = [answer.first_token_ms?, answer.total_ms?].map(|ms| t.decimal(ms as f64 / 1000.0, 1));
    let said = match answer.completion_tokens {
        Some(tokens) => t.say("reveal-timing-tokens").with("tokens", tokens),
        None => t.say("reveal-timing"),
    };
    Some(said.with("first", first).with("total", total).to_string())
}
