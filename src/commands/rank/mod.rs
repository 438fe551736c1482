//! `agon rank`: a board from a file of votes.

mod print;

use std::io::{IsTerminal, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};

use super::Done;
use agon_core::ranking::collect::{BoardFile, Collected, Keep, NamedVote, TooManyModels};
use agon_core::ranking::fit::{Anchor, Intervals, Method, Ranges};
use agon_core::ranking::live::EloRule;
use agon_votefile::{BadRow, Row, Sink, Source};
use print::{csv_text, escaped_json, matrix, notes_on_names, plot, shown, table};

/// A board from a file of votes.
///
/// The file is CSV, NDJSON, one JSON array (also Open WebUI's feedback), gzip of these, or Parquet with the columns model_a, model_b and winner
/// (model_a, model_b, tie, or bothbad), in any order; judge, language, battle_id and tstamp may be
/// there. "-" reads standard input. The ratings are the exact maximum of the likelihood, the same
/// whatever the order of the votes.
#[derive(ClapArgs)]
pub struct Args {
    /// The file of votes.
    #[arg(value_name = "VOTES")]
    file: PathBuf,
    /// How strengths are fitted.
    #[arg(long, value_enum, default_value_t = By::BradleyTerry)]
    method: By,
    /// Moves the scale so that this model has this rating; without it the mean is 1000.
    #[arg(long, value_name = "MODEL=RATING", value_parser = parse_anchor)]
    anchor: Option<(String, f64)>,
    /// 95 % intervals: sandwich, clustered (by judge), bootstrap:N, or none.
    #[arg(long, default_value = "sandwich", value_parser = parse_intervals)]
    intervals: Doubt,
    /// Whose votes --intervals clustered takes together.
    #[arg(long, value_enum, default_value_t = ClusterBy::Judge)]
    cluster_by: ClusterBy,
    /// Widen the ranges of places until all of a board hold at once, at 95 %, and not each by itself.
    #[arg(long)]
    whole_board: bool,
    /// Control for side and style (columns tokens_a, tokens_b, headings_…, bold_…, lists_…).
    #[arg(long)]
    style_control: bool,
    /// Seed of the bootstrap.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// Points per vote of --method elo.
    #[arg(long, value_name = "K", default_value_t = 4.0, value_parser = parse_k)]
    elo_k: f64,
    /// How the board is printed.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Write names into CSV as they are, also those that a spreadsheet would take for a formula (= + - @).
    #[arg(long)]
    raw_cells: bool,
    /// Also draw the intervals into this file.
    #[arg(long, value_name = "FILE.svg")]
    plot: Option<PathBuf>,
    /// Also write the win fractions of each pair: a drawing for .svg, a table for .csv.
    #[arg(long, value_name = "FILE")]
    matrix: Option<PathBuf>,
    /// Count rows that can't be used, and report them, instead of refusing the file.
    #[arg(long)]
    skip_bad_rows: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// A tie is half a win for each.
    BradleyTerry,
    /// Ties have a parameter of their own; its scale is not Bradley-Terry's.
    Davidson,
    /// Vote by vote, in the order of the file.
    Elo,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ClusterBy {
    /// Who judged: the column judge.
    Judge,
    /// What was asked: the column prompt.
    Prompt,
}

impl ClusterBy {
    const fn column(self) -> &'static str {
        match self {
            Self::Judge => "judge",
            Self::Prompt => "prompt",
        }
    }
}

#[derive(Clone, Copy)]
enum Doubt {
    Sandwich,
    Clustered,
    Bootstrap(u32),
    None,
}

fn parse_anchor(text: &str) -> Result<(String, f64), String> {
    let (model, rating) = text.rsplit_once('=').ok_or("expected MODEL=RATING, such as gpt-4=1200")?;
    let rating: f64 = rating.trim().parse().map_err(|_| format!("the rating {rating:?} is not a number"))?;
    if !rating.is_finite() || rating.abs() > 1e9 {
        return Err(format!("the rating {rating} is not finite; give a number such as 1200"));
    }
    Ok((model.trim().to_owned(), rating))
}

fn parse_intervals(text: &str) -> Result<Doubt, String> {
    match text {
        "sandwich" => Ok(Doubt::Sandwich),
        "clustered" => Ok(Doubt::Clustered),
        "none" => Ok(Doubt::None),
        _ => {
            let rounds = text.strip_prefix("bootstrap:").and_then(|n| n.parse().ok());
            let rounds = rounds.filter(|n| (2..=100_000).contains(n));
            rounds
                .map(Doubt::Bootstrap)
                .ok_or("expected sandwich, clustered, bootstrap:N with N from 2 to 100000, or none".into())
        }
    }
}

