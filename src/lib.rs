//! Agon, a model-feedback arena: one question, two anonymous answers, one vote, boards that
//! anyone can compute again. The modules in the order of the road:
//!
//! ```text
//!            models            worker::intake    worker::judge
//!              │                     │                 │
//! question ─▶ battle ─▶ two streams ─▶ vote ─▶ verdict ─▶ log ─▶ live boards ─▶ readers
//!  http       flow       streaming     flow     domain    store   boards         http
//! ```
//!
//! `docs/ARCHITECTURE.md` is the map with its invariants.

pub mod domain;

pub mod store;

// Preparing queries compiles the store alone, for one engine.
cfg_if::cfg_if! {
    if #[cfg(not(any(feature = "prepare-pg", feature = "prepare-sqlite")))] {
        pub mod flow;
        pub mod chain;
        pub mod models;
        pub mod streaming;
        pub mod worker;
        pub mod boards;
        pub mod votefile;
        pub mod dataset;
        pub mod tongue;
        pub mod plots;
        pub mod http;

        pub mod app;
        pub mod door;
        pub mod config;
        pub mod data_folder;
        pub mod telemetry;
        pub mod clock;
        pub mod outbound;
        pub mod session;
        pub mod session_generations;
        pub mod site;
        pub mod receipt;
        pub mod seal;
        pub mod render;
        pub mod bus;
    }
}
