//! A battle is planned, opened, continued and shown.

pub mod next_turn;
pub mod open;
pub mod plan;
pub mod show;
