//! Questions that everybody asks: the most frequent ones of a long log, in little memory.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Fingerprints that are counted at once.
const COUNTERS: usize = 1_024;

/// Misra and Gries' summary (Finding repeated elements, 1982): after `n` questions each count is at
/// most what it should be and at least that less `n / 1024`, so nobody is ever weighed down for
/// repetitions that did not happen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepeatedPrompts {
    counts: BTreeMap<u64, u64>,
    total: u64,
}

impl RepeatedPrompts {
    /// Takes a question in, by its fingerprint.
    pub fn note(&mut self, question: u64) {
        self.total += 1;
        if let Some(count) = self.counts.get_mut(&question) {
            *count += 1;
        } else if self.counts.len() < COUNTERS {
            self.counts.insert(question, 1);
        } else {
            self.counts.retain(|_, count| {
                *count -= 1;
                *count > 0
            });
        }
    }

    /// What a vote on the question weighs, in millionths of one: `min(1, D / n)` for its `n`-th time, where
    /// `D` is so many or this share (in millionths) of all questions.
    pub fn weight(&self, question: u64, most: u32, share: u32) -> u32 {
        let seen = self.counts.get(&question).copied().unwrap_or(0) + 1;
        let all = u128::from(self.total) * u128::from(share) / 1_000_000;
        let most = u128::from(most).max(all).max(1);
        let weight = 1_000_000 * most / u128::from(seen).max(most);
        u32::try_from(weight).unwrap_or(1_000_000)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_question_that_everybody_asks_weighs_less_and_others_do_not() {
        let mut repeated = RepeatedPrompts::default();
        (0..10_000_u64).for_each(|n| repeated.note(if n % 4 == 0 { 7 } else { n * 1_000 }));
        assert_eq!(repeated.weight(1, 200, 10_000), 1_000_000);
        let weight = repeated.weight(7, 200, 10_000);
        assert!((79_000..82_000).contains(&weight), "200 of some 2,490: {weight}");
        assert_eq!(repeated.weight(7, 200, 1_000_000), 1_000_000, "no rule");
    }

    proptest! {
        #[test]
        fn counts_are_never_too_high_and_little_too_low(questions in prop::collection::vec(0_u64..3_000, 0..6_000)) {
            let (mut repeated, mut truth) = (RepeatedPrompts::default(), BTreeMap::<u64, u64>::new());
            for question in &questions {
                repeated.note(*question % 1_500);
                *truth.entry(*question % 1_500).or_default() += 1;
            }
            let slack = questions.len() as u64 / COUNTERS as u64 + 1;
            for (question, count) in truth {
                let told = repeated.counts.get(&question).copied().unwrap_or(0);
                prop_assert!(told <= count && count <= told + slack);
            }
        }
    }
}
