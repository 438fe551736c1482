//! `arena`: everything at once, as on a busy evening.
//!
//! Voters loop through the whole journey, each journey as a new guest; readers poll the board with
//! the ETag they last saw. It finds what the single measurements cannot: what voting does to
//! reading, and the other way round.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;
use hyper::Uri;
use hyper::header::{ETAG, HeaderValue, IF_NONE_MATCH};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::Setting;
use crate::api;
use crate::client::{Call, Client};
use crate::journey::{End, poll_until_ready, read_stream};
use crate::latency::Latency;
use crate::report::{Report, Table};
use crate::stop::Stop;
use crate::tally::Tally;
use crate::target::Target;

/// Drive voters and board readers together
///
/// Each voter loops: session, battle, its answers, vote. Each reader polls the board with the last
/// ETag. A journey under way when the time is over is finished and counted.
#[derive(Args, Clone)]
pub struct Options {
    /// The service, as http://127.0.0.1:PORT
    #[arg(long, value_name = "URL")]
    url: Target,
    /// Voters at once
    #[arg(long, value_name = "V", default_value_t = 20)]
    voters: u16,
    /// Board readers at once
    #[arg(long, value_name = "R", default_value_t = 10)]
    readers: u16,
    /// Voters read the stream; false: they ask for the battle until it is ready
    #[arg(long, value_name = "BOOL", default_value_t = true, action = clap::ArgAction::Set)]
    streams: bool,
    /// How long to go on
    #[arg(long, value_name = "S", default_value_t = 30,
          value_parser = clap::value_parser!(u32).range(1..=3600))]
    seconds: u32,
    /// How long a voter looks at the answers
    #[arg(long, value_name = "MS", default_value_t = 0)]
    think_ms: u64,
    /// Pause of a reader between two reads
    #[arg(long, value_name = "MS", default_value_t = 50)]
    read_pause_ms: u64,
    /// How long a battle may take to become ready
    #[arg(long, value_name = "S", default_value_t = 60)]
    stream_timeout_s: u64,
    /// Decides the outcomes of the votes
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// Exit 1 if more steps of journeys or reads fail
    #[arg(long, value_name = "N")]
    max_failures: Option<u32>,
}

/// What voters and readers saw, by step.
#[derive(Default)]
struct Seen {
    journeys: u64,
    sessions: Tally,
    battles: Tally,
    answers: Tally,
    first_token: Latency,
    until_ready: Latency,
    votes: Tally,
    reads: Tally,
}

pub async fn run(options: Options, setting: &Setting) -> Result<Report> {
    let start = Instant::now();
    let until = start + Duration::from_secs(options.seconds.into());
    let mut people = JoinSet::new();
    for n in 0..options.voters {
        let client = Client::new(options.url.clone(), setting.patience);
        people.spawn(voter(client, options.clone(), n, until, setting.stop.clone()));
    }
    for _ in 0..options.readers {
        let client = Client::new(options.url.clone(), setting.patience);
        let pause = Duration::from_millis(options.read_pause_ms);
        people.spawn(reader(client, pause, until, setting.stop.clone()));
    }
    let mut seen = Seen::default();
    while let Some(person) = people.join_next().await {
        seen.merge(&person.context("a voter or reader died")?);
    }

    if seen.steps().iter().all(|(_, tally)| tally.accepted() == 0) {
        let said: Vec<&str> = seen.sessions.labels.keys().map(String::as_str).collect();
        let (at, said) = (options.url.addr, said.join(", "));
        bail!("http://{at}: nothing was accepted: {said} (is `agon serve` running there?)");
    }

    let mut report = Report::new("arena");
    report.setting("url", format!("http://{}", options.url.addr));
    report.setting("voters", options.voters);
    report.setting("readers", options.readers);
    report.setting("streams", options.streams);
    report.setting("seconds", options.seconds);
    seen.describe(&mut report, start.elapsed().as_secs_f64());
    if let Some(limit) = options.max_failures {
        report.at_most("--max-failures", limit.into(), Some(seen.failures() as f64));
    }
    Ok(report)
}

async fn voter(mut client: Client, options: Options, n: u16, until: Instant, stop: Stop) -> Seen {
    let mut seen = Seen::default();
    let mut turn = 0;
    while Instant::now() < until && !stop.is_set() {
        let number = (u64::from(n) << 32) | turn;
        turn += 1;
        if journey(&mut client, &options, number, &stop, &mut seen).await.is_some() {
            seen.journeys += 1;
        } else {
            // Whoever was refused tries again, but not as fast as the loop can.
            stop.sleep(Duration::from_millis(100)).await;
        }
    }
    seen
}

