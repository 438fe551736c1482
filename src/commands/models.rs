//! `agon models check`: one tiny request to each model.

use std::time::Duration;

use agon::clock;
use agon::models::catalogue::{Catalogue, Model, probe};
use agon::models::{ModelError, Piece};
use clap::Subcommand;
use futures_util::StreamExt;
use futures_util::stream;
use tokio::time::{Instant, timeout};

use super::{Done, Settings};

/// Look after the models.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Send one tiny request to each model and report; exit 1 if one fails.
    Check {
        #[command(flatten)]
        settings: Settings,
        /// Longest wait for each model, in seconds.
        #[arg(long, default_value_t = 60)]
        timeout: u64,
    },
}

struct Report {
    first: Option<Duration>,
    total: Duration,
    chars: usize,
    error: Option<ModelError>,
}

/// Asks every model, a few at a time.
pub async fn run(args: &Args) -> Done {
    let Action::Check { settings, timeout } = &args.action;
    let config = settings.load().map_err(|e| e.to_string())?;
    let catalogue = Catalogue::load(&config.models, config.sampling_rule()).map_err(|e| e.to_string())?;
    let recorded = !config.models.replay.is_empty();
    let question =
        recorded.then(|| catalogue.suggestions("en", clock::now()).first().map(|s| (*s).to_owned())).flatten();
    let patience = Duration::from_secs(*timeout);
    let mut reports: Vec<(&Model, Report)> = stream::iter(catalogue.models())
        .map(|model| {
            let question = question.clone();
            async move { (model, ask(model, question, patience).await) }
        })
        .buffer_unordered(4)
        .collect()
        .await;
    reports.sort_by(|a, b| a.0.row.slug.cmp(&b.0.row.slug));
    println!("{:<32} {:<8} {:>10} {:>10} {:>7}  result", "model", "origin", "first ms", "total ms", "chars");
    for (model, report) in &reports {
        let origin = format!("{:?}", model.row.origin).to_lowercase();
        let first = report.first.map_or_else(|| "-".into(), |d| d.as_millis().to_string());
        let result = match (&report.error, &model.missing_key) {
            (None, _) => "ok".to_owned(),
            (Some(error), Some(variable)) => format!("{error} (the variable {variable} is not set)"),
            (Some(error), None) => error.to_string(),
        };
        println!(
            "{:<32} {:<8} {:>10} {:>10} {:>7}  {result}",
            model.row.slug.as_str(),
            origin,
            first,
            report.total.as_millis(),
            report.chars
        );
    }
    let failed = reports.iter().filter(|(_, r)| r.error.is_some()).count();
    eprintln!("{} of {} models answered", reports.len() - failed, reports.len());
    Ok(failed == 0)
}

async fn ask(model: &Model, question: Option<String>, patience: Duration) -> Report {
    let begun = Instant::now();
    let mut report = Report { first: None, total: Duration::ZERO, chars: 0, error: None };
    let mut ask = probe();
    if let Some(question) = question {
        ask.prompt = question;
    }
    let answered = timeout(patience, async {
        let mut pieces = model.provider.ask(ask).await?;
        while let Some(piece) = pieces.next().await {
            if let Piece::Text(text) = piece? {
                report.first.get_or_insert_with(|| begun.elapsed());
                report.chars += text.chars().count();
            }
        }
        Ok(())
    });
    report.error = match answered.await {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(error),
        Err(_) => Some(ModelError::TimedOut),
    };
    report.total = begun.elapsed();
    report
}
