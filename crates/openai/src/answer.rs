//! The bytes of an endpoint's reply as pieces of an answer. It does no IO, so that any bytes can be tried on it.

use super::chunk::{Chunk, NotJson, chunks};
use super::lines::{Lines, TooLong};
use super::thoughts::{Seen, Splitter, Thoughts};
use crate::{ModelError, Piece};

/// Bytes of one answer on the wire, far above any that is kept.
const MAX_WIRE_BYTES: usize = 64 << 20;
/// Bytes of one event, or of a reply that is not streamed.
const MAX_EVENT_BYTES: usize = 4 << 20;
/// Bytes of the answer that are kept to see whether a whole message repeats them.
const MAX_SAID_BYTES: usize = 1 << 20;
/// Characters of an endpoint's words that are kept for the operator.
const MAX_WORDS: usize = 300;

/// Why an answer failed, and what the endpoint said of it. The words are for the operator alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The kind of failure, which is stored.
    pub kind: ModelError,
    /// The endpoint's own words, at most 300 characters.
    pub words: Option<String>,
}

impl Failure {
    /// A failure with the endpoint's words, of which 300 characters are kept.
    pub fn new(kind: ModelError, words: &str) -> Self {
        Self { kind, words: Some(words.chars().filter(|c| !c.is_control()).take(MAX_WORDS).collect()) }
    }
}

impl From<ModelError> for Failure {
    fn from(kind: ModelError) -> Self {
        Self { kind, words: None }
    }
}

impl From<TooLong> for Failure {
    fn from(_: TooLong) -> Self {
        ModelError::Flooded.into()
    }
}

/// What was noticed about how an endpoint answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// The whole answer came as one reply.
    pub unstreamed: bool,
    /// Tokens were counted.
    pub usage: bool,
    /// Fields that could not be read and were left out.
    pub unreadable: u32,
    /// How thoughts stood in the text.
    pub thoughts: Seen,
}

/// Reads the bytes of a reply, in whatever packets they come.
pub struct AnswerReader {
    lines: Lines,
    bytes: usize,
    /// Data of an event that is not whole.
    data: String,
    /// Is it a reply in JSON, without events?
    is_json: bool,
    /// The name of the event that is being read.
    event: String,
    splitter: Splitter,
    said: String,
    finish: Option<String>,
    is_done: bool,
    /// The beginning of something that is neither an event nor JSON.
    strange: String,
    noticed: Noticed,
}

impl AnswerReader {
    /// Nothing has come yet.
    pub fn new(thoughts: Thoughts) -> Self {
        Self {
            lines: Lines::default(),
            bytes: 0,
            data: String::new(),
            is_json: false,
            event: String::new(),
            splitter: Splitter::new(thoughts),
            said: String::new(),
            finish: None,
            is_done: false,
            strange: String::new(),
            noticed: Noticed::default(),
        }
    }

    /// Has the endpoint said that the answer is over?
    pub fn is_done(&self) -> bool {
        self.is_done
    }

    /// Has a reason been given for which the model stopped? More may come: some endpoints give one with each piece.
    pub fn has_finished(&self) -> bool {
        self.finish.is_some()
    }

    /// What was noticed so far about how the endpoint answers.
    pub fn noticed(&self) -> Noticed {
        Noticed { thoughts: self.splitter.seen(), ..self.noticed }
    }

    /// Takes more bytes; puts the pieces that they bring behind `pieces`.
    ///
    /// # Errors
    /// [`Failure`], after the pieces that came before it: nothing of the answer counts.
    pub fn push(&mut self, bytes: &[u8], pieces: &mut Vec<Piece>) -> Result<(), Failure> {
        self.bytes += bytes.len();
        if self.bytes > MAX_WIRE_BYTES {
            return Err(ModelError::Flooded.into());
        }
        for line in self.lines.push(bytes)? {
            if !self.is_done {
                self.line(&line, pieces)?;
            }
        }
        Ok(())
    }

    /// The reply has ended: the last pieces.
    ///
    /// # Errors
    /// [`Failure`], also when nothing said that the answer is over.
    pub fn end(&mut self, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
        if !self.is_done {
            if let Some(line) = self.lines.end() {
                self.line(&line, pieces)?;
            }
            self.event_ends(pieces)?;
        }
        if !self.is_done && self.finish.is_none() {
            let is_strange = !self.strange.is_empty() && self.said.is_empty();
            return Err(if is_strange {
                Failure::new(ModelError::Malformed, &self.strange)
            } else {
                ModelError::CutOff.into()
            });
        }
        self.splitter.end(pieces);
        if self.splitter.seen().unopened {
            return Err(ModelError::ThoughtsShown.into());
        }
        if let Some(reason) = self.finish.take() {
            if let Some(kind) = no_end(&reason) {
                return Err(Failure::new(kind, &format!("finish reason {reason}")));
            }
            pieces.push(Piece::Finish(reason));
        }
        Ok(())
    }

