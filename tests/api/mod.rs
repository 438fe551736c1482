//! The whole service by its API.

mod battles;
pub mod crash;
mod door;
mod leaks;
mod nodes;
mod points;
mod rankings;
mod refusals;
mod vendors;
mod votes;
mod wire;
