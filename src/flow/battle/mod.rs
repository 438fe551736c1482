//! A battle is planned, opened, continued, pinned, shown and shared; by which weights models are drawn.

pub mod chosen;
pub mod model_settings;
pub mod next_turn;
pub mod open;
pub mod pin;
pub mod plan;
pub mod share;
pub mod show;
