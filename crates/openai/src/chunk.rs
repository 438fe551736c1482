//! One chunk of an answer, read as far as it can be: a side field that can't be read never costs the text.

use std::collections::HashMap;

use serde_json::Value;
use serde_json::value::RawValue;

use agon_core::json::without_non_finite;

/// What one chunk says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chunk {
    /// Text of the answer.
    pub(super) text: String,
    /// Is it of a whole message, which repeats what pieces said before?
    pub(super) is_message: bool,
    /// What the model thought.
    pub(super) reasoning: String,
    /// Why the model stopped, so far.
    pub(super) finish: Option<String>,
    /// Tokens read and written.
    pub(super) usage: Option<(u32, u32)>,
    /// The endpoint's words on an error.
    pub(super) error: Option<String>,
    /// Fields that could not be read.
    pub(super) unreadable: u32,
}

/// Why a text holds no chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotJson {
    /// It may go on in the next line.
    Unfinished,
    /// It is something else.
    Other,
}

/// The fields of an object, unread; of equal names the last one holds, as in JavaScript.
type Fields<'a> = HashMap<String, &'a RawValue>;

/// The chunks of a text: one, or several after another.
pub(super) fn chunks(text: &str) -> Result<Vec<Chunk>, NotJson> {
    match strictly(text) {
        Err(NotJson::Other) => strictly(&without_non_finite(text).ok_or(NotJson::Other)?),
        read => read,
    }
}

fn strictly(text: &str) -> Result<Vec<Chunk>, NotJson> {
    let mut chunks = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let value = value.map_err(|error| if error.is_eof() { NotJson::Unfinished } else { NotJson::Other })?;
        chunks.push(chunk(value));
    }
    Ok(chunks)
}

fn chunk(raw: &RawValue) -> Chunk {
    let mut chunk = Chunk::default();
    let Ok(fields) = serde_json::from_str::<Fields<'_>>(raw.get()) else {
        chunk.unreadable += 1;
        return chunk;
    };
    chunk.error = error(&fields);
    if let Some(choice) = fields.get("choices").and_then(|choices| first_choice(choices)) {
        chunk.read_choice(&choice);
    }
    if let Some(usage) = fields.get("usage").and_then(|usage| value(usage)) {
        match tokens(&usage) {
            Ok(usage) => chunk.usage = usage,
            Err(()) => chunk.unreadable += 1,
        }
    }
    chunk
}

impl Chunk {
    fn read_choice(&mut self, choice: &Fields<'_>) {
        let said = ["delta", "message"].into_iter().find_map(|name| {
            let said: Fields<'_> = serde_json::from_str(choice.get(name)?.get()).ok()?;
            Some((name, said))
        });
        if let Some((name, said)) = said {
            self.is_message = name == "message";
            self.read_said(&said);
        } else if let Some(text) = choice.get("text") {
            // The form of completions without chat.
            self.take_text(text);
        }
        for name in ["finish_reason", "finishReason"] {
            match choice.get(name).and_then(|reason| value(reason)) {
                Some(Value::String(reason)) if !reason.is_empty() => self.finish = Some(reason),
                Some(Value::String(_)) | None => {}
                Some(_) => self.unreadable += 1,
            }
        }
        if let Some(words) = choice.get("error").and_then(|error| value(error)).as_ref().and_then(words_of_error) {
            self.error = Some(words);
        }
    }

    fn read_said(&mut self, said: &Fields<'_>) {
        // One thought under several names is one: Cloudflare and vLLM send both of the first two.
        let names = ["reasoning_content", "reasoning", "thinking", "reasoning_details"];
        for thought in names.into_iter().filter_map(|name| said.get(name)).filter_map(|raw| value(raw)) {
            let mut words = String::new();
            if !collect(&thought, &mut words) {
                self.unreadable += 1;
            }
            if !words.is_empty() {
                self.reasoning.push_str(&words);
                break;
            }
        }
        if let Some(content) = said.get("content") {
            self.take_text(content);
        }
        // What a model says instead of an answer is its answer.
        if self.text.is_empty()
            && let Some(refusal) = said.get("refusal")
        {
            self.take_text(refusal);
        }
    }

    /// Takes content: a text, or a list of parts of which some may be thoughts.
    fn take_text(&mut self, raw: &RawValue) {
        let is_read = match value(raw) {
            None => true,
            Some(Value::Array(parts)) => parts.iter().fold(true, |is_read, part| {
                let into = if is_thought(part) { &mut self.reasoning } else { &mut self.text };
                collect(part, into) && is_read
            }),
            Some(content) => collect(&content, &mut self.text),
        };
        if !is_read {
            self.unreadable += 1;
        }
    }
}

