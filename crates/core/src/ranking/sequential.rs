//! Elo over a sequence of votes: what arenas show, here for comparison. Its numbers depend on the
//! order of the votes and do not settle; it is a display, not a ranking.

use skillratings::Outcomes;
use skillratings::elo::{EloConfig, EloRating, elo};

use super::live::EloRule;
use crate::vote::Outcome;

/// Ratings as they move, vote by vote; models numbered as they come.
#[derive(Clone, Debug)]
pub struct Sequence {
    rule: EloRule,
    ratings: Vec<EloRating>,
}

impl Sequence {
    /// A sequence before its first vote.
    pub fn new(rule: EloRule) -> Self {
        Self { rule, ratings: Vec::new() }
    }

    /// Plays one vote; a model that is new starts at the rule's rating.
    pub fn play(&mut self, left: u32, right: u32, outcome: Outcome) {
        let (left, right) = (left as usize, right as usize);
        if left.max(right) >= self.ratings.len() {
            self.ratings.resize(left.max(right) + 1, EloRating { rating: self.rule.start });
        }
        let [a, b] = [self.ratings[left], self.ratings[right]];
        let (a, b) = elo(&a, &b, &result(outcome), &EloConfig { k: self.rule.k });
        self.ratings[left] = a;
        self.ratings[right] = b;
    }

    /// Each model's rating in points, by number.
    pub fn ratings(&self) -> impl Iterator<Item = f64> {
        self.ratings.iter().map(|r| r.rating)
    }
}

/// The left side's result; a tie, or both bad, is a draw.
pub(super) fn result(outcome: Outcome) -> Outcomes {
    match outcome {
        Outcome::A => Outcomes::WIN,
        Outcome::B => Outcomes::LOSS,
        Outcome::Tie | Outcome::BothBad => Outcomes::DRAW,
    }
}
