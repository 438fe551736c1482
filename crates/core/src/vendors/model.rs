//! Models that a vendor brings: when one may be drawn, under which name, and when all is told.
//!
//! A model runs in a slot. A slot ends at a moment or after so many votes, said before it begins; nobody can
//! end it because of how it goes, and what was voted stays on the boards. In a stealth slot the model has a
//! code name alone; when the slot ends its name is told, and how many variants of its family had a slot until then
//! (Singh et al., "The Leaderboard Illusion", 2025: what is chosen among many, unsaid, bends a board).

use serde::{Deserialize, Serialize};

use crate::time::Timestamp;

/// When a slot ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotEnd {
    /// At this moment, or when the slot is [`MOST_DAYS`] old.
    At(Timestamp),
    /// When so many votes were cast in its battles.
    Votes(u64),
}

/// A time in which a model is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Slot {
    /// Is the model shown under its code name alone until the slot ends?
    pub stealth: bool,
    /// When the slot begins.
    pub starts_at: Timestamp,
    /// When the slot ends.
    pub end: SlotEnd,
}

/// The longest slot, and the one with the most votes.
pub const MOST_DAYS: u64 = 180;
/// The most votes that a slot may be asked for.
pub const MOST_VOTES: u64 = 1_000_000;

/// Why a slot is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotRefusal {
    /// The slot would end before it begins.
    #[error("a slot ends after it begins")]
    Backwards,
    /// The slot would begin in the past, or more than [`MOST_DAYS`] from now.
    #[error("a slot begins now or later, within {MOST_DAYS} days")]
    Begin,
    /// The slot would be longer than [`MOST_DAYS`] or [`MOST_VOTES`], or have no vote.
    #[error("a slot lasts at most {MOST_DAYS} days, or 1 to {MOST_VOTES} votes")]
    Long,
}

impl Slot {
    /// Checks a slot that is asked for `now`; a begin that has just passed is now.
    ///
    /// # Errors
    /// [`SlotRefusal`].
    pub fn checked(self, now: Timestamp) -> Result<Self, SlotRefusal> {
        let days = |count| std::time::Duration::from_secs(count * 86_400);
        let starts_at = self.starts_at.max(now);
        if now.since(self.starts_at) > std::time::Duration::from_secs(300) || starts_at > now.plus(days(MOST_DAYS)) {
            return Err(SlotRefusal::Begin);
        }
        match self.end {
            SlotEnd::At(at) if at <= starts_at => Err(SlotRefusal::Backwards),
            SlotEnd::At(at) if at > starts_at.plus(days(MOST_DAYS)) => Err(SlotRefusal::Long),
            SlotEnd::Votes(votes) if !(1..=MOST_VOTES).contains(&votes) => Err(SlotRefusal::Long),
            _ => Ok(Self { starts_at, ..self }),
        }
    }

    /// Is it over, after so many votes? None lasts longer than [`MOST_DAYS`]: who pauses a slot that goes badly
    /// only puts its end off.
    pub fn is_over(&self, votes: u64, now: Timestamp) -> bool {
        let latest = self.starts_at.plus(std::time::Duration::from_secs(MOST_DAYS * 86_400));
        latest <= now
            || match self.end {
                SlotEnd::At(at) => at <= now,
                SlotEnd::Votes(most) => most <= votes,
            }
    }
}

/// Where a vendor's model stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The contract test has not been passed.
    Unchecked,
    /// The contract test has been passed; there is no slot yet.
    Ready,
    /// The model's slot has not begun.
    Waiting,
    /// The model is drawn.
    Running,
    /// The model would be drawn, but the vendor has no credit left to pay votes with.
    NoCredit,
    /// The model would be drawn, but the vendor's cap of the day (UTC) is spent.
    DailyCap,
    /// The model would be drawn, but its endpoint does not answer: the contract test has to be passed anew.
    Failing,
    /// The slot is over, and everything about the model is told.
    Ended,
}

