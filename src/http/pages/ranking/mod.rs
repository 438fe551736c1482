//! Boards, models and what changed.

pub mod board;
pub mod changes;
pub mod embed;
pub mod model;
