//! What OpenAI-compatible endpoints say and are told, on a real wire, to the provider alone.

use std::collections::BTreeSet;
use std::time::Duration;

use agon::models::openai::{Endpoint, KeyHeader, OpenAi, Parameter, Thoughts};
use agon::models::{Ask, ModelError, Piece, Provider};
use agon::outbound;
use futures_util::StreamExt;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::wire::all_left;
use super::wire_server::{GOOD, MANY_SCRIPTS, THOUGHT, USAGE, Upstream};

fn endpoint(base_url: &str, model: &str) -> Endpoint {
    Endpoint {
        label: model.into(),
        base_url: base_url.into(),
        model: model.into(),
        key: None,
        key_header: None,
        max_output: 512,
        completion_field: false,
        leave_out: BTreeSet::new(),
        thoughts: Thoughts::default(),
    }
}

fn provider(endpoint: Endpoint) -> OpenAi {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    OpenAi::new(outbound::client().expect("a client"), endpoint)
}

fn question() -> Ask {
    Ask { history: vec![], prompt: "Weather or climate?".into(), seed: 1 }
}

/// All pieces until the end, and the failure if there was one.
async fn whole(endpoint: Endpoint) -> (Vec<Piece>, Option<ModelError>) {
    let read = async {
        let mut pieces = Vec::new();
        let mut answer = match provider(endpoint).ask(question()).await {
            Ok(answer) => answer,
            Err(error) => return (pieces, Some(error)),
        };
        while let Some(piece) = answer.next().await {
            match piece {
                Ok(piece) => pieces.push(piece),
                Err(error) => return (pieces, Some(error)),
            }
        }
        (pieces, None)
    };
    timeout(Duration::from_secs(30), read).await.expect("an end")
}

fn texts(words: &[&str]) -> Vec<Piece> {
    words.iter().map(|w| Piece::Text((*w).to_owned())).collect()
}

/// How every whole answer ends.
fn end() -> Vec<Piece> {
    vec![Piece::Usage { prompt: USAGE.0, completion: USAGE.1 }, Piece::Finish("stop".into())]
}

#[tokio::test]
async fn the_pieces_of_a_good_answer_come_in_order_with_their_end() {
    let upstream = Upstream::start().await;
    assert_eq!(whole(endpoint(&upstream.url, "good")).await, ([texts(&GOOD), end()].concat(), None));
    // A base URL may end in a slash.
    let (pieces, error) = whole(endpoint(&format!("{}/", upstream.url), "good")).await;
    assert_eq!((pieces.len(), error), (GOOD.len() + 2, None));
}

#[tokio::test]
async fn odd_line_ends_comments_and_split_characters_change_nothing() {
    let upstream = Upstream::start().await;
    assert_eq!(whole(endpoint(&upstream.url, "odd-lines")).await, ([texts(&MANY_SCRIPTS), end()].concat(), None));
    let finish = vec![Piece::Finish("stop".into())];
    assert_eq!(whole(endpoint(&upstream.url, "no-done")).await, ([texts(&GOOD), finish].concat(), None));
    // What says that it is done is whole without a reason.
    assert_eq!(whole(endpoint(&upstream.url, "early-done")).await, (texts(&GOOD[..2]), None));
}

#[tokio::test]
async fn a_request_says_what_the_protocol_wants() {
    let upstream = Upstream::start().await;
    let history = vec![("One?".to_owned(), "1".to_owned()), ("Two?".to_owned(), "2 \"zwei\"\n".to_owned())];
    for completion_field in [false, true] {
        let endpoint = Endpoint { completion_field, ..endpoint(&upstream.url, "good") };
        let ask = Ask { history: history.clone(), ..question() };
        drop(provider(endpoint).ask(ask).await.expect("an answer"));
    }
    let [old, new] = &upstream.calls("good")[..] else { panic!("two calls") };
    let says = |role: &str, content: &str| json!({"role": role, "content": content});
    let messages = json!([
        says("user", "One?"),
        says("assistant", "1"),
        says("user", "Two?"),
        says("assistant", "2 \"zwei\"\n"),
        says("user", "Weather or climate?"),
    ]);
    for call in [old, new] {
        assert_eq!(call.body["model"], "good");
        assert_eq!(call.body["messages"], messages);
        assert_eq!(call.body["stream"], true);
        assert_eq!(call.body["stream_options"], json!({"include_usage": true}));
    }
    let limits = |body: &Value| (body.get("max_tokens").cloned(), body.get("max_completion_tokens").cloned());
    assert_eq!(limits(&old.body), (Some(json!(512)), None));
    assert_eq!(limits(&new.body), (None, Some(json!(512))));
}

