//! A model's place on a board, as a range.

use serde::Serialize;

/// The places from 1 that the data allow: `best` to `worst`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct Rank {
    pub best: u32,
    pub worst: u32,
}
