//! Votes with known truth, as `../shared/peers/rank_peers.py` draws them: strengths N(0, 0.75²) in
//! log-odds, popularity log-normal, ties 1.2·p·(1−p) carved evenly out of both sides.

use agon_core::ranking::bradley_terry::sigmoid;
use agon_core::ranking::counts::Counts;
use agon_core::ranking::rng::Chance;
use agon_core::verdict::FULL_WEIGHT;
use agon_core::vote::Outcome;

/// A vote by model numbers.
pub type Vote = (u32, u32, Outcome);

/// An arena whose strengths are known.
pub struct Synthetic {
    /// True strengths, mean 0.
    pub strengths: Vec<f64>,
    popularity: Vec<f64>,
    cumulative: Vec<f64>,
}

impl Synthetic {
    /// So many models, from a seed.
    pub fn new(models: usize, chance: &mut Chance) -> Self {
        let mut strengths: Vec<f64> = (0..models).map(|_| 0.75 * chance.normal()).collect();
        let mean = strengths.iter().sum::<f64>() / models as f64;
        strengths.iter_mut().for_each(|s| *s -= mean);
        let raw: Vec<f64> = (0..models).map(|_| chance.normal().exp()).collect();
        let total: f64 = raw.iter().sum();
        let popularity: Vec<f64> = raw.iter().map(|p| p / total).collect();
        let add = |sum: &mut f64, p: &f64| {
            *sum += p;
            Some(*sum)
        };
        let cumulative = popularity.iter().scan(0.0, add).collect();
        Self { strengths, popularity, cumulative }
    }

    fn draw(&self, chance: &mut Chance) -> u32 {
        let place = chance.unit();
        self.cumulative.partition_point(|c| *c < place).min(self.strengths.len() - 1) as u32
    }

    /// A pair, by popularity.
    pub fn pair(&self, chance: &mut Chance) -> (u32, u32) {
        loop {
            let (left, right) = (self.draw(chance), self.draw(chance));
            if left != right {
                return (left, right);
            }
        }
    }

    /// How a vote with these log-odds for the left ends.
    pub fn outcome(log_odds: f64, chance: &mut Chance) -> Outcome {
        let p = sigmoid(log_odds);
        let tie = 1.2 * p * (1.0 - p);
        let u = chance.unit();
        match u {
            u if u < p - tie / 2.0 => Outcome::A,
            u if u < p + tie / 2.0 => Outcome::Tie,
            _ => Outcome::B,
        }
    }

    /// One vote.
    pub fn vote(&self, chance: &mut Chance) -> Vote {
        let (left, right) = self.pair(chance);
        let odds = self.strengths[left as usize] - self.strengths[right as usize];
        (left, right, Self::outcome(odds, chance))
    }

    /// Counts of about so many votes, drawn cell by cell instead of vote by vote: independent
    /// Poisson cells are what a Poisson number of votes gives. `only` leaves other models out.
    pub fn counts(&self, votes: f64, only: impl Fn(usize) -> bool, chance: &mut Chance) -> Counts {
        let mut counts = Counts::default();
        for left in 0..self.strengths.len() {
            for right in (0..self.strengths.len()).filter(|right| *right != left) {
                if !only(left) || !only(right) {
                    continue;
                }
                let p = sigmoid(self.strengths[left] - self.strengths[right]);
                let tie = 1.2 * p * (1.0 - p);
                let mean = votes * self.popularity[left] * self.popularity[right] / (1.0 - self.popularity[left]);
                let share = [p - tie / 2.0, 1.0 - p - tie / 2.0, tie, 0.0];
                let full = share.map(|s| if s > 0.0 { chance.poisson(mean * s) } else { 0 });
                counts.put(left as u32, right as u32, full, None);
            }
        }
        counts
    }
}

/// Counts votes one by one.
pub fn count(votes: &[Vote]) -> Counts {
    let mut counts = Counts::default();
    for (left, right, outcome) in votes {
        counts.add(*left, *right, *outcome, FULL_WEIGHT);
    }
    counts
}
