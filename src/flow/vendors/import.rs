//! Files of votes into a named source, apart from the arena's own. With texts from files beside them: which
//! question a battle asked, and what each model answered.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use agon_core::time::Timestamp;
use agon_core::vote::Outcome;
use agon_store::{ImportRow, ImportedRow, Store};

/// Rows in one transaction.
const BATCH: usize = 2_000;
/// The longest field.
const LONGEST: usize = 1 << 20;

/// What is imported.
#[derive(Clone, Debug)]
pub struct Import {
    /// CSV, may be gzipped.
    pub votes: PathBuf,
    /// The source's name.
    pub source: String,
    /// What its votes may be used for.
    pub licence: String,
    /// CSV of `battle_id,prompt_id`.
    pub prompts: Option<PathBuf>,
    /// NDJSON of `prompt_id, prompt, model, response`.
    pub answers: Option<PathBuf>,
    /// A source of that name is forgotten, once the new one is known to be whole.
    pub replace: bool,
}

#[derive(Deserialize)]
struct VoteLine {
    #[serde(default)]
    battle_id: String,
    model_a: String,
    model_b: String,
    winner: String,
    #[serde(default)]
    judge: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    tstamp: String,
    #[serde(default)]
    prompt: String,
    #[serde(default)]
    response_a: String,
    #[serde(default)]
    response_b: String,
}

#[derive(Deserialize)]
struct PromptLine {
    battle_id: String,
    prompt_id: String,
}

#[derive(Deserialize)]
struct AnswerLine {
    prompt_id: String,
    prompt: String,
    model: String,
    response: String,
}

/// Texts by what they belong to.
#[derive(Default)]
struct Texts {
    question_of: HashMap<String, String>,
    questions: HashMap<String, String>,
    answers: HashMap<(String, String), String>,
}

fn open(path: &Path) -> Result<Box<dyn Read>, String> {
    let fail = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut file = BufReader::new(File::open(path).map_err(fail)?);
    let is_gzip = file.fill_buf().map_err(fail)?.starts_with(&[0x1f, 0x8b]);
    Ok(if is_gzip { Box::new(flate2::bufread::MultiGzDecoder::new(file)) } else { Box::new(file) })
}

impl Texts {
    fn read(import: &Import) -> Result<Self, String> {
        let mut texts = Self::default();
        if let Some(path) = &import.prompts {
            for line in csv::Reader::from_reader(open(path)?).into_deserialize::<PromptLine>() {
                let line = line.map_err(|e| format!("{}: {e}", path.display()))?;
                texts.question_of.insert(line.battle_id, line.prompt_id);
            }
        }
        if let Some(path) = &import.answers {
            for (number, line) in (1..).zip(BufReader::new(open(path)?).lines()) {
                let fail = |e: String| format!("{}: line {number}: {e}", path.display());
                let line = line.map_err(|e| fail(e.to_string()))?;
                if line.trim().is_empty() {
                    continue;
                }
                let answer: AnswerLine = serde_json::from_str(&line).map_err(|e| fail(e.to_string()))?;
                texts.questions.insert(answer.prompt_id.clone(), answer.prompt);
                texts.answers.insert((answer.prompt_id, answer.model), answer.response);
            }
        }
        Ok(texts)
    }

    /// Question and answers of a row, its own first.
    fn of(&self, line: &VoteLine) -> (Option<String>, [Option<String>; 2]) {
        let own = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        if let Some(prompt) = own(&line.prompt) {
            return (Some(prompt), [own(&line.response_a), own(&line.response_b)]);
        }
        let Some(question) = self.question_of.get(&line.battle_id) else { return (None, [None, None]) };
        let answer = |model: &str| self.answers.get(&(question.clone(), model.to_owned())).cloned();
        (self.questions.get(question).cloned(), [answer(&line.model_a), answer(&line.model_b)])
    }
}

fn outcome(text: &str) -> Option<Outcome> {
    Some(match text.trim() {
        "model_a" => Outcome::A,
        "model_b" => Outcome::B,
        "tie" => Outcome::Tie,
        "bothbad" | "tie (bothbad)" | "both_bad" => Outcome::BothBad,
        _ => return None,
    })
}

/// Seconds since 1970, with decimals.
fn moment(text: &str) -> Option<Option<Timestamp>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    let seconds: f64 = text.trim().parse().ok()?;
    let is_sane = seconds.is_finite() && seconds.abs() < 1e11;
    #[expect(clippy::cast_possible_truncation, reason = "in range, as checked")]
    is_sane.then(|| Some(Timestamp::from_micros((seconds * 1e6).round() as i64)))
}

