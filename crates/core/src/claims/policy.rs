//! Who may claim how much, and what it is in tokens. Integers, rounding down.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::time::Timestamp;

/// The published terms of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimPolicy {
    /// Least micro-points of one claim.
    pub least: i64,
    /// Micro-points that a person may claim within a day.
    pub person_daily: i64,
    /// Micro-points that all may claim within a day.
    pub all_daily: i64,
    /// Age of an account before its first claim.
    pub age: Duration,
    /// Paid votes before the first claim.
    pub votes: u64,
    /// Hidden checks passed before the first claim.
    pub checks: u64,
    /// After a wallet was taken off an account, the next one can be paid to after this time.
    pub cooldown: Duration,
}

/// What is known of somebody who claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claimant {
    /// When the claiming account began.
    pub since: Timestamp,
    /// Counted votes that were paid for.
    pub votes: u64,
    /// Hidden checks of attention that were passed.
    pub checks: u64,
    /// Earlier claims that were paid; with one, age, votes and checks are not asked for.
    pub paid_claims: u64,
    /// Are the person's votes looked at?
    pub held: bool,
    /// Micro-points in the person's available purse.
    pub available: i64,
    /// Micro-points that the person claimed within the last day, whatever became of it but release.
    pub claimed_today: i64,
    /// Micro-points that all people claimed within the last day, but for released claims.
    pub all_today: i64,
}

/// Why a claim is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "said by the messages")]
pub enum ClaimRefusal {
    #[error("the least that can be claimed is {least} points")]
    BelowMinimum { least: i64 },
    #[error("only {available} points are available")]
    NotSoMuch { available: i64 },
    #[error("your votes are being looked at; points can be claimed when that is over")]
    Held,
    #[error("the first claim is possible from {from} on, when the account is old enough")]
    TooYoung { from: Timestamp },
    #[error("the first claim is possible after {wanted} paid votes; there are {have}")]
    TooFewVotes { have: u64, wanted: u64 },
    #[error("the first claim is possible after {wanted} passed checks of attention; there are {have}")]
    TooFewChecks { have: u64, wanted: u64 },
    #[error("at most {most} points can be claimed within a day; {left} are left")]
    DailyCap { most: i64, left: i64 },
    #[error("what can be paid out today has been claimed; try again tomorrow")]
    AllDailyCap,
}

impl ClaimRefusal {
    /// The public name, stable for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BelowMinimum { .. } => "below_minimum",
            Self::NotSoMuch { .. } => "insufficient_points",
            Self::Held => "points_held",
            Self::TooYoung { .. } => "account_too_young",
            Self::TooFewVotes { .. } => "too_few_votes",
            Self::TooFewChecks { .. } => "too_few_checks",
            Self::DailyCap { .. } => "daily_claim_cap",
            Self::AllDailyCap => "treasury_daily_cap",
        }
    }
}

/// An amount of the token in base units, as the chain counts it; points are another thing, and no sum of both compiles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BaseUnits(u64);

impl BaseUnits {
    /// So many base units.
    pub const fn new(units: u64) -> Self {
        Self(units)
    }

    /// The number, for the chain and the store.
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl std::ops::AddAssign for BaseUnits {
    /// Saturates: no more exist of a token than fit.
    fn add_assign(&mut self, more: Self) {
        self.0 = self.0.saturating_add(more.0);
    }
}

impl fmt::Display for BaseUnits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A claim in points and in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Micro-points that are reserved: exactly what the tokens are worth.
    pub points: i64,
    /// The token's base units, at least 1.
    pub units: BaseUnits,
    /// Micro-points that are less than one base unit: they stay available.
    pub dust: i64,
}

/// Micro-points as base units, at `rate` micro-points each, rounding down. `None`: less than one unit, or no rate.
pub fn convert(points: i64, rate: i64) -> Option<Quote> {
    if points <= 0 || rate <= 0 {
        return None;
    }
    let units = points / rate;
    let worth = units * rate;
    let units = u64::try_from(units).ok().filter(|units| *units > 0)?;
    Some(Quote { points: worth, units: BaseUnits(units), dust: points - worth })
}

