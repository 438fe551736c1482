//! The vendors' console.

pub mod console;
pub mod days;
pub mod models;
pub mod query;
pub mod team;
pub mod webhooks;
