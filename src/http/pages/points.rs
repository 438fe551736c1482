//! A person's points, and the rules by which votes count and pay.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{PageProblem, page};
use crate::domain::ledger::{PointsPolicy, attention};
use crate::domain::ranking::fitted::{FittedBoard, FittedRow, RankingRule};
use crate::domain::verdict::RULE_VERSION;
use crate::flow::personal_board::{LEAST, personal_board};
use crate::flow::show_points::{Line, Points, points, show_points};
use crate::http::App;
use crate::http::api::me::points_cursor;
use crate::http::api::rules::Rulebook;
use crate::http::extract::Caller;

/// Lines on a page.
const LINES: u32 = 50;

#[derive(Template)]
#[template(path = "points.html")]
struct PointsPage {
    points: Option<Points>,
    /// The person's own board, or how many votes there are for one.
    own: Option<Result<FittedBoard, usize>>,
    least: usize,
}

impl PointsPage {
    fn section(&self) -> &'static str {
        "points"
    }

    fn figures(&self, shown: &Points) -> [(&'static str, String, &'static str); 5] {
        let b = shown.balances;
        [
            ("Earned", points(b.earned), "in all"),
            ("Pending", points(b.pending), "until a vote can't be taken back any more"),
            ("Available", points(b.available), "yours to claim"),
            ("Held", points(b.held), "while votes are looked at"),
            ("Claimed", points(b.claimed + b.reserved), "paid out, or on its way"),
        ]
    }

    fn rated(row: &FittedRow) -> String {
        let doubt = row.ci.map(|[low, high]| format!(" ±{:.0}", (high - low) / 2.0)).unwrap_or_default();
        row.rating.map_or_else(|| "–".into(), |rating| format!("{rating:.0}{doubt}"))
    }

    fn what(line: &Line) -> &'static str {
        match line.kind {
            "base" => "A vote that counts",
            "bonus" => "Agreement beyond chance",
            "settle" => "Waiting time over",
            "hold" => "Held",
            "release" => "Free again",
            "forfeit" => "Vote taken back",
            "restore" => "Vote counts again",
            "merge" => "Signed in: points of a guest",
            "reserve" => "Claim",
            "pay" => "Claim paid",
            _ => "Claim came to nothing",
        }
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
    caller: Option<Caller>,
    query: web::Query<From>,
) -> Result<HttpResponse, PageProblem> {
    let cursor = points_cursor(query.cursor.as_deref())?;
    let (mut shown, mut own) = (None, None);
    if let Some(caller) = caller {
        shown = Some(show_points(&app.store, caller.account, cursor, LINES).await?);
        own = Some(personal_board(&app.store, caller.account, &RankingRule::default()).await?);
    }
    page(200, &PointsPage { points: shown, own, least: LEAST })
}

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    rule_version: u16,
    daily_votes: u32,
    hold_at: f64,
    exclude_at: f64,
    check_percent: f64,
    shared_percent: f64,
    cluster: usize,
    policy: PointsPolicy,
    base: String,
    attention: i64,
    raw: u64,
    counted: u64,
    excluded: Vec<(&'static str, u64)>,
}

impl RulesPage {
    fn section(&self) -> &'static str {
        "rules"
    }

    fn values(&self) -> Vec<(u32, String)> {
        [1, 5, 10, 20, 30].map(|votes| (votes, points(self.policy.expected(votes, attention(0, 0))))).to_vec()
    }

    fn span(span: impl std::borrow::Borrow<Duration>) -> String {
        match span.borrow().as_secs() {
            seconds @ 0..=7_199 => format!("{seconds} seconds"),
            seconds => format!("{} hours", seconds / 3_600),
        }
    }
}

/// The rules, with versions and what they excluded.
pub async fn rules(app: web::Data<App>) -> Result<HttpResponse, PageProblem> {
    let Rulebook { rules, policy, raw, counted, excluded } = Rulebook::of(&app);
    page(
        200,
        &RulesPage {
            rule_version: RULE_VERSION,
            daily_votes: rules.daily_votes,
            hold_at: rules.hold_at,
            exclude_at: rules.exclude_at,
            check_percent: 100.0 * app.config.judging.check_rate,
            shared_percent: 100.0 * app.config.judging.shared_rate,
            cluster: rules.cluster,
            base: points(policy.base),
            attention: attention(0, 0) / 10_000,
            policy,
            raw,
            counted,
            excluded,
        },
    )
}
