//! How a person's votes speak against their being somebody who reads: one anytime-valid test per
//! person, and one per network and day (`docs/INTEGRITY.md`).
//!
//! The null is a mixture of readers: the board's chances, moved by what answers look like (length), where they
//! stand, how readily somebody calls a tie, and by the person's own taste in models, which is learned from the votes
//! before. The alternatives know nothing of models: they go by length, place and looks alone, or turn taste around,
//! or push one model. Under the null the expectation of the ratio never grows, so by Ville's inequality it ever
//! reaches `c` with probability at most `1/c`, however often one looks. Agreement with the majority is not asked
//! for: what counts is whether a fixed way of not reading explains the votes better by far.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::habits::{HABITS, habits, looks};
use super::prior::{CELLS, Chances, Prior, TASTE, UNRATED};
use crate::battle::style::Style;
use crate::model::ModelSlug;
use crate::vote::Outcome;

/// Who pushes a model votes so in its battles, seen from its side.
const PUSH: Chances = [0.93, 0.04, 0.03];

/// Shares of the test's mixture: those who go by looks alone, fixed habits, and whoever pushes a model.
pub(super) const SHARES: [f64; 3] = [0.40, 0.35, 0.25];

/// What failing and passing a hidden check says: the ratio of clickers to readers, of whom one of twenty skims over it.
const FAILED: f64 = FAILS / 0.05;
const PASSED: f64 = (1.0 - FAILS) / 0.95;
/// Probability with which a clicker fails a check.
const FAILS: f64 = 0.55;

/// The normal distribution's 95 % point: the test could have spoken when it would have with this probability.
const POWER: f64 = 1.644_853_626_951_472;

/// No reader is ruled out for good.
const FLOOR: f64 = 1e-60;
/// Ratios beyond this say nothing more, and stay numbers.
pub(super) const CEILING: f64 = 1e120;

/// What a test looks at in a vote.
#[derive(Clone, Copy, Debug)]
pub struct Ballot<'a> {
    /// The model on the left.
    pub left: &'a ModelSlug,
    /// The model on the right.
    pub right: &'a ModelSlug,
    /// What the voter chose.
    pub outcome: Outcome,
    /// How both answers looked; `None`: not known.
    pub style: Option<[Style; 2]>,
    /// The vote's share of a full one.
    pub weight: f64,
}

/// A test's ratio that may begin at any time: half of it from the first step on, the rest spread over the steps that
/// follow. So whoever reads for a while and then stops is found too, at the price of some steps more.
fn entry(step: u32, spread: f64) -> f64 {
    let n = f64::from(step) + spread;
    0.5 * spread / (n * (n + 1.0))
}

/// What has not begun after so many steps.
fn rest(steps: u32, spread: f64) -> f64 {
    0.5 * spread / (f64::from(steps) + spread)
}

/// Votes, and checks, after which half of the rest has begun.
const SPREAD: [f64; 2] = [60.0, 8.0];

/// What an entry says of its voter.
#[derive(Clone, Copy, Debug)]
pub enum Told {
    /// A counted vote.
    Vote(Step),
    /// A hidden check: how much likelier its result is for a clicker.
    Check(f64),
}

/// What one vote says: for each way of not reading, how much likelier it is than for a reader.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub(super) blind: [f64; CELLS],
    pub(super) habits: [f64; HABITS],
}

/// What is remembered of the person and one model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct OneModel {
    /// How much likelier the person's votes are if they push it, or push it down.
    bias: [f32; 2],
    /// What the person's votes did to its score.
    own: f32,
    /// The person's taste beside the board's strength: mean and variance.
    taste: [f32; 2],
    /// Had the board rated it when it was met last?
    rated: bool,
}

