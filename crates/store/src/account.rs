//! Accounts, wallets, consent and reviews, as they go in and come out.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use agon_core::account::consent::Consent;
use agon_core::account::siws::SignIn;
use agon_core::ids::{AccountId, VoterId};
use agon_core::time::Timestamp;

dispatch! {
    /// The log's name for an account; `None`: there is no such account.
    alias_of(account: AccountId) -> Option<VoterId>;
    /// The account that has the wallet, if this one is its guest; else the account itself.
    person_of(account: AccountId) -> AccountId;
    /// The account that has a name in the log.
    account_named(voter: VoterId) -> Option<AccountId>;
    /// Adds a guest account under a random name for the log.
    create_account(id: AccountId, alias: VoterId, now: Timestamp) -> ();
    /// Remembers that a proof of work was used; `false`: it had been.
    spend_proof(id: Uuid, now: Timestamp) -> bool;
    /// Keeps a person's appeal against what was decided last; refused, it left nothing behind.
    open_appeal(row: &ReviewRow) -> std::result::Result<(), AppealRefusal>;
    /// Keeps what somebody did about a person's standing.
    add_review(row: &ReviewRow) -> ();
    /// What people did about a person's standing, oldest first.
    reviews_of(voter: VoterId) -> Vec<ReviewRow>;
    /// Decisions that have not been carried out, oldest first.
    open_decisions() -> Vec<ReviewRow>;
    /// Says that a decision was carried out.
    decision_done(id: Uuid, now: Timestamp) -> ();
    /// Keeps a sign-in that was asked for.
    put_sign_in(row: &SignInRow) -> ();
    /// Takes a sign-in out by its nonce, once; `None`: it is unknown, used or forgotten.
    take_sign_in(nonce: &str) -> Option<SignInRow>;
    /// Forgets sign-ins that expired before a moment.
    forget_sign_ins(before: Timestamp) -> u64;
    /// Links a wallet that proved itself to an account, or signs in to the account that has it; a wallet that
    /// was another's is free after `cooldown` microseconds.
    link_wallet(account: AccountId, address: &str, now: Timestamp, cooldown: i64) -> std::result::Result<SignedIn, LinkRefusal>;
    /// Takes an account's wallet off it. `false`: there was none.
    unlink_wallet(account: AccountId, now: Timestamp) -> bool;
    /// The wallet that is linked to an account now.
    wallet_of(account: AccountId) -> Option<WalletRow>;
    /// The generation of an account's sessions. [`StoreError::UnknownAccount`](crate::StoreError::UnknownAccount) without account.
    generation(account: AccountId) -> u32;
    /// Ends all sessions of an account; gives the generation that begins.
    end_sessions(account: AccountId, now: Timestamp) -> u32;
    /// Accounts whose newest generation began at or after a moment, by the clock of the node that began it.
    generations_since(since: Timestamp) -> Vec<(AccountId, u32)>;
    /// Guests who signed in to this account.
    merged_accounts(account: AccountId) -> Vec<AccountId>;
    /// The log's names for guests who signed in to this account.
    guests_of(account: AccountId) -> Vec<VoterId>;
    /// Keeps what a person allows to be done with their text.
    put_consent(row: &ConsentRow) -> ();
    /// What a person allows now.
    consent_of(account: AccountId) -> Consent;
    /// What a person allowed, newest first.
    consents_of(account: AccountId) -> Vec<ConsentRow>;
    /// Erases a person: texts go, the account begins anew under `alias`, and its votes stay with `heir`, to
    /// which nothing leads.
    erase(account: AccountId, heir: Uuid, alias: VoterId, now: Timestamp) -> ();
    /// Lets nothing of what was erased stay in the engine's own files where it can be helped: SQLite's log of
    /// writes is emptied. What PostgreSQL archives is its operator's to bound (`docs/SECURITY.md`).
    forget_erased() -> ();
}

/// What a person or an operator did about a standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReviewAction {
    /// The person asked for somebody to look.
    Appeal,
    /// An operator looked, and nothing is wrong.
    Clear,
    /// An operator looked: the votes are to be taken back.
    Uphold,
}

impl ReviewAction {
    /// The action's name, as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Appeal => "appeal",
            Self::Clear => "clear",
            Self::Uphold => "uphold",
        }
    }
}

impl std::str::FromStr for ReviewAction {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Appeal, Self::Clear, Self::Uphold].into_iter().find(|action| action.as_str() == name).ok_or(())
    }
}

/// An appeal, or a decision about somebody's standing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of reviews, documented in the migration")]
pub struct ReviewRow {
    pub id: uuid::Uuid,
    pub voter: VoterId,
    pub action: ReviewAction,
    pub actor: String,
    pub reason: String,
    pub at: Timestamp,
}

/// Why an appeal is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppealRefusal {
    /// The person's standing is good.
    #[error("nothing was decided against your votes")]
    NothingToAppeal,
    /// An appeal waits already.
    #[error("your appeal waits for somebody to look at it")]
    AppealOpen,
}

/// The wallet that is linked to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of wallets, documented in the migration")]
pub struct WalletRow {
    pub address: String,
    pub account: AccountId,
    pub linked_at: Timestamp,
    pub usable_at: Timestamp,
}

/// A sign-in that was asked for and not used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of sign_ins, documented in the migration")]
pub struct SignInRow {
    pub account: AccountId,
    pub body: SignIn,
    pub expires_at: Timestamp,
}

/// What linking a wallet did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The account that has the wallet: the caller's, or the one that had it before.
    pub account: AccountId,
    /// The newest generation of that account's sessions.
    pub generation: u32,
    /// Guests who are that account from now on, with the newest generations of their sessions: all earlier ones ended.
    pub ended: Vec<(AccountId, u32)>,
}

/// Why a wallet can't be linked to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkRefusal {
    /// The account has another wallet.
    #[error("the account has another wallet; unlink it first")]
    HasAnother,
    /// The wallet was another account's a short while ago.
    #[error("this wallet was unlinked from another account and can be linked from {from} on")]
    Cooling {
        /// From when on it can be linked.
        from: Timestamp,
    },
}

/// What a person allows to be done with their text, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of consents, documented in the migration")]
pub struct ConsentRow {
    pub account: AccountId,
    pub at: Timestamp,
    pub version: u32,
    pub scopes: u8,
}
