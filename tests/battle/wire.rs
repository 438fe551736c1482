//! The service with endpoints that are well, fail, fall silent or never stop, on a real wire.

use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::timeout;

use crate::support::{Guest, TestApp, events, wait_for};

pub use super::wire_server::{GOOD, LONG, MANY_SCRIPTS, THOUGHT, USAGE, Upstream};

/// Waits until every connection to the model has been closed by the reader.
pub async fn all_left(upstream: &Upstream, model: &str) {
    wait_for(&format!("the readers of {model} to leave"), async || {
        let calls = upstream.calls(model);
        (!calls.is_empty() && calls.iter().all(|c| c.left)).then_some(())
    })
    .await;
}

/// A service whose two models are these of the upstream.
async fn arena(upstream: &Upstream, models: [&str; 2], battle: Value) -> (TestApp, Guest, TempDir) {
    arena_with(upstream, models, json!({"battle": battle})).await
}

async fn arena_with(upstream: &Upstream, models: [&str; 2], mut settings: Value) -> (TestApp, Guest, TempDir) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("models.toml");
    let entry = |(n, model): (usize, &str)| {
        let url = &upstream.url;
        format!(
            "[[model]]\nslug = \"wire-{n}\"\nname = \"Wirecorp {n}\"\norganization = \"Wirecorp\"\nlicense = \"none\"\n\
             provider = \"openai\"\nendpoint = {url:?}\nmodel = {model:?}\n"
        )
    };
    let catalogue: String = models.into_iter().enumerate().map(entry).collect();
    std::fs::write(&path, catalogue).expect("a catalogue");
    settings["models"] = json!({"catalogue": path});
    let app = TestApp::with(settings).await;
    let guest = app.guest().await;
    (app, guest, dir)
}

/// While the test of votes can say nothing about a model's votes, they weigh a share and earn nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn votes_on_a_model_without_a_rating_weigh_a_share_and_earn_nothing() {
    let upstream = Upstream::start().await;
    let settings = json!({
        "judging": {"rated_votes": 4, "unrated_weight": 0.25}, "points": {"gap_seconds": 0}, "ranking": {"refit_ms": 20},
    });
    let (app, guest, _dir) = arena_with(&upstream, ["good", "good"], settings).await;
    // A question that comes again weighs less for that alone.
    let said = async |question: &str, winner: &str| {
        let battle = guest.ready_battle(question).await;
        let vote = guest.vote(&battle, winner).await.json()["vote"]["id"].as_str().expect("an id").to_owned();
        let unpaid = guest.verdict(&vote).await["unpaid"].clone();
        let log = guest.get("/log?limit=100").await.json();
        let of_vote = |entry: &&Value| entry["vote"] == vote;
        let weight =
            log["entries"].as_array().expect("entries").iter().find(of_vote).expect("an entry")["weight"].clone();
        (weight, unpaid)
    };
    let mut weights = Vec::new();
    let asked = ["Weather or climate?", "Why is bread salty", "Name a river in Peru!", "How tall are old oaks?"];
    // Which model stands where is chance: one that won all would have no rating.
    for question in asked {
        weights.push(said(question, "tie").await);
    }
    assert!(weights.iter().all(|said| *said == (json!(0.25), json!("new_model"))), "{weights:?}");
    assert_eq!(guest.get("/me/points").await.json()["balances"]["earned"], 0);
    let rules = guest.get("/rules").await.json();
    assert_eq!(rules["unrated"], json!({"votes": 4, "weight": 0.25}));
    wait_for("a rating", async || {
        let board = guest.get("/boards/overall").await.json();
        let rows = board["rows"].as_array().expect("rows").clone();
        (rows.len() == 2 && rows.iter().all(|row| row["votes"] == 4 && row["rating"].is_number())).then_some(())
    })
    .await;
    assert_eq!(said("Do magnets sleep underwater", "tie").await, (json!(1.0), Value::Null));
    wait_for("the points", async || {
        (guest.get("/me/points").await.json()["balances"]["earned"].as_i64() > Some(0)).then_some(())
    })
    .await;
    drop(app);
}

