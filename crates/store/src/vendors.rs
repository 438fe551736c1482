//! Vendors, their keys, exports, webhooks, and the data that they ask for.

use uuid::Uuid;

use crate::{Result, StoreError};
use agon_core::account::consent::Use;
use agon_core::battle::prompt::Kinds;
use agon_core::ids::{AccountId, DeliveryId, ExportId, KeyId, VendorId, VoteId, VoterId, WebhookId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::release::Manifest;
use agon_core::vote::Outcome;

dispatch! {
    /// Signs a vendor up, with its first member if one is named, unless that account acts for `most` vendors or the name
    /// looks like another's.
    sign_up_vendor(vendor: &VendorRow, member: Option<AccountId>, most: u32, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// The vendor of a name; `None`: there is none.
    vendor_named(name: &str) -> Option<VendorRow>;
    /// The vendor of an id; `None`: there is none.
    vendor(id: VendorId) -> Option<VendorRow>;
    /// All vendors, in the order of their names.
    vendors() -> Vec<VendorRow>;
    /// Says whether a vendor earns money with the data, as an operator found.
    put_vendor_use(vendor: VendorId, commercial: bool, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Asks an account to act for a vendor, at the moment of the audit row.
    invite_member(vendor: VendorId, account: AccountId, most: u32, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Vendors that an account was asked to act for at or after a moment, by name.
    invitations_of(account: AccountId, since: Timestamp) -> Vec<VendorRow>;
    /// Answers an invitation; who accepts is a member from the moment of the audit row.
    answer_invitation(answer: &InvitationAnswer, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Removes a member or takes an invitation back; the last member stays.
    remove_member(vendor: VendorId, account: AccountId, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Accounts that act for a vendor, each with the moment since when.
    members(vendor: VendorId) -> Vec<(AccountId, Timestamp)>;
    /// Vendors that an account may act for.
    vendors_of(account: AccountId) -> Vec<VendorRow>;
    /// Adds a key, unless `most` of the vendor's keys work.
    add_key(key: &KeyRow, most: u32, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Adds a key in the place of another, which ends then or later.
    rotate_key(rotation: &KeyRotation, most: u32, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// The key of a prefix, ended ones too; `None`: there is none.
    key_by_prefix(prefix: &str) -> Option<KeyRow>;
    /// A vendor's keys, oldest first, ended ones too.
    keys_of(vendor: VendorId) -> Vec<KeyRow>;
    /// Ends a key at once.
    revoke_key(vendor: VendorId, key: KeyId, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Notes when a key was last used.
    key_used(key: KeyId, now: Timestamp) -> ();
    /// Rows that a vendor or a key was given on this day.
    rows_today(whose: Uuid, now: Timestamp) -> u64;
    /// Counts rows against quotas before they leave. `false`: one is not enough, and nothing was counted.
    spend_rows(quotas: &[RowQuota], rows: u64, now: Timestamp) -> bool;
    /// Writes into the public list what went to whom.
    note_disclosure(given: &DisclosureRow) -> ();
    /// What went to whom, newest first. Lines of a vendor whose stealth slot goes on appear when it ends: what it
    /// asks for would tell which model is its own.
    disclosures(before: Option<(Timestamp, Uuid)>, limit: u32) -> Vec<DisclosureRow>;
    /// What was done with a vendor's keys or data, newest first.
    audit_of(vendor: VendorId, before: Option<Uuid>, limit: u32) -> Vec<AuditRow>;
    /// What anybody of any vendor did, newest first.
    newest_audit(limit: u32) -> Vec<AuditRow>;
    /// Queues an export, unless `most` of the vendor's wait or run.
    add_export(row: &ExportRow, most: u32, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// The export of an id; `None`: there is none.
    export(id: ExportId) -> Option<ExportRow>;
    /// A vendor's exports, newest first.
    exports_of(vendor: VendorId, before: Option<ExportId>, limit: u32) -> Vec<ExportRow>;
    /// Exports that are not over, oldest first.
    open_exports(limit: u32) -> Vec<ExportRow>;
    /// Exports whose time is over and whose file is to be deleted.
    expired_exports(now: Timestamp, limit: u32) -> Vec<ExportRow>;
    /// Moves an export on. `false`: it was over.
    put_export(row: &ExportRow) -> bool;
    /// Ends an export that is done, counts its rows and says in the same breath what went to whom.
    finish_export(done: &FinishedExport<'_>) -> Finish;
    /// Of these exports those that are done, with the digests that name their files.
    export_digests(ids: &[ExportId]) -> Vec<(ExportId, Vec<u8>)>;
    /// Begins a source of votes. `false`: there is one of that name.
    begin_import(import: &ImportRow) -> bool;
    /// Adds votes to an imported source.
    put_imported(source: &str, rows: &[ImportedRow]) -> ();
    /// Forgets a source. `false`: there was none.
    forget_import(source: &str) -> bool;
    /// The imported source of a name; `None`: there is none.
    import(source: &str) -> Option<ImportRow>;
    /// Votes of a source from a position on.
    imported(source: &str, from: u64, limit: u32) -> Vec<ImportedRow>;
    /// Publishes a release. `false`: there is one of that number.
    add_release(row: &ReleaseRow) -> bool;
    /// Releases, newest first, with numbers below `before`.
    releases(before: Option<u64>, limit: u32) -> Vec<ReleaseRow>;
    /// Adds a webhook, unless the vendor has `most`.
    add_webhook(row: &WebhookRow, most: u32, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// A vendor's webhooks, oldest first.
    webhooks_of(vendor: VendorId) -> Vec<WebhookRow>;
    /// A webhook that was not removed.
    webhook(id: WebhookId) -> Option<WebhookRow>;
    /// All webhooks of all vendors that were not removed.
    all_webhooks() -> Vec<WebhookRow>;
    /// Removes a webhook and gives up what was on its way.
    remove_webhook(vendor: VendorId, id: WebhookId, audit: &AuditRow) -> std::result::Result<(), VendorRefusal>;
    /// Puts an event on its way; `false`: the same cause did.
    add_delivery(row: &DeliveryRow, cause: &str) -> bool;
    /// Events that are due, those that wait longest first.
    due_deliveries(now: Timestamp, limit: u32) -> Vec<DeliveryRow>;
    /// What went to a webhook, newest first.
    deliveries_of(webhook: WebhookId, before: Option<DeliveryId>, limit: u32) -> Vec<DeliveryRow>;
    /// Keeps what became of a try to deliver an event.
    put_delivery(row: &DeliveryRow, now: Timestamp) -> ();
    /// A page of votes that a filter asks for, in the order of the log.
    preferences(wanted: &Wanted) -> Found;
    /// How the engine finds it, for tests.
    explain_preferences(wanted: &Wanted) -> String;
    /// Entries of the log that are folded into the table that is asked.
    preferences_size() -> u64;
    /// Folds entries `from..to`. `false`: somebody else did.
    fold_preferences(from: u64, to: u64, votes: &[NewPreference], later: &[LaterEntry]) -> bool;
    /// The newest `cast_at` among the folded, in microseconds.
    latest_cast() -> i64;
}

/// A vendor: an organization that queries data or brings models.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of vendors, documented in the migration")]
pub struct VendorRow {
    pub id: VendorId,
    pub name: String,
    pub organization: String,
    pub commercial: bool,
    pub claims_non_commercial: bool,
    pub created_at: Timestamp,
}

/// An API key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of api_keys, documented in the migration")]
pub struct KeyRow {
    pub id: KeyId,
    pub vendor: VendorId,
    pub name: String,
    pub prefix: String,
    pub hash: [u8; 32],
    pub scopes: Vec<Scope>,
    pub networks: Vec<ipnet::IpNet>,
    pub per_minute: u32,
    pub rows_per_day: u64,
    pub created_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
    pub last_used_at: Option<Timestamp>,
}

/// An account that acts for a vendor, or did lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Insider {
    /// The log's name for them, or for one of their guests.
    pub voter: VoterId,
    /// The vendor that they act for, or did.
    pub vendor: VendorId,
}

/// How many rows somebody may be given in a day (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowQuota {
    /// Id of the vendor, or of one of its keys.
    pub whose: Uuid,
    /// Rows a day (UTC) that this one may be given, at most.
    pub most: u64,
}

/// What rows are counted against: the vendor's quota, whichever key or session asks, and the key's own.
pub fn quotas(vendor: &VendorRow, key: Option<&KeyRow>, per_vendor: u64) -> Vec<RowQuota> {
    let all = RowQuota { whose: vendor.id.uuid(), most: per_vendor };
    let own = key.map(|key| RowQuota { whose: key.id.uuid(), most: key.rows_per_day });
    [all].into_iter().chain(own).collect()
}

/// What was done with keys or data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of vendor_audit, documented in the migration")]
pub struct AuditRow {
    pub id: Uuid,
    pub vendor: VendorId,
    pub actor: String,
    pub action: String,
    pub detail: String,
    pub at: Timestamp,
}

/// A line of the public list of data that went to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of disclosures, documented in the migration")]
pub struct DisclosureRow {
    pub id: Uuid,
    pub vendor: VendorId,
    pub kind: String,
    pub schema: String,
    pub filter: String,
    pub log_size: u64,
    pub rows: u64,
    pub texts: u64,
    pub at: Timestamp,
}

/// Where an export is between its request and its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub enum ExportState {
    Queued,
    Running,
    Done,
    Failed,
    Expired,
}

impl ExportState {
    /// The name that is stored and shown.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Expired => "expired",
        }
    }
}

impl std::str::FromStr for ExportState {
    type Err = ();

    fn from_str(name: &str) -> std::result::Result<Self, ()> {
        let all = [Self::Queued, Self::Running, Self::Done, Self::Failed, Self::Expired];
        all.into_iter().find(|state| state.as_str() == name).ok_or(())
    }
}

/// An export that a vendor asked for as a job.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of exports, documented in the migration")]
pub struct ExportRow {
    pub id: ExportId,
    pub vendor: VendorId,
    pub key: KeyId,
    pub spec: String,
    pub state: ExportState,
    pub log_size: u64,
    pub at_index: u64,
    pub rows: u64,
    pub bytes: u64,
    pub digest: Option<Vec<u8>>,
    pub card: Option<String>,
    pub error: Option<String>,
    pub created_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub expires_at: Timestamp,
}

/// An export whose file is written.
#[derive(Clone, Copy, Debug)]
pub struct FinishedExport<'a> {
    /// The export's row as it is kept from now on.
    pub row: &'a ExportRow,
    /// The line of the public list of disclosures.
    pub given: &'a DisclosureRow,
    /// Quotas that the file's rows are counted against.
    pub quotas: &'a [RowQuota],
    /// Accounts whose texts are in the file.
    pub writers: &'a [AccountId],
    /// What the texts may be used for; `None`: the file has no texts.
    pub purpose: Option<Use>,
    /// Does the vendor earn money with them?
    pub commercial: bool,
}

/// What became of an export whose file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finish {
    /// The export is done; its file can be fetched.
    Done,
    /// The export was over: another node ended it.
    Over,
    /// Somebody whose text is in the file took consent back meanwhile: it is to be made again.
    Withdrawn,
    /// The file has more rows than the quotas leave for today.
    QuotaExceeded,
}

/// A vote as it is folded into the table that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of preferences, documented in the migration")]
pub struct NewPreference {
    pub index: u64,
    pub vote: VoteId,
    pub model_a: String,
    pub model_b: String,
    pub outcome: Outcome,
    pub language: String,
    pub kinds: Kinds,
    pub reason: Option<&'static str>,
    pub cast_at: Timestamp,
    pub latest: Timestamp,
}

/// An entry of the log that takes a vote back or gives it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct LaterEntry {
    pub vote: VoteId,
    pub index: u64,
    /// Was the vote taken back? Otherwise it was given back.
    pub is_retraction: bool,
}

/// A vote as a query finds it, before consent and masking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreferenceRow {
    /// Index of the vote's verdict in the log.
    pub index: u64,
    /// Bytes of the verdict's entry.
    pub entry: Vec<u8>,
    /// Tags of side A and side B, as the JSON `{"a":[…],"b":[…]}`.
    pub tags: String,
    /// The voter's tier when the vote was folded; none: tiers were not kept then.
    pub tier: Option<u8>,
    /// Log index of the entry that took the vote back; `None`: none did.
    pub retracted_at: Option<u64>,
    /// Log index of the entry that gave it back; `None`: none did.
    pub reinstated_at: Option<u64>,
    /// The account that cast the vote; `None`: the log was read from elsewhere.
    pub account: Option<AccountId>,
    /// What the voter allows, as [`agon_core::account::consent::Consent::bits`]; 0 if they left.
    pub consent: u8,
}

/// Which votes are looked at: see [`agon_core::vendors::preference::Filter`], with what it amounts to here.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The filter as it was asked for.
    pub filter: agon_core::vendors::preference::Filter,
    /// Only battles with one of these models.
    pub own: Option<Vec<String>>,
    /// Log index from which the page searches.
    pub from: u64,
    /// Before this one: the size of the log that everything is told as of.
    pub size: u64,
    /// Rows that are looked at before the page ends, found or not.
    pub budget: u32,
    /// Votes on a page, at most.
    pub limit: u32,
}

/// A page of votes that were found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The votes, in the order of the log.
    pub rows: Vec<PreferenceRow>,
    /// Log index at which the next page begins; `None`: this was the last.
    pub next: Option<u64>,
}

/// A vote of an imported file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of imported_votes, documented in the migration")]
pub struct ImportedRow {
    pub position: u64,
    pub battle: String,
    pub model_a: String,
    pub model_b: String,
    pub outcome: Outcome,
    pub judge: String,
    pub language: String,
    pub cast_at: Option<Timestamp>,
    pub prompt: Option<String>,
    pub responses: [Option<String>; 2],
}

/// A named source of imported votes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of imports, documented in the migration")]
pub struct ImportRow {
    pub source: String,
    pub licence: String,
    pub votes: u64,
    pub imported_at: Timestamp,
}

/// A release that was published, with its manifest's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of releases, documented in the migration")]
pub struct ReleaseRow {
    pub number: u64,
    pub log_size: u64,
    pub published_at: Timestamp,
    pub manifest: Vec<u8>,
    pub digest: [u8; 32],
}

impl ReleaseRow {
    /// What the manifest says.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is none.
    pub fn manifest(&self) -> Result<Manifest> {
        serde_json::from_slice(&self.manifest)
            .map_err(|e| StoreError::Damaged(format!("the manifest of release {}: {e}", self.number)))
    }
}

/// An address that is told of events.
#[derive(Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of webhooks, documented in the migration")]
pub struct WebhookRow {
    pub id: WebhookId,
    pub vendor: VendorId,
    pub url: String,
    pub secret: String,
    pub events: Vec<String>,
    pub created_at: Timestamp,
}

impl std::fmt::Debug for WebhookRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WebhookRow").field("id", &self.id).field("events", &self.events).finish_non_exhaustive()
    }
}

