//! An answer that was given before, with the times at which it came.

use std::time::Duration;

/// What is shown again as it was shown then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayedAnswer {
    /// The answer's text, whole.
    pub body: String,
    /// How long after the question its first words came.
    pub first: Duration,
    /// How long after the question it was whole; at least `first`.
    pub total: Duration,
}
