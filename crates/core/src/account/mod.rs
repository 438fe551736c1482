//! An account's own: what it allows, the text that its wallet signs, what happened to it, and how it keeps on.

pub mod consent;
pub mod notice;
mod offchain;
pub mod progress;
pub mod siws;
