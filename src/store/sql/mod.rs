//! Queries that both engines run word for word; compiled once for each (`super` is the engine).

mod accounts;
mod battles;
mod boards;
mod leases;
pub(super) mod ledger;
mod log;
mod models;
mod replies;
mod reviews;
mod sharing;
mod standings;
mod votes;

pub(super) use replies::insert_reply;
