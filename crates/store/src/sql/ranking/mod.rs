//! Boards: fits, snapshots, checkpoints.

pub(crate) mod boards;
