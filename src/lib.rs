#![doc = "wip"]
pub mod domain;
