//! What a counted vote earns: a base that falls with the day's votes, times how
//! much attention the person has shown. Never agreement with anybody's ranking.

use std::str::FromStr;
use std::time::Duration;

use super::{BonusPolicy, POINT};
use crate::time::Timestamp;

const DAY: i64 = 86_400_000_000;
/// Millionths in one.
const ONE: i64 = 1_000_000;

/// The published parameters of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsPolicy {
    /// Micro-points of a vote at full pay.
    pub base: i64,
    /// Votes of a day (UTC) at full pay.
    pub full: u32,
    /// From `full` on pay falls linearly and would reach zero here.
    pub zero: u32,
    /// Paid votes of a day, at most.
    pub most: u32,
    /// At most one paid vote in this time.
    pub gap: Duration,
    /// How long points stay pending before they settle.
    pub settle: Duration,
    /// Do points wait, too, until the test of the person's votes could have spoken?
    pub tested: bool,
    /// For agreement that chance does not explain.
    pub bonus: BonusPolicy,
}

impl Default for PointsPolicy {
    fn default() -> Self {
        Self {
            base: 10 * POINT,
            full: 10,
            zero: 30,
            most: 20,
            gap: Duration::from_secs(15),
            settle: Duration::from_secs(72 * 3600),
            tested: true,
            bonus: BonusPolicy { agreement: 40 * POINT, overlaps: 50, share: 300_000 },
        }
    }
}

/// Why a counted vote earns nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpaid {
    /// A model had no rating yet that the test of votes could go by.
    NewModel,
    /// The vote came more than a day after its answers: what is put by for another day would belong to a
    /// network's day that is over.
    Late,
    /// Less than [`PointsPolicy::gap`] after the last paid vote.
    TooSoon,
    /// As many votes as are paid on a day were paid, to the person or their network.
    DayDone,
    /// Too many hidden checks of attention were failed.
    Inattentive,
}

impl Unpaid {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::NewModel, Self::Late, Self::TooSoon, Self::DayDone, Self::Inattentive];

    /// So long after its answers a vote is late.
    pub const LATE: Duration = Duration::from_secs(24 * 3600);

    /// Of a vote that was cast so long after its answers.
    pub fn of(unrated: bool, waited: Duration) -> Option<Self> {
        if unrated {
            return Some(Self::NewModel);
        }
        (waited > Self::LATE).then_some(Self::Late)
    }

    /// The public name, stable for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NewModel => "new_model",
            Self::Late => "late",
            Self::TooSoon => "too_soon",
            Self::DayDone => "day_done",
            Self::Inattentive => "inattentive",
        }
    }
}

impl FromStr for Unpaid {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|reason| reason.code() == code).ok_or(())
    }
}

/// What a person has earned today; starts empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Earnings {
    /// The day, counted from 1970 in UTC.
    pub day: i64,
    /// Votes that were paid on this day.
    pub paid: u32,
    /// When the last of them was cast, in microseconds since 1970.
    pub last: Option<i64>,
}

impl Earnings {
    /// Takes in what an account earned that proved to be the same person's.
    pub fn absorb(&mut self, other: Self) {
        match other.day.cmp(&self.day) {
            std::cmp::Ordering::Greater => (self.day, self.paid) = (other.day, other.paid),
            std::cmp::Ordering::Equal => self.paid = self.paid.saturating_add(other.paid),
            std::cmp::Ordering::Less => {}
        }
        self.last = self.last.max(other.last);
    }
}

impl PointsPolicy {
    /// Pay of the `n`-th paid vote of a day (from 0), for full attention, in micro-points.
    pub fn scheduled(&self, n: u32) -> i64 {
        if n >= self.most {
            return 0;
        }
        if n < self.full || self.zero <= self.full {
            return self.base;
        }
        let (left, span) = (i64::from(self.zero.saturating_sub(n + 1)), i64::from(self.zero - self.full));
        self.base.saturating_mul(left) / span
    }

    /// The most that votes of one person can be promised in a day, bonus left out, in micro-points.
    pub fn most_a_day(&self) -> i64 {
        (0..self.most).map(|n| self.scheduled(n)).sum()
    }

    /// What is left of a vote's pay when it is the `n`-th (from 1) that is paid to one network on a day: all of it for
    /// as many as three people are paid, then as much less as there are more.
    pub fn shared(&self, amount: i64, n: u32) -> i64 {
        let full = i64::from(self.most.max(1)) * 3;
        amount.saturating_mul(full) / full.max(i64::from(n))
    }

