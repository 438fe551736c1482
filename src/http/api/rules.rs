//! The rules by which votes count and pay, and what they excluded.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::ok;
use crate::http::App;
use agon_core::battle::mode::Mode;
use agon_core::ledger::{PointsPolicy, attention};
use agon_core::ranking::board::BoardId;
use agon_core::verdict::{RULE_VERSION, Rules};

/// What anybody may know of the rules.
pub struct Rulebook {
    /// Rules by which votes count.
    pub rules: Rules,
    /// Rules by which counted votes are paid.
    pub policy: PointsPolicy,
    /// Votes with a verdict.
    pub raw: u64,
    /// Those that count.
    pub counted: u64,
    /// Those that don't, by reason; as of the newest fit.
    pub excluded: Vec<(&'static str, u64)>,
}

impl Rulebook {
    /// As they are now.
    pub fn of(app: &App) -> Self {
        let views = app.views.now();
        let overall = views.get(BoardId::Overall);
        let fitted = overall.and_then(|page| page.fitted.clone());
        Self {
            rules: app.config.rules(),
            policy: app.config.points_policy(),
            raw: overall.map_or(0, |page| page.board.votes.raw),
            counted: overall.map_or(0, |page| page.board.votes.counted),
            excluded: fitted
                .map_or_else(Vec::new, |board| board.excluded.iter().map(|(r, n)| (r.code(), *n)).collect()),
        }
    }
}

/// The rules, with what a vote is expected to earn. Weights of single votes are in the log.
#[utoipa::path(get, path = "/api/v1/rules", tag = "boards", responses((status = 200, body = RulesReply, description = "the rules")))]
pub async fn show(app: web::Data<App>) -> HttpResponse {
    let Rulebook { rules, policy, raw, counted, excluded } = Rulebook::of(&app);
    let finite = |at: f64| at.is_finite().then_some(at);
    let judging = &app.config.judging;
    ok(&RulesReply {
        rule_version: RULE_VERSION,
        modes: app.config.battle.modes.clone(),
        daily_votes: rules.daily_votes,
        hold_at: finite(rules.hold_at),
        exclude_at: finite(rules.exclude_at),
        check_rate: judging.check_rate,
        unrated: UnratedRule { votes: judging.rated_votes, weight: judging.unrated_weight },
        points: PointsRule::of(&policy),
        votes: VotesSoFar { raw, counted, excluded: excluded.into_iter().collect() },
    })
}

/// The rules by which votes count and pay.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"rule_version": 3, "modes": ["battle", "side_by_side", "direct"], "daily_votes": 50, "hold_at": 1000.0, "exclude_at": 100000.0, "check_rate": 0.05,
    "unrated": {"votes": 100, "weight": 0.5},
    "points": {"base": 10000000, "full_votes": 10, "zero_votes": 30, "most_votes": 20, "gap_seconds": 15, "settle_seconds": 259200,
        "settle_tested": true, "expected_per_vote": {"1": 8888880}},
    "votes": {"raw": 5, "counted": 4, "excluded": {"daily_cap": 1}}}))]
pub struct RulesReply {
    /// Their version; each entry of the log names that of its verdict.
    rule_version: u16,
    /// What readers can do here: `battle`, `side_by_side`, `direct`.
    #[schema(value_type = Vec<String>)]
    modes: Vec<Mode>,
    /// Votes that count per person and day (UTC); 0: any number.
    daily_votes: u32,
    /// Evidence against somebody's votes at which their points are held; none: never.
    #[schema(required)]
    hold_at: Option<f64>,
    /// Evidence at which their votes are taken back; none: never.
    #[schema(required)]
    exclude_at: Option<f64>,
    /// The share of battles that are hidden checks of attention, 0 to 1.
    check_rate: f64,
    /// Votes on models without a rating.
    unrated: UnratedRule,
    /// What a vote earns.
    points: PointsRule,
    /// How many votes were judged, and what became of them.
    votes: VotesSoFar,
}

/// The rule for votes in whose battle a model had no rating yet.
#[derive(Serialize, ToSchema)]
struct UnratedRule {
    /// A model with fewer votes has no rating.
    votes: u64,
    /// What such a vote weighs, 0 to 1.
    weight: f64,
}

/// What a vote earns, in micro-points: a point is 1,000,000.
#[derive(Serialize, ToSchema)]
struct PointsRule {
    /// Micro-points of a vote at full pay.
    base: i64,
    /// Votes a day at full pay.
    full_votes: u32,
    /// From `full_votes` on pay falls linearly and would reach zero here.
    zero_votes: u32,
    /// Paid votes a day.
    most_votes: u32,
    /// At most one vote is paid in so many seconds.
    gap_seconds: u64,
    /// Seconds for which points are pending.
    settle_seconds: u64,
    /// Do they wait until the test of the person's votes could have spoken, too?
    settle_tested: bool,
    /// Micro-points that a newcomer earns with each vote, by votes a day.
    expected_per_vote: BTreeMap<String, i64>,
}

impl PointsRule {
    fn of(policy: &PointsPolicy) -> Self {
        let expected = |votes: u32| (votes.to_string(), policy.expected(votes, attention(0, 0)));
        Self {
            base: policy.base,
            full_votes: policy.full,
            zero_votes: policy.zero,
            most_votes: policy.most,
            gap_seconds: policy.gap.as_secs(),
            settle_seconds: policy.settle.as_secs(),
            settle_tested: policy.tested,
            expected_per_vote: [1, 5, 10, 20, 30].map(expected).into(),
        }
    }
}

/// How many votes were judged, and what became of them.
#[derive(Serialize, ToSchema)]
struct VotesSoFar {
    /// Votes with a verdict.
    raw: u64,
    /// Those that count.
    counted: u64,
    /// Those that don't, by reason; as of the newest fit.
    excluded: BTreeMap<&'static str, u64>,
}
