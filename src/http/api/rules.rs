//! The rules by which votes count and pay, and what they excluded.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::ok;
use crate::http::App;
use agon_core::ledger::{PointsPolicy, attention};
use agon_core::ranking::board::BoardId;
use agon_core::verdict::{RULE_VERSION, Rules};

/// What anybody may know of the rules.
pub struct Rulebook {
    /// Of verdicts.
    pub rules: Rules,
    /// Of points.
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
#[utoipa::path(get, path = "/api/v1/rules", tag = "boards", responses((status = 200, description = "`{\"rule_version\",\"daily_votes\",\"hold_at\",\"exclude_at\",\"check_rate\",\"unrated\":{\"votes\",\"weight\"},\"points\":{\"base\",\"full_votes\",\"zero_votes\",\"most_votes\",\"gap_seconds\",\"settle_seconds\",\"settle_tested\",\"expected_per_vote\"},\"votes\":{\"raw\",\"counted\",\"excluded\":{reason: votes}}}`; points in micro-points")))]
pub async fn show(app: web::Data<App>) -> HttpResponse {
    let Rulebook { rules, policy, raw, counted, excluded } = Rulebook::of(&app);
    let finite = |at: f64| at.is_finite().then_some(at);
    let expected = |votes: u32| (votes.to_string(), json!(policy.expected(votes, attention(0, 0))));
    let expected: serde_json::Map<String, Value> = [1, 5, 10, 20, 30].map(expected).into_iter().collect();
    let excluded: serde_json::Map<String, Value> =
        excluded.into_iter().map(|(r, n)| (r.to_owned(), json!(n))).collect();
    ok(&json!({
        "rule_version": RULE_VERSION, "daily_votes": rules.daily_votes,
        "hold_at": finite(rules.hold_at), "exclude_at": finite(rules.exclude_at),
        "check_rate": app.config.judging.check_rate,
        "unrated": {"votes": app.config.judging.rated_votes, "weight": app.config.judging.unrated_weight},
        "points": {
            "base": policy.base, "full_votes": policy.full, "zero_votes": policy.zero, "most_votes": policy.most,
            "gap_seconds": policy.gap.as_secs(), "settle_seconds": policy.settle.as_secs(),
            "settle_tested": policy.tested,
            "expected_per_vote": expected,
        },
        "votes": {"raw": raw, "counted": counted, "excluded": excluded},
    }))
}
