//! The log: one total order of what was decided, from which everything later is computed.
//!
//! `log_index` runs from 0 without gaps. An entry is written once and never changed; later facts
//! about an old vote are new entries. An entry holds outcomes, models and salted hashes, never
//! text and never an account. [`encoding`] gives each entry one byte form, and [`leaf_hash`] its
//! place in a Merkle tree.

pub mod encoding;

use sha2::{Digest, Sha256};

use crate::battle::prompt::{Kinds, Language};
use crate::battle::style::Style;
use crate::ids::{BattleId, VoteId, VoterId};
use crate::model::ModelSlug;
use crate::time::Timestamp;
use crate::verdict::Verdict;
use crate::vote::Outcome;

/// What an entry does to its vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// Gives the vote its verdict; each vote has one.
    Verdict,
    /// Takes a counted vote back: the entry repeats what was counted, so that it can be subtracted
    /// without looking anything up.
    Retraction,
    /// Counts a vote again that was taken back: somebody looked, and nothing was wrong.
    Reinstatement,
}

impl EntryKind {
    /// The number that is stored and encoded.
    pub const fn code(self) -> u8 {
        match self {
            Self::Verdict => 1,
            Self::Retraction => 2,
            Self::Reinstatement => 3,
        }
    }

    /// All kinds, in the order of their codes.
    pub const ALL: [Self; 3] = [Self::Verdict, Self::Retraction, Self::Reinstatement];

    /// The kind's public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Verdict => "verdict",
            Self::Retraction => "retraction",
            Self::Reinstatement => "reinstatement",
        }
    }
}

/// One entry of the log: the verdict on a vote, with all that a board needs of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The entry's place in the log, from 0.
    pub index: u64,
    /// What the entry does.
    pub kind: EntryKind,
    /// When the entry was appended.
    pub at: Timestamp,
    /// The vote that was judged, taken back or given back.
    pub vote: VoteId,
    /// The battle that the vote was cast in.
    pub battle: BattleId,
    /// The voter under a random name that the account store alone can resolve, and only until
    /// the account is erased; equal for all votes of one person.
    pub voter: VoterId,
    /// When the vote was cast.
    pub cast_at: Timestamp,
    /// Slug of the model on side A.
    pub left: ModelSlug,
    /// Slug of the model on side B.
    pub right: ModelSlug,
    /// What the voter chose.
    pub outcome: Outcome,
    /// The verdict on it; of a retraction: what is subtracted.
    pub verdict: Verdict,
    /// Version of the rule set that judged ([`crate::verdict::RULE_VERSION`]).
    pub rule_version: u16,
    /// Questions asked before the vote, at least 1.
    pub turns: u16,
    /// Language of the first question.
    pub language: Language,
    /// Kinds of the first question; bits that this version does not know are kept.
    pub kinds: Kinds,
    /// Probability of the pair, in billionths, rounded to nearest.
    pub propensity: u32,
    /// The sampling rule that drew it.
    pub sampling_version: u16,
    /// Salted hash of the conversation ([`crate::battle::content`]); zeros when the vote
    /// came before the answers were whole.
    pub content: [u8; 32],
    /// How both sides look; `None`: the vote came before the answers were whole, or the entry is of format 1.
    pub style: Option<[Style; 2]>,
}

/// The leaf hash of an entry's bytes: `SHA-256(0x00 ‖ bytes)`, as in RFC 6962 section 2.1.
pub fn leaf_hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update([0]).chain_update(bytes).finalize().into()
}