/// Asking again, or on, does not undo a check: the same side says nothing then, and the other what its model says.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_stays_one_when_it_is_asked_again_or_goes_on() {
    let upstream = Upstream::start().await;
    let (_app, guest, _dir) =
        arena_with(&upstream, ["long", "other-long"], json!({"judging": {"check_rate": 1.0}})).await;
    let battle = guest.ready_battle("How is the loaf made?").await;
    // The last turn's side that does not say what its model said.
    let changed = async || {
        let turns = guest.get(&format!("/battles/{battle}")).await.json()["turns"].clone();
        let turn = turns.as_array().and_then(|turns| turns.last()).expect("a turn").clone();
        let differs: Vec<&str> =
            ["a", "b"].into_iter().filter(|side| LONG.iter().all(|text| turn[side]["text"] != *text)).collect();
        assert_eq!(differs.len(), 1, "{turn}");
        differs[0]
    };
    let bad = changed().await;
    for path in ["regenerate", "turns"] {
        let body = if path == "turns" { json!({"prompt": "And rye?"}) } else { json!({}) };
        guest.post(&format!("/battles/{battle}/{path}"), &body).await;
        guest.read(&battle, "").await;
        assert_eq!(changed().await, bad, "{path}");
    }
    let vote = guest.vote(&battle, bad).await.json()["vote"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(guest.verdict(&vote).await["reason"], "hidden_check");
    assert_eq!(guest.get("/me/points").await.json()["tested"], false);
}

/// From the judge to the ledger: when the test could have spoken, what waited settles.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_readers_points_settle_when_the_test_could_have_spoken() {
    let upstream = Upstream::start().await;
    let settings = json!({
        "judging": {"check_rate": 0.6, "hold_at": 50.0},
        "points": {"gap_seconds": 0, "settle_seconds": 0, "settle_tested": true},
    });
    let (_app, guest, _dir) = arena_with(&upstream, ["long", "other-long"], settings).await;
    let points = async || guest.get("/me/points").await.json();
    let mut votes = 0;
    while points().await["tested"] == false {
        assert!(votes < 150, "{}", points().await);
        assert_eq!(points().await["balances"]["available"], 0, "after {votes} votes");
        // A question that comes again weighs less; the models are equals: left and right by turns.
        let battle = guest.ready_battle(&format!("Question {votes} on bread?")).await;
        let turn = guest.get(&format!("/battles/{battle}")).await.json()["turns"][0].clone();
        let winner = match ["a", "b"].map(|side| LONG.iter().any(|text| turn[side]["text"] == *text)) {
            [true, false] => "a",
            [false, true] => "b",
            _ => ["a", "b", "tie"][votes % 3],
        };
        let vote = guest.vote(&battle, winner).await.json()["vote"]["id"].as_str().expect("an id").to_owned();
        guest.verdict(&vote).await;
        votes += 1;
    }
    assert!(votes >= 10, "{votes}");
    wait_for("all that waited", async || {
        let balances = points().await["balances"].clone();
        (balances["available"].as_i64() > Some(0) && balances["pending"] == 0).then_some(())
    })
    .await;
}

/// A reader of a battle's stream who can leave.
struct Reader(reqwest::Response, String);

impl Reader {
    async fn begin(guest: &Guest, battle: &str) -> Self {
        let request = guest.http.get(format!("{}/battles/{battle}/stream", guest.api)).bearer_auth(&guest.token);
        Self(request.send().await.expect("a stream"), String::new())
    }

    /// Reads until `enough`, or to the end.
    async fn until(&mut self, enough: impl Fn(&str) -> bool) {
        let Self(response, read) = self;
        let reading = async {
            while !enough(read)
                && let Some(bytes) = response.chunk().await.expect("bytes")
            {
                read.push_str(&String::from_utf8_lossy(&bytes));
            }
        };
        timeout(Duration::from_secs(20), reading).await.expect("in time");
    }

