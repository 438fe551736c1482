//! How much somebody's votes weighed over the last thirty days.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

/// Days that are remembered.
const DAYS: i64 = 30;

/// Weight by day, in millionths of a vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollingVolume(VecDeque<(i64, u64)>);

impl RollingVolume {
    /// Adds a vote's weight on a day (counted from 1970).
    pub fn add(&mut self, day: i64, weight: u32) {
        match self.0.back_mut() {
            // The log is in order of judging: a vote of yesterday may come after one of today.
            Some((last, sum)) if *last >= day => *sum += u64::from(weight),
            _ => self.0.push_back((day, u64::from(weight))),
        }
        while self.0.front().is_some_and(|(first, _)| *first <= day - DAYS) {
            self.0.pop_front();
        }
    }

    /// Takes somebody else's weights in.
    pub fn absorb(&mut self, other: Self) {
        let mut days: std::collections::BTreeMap<i64, u64> = self.0.drain(..).collect();
        for (day, sum) in other.0 {
            *days.entry(day).or_default() += sum;
        }
        self.0 = days.into_iter().collect();
        while self.0.len() > DAYS as usize {
            self.0.pop_front();
        }
    }

    /// The weight of the thirty days that end with `day`.
    pub fn sum(&self, day: i64) -> u64 {
        self.0.iter().filter(|(at, _)| *at > day - DAYS).map(|(_, sum)| sum).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_older_than_thirty_days_no_longer_counts() {
        let mut volume = RollingVolume::default();
        (0..40).for_each(|day| volume.add(day, 10));
        volume.add(38, 5);
        assert_eq!((volume.sum(39), volume.sum(45), volume.sum(200)), (305, 245, 0));
        assert_eq!(volume.0.len(), 30);
    }
}
