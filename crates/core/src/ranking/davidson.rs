//! Davidson's model of ties (JASA 65, 1970): with `d = θ_i − θ_j`,
//! `P(i) : P(j) : P(tie) = e^{d/2} : e^{−d/2} : ν`. Its scale is not Bradley–Terry's.

use super::counts::Edge;
use super::newton::Likelihood;
use crate::ranking::linalg::Matrix;

#[derive(Clone, Copy, Debug)]
struct Meeting {
    i: usize,
    j: usize,
    /// Weights: `i` won, `j` won, tied.
    w: [f64; 3],
    squares: [f64; 3],
}

/// The likelihood of one strong component; the extra parameter is `ln ν`.
#[derive(Clone, Debug)]
pub struct Davidson {
    models: usize,
    votes: f64,
    /// Weight of the ties, in full votes.
    pub ties: f64,
    meetings: Vec<Meeting>,
}

impl Davidson {
    /// Over `edges` whose numbers are below `models`.
    pub fn new(models: usize, edges: &[Edge]) -> Self {
        let meetings: Vec<Meeting> = edges
            .iter()
            .map(|e| Meeting {
                i: e.i as usize,
                j: e.j as usize,
                w: [e.wins.weight(), e.losses.weight(), e.ties.weight()],
                squares: [e.wins.squares(), e.losses.squares(), e.ties.squares()],
            })
            .collect();
        let votes = meetings.iter().map(|m| m.w.iter().sum::<f64>()).sum();
        let ties = meetings.iter().map(|m| m.w[2]).sum();
        Self { models, votes, ties, meetings }
    }
}

/// Probabilities of (i, j, tie), from |d| so that nothing overflows.
fn chances(d: f64, nu: f64) -> [f64; 3] {
    let (near, tie) = (libm::exp(-d.abs()), nu * libm::exp(-d.abs() / 2.0));
    let sum = 1.0 + near + tie;
    let (high, low) = (1.0 / sum, near / sum);
    if d >= 0.0 { [high, low, tie / sum] } else { [low, high, tie / sum] }
}

impl Likelihood for Davidson {
    fn models(&self) -> usize {
        self.models
    }

    fn extra(&self) -> usize {
        1
    }

    fn votes(&self) -> f64 {
        self.votes
    }

    fn value(&self, x: &[f64]) -> f64 {
        let eta = x[self.models];
        let nu = libm::exp(eta);
        self.meetings
            .iter()
            .map(|m| {
                let d = x[m.i] - x[m.j];
                let [won, lost, tied] = m.w;
                let (far, near) = (d.abs() / 2.0, libm::exp(-d.abs()));
                let sum = libm::log(1.0 + near + nu * libm::exp(-far));
                (won - lost) * d / 2.0 + tied * eta - (won + lost + tied) * (far + sum)
            })
            .sum()
    }

    fn derivatives(&self, x: &[f64], gradient: &mut [f64], information: &mut Matrix) {
        let eta = self.models;
        let nu = libm::exp(x[eta]);
        for m in &self.meetings {
            let [p, q, t] = chances(x[m.i] - x[m.j], nu);
            let [won, lost, tied] = m.w;
            let n = won + lost + tied;
            let g = (won - lost - n * (p - q)) / 2.0;
            gradient[m.i] += g;
            gradient[m.j] -= g;
            gradient[eta] += tied - n * t;
            information.add_difference(m.i, m.j, n * (p + q - (p - q) * (p - q)) / 4.0);
            let cross = -n * t * (p - q) / 2.0;
            information.add_both(m.i, eta, cross);
            information.add_both(m.j, eta, -cross);
            information.add(eta, eta, n * t * (1.0 - t));
        }
    }

    fn scores(&self, x: &[f64], covariance: &mut Matrix) {
        let eta = self.models;
        let nu = libm::exp(x[eta]);
        for m in &self.meetings {
            let [p, q, t] = chances(x[m.i] - x[m.j], nu);
            let each = [(1.0 - p + q) / 2.0, (-1.0 - p + q) / 2.0, (q - p) / 2.0];
            for (outcome, (s, squares)) in each.into_iter().zip(m.squares).enumerate() {
                let s_eta = f64::from(u8::from(outcome == 2)) - t;
                covariance.add_difference(m.i, m.j, squares * s * s);
                covariance.add_both(m.i, eta, squares * s * s_eta);
                covariance.add_both(m.j, eta, -squares * s * s_eta);
                covariance.add(eta, eta, squares * s_eta * s_eta);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::bradley_terry::tests::derivatives_are_right;

    #[test]
    fn gradient_and_information_are_the_slopes() {
        let meeting = |i, j, w: [f64; 3]| Meeting { i, j, w, squares: w };
        let meetings =
            vec![meeting(0, 1, [7.0, 2.0, 4.0]), meeting(0, 2, [3.0, 4.0, 2.0]), meeting(1, 2, [1.0, 5.0, 0.0])];
        let model = Davidson { models: 3, votes: 28.0, ties: 6.0, meetings };
        derivatives_are_right(&model, &[0.4, -0.7, 1.3, -0.2]);
    }

    #[test]
    fn chances_sum_to_one_far_out_too() {
        for d in [-900.0, -3.0, 0.0, 2.5, 900.0] {
            let [p, q, t] = chances(d, 0.7);
            assert!((p + q + t - 1.0).abs() < 1e-15);
            assert_eq!(chances(-d, 0.7), [q, p, t]);
        }
    }
}
