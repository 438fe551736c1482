//! What helps a reader on a page: an example to try, passages quoted as reasons, code side by side, plots that answer.

use serde_json::json;

use super::{Browser, recorded};
use crate::support::{TestApp, wait_for};

/// Two answers with code that differ in one line.
fn answers() -> [(String, String); 2] {
    let answer = |n: u32| format!("So it goes, number {n}.\n\n```rust\nfn main() {{\n    run({n});\n}}\n```\n");
    [1, 2].map(|n| (format!("model-{n}"), answer(n)))
}

async fn app(dir: &std::path::Path) -> TestApp {
    let models = recorded(dir, "A question about code", answers());
    TestApp::with(json!({
        "models": models, "battle": {"chars_per_tick": 4_000, "tick_ms": 5, "undo_seconds": 0},
        "judging": {"min_dwell_ms": 10}, "ranking": {"refit_ms": 50},
    }))
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_example_is_played_without_a_session_or_a_request() {
    let Some(browser) = Browser::start().await else { return };
    let app = TestApp::embedded().await;
    browser.client.goto(&app.url).await.expect("the page");
    browser.wait(".sample").await;
    let shown = async |part: &str| {
        let script = format!("return getComputedStyle(document.querySelector('.sample {part}')).display !== 'none'");
        browser.eval(&script).await == json!(true)
    };
    assert!(!shown(".who").await && shown(".seal").await && !shown(".after").await, "names are covered");
    let asked = "return performance.getEntriesByType('resource').length";
    let before = browser.eval(asked).await;
    browser.eval("document.querySelector('.sample [value=b]').click()").await;
    assert!(shown(".who").await && !shown(".seal").await && shown(".after").await, "names are told");
    assert_eq!(browser.eval(asked).await, before, "nothing is sent");
    assert_eq!(browser.eval("return document.cookie").await, json!(""));
    browser.stop().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_marked_passage_goes_with_the_vote_code_is_compared_and_the_head_counts() {
    let Some(browser) = Browser::start().await else { return };
    let dir = tempfile::tempdir().expect("a folder");
    let app = app(dir.path()).await;
    browser.client.goto(&app.url).await.expect("the page");
    browser.wait(".suggestions button").await.click().await.expect("asked");
    browser.wait("[data-choices]:not(:disabled)").await;
    // Both have code: it can be compared.
    browser.wait("[data-code]:not([hidden])").await;
    let page =
        browser.eval("return fetch(document.querySelector('[data-code]').href).then((reply) => reply.text())").await;
    let page = page.as_str().expect("a page").to_owned();
    let of = |side: &str| page.matches(&format!("<tr data-side=\"{side}\">")).count();
    assert_eq!((of("a"), of("b")), (1, 1), "{page}");
    assert!(!page.contains("model-1") && !page.contains("model-2"), "names are covered there too");
    // A passage is marked, and quoted.
    browser
        .eval(
            "(() => { const first = document.querySelector('[data-current][data-side=a] .answer p');
               const range = document.createRange(); range.selectNodeContents(first);
               getSelection().removeAllRanges(); getSelection().addRange(range); })()",
        )
        .await;
    browser.wait(".quote:not([hidden])").await.click().await.expect("quoted");
    let comment = browser.eval("return document.querySelector('[name=comment]').value").await;
    let comment = comment.as_str().expect("text").to_owned();
    assert!(comment.starts_with("A: “So it goes, number "), "{comment}");
    browser.wait(".choices label[data-side=a]").await.click().await.expect("voted");
    browser.wait(".reveal").await;
    let vote = browser.eval("return document.querySelector('[data-vote]').dataset.vote").await;
    let kept = format!("return fetch('/api/v1/votes/{}').then((reply) => reply.json())", vote.as_str().expect("an id"));
    assert_eq!(browser.eval(&kept).await["comment"], json!(comment));
    wait_for("the head to count", async || {
        let head = browser.eval("return document.querySelector('.top [data-today]').textContent").await;
        head.as_str()?.contains("1/5").then_some(())
    })
    .await;
    browser.stop().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plot_is_walked_through_by_keys_and_saved_as_it_is_seen() {
    let Some(browser) = Browser::start().await else { return };
    let app = TestApp::with(json!({"ranking": {"refit_ms": 50}})).await;
    let guest = app.guest().await;
    for n in 0..30 {
        let battle = guest.ready_battle("What is plotted?").await;
        assert_eq!(guest.vote(&battle, ["a", "b"][n % 2]).await.status, 201);
    }
    wait_for("a fit", async || {
        let board = guest.get("/boards/overall").await.json();
        (board["fitted_at"].as_u64()? >= 30).then_some(())
    })
    .await;
    browser.in_every_page("URL.createObjectURL = (blob) => { window.saved = blob; return '#'; };").await;
    browser.client.goto(&format!("{}/leaderboard", app.url)).await.expect("the page");
    browser.wait("[data-plot]").await;
    assert_eq!(browser.eval("return document.querySelectorAll('[data-plot] svg').length").await, json!(0));
    browser.eval("document.querySelector('[data-plot]').focus()").await;
    browser.wait("[data-plot] svg[tabindex]").await;
    let press = async |key: &str| {
        let script = format!(
            "document.querySelector('[data-plot] svg').dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true }}))"
        );
        browser.eval(&script).await;
        browser
            .eval("return document.querySelector('[data-plot] .tip').textContent")
            .await
            .as_str()
            .expect("text")
            .to_owned()
    };
    let first = press("ArrowRight").await;
    let second = press("ArrowRight").await;
    assert!(first.contains("Demo ") && second.contains("Demo ") && first != second, "{first} / {second}");
    assert_eq!(press("ArrowLeft").await, first);
    let rows = async || {
        browser.eval("document.querySelector('[data-plot] .plot-bar button:last-child').click()").await;
        let text = browser.eval("return window.saved.text()").await;
        text.as_str().expect("text").lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let all = rows().await;
    assert_eq!(all[0], "model,rival,share,battles");
    assert!(all.len() > 10, "{all:?}");
    for _ in 0..8 {
        press("+").await;
    }
    let seen = rows().await;
    assert!(seen.len() < all.len(), "of {} marks {} are seen", all.len(), seen.len());
    press("0").await;
    assert_eq!(rows().await, all);
    browser.stop().await;
    app.stop().await;
}
