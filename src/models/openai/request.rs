//! What an endpoint is asked: its address, its headers, and a body without what it refuses.

use std::collections::BTreeSet;

use async_openai::types::chat::{
    ChatCompletionRequestAssistantMessageArgs, ChatCompletionRequestMessage, ChatCompletionRequestUserMessageArgs,
    ChatCompletionStreamOptions, CreateChatCompletionRequest, CreateChatCompletionRequestArgs,
};
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Endpoint;
use crate::models::{Ask, ModelError};
use agon_openai::words_of_error;

/// A field of the request that an endpoint may refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Parameter {
    /// That the count of tokens is wanted.
    StreamOptions,
    /// The most tokens of an answer, by its name at newer endpoints.
    MaxCompletionTokens,
    /// The most tokens of an answer.
    MaxTokens,
    /// That the answer is wanted piece by piece.
    Stream,
}

impl Parameter {
    /// All of them: of several that a refusal names, the first is left out.
    const ALL: [Self; 4] = [Self::StreamOptions, Self::MaxCompletionTokens, Self::MaxTokens, Self::Stream];

    /// The field's name in the request, which is its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::StreamOptions => "stream_options",
            Self::MaxCompletionTokens => "max_completion_tokens",
            Self::MaxTokens => "max_tokens",
            Self::Stream => "stream",
        }
    }
}

/// The fields that a request has, without these.
pub(super) fn sent(endpoint: &Endpoint, left_out: &BTreeSet<Parameter>) -> BTreeSet<Parameter> {
    let limits = if endpoint.completion_field {
        [Parameter::MaxCompletionTokens, Parameter::MaxTokens]
    } else {
        [Parameter::MaxTokens, Parameter::MaxCompletionTokens]
    };
    let limit = limits.into_iter().find(|limit| !left_out.contains(limit));
    let streamed = (!left_out.contains(&Parameter::Stream)).then_some([Parameter::Stream, Parameter::StreamOptions]);
    let streamed = streamed.into_iter().flatten().filter(|parameter| !left_out.contains(parameter));
    limit.into_iter().chain(streamed).collect()
}

/// The request's body with these fields.
///
/// # Errors
/// [`ModelError::Malformed`]: the conversation can't be written as one.
pub(super) fn body(
    endpoint: &Endpoint,
    ask: &Ask,
    sent: &BTreeSet<Parameter>,
) -> Result<CreateChatCompletionRequest, ModelError> {
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
    args.model(&endpoint.model).messages(messages);
    for parameter in sent {
        match parameter {
            Parameter::Stream => args.stream(true),
            Parameter::StreamOptions => args
                .stream_options(ChatCompletionStreamOptions { include_usage: Some(true), include_obfuscation: None }),
            Parameter::MaxTokens => args.max_tokens(endpoint.max_output),
            Parameter::MaxCompletionTokens => args.max_completion_tokens(endpoint.max_output),
        };
    }
    args.build().map_err(odd)
}

/// Where completions are asked for: a query of the base address (Azure's `?api-version=…`) stays behind the path.
pub(super) fn url(base: &str) -> String {
    let (path, query) = base.split_once('?').map_or((base, None), |(path, query)| (path, Some(query)));
    let path = path.trim_end_matches('/');
    let path = if path.ends_with("/chat/completions") { path.to_owned() } else { format!("{path}/chat/completions") };
    query.map_or_else(|| path.clone(), |query| format!("{path}?{query}"))
}

/// The header that carries the endpoint's key, if there is one.
///
/// # Errors
/// [`ModelError::Unauthorized`]: no header can carry the key.
pub(super) fn key_header(endpoint: &Endpoint) -> Result<Option<(HeaderName, HeaderValue)>, ModelError> {
    let Some(key) = &endpoint.key else { return Ok(None) };
    let key = key.expose_secret().trim();
    let (name, value) = match &endpoint.key_header {
        None => (AUTHORIZATION, format!("Bearer {key}")),
        Some(header) if header.scheme.is_empty() => (header.name.clone(), key.to_owned()),
        Some(header) => (header.name.clone(), format!("{} {key}", header.scheme)),
    };
    let mut value = HeaderValue::from_str(&value).map_err(|_| ModelError::Unauthorized)?;
    value.set_sensitive(true);
    Ok(Some((name, value)))
}