    fn line(&mut self, line: &str, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
        let line = line.trim_end_matches('\0');
        if self.is_json {
            return self.data_line(line, pieces);
        }
        if line.is_empty() {
            return self.event_ends(pieces);
        }
        if line.trim_start().starts_with(['{', '[']) {
            self.is_json = true;
            return self.data_line(line, pieces);
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => self.data_line(value, pieces),
            "event" => {
                self.event = value.to_owned();
                Ok(())
            }
            // No field of the protocol, but what some servers send when a model dies.
            "error" => Err(Failure::new(ModelError::FailedMidway, value)),
            "" | "id" | "retry" => Ok(()),
            _ => {
                if self.strange.len() < MAX_WORDS {
                    self.strange.push_str(line);
                }
                Ok(())
            }
        }
    }

    fn data_line(&mut self, data: &str, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
        let bare = data.trim();
        if self.event == "error" {
            return Err(Failure::new(ModelError::FailedMidway, bare));
        }
        if self.data.is_empty() {
            // Signs of life.
            if bare.is_empty() || bare.starts_with(':') {
                return Ok(());
            }
            if bare.trim_matches(['[', ']']).eq_ignore_ascii_case("done") {
                self.is_done = true;
                return Ok(());
            }
            // Most events are one line: it need not wait for the end of its event, which some servers forget.
            match chunks(bare) {
                Ok(chunks) => return self.take_all(chunks, pieces),
                // It may go on in the next line.
                Err(NotJson::Unfinished | NotJson::Other) => {}
            }
        }
        self.data.push_str(data);
        self.data.push('\n');
        if self.data.len() > MAX_EVENT_BYTES { Err(ModelError::Flooded.into()) } else { Ok(()) }
    }

    fn event_ends(&mut self, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
        self.event.clear();
        let data = std::mem::take(&mut self.data);
        if data.is_empty() {
            return Ok(());
        }
        match chunks(&data) {
            Ok(chunks) => self.take_all(chunks, pieces),
            Err(_) => Err(Failure::new(ModelError::Malformed, &data)),
        }
    }

    fn take_all(&mut self, chunks: Vec<Chunk>, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
        chunks.into_iter().try_for_each(|chunk| self.take(chunk, pieces))
    }

    fn take(&mut self, chunk: Chunk, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
        self.noticed.unreadable += chunk.unreadable;
        self.noticed.unstreamed |= self.is_json && chunk.is_message;
        if let Some(words) = chunk.error {
            return Err(Failure::new(ModelError::FailedMidway, &words));
        }
        if !chunk.reasoning.is_empty() && (!chunk.is_message || self.said.is_empty()) {
            pieces.push(Piece::Reasoning(chunk.reasoning));
        }
        // A whole message may say again what its pieces said, and more.
        let text = match chunk.text.strip_prefix(self.said.as_str()) {
            Some(more) if chunk.is_message => more,
            None if chunk.is_message && self.said.starts_with(&chunk.text) => "",
            _ => &chunk.text,
        };
        if !text.is_empty() {
            if self.said.len() + text.len() <= MAX_SAID_BYTES {
                self.said.push_str(text);
            }
            self.splitter.push(text, pieces);
            if self.splitter.seen().unopened {
                return Err(ModelError::ThoughtsShown.into());
            }
        }
        self.finish = chunk.finish.or(self.finish.take());
        if let Some((prompt, completion)) = chunk.usage {
            self.noticed.usage = true;
            pieces.push(Piece::Usage { prompt, completion });
        }
        Ok(())
    }
}

/// What a finish reason says that is no end of an answer: a filter or an error cut it.
fn no_end(reason: &str) -> Option<ModelError> {
    // Azure, Gemini, Anthropic, Zhipu, Bedrock; then vLLM, SGLang, DeepSeek, OpenRouter, Zhipu.
    const FILTERS: [&str; 13] = [
        "content_filter",
        "content_filtered",
        "contentfilter",
        "safety",
        "recitation",
        "prohibited_content",
        "blocklist",
        "spii",
        "image_safety",
        "refusal",
        "sensitive",
        "guardrail_intervened",
        "moderation",
    ];
    const ERRORS: [&str; 10] = [
        "error",
        "abort",
        "aborted",
        "cancelled",
        "canceled",
        "network_error",
        "insufficient_system_resource",
        "timeout",
        "other_error",
        "unload",
    ];
    let is_one_of = |names: &[&str]| names.iter().any(|name| reason.eq_ignore_ascii_case(name));
    match () {
        () if is_one_of(&FILTERS) => Some(ModelError::Filtered),
        () if is_one_of(&ERRORS) => Some(ModelError::FailedMidway),
        () => None,
    }
}
