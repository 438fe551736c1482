//! The vendors' console.

pub mod console;
pub mod days;
pub mod examples;
pub mod job;
pub mod made;
pub mod models;
pub mod query;
pub mod team;
pub mod webhooks;
