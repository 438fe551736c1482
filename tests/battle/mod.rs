//! Battles by the API: turns, streams, and that nothing tells who answers.

pub mod battles;
pub mod endpoint;
pub mod leaks;
pub mod modes;
pub mod pins;
pub mod settings;
pub mod share;
pub mod upstream_forms;
pub mod wire;
pub mod wire_server;
