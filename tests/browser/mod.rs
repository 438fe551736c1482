//! The pages in headless Chromium: a person asks, reads, votes and sees the board move.
//!
//! With `AGON_SCREENSHOTS=DIR` the pages are written there as pictures, for people to look at.

mod accessible;
mod hostile;
mod languages;
mod notices;
mod rewards;
mod smooth;
mod tools;
mod vote;

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

use crate::support::{TestApp, wait_for};

/// ChromeDriver and a browser of its own.
struct Browser {
    driver: Child,
    client: Client,
    port: u16,
    profile: tempfile::TempDir,
}

impl Browser {
    /// Starts one, if Chromium is installed.
    async fn start() -> Option<Self> {
        Self::start_with(&[], false).await
    }

    /// Starts one with more arguments; traced, it keeps what [`Browser::trace`] gives.
    async fn start_with(more: &[&str], traced: bool) -> Option<Self> {
        let found = |name: &str| Command::new(name).arg("--version").output().is_ok_and(|o| o.status.success());
        if !found("chromedriver") || !found("chromium") {
            assert!(std::env::var_os("CI").is_none(), "CI runs without Chromium; .ci/services installs it");
            eprintln!("left out: Chromium and ChromeDriver are not installed");
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let driver = driver.expect("chromedriver starts");
        let profile = tempfile::tempdir().expect("a folder");
        let args = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1440,1000",
        ];
        let mut args: Vec<String> = args.map(str::to_owned).to_vec();
        args.extend(more.iter().map(|arg| (*arg).to_owned()));
        args.push(format!("--user-data-dir={}", profile.path().display()));
        let mut wanted = json!({"goog:chromeOptions": {"args": args}, "goog:loggingPrefs": {"browser": "ALL"}});
        if traced {
            wanted["goog:loggingPrefs"]["performance"] = json!("ALL");
            let tasks = "devtools.timeline,disabled-by-default-devtools.timeline";
            let kept = json!({"enableNetwork": false, "enablePage": false, "traceCategories": tasks});
            wanted["goog:chromeOptions"]["perfLoggingPrefs"] = kept;
        }
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        let client = wait_for("ChromeDriver", async || {
            let mut builder = ClientBuilder::new(hyper_connector());
            builder.capabilities(wanted.clone());
            builder.connect(&format!("http://127.0.0.1:{port}")).await.ok()
        })
        .await;
        Some(Self { driver, client, port, profile })
    }

    /// The trace since it was asked for last, as events of the Trace Event Format.
    async fn trace(&self) -> Vec<Value> {
        let session = self.client.session_id().await.expect("an answer").expect("a session");
        let log = format!("http://127.0.0.1:{}/session/{session}/se/log", self.port);
        let asked = reqwest::Client::new().post(log).json(&json!({"type": "performance"}));
        let log: Value = asked.send().await.expect("an answer").json().await.expect("a log");
        let lines = log["value"].as_array().cloned().unwrap_or_default();
        let message = |line: &Value| {
            let line: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
            let is_event = line["message"]["method"] == "Tracing.dataCollected";
            is_event.then(|| line["message"]["params"].clone())
        };
        lines.iter().filter_map(message).collect()
    }

    /// A command of the DevTools protocol.
    async fn devtools(&self, command: &str, params: Value) -> Value {
        let session = self.client.session_id().await.expect("an answer").expect("a session");
        let execute = format!("http://127.0.0.1:{}/session/{session}/goog/cdp/execute", self.port);
        let asked = reqwest::Client::new().post(execute).json(&json!({"cmd": command, "params": params}));
        let answer: Value = asked.send().await.expect("an answer").json().await.expect("JSON");
        assert!(answer["value"]["error"].is_null(), "{command}: {answer}");
        answer["value"].clone()
    }

