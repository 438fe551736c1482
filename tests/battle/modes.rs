//! Conversations with models that are chosen by name: they are read and gone on with like battles, and nothing of them counts.

use agon_store::Store;
use serde_json::{Value, json};

use crate::support::{Guest, Reply, TestApp, http, send};

const QUESTION: &str = "What is 2 + 2?";
const MODELS: [&str; 2] = ["demo-calculator", "demo-eliza"];

/// Opens a conversation with models by name.
async fn chosen(guest: &Guest, models: &[&str]) -> Reply {
    guest.post("/battles", &json!({"prompt": QUESTION, "models": models})).await
}

/// Waits until a conversation's answers are whole; gives it.
async fn whole(guest: &Guest, id: &str) -> Value {
    let stream = guest.read(id, "").await;
    assert_eq!(stream.status, 200, "{}", stream.text());
    let battle = guest.get(&format!("/battles/{id}")).await.json();
    assert_eq!(battle["state"], "ready", "{battle}");
    battle
}

fn id(opened: &Reply) -> String {
    assert_eq!(opened.status, 201, "{}", opened.text());
    opened.json()["id"].as_str().expect("an id").to_owned()
}

async fn page(guest: &Guest, path: &str) -> String {
    send(guest.http.get(format!("{}{path}", guest.api.trim_end_matches("/api/v1"))).bearer_auth(&guest.token))
        .await
        .text()
}

#[tokio::test]
async fn two_models_answer_side_by_side_and_one_alone_by_name_and_without_a_vote() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    for models in [&MODELS[..], &MODELS[..1]] {
        let conversation = id(&chosen(&guest, models).await);
        let shown = whole(&guest, &conversation).await;
        assert_eq!(shown["mode"], if models.len() == 2 { "side_by_side" } else { "direct" });
        assert_eq!((shown["models"]["a"]["model"].as_str(), shown["countable_at"].is_null()), (Some(MODELS[0]), true));
        assert_eq!(shown["models"]["b"].is_null(), models.len() == 1, "{shown}");
        let turn = &shown["turns"][0];
        assert!(turn["a"]["text"].as_str().is_some_and(|text| text.contains('4')), "{shown}");
        assert_eq!(turn["b"].is_null(), models.len() == 1, "{shown}");
        assert!(turn["a"]["total_ms"].is_i64(), "who answered is no secret: {shown}");

        let vote = guest.vote(&conversation, "a").await;
        assert_eq!((vote.status, vote.code()), (409, "not_a_battle".into()));
        assert_eq!(guest.post(&format!("/battles/{conversation}/share"), &json!({})).await.code(), "not_voted");
        let again = guest.post(&format!("/battles/{conversation}/turns"), &json!({"prompt": "What is 3 + 4?"})).await;
        assert_eq!(again.status, 201, "{}", again.text());
        let shown = whole(&guest, &conversation).await;
        assert!(shown["turns"][1]["a"]["text"].as_str().is_some_and(|text| text.contains('7')), "{shown}");
        assert_eq!(guest.post(&format!("/battles/{conversation}/regenerate"), &json!({})).await.status, 202);
        whole(&guest, &conversation).await;

        let text = page(&guest, &format!("/b/{conversation}")).await;
        assert_eq!(text.matches("<article class=\"side\"").count(), 2 * models.len(), "a side for each and each turn");
        assert!(text.contains("Demo Calculator") && !text.contains("data-vote-form"), "{text}");
        let open = page(&guest, "/you?state=open").await;
        assert!(!open.contains(&conversation), "nothing waits for a vote");
        assert!(page(&guest, "/you").await.contains(&conversation));
    }
    let list = guest.get("/me/battles").await.json();
    assert_eq!(list["battles"][0]["mode"], "direct", "{list}");
    assert_eq!(list["battles"][0]["models"], json!({"a": MODELS[0]}), "{list}");
    let archive = guest.get("/me/export").await.json();
    assert_eq!(archive["battles"].as_array().map(Vec::len), Some(2), "{archive}");
    // Nothing was drawn, and nothing stands in the log.
    let path = app.dir.as_ref().expect("a folder").path().join("agon.db");
    let store = Store::open_sqlite(&path).await.expect("opened");
    assert_eq!(store.log_size().await.expect("read"), 0);
    assert!(store.pair_counts().await.expect("read").is_empty());
    // Nor does it do anything for the day's missions, or say how choosy its owner is.
    let text = page(&guest, "/you").await;
    assert!(text.contains("0 of 1") && text.contains("0 of 5"), "{text}");
    let account = guest.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id");
    let voter = store.alias_of(account).await.expect("read").expect("a name");
    let (opened, models) = store.opened_by(voter, agon::clock::now()).await.expect("read");
    assert_eq!((opened.battles, models.len()), (0, 0));
    app.stop().await;
}

