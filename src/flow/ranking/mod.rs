//! The log becomes boards: counts, fits, snapshots, plots.

pub mod fold;
pub mod personal;
pub mod plots;
pub mod recent;
pub mod refit;
pub mod taste;
pub mod verify;
