//! Battles: streams that resume, turns, stop and regenerate.

use agon::i18n::Locale;
use agon::models::suggestions::of_day;
use serde_json::json;

use crate::support::{TestApp, events, send, wait_for};

/// The text of one side, put together from a stream's deltas.
fn text(stream: &str, side: &str) -> String {
    events(stream)
        .into_iter()
        .filter(|(name, data)| name == "delta" && data["side"] == side)
        .map(|(_, data)| data["text"].as_str().expect("text").to_owned())
        .collect()
}

#[tokio::test]
async fn both_sides_stream_and_a_reader_resumes_where_they_left_off() {
    let app = TestApp::with(json!({"battle": {"tick_ms": 5, "chars_per_tick": 30}})).await;
    let guest = app.guest().await;
    let battle = guest.ask("How does photosynthesis work?").await;
    let whole = guest.read(&battle, "").await;
    assert_eq!(whole.headers["content-type"], "text/event-stream");
    let whole = whole.text();
    let shown = guest.get(&format!("/battles/{battle}")).await.json();
    for side in ["a", "b"] {
        assert_eq!(Some(text(&whole, side).as_str()), shown["turns"][0][side]["text"].as_str());
        assert!(events(&whole).contains(&("done".into(), json!({"side": side}))));
    }
    // Resume after each event that had an id: what follows is exactly the rest.
    let ids: Vec<&str> = whole.lines().filter_map(|l| l.strip_prefix("id: ")).collect();
    assert!(ids.len() > 4);
    for (n, id) in ids.iter().enumerate().step_by(ids.len() / 4) {
        let request = guest.http.get(format!("{}/battles/{battle}/stream", guest.api)).bearer_auth(&guest.token);
        let rest = send(request.header("last-event-id", *id)).await.text();
        let head = whole.split(&format!("id: {id}\n")).next().expect("a head");
        let with = |side: &str| {
            let seen = whole[head.len()..].split("\n\n").next().expect("a frame").to_owned() + "\n\n";
            text(head, side) + &text(&seen, side) + &text(&rest, side)
        };
        assert_eq!((with("a"), with("b")), (text(&whole, "a"), text(&whole, "b")), "after event {n}");
        assert!(rest.contains("event: ready"));
    }
    app.stop().await;
}

#[tokio::test]
async fn the_html_stream_ends_in_the_html_of_the_page() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let battle = guest.ask("Write a regular expression that matches a date.").await;
    let stream = guest.read(&battle, "?render=html").await.text();
    let mut blocks = std::collections::BTreeMap::<String, Vec<String>>::new();
    for (name, data) in events(&stream) {
        if name == "blocks" {
            let side = blocks.entry(data["side"].as_str().expect("a side").into()).or_default();
            side.truncate(data["from"].as_u64().expect("an index") as usize);
            side.extend(data["html"].as_array().expect("blocks").iter().map(|b| b.as_str().expect("html").to_owned()));
        }
    }
    let shown = guest.get(&format!("/battles/{battle}")).await.json();
    for side in ["a", "b"] {
        let whole = agon_render::document(shown["turns"][0][side]["text"].as_str().expect("text"));
        // The page puts each block in a box of its own.
        let boxed: Vec<String> = blocks[side].iter().map(|block| format!("<div>{block}</div>")).collect();
        assert_eq!(boxed.concat(), *whole);
    }
    assert_eq!(guest.get(&format!("/battles/{battle}/stream?render=pdf")).await.code(), "invalid_parameter");
    app.stop().await;
}

#[tokio::test]
async fn a_battle_has_several_turns_before_its_vote() {
    let app = TestApp::with(json!({"battle": {"max_turns": 3}})).await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    for turn in 2..=3 {
        let reply =
            guest.post(&format!("/battles/{battle}/turns"), &json!({"prompt": format!("And {turn} * 7?")})).await;
        assert_eq!((reply.status, reply.json()["turn"].as_u64()), (201, Some(turn)), "{}", reply.text());
        guest.read(&battle, "").await;
    }
    let over = guest.post(&format!("/battles/{battle}/turns"), &json!({"prompt": "More?"})).await;
    assert_eq!((over.status, over.code()), (409, "too_many_turns".into()));
    let shown = guest.get(&format!("/battles/{battle}")).await.json();
    assert_eq!(shown["turns"].as_array().map(Vec::len), Some(3));
    let cast = guest.vote(&battle, "b").await.json();
    guest.verdict(cast["vote"]["id"].as_str().expect("an id")).await;
    wait_for("the multi-turn board", async || {
        let boards = guest.get("/boards/multi-turn").await.json();
        (boards["votes"]["counted"] == 1).then_some(())
    })
    .await;
    app.stop().await;
}