impl Stage {
    const ALL: [Self; 8] = [
        Self::Unchecked,
        Self::Ready,
        Self::Waiting,
        Self::Running,
        Self::NoCredit,
        Self::DailyCap,
        Self::Failing,
        Self::Ended,
    ];

    /// The stage's public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unchecked => "unchecked",
            Self::Ready => "ready",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::NoCredit => "no_credit",
            Self::DailyCap => "daily_cap",
            Self::Failing => "failing",
            Self::Ended => "ended",
        }
    }

    /// What everybody is told: not why a model pauses, which two models of one vendor would share.
    pub const fn told(self) -> &'static str {
        match self {
            Self::NoCredit | Self::DailyCap | Self::Failing => "paused",
            other => other.as_str(),
        }
    }

    /// Has the model's slot begun, so that everybody may see it?
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Running | Self::NoCredit | Self::DailyCap | Self::Failing | Self::Ended)
    }
}

impl std::str::FromStr for Stage {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == name).ok_or(())
    }
}

/// What a model's stage follows from.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Has the model passed the contract test?
    pub is_checked: bool,
    /// The model's slot; `None`: none was asked for.
    pub slot: Option<Slot>,
    /// Votes that were cast in the model's battles during the slot.
    pub votes: u64,
    /// Has the slot been over once? It stays so.
    pub has_ended: bool,
    /// Have the model's newest answers failed?
    pub is_failing: bool,
    /// The vendor's credits.
    pub credit: Credit,
}

/// A vendor's means: one credit pays one counted vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// Credits that the operator ever gave.
    pub granted: u64,
    /// Credits that were ever paid for votes.
    pub spent: u64,
    /// Credits that were paid on [`Self::day`].
    pub spent_that_day: u64,
    /// The day, counted from 1970 (UTC).
    pub day: i64,
    /// The most that is paid on a day, if the vendor set one.
    pub daily_cap: Option<u64>,
}

impl Credit {
    /// Credits that are left.
    pub fn left(&self) -> u64 {
        self.granted.saturating_sub(self.spent)
    }

    /// What may still be paid on a day.
    pub fn left_on(&self, day: i64) -> u64 {
        let spent = if self.day == day { self.spent_that_day } else { 0 };
        self.daily_cap.map_or(u64::MAX, |cap| cap.saturating_sub(spent)).min(self.left())
    }
}

/// The stage of a model at `now`.
pub fn stage(facts: &Facts, now: Timestamp) -> Stage {
    let Some(slot) = facts.slot else {
        return if facts.is_checked { Stage::Ready } else { Stage::Unchecked };
    };
    if facts.has_ended || slot.is_over(facts.votes, now) {
        Stage::Ended
    } else if now < slot.starts_at {
        Stage::Waiting
    } else if facts.is_failing || !facts.is_checked {
        Stage::Failing
    } else if facts.credit.left() == 0 {
        Stage::NoCredit
    } else if facts.credit.left_on(now.day()) == 0 {
        Stage::DailyCap
    } else {
        Stage::Running
    }
}

