//! `battles`: many battles at once, every stream read to its end.
//!
//! Asks what a visitor notices (does every answer come, and how soon does it start) and what the
//! operator pays (resident memory per open battle). The first token is timed twice: from the start
//! of the POST, which is what the person waits, and from the opening of the stream.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::Setting;
use crate::api::{self, Guest};
use crate::client::Client;
use crate::gauge::Open;
use crate::journey::{End, Reading, read_stream};
use crate::latency::Latency;
use crate::memory::Watch;
use crate::report::{Report, Table};
use crate::tally::Tally;
use crate::target::Target;

/// Open many battles at once and read all their streams
///
/// Each battle has a guest and a connection of its own. Reports failures by kind, time to the
/// first token, durations, and with --pid the service's memory per open battle.
#[derive(Args)]
pub struct Options {
    /// The service, as http://127.0.0.1:PORT
    #[arg(long, value_name = "URL")]
    url: Target,
    /// Battles to open
    #[arg(long, value_name = "N", default_value_t = 500,
          value_parser = clap::value_parser!(u32).range(1..=20_000))]
    count: u32,
    /// Time over which they are opened, evenly
    #[arg(long, value_name = "S", default_value_t = 5.0, value_parser = seconds)]
    ramp_seconds: f64,
    /// How long a stream may take
    #[arg(long, value_name = "S", default_value_t = 120)]
    stream_timeout_s: u64,
    /// The service's process, to sample its memory
    #[arg(long, value_name = "PID")]
    pid: Option<u32>,
    /// Time between the last battle and the last look at the memory
    #[arg(long, value_name = "MS", default_value_t = 2000)]
    settle_ms: u64,
    /// Exit 1 if the 99th percentile of the first token, from the POST's start, is above this
    #[arg(long, value_name = "MS")]
    max_ttft_ms: Option<f64>,
    /// Exit 1 if more battles do not become ready
    #[arg(long, value_name = "N")]
    max_failures: Option<u32>,
}

fn seconds(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(x) if (0.0..=3600.0).contains(&x) => Ok(x),
        _ => Err("expected seconds from 0 to 3600".into()),
    }
}

pub async fn run(options: Options, setting: &Setting) -> Result<Report> {
    let guests = open_guests(&options, setting).await?;
    let watch = options.pid.map(Watch::start).transpose()?;
    let open = Arc::new(Open::default());
    let ramp = Duration::from_secs_f64(options.ramp_seconds);
    let limit = Duration::from_secs(options.stream_timeout_s);

    let mut battles = JoinSet::new();
    let start = Instant::now();
    for (n, guest) in guests.into_iter().enumerate() {
        let at = start + ramp.mul_f64(n as f64 / f64::from(options.count));
        let client = Client::new(options.url.clone(), setting.patience);
        let (open, stop) = (Arc::clone(&open), setting.stop.clone());
        battles.spawn(async move {
            stop.sleep(at.saturating_duration_since(Instant::now())).await;
            if stop.is_set() {
                return Battle::default();
            }
            let _held = open.enter();
            one_battle(client, guest, n, limit, &stop).await
        });
    }
    let mut seen = Seen::default();
    while let Some(battle) = battles.join_next().await {
        seen.take(battle.context("a reader died")?);
    }
    let seconds = start.elapsed().as_secs_f64();

    let mut report = Report::new("battles");
    report.setting("url", format!("http://{}", options.url.addr));
    report.setting("count", options.count);
    report.setting("ramp_seconds", options.ramp_seconds);
    seen.describe(&mut report, open.peak(), seconds);
    if let Some(watch) = watch {
        let peak_kb = watch.peak_kb(); // before the pause: the peak belongs to the battles
        setting.stop.sleep(Duration::from_millis(options.settle_ms)).await;
        report.table(memory(&watch, peak_kb, open.peak()));
    }
    if let Some(limit) = options.max_ttft_ms {
        report.at_most("--max-ttft-ms", limit, seen.from_post.percentile_ms(99.0));
    }
    if let Some(limit) = options.max_failures {
        report.at_most("--max-failures", limit.into(), Some(seen.failures() as f64));
    }
    Ok(report)
}

async fn open_guests(options: &Options, setting: &Setting) -> Result<Vec<Guest>> {
    const AT_ONCE: usize = 16;
    let count = options.count as usize;
    let mut openers = JoinSet::new();
    for n in 0..AT_ONCE.min(count) {
        let mut client = Client::new(options.url.clone(), setting.patience);
        let stop = setting.stop.clone();
        let share = count / AT_ONCE + usize::from(n < count % AT_ONCE);
        openers.spawn(async move {
            let (mut guests, mut tally) = (Vec::with_capacity(share), Tally::default());
            while guests.len() < share && !stop.is_set() {
                match api::open_session(&mut client, &mut tally).await {
                    Some(guest) => guests.push(guest),
                    None => break,
                }
            }
            (guests, tally)
        });
    }
    let (mut guests, mut tally) = (Vec::new(), Tally::default());
    while let Some(opener) = openers.join_next().await {
        let (some, theirs) = opener.context("an opener died")?;
        guests.extend(some);
        tally.merge(&theirs);
    }
    if let Some(label) = tally.labels.keys().next() {
        let at = options.url.addr;
        bail!(
            "http://{at}: cannot open {count} guest sessions: {label} (is `agon serve` running there, with AGON__LIMITS__ENABLED=false?)"
        );
    }
    Ok(guests)
}

