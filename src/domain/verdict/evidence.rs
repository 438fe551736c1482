//! How a person's votes speak against their being somebody who reads: one anytime-valid test per
//! person (RANKING.md 6.3).
//!
//! A mixture of likelihood ratios: under the null (the board's chances, averaged over taste, without
//! the person's own votes) its expectation never grows, so by Ville's inequality it ever reaches `c`
//! with probability at most `1/c`, however often one looks. Agreement with the majority is not
//! asked for: what counts is whether some fixed way of not reading explains the votes better by far.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::model::ModelSlug;
use crate::domain::ranking::bradley_terry::sigmoid;
use crate::domain::ranking::exact::POINTS;
use crate::domain::ranking::fitted::FittedBoard;
use crate::domain::vote::Outcome;

/// Information on a model (some 60 votes against even rivals) from which its strength counts as known.
/// A board that knows nothing calls every honest preference a surprise, so it is not asked.
const ENOUGH: f64 = 15.0;

/// Chances of a vote: for the left, a tie (of either kind), for the right.
pub type Chances = [f64; 3];

/// Spread of taste of one answer in log-odds; of a difference of two: √2 of it.
const TASTE: f64 = 0.6;
/// Gauss–Hermite, 9 points: places above zero, weights from zero on (DLMF 3.5.28), weights over √π.
const PLACES: [f64; 5] =
    [0.0, 0.723_551_018_752_837_6, 1.468_553_289_216_668, 2.266_580_584_531_843, 3.190_993_201_781_527_6];
const WEIGHTS: [f64; 5] = [
    0.406_349_206_349_206_4,
    0.244_097_502_894_939_1,
    0.049_916_406_765_217_9,
    0.002_789_141_321_231_8,
    2.234_584_400_774_66e-5,
];

/// What the board says of votes in general.
#[derive(Clone, Debug, Default)]
pub struct Prior {
    /// Strengths, with the information there is on each (the curvature of the likelihood).
    strengths: BTreeMap<ModelSlug, (f64, f64)>,
    /// Ties are `ties · p · (1 − p)`.
    ties: f64,
    /// Advantage of the left, in log-odds.
    side: f64,
    /// Models on the board.
    models: usize,
}

impl Prior {
    /// From strengths in log-odds, as a simulation knows them.
    pub fn known(strengths: impl IntoIterator<Item = (ModelSlug, f64)>, ties: f64) -> Self {
        let strengths: BTreeMap<_, _> = strengths.into_iter().map(|(slug, s)| (slug, (s, f64::INFINITY))).collect();
        Self { models: strengths.len(), strengths, ties, side: 0.0 }
    }

    /// From a board.
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
        let models = board.rows.len();
        if curvature == 0.0 {
            return Self { strengths, ties: 1.0, side: 0.0, models };
        }
        Self { strengths, ties: (tied / curvature).clamp(0.05, 1.8), side: (lean / curvature).clamp(-0.5, 0.5), models }
    }

    /// Models on the board.
    pub fn models(&self) -> usize {
        self.models
    }

    /// Chances of a vote on a pair whose strengths differ so much, averaged over taste.
    pub fn chances(&self, difference: f64) -> Chances {
        let spread = 2.0 * TASTE; // √2 · (√2 · taste)
        let mut out = [0.0; 3];
        for (k, (place, weight)) in PLACES.into_iter().zip(WEIGHTS).enumerate() {
            for sign in [1.0, -1.0] {
                if k == 0 && sign < 0.0 {
                    continue;
                }
                let at = plain(difference + self.side + sign * place * spread, self.ties);
                for (out, at) in out.iter_mut().zip(at) {
                    *out += weight * at;
                }
            }
        }
        // Nobody is so sure of a stranger's vote.
        let floored = out.map(|p| p.max(0.01));
        let total: f64 = floored.iter().sum();
        floored.map(|p| p / total)
    }

    /// A model's strength without what the person's own votes did to it, to first order; `None` while
    /// others have said too little about it.
    fn strength(&self, model: &ModelSlug, own: f64) -> Option<f64> {
        let (strength, information) = self.strengths.get(model).copied()?;
        (information >= ENOUGH).then(|| strength - (own / information).clamp(-1.0, 1.0))
    }
}