    /// Is a screen of this size from now on, with a processor so many times slower than this one.
    async fn screen(&self, [width, height]: [u32; 2], slower: u32) {
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({"enabled": width < 600})).await;
        self.devtools("Emulation.setCPUThrottlingRate", json!({"rate": slower})).await;
    }

    /// Runs a script in every page that is opened from now on, before its own.
    async fn in_every_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await;
    }

    async fn eval(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.expect("a value")
    }

    async fn wait(&self, css: &str) -> fantoccini::elements::Element {
        let found = self.client.wait().at_most(Duration::from_secs(20)).for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("no {css} ({error}) in {}", self.client.source().await.unwrap_or_default()),
        }
    }

    /// Goes to an element with the Tab key alone, as long as there is a way.
    async fn tab_to(&self, css: &str) {
        let is_there = format!("return document.activeElement.matches({})", json!(css));
        for _ in 0..120 {
            if self.client.execute(&is_there, vec![]).await.expect("a value") == json!(true) {
                return;
            }
            self.keys(&String::from(char::from(Key::Tab))).await;
        }
        panic!("Tab does not lead to {css}");
    }

    /// Presses an element, with the keyboard alone.
    async fn press(&self, css: &str) {
        self.wait(css).await;
        self.tab_to(css).await;
        self.keys(&String::from(char::from(Key::Enter))).await;
    }

    /// Types into whatever has the focus.
    async fn keys(&self, keys: &str) {
        self.client.active_element().await.expect("the focus").send_keys(keys).await.expect("typed");
    }

    /// Tells the operator's key, which is what the setting `operator_key_env = "PATH"` makes it; the browser
    /// keeps it.
    async fn operate(&self, url: &str) {
        let key: String = std::env::var("PATH").expect("a path").bytes().map(|byte| format!("%{byte:02X}")).collect();
        let operated = url.replace("http://", &format!("http://operator:{key}@"));
        self.client.goto(&format!("{operated}/admin")).await.expect("the page");
    }

    async fn text(&self, css: &str) -> String {
        // In one step: a script of the page may put another element in its place at any time.
        let look =
            format!("const found = document.querySelector({}); return found && found.innerText.trim()", json!(css));
        self.wait(css).await;
        let text = async || self.client.execute(&look, vec![]).await.ok()?.as_str().map(str::to_owned);
        wait_for(css, text).await
    }

    /// Writes a picture of the page as it is, at three widths, if pictures are wanted.
    async fn picture(&self, name: &str) {
        let Some(dir) = std::env::var_os("AGON_SCREENSHOTS").map(PathBuf::from) else { return };
        std::fs::create_dir_all(&dir).expect("a folder");
        for width in [390, 820, 1440] {
            self.client.set_window_size(width, 1_000).await.expect("resized");
            let png = self.client.screenshot().await.expect("a picture");
            std::fs::write(dir.join(format!("{name}-{width}.png")), png).expect("written");
        }
    }

    /// Everything that the page has loaded came from `origin`.
    async fn loaded_only_from(&self, origin: &str) {
        let loaded =
            self.client.execute("return performance.getEntriesByType('resource').map(r => r.name)", vec![]).await;
        for name in loaded.expect("a list").as_array().expect("a list") {
            assert!(name.as_str().expect("a name").starts_with(origin), "loaded {name}");
        }
    }

    async fn stop(mut self) {
        let _ = self.client.clone().close().await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        // Where a test failed nobody closed the browser, and it outlives its driver.
        let _ = Command::new("pkill").arg("-f").arg(self.profile.path()).status();
    }
}

/// Settings under which models answer one recorded question, each in its own words; the file lies in `dir`.
fn recorded(
    dir: &std::path::Path,
    prompt: &str,
    answers: impl IntoIterator<Item = (String, String)>,
) -> serde_json::Value {
    let file = dir.join("recorded.jsonl");
    let line = |(model, response): (String, String)| {
        json!({"prompt_id": "1", "prompt": prompt, "model": model, "response": response}).to_string()
    };
    std::fs::write(&file, answers.into_iter().map(line).collect::<Vec<_>>().join("\n")).expect("written");
    json!({"catalogue": "", "replay": [file], "replay_chars_per_second": 4000})
}

