//! The real programs in the local chain: the node, sign-in, claims, and what survives kill -9.

pub mod claims;
mod crash;
pub mod node;
mod rate;
pub mod wallet;
