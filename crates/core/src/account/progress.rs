//! How a person keeps on from week to week: a goal of counted votes, a streak of weeks in which it was met, and one
//! missed week a month that costs nothing. Nothing is ever paid for it, and asking counts for nothing.
//!
//! Weeks begin on Monday, months on their first day, both in UTC: there are no time zones here.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;

use crate::time::Timestamp;

/// Days from the Monday before 1970-01-01, a Thursday, to it.
const TO_MONDAY: i64 = 3;
/// Seconds in a day.
const DAY: i64 = 86_400;

/// How far somebody is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Counted votes of this week.
    pub week_votes: u64,
    /// Counted votes that are aimed at in a week; 0: there is no goal, and no streak.
    pub goal: u32,
    /// Weeks in a row in which the goal was met, this one too once it is.
    pub streak_weeks: u32,
    /// Weeks of this month that may still be missed.
    pub freeze_left: u32,
}

/// The week that a day is in, counted from the one of 1970-01-01.
pub const fn week_of(day: i64) -> i64 {
    (day + TO_MONDAY).div_euclid(7)
}

/// The month in which a week begins, as a number that tells months of all years apart.
fn month_of(week: i64) -> i64 {
    let monday = week * 7 - TO_MONDAY;
    let date = OffsetDateTime::from_unix_timestamp(monday.saturating_mul(DAY)).map(OffsetDateTime::date);
    date.map_or(0, |date| i64::from(date.year()) * 12 + i64::from(u8::from(date.month())))
}

/// How far somebody is who has so many counted votes by day (UTC, counted from 1970), votes that were taken back left out.
pub fn progress(votes_by_day: &[(i64, u64)], goal: u32, now: Timestamp) -> Progress {
    let this_week = week_of(now.day());
    let mut weeks: BTreeMap<i64, u64> = BTreeMap::new();
    for (day, votes) in votes_by_day {
        *weeks.entry(week_of(*day)).or_default() += votes;
    }
    let week_votes = weeks.get(&this_week).copied().unwrap_or(0);
    let is_met = |week: i64| goal > 0 && weeks.get(&week).is_some_and(|votes| *votes >= u64::from(goal));
    let first = weeks.keys().copied().find(|week| is_met(*week)).unwrap_or(this_week);
    let (mut streak, mut frozen) = (0, BTreeSet::new());
    for week in first..this_week {
        if is_met(week) {
            streak += 1;
        } else if streak > 0 && !frozen.insert(month_of(week)) {
            streak = 0;
        }
    }
    // This week is not missed before it is over.
    streak += u32::from(is_met(this_week));
    let is_left = goal > 0 && !frozen.contains(&month_of(this_week));
    Progress { week_votes, goal, streak_weeks: streak, freeze_left: u32::from(is_left) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday, 2 November 2026.
    const MONDAY: i64 = 20_759;

    /// Days with their votes, the Monday of each of these weeks, from that of `MONDAY` on.
    fn weeks(votes: &[u64]) -> Vec<(i64, u64)> {
        (0..).zip(votes).map(|(week, votes)| (MONDAY + 7 * week, *votes)).collect()
    }

    /// How far somebody is in the middle of a week.
    fn at(votes: &[u64], week: i64) -> Progress {
        progress(&weeks(votes), 10, Timestamp::from_micros((MONDAY + 7 * week + 3) * DAY * 1_000_000))
    }

    #[test]
    fn weeks_begin_on_monday_in_utc() {
        let day = |text: &str| {
            let at: Timestamp = serde_json::from_value(serde_json::json!(text)).expect("a moment");
            week_of(at.day())
        };
        assert_eq!(week_of(MONDAY), day("2026-11-02T00:00:00Z"));
        assert_eq!(day("2026-11-08T23:59:59Z"), day("2026-11-02T00:00:00Z"));
        assert_eq!(day("2026-11-09T00:00:00Z"), day("2026-11-02T00:00:00Z") + 1);
        // Before 1970, too, and over the turn of a year.
        assert_eq!((day("1969-12-29T00:00:00Z"), day("1969-12-28T23:00:00Z")), (0, -1));
        assert_eq!(day("2026-12-28T00:00:00Z"), day("2027-01-03T12:00:00Z"));
    }

    #[test]
    fn nobody_begins_with_anything_but_a_freeze() {
        assert_eq!(at(&[], 0), Progress { week_votes: 0, goal: 10, streak_weeks: 0, freeze_left: 1 });
        assert_eq!(at(&[9], 0), Progress { week_votes: 9, goal: 10, streak_weeks: 0, freeze_left: 1 });
    }

    #[test]
    fn a_week_counts_once_its_goal_is_met_and_is_not_missed_before_it_is_over() {
        assert_eq!(at(&[10], 0).streak_weeks, 1);
        assert_eq!(at(&[10, 12, 30], 2).streak_weeks, 3);
        assert_eq!(at(&[10, 12, 3], 2), Progress { week_votes: 3, goal: 10, streak_weeks: 2, freeze_left: 1 });
        // Votes of several days are one week's.
        let days = [(MONDAY, 4), (MONDAY + 2, 4), (MONDAY + 6, 2), (MONDAY + 7, 9)];
        let sunday = Timestamp::from_micros((MONDAY + 6) * DAY * 1_000_000);
        assert_eq!(progress(&days, 10, sunday).streak_weeks, 1);
    }

    #[test]
    fn one_missed_week_a_month_costs_nothing_and_a_second_everything() {
        // Weeks of November 2026 begin on 2, 9, 16, 23 and 30; the missed one is not counted either.
        assert_eq!(at(&[10, 0, 10], 2), Progress { week_votes: 10, goal: 10, streak_weeks: 2, freeze_left: 0 });
        assert_eq!(at(&[10, 0, 0, 10], 3).streak_weeks, 1);
        assert_eq!(at(&[10, 0, 10, 0, 10], 4).streak_weeks, 1);
        // A week is its Monday's month's: that of 30 November is, and the one of 7 December is another.
        assert_eq!(at(&[10, 10, 10, 10, 0, 0, 10], 6).streak_weeks, 5);
        assert_eq!(at(&[10, 10, 10, 0, 0, 10], 5).streak_weeks, 1);
    }

    #[test]
    fn the_freeze_is_back_next_month_and_not_before() {
        assert_eq!(at(&[10, 0, 10], 3).freeze_left, 0);
        assert_eq!(at(&[10, 0, 10, 10, 10], 5).freeze_left, 1, "December");
        assert_eq!(at(&[10, 0, 0, 10], 4), Progress { week_votes: 0, goal: 10, streak_weeks: 1, freeze_left: 0 });
        // Weeks without anything before the first that was met are nothing that was missed.
        assert_eq!(at(&[2, 0, 10], 2), Progress { week_votes: 10, goal: 10, streak_weeks: 1, freeze_left: 1 });
    }

    #[test]
    fn without_a_goal_there_is_no_streak() {
        let now = Timestamp::from_micros(MONDAY * DAY * 1_000_000);
        assert_eq!(progress(&weeks(&[50]), 0, now), Progress { week_votes: 50, ..Progress::default() });
    }
}
