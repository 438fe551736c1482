//! Are the two heaviest pages smooth? Says the browser, by its trace. It is a measurement, not a
//! gate: `.ci/services cargo test --release --test it smooth -- --ignored --nocapture`.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};

use super::{Browser, recorded};
use crate::support::TestApp;

/// A task of the thread that shows the page.
struct Task {
    /// Its start, in milliseconds since the page was loaded.
    at: f64,
    /// How long it kept the page from answering, in milliseconds.
    took: f64,
    /// What it did.
    said: String,
}

/// The tasks of the main threads that show pages of `url`, from the load of the last page on, longest first.
fn tasks(events: &[Value], url: &str) -> Vec<Task> {
    let thread = |event: &Value| (event["pid"].as_u64(), event["tid"].as_u64());
    let shows = |event: &&Value| event["args"]["beginData"]["url"].as_str().is_some_and(|at| at.starts_with(url));
    let main: BTreeSet<_> = events.iter().filter(shows).map(thread).collect();
    let ours: Vec<&Value> = events.iter().filter(|event| main.contains(&thread(event))).collect();
    let ms = |event: &Value, of: &str| event[of].as_f64().unwrap_or_default() / 1_000.0;
    let loads = ours.iter().filter(|event| event["name"] == "CommitLoad");
    let loaded = loads.map(|event| ms(event, "ts")).fold(0.0, f64::max);
    let task = |task: &&Value| {
        let (from, took) = (ms(task, "ts"), ms(task, "dur"));
        let is_within = |event: &&&Value| {
            thread(event) == thread(task)
                && (from..from + took).contains(&ms(event, "ts"))
                && event["name"] != "RunTask"
        };
        // What short tasks did is not said: there are thousands.
        let mut parts: Vec<_> = ours.iter().filter(|_| took > 10.0).filter(is_within).collect();
        parts.sort_by(|a, b| ms(b, "dur").total_cmp(&ms(a, "dur")));
        let part = |event: &&&Value| format!("{} {:.0}", event["name"].as_str().unwrap_or("?"), ms(event, "dur"));
        let parts = parts.iter().take(4).map(part).collect::<Vec<_>>().join(", ");
        let said = format!("{took:.1} ms, {:.1} of it on a core ({parts})", ms(task, "tdur"));
        Task { at: from - loaded, took, said }
    };
    let long = |event: &&&Value| event["name"] == "RunTask" && ms(event, "ts") >= loaded;
    let mut tasks: Vec<Task> = ours.iter().filter(long).map(task).collect();
    tasks.sort_by(|a, b| b.took.total_cmp(&a.took));
    tasks
}

fn say<'a>(what: &str, tasks: impl Iterator<Item = &'a Task>) {
    let said: Vec<&str> = tasks.map(|task| &*task.said).collect();
    assert!(said.len() > 20, "{what}: the trace has {} tasks", said.len());
    println!("{what}: the longest of {} tasks {:#?}", said.len(), &said[..4]);
}

/// An answer of 20 kB with all that Markdown has.
fn long_answer(model: usize) -> String {
    let part = format!(
        "## Part {model}\n\nSome words with **bold**, `code` and $x^2 + y_{{{model}}}$.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n```rust\nfn main() {{\n    println!(\"{{}}\", {model});\n}}\n```\n\n"
    );
    part.repeat(20_000 / part.len() + 1)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement: its figure is the machine's"]
async fn two_long_answers_stream_smoothly() {
    let dir = tempfile::tempdir().expect("a folder");
    let answers = (0..2).map(|model| (format!("model-{model}"), long_answer(model)));
    let models = recorded(dir.path(), "A long question", answers);
    let settings = json!({"models": models, "battle": {"chars_per_tick": 80, "tick_ms": 40}});
    let app = TestApp::with(settings).await;
    let Some(browser) = Browser::start_with(&[], true).await else { return };
    let page = &browser.client;
    page.goto(&app.url).await.expect("the page");
    browser.wait(".suggestions button").await.click().await.expect("asked");
    browser.wait("[data-battle][data-state=ready]").await;
    let written = "return document.querySelector('[data-side=a] .answer').textContent.length > 8000";
    assert_eq!(page.execute(written, vec![]).await.expect("a value"), json!(true));
    say("two answers of 20 kB, streamed", tasks(&browser.trace().await, &app.url).iter());
    browser.stop().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement: its figure is the machine's"]
async fn a_board_of_two_hundred_models_moves_smoothly() {
    let dir = tempfile::tempdir().expect("a folder");
    let answers = (0..200).map(|model| (format!("model-{model}"), "A short answer.".to_owned()));
    let models = recorded(dir.path(), "A short question", answers);
    let app = TestApp::with(json!({"models": models})).await;
    let Some(browser) = Browser::start_with(&[], true).await else { return };
    let page = &browser.client;
    let guest = app.guest().await;
    let mut battles = Vec::new();
    for _ in 0..40 {
        battles.push(guest.ready_battle("A short question").await);
    }
    let live = battles.split_off(20);
    for battle in &battles {
        guest.vote(battle, "a").await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    page.goto(&format!("{}/leaderboard", app.url)).await.expect("the page");
    let rows = page.execute("return document.querySelectorAll('tr[data-model]').length", vec![]).await;
    assert_eq!(rows.expect("a number"), json!(200));
    tokio::time::sleep(Duration::from_millis(500)).await;
    let opened = page.execute("return performance.now()", vec![]).await.expect("a time").as_f64().expect("a number");
    for battle in &live {
        guest.vote(battle, "a").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let settled = page.execute("return document.querySelectorAll('*').length", vec![]).await.expect("a number");
    let tasks = tasks(&browser.trace().await, &app.url);
    say("board of 200 models, opened", tasks.iter().filter(|task| task.at < opened));
    say("the same, 20 votes live", tasks.iter().filter(|task| task.at >= opened));
    println!("elements on it: {settled}");
    browser.stop().await;
    app.stop().await;
}
