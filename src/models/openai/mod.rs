//! OpenAI-compatible endpoints: OpenAI, Azure, OpenRouter, vLLM, Ollama, llama.cpp and the like.
//!
//! Requests are built with async-openai's types (`request`); the reply is read by [`AnswerReader`], because async-openai
//! feeds an unbounded queue from a task of its own, which a flooding endpoint fills and which
//! outlives a reader that has gone. Reading the bytes ourselves gives both: TCP holds a flood
//! back, and dropping the stream closes the connection.
//!
//! Endpoints differ in what they refuse and in what they send. What is learned of one is kept for its model, and
//! `agon models check` says it with the setting that makes it known from the start.

mod request;

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::stream::{self, Stream, StreamExt};
use reqwest::StatusCode;
use reqwest::header::HeaderName;
use secrecy::SecretString;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use tokio::time::timeout;

use super::{AnswerStream, Ask, ModelError, Piece, Provider};
pub use agon_openai::Thoughts;
use agon_openai::{AnswerReader, Failure, Noticed};
pub use request::Parameter;

/// Where an endpoint is, and how it wants to be asked.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The name by which the log speaks of the endpoint.
    pub label: String,
    /// Base URL up to `/v1`; a query stays behind the path.
    pub base_url: String,
    /// The endpoint's name for the model.
    pub model: String,
    /// The API key; `None`: the endpoint wants none.
    pub key: Option<SecretString>,
    /// The header for the key; `None`: `Authorization: Bearer …`.
    pub key_header: Option<KeyHeader>,
    /// The most tokens that an answer is asked for.
    pub max_output: u32,
    /// The request's field for that: newer endpoints want `max_completion_tokens`.
    pub completion_field: bool,
    /// Fields that the endpoint refuses.
    pub leave_out: BTreeSet<Parameter>,
    /// How the model marks its thoughts.
    pub thoughts: Thoughts,
}

/// A header that carries a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyHeader {
    /// The header's name, such as `api-key`.
    pub name: HeaderName,
    /// What stands before the key, such as `Bearer`; empty: nothing.
    pub scheme: String,
}

/// A model behind an endpoint.
pub struct OpenAi {
    http: reqwest::Client,
    endpoint: Endpoint,
    learned: Arc<Mutex<Learned>>,
}

/// What was learned of an endpoint by asking it.
#[derive(Clone, Debug, Default)]
struct Learned {
    left_out: BTreeSet<Parameter>,
    thoughts: Thoughts,
    noticed: Option<Noticed>,
    last_words: Option<String>,
}

/// Attempts before the first byte of an answer.
const ATTEMPTS: u32 = 3;
/// Longest wait before another attempt.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// How long more is waited for after a finish reason: some endpoints give one with each piece, some never close.
const LINGER: Duration = Duration::from_secs(5);
/// Bytes of a refusal that are read.
const MAX_REFUSAL_BYTES: usize = 16 << 10;

/// An endpoint refused.
struct Refusal {
    kind: ModelError,
    /// How long it asks to be left alone.
    wait: Option<Duration>,
    /// What it said.
    reply: String,
}

impl From<ModelError> for Refusal {
    fn from(kind: ModelError) -> Self {
        Self { kind, wait: None, reply: String::new() }
    }
}

impl OpenAi {
    /// A model at an endpoint.
    pub fn new(http: reqwest::Client, endpoint: Endpoint) -> Self {
        let learned =
            Learned { left_out: endpoint.leave_out.clone(), thoughts: endpoint.thoughts, ..Learned::default() };
        Self { http, endpoint, learned: Arc::new(Mutex::new(learned)) }
    }

    async fn open(&self, ask: &Ask, sent: &BTreeSet<Parameter>) -> Result<reqwest::Response, Refusal> {
        let body = request::body(&self.endpoint, ask, sent)?;
        let mut request = self.http.post(request::url(&self.endpoint.base_url)).json(&body);
        if let Some((name, value)) = request::key_header(&self.endpoint)? {
            request = request.header(name, value);
        }
        let response = request.send().await.map_err(|error| {
            tracing::warn!(model = %self.endpoint.label, error = %error.without_url(), "endpoint unreachable");
            ModelError::Unreachable
        })?;
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        let wait = response.headers().get("retry-after").and_then(|v| v.to_str().ok()).and_then(wait_of);
        tracing::warn!(model = %self.endpoint.label, status = status.as_u16(), "endpoint refused");
        let kind = match status {
            StatusCode::TOO_MANY_REQUESTS => ModelError::RateLimited,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => ModelError::Unauthorized,
            other => ModelError::Status(other.as_u16()),
        };
        Err(Refusal { kind, wait, reply: beginning_of(response).await })
    }

