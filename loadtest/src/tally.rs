//! Answers counted by what they were, with how long they took.
//!
//! Labels are what a person reads in the report: `201`, `409 already_voted`, `no answer in time`.
//! Only answers below 400 enter the latencies and the rate: a fast refusal is not speed.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use crate::client::{Answer, Trouble};
use crate::latency::Latency;
use crate::report::Table;

#[derive(Default)]
pub struct Tally {
    pub latency: Latency,
    pub labels: BTreeMap<String, u64>,
    pub failures: u64,
    pub bytes: u64,
    pub elapsed: Duration,
    plain: BTreeMap<u16, u64>,
}

impl Tally {
    /// Counts one outcome; true if it was accepted.
    pub fn take(&mut self, outcome: &Result<Answer, Trouble>, taken: Duration) -> bool {
        match outcome {
            Ok(answer) if answer.status < 400 => {
                *self.plain.entry(answer.status).or_default() += 1;
                self.bytes += answer.body.len() as u64;
                self.latency.record(taken);
                true
            }
            Ok(answer) => self.fail(refusal_label(answer)),
            Err(trouble) => self.fail(trouble.to_string()),
        }
    }

    /// Counts a failure by its label; false, as [`Tally::take`] says it.
    pub fn fail(&mut self, label: String) -> bool {
        *self.labels.entry(label).or_default() += 1;
        self.failures += 1;
        false
    }

    pub fn merge(&mut self, other: &Self) {
        self.latency.merge(&other.latency);
        for (label, count) in &other.labels {
            *self.labels.entry(label.clone()).or_default() += count;
        }
        for (status, count) in &other.plain {
            *self.plain.entry(*status).or_default() += count;
        }
        self.failures += other.failures;
        self.bytes += other.bytes;
        self.elapsed += other.elapsed;
    }

    pub fn accepted(&self) -> u64 {
        self.plain.values().sum()
    }

    /// Accepted answers per second.
    pub fn rate(&self) -> f64 {
        let seconds = self.elapsed.as_secs_f64();
        if seconds > 0.0 { self.accepted() as f64 / seconds } else { 0.0 }
    }

    pub fn status(&self, status: u16) -> u64 {
        self.plain.get(&status).copied().unwrap_or(0)
    }

    /// Adds one row per kind of answer to a table of `what, answer, count`.
    pub fn list(&self, what: &str, table: &mut Table) {
        for (status, count) in &self.plain {
            table.row([json!(what), json!(status.to_string()), json!(count)]);
        }
        for (label, count) in &self.labels {
            table.row([json!(what), json!(label), json!(count)]);
        }
    }
}

/// `409 already_voted`: the status and, if the body is a problem, its stable code.
pub fn refusal_label(answer: &Answer) -> String {
    #[derive(Deserialize)]
    struct Problem {
        code: String,
    }
    match serde_json::from_slice::<Problem>(&answer.body) {
        Ok(problem) => format!("{} {}", answer.status, problem.code),
        Err(_) => answer.status.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;

    fn answer(status: u16, body: &'static str) -> Result<Answer, Trouble> {
        Ok(Answer { status, headers: Default::default(), body: Bytes::from_static(body.as_bytes()) })
    }

    #[test]
    fn refusals_are_named_and_do_not_count_as_speed() {
        let ms = Duration::from_millis(1);
        let mut tally = Tally::default();
        assert!(tally.take(&answer(201, "{}"), ms));
        assert!(!tally.take(&answer(409, r#"{"code":"already_voted"}"#), ms));
        assert!(!tally.take(&answer(502, "<html>"), ms));
        assert!(!tally.take(&Err(Trouble::Timeout), ms));
        tally.elapsed = Duration::from_secs(2);
        assert_eq!((tally.accepted(), tally.failures), (1, 3));
        assert_eq!(tally.latency.count(), 1);
        assert!((tally.rate() - 0.5).abs() < 1e-9);
        let labels: Vec<&str> = tally.labels.keys().map(String::as_str).collect();
        assert_eq!(labels, ["409 already_voted", "502", "no answer in time"]);
    }
}
