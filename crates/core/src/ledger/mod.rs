//! The ledger of points: double entry in integers, append-only.
//!
//! Points are counted in micro-points (a millionth of a point). Every [`Transfer`] moves a positive
//! amount from one [`Account`] to another, so the sum over all accounts is zero for ever; only
//! [`Account::Issuance`] may be below zero. A transfer's id is derived from its cause: a step that is
//! done twice posts once, and the same cause with other content is a conflict. What is promised is
//! decided exactly once: at most one transfer resolves another (pending, then post or void, in the
//! sense of TigerBeetle). [`Book`] is these rules; a store loads the part of it that a batch touches,
//! lets it decide, and commits.

mod account;
mod bonus;
mod book;
mod policy;
mod transfer;
mod written;

pub use account::{Account, Purse};
pub use bonus::{BonusPolicy, Overlaps, meet};
pub use book::{Book, Posted, Refusal};
pub use policy::{Earnings, PointsPolicy, Unpaid, attention};
pub use transfer::{Kind, Transfer, TransferId, base_cause};
pub use written::points;

/// Micro-points of a point.
pub const POINT: i64 = 1_000_000;
