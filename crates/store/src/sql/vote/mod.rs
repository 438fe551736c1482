//! Votes, the log of their verdicts, and where people stand.

pub(crate) mod log;
pub(crate) mod standings;
pub(crate) mod votes;
