//! What a run says at its end: tables on stdout, the same tables as JSON, and the exit code.
//!
//! A table is columns and rows of JSON values, so the two forms cannot drift apart. A threshold
//! without a measurement fails: "nothing was measured" is not a pass.

use std::fmt::{self, Write};

use serde_json::{Map, Value, json};

use crate::stop::Stop;

pub struct Table {
    name: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    pub fn new(name: &'static str, columns: &[&'static str]) -> Self {
        Self { name, columns: columns.to_vec(), rows: Vec::new() }
    }

    /// A table whose last columns are those of [`crate::latency::COLUMNS`].
    pub fn of_latencies(name: &'static str, first: &[&'static str]) -> Self {
        Self::new(name, &[first, &crate::latency::COLUMNS].concat())
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = Value>) {
        let cells: Vec<Value> = cells.into_iter().collect();
        debug_assert_eq!(cells.len(), self.columns.len(), "table {}", self.name);
        self.rows.push(cells);
    }

    fn to_json(&self) -> Value {
        let object = |row: &Vec<Value>| {
            let fields = self.columns.iter().zip(row);
            let fields = fields.map(|(k, v)| ((*k).to_owned(), v.clone()));
            Value::Object(fields.collect::<Map<_, _>>())
        };
        self.rows.iter().map(object).collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines: Vec<Vec<String>> = vec![self.columns.iter().map(|c| (*c).to_owned()).collect()];
        lines.extend(self.rows.iter().map(|r| r.iter().map(shown).collect()));
        let width = |i: usize| lines.iter().map(|l| l[i].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        writeln!(f, "{}", self.name)?;
        for (n, line) in lines.iter().enumerate() {
            let mut out = String::from(" ");
            for (i, (cell, width)) in line.iter().zip(&widths).enumerate() {
                // Numbers line up on the right, under their heading; words on the left.
                let number = self.rows.iter().all(|r| r[i].is_number() || r[i].is_null());
                if number && (n == 0 || !self.rows[n - 1][i].is_string()) {
                    write!(out, " {cell:>width$} ")?;
                } else {
                    write!(out, " {cell:<width$} ")?;
                }
            }
            writeln!(f, "{}", out.trim_end())?;
        }
        Ok(())
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "-".into(),
        Value::String(s) => s.clone(),
        Value::Number(n) if n.is_f64() => {
            let x = n.as_f64().unwrap_or(f64::NAN);
            match x.abs() {
                a if a >= 100.0 => format!("{x:.0}"),
                a if a >= 10.0 => format!("{x:.1}"),
                _ => format!("{x:.3}"),
            }
        }
        other => other.to_string(),
    }
}

struct Verdict {
    threshold: &'static str,
    limit: f64,
    measured: Option<f64>,
    passed: bool,
}

pub struct Report {
    command: &'static str,
    settings: Vec<(&'static str, Value)>,
    tables: Vec<Table>,
    notes: Vec<String>,
    verdicts: Vec<Verdict>,
    cut_short: bool,
}

impl Report {
    pub fn new(command: &'static str) -> Self {
        Self {
            command,
            settings: Vec::new(),
            tables: Vec::new(),
            notes: Vec::new(),
            verdicts: Vec::new(),
            cut_short: false,
        }
    }

    pub fn setting(&mut self, name: &'static str, value: impl Into<Value>) {
        self.settings.push((name, value.into()));
    }

