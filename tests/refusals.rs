//! Bad input gets a precise answer and changes nothing.

use serde_json::{Value, json};

use crate::support::{Guest, Reply, TestApp, send};

async fn raw(guest: &Guest, path: &str, body: impl Into<reqwest::Body>) -> Reply {
    let request = guest.http.post(format!("{}{path}", guest.api)).bearer_auth(&guest.token);
    send(request.header("content-type", "application/json").body(body)).await
}

#[tokio::test]
async fn whatever_is_sent_gets_its_own_answer() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    let (vote, share) = (format!("/battles/{battle}/vote"), format!("/battles/{battle}/share"));
    let huge = json!({"prompt": "x".repeat(20_001)}).to_string();
    let table: Vec<(&str, &str, Vec<u8>, u16, &str)> = vec![
        ("malformed JSON", "/battles", b"{\"prompt\": ".to_vec(), 400, "invalid_json"),
        ("no JSON at all", "/battles", b"hello".to_vec(), 400, "invalid_json"),
        ("wrong type", "/battles", b"{\"prompt\": 7}".to_vec(), 422, "invalid_body"),
        ("missing field", "/battles", b"{}".to_vec(), 422, "invalid_body"),
        ("unknown field", "/battles", b"{\"prompt\":\"x\",\"model\":\"y\"}".to_vec(), 422, "invalid_body"),
        ("invalid UTF-8", "/battles", b"{\"prompt\": \"\xff\xfe\"}".to_vec(), 400, "invalid_utf8"),
        ("empty prompt", "/battles", b"{\"prompt\": \"  \\n \"}".to_vec(), 422, "prompt_empty"),
        ("huge prompt", "/battles", huge.into_bytes(), 422, "prompt_too_long"),
        ("NUL in prompt", "/battles", b"{\"prompt\": \"a\\u0000b\"}".to_vec(), 422, "prompt_control_character"),
        ("lone surrogate", "/battles", b"{\"prompt\": \"\\ud800\"}".to_vec(), 400, "invalid_json"),
        ("bad category", "/battles", b"{\"prompt\": \"x\", \"category\": \"a b\"}".to_vec(), 422, "invalid_category"),
        ("10 MB body", "/battles", vec![b'x'; 10_000_000], 413, "body_too_large"),
        (
            "unknown battle",
            "/battles/btl_01h455vb4pex5vsknk084sn02q/vote",
            b"{\"winner\":\"a\"}".to_vec(),
            404,
            "unknown_battle",
        ),
        (
            "id of another kind",
            "/battles/vote_01h455vb4pex5vsknk084sn02q/vote",
            b"{\"winner\":\"a\"}".to_vec(),
            404,
            "unknown_battle",
        ),
        ("no id", "/battles/%00/vote", b"{\"winner\":\"a\"}".to_vec(), 404, "unknown_battle"),
        ("unknown winner", &vote, b"{\"winner\":\"c\"}".to_vec(), 422, "invalid_body"),
        ("unknown tag", &vote, b"{\"winner\":\"a\",\"tags\":{\"a\":[\"nice\"]}}".to_vec(), 422, "unknown_tag"),
        (
            "long comment",
            &vote,
            json!({"winner": "a", "comment": "x".repeat(1_001)}).to_string().into_bytes(),
            422,
            "comment_too_long",
        ),
        ("deep JSON", &vote, [vec![b'['; 200_000], vec![]].concat(), 400, "invalid_json"),
        ("nothing to share yet", &share, b"{}".to_vec(), 409, "not_voted"),
        ("unknown address", "/nowhere", b"{}".to_vec(), 404, "not_found"),
    ];
    for (what, path, body, status, code) in table {
        let reply = raw(&guest, path, body).await;
        assert_eq!((reply.status, reply.code().as_str()), (status, code), "{what}: {}", reply.text());
        let detail = reply.json()["detail"].as_str().expect("words").to_owned();
        assert!(detail.len() > 8 && !detail.contains("src/"), "{what}: {detail}");
    }
    let typed = guest
        .http
        .post(format!("{}/battles", guest.api))
        .bearer_auth(&guest.token)
        .header("content-type", "text/plain");
    assert_eq!(send(typed.body("x")).await.code(), "unsupported_media_type");
    let long_key = guest.post_keyed("/battles", &"k".repeat(256), &json!({"prompt": "x"})).await;
    assert_eq!(long_key.code(), "invalid_idempotency_key");
    let method = send(guest.http.put(format!("{}/battles", guest.api))).await;
    assert_eq!((method.status, method.code()), (405, "method_not_allowed".into()));
    assert_eq!(method.headers["allow"], "POST");
    // Nothing of all this changed anything.
    assert_eq!(guest.get("/me/battles").await.json()["battles"].as_array().map(Vec::len), Some(1));
    assert_eq!(guest.vote(&battle, "a").await.status, 201);
    app.stop().await;
}

