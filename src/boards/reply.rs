//! A board as readers get it: the reply of `GET /boards/{board}`.

use serde::Serialize;
use utoipa::ToSchema;

use agon_core::model::{ModelSize, ModelSlug, ModelStatus, Origin};
use agon_core::ranking::board_fit::{self, Standings};
use agon_core::time::Timestamp;
use agon_store::ModelRow;

/// A board as it is published.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Board, example = json!({"board": "overall", "title": "Overall", "method": "bradley-terry", "intervals": "sandwich", "basket": [],
    "elo_rule": "elo/2 k=4 start=1000", "fitted_at": 180,
    "fits": [{"models": 5, "votes": 180, "gradient": 1.6729165292315178e-17, "lambda2": 3.603846161152135, "iterations": 4}],
    "as_of": "2026-11-26T08:51:35.042691Z", "snapshot": 11, "style_control": null, "log_size": 265, "votes": {"raw": 265, "counted": 265},
    "rows": [{"model": "demo-outliner", "name": "Demo Outliner", "organization": "Agon demo", "license": "Apache-2.0", "origin": "demo",
        "status": "active", "price": null, "size": null, "rank": {"best": 1, "worst": 5}, "rating": 1033.4116768192343,
        "ci": [953.6095814474775, 1113.2137721909912], "p_best": 0.38625, "votes_to_flip": null, "component": 0, "style_controlled": null,
        "elo": 1026.8462475538665, "votes": 114, "wins": 46, "losses": 35, "ties": 33, "both_bad": 17, "win_rate": 0.5482456140350878,
        "provisional": true}]}))]
pub struct BoardJson {
    /// Its name in URLs.
    pub board: String,
    /// Its name for people.
    pub title: String,
    /// `bradley-terry`: what `rating` is; `elo` is a live number and says so.
    pub method: &'static str,
    /// How intervals were made: `sandwich`; `clustered` by voter on snapshots.
    pub intervals: &'static str,
    /// Models whose mean rating is 1000; empty: all rated ones.
    #[schema(value_type = Vec<String>)]
    pub basket: Vec<ModelSlug>,
    /// Points per step and start of the live numbers.
    pub elo_rule: String,
    /// Entries of the log that the ratings were fitted from; the live numbers hold `log_size`.
    pub fitted_at: u64,
    /// Proof of the fit, one per component of the board, largest first.
    pub fits: Vec<FitProof>,
    /// When it was written down.
    #[schema(value_type = String, format = DateTime)]
    pub as_of: Timestamp,
    /// Number of the newest published snapshot, if there is one.
    #[schema(required)]
    pub snapshot: Option<u64>,
    /// What side and style are worth, as of that snapshot.
    #[schema(required)]
    pub style_control: Option<StyleControl>,
    /// Entries of the log that are in it.
    pub log_size: u64,
    /// Entries on this board, and those of them that count.
    pub votes: Votes,
    /// Models, best rating first, then those without one.
    pub rows: Vec<Row>,
}

/// Proof of a component's fit.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct FitProof {
    /// Models in the component.
    pub models: u32,
    /// Votes in the component.
    pub votes: u64,
    /// Largest element of the gradient, per vote.
    pub gradient: f64,
    /// Second smallest eigenvalue of the information.
    pub lambda2: f64,
    /// Steps of Newton's method that the fit took.
    pub iterations: u32,
}

impl From<board_fit::Proof> for FitProof {
    fn from(proof: board_fit::Proof) -> Self {
        let board_fit::Proof { models, votes, gradient, lambda2, iterations } = proof;
        Self { models, votes, gradient, lambda2, iterations }
    }
}

/// What was held constant for `style_controlled`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StyleControl {
    /// Entries of the log that it was computed from.
    pub log_size: u64,
    /// Effects of side and features, in log-odds.
    pub effects: Vec<StyleEffect>,
}

impl StyleControl {
    /// As of a published board; `None`: nothing was held constant.
    pub(super) fn of(published: &Standings) -> Option<Self> {
        let Standings { log_size, effects, .. } = published;
        let effects: Vec<_> = effects.iter().cloned().map(StyleEffect::from).collect();
        (!effects.is_empty()).then_some(Self { log_size: *log_size, effects })
    }
}

/// What the side, or a feature of style, is worth.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StyleEffect {
    /// `side` (for the left), `tokens`, `headings`, `bold` or `lists`.
    pub name: String,
    /// Log-odds; of a feature: per standard deviation of its difference.
    pub value: f64,
    /// Its standard error.
    #[schema(required)]
    pub se: Option<f64>,
}

