//! References in a process of their own, on the same terms as the service: within the generator's they
//! would share its memory, its allocator and its turns on a core.
//!
//! The tool starts itself once more; the second one serves until its input ends, which it does with
//! whoever started it, however that ended.

use std::io::Read as _;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::report::Report;
use crate::target::{Target, loopback_database};
use crate::{boards, votes};

/// Names the database, which may hold a password, where no list of processes shows it.
const DATABASE: &str = "LOADTEST_REFERENCE_DATABASE";

/// Serve a reference until the input ends; `votes` and `boards` start it themselves
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// The service's board, as constant bytes
    Board { url: Target },
    /// One INSERT per request
    Votes {
        #[arg(long, env = DATABASE)]
        database: String,
        #[arg(long)]
        ping: bool,
    },
}

/// Serves and says where.
pub async fn run(options: Options, patience: Duration) -> Result<Report> {
    let local = match options.what {
        What::Board { url } => boards::serve(&url, patience).await?,
        What::Votes { database, ping } => {
            votes::serve(loopback_database(&database).map_err(anyhow::Error::msg)?, ping).await?
        }
    };
    println!("http://{}", local.target().addr);
    // Nothing is ever written there.
    let ended = tokio::task::spawn_blocking(|| std::io::stdin().read(&mut [0]));
    drop(ended.await.context("the input can't be read")?);
    local.stop().await;
    Ok(Report::new("reference"))
}

/// A reference that runs.
pub struct Aside {
    pub target: Target,
    process: Child,
    /// Open as long as it runs: what it says at its end has to go somewhere.
    _output: BufReader<ChildStdout>,
}

impl Aside {
    /// The board that the service at `url` serves, as constant bytes.
    pub async fn board(url: &Target) -> Result<Self> {
        Self::start(
            Command::new(std::env::current_exe()?).args(["reference", "board"]).arg(format!("http://{}", url.addr)),
        )
        .await
    }

    /// One INSERT per request into `loadtest_baseline_votes`.
    pub async fn votes(database: &PgConnectOptions, ping: bool) -> Result<Self> {
        Self::start(
            Command::new(std::env::current_exe()?)
                .args(["reference", "votes"])
                .args(ping.then_some("--ping"))
                .env(DATABASE, database.to_url_lossy().as_str()),
        )
        .await
    }

    async fn start(command: &mut Command) -> Result<Self> {
        // In a group of its own: Ctrl-C is for the run, which ends its reference after the last answer.
        command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut process = command.spawn().context("cannot start the reference")?;
        let mut output = BufReader::new(process.stdout.take().context("a reference without output")?);
        let mut url = String::new();
        output.read_line(&mut url).await?;
        // What it did not start for it said itself.
        let target = url.trim().parse().map_err(|_| anyhow::anyhow!("the reference did not start"))?;
        Ok(Self { target, process, _output: output })
    }

    /// Ends it; one that does not end by itself is killed.
    pub async fn stop(mut self) {
        drop(self.process.stdin.take());
        drop(timeout(Duration::from_secs(5), self.process.wait()).await);
    }
}
