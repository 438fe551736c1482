//! The consoles of vendors and operators, as their browsers use them: forms in, pages out.

use serde_json::{Value, json};

use crate::support::{Guest, Reply, TestApp, http, send};
use crate::vendors::data::{Vendor, contributor, folded};

/// A page, by a session.
pub(crate) async fn page(guest: &Guest, path: &str) -> Reply {
    send(guest.http.get(format!("{}{path}", guest.api.trim_end_matches("/api/v1"))).bearer_auth(&guest.token)).await
}

/// A form, by a session, from our own site.
async fn form(guest: &Guest, path: &str, fields: &[(&str, &str)]) -> Reply {
    let request = guest.http.post(format!("{}{path}", guest.api.trim_end_matches("/api/v1"))).bearer_auth(&guest.token);
    send(request.header("sec-fetch-site", "same-origin").form(fields)).await
}

/// The page that a form led to, by the cookies that came with it.
async fn shown_after(guest: &Guest, done: &Reply) -> String {
    assert_eq!(done.status, 303, "{}", done.text());
    let header = |name| done.headers[name].to_str().expect("text");
    let cookie = header("set-cookie").split(';').next().expect("a cookie");
    let site = guest.api.trim_end_matches("/api/v1");
    let page = guest.http.get(format!("{site}{}", header("location"))).bearer_auth(&guest.token);
    send(page.header("cookie", cookie)).await.text()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_is_shown_at_an_address_that_makes_no_other_and_a_refused_form_keeps_what_was_typed() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    assert_eq!(guest.post("/vendors", &json!({"name": "Maker"})).await.status, 201);
    let refused = form(&guest, "/vendors/keys", &[("name", "my laptop")]).await;
    let text = refused.text();
    assert!(refused.status == 422 && text.contains("value=\"my laptop\""), "{text}");
    let made = form(&guest, "/vendors/keys", &[("name", "my laptop"), ("scope", "battles:read")]).await;
    let flags = made.headers["set-cookie"].to_str().expect("text").to_lowercase();
    assert!(flags.contains("httponly") && flags.contains("samesite=strict"), "no script and no other site reads it");
    let key = regex::Regex::new("agon_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{20,}").expect("a pattern");
    let shown = shown_after(&guest, &made).await;
    let secret = key.find(&shown).expect("the key").as_str();
    assert!(shown_after(&guest, &made).await.contains(secret), "the same, again");
    assert_eq!(guest.get("/vendors/keys").await.json()["keys"].as_array().map(Vec::len), Some(1));
    assert!(!page(&guest, "/vendors/keys").await.text().contains(secret), "another browser is not shown it");
    // So does the form for a model, but for its secret.
    let fields =
        [("model", "river-stone"), ("endpoint", "not an address"), ("api_key", "sk-secret"), ("name", "River")];
    let refused = form(&guest, "/vendors/models", &fields).await.text();
    assert!(refused.contains("value=\"river-stone\"") && refused.contains("value=\"not an address\""), "{refused}");
    assert!(!refused.contains("sk-secret"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn vendors_build_queries_and_mind_their_webhooks_by_page() {
    let app = TestApp::with(json!({"vendors": {"private_addresses": true}})).await;
    contributor(&app, json!({"publish": true}), "What is a query?", 3).await;
    let vendor = Vendor::sign_up(&app, "Maker", &["battles:read", "exports:run", "webhooks:write"]).await;
    folded(&vendor, 3).await;
    let member = vendor.member();

    // Queries: how many, what they add up to, and what is wrong.
    let empty = page(member, "/vendors/query").await;
    assert!(empty.status == 200 && !empty.text().contains("data-found"), "{}", empty.text());
    let all = page(member, "/vendors/query?count=1&model=&from=").await;
    assert!(all.text().contains("data-found=\"3\"") && all.text().contains("Exactly 3 votes match."), "{}", all.text());
    assert!(all.text().contains("Results by model") && all.text().contains("demo-"));
    let none = page(member, "/vendors/query?count=1&language=xx").await;
    assert!(none.text().contains("data-found=\"0\"") && none.text().contains("No votes match"), "{}", none.text());
    for wrong in ["from=yesterday", "outcome=won", "tier=king"] {
        let refused = page(member, &format!("/vendors/query?count=1&{wrong}")).await;
        assert_eq!(refused.status, 400, "{wrong}");
        assert!(refused.text().contains("role=\"alert\""), "{wrong}");
    }
    let fields = [("schema", "native"), ("format", "ndjson"), ("filter", "{\"outcome\":\"a\"}")];
    assert_eq!(form(member, "/vendors/exports", &fields).await.status, 303);
    let exports = vendor.get("/exports").await.json();
    assert_eq!(exports["exports"][0]["spec"]["filter"], json!({"outcome": "a"}), "{exports}");
    assert_eq!(form(member, "/vendors/exports", &[("filter", "{\"no\":1}")]).await.status, 400);

    // Made-up votes, for who has no key yet.
    for schema in ["native", "arena", "dpo", "kto", "comparia"] {
        for format in ["ndjson", "csv", "parquet"] {
            let path = format!("{}/preferences/sample?schema={schema}&format={format}&texts=true", member.api);
            let [file, again] = [send(http().get(&path)).await, send(http().get(&path)).await];
            assert_eq!((file.status, file.body.is_empty()), (200, false), "{schema} {format}");
            assert_eq!(file.body, again.body, "{schema} {format}: the same bytes each time");
            assert_eq!(file.headers["agon-licence"], "CC0-1.0");
        }
    }

    // Webhooks: added with a secret that is shown once, sent again, removed; nobody else's.
    let refused = form(member, "/vendors/hooks", &[("url", "ftp://x"), ("event", "export.ready")]).await;
    assert!(refused.status == 422 && refused.text().contains("role=\"alert\""));
    let refused = form(member, "/vendors/hooks", &[("url", "http://127.0.0.1:9/hook")]).await;
    assert!(refused.status == 422 && refused.text().contains("Choose at least one event to send."));
    let kept = refused.text();
    assert!(
        kept.contains("<details class=\"card\" open>") && kept.contains("value=\"http://127.0.0.1:9/hook\""),
        "{kept}"
    );
    let added = form(member, "/vendors/hooks", &[("url", "http://127.0.0.1:9/hook"), ("event", "export.ready")]).await;
    // The form leads to a page that can be loaded again: it shows the secret, and adds nothing.
    for _ in 0..2 {
        let shown = shown_after(member, &added).await;
        assert!(shown.contains("whsec_") && shown.contains("http://127.0.0.1:9/hook"), "{shown}");
    }
    assert_eq!(vendor.get("/webhooks").await.json()["webhooks"].as_array().map(Vec::len), Some(1));
    let later = page(member, "/vendors/hooks").await.text();
    assert!(later.contains("http://127.0.0.1:9/hook") && !later.contains("whsec_"));
    let hook = vendor.get("/webhooks").await.json()["webhooks"][0]["id"].as_str().expect("an id").to_owned();
    let stranger = Vendor::sign_up(&app, "Stranger", &["webhooks:write"]).await;
    assert_eq!(form(stranger.member(), &format!("/vendors/hooks/{hook}/remove"), &[]).await.status, 404);
    assert_eq!(form(member, &format!("/vendors/hooks/{hook}/dance"), &[]).await.status, 404);
    let unknown = form(member, &format!("/vendors/hooks/{hook}/again"), &[("delivery", "dlv_x")]).await;
    assert_eq!(unknown.status, 404);
    assert_eq!(form(member, &format!("/vendors/hooks/{hook}/remove"), &[]).await.status, 303);
    assert_eq!(vendor.get("/webhooks").await.json()["webhooks"], json!([]));

    // A form of another site does nothing.
    let request = member.http.post(format!("{}/vendors/hooks", app.url)).bearer_auth(&member.token);
    let foreign = send(request.header("sec-fetch-site", "cross-site").form(&[("url", "http://127.0.0.1:9/")])).await;
    assert_eq!(foreign.status, 403);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn operators_see_the_arena_and_try_weights_and_rules_without_changing_them() {
    // A key has to stand in the environment: a test can't put one there, and takes what is there already.
    let settings = json!({"accounts": {"operator_key_env": "PATH"}});
    let app = TestApp::with(settings).await;
    let key = std::env::var("PATH").expect("a path");
    let get = async |path: &str, key: Option<&str>| {
        let request = http().get(format!("{}{path}", app.url));
        send(key.map_or_else(
            || request.try_clone().expect("a request"),
            |key| request.try_clone().expect("one").bearer_auth(key),
        ))
        .await
    };
    assert_eq!(get("/admin/arena", None).await.status, 401);
    assert_eq!(get("/admin/arena", Some("wrong")).await.status, 401);
    let guest = app.guest().await;
    for _ in 0..3 {
        let battle = guest.ready_battle("Who looks after the arena?").await;
        let vote = guest.vote(&battle, "a").await.json()["vote"]["id"].as_str().expect("an id").to_owned();
        guest.verdict(&vote).await;
    }
    let shown = get("/admin/arena", Some(&key)).await;
    assert_eq!(shown.status, 200, "{}", shown.text());
    for part in [
        "Models and weights",
        "Recent answers",
        "Preview other rules",
        "Claims and treasury",
        "demo-markov",
        "Agon demo",
    ] {
        assert!(shown.text().contains(part), "{part} is missing in {}", shown.text());
    }
    assert!(!shown.text().contains("Would be"));
    let tried = get("/admin/arena?model=demo-markov&weight=3", Some(&key)).await.text();
    assert!(tried.contains("Would be"), "{tried}");
    let rules = get("/admin/arena?rules=1&daily_votes=1", Some(&key)).await.text();
    assert!(rules.contains("daily_cap"), "{rules}");
    assert!(get("/admin/arena?rules=1", Some(&key)).await.text().contains("Nothing would change."));
    for wrong in ["model=demo-markov&weight=-1", "model=nobody&weight=1", "daily_votes=many"] {
        assert!((400..500).contains(&get(&format!("/admin/arena?{wrong}"), Some(&key)).await.status), "{wrong}");
    }
    let kept: Value = send(http().get(format!("{}/api/v1/rules", app.url))).await.json();
    assert_ne!(kept["rules"]["daily_votes"], json!(1), "trying changes nothing: {kept}");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_helps_most_today_is_counted_by_what_was_done() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    // A day that ends meanwhile takes along what was done in it: the test waits for the next one.
    let left = agon::clock::now().day_left();
    if left < std::time::Duration::from_secs(60) {
        tokio::time::sleep(left).await;
    }
    let done = async || {
        let text = page(&guest, "/you").await.text();
        ["0 of 1", "1 of 1", "0 of 5", "1 of 5", "2 of 5", "0 of 2", "1 of 2"].map(|part| text.contains(part))
    };
    assert_eq!(done().await, [true, false, true, false, false, true, false]);
    // An offered question is compared, and not asked.
    let battle = guest.ready_battle("How does photosynthesis work?").await;
    guest.vote(&battle, "a").await;
    assert_eq!(done().await, [true, false, false, true, false, true, false]);
    let battle = guest.ready_battle("Why is my bread flat?").await;
    let why = json!({"winner": "b", "tags": {"a": ["verbose"], "b": []}});
    assert_eq!(guest.post(&format!("/battles/{battle}/vote"), &why).await.status, 201);
    assert_eq!(done().await, [false, true, false, false, true, false, true]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_job_of_the_console_has_a_page_and_a_team_is_made_and_unmade_there() {
    let app = TestApp::embedded().await;
    let [guest, colleague] = [app.guest().await, app.guest().await];
    let asked = page(&colleague, "/vendors").await.text();
    let id =
        regex::Regex::new("acct_[a-z0-9]{26}").expect("a pattern").find(&asked).expect("an id").as_str().to_owned();
    assert_eq!(guest.post("/vendors", &json!({"name": "Maker"})).await.status, 201);
    for (job, there) in [
        ("", "id=\"audit\""),
        ("/keys", "action=\"/vendors/keys\""),
        ("/models", "action=\"/vendors/models\""),
        ("/data", "action=\"/vendors/exports\""),
        ("/hooks", "action=\"/vendors/hooks\""),
        ("/team", "action=\"/vendors/team\""),
    ] {
        let shown = page(&guest, &format!("/vendors{job}")).await;
        let text = shown.text();
        assert!(shown.status == 200 && text.contains(there), "{job}: {text}");
        assert_eq!(
            text.matches("<form method=\"post\" action=\"/vendors").count(),
            usize::from(!job.is_empty()),
            "{job}"
        );
    }
    assert_eq!(page(&guest, "/vendors/nothing").await.status, 404);
    let nobody = form(&guest, "/vendors/team", &[("account", "acct_nobody")]).await;
    assert!(nobody.status == 404 && nobody.text().contains("role=\"alert\""), "{}", nobody.text());
    let invited = form(&guest, "/vendors/team", &[("account", &id)]).await;
    assert_eq!(
        (invited.status, invited.headers["location"].to_str().expect("text").starts_with("/vendors/team")),
        (303, true)
    );
    let asked = page(&colleague, "/vendors").await.text();
    assert!(asked.contains("Maker") && asked.contains("name=\"accept\""), "{asked}");
    let inviting = guest.get("/vendors/me").await.json()["vendor"]["id"].as_str().expect("an id").to_owned();
    let accepted = form(&colleague, &format!("/vendors/invitations/{inviting}"), &[("accept", "yes")]).await;
    assert_eq!(accepted.status, 303);
    let team = page(&guest, "/vendors/team").await.text();
    assert!(team.contains(&id), "{team}");
    assert_eq!(form(&guest, "/vendors/team", &[("account", &id), ("remove", "yes")]).await.status, 303);
    assert!(!page(&guest, "/vendors/team").await.text().contains(&id));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_vendor_reads_how_its_own_models_won_and_lost_where_voters_let_the_texts_go() {
    let app = TestApp::embedded().await;
    let all = json!({"publish": true, "train": true, "commercial": true, "private": false});
    contributor(&app, all, "What is an example?", 6).await;
    contributor(&app, Value::Null, "What is kept back?", 3).await;
    let vendor = Vendor::sign_up(&app, "Maker", &["battles:read", "exports:run"]).await;
    folded(&vendor, 9).await;
    let member = vendor.member();
    let refused = page(member, "/vendors/examples?model=demo-eliza").await;
    assert_eq!(refused.status, 404, "no model of this vendor's");
    // An operator says whose models the vendor's are.
    let path = app.dir.as_ref().expect("a folder").path().join("agon.db");
    let store = agon_store::Store::open_sqlite(&path).await.expect("opened");
    let account = member.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id");
    let named = crate::support::vendors::sign_up(&store, "Demo makers", "Agon demo", Some(account)).await;
    let mut seen = 0;
    for model in ["demo-calculator", "demo-eliza", "demo-extractive", "demo-markov", "demo-outliner"] {
        for went in ["won", "lost"] {
            let path = format!("/vendors/examples?vendor={}&model={model}&went={went}", named.id);
            let shown = page(member, &path).await;
            assert_eq!(shown.status, 200, "{model}: {}", shown.text());
            assert!(!shown.text().contains("What is kept back?"), "{model}");
            seen += shown.text().matches("What is an example?").count();
        }
    }
    // Of six votes a, b, both_bad, tie, a, b four have a winner, and a loser.
    assert_eq!(seen, 8);
    let given = member.get("/disclosures").await.json();
    let given = given["disclosures"].as_array().expect("lines").iter();
    let texts: u64 = given.filter_map(|line| line["texts"].as_u64()).sum();
    assert_eq!(texts, 8, "what was shown is in the public list");
    app.stop().await;
}
