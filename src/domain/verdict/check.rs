//! Hidden checks: a few battles in which one answer was cut off on purpose. Whoever reads does not
//! prefer it. Such battles never rank, and look like any other until the vote.

use std::str::FromStr;

use crate::domain::battle::Side;
use crate::domain::battle::draw::unit;
use crate::domain::vote::Outcome;

/// A side that was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check(pub Side);

/// How a battle is checked, if it is: decided by its seed, after the pair and the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Which side.
    pub check: Check,
    /// After how many characters. An answer that is no longer than this is left as it is, and the
    /// battle is none.
    pub chars: usize,
}

impl Cut {
    /// By the battle's seed, for a share of battles in millionths.
    pub fn draw(seed: u64, rate: u32) -> Option<Self> {
        if unit(seed, "check") >= f64::from(rate) / 1e6 {
            return None;
        }
        let side = if unit(seed, "check side") < 0.5 { Side::A } else { Side::B };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 79")]
        let more = (unit(seed, "check length") * 80.0) as usize;
        Some(Self { check: Check(side), chars: 40 + more })
    }
}

impl Check {
    /// Did somebody who voted so read? Calling both bad is a reader's answer too.
    pub fn passed(self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::A => self.0 == Side::B,
            Outcome::B => self.0 == Side::A,
            Outcome::Tie => false,
            Outcome::BothBad => true,
        }
    }

    /// The name that is stored.
    pub const fn as_str(self) -> &'static str {
        match self.0 {
            Side::A => "cut_a",
            Side::B => "cut_b",
        }
    }
}

impl FromStr for Check {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Side::BOTH.map(Self).into_iter().find(|check| check.as_str() == name).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_checks_is_what_was_asked_for() {
        let drawn = |rate| (0..20_000).filter(|seed| Cut::draw(*seed, rate).is_some()).count();
        assert!((900..1_100).contains(&drawn(50_000)) && drawn(0) == 0 && drawn(1_000_000) == 20_000);
        let left = (0..20_000).filter_map(|seed| Cut::draw(seed, 1_000_000)).filter(|cut| cut.check.0 == Side::A);
        assert!((9_700..10_300).contains(&left.count()));
        assert!((0..1_000).filter_map(|seed| Cut::draw(seed, 1_000_000)).all(|cut| (40..120).contains(&cut.chars)));
    }

    #[test]
    fn whoever_prefers_what_was_cut_off_or_sees_no_difference_fails() {
        let passed = |side, outcome| Check(side).passed(outcome);
        for (side, other) in [(Side::A, Outcome::B), (Side::B, Outcome::A)] {
            assert!(passed(side, other) && passed(side, Outcome::BothBad) && !passed(side, Outcome::Tie));
            assert_eq!(Check(side).as_str().parse(), Ok(Check(side)));
        }
        assert!(!passed(Side::A, Outcome::A) && !passed(Side::B, Outcome::B));
    }
}
