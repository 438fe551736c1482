//! `votes`: how many votes a second the service accepts, against one INSERT per request.
//!
//! Battles are prepared first and not measured. The measured part is the vote alone, in a closed
//! loop. With a baseline database the sides take turns, so the ratio survives a machine that
//! drifts; every battle is voted on once, so a round never repeats another's work.

mod baseline;
mod prepare;

pub use baseline::serve;

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;
use hyper::Uri;
use serde_json::{Value, json};
use sqlx::postgres::PgConnectOptions;

use crate::Setting;
use crate::api::BOARD;
use crate::client::{Call, Client};
use crate::drive::{Drive, Shared};
use crate::ratio::{Rounds, reference_first};
use crate::report::{Report, Table};
use crate::stop::Stop;
use crate::tally::Tally;
use crate::target::{Target, loopback_database};

/// Measure vote intake, alone or against one INSERT per request
///
/// Opens guest sessions and N battles (not measured), then casts N votes over C kept-alive
/// connections as fast as they are answered.
#[derive(Args)]
pub struct Options {
    /// The service, as http://127.0.0.1:PORT
    #[arg(long, value_name = "URL")]
    url: Target,
    /// Votes to cast, over all rounds
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    votes: u32,
    /// Connections that vote at once
    #[arg(long, value_name = "C", default_value_t = 64,
          value_parser = clap::value_parser!(u16).range(1..))]
    concurrency: u16,
    /// Decides the outcomes: the same seed casts the same votes
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// Compare with one INSERT per request into this database (loopback only); makes the table
    /// loadtest_baseline_votes and drops it again
    #[arg(long, value_name = "URL", value_parser = loopback_database)]
    baseline_database_url: Option<PgConnectOptions>,
    /// Let the baseline's pool ping each connection before use, as sqlx does by default; off,
    /// which makes the baseline faster, unless given
    #[arg(long, requires = "baseline_database_url")]
    baseline_ping: bool,
    /// Rounds the votes are split into when there is a baseline
    #[arg(long, value_name = "N", default_value_t = 3,
          value_parser = clap::value_parser!(u16).range(1..=100))]
    rounds: u16,
    /// Pause between two measurements, so that one's work in the background does not meet the next
    #[arg(long, value_name = "MS", default_value_t = 1000)]
    settle_ms: u64,
    /// Exit 1 if the median of agon/baseline is below this
    #[arg(long, value_name = "X", requires = "baseline_database_url")]
    min_ratio: Option<f64>,
    /// Exit 1 if fewer votes a second are accepted (median of the rounds' rates)
    #[arg(long, value_name = "X")]
    min_rate: Option<f64>,
    /// Exit 1 if more votes are refused or lost
    #[arg(long, value_name = "N")]
    max_failures: Option<u32>,
    #[command(flatten)]
    prepare: prepare::Preparation,
}

/// Votes cast on either side before the first round, when two are compared.
const WARM_UP: u32 = 1_000;

/// How long verdicts are waited for after a round.
const JUDGED: Duration = Duration::from_secs(60);

/// One side, all rounds.
struct Side {
    name: &'static str,
    drive: Drive,
    total: Tally,
}

pub async fn run(options: Options, setting: &Setting) -> Result<Report> {
    let baseline = match &options.baseline_database_url {
        Some(database) => Some(
            baseline::Baseline::start(database.clone(), options.baseline_ping)
                .await
                .context("--baseline-database-url")?,
        ),
        None => None,
    };
    let outcome = compare(&options, setting, baseline.as_ref()).await;
    if let Some(baseline) = baseline {
        baseline.finish().await?; // the table goes, whatever became of the run
    }
    outcome
}

