//! Exact boards as readers get them: pairs, snapshots that anybody can recompute, history,
//! differences, plots.

use std::process::Command;

use agon::flow::ranking::verify::{Check, Refuted};
use agon_core::log::encoding;
use serde_json::json;

use crate::support::{Guest, TestApp, wait_for};

async fn app() -> TestApp {
    TestApp::with(json!({"ranking": {"snapshot_seconds": 1, "refit_ms": 50}})).await
}

/// Votes by habit of position and chance, so that every model wins and loses.
async fn vote(guest: &Guest, votes: usize, turn: usize) {
    for n in 0..votes {
        let battle = guest.ready_battle("Name three rivers.").await;
        let winner = ["a", "b", "b", "a", "tie", "a", "b", "both_bad"][(n * 3 + turn) % 8];
        assert_eq!(guest.vote(&battle, winner).await.status, 201);
    }
}

/// The newest snapshot of the overall board that holds so many entries.
async fn snapshot_of(guest: &Guest, size: u64) -> (u64, Vec<u8>) {
    let head = wait_for("a snapshot", async || {
        let all = guest.get("/boards/overall/snapshots?limit=1").await.json();
        let newest = all["snapshots"][0].clone();
        (newest["log_size"].as_u64() == Some(size)).then_some(newest)
    })
    .await;
    let number = head["snapshot"].as_u64().expect("a number");
    let reply = guest.get(&format!("/boards/overall/snapshots/{number}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(head["bytes"], reply.body.len());
    assert_eq!(reply.headers["etag"].to_str().expect("text").trim_matches('"'), head["sha256"]);
    assert!(reply.headers["cache-control"].to_str().expect("text").contains("immutable"));
    (number, reply.body)
}

async fn log_bytes(guest: &Guest) -> Vec<Vec<u8>> {
    let log = guest.get("/log?limit=1000").await.json();
    let entries = log["entries"].as_array().expect("entries");
    entries.iter().map(|e| hex::decode(e["bytes"].as_str().expect("hex")).expect("hex")).collect()
}

fn checked(snapshot: &[u8], log: &[Vec<u8>]) -> Result<(), Refuted> {
    let mut check = Check::new(snapshot)?;
    log.iter().try_for_each(|bytes| check.entry(bytes))?;
    check.finish().map(|_| ())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn anybody_recomputes_a_snapshot_from_the_log_to_the_byte() {
    let app = app().await;
    let guest = app.guest().await;
    vote(&guest, 20, 0).await;
    let (number, snapshot) = snapshot_of(&guest, 20).await;
    let log = log_bytes(&guest).await;
    assert_eq!(checked(&snapshot, &log), Ok(()));

    // Any change is found: to the board, to a vote, or a vote left out.
    let text = String::from_utf8(snapshot.clone()).expect("JSON");
    let forged = text.replacen("\"wins\":", "\"wins\":1", 1);
    assert!(matches!(checked(forged.as_bytes(), &log), Err(Refuted::Differs { .. })));
    let mut flipped = log.clone();
    let mut entry = encoding::decode(&flipped[3]).expect("an entry");
    (entry.left, entry.right) = (entry.right, entry.left);
    flipped[3] = encoding::encode(&entry);
    assert!(matches!(checked(&snapshot, &flipped), Err(Refuted::Differs { .. })));
    assert!(matches!(checked(&snapshot, &log[1..]), Err(Refuted::Log { index: 0, .. })));
    assert_eq!(checked(&snapshot, &log[..9]), Err(Refuted::LogTooShort { wanted: 20, got: 9 }));
    assert_eq!(checked(b"{}", &log), Err(Refuted::NotASnapshot));

    // The same by the command, from the service and from files.
    let run = async |args: Vec<String>| {
        let verify = move || Command::new(env!("CARGO_BIN_EXE_agon")).args(["verify", "snapshot"]).args(args).output();
        let output = tokio::task::spawn_blocking(verify).await.expect("joined").expect("started");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let here = format!("{}/boards/overall/snapshots/{number}", guest.api);
    let (code, said) = run(vec![here, "--log".into(), format!("{}/log", guest.api)]).await;
    assert_eq!(code, Some(0), "{said}");
    assert!(said.starts_with("ok: overall, 20 votes of 20 log entries"), "{said}");
    let dir = tempfile::tempdir().expect("a folder");
    let path = |name: &str| dir.path().join(name).display().to_string();
    std::fs::write(path("log"), guest.get("/log?limit=1000").await.body).expect("written");
    for (bytes, code) in [(text.as_bytes(), 0), (forged.as_bytes(), 1), (b"{}", 2)] {
        std::fs::write(path("snapshot"), bytes).expect("written");
        assert_eq!(run(vec![path("snapshot"), "--log".into(), path("log")]).await.0, Some(code));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pairs_history_and_differences_add_up() {
    let app = app().await;
    let guest = app.guest().await;
    vote(&guest, 24, 0).await;
    let (first, _) = snapshot_of(&guest, 24).await;
    vote(&guest, 8, 3).await;
    let (second, _) = snapshot_of(&guest, 32).await;
    let board = wait_for("the fit", async || {
        let board = guest.get("/boards/overall").await.json();
        (board["fitted_at"] == 32 && board["snapshot"] == second).then_some(board)
    })
    .await;

    let matrix = guest.get("/boards/overall/matrix").await.json();
    let pairs = matrix["pairs"].as_array().expect("pairs");
    let sum = |name: &str| pairs.iter().map(|p| p[name].as_u64().expect("a number")).sum::<u64>();
    assert_eq!(sum("votes"), 32);
    assert_eq!(sum("wins") + sum("losses") + sum("ties"), 32);
    let one = &pairs[0];
    let (a, b) = (one["a"].as_str().expect("a slug"), one["b"].as_str().expect("a slug"));
    assert_eq!(&guest.get(&format!("/boards/overall/pair?a={a}&b={b}")).await.json(), one);
    let turned = guest.get(&format!("/boards/overall/pair?a={b}&b={a}")).await.json();
    assert_eq!((&turned["wins"], &turned["losses"], &turned["ties"]), (&one["losses"], &one["wins"], &one["ties"]));
    assert_eq!(
        turned["a_on_left"].as_u64(),
        Some(one["votes"].as_u64().unwrap_or(0) - one["a_on_left"].as_u64().unwrap_or(0))
    );

    let history = guest.get(&format!("/boards/overall/history?model={a}")).await.json();
    let points = history["models"][a].as_array().expect("points");
    let row = board["rows"].as_array().expect("rows").iter().find(|row| row["model"] == a).expect("the model");
    assert_eq!(points.last().expect("a point")["rating"], row["rating"]);
    assert!(points.iter().any(|p| p["snapshot"] == first));

    let diff = guest.get(&format!("/boards/overall/diff?from={first}&to={second}")).await.json();
    assert_eq!((&diff["causes"]["new_votes"], &diff["causes"]["retracted_votes"]), (&json!(8), &json!(0)));
    let moved: u64 = diff["models"].as_array().expect("models").iter().filter_map(|m| m["new_votes"].as_u64()).sum();
    assert_eq!(moved, 16, "each vote moves two models: {diff}");

    for (path, status, code) in [
        ("/boards/nonsense/matrix", 404, "unknown_board"),
        ("/boards/lang-xx/matrix", 404, "unknown_board"),
        ("/boards/overall/pair?a=nobody&b=nobody", 404, "unknown_model"),
        ("/boards/overall/pair?a=x", 400, "invalid_parameter"),
        ("/boards/overall/history?model=nobody", 404, "unknown_model"),
        ("/boards/overall/history?limit=0", 400, "invalid_parameter"),
        ("/boards/overall/snapshots?limit=501", 400, "invalid_parameter"),
        ("/boards/overall/snapshots/0", 404, "unknown_snapshot"),
        ("/boards/overall/snapshots/99999999999999999999999", 404, "unknown_snapshot"),
        ("/boards/overall/diff?from=1&to=999", 404, "unknown_snapshot"),
        ("/boards/overall/plots/pie.svg", 404, "unknown_plot"),
        ("/boards/overall/plots/wins.svg?size=huge", 400, "invalid_parameter"),
        ("/boards/overall/plots/wins.svg?language=tlh", 404, "unknown_language"),
    ] {
        let reply = guest.get(path).await;
        assert_eq!((reply.status, reply.code().as_str()), (status, code), "{path}: {}", reply.text());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn plots_have_words_beside_them_and_are_drawn_once() {
    let app = app().await;
    let guest = app.guest().await;
    vote(&guest, 12, 1).await;
    let (number, _) = snapshot_of(&guest, 12).await;
    wait_for("the board to know its snapshot", async || {
        let board = guest.get("/boards/overall").await.json();
        (board["snapshot"] == number && board["fitted_at"] == 12).then_some(())
    })
    .await;
    for plot in ["intervals", "wins", "counts", "history"] {
        let mut tags = std::collections::BTreeSet::new();
        for (kind, tag) in
            [("", "en"), ("?size=phone", "en"), ("?language=ar", "ar"), ("?language=zh-Hans&size=phone", "zh-Hans")]
        {
            let path = format!("/boards/overall/plots/{plot}.svg{kind}");
            let reply = guest.get(&path).await;
            assert_eq!(
                (reply.status, &reply.headers["content-type"]),
                (200, &"image/svg+xml".parse().expect("a value"))
            );
            let svg = reply.text();
            assert!(svg.starts_with("<svg") && svg.contains("<title") && svg.contains("<desc"), "{svg}");
            assert!(!svg.contains("<script"), "{svg}");
            assert!(svg.contains(&format!("lang=\"{tag}\"")), "{svg}");
            assert!(tags.insert(reply.headers["etag"].clone()), "{path} has another's tag");
            assert_eq!(guest.get(&path).await.body, reply.body);
            let again = guest.http.get(format!("{}{path}", guest.api)).header("if-none-match", &reply.headers["etag"]);
            assert_eq!(crate::support::send(again).await.status, 304);
        }
    }
}

#[tokio::test]
async fn the_log_says_how_the_answers_looked() {
    let app = app().await;
    let guest = app.guest().await;
    vote(&guest, 1, 0).await;
    let entry = wait_for("the entry", async || {
        let log = guest.get("/log").await.json();
        log["entries"].get(0).cloned()
    })
    .await;
    let tokens = |side: &str| entry["style"][side]["tokens"].as_u64().unwrap_or(0);
    assert!(tokens("a") > 0 && tokens("b") > 0, "{entry}");
}
