//! The vendors' console.

pub mod console;
pub mod models;
pub mod query;
pub mod webhooks;
