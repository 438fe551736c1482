//! Boards, models and what changed.

pub mod board;
pub mod changes;
pub mod compare;
pub mod embed;
pub mod log;
pub mod maker;
pub mod model;
pub mod scale;
pub mod snapshots;
