//! Points become tokens, once.

pub mod epochs;
pub mod markers;
pub mod reconcile;
pub mod request;
pub mod settle;
