//! Bradley–Terry (1952): `P(i beats j) = σ(θ_i − θ_j)`; a tie, or both bad, is half a win for each.

use super::counts::Edge;
use super::newton::Likelihood;
use crate::ranking::linalg::Matrix;

/// One unordered pair that met, in votes.
#[derive(Clone, Copy, Debug)]
struct Meeting {
    i: usize,
    j: usize,
    /// Weight for `i`, ties as halves.
    s_i: f64,
    /// Weight for `j`, ties as halves.
    s_j: f64,
    /// Sums of squared weights: `i` won, `j` won, tied.
    squares: [f64; 3],
}

/// The likelihood of one strong component.
#[derive(Clone, Debug)]
pub struct BradleyTerry {
    models: usize,
    votes: f64,
    meetings: Vec<Meeting>,
}

impl BradleyTerry {
    /// Over `edges` whose numbers are below `models`.
    pub fn new(models: usize, edges: &[Edge]) -> Self {
        let wins = |e: &Edge| [e.wins.weight(), e.losses.weight(), e.ties.weight()];
        let squares = |e: &Edge| [e.wins.squares(), e.losses.squares(), e.ties.squares()];
        Self::from_weights(models, edges.iter().map(|e| (e.i, e.j, wins(e), squares(e))))
    }

    /// Over weights of (i won, j won, tied) per pair, in the order given, with their squares.
    pub fn from_weights(models: usize, pairs: impl Iterator<Item = (u32, u32, [f64; 3], [f64; 3])>) -> Self {
        let meetings: Vec<Meeting> = pairs
            .map(|(i, j, [won, lost, tied], squares)| Meeting {
                i: i as usize,
                j: j as usize,
                s_i: won + 0.5 * tied,
                s_j: lost + 0.5 * tied,
                squares,
            })
            .collect();
        let votes = meetings.iter().map(|m| m.s_i + m.s_j).sum();
        Self { models, votes, meetings }
    }

    /// Adds the gradient at `x`: what the information is not needed for is not computed.
    pub fn gradient(&self, x: &[f64], gradient: &mut [f64]) {
        let odds = Odds::new(x);
        for m in &self.meetings {
            let [p, q] = odds.of(m.i, m.j);
            let g = m.s_i * q - m.s_j * p;
            gradient[m.i] += g;
            gradient[m.j] -= g;
        }
    }
}

impl Likelihood for BradleyTerry {
    fn models(&self) -> usize {
        self.models
    }

    fn extra(&self) -> usize {
        0
    }

    fn votes(&self) -> f64 {
        self.votes
    }

    fn value(&self, x: &[f64]) -> f64 {
        self.meetings
            .iter()
            .map(|m| {
                let d = x[m.i] - x[m.j];
                let tail = libm::log1p(libm::exp(-d.abs()));
                -m.s_i * (tail + (-d).max(0.0)) - m.s_j * (tail + d.max(0.0))
            })
            .sum()
    }

    fn derivatives(&self, x: &[f64], gradient: &mut [f64], information: &mut Matrix) {
        let odds = Odds::new(x);
        for m in &self.meetings {
            let [p, q] = odds.of(m.i, m.j);
            let g = m.s_i * q - m.s_j * p;
            gradient[m.i] += g;
            gradient[m.j] -= g;
            information.add_difference(m.i, m.j, (m.s_i + m.s_j) * p * q);
        }
    }

    fn scores(&self, x: &[f64], covariance: &mut Matrix) {
        let odds = Odds::new(x);
        for m in &self.meetings {
            let [p, q] = odds.of(m.i, m.j);
            let [won, lost, tied] = m.squares;
            let spread = won * q * q + lost * p * p + tied * (0.5 - p) * (0.5 - p);
            covariance.add_difference(m.i, m.j, spread);
        }
    }
}

