//! What goes on without a request: votes are committed, judged and folded into boards.
//!
//! [`vote::intake`] runs on every node. [`vote::judge`] runs on the node that holds the lease; when that
//! node dies, another takes over within the lease's time. A job may run twice at any time:
//! every step is guarded where it commits.

pub mod account;
pub mod claims;
pub mod lease;
pub mod points;
pub mod vendors;
pub mod vote;
