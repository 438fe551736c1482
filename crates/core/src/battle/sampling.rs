//! Which two models meet: the sampling rule, with the probability of every draw known exactly.
//!
//! The rule mixes a uniform part over all pairs with a weighted part (product of the models'
//! weights), then bounds each model's share of the battles, so that no vendor can buy or lose
//! exposure beyond published limits. A person does not meet the same pair twice in a row. The
//! pair is drawn from a seed before the prompt is read, and its probability is stored with the
//! battle: it is what makes later importance weighting and audits possible.
//!
//! Deliberately absent: parts that need the covariance of a fit; they join as further terms
//! of [`Rule`] once the exact board exists.

use crate::battle::seeded;
use crate::model::ModelSlug;

/// Parameters of the rule. The version is stored with each battle and changes with any of them.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Rule {
    /// Part of the probability that is spread evenly over all pairs, 0 to 1.
    pub uniform: f64,
    /// Least share of a model, as a multiple of the even share 1/M.
    pub min_share: f64,
    /// Greatest share of a model, as a multiple of the even share 1/M.
    pub max_share: f64,
}

impl Rule {
    /// The version that is stored with each battle drawn by this rule.
    pub const VERSION: i64 = 1;
}

/// A model that may be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The model's slug.
    pub slug: ModelSlug,
    /// The model's sampling weight, positive and finite; 1 is usual.
    pub weight: f64,
}

/// One draw: who sits left, who right, and how probable this unordered pair was.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    /// The model on side A.
    pub left: ModelSlug,
    /// The model on side B.
    pub right: ModelSlug,
    /// Probability of the unordered pair for this person, in (0, 1]. The sides are a fair coin.
    pub propensity: f64,
}

/// There is no draw: fewer than two models are active.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("fewer than two models can be drawn")]
pub struct TooFewModels;

/// The rule worked out for one set of candidates: the probability of each pair.
#[derive(Debug)]
pub struct DrawTable {
    slugs: Vec<ModelSlug>,
    /// Pairs `(i, j)` with `i < j`, in lexicographic order.
    pairs: Vec<(u32, u32)>,
    probability: Vec<f64>,
    /// `cumulative[k]` is the sum of the first `k` probabilities.
    cumulative: Vec<f64>,
}

/// Rounds of share scaling; each halves the excess or better, and the shares that result are
/// computed from the final table, so a residue costs exactness of the bound, never of the log.
const BOUND_ROUNDS: usize = 200;

impl DrawTable {
    /// Works the rule out. Candidates are sorted by slug first, so their order does not matter.
    ///
    /// # Errors
    /// [`TooFewModels`] with fewer than two distinct candidates.
    pub fn new(candidates: &[Candidate], rule: Rule) -> Result<Self, TooFewModels> {
        let mut sorted: Vec<&Candidate> = candidates.iter().collect();
        sorted.sort_by(|a, b| a.slug.cmp(&b.slug));
        sorted.dedup_by(|a, b| a.slug == b.slug);
        if sorted.len() < 2 {
            return Err(TooFewModels);
        }
        let count = u32::try_from(sorted.len()).unwrap_or(u32::MAX);
        let pairs: Vec<(u32, u32)> = (0..count).flat_map(|i| (i + 1..count).map(move |j| (i, j))).collect();
        let weight = |i: u32| sorted[i as usize].weight.max(f64::MIN_POSITIVE);
        let mut weighted: Vec<f64> = pairs.iter().map(|&(i, j)| weight(i) * weight(j)).collect();
        normalise(&mut weighted);
        let even = 1.0 / pairs.len() as f64;
        let mut probability: Vec<f64> =
            weighted.iter().map(|p| rule.uniform * even + (1.0 - rule.uniform) * p).collect();
        bound_shares(&mut probability, &pairs, sorted.len(), rule);

        let mut cumulative = Vec::with_capacity(pairs.len() + 1);
        let mut sum = 0.0;
        cumulative.push(sum);
        for p in &probability {
            sum += p;
            cumulative.push(sum);
        }
        let slugs = sorted.into_iter().map(|c| c.slug.clone()).collect();
        Ok(Self { slugs, pairs, probability, cumulative })
    }

    /// Draws a pair and its sides from `seed`. `last` is the pair this person met last (in any
    /// order), which is left out unless it is the only one.
    pub fn draw(&self, seed: u64, last: Option<(&ModelSlug, &ModelSlug)>) -> Draw {
        let left_out = last.and_then(|(a, b)| self.position(a, b)).filter(|_| self.pairs.len() > 1);
        let total = self.cumulative[self.pairs.len()];
        let gap = left_out.map_or(0.0, |k| self.probability[k]);
        let mut at = seeded::unit(seed, "pair") * (total - gap);
        if let Some(k) = left_out
            && at >= self.cumulative[k]
        {
            at += gap;
        }
        let mut drawn = self.cumulative.partition_point(|c| *c <= at).saturating_sub(1).min(self.pairs.len() - 1);
        if Some(drawn) == left_out {
            // Rounding at the edge of the gap; the neighbour is as good as the edge is thin.
            drawn = if drawn + 1 < self.pairs.len() { drawn + 1 } else { drawn - 1 };
        }
        let (i, j) = self.pairs[drawn];
        let (one, two) = (&self.slugs[i as usize], &self.slugs[j as usize]);
        let heads = seeded::unit(seed, "sides") < 0.5;
        let (left, right) = if heads { (one, two) } else { (two, one) };
        Draw { left: left.clone(), right: right.clone(), propensity: self.probability[drawn] / (total - gap) }
    }

    /// Each model's share of all battles under this table (each battle has two models, so the
    /// shares sum to 1), in order of slug.
    pub fn shares(&self) -> Vec<(ModelSlug, f64)> {
        let shares = shares(&self.probability, &self.pairs, self.slugs.len());
        self.slugs.iter().cloned().zip(shares).collect()
    }

