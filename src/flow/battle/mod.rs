//! A battle is planned, opened, continued, shown and shared.

pub mod chosen;
pub mod next_turn;
pub mod open;
pub mod plan;
pub mod share;
pub mod show;
