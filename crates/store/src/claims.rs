//! Claims as the store gives and takes them.

use agon_core::account::siws::SignIn;
use agon_core::claims::machine::{Ended, Signature, State};
use agon_core::ids::{AccountId, ClaimId};
use agon_core::ledger::Transfer;
use agon_core::time::Timestamp;

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of claims, documented in the migration")]
pub struct ClaimRow {
    pub id: ClaimId,
    pub account: AccountId,
    pub voter: [u8; 16],
    pub wallet: String,
    pub points: i64,
    pub units: u64,
    pub rate: i64,
    pub epoch: u64,
    pub seed: [u8; 16],
    pub state: State,
    pub note: Option<String>,
    pub seen_slot: u64,
    pub version: u64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A claim that is to be settled, with the bytes that are signed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimWork {
    /// The claim.
    pub claim: ClaimRow,
    /// Of the open transaction.
    pub bytes: Option<Vec<u8>>,
    /// The claim with which the treasury paid the rent of the wallet's token account.
    pub rented_by: Option<ClaimId>,
}

/// Points that somebody wants to claim.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of claims, documented in the migration")]
pub struct AskClaim {
    pub id: ClaimId,
    pub account: AccountId,
    pub wallet: String,
    pub points: i64,
    pub rate: i64,
    pub epoch: u64,
    pub seed: [u8; 16],
    pub now: Timestamp,
}

/// A move of a claim, with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimMove {
    /// Which claim.
    pub id: ClaimId,
    /// The version that it was at.
    pub version: u64,
    /// Its state after.
    pub next: State,
    /// What people are told.
    pub note: Option<String>,
    /// The finalized slot that the decision rests on.
    pub seen_slot: u64,
    /// A transaction that was signed for it.
    pub signed: Option<NewAttempt>,
    /// How the open transaction ended.
    pub ended: Option<Ended>,
    /// The movement of its points.
    pub transfer: Option<Transfer>,
    /// When.
    pub now: Timestamp,
}

/// A transaction that was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct NewAttempt {
    /// The wallet whose token account it opens, if it does.
    pub rents: Option<String>,
    pub signature: Signature,
    pub bytes: Vec<u8>,
    pub last_valid: u64,
}

/// A wallet of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of wallets, documented in the migration")]
pub struct WalletRow {
    pub address: String,
    pub account: AccountId,
    pub linked_at: Timestamp,
    pub usable_at: Timestamp,
}

/// A sign-in that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of sign_ins, documented in the migration")]
pub struct SignInRow {
    pub account: AccountId,
    pub body: SignIn,
    pub expires_at: Timestamp,
}

/// What linking a wallet came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Whose it is: the caller, or the account that had the wallet before.
    pub account: AccountId,
    /// The generation of its sessions now.
    pub generation: u32,
}

/// Why a wallet can't be linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkRefusal {
    /// The account has another.
    #[error("the account has another wallet; unlink it first")]
    HasAnother,
    /// It was another account's a short while ago.
    #[error("this wallet was unlinked from another account and can be linked from {from} on")]
    Cooling {
        /// When it can be.
        from: Timestamp,
    },
}

/// A stretch of time with its rate.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of epochs, documented in the migration")]
pub struct EpochRow {
    pub number: u64,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub rate: i64,
    pub closed: Option<ClosedEpoch>,
}

/// What an epoch came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of epochs, documented in the migration")]
pub struct ClosedEpoch {
    pub closed_at: Timestamp,
    pub log_size: u64,
    pub earned: i64,
    pub forfeited: i64,
    pub claimed: i64,
}

/// A payment that the chain shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the columns of settlements, documented in the migration")]
pub struct Settlement {
    pub slot: u64,
    pub signature: String,
    pub place: u32,
    pub block_time: Option<i64>,
    pub wallet: String,
    pub units: u64,
    pub marker: String,
    pub claim: Option<ClaimId>,
}

/// Which payments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettlementFilter {
    /// To this wallet.
    pub wallet: Option<String>,
    /// Of claims of this epoch.
    pub epoch: Option<u64>,
    /// Not before this second since 1970.
    pub from: Option<i64>,
    /// Before this second.
    pub to: Option<i64>,
    /// After this place in the order of slot, signature and place.
    pub after: Option<(u64, String, u32)>,
}