impl OneModel {
    fn new(rated: bool) -> Self {
        Self { bias: [1.0; 2], own: 0.0, taste: Self::unknown(rated), rated }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a constant")]
    fn unknown(rated: bool) -> [f32; 2] {
        [0.0, if rated { TASTE } else { TASTE + UNRATED } as f32]
    }

    fn both(&self) -> f64 {
        self.bias.map(f64::from).iter().sum()
    }
}

/// The evidence against one person. Costs the same per vote however many there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Votes and hidden checks that were taken in.
    steps: [u32; 2],
    /// How likely each reader is by now, one together: those with a taste of their own, then those with the board's.
    readers: [f64; 2 * CELLS],
    /// Ratios of those who go by looks alone.
    blind: [f64; CELLS],
    /// Ratios of [`habits`].
    habits: [f64; HABITS],
    /// Ratio of the hidden checks.
    checks: f64,
    models: BTreeMap<ModelSlug, OneModel>,
    /// Sum of the ratios of bias over these models, both ways; kept up to date vote by vote.
    biases: f64,
    /// Mean and variance of what the test would have been told by somebody who goes by looks alone, in nats.
    power: [f64; 2],
}

impl Default for Evidence {
    fn default() -> Self {
        Self {
            steps: [0; 2],
            readers: [0.5 / CELLS as f64; 2 * CELLS],
            blind: [0.5; CELLS],
            habits: [0.5; HABITS],
            checks: 0.5,
            models: BTreeMap::new(),
            biases: 0.0,
            power: [0.0; 2],
        }
    }
}

impl Evidence {
    /// Takes a counted vote in, in the order of the log; gives what it said.
    pub fn vote(&mut self, ballot: Ballot<'_>, prior: &Prior) -> Step {
        let (length, marks) = looks(ballot.style);
        let seen = match ballot.outcome {
            Outcome::A => 0,
            Outcome::Tie | Outcome::BothBad => 1,
            Outcome::B => 2,
        };
        let [left, right] = [ballot.left, ballot.right].map(|model| self.meet(model, prior));
        let [(l, [l_taste, l_doubt]), (r, [r_taste, r_doubt])] = [left, right];
        let (difference, variance) = (l + l_taste - r - r_taste, l_doubt + r_doubt);
        let own = prior.readers(difference, variance, length);
        let boards = prior.readers(l - r, 0.0, length);
        let looking = prior.readers(0.0, 2.0 * TASTE, length);
        let reader = mixed(&self.readers, own.iter().chain(&boards));
        let blind = mixed(&self.blind, &looking);
        self.expect(reader.into_iter().zip(blind).map(|(reader, blind)| (blind, libm::log(blind / reader))));
        let null = reader[seen];

        for (weight, chances) in self.readers.iter_mut().zip(own.iter().chain(&boards)) {
            *weight = (*weight * chances[seen] / null).max(FLOOR);
        }
        let step = Step {
            blind: looking.map(|chances| chances[seen] / null),
            habits: habits(reader, length, marks).map(|chances| chances[seen] / null),
        };
        let begin = entry(self.steps[0], SPREAD[0]);
        self.steps[0] += 1;
        let ratios = self.blind.iter_mut().chain(&mut self.habits);
        for (ratio, more) in ratios.zip(step.blind.iter().chain(&step.habits)) {
            *ratio = ((*ratio + begin) * more).min(CEILING);
        }

        // Taste is learned as a rating is (Glickman 1999): by the surprise, and the less the more is known.
        let expected = reader[0] + 0.5 * reader[1];
        let (surprise, slope) = (ballot.outcome.credit() - expected, expected * (1.0 - expected));
        let known = 1.0 + slope * variance;
        for (model, sign, push) in [(ballot.left, 1.0, PUSH), (ballot.right, -1.0, [PUSH[2], PUSH[1], PUSH[0]])] {
            let Some(one) = self.models.get_mut(model) else { continue };
            let before = one.both();
            let [taste, doubt] = one.taste.map(f64::from);
            #[expect(clippy::cast_possible_truncation, reason = "kept in half the room, the same on every machine")]
            {
                one.taste =
                    [(taste + sign * doubt * surprise / known) as f32, (doubt - doubt * doubt * slope / known) as f32];
                one.own += (sign * surprise * ballot.weight) as f32;
                let likelier = [push[seen] / null, push[2 - seen] / null];
                one.bias = [0, 1].map(|way| (f64::from(one.bias[way]) * likelier[way]).clamp(1e-30, 1e30) as f32);
            }
            let after = one.both();
            // Taking most of a sum away would leave its rounding: then it is made anew.
            self.biases = if before > 0.5 * self.biases {
                self.models.values().map(OneModel::both).sum()
            } else {
                self.biases - before + after
            };
        }
        step
    }

