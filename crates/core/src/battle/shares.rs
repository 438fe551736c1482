//! How often battles are something else than two fresh answers.

use std::time::Duration;

/// How often battles are something else than two fresh answers, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Share of battles that are hidden checks, in millionths.
    pub check: CheckRates,
    /// Share of the other battles that show answers which somebody else was shown too, where
    /// there are some, in millionths.
    pub shared: u32,
    /// So long after its vote a battle's answers are shown to others at the earliest.
    pub after: Duration,
    /// Counted votes from which a model on the overall board is rated.
    pub rated_votes: u64,
}

/// How often battles are hidden checks, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckRates {
    /// For people in good standing, in millionths; veterans get half.
    pub usual: u32,
    /// For people who are held or skip battles, in millionths.
    pub held: u32,
}
