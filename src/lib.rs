//! Agon, a model-feedback arena: one question, two anonymous answers, one vote, boards that
//! anyone can compute again. The modules in the order of the road:
//!
//! ```text
//!            models            worker::vote      worker::vote
//!              │                     │                 │
//! question ─▶ battle ─▶ two streams ─▶ vote ─▶ verdict ─▶ log ─▶ live boards ─▶ readers
//!  http       flow       streaming     flow     core      store   boards         http
//! ```
//!
//! `docs/ARCHITECTURE.md` is the map with its invariants.

pub mod app;
pub mod boards;
pub mod cards;
pub mod chain;
pub mod clock;
pub mod config;
pub mod data_folder;
pub mod error;
pub mod flow;
pub mod http;
pub mod i18n;
pub mod models;
pub mod outbound;
pub mod peers;
pub mod plots;
pub mod secrets;
pub mod signup_challenge;
pub mod site;
pub mod streaming;
pub mod telemetry;
pub mod worker;
