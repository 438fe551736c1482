//! What endpoints send besides the plain form: each is one answer, whatever packets it comes in, or one failure, and
//! never a part of an answer that counts as whole.

use agon::models::openai::Thoughts;
use agon::models::{ModelError, Piece};
use agon_openai::AnswerReader;
use proptest::prelude::*;
use serde_json::{Value, json};

/// What came of some bytes.
#[derive(Debug, Default, PartialEq, Eq)]
struct Heard {
    text: String,
    reasoning: String,
    usage: Option<(u32, u32)>,
    finish: Option<String>,
    failure: Option<ModelError>,
}

/// Reads bytes that come in packets of `size`, and then the end.
fn hear(bytes: &[u8], size: usize, thoughts: Thoughts) -> Heard {
    let mut reader = AnswerReader::new(thoughts);
    let mut heard = Heard::default();
    for part in bytes.chunks(size) {
        let mut pieces = Vec::new();
        let pushed = reader.push(part, &mut pieces);
        heard.take(pieces);
        if let Err(failure) = pushed {
            return Heard { failure: Some(failure.kind), ..heard };
        }
        if reader.is_done() {
            break;
        }
    }
    let mut pieces = Vec::new();
    heard.failure = reader.end(&mut pieces).err().map(|failure| failure.kind);
    heard.take(pieces);
    heard
}

impl Heard {
    fn take(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => self.text.push_str(&text),
                Piece::Reasoning(text) => self.reasoning.push_str(&text),
                Piece::Usage { prompt, completion } => self.usage = Some((prompt, completion)),
                Piece::Finish(reason) => self.finish = Some(reason),
            }
        }
    }
}

fn event(data: &Value) -> String {
    format!("data: {data}\n\n")
}

