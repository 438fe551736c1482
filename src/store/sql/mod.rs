//! Queries that both engines run word for word; compiled once for each (`super` is the engine).

mod accounts;
mod battles;
mod boards;
mod claims;
mod epochs;
mod leases;
pub(super) mod ledger;
mod log;
mod models;
mod replies;
mod reviews;
mod settlements;
mod sharing;
mod standings;
mod votes;
mod wallets;

pub(super) use replies::insert_reply;