/// An event on its way to a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of deliveries, documented in the migration")]
pub struct DeliveryRow {
    pub id: DeliveryId,
    pub webhook: WebhookId,
    pub event: String,
    pub body: String,
    pub state: String,
    pub tries: u32,
    pub next_at: Timestamp,
    pub outcome: Option<String>,
    pub created_at: Timestamp,
}

/// Why a change of a vendor was refused; nothing of it happened then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VendorRefusal {
    /// The account acts for so many vendors already.
    #[error("an account acts for at most {0} vendors")]
    TooManyVendors(u32),
    /// A vendor or a maker of models has this name, or one that looks like it.
    #[error("that looks like {0}, which is somebody else; ask the operator if it is you")]
    NameTaken(String),
    /// There is no such vendor.
    #[error("there is no such vendor")]
    UnknownVendor,
    /// There is no such account.
    #[error("there is no such account")]
    UnknownAccount,
    /// The account is no member and was not asked to be one.
    #[error("that account is no member")]
    UnknownMember,
    /// A vendor keeps at least one member.
    #[error("somebody has to stay: invite another member first")]
    LastMember,
    /// The account was not asked to act for the vendor, or too long ago.
    #[error("nobody asked you to act for that vendor, or it was too long ago")]
    UnknownInvitation,
    /// So many keys of the vendor work already.
    #[error("a vendor has at most {0} keys that work; revoke one first")]
    TooManyKeys(u32),
    /// The key was rotated before: its heir keeps its end.
    #[error("this key was rotated before; rotate the key that came of it")]
    KeyRotated,
    /// The account acts for the vendor already.
    #[error("that account is a member already")]
    AlreadyMember,
    /// So many accounts act for the vendor, or are asked to.
    #[error("a vendor has at most {0} members and open invitations; remove one first")]
    TooManyMembers(u32),
    /// There is no such key, or it ended.
    #[error("there is no such key, or it ended already")]
    UnknownKey,
    /// So many models of the vendor have not ended.
    #[error("a vendor has at most {0} models that have not ended")]
    TooManyModels(u32),
    /// A model has this id.
    #[error("there is a model of that id; choose another")]
    ModelIdTaken,
    /// Somebody else's model has a name that looks like it.
    #[error("name: that looks like {0}, which is somebody else's")]
    ModelNameTaken(String),
    /// There is no such model.
    #[error("your vendor has registered no such model")]
    UnknownModel,
    /// The model's slot has begun: its end was said before.
    #[error("its slot has begun, and ends as was said before")]
    SlotBegun,
    /// The model's slot is over.
    #[error("its slot is over")]
    SlotEnded,
    /// The model has had its slot, or has not passed its test.
    #[error("it has had its slot; register a variant for another")]
    SlotTaken,
    /// So many exports of the vendor wait or run.
    #[error("at most {0} exports run or wait at once")]
    TooManyExports(u32),
    /// So many webhooks of the vendor are there.
    #[error("a vendor has at most {0} webhooks; remove one first")]
    TooManyWebhooks(u32),
    /// There is no such webhook.
    #[error("there is no such webhook")]
    UnknownWebhook,
}

/// An answer to an invitation of at or after `since`.
#[derive(Clone, Copy, Debug)]
pub struct InvitationAnswer {
    /// The account that was asked.
    pub account: AccountId,
    /// To act for whom.
    pub vendor: VendorId,
    /// Invitations from before this moment are over.
    pub since: Timestamp,
    /// Does the account act for the vendor from now on?
    pub accepts: bool,
    /// Vendors that one account may act for.
    pub most: u32,
}

/// A key that takes another's place.
#[derive(Clone, Debug)]
pub struct KeyRotation {
    /// The key that takes the other's place.
    pub key: KeyRow,
    /// The key that it replaces.
    pub old: KeyId,
    /// When the old one ends.
    pub old_ends_at: Timestamp,
}
