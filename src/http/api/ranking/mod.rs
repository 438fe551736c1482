//! Boards and their snapshots.

pub mod boards;
pub mod snapshots;
