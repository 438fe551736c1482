//! Browsers are told of notices: what they get only they can read, and who is gone is not written to.

use std::time::Duration;

use agon::clock;
use agon::config::{Config, Flags};
use agon::flow::account::push::{Post, Subscription, send_due, subscribe};
use agon::models::catalogue::Catalogue;
use agon::outbound::PublicClient;
use agon::secrets::push_key::PushKey;
use agon_core::account::notice::{News, Notice};
use agon_core::ids::{AccountId, VoterId};
use agon_core::time::Timestamp;
use agon_store::Store;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde_json::json;

use crate::support::browsers::{Browser, PushService, vapid};
use crate::support::{TestApp, send, stores, wait_for};

/// A store with somebody in it who is told in a browser.
struct Told {
    store: Store,
    http: PublicClient,
    key: PushKey,
    catalogue: Catalogue,
    account: AccountId,
    voter: VoterId,
}

impl Told {
    async fn new(store: Store, browser: &Browser, language: &str) -> Self {
        let (account, voter) = (AccountId::from_uuid(clock::uuid()), clock::voter_id());
        store.create_account(account, voter, clock::now()).await.expect("an account");
        let config = Config::load(None, &Flags::default()).expect("the defaults");
        let catalogue = Catalogue::load(&config.models, config.sampling_rule()).expect("the demo models");
        let dir = tempfile::tempdir().expect("a folder");
        let key = PushKey::load("", dir.path(), Some("https://arena.example".into())).expect("a key");
        let http = PublicClient::new(true).expect("TLS");
        let (p256dh, auth) = browser.keys();
        let (p256dh, auth) = (BASE64.encode(p256dh), BASE64.encode(auth));
        let asked = Subscription { endpoint: &browser.endpoint, p256dh: &p256dh, auth: &auth, language };
        subscribe(&store, &http, account, asked).await.expect("subscribed");
        Self { store, http, key, catalogue, account, voter }
    }

    /// Something happens to them.
    async fn news(&self, at: Timestamp, notice: Notice) {
        let news = News { voter: self.voter, at, notice };
        assert_eq!(self.store.put_notices(&[news]).await.expect("written"), 1);
    }

    async fn send(&self) -> usize {
        let Self { store, http, key, catalogue, .. } = self;
        send_due(Post { store, http, key, catalogue }).await.expect("sent")
    }

