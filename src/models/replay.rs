//! Recorded answers of real models, streamed as if they were written now.
//!
//! A question that was never recorded is refused before a battle is opened
//! ([`Recordings::knows`]); a model whose one answer is missing fails like any model that fails.
//! Nothing is made up.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use serde::Deserialize;

use super::{AnswerStream, Ask, ModelError, Provider, at_pace};

#[derive(Deserialize)]
struct Line {
    prompt_id: String,
    prompt: String,
    model: String,
    response: String,
}

/// What was recorded, by question and model.
#[derive(Debug, Default)]
pub struct Recordings {
    answers: HashMap<String, HashMap<String, String>>,
    models: BTreeSet<String>,
    /// First questions, in order of their ids.
    openers: BTreeMap<String, String>,
}

/// Why recordings can't be read, in one line.
#[derive(Debug, thiserror::Error)]
#[error("{path}:{line}: {reason}")]
pub struct RecordingError {
    path: PathBuf,
    line: usize,
    reason: String,
}

impl Recordings {
    /// Reads JSONL files of `{"prompt_id","prompt","model","response"}`. A `prompt_id` that ends
    /// in `#turn2`, `#turn3` … is a later question of a conversation.
    ///
    /// # Errors
    /// The file, the line and what is wrong there.
    pub fn read(paths: &[PathBuf]) -> Result<Self, RecordingError> {
        let mut recordings = Self::default();
        for path in paths {
            recordings.read_file(path)?;
        }
        Ok(recordings)
    }

    fn read_file(&mut self, path: &Path) -> Result<(), RecordingError> {
        let fail = |line: usize, reason: String| RecordingError { path: path.to_owned(), line, reason };
        let file = std::fs::File::open(path).map_err(|e| fail(0, e.to_string()))?;
        for (index, text) in BufReader::new(file).lines().enumerate() {
            let text = text.map_err(|e| fail(index + 1, e.to_string()))?;
            if text.trim().is_empty() {
                continue;
            }
            let line: Line = serde_json::from_str(&text).map_err(|e| fail(index + 1, e.to_string()))?;
            let prompt = key(&line.prompt);
            if !line.prompt_id.contains("#turn") {
                self.openers.entry(line.prompt_id).or_insert_with(|| prompt.clone());
            }
            self.models.insert(line.model.clone());
            self.answers.entry(prompt).or_default().entry(line.model).or_insert(line.response);
        }
        Ok(())
    }

    /// Was this question ever answered?
    pub fn knows(&self, prompt: &str) -> bool {
        self.answers.contains_key(&key(prompt))
    }

    /// The names of the recorded models, sorted.
    pub fn models(&self) -> impl Iterator<Item = &str> {
        self.models.iter().map(String::as_str)
    }

    /// Questions that can open a battle, in order of their ids.
    pub fn openers(&self) -> impl Iterator<Item = &str> {
        self.openers.values().map(String::as_str)
    }

    /// Did this model answer every question that can open a battle? One that did not would make battles void.
    pub fn is_complete(&self, model: &str) -> bool {
        self.openers.values().all(|prompt| self.answer(prompt, model).is_some())
    }

    fn answer(&self, prompt: &str, model: &str) -> Option<&String> {
        self.answers.get(&key(prompt))?.get(model)
    }
}

/// Questions are the same when they differ in line ends and outer white space only, as a question
/// typed or pasted into the page may.
fn key(prompt: &str) -> String {
    prompt.replace("\r\n", "\n").trim().to_owned()
}

/// One recorded model, as a provider.
pub struct Replay {
    /// Everything that was recorded.
    pub recordings: Arc<Recordings>,
    /// The model's name in the recordings.
    pub model: String,
    /// Pace of the answer, in characters a second.
    pub chars_per_second: u32,
}

#[async_trait]
impl Provider for Replay {
    async fn ask(&self, ask: Ask) -> Result<AnswerStream, ModelError> {
        let answer = self.recordings.answer(&ask.prompt, &self.model).ok_or(ModelError::NotRecorded)?;
        Ok(at_pace(answer.clone(), self.chars_per_second))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn file(lines: &[&str]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        for line in lines {
            writeln!(file, "{line}").expect("written");
        }
        file
    }

    #[test]
    fn recordings_know_their_questions_and_offer_the_openers() {
        let file = file(&[
            r#"{"prompt_id":"p2","prompt":"Second?\n","model":"m1","response":"2"}"#,
            r#"{"prompt_id":"p1","prompt":"First?","model":"m2","response":"1"}"#,
            "",
            r#"{"prompt_id":"p1#turn2","prompt":"And then?","model":"m2","response":"3"}"#,
        ]);
        let recordings = Recordings::read(&[file.path().to_owned()]).expect("readable");
        assert_eq!(recordings.openers().collect::<Vec<_>>(), ["First?", "Second?"]);
        assert_eq!(recordings.models().collect::<Vec<_>>(), ["m1", "m2"]);
        assert!(recordings.knows("  Second?\r\n") && recordings.knows("And then?") && !recordings.knows("Third?"));
        assert_eq!(recordings.answer("First?", "m1"), None);
    }

    #[test]
    fn a_bad_line_is_named() {
        let file = file(&[r#"{"prompt_id":"p","prompt":"x","model":"m","response":"y"}"#, "{oops"]);
        let error = Recordings::read(&[file.path().to_owned()]).expect_err("a bad line");
        assert!(error.to_string().contains(":2: "), "{error}");
        assert_eq!(Recordings::read(&["/no/such/file".into()]).expect_err("no file").line, 0);
    }
}
