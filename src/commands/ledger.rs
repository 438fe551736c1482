//! `agon ledger audit`: the books, added up from zero.

use agon::app::open_store;
use agon::flow::points::audit::audit;
use clap::Subcommand;

use super::{Done, Settings};

/// Look into the ledger of points.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Add all transfers up from zero and compare with the balances; exit 1 if anything differs.
    Audit(Settings),
}

/// Audits the ledger and prints what is wrong.
pub async fn run(args: &Args) -> Done {
    let What::Audit(settings) = &args.what;
    let config = settings.load().map_err(|e| e.to_string())?;
    let store = open_store(&config).await?;
    let found = audit(&store).await.map_err(|e| format!("the ledger can't be read: {e}"))?;
    for fault in &found.faults {
        println!("{fault}");
    }
    eprintln!(
        "{} transfers, {} accounts: {}",
        found.transfers,
        found.accounts,
        match found.faults.len() {
            0 => "everything adds up".to_owned(),
            n => format!("{n} faults"),
        }
    );
    Ok(found.is_clean())
}