/// Which of the fields that were sent a refusal is about.
pub(super) fn refused(reply: &str, sent: &BTreeSet<Parameter>) -> Option<Parameter> {
    let reply_json: Option<Value> = serde_json::from_str(reply).ok();
    let named = reply_json.as_ref().and_then(|reply| reply.pointer("/error/param").or_else(|| reply.get("param")));
    let text = named.and_then(Value::as_str).unwrap_or(reply);
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let words: BTreeSet<&str> = text.split(|c| !is_word(c)).collect();
    let is_named = |parameter: &Parameter| match parameter {
        // Some endpoints name what is in it.
        Parameter::StreamOptions => words.contains("stream_options") || words.contains("include_usage"),
        other => words.contains(other.name()),
    };
    Parameter::ALL.into_iter().filter(|parameter| sent.contains(parameter)).find(is_named)
}

/// Does a refusal say that the endpoint never takes a field? One that a value is too large for a conversation says nothing
/// of the next one: the limit of an answer must not be lost for good.
pub(super) fn is_for_good(reply: &str, field: Parameter) -> bool {
    const NEVER: [&str; 9] =
        ["support", "unknown", "unrecogni", "unexpected", "extra", "not permitted", "not allowed", "instead", "remove"];
    let reply = reply.to_lowercase();
    let is_limit = matches!(field, Parameter::MaxTokens | Parameter::MaxCompletionTokens);
    !is_limit || NEVER.iter().any(|word| reply.contains(word))
}

/// The words of a refusal.
pub(super) fn words_of_refusal(reply: &str) -> String {
    let json: Option<Value> = serde_json::from_str(reply).ok();
    let error = json.as_ref().map(|reply| reply.get("error").or_else(|| reply.get("detail")).unwrap_or(reply));
    error.and_then(words_of_error).unwrap_or_else(|| reply.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_goes_before_a_query() {
        for (base, whole) in [
            ("https://a/v1", "https://a/v1/chat/completions"),
            ("https://a/v1/", "https://a/v1/chat/completions"),
            (
                "https://a/openai/deployments/x?api-version=1",
                "https://a/openai/deployments/x/chat/completions?api-version=1",
            ),
            ("https://a/x/?b=/c/", "https://a/x/chat/completions?b=/c/"),
            ("https://a/v1/chat/completions?b=1", "https://a/v1/chat/completions?b=1"),
        ] {
            assert_eq!(url(base), whole);
        }
    }

    #[test]
    fn a_refusal_names_the_field_it_is_about() {
        let all: BTreeSet<Parameter> = [Parameter::Stream, Parameter::StreamOptions, Parameter::MaxTokens].into();
        for (reply, field) in [
            (r#"{"error":{"message":"no","param":"stream_options"}}"#, Some(Parameter::StreamOptions)),
            (
                r#"{"detail":[{"loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}"#,
                Some(Parameter::StreamOptions),
            ),
            (
                r#"{"error":{"message":"'max_tokens' is not supported. Use 'max_completion_tokens' instead."}}"#,
                Some(Parameter::MaxTokens),
            ),
            (r#"{"error":{"message":"stream_options needs stream"}}"#, Some(Parameter::StreamOptions)),
            (r#"{"error":{"message":"Unknown argument: include_usage"}}"#, Some(Parameter::StreamOptions)),
            (r#"{"error":{"message":"this model can't stream: stream must be false"}}"#, Some(Parameter::Stream)),
            (r#"{"error":{"message":"max_tokens is fine, the prompt is not","param":"messages"}}"#, None),
            ("streaming is not the matter", None),
            ("", None),
        ] {
            assert_eq!(refused(reply, &all), field, "{reply}");
        }
        assert_eq!(refused("max_completion_tokens", &all), None, "it was not sent");
        for (reply, for_good) in [
            ("Unsupported parameter: 'max_tokens'", true),
            ("max_tokens: Extra inputs are not permitted", true),
            ("use max_completion_tokens instead of max_tokens", true),
            ("max_tokens is too large: 2048; at most 700 are left of the context", false),
        ] {
            assert_eq!(is_for_good(reply, Parameter::MaxTokens), for_good, "{reply}");
        }
        assert!(is_for_good("no", Parameter::StreamOptions));
    }
}
