//! Queries that both engines run word for word; compiled once for each (`super` is the engine).

mod accounts;
mod battles;
mod boards;
mod claims;
mod consents;
mod credits;
mod epochs;
mod exports;
mod keys;
mod leases;
pub(super) mod ledger;
mod log;
mod models;
mod own;
mod preferences;
mod replies;
mod reviews;
mod settlements;
mod sharing;
mod standings;
mod vendors;
mod votes;
mod wallets;
mod webhooks;

pub(super) use replies::insert_reply;
