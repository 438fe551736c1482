//! Files of votes into a named source, apart from the arena's own. With texts from files beside them: which
//! question a battle asked, and what each model answered.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use agon_core::time::Timestamp;
use agon_store::{ImportRow, ImportedRow, Store};
use agon_votefile::{BadRow, Details, Options, Row, Sink, Source};

/// Rows in one transaction.
const BATCH: usize = 2_000;
/// The longest field.
const LONGEST: usize = 1 << 20;

/// What is imported.
#[derive(Clone, Debug)]
pub struct Import {
    /// A file in any form that `agon rank` reads, with more columns of [`agon_votefile::DETAILS`].
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
    fn of(&self, row: &Row<'_>, details: &Details<'_>) -> (Option<String>, [Option<String>; 2]) {
        let own = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        if let Some(prompt) = own(details.prompt) {
            return (Some(prompt), details.responses.map(own));
        }
        let Some(question) = self.question_of.get(details.battle) else { return (None, [None, None]) };
        let answer = |model: &str| self.answers.get(&(question.clone(), model.to_owned())).cloned();
        (self.questions.get(question).cloned(), [answer(row.model_a), answer(row.model_b)])
    }
}

/// Seconds since 1970, with decimals, or a moment as RFC 3339 writes it.
fn moment(text: &str) -> Option<Option<Timestamp>> {
    if text.is_empty() {
        return Some(None);
    }
    let Ok(seconds) = text.parse::<f64>() else {
        return text.replacen(' ', "T", 1).parse().ok().map(Some);
    };
    let is_sane = seconds.is_finite() && seconds.abs() < 1e11;
    #[expect(clippy::cast_possible_truncation, reason = "in range, as checked")]
    is_sane.then(|| Some(Timestamp::from_micros((seconds * 1e6).round() as i64)))
}

fn imported(position: u64, row: &Row<'_>, texts: &Texts) -> Result<ImportedRow, String> {
    let details = row.details.unwrap_or_default();
    let cast_at = moment(details.moment).ok_or("column tstamp: seconds since 1970 are wanted")?;
    let (prompt, responses) = texts.of(row, &details);
    if [&prompt, &responses[0], &responses[1]].into_iter().flatten().any(|t| t.len() > LONGEST || t.contains('\0')) {
        return Err("a text is longer than 1 MiB or has a NUL character".into());
    }
    if details.battle.len() > 256 || details.battle.chars().any(char::is_control) {
        return Err("column battle_id: a name of at most 256 bytes without control characters is wanted".into());
    }
    let battle = if details.battle.is_empty() { format!("{position}") } else { details.battle.to_owned() };
    let plain = |text: &str| text.chars().filter(|c| !c.is_control()).take(256).collect();
    Ok(ImportedRow {
        position,
        battle,
        model_a: row.model_a.to_owned(),
        model_b: row.model_b.to_owned(),
        outcome: row.winner,
        judge: plain(row.judge),
        language: plain(details.language),
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
    // All of the file is read before anything is written: what is there already is lost to no file that is wrong.
    read(&import.votes, &texts, |_| true)?;
    if import.replace {
        store.forget_import(source).await.map_err(|e| e.to_string())?;
    }
    let begun = ImportRow { source: source.to_owned(), licence: import.licence.clone(), votes: 0, imported_at: now };
    if !store.begin_import(&begun).await.map_err(|e| e.to_string())? {
        return Err(format!("there is a source {source:?} already; forget it with --replace, or take another name"));
    }
    let done = fill(store, source, import.votes.clone(), texts).await;
    if done.is_err() {
        store.forget_import(source).await.map_err(|e| e.to_string())?;
    }
    done
}

/// Hands the rows of a file on until one is bad or `to` wants no more.
///
/// # Errors
/// One line with the place of the first bad row.
fn read(path: &Path, texts: &Texts, to: impl FnMut(ImportedRow) -> bool) -> Result<(), String> {
    let fail = |what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
    let mut rows = Rows { texts, to, read: 0, is_over: false, bad: None };
    let source = Source::open(path).map_err(|e| fail(&e))?;
    let options = Options { want_style: false, want_details: true };
    agon_votefile::read(source, options, &mut rows).map_err(|e| fail(&e))?;
    match rows.bad {
        Some(bad) => Err(fail(&bad)),
        None if rows.read == 0 => Err(fail(&"there is no vote in it")),
        None => Ok(()),
    }
}

/// Makes imported rows of the rows of a file.
struct Rows<'t, F> {
    texts: &'t Texts,
    to: F,
    read: u64,
    /// No more rows are wanted.
    is_over: bool,
    bad: Option<String>,
}

impl<F: FnMut(ImportedRow) -> bool> Sink for Rows<'_, F> {
    fn row(&mut self, row: Row<'_>) {
        if self.is_over {
            return;
        }
        match imported(self.read, &row, self.texts) {
            Ok(row) => self.is_over = !(self.to)(row),
            Err(reason) => {
                self.bad = Some(format!("vote {}: {reason}", self.read + 1));
                self.is_over = true;
            }
        }
        self.read += 1;
    }

    fn bad(&mut self, bad: BadRow) -> ControlFlow<()> {
        // The first fault is the one to mend.
        self.bad.get_or_insert_with(|| bad.to_string());
        ControlFlow::Break(())
    }

    fn progress(&mut self, _: u64) -> ControlFlow<()> {
        if self.is_over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// Reads on a thread of its own and writes what comes, batch after batch.
async fn fill(store: &Store, source: &str, path: PathBuf, texts: Texts) -> Result<[u64; 2], String> {
    let (sender, mut batches) = tokio::sync::mpsc::channel::<Vec<ImportedRow>>(2);
    let reading = tokio::task::spawn_blocking(move || {
        let mut batch = Vec::with_capacity(BATCH);
        read(&path, &texts, |row| {
            batch.push(row);
            batch.len() < BATCH || sender.blocking_send(std::mem::take(&mut batch)).is_ok()
        })?;
        // Nobody listens when the store has failed, which is said there.
        let _ = sender.blocking_send(batch);
        Ok::<(), String>(())
    });
    let (mut votes, mut with_text) = (0, 0);
    while let Some(batch) = batches.recv().await {
        let is_whole = |row: &&ImportedRow| row.prompt.is_some() && row.responses.iter().all(Option::is_some);
        votes += batch.len() as u64;
        with_text += batch.iter().filter(is_whole).count() as u64;
        store.put_imported(source, &batch).await.map_err(|e| e.to_string())?;
    }
    reading.await.map_err(|e| e.to_string())??;
    Ok([votes, with_text])
}
