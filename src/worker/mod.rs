//! What goes on without a request: votes are committed, judged and folded into boards.
//!
//! [`intake`] runs on every node. [`judge`] runs on the node that holds the lease; when that
//! node dies, another takes over within the lease's time. A job may run twice at any time:
//! every step is guarded where it commits.

pub mod audit;
mod crowd;
pub mod exporting;
pub mod folding;
pub mod intake;
pub mod judge;
pub mod leased;
pub mod owning;
pub mod settle;
pub mod telling;
