//! A moment as whole microseconds: the one time that is stored, compared and hashed.
//!
//! Integers, because SQLite and PostgreSQL order and round text times differently, and because
//! the log hashes them. There is no `now` here: `crate::clock` is the only place that asks.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Microseconds in a day.
const DAY: i64 = 86_400_000_000;

/// Microseconds since 1970-01-01T00:00:00Z; negative before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment `micros` microseconds after the Unix epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the Unix epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// This moment moved forward; stops at the end of the range instead of wrapping.
    pub fn plus(self, span: Duration) -> Self {
        let span = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(span))
    }

    /// This moment moved back; stops at the beginning of the range.
    pub fn minus(self, span: Duration) -> Self {
        let span = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
        Self(self.0.saturating_sub(span))
    }

    /// How long after `earlier` this is; zero when it is not after it (clocks may step back).
    pub fn since(self, earlier: Self) -> Duration {
        let micros = self.0.saturating_sub(earlier.0);
        Duration::from_micros(u64::try_from(micros).unwrap_or(0))
    }

    /// The day it is in, in UTC, counted from 1970-01-01.
    pub const fn day(self) -> i64 {
        self.0.div_euclid(DAY)
    }

    /// When that day began.
    pub const fn day_start(self) -> Self {
        Self(self.0.div_euclid(DAY) * DAY)
    }

    /// How long that day still lasts.
    pub fn day_left(self) -> Duration {
        Duration::from_micros(u64::try_from(DAY - self.0.rem_euclid(DAY)).unwrap_or(0))
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC, to the microsecond.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000)
            .ok()
            .and_then(|moment| moment.format(&Rfc3339).ok());
        match text {
            Some(text) => f.write_str(&text),
            None => write!(f, "{}us", self.0),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for Timestamp {
    type Err = time::error::Parse;

    /// Reads RFC 3339; what is below a microsecond is cut off.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let moment = OffsetDateTime::parse(text, &Rfc3339)?;
        // The years that RFC 3339 can write are far within the range.
        Ok(Self(i64::try_from(moment.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX)))
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("a moment is like 2026-11-29T00:00:00Z (RFC 3339)"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_as_rfc_3339() {
        assert_eq!(Timestamp::from_micros(0).to_string(), "1970-01-01T00:00:00Z");
        assert_eq!(Timestamp::from_micros(1_500_000).to_string(), "1970-01-01T00:00:01.5Z");
        let moment = Timestamp::from_micros(1_795_000_000_123_456);
        let text = serde_json::to_string(&moment).expect("JSON");
        assert_eq!(serde_json::from_str::<Timestamp>(&text).expect("the same"), moment);
    }

    #[test]
    fn a_clock_that_steps_back_gives_no_time_not_a_huge_one() {
        let (early, late) = (Timestamp::from_micros(5), Timestamp::from_micros(9));
        assert_eq!(early.since(late), Duration::ZERO);
        assert_eq!(late.since(early), Duration::from_micros(4));
    }
}
