//! What tests share: engines, a running service, a client with one method per endpoint.

pub mod browsers;
mod described;
pub mod vendors;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use agon::app::Service;
use agon::config::{Config, Flags};
use agon_store::Store;
use figment::Figment;
use figment::providers::{Format, Serialized, Toml};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Where tests may read real data, which is not ours to keep here: the folder that `AGON_TEST_DATA` names, or
/// `../shared/data`. `None` when it is not there; in CI that is an error, unless `AGON_TEST_DATA=none` says so out loud.
pub fn shared_data() -> Option<PathBuf> {
    let named = std::env::var_os("AGON_TEST_DATA").map(PathBuf::from);
    let is_left_out = named.as_deref().is_some_and(|name| name == std::path::Path::new("none"));
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let found = named.or(Some(beside)).filter(|dir| dir.is_dir());
    let may_be_missing = is_left_out || std::env::var_os("CI").is_none();
    assert!(found.is_some() || may_be_missing, "CI runs without ../shared/data; name it by AGON_TEST_DATA");
    if found.is_none() {
        eprintln!("left out: the shared data is not here (AGON_TEST_DATA names it)");
    }
    found
}

fn service_url(variable: &str) -> Option<String> {
    let url = std::env::var(variable).ok().filter(|url| !url.is_empty());
    assert!(url.is_some() || std::env::var_os("CI").is_none(), "CI runs without {variable}; start it by .ci/services");
    if url.is_none() {
        eprintln!("left out: {variable} is not set (run by .ci/services)");
    }
    url
}

/// A fresh PostgreSQL database, if there is a server.
pub async fn fresh_postgres() -> Option<String> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let admin = service_url("AGON_TEST_POSTGRES")?;
    let name = format!("agon_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let pool = sqlx::PgPool::connect(&admin).await.expect("the test server answers");
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&pool).await.expect("a fresh database");
    let (base, _) = admin.rsplit_once('/').expect("a URL with a database");
    Some(format!("{base}/{name}"))
}

/// The Redis server, if there is one. Arenas have their own keys in it.
pub fn redis_url() -> Option<String> {
    service_url("AGON_TEST_REDIS")
}

/// A store on each engine there is, fresh.
pub async fn stores() -> Vec<(Store, Option<TempDir>)> {
    let dir = tempfile::tempdir().expect("a folder");
    let lite = Store::open_sqlite(&dir.path().join("agon.db")).await.expect("SQLite");
    let mut stores = vec![(lite, Some(dir))];
    if let Some(url) = fresh_postgres().await {
        // Sixty writers that wait for eight connections on a busy machine wait longer than a service would let them.
        let pg = Store::connect_postgres(&url, 8, Duration::from_secs(60)).await.expect("PostgreSQL");
        stores.push((pg, None));
    }
    stores
}

/// Settings for tests: the defaults, a free port, answers that come fast; `more` over them.
pub fn config(data_dir: &std::path::Path, more: Value) -> Config {
    let base = json!({
        "bind": "127.0.0.1:0", "data_dir": data_dir, "workers": 2,
        "battle": {"undo_seconds": 0, "tick_ms": 5, "chars_per_tick": 400, "first_token_timeout_ms": 3000, "silence_timeout_ms": 3000},
        "models": {"replay_chars_per_second": 100_000},
        "judging": {"min_dwell_ms": 0, "daily_votes": 0, "newcomer_votes": 0, "hold_at": 0.0, "exclude_at": 0.0, "check_rate": 0.0, "held_check_rate": 0.0, "shared_rate": 0.0, "shared_after_seconds": 0, "rated_votes": 0, "lease_ms": 1000},
        "points": {"settle_tested": false},
        "limits": {"enabled": false},
        "chain": {"enabled": false, "slot_ms": 10},
        "log": {"filter": "warn"},
    });
    Figment::from(Toml::string(agon::config::DEFAULTS))
        .merge(Serialized::defaults(base))
        .merge(Serialized::defaults(more))
        .merge(Serialized::defaults(Flags::default()))
        .extract()
        .expect("settings for tests")
}

/// A service that runs in this process until it is stopped.
pub struct TestApp {
    /// Base URL.
    pub url: String,
    stop: Option<oneshot::Sender<()>>,
    task: Option<JoinHandle<()>>,
    /// Its folder; kept while the service runs.
    pub dir: Option<TempDir>,
}

impl TestApp {
    /// On SQLite and in-process boards.
    pub async fn embedded() -> Self {
        Self::with(json!({})).await
    }

    /// With settings of its own.
    pub async fn with(more: Value) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let config = config(dir.path(), more);
        let mut app = Self::start(config).await;
        app.dir = Some(dir);
        app
    }

    /// With whole settings; the caller keeps the folder.
    pub async fn start(config: Config) -> Self {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let _ = agon::telemetry::start_log(&config.log);
        let service = Service::start(config).await.expect("the service starts");
        let url = format!("http://{}", service.addr);
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(async move {
            let told = async {
                let _ = stopped.await;
            };
            service.run_until(told).await.expect("the service stops well");
        });
        Self { url, stop: Some(stop), task: Some(task), dir: None }
    }

    /// Stops the service as SIGTERM does; gives its folder back.
    pub async fn stop(mut self) -> Option<TempDir> {
        drop(self.stop.take());
        if let Some(task) = self.task.take() {
            task.await.expect("stopped");
        }
        self.dir.take()
    }

    /// A guest who asks from this address, where the settings trust this machine as a proxy.
    pub async fn guest_from(&self, address: &str) -> Guest {
        let mut headers = reqwest::header::HeaderMap::new();
        headers.insert("x-forwarded-for", address.parse().expect("an address"));
        Guest::with(http_with(headers), &self.url).await
    }

    /// A guest with a session.
    pub async fn guest(&self) -> Guest {
        Guest::begin(&self.url).await
    }
}

