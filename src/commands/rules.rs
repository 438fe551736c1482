//! `agon rules dry-run`: what changed rules would do to history.

use agon::app::open_store;
use agon::flow::vote::dry_run::dry_run;
use clap::Subcommand;

use super::{Done, Settings};

/// Try rules before they judge.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Judge every vote that was ever cast anew by the rules of these settings, and print what would
    /// change. Writes nothing; the service may run meanwhile.
    DryRun {
        #[command(flatten)]
        settings: Settings,
        /// Print one JSON object instead of lines.
        #[arg(long)]
        json: bool,
        /// Moves of the overall board to print.
        #[arg(long, default_value_t = 10)]
        moves: usize,
    },
}

/// Replays history by the settings' rules, and prints the difference.
pub async fn run(args: &Args) -> Done {
    let What::DryRun { settings, json, moves } = &args.what;
    let config = settings.load().map_err(|e| e.to_string())?;
    let store = open_store(&config).await?;
    let found = dry_run(&store, &config.rules(), &config.ranking_rule()).await.map_err(|e| e.to_string())?;
    if *json {
        println!("{}", serde_json::to_string_pretty(&found).map_err(|e| e.to_string())?);
        return Ok(true);
    }
    println!("{} votes judged anew", found.votes);
    if found.changes.is_empty() && found.reweighted == 0 && found.standings.is_empty() {
        println!("nothing would change");
        return Ok(true);
    }
    for (change, votes) in &found.changes {
        println!("{votes:>8} votes   {change}");
    }
    println!("{:>8} votes   counted with another weight", found.reweighted);
    for (change, people) in &found.standings {
        println!("{people:>8} people  {change}");
    }
    let moved = found.overall.iter().flat_map(|overall| &overall.models).filter(|m| m.moved != Some(0.0));
    for model in moved.take(*moves) {
        let rating = |rating: Option<f64>| rating.map_or_else(|| "–".into(), |rating| format!("{rating:.1}"));
        println!("{:<32} {} → {}", model.model.as_str(), rating(model.rating[0]), rating(model.rating[1]));
    }
    Ok(true)
}
