//! A battle, its reveal, and what others see of it.

pub mod code;
pub mod home;
pub mod outcome;
pub mod page;
pub mod result;
pub mod reveal;
pub mod shared;
pub mod turn;