/// `e^x` of every model: a pair's chances then cost a division instead of an exponential. There are
/// far more pairs than models.
struct Odds<'a> {
    x: &'a [f64],
    /// Empty where `x` reaches so far that a power would overflow.
    powers: Vec<f64>,
}

impl<'a> Odds<'a> {
    fn new(x: &'a [f64]) -> Self {
        let in_range = x.iter().all(|x| x.abs() <= 300.0);
        Self { x, powers: if in_range { x.iter().map(|x| libm::exp(*x)).collect() } else { Vec::new() } }
    }

    /// That `i` beats `j`, and the other way round; neither is 1 less the other, so that nothing
    /// cancels where one side nearly always wins.
    #[inline]
    fn of(&self, i: usize, j: usize) -> [f64; 2] {
        match self.powers.get(i).zip(self.powers.get(j)) {
            Some((a, b)) => [a / (a + b), b / (a + b)],
            None => [sigmoid(self.x[i] - self.x[j]), sigmoid(self.x[j] - self.x[i])],
        }
    }
}

/// `1 / (1 + e^−d)`.
pub fn sigmoid(d: f64) -> f64 {
    let e = libm::exp(-d.abs());
    if d >= 0.0 { 1.0 / (1.0 + e) } else { e / (1.0 + e) }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::ranking::newton::maximise;

    /// Gradient and information against central differences.
    pub(crate) fn derivatives_are_right(likelihood: &impl Likelihood, x: &[f64]) {
        let n = x.len();
        let derive = |x: &[f64]| {
            let (mut g, mut h) = (vec![0.0; n], Matrix::zeros(n));
            likelihood.derivatives(x, &mut g, &mut h);
            (g, h)
        };
        let (gradient, information) = derive(x);
        let h = 1e-6;
        for k in 0..n {
            let moved = |by: f64| {
                let mut x = x.to_vec();
                x[k] += by;
                x
            };
            let slope = (likelihood.value(&moved(h)) - likelihood.value(&moved(-h))) / (2.0 * h);
            assert!((slope - gradient[k]).abs() < 1e-7 * likelihood.votes(), "{k}: {slope} {}", gradient[k]);
            let (above, below) = (derive(&moved(h)).0, derive(&moved(-h)).0);
            for j in 0..n {
                let curve = (below[j] - above[j]) / (2.0 * h);
                let got = information.at(j, k);
                assert!((curve - got).abs() < 1e-7 * likelihood.votes(), "{j},{k}: {curve} {got}");
            }
        }
    }

    fn three() -> BradleyTerry {
        let pairs = [(0, 1, [7.0, 2.0, 1.0]), (0, 2, [3.0, 4.0, 2.0]), (1, 2, [1.0, 5.0, 0.0])];
        BradleyTerry::from_weights(3, pairs.into_iter().map(|(i, j, w)| (i, j, w, w)))
    }

    #[test]
    fn gradient_and_information_are_the_slopes() {
        derivatives_are_right(&three(), &[0.4, -0.7, 1.3]);
    }

    #[test]
    fn two_models_have_the_closed_form() {
        let pair = BradleyTerry::from_weights(2, [(0, 1, [30.0, 10.0, 0.0], [30.0, 10.0, 0.0])].into_iter());
        let fit = maximise(&pair, vec![0.0; 2]).expect("a maximum");
        assert!((fit.x[0] - fit.x[1] - libm::log(3.0)).abs() < 1e-14);
        // λ₂ of the Laplacian of one edge is twice its weight.
        assert!((fit.certificate.curvature - 2.0 * 40.0 * 0.75 * 0.25).abs() < 1e-9);
        assert!(fit.certificate.gradient < 1e-12);
    }

    #[test]
    fn separated_votes_have_no_maximum_and_say_so() {
        let pair = BradleyTerry::from_weights(2, [(0, 1, [5.0, 0.0, 0.0], [5.0, 0.0, 0.0])].into_iter());
        assert!(maximise(&pair, vec![0.0; 2]).is_err());
    }
}
