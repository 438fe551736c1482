//! Hidden checks: a few battles of which the arena knows what a reader would say
//! (`docs/INTEGRITY.md`). Such battles never rank, and look like any other until the vote.

use std::str::FromStr;

use crate::battle::Side;
use crate::battle::seeded::unit;
use crate::vote::Outcome;

/// What a battle was made of, if it is a check. Of the kinds only [`Check::Garbled`] and [`Check::Again`] are drawn;
/// the others are those of earlier battles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The words of this side's answer were exchanged among each other.
    Garbled(Side),
    /// So were those of one side's, but too few for everybody to see it.
    Faint,
    /// The models of the person's own battle of a day or more ago on this question, sides swapped, with fresh answers:
    /// who votes alike says this.
    Again(Outcome),
    /// This side's answer was cut off.
    Cut(Side),
    /// This side shows an answer to another question.
    OffTopic(Side),
    /// Both sides show the same answer.
    Same,
}

/// What a vote on a check says of its voter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The voter read (`true`) or did not.
    Attention(bool),
    /// Said what was said before, or did not: soft evidence, honest people differ from themselves in
    /// one vote of four or five.
    Consistency(bool),
    /// The vote says nothing but which side was chosen.
    Nothing,
}

/// The kinds of checks, as they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// See [`Check::Garbled`]. An answer without words enough is left as it is, and the battle is no check.
    Garbled(Side),
    /// An own battle's models again, see [`Check::Again`].
    Again,
}

impl Plan {
    /// By the battle's seed, for a share of battles in millionths: six of seven are garbled, the rest again. What can't
    /// be had becomes [`Plan::Garbled`].
    pub fn draw(seed: u64, rate: u32) -> Option<Self> {
        if unit(seed, "check") >= f64::from(rate) / 1e6 {
            return None;
        }
        Some(if unit(seed, "check kind") < 6.0 / 7.0 { Self::Garbled(side(seed)) } else { Self::Again })
    }
}

/// The side that a check is made on.
pub fn side(seed: u64) -> Side {
    if unit(seed, "check side") < 0.5 { Side::A } else { Side::B }
}

impl Check {
    /// What a vote on it says. Calling both bad is a reader's answer too, and one that costs a clicker nothing.
    pub fn finding(self, outcome: Outcome) -> Finding {
        match self {
            Self::Garbled(bad) | Self::Cut(bad) | Self::OffTopic(bad) => match outcome {
                Outcome::A => Finding::Attention(bad == Side::B),
                Outcome::B => Finding::Attention(bad == Side::A),
                Outcome::Tie => Finding::Attention(false),
                Outcome::BothBad => Finding::Nothing,
            },
            Self::Same | Self::Faint => Finding::Nothing,
            Self::Again(expected) => Finding::Consistency(outcome.credit().total_cmp(&expected.credit()).is_eq()),
        }
    }

    /// The check that an earlier battle makes when its sides are swapped.
    pub const fn again(earlier: Outcome) -> Self {
        Self::Again(match earlier {
            Outcome::A => Outcome::B,
            Outcome::B => Outcome::A,
            even => even,
        })
    }

    /// The check's name, as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Garbled(Side::A) => "garbled_a",
            Self::Garbled(Side::B) => "garbled_b",
            Self::Faint => "faint",
            Self::Cut(Side::A) => "cut_a",
            Self::Cut(Side::B) => "cut_b",
            Self::OffTopic(Side::A) => "off_topic_a",
            Self::OffTopic(Side::B) => "off_topic_b",
            Self::Same => "same",
            Self::Again(Outcome::A) => "again_a",
            Self::Again(Outcome::B) => "again_b",
            Self::Again(Outcome::Tie) => "again_tie",
            Self::Again(Outcome::BothBad) => "again_both_bad",
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        let sides =
            Side::BOTH.into_iter().flat_map(|side| [Self::Garbled(side), Self::Cut(side), Self::OffTopic(side)]);
        sides.chain([Self::Same, Self::Faint]).chain(Outcome::ALL.map(Self::Again))
    }
}

impl FromStr for Check {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::all().find(|check| check.as_str() == name).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_checks_is_what_was_asked_for() {
        let drawn = |rate| (0..20_000).filter_map(|seed| Plan::draw(seed, rate)).collect::<Vec<_>>();
        assert!((900..1_100).contains(&drawn(50_000).len()) && drawn(0).is_empty());
        let all = drawn(1_000_000);
        let share = |is: fn(&Plan) -> bool| all.iter().filter(|plan| is(plan)).count();
        assert_eq!(all.len(), 20_000);
        assert!((2_700..3_050).contains(&share(|plan| *plan == Plan::Again)));
        assert!((8_350..8_800).contains(&share(|plan| *plan == Plan::Garbled(Side::A))));
    }

    #[test]
    fn whoever_prefers_what_no_reader_would_or_sees_no_difference_fails() {
        for (bad, other) in [(Side::A, Outcome::B), (Side::B, Outcome::A)] {
            for check in [Check::Garbled(bad), Check::Cut(bad), Check::OffTopic(bad)] {
                assert_eq!(check.finding(other), Finding::Attention(true));
                assert_eq!(check.finding(Outcome::BothBad), Finding::Nothing);
                assert_eq!(check.finding(Outcome::Tie), Finding::Attention(false));
            }
        }
        assert_eq!(Check::Garbled(Side::A).finding(Outcome::A), Finding::Attention(false));
        assert_eq!(Check::Faint.finding(Outcome::A), Finding::Nothing);
        assert_eq!(Check::again(Outcome::A).finding(Outcome::B), Finding::Consistency(true));
        assert_eq!(Check::again(Outcome::A).finding(Outcome::A), Finding::Consistency(false));
        assert_eq!(Check::again(Outcome::Tie).finding(Outcome::BothBad), Finding::Consistency(true));
    }

    #[test]
    fn every_check_reads_back() {
        assert_eq!(Check::all().count(), 12);
        assert!(Check::all().all(|check| check.as_str().parse() == Ok(check)));
    }
}