    fn fail(&self, refusal: &Refusal) {
        // Without words of this failure an older one's would be taken for its.
        let words = (!refusal.reply.is_empty()).then(|| request::words_of_refusal(&refusal.reply));
        lock(&self.learned).last_words = words.and_then(|words| Failure::new(refusal.kind, &words).words);
    }
}

/// How long a `Retry-After` asks to wait: seconds, also parts of one, or a moment.
fn wait_of(value: &str) -> Option<Duration> {
    let value = value.trim();
    match value.parse::<f64>() {
        Ok(seconds) => Duration::try_from_secs_f64(seconds).ok(),
        Err(_) => {
            let until = OffsetDateTime::parse(value, &Rfc2822).ok()?.unix_timestamp();
            let seconds = until - crate::clock::now().micros() / 1_000_000;
            Some(Duration::from_secs(u64::try_from(seconds).unwrap_or_default()))
        }
    }
}

/// As much of a refusal as is read.
async fn beginning_of(mut response: reqwest::Response) -> String {
    let mut bytes = Vec::new();
    let read = async {
        while let Ok(Some(more)) = response.chunk().await {
            bytes.extend_from_slice(&more);
            if bytes.len() >= MAX_REFUSAL_BYTES {
                break;
            }
        }
    };
    // What never ends must not keep the refusal itself from being known.
    let _ = timeout(Duration::from_secs(2), read).await;
    bytes.truncate(MAX_REFUSAL_BYTES);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn lock(learned: &Mutex<Learned>) -> MutexGuard<'_, Learned> {
    learned.lock().unwrap_or_else(PoisonError::into_inner)
}

fn may_pass(error: &ModelError) -> bool {
    match error {
        ModelError::Unreachable | ModelError::RateLimited => true,
        ModelError::Status(status) => *status >= 500 || matches!(status, 408 | 409 | 425),
        _ => false,
    }
}

#[async_trait]
impl Provider for OpenAi {
    async fn ask(&self, ask: Ask) -> Result<AnswerStream, ModelError> {
        let mut attempt = 1;
        let mut for_good = BTreeSet::new();
        let (mut left_out, thoughts) = {
            let learned = lock(&self.learned);
            let is_set = self.endpoint.thoughts == Thoughts::Unopened;
            (learned.left_out.clone(), if is_set { Thoughts::Unopened } else { learned.thoughts })
        };
        let response = loop {
            let sent = request::sent(&self.endpoint, &left_out);
            let refusal = match self.open(&ask, &sent).await {
                Ok(response) => break response,
                Err(refusal) => refusal,
            };
            // What is out of order for a while may speak of its streams too.
            let is_about_a_field = matches!(refusal.kind, ModelError::Status(400 | 422 | 501));
            if let Some(field) = request::refused(&refusal.reply, &sent).filter(|_| is_about_a_field) {
                left_out.insert(field);
                if request::is_for_good(&refusal.reply, field) {
                    for_good.insert(field);
                }
            } else if attempt < ATTEMPTS && may_pass(&refusal.kind) {
                let wait = refusal.wait.unwrap_or(Duration::from_millis(250 << attempt)).min(LONGEST_WAIT);
                tokio::time::sleep(wait).await;
                attempt += 1;
            } else {
                self.fail(&refusal);
                return Err(refusal.kind);
            }
        };
        let newly = {
            let mut learned = lock(&self.learned);
            let newly: Vec<_> = for_good.difference(&learned.left_out).map(|field| field.name()).collect();
            learned.left_out.extend(&for_good);
            newly
        };
        if !newly.is_empty() {
            tracing::info!(model = %self.endpoint.label, fields = ?newly, "the endpoint refuses fields; they are left out");
        }
        Ok(read(response, AnswerReader::new(thoughts), Arc::clone(&self.learned), self.endpoint.label.clone()))
    }