    fn position(&self, a: &ModelSlug, b: &ModelSlug) -> Option<usize> {
        let index = |slug| self.slugs.binary_search(slug).ok().and_then(|i| u32::try_from(i).ok());
        let (a, b) = (index(a)?, index(b)?);
        self.pairs.binary_search(&(a.min(b), a.max(b))).ok()
    }
}

fn normalise(values: &mut [f64]) {
    let sum: f64 = values.iter().sum();
    for value in values {
        *value /= sum;
    }
}

/// A battle gives half a share to each of its two models.
fn shares(probability: &[f64], pairs: &[(u32, u32)], models: usize) -> Vec<f64> {
    let mut shares = vec![0.0; models];
    for (p, &(i, j)) in probability.iter().zip(pairs) {
        shares[i as usize] += p / 2.0;
        shares[j as usize] += p / 2.0;
    }
    shares
}

/// Scales the rows of models that are out of bounds until none is (iterative proportional
/// fitting). With few models a bound may be out of reach: a model can't have more than half.
fn bound_shares(probability: &mut [f64], pairs: &[(u32, u32)], models: usize, rule: Rule) {
    let even = 1.0 / models as f64;
    let (least, most) = (rule.min_share * even, (rule.max_share * even).min(0.5));
    for _ in 0..BOUND_ROUNDS {
        let shares = shares(probability, pairs, models);
        let factor: Vec<f64> = shares.iter().map(|s| s.clamp(least, most) / s).collect();
        if factor.iter().all(|f| (f - 1.0).abs() < 1e-12) {
            break;
        }
        for (p, &(i, j)) in probability.iter_mut().zip(pairs) {
            *p *= factor[i as usize] * factor[j as usize];
        }
        normalise(probability);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    const RULE: Rule = Rule { uniform: 0.15, min_share: 0.5, max_share: 3.0 };

    fn candidates(weights: &[f64]) -> Vec<Candidate> {
        let slug = |i| format!("m{i:02}").parse().expect("a slug");
        weights.iter().enumerate().map(|(i, &weight)| Candidate { slug: slug(i), weight }).collect()
    }

    #[test]
    fn draws_follow_the_stated_probabilities() {
        let table = DrawTable::new(&candidates(&[1.0, 2.0, 4.0, 1.0]), RULE).expect("four models");
        let mut seen: BTreeMap<(String, String), (f64, f64)> = BTreeMap::new();
        let n = 60_000;
        for seed in 0..n {
            let draw = table.draw(seed, None);
            let mut pair = [draw.left.to_string(), draw.right.to_string()];
            pair.sort();
            let [a, b] = pair;
            let cell = seen.entry((a, b)).or_insert((0.0, draw.propensity));
            cell.0 += 1.0;
            assert_eq!(cell.1, draw.propensity);
        }
        assert_eq!(seen.len(), 6);
        assert!((seen.values().map(|(_, p)| p).sum::<f64>() - 1.0).abs() < 1e-12);
        for (count, p) in seen.values() {
            assert!((count / n as f64 - p).abs() < 0.01);
        }
    }

    #[test]
    fn the_sides_are_a_fair_coin() {
        let table = DrawTable::new(&candidates(&[1.0, 1.0]), RULE).expect("two models");
        let heads = (0..20_000).filter(|seed| table.draw(*seed, None).left.as_str() == "m00").count();
        assert!((9_700..10_300).contains(&heads), "{heads} heads of 20,000");
    }

    #[test]
    fn nobody_meets_the_same_pair_twice_in_a_row_while_there_is_another() {
        let table = DrawTable::new(&candidates(&[1.0, 9.0, 1.0]), RULE).expect("three models");
        for seed in 0..5_000 {
            let first = table.draw(seed, None);
            let next = table.draw(seed + 7, Some((&first.right, &first.left)));
            let same = [&first.left, &first.right].iter().all(|m| **m == next.left || **m == next.right);
            assert!(!same, "seed {seed} repeated its pair");
        }
        let two = DrawTable::new(&candidates(&[1.0, 1.0]), RULE).expect("two models");
        let only = two.draw(1, None);
        assert_eq!(two.draw(2, Some((&only.left, &only.right))).propensity, 1.0);
    }

    #[test]
    fn one_model_is_no_arena() {
        assert_eq!(DrawTable::new(&candidates(&[1.0]), RULE).err(), Some(TooFewModels));
        let twice = [candidates(&[1.0]), candidates(&[2.0])].concat();
        assert_eq!(DrawTable::new(&twice, RULE).err(), Some(TooFewModels));
    }

    proptest! {
        #[test]
        fn shares_stay_within_their_bounds(weights in prop::collection::vec(1e-3..1e3_f64, 4..40)) {
            let table = DrawTable::new(&candidates(&weights), RULE).expect("enough models");
            let even = 1.0 / weights.len() as f64;
            let shares = table.shares();
            prop_assert!((shares.iter().map(|(_, s)| s).sum::<f64>() - 1.0).abs() < 1e-9);
            for (slug, share) in shares {
                let ratio = share / even;
                prop_assert!((0.499..=3.001).contains(&ratio), "{slug} has {ratio} times the even share");
            }
        }

        #[test]
        fn the_order_of_candidates_does_not_matter(weights in prop::collection::vec(0.1..10.0_f64, 2..12), seed: u64) {
            let forward = candidates(&weights);
            let backward: Vec<_> = forward.iter().rev().cloned().collect();
            let draw = |c: &[Candidate]| DrawTable::new(c, RULE).expect("enough models").draw(seed, None);
            prop_assert_eq!(draw(&forward), draw(&backward));
        }
    }
}