impl ClaimPolicy {
    /// May this person claim so many micro-points now, and what are they?
    ///
    /// # Errors
    /// The first [`ClaimRefusal`] in the order of the enum.
    pub fn allow(&self, who: &Claimant, points: i64, rate: i64, now: Timestamp) -> Result<Quote, ClaimRefusal> {
        let quote = convert(points, rate).filter(|_| points >= self.least);
        let quote = quote.ok_or(ClaimRefusal::BelowMinimum { least: whole(self.least) })?;
        if points > who.available {
            return Err(ClaimRefusal::NotSoMuch { available: whole(who.available) });
        }
        if who.held {
            return Err(ClaimRefusal::Held);
        }
        if who.paid_claims == 0 {
            let from = who.since.plus(self.age);
            if now < from {
                return Err(ClaimRefusal::TooYoung { from });
            }
            if who.votes < self.votes {
                return Err(ClaimRefusal::TooFewVotes { have: who.votes, wanted: self.votes });
            }
            if who.checks < self.checks {
                return Err(ClaimRefusal::TooFewChecks { have: who.checks, wanted: self.checks });
            }
        }
        let left = self.person_daily.saturating_sub(who.claimed_today);
        if quote.points > left {
            return Err(ClaimRefusal::DailyCap { most: whole(self.person_daily), left: whole(left.max(0)) });
        }
        if quote.points > self.all_daily.saturating_sub(who.all_today) {
            return Err(ClaimRefusal::AllDailyCap);
        }
        Ok(quote)
    }
}

/// Whole points, for messages.
const fn whole(micro: i64) -> i64 {
    micro / crate::ledger::POINT
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ledger::POINT;

    const POLICY: ClaimPolicy = ClaimPolicy {
        least: 100 * POINT,
        person_daily: 1_000 * POINT,
        all_daily: 5_000 * POINT,
        age: Duration::from_secs(7 * 86_400),
        votes: 20,
        checks: 3,
        cooldown: Duration::from_secs(86_400),
    };

    fn somebody() -> Claimant {
        Claimant { votes: 20, checks: 3, available: 2_000 * POINT, ..Claimant::default() }
    }

    #[test]
    fn each_term_refuses_by_its_own_name() {
        let now = Timestamp::from_micros(8 * 86_400_000_000);
        let table: [(Claimant, i64, &str); 9] = [
            (somebody(), 99, "below_minimum"),
            (Claimant { available: 0, ..somebody() }, 100, "insufficient_points"),
            (Claimant { held: true, ..somebody() }, 100, "points_held"),
            (Claimant { since: now, ..somebody() }, 100, "account_too_young"),
            (Claimant { votes: 19, ..somebody() }, 100, "too_few_votes"),
            (Claimant { checks: 2, ..somebody() }, 100, "too_few_checks"),
            (Claimant { claimed_today: 901 * POINT, ..somebody() }, 100, "daily_claim_cap"),
            (Claimant { all_today: 4_901 * POINT, ..somebody() }, 100, "treasury_daily_cap"),
            (Claimant { votes: 0, checks: 0, since: now, paid_claims: 1, ..somebody() }, 100, "fine"),
        ];
        for (who, points, code) in table {
            let got = POLICY.allow(&who, points * POINT, 100, now).map_or_else(ClaimRefusal::code, |_| "fine");
            assert_eq!(got, code, "{who:?}");
        }
    }

    proptest! {
        #[test]
        fn points_are_what_the_units_are_worth_and_the_dust_is_less_than_one(points in 0..i64::MAX, rate in 1..i64::MAX) {
            match convert(points, rate) {
                None => prop_assert!(points < rate),
                Some(quote) => {
                    prop_assert_eq!(i128::from(quote.units.get()) * i128::from(rate), i128::from(quote.points));
                    prop_assert_eq!(quote.points + quote.dust, points);
                    prop_assert!((0..rate).contains(&quote.dust));
                }
            }
        }
    }
}
