//! The bootstrap, exactly and without touching a vote: resampling votes with Poisson(1) weights is,
//! per cell, drawing one Poisson number with the cell's count for its mean.
//!
//! Each round is solved with the full data's factor (chord steps): the rounds lie close to the
//! full fit, so a few cheap steps replace Newton's, and the cost does not depend on the votes.

use super::bradley_terry::BradleyTerry;
use super::components::components;
use super::counts::{Edge, Pool};
use super::newton::{Likelihood, Optimum, centre, largest, maximise};
use crate::ranking::rng::Chance;

/// What the rounds of a bootstrap gave.
#[derive(Clone, Debug)]
pub struct Rounds {
    /// Strengths of each round that had a maximum, mean 0.
    pub strengths: Vec<Vec<f64>>,
    /// Rounds whose votes fell apart: they have no finite fit and are left out.
    pub apart: u32,
}

/// Draws `rounds` rounds around `fit`, which is the fit of `edges` over `models` models.
pub fn bootstrap(models: usize, edges: &[Edge], fit: &Optimum, rounds: u32, seed: u64) -> Rounds {
    let mut chance = Chance::new(seed);
    let mut out = Rounds { strengths: Vec::with_capacity(rounds as usize), apart: 0 };
    for _ in 0..rounds {
        let drawn: Vec<Edge> = edges.iter().map(|edge| draw(edge, &mut chance)).collect();
        if components(models, &drawn).first().is_none_or(|c| c.len() < models) {
            out.apart += 1;
            continue;
        }
        match solve(&BradleyTerry::new(models, &drawn), fit) {
            Some(x) => out.strengths.push(x),
            None => out.apart += 1,
        }
    }
    out
}

fn draw(edge: &Edge, chance: &mut Chance) -> Edge {
    let mut pool = |pool: &Pool| {
        let mut new = Pool { full: chance.poisson(pool.full as f64), ..Pool::default() };
        // Votes of less weight share their mean weight.
        if let Some(mean) = pool.part.weight.checked_div(pool.part.votes) {
            new.part.votes = chance.poisson(pool.part.votes as f64);
            new.part.weight = new.part.votes * mean;
        }
        new
    };
    Edge { i: edge.i, j: edge.j, wins: pool(&edge.wins), losses: pool(&edge.losses), ties: pool(&edge.ties) }
}

/// Chord steps, or Newton where they do not settle.
fn solve(round: &BradleyTerry, fit: &Optimum) -> Option<Vec<f64>> {
    let mut x = fit.x.clone();
    let mut step = vec![0.0; x.len()];
    let mut last = f64::INFINITY;
    for _ in 0..40 {
        step.fill(0.0);
        round.gradient(&x, &mut step);
        if largest(&step) <= 1e-9 * round.votes() {
            return Some(x);
        }
        fit.factor.solve(&mut step);
        let length = largest(&step);
        if length.is_nan() || length > 2.0 * last {
            break;
        }
        last = length;
        for (x, s) in x.iter_mut().zip(&step) {
            *x += s;
        }
        centre(&mut x);
    }
    maximise(round, fit.x.clone()).ok().map(|optimum| optimum.x)
}
