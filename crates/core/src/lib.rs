//! The rules of the arena: pure and synchronous.
//!
//! Nothing here does IO, reads a clock or draws a random number: time, ids and seeds are
//! arguments, so the same inputs give the same bytes on every machine. `tests/tidy.rs` keeps it so.
//!
//! In the order of the road: a [`battle`] is drawn and answered, a [`vote`] is cast, a
//! [`verdict`] is found, an entry joins the [`log`], [`ranking`] folds the log into boards, and the
//! [`ledger`] pays for votes that count. A [`vendors::preference`] is a vote as vendors may see it, within
//! [`account::consent`]. That everybody sees one log is proved by [`tlog`].

pub mod account;
pub mod battle;
pub mod claims;
pub mod ids;
pub mod json;
pub mod ledger;
pub mod log;
pub mod loopback;
pub mod masking;
pub mod model;
pub mod ranking;
pub mod time;
pub mod tlog;
pub mod vendors;
pub mod verdict;
pub mod vote;
