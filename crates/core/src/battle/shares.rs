//! How often battles are something else than two fresh answers.

use std::time::Duration;

/// How often battles are something else than two fresh answers, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Hidden checks.
    pub check: CheckRates,
    /// Of the others: answers that somebody else was shown too, where there are some.
    pub shared: u32,
    /// So long after its vote a battle's answers are shown to others at the earliest.
    pub after: Duration,
    /// Counted votes from which a model on the overall board is rated.
    pub rated_votes: u64,
}

/// How often battles are hidden checks, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckRates {
    /// As usual.
    pub usual: u32,
    /// For people who are held or skip battles.
    pub held: u32,
}
