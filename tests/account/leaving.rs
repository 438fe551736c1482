//! Who leaves: the archive, erasure, what later releases have, and what anybody can check.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde_json::{Value, json};

use crate::support::{Guest, TestApp, send};
use crate::vendors::data::{Vendor, contributor, folded, lines};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_leaves_takes_text_along_and_the_log_can_still_be_verified() {
    let app = TestApp::embedded().await;
    let all = json!({"publish": true, "train": true, "commercial": true, "private": false});
    let mut leaver = contributor(&app, all.clone(), "How do leavers leave?", 2).await;
    contributor(&app, all, "How do stayers stay?", 2).await;
    let vendor = Vendor::sign_up(&app, "Maker", &["battles:read", "exports:run"]).await;
    folded(&vendor, 4).await;
    let dir = app.dir.as_ref().expect("a folder").path().to_owned();
    let agon = async |args: &[&str]| {
        let mut agon = std::process::Command::new(env!("CARGO_BIN_EXE_agon"));
        agon.args(args).env_remove("DATABASE_URL");
        tokio::task::spawn_blocking(move || agon.output()).await.expect("joined").expect("started")
    };
    let data = dir.to_str().expect("a path");
    let first = agon(&["release", "create", "--data-dir", data]).await;
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let first: Value = serde_json::from_slice(&first.stdout).expect("JSON");
    assert_eq!((&first["votes"], &first["texts"], &first["contributors"]), (&json!(4), &json!(4), &json!(2)));
    assert_eq!(agon(&["release", "create", "--data-dir", data]).await.status.code(), Some(1), "nothing new");

    let store = agon_store::Store::open_sqlite(&dir.join("agon.db")).await.expect("opened");
    let account: agon_core::ids::AccountId =
        leaver.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id");
    let voter = store.alias_of(account).await.expect("read").expect("a name");
    let appeal = agon_store::ReviewRow {
        id: agon::clock::uuid(),
        voter,
        action: agon_store::ReviewAction::Appeal,
        actor: account.to_string(),
        reason: "I, Leaver, read every word.".into(),
        at: agon::clock::now(),
    };
    store.add_review(&appeal).await.expect("kept");
    let mut archive = leaver.get("/me/export").await.json();
    assert_eq!((&archive["next"], &archive["votes"][0]["tags"]), (&Value::Null, &json!({"a": [], "b": []})));
    // It can be proved to be ours by whoever has the public key.
    let site = leaver.api.strip_suffix("/api/v1").expect("the API");
    let keys = send(leaver.http.get(format!("{site}/.well-known/jwks.json"))).await.json();
    let bytes = |text: &Value| BASE64.decode(text.as_str().expect("text")).expect("base64");
    let key: [u8; 32] = bytes(&keys["keys"][0]["x"]).try_into().expect("32 bytes");
    let key = ed25519_dalek::VerifyingKey::from_bytes(&key).expect("a key");
    let signature = archive.as_object_mut().expect("an object").remove("signature").expect("signed");
    let signature = ed25519_dalek::Signature::from_slice(&bytes(&signature)).expect("a signature");
    key.verify_strict(archive.to_string().as_bytes(), &signature).expect("it is signed");
    assert_eq!(leaver.get("/me/export?before=vote_x").await.code(), "unknown_battle");
    assert_eq!(
        (archive["battles"].as_array().map(Vec::len), archive["votes"].as_array().map(Vec::len)),
        (Some(2), Some(2))
    );
    let before = leaver.get("/log?limit=100").await.text();
    let open = leaver.ready_battle("What is left open?").await;
    let erase = |guest: &Guest, body: Value| {
        send(guest.http.delete(format!("{}/me", guest.api)).bearer_auth(guest.token.clone()).json(&body))
    };
    assert_eq!(erase(&leaver, json!({"confirm": "yes"})).await.code(), "not_confirmed");
    let gone = erase(&leaver, json!({"confirm": "erase everything"})).await;
    assert_eq!(gone.status, 200, "{}", gone.text());
    leaver.token = gone.json()["token"].as_str().expect("a token").to_owned();
    let open: agon_core::ids::BattleId = open.parse().expect("an id");
    let left = store.battle(open).await.expect("read").expect("a battle");
    assert_eq!((left.state, left.account == account), (agon_core::battle::BattleState::Void, false));
    let reviews = store.reviews_of(voter).await.expect("read");
    assert_eq!((reviews[0].actor.as_str(), reviews[0].reason.as_str()), ("erased", ""));
    assert_eq!(leaver.get("/me/battles").await.json()["battles"], json!([]));
    assert_eq!(leaver.get("/me/points").await.json()["balances"]["earned"], 0);
    assert_eq!(leaver.get("/log?limit=100").await.text(), before, "the log is what it was");
    let rows = vendor.all("texts=true").await;
    assert_eq!((rows.len(), json!(rows).to_string().contains("leavers")), (4, false));
    assert_eq!(lines(&vendor.get("/preferences/export?schema=kto").await.text()).len(), 4);
    let hider = contributor(&app, Value::Null, "One more?", 1).await;
    folded(&vendor, 5).await;
    let second = agon(&["release", "create", "--data-dir", data]).await;
    let second: Value = serde_json::from_slice(&second.stdout).expect("JSON");
    assert_eq!((&second["votes"], &second["texts"], &second["texts_withdrawn"]), (&json!(5), &json!(2), &json!(2)));
    // What is kept private since, or is erased, was withdrawn.
    let private = send(
        hider.http.put(format!("{}/me/consent", hider.api)).bearer_auth(&hider.token).json(&json!({"private": true})),
    );
    assert_eq!(private.await.status, 200);
    contributor(&app, Value::Null, "And one more?", 1).await;
    folded(&vendor, 6).await;
    let third: Value =
        serde_json::from_slice(&agon(&["release", "create", "--data-dir", data]).await.stdout).expect("JSON");
    assert_eq!((&third["votes"], &third["withdrawn"], &third["texts_withdrawn"]), (&json!(5), &json!(1), &json!(0)));
    let kept = std::fs::read_dir(dir.join("releases")).expect("a folder").count();
    assert_eq!(kept, 3, "a folder for each, and nothing else");

    // Anybody can download and check a release.
    let list = app.guest().await.get("/releases").await.json();
    assert_eq!(list["releases"][0]["number"], 3);
    let guest = app.guest().await;
    let copy = tempfile::tempdir().expect("a folder");
    let manifest = guest.get("/releases/1").await;
    use sha2::Digest;
    assert_eq!(list["releases"][2]["manifest_sha256"], json!(hex::encode(sha2::Sha256::digest(&manifest.body))));
    assert_eq!(second["previous"], list["releases"][2]["manifest_sha256"]);
    std::fs::write(copy.path().join("manifest.json"), &manifest.body).expect("written");
    let file = guest.get("/releases/1/votes-00000.parquet").await;
    assert_eq!((file.status, guest.get("/releases/1/manifest.jsonx").await.code().as_str()), (200, "unknown_release"));
    let shard = copy.path().join("votes-00000.parquet");
    std::fs::write(&shard, &file.body).expect("written");
    let path = copy.path().to_str().expect("a path");
    assert_eq!(agon(&["verify", "release", path]).await.status.code(), Some(0));
    let mut damaged = file.body.clone();
    damaged[20] ^= 1;
    std::fs::write(&shard, damaged).expect("written");
    assert_eq!(agon(&["verify", "release", path]).await.status.code(), Some(1));
    // What was erased is not in the database's file any more, once its journal is gone; what was not is.
    store.close().await.expect("closed");
    let dir = app.stop().await.expect("a folder");
    assert!(!dir.path().join("agon.db-wal").exists(), "the service leaves no journal behind");
    let file = std::fs::read(dir.path().join("agon.db")).expect("read");
    let has = |text: &str| file.windows(text.len()).any(|window| window == text.as_bytes());
    assert_eq!([has("And one more?"), has("How do leavers leave?"), has("I, Leaver")], [true, false, false]);
}