/// Chances without taste: a tie takes evenly from both sides.
fn plain(difference: f64, ties: f64) -> Chances {
    let p = sigmoid(difference);
    let tie = ties * p * (1.0 - p);
    [p - tie / 2.0, tie, 1.0 - p - tie / 2.0]
}

/// What the votes of one model's battles say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct OneModel {
    /// Log-evidence that the person votes for it whatever it says, and against it.
    bias: [f64; 2],
    /// What the person's votes did to its score.
    own: f64,
}

impl OneModel {
    /// Evidence that the person votes for the model whatever it says, and against it.
    fn both(&self) -> f64 {
        self.bias.into_iter().map(libm::exp).sum()
    }
}

/// The evidence against one person. Costs the same per vote however many there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Log-evidence for: random clicks, the inverse of taste, always left, always right, always tie.
    habits: [f64; 5],
    models: BTreeMap<ModelSlug, OneModel>,
    /// Sum of the evidence for bias over these models, both ways; kept up to date vote by vote.
    biases: f64,
    /// Log-evidence of hidden checks.
    checks: f64,
}

/// Log-evidence beyond this says nothing more.
const CEILING: f64 = 300.0;

impl Evidence {
    /// Takes a counted vote in, in the order of the log; `weight` is its share of a full vote. A vote
    /// on a model that the board does not know yet says nothing.
    pub fn vote(&mut self, left: &ModelSlug, right: &ModelSlug, outcome: Outcome, weight: f64, prior: &Prior) {
        let own = |model| self.models.get(model).map_or(0.0, |m: &OneModel| m.own);
        let strengths = prior.strength(left, own(left)).zip(prior.strength(right, own(right)));
        let Some(difference) = strengths.map(|(l, r)| l - r) else { return };
        let null = prior.chances(difference);
        let seen = match outcome {
            Outcome::A => 0,
            Outcome::Tie | Outcome::BothBad => 1,
            Outcome::B => 2,
        };
        let [l, t, r] = null;
        let habits: [Chances; 5] =
            [[0.375, 0.25, 0.375], [r, t, l], [0.9, 0.05, 0.05], [0.05, 0.05, 0.9], [0.05, 0.9, 0.05]];
        let add = |sum: &mut f64, chance: f64| *sum = (*sum + libm::log(chance / null[seen])).clamp(-CEILING, CEILING);
        for (sum, chances) in self.habits.iter_mut().zip(habits) {
            add(sum, chances[seen]);
        }
        let surprise = (outcome.credit() - sigmoid(difference)) * weight;
        for (model, wins, sign) in [(left, [0.9, 0.05, 0.05], 1.0), (right, [0.05, 0.05, 0.9], -1.0)] {
            let known = self.models.contains_key(model);
            let one = self.models.entry(model.clone()).or_default();
            let before = if known { one.both() } else { 0.0 };
            let [a, b, c] = wins;
            add(&mut one.bias[0], [a, b, c][seen]);
            add(&mut one.bias[1], [c, b, a][seen]);
            one.own += sign * surprise;
            let after = one.both();
            // Taking most of a sum away would leave its rounding: then it is made anew.
            self.biases = if before > 0.5 * self.biases {
                self.models.values().map(OneModel::both).sum()
            } else {
                self.biases - before + after
            };
        }
    }

    /// Takes somebody else's evidence in, as if one person had cast all votes.
    pub fn add(&mut self, other: &Self) {
        let add = |sum: &mut f64, more: f64| *sum = (*sum + more).clamp(-CEILING, CEILING);
        for (sum, more) in self.habits.iter_mut().zip(other.habits) {
            add(sum, more);
        }
        for (model, theirs) in &other.models {
            let ours = self.models.entry(model.clone()).or_default();
            ours.bias.iter_mut().zip(theirs.bias).for_each(|(sum, more)| add(sum, more));
            ours.own += theirs.own;
        }
        self.biases = self.models.values().map(OneModel::both).sum();
        add(&mut self.checks, other.checks);
    }

