//! The whole service by its API.

mod battles;
mod console;
pub mod crash;
mod door;
mod imports;
mod leaks;
mod leaving;
mod nodes;
mod own_models;
mod points;
mod rankings;
mod refusals;
pub mod vendors;
mod votes;
pub mod wire;
