//! Preferences: counted votes as vendors ask for them, and which of them.

pub mod filter;

use serde::{Deserialize, Serialize};

pub use filter::{BadFilter, Filter};

use crate::ids::{BattleId, VoteId};
use crate::time::Timestamp;
use crate::vote::Outcome;

/// What became of a vote, at some size of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It ranks.
    #[default]
    Counted,
    /// It never did.
    Excluded,
    /// It did, and was taken back.
    Retracted,
}

impl Status {
    /// The public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Excluded => "excluded",
            Self::Retracted => "retracted",
        }
    }
}

/// One question and both answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exchange {
    /// The question.
    pub prompt: String,
    /// Side A's answer.
    pub a: String,
    /// Side B's.
    pub b: String,
}

/// One vote, of the arena's or of an imported source.
#[derive(Clone, Debug, PartialEq)]
pub struct Preference {
    /// Its place in the log, or in its source.
    pub index: u64,
    /// The vote; none in a source.
    pub vote: Option<VoteId>,
    /// The battle; none in a source.
    pub battle: Option<BattleId>,
    /// What a source calls the battle.
    pub name: String,
    /// Who judged: a pseudonym.
    pub judge: String,
    /// When.
    pub cast_at: Option<Timestamp>,
    /// Models on side A and side B.
    pub models: [String; 2],
    /// The voter's tier when the vote was folded; none in a source, and for votes of before tiers were kept.
    pub tier: Option<&'static str>,
    /// What was said.
    pub outcome: Outcome,
    /// Language of the question.
    pub language: String,
    /// Kinds of the question.
    pub kinds: Vec<&'static str>,
    /// Questions asked.
    pub turns: u16,
    /// What became of it.
    pub status: Status,
    /// Why it does not count.
    pub reason: Option<&'static str>,
    /// Its weight in the ranking, in millionths.
    pub weight: u32,
    /// Probability with which the pair was drawn, in billionths.
    pub propensity: Option<u32>,
    /// Tags of side A and side B.
    pub tags: [Vec<String>; 2],
    /// Tokens, headings, bold spans and list items of side A and side B.
    pub looks: Option<[[f64; 4]; 2]>,
    /// The texts, where they may leave; empty otherwise.
    pub texts: Vec<Exchange>,
}

impl Preference {
    /// The winner as files of votes name it; `both_bad` is what the dialect calls it.
    pub const fn winner(&self, both_bad: &'static str) -> &'static str {
        match self.outcome {
            Outcome::A => "model_a",
            Outcome::B => "model_b",
            Outcome::Tie => "tie",
            Outcome::BothBad => both_bad,
        }
    }
}
