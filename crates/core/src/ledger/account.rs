//! The accounts of the ledger: where points can be.

use crate::ids::VoterId;
use std::fmt;
use std::str::FromStr;

/// A person's three purses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purse {
    /// Earned, and waiting out the time in which a vote can still be taken back.
    Pending,
    /// Settled: the person may claim it.
    Available,
    /// Pending while the person's votes are looked at.
    Held,
}

impl Purse {
    /// All purses, in the order of a page.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Available, Self::Held];

    /// The purse's name, part of an account's id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Available => "available",
            Self::Held => "held",
        }
    }
}

/// An account of the ledger.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// Where points come from; its balance is minus all others together.
    Issuance,
    /// What was earned by votes that were taken back.
    Forfeited,
    /// Promised to claims that are under way.
    ClaimsReserved,
    /// Paid out as tokens.
    ClaimsSettled,
    /// A person's, under the random name that the log knows.
    Voter(VoterId, Purse),
}

impl Account {
    /// The person whose purse it is, by the log's name; `None`: an account of the arena.
    pub const fn owner(self) -> Option<VoterId> {
        match self {
            Self::Voter(owner, _) => Some(owner),
            _ => None,
        }
    }

    /// Only issuance may be below zero.
    pub const fn may_be_negative(self) -> bool {
        matches!(self, Self::Issuance)
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Issuance => f.write_str("issuance"),
            Self::Forfeited => f.write_str("forfeited"),
            Self::ClaimsReserved => f.write_str("claims:reserved"),
            Self::ClaimsSettled => f.write_str("claims:settled"),
            Self::Voter(owner, purse) => write!(f, "person:{owner}:{}", purse.as_str()),
        }
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Account {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        match name {
            "issuance" => return Ok(Self::Issuance),
            "forfeited" => return Ok(Self::Forfeited),
            "claims:reserved" => return Ok(Self::ClaimsReserved),
            "claims:settled" => return Ok(Self::ClaimsSettled),
            _ => {}
        }
        let (owner, purse) = name.strip_prefix("person:").and_then(|rest| rest.split_once(':')).ok_or(())?;
        let owner = owner.parse().map_err(|_| ())?;
        let purse = Purse::ALL.into_iter().find(|p| p.as_str() == purse).ok_or(())?;
        Ok(Self::Voter(owner, purse))
    }
}