impl From<board_fit::StyleEffect> for StyleEffect {
    fn from(effect: board_fit::StyleEffect) -> Self {
        let board_fit::StyleEffect { name, value, se } = effect;
        Self { name, value, se }
    }
}

/// Raw and counted votes.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Votes {
    /// Votes with a verdict, excluded and retracted ones too.
    pub raw: u64,
    /// Votes that count now.
    pub counted: u64,
}

/// A model on a board.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = BoardRow)]
pub struct Row {
    /// Its name in the API.
    #[schema(value_type = String)]
    pub model: ModelSlug,
    /// Its name for people.
    pub name: String,
    /// The organization that made the model.
    pub organization: String,
    /// The model's licence, as its maker names it.
    pub license: String,
    /// `live`, `replay` or `demo`.
    #[schema(value_type = String)]
    pub origin: Origin,
    /// `active`, `draining` or `retired`: only active models are drawn into new battles.
    #[schema(value_type = String)]
    pub status: ModelStatus,
    /// Dollars per million tokens.
    #[schema(required)]
    pub price: Option<Price>,
    /// Billions of parameters, if the maker says.
    #[schema(required)]
    pub size: Option<Size>,
    /// Places that the data allow; none without a rating.
    #[schema(required)]
    pub rank: Option<Rank>,
    /// Exact rating; none for a model that only won, only lost, or has no link to the others.
    #[schema(required)]
    pub rating: Option<f64>,
    /// Lower and upper end of the 95 % interval.
    #[schema(required)]
    pub ci: Option<[f64; 2]>,
    /// Probability of being the best, 0 to 1.
    #[schema(required)]
    pub p_best: Option<f64>,
    /// Votes for it over its upper neighbour that would make them swap.
    #[schema(required)]
    pub votes_to_flip: Option<u64>,
    /// Its component, from 0, the largest: ratings of different components can't be compared.
    #[schema(required)]
    pub component: Option<u32>,
    /// With side and style held constant, as of the newest snapshot.
    #[schema(required)]
    pub style_controlled: Option<StyleControlled>,
    /// The live number: the exact rating, moved by the votes since.
    pub elo: f64,
    /// Counted votes in the model's battles.
    pub votes: u64,
    /// Counted votes for the model.
    pub wins: u64,
    /// Counted votes for its rival.
    pub losses: u64,
    /// For neither, both-bad ones too: `wins + losses + ties == votes`.
    pub ties: u64,
    /// Of the ties, those that called both bad.
    pub both_bad: u64,
    /// Share of a win per vote, ties as halves, 0 to 1.
    #[schema(required)]
    pub win_rate: Option<f64>,
    /// Too few votes, or no rating, for its place to mean much.
    pub provisional: bool,
}

/// A place, as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rank {
    /// The best place that the data allow, from 1.
    pub best: u32,
    /// The worst place that the data allow.
    pub worst: u32,
}

impl From<[u32; 2]> for Rank {
    fn from([best, worst]: [u32; 2]) -> Self {
        Self { best, worst }
    }
}

impl From<Rank> for [u32; 2] {
    fn from(Rank { best, worst }: Rank) -> Self {
        [best, worst]
    }
}

/// A place with side and style held constant.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct StyleControlled {
    /// The rating with side and style held constant, in points.
    pub rating: f64,
    /// Lower and upper end of the 95 % interval.
    #[schema(required)]
    pub ci: Option<[f64; 2]>,
    /// Best and worst place that the data allow, from 1.
    pub rank: [u32; 2],
}

impl From<board_fit::StyleControlled> for StyleControlled {
    fn from(place: board_fit::StyleControlled) -> Self {
        let board_fit::StyleControlled { rating, ci, rank } = place;
        Self { rating, ci, rank }
    }
}

/// Billions of parameters.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = ModelSize)]
pub struct Size {
    /// All of them.
    pub total: f64,
    /// Those that work on a token: fewer than all in a mixture of experts.
    pub active: f64,
}

impl From<ModelSize> for Size {
    fn from(ModelSize { total, active }: ModelSize) -> Self {
        Self { total, active }
    }
}

/// Input and output price, dollars per million tokens.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Price {
    /// For what the model reads.
    pub input: f64,
    /// For what it writes.
    pub output: f64,
}

impl Price {
    /// Of a model, if both are known.
    pub fn of(model: &ModelRow) -> Option<Self> {
        let dollars = |micro: i64| micro as f64 / 1e6;
        let (input, output) = model.price_input.zip(model.price_output)?;
        Some(Self { input: dollars(input), output: dollars(output) })
    }
}