#[tokio::test]
async fn the_key_is_sent_as_bearer_and_nothing_is_sent_without_one() {
    let upstream = Upstream::start().await;
    let open = endpoint(&upstream.url, "good");
    whole(Endpoint { key: Some("sk-test-1".to_owned().into()), ..open.clone() }).await;
    whole(open).await;
    let sent: Vec<_> = upstream.calls("good").into_iter().map(|c| c.authorization).collect();
    assert_eq!(sent, [Some("Bearer sk-test-1".to_owned()), None]);
}

#[tokio::test]
async fn a_key_goes_into_the_header_that_the_endpoint_wants_and_a_query_behind_the_path() {
    let upstream = Upstream::start().await;
    let base_url = format!("{}/?api-version=1", upstream.url);
    let key_header = Some(KeyHeader { name: "api-key".parse().expect("a name"), scheme: String::new() });
    let azure = Endpoint { key: Some("sk-test-1".to_owned().into()), key_header, ..endpoint(&base_url, "good") };
    assert_eq!(whole(azure).await, ([texts(&GOOD), end()].concat(), None));
    let call = upstream.calls("good").remove(0);
    assert_eq!(
        (call.authorization, call.api_key, call.query),
        (None, Some("sk-test-1".into()), "api-version=1".into())
    );
}

#[tokio::test]
async fn a_field_that_is_refused_is_left_out_and_not_sent_again() {
    let upstream = Upstream::start().await;
    for (model, fields) in [
        ("refuses-stream_options", &["stream_options"][..]),
        ("refuses-max_tokens", &["max_tokens"]),
        ("refuses-stream", &["stream_options", "stream"]),
    ] {
        let provider = provider(endpoint(&upstream.url, model));
        for asked in 1..=2 {
            let (mut text, mut answer) = (String::new(), provider.ask(question()).await.expect(model));
            while let Some(piece) = answer.next().await {
                if let Piece::Text(words) = piece.expect(model) {
                    text.push_str(&words);
                }
            }
            assert_eq!(text, GOOD.concat(), "{model}");
            let calls = upstream.calls(model);
            assert_eq!(calls.len(), fields.len() + asked, "{model}: one refused request for each field, and no more");
            let last = &calls.last().expect("a call").body;
            assert!(fields.iter().all(|field| last.get(field).is_none()), "{model}: {last}");
        }
        let learned = provider.learned().join("\n");
        assert!(fields.iter().all(|field| learned.contains(&format!("{field:?}"))), "{model}: {learned}");
    }
    // What is known from the start costs no request.
    let known = Endpoint { leave_out: [Parameter::MaxTokens].into(), ..endpoint(&upstream.url, "refuses-max_tokens") };
    let before = upstream.calls("refuses-max_tokens").len();
    assert_eq!(whole(known).await.1, None);
    assert_eq!(upstream.calls("refuses-max_tokens").len(), before + 1);
}

#[tokio::test]
async fn thoughts_that_no_tag_began_cost_one_attempt_and_are_taken_out_of_the_next() {
    let upstream = Upstream::start().await;
    let provider = provider(endpoint(&upstream.url, "unopened"));
    let mut failures = 0;
    let heard = loop {
        let (mut text, mut thoughts) = (String::new(), String::new());
        let mut answer = provider.ask(question()).await.expect("an answer");
        let mut failure = None;
        while let Some(piece) = answer.next().await {
            match piece {
                Ok(Piece::Text(words)) => text.push_str(&words),
                Ok(Piece::Reasoning(words)) => thoughts.push_str(&words),
                Ok(_) => {}
                Err(error) => failure = Some(error),
            }
        }
        match failure {
            None => break (thoughts, text),
            Some(error) => assert_eq!((error, failures), (ModelError::ThoughtsShown, 0)),
        }
        failures += 1;
    };
    assert_eq!(heard, (format!("{}\n", THOUGHT.concat()), GOOD.concat()));
    assert!(
        provider.learned().iter().any(|words| words.contains("thoughts = \"unopened\"")),
        "{:?}",
        provider.learned()
    );
}

