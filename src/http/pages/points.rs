//! A person's points, and the rules by which votes count and pay.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use askama::Template;
use futures_util::future::try_join_all;
use serde::Deserialize;

use super::battle::outcome;
use super::{Locale, PageProblem, page};
use crate::clock;
use crate::flow::points::progress::show_progress;
use crate::flow::points::show::{Balances, Points, show_points};
use crate::flow::ranking::taste::{Taste, taste};
use crate::http::App;
use crate::http::api::account::me::points_cursor;
use crate::http::api::account::progress::crowd_ratings;
use crate::http::api::rules::Rulebook;
use crate::http::api::vote::{Fate, fate, unpaid};
use crate::http::extract::Caller;
use crate::i18n::{Markup, Message};
use crate::models::catalogue::Catalogue;
use agon_core::account::progress::Progress;
use agon_core::ids::AccountId;
use agon_core::ledger::{PointsPolicy, attention};
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::RankingRule;
use agon_core::time::Timestamp;
use agon_core::verdict::RULE_VERSION;
use agon_store::{StoreError, VoteRow};

/// Lines on a page.
const LINES: u32 = 50;

#[derive(Template)]
#[template(path = "points/points.html")]
struct PointsPage {
    t: Locale,
    points: Option<Points>,
    votes: Vec<Earning>,
    /// Do points wait for the test of their owner's votes?
    waits: bool,
    /// The person's week.
    progress: Option<Progress>,
    /// What the person likes.
    taste: Option<Taste>,
    catalogue: Arc<Catalogue>,
}

/// A vote, and what it earned or why nothing.
struct Earning {
    at: Timestamp,
    battle: String,
    went: Markup,
    /// `None`: it is not known yet.
    points: Option<String>,
    why: Message,
}

/// Votes whose earnings are told.
const EARNINGS: usize = 12;

impl PointsPage {
    fn name_of(&self, model: &ModelSlug) -> String {
        self.catalogue.name_of(model)
    }

    /// What is the person's, and not yet spent.
    fn worth(&self, shown: &Points) -> String {
        let Balances { pending, available, held, .. } = shown.balances;
        self.t.points(pending + available + held)
    }

    fn has_worth(&self, shown: &Points) -> bool {
        let Balances { pending, available, held, .. } = shown.balances;
        pending + available + held > 0
    }

    /// Of what is theirs: the name of the part, its amount, and where its bar begins and how wide it is, in percent.
    fn parts(&self, shown: &Points) -> [(&'static str, String, String, String); 3] {
        let Balances { pending, available, held, .. } = shown.balances;
        let all = (pending + available + held).max(1) as f64;
        let mut from = 0.0;
        [("points-available", available), ("points-pending", pending), ("points-kept", held)].map(|(name, amount)| {
            let wide = 100.0 * amount as f64 / all;
            let begins = from;
            from += wide;
            (name, self.t.points(amount), format!("{begins:.2}"), format!("{:.2}", (wide - 0.4).max(0.0)))
        })
    }
}

/// Where the page begins.
#[derive(Deserialize)]
pub struct From {
    cursor: Option<String>,
}

/// The visitor's points.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    caller: Option<Caller>,
    query: web::Query<From>,
) -> Result<HttpResponse, PageProblem> {
    let cursor = points_cursor(query.cursor.as_deref())?;
    let (mut shown, mut week, mut liked, mut votes) = (None, None, None, Vec::new());
    if let Some(caller) = caller {
        votes = earnings(&app, t, caller.account).await?;
        week = Some(show_progress(&app.store, caller.account, app.config.progress.week_votes, clock::now()).await?);
        shown = Some(show_points(&app.store, caller.account, cursor, LINES).await?);
        liked = Some(taste(&app.store, caller.account, &crowd_ratings(&app), &RankingRule::default()).await?);
    }
    let waits = app.config.points.settle_tested;
    page(200, &PointsPage { t, points: shown, votes, waits, progress: week, taste: liked, catalogue: app.catalogue() })
}

