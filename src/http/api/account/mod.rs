//! An account's session, data and standing.

pub mod me;
pub mod privacy;
pub mod reviews;
pub mod sessions;
