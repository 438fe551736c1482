//! The maximum of a concave likelihood, by Newton, with a certificate that it is the maximum.
//!
//! The strengths θ are known up to a common shift. Adding `c · 11'` to their block of the
//! information fixes it without changing a step, because the gradient is orthogonal to 1.
//! No ridge, no prior: the numbers are the data's.

use crate::ranking::linalg::{Cholesky, Matrix, Undetermined};

/// A concave log-likelihood over `models` strengths followed by `extra` parameters.
pub trait Likelihood {
    /// How many models: their strengths are the first parameters.
    fn models(&self) -> usize;
    /// How many parameters follow the strengths.
    fn extra(&self) -> usize;
    /// Total weight of the votes, in full votes.
    fn votes(&self) -> f64;
    /// The log-likelihood at `x`, in nats.
    fn value(&self, x: &[f64]) -> f64;
    /// Gradient and information (the negative Hessian) at `x`; both come zeroed.
    fn derivatives(&self, x: &[f64], gradient: &mut [f64], information: &mut Matrix);
    /// Covariance of the score at `x`, each vote on its own; comes zeroed.
    fn scores(&self, x: &[f64], covariance: &mut Matrix);
}

/// What lets a reader check a fit without trusting us: by concavity the distance to the maximum
/// is at most the gradient over the curvature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Certificate {
    /// Largest element of the gradient, per vote.
    pub gradient: f64,
    /// Second smallest eigenvalue of the information (the smallest but for the shift).
    pub curvature: f64,
    /// Newton steps taken, at most 60.
    pub iterations: u32,
}

/// A maximum of a likelihood.
#[derive(Clone, Debug)]
pub struct Optimum {
    /// Parameters; the strengths have mean 0.
    pub x: Vec<f64>,
    /// The proof that it is the maximum.
    pub certificate: Certificate,
    /// Factor of the information with the shift fixed.
    pub factor: Cholesky,
    /// The log-likelihood at the maximum, in nats.
    pub value: f64,
}

/// Why there is no maximum to report.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum FitError {
    /// The votes leave a parameter free.
    #[error(transparent)]
    Undetermined(#[from] Undetermined),
    /// The votes leave the effect of the side or of a feature of style free.
    #[error(
        "the votes leave the effect of {0} undetermined: it decides every vote that it could, or another column says the same"
    )]
    Effect(&'static str),
    /// Newton's steps did not settle within 60.
    #[error("the fit did not settle: gradient {gradient:e} per vote")]
    Unsettled {
        /// Largest element of the gradient at the end, per vote.
        gradient: f64,
    },
}

/// Largest gradient per vote that counts as the maximum.
pub const GRADIENT: f64 = 1e-10;
/// Steps are taken until they are this short (in θ; 1e-10 is 2e-8 Elo points).
const STEP: f64 = 1e-10;
const MAX_STEPS: u32 = 60;

/// Maximises `likelihood` from `x`.
///
/// # Errors
/// [`FitError`]: the information is singular, or the steps did not settle.
pub fn maximise(likelihood: &impl Likelihood, mut x: Vec<f64>) -> Result<Optimum, FitError> {
    let (m, votes) = (likelihood.models(), likelihood.votes());
    let mut information = Matrix::zeros(x.len());
    let mut gradient = vec![0.0; x.len()];
    let mut value = likelihood.value(&x);
    let mut last_step = f64::INFINITY;
    for iterations in 0..=MAX_STEPS {
        information.clear();
        gradient.fill(0.0);
        likelihood.derivatives(&x, &mut gradient, &mut information);
        fix_shift(&mut information, m, votes);
        let factor = Cholesky::of(&information)?;
        let per_vote = largest(&gradient) / votes;
        // The last step may not get shorter than rounding lets it.
        if per_vote <= GRADIENT && (last_step <= STEP || iterations == MAX_STEPS) {
            let curvature = curvature(&factor, m);
            return Ok(Optimum {
                x,
                certificate: Certificate { gradient: per_vote, curvature, iterations },
                factor,
                value,
            });
        }
        if iterations == MAX_STEPS {
            return Err(FitError::Unsettled { gradient: per_vote });
        }
        let mut step = gradient.clone();
        factor.solve(&mut step);
        let before = x.clone();
        let mut scale = 1.0;
        loop {
            for ((x, b), s) in x.iter_mut().zip(&before).zip(&step) {
                *x = b + scale * s;
            }
            let after = likelihood.value(&x);
            if after >= value - 1e-12 * value.abs() || scale < 1e-9 {
                value = after;
                break;
            }
            scale *= 0.5;
        }
        centre(&mut x[..m]);
        last_step = scale * largest(&step);
    }
    Err(FitError::Unsettled { gradient: f64::NAN })
}

/// Shifts `x` to mean 0.
pub fn centre(x: &mut [f64]) {
    let mean = x.iter().sum::<f64>() / x.len().max(1) as f64;
    for value in x {
        *value -= mean;
    }
}

/// The largest magnitude of an element; infinite if one is not a number.
pub fn largest(x: &[f64]) -> f64 {
    x.iter().fold(0.0, |most: f64, v| if v.is_nan() { f64::INFINITY } else { most.max(v.abs()) })
}

fn fix_shift(information: &mut Matrix, m: usize, votes: f64) {
    let c = votes / (m * m) as f64;
    for i in 0..m {
        for j in 0..m {
            information.add(i, j, c);
        }
    }
}

/// The smallest eigenvalue apart from the shift's own, by inverse iteration.
fn curvature(factor: &Cholesky, m: usize) -> f64 {
    // Any start that is not orthogonal to the wanted direction will do; this one is the same everywhere.
    let mut v: Vec<f64> = (0..factor.size()).map(|i| 1.0 + ((i * 7_919) % 1_009) as f64 / 1_009.0).collect();
    let mut found = 0.0;
    for _ in 0..500 {
        centre(&mut v[..m]);
        let length = v.iter().map(|v| v * v).sum::<f64>().sqrt();
        if length == 0.0 {
            break;
        }
        v.iter_mut().for_each(|v| *v /= length);
        let mut w = v.clone();
        factor.solve(&mut w);
        let reach: f64 = v.iter().zip(&w).map(|(v, w)| v * w).sum();
        let next = 1.0 / reach;
        v = w;
        if (next - found).abs() <= 1e-10 * next.abs() {
            return next;
        }
        found = next;
    }
    found
}

/// `H⁻¹ G H⁻¹`: the sandwich (Huber 1967), correct even where the model is not.
pub fn sandwich(factor: &Cholesky, scores: &Matrix) -> Matrix {
    let inverse = factor.inverse();
    inverse.times(&scores.times(&inverse))
}