fn hyper_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_asks_compares_votes_with_keys_and_sees_who_answered() {
    let app = TestApp::with(json!({"battle": {"tick_ms": 30, "chars_per_tick": 40, "undo_seconds": 200}})).await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    page.goto(&app.url).await.expect("the page");
    browser.picture("home").await;
    browser.wait("#prompt").await.send_keys("How does photosynthesis work?").await.expect("typed");
    browser.wait("#prompt").await.send_keys(&format!("{}{}", Key::Control, Key::Enter)).await.expect("sent");

    browser.wait("[data-battle]").await;
    browser.wait("[data-side=a] .answer > div").await;
    browser.picture("battle-streaming").await;
    browser.wait("[data-battle][data-state=ready]").await;
    assert!(browser.text("[data-status]").await.contains("Which is better"));
    let (left, right) = (browser.text("[data-side=a] .answer").await, browser.text("[data-side=b] .answer").await);
    assert!(left.len() > 20 && right.len() > 20 && left != right);
    browser.loaded_only_from(&app.url).await;
    browser.picture("battle-ready").await;

    // A reload finds everything where it was.
    page.refresh().await.expect("reloaded");
    assert_eq!(browser.text("[data-side=a] .answer").await, left);
    let before = page.source().await.expect("a page");
    assert!(
        !before.to_lowercase().contains("demo-") && !before.contains("Demo "),
        "the page names a model before the vote"
    );

    // The vote by keys alone: taken back once, then given and not waited for.
    let body = browser.wait("body").await;
    body.send_keys("4").await.expect("typed");
    let enter = String::from(char::from(Key::Enter));
    browser.wait("[data-undo]:not([hidden])").await;
    browser.picture("battle-held").await;
    browser.keys(&String::from(char::from(Key::Escape))).await;
    browser.wait("[data-undo][hidden]").await;
    // Arrows only choose, and the page says what sends the choice.
    browser.keys(&String::from(char::from(Key::Up))).await;
    let status = browser.text("[data-status]").await;
    assert!(status.ends_with("Press Enter to vote."), "{status}");
    body.send_keys("1").await.expect("typed");
    let chosen = page.execute("return document.querySelector('[name=winner]:checked')?.value", vec![]).await;
    assert_eq!(chosen.expect("a value"), json!("a"));
    browser.wait("[data-undo]:not([hidden])").await;
    assert!(!page.source().await.expect("a page").contains("Demo "), "a held vote names nobody");
    browser.keys(&enter).await;
    let revealed = browser.text(".reveal").await;
    assert!(revealed.contains("You picked Demo "), "{revealed}");
    wait_for("the verdict", async || {
        let status = browser.text("[data-vote-status]").await;
        (status == "Counted").then_some(())
    })
    .await;
    // The vote is seen to have moved both live numbers, and can be proved. A reader whose browser is slower than the boards
    // finds them moved.
    wait_for("the moves", async || {
        let reveal = browser.text(".reveal").await;
        (reveal.contains("1002") && reveal.contains("998")).then_some(())
    })
    .await;
    assert!(browser.wait(".reveal details code").await.html(true).await.expect("a receipt").contains("eyJ"));
    browser.picture("battle-voted").await;

    page.goto(&format!("{}/leaderboard?columns=all", app.url)).await.expect("the board");
    wait_for("the board to show the vote", async || {
        page.refresh().await.expect("reloaded");
        (browser.text("[data-counted]").await == "1").then_some(())
    })
    .await;
    assert_eq!(browser.text("tbody tr:first-child [data-elo]").await, "1002.0");
    browser.wait("[data-live]").await;
    browser.picture("leaderboard").await;
    browser.loaded_only_from(&app.url).await;
    browser.stop().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_board_moves_under_a_reader_and_errors_have_their_pages() {
    let app = TestApp::embedded().await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    page.goto(&format!("{}/leaderboard?columns=all", app.url)).await.expect("the board");
    assert!(browser.text(".note").await.contains("No votes on this leaderboard yet"));
    wait_for("the live stream", async || (browser.text("[data-live]").await == "live").then_some(())).await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    guest.vote(&battle, "b").await;
    wait_for("a moved number", async || (browser.text("[data-counted]").await == "1").then_some(())).await;

    page.goto(&format!("{}/b/btl_nonsense", app.url)).await.expect("a page");
    assert!(
        browser.text("main").await.contains("You don’t have access to this page")
            || browser.text("main").await.contains("Page not found")
    );
    browser.picture("error").await;
    page.goto(&app.url).await.expect("the page");
    browser.wait("#prompt").await.send_keys(" ").await.expect("typed");
    browser
        .client
        .execute("document.querySelector('#prompt').removeAttribute('required')", vec![])
        .await
        .expect("done");
    browser.wait(".compose button").await.click().await.expect("clicked");
    assert!(browser.text("#prompt-error").await.contains("Type a question first"));
    browser.stop().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_the_door_the_browser_works_by_itself_and_points_and_rules_can_be_read() {
    let settings = json!({
        "limits": {"enabled": true, "sessions_per_minute": 1000, "battles_per_minute": 1000, "votes_per_minute": 1000, "changes_per_minute": 1000, "reports_per_minute": 1000, "reads_per_minute": 100_000},
        "door": {"enabled": true, "free_per_hour": 0, "bits": 10, "wait_seconds": 600},
        "points": {"gap_seconds": 0},
        "ranking": {"snapshot_seconds": 1},
    });
    let app = TestApp::with(settings).await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    page.goto(&app.url).await.expect("the page");
    browser.wait("#prompt").await.send_keys("How does photosynthesis work?").await.expect("typed");
    browser.wait(".compose button").await.click().await.expect("clicked");
    // No click, no puzzle: the door's page goes on by itself long before the wait is over.
    browser.wait("[data-battle][data-state=ready]").await;
    browser.wait("body").await.send_keys("1").await.expect("typed");
    browser.wait(".reveal").await;
    wait_for("the points", async || {
        page.goto(&format!("{}/points", app.url)).await.expect("the page");
        // Balances and lines are two reads; the vote may be paid between them.
        let paid = browser.text(".worth").await.contains("8.9");
        (paid && browser.text("main").await.contains("Counted vote")).then_some(())
    })
    .await;
    browser.picture("points").await;
    page.goto(&format!("{}/rules", app.url)).await.expect("the page");
    assert!(browser.text("main").await.contains("What counts and what it earns"));
    browser.picture("rules").await;
    page.goto(&format!("{}/leaderboard", app.url)).await.expect("the page");
    wait_for("the plots", async || {
        let loaded = "return [...document.images].every((image) => image.complete && image.naturalWidth > 0) && document.images.length";
        let images = page.execute(&format!("for (const i of document.images) i.loading = 'eager'; {loaded}"), vec![]).await;
        (images.expect("a value") == json!(3)).then_some(())
    })
    .await;
    browser.loaded_only_from(&app.url).await;
    browser.stop().await;
    app.stop().await;
}
