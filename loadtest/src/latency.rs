//! Durations, kept as an HDR histogram in microseconds: three significant digits, any length.
//!
//! The largest value is kept exactly, since it is the one people ask about.

use std::time::Duration;

use hdrhistogram::Histogram;
use serde_json::{Value, json};

/// The columns every latency table has, in the order of [`Latency::cells`].
pub const COLUMNS: [&str; 6] = ["count", "p50_ms", "p90_ms", "p99_ms", "p99.9_ms", "max_ms"];

/// No run lasts longer; it bounds the histogram.
const LONGEST: Duration = Duration::from_secs(86_400);

pub struct Latency {
    histogram: Histogram<u64>,
    max_us: u64,
}

impl Default for Latency {
    fn default() -> Self {
        let histogram = Histogram::new(3).expect("three significant digits are allowed");
        Self { histogram, max_us: 0 }
    }
}

impl Latency {
    pub fn record(&mut self, taken: Duration) {
        let us = taken.min(LONGEST).as_micros() as u64;
        // Not `saturating_record`: that clamps to the present range instead of growing it.
        self.histogram.record(us).expect("the histogram grows up to LONGEST");
        self.max_us = self.max_us.max(us);
    }

    pub fn merge(&mut self, other: &Self) {
        self.histogram.add(&other.histogram).expect("histograms that resize take any value");
        self.max_us = self.max_us.max(other.max_us);
    }

    pub fn count(&self) -> u64 {
        self.histogram.len()
    }

    /// The smallest recorded duration that `percent` of all durations do not exceed, in
    /// milliseconds; nothing when nothing was recorded.
    pub fn percentile_ms(&self, percent: f64) -> Option<f64> {
        if self.histogram.is_empty() {
            return None;
        }
        // A bucket's upper edge may lie above the largest value in it.
        let us = self.histogram.value_at_percentile(percent).min(self.max_us);
        Some(us as f64 / 1000.0)
    }

    pub fn cells(&self) -> Vec<Value> {
        let at = |percent| json!(self.percentile_ms(percent));
        vec![json!(self.count()), at(50.0), at(90.0), at(99.0), at(99.9), at(100.0)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_close_to_the_truth() {
        let mut even = Latency::default();
        let mut odd = Latency::default();
        for ms in 1..=1000 {
            let half = if ms % 2 == 0 { &mut even } else { &mut odd };
            half.record(Duration::from_millis(ms));
        }
        even.merge(&odd);
        assert_eq!(even.count(), 1000);
        for (percent, ms) in [(50.0, 500.0), (90.0, 900.0), (99.0, 990.0), (99.9, 999.0)] {
            let got: f64 = even.percentile_ms(percent).unwrap();
            // Half a bucket, and one value where 0.999 * 1000 rounds up.
            assert!((got / ms - 1.0).abs() < 0.0015, "p{percent}: {got}");
        }
        assert_eq!(even.percentile_ms(100.0), Some(1000.0), "the maximum is exact");
    }

    #[test]
    fn nothing_recorded_is_shown_as_nothing() {
        let cells = Latency::default().cells();
        assert_eq!(cells.len(), COLUMNS.len());
        assert_eq!(cells[0], json!(0));
        assert!(cells[1..].iter().all(Value::is_null));
    }

    #[test]
    fn an_absurd_duration_is_bounded() {
        let mut one = Latency::default();
        one.record(Duration::MAX);
        assert_eq!(one.percentile_ms(50.0), Some(86_400_000.0));
    }

    #[test]
    fn a_single_value_is_every_percentile() {
        let mut one = Latency::default();
        one.record(Duration::from_micros(1_234_567));
        assert_eq!(one.percentile_ms(50.0), Some(1234.567));
    }
}