async fn compare(options: &Options, setting: &Setting, baseline: Option<&baseline::Baseline>) -> Result<Report> {
    let mut report = Report::new("votes");
    report.setting("url", format!("http://{}", options.url.addr));
    report.setting("votes", options.votes);
    report.setting("concurrency", options.concurrency);
    report.setting("seed", options.seed);

    let wanted = options.votes + if baseline.is_some() { WARM_UP } else { 0 };
    let prepared = prepare::prepare(options, wanted, setting).await?;
    prepared.describe(&mut report, wanted);
    let mut ballots = prepared.ballots;
    if ballots.is_empty() {
        bail!("no battle could be prepared: {}", prepared.hint);
    }

    let side = |name, target: Target| Side {
        name,
        drive: Drive {
            target,
            concurrency: options.concurrency.into(),
            patience: setting.patience,
            stop: setting.stop.clone(),
        },
        total: Tally::default(),
    };
    let mut ours_at = Client::new(options.url.clone(), setting.patience);
    let mut ours = side("agon", options.url.clone());
    let mut reference = baseline.map(|b| side("baseline", b.target()));
    let mut nothing = baseline.map(|b| side("nothing", b.target()));
    if let Some(baseline) = baseline {
        baseline.tidy().await?;
    }
    if let Some(reference) = &reference {
        // Opens plans and pages on both sides; not counted.
        let calls = baseline::ballots(baseline::Handler::Insert, WARM_UP as usize, options.seed);
        reference.drive.run(Shared::over(calls)).await?;
        let calls = ballots.split_off(ballots.len().saturating_sub(WARM_UP as usize));
        ours.drive.run(Shared::over(calls)).await?;
    }

    let rounds = if reference.is_some() { options.rounds } else { 1 };
    let shares = split(ballots, rounds.into());
    let (mut pairs, mut ceilings) = (Rounds::default(), Rounds::default());
    let mut table = Table::of_latencies("rounds", &["round", "side", "per_s"]);
    let columns = ["round", "agon_per_s", "baseline_per_s", "ratio", "ceiling", "judged_per_s"];
    let mut ratios = Table::new("ratio", &columns);
    for (round, share) in shares.into_iter().enumerate() {
        let n = share.len();
        let mut order: Vec<(&mut Side, Vec<Call>)> = vec![(&mut ours, share)];
        if let Some(reference) = &mut reference {
            order.push((reference, baseline::ballots(baseline::Handler::Insert, n, options.seed)));
            if reference_first(round) {
                order.reverse();
            }
        }
        let (mut rates, mut judged) = ((0.0, 0.0), None);
        for (side, calls) in order {
            setting.stop.sleep(Duration::from_millis(options.settle_ms)).await;
            if side.name != "agon" {
                rates.1 = side.measure(round, calls, &mut table).await?.rate();
                continue;
            }
            // It stands in the table of ratios only.
            let before = if baseline.is_some() { log_size(&mut ours_at).await } else { None };
            let begun = Instant::now();
            let tally = side.measure(round, calls, &mut table).await?;
            rates.0 = tally.rate();
            if let Some(before) = before {
                judged = judged_rate(&mut ours_at, before, tally.accepted(), begun, &setting.stop).await;
            }
        }
        let mut most = 0.0;
        if let Some(nothing) = &mut nothing {
            setting.stop.sleep(Duration::from_millis(options.settle_ms)).await;
            most = nothing
                .measure(round, baseline::ballots(baseline::Handler::Nothing, n, options.seed), &mut table)
                .await?
                .rate();
        }
        if setting.stop.is_set() {
            break; // a round cut in two compares nothing
        }
        pairs.push(rates.0, rates.1);
        ceilings.push(most, rates.1);
        if reference.is_some() {
            let ratio = Rounds::ratio(rates.0, rates.1);
            let ceiling = Rounds::ratio(most, rates.1);
            ratios.row([json!(round + 1), json!(rates.0), json!(rates.1), json!(ratio), json!(ceiling), json!(judged)]);
        }
    }
    if reference.is_some() {
        let median = pairs.median_of_ratios();
        ratios.row([
            json!("median"),
            Value::Null,
            Value::Null,
            json!(median),
            json!(ceilings.median_of_ratios()),
            Value::Null,
        ]);
    }
    report.table(table);
    report.table(answers(&ours, reference.as_ref()));
    report.table(ratios);
    judge(options, &pairs, &ours, &mut report);
    Ok(report)
}

