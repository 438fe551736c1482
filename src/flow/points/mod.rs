//! Votes that count earn points.

pub mod audit;
pub mod missions;
pub mod post;
pub mod progress;
pub mod show;
