//! The whole service by its API.

mod battles;
mod crash;
mod leaks;
mod nodes;
mod refusals;
mod votes;
mod wire;