/// The word of a code name that says whose model it is, if one does. Words of three letters and less are too
/// common to tell.
pub fn telling_word(code: &str, names: &[&str]) -> Option<String> {
    let plain = |text: &str| text.to_lowercase();
    let code = plain(code);
    let mut words = names
        .iter()
        .flat_map(|name| plain(name).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>());
    words.find(|word| word.chars().count() > 3 && code.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000_000;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_micros(1_000 * 24 * HOUR + hours * HOUR)
    }

    fn facts(slot: Option<Slot>) -> Facts {
        let credit = Credit { granted: 10, ..Credit::default() };
        Facts { is_checked: true, slot, votes: 0, has_ended: false, is_failing: false, credit }
    }

    #[test]
    fn a_slot_begins_ends_and_pauses_by_what_was_said_before() {
        let slot = Slot { stealth: true, starts_at: at(1), end: SlotEnd::At(at(9)) };
        let base = facts(Some(slot));
        assert_eq!(stage(&facts(None), at(0)), Stage::Ready);
        assert_eq!(stage(&Facts { is_checked: false, ..facts(None) }, at(0)), Stage::Unchecked);
        for (hours, expected) in [(0, Stage::Waiting), (1, Stage::Running), (8, Stage::Running), (9, Stage::Ended)] {
            assert_eq!(stage(&base, at(hours)), expected, "{hours}");
        }
        assert_eq!(stage(&Facts { is_failing: true, ..base }, at(2)), Stage::Failing);
        assert_eq!(stage(&Facts { is_checked: false, ..base }, at(2)), Stage::Failing);
        assert_eq!(stage(&Facts { credit: Credit::default(), ..base }, at(2)), Stage::NoCredit);
        let today = at(2).day();
        let capped = Credit { daily_cap: Some(3), spent: 3, spent_that_day: 3, day: today, ..base.credit };
        assert_eq!(stage(&Facts { credit: capped, ..base }, at(2)), Stage::DailyCap);
        let tomorrow = Credit { day: today - 1, ..capped };
        assert_eq!(stage(&Facts { credit: tomorrow, ..base }, at(2)), Stage::Running, "a new day");
        // Neither trouble nor an empty purse holds the end up, and an end is for ever.
        assert_eq!(stage(&Facts { is_failing: true, credit: Credit::default(), ..base }, at(9)), Stage::Ended);
        assert_eq!(stage(&Facts { has_ended: true, ..base }, at(2)), Stage::Ended);
        let by_votes = Facts { slot: Some(Slot { end: SlotEnd::Votes(5), ..slot }), ..base };
        assert_eq!(stage(&Facts { votes: 4, ..by_votes }, at(99)), Stage::Running);
        assert_eq!(stage(&Facts { votes: 5, ..by_votes }, at(99)), Stage::Ended);
        let paused = Facts { credit: Credit::default(), ..by_votes };
        assert_eq!(stage(&paused, at(24 * 180)), Stage::NoCredit);
        assert_eq!(stage(&paused, at(24 * 180 + 1)), Stage::Ended, "no pause puts the end off for ever");
        assert!(Stage::ALL.iter().all(|stage| stage.as_str().parse() == Ok(*stage)));
    }

    #[test]
    fn a_slot_that_makes_no_sense_is_refused() {
        let slot = |starts, end| Slot { stealth: false, starts_at: at(starts), end };
        assert_eq!(slot(1, SlotEnd::At(at(1))).checked(at(0)), Err(SlotRefusal::Backwards));
        assert_eq!(slot(-1, SlotEnd::At(at(1))).checked(at(0)), Err(SlotRefusal::Begin));
        assert_eq!(slot(0, SlotEnd::At(at(24 * 181))).checked(at(0)), Err(SlotRefusal::Long));
        assert_eq!(slot(0, SlotEnd::Votes(0)).checked(at(0)), Err(SlotRefusal::Long));
        assert_eq!(slot(24 * 181, SlotEnd::Votes(1)).checked(at(0)), Err(SlotRefusal::Begin));
        let late = Slot { starts_at: Timestamp::from_micros(at(0).micros() - 1_000_000), ..slot(0, SlotEnd::Votes(9)) };
        assert_eq!(late.checked(at(0)).map(|slot| slot.starts_at), Ok(at(0)));
    }

    #[test]
    fn a_code_name_tells_nothing() {
        let names = ["Acme Robots", "acme-7b-preview"];
        assert_eq!(telling_word("river-stone", &names), None);
        assert_eq!(telling_word("the-7b-one", &names), None);
        for code in ["acme-next", "robots-2", "newPreview"] {
            assert!(telling_word(code, &names).is_some(), "{code}");
        }
    }
}