    fn learned(&self) -> Vec<String> {
        let Learned { left_out, thoughts, noticed, .. } = lock(&self.learned).clone();
        let mut words = Vec::new();
        let refused: Vec<String> =
            left_out.difference(&self.endpoint.leave_out).map(|field| format!("{:?}", field.name())).collect();
        if !refused.is_empty() {
            let all: Vec<String> = left_out.iter().map(|field| format!("{:?}", field.name())).collect();
            words.push(format!("refuses {}: set leave_out = [{}]", refused.join(" and "), all.join(", ")));
        }
        let Some(noticed) = noticed else { return words };
        if thoughts == Thoughts::Unopened && self.endpoint.thoughts != thoughts {
            words.push("ends its thoughts with a tag that none began: set thoughts = \"unopened\"".to_owned());
        } else if noticed.thoughts.held_for_nothing && self.endpoint.thoughts == Thoughts::Unopened {
            words.push("no tag ended thoughts, and all text waited for it: remove thoughts = \"unopened\"".to_owned());
        } else if noticed.thoughts.tagged {
            words.push("writes thoughts between tags: they are kept apart from the answer".to_owned());
        }
        if noticed.unstreamed {
            words.push("answers in one piece: readers wait for all of it".to_owned());
        }
        if !noticed.usage {
            words.push("counts no tokens: costs and energy are estimates".to_owned());
        }
        if noticed.unreadable > 0 {
            words.push(format!("{} side fields could not be read and were left out", noticed.unreadable));
        }
        words
    }

    fn last_words(&self) -> Option<String> {
        lock(&self.learned).last_words.clone()
    }
}

/// A reply that is being read.
struct Reading<S> {
    bytes: S,
    reader: AnswerReader,
    ready: VecDeque<Piece>,
    /// How it ended, once it has.
    end: Option<Result<(), ModelError>>,
    learned: Arc<Mutex<Learned>>,
    label: String,
}

impl<S: Stream<Item = reqwest::Result<Bytes>> + Unpin> Reading<S> {
    /// Waits for more bytes, or for their end.
    async fn more(&mut self) {
        let has_finished = self.reader.has_finished();
        let next = if has_finished {
            timeout(LINGER, self.bytes.next()).await.ok().flatten()
        } else {
            self.bytes.next().await
        };
        let mut pieces = Vec::new();
        let read = match next {
            Some(Ok(bytes)) => self.reader.push(&bytes, &mut pieces).map(|()| self.reader.is_done()),
            Some(Err(_)) if !has_finished => Err(ModelError::CutOff.into()),
            Some(Err(_)) | None => Ok(true),
        };
        let read = read.and_then(|has_ended| match has_ended {
            true => self.reader.end(&mut pieces).map(|()| true),
            false => Ok(false),
        });
        self.ready.extend(pieces);
        match read {
            Ok(false) => {}
            Ok(true) => {
                self.note(None);
                self.end = Some(Ok(()));
            }
            Err(failure) => {
                self.note(Some(&failure));
                self.end = Some(Err(failure.kind));
            }
        }
    }

    /// Keeps what was noticed for the operator and for the next answer.
    fn note(&self, failure: Option<&Failure>) {
        let noticed = self.reader.noticed();
        if noticed.unreadable > 0 {
            metrics::counter!("agon_answer_unreadable_fields_total").increment(u64::from(noticed.unreadable));
        }
        let mut learned = lock(&self.learned);
        learned.noticed = Some(noticed);
        if noticed.thoughts.unopened {
            learned.thoughts = Thoughts::Unopened;
        } else if noticed.thoughts.held_for_nothing {
            // It thinks no more, or never did: the next text is shown as it comes, unless a setting says otherwise.
            learned.thoughts = Thoughts::Tagged;
        }
        if let Some(failure) = failure {
            tracing::warn!(model = %self.label, failure = %failure.kind, "an answer failed");
            learned.last_words.clone_from(&failure.words);
        }
    }
}

/// The bytes of a response as pieces.
fn read(
    response: reqwest::Response,
    reader: AnswerReader,
    learned: Arc<Mutex<Learned>>,
    label: String,
) -> AnswerStream {
    let reading = Reading { bytes: response.bytes_stream(), reader, ready: VecDeque::new(), end: None, learned, label };
    stream::unfold(Some(reading), |reading| async {
        let mut reading = reading?;
        loop {
            if let Some(piece) = reading.ready.pop_front() {
                return Some((Ok(piece), Some(reading)));
            }
            match reading.end.take() {
                None => {}
                Some(Ok(())) => return None,
                Some(Err(kind)) => return Some((Err(kind), None)),
            }
            reading.more().await;
        }
    })
    .boxed()
}
