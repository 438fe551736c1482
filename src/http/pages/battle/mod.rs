//! A battle and its reveal.

pub mod page;
pub mod reveal;
