//! From the log to boards.
//!
//! [`board`] says which entries a board holds; [`live`] folds them in log order into the Elo
//! numbers that move at once.

pub mod board;
pub mod live;