#[tokio::test]
async fn stop_ends_both_sides_at_the_same_length_and_regenerate_begins_both_again() {
    let slow = json!({"battle": {"tick_ms": 20, "chars_per_tick": 2}, "models": {"replay_chars_per_second": 2000}});
    let app = TestApp::with(slow).await;
    let guest = app.guest().await;
    let battle = guest.ask("How does photosynthesis work?").await;
    let early = guest.post(&format!("/battles/{battle}/turns"), &json!({"prompt": "And?"})).await;
    assert_eq!((early.status, early.code()), (409, "still_generating".into()));
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(guest.post(&format!("/battles/{battle}/stop"), &json!({})).await.status, 202);
    let shown = wait_for("the battle to be ready", async || {
        let shown = guest.get(&format!("/battles/{battle}")).await.json();
        (shown["state"] == "ready").then_some(shown)
    })
    .await;
    let length = |side: &str| shown["turns"][0][side]["text"].as_str().expect("text").chars().count();
    assert!(length("a") > 0);
    assert_eq!(length("a"), length("b"));
    assert_eq!(guest.post(&format!("/battles/{battle}/stop"), &json!({})).await.code(), "not_generating");
    let again = guest.post(&format!("/battles/{battle}/regenerate"), &json!({})).await;
    assert_eq!((again.status, again.json()["turn"].as_u64()), (202, Some(1)));
    guest.post(&format!("/battles/{battle}/stop"), &json!({})).await;
    guest.read(&battle, "").await;
    // A stopped answer can be voted on; that the vote does not rank is said before it.
    let told = guest.get(&format!("/battles/{battle}")).await.json();
    assert_eq!((&told["state"], &told["will_not_count"]), (&json!("ready"), &json!("answer_incomplete")));
    let cast = guest.vote(&battle, "a").await.json();
    let vote = guest.verdict(cast["vote"]["id"].as_str().expect("an id")).await;
    assert_eq!(vote["reason"], "answer_incomplete");
    app.stop().await;
}

#[tokio::test]
async fn a_repeated_question_with_the_same_key_is_one_battle() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let ask = json!({"prompt": "What is 2 + 2?", "category": "sums"});
    let first = guest.post_keyed("/battles", "k", &ask).await;
    let repeat = guest.post_keyed("/battles", "k", &ask).await;
    assert_eq!((first.status, repeat.status, first.text()), (201, 201, repeat.text()));
    let other = guest.post_keyed("/battles", "k", &json!({"prompt": "Other?"})).await;
    assert_eq!((other.status, other.code()), (422, "idempotency_key_reused".into()));
    let list = guest.get("/me/battles").await.json();
    assert_eq!(list["battles"].as_array().map(Vec::len), Some(1));
    app.stop().await;
}

#[tokio::test]
async fn a_repeat_costs_nothing_of_the_limit() {
    let app = TestApp::with(json!({"limits": {"enabled": true, "battles_per_minute": 1, "address_factor": 100}})).await;
    let guest = app.guest().await;
    let ask = json!({"prompt": "What is 2 + 2?"});
    let first = guest.post_keyed("/battles", "k", &ask).await;
    let repeat = guest.post_keyed("/battles", "k", &ask).await;
    assert_eq!((first.status, repeat.status, first.text()), (201, 201, repeat.text()));
    let second = guest.post_keyed("/battles", "other", &ask).await;
    assert_eq!((second.status, second.code()), (429, "too_many_requests".into()));
    // Nor does a ballot that is none.
    let app = TestApp::with(json!({"limits": {"enabled": true, "votes_per_minute": 1, "address_factor": 100}})).await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    let bad = guest.post(&format!("/battles/{battle}/vote"), &json!({"winner": "a", "tags": {"a": ["no such"]}})).await;
    assert_eq!((bad.status, bad.code()), (422, "unknown_tag".into()));
    let vote = async || guest.post_keyed(&format!("/battles/{battle}/vote"), "v", &json!({"winner": "a"})).await;
    let (first, repeat) = (vote().await, vote().await);
    assert_eq!((first.status, repeat.status, first.text()), (201, 201, repeat.text()));
    let other = guest.ready_battle("What is 3 + 3?").await;
    assert_eq!(guest.vote(&other, "a").await.status, 429);
    app.stop().await;
}

