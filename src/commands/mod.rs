//! What the program can be asked to do.

pub mod chain;
pub mod doctor;
pub mod ledger;
pub mod models;
pub mod rank;
pub mod rules;
pub mod serve;
pub mod vendors;
pub mod verify;

use std::path::PathBuf;

use agon::config::{Config, ConfigError, Flags};
use clap::{Args, Parser, Subcommand};

/// Agon: a model-feedback arena.
#[derive(Parser)]
#[command(name = "agon", version, about, propagate_version = true)]
pub struct Cli {
    /// The command that was given.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands of `agon`.
#[derive(Subcommand)]
pub enum Command {
    /// Run the service. Needs nothing: without settings it keeps its state in ./data.
    Serve(Settings),
    /// Make a board from a file of votes.
    Rank(rank::Args),
    /// Check what an arena published, without trusting it.
    Verify(verify::Args),
    /// Try rules before they judge.
    Rules(rules::Args),
    /// Look into the ledger of points.
    Ledger(ledger::Args),
    /// Look after the chain on which points become tokens.
    Chain(chain::Args),
    /// Make and end keys of vendors.
    Keys(vendors::KeyArgs),
    /// Give vendors credits, which pay votes on their own models.
    Credits(vendors::CreditArgs),
    /// Read a file of votes into a named source, apart from the arena's own.
    Import(vendors::ImportArgs),
    /// Write votes into a file to train on or to compute with.
    Export(vendors::ExportArgs),
    /// Publish a data set that never changes.
    Release(vendors::ReleaseArgs),
    /// Look after the models.
    Models(models::Args),
    /// Check everything that the service depends on, and say how to mend what is wrong.
    Doctor(Settings),
}

/// Where settings come from: the built-in defaults, then this file, then AGON__… variables, then these flags.
#[derive(Args, Clone)]
pub struct Settings {
    /// A file of settings (see config/default.toml).
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The address to listen at, such as 127.0.0.1:8080.
    #[arg(long, value_name = "ADDR")]
    pub bind: Option<String>,
    /// Where the service keeps its state.
    #[arg(long, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
}

impl Settings {
    /// Reads the settings; an error names the one that is wrong.
    pub fn load(&self) -> Result<Config, ConfigError> {
        let flags = Flags { bind: self.bind.clone(), data_dir: self.data_dir.clone() };
        Config::load(self.config.as_deref(), &flags)
    }
}

/// Done (`true`), "the answer is no" (`false`), or a usage or input error in one line.
pub type Done = Result<bool, String>;