    /// A model's strength, and the person's taste in it: mean and variance.
    fn meet(&mut self, model: &ModelSlug, prior: &Prior) -> (f64, [f64; 2]) {
        let own = self.models.get(model).map_or(0.0, |one| f64::from(one.own));
        let strength = prior.strength(model, own);
        let rated = strength.is_some();
        let one = self.models.entry(model.clone()).or_insert_with(|| {
            self.biases += 2.0;
            OneModel::new(rated)
        });
        // What was learned of a model that nobody knew was mostly its strength.
        if rated != one.rated {
            (one.taste, one.rated) = (OneModel::unknown(rated), rated);
        }
        (strength.unwrap_or(prior.mean), one.taste.map(f64::from))
    }

    /// Adds what a vote or a check tells of somebody who does not read, on average: the chance and the logarithm of the
    /// ratio of each of its results.
    fn expect(&mut self, told: impl IntoIterator<Item = (f64, f64)>) {
        let sums = |(mean, square), (chance, log)| (mean + chance * log, square + chance * log * log);
        let (mean, square) = told.into_iter().fold((0.0, 0.0), sums);
        self.power[0] += mean;
        self.power[1] += square - mean * mean;
    }

    /// Takes somebody else's evidence in, as if one person had cast all votes.
    pub fn add(&mut self, other: &Self) {
        let product = |own: &mut f64, more: f64| *own = (*own * more).clamp(1.0 / CEILING, CEILING);
        let ratios = self.blind.iter_mut().chain(&mut self.habits).chain([&mut self.checks]);
        for (ratio, more) in ratios.zip(other.blind.iter().chain(&other.habits).chain([&other.checks])) {
            // Each began with a half.
            product(ratio, 2.0 * more);
        }
        for (weight, more) in self.readers.iter_mut().zip(other.readers) {
            *weight = (*weight * more).max(FLOOR * FLOOR);
        }
        let total: f64 = self.readers.iter().sum();
        self.readers.iter_mut().for_each(|weight| *weight = (*weight / total).max(FLOOR));
        for (model, theirs) in &other.models {
            let ours = self.models.entry(model.clone()).or_insert_with(|| OneModel::new(theirs.rated));
            ours.bias.iter_mut().zip(theirs.bias).for_each(|(own, more)| *own = (*own * more).clamp(1e-30, 1e30));
            ours.own += theirs.own;
            // Two estimates from one prior: precisions add, less the prior's.
            let [[mean, doubt], [their_mean, their_doubt]] = [ours.taste, theirs.taste];
            let precision = 1.0 / doubt + 1.0 / their_doubt - 1.0 / OneModel::unknown(ours.rated)[1];
            let precision = precision.max(1.0 / doubt);
            ours.taste = [(mean / doubt + their_mean / their_doubt) / precision, 1.0 / precision];
        }
        self.biases = self.models.values().map(OneModel::both).sum();
        self.steps = [0, 1].map(|kind| self.steps[kind].saturating_add(other.steps[kind]));
        self.power = [0, 1].map(|moment| self.power[moment] + other.power[moment]);
    }

    /// Takes a hidden check in; gives what it said: how much likelier it is for a clicker.
    pub fn check(&mut self, passed: bool) -> f64 {
        let ratio = if passed { PASSED } else { FAILED };
        self.checks = ((self.checks + entry(self.steps[1], SPREAD[1])) * ratio).min(CEILING);
        self.steps[1] += 1;
        let told = [(FAILS, libm::log(FAILED)), (1.0 - FAILS, libm::log(PASSED))];
        self.expect(told);
        ratio
    }

