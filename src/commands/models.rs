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
        let well = if report.chars == 0 { "empty" } else { "ok" };
        let result = report.error.map_or_else(|| well.to_owned(), |error| error.to_string());
        println!(
            "{:<32} {:<8} {:>10} {:>10} {:>7}  {result}",
            model.row.slug.as_str(),
            origin,
            first,
            report.total.as_millis(),
            report.chars
        );
        for remark in remarks(model, report) {
            println!("    {remark}");
        }
    }
    let failed = reports.iter().filter(|(_, r)| r.error.is_some() || r.chars == 0).count();
    eprintln!("{} of {} models answered", reports.len() - failed, reports.len());
    Ok(failed == 0)
}

/// What to know of a model, with the setting to change if there is one.
fn remarks(model: &Model, report: &Report) -> Vec<String> {
    let mut remarks = Vec::new();
    match (report.error, &model.missing_key) {
        (Some(_), Some(variable)) => {
            remarks.push(format!("the variable {variable} is not set: set it, or change key_env"))
        }
        (Some(ModelError::Unauthorized), None) => remarks.push(
            "the key was refused: check key_env; an endpoint that wants its key in another header needs key_header"
                .into(),
        ),
        (Some(ModelError::Status(404 | 405)), None) => {
            remarks.push("no such address: check endpoint (up to /v1, a query behind it) and model".into());
        }
        (Some(ModelError::Malformed), None) => {
            remarks.push("the reply is none of the OpenAI chat form: check endpoint".into());
        }
        (Some(ModelError::ThoughtsShown), None) => remarks.push(
            "its thoughts stood in the answer: set thoughts = \"unopened\" (it is remembered until the next start)"
                .into(),
        ),
        _ => {}
    }
    if report.error.is_none() && report.chars == 0 {
        remarks.push("the answer is empty: is max_output large enough for what the model thinks first?".into());
    }
    remarks.extend(model.provider.learned());
    remarks.extend(
        model.provider.last_words().filter(|_| report.error.is_some()).map(|words| format!("it says: {words}")),
    );
    remarks
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
