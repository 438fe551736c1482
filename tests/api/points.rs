//! Votes that count earn, votes that no reader casts are taken back, and the books balance.

use agon::domain::ledger::POINT;
use agon::flow::audit_ledger::audit;
use agon::store::Store;
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::support::{Guest, TestApp, wait_for};

const BASE: i64 = 10 * POINT * 888_888 / 1_000_000;

async fn points(guest: &Guest) -> Value {
    guest.get("/me/points").await.json()
}

async fn books_balance(app: &TestApp) {
    let dir = app.dir.as_ref().expect("a folder").path();
    let store = Store::open_sqlite(&dir.join("agon.db")).await.expect("opened");
    wait_for("clean books", async || audit(&store).await.expect("read").is_clean().then_some(())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_counted_vote_earns_waits_and_becomes_available() {
    let app = TestApp::with(json!({"points": {"gap_seconds": 0, "settle_seconds": 2}})).await;
    let guest = app.guest().await;
    assert_eq!(points(&guest).await["balances"]["earned"], 0);
    let mut votes = Vec::new();
    for winner in ["a", "tie", "b"] {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        votes.push(guest.vote(&battle, winner).await.json()["vote"]["id"].clone());
    }
    let pending = wait_for("the points", async || {
        let shown = points(&guest).await;
        (shown["balances"]["earned"] == 3 * BASE).then_some(shown)
    })
    .await;
    assert_eq!(pending["standing"], "good");
    let lines = pending["lines"].as_array().expect("lines");
    for vote in &votes {
        assert!(lines.iter().any(|line| line["vote"] == *vote && line["kind"] == "base" && line["amount"] == BASE));
    }
    let settled = wait_for("the waiting time to be over", async || {
        let shown = points(&guest).await;
        (shown["balances"]["available"] == 3 * BASE).then_some(shown)
    })
    .await;
    assert_eq!((&settled["balances"]["pending"], &settled["balances"]["held"]), (&json!(0), &json!(0)));

    // The statement page by page is the statement.
    let mut seen = Vec::new();
    let mut path = "/me/points?limit=2".to_owned();
    loop {
        let page = guest.get(&path).await.json();
        seen.extend(page["lines"].as_array().expect("lines").iter().map(|line| line["id"].clone()));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/me/points?limit=2&cursor={cursor}");
    }
    assert_eq!(seen.len(), 6);
    assert_eq!(guest.get("/me/points?cursor=nonsense").await.code(), "invalid_cursor");
    assert_eq!(guest.get("/me/points?limit=0").await.code(), "invalid_parameter");
    let stranger = app.guest().await;
    assert_eq!(points(&stranger).await["lines"], json!([]));
    books_balance(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_pays_and_counts_only_so_much() {
    let app = TestApp::with(json!({"judging": {"daily_votes": 4}, "points": {"gap_seconds": 0, "full_votes": 2, "zero_votes": 4, "most_votes": 3}})).await;
    let guest = app.guest().await;
    let mut last = Value::Null;
    for winner in ["a", "b", "tie", "a", "b"] {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        last = guest.vote(&battle, winner).await.json()["vote"]["id"].clone();
    }
    let verdict = guest.verdict(last.as_str().expect("an id")).await;
    assert_eq!((&verdict["status"], &verdict["reason"]), (&json!("excluded"), &json!("daily_cap")));
    wait_for("two and a half votes' pay", async || {
        (points(&guest).await["balances"]["earned"] == 2 * BASE + 5 * POINT * 888_888 / 1_000_000).then_some(())
    })
    .await;
}

/// Votes by chance, in the shares of an even board.
async fn readers(app: &TestApp, people: usize, votes: usize) {
    join_all((0..people).map(async |person| {
        let guest = app.guest().await;
        for n in 0..votes {
            let battle = guest.ready_battle("Name three rivers.").await;
            let winner = ["a", "b", "tie", "b", "a", "both_bad", "a", "b"][(n * 5 + person * 3) % 8];
            assert_eq!(guest.vote(&battle, winner).await.status, 201);
        }
    }))
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_always_clicks_left_loses_votes_and_pending_points_and_the_board_forgets_them() {
    let settings = json!({
        "judging": {"hold_at": 20.0, "exclude_at": 1000.0},
        "points": {"gap_seconds": 0},
        "ranking": {"refit_ms": 50, "snapshot_seconds": 1},
    });
    let app = TestApp::with(settings).await;
    readers(&app, 12, 24).await;
    let reader = app.guest().await;
    let before = wait_for("a fit of the readers' votes", async || {
        let board = reader.get("/boards/overall").await.json();
        (board["fitted_at"] == 288 && board["votes"]["counted"] == 288).then_some(board)
    })
    .await;

    let clicker = app.guest().await;
    let mut votes = Vec::new();
    for _ in 0..24 {
        let battle = clicker.ready_battle("Name three rivers.").await;
        votes.push(clicker.vote(&battle, "a").await.json()["vote"]["id"].as_str().expect("an id").to_owned());
    }
    let after = wait_for("the votes to be taken back", async || {
        let board = reader.get("/boards/overall").await.json();
        (board["votes"]["counted"] == 288 && board["votes"]["raw"] == 312 && board["fitted_at"] == board["log_size"])
            .then_some(board)
    })
    .await;
    let ratings = |board: &Value| {
        let mut rows: Vec<String> = board["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| format!("{} {} {} {}", row["model"], row["rating"], row["ci"], row["votes"]))
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(ratings(&after), ratings(&before), "the board is what it would have been, to the bit");

    // The voter sees what happened to each vote, and why.
    let statuses = join_all(votes.iter().map(async |vote| clicker.get(&format!("/votes/{vote}")).await.json())).await;
    assert!(statuses.iter().all(|v| v["status"] == "excluded" && v["reason"] == "pattern_of_votes"), "{statuses:?}");
    assert!(statuses.iter().any(|v| v["retracted_at"].is_u64()));
    let shown = wait_for("the forfeit", async || {
        let shown = points(&clicker).await;
        (shown["balances"]["forfeited"] == shown["balances"]["earned"] && shown["standing"] == "excluded")
            .then_some(shown)
    })
    .await;
    assert!(shown["balances"]["earned"].as_i64().expect("micro-points") > 0);
    assert_eq!((&shown["balances"]["held"], &shown["balances"]["pending"]), (&json!(0), &json!(0)));
    let log = reader.get("/log?cursor=288&limit=1000").await.json();
    let entries = log["entries"].as_array().expect("entries");
    assert!(entries.iter().filter(|e| e["kind"] == "retraction").count() >= 8);
    books_balance(&app).await;

    // Whoever always clicked left goes on in vain.
    let battle = clicker.ready_battle("Name three rivers.").await;
    let vote = clicker.vote(&battle, "b").await.json()["vote"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(clicker.verdict(&vote).await["reason"], "pattern_of_votes");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dry_run_tells_what_changed_rules_would_do_and_writes_nothing() {
    let app = TestApp::with(json!({"judging": {"daily_votes": 30}})).await;
    let guest = app.guest().await;
    for winner in ["a", "b", "tie", "a"] {
        let battle = guest.ready_battle("Name three rivers.").await;
        let vote = guest.vote(&battle, winner).await.json()["vote"]["id"].as_str().expect("an id").to_owned();
        guest.verdict(&vote).await;
    }
    let dir = app.dir.as_ref().expect("a folder").path().to_owned();
    let run = async |daily: &'static str| {
        let dir = dir.clone();
        let command = move || {
            let mut agon = std::process::Command::new(env!("CARGO_BIN_EXE_agon"));
            agon.args(["rules", "dry-run", "--json", "--data-dir"]).arg(dir);
            agon.env_remove("DATABASE_URL").env("AGON__JUDGING__DAILY_VOTES", daily);
            agon.env("AGON__JUDGING__MIN_DWELL_MS", "0").env("AGON__JUDGING__NEWCOMER_VOTES", "0").output()
        };
        let output = tokio::task::spawn_blocking(command).await.expect("joined").expect("started");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<Value>(&output.stdout).expect("JSON")
    };
    let same = run("30").await;
    assert_eq!((&same["votes"], &same["changes"], &same["reweighted"]), (&json!(4), &json!({}), &json!(0)));
    let stricter = run("3").await;
    assert_eq!(stricter["changes"], json!({"counted → daily_cap": 1}));
    assert_eq!(stricter["overall"]["causes"]["retracted_votes"], 1);
    let log = guest.get("/log?limit=1000").await.json();
    assert_eq!(log["entries"].as_array().expect("entries").len(), 4);
}
