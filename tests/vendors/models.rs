//! Models that vendors bring, from registration to reveal.

use serde_json::{Value, json};

use crate::battle::wire_server::Upstream;
use crate::support::{Guest, TestApp, wait_for};
use crate::vendors::data::Vendor;

const SCOPES: [&str; 3] = ["models:write", "webhooks:write", "battles:read:own"];
const SECRET: &str = "sk-the-endpoint-key-9143";

fn model(upstream: &Upstream, slug: &str, remote: &str) -> Value {
    json!({
        "model": slug, "name": "Robusta 7B", "family": "Robusta", "license": "Robot licence",
        "endpoint": upstream.url, "remote_model": remote, "api_key": SECRET, "max_output": 512,
    })
}

async fn stage(vendor: &Vendor, slug: &str, wanted: &str) -> Value {
    wait_for(&format!("{slug} to be {wanted}"), async || {
        let model = vendor.get(&format!("/vendors/models/{slug}")).await.json();
        (model["stage"] == wanted).then_some(model)
    })
    .await
}

async fn checked(vendor: &Vendor, slug: &str, wanted: &str) -> Value {
    wait_for(&format!("the contract test of {slug}"), async || {
        let model = vendor.get(&format!("/vendors/models/{slug}")).await.json();
        (model["check"]["state"] == wanted).then_some(model)
    })
    .await
}

async fn agon(app: &TestApp, args: &[&str]) -> Value {
    let mut agon = std::process::Command::new(env!("CARGO_BIN_EXE_agon"));
    let dir = app.dir.as_ref().expect("a folder").path().to_str().expect("a path").to_owned();
    agon.args(args).args(["--data-dir", &dir]).env_remove("DATABASE_URL");
    let said = tokio::task::spawn_blocking(move || agon.output()).await.expect("joined").expect("started");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    serde_json::from_slice(&said.stdout).expect("JSON")
}