fn row(position: u64, line: VoteLine, texts: &Texts) -> Result<ImportedRow, String> {
    let name = |column: &str, text: &str| {
        let text = text.trim();
        if text.is_empty() || text.len() > 256 || text.chars().any(char::is_control) {
            return Err(format!("column {column}: a name of 1 to 256 bytes without control characters is wanted"));
        }
        Ok(text.to_owned())
    };
    let (model_a, model_b) = (name("model_a", &line.model_a)?, name("model_b", &line.model_b)?);
    if model_a == model_b {
        return Err("a model is compared with itself".into());
    }
    let outcome = outcome(&line.winner).ok_or("column winner: model_a, model_b, tie or bothbad are known")?;
    let cast_at = moment(&line.tstamp).ok_or("column tstamp: seconds since 1970 are wanted")?;
    let (prompt, responses) = texts.of(&line);
    if [&prompt, &responses[0], &responses[1]].into_iter().flatten().any(|t| t.len() > LONGEST || t.contains('\0')) {
        return Err("a text is longer than 1 MiB or has a NUL character".into());
    }
    let battle = if line.battle_id.is_empty() { format!("{position}") } else { name("battle_id", &line.battle_id)? };
    let plain = |text: &str| text.chars().filter(|c| !c.is_control()).take(256).collect();
    Ok(ImportedRow {
        position,
        battle,
        model_a,
        model_b,
        outcome,
        judge: plain(line.judge.trim()),
        language: plain(line.language.trim()),
        cast_at,
        prompt,
        responses,
    })
}

/// Imports a file; all of it, or nothing is left behind. Gives how many votes there were, and how many have
/// texts.
///
/// # Errors
/// One line with the place and the fix.
pub async fn import_votes(store: &Store, import: &Import, now: Timestamp) -> Result<[u64; 2], String> {
    let source = import.source.trim();
    if source.is_empty() || source.len() > 100 || source.chars().any(char::is_control) {
        return Err("--source: a name of 1 to 100 bytes is wanted".into());
    }
    let texts = Texts::read(import)?;
    let path = import.votes.display();
    check(&import.votes, &texts).map_err(|e| format!("{path}: {e}"))?;
    let mut reader = csv::Reader::from_reader(open(&import.votes)?);
    if import.replace {
        store.forget_import(source).await.map_err(|e| e.to_string())?;
    }
    let begun = ImportRow { source: source.to_owned(), licence: import.licence.clone(), votes: 0, imported_at: now };
    if !store.begin_import(&begun).await.map_err(|e| e.to_string())? {
        return Err(format!("there is a source {source:?} already; forget it with --replace, or take another name"));
    }
    let done = fill(store, source, &mut reader, &texts).await.map_err(|e| format!("{path}: {e}"));
    if done.is_err() {
        store.forget_import(source).await.map_err(|e| e.to_string())?;
    }
    done
}

/// Reads all of a file, so that what is there already is lost to no file that is wrong.
fn check(path: &Path, texts: &Texts) -> Result<(), String> {
    let mut reader = csv::Reader::from_reader(open(path)?);
    let headers = reader.headers().map_err(|e| e.to_string())?;
    for column in ["model_a", "model_b", "winner"] {
        if !headers.iter().any(|header| header.trim() == column) {
            return Err(format!(
                "column {column} is missing; a header line with model_a, model_b and winner is wanted"
            ));
        }
    }
    let mut votes = 0;
    for line in reader.deserialize::<VoteLine>() {
        // The header is line 1; a quoted field may hold line ends, so this counts records.
        row(votes, line.map_err(|e| e.to_string())?, texts).map_err(|e| format!("record {}: {e}", votes + 1))?;
        votes += 1;
    }
    if votes == 0 { Err("there is no vote in it".into()) } else { Ok(()) }
}

async fn fill(
    store: &Store,
    source: &str,
    reader: &mut csv::Reader<Box<dyn Read>>,
    texts: &Texts,
) -> Result<[u64; 2], String> {
    let (mut batch, mut votes, mut with_text) = (Vec::with_capacity(BATCH), 0, 0);
    let mut lines = reader.deserialize::<VoteLine>();
    loop {
        let line = lines.next();
        let is_end = line.is_none();
        if let Some(line) = line {
            let line = line.map_err(|e| e.to_string())?;
            let row = row(votes, line, texts).map_err(|e| format!("record {}: {e}", votes + 1))?;
            with_text += u64::from(row.prompt.is_some() && row.responses.iter().all(Option::is_some));
            votes += 1;
            batch.push(row);
        }
        if batch.len() == BATCH || is_end && !batch.is_empty() {
            store.put_imported(source, &batch).await.map_err(|e| e.to_string())?;
            batch.clear();
        }
        if is_end {
            return Ok([votes, with_text]);
        }
    }
}