/// A field's value; `None`: it is null. A text with half a surrogate pair keeps what can be kept; what can't be read at all
/// is `false`, which no field that is read may be.
fn value(raw: &RawValue) -> Option<Value> {
    let value = serde_json::from_str(raw.get()).unwrap_or_else(|_| {
        let text: Result<serde_bytes::ByteBuf, _> = serde_json::from_str(raw.get());
        text.map_or(Value::Bool(false), |bytes| String::from_utf8_lossy(&bytes).into_owned().into())
    });
    (!value.is_null()).then_some(value)
}

fn first_choice<'a>(choices: &'a RawValue) -> Option<Fields<'a>> {
    let all: Result<Vec<&'a RawValue>, _> = serde_json::from_str(choices.get());
    let first = all.ok().map_or(Some(choices), |all| all.first().copied())?;
    serde_json::from_str(first.get()).ok()
}

fn is_thought(part: &Value) -> bool {
    let kind = part.get("type").and_then(Value::as_str).unwrap_or_default();
    part.get("thought") == Some(&Value::Bool(true))
        || ["thinking", "reasoning", "thought"].iter().any(|thought| kind.contains(thought))
}

/// Adds the words of a value, however deep they lie. `false`: there is something else in it.
fn collect(value: &Value, words: &mut String) -> bool {
    match value {
        Value::String(text) => {
            words.push_str(text);
            true
        }
        // All of them, also behind one that is none.
        Value::Array(parts) => parts.iter().filter(|part| !collect(part, words)).count() == 0,
        Value::Object(fields) => {
            let names = ["text", "thinking", "content", "reasoning", "summary", "refusal", "output_text"];
            let held = names.iter().find_map(|name| fields.get(*name).filter(|value| !value.is_null()));
            held.is_some_and(|held| collect(held, words))
        }
        Value::Null => true,
        // Some servers write an answer that is a number as one.
        Value::Number(number) => {
            words.push_str(&number.to_string());
            true
        }
        Value::Bool(_) => false,
    }
}

/// Tokens read and written; `Ok(None)`: it says neither.
fn tokens(usage: &Value) -> Result<Option<(u32, u32)>, ()> {
    let fields = usage.as_object().ok_or(())?;
    let count = |names: [&str; 2]| -> Result<Option<u32>, ()> {
        let Some(value) = names.iter().find_map(|name| fields.get(*name)).filter(|value| !value.is_null()) else {
            return Ok(None);
        };
        let whole =
            |number: f64| (number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked")]
        value.as_f64().and_then(whole).map(|number| Some(number as u32)).ok_or(())
    };
    let (prompt, completion) =
        (count(["prompt_tokens", "input_tokens"])?, count(["completion_tokens", "output_tokens"])?);
    Ok(prompt.zip(completion))
}

/// The endpoint's words on an error, if the chunk is one.
fn error(fields: &Fields<'_>) -> Option<String> {
    let value = |name: &str| fields.get(name).and_then(|raw| value(raw));
    let is_error = ["object", "type"].iter().any(|name| value(name).as_ref().and_then(Value::as_str) == Some("error"));
    if let Some(words) = value("error").as_ref().and_then(words_of_error) {
        return Some(words);
    }
    // Forms without `error`: an old vLLM's, FastAPI's `detail`, DashScope's `code` and `message`.
    let words = value("message").filter(Value::is_string).or_else(|| value("detail"));
    match words {
        Some(words) if is_error || !fields.contains_key("choices") => words_of_error(&words),
        _ => is_error.then(|| "error".to_owned()),
    }
}

/// Words on an error, if it is one: many endpoints send an empty `error` beside each piece.
pub fn words_of_error(error: &Value) -> Option<String> {
    match error {
        Value::Null | Value::Bool(false) => None,
        Value::String(words) => (!words.is_empty()).then(|| words.clone()),
        Value::Array(parts) => (!parts.is_empty()).then(|| error.to_string()),
        Value::Object(fields) if fields.is_empty() => None,
        Value::Object(fields) => {
            let message = fields.get("message").and_then(Value::as_str).filter(|words| !words.is_empty());
            Some(message.map_or_else(|| error.to_string(), str::to_owned))
        }
        other => Some(other.to_string()),
    }
}
