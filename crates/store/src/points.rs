//! Transfers of the ledger, as they go in and come out.

use crate::StoreError;
use crate::rows::{bytes, ledger_name};
use agon_core::ids::{VoteId, VoterId};
use agon_core::ledger::{Account, Kind, Posted, Refusal, Transfer, TransferId, Unpaid};
use agon_core::time::Timestamp;

dispatch! {
    /// Posts transfers in order, all or none; what is earned waits `wait` microseconds.
    post_transfers(transfers: &[Transfer], wait: i64) -> std::result::Result<Vec<Posted>, Refusal>;
    /// Keeps why counted votes earned nothing; the same again changes nothing.
    note_unpaid(votes: &[(VoteId, Unpaid)]) -> ();
    /// What an account of the ledger holds.
    balance(account: Account) -> i64;
    /// What these accounts hold; those that hold nothing and never did are left out.
    balances_of(accounts: &[Account]) -> Vec<(Account, i64)>;
    /// Balances by name of account, from after `after`.
    balances(after: &str, limit: u32) -> Vec<(Account, i64)>;
    /// All transfers by id, from after `after`.
    transfers(after: TransferId, limit: u32) -> Vec<Transfer>;
    /// What a person's purses hold, and how much moved for them by reason: both of one moment.
    points_of(owner: VoterId) -> (Vec<(Account, i64)>, Vec<(Kind, i64)>);
    /// What concerned a person, newest first.
    statement(owner: VoterId, before: Option<(Timestamp, TransferId)>, limit: u32) -> Vec<Transfer>;
    /// A transfer, with what resolved it.
    promise(id: TransferId) -> Option<(Transfer, Option<Transfer>)>;
    /// Lets promises wait whose time is over while the test of their owner's votes could not have spoken, or their
    /// owner is held, and gives them back to time when that ends; all of them, where points wait for no test.
    wake_promises(tested: bool, now: Timestamp) -> ();
    /// Earned points whose waiting time is over, oldest first; not those of people who are held.
    due_promises(now: Timestamp, limit: u32) -> Vec<Transfer>;
}

/// A transfer with its names still as stored text.
pub(super) struct StoredTransfer {
    pub cause: String,
    pub kind: String,
    pub debit: String,
    pub credit: String,
    pub amount: i64,
    pub resolves: Option<Vec<u8>>,
    pub at: i64,
}

impl StoredTransfer {
    pub(super) fn read(self) -> Result<Transfer, StoreError> {
        Ok(Transfer {
            kind: ledger_name(&self.kind)?,
            debit: ledger_name(&self.debit)?,
            credit: ledger_name(&self.credit)?,
            amount: self.amount,
            resolves: self.resolves.map(|id| bytes(&id, "transfer id").map(TransferId)).transpose()?,
            at: Timestamp::from_micros(self.at),
            cause: self.cause,
        })
    }
}