/// An HTTP client without a session.
pub fn http() -> reqwest::Client {
    http_with(reqwest::header::HeaderMap::new())
}

/// The same with headers that each request has.
fn http_with(headers: reqwest::header::HeaderMap) -> reqwest::Client {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).default_headers(headers);
    client.build().expect("a client")
}

/// Somebody with a session token.
#[derive(Clone)]
pub struct Guest {
    /// The client.
    pub http: reqwest::Client,
    /// Base URL of the API.
    pub api: String,
    /// The token.
    pub token: String,
}

/// A reply: status, headers, body.
#[derive(Debug)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: reqwest::header::HeaderMap,
    /// Body.
    pub body: Vec<u8>,
}

impl Reply {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("no JSON ({e}): {}", self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A problem's code.
    pub fn code(&self) -> String {
        assert_eq!(self.headers["content-type"], "application/problem+json", "{}", self.text());
        self.json()["code"].as_str().expect("a code").to_owned()
    }
}

/// Sends a request and reads the reply.
pub async fn send(request: reqwest::RequestBuilder) -> Reply {
    let (client, request) = request.build_split();
    let request = request.expect("a request");
    let (method, path) = (request.method().to_string(), request.url().path().to_owned());
    let response = client.execute(request).await.expect("the service answers");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await.expect("a body").to_vec();
    let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    described::check(&method, &path, status, kind, &body);
    Reply { status, headers, body }
}

impl Guest {
    /// Begins a session.
    pub async fn begin(url: &str) -> Self {
        Self::with(http(), url).await
    }

    /// Begins a session with a client.
    async fn with(http: reqwest::Client, url: &str) -> Self {
        let api = format!("{url}/api/v1");
        let reply = send(http.post(format!("{api}/sessions"))).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        let token = reply.json()["token"].as_str().expect("a token").to_owned();
        Self { http, api, token }
    }

    /// GET below the API.
    pub async fn get(&self, path: &str) -> Reply {
        send(self.http.get(format!("{}{path}", self.api)).bearer_auth(&self.token)).await
    }

    /// POST below the API.
    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        send(self.http.post(format!("{}{path}", self.api)).bearer_auth(&self.token).json(body)).await
    }

    /// DELETE.
    pub async fn delete(&self, path: &str) -> Reply {
        send(self.http.delete(format!("{}{path}", self.api)).bearer_auth(&self.token)).await
    }

    /// POST with an idempotency key.
    pub async fn post_keyed(&self, path: &str, key: &str, body: &Value) -> Reply {
        let request = self.http.post(format!("{}{path}", self.api)).bearer_auth(&self.token);
        send(request.header("idempotency-key", key).json(body)).await
    }

    /// Opens a battle; gives its id.
    pub async fn ask(&self, prompt: &str) -> String {
        let reply = self.post("/battles", &json!({"prompt": prompt})).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        reply.json()["id"].as_str().expect("an id").to_owned()
    }

    /// Reads a battle's stream to its end; gives all of it.
    pub async fn read(&self, battle: &str, query: &str) -> Reply {
        let path = format!("/battles/{battle}/stream{query}");
        tokio::time::timeout(Duration::from_secs(30), self.get(&path)).await.expect("the stream ends")
    }

    /// Opens a battle and waits until both answers have ended.
    pub async fn ready_battle(&self, prompt: &str) -> String {
        let id = self.ask(prompt).await;
        let stream = self.read(&id, "").await;
        assert!(stream.text().contains("event: ready"), "{}", stream.text());
        id
    }

    /// Votes.
    pub async fn vote(&self, battle: &str, winner: &str) -> Reply {
        self.post(&format!("/battles/{battle}/vote"), &json!({"winner": winner})).await
    }

    /// Waits until a vote has its verdict.
    pub async fn verdict(&self, vote: &str) -> Value {
        wait_for("a verdict", async || {
            let vote = self.get(&format!("/votes/{vote}")).await.json();
            (vote["status"] != "pending").then_some(vote)
        })
        .await
    }
}

/// Waits for a value, at most 20 s.
pub async fn wait_for<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    for _ in 0..400 {
        if let Some(value) = look().await {
            return value;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("waited in vain for {what}")
}

/// The events of a stream: name and data.
pub fn events(stream: &str) -> Vec<(String, Value)> {
    stream
        .split("\n\n")
        .filter_map(|frame| {
            let field = |name: &str| frame.lines().find_map(|l| l.strip_prefix(name)).map(str::trim);
            Some((field("event:")?.to_owned(), serde_json::from_str(field("data:")?).ok()?))
        })
        .collect()
}
