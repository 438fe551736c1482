//! Every page in both themes: axe-core finds nothing, the console stays silent, nothing foreign is loaded, and
//! what is sent stays small. `AGON_SCREENSHOTS=DIR .ci/test accessible` writes pictures of all of them.

use agon::flow::vendors::models::grant_id;
use agon_store::{CreditRow, Store};
use serde_json::{Value, json};

use super::Browser;
use crate::battle::wire_server::Upstream;
use crate::support::{TestApp, wait_for};

const AXE: &str = "const done = arguments[0]; \
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }) \
    .then((found) => done(found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))))";

/// What a page may weigh: bytes on the wire of all that it loads, requests, and elements.
const BYTES: u64 = 100_000;
const REQUESTS: u64 = 12;
const NODES: u64 = 1_500;

pub(super) fn axe() -> Option<String> {
    let path = std::env::var_os("AGON_TEST_AXE");
    assert!(path.is_some() || std::env::var_os("CI").is_none(), "CI runs without axe-core; .ci/services installs it");
    std::fs::read_to_string(path?).ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_accessible_light_and_lean_in_both_themes() {
    let Some(axe) = axe() else { return };
    let settings = json!({
        "points": {"gap_seconds": 0, "settle_seconds": 0}, "ranking": {"snapshot_seconds": 1}, "chain": {"enabled": true},
        "vendors": {"private_addresses": true}, "accounts": {"operator_key_env": "PATH"},
    });
    let upstream = Upstream::start().await;
    let app = TestApp::with(settings).await;
    let mut faults: Vec<String> = Vec::new();
    for (theme, argument) in
        [("light", "--blink-settings=preferredColorScheme=1"), ("dark", "--blink-settings=preferredColorScheme=0")]
    {
        let Some(browser) = Browser::start_with(&[argument], false).await else { return };
        let page = &browser.client;
        page.goto(&app.url).await.expect("the page");
        let is_dark = page.execute("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
        assert_eq!(is_dark.expect("a value"), json!(theme == "dark"));
        faults.extend(check(&browser, &axe, &app.url, theme, "home").await);
        browser.wait("#prompt").await.send_keys("How does photosynthesis work?").await.expect("typed");
        browser.wait(".compose button").await.click().await.expect("clicked");
        browser.wait("[data-battle][data-state=ready]").await;
        faults.extend(check(&browser, &axe, &app.url, theme, "battle").await);
        browser.wait("body").await.send_keys("?").await.expect("typed");
        browser.wait("dialog[open]").await;
        faults.extend(check(&browser, &axe, &app.url, theme, "help").await);
        browser.wait("dialog[open] button").await.click().await.expect("clicked");
        browser.wait(".choices label:has([value=a])").await.click().await.expect("voted");
        browser.wait(".reveal").await;
        wait_for("the verdict", async || (browser.text("[data-vote-status]").await == "Counted").then_some(())).await;
        faults.extend(check(&browser, &axe, &app.url, theme, "reveal").await);
        page.goto(&format!("{}/vendors", app.url)).await.expect("the page");
        faults.extend(check(&browser, &axe, &app.url, theme, "vendors-sign-up").await);
        browser.wait("[name=name]").await.send_keys(&format!("Maker {theme}")).await.expect("typed");
        browser.wait(".card button").await.click().await.expect("clicked");
        browser.wait(".tabs [href*='/vendors/keys']").await.click().await.expect("opened");
        browser.wait("main details summary").await.click().await.expect("opened");
        for scope in ["battles:read", "exports:run"] {
            browser.wait(&format!("[value='{scope}']")).await.click().await.expect("ticked");
        }
        browser.wait("main details .primary").await.click().await.expect("made");
        assert!(browser.text(".command").await.starts_with("agon_"));
        faults.extend(check(&browser, &axe, &app.url, theme, "vendors-key").await);
        page.goto(&format!("{}/vendors/data", app.url)).await.expect("the page");
        browser.wait(".filter .primary").await.click().await.expect("queued");
        wait_for("the export", async || {
            page.goto(&format!("{}/vendors/data", app.url)).await.expect("the page");
            browser.text("main").await.contains("Ready").then_some(())
        })
        .await;
        let store =
            Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db")).await.expect("opened");
        let vendor = store.vendor_named(&format!("Maker {theme}")).await.expect("read").expect("a vendor").id;
        let (id, cause) = (grant_id(vendor, "a trial"), "a trial".to_owned());
        let grant = CreditRow { id, vendor, is_grant: true, amount: 5, cause, at: agon::clock::now() };
        assert!(store.grant_credit(&grant).await.expect("granted"));
        bring_model(&browser, &app.url, &upstream.url, theme).await;
        for path in [
            "vendors",
            "vendors/keys",
            "vendors/models",
            "vendors/data",
            "vendors/hooks",
            "vendors/team",
            "leaderboard",
            "leaderboard/overall?order=lower",
            "leaderboard/overall/pair?a=demo-calculator&b=demo-eliza",
            "leaderboard/overall/changes",
            "leaderboard/overall/snapshots",
            "log",
            "?mode=side_by_side",
            "models/demo-calculator",
            "models/quiet-stone-5",
            "vendors/query",
            "vendors/query?count=1",
            "you",
            "you/notices",
            "points",
            "rewards",
            "rules",
            "transparency",
            "about",
            "status",
            "docs",
            "docs/types",
            "nothing",
        ] {
            page.goto(&format!("{}/{path}", app.url)).await.expect("the page");
            let name = path.replace(['/', '?', '='], "-");
            faults.extend(check(&browser, &axe, &app.url, theme, &name).await);
        }
        // Operators, by their browser's own question for the key.
        browser.operate(&app.url).await;
        for path in ["admin", "admin/arena?rules=1&daily_votes=1&model=demo-markov&weight=3"] {
            page.goto(&format!("{}/{path}", app.url)).await.expect("the page");
            let name = path.split('?').next().unwrap_or_default().replace('/', "-");
            faults.extend(check(&browser, &axe, &app.url, theme, &name).await);
        }
        browser.stop().await;
    }
    app.stop().await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Registers a model by the console, waits for its contract test and gives it a stealth slot.
async fn bring_model(browser: &Browser, site: &str, endpoint: &str, theme: &str) {
    let slug = format!("quiet-stone-{}", theme.len());
    browser.client.goto(&format!("{site}/vendors/models")).await.expect("the page");
    browser.wait("#models ~ details:last-of-type summary").await.click().await.expect("opened");
    for (field, text) in
        [("model", &*slug), ("name", "M7"), ("endpoint", endpoint), ("remote_model", "good"), ("api_key", "k")]
    {
        let field = browser.wait(&format!("form[action='/vendors/models'] [name={field}]")).await;
        field.send_keys(text).await.expect("typed");
    }
    browser.wait("form[action='/vendors/models'] .primary").await.click().await.expect("registered");
    wait_for("the contract test", async || {
        browser.client.goto(&format!("{site}/vendors/models")).await.expect("the page");
        browser.text("[aria-labelledby=models]").await.contains("passed").then_some(())
    })
    .await;
    browser.picture(&format!("vendors-model-{theme}")).await;
    browser
        .wait(&format!("form[action='/vendors/models/{slug}/slot'] [name=stealth]"))
        .await
        .click()
        .await
        .expect("ticked");
    browser.wait(&format!("form[action='/vendors/models/{slug}/slot'] .primary")).await.click().await.expect("begun");
    // The form's own answer comes first: it would take the place of a page that is asked for meanwhile.
    let answered = format!("return !document.querySelector(\"form[action='/vendors/models/{slug}/slot']\")");
    wait_for("the answer", async || {
        let gone = browser.client.execute(&answered, vec![]).await.unwrap_or_default();
        (gone == Value::Bool(true)).then_some(())
    })
    .await;
    wait_for("the slot", async || {
        browser.client.goto(&format!("{site}/transparency")).await.expect("the page");
        browser.text("[aria-labelledby=slots]").await.contains(&slug).then_some(())
    })
    .await;
    let told = browser.text("[aria-labelledby=slots]").await;
    assert!(told.contains("revealed at the end") && !told.contains("M7"), "{told}");
}

/// What is wrong with one page as it is now.
pub(super) async fn check(browser: &Browser, axe: &str, origin: &str, theme: &str, name: &str) -> Vec<String> {
    let page = &browser.client;
    browser.picture(&format!("{name}-{theme}")).await;
    page.set_window_size(1_280, 900).await.expect("resized");
    // What still comes in has not the colours that are read.
    browser
        .eval(
            "const ends = (motion) => motion.effect.getComputedTiming().iterations !== Infinity;
             return Promise.allSettled(document.getAnimations().filter(ends).map((motion) => motion.finished)).then(() => 0)",
        )
        .await;
    page.execute(axe, vec![]).await.expect("axe");
    let found = page.execute_async(AXE, vec![]).await.expect("a list");
    let mut faults: Vec<String> =
        found.as_array().into_iter().flatten().map(|fault| format!("{name} in the {theme} theme: {fault}")).collect();
    browser.loaded_only_from(origin).await;
    let weight = "const all = performance.getEntriesByType('resource').filter((r) => !/\\/(plots|api)\\/|\\/result$/.test(r.name)); \
        const page = performance.getEntriesByType('navigation')[0]; \
        return [all.reduce((sum, r) => sum + r.encodedBodySize, page.encodedBodySize), all.length + 1, document.querySelectorAll('*').length]";
    let weight = page.execute(weight, vec![]).await.expect("numbers");
    let number = |place: usize| weight[place].as_u64().unwrap_or(u64::MAX);
    // The reference is folded: what is in it is not laid out before it is opened.
    let nodes = if name.starts_with("docs") { 4 * NODES } else { NODES };
    if number(0) > BYTES || number(1) > REQUESTS || number(2) > nodes {
        faults.push(format!("{name} weighs {weight}"));
    }
    // No page scrolls sideways, not even on a phone.
    page.set_window_size(390, 850).await.expect("resized");
    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let wide: Value = page.execute(wide, vec![]).await.expect("a number");
    if wide.as_i64().is_none_or(|wide| wide > 1) {
        faults.push(format!("{name} is {wide} px too wide on a phone"));
    }
    page.set_window_size(1_280, 900).await.expect("resized");
    faults
}
