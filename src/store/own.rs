//! Vendors' own models and credits, as the store gives and takes them.

use crate::domain::battle::AnswerEnd;
use crate::domain::ids::{VendorId, VoteId};
use crate::domain::model::ModelSlug;
use crate::domain::own_model::{Slot, Stage};
use crate::domain::time::Timestamp;
use crate::domain::vote::Outcome;

/// A model that a vendor brought.
#[derive(Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of own_models, documented in the migration")]
pub struct OwnModelRow {
    pub slug: ModelSlug,
    pub vendor: VendorId,
    pub name: String,
    pub family: String,
    pub license: String,
    pub endpoint: String,
    pub remote: String,
    pub sealed: Option<Vec<u8>>,
    pub max_output: u32,
    pub max_completion_tokens: bool,
    pub context: Option<u32>,
    pub price_input: Option<i64>,
    pub price_output: Option<i64>,
    pub asked_at: Option<Timestamp>,
    pub checked_at: Option<Timestamp>,
    pub passed: bool,
    pub report: Option<String>,
    pub slot: Option<Slot>,
    pub votes: u64,
    pub stage: Stage,
    pub ended_at: Option<Timestamp>,
    pub variants: Option<u64>,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
}

impl std::fmt::Debug for OwnModelRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnModelRow").field("slug", &self.slug).field("stage", &self.stage).finish_non_exhaustive()
    }
}

impl OwnModelRow {
    /// Is its name kept to itself for now?
    pub fn is_hidden(&self) -> bool {
        self.ended_at.is_none() && self.slot.is_some_and(|slot| slot.stealth)
    }
}

/// A vote of the log, as far as it concerns those whose models were in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedVote {
    /// Where in the log.
    pub index: u64,
    /// The vote.
    pub vote: VoteId,
    /// Who met.
    pub models: [String; 2],
    /// What was said.
    pub outcome: Outcome,
    /// Does it count?
    pub counted: bool,
    /// When it was cast.
    pub cast_at: Timestamp,
}

/// How an answer ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentAnswer {
    /// Whose.
    pub model: ModelSlug,
    /// How.
    pub ended: AnswerEnd,
    /// When.
    pub at: Timestamp,
}

/// Credits that change hands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of credit_transfers, documented in the migration")]
pub struct CreditRow {
    pub id: uuid::Uuid,
    pub vendor: VendorId,
    /// From the operator to the vendor; otherwise from the vendor for a vote.
    pub is_grant: bool,
    pub amount: u64,
    pub cause: String,
    pub at: Timestamp,
}

/// What a stretch of the log means for vendors' own models.
#[derive(Clone, Debug, Default)]
pub struct OwnStep {
    /// Where the stretch begins and ends.
    pub range: [u64; 2],
    /// Votes that each model's slot gained.
    pub votes: Vec<(ModelSlug, u64)>,
    /// What is to be paid, as far as there are means.
    pub charges: Vec<CreditRow>,
    /// When this is done.
    pub now: Timestamp,
}
