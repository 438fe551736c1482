//! The verdict on a vote: counted with a weight, or excluded for one public reason.
//!
//! This is rule set 6: the hard gates of set 1 (a vote that fails one neither ranks nor earns), the [`voter`]'s weight
//! and caps of set 2, the [`repeated_prompts`] and the share of thirty days ([`rolling_volume`]) of set 3, the
//! [`networks`] of a day and the accounts that are [`merged`] of set 4, and since set 5 the [`evidence`] that votes are
//! no reader's against readers who go by length, place and taste too, for persons and for networks. Since set 6 a battle
//! has a moment from which votes on it count ([`Rules::countable_at`]), and none is taken before it. All of it is a
//! function of facts that are stored with battles and votes, so a changed rule can be replayed over history. Weights
//! never depend on agreement with others.

pub mod abstention;
pub mod check;
pub mod evidence;
pub mod fdr;
mod habits;
pub mod merged;
pub mod networks;
pub mod pool;
pub mod prior;
pub mod repeated_prompts;
pub mod rolling_volume;
pub mod voter;
pub mod voters;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use self::check::Check;

use crate::time::Timestamp;

/// Number of this rule set; stored with each verdict.
pub const RULE_VERSION: u16 = 6;

/// A ranking weight of 1, in millionths.
pub const FULL_WEIGHT: u32 = 1_000_000;