    /// The natural logarithm of the evidence now, among so many models.
    pub fn log(&self, models: usize) -> f64 {
        let count = models.max(self.models.len()).max(1) as f64;
        // Models that the person never met have a ratio of one.
        let bias = (self.biases + 2.0 * (count - self.models.len() as f64)) / (2.0 * count);
        libm::log((SHARES[0] + SHARES[1]) * self.clicking() + SHARES[2] * bias)
    }

    /// Does the evidence speak for a person that they read? Two passed checks are enough, or some dozen votes.
    pub fn speaks_for(&self) -> bool {
        self.looking() * self.checked() < 0.6
    }

    /// How much likelier votes and checks are for one of those who don't read than for a reader. Half of them may know
    /// checks when they see them: passing any number is no licence.
    fn clicking(&self) -> f64 {
        self.looking() * (0.5 + 0.5 * self.checked())
    }

    /// How much likelier the votes alone are for one of those who don't read.
    fn looking(&self) -> f64 {
        let begun = SHARES[0] * average(&self.blind) + SHARES[1] * average(&self.habits);
        begun / (SHARES[0] + SHARES[1]) + rest(self.steps[0], SPREAD[0])
    }

    /// How much likelier the checks alone are for a clicker.
    fn checked(&self) -> f64 {
        self.checks + rest(self.steps[1], SPREAD[1])
    }

    /// Would somebody who goes by looks alone have reached `hold_at` by now, with probability 95 %? Before that a low
    /// ratio says little for anybody.
    pub fn could_have_spoken(&self, hold_at: f64) -> bool {
        let [mean, variance] = self.power;
        // Their part of the mixture is two fifths, of which half began with the first vote, half does not know checks, and of
        // that half began with the first check.
        mean - POWER * variance.sqrt() >= libm::log(hold_at * 8.0 / SHARES[0])
    }
}

pub(super) fn average(ratios: &[f64]) -> f64 {
    ratios.iter().sum::<f64>() / ratios.len() as f64
}

