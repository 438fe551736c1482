//! OpenAI-compatible endpoints: OpenAI, OpenRouter, vLLM, Ollama, llama.cpp and the like.
//!
//! Requests are built with async-openai's types; the stream is read here, because async-openai
//! feeds an unbounded queue from a task of its own, which a flooding endpoint fills and which
//! outlives a reader that has gone. Reading the bytes ourselves gives both: TCP holds a flood
//! back, and dropping the stream closes the connection.

use std::time::Duration;

use async_openai::config::{Config as _, OpenAIConfig};
use async_openai::types::chat::{
    ChatCompletionRequestAssistantMessageArgs, ChatCompletionRequestMessage, ChatCompletionRequestUserMessageArgs,
    ChatCompletionStreamOptions, CreateChatCompletionRequestArgs,
};
use async_trait::async_trait;
use eventsource_stream::Eventsource;
use futures_util::stream::{self, StreamExt};
use reqwest::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::{AnswerStream, Ask, ModelError, Piece, Provider};

/// Where an endpoint is, and how it wants to be asked.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The name by which the log speaks of the endpoint.
    pub label: String,
    /// Base URL up to `/v1`.
    pub base_url: String,
    /// The endpoint's name for the model.
    pub model: String,
    /// The API key; `None`: the endpoint wants none.
    pub key: Option<SecretString>,
    /// The most tokens that an answer is asked for.
    pub max_output: u32,
    /// The request's field for that: newer endpoints want `max_completion_tokens`.
    pub completion_field: bool,
}

/// A model behind an endpoint.
pub struct OpenAi {
    http: reqwest::Client,
    endpoint: Endpoint,
}

/// Attempts before the first byte of an answer.
const ATTEMPTS: u32 = 3;
/// Bytes of one answer on the wire, far above any that is kept.
const MAX_WIRE_BYTES: usize = 64 << 20;
/// Bytes without an empty line, that is, of one event: more is not SSE.
const MAX_EVENT_BYTES: usize = 1 << 20;

impl OpenAi {
    /// A model at an endpoint.
    pub fn new(http: reqwest::Client, endpoint: Endpoint) -> Self {
        Self { http, endpoint }
    }

    fn request(&self, ask: &Ask) -> Result<reqwest::RequestBuilder, ModelError> {
        let mut messages: Vec<ChatCompletionRequestMessage> = Vec::with_capacity(2 * ask.history.len() + 1);
        let user = |text: &str| ChatCompletionRequestUserMessageArgs::default().content(text).build();
        let assistant = |text: &str| ChatCompletionRequestAssistantMessageArgs::default().content(text).build();
        let odd = |error| {
            tracing::error!(%error, "could not build a chat request");
            ModelError::Malformed
        };
        for (question, answer) in &ask.history {
            messages.push(user(question).map_err(odd)?.into());
            messages.push(assistant(answer).map_err(odd)?.into());
        }
        messages.push(user(&ask.prompt).map_err(odd)?.into());
        let mut args = CreateChatCompletionRequestArgs::default();
        args.model(&self.endpoint.model).messages(messages).stream(true);
        args.stream_options(ChatCompletionStreamOptions { include_usage: Some(true), include_obfuscation: None });
        if self.endpoint.completion_field {
            args.max_completion_tokens(self.endpoint.max_output);
        } else {
            args.max_tokens(self.endpoint.max_output);
        }
        let body = args.build().map_err(odd)?;
        let config = OpenAIConfig::new()
            .with_api_base(self.endpoint.base_url.trim_end_matches('/'))
            .with_api_key(self.endpoint.key.as_ref().map_or("", |k| k.expose_secret()));
        let mut request = self.http.post(config.url("/chat/completions")).json(&body);
        if self.endpoint.key.is_some() {
            request = request.headers(config.headers());
        }
        Ok(request)
    }

    async fn open(&self, ask: &Ask) -> Result<reqwest::Response, (ModelError, Option<Duration>)> {
        let request = self.request(ask).map_err(|error| (error, None))?;
        let response = request.send().await.map_err(|error| {
            tracing::warn!(model = %self.endpoint.label, error = %error.without_url(), "endpoint unreachable");
            (ModelError::Unreachable, None)
        })?;
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        let wait = response.headers().get("retry-after").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
        tracing::warn!(model = %self.endpoint.label, status = status.as_u16(), "endpoint refused");
        let error = match status {
            StatusCode::TOO_MANY_REQUESTS => ModelError::RateLimited,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => ModelError::Unauthorized,
            other => ModelError::Status(other.as_u16()),
        };
        Err((error, wait.map(Duration::from_secs)))
    }
}

fn may_pass(error: &ModelError) -> bool {
    match error {
        ModelError::Unreachable | ModelError::RateLimited => true,
        ModelError::Status(status) => *status >= 500 || *status == 408,
        _ => false,
    }
}

#[async_trait]
impl Provider for OpenAi {
    async fn ask(&self, ask: Ask) -> Result<AnswerStream, ModelError> {
        let mut attempt = 1;
        let response = loop {
            match self.open(&ask).await {
                Ok(response) => break response,
                Err((error, wait)) if attempt < ATTEMPTS && may_pass(&error) => {
                    let wait = wait.unwrap_or(Duration::from_millis(250 << attempt)).min(Duration::from_secs(5));
                    tokio::time::sleep(wait).await;
                    attempt += 1;
                }
                Err((error, _)) => return Err(error),
            }
        };
        Ok(read(response))
    }
}

