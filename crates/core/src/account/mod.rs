//! An account's own: what it allows, and the text that its wallet signs.

pub mod consent;
pub mod siws;