    /// Adds the table, unless it has nothing to say.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.tables.push(table);
        }
    }

    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    pub fn at_least(&mut self, threshold: &'static str, limit: f64, measured: Option<f64>) {
        let passed = measured.is_some_and(|m| m >= limit);
        self.verdict(threshold, limit, measured, passed);
    }

    pub fn at_most(&mut self, threshold: &'static str, limit: f64, measured: Option<f64>) {
        let passed = measured.is_some_and(|m| m <= limit);
        self.verdict(threshold, limit, measured, passed);
    }

    fn verdict(&mut self, threshold: &'static str, limit: f64, got: Option<f64>, passed: bool) {
        self.verdicts.push(Verdict { threshold, limit, measured: got, passed });
    }

    /// Says so when the run ended early; its thresholds then count as failed.
    pub fn finish(&mut self, stop: &Stop) {
        if let Some(reason) = stop.reason() {
            self.cut_short = true;
            self.note(format!("{reason}: the figures cover only what ran until then"));
        }
    }

    pub fn passed(&self) -> bool {
        self.verdicts.iter().all(|v| v.passed && !self.cut_short)
    }

    pub fn to_json(&self) -> Value {
        let settings = self.settings.iter().map(|(k, v)| ((*k).into(), v.clone()));
        let tables = self.tables.iter().map(|t| (t.name.into(), t.to_json()));
        let verdict = |v: &Verdict| {
            let passed = v.passed && !self.cut_short;
            json!({"threshold": v.threshold, "limit": v.limit, "measured": v.measured,
                   "passed": passed})
        };
        let verdicts: Vec<Value> = self.verdicts.iter().map(verdict).collect();
        json!({
            "command": self.command,
            "settings": settings.collect::<Map<_, _>>(),
            "tables": tables.collect::<Map<_, _>>(),
            "notes": self.notes,
            "cut_short": self.cut_short,
            "thresholds": verdicts,
            "passed": self.passed(),
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "agon-loadtest {}", self.command)?;
        for (name, value) in &self.settings {
            write!(f, "  {name} {}", shown(value))?;
        }
        writeln!(f)?;
        for table in &self.tables {
            write!(f, "\n{table}")?;
        }
        if !self.notes.is_empty() {
            writeln!(f)?;
        }
        for note in &self.notes {
            writeln!(f, "note: {note}")?;
        }
        if !self.verdicts.is_empty() {
            writeln!(f)?;
        }
        for verdict in &self.verdicts {
            let (word, why) = match (verdict.passed, self.cut_short) {
                (true, false) => ("pass", ""),
                (true, true) => ("FAIL", " (the run was cut short)"),
                (false, _) => ("FAIL", ""),
            };
            let (name, limit) = (verdict.threshold, verdict.limit);
            let measured = shown(&json!(verdict.measured));
            writeln!(f, "{word}  {name} {limit}: measured {measured}{why}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        let mut report = Report::new("votes");
        report.setting("votes", 10);
        let mut table = Table::new("rates", &["side", "per_s", "p50_ms"]);
        table.row([json!("agon"), json!(1234.5), Value::Null]);
        table.row([json!("baseline"), json!(9.25), json!(0.5)]);
        report.table(table);
        report.table(Table::new("empty", &["side"]));
        report
    }

    #[test]
    fn text_and_json_say_the_same() {
        let report = report();
        let text = report.to_string();
        assert!(text.starts_with("agon-loadtest votes  votes 10\n\nrates\n"), "{text}");
        assert!(text.contains("  agon       1234       -\n"), "{text}");
        assert!(text.contains("  baseline  9.250   0.500\n"), "{text}");
        let json = report.to_json();
        assert_eq!(json["tables"]["rates"][1]["per_s"], 9.25);
        assert!(json["tables"].get("empty").is_none());
        assert_eq!(json["passed"], true);
    }

    #[test]
    fn thresholds_decide_and_nothing_measured_fails() {
        for (limit, measured, passes) in
            [(3.0, Some(3.0), true), (3.0, Some(2.99), false), (3.0, Some(f64::NAN), false), (3.0, None, false)]
        {
            let mut report = report();
            report.at_least("--min-ratio", limit, measured);
            assert_eq!(report.passed(), passes, "{measured:?}");
        }
        let mut report = report();
        report.at_most("--max-ttft-ms", 10.0, Some(9.0));
        assert!(report.passed());
        report.at_most("--max-failures", 0.0, Some(1.0));
        assert!(!report.passed());
        assert!(report.to_string().contains("FAIL  --max-failures"), "{report}");
    }
}
