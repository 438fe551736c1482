//! Do votes crowd in? Then voters go first, and what follows their votes waits a little.

use std::time::Duration;

use tokio::time::Instant;

/// So many votes a second are a crowd.
const RATE: f64 = 2_000.0;
/// What comes within less time says nothing of a rate.
const LEAST: Duration = Duration::from_millis(80);

/// The votes that were judged lately.
pub struct Burst {
    /// Votes judged since there was nothing left to judge, and when that was.
    lately: usize,
    emptied: Instant,
    is_there: bool,
}

impl Burst {
    /// No burst: no vote was judged yet.
    pub const fn new(now: Instant) -> Self {
        Self { lately: 0, emptied: now, is_there: false }
    }

    /// Says that so many votes were judged, and more may be waiting.
    pub const fn judged(&mut self, votes: usize) {
        self.lately += votes;
    }

    /// Says that nothing is left to judge.
    pub fn emptied(&mut self, now: Instant) {
        self.is_there = self.lately as f64 > RATE * (now - self.emptied).max(LEAST).as_secs_f64();
        (self.lately, self.emptied) = (0, now);
    }

    /// Did votes crowd in when it was looked last?
    pub const fn is_there(&self) -> bool {
        self.is_there
    }

    /// Is there a crowd that verdicts have not waited for so long yet?
    pub fn goes_first(&self, now: Instant, longest: Duration) -> bool {
        self.is_there && now - self.emptied < longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Is it a crowd, when so many votes came within so many milliseconds?
    fn crowds(votes: usize, millis: u64) -> bool {
        let begun = Instant::now();
        let mut crowd = Burst::new(begun);
        crowd.judged(votes);
        crowd.emptied(begun + Duration::from_millis(millis));
        crowd.is_there()
    }

    #[test]
    fn a_crowd_is_many_votes_in_little_time() {
        assert!(crowds(201, 100));
        assert!(!crowds(200, 100));
        assert!(!crowds(1_000, 2_000), "a backlog that took long is none");
        assert!(!crowds(100, 1), "a moment is not enough");
    }

    #[test]
    fn a_crowd_goes_first_for_a_while_and_is_over_when_few_came() {
        let (begun, longest) = (Instant::now(), Duration::from_secs(2));
        let mut crowd = Burst::new(begun);
        crowd.judged(1_000);
        crowd.emptied(begun);
        assert!(crowd.goes_first(begun + Duration::from_millis(1_999), longest));
        assert!(!crowd.goes_first(begun + longest, longest));
        assert!(!crowd.goes_first(begun, Duration::ZERO));
        crowd.judged(10);
        crowd.emptied(begun + longest);
        assert!(!crowd.goes_first(begun + longest, longest));
    }
}