/// Battles until one has this model; then a vote.
async fn vote_on(guest: &Guest, slug: &str) {
    for _ in 0..60 {
        let battle = guest.ready_battle("How do robots learn?").await;
        let voted = guest.vote(&battle, "a").await;
        assert_eq!(voted.status, 201, "{}", voted.text());
        let models = &voted.json()["models"];
        if [&models["a"]["model"], &models["b"]["model"]].contains(&&json!(slug)) {
            return;
        }
    }
    panic!("{slug} was not drawn in 60 battles");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stealth_model_runs_as_long_as_was_said_and_is_told_at_the_end() {
    let upstream = Upstream::start().await;
    let app =
        TestApp::with(json!({"vendors": {"private_addresses": true}, "judging": {"check_rate": 0, "shared_rate": 0}}))
            .await;
    let vendor = Vendor::sign_up(&app, "Robusta Works", &SCOPES).await;
    let hook = json!({"url": "http://127.0.0.1:9/", "events": ["model.status"]});
    let hook = vendor.post("/webhooks", &hook).await.json()["webhook"]["id"].as_str().expect("an id").to_owned();
    let made = vendor.post("/vendors/models", &model(&upstream, "river-stone", "good")).await;
    assert_eq!((made.status, &made.json()["has_key"]), (201, &json!(true)), "{}", made.text());
    let tested = checked(&vendor, "river-stone", "passed").await;
    let steps = tested["check"]["report"]["steps"].as_array().expect("steps").clone();
    assert_eq!(steps.len(), 6, "{steps:?}");
    // This endpoint always says the same: it forgets numbers and mends letters, which is advice, no fault.
    assert_eq!([&steps[0]["finding"], &steps[1]["finding"]], [&json!("passed"), &json!("advice")]);
    assert_eq!(upstream.calls("good")[0].authorization.as_deref(), Some(&*format!("Bearer {SECRET}")));

    assert_eq!(stage(&vendor, "river-stone", "ready").await["slot"], Value::Null);
    let begin = async || vendor.post("/vendors/models/river-stone/slot", &json!({"stealth": true, "votes": 3})).await;
    assert_eq!(begin().await.code(), "no_credit");
    let grant = ["credits", "grant", "Robusta Works", "2", "--reference", "invoice 17"];
    for is_first in [true, false] {
        let granted = agon(&app, &grant).await;
        assert_eq!((&granted["granted"], &granted["left"]), (&json!(is_first), &json!(2)), "once for a reference");
    }
    let slot = begin().await;
    assert_eq!(slot.status, 201, "{}", slot.text());
    stage(&vendor, "river-stone", "running").await;
    let guest = app.guest().await;
    wait_for("the model to be drawn", async || (guest.get("/models/river-stone").await.status == 200).then_some(()))
        .await;

    // Nobody is told whose it is: not by lists, boards or pages, not after a vote, not by its votes' data, nor by what
    // its vendor asks for.
    vote_on(&guest, "river-stone").await;
    let chosen = guest.post("/battles", &json!({"prompt": "What is 2 + 2?", "models": ["river-stone"]})).await;
    assert_eq!(chosen.code(), "model_not_selectable", "who asks it all day long by its code name learns whose it is");
    for query in ["/preferences", "/preferences?model=river-stone", "/stats/pairwise?model=river-stone"] {
        assert_eq!(vendor.get(query).await.status, 200, "{query}");
    }
    let site = guest.api.strip_suffix("/api/v1").expect("the API").to_owned();
    for path in [
        "/api/v1/models",
        "/api/v1/slots",
        "/api/v1/disclosures",
        "/api/v1/boards/overall",
        "/models/river-stone",
        "/leaderboard",
        "/transparency",
        "/",
    ] {
        let text = guest.http.get(format!("{site}{path}")).send().await.expect("sent").text().await.expect("text");
        assert!(!text.contains("Robusta") && !text.contains("Robot"), "{path} tells whose it is");
    }
    assert_eq!(guest.get("/models/river-stone").await.json()["slot"]["name"], Value::Null);
    assert!(!guest.get("/me/battles").await.text().contains("Robusta"));
    let rows = wait_for("the vote to be folded", async || {
        let page = vendor.get("/preferences").await.json();
        (page["preferences"].as_array().map(Vec::len) == Some(1)).then_some(page)
    })
    .await;
    assert!(!rows.to_string().contains("Robusta"), "{rows}");

    // Without credits it pauses; with some it goes on, to its end and no further.
    vote_on(&guest, "river-stone").await;
    stage(&vendor, "river-stone", "no_credit").await;
    let credits = vendor.get("/vendors/credits").await.json();
    assert_eq!((&credits["credit"]["left"], credits["transfers"].as_array().map(Vec::len)), (&json!(0), Some(3)));
    agon(&app, &["credits", "grant", "Robusta Works", "9", "--reference", "invoice 18"]).await;
    stage(&vendor, "river-stone", "running").await;
    assert_eq!(vendor.delete("/vendors/models/river-stone").await.code(), "slot_begun");
    assert_eq!(vendor.post("/vendors/models/river-stone/slot", &json!({"votes": 9})).await.code(), "slot_taken");
    vote_on(&guest, "river-stone").await;
    let ended = stage(&vendor, "river-stone", "ended").await;
    assert_eq!((&ended["votes"], &ended["variants_tested"]), (&json!(3), &json!(1)));
    let told = wait_for("the reveal", async || {
        let model = guest.get("/models/river-stone").await.json();
        (model["name"] != "river-stone").then_some(model)
    })
    .await;
    assert_eq!((&told["organization"], &told["status"]), (&json!("Robusta Works"), &json!("retired")));
    assert_eq!(told["slot"]["family"], "Robusta");
    let deliveries = vendor.get(&format!("/webhooks/{hook}/deliveries")).await.json();
    let stages: Vec<&str> = deliveries["deliveries"]
        .as_array()
        .expect("a list")
        .iter()
        .rev()
        .filter_map(|delivery| delivery["body"]["data"]["stage"].as_str())
        .collect();
    assert_eq!(stages, ["ready", "running", "no_credit", "running", "ended"]);
    let disclosed = guest.get("/disclosures").await.json();
    assert_eq!(disclosed["disclosures"][0]["vendor"], "Robusta Works", "what was asked for meanwhile is told now");
    // The key is nowhere in the clear.
    let dir = app.stop().await.expect("a folder");
    for file in std::fs::read_dir(dir.path()).expect("listed").filter_map(Result::ok).filter(|f| f.path().is_file()) {
        let bytes = std::fs::read(file.path()).expect("read");
        assert!(!bytes.windows(SECRET.len()).any(|w| w == SECRET.as_bytes()), "{:?} has the key", file.path());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_endpoint_that_fails_is_not_drawn_until_it_passes_again() {
    let upstream = Upstream::start().await;
    let app = TestApp::with(json!({
        "vendors": {"private_addresses": true, "most_models": 3}, "judging": {"check_rate": 0, "shared_rate": 0},
        "battle": {"retries": 0},
    }))
    .await;
    let vendor = Vendor::sign_up(&app, "Robusta Works", &SCOPES).await;
    let other = Vendor::sign_up(&app, "Another", &SCOPES).await;
    for (body, status, code) in [
        (json!({"model": "Not A Slug"}), 422, "invalid_model"),
        (json!({"model": "demo-eliza"}), 409, "model_taken"),
        (json!({"name": " "}), 422, "invalid_model"),
        (json!({"endpoint": "ftp://models.example.org"}), 422, "invalid_url"),
        (json!({"max_output": 1}), 422, "invalid_model"),
        (json!({"price_input": -1.0}), 422, "invalid_model"),
        (json!({"context": 1}), 422, "invalid_model"),
        (json!({"name": 7}), 422, "invalid_body"),
    ] {
        let mut asked = model(&upstream, "some-stone", "good");
        asked.as_object_mut().expect("an object").extend(body.as_object().expect("an object").clone());
        let said = vendor.post("/vendors/models", &asked).await;
        assert_eq!((said.status, said.code().as_str()), (status, code), "{body}");
    }
    assert_eq!(vendor.post("/vendors/models", &model(&upstream, "tired-stone", "tires")).await.status, 201);
    assert_eq!(other.post("/vendors/models", &model(&upstream, "tired-stone", "good")).await.code(), "model_taken");
    assert_eq!(vendor.post("/vendors/models", &model(&upstream, "lost-stone", "unknown")).await.status, 201);
    assert_eq!(vendor.post("/vendors/models", &model(&upstream, "the-robusta", "good")).await.status, 201);
    assert_eq!(vendor.post("/vendors/models", &model(&upstream, "one-more", "good")).await.code(), "too_many_models");
    // Each way to change something, for nobody, for a key without the scope, and for another vendor.
    let weak = Vendor::sign_up(&app, "Weak", &["battles:read"]).await;
    for (method, path) in [
        ("POST", "/vendors/models"),
        ("GET", "/vendors/models"),
        ("GET", "/vendors/models/tired-stone"),
        ("DELETE", "/vendors/models/tired-stone"),
        ("PUT", "/vendors/models/tired-stone/endpoint"),
        ("POST", "/vendors/models/tired-stone/check"),
        ("POST", "/vendors/models/tired-stone/slot"),
        ("GET", "/vendors/credits"),
        ("PUT", "/vendors/credits"),
    ] {
        let body = match path.rsplit('/').next() {
            Some("models") => model(&upstream, "one-more", "good"),
            Some("endpoint") => json!({"endpoint": upstream.url, "remote_model": "good"}),
            Some("slot") => json!({"votes": 1}),
            _ => json!({"daily_cap": 1}),
        };
        let got = [weak.nobody(method, path, &body).await.status, weak.ask(method, path, &body).await.status];
        assert_eq!(got, [401, 403], "{method} {path}");
        if path.contains("tired") {
            assert_eq!(other.ask(method, path, &body).await.code(), "unknown_model", "{method} {path}");
        }
    }
    assert_eq!(other.get("/vendors/models").await.json(), json!({"models": []}));

    let lost = checked(&vendor, "lost-stone", "failed").await;
    assert_eq!(
        lost["check"]["report"]["steps"],
        json!([{"name": "answers", "finding": "failed", "detail": "status_404"}])
    );
    assert_eq!(vendor.post("/vendors/models/lost-stone/check", &json!({})).await.json()["check"]["state"], "asked");
    checked(&vendor, "lost-stone", "failed").await;
    let early = vendor.post("/vendors/models/lost-stone/slot", &json!({"votes": 1})).await;
    assert_eq!(early.code(), "not_checked");
    checked(&vendor, "the-robusta", "passed").await;
    let telling = vendor.post("/vendors/models/the-robusta/slot", &json!({"stealth": true, "votes": 5})).await;
    assert_eq!(telling.code(), "code_name_tells");
    for slot in [
        json!({}),
        json!({"votes": 0}),
        json!({"votes": 1, "ends_at": "2099-01-01T00:00:00Z"}),
        json!({"ends_at": "2020-01-01T00:00:00Z"}),
        json!({"starts_at": "2020-01-01T00:00:00Z", "votes": 1}),
    ] {
        let said = vendor.post("/vendors/models/the-robusta/slot", &slot).await;
        assert_eq!(said.code(), "invalid_slot", "{slot}");
    }
    assert_eq!(vendor.delete("/vendors/models/the-robusta").await.status, 204);

    // It answers the contract test, and nobody after it.
    checked(&vendor, "tired-stone", "passed").await;
    agon(&app, &["credits", "grant", "Robusta Works", "99", "--reference", "a trial"]).await;
    assert_eq!(vendor.post("/vendors/models/tired-stone/slot", &json!({"votes": 50})).await.status, 201);
    stage(&vendor, "tired-stone", "running").await;
    let guest = app.guest().await;
    wait_for("the model to fail in battles", async || {
        let battle = guest.ask("Are you there?").await;
        guest.read(&battle, "").await;
        let stage = vendor.get("/vendors/models/tired-stone").await.json()["stage"].clone();
        (stage == "failing").then_some(())
    })
    .await;
    let health = vendor.get("/stats/models").await.json();
    let tired = health["models"].as_array().expect("a list").iter().find(|m| m["model"] == "tired-stone").cloned();
    let failed = tired.as_ref().and_then(|tired| tired["failed"].as_u64());
    assert!(failed.is_some_and(|failed| failed >= 6), "what failed without a vote is counted: {health}");
    wait_for("it to leave the draw", async || {
        (guest.get("/models/tired-stone").await.json()["sampling"]["share"] == Value::Null).then_some(())
    })
    .await;
    // A better endpoint, tested anew, goes on in the same slot. Its vendor may set a limit to a day.
    assert_eq!(vendor.put("/vendors/credits", &json!({"daily_cap": 0})).await.json()["credit"]["left_today"], 0);
    let better = json!({"endpoint": upstream.url, "remote_model": "good"});
    let told = async || guest.get("/models/tired-stone").await.json()["slot"]["endpoint_changed_at"].clone();
    assert_eq!(told().await, Value::Null);
    let put = vendor.put("/vendors/models/tired-stone/endpoint", &better).await;
    assert_eq!((put.status, &put.json()["has_key"]), (200, &json!(false)), "{}", put.text());
    stage(&vendor, "tired-stone", "daily_cap").await;
    assert_eq!(vendor.put("/vendors/credits", &json!({"daily_cap": null})).await.status, 200);
    stage(&vendor, "tired-stone", "running").await;
    // Its votes are about two models from now on, and everybody may know.
    wait_for("the change to be told", async || (told().await != Value::Null).then_some(())).await;
    let page = crate::vendors::console::page(&guest, "/models/tired-stone").await;
    assert!(page.text().contains("maker changed its endpoint"), "{}", page.text());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operator_makes_keys_for_the_maker_of_models_that_are_there() {
    let app = TestApp::embedded().await;
    let create =
        ["keys", "create", "--vendor", "Agon demo", "--organization", "Agon demo", "--scope", "battles:read:own"];
    let made = agon(&app, &create).await;
    let key = made["secret"].as_str().expect("a secret").to_owned();
    let seen = app.guest().await.http.get(format!("{}/api/v1/vendors/me", app.url)).bearer_auth(&key);
    let seen = crate::support::send(seen).await;
    assert_eq!((seen.status, &seen.json()["vendor"]["organization"]), (200, &json!("Agon demo")), "{}", seen.text());
    // The cap and the line in the audit log are those of the API.
    for _ in 1..50 {
        agon(&app, &create).await;
    }
    let mut more = std::process::Command::new(env!("CARGO_BIN_EXE_agon"));
    more.args(create).arg("--data-dir").arg(app.dir.as_ref().expect("a folder").path()).env_remove("DATABASE_URL");
    let refused = tokio::task::spawn_blocking(move || more.output()).await.expect("joined").expect("started");
    assert!(!refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("50 keys"));
    let audit = app.guest().await.http.get(format!("{}/api/v1/vendors/audit", app.url)).bearer_auth(&key);
    assert_eq!(crate::support::send(audit).await.status, 403, "the key may not read it");
    let store = agon_store::Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db")).await;
    let store = store.expect("opened");
    let vendor = store.vendor_named("Agon demo").await.expect("read").expect("there");
    let lines = store.audit_of(vendor.id, None, 100).await.expect("read");
    assert_eq!(lines.iter().filter(|line| line.action == "key.created").count(), 50);
}
