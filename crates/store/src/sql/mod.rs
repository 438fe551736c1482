//! Queries that both engines run word for word; compiled once for each (`super` is the engine).

mod account;
mod battle;
mod claims;
mod leases;
pub(crate) mod points;
mod ranking;
mod replies;
mod vendors;
mod vote;

pub(super) use replies::insert_reply;
