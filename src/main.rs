//! The command line. Data goes to stdout, words to stderr; 0 done, 1 the answer is no, 2 usage.

mod commands;

use std::process::ExitCode;

use clap::Parser;
use commands::{Cli, Command};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("agon: can't start: {error}");
            return ExitCode::from(2);
        }
    };
    let done = runtime.block_on(async {
        match cli.command {
            Command::Serve(args) => commands::serve::run(&args).await,
            Command::Rank(args) => commands::rank::run(&args),
            Command::Verify(args) => commands::verify::run(&args).await,
            Command::Rules(args) => commands::rules::run(&args).await,
            Command::Ledger(args) => commands::ledger::run(&args).await,
            Command::Chain(args) => commands::chain::run(&args).await,
            Command::Keys(args) => commands::vendors::keys(&args).await,
            Command::Credits(args) => commands::vendors::credits(&args).await,
            Command::Import(args) => commands::vendors::import(&args).await,
            Command::Export(args) => commands::vendors::export(&args).await,
            Command::Release(args) => commands::vendors::release(&args).await,
            Command::Models(args) => commands::models::run(&args).await,
            Command::Doctor(args) => commands::doctor::run(&args).await,
        }
    });
    exit(done)
}

fn exit(done: commands::Done) -> ExitCode {
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("agon: {error}");
            ExitCode::from(2)
        }
    }
}
