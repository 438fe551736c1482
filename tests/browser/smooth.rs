//! Are the two heaviest pages smooth? Says the browser, by its trace and its long tasks. It is a measurement, not a
//! gate: `.ci/services cargo test --release --test it smooth -- --ignored --nocapture`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Browser, recorded};
use crate::support::TestApp;

/// The longest tasks of the main threads that show pages of `url`, longest first, in milliseconds, and how many
/// tasks there were.
fn longest_tasks(events: &[Value], url: &str) -> (Vec<f64>, usize) {
    let thread = |event: &Value| (event["pid"].as_u64(), event["tid"].as_u64());
    let shows = |event: &&Value| event["args"]["beginData"]["url"].as_str().is_some_and(|at| at.starts_with(url));
    let main: BTreeSet<_> = events.iter().filter(shows).map(thread).collect();
    let is_task = |event: &&Value| event["name"] == "RunTask" && main.contains(&thread(event));
    let tasks = events.iter().filter(is_task);
    let mut long: Vec<f64> = tasks.filter_map(|task| Some(task["dur"].as_f64()? / 1_000.0)).collect();
    let all = long.len();
    long.sort_by(|a, b| b.total_cmp(a));
    long.truncate(3);
    (long, all)
}

/// Tasks of 50 ms and more since the page began, in milliseconds (W3C Long Tasks). The votes on the board
/// take minutes; a trace that long came back without a task of the page, why is not known.
const LONG: &str = "const done = arguments[0]; const found = []; \
    new PerformanceObserver((list) => found.push(...list.getEntries().map((e) => Math.round(e.duration)))) \
        .observe({ type: 'longtask', buffered: true }); setTimeout(() => done(found), 300)";

/// An answer of 20 kB with all that Markdown has.
fn long_answer(model: usize) -> String {
    let part = format!(
        "## Part {model}\n\nSome words with **bold**, `code` and $x^2 + y_{{{model}}}$.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n```rust\nfn main() {{\n    println!(\"{{}}\", {model});\n}}\n```\n\n"
    );
    part.repeat(20_000 / part.len() + 1)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement: its figure is the machine's"]
async fn two_long_answers_and_a_board_of_two_hundred_models_are_smooth() {
    let dir = tempfile::tempdir().expect("a folder");
    let answers = (0..200).map(|model| (format!("model-{model}"), long_answer(model)));
    let models = recorded(dir.path(), "A long question", answers);
    let settings = json!({"models": models, "battle": {"chars_per_tick": 80, "tick_ms": 40}});
    let app = TestApp::with(settings).await;
    let Some(browser) = Browser::start_with(&[], true).await else { return };
    let page = &browser.client;
    page.goto(&app.url).await.expect("the page");
    browser.wait(".suggestions button").await.click().await.expect("asked");
    browser.wait("[data-battle][data-state=ready]").await;
    assert!(browser.text("[data-side=a] .answer").await.len() > 8_000);
    let (longest, all) = longest_tasks(&browser.trace().await, &app.url);
    assert!(all > 100, "the trace has {all} tasks");
    println!("two answers of 20 kB, streamed: the longest of {all} tasks took {longest:.1?} ms");

    page.goto(&format!("{}/leaderboard", app.url)).await.expect("the page");
    let rows = page.execute("return document.querySelectorAll('tr[data-model]').length", vec![]).await;
    assert_eq!(rows.expect("a number"), json!(200));
    let guest = app.guest().await;
    for _ in 0..20 {
        let battle = guest.ready_battle("A long question").await;
        guest.vote(&battle, "a").await;
    }
    let long = page.execute_async(LONG, vec![]).await.expect("a list");
    println!("board of 200 models, opened, 20 votes live: tasks of 50 ms and more {long} ms");
    let settled = page.execute("return document.querySelectorAll('*').length", vec![]).await.expect("a number");
    println!("elements on it: {settled}");
    browser.stop().await;
    app.stop().await;
}