/// One journey; nothing if a step failed, which is then counted.
async fn journey(client: &mut Client, options: &Options, number: u64, stop: &Stop, seen: &mut Seen) -> Option<()> {
    let guest = api::open_session(client, &mut seen.sessions).await?;
    let prompt = api::prompt(number as usize);
    let posted = Instant::now();
    let battle = api::open_battle(client, &guest, prompt, &mut seen.battles).await?;
    let limit = Duration::from_secs(options.stream_timeout_s);
    let end = if options.streams {
        let reading = read_stream(client, &guest, &battle, limit, stop).await;
        if let Some(first) = reading.first_token {
            seen.first_token.record(first - posted);
        }
        reading.end
    } else {
        poll_until_ready(client, &guest, &battle, limit, stop).await
    };
    match end {
        End::Ready => seen.until_ready.record(posted.elapsed()),
        End::Stopped => return None,
        end => {
            seen.answers.fail(end.label());
            return None;
        }
    }
    stop.sleep(Duration::from_millis(options.think_ms)).await;
    let winner = api::winner(options.seed, number);
    let vote = api::vote_call(&guest, battle.vote, winner);
    api::count(client, &vote, &mut seen.votes).await.map(|_| ())
}

async fn reader(mut client: Client, pause: Duration, until: Instant, stop: Stop) -> Seen {
    let mut seen = Seen::default();
    let mut etag: Option<HeaderValue> = None;
    while Instant::now() < until && !stop.is_set() {
        let mut call = Call::get(Uri::from_static(api::BOARD));
        if let Some(etag) = &etag {
            call = call.with(IF_NONE_MATCH, etag.clone());
        }
        if let Some(answer) = api::count(&mut client, &call, &mut seen.reads).await {
            etag = answer.headers.get(ETAG).cloned().or(etag);
        }
        stop.sleep(pause).await;
    }
    seen
}

impl Seen {
    fn merge(&mut self, other: &Self) {
        self.journeys += other.journeys;
        self.first_token.merge(&other.first_token);
        self.until_ready.merge(&other.until_ready);
        for (mine, theirs) in [
            (&mut self.sessions, &other.sessions),
            (&mut self.battles, &other.battles),
            (&mut self.answers, &other.answers),
            (&mut self.votes, &other.votes),
            (&mut self.reads, &other.reads),
        ] {
            mine.merge(theirs);
        }
    }

    fn steps(&self) -> [(&'static str, &Tally); 5] {
        [
            ("POST /sessions", &self.sessions),
            ("POST /battles", &self.battles),
            ("answers", &self.answers),
            ("POST …/vote", &self.votes),
            ("GET /boards/overall", &self.reads),
        ]
    }

    fn failures(&self) -> u64 {
        self.steps().iter().map(|(_, tally)| tally.failures).sum()
    }

    fn describe(&self, report: &mut Report, seconds: f64) {
        let mut table = Table::of_latencies("steps", &["step", "failed", "per_s"]);
        for (step, tally) in self.steps() {
            if step != "answers" {
                let rate = tally.accepted() as f64 / seconds;
                let first = [json!(step), json!(tally.failures), json!(rate)];
                table.row(first.into_iter().chain(tally.latency.cells()));
            }
        }
        for (step, failed, latency) in [
            ("first token, from POST", Value::Null, &self.first_token),
            ("ready, from POST", json!(self.answers.failures), &self.until_ready),
        ] {
            let rate = latency.count() as f64 / seconds;
            let first = [json!(step), failed, json!(rate)];
            table.row(first.into_iter().chain(latency.cells()));
        }
        report.table(table);
        let mut answers = Table::new("answers", &["step", "answer", "count"]);
        for (step, tally) in self.steps() {
            tally.list(step, &mut answers);
        }
        report.table(answers);
        let unchanged = self.reads.status(304);
        let reads = self.reads.accepted();
        report.note(format!("{unchanged} of {reads} board reads were unchanged (304)"));
        report.note(format!("{} whole journeys in {seconds:.1} s", self.journeys));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stub;

    #[tokio::test]
    async fn voters_and_readers_meet_no_failure_on_a_sound_service() {
        let server = stub::start().await;
        for streams in [true, false] {
            let before = server.votes();
            let options = Options {
                url: server.target(),
                voters: 3,
                readers: 2,
                streams,
                seconds: 1,
                think_ms: 5,
                read_pause_ms: 10,
                stream_timeout_s: 5,
                seed: 1,
                max_failures: Some(0),
            };
            let setting = Setting { patience: Duration::from_secs(5), stop: Stop::default() };
            let report = run(options, &setting).await.unwrap();
            assert!(report.passed(), "{report}");
            assert!(server.votes() > before, "{report}");
            let steps = &report.to_json()["tables"]["steps"];
            assert_eq!(steps[4]["count"].as_u64() > Some(0), streams);
            assert!(report.to_string().contains("were unchanged (304)"));
        }
    }
}
