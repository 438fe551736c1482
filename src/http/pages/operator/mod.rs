//! The operators' pages.

mod alerts;
pub mod arena;
pub mod reviews;
pub mod search;
