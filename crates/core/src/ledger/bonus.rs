//! The bonus for agreement that chance does not explain: correlated agreement (Dasgupta and Ghosh,
//! WWW 2013; Shnayder et al., EC 2016).
//!
//! A few battles are shown to several people. Where two of them said the same, each gains one; where
//! their votes on two *other* battles happen to be the same, each loses one. Whoever votes without
//! reading agrees as often on other battles as on shared ones and earns nothing, whatever the habit.
//! A minority keeps the whole base.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::ids::BattleId;
use crate::vote::Outcome;

/// What a vote says, of three things: left, even, right.
const fn signal(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::A => 0,
        Outcome::Tie | Outcome::BothBad => 1,
        Outcome::B => 2,
    }
}

/// Votes that are remembered as "other ones".
const RECENT: usize = 3;

/// One person's votes, as agreement is measured on them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlaps {
    /// The last votes: the answers they were on, and what they said.
    recent: VecDeque<(BattleId, u8)>,
    /// Overlaps since the bonus was last settled, and their score.
    count: u32,
    score: i32,
    /// Base earned since, in micro-points.
    base: i64,
    /// How many bonuses were settled: the number of the next one.
    pub settled: u32,
}

/// The bonus's parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BonusPolicy {
    /// Micro-points of one agreement beyond chance.
    pub agreement: i64,
    /// Overlaps after which it is settled: the score of fewer is mostly chance.
    pub overlaps: u32,
    /// At most this share of the base earned meanwhile, in millionths.
    pub share: i64,
}

impl Overlaps {
    /// Remembers a vote on the answers of `root`, which earned `base`.
    pub fn note(&mut self, root: BattleId, outcome: Outcome, base: i64) {
        self.base = self.base.saturating_add(base);
        self.recent.retain(|(known, _)| *known != root);
        self.recent.push_back((root, signal(outcome)));
        if self.recent.len() > RECENT {
            self.recent.pop_front();
        }
    }

    /// The newest vote on answers other than these.
    fn other(&self, but: &[BattleId]) -> Option<(BattleId, u8)> {
        self.recent.iter().rev().find(|(root, _)| !but.contains(root)).copied()
    }

    /// What is due, if enough overlaps have come: the bonus's number, and its micro-points. The count begins anew.
    pub fn settle(&mut self, policy: &BonusPolicy) -> Option<(u32, i64)> {
        if policy.overlaps == 0 || self.count < policy.overlaps {
            return None;
        }
        let most = i128::from(self.base) * i128::from(policy.share) / 1_000_000;
        let due = i128::from(self.score.max(0)) * i128::from(policy.agreement);
        let number = self.settled;
        *self = Self { recent: std::mem::take(&mut self.recent), settled: number + 1, ..Self::default() };
        Some((number, i64::try_from(due.min(most)).unwrap_or(i64::MAX)))
    }
}

/// Two people met on the answers of `root` and said this: scores both. Nothing is scored before each has
/// voted on something else.
pub fn meet(root: BattleId, said: [Outcome; 2], people: [&mut Overlaps; 2]) {
    let [mine, theirs] = people;
    let Some((elsewhere, one)) = mine.other(&[root]) else { return };
    let Some((_, two)) = theirs.other(&[root, elsewhere]) else { return };
    let agree = i32::from(signal(said[0]) == signal(said[1]));
    let by_chance = i32::from(one == two);
    for person in [mine, theirs] {
        person.count += 1;
        person.score += agree - by_chance;
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::battle::seeded::unit;

    const POLICY: BonusPolicy = BonusPolicy { agreement: 40, overlaps: 50, share: 300_000 };

    fn root(n: u128) -> BattleId {
        BattleId::from_uuid(Uuid::from_u128(n))
    }

    /// Mean score per overlap of two people, by how they vote on a battle with this chance of "left".
    fn score(vote: fn(u64, &str, f64) -> Outcome) -> f64 {
        let [mut mine, mut theirs] = [Overlaps::default(), Overlaps::default()];
        for n in 0..6_000_u64 {
            // Better answers are on either side.
            let left = if unit(n, "better") < 0.5 { 0.85 } else { 0.15 };
            let apart = |who: &str| if unit(n, who) < 0.5 { 0.85 } else { 0.15 };
            let honest = |who: &str, left: f64| if unit(n, who) < left { Outcome::A } else { Outcome::B };
            mine.note(root(u128::from(n) * 3), vote(n, "mine apart", apart("my battle")), 10);
            theirs.note(root(u128::from(n) * 3 + 1), honest("theirs apart", apart("their battle")), 10);
            let said = [vote(n, "mine", left), honest("theirs", left)];
            meet(root(u128::from(n) * 3 + 2), said, [&mut mine, &mut theirs]);
        }
        assert_eq!(mine.count, 6_000);
        f64::from(mine.score) / 6_000.0
    }

    #[test]
    fn readers_gain_and_habits_do_not() {
        let reads = score(|n, who, left| if unit(n, who) < left { Outcome::A } else { Outcome::B });
        assert!((0.2..0.3).contains(&reads), "{reads}");
        let always_left = score(|_, _, _| Outcome::A);
        let clicks = score(|n, who, _| if unit(n, who) < 0.5 { Outcome::A } else { Outcome::B });
        let ties = score(|_, _, _| Outcome::Tie);
        assert!([always_left, clicks, ties].iter().all(|score| score.abs() < 0.03), "{always_left} {clicks} {ties}");
    }

    #[test]
    fn the_bonus_is_settled_after_enough_overlaps_and_capped_by_the_base() {
        let [mut mine, mut theirs] = [Overlaps::default(), Overlaps::default()];
        let said = [Outcome::A, Outcome::A];
        meet(root(0), said, [&mut mine, &mut theirs]);
        assert_eq!(mine.count, 0, "nothing to compare with yet");
        mine.note(root(1), Outcome::A, 100);
        theirs.note(root(2), Outcome::B, 1_000_000);
        for n in 0..50 {
            assert_eq!(mine.settle(&POLICY), None);
            meet(root(n + 10), said, [&mut mine, &mut theirs]);
        }
        assert_eq!(mine.settle(&POLICY), Some((0, 30)), "30 % of a base of 100");
        assert_eq!(theirs.settle(&POLICY), Some((0, 2_000)));
        assert_eq!((mine.settle(&POLICY), mine.settled), (None, 1));
        // Who disagrees owes nothing.
        for n in 0..50 {
            meet(root(n + 100), [Outcome::A, Outcome::B], [&mut mine, &mut theirs]);
        }
        assert_eq!(mine.settle(&POLICY), Some((1, 0)));
    }
}
