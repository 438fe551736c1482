//! Style control: how much of a preference is for length and formatting, and the board without it.
//!
//! `logit P(left) = θ_left − θ_right + γ + β'x`, with `γ` the advantage of the left side and per
//! feature `x_k = ((a − b) / (a + b + 1)) / sd_k`. The differences are not centred: a mean shift is
//! position bias and belongs to γ. No ridge on β (a ridge that is there shrinks it).

use super::bradley_terry::sigmoid;
use super::newton::Likelihood;
use crate::ranking::linalg::Matrix;
use crate::vote::Outcome;

/// What is measured of an answer, in this order.
pub const FEATURES: [&str; 4] = ["tokens", "headings", "bold", "lists"];

/// A vote with the style of its answers. Models are numbered canonically.
#[derive(Clone, Copy, Debug)]
pub struct StyledVote {
    /// Number of the model on side A.
    pub left: u32,
    /// Number of the model on side B.
    pub right: u32,
    /// What the voter chose.
    pub outcome: Outcome,
    /// Millionths of a full vote.
    pub weight: u32,
    /// `(a − b) / (a + b + 1)` per feature.
    pub x: [f64; 4],
}

impl StyledVote {
    /// The contrast of two measures, each at least 0.
    pub fn contrast(a: [f64; 4], b: [f64; 4]) -> [f64; 4] {
        std::array::from_fn(|k| (a[k] - b[k]) / (a[k] + b[k] + 1.0))
    }

    fn key(&self) -> (u32, u32, Outcome, u32, [u64; 4]) {
        (self.left, self.right, self.outcome, self.weight, self.x.map(f64::to_bits))
    }
}

/// The likelihood; extra parameters are γ and then one β per feature that varies.
#[derive(Clone, Debug)]
pub struct Styled {
    models: usize,
    total: f64,
    votes: Vec<StyledVote>,
    /// Features that vary, with their standard deviation.
    pub kept: Vec<(usize, f64)>,
}

impl Styled {
    /// Over votes whose models are below `models`. Their order leaves no trace: they are sorted.
    pub fn new(models: usize, mut votes: Vec<StyledVote>) -> Self {
        votes.sort_unstable_by_key(StyledVote::key);
        let total = votes.iter().map(|v| u128::from(v.weight)).sum::<u128>() as f64 / 1e6;
        let deviation = |k: usize| {
            let mean = votes.iter().map(|v| v.x[k]).sum::<f64>() / votes.len().max(1) as f64;
            let square = votes.iter().map(|v| (v.x[k] - mean) * (v.x[k] - mean)).sum::<f64>();
            (square / votes.len().max(1) as f64).sqrt()
        };
        let kept: Vec<(usize, f64)> = (0..4).map(|k| (k, deviation(k))).filter(|(_, sd)| *sd > 1e-9).collect();
        for vote in &mut votes {
            for &(k, sd) in &kept {
                vote.x[k] /= sd;
            }
        }
        Self { models, total, votes, kept }
    }

    fn logit(&self, vote: &StyledVote, x: &[f64]) -> f64 {
        let m = self.models;
        let style: f64 = self.kept.iter().enumerate().map(|(p, &(k, _))| x[m + 1 + p] * vote.x[k]).sum();
        x[vote.left as usize] - x[vote.right as usize] + x[m] + style
    }

    /// The vote's row of the extra block: 1 for γ, then its features.
    fn row(&self, vote: &StyledVote) -> [f64; 5] {
        let mut row = [1.0, 0.0, 0.0, 0.0, 0.0];
        for (p, &(k, _)) in self.kept.iter().enumerate() {
            row[1 + p] = vote.x[k];
        }
        row
    }
}

impl Likelihood for Styled {
    fn models(&self) -> usize {
        self.models
    }

    fn extra(&self) -> usize {
        1 + self.kept.len()
    }

    fn votes(&self) -> f64 {
        self.total
    }

    fn value(&self, x: &[f64]) -> f64 {
        let one = |vote: &StyledVote| {
            let (d, y) = (self.logit(vote, x), vote.outcome.credit());
            let softplus = d.max(0.0) + libm::log1p(libm::exp(-d.abs()));
            f64::from(vote.weight) / 1e6 * (y * d - softplus)
        };
        self.votes.iter().map(one).sum()
    }