#[tokio::test]
async fn twins_with_one_key_get_one_reply() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    for (path, body) in [("turns", json!({"prompt": "And 3 + 3?"})), ("regenerate", json!({}))] {
        let path = format!("/battles/{battle}/{path}");
        let replies = futures_util::future::join_all((0..6).map(|_| guest.post_keyed(&path, &path, &body))).await;
        for reply in &replies {
            assert_eq!((reply.status, reply.text()), (replies[0].status, replies[0].text()), "{path}");
        }
        assert!(replies[0].status < 300, "{}", replies[0].text());
        guest.read(&battle, "").await;
    }
    // What is no object, and what leaves everything out, is refused.
    assert_eq!(guest.post("/battles", &json!(["hello", null])).await.code(), "invalid_body");
    let empty =
        crate::support::send(guest.http.put(format!("{}/me/consent", guest.api)).bearer_auth(&guest.token)).await;
    assert_eq!((empty.status, empty.code()), (422, "invalid_body".into()));
    app.stop().await;
}

#[tokio::test]
async fn a_board_is_ready_made_and_its_live_stream_begins_with_all_of_it() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let board = guest.get("/boards/overall").await;
    let etag = board.headers["etag"].to_str().expect("a tag").to_owned();
    let again = send(guest.http.get(format!("{}/boards/overall", guest.api)).header("if-none-match", &etag)).await;
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(guest.get("/boards/nonsense").await.code(), "unknown_board");
    let mut live = guest.http.get(format!("{}/boards/overall/live", guest.api)).send().await.expect("a stream");
    let first = live.chunk().await.expect("a chunk").expect("some bytes");
    let (name, data) = events(&String::from_utf8_lossy(&first)).remove(0);
    assert_eq!((name.as_str(), data["rows"].as_array().map(Vec::len)), ("moves", Some(5)));
    let battle = guest.ready_battle("What is 2 + 2?").await;
    guest.vote(&battle, "a").await;
    let next = tokio::time::timeout(std::time::Duration::from_secs(10), live.chunk())
        .await
        .expect("in time")
        .expect("a chunk");
    let (_, data) = events(&String::from_utf8_lossy(&next.expect("some bytes"))).remove(0);
    assert_eq!(data["log_size"], 1);
    let changed = send(guest.http.get(format!("{}/boards/overall", guest.api)).header("if-none-match", &etag)).await;
    assert_eq!(changed.status, 200);
    app.stop().await;
}

#[tokio::test]
async fn racing_questions_with_one_key_are_one_battle() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let racing: Vec<_> = (0..8)
        .map(|_| {
            let guest = guest.clone();
            tokio::spawn(
                async move { guest.post_keyed("/battles", "same", &json!({"prompt": "What is 2 + 2?"})).await },
            )
        })
        .collect();
    let mut replies = Vec::new();
    for race in racing {
        let reply = race.await.expect("no panic");
        assert_eq!(reply.status, 201, "{}", reply.text());
        replies.push(reply.text());
    }
    replies.dedup();
    assert_eq!(replies.len(), 1);
    app.stop().await;
}

#[tokio::test]
async fn what_spoils_an_earlier_turn_stays_whatever_is_asked_or_regenerated_later() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("Who made you?").await;
    guest.post(&format!("/battles/{battle}/turns"), &json!({"prompt": "What is 2 + 2?"})).await;
    guest.read(&battle, "").await;
    assert_eq!(guest.post(&format!("/battles/{battle}/regenerate"), &json!({})).await.status, 202);
    guest.read(&battle, "").await;
    let cast = guest.vote(&battle, "a").await.json();
    let vote = guest.verdict(cast["vote"]["id"].as_str().expect("an id")).await;
    assert_eq!(vote["reason"], "identity_in_prompt");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn places_are_taken_before_battles_are_opened_so_that_many_at_once_get_no_more() {
    let settings = json!({"limits": {"enabled": true},
        "battle": {"generating_per_account": 2, "tick_ms": 200, "chars_per_tick": 1}});
    let app = TestApp::with(settings).await;
    let guest = app.guest().await;
    let asked = (0..12).map(|n| {
        let body = json!({"prompt": format!("What is {n} + 2?")});
        let guest = &guest;
        async move { guest.post("/battles", &body).await }
    });
    let answers = futures_util::future::join_all(asked).await;
    let opened = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(opened, 2, "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
    assert!(
        answers.iter().filter(|answer| answer.status != 201).all(|answer| answer.code() == "too_many_battles_open")
    );
    app.stop().await;
}

#[test]
fn questions_to_begin_with_are_in_each_language_of_the_pages() {
    let now = agon::clock::now();
    let english = of_day("en", now);
    for locale in Locale::offered().filter(|locale| locale.tag() != "en") {
        let own = of_day(locale.tag(), now);
        assert!(own.iter().all(|question| !english.contains(question)), "{}: {own:?}", locale.tag());
    }
}
