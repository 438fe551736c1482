//! Somebody keeps on: a week's votes, a goal, a streak, and what they like. None of it pays.

use serde_json::{Value, json};

use crate::support::{Guest, TestApp, send, wait_for};

async fn vote(guest: &Guest, winner: &str) {
    let battle = guest.ready_battle("Name three rivers.").await;
    assert_eq!(guest.vote(&battle, winner).await.status, 201);
}

async fn progress(guest: &Guest, votes: u64) -> Value {
    wait_for("the week's votes", async || {
        let shown = guest.get("/me/progress").await.json();
        (shown["week_votes"] == votes).then_some(shown)
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn counted_votes_bring_a_week_on_and_questions_and_uncounted_votes_do_not() {
    let app = TestApp::with(json!({"progress": {"week_votes": 2}, "judging": {"daily_votes": 3}})).await;
    let guest = app.guest().await;
    let expected = |votes, streak| json!({"week_votes": votes, "goal": 2, "streak_weeks": streak, "freeze_left": 1});
    assert_eq!(progress(&guest, 0).await, expected(0, 0));
    guest.ready_battle("What do questions count for?").await;
    vote(&guest, "a").await;
    assert_eq!(progress(&guest, 1).await, expected(1, 0));
    vote(&guest, "tie").await;
    assert_eq!(progress(&guest, 2).await, expected(2, 1));
    // The fourth vote of a day does not count here.
    vote(&guest, "b").await;
    vote(&guest, "b").await;
    assert_eq!(progress(&guest, 3).await, expected(3, 1));
    let lines = guest.get("/me/points").await.json()["lines"].clone();
    let kinds: Vec<_> = lines.as_array().expect("lines").iter().map(|line| line["kind"].as_str()).collect();
    assert!(kinds.iter().all(|kind| *kind == Some("base")), "nothing is paid for it: {kinds:?}");
    let page = send(guest.http.get(format!("{}/points", app.url)).bearer_auth(&guest.token)).await.text();
    assert!(page.contains("3 votes counted, and your goal is 2."), "{page}");
    assert!(page.contains("You’ve met your goal for 1 week."));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_the_twentieth_vote_on_a_taste_is_told_beside_everybodys() {
    let app = TestApp::with(json!({"ranking": {"refit_ms": 50}})).await;
    let (guest, crowd) = (app.guest().await, app.guest().await);
    assert_eq!(
        guest.get("/me/taste").await.json(),
        json!({"votes": 0, "missing": 20, "agreement": null, "models": []})
    );
    for n in 0..20 {
        vote(&guest, ["a", "b", "tie", "b", "a", "both_bad"][n % 6]).await;
        vote(&crowd, ["b", "a", "b", "tie", "a"][n % 5]).await;
    }
    let taste = wait_for("a taste beside the crowd's", async || {
        let taste = guest.get("/me/taste").await.json();
        let is_fitted = guest.get("/boards/overall").await.json()["fitted_at"] == 40;
        (taste["missing"] == 0 && is_fitted).then_some(taste)
    })
    .await;
    assert_eq!(taste["votes"], 20);
    let models = taste["models"].as_array().expect("models");
    assert_eq!(models.iter().map(|one| one["votes"].as_u64().expect("a number")).sum::<u64>(), 40, "two in each vote");
    assert!(models.iter().any(|one| one["crowd"].is_f64() && one["agreement"].is_f64()), "{taste}");
    let share = taste["agreement"].as_f64().expect("a share");
    assert!((0.0..=1.0).contains(&share));
    let page = send(guest.http.get(format!("{}/points", app.url)).bearer_auth(&guest.token)).await.text();
    assert!(page.contains("you chose the model that everyone rates higher."), "{page}");
    assert!(!page.contains(">demo-"), "models have names here");
    // As a picture it is its owner's alone.
    let picture = send(guest.http.get(format!("{}/points/taste.png", app.url)).bearer_auth(&guest.token)).await;
    assert_eq!((picture.status, &picture.body[..8]), (200, &b"\x89PNG\r\n\x1a\n"[..]));
    assert_eq!(picture.headers["cache-control"], "no-store");
    let newcomer = app.guest().await;
    for (token, status) in [(newcomer.token.as_str(), 409), ("", 401)] {
        let asked = newcomer.http.get(format!("{}/points/taste.png", app.url)).bearer_auth(token);
        assert_eq!(send(asked).await.status, status);
    }
    app.stop().await;
}
