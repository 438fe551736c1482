//! `agon verify`: what the arena published, checked without trusting it.

use std::io::{BufRead, BufReader};
use std::time::Duration;

use agon::flow::ranking::verify::{Check, Refuted};
use clap::Subcommand;
use serde::Deserialize;

use super::Done;

/// Check what an arena published, without trusting it.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Compute a published board again from the log; exit 1 if a single byte differs.
    Snapshot {
        /// The snapshot, as GET /api/v1/boards/{board}/snapshots/{number} gives it: a file or an http address.
        #[arg(value_name = "SNAPSHOT")]
        snapshot: String,
        /// The log, as GET /api/v1/log gives it: a file with one page or one entry per line, or the http
        /// address of the arena's log.
        #[arg(long, value_name = "LOG")]
        log: String,
    },
    /// Check a release that was downloaded: every file of its manifest, length and hash; exit 1 if one differs.
    Release {
        /// The folder with manifest.json and its files.
        #[arg(value_name = "FOLDER")]
        folder: std::path::PathBuf,
    },
}

/// Checks a snapshot or a release, and says what differs.
pub async fn run(args: &Args) -> Done {
    let (snapshot, log) = match &args.what {
        What::Snapshot { snapshot, log } => (snapshot, log),
        What::Release { folder } => return release(folder),
    };
    let published = read(snapshot).await?;
    let mut check = Check::new(&published).map_err(|e| format!("{snapshot}: {e}"))?;
    let fed = if is_address(log) { feed_pages(&mut check, log).await? } else { feed_file(&mut check, log)? };
    match fed.and_then(|()| check.finish()) {
        Ok(board) => {
            println!(
                "ok: {}, {} votes of {} log entries, {} models: the same {} bytes",
                board.board,
                board.counted,
                board.log_size,
                board.rows.len(),
                published.len()
            );
            Ok(true)
        }
        Err(refuted @ (Refuted::Differs { .. } | Refuted::Log { .. })) => {
            eprintln!("agon: {refuted}");
            Ok(false)
        }
        Err(other) => Err(format!("{log}: {other}")),
    }
}

fn release(folder: &std::path::Path) -> Done {
    let (manifest, faults) = agon::flow::vendors::release::verify_release(folder)?;
    for fault in &faults {
        println!("{fault}");
    }
    if faults.is_empty() {
        println!("ok: release {}, {} votes in {} files", manifest.number, manifest.votes, manifest.shards.len());
    }
    Ok(faults.is_empty())
}

/// A page of the log, or one entry of it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Page {
    Entries { entries: Vec<Entry>, next_cursor: Option<u64> },
    One(Entry),
}

#[derive(Deserialize)]
struct Entry {
    bytes: String,
}

type Fed = Result<(), Refuted>;

fn feed(check: &mut Check<'_>, entries: &[Entry]) -> Result<Fed, String> {
    for entry in entries {
        let bytes = hex::decode(&entry.bytes).map_err(|e| format!("the log's bytes are no hex: {e}"))?;
        if let Err(refuted) = check.entry(&bytes) {
            return Ok(Err(refuted));
        }
    }
    Ok(Ok(()))
}

fn feed_file(check: &mut Check<'_>, name: &str) -> Result<Fed, String> {
    let file = std::fs::File::open(name).map_err(|e| format!("{name}: {e}"))?;
    for (line, number) in BufReader::new(file).lines().zip(1_u64..) {
        let fail = |what: &dyn std::fmt::Display| format!("{name}: line {number}: {what}");
        let line = line.map_err(|e| fail(&e))?;
        if line.trim().is_empty() {
            continue;
        }
        let page: Page =
            serde_json::from_str(&line).map_err(|_| fail(&"this is neither a page nor an entry of a log"))?;
        let entries = match page {
            Page::Entries { entries, .. } => entries,
            Page::One(entry) => vec![entry],
        };
        if let refuted @ Err(_) = feed(check, &entries).map_err(|e| fail(&e))? {
            return Ok(refuted);
        }
    }
    Ok(Ok(()))
}

async fn feed_pages(check: &mut Check<'_>, address: &str) -> Result<Fed, String> {
    let mut cursor = 0;
    while check.wanted() > 0 {
        let separator = if address.contains('?') { '&' } else { '?' };
        let bytes = read(&format!("{address}{separator}cursor={cursor}&limit=1000")).await?;
        let Ok(Page::Entries { entries, next_cursor }) = serde_json::from_slice(&bytes) else {
            return Err(format!("{address}: this is no page of a log"));
        };
        if let refuted @ Err(_) = feed(check, &entries).map_err(|e| format!("{address}: {e}"))? {
            return Ok(refuted);
        }
        let Some(next) = next_cursor else { break };
        cursor = next;
    }
    Ok(Ok(()))
}

fn is_address(name: &str) -> bool {
    name.starts_with("http://") || name.starts_with("https://")
}

/// The bytes of a file or an address. An arena that asks for patience gets it.
async fn read(name: &str) -> Result<Vec<u8>, String> {
    if !is_address(name) {
        return std::fs::read(name).map_err(|e| format!("{name}: {e}"));
    }
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let client = reqwest::Client::builder().timeout(Duration::from_secs(60)).build().map_err(|e| e.to_string())?;
    loop {
        let reply = client.get(name).send().await.map_err(|e| format!("{name}: {e}"))?;
        if reply.status() == reqwest::StatusCode::TOO_MANY_REQUESTS {
            let wait = reply.headers().get("retry-after").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
            tokio::time::sleep(Duration::from_secs(wait.unwrap_or(1).clamp(1, 60))).await;
            continue;
        }
        if !reply.status().is_success() {
            return Err(format!("{name}: the arena answered {}", reply.status()));
        }
        return Ok(reply.bytes().await.map_err(|e| format!("{name}: {e}"))?.to_vec());
    }
}