    /// What a counted vote that was cast at `cast_at` earns, for `attention` in millionths, and the
    /// person's earnings after it. Votes must come in the order of the log.
    pub fn earn(&self, before: Earnings, cast_at: Timestamp, attention: i64) -> (Result<i64, Unpaid>, Earnings) {
        let at = cast_at.micros();
        let day = at.div_euclid(DAY);
        // The log's order is that of judging: a vote of yesterday may come after one of today.
        let mut now = if day > before.day { Earnings { day, paid: 0, last: before.last } } else { before };
        let gap = i64::try_from(self.gap.as_micros()).unwrap_or(i64::MAX);
        if now.last.is_some_and(|last| at.saturating_sub(last).saturating_abs() < gap) {
            return (Err(Unpaid::TooSoon), now);
        }
        let full = self.scheduled(now.paid);
        let amount = full.saturating_mul(attention.clamp(0, ONE)) / ONE;
        if amount <= 0 {
            return (Err(if full > 0 { Unpaid::Inattentive } else { Unpaid::DayDone }), now);
        }
        now.paid += 1;
        now.last = Some(at);
        (Ok(amount), now)
    }

    /// Micro-points that an attentive person gets per vote, over a day of so many votes.
    pub fn expected(&self, votes: u32, attention: i64) -> i64 {
        let total: i64 = (0..votes).map(|n| self.scheduled(n)).sum();
        total.saturating_mul(attention) / ONE / i64::from(votes.max(1))
    }
}

/// The multiplier that hidden checks lead to, in millionths: `clamp((E[η] − 0.5) / 0.45, 0, 1)` with
/// `η ~ Beta(9 + passes, 1 + fails)`.
pub fn attention(passes: u32, fails: u32) -> i64 {
    let (good, all) = (9 + i64::from(passes), 10 + i64::from(passes) + i64::from(fails));
    // (good/all − 1/2) / (9/20), in integers.
    ((2 * good - all) * 10 * ONE / (9 * all)).clamp(0, ONE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(seconds * 1_000_000)
    }

    #[test]
    fn pay_falls_after_ten_votes_and_ends_after_twenty() {
        let policy = PointsPolicy::default();
        let pay: Vec<i64> = [0, 9, 10, 19, 20, 40].map(|n| policy.scheduled(n) / 1_000).to_vec();
        assert_eq!(pay, [10_000, 10_000, 9_500, 5_000, 0, 0]);
        let mut earnings = Earnings::default();
        let mut total = 0;
        for n in 0..100 {
            let (amount, next) = policy.earn(earnings, at(n * 20), ONE);
            (total, earnings) = (total + amount.unwrap_or(0), next);
        }
        assert_eq!(total, (0..20).map(|n| policy.scheduled(n)).sum::<i64>());
        assert_eq!(policy.earn(earnings, at(2_000), ONE).0, Err(Unpaid::DayDone));
        assert_eq!(policy.earn(earnings, at(90_000), ONE).0, Ok(policy.base), "a new day");
    }

    #[test]
    fn a_network_of_many_accounts_is_paid_little_more_than_one_of_few() {
        let policy = PointsPolicy::default();
        let pay = |votes: u32| (1..=votes).map(|n| policy.shared(ONE, n)).sum::<i64>() / ONE;
        assert_eq!((pay(60), policy.shared(ONE, 61) < ONE), (60, true));
        // Fifty accounts at twenty votes each: a thousand votes.
        assert!(pay(1_000) < 230, "{}", pay(1_000));
    }

    #[test]
    fn new_models_and_late_votes_earn_nothing() {
        let soon = Duration::from_secs(60);
        assert_eq!((Unpaid::of(false, soon), Unpaid::of(true, soon)), (None, Some(Unpaid::NewModel)));
        assert_eq!(Unpaid::of(false, Unpaid::LATE), None);
        assert_eq!(Unpaid::of(false, Unpaid::LATE + soon), Some(Unpaid::Late));
    }

    #[test]
    fn votes_too_close_together_earn_nothing() {
        let policy = PointsPolicy::default();
        let (first, earnings) = policy.earn(Earnings::default(), at(100), ONE);
        assert_eq!((first, policy.earn(earnings, at(114), ONE).0), (Ok(policy.base), Err(Unpaid::TooSoon)));
        assert_eq!(policy.earn(earnings, at(115), ONE).0, Ok(policy.base));
        assert_eq!(policy.earn(earnings, at(115), 0).0, Err(Unpaid::Inattentive));
    }

    #[test]
    fn attention_starts_below_one_and_falls_with_each_failed_check() {
        assert_eq!(attention(0, 0), 888_888);
        assert_eq!(attention(10, 0), ONE);
        assert!(attention(0, 2) < attention(0, 1) && attention(0, 30) == 0);
        assert!(attention(90, 10) > attention(9, 4));
    }

    proptest! {
        #[test]
        fn a_day_never_pays_more_than_its_cap(times in prop::collection::vec(0_i64..86_400, 0..200)) {
            let policy = PointsPolicy::default();
            let cap: i64 = (0..policy.most).map(|n| policy.scheduled(n)).sum();
            let (mut earnings, mut total) = (Earnings::default(), 0);
            for time in times {
                let (amount, next) = policy.earn(earnings, at(time), ONE);
                (total, earnings) = (total + amount.unwrap_or(0), next);
                prop_assert!(amount.is_ok_and(|amount| amount > 0) || amount.is_err());
            }
            prop_assert!(total <= cap);
        }
    }
}