/// The bytes of a response as pieces.
fn read(response: reqwest::Response) -> AnswerStream {
    let mut total = 0;
    let mut event = 0;
    let bounded = response.bytes_stream().map(move |bytes| {
        let bytes = bytes.map_err(|_| ModelError::CutOff)?;
        total += bytes.len();
        // An event ends with an empty line; one that is split between packets ends a packet later.
        let ends = bytes.windows(2).any(|w| w == b"\n\n")
            || bytes.windows(3).any(|w| w == b"\n\r\n")
            || bytes.as_ref() == b"\n";
        event = if ends { 0 } else { event + bytes.len() };
        if total > MAX_WIRE_BYTES || event > MAX_EVENT_BYTES { Err(ModelError::Flooded) } else { Ok(bytes) }
    });
    let state = (bounded.eventsource(), false, Vec::new().into_iter());
    stream::unfold(Some(state), |state| async move {
        let (mut events, mut finished, mut ready): (_, bool, std::vec::IntoIter<Piece>) = state?;
        loop {
            if let Some(piece) = ready.next() {
                return Some((Ok(piece), Some((events, finished, ready))));
            }
            let event = match events.next().await {
                Some(Ok(event)) => event,
                Some(Err(error)) => {
                    let error = match error {
                        eventsource_stream::EventStreamError::Transport(error) => error,
                        _ => ModelError::Malformed,
                    };
                    return Some((Err(error), None));
                }
                // Some servers close without [DONE]; without a finish reason it is a cut.
                None if finished => return None,
                None => return Some((Err(ModelError::CutOff), None)),
            };
            match event.data.trim() {
                "[DONE]" if finished => return None,
                "[DONE]" => return Some((Err(ModelError::CutOff), None)),
                data => match pieces(data) {
                    Ok(pieces) => {
                        finished |= pieces.iter().any(|p| matches!(p, Piece::Finish(_)));
                        ready = pieces.into_iter();
                    }
                    Err(error) => return Some((Err(error), None)),
                },
            }
        }
    })
    .boxed()
}

/// One chunk, as far as we need it: what else vendors put there is ignored.
#[derive(Deserialize)]
struct Chunk {
    choices: Option<Vec<Choice>>,
    usage: Option<Usage>,
    error: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Choice {
    delta: Option<Delta>,
    finish_reason: Option<String>,
}

#[derive(Default, Deserialize)]
struct Delta {
    content: Option<String>,
    /// DeepSeek's and vLLM's name for it.
    reasoning_content: Option<String>,
    /// OpenRouter's and Ollama's name for it.
    reasoning: Option<String>,
}

#[derive(Deserialize)]
struct Usage {
    prompt_tokens: Option<u32>,
    completion_tokens: Option<u32>,
}

fn pieces(data: &str) -> Result<Vec<Piece>, ModelError> {
    let chunk: Chunk = serde_json::from_str(data).map_err(|_| ModelError::Malformed)?;
    if chunk.error.is_some() {
        return Err(ModelError::FailedMidway);
    }
    let full = |text: Option<String>| text.filter(|t| !t.is_empty());
    let mut pieces = Vec::new();
    for choice in chunk.choices.unwrap_or_default().into_iter().take(1) {
        let delta = choice.delta.unwrap_or_default();
        pieces.extend(full(delta.reasoning_content).or(full(delta.reasoning)).map(Piece::Reasoning));
        pieces.extend(full(delta.content).map(Piece::Text));
        pieces.extend(full(choice.finish_reason).map(Piece::Finish));
    }
    if let Some(Usage { prompt_tokens: Some(prompt), completion_tokens: Some(completion) }) = chunk.usage {
        pieces.push(Piece::Usage { prompt, completion });
    }
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_of_many_vendors_read_alike() {
        for (data, expected) in [
            (r#"{"choices":[{"delta":{"role":"assistant","content":""}}]}"#, vec![]),
            (r#"{"choices":[{"delta":{"content":"Hi"},"finish_reason":null}],"x":1}"#, vec![Piece::Text("Hi".into())]),
            (r#"{"choices":[{"delta":{"reasoning_content":"hm"}}]}"#, vec![Piece::Reasoning("hm".into())]),
            (
                r#"{"choices":[{"delta":{"reasoning":"hm","content":"a"}}]}"#,
                vec![Piece::Reasoning("hm".into()), Piece::Text("a".into())],
            ),
            (r#"{"choices":[{"delta":{},"finish_reason":"length"}]}"#, vec![Piece::Finish("length".into())]),
            (
                r#"{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":5}}"#,
                vec![Piece::Usage { prompt: 3, completion: 5 }],
            ),
        ] {
            assert_eq!(pieces(data), Ok(expected), "{data}");
        }
        assert_eq!(pieces("{\"choices\": [}"), Err(ModelError::Malformed));
        assert_eq!(pieces(r#"{"error":{"message":"overloaded"}}"#), Err(ModelError::FailedMidway));
    }
}
