//! Before the measurement: sessions, battles, and waiting until each may be voted on.
//!
//! So many battles are open at once as there are preparers, each finishing one before it opens
//! the next: a large N does not become a large number of streams from the models.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Args;
use serde_json::json;
use tokio::task::JoinSet;

use crate::Setting;
use crate::api::{self, Guest};
use crate::client::{Call, Client};
use crate::journey::{End, poll_until_ready};
use crate::latency::Latency;
use crate::report::{Report, Table};
use crate::stop::Stop;
use crate::tally::Tally;
use crate::target::Target;

/// A preparer gives up after this many failures in a row: the service says no for a reason.
const PATIENCE_FAILURES: u32 = 10;

#[derive(Args, Clone)]
#[command(next_help_heading = "Preparation")]
pub struct Preparation {
    /// How long a battle may take to become ready
    #[arg(long, value_name = "S", default_value_t = 60)]
    ready_timeout_s: u64,
    /// Battles being prepared at once
    #[arg(long, value_name = "N", default_value_t = 64,
          value_parser = clap::value_parser!(u16).range(1..))]
    prepare_concurrency: u16,
    /// Battles per guest account
    #[arg(long, value_name = "N", default_value_t = 10,
          value_parser = clap::value_parser!(u32).range(1..))]
    votes_per_guest: u32,
}

/// Ballots in the order they will be cast, and how it went.
#[derive(Default)]
pub struct Prepared {
    pub ballots: Vec<Call>,
    pub hint: String,
    sessions: Tally,
    battles: Tally,
    ready: Latency,
    not_ready: Tally,
    seconds: f64,
}

pub async fn prepare(options: &super::Options, votes: u32, setting: &Setting) -> Result<Prepared> {
    let start = Instant::now();
    let next = Arc::new(AtomicU32::new(0));
    let mut preparers = JoinSet::new();
    for _ in 0..options.prepare.prepare_concurrency {
        preparers.spawn(
            Preparer {
                target: options.url.clone(),
                options: options.prepare.clone(),
                votes,
                seed: options.seed,
                next: Arc::clone(&next),
                patience: setting.patience,
                stop: setting.stop.clone(),
                found: Found::default(),
            }
            .run(),
        );
    }
    let mut prepared = Prepared::default();
    let mut ballots = Vec::new();
    while let Some(found) = preparers.join_next().await {
        let found = found.context("a preparer died")?;
        ballots.extend(found.ballots);
        prepared.sessions.merge(&found.sessions);
        prepared.battles.merge(&found.battles);
        prepared.ready.merge(&found.ready);
        prepared.not_ready.merge(&found.not_ready);
    }
    ballots.sort_by_key(|(n, _)| *n); // which preparer was quicker must not order the votes
    prepared.ballots = ballots.into_iter().map(|(_, call)| call).collect();
    prepared.seconds = start.elapsed().as_secs_f64();
    prepared.hint = prepared.first_failures();
    Ok(prepared)
}

impl Prepared {
    pub fn describe(&self, report: &mut Report, asked: u32) {
        let mut table = Table::of_latencies("preparation (not measured)", &["step", "failed"]);
        for (step, tally) in [("session", &self.sessions), ("battle", &self.battles)] {
            let first = [json!(step), json!(tally.failures)];
            table.row(first.into_iter().chain(tally.latency.cells()));
        }
        let first = [json!("until ready"), json!(self.not_ready.failures)];
        table.row(first.into_iter().chain(self.ready.cells()));
        report.table(table);
        let mut failures = Table::new("preparation failures", &["step", "answer", "count"]);
        for (step, tally) in self.steps() {
            for (label, count) in &tally.labels {
                failures.row([json!(step), json!(label), json!(count)]);
            }
        }
        report.table(failures);
        let (got, seconds) = (self.ballots.len(), self.seconds);
        report.note(format!("prepared {got} of {asked} battles in {seconds:.1} s"));
    }

    fn steps(&self) -> [(&'static str, &Tally); 3] {
        [("session", &self.sessions), ("battle", &self.battles), ("until ready", &self.not_ready)]
    }

    /// The failures in one line, with the likely remedy.
    fn first_failures(&self) -> String {
        let steps = self.steps().into_iter();
        let said: Vec<String> =
            steps.flat_map(|(step, t)| t.labels.keys().map(move |l| format!("{step}: {l}"))).take(3).collect();
        let said = said.join("; ");
        if said.contains("429") {
            return format!("{said} (start the service with AGON__LIMITS__ENABLED=false)");
        }
        if said.contains("refused") {
            return format!("{said} (is `agon serve` running there?)");
        }
        said
    }
}

#[derive(Default)]
struct Found {
    ballots: Vec<(u32, Call)>,
    sessions: Tally,
    battles: Tally,
    ready: Latency,
    not_ready: Tally,
}

struct Preparer {
    target: Target,
    options: Preparation,
    votes: u32,
    seed: u64,
    next: Arc<AtomicU32>,
    patience: Duration,
    stop: Stop,
    found: Found,
}

impl Preparer {
    async fn run(mut self) -> Found {
        let mut client = Client::new(self.target.clone(), self.patience);
        let mut guest: Option<(Guest, u32)> = None;
        let mut failures = 0;
        while !self.stop.is_set() && failures < PATIENCE_FAILURES {
            let n = self.next.fetch_add(1, Ordering::Relaxed);
            if n >= self.votes {
                break;
            }
            let spent = guest.as_ref().is_none_or(|(_, left)| *left == 0);
            if spent {
                let opened = api::open_session(&mut client, &mut self.found.sessions).await;
                guest = opened.map(|g| (g, self.options.votes_per_guest));
            }
            let prepared = match &mut guest {
                Some((guest, left)) => {
                    *left -= 1;
                    self.one(&mut client, guest, n).await
                }
                None => false,
            };
            failures = if prepared { 0 } else { failures + 1 };
        }
        self.found
    }

    async fn one(&mut self, client: &mut Client, guest: &Guest, n: u32) -> bool {
        let (found, prompt) = (&mut self.found, api::prompt(n as usize));
        let opened = api::open_battle(client, guest, prompt, &mut found.battles).await;
        let Some(battle) = opened else {
            return false;
        };
        let start = Instant::now();
        let limit = Duration::from_secs(self.options.ready_timeout_s);
        match poll_until_ready(client, guest, &battle, limit, &self.stop).await {
            End::Ready => found.ready.record(start.elapsed()),
            end => return found.not_ready.fail(end.label()),
        }
        let winner = api::winner(self.seed, n.into());
        let ballot = api::vote_call(guest, battle.vote, winner);
        found.ballots.push((n, ballot));
        true
    }
}
