//! An answer that was given before, with the times at which it came.

use std::time::Duration;

/// What is shown again as it was shown then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayedAnswer {
    /// The text.
    pub body: String,
    /// When its first words came.
    pub first: Duration,
    /// When it was whole.
    pub total: Duration,
}
