//! The vote in the browser: it opens when it counts, the result comes where it was, and nothing moves meanwhile.

use serde_json::{Value, json};

use super::{Browser, recorded};
use crate::support::{TestApp, wait_for};

/// Sizes of a desktop's and a phone's window.
const SCREENS: [[u32; 2]; 2] = [[1440, 900], [390, 844]];

/// Sums layout shifts that no press of the reader made, and notes when the answer to a vote came and when the result had
/// the focus.
const WATCH: &str = "
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        window.shift += entry.value;
        const what = (source) => `${source.node?.nodeName}.${source.node?.className} ${source.previousRect.y}→${source.currentRect.y}`;
        (window.shifts ??= []).push(`${entry.value.toFixed(4)}: ${entry.sources.map(what).join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const ask = window.fetch;
    window.fetch = async (...asked) => {
      const reply = await ask(...asked);
      if (String(asked[0]).endsWith('/vote')) window.answered = performance.now();
      return reply;
    };
    document.addEventListener('focusin', (event) => {
      if (event.target.id === 'reveal') window.focused = performance.now();
    });
";

/// An answer of several screens with all that Markdown has.
fn long_answer(model: usize) -> String {
    let part = format!(
        "## Part {model}\n\nSome words with **bold**, `code` and $x^2 + y_{{{model}}}$.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n```rust\nfn main() {{\n    println!(\"{{}}\", {model});\n}}\n```\n\n"
    );
    part.repeat(12)
}

async fn app(dir: &std::path::Path, more: Value) -> TestApp {
    let answers = (0..2).map(|model| (format!("model-{model}"), long_answer(model)));
    let models = recorded(dir, "A long question", answers);
    let mut settings = json!({
        "models": models, "battle": {"chars_per_tick": 30, "tick_ms": 30, "undo_seconds": 3},
        "judging": {"min_dwell_ms": 1_500},
    });
    for (section, values) in more.as_object().expect("settings") {
        for (name, value) in values.as_object().expect("a section") {
            settings[section][name] = value.clone();
        }
    }
    TestApp::with(settings).await
}

async fn ask(browser: &Browser, app: &TestApp) {
    browser.client.goto(&app.url).await.expect("the page");
    browser.wait(".suggestions button").await.click().await.expect("asked");
    browser.wait("[data-battle]").await;
}

/// What the store says of the newest battle of whoever uses the browser, by the page's own session.
async fn stored(browser: &Browser) -> Value {
    let script = "const done = arguments[arguments.length - 1];
        const id = document.querySelector('[data-battle]').dataset.battle;
        fetch(`/api/v1/battles/${id}`).then((reply) => reply.json()).then(async (battle) => {
          if (battle.vote) battle.verdict = await fetch(`/api/v1/votes/${battle.vote.id}`).then((reply) => reply.json());
          done(battle);
        });";
    browser.client.execute_async(script, vec![]).await.expect("a value")
}

/// The choice is at `.choices label`, and it can be pressed.
const OPEN: &str = "[data-choices]:not(:disabled)";

async fn see_both(browser: &Browser) {
    for side in ["a", "b"] {
        browser.eval(&format!("document.querySelector('[data-show={side}]').click()")).await;
    }
}

/// Presses a choice before it can count, and is told when it will. Where the machine is so slow that the answers were whole
/// before anything was pressed, another battle is asked for.
async fn too_early(browser: &Browser, app: &TestApp) {
    let press = "
        if (!document.querySelector('[data-choices]').disabled) return null;
        document.querySelector('.choices label').click();
        document.querySelector('[data-vote-form]').requestSubmit();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
        return document.querySelector('[data-status]').textContent;";
    for _ in 0..10 {
        browser.wait("[data-side] .answer > div").await;
        if let Some(said) = browser.eval(press).await.as_str() {
            assert!(said.contains("You can vote"), "{said}");
            return;
        }
        ask(browser, app).await;
    }
    panic!("both answers were always whole before anything could be pressed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_vote_that_the_page_takes_counts_whoever_casts_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let app = app(dir.path(), json!({})).await;
    let Some(browser) = Browser::start().await else { return };
    for screen in SCREENS {
        browser.screen(screen, 1).await;
        // Who clicks early, quick, and patiently.
        for reader in ["early", "quick", "patient"] {
            ask(&browser, &app).await;
            if reader == "early" {
                too_early(&browser, &app).await;
            }
            see_both(&browser).await;
            browser.wait(OPEN).await;
            let before = stored(&browser).await;
            assert_eq!(before["state"], "ready", "{reader}: nothing was stored before: {before}");
            browser.wait(".choices label").await.click().await.expect("pressed");
            browser.wait("[data-undo]:not([hidden])").await;
            if reader != "patient" {
                browser.wait("[data-undo-now]").await.click().await.expect("pressed");
            }
            browser.wait(".reveal").await;
            let counted = async || Some(stored(&browser).await).filter(|now| now["verdict"]["status"] != "pending");
            let after = wait_for("a verdict", counted).await;
            assert_eq!(after["verdict"]["status"], "counted", "{reader} at {screen:?}: {after}");
        }
        // Who stopped the answers is told before that a vote would not count.
        ask(&browser, &app).await;
        browser.wait("[data-side] .answer > div").await;
        browser.wait(".controls form[action$=stop] button").await.click().await.expect("stopped");
        wait_for("the words", async || browser.text("[data-status]").await.contains("won’t count").then_some(())).await;
    }
    browser.stop().await;
    app.stop().await;
}

/// Tries at the result's time: other tests run beside this one and can only make it longer, so the quickest counts.
const TRIES: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_result_comes_where_the_vote_was_and_nothing_moves_while_answers_are_written() {
    let dir = tempfile::tempdir().expect("a folder");
    let app = app(dir.path(), json!({"battle": {"undo_seconds": 0}})).await;
    let Some(browser) = Browser::start().await else { return };
    browser.in_every_page(WATCH).await;
    for screen in SCREENS {
        let mut took = Vec::new();
        while took.len() < TRIES && took.iter().all(|took| *took > 300.0) {
            browser.screen(screen, 4).await;
            ask(&browser, &app).await;
            browser.wait("[data-battle][data-state=ready]").await;
            see_both(&browser).await;
            browser.wait(OPEN).await;
            // The time is that of this processor: a gate's machine may be slow by itself.
            browser.screen(screen, 1).await;
            browser.wait(".choices label").await.click().await.expect("pressed");
            browser.wait("#reveal:focus").await;
            let seen = browser
            .eval(
                "const box = document.querySelector('#reveal').getBoundingClientRect();
                 return { shift: window.shift, shifts: window.shifts ?? [], took: window.focused - window.answered, top: box.top, bottom: box.bottom,
                          height: innerHeight, names: document.querySelectorAll('.stand .name').length };",
            )
            .await;
            let number = |name: &str| seen[name].as_f64().expect("a number");
            println!("{screen:?}: {seen}");
            assert!(number("shift") <= 0.05, "{screen:?}: {seen}");
            assert!(number("top") >= 0.0 && number("bottom") <= number("height"), "{screen:?}: {seen}");
            assert_eq!(seen["names"], 2, "{screen:?}: {seen}");
            took.push(number("took"));
        }
        println!("{screen:?}: {took:?} ms to the result in focus");
        assert!(took.iter().any(|took| *took <= 300.0), "{screen:?}: {took:?} ms to the result in focus");
    }
    // Where the window is low nothing stands over anything.
    browser.screen([360, 225], 1).await;
    let stuck = browser.eval("return getComputedStyle(document.querySelector('[data-dock]')).position").await;
    assert_eq!(stuck, json!("static"));
    browser.stop().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_further_question_is_in_view_and_earlier_ones_are_folded() {
    let app = TestApp::with(json!({"battle": {"tick_ms": 5, "chars_per_tick": 400}})).await;
    let Some(browser) = Browser::start().await else { return };
    browser.screen(SCREENS[0], 1).await;
    browser.client.goto(&app.url).await.expect("the page");
    browser.wait("#prompt").await.send_keys("How does photosynthesis work?").await.expect("typed");
    browser.wait(".compose .primary").await.click().await.expect("asked");
    browser.wait("[data-battle][data-state=ready]").await;
    browser.wait(".next textarea").await.send_keys("And at night?").await.expect("typed");
    browser.eval("document.querySelector('.next').requestSubmit()").await;
    browser.wait("[data-turn='2'][data-state=ready]").await;
    let seen = browser
        .eval(
            "const top = document.querySelector('.court').getBoundingClientRect().top;
             const dock = document.querySelector('[data-dock]').getBoundingClientRect().top;
             return { top, dock, folded: [...document.querySelectorAll('.earlier')].map((turn) => turn.open) };",
        )
        .await;
    assert_eq!(seen["folded"], json!([false]));
    assert!(seen["top"].as_f64() >= Some(0.0) && seen["top"].as_f64() < seen["dock"].as_f64(), "{seen}");
    browser.stop().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_the_first_page_to_a_counted_vote_it_is_six_taps_at_most_on_a_phone() {
    let app = TestApp::with(json!({"battle": {"tick_ms": 5, "chars_per_tick": 400, "undo_seconds": 60}})).await;
    let Some(browser) = Browser::start().await else { return };
    browser.screen(SCREENS[1], 1).await;
    browser.client.goto(&app.url).await.expect("the page");
    let mut taps = 0;
    let mut tap = async |css: &str| {
        browser.wait(css).await.click().await.expect("tapped");
        taps += 1;
        taps
    };
    tap(".suggestions button").await;
    browser.wait("[data-battle][data-state=ready]").await;
    // The other answer is read too.
    tap(".which [aria-pressed=false]").await;
    browser.wait(OPEN).await;
    tap(".choices label").await;
    let taps = tap("[data-undo]:not([hidden]) [data-undo-now]").await;
    browser.wait(".reveal").await;
    wait_for("a counted vote", async || (browser.text("[data-vote-status]").await == "Counted").then_some(())).await;
    assert!(taps <= 6, "{taps} taps");
    // The battle stands in the list beside the next one, with both names.
    browser.screen(SCREENS[0], 1).await;
    browser.client.goto(&app.url).await.expect("the page");
    browser.wait(".suggestions button").await.click().await.expect("asked");
    browser.wait(".past [data-past] b").await;
    let listed = browser.text(".past").await;
    assert!(listed.contains(" over ") || listed.contains("tie"), "{listed}");
    browser.stop().await;
    app.stop().await;
}
