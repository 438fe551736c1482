//! A battle and its reveal.

pub mod home;
pub mod page;
pub mod reveal;