    /// What is on its way, now or later.
    async fn waiting(&self) -> Vec<u32> {
        let later = clock::now().plus(Duration::from_secs(1_000_000));
        self.store.due_pushes(later, 100).await.expect("read").iter().map(|push| push.tries).collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_sent_before_a_crash_is_sent_again_as_the_same_message_and_then_no_more() {
    for (store, _dir) in stores().await {
        let service = PushService::start().await;
        let browser = Browser::new(&service, "one");
        let told = Told::new(store, &browser, "en").await;
        told.news(clock::now(), Notice::VotesRestored { votes: 3 }).await;
        // The service has it, and we are gone before we hear so.
        service.answer_after(Duration::from_secs(5));
        let cut_off = tokio::time::timeout(Duration::from_millis(700), told.send()).await;
        assert!(cut_off.is_err() && service.got().len() == 1, "{:?}", service.got().len());
        service.answer_after(Duration::ZERO);
        assert_eq!((told.send().await, told.send().await), (1, 0));
        let got = service.got();
        assert_eq!(got.len(), 2, "once more and never again");
        // Service and browser put the second in the place of the first.
        assert_eq!(got[0].headers["topic"], got[1].headers["topic"]);
        assert!(got[0].headers["topic"].len() <= 32, "RFC 8030, 5.4");
        let [first, second] = [0, 1].map(|n: usize| browser.read(&got[n]));
        assert_eq!(first, second);
        let id = told.store.notices_of(told.account, None, 1).await.expect("read")[0].id;
        assert_eq!(first["id"], json!(id));
        assert_ne!(got[0].body, got[1].body, "each by a key of its own");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_fails_is_asked_again_later_and_a_browser_that_is_gone_is_forgotten() {
    for (store, _dir) in stores().await {
        let service = PushService::start().await;
        let browser = Browser::new(&service, "one");
        let told = Told::new(store, &browser, "en").await;
        told.news(clock::now(), Notice::PointsReleased).await;
        service.answer(503);
        assert_eq!((told.send().await, told.send().await), (1, 0), "not at once");
        assert_eq!(told.waiting().await, [1]);
        // What was seen meanwhile, or is old, is not sent.
        told.store.read_notices(told.account, None, clock::now()).await.expect("kept");
        let old = clock::now().minus(Duration::from_secs(4 * 24 * 3600));
        told.news(old, Notice::PointsHeld).await;
        assert_eq!((told.send().await, told.waiting().await), (1, vec![1]));
        assert_eq!(service.got().len(), 1);
        // Gone for good: what waits for it goes along, and nothing new is put on its way.
        service.answer(410);
        told.news(clock::now(), Notice::VotesRemoved { votes: 1 }).await;
        assert_eq!((told.send().await, told.waiting().await), (1, vec![]));
        told.news(clock::now(), Notice::VotesRemoved { votes: 2 }).await;
        assert_eq!((told.send().await, service.got().len()), (0, 2));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_signs_out_or_leaves_is_told_nowhere_and_ten_browsers_are_the_most() {
    for (store, _dir) in stores().await {
        let service = PushService::start().await;
        let told = Told::new(store, &Browser::new(&service, "first"), "en").await;
        let add = async |name: &str| {
            let browser = Browser::new(&service, name);
            let (p256dh, auth) = browser.keys();
            let (p256dh, auth) = (BASE64.encode(p256dh), BASE64.encode(auth));
            let asked = Subscription { endpoint: &browser.endpoint, p256dh: &p256dh, auth: &auth, language: "ar" };
            subscribe(&told.store, &told.http, told.account, asked).await.expect("subscribed");
        };
        for n in 0..10 {
            add(&format!("b{n}")).await;
        }
        told.news(clock::now(), Notice::PointsHeld).await;
        assert_eq!(told.waiting().await.len(), 10, "the oldest made room");
        told.store.end_sessions(told.account, clock::now()).await.expect("ended");
        assert_eq!(told.waiting().await.len(), 0);
        add("again").await;
        told.news(clock::now(), Notice::PointsReleased).await;
        assert_eq!(told.waiting().await.len(), 1);
        told.store.erase(told.account, clock::uuid_unsorted(), clock::voter_id(), clock::now()).await.expect("erased");
        assert_eq!((told.send().await, service.got().len()), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_browser_is_told_by_a_service_that_runs_and_only_it_can_read_what() {
    let service = PushService::start().await;
    let app = TestApp::with(json!({
        "vendors": {"private_addresses": true}, "accounts": {"operator_key_env": "PATH"},
        "push": {"contact": "mailto:operator@arena.example"},
    }))
    .await;
    let guest = app.guest().await;
    let key = guest.get("/push/key").await.json()["key"].as_str().expect("a key").to_owned();
    let browser = Browser::new(&service, "secret-path");
    let good = browser.subscription("zh-Hans");
    let with = |name: &str, value: serde_json::Value| {
        let mut other = good.clone();
        *other.pointer_mut(name).expect("a member") = value;
        other
    };
    for (body, code) in [
        (with("/endpoint", json!("ftp://push.example/x")), "invalid_url"),
        (with("/keys/auth", json!("AAAA")), "invalid_keys"),
        (with("/keys/p256dh", json!(BASE64.encode([4; 65]))), "invalid_keys"),
        (with("/keys/p256dh", json!("§")), "invalid_keys"),
        (with("/language", json!("tlh")), "unknown_language"),
        (json!({"endpoint": "https://push.example/x"}), "invalid_body"),
    ] {
        let refused = guest.post("/me/push", &body).await;
        assert_eq!((refused.status, refused.code().as_str()), (422, code), "{body}");
    }
    // Twice is once.
    assert_eq!(guest.post("/me/push", &good).await.status, 204);
    assert_eq!(guest.post("/me/push", &good).await.status, 204);

    let question = "What nobody but me may know?";
    let battle = guest.ready_battle(question).await;
    let vote = guest.vote(&battle, "a").await.json();
    guest.verdict(vote["vote"]["id"].as_str().expect("an id")).await;
    let store = Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db")).await.expect("opened");
    let account: AccountId = guest.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id");
    let voter = store.alias_of(account).await.expect("read").expect("a name");
    wait_for("the first look", async || store.checkpoint("notices").await.expect("read")).await;
    let operator = std::env::var("PATH").expect("a variable that is always there");
    let decide = guest.http.post(format!("{}/admin/standings/{voter}", guest.api)).bearer_auth(operator);
    assert_eq!(send(decide.json(&json!({"action": "uphold", "reason": "looked"}))).await.status, 202);

    let got = service.wait(2).await;
    let mut bodies: Vec<_> = got.iter().map(|pushed| browser.read(pushed)).collect();
    bodies.sort_by_key(|body| body["title"].to_string());
    assert_eq!((&bodies[0]["lang"], &bodies[0]["dir"]), (&json!("zh-Hans"), &json!("ltr")));
    let texts: Vec<_> = bodies.iter().map(|body| body["body"].as_str().expect("text").to_owned()).collect();
    assert!(texts.iter().any(|text| text.starts_with("我们移除了你的1票")), "{texts:?}");
    for pushed in &got {
        assert_eq!((pushed.path.as_str(), pushed.headers["urgency"].as_str()), ("/send/secret-path", "normal"));
        assert!(pushed.headers["ttl"].parse::<u64>().is_ok_and(|seconds| seconds > 0));
        let claims = vapid(pushed, &key);
        assert_eq!((&claims["aud"], &claims["sub"]), (&json!(service.origin), &json!("mailto:operator@arena.example")));
        let (now, exp) = (clock::now().micros() / 1_000_000, claims["exp"].as_i64().expect("a time"));
        assert!(exp > now && exp <= now + 86_400, "RFC 8292, 2");
        let shown = browser.read(pushed).to_string();
        let account = account.to_string();
        for secret in [question, account.as_str(), "127.0.0.1", "http"] {
            assert!(!shown.contains(secret), "{secret}: {shown}");
        }
    }
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(service.got().len(), 2, "each once");
    let remove = |body| send(guest.http.delete(format!("{}/me/push", guest.api)).bearer_auth(&guest.token).json(&body));
    assert_eq!(remove(json!({"endpoint": browser.endpoint})).await.status, 204);
    assert_eq!(remove(json!({})).await.status, 204);
    assert_eq!(store.remove_subscriptions(account, None).await.expect("read"), 0);

    // The worker's script lies at the root, so that it may speak for every page.
    let worker = send(guest.http.get(format!("{}/sw.js", app.url))).await;
    let kind = worker.headers["content-type"].to_str().expect("text");
    assert!(
        worker.status == 200 && kind.contains("javascript") && worker.headers["cache-control"] == "no-cache",
        "{kind}"
    );
    app.stop().await;
}

#[tokio::test]
async fn an_operator_may_tell_no_browser_and_private_addresses_are_told_nothing() {
    let off = TestApp::with(json!({"push": {"enabled": false}})).await;
    let guest = off.guest().await;
    let service = PushService::start().await;
    let subscription = Browser::new(&service, "one").subscription("en");
    assert_eq!(guest.get("/push/key").await.code(), "push_off");
    assert_eq!(guest.post("/me/push", &subscription).await.code(), "push_off");
    let page = send(guest.http.get(format!("{}/you/notices", off.url)).bearer_auth(&guest.token)).await.text();
    assert!(!page.contains("data-tell"), "no button");
    off.stop().await;
    let on = TestApp::embedded().await;
    let guest = on.guest().await;
    assert_eq!(guest.post("/me/push", &subscription).await.code(), "invalid_url");
    let page = send(guest.http.get(format!("{}/you/notices", on.url)).bearer_auth(&guest.token)).await.text();
    let button = page.split("data-tell=").next().and_then(|before| before.rsplit('<').next()).unwrap_or_default();
    let rest = page.split("data-tell=").nth(1).and_then(|rest| rest.split('>').next()).unwrap_or_default();
    assert!(format!("{button}{rest}").contains(" hidden"), "shown by a script that finds support: {button}{rest}");
    on.stop().await;
}
