//! Votes: who may cast them, how often, and what becomes of them.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Guest, TestApp, send, wait_for};

#[tokio::test]
async fn a_vote_reveals_the_models_gets_its_verdict_and_moves_the_board() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    let body = json!({"winner": "a", "tags": {"a": ["correct"], "b": ["verbose"]}, "comment": "clear"});
    let reply = guest.post(&format!("/battles/{battle}/vote"), &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text());
    let cast = reply.json();
    let (winner, loser) = (&cast["models"]["a"]["model"], &cast["models"]["b"]["model"]);
    assert_ne!(winner, loser);
    assert_eq!(cast["vote"]["status"], "pending");
    assert_eq!(cast["receipt"].as_str().expect("a receipt").split('.').count(), 3);

    let vote = guest.verdict(cast["vote"]["id"].as_str().expect("an id")).await;
    assert_eq!((vote["status"].as_str(), vote["log_index"].as_u64()), (Some("counted"), Some(0)));
    let rows = wait_for("the board to move", async || {
        let board = guest.get("/boards/overall").await.json();
        (board["log_size"] == 1).then_some(board)
    })
    .await;
    let elo = |slug| {
        rows["rows"].as_array().expect("rows").iter().find(|r| &r["model"] == slug).expect("listed")["elo"].as_f64()
    };
    assert_eq!((elo(winner), elo(loser)), (Some(1_002.0), Some(998.0)));
    assert_eq!(rows["votes"], json!({"raw": 1, "counted": 1}));
    let shown = guest.get(&format!("/battles/{battle}")).await.json();
    assert_eq!((shown["state"].as_str(), &shown["models"]), (Some("voted"), &cast["models"]));
    app.stop().await;
}

#[tokio::test]
async fn a_second_vote_is_refused_and_a_repeat_with_the_same_key_gives_the_same_reply() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("How does photosynthesis work?").await;
    let path = format!("/battles/{battle}/vote");
    let first = guest.post_keyed(&path, "one", &json!({"winner": "tie"})).await;
    assert_eq!(first.status, 201);
    let repeat = guest.post_keyed(&path, "one", &json!({"winner": "tie"})).await;
    assert_eq!((repeat.status, repeat.text()), (201, first.text()));
    let other_body = guest.post_keyed(&path, "one", &json!({"winner": "a"})).await;
    assert_eq!((other_body.status, other_body.code()), (422, "idempotency_key_reused".into()));
    let other_key = guest.post_keyed(&path, "two", &json!({"winner": "tie"})).await;
    assert_eq!((other_key.status, other_key.code()), (409, "already_voted".into()));
    let no_key = guest.vote(&battle, "b").await;
    assert_eq!((no_key.status, no_key.code()), (409, "already_voted".into()));
    // The same key for another battle is another request.
    let next = guest.ready_battle("What is 3 + 3?").await;
    let reused = guest.post_keyed(&format!("/battles/{next}/vote"), "one", &json!({"winner": "tie"})).await;
    assert_eq!((reused.status, reused.code()), (422, "idempotency_key_reused".into()));
    app.stop().await;
}

#[tokio::test]
async fn of_many_votes_at_once_one_is_taken() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    for _ in 0..5 {
        let battle = guest.ready_battle("What is 5 * 5?").await;
        let racing: Vec<_> = (0..12)
            .map(|n| {
                let (guest, battle) = (guest.clone(), battle.clone());
                tokio::spawn(async move { guest.vote(&battle, ["a", "b"][n % 2]).await.status })
            })
            .collect();
        let mut statuses = Vec::new();
        for race in racing {
            statuses.push(race.await.expect("no panic"));
        }
        statuses.sort_unstable();
        assert_eq!((statuses[0], &statuses[1..]), (201, &[409; 11][..]));
    }
    // And of many repeats with one key, all get the one reply.
    let battle = guest.ready_battle("What is 6 * 6?").await;
    let racing: Vec<_> = (0..12)
        .map(|_| {
            let (guest, path) = (guest.clone(), format!("/battles/{battle}/vote"));
            tokio::spawn(async move { guest.post_keyed(&path, "same", &json!({"winner": "b"})).await })
        })
        .collect();
    let mut replies = Vec::new();
    for race in racing {
        let reply = race.await.expect("no panic");
        assert_eq!(reply.status, 201);
        replies.push(reply.text());
    }
    replies.dedup();
    assert_eq!(replies.len(), 1);
    app.stop().await;
}

#[tokio::test]
async fn only_the_owner_votes_and_sees() {
    let app = TestApp::embedded().await;
    let (owner, stranger) = (app.guest().await, app.guest().await);
    let battle = owner.ready_battle("What is 1 + 1?").await;
    let foreign = stranger.vote(&battle, "a").await;
    assert_eq!((foreign.status, foreign.code()), (403, "not_your_battle".into()));
    for path in ["", "/stream"] {
        let reply = stranger.get(&format!("/battles/{battle}{path}")).await;
        assert_eq!((reply.status, reply.code()), (403, "not_your_battle".into()));
    }
    let cast = owner.vote(&battle, "a").await.json();
    let vote = cast["vote"]["id"].as_str().expect("an id");
    assert_eq!(stranger.get(&format!("/votes/{vote}")).await.code(), "unknown_vote");
    let anonymous = send(owner.http.get(format!("{}/battles/{battle}", owner.api))).await;
    assert_eq!((anonymous.status, anonymous.code()), (401, "unauthenticated".into()));
    app.stop().await;
}

