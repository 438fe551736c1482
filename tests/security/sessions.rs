//! Signing out ends: no token outlives the session that it was made for, on any node.

use std::time::Duration;

use serde_json::json;

use crate::claims::wallet::Wallet;
use crate::support::{Guest, TestApp, config, fresh_postgres, send};

async fn is_refused(guest: &Guest) -> bool {
    let refused = [
        guest.get("/me").await,
        guest.get("/me/export").await,
        guest.post("/battles", &json!({"prompt": "Am I still here?"})).await,
        guest.post("/vendors", &json!({"name": "Late Labs"})).await,
    ];
    let consent = send(
        guest
            .http
            .put(format!("{}/me/consent", guest.api))
            .bearer_auth(&guest.token)
            .json(&json!({"publish": true, "train": true, "commercial": true, "private": false})),
    );
    let refused: Vec<_> = refused.into_iter().chain([consent.await]).collect();
    let all = refused.iter().all(|reply| reply.status == 401 && reply.code() == "session_outdated");
    let none = refused.iter().all(|reply| reply.status < 300);
    assert!(all || none, "{refused:?}");
    all
}

async fn sign_out(guest: &Guest) -> u16 {
    guest.delete("/sessions").await.status
}

#[tokio::test]
async fn a_token_ends_with_sign_out() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    assert_eq!(guest.get("/me").await.status, 200);
    assert_eq!(sign_out(&guest).await, 204);
    assert!(is_refused(&guest).await);
    assert_eq!(guest.delete("/sessions").await.status, 403, "nobody is signed in, and no page of ours asked");
}

#[tokio::test]
async fn a_token_ends_with_a_later_sign_in_and_with_erasure() {
    let app = TestApp::with(json!({"chain": {"enabled": true}})).await;
    let wallet = Wallet::new(7);
    let (mut first, mut second) = (app.guest().await, app.guest().await);
    assert_eq!(wallet.sign_in(&mut first).await.status, 200);
    assert_eq!(first.get("/me/export").await.status, 200);
    assert_eq!(wallet.sign_in(&mut second).await.status, 200);
    assert!(is_refused(&first).await);
    let erased = second.http.delete(format!("{}/me", second.api)).bearer_auth(&second.token);
    assert_eq!(send(erased.json(&json!({"confirm": "erase everything"}))).await.status, 200);
    assert!(is_refused(&second).await);
}

#[tokio::test]
async fn a_token_ends_on_every_node() {
    let Some(url) = fresh_postgres().await else { return };
    let dir = tempfile::tempdir().expect("a folder");
    let key = "x".repeat(40);
    // Both nodes read the key from their folder, which they share here.
    std::fs::write(dir.path().join("session.key"), hex::encode(&key.as_bytes()[..32])).expect("written");
    let settings = json!({"database_url": url, "chain": {"enabled": false}});
    let (one, two) = (
        TestApp::start(config(dir.path(), settings.clone())).await,
        TestApp::start(config(dir.path(), settings)).await,
    );
    let guest = one.guest().await;
    let elsewhere = Guest { api: format!("{}/api/v1", two.url), ..guest.clone() };
    assert_eq!(elsewhere.get("/me").await.status, 200);
    assert_eq!(sign_out(&guest).await, 204);
    assert!(is_refused(&guest).await);
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert!(is_refused(&elsewhere).await);
    one.stop().await;
    two.stop().await;
}
