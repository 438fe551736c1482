//! A battle and its reveal.

pub mod home;
pub mod outcome;
pub mod page;
pub mod reveal;
