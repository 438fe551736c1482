//! One movement of points, and the id that its cause gives it.

use crate::ids::{VoteId, VoterId};
use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::Account;
use crate::time::Timestamp;

/// `SHA-256("agon transfer v1" ‖ 0x00 ‖ cause)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransferId(pub [u8; 32]);

impl TransferId {
    /// The id of what this cause moves.
    pub fn of(cause: &str) -> Self {
        Self(Sha256::new().chain_update(b"agon transfer v1\0").chain_update(cause.as_bytes()).finalize().into())
    }
}

/// The cause of what a counted vote earns.
pub fn base_cause(vote: VoteId) -> String {
    format!("{vote}:base")
}

impl fmt::Display for TransferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for TransferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Why points move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A counted vote earned its base.
    Base,
    /// Agreement on a shared battle beyond chance.
    Bonus,
    /// The waiting time is over: pending becomes available.
    Settle,
    /// The person's votes are looked at.
    Hold,
    /// The person's votes were found good: held becomes pending again.
    Release,
    /// The vote was taken back: its points are forfeited.
    Forfeit,
    /// The vote counts again: forfeited points return, available at once.
    Restore,
    /// A guest signed in: points follow to the account.
    Merge,
    /// A claim asks for points: available becomes reserved.
    Reserve,
    /// The claim was paid: reserved becomes settled.
    Pay,
    /// The claim came to nothing: reserved becomes available.
    Void,
}

impl Kind {
    /// All kinds, in the order of [`Kind`].
    pub const ALL: [Self; 11] = [
        Self::Base,
        Self::Bonus,
        Self::Settle,
        Self::Hold,
        Self::Release,
        Self::Forfeit,
        Self::Restore,
        Self::Merge,
        Self::Reserve,
        Self::Pay,
        Self::Void,
    ];

    /// The stored and public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Bonus => "bonus",
            Self::Settle => "settle",
            Self::Hold => "hold",
            Self::Release => "release",
            Self::Forfeit => "forfeit",
            Self::Restore => "restore",
            Self::Merge => "merge",
            Self::Reserve => "reserve",
            Self::Pay => "pay",
            Self::Void => "void",
        }
    }

    /// Is the transfer earned, and has to wait before it becomes available?
    pub const fn waits(self) -> bool {
        matches!(self, Self::Base | Self::Bonus)
    }

    /// Is what it moves a promise that one later transfer keeps or breaks?
    pub const fn promises(self) -> bool {
        matches!(self, Self::Base | Self::Bonus | Self::Reserve)
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).ok_or(())
    }
}

/// One movement of points between two accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// What it follows from, such as `vote_…:base`; equal causes are one transfer.
    pub cause: String,
    /// Why points move.
    pub kind: Kind,
    /// The account that gets less by `amount`.
    pub debit: Account,
    /// The account that gets more by `amount`.
    pub credit: Account,
    /// Micro-points that move, above 0.
    pub amount: i64,
    /// The promise that it keeps or breaks.
    pub resolves: Option<TransferId>,
    /// When. Not part of what makes two transfers equal: a step may be repeated later.
    pub at: Timestamp,
}

impl Transfer {
    /// The id, derived from the cause.
    pub fn id(&self) -> TransferId {
        TransferId::of(&self.cause)
    }

    /// The person whose purse gets or gives the points, by the log's name; `None`: two accounts of the arena.
    pub fn owner(&self) -> Option<VoterId> {
        self.credit.owner().or(self.debit.owner())
    }

    /// Is the other the same movement, whenever it was posted?
    pub fn same(&self, other: &Self) -> bool {
        let content = |t: &Self| (t.kind, t.debit, t.credit, t.amount, t.resolves);
        self.cause == other.cause && content(self) == content(other)
    }
}