    fn text(&self, side: &str) -> String {
        let deltas = events(&self.1).into_iter().filter(|(name, data)| name == "delta" && data["side"] == side);
        deltas.map(|(_, data)| data["text"].as_str().expect("text").to_owned()).collect()
    }
}

async fn state(guest: &Guest, battle: &str, wanted: &str) -> Value {
    wait_for(&format!("a battle that is {wanted}"), async || {
        let shown = guest.get(&format!("/battles/{battle}")).await.json();
        (shown["state"] == wanted).then_some(shown)
    })
    .await
}

#[tokio::test]
async fn reasoning_and_tokens_of_a_battle_are_shown_after_the_vote_only() {
    let upstream = Upstream::start().await;
    let (app, guest, _dir) = arena(&upstream, ["good", "reasoner"], json!({"chars_per_tick": 2})).await;
    let battle = guest.ask("Weather or climate?").await;
    let mut reader = Reader::begin(&guest, &battle).await;
    reader.until(|_| false).await;
    assert!(reader.1.contains("event: ready"), "{}", reader.1);
    assert_eq!((reader.text("a"), reader.text("b")), (GOOD.concat(), GOOD.concat()));
    let path = format!("/battles/{battle}");
    let before = guest.get(&path).await;
    assert_eq!(before.json()["turns"][0]["a"], json!({"text": GOOD.concat()}));
    for secret in ["reasoning", "tokens", "wire-", "Wirecorp", "finish", "_ms", THOUGHT[0]] {
        assert!(!before.text().contains(secret), "{secret}: {}", before.text());
        assert!(!reader.1.contains(secret), "{secret}: {}", reader.1);
    }
    assert_eq!(guest.vote(&battle, "a").await.status, 201);
    let after = guest.get(&path).await.json();
    for side in ["a", "b"] {
        let answer = &after["turns"][0][side];
        let thinks = after["models"][side]["model"] == "wire-1";
        assert_eq!(answer["reasoning"], if thinks { json!(THOUGHT.concat()) } else { Value::Null }, "{after}");
        assert_eq!((&answer["completion_tokens"], &answer["finish_reason"]), (&json!(USAGE.1), &json!("stop")));
    }
    app.stop().await;
}

#[tokio::test]
async fn a_second_question_brings_each_model_its_own_earlier_answer() {
    let upstream = Upstream::start().await;
    let (app, guest, _dir) = arena(&upstream, ["good", "odd-lines"], json!({})).await;
    let battle = guest.ready_battle("One?").await;
    assert_eq!(guest.post(&format!("/battles/{battle}/turns"), &json!({"prompt": "Two?"})).await.status, 201);
    guest.read(&battle, "").await;
    for (model, answer) in [("good", GOOD.concat()), ("odd-lines", MANY_SCRIPTS.concat())] {
        let contents: Vec<Value> = upstream.calls(model)[1].body["messages"]
            .as_array()
            .expect("messages")
            .iter()
            .map(|m| m["content"].clone())
            .collect();
        assert_eq!(contents, ["One?", answer.as_str(), "Two?"], "{model}");
    }
    app.stop().await;
}

#[tokio::test]
async fn a_battle_whose_model_keeps_failing_restarts_once_and_is_void() {
    let upstream = Upstream::start().await;
    let (app, guest, _dir) = arena(&upstream, ["good", "midway-error"], json!({"retries": 1})).await;
    let battle = guest.ask("Weather or climate?").await;
    let stream = guest.read(&battle, "").await.text();
    let names: Vec<String> = events(&stream).into_iter().map(|(name, _)| name).filter(|n| n != "delta").collect();
    assert_eq!(names, ["failed", "restart", "failed", "void"], "{stream}");
    assert!(!stream.contains("overloaded") && !stream.contains("midway"), "{stream}");
    let vote = guest.vote(&battle, "a").await;
    assert_eq!((vote.status, vote.code()), (409, "battle_void".into()));
    assert_eq!((upstream.calls("good").len(), upstream.calls("midway-error").len()), (2, 2));
    app.stop().await;
}