/// What the judge decides on a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The vote ranks with this weight, in millionths.
    Counted {
        /// 1 to [`FULL_WEIGHT`] millionths.
        weight: u32,
    },
    /// The vote does not rank.
    Excluded(Reason),
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $text:literal;)*) => {
        /// Why a vote does not rank. The number is the log's code and is never reused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum Reason { $($(#[$doc])* $name = $code,)* }

        impl Reason {
            /// Every reason, in order of code.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The public name, stable for programs.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

reasons! {
    /// Cast before both answers had been shown whole.
    VotedEarly = 1, "voted_early";
    /// An answer was stopped, abandoned or cut off.
    AnswerIncomplete = 2, "answer_incomplete";
    /// An answer was empty.
    AnswerEmpty = 3, "answer_empty";
    /// An answer said who wrote it.
    IdentityInAnswer = 4, "identity_in_answer";
    /// The question asked who answers.
    IdentityInPrompt = 5, "identity_in_prompt";
    /// Too soon after the last words for the answers to have been read.
    TooFast = 6, "too_fast";
    /// The pattern of the person's votes is not that of somebody who reads: all of them are taken
    /// back, or left out from then on.
    PatternOfVotes = 7, "pattern_of_votes";
    /// Beyond the votes that count per person and day.
    DailyCap = 8, "daily_cap";
    /// The battle was a hidden check of attention.
    HiddenCheck = 9, "hidden_check";
    /// Beyond the share of a month's votes that one person's may be.
    ShareCap = 10, "share_cap";
    /// Cast by somebody who belongs to a vendor of models.
    ConflictOfInterest = 11, "conflict_of_interest";
}

/// Something about a battle's answers that decides the verdict; found when a turn ends and
/// stored with the battle. Earlier variants win when several apply.
pub fn flaw(complete: bool, empty: bool, identity_in_answer: bool, identity_in_prompt: bool) -> Option<Reason> {
    if !complete {
        Some(Reason::AnswerIncomplete)
    } else if empty {
        Some(Reason::AnswerEmpty)
    } else if identity_in_answer {
        Some(Reason::IdentityInAnswer)
    } else if identity_in_prompt {
        Some(Reason::IdentityInPrompt)
    } else {
        None
    }
}

/// What the gates look at: facts of one vote and its battle.
#[derive(Clone, Copy, Debug)]
pub struct VoteFacts {
    /// Cast while answers were still being written.
    pub early: bool,
    /// When the vote was cast.
    pub cast_at: Timestamp,
    /// When the last words had been shown, if they had.
    pub ready_at: Option<Timestamp>,
    /// From when on a vote counted, as was said before it was cast; `None`: the battle is of before rule set 6.
    pub countable_at: Option<Timestamp>,
    /// What is wrong with the answers or the question.
    pub flaw: Option<Reason>,
    /// Tokens of both answers of the last turn, estimated.
    pub answer_tokens: u32,
    /// Was the battle a hidden check?
    pub check: Option<Check>,
    /// Does the voter belong to a vendor of models? Every vendor competes with every other.
    pub conflict: bool,
}

/// Parameters of the rule set.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Nobody reads two answers faster than this.
    pub min_dwell: Duration,
    /// A person's first votes, which weigh less.
    pub newcomer_votes: u32,
    /// Weight of a newcomer's vote, in millionths.
    pub newcomer_weight: u32,
    /// Votes that count per person and day (UTC); 0: any number.
    pub daily_votes: u32,
    /// Votes on one question, which the arena does not offer, that weigh in full; or `repeated_share` of all votes if that
    /// is more. Each further one weighs less.
    pub repeated_votes: u32,
    /// A share of all votes, in millionths.
    pub repeated_share: u32,
    /// A person's votes of thirty days may weigh so many votes in full, or `month_share` of the overall board's if that
    /// is more.
    pub month_votes: u32,
    /// A share of the overall board's votes of thirty days, in millionths; 0: neither it nor `month_votes` caps anything.
    pub month_share: u32,
    /// What a vote weighs in whose battle a model had no rating yet, in millionths.
    pub unrated_weight: u32,
    /// Evidence (the ratio of an e-process, 1 at first) at which points are held.
    pub hold_at: f64,
    /// Evidence, as for `hold_at`, at which votes are taken back.
    pub exclude_at: f64,
    /// Votes with less evidence after which a hold ends.
    pub release_after: u32,
}

impl Rules {
    /// The least time in which two answers of so many tokens together are read:
    /// `max(min_dwell, 0.3 · clamp(2 s + 10 ms per token, 3 s, 20 s))`; none when `min_dwell` is
    /// zero, which load tests need.
    pub fn reading_time(&self, answer_tokens: u32) -> Duration {
        if self.min_dwell.is_zero() {
            return Duration::ZERO;
        }
        let reading = Duration::from_millis(2_000 + 10 * u64::from(answer_tokens));
        let reading = reading.clamp(Duration::from_secs(3), Duration::from_secs(20));
        self.min_dwell.max(reading * 3 / 10)
    }

    /// From when on a vote counts on answers that were whole at `ready_at`: people read along, so the time to read them
    /// runs since the first words were shown, `shown_for` before.
    pub fn countable_at(&self, ready_at: Timestamp, shown_for: Duration, answer_tokens: u32) -> Timestamp {
        ready_at.plus(self.reading_time(answer_tokens).saturating_sub(shown_for))
    }
}

/// The hard gates.
///
/// # Errors
/// The reason for which the vote neither ranks nor earns.
pub fn gates(facts: &VoteFacts, rules: &Rules) -> Result<(), Reason> {
    let Some(ready_at) = facts.ready_at.filter(|_| !facts.early) else { return Err(Reason::VotedEarly) };
    if let Some(reason) = facts.flaw {
        return Err(reason);
    }
    let is_too_fast = match facts.countable_at {
        Some(at) => facts.cast_at < at,
        None => facts.cast_at.since(ready_at) < rules.reading_time(facts.answer_tokens),
    };
    if is_too_fast {
        return Err(Reason::TooFast);
    }
    if facts.check.is_some() {
        return Err(Reason::HiddenCheck);
    }
    if facts.conflict {
        return Err(Reason::ConflictOfInterest);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) const RULES: Rules = Rules {
        min_dwell: Duration::from_millis(1_500),
        newcomer_votes: 10,
        newcomer_weight: FULL_WEIGHT / 4,
        daily_votes: 30,
        repeated_votes: 200,
        repeated_share: 10_000,
        month_votes: 300,
        month_share: 1_000,
        unrated_weight: FULL_WEIGHT / 4,
        hold_at: 20.0,
        exclude_at: 1_000.0,
        release_after: 50,
    };

    pub(super) fn facts() -> VoteFacts {
        VoteFacts {
            early: false,
            cast_at: Timestamp::from_micros(10_000_000),
            ready_at: Some(Timestamp::from_micros(0)),
            countable_at: None,
            flaw: None,
            answer_tokens: 400,
            check: None,
            conflict: false,
        }
    }

    #[test]
    fn each_gate_gives_its_own_reason() {
        let at = |micros| Timestamp::from_micros(micros);
        let table = [
            (facts(), Ok(())),
            (VoteFacts { early: true, ..facts() }, Err(Reason::VotedEarly)),
            (VoteFacts { ready_at: None, ..facts() }, Err(Reason::VotedEarly)),
            (VoteFacts { flaw: Some(Reason::IdentityInAnswer), ..facts() }, Err(Reason::IdentityInAnswer)),
            (VoteFacts { cast_at: at(1_700_000), ..facts() }, Err(Reason::TooFast)),
            (VoteFacts { countable_at: Some(at(2_000_001)), cast_at: at(2_000_000), ..facts() }, Err(Reason::TooFast)),
            (VoteFacts { countable_at: Some(at(10)), cast_at: at(10), ..facts() }, Ok(())),
            (VoteFacts { conflict: true, ..facts() }, Err(Reason::ConflictOfInterest)),
            (VoteFacts { cast_at: at(1_800_000), ..facts() }, Ok(())),
        ];
        for (facts, verdict) in table {
            assert_eq!(gates(&facts, &RULES), verdict, "{facts:?}");
        }
    }

    #[test]
    fn longer_answers_take_longer_to_read_up_to_a_limit() {
        let ms = |tokens| RULES.reading_time(tokens).as_millis();
        assert_eq!((ms(0), ms(400), ms(10_000)), (1_500, 1_800, 6_000));
        assert_eq!(Rules { min_dwell: Duration::ZERO, ..RULES }.reading_time(9_000), Duration::ZERO);
    }

    #[test]
    fn the_worst_flaw_is_named() {
        assert_eq!(flaw(false, true, true, true), Some(Reason::AnswerIncomplete));
        assert_eq!(flaw(true, true, true, true), Some(Reason::AnswerEmpty));
        assert_eq!(flaw(true, false, true, true), Some(Reason::IdentityInAnswer));
        assert_eq!(flaw(true, false, false, true), Some(Reason::IdentityInPrompt));
        assert_eq!(flaw(true, false, false, false), None);
    }
}
