//! From the log to boards.
//!
//! [`board`] says which entries a board holds; [`live`] folds them in log order into the Elo
//! numbers that move at once. The exact boards come from integers: [`counts`] holds them,
//! [`fit`] turns them into ratings. What that takes: [`components`] (where numbers mean
//! something), [`bradley_terry`], [`davidson`] and [`style`] (what is maximised), [`newton`] (the
//! maximum and its certificate), [`clusters`], [`bootstrap`] and [`rank_intervals`] (how sure it is), over
//! [`linalg`] and [`rng`], which give the same bits everywhere. [`board_counts`] keeps the counts of all boards,
//! [`board_fit`] is a board as it is published. `docs/RANKING.md` has the reasons and the sources.

pub mod board;
pub mod board_counts;
pub mod board_fit;
pub mod bootstrap;
pub mod bradley_terry;
pub mod clusters;
pub mod collect;
pub mod components;
pub mod counts;
pub mod davidson;
pub mod difference;
mod doubt;
pub mod fit;
pub mod linalg;
pub mod live;
pub mod newton;
pub mod rank_intervals;
pub mod rng;
pub mod sequential;
pub mod student;
pub mod style;
pub mod taste;
mod warning;