/// What the newest votes earned.
async fn earnings(app: &App, t: Locale, account: AccountId) -> Result<Vec<Earning>, StoreError> {
    let battles = app.store.battles_of(account, None, 3 * EARNINGS as u32).await?;
    let voted = battles.into_iter().filter(|battle| battle.outcome.is_some()).take(EARNINGS);
    let catalogue = app.catalogue();
    let told = voted.map(async |battle| -> Result<Option<Earning>, StoreError> {
        let Some(vote) = app.store.vote_of(battle.id).await? else { return Ok(None) };
        let [a, b] = battle.models.each_ref().map(|slug| catalogue.name_of(slug));
        let went = outcome::said(t, vote.outcome, [&a, &b]);
        let (points, why) = earned(t, &vote);
        Ok(Some(Earning { at: vote.cast_at, battle: battle.id.to_string(), went, points, why }))
    });
    Ok(try_join_all(told).await?.into_iter().flatten().collect())
}

/// What a vote earned, and the words for it.
fn earned(t: Locale, vote: &VoteRow) -> (Option<String>, Message) {
    match (fate(vote), vote.earned.filter(|earned| *earned > 0), unpaid(vote)) {
        (Fate::Excluded(reason), ..) => (Some(t.points(0)), t.code("reason", reason.code())),
        (Fate::Counted(_), Some(earned), _) => (Some(t.points(earned)), t.say("vote-counted")),
        (Fate::Counted(_), None, Some(why)) => (Some(t.points(0)), t.code("unpaid", why.code())),
        _ => (None, t.say("vote-pending")),
    }
}

#[derive(Template)]
#[template(path = "points/rules.html")]
struct RulesPage {
    t: Locale,
    rule_version: u16,
    daily_votes: u32,
    hold_at: f64,
    exclude_at: f64,
    check_rate: f64,
    shared_rate: f64,
    /// Votes from which a model is rated.
    unrated_votes: u64,
    /// What votes before weigh.
    unrated_weight: f64,
    policy: PointsPolicy,
    raw: u64,
    counted: u64,
    excluded: Vec<(&'static str, u64)>,
}

impl RulesPage {
    fn values(&self) -> Vec<(u32, String)> {
        [1, 5, 10, 20, 30].map(|votes| (votes, self.t.points(self.policy.expected(votes, attention(0, 0))))).to_vec()
    }

    fn attention_words(&self) -> Message {
        let span = match self.policy.settle.as_secs() {
            seconds @ 0..=7_199 => self.t.say("span-seconds").with("seconds", seconds),
            seconds => self.t.say("span-hours").with("hours", seconds / 3_600),
        };
        self.t.say("rules-attention").with("share", self.share_of_million(attention(0, 0))).with("span", span)
    }

    fn bonus_words(&self) -> Message {
        let said = self.t.say("rules-bonus").with("share", self.t.percent(Some(self.shared_rate)));
        said.with("bonus", self.share_of_million(self.policy.bonus.share))
    }

    /// A share in millionths.
    fn share_of_million(&self, share: i64) -> String {
        self.t.percent(Some(share as f64 / 1e6))
    }
}

/// The rules, with versions and what they excluded.
pub async fn rules(app: web::Data<App>, t: Locale) -> Result<HttpResponse, PageProblem> {
    let Rulebook { rules, policy, raw, counted, excluded } = Rulebook::of(&app);
    page(
        200,
        &RulesPage {
            t,
            rule_version: RULE_VERSION,
            daily_votes: rules.daily_votes,
            hold_at: rules.hold_at,
            exclude_at: rules.exclude_at,
            check_rate: app.config.judging.check_rate,
            shared_rate: app.config.judging.shared_rate,
            unrated_votes: app.config.judging.rated_votes,
            unrated_weight: app.config.judging.unrated_weight,
            policy,
            raw,
            counted,
            excluded,
        },
    )
}
