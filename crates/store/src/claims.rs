//! Claims, epochs and payments, as they go in and come out.

use crate::KeyedReply;
use agon_core::claims::machine::{Ended, Signature, State};
use agon_core::claims::policy::{BaseUnits, ClaimPolicy, ClaimRefusal, Claimant};
use agon_core::ids::{AccountId, ClaimId, VoterId};
use agon_core::ledger::Transfer;
use agon_core::time::Timestamp;

dispatch! {
    /// Reserves points for a claim, if `policy` allows it, with its reply.
    reserve_claim(ask: &AskClaim, policy: &ClaimPolicy, reply: Option<&KeyedReply>) -> std::result::Result<ClaimRow, ClaimRefusal>;
    /// What `policy` would look at for such a claim.
    claimant(ask: &AskClaim) -> Claimant;
    /// Claims that are not over and may be tried now, those that wait longest first.
    claims_to_settle(now: Timestamp, limit: u32) -> Vec<ClaimWork>;
    /// A claim by its id; `None`: there is none.
    claim(id: ClaimId) -> Option<ClaimRow>;
    /// Micro-points of a person's claims that were paid.
    claimed_by(voter: VoterId) -> i64;
    /// The claim with which the treasury paid the rent of a wallet's token account, if it did.
    account_rented(wallet: &str) -> Option<ClaimId>;
    /// An account's claims, newest first, older than `before`.
    claims_of(account: AccountId, before: Option<ClaimId>, limit: u32) -> Vec<ClaimRow>;
    /// All claims, by id, from after one.
    all_claims(after: ClaimId, limit: u32) -> Vec<ClaimRow>;
    /// Moves claims with all that belongs to it, all or none; `false`: one of them is not where it was.
    move_claims(moves: &[ClaimMove]) -> bool;
    /// Seeds of markers whose claims were paid before a moment and whose rent is still out, oldest first.
    open_markers(paid_before: Timestamp, limit: u32) -> Vec<[u8; 16]>;
    /// Says that these markers gave their rent back.
    close_markers(seeds: &[[u8; 16]], now: Timestamp) -> ();
    /// Opens an epoch; one that is open already keeps its rate.
    open_epoch(epoch: &EpochRow) -> ();
    /// The epoch that a moment falls into; `None`: none was opened for it.
    epoch_at(now: Timestamp) -> Option<EpochRow>;
    /// Epochs, newest first, with numbers below `before`.
    epochs(before: Option<u64>, limit: u32) -> Vec<EpochRow>;
    /// Closes epochs that are over and have no vote without a verdict; gives how many.
    close_epochs(now: Timestamp) -> u64;
    /// Keeps payments that the chain shows; those that are kept already stay.
    put_settlements(rows: &[Settlement]) -> ();
    /// Forgets them all, to be read again.
    forget_settlements() -> ();
    /// Payments in the order of the chain.
    settlements(filter: &SettlementFilter, limit: u32) -> Vec<Settlement>;
    /// Signature of the newest payment that is kept.
    newest_settlement() -> Option<String>;
}

/// A claim as it is stored; points in micro-points, units in the token's base units.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of claims, documented in the migration")]
pub struct ClaimRow {
    pub id: ClaimId,
    pub account: AccountId,
    pub voter: VoterId,
    pub wallet: String,
    pub points: i64,
    pub units: BaseUnits,
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
    /// The claim, queued or open.
    pub claim: ClaimRow,
    /// Wire bytes of the claim's open transaction; `None` while it is queued.
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
    /// The claim that moves.
    pub id: ClaimId,
    /// Version of the row that the decision rests on; another one by now: the move is refused.
    pub version: u64,
    /// State of the claim after the move.
    pub next: State,
    /// What people are told of the claim while it waits; `None`: nothing.
    pub note: Option<String>,
    /// The finalized slot that the decision rests on; 0: none.
    pub seen_slot: u64,
    /// A transaction that was signed for the claim.
    pub signed: Option<NewAttempt>,
    /// How the claim's open transaction ended; `None`: it did not.
    pub ended: Option<Ended>,
    /// The movement of the claim's points; `None`: they stay reserved.
    pub transfer: Option<Transfer>,
    /// When the move is made.
    pub now: Timestamp,
}

/// A transaction that was signed, and is stored before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct NewAttempt {
    /// The wallet whose token account it opens, if it does.
    pub rents: Option<String>,
    pub signature: Signature,
    pub bytes: Vec<u8>,
    pub last_valid: u64,
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

/// What was earned, forfeited and claimed in an epoch, in micro-points.
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
    pub units: BaseUnits,
    pub marker: String,
    pub claim: Option<ClaimId>,
}

/// Which payments on the chain are asked for; what is left out asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettlementFilter {
    /// Payments to this wallet, in base58.
    pub wallet: Option<String>,
    /// Payments of claims that were made in this epoch.
    pub epoch: Option<u64>,
    /// Payments in blocks of this second since 1970 or later.
    pub from: Option<i64>,
    /// Payments in blocks before this second since 1970.
    pub to: Option<i64>,
    /// Payments after this place in the order of slot, signature and place.
    pub after: Option<(u64, String, u32)>,
}
