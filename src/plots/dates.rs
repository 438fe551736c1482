//! Ticks on the calendar: full hours, days, Mondays, months, years, whichever fits the span. All UTC.

use time::format_description::BorrowedFormatItem;
use time::macros::format_description as shape;
use time::{Date, Month, OffsetDateTime, Time};

use crate::i18n::Locale;
use agon_core::time::Timestamp;

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// A mark on a time axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tick {
    /// When, in microseconds since 1970.
    pub(super) at: i64,
    /// The text below the mark.
    pub(super) label: String,
    /// The larger unit, where it begins or changes: the year below a month.
    pub(super) context: String,
}

#[derive(Clone, Copy)]
enum Step {
    Seconds(i64),
    Days(i64),
    Months(i32),
}

const STEPS: &[Step] = &[
    Step::Seconds(1),
    Step::Seconds(5),
    Step::Seconds(15),
    Step::Seconds(30),
    Step::Seconds(60),
    Step::Seconds(5 * 60),
    Step::Seconds(15 * 60),
    Step::Seconds(30 * 60),
    Step::Seconds(3_600),
    Step::Seconds(3 * 3_600),
    Step::Seconds(6 * 3_600),
    Step::Seconds(12 * 3_600),
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
    Step::Months(600),
    Step::Months(1_200),
    Step::Months(12_000),
];

impl Step {
    fn length(self) -> i64 {
        match self {
            Self::Seconds(n) => n * SECOND,
            Self::Days(n) => n * DAY,
            Self::Months(n) => i64::from(n) * 30 * DAY,
        }
    }
}

/// The civil time, if the calendar reaches that far.
pub(super) fn civil(at: i64) -> Option<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(at) * 1_000).ok()
}

fn write(at: i64, how: &[BorrowedFormatItem<'_>]) -> String {
    civil(at).and_then(|when| when.format(how).ok()).unwrap_or_default()
}

/// At most about `most` ticks between the two times.
pub(super) fn ticks(t: Locale, from: i64, to: i64, most: usize) -> Vec<Tick> {
    let most = i64::try_from(most.max(2)).unwrap_or(2);
    let fits = |step: &Step| (to - from) / step.length() < most;
    let step = STEPS.iter().copied().find(fits).unwrap_or(Step::Months(12_000));
    let mut before = String::new();
    let mut ticks = Vec::new();
    for at in places(step, from, to) {
        let when = Timestamp::from_micros(at);
        let (label, context) = match step {
            Step::Seconds(n) if n < 60 => (write(at, shape!("[hour]:[minute]:[second]")), t.day(when)),
            Step::Seconds(_) => (write(at, shape!("[hour]:[minute]")), t.day(when)),
            Step::Days(_) => (t.day_of_year(when), year(at)),
            Step::Months(n) if n < 12 => (t.month(when), year(at)),
            Step::Months(_) => (year(at), String::new()),
        };
        let changed = context != before;
        ticks.push(Tick { at, label, context: if changed { context.clone() } else { String::new() } });
        before = context;
    }
    ticks
}

fn year(at: i64) -> String {
    write(at, shape!("[year]"))
}

/// Every place of a step inside the range.
fn places(step: Step, from: i64, to: i64) -> Vec<i64> {
    match step {
        Step::Seconds(n) => evenly(n * SECOND, 0, from, to),
        // 5 January 1970 was a Monday.
        Step::Days(n) => evenly(n * DAY, if n % 7 == 0 { 4 * DAY } else { 0 }, from, to),
        Step::Months(n) => {
            let (Some(first), Some(last)) = (civil(from), civil(to)) else { return Vec::new() };
            let month = |when: OffsetDateTime| when.year() * 12 + i32::from(u8::from(when.month())) - 1;
            let range = month(first).div_euclid(n)..=month(last).div_euclid(n);
            range.filter_map(|k| first_of(k * n)).filter(|&at| at >= from && at <= to).collect()
        }
    }
}

fn evenly(step: i64, offset: i64, from: i64, to: i64) -> Vec<i64> {
    let first = (from - offset + step - 1).div_euclid(step);
    let last = (to - offset).div_euclid(step);
    (first..=last).map(|k| k * step + offset).collect()
}

/// The first moment of a month, counted from the year 0.
fn first_of(month: i32) -> Option<i64> {
    let name = Month::try_from(u8::try_from(month.rem_euclid(12)).ok()? + 1).ok()?;
    let date = Date::from_calendar_date(month.div_euclid(12), name, 1).ok()?;
    Some(date.with_time(Time::MIDNIGHT).assume_utc().unix_timestamp() * SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1 January 2026.
    const START: i64 = 1_767_225_600 * SECOND;

    fn labels(span: i64) -> Vec<String> {
        ticks(Locale::default(), START, START + span, 6)
            .into_iter()
            .map(|t| format!("{} {}", t.label, t.context))
            .collect()
    }

    #[test]
    fn hours_days_months_and_years_each_have_their_ticks() {
        assert_eq!(labels(DAY)[..3], ["00:00 1 Jan 2026", "06:00 ", "12:00 "]);
        assert_eq!(labels(5 * DAY)[..2], ["1 Jan 2026", "2 Jan "]);
        assert_eq!(labels(150 * DAY)[..2], ["Jan 2026", "Feb "]);
        assert_eq!(labels(5 * 365 * DAY)[..2], ["2026 ", "2027 "]);
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(labels(40 * DAY)[0], "5 Jan 2026");
    }

    #[test]
    fn a_time_beyond_the_calendar_has_no_date() {
        assert!(civil(i64::MAX).is_none());
    }

    #[test]
    fn times_before_1970_work() {
        assert_eq!(ticks(Locale::default(), -40 * DAY, -35 * DAY, 6)[0].label, "22 Nov");
    }
}