/// Both models' thoughts end with a tag that none began: each is learned of once, and the battle is whole all the same.
#[tokio::test]
async fn thoughts_of_both_models_are_learned_of_without_a_void_battle() {
    let upstream = Upstream::start().await;
    let (app, guest, _dir) = arena(&upstream, ["unopened", "unopened"], json!({"retries": 0})).await;
    let battle = guest.ready_battle("Weather or climate?").await;
    let turn = guest.get(&format!("/battles/{battle}")).await.json()["turns"][0].clone();
    assert_eq!((&turn["a"]["text"], &turn["b"]["text"]), (&json!(GOOD.concat()), &json!(GOOD.concat())));
    app.stop().await;
}

#[tokio::test]
async fn a_model_that_says_nothing_or_falls_silent_makes_a_battle_void() {
    let upstream = Upstream::start().await;
    let short = json!({"first_token_timeout_ms": 300, "silence_timeout_ms": 300, "retries": 0});
    for model in ["silent", "falls-silent", "mute"] {
        let (app, guest, _dir) = arena(&upstream, ["good", model], short.clone()).await;
        let battle = guest.ask("Weather or climate?").await;
        state(&guest, &battle, "void").await;
        assert_eq!(guest.vote(&battle, "tie").await.code(), "battle_void");
        all_left(&upstream, model).await;
        app.stop().await;
    }
}

#[tokio::test]
async fn an_answer_without_end_is_cut_at_the_limit_and_its_connection_closed() {
    let upstream = Upstream::start().await;
    let (app, guest, _dir) = arena(&upstream, ["good", "flood"], json!({"max_answer_bytes": 6_000})).await;
    let battle = guest.ready_battle("Weather or climate?").await;
    all_left(&upstream, "flood").await;
    let shown = guest.get(&format!("/battles/{battle}")).await.json();
    let length = |side: &str| shown["turns"][0][side]["text"].as_str().expect("text").len();
    assert_eq!(length("a").max(length("b")), 6_000);
    app.stop().await;
}

#[tokio::test]
async fn when_the_last_reader_leaves_both_models_are_left_too() {
    let upstream = Upstream::start().await;
    let patient = json!({"abandon_after_ms": 300, "first_token_timeout_ms": 60_000, "silence_timeout_ms": 60_000});
    for (model, deltas) in [("slow", 4), ("silent", 0)] {
        let (app, guest, _dir) = arena(&upstream, [model, model], patient.clone()).await;
        let battle = guest.ask("Weather or climate?").await;
        let mut reader = Reader::begin(&guest, &battle).await;
        reader.until(|read| read.matches("event: delta").count() >= deltas).await;
        wait_for("both models to be asked", async || (upstream.calls(model).len() == 2).then_some(())).await;
        assert!(upstream.calls(model).iter().all(|c| !c.left), "{model}");
        drop(reader);
        all_left(&upstream, model).await;
        state(&guest, &battle, "ready").await;
        app.stop().await;
    }
}

#[tokio::test]
async fn stop_ends_both_sides_at_once_at_the_same_length() {
    let upstream = Upstream::start().await;
    let (app, guest, _dir) = arena(&upstream, ["slow", "slow"], json!({})).await;
    let battle = guest.ask("Weather or climate?").await;
    let mut reader = Reader::begin(&guest, &battle).await;
    reader.until(|read| read.matches("event: delta").count() > 3).await;
    assert_eq!(guest.post(&format!("/battles/{battle}/stop"), &json!({})).await.status, 202);
    reader.until(|_| false).await;
    assert!(reader.1.contains("event: ready"), "{}", reader.1);
    assert!(reader.text("a").chars().count() > 0);
    assert_eq!(reader.text("a").chars().count(), reader.text("b").chars().count());
    let shown = state(&guest, &battle, "ready").await;
    for side in ["a", "b"] {
        assert_eq!(shown["turns"][0][side]["text"], reader.text(side));
    }
    all_left(&upstream, "slow").await;
    app.stop().await;
}