#[tokio::test]
async fn models_are_chosen_where_the_operator_offers_it_and_only_those_that_answer_here() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    for (models, status, code) in [
        (&[][..], 422, "wrong_models"),
        (&[MODELS[0], MODELS[0]][..], 422, "wrong_models"),
        (&["demo-calculator", "demo-eliza", "demo-markov"][..], 422, "wrong_models"),
        (&["nobody"][..], 422, "model_not_selectable"),
        (&["No model"][..], 404, "unknown_model"),
    ] {
        let refused = chosen(&guest, models).await;
        assert_eq!((refused.status, refused.code()), (status, code.into()), "{models:?}");
    }
    let long = guest.post("/battles", &json!({"prompt": "", "models": MODELS})).await;
    assert_eq!(long.code(), "prompt_empty");
    let front = send(http().get(format!("{}/?mode=direct&a=demo-eliza", app.url))).await.text();
    assert!(front.contains("<option value=\"demo-eliza\" selected>"), "{front}");
    app.stop().await;

    let blind = TestApp::with(json!({"battle": {"modes": ["battle"]}})).await;
    let guest = blind.guest().await;
    assert_eq!(chosen(&guest, &MODELS).await.code(), "mode_not_offered");
    assert_eq!(guest.get("/rules").await.json()["modes"], json!(["battle"]));
    let front = send(http().get(format!("{}/?mode=direct", blind.url))).await.text();
    assert!(!front.contains("mode=direct") && !front.contains("<select"), "what is not offered is not shown");
    blind.stop().await;
}

#[tokio::test]
async fn a_voted_battle_goes_on_with_either_model_or_both_in_a_conversation_of_its_own() {
    let app = TestApp::embedded().await;
    let [guest, other] = [app.guest().await, app.guest().await];
    let battle = guest.ready_battle(QUESTION).await;
    let path = format!("/battles/{battle}/continue");
    let ask = |with: &str| json!({"prompt": "And 5 + 6?", "with": with});
    assert_eq!(guest.post(&path, &ask("both")).await.code(), "not_voted", "names are not told by going on");
    assert_eq!(guest.vote(&battle, "b").await.status, 201);
    let voted = guest.get(&format!("/battles/{battle}")).await.json();
    assert_eq!(other.post(&path, &ask("both")).await.code(), "not_your_battle");
    assert_eq!(guest.post(&path, &ask("all")).await.code(), "invalid_parameter");
    for (with, mode, models) in
        [("both", "side_by_side", &["a", "b"][..]), ("a", "direct", &["a"]), ("b", "direct", &["b"])]
    {
        let conversation = id(&guest.post_keyed(&path, &format!("on-{with}"), &ask(with)).await);
        let twin = guest.post_keyed(&path, &format!("on-{with}"), &ask(with)).await;
        assert_eq!(id(&twin), conversation, "once for each key");
        let shown = whole(&guest, &conversation).await;
        assert_eq!((shown["mode"].as_str(), shown["turn"].as_u64()), (Some(mode), Some(2)), "{shown}");
        for (side, from) in ["a", "b"].iter().zip(models) {
            assert_eq!(shown["models"][side], voted["models"][from], "{with}");
            assert_eq!(shown["turns"][0][side]["text"], voted["turns"][0][from]["text"], "{with}");
        }
        assert_eq!(guest.vote(&conversation, "a").await.code(), "not_a_battle");
    }
    assert_eq!(guest.get(&format!("/battles/{battle}")).await.json(), voted, "the battle stays as it is");
    app.stop().await;
}