#[tokio::test]
async fn forged_expired_and_missing_tokens_are_told_apart_from_nothing() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let ask = |auth: Option<String>| {
        let request = guest.http.post(format!("{}/battles", guest.api)).json(&json!({"prompt": "x"}));
        send(match auth {
            Some(value) => request.header("authorization", value),
            None => request,
        })
    };
    let (head, _) = guest.token.rsplit_once('.').expect("three parts");
    let forged = format!("Bearer {head}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    // Header {"alg":"none"}, the same claims.
    let unsigned =
        format!("Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{}.", guest.token.split('.').nth(1).expect("claims"));
    for (auth, code) in [
        (None, "unauthenticated"),
        (Some("Basic eDp5".to_owned()), "session_invalid"),
        (Some("Bearer ".to_owned()), "session_invalid"),
        (Some(forged), "session_invalid"),
        (Some(unsigned), "session_invalid"),
    ] {
        let reply = ask(auth.clone()).await;
        assert_eq!((reply.status, reply.code().as_str()), (401, code), "{auth:?}");
    }
    app.stop().await;
}

#[tokio::test]
async fn another_site_can_not_use_a_visitors_cookie() {
    let app = TestApp::embedded().await;
    let http = crate::support::http();
    let begun = http.post(format!("{}/api/v1/sessions", app.url)).send().await.expect("a session");
    let cookie = begun.headers()["set-cookie"].to_str().expect("a cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let cookie = cookie.split(';').next().expect("a value").to_owned();
    let host = app.url.strip_prefix("http://").expect("a URL");
    let ask = |headers: Vec<(&'static str, String)>| {
        let mut request = http
            .post(format!("{}/api/v1/battles", app.url))
            .header("cookie", &cookie)
            .json(&json!({"prompt": "What is 1 + 1?"}));
        for (name, value) in headers {
            request = request.header(name, value);
        }
        send(request)
    };
    for bad in [
        vec![],
        vec![("origin", "https://evil.example".to_owned())],
        vec![("origin", format!("http://{host}.evil.example"))],
        vec![("origin", "null".to_owned())],
        vec![("sec-fetch-site", "cross-site".to_owned()), ("origin", format!("http://{host}"))],
        vec![("sec-fetch-site", "same-site".to_owned())],
    ] {
        let reply = ask(bad.clone()).await;
        assert_eq!((reply.status, reply.code()), (403, "cross_site".into()), "{bad:?}");
    }
    for good in [vec![("origin", format!("http://{host}"))], vec![("sec-fetch-site", "same-origin".to_owned())]] {
        assert_eq!(ask(good.clone()).await.status, 201, "{good:?}");
    }
    app.stop().await;
}

#[tokio::test]
async fn whoever_asks_too_often_is_told_how_long_to_wait() {
    let app =
        TestApp::with(json!({"limits": {"enabled": true, "battles_per_minute": 2, "sessions_per_minute": 3}})).await;
    let guest = app.guest().await;
    for n in 0..2 {
        let reply = guest.post("/battles", &json!({"prompt": format!("{n} + 1?")})).await;
        assert_eq!(reply.status, 201);
        assert!(reply.headers["ratelimit-policy"].to_str().expect("text").contains("q=2;w=60"));
    }
    let refused = guest.post("/battles", &json!({"prompt": "one more?"})).await;
    assert_eq!((refused.status, refused.code()), (429, "too_many_requests".into()));
    let wait: u64 = refused.headers["retry-after"].to_str().expect("text").parse().expect("seconds");
    assert!((1..=60).contains(&wait));
    // Another person at the same address may go on; a claim of another address changes nothing.
    let other = app.guest().await;
    assert_eq!(other.post("/battles", &json!({"prompt": "mine?"})).await.status, 201);
    app.guest().await;
    let fourth = guest.http.post(format!("{}/sessions", guest.api)).header("x-forwarded-for", "203.0.113.7");
    assert_eq!(send(fourth).await.code(), "too_many_requests");
    app.stop().await;
}

#[tokio::test]
async fn every_answer_is_guarded_and_counted_by_its_route() {
    let app = TestApp::embedded().await;
    let http = crate::support::http();
    let get = |path: &str| send(http.get(format!("{}{path}", app.url)));
    let plain = get("/api/v1/models?limit=1").await;
    let same = get("//api//v1/models/?limit=1").await;
    assert_eq!((same.status, same.text()), (200, plain.text()), "slashes that mean nothing go, the query stays");
    let refused = get("/api/v1/boards/none-such").await;
    let nowhere = get("/api/v1/no-such-place-at-all").await;
    for reply in [&plain, &same, &refused, &nowhere] {
        let header =
            |name: &str| reply.headers.get_all(name).iter().filter_map(|v| v.to_str().ok()).collect::<Vec<_>>();
        assert_eq!(header("x-content-type-options"), ["nosniff"], "{}", reply.status);
        assert!(matches!(header("content-security-policy")[..], [policy] if policy.contains("default-src 'none'")));
    }
    let metrics = get("/metrics").await.text();
    for line in [
        r#"agon_requests_total{route="/api/v1/models",status="2xx"}"#,
        r#"agon_requests_total{route="/api/v1/boards/{board}",status="4xx"}"#,
        r#"agon_requests_total{route="other",status="4xx"}"#,
        r#"agon_request_seconds_count{route="/api/v1/models"}"#,
    ] {
        assert!(metrics.contains(line), "{line}");
    }
    assert!(!metrics.contains("no-such-place-at-all"));
}

#[tokio::test]
async fn operators_see_what_others_do_not() {
    let app = TestApp::embedded().await;
    let http = crate::support::http();
    let get = |path: &str| send(http.get(format!("{}{path}", app.url)));
    assert_eq!(get("/healthz").await.text(), "ok\n");
    let ready = get("/readyz").await;
    assert_eq!((ready.status, ready.json()["store"]["state"].as_str()), (200, Some("up")));
    assert!(get("/metrics").await.text().contains("agon_requests_total"));
    let proxied = send(http.get(format!("{}/metrics", app.url)).header("x-forwarded-for", "203.0.113.7")).await;
    assert_eq!(proxied.status, 404, "who comes through a proxy is not from this machine");
    let openapi: Value = get("/openapi.json").await.json();
    assert_eq!(openapi["openapi"].as_str().map(|v| &v[..3]), Some("3.1"));
    assert!(openapi["paths"]["/api/v1/battles/{id}/vote"]["post"].is_object());
    // What takes a body says which.
    let bodiless = ["/check", "/replay", "/test", "/pin", "/invitations/{vendor}"];
    for (path, operations) in openapi["paths"].as_object().expect("paths") {
        for (method, operation) in operations.as_object().expect("operations") {
            let takes = matches!(method.as_str(), "post" | "put")
                && !bodiless.iter().any(|end| path.ends_with(end))
                && path != "/api/v1/vendors/members/{account}";
            assert!(!takes || operation["requestBody"].is_object(), "{method} {path} says nothing of its body");
        }
    }
    let docs = get("/docs/index.html").await;
    let loads = regex::Regex::new(r#"(?:src|<link[^>]* href)="https?://"#).expect("a pattern");
    assert!(docs.status == 200 && !loads.is_match(&docs.text()), "the docs load nothing from elsewhere");
    assert!(docs.text().contains("/api/v1/battles/{id}/vote"), "and say each path");
    let missing = get("/nowhere").await;
    assert_eq!(
        (missing.status, missing.headers["content-type"].to_str().expect("text")),
        (404, "text/html; charset=utf-8")
    );
    for path in ["/", "/leaderboard", "/leaderboard/code"] {
        let page = get(path).await;
        assert_eq!(page.status, 200, "{path}");
        let policy = page.headers["content-security-policy"].to_str().expect("text");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
    }
    app.stop().await;
}