#[tokio::test]
async fn a_vote_that_could_not_count_is_refused_with_the_moment_and_leaves_nothing_behind() {
    let slow = json!({"battle": {"tick_ms": 20, "chars_per_tick": 1}, "models": {"replay_chars_per_second": 200}});
    let app = TestApp::with(slow).await;
    let guest = app.guest().await;
    let battle = guest.ask("How does photosynthesis work?").await;
    assert_eq!(guest.get(&format!("/battles/{battle}")).await.json()["countable_at"], Value::Null);
    let cast = guest.vote(&battle, "a").await;
    assert_eq!(
        (cast.status, cast.code(), &cast.json()["countable_at"]),
        (409, "not_countable_yet".into(), &Value::Null)
    );
    app.stop().await;

    // The answers are whole; they can't have been read.
    let app = TestApp::with(json!({"judging": {"min_dwell_ms": 1_500}})).await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    let at = guest.get(&format!("/battles/{battle}")).await.json()["countable_at"].clone();
    let key = "one key, whatever comes of it";
    let vote = async || guest.post_keyed(&format!("/battles/{battle}/vote"), key, &json!({"winner": "b"})).await;
    let early = vote().await;
    assert_eq!((early.status, early.code(), &early.json()["countable_at"]), (409, "not_countable_yet".into(), &at));
    let seconds = early.headers["retry-after"].to_str().expect("text").parse::<u64>().expect("a number");
    assert!((1..=2).contains(&seconds), "{seconds}");
    let shown = guest.get(&format!("/battles/{battle}")).await.json();
    assert_eq!((&shown["state"], &shown["models"]), (&json!("ready"), &Value::Null), "who answered is not told");
    // The stream tells the same moment, and how far away it is.
    let events = crate::support::events(&guest.read(&battle, "").await.text());
    let (_, ready) = events.iter().find(|(name, _)| name == "ready").expect("an event");
    assert_eq!((&ready["countable_at"], &ready["will_not_count"]), (&at, &Value::Null));
    assert!(ready["countable_in"].as_f64().is_some_and(|wait| wait > 0.0 && wait <= 1.5), "{ready}");
    let cast = wait_for("the moment", async || Some(vote().await).filter(|reply| reply.status == 201)).await.json();
    let vote = guest.verdict(cast["vote"]["id"].as_str().expect("an id")).await;
    assert_eq!((vote["status"].as_str(), vote["early"].as_bool()), (Some("counted"), Some(false)));
    app.stop().await;
}

#[tokio::test]
async fn the_log_is_served_with_the_bytes_that_its_hashes_are_of() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    for winner in ["a", "b", "tie", "both_bad"] {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        guest.vote(&battle, winner).await;
    }
    let entries = wait_for("four entries", async || {
        let log = guest.get("/log").await.json();
        let entries = log["entries"].as_array().expect("entries").clone();
        (entries.len() == 4).then_some(entries)
    })
    .await;
    for (index, entry) in entries.iter().enumerate() {
        let bytes = hex::decode(entry["bytes"].as_str().expect("hex")).expect("hex");
        assert_eq!(entry["log_index"].as_u64(), Some(index as u64));
        assert_eq!(entry["leaf_hash"].as_str(), Some(hex::encode(agon_core::log::leaf_hash(&bytes)).as_str()));
    }
    let page = guest.get("/log?cursor=1&limit=2").await.json();
    assert_eq!((page["entries"][0]["log_index"].as_u64(), page["next_cursor"].as_u64()), (Some(1), Some(3)));
    assert_eq!(guest.get("/log?limit=0").await.code(), "invalid_parameter");
    app.stop().await;
}

#[tokio::test]
async fn recorded_models_fight_battles_over_recorded_questions_only() {
    let Some(data) = crate::support::shared_data() else { return };
    let app = TestApp::with(
        json!({"models": {"replay": [data.join("recorded/llmfao.jsonl")], "replay_chars_per_second": 100_000}}),
    )
    .await;
    let guest = app.guest().await;
    let refused = guest.post("/battles", &json!({"prompt": "Never recorded?"})).await;
    assert_eq!((refused.status, refused.code()), (422, "prompt_not_recorded".into()));
    let prompts = guest.get("/suggestions").await.json();
    for prompt in prompts["prompts"].as_array().expect("prompts") {
        let battle = guest.ready_battle(prompt.as_str().expect("a prompt")).await;
        let cast = guest.vote(&battle, "a").await.json();
        assert_eq!(cast["models"]["a"]["origin"], "replay");
    }
    let models = guest.get("/models").await.json();
    let status =
        |status: &str| models["models"].as_array().expect("models").iter().filter(|m| m["status"] == status).count();
    assert_eq!(
        (status("active"), status("draining")),
        (35, 35),
        "models that did not answer every question are not drawn"
    );
    app.stop().await;
}

/// The embedded store is one file; a test that keeps it open sees what the service wrote.
#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let dir = tempfile::tempdir().expect("a folder");
    let app = TestApp::start(crate::support::config(dir.path(), json!({}))).await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    let cast = guest.vote(&battle, "a").await.json();
    let vote = cast["vote"]["id"].as_str().expect("an id").to_owned();
    guest.verdict(&vote).await;
    app.stop().await;
    assert!(Path::new(dir.path()).join("agon.db").is_file());

    let again = TestApp::start(crate::support::config(dir.path(), json!({}))).await;
    let guest = Guest { api: format!("{}/api/v1", again.url), ..guest };
    assert_eq!(guest.verdict(&vote).await["status"], "counted", "the session and the vote survived");
    wait_for("the board", async || (guest.get("/boards/overall").await.json()["log_size"] == 1).then_some(())).await;
    again.stop().await;
}
