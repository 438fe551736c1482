//! The operators' pages.

pub mod arena;
pub mod reviews;