/// Entries of the service's log, as its board says.
async fn log_size(client: &mut Client) -> Option<u64> {
    let board = client.request(&Call::get(Uri::from_static(BOARD))).await.ok()?;
    serde_json::from_slice::<Value>(&board.body).ok()?["log_size"].as_u64()
}

/// How many of `votes` votes a second were cast since `begun` and also have their verdict: their entries
/// follow the first `before` of the log.
async fn judged_rate(client: &mut Client, before: u64, votes: u64, begun: Instant, stop: &Stop) -> Option<f64> {
    while begun.elapsed() < JUDGED && !stop.is_set() {
        if log_size(client).await? >= before + votes {
            return Some(votes as f64 / begun.elapsed().as_secs_f64());
        }
        stop.sleep(Duration::from_millis(20)).await;
    }
    None
}

impl Side {
    async fn measure(&mut self, round: usize, calls: Vec<Call>, table: &mut Table) -> Result<Tally> {
        let tally = self.drive.run(Shared::over(calls)).await?;
        let first = [json!(round + 1), json!(self.name), json!(tally.rate())];
        table.row(first.into_iter().chain(tally.latency.cells()));
        self.total.merge(&tally);
        Ok(tally)
    }
}

fn answers(ours: &Side, reference: Option<&Side>) -> Table {
    let mut table = Table::new("answers", &["side", "answer", "count"]);
    for side in [Some(ours), reference].into_iter().flatten() {
        side.total.list(side.name, &mut table);
    }
    table
}

fn judge(options: &Options, pairs: &Rounds, ours: &Side, report: &mut Report) {
    if let Some(limit) = options.min_ratio {
        report.at_least("--min-ratio", limit, pairs.median_of_ratios());
    }
    if let Some(limit) = options.min_rate {
        report.at_least("--min-rate", limit, pairs.median_of_ours());
    }
    if let Some(limit) = options.max_failures {
        let failures = ours.total.failures as f64;
        report.at_most("--max-failures", limit.into(), Some(failures));
    }
}

/// Cuts the list into `parts` of equal length, as nearly as it goes, in order.
fn split<T>(mut list: Vec<T>, parts: usize) -> Vec<Vec<T>> {
    let mut shares = Vec::with_capacity(parts);
    for left in (1..=parts).rev() {
        let rest = list.split_off(list.len().div_ceil(left));
        shares.push(std::mem::replace(&mut list, rest));
    }
    shares.retain(|share| !share.is_empty());
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stub;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        options: Options,
    }

    fn options(target: &Target, more: &[&str]) -> Result<Options, clap::Error> {
        let url = format!("http://{}", target.addr);
        let line = [&["votes", "--url", &url], more].concat();
        Line::try_parse_from(line).map(|l| l.options)
    }

    #[test]
    fn votes_are_split_evenly_and_in_order() {
        assert_eq!(split((0..7).collect(), 3), [vec![0, 1, 2], vec![3, 4], vec![5, 6]]);
        assert_eq!(split(vec![1], 3), [vec![1]]);
    }

    #[tokio::test]
    async fn every_prepared_battle_gets_one_vote() {
        let server = stub::start().await;
        let line = ["--votes", "50", "--concurrency", "4", "--max-failures", "0"];
        let setting = Setting { patience: Duration::from_secs(5), stop: Stop::default() };
        let options = options(&server.target(), &line).unwrap();
        let report = run(options, &setting).await.unwrap();
        assert_eq!(server.votes(), 50);
        assert!(report.passed());
        let json = report.to_json();
        assert_eq!(json["tables"]["answers"][0]["answer"], "201");
        assert_eq!(json["tables"]["answers"][0]["count"], 50);
    }

    #[test]
    fn a_ratio_needs_a_baseline_on_this_machine() {
        let here = Target::local(1);
        let ratio = ["--votes", "1", "--min-ratio", "3"];
        assert!(options(&here, &ratio).is_err());
        let away = ["--votes", "1", "--baseline-database-url", "postgres://db.example.com/x"];
        assert!(options(&here, &away).is_err());
        let local = ["--votes", "1", "--baseline-database-url", "postgres://127.0.0.1/x"];
        assert!(options(&here, &local).is_ok());
    }
}