fn parse_k(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|k| (0.01..=400.0).contains(k)).ok_or("expected a number from 0.01 to 400".into())
}

/// Bad rows that are shown one by one; more are counted.
const SHOWN: u64 = 20;

/// Counts the rows of a file, and notes the bad ones.
struct Reader {
    name: String,
    collected: Collected,
    cluster_by: ClusterBy,
    /// Votes that don't say whose they are.
    nobodys: u64,
    skip: bool,
    bad: u64,
    too_many: Option<TooManyModels>,
    bar: ProgressBar,
}

impl Sink for Reader {
    fn row(&mut self, row: Row<'_>) {
        if self.too_many.is_some() {
            return;
        }
        let voter = match self.cluster_by {
            ClusterBy::Judge => row.judge,
            ClusterBy::Prompt => row.details.map_or("", |details| details.prompt),
        };
        self.nobodys += u64::from(voter.is_empty());
        let vote = NamedVote { left: row.model_a, right: row.model_b, outcome: row.winner, voter, style: row.style };
        self.too_many = self.collected.add(vote).err();
    }

    fn bad(&mut self, bad: BadRow) -> ControlFlow<()> {
        self.bad += 1;
        if self.bad <= SHOWN {
            self.bar.suspend(|| eprintln!("{}: {bad}", self.name));
        }
        // Without --skip-bad-rows nothing will be printed: a page of faults is enough.
        if self.skip || self.bad < SHOWN { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        self.bar.set_position(bytes);
        if self.too_many.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// Reads the file, ranks the models, prints the board.
pub fn run(args: &Args) -> Done {
    check(args)?;
    let reader = read(args)?;
    let mut collected = reader.collected;
    let anchor = Anchor { pin: pin(args, &collected)?, ..Anchor::default() };
    let (method, intervals) = method(args);
    let ranges = if args.whole_board { Ranges::WholeBoard } else { Ranges::EachModel };
    let ranking = collected.rank(method, intervals, &anchor, ranges).map_err(|error| fit_advice(args, &error))?;
    let names = collected.names();
    let mut board = match args.method {
        By::Elo => BoardFile::elo(&collected.elo(), &ranking, &names, elo_rule(args)),
        _ => BoardFile::exact(&ranking, &names, &anchor),
    };
    if reader.bad > 0 {
        board.warnings.push(format!("{} rows could not be used and were left out", reader.bad));
    }
    board.warnings.extend(notes_on_names(&names));
    if matches!(args.intervals, Doubt::Clustered) && reader.nobodys > 0 {
        board.warnings.push(format!(
            "{} of {} votes have no {}: each is taken as a voter's of its own",
            reader.nobodys,
            board.votes,
            args.cluster_by.column()
        ));
    }
    for warning in &board.warnings {
        eprintln!("agon: note: {}", shown(warning));
    }
    if let Some(path) = &args.plot {
        write_file(path, plot(&board).as_bytes())?;
    }
    if let Some(path) = &args.matrix {
        write_file(path, matrix(&collected, &board, &names, path)?.as_bytes())?;
    }
    let text = match args.format {
        Format::Table => table(&board),
        Format::Json => escaped_json(&(serde_json::to_string_pretty(&board).map_err(|e| e.to_string())? + "\n")),
        Format::Csv if std::io::stdout().is_terminal() => {
            csv_text(&board, args.raw_cells).lines().map(shown).fold(String::new(), |text, line| text + &line + "\n")
        }
        Format::Csv => csv_text(&board, args.raw_cells),
    };
    // A reader that has had enough (head) is not a fault of ours.
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("can't print the board: {error}")),
        _ => Ok(true),
    }
}

/// Refuses what would be left out unsaid.
fn check(args: &Args) -> Result<(), String> {
    if args.style_control && args.method != By::BradleyTerry {
        return Err("--style-control goes with --method bradley-terry".into());
    }
    let is_plain = args.method == By::BradleyTerry && !args.style_control;
    match args.intervals {
        Doubt::Clustered | Doubt::Bootstrap(_) if args.method == By::Elo => {
            Err("--method elo has no intervals: leave --intervals out".into())
        }
        Doubt::Clustered | Doubt::Bootstrap(_) if !is_plain => Err(
            "--intervals clustered and bootstrap go with --method bradley-terry without --style-control; take sandwich"
                .into(),
        ),
        Doubt::Sandwich | Doubt::Bootstrap(_) | Doubt::None if args.cluster_by != ClusterBy::Judge => {
            Err("--cluster-by goes with --intervals clustered".into())
        }
        Doubt::None if args.whole_board => Err("--whole-board needs intervals: leave --intervals none out".into()),
        _ if args.method == By::Elo && args.whole_board => {
            Err("--whole-board goes with a fitted method: --method elo has no ranges".into())
        }
        _ if args.method == By::Elo && args.anchor.is_some() => {
            Err("--anchor goes with a fitted method: --method elo begins at 1000".into())
        }
        _ => Ok(()),
    }
}

fn read(args: &Args) -> Result<Reader, String> {
    let name = args.file.display().to_string();
    let fail = |what: &dyn std::fmt::Display| format!("{name}: {what}");
    let source = Source::open(&args.file).map_err(|e| fail(&e))?;
    let keep = Keep {
        voters: matches!(args.intervals, Doubt::Clustered),
        style: args.style_control,
        sequence: args.method == By::Elo,
    };
    let mut reader = Reader {
        name: name.clone(),
        collected: Collected::new(keep, elo_rule(args)),
        cluster_by: args.cluster_by,
        nobodys: 0,
        skip: args.skip_bad_rows,
        bad: 0,
        too_many: None,
        bar: bar(source.size()),
    };
    let read = agon_votefile::read(
        source,
        agon_votefile::Options { want_style: args.style_control, want_details: args.cluster_by != ClusterBy::Judge },
        &mut reader,
    );
    reader.bar.finish_and_clear();
    read.map_err(|e| fail(&e))?;
    if let Some(error) = reader.too_many {
        return Err(fail(&error));
    }
    if reader.bad > 0 && !args.skip_bad_rows {
        return Err(fail(&match reader.bad {
            1 => "1 bad row is listed above; mend it, or leave it out with --skip-bad-rows".to_owned(),
            n => format!(
                "{}{n} bad rows are listed above; mend them, or leave them out with --skip-bad-rows",
                if n >= SHOWN { "the first " } else { "" }
            ),
        }));
    }
    if reader.bad > SHOWN {
        eprintln!("{name}: … and {} more bad rows", reader.bad - SHOWN);
    }
    if reader.collected.votes() == 0 {
        return Err(fail(&"there is no vote to rank"));
    }
    if matches!(args.intervals, Doubt::Clustered) && reader.nobodys == reader.collected.votes() {
        let column = args.cluster_by.column();
        return Err(fail(&format!("--intervals clustered needs the column {column}, and no vote has it")));
    }
    if args.style_control && !reader.collected.has_style() {
        let columns = agon_votefile::STYLE.join(", ");
        return Err(fail(&format!("--style-control needs the columns {columns}")));
    }
    Ok(reader)
}

/// A bar for large files, on a terminal only.
fn bar(size: Option<u64>) -> ProgressBar {
    const LARGE: u64 = 8 << 20;
    match size {
        Some(size) if size >= LARGE && std::io::stderr().is_terminal() => {
            let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}");
            ProgressBar::new(size).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        }
        _ => ProgressBar::hidden(),
    }
}

fn elo_rule(args: &Args) -> EloRule {
    EloRule { k: args.elo_k, start: 1_000.0 }
}

fn method(args: &Args) -> (Method, Intervals) {
    let method = match args.method {
        By::Davidson => Method::Davidson,
        By::BradleyTerry if args.style_control => Method::StyleControl,
        By::BradleyTerry | By::Elo => Method::BradleyTerry,
    };
    let intervals = match args.intervals {
        _ if args.method == By::Elo => Intervals::None,
        Doubt::Sandwich => Intervals::Sandwich,
        Doubt::Clustered => Intervals::Clustered,
        Doubt::Bootstrap(rounds) => Intervals::Bootstrap { rounds, seed: args.seed },
        Doubt::None => Intervals::None,
    };
    (method, intervals)
}

fn pin(args: &Args, collected: &Collected) -> Result<Option<(u32, f64)>, String> {
    let Some((model, rating)) = &args.anchor else { return Ok(None) };
    let number = collected.model(model).ok_or_else(|| format!("--anchor: no model is named {model:?}"))?;
    Ok(Some((number, *rating)))
}

fn fit_advice(args: &Args, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", args.file.display())
}

fn write_file(path: &std::path::Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}
