//! The pages in other languages: all of a page speaks them, from the side they are read from, and a
//! pseudo-language shows what is said past them.

use serde_json::json;

use super::Browser;
use super::accessible::{axe, check};
use crate::support::{TestApp, wait_for};

/// Pages whose addresses need nothing.
const PATHS: [&str; 13] = [
    "leaderboard",
    "embed/leaderboard/overall",
    "leaderboard/overall/pair?a=demo-calculator&b=demo-eliza",
    "models/demo-calculator",
    "leaderboard/overall/snapshots",
    "log",
    "you",
    "you/notices",
    "points",
    "rules",
    "transparency",
    "vendors",
    "nothing",
];

/// Text on the page, and in what only some hear or see, that has plain letters which the pseudo-language
/// has not. Names, code, and what people and models wrote are nobody's to translate.
const UNSPOKEN: &str = "
    const ours = (node) => !node.closest('[translate=no], code, pre, kbd, textarea, time, .answer, script, style, svg');
    const plain = (text) => /[aeiouycnsg]/i.test(text) && /[a-z]{3}/i.test(text);
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const { parentElement, textContent } = walk.currentNode;
        if (ours(parentElement) && plain(textContent)) found.push(textContent.trim());
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        for (const node of document.querySelectorAll(`[${name}]`)) {
            if (ours(node) && plain(node.getAttribute(name))) found.push(`${name}: ${node.getAttribute(name)}`);
        }
    }
    return found";

/// Fights a battle and votes, by the page.
async fn vote(browser: &Browser, url: &str) {
    browser.client.goto(url).await.expect("the page");
    browser.wait("#prompt").await.send_keys("How does photosynthesis work?").await.expect("typed");
    browser.wait(".compose .primary").await.click().await.expect("clicked");
    browser.wait("[data-battle][data-state=ready]").await;
}

async fn choose(browser: &Browser) {
    browser.wait(".choices label:has([value=a])").await.click().await.expect("voted");
    wait_for("the verdict", async || {
        let counted = browser.client.find(fantoccini::Locator::Css("[data-vote-status=counted]")).await;
        counted.is_ok().then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_said_past_the_languages() {
    let app = TestApp::with(
        json!({"points": {"gap_seconds": 0}, "chain": {"enabled": true}, "accounts": {"operator_key_env": "PATH"}}),
    )
    .await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    page.goto(&app.url).await.expect("the page");
    page.execute("document.cookie = 'agon_language=en-XA; path=/'", vec![]).await.expect("a cookie");
    let mut faults = Vec::new();
    let unspoken = async |name: &str| {
        let found = page.execute(UNSPOKEN, vec![]).await.expect("a list");
        let found = found.as_array().cloned().unwrap_or_default();
        found.into_iter().map(|text| format!("{name}: {text}")).collect::<Vec<_>>()
    };
    page.goto(&app.url).await.expect("the page");
    faults.extend(unspoken("home").await);
    vote(&browser, &app.url).await;
    faults.extend(unspoken("battle").await);
    choose(&browser).await;
    faults.extend(unspoken("reveal").await);
    for path in PATHS.into_iter().chain(["rewards"]) {
        page.goto(&format!("{}/{path}", app.url)).await.expect("the page");
        faults.extend(unspoken(path).await);
    }
    browser.wait("body").await;
    page.goto(&format!("{}/vendors", app.url)).await.expect("the page");
    browser.wait("[name=name]").await.send_keys("Maker").await.expect("typed");
    browser.wait(".card button").await.click().await.expect("clicked");
    browser.wait("#audit").await;
    for job in ["", "/keys", "/models", "/data", "/hooks", "/team"] {
        page.goto(&format!("{}/vendors{job}", app.url)).await.expect("the page");
        browser.wait(".tabs [aria-current=page]").await;
        faults.extend(unspoken(&format!("console{job}")).await);
    }
    browser.operate(&app.url).await;
    // Whoever told the operator's key is still who they are.
    for (path, there) in [
        ("vendors/query", "[name=count]"),
        ("vendors/query?count=1", "[data-found]"),
        ("admin", "h1"),
        ("admin/arena?rules=1&daily_votes=1", "#money"),
    ] {
        page.goto(&format!("{}/{path}", app.url)).await.expect("the page");
        browser.wait(there).await;
        faults.extend(unspoken(path).await);
    }
    browser.stop().await;
    app.stop().await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn readers_choose_a_language_and_every_page_speaks_it() {
    let Some(axe) = axe() else { return };
    let app = TestApp::with(json!({"points": {"gap_seconds": 0}, "ranking": {"snapshot_seconds": 1}})).await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    let mut faults = Vec::new();
    for (tag, dir, headline) in [("ar", "rtl", "لوحة"), ("zh-Hans", "ltr", "排行榜")] {
        page.goto(&format!("{}/leaderboard?order=lower", app.url)).await.expect("the page");
        browser.wait(".menu summary").await.click().await.expect("opened");
        browser.wait(&format!(".languages [value='{tag}']")).await.click().await.expect("chosen");
        browser.wait(&format!("html[lang='{tag}'][dir={dir}]")).await;
        let at = page.current_url().await.expect("an address");
        assert!(at.as_str().ends_with("/leaderboard?order=lower"), "{at}");
        assert!(browser.text("h1").await.contains(headline));
        vote(&browser, &app.url).await;
        faults.extend(check(&browser, &axe, &app.url, tag, "battle").await);
        choose(&browser).await;
        faults.extend(check(&browser, &axe, &app.url, tag, "reveal").await);
        page.goto(&app.url).await.expect("the page");
        faults.extend(check(&browser, &axe, &app.url, tag, "home").await);
        for path in PATHS {
            page.goto(&format!("{}/{path}", app.url)).await.expect("the page");
            let name = path.split('?').next().unwrap_or_default().replace('/', "-");
            faults.extend(check(&browser, &axe, &app.url, tag, &name).await);
        }
        // A live number is written by a script as the server writes it.
        page.goto(&format!("{}/leaderboard?columns=all", app.url)).await.expect("the page");
        let written = browser.text("tbody tr:first-child [data-elo]").await;
        browser.wait("[data-board][data-moved]").await;
        assert_eq!(browser.text("tbody tr:first-child [data-elo]").await, written);
    }
    browser.stop().await;
    app.stop().await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
