#![doc = "wip"]
pub mod domain;
pub mod store;
