//! Votes are taken, judged and folded into boards.

pub mod burst;
pub mod intake;
pub mod judge;
mod live_boards;
mod standings;
mod upkeep;
