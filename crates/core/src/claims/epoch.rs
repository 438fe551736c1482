//! Epochs follow one another without gaps, whatever their length is set to.

use std::time::Duration;

use crate::time::Timestamp;

/// What the next epoch opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Micro-points for one base unit of the token, at least 1.
    pub rate: i64,
    /// Length of the epoch; a multiple of it if nobody looked for longer.
    pub length: Duration,
}

/// Number and bounds of the epoch that a moment falls into, after the newest one that was opened (its number and its
/// end). The first begins at a multiple of the length since 1970; a stretch in which nobody looked is one epoch.
pub fn bounds(newest: Option<(u64, Timestamp)>, length: Duration, now: Timestamp) -> (u64, [Timestamp; 2]) {
    let micros = i64::try_from(length.as_micros()).unwrap_or(i64::MAX).max(1);
    let end =
        |from: i64| from + (now.micros() - from).max(0).div_euclid(micros).saturating_add(1).saturating_mul(micros);
    let (number, from) = match newest {
        Some((number, ended)) => (number + 1, ended.micros()),
        None => (1, now.micros().div_euclid(micros) * micros),
    };
    (number, [Timestamp::from_micros(from), Timestamp::from_micros(end(from))])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn epochs_leave_no_gap_and_hold_their_moment(steps in prop::collection::vec((1_u64..5_000, 0_i64..20_000_000), 1..40)) {
            let (mut newest, mut now) = (None, 1_000_000_000_i64);
            for (length, later) in steps {
                now += later;
                if newest.is_some_and(|(_, end): (u64, Timestamp)| end.micros() > now) {
                    continue;
                }
                let (number, [starts, ends]) = bounds(newest, Duration::from_millis(length), Timestamp::from_micros(now));
                prop_assert!(starts.micros() <= now && now < ends.micros());
                if let Some((before, ended)) = newest {
                    prop_assert_eq!((number, starts), (before + 1, ended));
                }
                newest = Some((number, ends));
            }
        }
    }
}
