//! The store's contract on both engines, and the live boards' on both of theirs.

mod boards;
mod contract;
mod credits;
mod ledger;
mod plans;
mod preferences;
mod reviews;
mod schema;
mod settings;
mod vendors;
