//! Votes are taken and judged.

pub mod burst;
pub mod intake;
pub mod judge;
