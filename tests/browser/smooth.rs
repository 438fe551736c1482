//! Is the page smooth? Says the browser's own long tasks (W3C Long Tasks) on the two heaviest pages. It is a
//! measurement, not a gate: `.ci/services cargo test --release --test it smooth -- --ignored --nocapture`.

use serde_json::{Value, json};

use super::{Browser, recorded};
use crate::support::TestApp;

/// Tasks of 50 ms and more on the main thread since the page began, in milliseconds.
const LONG: &str = "const done = arguments[0]; const found = []; \
    new PerformanceObserver((list) => found.push(...list.getEntries().map((e) => Math.round(e.duration)))) \
        .observe({ type: 'longtask', buffered: true }); setTimeout(() => done(found), 300)";

async fn long_tasks(browser: &Browser) -> Value {
    browser.client.execute_async(LONG, vec![]).await.expect("a list")
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
async fn two_long_answers_and_a_board_of_two_hundred_models_are_smooth() {
    let dir = tempfile::tempdir().expect("a folder");
    let answers = (0..200).map(|model| (format!("model-{model}"), long_answer(model)));
    let models = recorded(dir.path(), "A long question", answers);
    let settings = json!({"models": models, "battle": {"chars_per_tick": 80, "tick_ms": 40}});
    let app = TestApp::with(settings).await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    page.goto(&app.url).await.expect("the page");
    browser.wait(".suggestions button").await.click().await.expect("asked");
    browser.wait("[data-battle][data-state=ready]").await;
    assert!(browser.text("[data-side=a] .answer").await.len() > 8_000);
    println!("two answers of 20 kB, streamed: long tasks {} ms", long_tasks(&browser).await);

    page.goto(&format!("{}/leaderboard", app.url)).await.expect("the page");
    let rows = page.execute("return document.querySelectorAll('tr[data-model]').length", vec![]).await;
    assert_eq!(rows.expect("a number"), json!(200));
    let guest = app.guest().await;
    for _ in 0..20 {
        let battle = guest.ready_battle("A long question").await;
        guest.vote(&battle, "a").await;
    }
    println!("board of 200 models, 20 votes live: long tasks {} ms", long_tasks(&browser).await);
    let settled = page.execute("return document.querySelectorAll('*').length", vec![]).await.expect("a number");
    println!("elements on it: {settled}");
    browser.stop().await;
    app.stop().await;
}
