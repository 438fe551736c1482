//! `agon-loadtest`: drives the real HTTP API of a running `agon serve`, on this machine only.
//!
//! Reading order:
//! * what every run stands on: [`target`] (loopback or nothing), [`stop`], [`client`] over a [`wire`],
//!   [`drive`];
//! * what the service promises: [`api`], and one battle's stream in [`sse`] and [`journey`];
//! * what is said at the end: [`latency`], [`tally`], [`ratio`], [`report`];
//! * the runs: [`votes`], [`boards`], [`battles`], [`arena`], and [`upstream`], which stands in
//!   for the models; references run [`aside`].
//!
//! Every run is bounded in count or time, has a deadline, and exits 0 (done), 1 (a threshold
//! failed) or 2 (it could not be run as asked).

mod api;
mod arena;
mod aside;
mod battles;
mod boards;
mod client;
mod drive;
mod gauge;
mod journey;
mod latency;
mod local;
mod memory;
mod ratio;
mod report;
mod sse;
mod stop;
#[cfg(test)]
mod stub;
mod tally;
mod target;
mod upstream;
mod votes;
mod wire;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand};

use crate::report::Report;
use crate::stop::Stop;

// The service's allocator: the references should not lose by theirs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures a running `agon serve` over HTTP. Loopback targets only.
///
/// Start the service with AGON__LIMITS__ENABLED=false and AGON__JUDGING__MIN_DWELL_MS=0;
/// README.md beside this tool says how to run and how to read each measurement.
#[derive(Parser)]
#[command(name = "agon-loadtest", version)]
struct Cli {
    #[command(subcommand)]
    run: Run,
    #[command(flatten)]
    common: Common,
}

#[derive(Args)]
#[command(next_help_heading = "Every run")]
struct Common {
    /// Also write the report as JSON
    #[arg(long, global = true, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Stop whatever is going on after this time [default: 900; upstream: 3600]
    #[arg(long, global = true, value_name = "S")]
    deadline_s: Option<u64>,
    /// Give up on an answer after this time
    #[arg(long, global = true, value_name = "MS", default_value_t = 30_000)]
    timeout_ms: u64,
    /// Threads of the generator; it shares the cores with what it measures [default: one a core]
    #[arg(long, global = true, value_name = "N",
          value_parser = clap::value_parser!(u16).range(1..=64))]
    threads: Option<u16>,
}

#[derive(Subcommand)]
enum Run {
    Upstream(upstream::Options),
    Votes(Box<votes::Options>),
    Boards(boards::Options),
    Battles(battles::Options),
    Arena(arena::Options),
    #[command(hide = true)]
    Reference(aside::Options),
}

/// What every run needs to know besides its own options.
pub struct Setting {
    pub patience: Duration,
    pub stop: Stop,
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(e) if e.kind() == ErrorKind::ValueValidation => {
            // One line saying what is wrong; clap would add two more.
            let text = e.to_string();
            let line = text.lines().next().unwrap_or_default();
            eprintln!("agon-loadtest: {}", line.trim_start_matches("error: "));
            return ExitCode::from(2);
        }
        Err(e) => e.exit(), // help exits 0, everything else 2
    };
    match run(cli) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(e) => {
            eprintln!("agon-loadtest: {e:#}");
            ExitCode::from(2)
        }
    }
}

fn run(cli: Cli) -> Result<bool> {
    // Fewer threads than cores would make the generator the limit, and every ratio 1.
    let cores = || std::thread::available_parallelism().map_or(2, usize::from);
    let threads = cli.common.threads.map_or_else(cores, usize::from);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()
        .context("cannot start the generator")?;
    let report = runtime.block_on(async {
        // On a worker thread: the main thread would be one more than --threads.
        tokio::spawn(measure(cli.run, cli.common.deadline_s, cli.common.timeout_ms)).await.context("the run died")?
    })?;
    print!("{report}");
    if let Some(path) = cli.common.json {
        let json = serde_json::to_vec_pretty(&report.to_json())?;
        std::fs::write(&path, json).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(report.passed())
}

async fn measure(run: Run, deadline_s: Option<u64>, timeout_ms: u64) -> Result<Report> {
    let usual = if matches!(run, Run::Upstream(_)) { 3600 } else { 900 };
    let deadline = Duration::from_secs(deadline_s.unwrap_or(usual));
    let setting = Setting {
        patience: Duration::from_millis(timeout_ms),
        stop: Stop::listen(deadline).context("cannot listen for signals")?,
    };
    let mut report = match run {
        Run::Reference(options) => return aside::run(options, setting.patience).await,
        Run::Upstream(options) => return upstream::run(options, &setting).await,
        Run::Votes(options) => votes::run(*options, &setting).await?,
        Run::Boards(options) => boards::run(options, &setting).await?,
        Run::Battles(options) => battles::run(options, &setting).await?,
        Run::Arena(options) => arena::run(options, &setting).await?,
    };
    report.finish(&setting.stop);
    Ok(report)
}