    /// Takes a hidden check in: failing is 20 times likelier for somebody who does not read.
    pub fn check(&mut self, passed: bool) {
        let ratio: f64 = if passed { 0.4 / 0.97 } else { 0.6 / 0.03 };
        self.checks = (self.checks + libm::log(ratio)).clamp(-CEILING, CEILING);
    }

    /// The natural logarithm of the evidence now, among so many models.
    pub fn log(&self, models: usize) -> f64 {
        let count = models.max(self.models.len()).max(1) as f64;
        let habits: f64 = self.habits.iter().map(|l| libm::exp(*l)).sum::<f64>() / 5.0;
        // Models that the person never met have a ratio of one.
        let biases = self.biases + 2.0 * (count - self.models.len() as f64);
        // Passing checks is no licence: it can lower the evidence of clicking, not below a tenth.
        libm::log(0.5 * habits + biases / (4.0 * count)) + self.checks.max(-libm::log(10.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(n: usize) -> ModelSlug {
        format!("m{n}").parse().expect("a slug")
    }

    fn prior() -> Prior {
        Prior::known((0..10).map(|n| (slug(n), n as f64 * 0.2)), 1.0)
    }

    #[test]
    fn chances_are_chances_and_symmetric() {
        let prior = prior();
        for difference in [-8.0, -1.0, 0.0, 0.3, 12.0] {
            let [l, t, r] = prior.chances(difference);
            assert!((l + t + r - 1.0).abs() < 1e-12 && l > 0.0 && t > 0.0 && r > 0.0);
            let turned = prior.chances(-difference);
            assert!((turned[0] - r).abs() < 1e-12);
        }
        assert!((WEIGHTS[0] + 2.0 * WEIGHTS[1..].iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn always_left_is_found_and_votes_by_the_chances_are_not() {
        let prior = prior();
        let mut left = Evidence::default();
        for n in 0..20 {
            left.vote(&slug(n % 10), &slug((n * 3 + 1) % 10), Outcome::A, 1.0, &prior);
        }
        assert!(left.log(10) > libm::log(1_000.0), "{}", left.log(10));
        let fresh = Evidence::default();
        assert_eq!(fresh.log(10), 0.0);
        let mut careful = Evidence::default();
        for n in 0..40 {
            let (a, b) = (n % 10, (n * 7 + 3) % 10);
            let outcome = if n % 4 == 0 {
                Outcome::Tie
            } else if a > b {
                Outcome::A
            } else {
                Outcome::B
            };
            careful.vote(&slug(a), &slug(b), outcome, 1.0, &prior);
        }
        assert!(careful.log(10) < libm::log(20.0), "{}", careful.log(10));
    }

    /// E over one more vote, averaged by the null, is what it was: the test's whole point.
    #[test]
    fn the_evidence_is_a_martingale_under_the_null() {
        let prior = prior();
        let mut before = Evidence::default();
        before.vote(&slug(1), &slug(8), Outcome::B, 0.0, &prior);
        before.vote(&slug(8), &slug(4), Outcome::Tie, 0.0, &prior);
        let strength = |n| prior.strength(&slug(n), 0.0).expect("known");
        let null = prior.chances(strength(1) - strength(4));
        let after: f64 = [Outcome::A, Outcome::Tie, Outcome::B]
            .into_iter()
            .zip(null)
            .map(|(outcome, chance)| {
                let mut next = before.clone();
                next.vote(&slug(1), &slug(4), outcome, 0.0, &prior);
                chance * next.log(10).exp()
            })
            .sum();
        assert!((after / before.log(10).exp() - 1.0).abs() < 1e-9, "{after}");
    }
}
