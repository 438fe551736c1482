//! From the log to boards.
//!
//! [`board`] says which entries a board holds; [`live`] folds them in log order into the Elo
//! numbers that move at once. The exact boards come from integers: [`counts`] holds them,
//! [`exact`] turns them into ratings. What that takes: [`components`] (where numbers mean
//! something), [`bradley_terry`], [`davidson`] and [`style`] (what is maximised), [`newton`] (the
//! maximum and its certificate), [`clusters`], [`bootstrap`] and [`spread`] (how sure it is), over
//! [`linear`] and [`chance`], which give the same bits everywhere. [`tallied`] keeps the counts of
//! all boards, [`fitted`] is a board as it is published.

pub mod board;
pub mod bootstrap;
pub mod bradley_terry;
pub mod chance;
pub mod clusters;
pub mod collect;
pub mod components;
pub mod counts;
pub mod davidson;
pub mod difference;
pub mod exact;
pub mod fitted;
pub mod linear;
pub mod live;
pub mod newton;
pub mod sequential;
pub mod spread;
pub mod style;
pub mod tallied;
