//! The null of the tests: how readers vote, by what the board says.

use std::collections::BTreeMap;

use crate::model::ModelSlug;
use crate::ranking::board_fit::FittedBoard;
use crate::ranking::bradley_terry::sigmoid;
use crate::ranking::fit::POINTS;

/// Information on a model (some 60 votes against even rivals) from which its strength counts as known.
pub const ENOUGH: f64 = 15.0;

/// Chances of a vote: for the left, a tie (of either kind), for the right.
pub type Chances = [f64; 3];

/// Variance of one person's taste in one model, in squared log-odds.
pub(super) const TASTE: f64 = 0.36;
/// What is not known of a model that the board has not rated, the same.
pub(super) const UNRATED: f64 = 1.0;

/// Log-odds for an answer that is e times as long as the other.
const SLOPES: [f64; 3] = [0.0, 0.5, 1.0];
/// Log-odds for the left, beside what the board's votes have on average.
const SIDES: [f64; 2] = [-0.2, 0.2];
/// Ties, as multiples of the board's.
const TIES: [f64; 2] = [0.55, 1.55];
/// Readers, and those who see all that these see but the models: every slope with every side and share of ties.
pub(super) const CELLS: usize = SLOPES.len() * SIDES.len() * TIES.len();
/// What the board says of votes in general.
#[derive(Clone, Debug)]
pub struct Prior {
    /// Strengths, with the information there is on each (the curvature of the likelihood).
    strengths: BTreeMap<ModelSlug, (f64, f64)>,
    /// Mean of the strengths: the best guess for a model that is not known.
    pub(super) mean: f64,
    /// Ties are `ties · p · (1 − p)`.
    ties: f64,
    /// Advantage of the left, in log-odds.
    side: f64,
    /// Models on the board.
    models: usize,
}

impl Default for Prior {
    /// A prior that knows no model: every vote has even chances.
    fn default() -> Self {
        Self::known([], 1.0)
    }
}

impl Prior {
    /// From strengths in log-odds, as a simulation knows them.
    pub fn known(strengths: impl IntoIterator<Item = (ModelSlug, f64)>, ties: f64) -> Self {
        let strengths: BTreeMap<_, _> = strengths.into_iter().map(|(slug, s)| (slug, (s, f64::INFINITY))).collect();
        Self { models: strengths.len(), mean: mean(&strengths), strengths, ties, side: 0.0 }
    }

    /// The prior that a fitted board gives: strengths of its largest component, its ties, its lean to the left.
    pub fn of(board: &FittedBoard) -> Self {
        let theta = |place: u32| {
            let row = board.rows.get(place as usize)?;
            Some((&row.model, row.rating.filter(|_| row.component == Some(0))? / POINTS))
        };
        let mut strengths: BTreeMap<ModelSlug, (f64, f64)> = BTreeMap::new();
        let (mut tied, mut curvature, mut lean) = (0.0, 0.0, 0.0);
        for (left, right, [a, b, tie, bad], _) in &board.pairs {
            let (Some((left, l)), Some((right, r))) = (theta(*left), theta(*right)) else { continue };
            let p = sigmoid(l - r);
            let [a, b, tie] = [*a as f64, *b as f64, (*tie + *bad) as f64];
            let (n, v) = (a + b + tie, p * (1.0 - p));
            tied += tie;
            curvature += n * v;
            lean += a + 0.5 * tie - n * p;
            for (model, strength) in [(left, l), (right, r)] {
                strengths.entry(model.clone()).or_insert((strength, 0.0)).1 += n * v;
            }
        }
        let (models, mean) = (board.rows.len(), mean(&strengths));
        if curvature == 0.0 {
            return Self { strengths, mean, ties: 1.0, side: 0.0, models };
        }
        let (ties, side) = ((tied / curvature).clamp(0.05, 1.2), (lean / curvature).clamp(-0.5, 0.5));
        Self { strengths, mean, ties, side, models }
    }

    /// How many models are on the board, rated or not.
    pub fn models(&self) -> usize {
        self.models
    }

    /// A model's strength without what the person's own votes did to it, to first order; `None` while
    /// others have said too little about it.
    pub(super) fn strength(&self, model: &ModelSlug, own: f64) -> Option<f64> {
        let (strength, information) = self.strengths.get(model).copied()?;
        (information >= ENOUGH).then(|| strength - (own / information).clamp(-1.0, 1.0))
    }

    /// How each reader votes on a pair whose strengths differ so much, give or take the root of `variance`, and whose
    /// lengths differ by `length` (the logarithm of left over right).
    pub(super) fn readers(&self, difference: f64, variance: f64, length: f64) -> [Chances; CELLS] {
        // A logistic curve averaged over a normal distribution, to a good approximation (MacKay 1992); a tie's chance
        // is its slope.
        let scale = 1.0 / (1.0 + std::f64::consts::PI * variance / 8.0).sqrt();
        let mut cells = [[0.0; 3]; CELLS];
        let places = SLOPES.iter().flat_map(|slope| SIDES.map(|side| slope * length + side));
        for (pair, place) in cells.chunks_exact_mut(TIES.len()).zip(places) {
            let p = sigmoid(scale * (difference + place + self.side));
            for (cell, ties) in pair.iter_mut().zip(TIES) {
                let tie = (self.ties * ties).min(1.9) * scale * p * (1.0 - p);
                // Nobody is so sure of a stranger's vote.
                let floored = [p - tie / 2.0, tie, 1.0 - p - tie / 2.0].map(|chance: f64| chance.max(0.01));
                let total: f64 = floored.iter().sum();
                *cell = floored.map(|chance| chance / total);
            }
        }
        cells
    }
}

fn mean(strengths: &BTreeMap<ModelSlug, (f64, f64)>) -> f64 {
    strengths.values().map(|(strength, _)| strength).sum::<f64>() / strengths.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_chances_and_what_turns_a_pair_turns_them() {
        let prior = Prior::known([], 1.0);
        for (difference, length) in [(-8.0, 0.3), (-1.0, 0.0), (0.0, -2.0), (0.3, 0.1), (12.0, 0.0)] {
            let [here, turned] = [1.0, -1.0].map(|sign| prior.readers(sign * difference, 2.0 * TASTE, sign * length));
            for slope in 0..SLOPES.len() {
                for (side, ties) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                    let [l, t, r] = here[slope * 4 + side * 2 + ties];
                    assert!((l + t + r - 1.0).abs() < 1e-12 && l > 0.0 && t > 0.0 && r > 0.0);
                    // Sides come in pairs, so that the turned one is there too.
                    let [a, _, b] = turned[slope * 4 + (1 - side) * 2 + ties];
                    assert!((a - r).abs() < 1e-12 && (b - l).abs() < 1e-12);
                }
            }
        }
    }
}
