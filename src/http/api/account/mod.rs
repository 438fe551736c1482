//! An account's session, data and standing, and what is told to it.

pub mod me;
pub mod notices;
pub mod privacy;
pub mod progress;
pub mod push;
pub mod reviews;
pub mod sessions;
