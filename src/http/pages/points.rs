//! A person's points, and the rules by which votes count and pay.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Locale, PageProblem, page};
use crate::boards::reply::Row;
use crate::clock;
use crate::flow::points::progress::show_progress;
use crate::flow::points::show::{Points, show_points};
use crate::flow::ranking::personal::{LEAST, board_or_count, own_votes};
use crate::flow::ranking::taste::{Taste, taste_of};
use crate::http::App;
use crate::http::api::account::me::points_cursor;
use crate::http::api::account::progress::crowd_ratings;
use crate::http::api::rules::Rulebook;
use crate::http::extract::Caller;
use crate::i18n::{Message, NONE};
use agon_core::account::progress::Progress;
use agon_core::ledger::{PointsPolicy, attention};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::{FittedBoard, FittedRow, RankingRule};
use agon_core::verdict::RULE_VERSION;

/// Lines on a page.
const LINES: u32 = 50;

#[derive(Template)]
#[template(path = "points/points.html")]
struct PointsPage {
    t: Locale,
    points: Option<Points>,
    /// Do points wait for the test of their owner's votes?
    waits: bool,
    /// The person's own board, or how many votes there are for one.
    own: Option<Result<FittedBoard, usize>>,
    least: usize,
    /// Everybody's places and ratings, by model.
    crowd: BTreeMap<String, String>,
    /// The person's week.
    progress: Option<Progress>,
    /// What the person likes.
    taste: Option<Taste>,
}

impl PointsPage {
    fn figures(&self, shown: &Points) -> [(&'static str, String, &'static str); 5] {
        let (t, b) = (self.t, shown.balances);
        [
            ("points-earned", t.points(b.earned), "points-earned-hint"),
            ("points-pending", t.points(b.pending), "points-pending-hint"),
            ("points-available", t.points(b.available), "points-available-hint"),
            ("points-kept", t.points(b.held), "points-kept-hint"),
            ("points-claimed", t.points(b.claimed + b.reserved), "points-claimed-hint"),
        ]
    }

    fn crowd(&self, row: &FittedRow) -> &str {
        self.crowd.get(row.model.as_str()).map_or(NONE, String::as_str)
    }

    fn rated(&self, row: &FittedRow) -> String {
        self.t.rating(row.rating, row.ci, 0)
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
    let (mut shown, mut own, mut week, mut liked) = (None, None, None, None);
    if let Some(caller) = caller {
        week = Some(show_progress(&app.store, caller.account, app.config.progress.week_votes, clock::now()).await?);
        shown = Some(show_points(&app.store, caller.account, cursor, LINES).await?);
        let votes = own_votes(&app.store, caller.account).await?;
        let board = board_or_count(&votes, &RankingRule::default())?;
        liked = Some(taste_of(&votes, board.as_ref().ok(), &crowd_ratings(&app)));
        own = Some(board);
    }
    let pages = app.views.now();
    let rows = pages.get(BoardId::Overall).map(|page| page.board.rows.as_slice()).unwrap_or_default();
    let said = |row: &Row| {
        row.rating.map(|rating| (row.model.to_string(), format!("{} ({})", t.decimal(rating, 0), t.places(row.rank))))
    };
    let crowd = rows.iter().filter_map(said).collect();
    let waits = app.config.points.settle_tested;
    page(200, &PointsPage { t, crowd, points: shown, waits, own, least: LEAST, progress: week, taste: liked })
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