/// Chances by several ways of voting, each with its weight.
fn mixed<'a>(weights: &[f64], ways: impl IntoIterator<Item = &'a Chances>) -> Chances {
    let total: f64 = weights.iter().sum();
    let mut out = [0.0; 3];
    for (weight, chances) in weights.iter().zip(ways) {
        for (out, chance) in out.iter_mut().zip(chances) {
            *out += weight / total * chance;
        }
    }
    out
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

    fn styled(words: [u32; 2]) -> Option<[Style; 2]> {
        Some(words.map(|tokens| Style { tokens, ..Style::default() }))
    }

    fn vote(evidence: &mut Evidence, [left, right]: [usize; 2], outcome: Outcome, style: Option<[Style; 2]>) -> Step {
        let (left, right) = (slug(left), slug(right));
        evidence.vote(Ballot { left: &left, right: &right, outcome, style, weight: 1.0 }, &prior())
    }

    fn pair(n: usize) -> [usize; 2] {
        [n % 10, (n * 7 + 3) % 10]
    }

    /// As somebody says who goes by the models' strengths, with ties.
    fn read(n: usize) -> Outcome {
        let [a, b] = pair(n);
        match n % 4 {
            0 => Outcome::Tie,
            _ if a > b => Outcome::A,
            _ => Outcome::B,
        }
    }

    #[test]
    fn ways_of_not_reading_are_found_and_readers_are_not() {
        let words = |n: usize| [100 + 40 * (n as u32 * 7 % 11), 100 + 40 * (n as u32 * 5 % 13)];
        let longer = |n: usize| if words(n)[0] > words(n)[1] { Outcome::A } else { Outcome::B };
        let tie_or_longer = |n: usize| if n.is_multiple_of(5) { Outcome::Tie } else { longer(n) };
        let ways: [(&str, &dyn Fn(usize) -> Outcome); 4] =
            [("left", &|_| Outcome::A), ("tie", &|_| Outcome::BothBad), ("longer", &longer), ("ties", &tie_or_longer)];
        for (name, way) in ways {
            let mut evidence = Evidence::default();
            assert_eq!(evidence.log(10), 0.0);
            (0..60).for_each(|n| _ = vote(&mut evidence, pair(n), way(n), styled(words(n))));
            assert!(evidence.log(10) > libm::log(1_000.0), "{name}: {}", evidence.log(10));
        }
        let mut reader = Evidence::default();
        (0..60).for_each(|n| _ = vote(&mut reader, pair(n), read(n), styled(words(n))));
        assert!(reader.log(10) < 0.0 && reader.speaks_for(), "{}", reader.log(10));
        // Who reads for a while and then stops is found as well.
        for n in 60..140 {
            vote(&mut reader, pair(n), Outcome::A, styled(words(n)));
        }
        assert!(reader.log(10) > libm::log(1_000.0), "{}", reader.log(10));
    }

    #[test]
    fn the_test_could_have_spoken_after_a_while_and_sooner_with_checks() {
        let needed = |every: usize| {
            let mut evidence = Evidence::default();
            (0..2_000).position(|n| {
                vote(&mut evidence, pair(n), read(n), None);
                if n % every == 0 {
                    evidence.check(true);
                }
                evidence.could_have_spoken(200.0)
            })
        };
        let (often, seldom) = (needed(10).expect("in time"), needed(40).expect("in time"));
        assert!((20..200).contains(&often) && often < seldom, "{often} {seldom}");
    }

    /// E over one more vote or check, averaged by the null, is what it was: the test's whole point.
    #[test]
    fn the_evidence_is_a_martingale_under_the_null() {
        let mut before = Evidence::default();
        for n in 0..30 {
            vote(&mut before, pair(n), Outcome::ALL[n % 3], styled([90, 300]));
        }
        before.check(false);
        let null = {
            let mut copy = before.clone();
            let [l, r] = [1, 4].map(|n| copy.meet(&slug(n), &prior()));
            let length = looks(styled([90, 50])).0;
            let own = prior().readers(l.0 + l.1[0] - r.0 - r.1[0], l.1[1] + r.1[1], length);
            mixed(&copy.readers, own.iter().chain(&prior().readers(l.0 - r.0, 0.0, length)))
        };
        let value = |evidence: &Evidence| evidence.log(10).exp();
        let after = [Outcome::A, Outcome::Tie, Outcome::B].into_iter().zip(null).map(|(outcome, chance)| {
            let mut next = before.clone();
            vote(&mut next, [1, 4], outcome, styled([90, 50]));
            chance * value(&next)
        });
        let ratio = after.sum::<f64>() / value(&before);
        assert!((ratio - 1.0).abs() < 1e-5, "{ratio}");
        let checked = [(true, 0.95), (false, 0.05)].map(|(passed, chance)| {
            let mut next = before.clone();
            next.check(passed);
            chance * value(&next)
        });
        let ratio = checked.iter().sum::<f64>() / value(&before);
        assert!((ratio - 1.0).abs() < 1e-9, "{ratio}");
    }

    #[test]
    fn two_persons_evidence_is_that_of_one_who_cast_all() {
        let [mut one, mut two] = [Evidence::default(), Evidence::default()];
        for n in 0..24 {
            let evidence = if n % 2 == 0 { &mut one } else { &mut two };
            vote(evidence, pair(n), Outcome::A, None);
        }
        let apart = one.log(10);
        one.add(&two);
        assert!(one.log(10) > apart + 3.0, "{} after {apart}", one.log(10));
        assert_eq!(one.steps, [24, 0]);
        let text = serde_json::to_vec(&one).expect("JSON");
        assert_eq!(serde_json::from_slice::<Evidence>(&text).expect("read"), one);
    }
}
