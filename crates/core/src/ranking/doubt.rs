//! From what is known of the spread of strengths to standard errors, intervals, places and chances of being best.

use crate::ranking::fit::Ranges;
use crate::ranking::linalg::Matrix;
use crate::ranking::rank_intervals::{Places, Z95, chance_of_best, largest_difference, places_by, point_of_95};

/// What is known of the spread: a covariance of all parameters, or rounds.
pub(super) enum Doubt {
    None,
    Covariance(Matrix),
    /// Over persons.
    Clustered {
        covariance: Matrix,
        /// What each vote on its own says: doubt over few persons that happen to agree is no less.
        plain: Matrix,
        /// Student's two-sided 95 % point for each model's rating; infinite: it rests on one person.
        reach: Vec<f64>,
        /// Degrees of freedom, in the middle.
        degrees: f64,
    },
    Rounds(Vec<Vec<f64>>),
}

/// Standard errors, intervals as distances from the estimate, places, and chances of being best.
pub(super) struct Spread {
    pub(super) se: Option<Vec<f64>>,
    /// `None` where nothing can be told.
    pub(super) ci: Option<Vec<Option<[f64; 2]>>>,
    pub(super) rank: Option<Vec<Places>>,
    pub(super) best: Option<Vec<f64>>,
}

impl Doubt {
    /// What the doubt makes of strengths, against the mean of a basket, which is at `centre`.
    pub(super) fn spread(&self, theta: &[f64], basket: &[f64], centre: f64, ranges: Ranges) -> Spread {
        // How many standard errors a difference has to be, to be sure.
        let at_least = |covariance: &Matrix, degrees| match ranges {
            Ranges::EachModel => Z95,
            Ranges::WholeBoard => largest_difference(covariance, theta.len(), degrees),
        };
        match self {
            Self::None => Spread { se: None, ci: None, rank: None, best: None },
            Self::Covariance(covariance) => {
                let se = errors(covariance, basket);
                Spread {
                    ci: Some(se.iter().map(|se| Some([-Z95 * se, Z95 * se])).collect()),
                    rank: Some({
                        let least = at_least(covariance, None);
                        places_by(theta.len(), |i, j| theta[i] - theta[j] > least * apart(covariance, i, j))
                    }),
                    best: Some(chance_of_best(theta, covariance, None)),
                    se: Some(se),
                }
            }
            Self::Clustered { covariance, plain, reach, degrees } => {
                let (over, alone) = (errors(covariance, basket), errors(plain, basket));
                let half = |i: usize| (reach[i] * over[i]).max(Z95 * alone[i]);
                let interval = |i: usize| Some(half(i)).filter(|half| half.is_finite()).map(|half| [-half, half]);
                // Over few persons all differences of a draw are as wide as its spread happens to be.
                let (least, least_alone) = (at_least(covariance, Some(*degrees)), at_least(plain, None));
                let surely = |i: usize, j: usize| {
                    let widest = reach[i].max(reach[j]);
                    let over = widest.max(least) * apart(covariance, i, j);
                    widest.is_finite() && theta[i] - theta[j] > over.max(least_alone * apart(plain, i, j))
                };
                Spread {
                    ci: Some((0..theta.len()).map(interval).collect()),
                    rank: Some(places_by(theta.len(), surely)),
                    best: Some(chance_of_best(theta, covariance, Some(*degrees))),
                    se: Some(over),
                }
            }
            Self::Rounds(rounds) => of_rounds(theta, basket, centre, rounds, ranges),
        }
    }
}

/// The standard error of the difference of two models.
fn apart(covariance: &Matrix, i: usize, j: usize) -> f64 {
    covariance.difference(i, j).max(0.0).sqrt()
}

/// Standard errors of strengths against the basket's mean.
fn errors(covariance: &Matrix, basket: &[f64]) -> Vec<f64> {
    let models = basket.len();
    let mean: Vec<f64> = (0..models).map(|i| basket.iter().zip(covariance.row(i)).map(|(b, v)| b * v).sum()).collect();
    let own: f64 = basket.iter().zip(&mean).map(|(b, v)| b * v).sum();
    (0..models).map(|i| (covariance.at(i, i) - 2.0 * mean[i] + own).max(0.0).sqrt()).collect()
}

fn of_rounds(theta: &[f64], basket: &[f64], centre: f64, rounds: &[Vec<f64>], ranges: Ranges) -> Spread {
    let m = theta.len();
    let centres: Vec<f64> = rounds.iter().map(|x| x.iter().zip(basket).map(|(x, b)| x * b).sum()).collect();
    let n = rounds.len() as f64;
    let mut se = Vec::with_capacity(m);
    let mut ci = Vec::with_capacity(m);
    for i in 0..m {
        let mut values: Vec<f64> = rounds.iter().zip(&centres).map(|(x, c)| (x[i] - c) - (theta[i] - centre)).collect();
        values.sort_by(f64::total_cmp);
        let mean = values.iter().sum::<f64>() / n;
        let square: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
        se.push((square / (n - 1.0).max(1.0)).sqrt());
        // An interval holds its estimate, also where few rounds lie to one side of it.
        ci.push(Some([quantile(&values, 0.025).min(0.0), quantile(&values, 0.975).max(0.0)]));
    }
    let ahead = |i: usize, j: usize| rounds.iter().filter(|x| x[i] > x[j]).count() as f64 >= 0.975 * n;
    let mut best = vec![0.0; m];
    for x in rounds {
        if let Some(top) = (0..m).max_by(|&a, &b| x[a].total_cmp(&x[b])) {
            best[top] += 1.0 / n;
        }
    }
    let rank = match ranges {
        Ranges::EachModel => places_by(m, ahead),
        Ranges::WholeBoard => whole_board_of_rounds(theta, rounds),
    };
    Spread { se: Some(se), ci: Some(ci), rank: Some(rank), best: Some(best) }
}

/// Places that hold at once: a difference is sure when it is more standard errors than all but one in twenty rounds has
/// between any two models.
fn whole_board_of_rounds(theta: &[f64], rounds: &[Vec<f64>]) -> Vec<Places> {
    let m = theta.len();
    let off = |x: &[f64], i: usize, j: usize| (x[i] - x[j]) - (theta[i] - theta[j]);
    let n = rounds.len() as f64;
    let mut errors = Matrix::zeros(m);
    for i in 0..m {
        for j in 0..i {
            let square: f64 = rounds.iter().map(|x| off(x, i, j)).map(|off| off * off).sum();
            errors.add_both(i, j, (square / n).sqrt());
        }
    }
    let largest = |x: &Vec<f64>| {
        let pairs = (0..m).flat_map(|i| (0..i).map(move |j| (i, j)));
        pairs
            .filter(|&(i, j)| errors.at(i, j) > 0.0)
            .map(|(i, j)| off(x, i, j).abs() / errors.at(i, j))
            .fold(0.0, f64::max)
    };
    let least = point_of_95(rounds.iter().map(largest).collect());
    places_by(m, |i, j| theta[i] - theta[j] > least * errors.at(i, j))
}

/// Linear between the order statistics (Hyndman and Fan's type 7).
fn quantile(sorted: &[f64], q: f64) -> f64 {
    let at = q * (sorted.len() - 1) as f64;
    let (low, high) = (at.floor() as usize, at.ceil() as usize);
    sorted[low] + (at - low as f64) * (sorted[high] - sorted[low])
}
