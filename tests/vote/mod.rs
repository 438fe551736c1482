//! Votes by the API: taken, judged, kept whatever dies.

pub mod crash;
pub mod nodes;
pub mod votes;
