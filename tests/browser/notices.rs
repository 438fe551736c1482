//! Notices in the browser: what is shown is seen, and one button by which a browser asks to be told.

use agon_core::account::notice::{News, Notice};
use agon_core::ids::AccountId;
use agon_store::Store;
use serde_json::json;

use super::Browser;
use crate::support::{TestApp, wait_for};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_page_shows_is_seen_and_a_browser_is_told_by_one_button() {
    let app = TestApp::embedded().await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    page.goto(&format!("{}/you/notices", app.url)).await.expect("the page");
    assert!(browser.text("main").await.contains("Nothing here yet."));
    let begin = "const done = arguments[0]; fetch('/api/v1/sessions', {method: 'POST'}).then((r) => r.json()).then((s) => done(s.account))";
    let account = page.execute_async(begin, vec![]).await.expect("a session");
    let account: AccountId = account.as_str().expect("an id").parse().expect("an id");
    let store = Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db")).await.expect("opened");
    let voter = store.alias_of(account).await.expect("read").expect("a name");
    let news = [Notice::PointsReleased, Notice::VotesRestored { votes: 2 }];
    let news = news.map(|notice| News { voter, at: agon::clock::now(), notice });
    assert_eq!(store.put_notices(&news).await.expect("written"), 2);

    page.refresh().await.expect("reloaded");
    assert!(browser.text(".notices").await.contains("2 of your removed votes count again."));
    wait_for("what was shown to be seen", async || {
        (store.unread_notices(account).await.expect("read") == 0).then_some(())
    })
    .await;
    browser.picture("notices").await;
    // Here is no push service: the button says that it can't, and can be pressed again.
    wait_for("the button", async || (browser.text("[data-tell] button").await == "Tell me").then_some(())).await;
    browser.press("[data-tell] button").await;
    let said = wait_for("an answer", async || {
        let said = browser.eval("return document.querySelector('[data-tell] [role=status]').textContent").await;
        said.as_str().filter(|said| !said.is_empty()).map(str::to_owned)
    })
    .await;
    assert!(said.contains("allow notifications"), "{said}");
    assert_eq!(browser.text("[data-tell] button").await, "Tell me");
    // The worker speaks for all pages.
    let scope = "const done = arguments[0]; navigator.serviceWorker.ready.then((worker) => done(worker.scope))";
    assert_eq!(page.execute_async(scope, vec![]).await.expect("a scope"), json!(format!("{}/", app.url)));
    browser.loaded_only_from(&app.url).await;

    // What a push service hands over is shown; the same again takes the place of the first.
    let granted = json!({"origin": app.url, "permissions": ["notifications"]});
    browser.devtools("Browser.grantPermissions", granted).await;
    browser.devtools("ServiceWorker.enable", json!({})).await;
    let told = |line: &str| {
        json!({"id": "ntc_1", "title": "Your votes", "body": line, "lang": "en", "dir": "ltr"}).to_string()
    };
    let shown = "const done = arguments[0]; navigator.serviceWorker.ready.then((worker) => worker.getNotifications())
        .then((all) => done(all.map((one) => `${one.tag} ${one.title}: ${one.body}`)))";
    for line in ["first", "second"] {
        let pushed = json!({"origin": app.url, "registrationId": "0", "data": told(line)});
        wait_for("the notification", async || {
            // A browser that is busy may not have begun the worker: a push service would send it again too.
            browser.devtools("ServiceWorker.deliverPushMessage", pushed.clone()).await;
            let all = page.execute_async(shown, vec![]).await.ok()?;
            (all == json!([format!("ntc_1 Your votes: {line}")])).then_some(())
        })
        .await;
    }
    browser.stop().await;
    app.stop().await;
}
