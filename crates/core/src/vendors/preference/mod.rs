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
    /// The vote ranks.
    #[default]
    Counted,
    /// The vote never ranked.
    Excluded,
    /// The vote ranked, and was taken back.
    Retracted,
}

impl Status {
    /// The status's public name.
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
    /// The question's text, masked.
    pub prompt: String,
    /// Text of side A's answer, masked.
    pub a: String,
    /// Text of side B's answer, masked.
    pub b: String,
}

/// One vote, of the arena's or of an imported source.
#[derive(Clone, Debug, PartialEq)]
pub struct Preference {
    /// Index of the vote in the log, or its position in the imported source.
    pub index: u64,
    /// The vote; `None` for a vote of an imported source.
    pub vote: Option<VoteId>,
    /// The battle; `None` for a vote of an imported source.
    pub battle: Option<BattleId>,
    /// What the imported source calls the battle; empty for the arena's own.
    pub name: String,
    /// Pseudonym of who judged.
    pub judge: String,
    /// When the vote was cast; `None`: the source does not say.
    pub cast_at: Option<Timestamp>,
    /// Slugs (or the source's names) of the models on side A and side B.
    pub models: [String; 2],
    /// The voter's tier when the vote was folded; none in a source, and for votes of before tiers were kept.
    pub tier: Option<&'static str>,
    /// What the voter chose.
    pub outcome: Outcome,
    /// Language of the question, ISO 639-1, or `und`.
    pub language: String,
    /// Kinds of the question: `code`, `maths`, `long`; often none.
    pub kinds: Vec<&'static str>,
    /// Questions asked before the vote, at least 1.
    pub turns: u16,
    /// What became of the vote, at the size of the log that the query is as of.
    pub status: Status,
    /// Code of the reason for which it does not count; `None` while it counts.
    pub reason: Option<&'static str>,
    /// Weight of the vote in the ranking, in millionths: what it was if it was taken back, 0 if it never ranked.
    pub weight: u32,
    /// Probability with which the pair was drawn, in billionths.
    pub propensity: Option<u32>,
    /// Tags that the voter gave side A and side B, of [`crate::vote::TAGS`].
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