    fn derivatives(&self, x: &[f64], gradient: &mut [f64], information: &mut Matrix) {
        let (m, extra) = (self.models, self.extra());
        let mut own = [[0.0; 5]; 5];
        for vote in &self.votes {
            let p = sigmoid(self.logit(vote, x));
            let w = f64::from(vote.weight) / 1e6;
            let (g, v) = (w * (vote.outcome.credit() - p), w * p * (1.0 - p));
            let (left, right, row) = (vote.left as usize, vote.right as usize, self.row(vote));
            gradient[left] += g;
            gradient[right] -= g;
            information.add_difference(left, right, v);
            for a in 0..extra {
                gradient[m + a] += g * row[a];
                let va = v * row[a];
                information.add(left, m + a, va);
                information.add(right, m + a, -va);
                for b in 0..=a {
                    own[a][b] += va * row[b];
                }
            }
        }
        for (a, own) in own.iter().enumerate().take(extra) {
            for i in 0..m {
                let value = information.at(i, m + a);
                information.add(m + a, i, value);
            }
            for (b, value) in own.iter().enumerate().take(a) {
                information.add_both(m + a, m + b, *value);
            }
            information.add(m + a, m + a, own[a]);
        }
    }

    fn scores(&self, x: &[f64], covariance: &mut Matrix) {
        let (m, extra) = (self.models, self.extra());
        for vote in &self.votes {
            let w = f64::from(vote.weight) / 1e6;
            let s = w * (vote.outcome.credit() - sigmoid(self.logit(vote, x)));
            let (left, right, row) = (vote.left as usize, vote.right as usize, self.row(vote));
            covariance.add_difference(left, right, s * s);
            for a in 0..extra {
                covariance.add_both(left, m + a, s * s * row[a]);
                covariance.add_both(right, m + a, -s * s * row[a]);
                for b in 0..extra {
                    covariance.add(m + a, m + b, s * s * row[a] * row[b]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::bradley_terry::tests::derivatives_are_right;
    use crate::ranking::newton::{maximise, sandwich};
    use crate::ranking::rng::Chance;

    /// Votes of known truth: strengths, a side effect, and a taste for length alone.
    fn simulated(n: usize, length: f64, side: f64) -> Vec<StyledVote> {
        let mut chance = Chance::new(11);
        let strengths = [0.6, 0.2, -0.1, -0.7];
        (0..n)
            .map(|_| {
                let left = (chance.bits() % 4) as u32;
                let right = (left + 1 + (chance.bits() % 3) as u32) % 4;
                let x = [(); 4].map(|()| 0.3 * chance.normal());
                let d = strengths[left as usize] - strengths[right as usize] + side + length * x[0] / 0.3;
                let outcome = if chance.unit() < sigmoid(d) { Outcome::A } else { Outcome::B };
                StyledVote { left, right, outcome, weight: 1_000_000, x }
            })
            .collect()
    }

    #[test]
    fn gradient_and_information_are_the_slopes() {
        let model = Styled::new(4, simulated(60, 0.3, 0.1));
        derivatives_are_right(&model, &[0.4, -0.7, 0.2, 0.1, 0.3, 0.2, -0.1, 0.4, 0.05]);
    }

    #[test]
    fn the_taste_for_length_is_found_within_two_standard_errors() {
        let model = Styled::new(4, simulated(40_000, 0.25, 0.1));
        let fit = maximise(&model, vec![0.0; 9]).expect("a maximum");
        let mut scores = Matrix::zeros(9);
        model.scores(&fit.x, &mut scores);
        let covariance = sandwich(&fit.factor, &scores);
        for (parameter, truth) in [(4, 0.1), (5, 0.25), (6, 0.0), (7, 0.0), (8, 0.0)] {
            let se = covariance.at(parameter, parameter).sqrt();
            assert!((fit.x[parameter] - truth).abs() < 2.5 * se, "{parameter}: {} ± {se}", fit.x[parameter]);
        }
        let mut turned = simulated(40_000, 0.25, 0.1);
        turned.reverse();
        assert_eq!(maximise(&Styled::new(4, turned), vec![0.0; 9]).expect("a maximum").x, fit.x);
    }

    #[test]
    fn a_feature_that_never_varies_is_left_out() {
        let mut votes = simulated(200, 0.0, 0.0);
        votes.iter_mut().for_each(|v| v.x[2] = 0.0);
        let model = Styled::new(4, votes);
        assert_eq!(model.kept.iter().map(|(k, _)| *k).collect::<Vec<_>>(), [0, 1, 3]);
    }
}
