//! How long an answer may take.

use std::time::Duration;

/// The limits of one answer.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Until its first words.
    pub first: Duration,
    /// Until its end.
    pub whole: Duration,
}
