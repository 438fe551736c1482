//! How long a model may take for an answer.

use std::time::Duration;

/// The time limits of one answer.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// The longest wait for the answer's first words.
    pub first: Duration,
    /// The longest time for the whole answer.
    pub whole: Duration,
}
