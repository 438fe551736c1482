//! Whoever comes often from one address does a little work, once per session, or waits.

use std::time::Duration;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::{Reply, TestApp, http, send};

async fn app() -> TestApp {
    TestApp::with(json!({
        "limits": {"enabled": true, "sessions_per_minute": 100_000, "battles_per_minute": 100_000},
        "door": {"enabled": true, "free_per_hour": 2, "crowd_per_hour": 1_000_000, "bits": 8, "most_bits": 10, "wait_seconds": 2},
    }))
    .await
}

async fn begin(app: &TestApp, body: Value) -> Reply {
    send(http().post(format!("{}/api/v1/sessions", app.url)).json(&body)).await
}

/// The work, as a client does it.
fn solve(wanted: &Value) -> u64 {
    let challenge = wanted["challenge"].as_str().expect("a challenge");
    let bits = wanted["bits"].as_u64().expect("bits") as u32;
    let zeros = |n: u64| {
        let hash = Sha256::digest(format!("{challenge}:{n}"));
        u64::from_be_bytes(hash[..8].try_into().expect("eight bytes")).leading_zeros()
    };
    (0..).find(|n| zeros(*n) >= bits).expect("there is one")
}

#[tokio::test]
async fn the_first_come_in_freely_and_the_others_work_once_or_wait() {
    let app = app().await;
    for _ in 0..2 {
        assert_eq!(begin(&app, json!({})).await.status, 201);
    }
    let closed = begin(&app, json!({})).await;
    assert_eq!((closed.status, closed.code().as_str()), (403, "proof_wanted"));
    let wanted = closed.json();
    let proof = |number: Value| json!({"proof": {"challenge": wanted["challenge"], "number": number}});
    let number = solve(&wanted);
    if let Some(wrong) = number.checked_sub(1) {
        assert_eq!(begin(&app, proof(json!(wrong))).await.code(), "proof_refused");
    }
    assert_eq!(begin(&app, proof(Value::Null)).await.code(), "proof_refused");
    assert_eq!(begin(&app, proof(json!(number))).await.status, 201);
    assert_eq!(begin(&app, proof(json!(number))).await.code(), "proof_refused", "a proof opens once");
    let session = begin(&app, json!({})).await.json()["challenge"].as_str().expect("a challenge").to_owned();
    let (head, tail) = session.rsplit_once('.').expect("a token");
    let forged = format!("{head}.{}", tail.chars().rev().collect::<String>());
    let forged = json!({"proof": {"challenge": forged, "number": 1}});
    assert_eq!(begin(&app, forged).await.code(), "proof_refused");
    assert_eq!(begin(&app, json!({"proof": {"challenge": "x"}, "more": 1})).await.code(), "invalid_body");

    // Waiting is as good as working.
    let waited = begin(&app, json!({})).await.json();
    tokio::time::sleep(Duration::from_millis(3_100)).await;
    assert_eq!(begin(&app, json!({"proof": {"challenge": waited["challenge"]}})).await.status, 201);
}

#[tokio::test]
async fn a_page_keeps_the_question_and_works_without_scripts() {
    let app = app().await;
    let ask = |fields: Vec<(&'static str, String)>| {
        let request = http().post(format!("{}/b", app.url)).header("sec-fetch-site", "same-origin");
        let body = fields.iter().map(|(k, v)| format!("{k}={}", v.replace('.', "%2E").replace(' ', "+")));
        let body = body.collect::<Vec<_>>().join("&");
        send(request.header("content-type", "application/x-www-form-urlencoded").body(body))
    };
    let question = || ("prompt", "Name three rivers".to_owned());
    for _ in 0..2 {
        assert_eq!(ask(vec![question()]).await.status, 303);
    }
    let door = ask(vec![question()]).await;
    let page = door.text();
    assert_eq!(door.status, 403);
    assert!(page.contains("Name three rivers") && page.contains("<noscript>"), "{page}");
    let (_, rest) = page.split_once("name=\"challenge\" value=\"").expect("a challenge");
    let challenge = rest.split('"').next().expect("its end").to_owned();
    let proof = || vec![question(), ("challenge", challenge.clone()), ("number", String::new())];
    assert_eq!(ask(proof()).await.status, 403, "not yet");
    tokio::time::sleep(Duration::from_millis(3_100)).await;
    assert_eq!(ask(proof()).await.status, 303);
    assert_eq!(ask(proof()).await.status, 403, "once");
}
