//! Who we are is a setting: no header of a request makes us somebody else.

use serde_json::json;

use crate::support::{Guest, Reply, TestApp, http, send};

async fn at_host(app: &TestApp, path: &str, host: &str) -> Reply {
    send(http().get(format!("{}{path}", app.url)).header("host", host)).await
}

#[tokio::test]
async fn a_request_for_another_host_is_refused_before_any_handler_and_probes_are_not() {
    let app = TestApp::embedded().await;
    for path in ["/", "/api/v1/boards/overall", "/leaderboard/overall/feed.atom", "/assets/app.css", "/nowhere"] {
        let refused = at_host(&app, path, "evil.example").await;
        assert_eq!((refused.status, refused.code().as_str()), (421, "unknown_host"), "{path}");
        assert!(refused.text().contains("public_url"), "{}", refused.text());
        assert_ne!(at_host(&app, path, "localhost").await.status, 421, "{path}");
    }
    for path in ["/healthz", "/readyz", "/metrics"] {
        assert_eq!(at_host(&app, path, "10.1.2.3:8080").await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn a_wallet_signs_in_to_the_address_of_the_settings_whatever_a_relay_says() {
    let settings = json!({"public_url": "https://arena.example", "public_aliases": ["http://127.0.0.1"], "chain": {"enabled": true}});
    let app = TestApp::with(settings).await;
    // The test's client speaks to an address with a port: each request says the name itself.
    let guest = |host: &'static str| {
        let request = http().post(format!("{}/api/v1/sessions", app.url)).header("host", host);
        async move { send(request).await }
    };
    assert_eq!(guest("evil.example").await.status, 421);
    let begun = guest("arena.example").await;
    let cookie = begun.headers["set-cookie"].to_str().expect("text");
    assert!(cookie.contains("Secure") && cookie.contains("HttpOnly"), "{cookie}");
    assert!(begun.headers.contains_key("strict-transport-security"));
    let token = begun.json()["token"].as_str().expect("a token").to_owned();
    let challenge = async |host: &str, origin: Option<&str>| {
        let mut request = http().post(format!("{}/api/v1/auth/solana/challenge", app.url)).header("host", host);
        if let Some(origin) = origin {
            request = request.header("origin", origin).header("x-forwarded-host", "evil.example");
        }
        send(request.bearer_auth(&token).json(&json!({}))).await
    };
    let asked = challenge("arena.example", Some("https://evil.example")).await.json();
    assert_eq!(asked["input"]["domain"], "arena.example");
    assert_eq!(asked["input"]["uri"], "https://arena.example");
    assert_eq!(challenge("evil.example", None).await.code(), "unknown_host");
}

#[tokio::test]
async fn links_of_a_feed_lead_to_us_and_a_form_of_another_site_is_refused() {
    let settings = json!({"public_url": "https://arena.example/agon", "public_aliases": ["http://127.0.0.1"]});
    let app = TestApp::with(settings).await;
    let feed = http().get(format!("{}/leaderboard/overall/feed.atom", app.url)).header("host", "127.0.0.1");
    let feed = send(feed.header("x-forwarded-host", "evil.example").header("forwarded", "host=evil.example")).await;
    assert!(feed.text().contains("https://arena.example/agon/leaderboard"), "{}", feed.text());
    assert!(!feed.text().contains("evil"), "{}", feed.text());

    let here = TestApp::embedded().await;
    let guest = Guest::begin(&here.url).await;
    let form = async |origin: &str| {
        let request =
            http().post(format!("{}/you/consent", here.url)).header("cookie", format!("agon_session={}", guest.token));
        send(request.header("origin", origin).form(&[("publish", "on")])).await.status
    };
    assert_eq!(form("https://evil.example").await, 403);
    assert_eq!(form("null").await, 403);
    assert_ne!(form(&here.url).await, 403);
}