/// A chunk with this delta and this finish reason.
fn chunk(delta: &Value, finish: &Value) -> Value {
    json!({"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})
}

fn said(words: &str) -> String {
    event(&chunk(&json!({"content": words}), &Value::Null))
}

/// A chunk of text with one more field beside `choices`.
fn beside(words: &str, field: &str, value: &Value) -> String {
    let mut whole = chunk(&json!({"content": words}), &Value::Null);
    whole[field] = value.clone();
    event(&whole)
}

fn stop() -> String {
    event(&chunk(&json!({}), &json!("stop")))
}

const DONE: &str = "data: [DONE]\n\n";
const WORDS: &str = "Rye needs a sour.";

/// Forms of the answer [`WORDS`], with its finish reason.
fn whole_answers() -> Vec<(&'static str, String, Option<&'static str>)> {
    let body = said("Rye needs ") + &said("a sour.");
    let plain = format!("{body}{}{DONE}", stop());
    let one = json!({"choices": [{"message": {"role": "assistant", "content": WORDS}, "finish_reason": "stop"}]});
    let with = |extra: &str| format!("{}{extra}{}{}{DONE}", said("Rye needs "), said("a sour."), stop());
    let fields = |field: &str, value: Value| format!("{}{}{DONE}", beside(WORDS, field, &value), stop());
    let raw = |data: &str| format!("data: {data}\n\n{}{DONE}", stop());
    let delta = |delta: Value| format!("{}{}{DONE}", event(&chunk(&delta, &Value::Null)), stop());
    let pretty = serde_json::to_string_pretty(&chunk(&json!({"content": WORDS}), &Value::Null)).expect("JSON");
    let pretty: String = pretty.lines().map(|line| format!("data: {line}\n")).collect();
    vec![
        ("plain", plain.clone(), Some("stop")),
        ("byte order mark", format!("\u{feff}{plain}"), Some("stop")),
        ("CR LF", plain.replace('\n', "\r\n"), Some("stop")),
        ("CR", plain.replace('\n', "\r"), Some("stop")),
        ("no space", plain.replace("data: ", "data:"), Some("stop")),
        ("no empty lines", plain.replace("\n\n", "\n"), Some("stop")),
        ("no last line end", plain.trim_end().to_owned(), Some("stop")),
        ("no DONE", format!("{body}{}", stop()), Some("stop")),
        ("done in small letters", format!("{body}{}data: [done]\n\n", stop()), Some("stop")),
        ("no finish reason", format!("{body}{DONE}"), None),
        ("empty finish reasons", body.replace("null", "\"\"") + &stop() + DONE, Some("stop")),
        ("a finish reason on every chunk", body.replace("null", "\"stop\"") + DONE, Some("stop")),
        (
            "the last of several finish reasons",
            format!("{}{body}{}{DONE}", stop(), event(&chunk(&json!({}), &json!("length")))),
            Some("length"),
        ),
        (
            "finishReason",
            format!(
                "{body}{}{DONE}",
                event(&json!({"choices": [{"delta": {}, "finish_reason": null, "finishReason": "stop"}]}))
            ),
            Some("stop"),
        ),
        ("empty data", with("data: \n\n"), Some("stop")),
        ("a comment as data", with("data: : PROCESSING\n\n"), Some("stop")),
        ("a comment", with(": ping\n\n"), Some("stop")),
        ("a ping with data", with("event: ping\ndata: {\"type\":\"ping\"}\n\n"), Some("stop")),
        ("a ping without", with("event: ping\n\nretry: 5\nid: 7\n\n"), Some("stop")),
        ("no choices", with(&event(&json!({"choices": null}))), Some("stop")),
        (
            "filters before the answer",
            with(&event(&json!({"choices": [], "prompt_filter_results": [{}]}))),
            Some("stop"),
        ),
        ("data that is no object", with("data: 7\n\ndata: []\n\ndata: null\n\n"), Some("stop")),
        ("error null", fields("error", Value::Null), Some("stop")),
        ("error {}", fields("error", json!({})), Some("stop")),
        ("error []", fields("error", json!([])), Some("stop")),
        ("error false", fields("error", json!(false)), Some("stop")),
        ("negative usage", fields("usage", json!({"prompt_tokens": -1, "completion_tokens": 5})), Some("stop")),
        ("usage as a list", fields("usage", json!([])), Some("stop")),
        ("huge usage", fields("usage", json!({"prompt_tokens": 1e300, "completion_tokens": 5})), Some("stop")),
        ("usage as text", fields("usage", json!("free")), Some("stop")),
        ("choices of every type", with(&event(&json!({"choices": 7})).repeat(2)), Some("stop")),
        (
            "minus infinity beside",
            raw(&format!(r#"{{"choices":[{{"delta":{{"content":{WORDS:?}}},"logprobs":-Infinity,"x":[NaN]}}]}}"#)),
            Some("stop"),
        ),
        (
            "half a pair beside",
            raw(&format!(r#"{{"choices":[{{"delta":{{"content":{WORDS:?}}},"logprobs":"\ud83d"}}]}}"#)),
            Some("stop"),
        ),
        (
            "a key twice",
            raw(&format!(r#"{{"choices":[{{"delta":{{"content":"no","content":{WORDS:?}}},"index":0,"index":1}}]}}"#)),
            Some("stop"),
        ),
        (
            "a finish reason twice",
            format!(
                "{body}data: {{\"choices\":[{{\"delta\":{{}},\"finish_reason\":null,\"finish_reason\":\"stop\"}}]}}\n\n{DONE}"
            ),
            Some("stop"),
        ),
        (
            "two chunks in one event",
            format!(
                "data: {}\ndata: {}\n\n{}{DONE}",
                chunk(&json!({"content": "Rye needs "}), &Value::Null),
                chunk(&json!({"content": "a sour."}), &Value::Null),
                stop()
            ),
            Some("stop"),
        ),
        (
            "two chunks in one line",
            raw(&format!(
                "{}{}",
                chunk(&json!({"content": "Rye needs "}), &Value::Null),
                chunk(&json!({"content": "a sour."}), &Value::Null)
            )),
            Some("stop"),
        ),
        ("one chunk in many lines", format!("{pretty}\n{}{DONE}", stop()), Some("stop")),
        (
            "text parts",
            delta(
                json!({"content": [{"type": "text", "text": "Rye needs "}, {"type": "output_text", "text": "a sour."}]}),
            ),
            Some("stop"),
        ),
        ("a part as text", delta(json!({"content": ["Rye needs ", {"text": "a sour."}]})), Some("stop")),
        ("refusal", delta(json!({"content": null, "refusal": WORDS})), Some("stop")),
        (
            "a second choice alone",
            event(&json!({"choices": [{"index": 1, "delta": {"content": WORDS}}]})) + &stop() + DONE,
            Some("stop"),
        ),
        (
            "completions",
            event(&json!({"choices": [{"text": WORDS, "finish_reason": null}]})) + &stop() + DONE,
            Some("stop"),
        ),
        ("a message instead of deltas", event(&one) + DONE, Some("stop")),
        ("a message after deltas", format!("{body}{}{DONE}", event(&one)), Some("stop")),
        (
            "messages that grow",
            event(&json!({"choices": [{"message": {"content": "Rye needs "}}]})) + &event(&one) + DONE,
            Some("stop"),
        ),
        ("not streamed", one.to_string(), Some("stop")),
        ("not streamed, in many lines", serde_json::to_string_pretty(&one).expect("JSON"), Some("stop")),
        (
            "lines of JSON",
            format!("{}\n{}\n", chunk(&json!({"content": WORDS}), &Value::Null), chunk(&json!({}), &json!("stop"))),
            Some("stop"),
        ),
    ]
}

#[test]
fn an_answer_is_the_same_in_every_form_that_endpoints_send() {
    for (name, bytes, finish) in whole_answers() {
        for size in [1, 2, 3, 7, 64, 1 << 20] {
            let heard = hear(bytes.as_bytes(), size, Thoughts::Tagged);
            let expected = Heard { text: WORDS.to_owned(), finish: finish.map(str::to_owned), ..Heard::default() };
            assert_eq!(heard, expected, "{name}, {size} bytes a packet");
        }
    }
}

#[test]
fn tokens_are_counted_where_they_can_be_read() {
    for usage in [
        json!({"prompt_tokens": 3, "completion_tokens": 5}),
        json!({"prompt_tokens": 3.0, "completion_tokens": 5.0, "cost": 1e-7}),
        json!({"input_tokens": 3, "output_tokens": 5}),
    ] {
        let bytes = beside(WORDS, "usage", &usage) + &stop() + DONE;
        assert_eq!(hear(bytes.as_bytes(), 9, Thoughts::Tagged).usage, Some((3, 5)), "{usage}");
    }
    let partly = beside(WORDS, "usage", &json!({"prompt_tokens": 3})) + &stop() + DONE;
    assert_eq!(hear(partly.as_bytes(), 9, Thoughts::Tagged).usage, None);
}

#[test]
fn thoughts_are_kept_apart_in_every_form() {
    let answer = said(WORDS) + &stop() + DONE;
    let thought = |delta: Value| event(&chunk(&delta, &Value::Null)) + &answer;
    for (name, bytes) in [
        ("reasoning_content", thought(json!({"reasoning_content": "hm"}))),
        ("reasoning", thought(json!({"reasoning": "hm", "content": ""}))),
        ("both", thought(json!({"reasoning": "hm", "reasoning_content": "hm"}))),
        ("an object", thought(json!({"reasoning": {"text": "hm"}}))),
        ("details", thought(json!({"reasoning_details": [{"type": "reasoning.text", "text": "hm"}]}))),
        ("a part", thought(json!({"content": [{"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}]}))),
        ("a part marked as thought", thought(json!({"content": [{"text": "hm", "thought": true}]}))),
        ("tags", said("<think>hm</") + &said("think>\n\n") + &answer),
    ] {
        for size in [1, 5, 1 << 20] {
            let heard = hear(bytes.as_bytes(), size, Thoughts::Tagged);
            assert_eq!((heard.reasoning.as_str(), heard.text.as_str()), ("hm", WORDS), "{name}, {size}");
        }
    }
    let unopened = said("secret plan\n") + &said("</think>\n\n") + &answer;
    assert_eq!(hear(unopened.as_bytes(), 9, Thoughts::Tagged).failure, Some(ModelError::ThoughtsShown));
    let last = said("secret plan\n</think>") + &stop() + DONE;
    assert_eq!(hear(last.as_bytes(), 9, Thoughts::Tagged).failure, Some(ModelError::ThoughtsShown));
    let heard = hear(unopened.as_bytes(), 9, Thoughts::Unopened);
    assert_eq!((heard.reasoning.as_str(), heard.text.as_str(), heard.failure), ("secret plan\n", WORDS, None));
}

#[test]
fn an_error_a_filter_or_a_cut_is_never_an_answer() {
    let begun = said(WORDS);
    let ends = |reason: &str| format!("{begun}{}{DONE}", event(&chunk(&json!({"content": ""}), &json!(reason))));
    for (name, bytes, kind) in [
        ("nothing more comes", begun.clone(), ModelError::CutOff),
        ("nothing at all", String::new(), ModelError::CutOff),
        ("error", begun.clone() + &event(&json!({"error": {"message": "overloaded"}})), ModelError::FailedMidway),
        ("error as text", begun.clone() + &event(&json!({"error": "overloaded"})) + DONE, ModelError::FailedMidway),
        (
            "an old vLLM's",
            begun.clone() + &event(&json!({"object": "error", "message": "boom", "code": 500})) + DONE,
            ModelError::FailedMidway,
        ),
        (
            "an error event",
            begun.clone() + "event: error\ndata: {\"message\":\"boom\"}\n\n" + DONE,
            ModelError::FailedMidway,
        ),
        ("an error line", begun.clone() + "error: {\"message\":\"boom\"}\n\n" + DONE, ModelError::FailedMidway),
        (
            "a choice's error",
            begun.clone() + &event(&json!({"choices": [{"error": {"message": "boom"}}]})) + DONE,
            ModelError::FailedMidway,
        ),
        ("finish error", ends("error"), ModelError::FailedMidway),
        ("finish abort", ends("abort"), ModelError::FailedMidway),
        ("finish content_filter", ends("content_filter"), ModelError::Filtered),
        ("finish SAFETY", ends("SAFETY"), ModelError::Filtered),
        (
            "an error that is not streamed",
            json!({"error": {"message": "no credit"}}).to_string(),
            ModelError::FailedMidway,
        ),
        ("FastAPI's", json!({"detail": "no such model"}).to_string(), ModelError::FailedMidway),
        (
            "DashScope's",
            json!({"code": "Arrearage", "message": "no credit", "request_id": "7"}).to_string(),
            ModelError::FailedMidway,
        ),
        ("a page", "<html><body>Sign in</body></html>".to_owned(), ModelError::Malformed),
        ("broken JSON", begun.clone() + "data: {\"choices\": [}\n\n" + DONE, ModelError::Malformed),
        ("JSON that is cut", begun.clone() + "data: {\"choices\": [{\n\n" + DONE, ModelError::Malformed),
    ] {
        for size in [1, 5, 1 << 20] {
            let heard = hear(bytes.as_bytes(), size, Thoughts::Tagged);
            assert_eq!((heard.failure, heard.finish), (Some(kind), None), "{name}, {size}");
        }
    }
}

#[test]
fn letters_that_are_half_sent_cost_themselves_alone() {
    let half =
        "data: {\"choices\":[{\"delta\":{\"content\":\"salt \\ud83d and rye\"}}]}\n\n".to_owned() + &stop() + DONE;
    let text = hear(half.as_bytes(), 9, Thoughts::Tagged).text;
    assert!(text.starts_with("salt ") && text.ends_with(" and rye"), "{text}");
    let mut latin: Vec<u8> = b"data: {\"choices\":[{\"delta\":{\"content\":\"caf\xe9 noir\"}}]}\n\n".to_vec();
    latin.extend_from_slice((stop() + DONE).as_bytes());
    assert_eq!(hear(&latin, 9, Thoughts::Tagged).text, "caf\u{fffd} noir");
}

/// Pieces that the forms above are made of, and some that are none.
fn part() -> impl Strategy<Value = Vec<u8>> {
    let forms: Vec<String> = whole_answers().into_iter().map(|(_, bytes, _)| bytes).collect();
    prop_oneof![
        prop::sample::select(forms).prop_flat_map(|form| {
            let bytes = form.into_bytes();
            (0..=bytes.len(), 0..=bytes.len()).prop_map(move |(from, to)| bytes[from.min(to)..from.max(to)].to_vec())
        }),
        prop::sample::select(vec![
            "data: ",
            "\n",
            "\r\n",
            "\r",
            "{",
            "[",
            "<think>",
            "</think>",
            "\u{feff}",
            "event: error\n",
            "[DONE]"
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..40),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Whatever bytes come, in whatever packets: no panic, and the same of them.
    #[test]
    fn any_bytes_are_read_alike_in_any_packets(parts in prop::collection::vec(part(), 0..8), size in 1usize..40) {
        let bytes = parts.concat();
        for thoughts in [Thoughts::Tagged, Thoughts::Unopened] {
            let (cut, whole) = (hear(&bytes, size, thoughts), hear(&bytes, bytes.len().max(1), thoughts));
            prop_assert_eq!(cut, whole);
        }
    }
}
