//! Vendors' own models and credits, as the store gives and takes them.

use uuid::Uuid;

use crate::{AuditRow, ModelRow, VendorRefusal};
use agon_core::ids::{VendorId, VoteId};
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::vendors::model::{Credit, Slot, Stage};

dispatch! {
    /// Adds a vendor's model with the contract test that it asks for, unless `most` of the vendor's have not ended, or its
    /// id or the look of its name is another's.
    add_vendor_model(row: &VendorModelRow, most: u32, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// All vendors' models, by slug, ended ones too.
    vendor_models() -> Vec<VendorModelRow>;
    /// Differs whenever [`Self::vendor_models`] changed, but for counted votes: a sum, since commits don't come in the
    /// order of their times.
    own_change() -> (i64, i64);
    /// Changes how a model is reached, and asks for its contract test.
    put_own_endpoint(row: &VendorModelRow, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Asks for a model's contract test.
    ask_check(slug: &ModelSlug, now: Timestamp) -> ();
    /// Keeps the report of the test that was asked for then. `false`: it was asked for anew meanwhile.
    put_check(slug: &ModelSlug, asked_at: Timestamp, report: &str, passed: bool, now: Timestamp) -> bool;
    /// Gives a model that passed its contract test its one slot.
    put_slot(slug: &ModelSlug, slot: &Slot, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Removes a model that was never shown.
    remove_vendor_model(vendor: VendorId, slug: &ModelSlug, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Says where a model stands, and how it is shown; at the end, how many variants there were.
    put_stage(stage: Stage, shown: &ModelRow, now: Timestamp) -> ();
    /// How far the log was counted for vendors' models.
    own_counted() -> u64;
    /// The log's votes of a range, as far as they are folded.
    logged_votes(from: u64, to: u64) -> Vec<LoggedVote>;
    /// Counts a stretch of the log. `false`: somebody else did.
    count_own(step: &OwnStep) -> bool;
    /// Gives credits. `false`: the same grant was made before.
    grant_credit(grant: &CreditRow) -> bool;
    /// The most that a vendor pays on a day.
    put_daily_cap(vendor: VendorId, cap: Option<u64>, audit: &AuditRow) -> ();
    /// A vendor's credits; zeros if it was given none.
    credit_of(vendor: VendorId) -> Credit;
    /// The credits that a vendor was given and has paid, newest first.
    credit_transfers(vendor: VendorId, before: Option<(Timestamp, Uuid)>, limit: u32) -> Vec<CreditRow>;
}

/// A model that a vendor brought, with its endpoint, slot and contract test.
#[derive(Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of own_models, documented in the migration")]
pub struct VendorModelRow {
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
    /// When it was last answered from elsewhere from then on, while its slot ran.
    pub endpoint_changed_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
}

impl std::fmt::Debug for VendorModelRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VendorModelRow").field("slug", &self.slug).field("stage", &self.stage).finish_non_exhaustive()
    }
}

impl VendorModelRow {
    /// A model of which nothing is known yet but its ids: no endpoint, no test, no slot.
    pub fn new(slug: ModelSlug, vendor: VendorId, now: Timestamp) -> Self {
        Self {
            slug,
            vendor,
            name: String::new(),
            family: String::new(),
            license: String::new(),
            endpoint: String::new(),
            remote: String::new(),
            sealed: None,
            max_output: 0,
            max_completion_tokens: false,
            context: None,
            price_input: None,
            price_output: None,
            asked_at: None,
            checked_at: None,
            passed: false,
            report: None,
            slot: None,
            votes: 0,
            stage: Stage::Unchecked,
            ended_at: None,
            variants: None,
            endpoint_changed_at: None,
            created_at: now,
            changed_at: now,
        }
    }

    /// Is its name kept to itself for now?
    pub fn is_hidden(&self) -> bool {
        self.ended_at.is_none() && self.slot.is_some_and(|slot| slot.stealth)
    }
}

/// A vote of the log, as far as it concerns those whose models were in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedVote {
    /// The vote that was judged.
    pub vote: VoteId,
    /// Slugs of the models on side A and side B.
    pub models: [String; 2],
    /// Did the vote's verdict count it?
    pub counted: bool,
    /// When it was cast.
    pub cast_at: Timestamp,
}

/// A transfer of credits: a grant, or the pay of a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of credit_transfers, documented in the migration")]
pub struct CreditRow {
    pub id: Uuid,
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
    /// Log indexes at which the stretch begins, and before which it ends.
    pub range: [u64; 2],
    /// Votes that each model's slot gained.
    pub votes: Vec<(ModelSlug, u64)>,
    /// What is to be paid, as far as there are means.
    pub charges: Vec<CreditRow>,
    /// When the stretch is counted.
    pub now: Timestamp,
}
