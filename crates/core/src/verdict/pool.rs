//! One test over the votes of many accounts.

use serde::{Deserialize, Serialize};

use super::evidence::{CEILING, SHARES, Told, average};
use super::habits::HABITS;
use super::prior::CELLS;

/// The test over all votes of a network's day: whose ever they are, they were cast by one way of not reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pool {
    blind: [f64; CELLS],
    habits: [f64; HABITS],
    checks: f64,
}

impl Default for Pool {
    fn default() -> Self {
        Self { blind: [1.0; CELLS], habits: [1.0; HABITS], checks: 1.0 }
    }
}

impl Pool {
    /// Takes in what an entry said of whoever cast it.
    pub fn take(&mut self, told: &Told) {
        let product = |ratio: &mut f64, more: f64| *ratio = (*ratio * more).clamp(1.0 / CEILING, CEILING);
        match told {
            Told::Vote(step) => {
                let ratios = self.blind.iter_mut().chain(&mut self.habits);
                ratios.zip(step.blind.iter().chain(&step.habits)).for_each(|(ratio, more)| product(ratio, *more));
            }
            Told::Check(ratio) => product(&mut self.checks, *ratio),
        }
    }

    /// The natural logarithm of the evidence that nobody of the network reads.
    pub fn log(&self) -> f64 {
        let all = SHARES[0] + SHARES[1];
        libm::log((SHARES[0] * average(&self.blind) + SHARES[1] * average(&self.habits)) / all * self.checks)
    }

    /// The pool's evidence without what one of its members said.
    pub fn without(&self, member: &Self) -> f64 {
        let mut others = self.clone();
        let ratios = others.blind.iter_mut().chain(&mut others.habits).chain([&mut others.checks]);
        let theirs = member.blind.iter().chain(&member.habits).chain([&member.checks]);
        ratios.zip(theirs).for_each(|(ratio, theirs)| *ratio /= theirs);
        others.log()
    }
}
