//! Operators set models while the service runs.

use serde_json::{Value, json};

use crate::support::{Guest, Reply, TestApp, http, send};

async fn app() -> TestApp {
    TestApp::with(json!({"accounts": {"operator_key_env": "PATH"}})).await
}

fn key() -> String {
    std::env::var("PATH").expect("a variable that is always there")
}

async fn set(app: &TestApp, model: &str, setting: Value) -> Reply {
    let request = http().put(format!("{}/api/v1/admin/models/{model}", app.url)).bearer_auth(key());
    send(request.json(&setting)).await
}

/// Status, weight and share of a model, as everybody is told.
async fn told(guest: &Guest, model: &str) -> (Value, Value, Value) {
    let facts = guest.get(&format!("/models/{model}")).await.json();
    (facts["status"].clone(), facts["sampling"]["weight"].clone(), facts["sampling"]["share"].clone())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_operator_sets_is_drawn_by_at_once_and_holds_over_a_restart() {
    let first = app().await;
    let guest = first.guest().await;
    let (status, weight, before) = told(&guest, "demo-eliza").await;
    assert_eq!((status, weight), (json!("active"), json!(1.0)));
    assert_eq!(set(&first, "demo-eliza", json!({"weight": 3.0})).await.status, 200);
    let (_, weight, after) = told(&guest, "demo-eliza").await;
    assert_eq!(weight, json!(3.0));
    assert!(after.as_f64() > before.as_f64(), "{before} to {after}");
    assert_eq!(set(&first, "demo-markov", json!({"status": "retired"})).await.status, 200);
    assert_eq!(told(&guest, "demo-markov").await.2, Value::Null, "it is not drawn any more");
    let page = http().get(format!("{}/admin/arena", first.url)).bearer_auth(key());
    let page = send(page).await.text();
    assert!(page.contains("Changes to models") && page.contains("In the file: active · 1"), "{page}");
    // What is set is kept with the data.
    let data = first.stop().await.expect("its folder");
    let config = crate::support::config(data.path(), json!({"accounts": {"operator_key_env": "PATH"}}));
    let second = TestApp::start(config).await;
    let guest = second.guest().await;
    assert_eq!(told(&guest, "demo-eliza").await.1, json!(3.0));
    assert_eq!(set(&second, "demo-eliza", json!({})).await.status, 200);
    assert_eq!(told(&guest, "demo-eliza").await, (json!("active"), json!(1.0), told(&guest, "demo-outliner").await.2));
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn settings_without_which_nothing_could_be_drawn_are_refused_whole() {
    let app = app().await;
    let guest = app.guest().await;
    assert_eq!(set(&app, "nobody", json!({"weight": 1.0})).await.code(), "unknown_model");
    for weight in [0.0, -1.0, 1e-320, 1_001.0] {
        assert_eq!(set(&app, "demo-eliza", json!({"weight": weight})).await.code(), "invalid_weight");
    }
    assert_eq!(set(&app, "demo-eliza", json!({"status": "asleep"})).await.code(), "invalid_body");
    let stranger = guest.http.put(format!("{}/admin/models/demo-eliza", guest.api)).bearer_auth("no operator's key");
    assert_eq!(send(stranger.json(&json!({}))).await.code(), "operator_key_wanted");
    let models = guest.get("/models").await.json();
    let slugs: Vec<String> = models["models"]
        .as_array()
        .expect("models")
        .iter()
        .map(|model| model["model"].as_str().expect("a slug").to_owned())
        .collect();
    for slug in &slugs[2..] {
        assert_eq!(set(&app, slug, json!({"status": "draining"})).await.status, 200);
    }
    let refused = set(&app, &slugs[0], json!({"status": "retired"})).await;
    assert_eq!((refused.status, refused.code()), (409, "too_few_models".into()));
    assert_eq!(told(&guest, &slugs[0]).await.0, json!("active"));
    // All at once: two stay, whoever is first.
    for slug in &slugs[2..] {
        assert_eq!(set(&app, slug, json!({})).await.status, 200);
    }
    let tries = slugs.iter().map(|slug| set(&app, slug, json!({"status": "retired"})));
    let done = futures_util::future::join_all(tries).await;
    let done = done.iter().filter(|reply| reply.status == 200).count();
    assert_eq!(done, slugs.len() - 2);
    // A file that lost models since: what was set is left out and said to be, and each step out of it is taken.
    let data = app.stop().await.expect("its folder");
    let store = agon_store::Store::open_sqlite(&data.path().join("agon.db")).await.expect("opened");
    for slug in &slugs {
        let setting = agon_store::ModelSetting {
            slug: slug.parse().expect("a slug"),
            weight: None,
            status: Some(agon_core::model::ModelStatus::Retired),
        };
        let act = agon_store::OperatorAct {
            id: agon::clock::uuid(),
            actor: "operator".into(),
            action: "model.set".into(),
            detail: "{}".into(),
            at: agon::clock::now(),
        };
        let seen = store.settings_change().await.expect("asked");
        assert!(store.put_model_setting(&setting, seen, &act).await.expect("asked"));
    }
    store.close().await.expect("closed");
    let config = crate::support::config(data.path(), json!({"accounts": {"operator_key_env": "PATH"}}));
    let app = TestApp::start(config).await;
    let guest = app.guest().await;
    let page = send(http().get(format!("{}/admin/arena", app.url)).bearer_auth(key())).await.text();
    assert!(page.contains("so the file alone holds"), "{page}");
    assert_eq!(told(&guest, &slugs[0]).await.0, json!("active"));
    for slug in &slugs {
        assert_eq!(set(&app, slug, json!({})).await.status, 200);
    }
    // By a form: it stays open with what was typed.
    let form = http().post(format!("{}/admin/arena/models/{}", app.url, slugs[0])).bearer_auth(key());
    let page = send(form.form(&[("weight", "2.5x"), ("status", "retired")])).await;
    assert!(page.status == 400 && page.text().contains("value=\"2.5x\""), "{}", page.text());
    assert!(page.text().contains("<option selected>retired</option>") && page.text().contains("role=\"alert\""));
    guest.ready_battle("Two are left: who answers?").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operator_finds_a_vote_and_its_voter_but_no_covered_model() {
    let app = app().await;
    let guest = app.guest().await;
    let find = async |id: &str| {
        let page = http().get(format!("{}/admin/search?q={id}", app.url)).bearer_auth(key());
        send(page).await
    };
    let battle = guest.ready_battle("What is looked for?").await;
    let covered = find(&battle).await.text();
    assert!(covered.contains("Models are shown once the vote is cast.") && !covered.contains("demo-"), "{covered}");
    let cast = guest.vote(&battle, "a").await.json();
    let vote = cast["vote"]["id"].as_str().expect("an id");
    guest.verdict(vote).await;
    let found = find(vote).await.text();
    assert!(found.contains(vote) && found.contains("Counted") && !found.contains("What is looked for?"), "{found}");
    let voter = regex::Regex::new("/admin/search\\?q=([0-9a-f]{32})").expect("a pattern");
    let voter = voter.captures(&found).expect("the voter")[1].to_owned();
    let person = find(&voter).await.text();
    assert!(person.contains(&format!("<code>{voter}</code>")), "{person}");
    assert!(find(&battle).await.text().contains("demo-"));
    assert!(find("vote_00000000000000000000000000").await.text().contains("Nothing has this ID."));
    let stranger = send(guest.http.get(format!("{}/admin/search?q={vote}", app.url)).bearer_auth(&guest.token)).await;
    assert_eq!(stranger.status, 401);
    app.stop().await;
}
