//! Vendors' doors: who is a member, what a key can make, how much leaves, and under which name.

use serde_json::{Value, json};

use crate::support::vendors::{audit, audit_at, join, sign_up};
use crate::support::{Guest, TestApp, send, wait_for};
use crate::vendors::data::{Vendor, contributor, folded, lines};

async fn id(guest: &Guest) -> String {
    guest.get("/me").await.json()["account"].as_str().expect("an id").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_becomes_a_member_without_accepting_and_several_vendors_are_told_apart() {
    let app = TestApp::embedded().await;
    let inviting = Vendor::sign_up(&app, "Inviting Labs", &["admin"]).await;
    let own = Vendor::sign_up(&app, "Zebra Labs", &["admin"]).await;
    let victim = own.member();
    let invited = inviting.put(&format!("/vendors/members/{}", id(victim).await), &json!({})).await;
    assert_eq!((invited.status, &invited.json()["state"]), (202, &json!("invited")));
    // Requests go on to be the victim's own vendor's: nothing was decided over their head.
    assert_eq!(victim.get("/vendors/me").await.json()["vendor"]["name"], "Zebra Labs");
    let invitations = victim.get("/vendors/invitations").await.json();
    assert_eq!(invitations["invitations"][0]["name"], "Inviting Labs");
    let vendor = invitations["invitations"][0]["vendor"].as_str().expect("an id").to_owned();
    let stranger = app.guest().await;
    assert_eq!(stranger.post(&format!("/vendors/invitations/{vendor}"), &json!({})).await.code(), "unknown_invitation");
    assert_eq!(victim.post(&format!("/vendors/invitations/{vendor}"), &json!({})).await.status, 204);
    assert_eq!(victim.post(&format!("/vendors/invitations/{vendor}"), &json!({})).await.code(), "unknown_invitation");
    // With two, the first of the alphabet is not meant unless it is named.
    assert_eq!(victim.get("/vendors/me").await.code(), "vendor_wanted");
    assert_eq!(victim.get(&format!("/vendors/me?vendor={vendor}")).await.json()["vendor"]["name"], "Inviting Labs");
    // Who was invited can be told off again.
    assert_eq!(inviting.put(&format!("/vendors/members/{}", id(&stranger).await), &json!({})).await.status, 202);
    assert_eq!(stranger.delete(&format!("/vendors/invitations/{vendor}")).await.status, 204);
    assert_eq!(stranger.get("/vendors/me").await.code(), "no_vendor");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_makes_no_key_that_outlives_it_or_works_elsewhere() {
    let app = TestApp::embedded().await;
    let member = app.guest().await;
    assert_eq!(member.post("/vendors", &json!({"name": "Key Labs"})).await.status, 201);
    let asked = json!({"name": "parent", "scopes": ["admin"], "expires_in_days": 7, "networks": ["127.0.0.0/8"]});
    let parent = member.post("/vendors/keys", &asked).await.json();
    let end = parent["key"]["expires_at"].clone();
    let by_key = Guest { token: parent["secret"].as_str().expect("a secret").to_owned(), ..member.clone() };
    let child = by_key.post("/vendors/keys", &json!({"name": "child", "scopes": ["admin"]})).await.json();
    assert_eq!((&child["key"]["expires_at"], &child["key"]["networks"]), (&end, &json!(["127.0.0.0/8"])));
    for more in [json!({"expires_in_days": 8}), json!({"networks": ["0.0.0.0/0"]}), json!({"networks": ["10.0.0.0/8"]})]
    {
        let mut asked = json!({"name": "more", "scopes": ["admin"]});
        asked.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        let refused = by_key.post("/vendors/keys", &asked).await;
        assert_eq!((refused.status, refused.code().as_str()), (403, "beyond_parent"), "{more}");
    }
    let narrower = json!({"name": "less", "scopes": ["admin"], "expires_in_days": 1, "networks": ["127.0.0.1/32"]});
    assert_eq!(by_key.post("/vendors/keys", &narrower).await.status, 201);
    // Rotation keeps the end, whoever rotates.
    let rotate = format!("/vendors/keys/{}/rotate", parent["key"]["id"].as_str().expect("an id"));
    let rotated = member.post(&rotate, &json!({})).await.json();
    assert_eq!((&rotated["key"]["expires_at"], &rotated["key"]["networks"]), (&end, &json!(["127.0.0.0/8"])));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_vendor_gets_its_rows_a_day_whichever_key_or_session_asks() {
    let app = TestApp::with(json!({"vendors": {"rows_per_day": 5}})).await;
    let voter = contributor(&app, Value::Null, "What is 2 + 2?", 12).await;
    let vendor = Vendor::sign_up(&app, "Quota Labs", &["battles:read", "exports:run"]).await;
    let member = vendor.member().clone();
    let second = crate::vendors::data::make_key(&member, &["battles:read", "exports:run"]).await;
    let second = Guest { token: second, ..member.clone() };
    drop(voter);
    wait_for("the votes to be folded", async || {
        let stats = vendor.get("/stats/pairwise").await.json();
        (stats["meta"]["log_size"] == 12).then_some(())
    })
    .await;
    let rows = |reply: &Value| reply["preferences"].as_array().map(Vec::len);
    assert_eq!(rows(&vendor.get("/preferences?limit=2").await.json()), Some(2));
    assert_eq!(rows(&second.get("/preferences?limit=2").await.json()), Some(2));
    // One is left: a page is as long as what is left, and then there is nothing, for nobody of the vendor.
    assert_eq!(rows(&member.get("/preferences?limit=100").await.json()), Some(1));
    for guest in [
        &member,
        &second,
        &Guest {
            token: crate::vendors::data::make_key(&member, &["battles:read", "exports:run"]).await,
            ..member.clone()
        },
    ] {
        assert_eq!(guest.get("/preferences?limit=1").await.code(), "quota_exceeded");
        assert_eq!(guest.get("/preferences/export?format=ndjson").await.code(), "quota_exceeded");
        assert_eq!(guest.post("/exports", &json!({})).await.code(), "quota_exceeded");
    }
    // Another vendor has its own, and an export that would give more than is left ends without a file.
    let other = Vendor::sign_up(&app, "Other Labs", &["battles:read", "exports:run"]).await;
    assert_eq!(other.get("/preferences/export?format=ndjson").await.code(), "export_too_large");
    let job = other.post("/exports", &json!({"format": "ndjson"})).await.json();
    let job = job["id"].as_str().expect("an id").to_owned();
    let ended = wait_for("the export to end", async || {
        let job = other.get(&format!("/exports/{job}")).await.json();
        (job["state"] == "failed").then_some(job)
    })
    .await;
    assert!(ended["error"].as_str().expect("words").contains("quota"), "{ended}");
    assert_eq!(other.get(&format!("/exports/{job}/file")).await.code(), "export_not_ready");
    assert_eq!(rows(&other.get("/preferences?limit=100").await.json()), Some(5), "nothing was counted for it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_that_would_be_taken_for_somebody_else_are_refused() {
    let app = TestApp::embedded().await;
    let sign_up = async |name: &str| app.guest().await.post("/vendors", &json!({"name": name})).await;
    assert_eq!(sign_up("Acme Robots").await.status, 201);
    for (name, status, code) in [
        ("Acme Robots", 409, "name_taken"),
        ("acme-robots.", 409, "name_taken"),
        ("Acrne Robots", 409, "name_taken"),
        ("Agon Demo", 409, "name_taken"),
        ("Аcme Robots", 422, "invalid_name"),
        ("A\u{202e}evil\u{202c}", 422, "invalid_name"),
        ("\u{200b}Acme", 422, "invalid_name"),
        ("=HYPERLINK(1)", 422, "invalid_name"),
        ("+49", 422, "invalid_name"),
        ("@acme", 422, "invalid_name"),
        ("-acme", 422, "invalid_name"),
    ] {
        let refused = sign_up(name).await;
        assert_eq!((refused.status, refused.code().as_str()), (status, code), "{name:?}");
    }
    assert_eq!(sign_up("智谱 Labs").await.status, 201);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_vendor_says_of_its_trade_counts_once_an_operator_confirms_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let app = TestApp::start(crate::support::config(dir.path(), json!({}))).await;
    let research = json!({"publish": true, "train": true, "commercial": false, "private": false});
    contributor(&app, research, "How does NONCOMMERCIAL work?", 1).await;
    let member = app.guest().await;
    let vendor = member.post("/vendors", &json!({"name": "Big Corp", "commercial": false})).await.json();
    assert_eq!((&vendor["commercial"], &vendor["claims_non_commercial"]), (&json!(true), &json!(true)));
    let texts = async || {
        let page = wait_for("the vote to be folded", async || {
            let page = member.get("/preferences?texts=true").await.json();
            (page["preferences"].as_array().map(Vec::len) == Some(1)).then_some(page)
        });
        page.await.to_string().contains("NONCOMMERCIAL")
    };
    assert!(!texts().await);
    let store = agon_store::Store::open_sqlite(&dir.path().join("agon.db")).await.expect("opened");
    let id = vendor["id"].as_str().expect("an id").parse().expect("an id");
    store.put_vendor_use(id, false, &audit(id)).await.expect("asked").expect("kept");
    assert!(texts().await);
    // Nobody but an operator says so.
    let path = format!("{}/admin/vendors/{id}/use", member.api);
    let asked = member.http.put(path).bearer_auth(&member.token).json(&json!({"commercial": false}));
    assert!(matches!(send(asked).await.status, 401 | 403 | 404));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_acts_for_a_vendor_does_not_rank_its_models_until_a_month_after() {
    let app = TestApp::embedded().await;
    let vendor = Vendor::sign_up(&app, "Own Labs", &["admin", "battles:read"]).await;
    let (member, outsider) = (vendor.member().clone(), app.guest().await);
    let store = agon_store::Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db"))
        .await
        .expect("opened");
    // All demo models are of one organization: an operator says that the vendor is it.
    let (founder, account) = (app.guest().await, id(&member).await.parse().expect("an id"));
    let founder = id(&founder).await.parse().expect("an id");
    let named = sign_up(&store, "Demo Makers", "Agon demo", Some(founder)).await;
    let vote = async |guest: &Guest| {
        let battle = guest.ready_battle("How do conflicts work?").await;
        let vote = guest.vote(&battle, "a").await.json();
        let fate = guest.verdict(vote["vote"]["id"].as_str().expect("an id")).await;
        fate["reason"].as_str().map(str::to_owned)
    };
    assert_eq!(vote(&member).await, None, "a vendor without models has no interest");
    join(&store, named.id, account).await;
    assert_eq!(vote(&member).await.as_deref(), Some("conflict_of_interest"));
    assert_eq!(vote(&outsider).await, None);
    let now = agon::clock::now();
    store.remove_member(named.id, account, &audit(named.id)).await.expect("asked").expect("removed");
    assert_eq!(vote(&member).await.as_deref(), Some("conflict_of_interest"), "who left yesterday");
    join(&store, named.id, account).await;
    let long_ago = agon_core::time::Timestamp::from_micros(now.micros() - 31 * 86_400_000_000);
    store.remove_member(named.id, account, &audit_at(named.id, long_ago)).await.expect("asked").expect("removed");
    assert_eq!(vote(&member).await, None, "who left a month ago");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_with_a_persons_texts_go_with_their_consent_and_are_made_again_without() {
    let app = TestApp::embedded().await;
    let all = json!({"publish": true, "train": true, "commercial": true, "private": false});
    let writer = contributor(&app, all.clone(), "What is SECRETPROMPT?", 2).await;
    contributor(&app, all, "What is OTHERPROMPT?", 2).await;
    let vendor = Vendor::sign_up(&app, "File Labs", &["battles:read", "exports:run"]).await;
    folded(&vendor, 4).await;
    let dir = app.dir.as_ref().expect("a folder").path().to_owned();
    let mut ids = Vec::new();
    for spec in [json!({"format": "ndjson", "texts": true}), json!({"schema": "dpo", "format": "ndjson"})] {
        ids.push(vendor.post("/exports", &spec).await.json()["id"].as_str().expect("an id").to_owned());
    }
    let done = async || {
        let mut files = Vec::new();
        for id in &ids {
            let path = format!("/exports/{id}");
            wait_for("an export", async || (vendor.get(&path).await.json()["state"] == "done").then_some(())).await;
            files.push(vendor.get(&format!("{path}/file")).await.text());
        }
        files
    };
    let before = done().await;
    assert!(before.iter().all(|file| file.contains("SECRETPROMPT") && file.contains("OTHERPROMPT")));
    let said = json!({"publish": true, "train": true, "commercial": false, "private": false});
    let put = writer.http.put(format!("{}/me/consent", writer.api)).bearer_auth(&writer.token).json(&said);
    assert_eq!(send(put).await.status, 200);
    for id in &ids {
        let file = vendor.get(&format!("/exports/{id}/file")).await;
        assert!(!file.text().contains("SECRETPROMPT"), "{}", file.text());
    }
    let after = done().await;
    assert!(after.iter().all(|file| !file.contains("SECRETPROMPT") && file.contains("OTHERPROMPT")));
    assert_eq!(lines(&after[0]).len(), 4, "votes without text stay");
    // What was erased is in no file of the folder, and neither is what the old files held.
    let erased = writer.http.delete(format!("{}/me", writer.api)).bearer_auth(&writer.token);
    assert_eq!(send(erased.json(&json!({"confirm": "erase everything"}))).await.status, 200);
    let store = agon_store::Store::open_sqlite(&dir.join("agon.db")).await.expect("opened");
    let later = std::time::SystemTime::now() - std::time::Duration::from_secs(120);
    for file in std::fs::read_dir(dir.join("exports")).expect("a folder") {
        let file = std::fs::File::options().write(true).open(file.expect("a file").path()).expect("opened");
        file.set_modified(later).expect("older");
    }
    agon::flow::vendors::export::delete_stale_files(&store, &dir).await.expect("looked through");
    let mut folders = vec![dir];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).expect("read");
                let found = bytes.windows(12).any(|window| window == b"SECRETPROMPT");
                assert!(!found, "{} holds what was erased", path.display());
            }
        }
    }
}