/// One battle from the POST to the end of its stream.
#[derive(Default)]
struct Battle {
    posted: Option<Instant>,
    opening: Tally,
    reading: Option<Reading>,
}

async fn one_battle(mut client: Client, guest: Guest, n: usize, limit: Duration, stop: &crate::stop::Stop) -> Battle {
    let mut battle = Battle { posted: Some(Instant::now()), ..Battle::default() };
    let prompt = api::prompt(n);
    let opened = api::open_battle(&mut client, &guest, prompt, &mut battle.opening).await;
    if let Some(opened) = opened {
        battle.reading = Some(read_stream(&mut client, &guest, &opened, limit, stop).await);
    }
    battle
}

#[derive(Default)]
struct Seen {
    asked: u64,
    opening: Tally,
    ends: BTreeMap<String, u64>,
    complete: u64,
    from_post: Latency,
    from_open: Latency,
    duration: Latency,
    totals: [u64; 6],
}

impl Seen {
    fn take(&mut self, battle: Battle) {
        let Some(posted) = battle.posted else {
            return; // never begun
        };
        self.asked += 1;
        self.opening.merge(&battle.opening);
        let Some(reading) = battle.reading else {
            let label = battle.opening.labels.into_keys().collect::<String>();
            *self.ends.entry(format!("POST: {label}")).or_default() += 1;
            return;
        };
        if let Some(first) = reading.first_token {
            self.from_post.record(first - posted);
            self.from_open.record(first - reading.opened);
        }
        if reading.end == End::Ready {
            self.complete += 1;
            self.duration.record(reading.ended - reading.opened);
        }
        *self.ends.entry(reading.end.label()).or_default() += 1;
        let counts =
            [reading.events, reading.deltas, reading.sides_failed, reading.restarts, reading.heartbeats, reading.bytes];
        for (total, count) in self.totals.iter_mut().zip(counts) {
            *total += count;
        }
    }

    fn failures(&self) -> u64 {
        self.asked - self.complete
    }

    fn describe(&self, report: &mut Report, at_once: usize, seconds: f64) {
        let mut ends = Table::new("battles by end", &["end", "count"]);
        for (end, count) in &self.ends {
            ends.row([json!(end), json!(count)]);
        }
        report.table(ends);
        let mut times = Table::of_latencies("times", &["what"]);
        for (what, latency) in [
            ("POST /battles", &self.opening.latency),
            ("first token, from POST", &self.from_post),
            ("first token, from stream", &self.from_open),
            ("stream, until ready", &self.duration),
        ] {
            times.row(std::iter::once(json!(what)).chain(latency.cells()));
        }
        report.table(times);
        let mut totals = Table::new("totals", &["what", "count"]);
        let names = ["events", "deltas", "sides failed", "restarts", "heartbeats", "bytes"];
        let mut row = |what: &str, count: Value| totals.row([json!(what), count]);
        row("battles", json!(self.asked));
        row("complete", json!(self.complete));
        row("most open at once", json!(at_once));
        for (name, total) in names.into_iter().zip(self.totals) {
            row(name, json!(total));
        }
        row("events per second", json!((self.totals[0] as f64 / seconds).round() as u64));
        row("seconds", json!(seconds));
        report.table(totals);
    }
}

fn memory(watch: &Watch, peak_kb: u64, at_once: usize) -> Table {
    let columns = ["before_kB", "peak_kB", "after_kB", "kB_per_open_battle"];
    let mut table = Table::new("resident memory of the service", &columns);
    let grown = peak_kb.saturating_sub(watch.before_kb) as f64;
    let each = (at_once > 0).then(|| grown / at_once as f64);
    table.row([json!(watch.before_kb), json!(peak_kb), json!(watch.now_kb()), json!(each)]);
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stop::Stop;
    use crate::stub;

    #[tokio::test]
    async fn every_battle_is_accounted_for() {
        let server = stub::start().await;
        let options = Options {
            url: server.target(),
            count: 40,
            ramp_seconds: 0.1,
            stream_timeout_s: 5,
            pid: Some(std::process::id()),
            settle_ms: 0,
            max_ttft_ms: Some(5000.0),
            max_failures: Some(0),
        };
        let setting = Setting { patience: Duration::from_secs(5), stop: Stop::default() };
        let report = run(options, &setting).await.unwrap();
        assert!(report.passed(), "{report}");
        let tables = &report.to_json()["tables"];
        assert_eq!(tables["battles by end"][0], json!({"end": "ready", "count": 40}));
        assert_eq!(tables["times"][1]["count"], 40);
        assert!(tables["resident memory of the service"][0]["peak_kB"].is_u64());
    }

    #[test]
    fn an_unfinished_stream_is_a_failure_but_keeps_its_first_token() {
        let now = Instant::now();
        let mut seen = Seen::default();
        seen.take(Battle {
            posted: Some(now),
            opening: Tally::default(),
            reading: Some(Reading {
                opened: now + Duration::from_millis(10),
                first_token: Some(now + Duration::from_millis(30)),
                ended: now + Duration::from_secs(1),
                events: 3,
                deltas: 3,
                sides_failed: 0,
                restarts: 0,
                heartbeats: 0,
                bytes: 90,
                end: End::Cut,
            }),
        });
        seen.take(Battle::default());
        assert_eq!((seen.asked, seen.failures()), (1, 1));
        assert_eq!(seen.from_post.percentile_ms(99.0), Some(30.0));
        assert_eq!(seen.from_open.percentile_ms(99.0), Some(20.0));
        assert_eq!(seen.duration.count(), 0);
    }
}