/// The operator sees what an endpoint says of its failure; nobody else does.
#[tokio::test]
async fn the_words_of_a_failure_are_kept_for_the_operator() {
    let upstream = Upstream::start().await;
    for (model, words) in
        [("midway-error", "overloaded"), ("refused", "no"), ("filtered", "finish reason content_filter")]
    {
        let provider = provider(endpoint(&upstream.url, model));
        if let Ok(mut answer) = provider.ask(question()).await {
            while answer.next().await.is_some_and(|piece| piece.is_ok()) {}
        }
        assert_eq!(provider.last_words().as_deref(), Some(words), "{model}");
    }
}

#[tokio::test]
async fn reasoning_is_kept_apart_under_both_of_its_names() {
    let upstream = Upstream::start().await;
    let thoughts: Vec<Piece> = THOUGHT.iter().map(|t| Piece::Reasoning((*t).to_owned())).collect();
    for model in ["reasoner", "other-reasoner"] {
        let expected = [thoughts.clone(), texts(&GOOD), end()].concat();
        assert_eq!(whole(endpoint(&upstream.url, model)).await, (expected, None), "{model}");
    }
}

#[tokio::test]
async fn each_failure_has_its_own_name_and_only_what_may_pass_is_tried_again() {
    let upstream = Upstream::start().await;
    for (model, error, words, calls) in [
        ("malformed", ModelError::Malformed, 1, 1),
        ("midway-error", ModelError::FailedMidway, 2, 1),
        ("filtered", ModelError::Filtered, 4, 1),
        ("cut-off", ModelError::CutOff, 2, 1),
        ("torn", ModelError::CutOff, 2, 1),
        ("refused", ModelError::Unauthorized, 0, 1),
        ("unknown", ModelError::Status(404), 0, 1),
        ("busy", ModelError::RateLimited, 0, 3),
        ("down", ModelError::Status(500), 0, 3),
    ] {
        let (pieces, failure) = whole(endpoint(&upstream.url, model)).await;
        assert_eq!((pieces, failure), (texts(&GOOD[..words]), Some(error)), "{model}");
        assert_eq!(upstream.calls(model).len(), calls, "{model}");
    }
    // A port where nobody listens any more.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let closed = format!("http://{}/v1", listener.local_addr().expect("an address"));
    drop(listener);
    assert_eq!(whole(endpoint(&closed, "good")).await, (vec![], Some(ModelError::Unreachable)));
}

#[tokio::test]
async fn an_endpoint_that_is_busy_or_down_for_a_moment_is_asked_again() {
    let upstream = Upstream::start().await;
    for model in ["busy-once", "down-once"] {
        assert_eq!(whole(endpoint(&upstream.url, model)).await, ([texts(&GOOD), end()].concat(), None), "{model}");
        assert_eq!(upstream.calls(model).len(), 2, "{model}");
    }
}

#[tokio::test]
async fn a_line_without_end_is_a_flood() {
    let upstream = Upstream::start().await;
    assert_eq!(whole(endpoint(&upstream.url, "endless-line")).await, (vec![], Some(ModelError::Flooded)));
    all_left(&upstream, "endless-line").await;
}

#[tokio::test]
async fn dropping_an_answer_closes_its_connection_also_while_it_is_silent() {
    let upstream = Upstream::start().await;
    let moment = Duration::from_millis(200);
    for model in ["silent", "falls-silent", "slow", "flood"] {
        let mut answer = provider(endpoint(&upstream.url, model)).ask(question()).await.expect("an answer");
        let patience = if model == "silent" { moment } else { Duration::from_secs(10) };
        let first = timeout(patience, answer.next()).await;
        assert_eq!(first.is_err(), model == "silent", "{model}: {first:?}");
        assert!(!upstream.calls(model)[0].left, "{model}");
        drop(answer);
        timeout(Duration::from_secs(2), all_left(&upstream, model)).await.expect(model);
    }
    // So does giving up before there was a status.
    let asked = provider(endpoint(&upstream.url, "mute"));
    assert!(timeout(moment, asked.ask(question())).await.is_err());
    timeout(Duration::from_secs(2), all_left(&upstream, "mute")).await.expect("mute");
}
