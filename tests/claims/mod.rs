//! Claims on the local chain, and their histories in simulation.

pub mod crash;
pub mod node;
pub mod payment;
pub mod rate;
pub mod sim;
pub mod wallet;
