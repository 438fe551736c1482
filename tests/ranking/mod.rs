//! Boards: exact, recomputed by anybody, with intervals that cover.

pub mod command;
pub mod coverage;
pub mod pages;
pub mod parity;
pub mod snapshots;
pub mod vectors;
pub mod votefile_refusals;
