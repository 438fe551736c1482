//! Conversations at the top of their owner's list.

use serde_json::json;

use crate::support::{Guest, Reply, TestApp, send};

async fn put(guest: &Guest, battle: &str) -> Reply {
    send(guest.http.put(format!("{}/battles/{battle}/pin", guest.api)).bearer_auth(&guest.token)).await
}

async fn page(app: &TestApp, guest: &Guest, path: &str) -> String {
    send(guest.http.get(format!("{}{path}", app.url)).bearer_auth(&guest.token)).await.text()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pinned_conversation_stands_above_newer_ones_until_it_is_let_go() {
    let app = TestApp::embedded().await;
    let [guest, other] = [app.guest().await, app.guest().await];
    let old = guest.ready_battle("The old question").await;
    let new = guest.ready_battle("The new question").await;
    assert_eq!(put(&other, &old).await.code(), "not_your_battle");
    assert_eq!(put(&guest, "btl_00000000000000000000000000").await.code(), "unknown_battle");
    for _ in 0..2 {
        assert_eq!(put(&guest, &old).await.status, 204);
    }
    let pinned = |battles: serde_json::Value| {
        let all = battles["battles"].as_array().expect("battles").clone();
        all.into_iter().map(|battle| (battle["prompt"].clone(), battle["pinned"].clone())).collect::<Vec<_>>()
    };
    let listed = pinned(guest.get("/me/battles").await.json());
    assert_eq!(listed, [(json!("The new question"), json!(false)), (json!("The old question"), json!(true))]);
    let beside = page(&app, &guest, "/you/history").await;
    let at = |text: &str, page: &str| page.find(text).unwrap_or_else(|| panic!("{text} is not in {page}"));
    assert!(at(&old, &beside) < at(&new, &beside), "{beside}");
    assert_eq!(beside.matches(&format!("href=\"/b/{old}\"")).count(), 1, "it stands once beside a battle");
    let own = page(&app, &guest, "/you").await;
    assert!(own.contains("<h3>Pinned</h3>") && at(&old, &own) < at(&new, &own), "{own}");
    assert_eq!(own.matches(&format!("href=\"/b/{old}\"")).count(), 1, "and once on the page of one's own");
    // By a form, which leads back to the list.
    let unpin = guest.http.post(format!("{}/b/{old}/unpin", app.url)).bearer_auth(&guest.token);
    let done = send(unpin.header("sec-fetch-site", "same-origin").form(&[("back", "you")])).await;
    assert_eq!((done.status, done.headers["location"].to_str().expect("text")), (303, "/you#battles"));
    assert!(!page(&app, &guest, "/you").await.contains("<h3>Pinned</h3>"));
    assert_eq!(guest.delete(&format!("/battles/{old}/pin")).await.status, 204, "again");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_more_are_pinned_than_a_list_has_room_for() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let mut first = String::new();
    for n in 0..20 {
        let battle = guest.ready_battle(&format!("Question {n}")).await;
        assert_eq!(put(&guest, &battle).await.status, 204);
        first = if n == 0 { battle } else { first };
    }
    let more = guest.ready_battle("One more").await;
    let refused = put(&guest, &more).await;
    assert_eq!((refused.status, refused.code()), (409, "too_many_pins".into()));
    assert_eq!(put(&guest, &first).await.status, 204, "one that is there stays");
    guest.delete(&format!("/battles/{first}/pin")).await;
    assert_eq!(put(&guest, &more).await.status, 204);
    app.stop().await;
}
