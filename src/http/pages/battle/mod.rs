//! A battle, its reveal, and what others see of it.

pub mod page;
pub mod reveal;
pub mod shared;
