//! A place on a board.

use serde::Serialize;

/// A place, as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct Rank {
    pub best: u32,
    pub worst: u32,
}
