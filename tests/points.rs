//! Votes that count earn, votes that no reader casts are taken back, and the books balance.

use agon::flow::points::audit::audit;
use agon::flow::points::post::Poster;
use agon_core::battle::Side;
use agon_core::ledger::{POINT, PointsPolicy};
use agon_core::verdict::check::Check;
use agon_store::Store;
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
    let app = TestApp::with(json!({"points": {"gap_seconds": 0, "settle_seconds": 2, "audit_seconds": 1}})).await;
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
    // Somebody changes the books by hand: the next time they are added up there is an alarm.
    let path = app.dir.as_ref().expect("a folder").path().join("agon.db");
    let by_hand = sqlx::SqlitePool::connect(&format!("sqlite://{}", path.display())).await.expect("opened");
    let changed = "UPDATE ledger_accounts SET balance = balance + 1 WHERE id <> 'issuance' AND balance > 0";
    assert!(sqlx::query(changed).execute(&by_hand).await.expect("changed").rows_affected() > 0);
    wait_for("the alarm", async || {
        let metrics = crate::support::send(guest.http.get(format!("{}/metrics", app.url))).await.text();
        metrics.lines().any(|line| line == "agon_ledger_faults 1").then_some(())
    })
    .await;
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
    wait_for("the public count", async || {
        let rules = guest.get("/rules").await.json();
        (rules["votes"] == json!({"raw": 5, "counted": 4, "excluded": {"daily_cap": 1}})).then_some(())
    })
    .await;
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

    // A poster that lost its place begins anew, when more is known of the person, and changes nothing.
    let dir = app.dir.as_ref().expect("a folder").path();
    let store = Store::open_sqlite(&dir.join("agon.db")).await.expect("opened");
    let policy = PointsPolicy { gap: std::time::Duration::ZERO, ..PointsPolicy::default() };
    let again = Poster::default().run(&store, &policy, agon::clock::now()).await;
    assert_eq!(again.expect("no conflict"), 0);
    books_balance(&app).await;

    // Whoever always clicked left goes on in vain.
    let battle = clicker.ready_battle("Name three rivers.").await;
    let vote = clicker.vote(&battle, "b").await.json()["vote"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(clicker.verdict(&vote).await["reason"], "pattern_of_votes");
}

/// However long points have waited: they settle when the test of their owner's votes could have found a clicker.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn points_wait_until_the_test_could_have_spoken() {
    let app = TestApp::with(json!({"judging": {"hold_at": 1_000.0}, "points": {"gap_seconds": 0, "settle_seconds": 0, "settle_tested": true}})).await;
    let guest = app.guest().await;
    let vote = async || {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        guest.vote(&battle, "a").await;
    };
    vote().await;
    vote().await;
    wait_for("the points", async || (points(&guest).await["balances"]["pending"] == 2 * BASE).then_some(())).await;
    // The poster has gone round several times by then.
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    let shown = points(&guest).await;
    assert_eq!((&shown["balances"]["available"], &shown["tested"]), (&json!(0), &json!(false)));
    let page = guest.http.get(format!("{}/points", app.url)).bearer_auth(&guest.token);
    assert!(crate::support::send(page).await.text().contains("until we’ve seen enough of your votes"));
    // As the judge says when it could have spoken.
    let path = app.dir.as_ref().expect("a folder").path().join("agon.db");
    let store = Store::open_sqlite(&path).await.expect("opened");
    let voter = guest.get("/log?limit=10").await.json()["entries"][0]["voter"].as_str().expect("a name").to_owned();
    let voter = voter.parse().expect("a name");
    let trust = agon_core::verdict::voter::Trust { tested: true, ..Default::default() };
    let row = agon_store::StandingRow { voter, trust, evidence: 0, log_size: 2, changed_at: agon::clock::now() };
    store.put_tiers(&[row]).await.expect("kept");
    wait_for("all of them", async || (points(&guest).await["balances"]["available"] == 2 * BASE).then_some(())).await;
    vote().await;
    wait_for("what comes after", async || (points(&guest).await["balances"]["available"] == 3 * BASE).then_some(()))
        .await;
    assert_eq!(points(&guest).await["tested"], true);
    books_balance(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_votes_make_a_board_of_ones_own() {
    let app = TestApp::with(json!({"points": {"gap_seconds": 0}})).await;
    let guest = app.guest().await;
    assert_eq!(guest.get("/me/board").await.code(), "too_few_votes");
    for n in 0..20 {
        let battle = guest.ready_battle("Name three rivers.").await;
        let vote = guest.vote(&battle, ["a", "b", "tie"][n % 3]).await.json()["vote"]["id"].clone();
        guest.verdict(vote.as_str().expect("an id")).await;
    }
    let board = guest.get("/me/board").await.json();
    assert_eq!(board["votes"], 20);
    let votes: u64 = board["rows"].as_array().expect("rows").iter().filter_map(|row| row["votes"].as_u64()).sum();
    assert_eq!(votes, 40, "each vote is of two models");
    let page = guest.http.get(format!("{}/points", app.url)).bearer_auth(&guest.token);
    assert!(crate::support::send(page).await.text().contains("Your taste"));
    wait_for("the rules to count the votes", async || {
        let rules = crate::support::send(guest.http.get(format!("{}/rules", app.url))).await.text();
        (rules.contains("20 counted") && rules.contains("Rule set 6")).then_some(())
    })
    .await;
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_held_can_appeal_and_somebody_looks() {
    let dir = tempfile::tempdir().expect("a folder");
    let process = crate::vote::crash::Process::start(
        dir.path(),
        &[
            ("AGON__JUDGING__HOLD_AT", "20"),
            ("AGON__JUDGING__EXCLUDE_AT", "0"),
            ("AGON__RANKING__REFIT_MS", "50"),
            ("AGON__ACCOUNTS__OPERATOR_KEY_ENV", "TEST_OPERATOR_KEY"),
            ("TEST_OPERATOR_KEY", "a-key-of-sixteen-or-more"),
        ],
    );
    let guest = Guest::begin(&process.url).await;
    join_all((0..12).map(async |person: usize| {
        let guest = Guest::begin(&process.url).await;
        for n in 0..24 {
            let battle = guest.ready_battle("Name three rivers.").await;
            let winner = ["a", "b", "tie", "b", "a", "both_bad", "a", "b"][(n * 5 + person * 3) % 8];
            guest.vote(&battle, winner).await;
        }
    }))
    .await;
    wait_for("a fit", async || (guest.get("/boards/overall").await.json()["fitted_at"] == 288).then_some(())).await;
    let appeal = json!({"reason": "I just like the left."});
    assert_eq!(guest.post("/me/appeal", &appeal).await.code(), "nothing_to_appeal");
    let mut votes = Vec::new();
    for _ in 0..12 {
        let battle = guest.ready_battle("Name three rivers.").await;
        votes.push(guest.vote(&battle, "a").await.json()["vote"]["id"].as_str().expect("an id").to_owned());
    }
    wait_for("the hold", async || (points(&guest).await["standing"] == "held").then_some(())).await;
    wait_for("the points to be set apart", async || {
        let balances = points(&guest).await["balances"].clone();
        (balances["held"].as_i64() > Some(0) && balances["pending"] == 0).then_some(())
    })
    .await;
    assert_eq!(guest.post("/me/appeal", &json!({"reason": " "})).await.code(), "invalid_reason");
    assert_eq!(guest.post("/me/appeal", &appeal).await.status, 201);
    assert_eq!(guest.post("/me/appeal", &appeal).await.code(), "appeal_open");

    let admin = |key: &str| {
        let request = guest.http.get(format!("{}/admin/standings", guest.api));
        crate::support::send(request.bearer_auth(key))
    };
    let payments = guest.http.get(format!("{}/admin/settlements", guest.api)).bearer_auth("a-key-of-sixteen-or-more");
    assert_eq!(crate::support::send(payments).await.json()["settlements"], json!([]));
    assert_eq!(admin("a-wrong-key-of-any-length").await.code(), "operator_key_wanted");
    let people = admin("a-key-of-sixteen-or-more").await.json()["people"].clone();
    // All of them ask from one network and click by a pattern: the others are held with it, without an appeal.
    let all = people.as_array().expect("people");
    let person = all.iter().find(|person| person["reviews"][0]["action"] == "appeal").expect("the appeal");
    assert_eq!(person["standing"], "held");
    // It may have fallen again since.
    assert!(person["evidence_log10"].as_f64() > Some(0.0));
    let voter = person["voter"].as_str().expect("a name");
    let decide = |voter: &str, body: Value| {
        let request = guest.http.post(format!("{}/admin/standings/{voter}", guest.api)).json(&body);
        crate::support::send(request.bearer_auth("a-key-of-sixteen-or-more"))
    };
    assert_eq!(decide("00", json!({"action": "clear", "reason": "x"})).await.code(), "unknown_person");
    assert_eq!(decide(voter, json!({"action": "clear", "reason": ""})).await.code(), "invalid_reason");
    // One looks and takes the votes, another finds that they were a reader's: they count again.
    let counted = async || guest.get("/boards/overall").await.json()["votes"]["counted"].clone();
    assert_eq!(decide(voter, json!({"action": "uphold", "reason": "never reads"})).await.status, 202);
    wait_for("the votes to be gone", async || (counted().await == 288).then_some(())).await;
    let lost = wait_for("the forfeit", async || {
        let balances = points(&guest).await["balances"].clone();
        (balances["held"] == 0 && balances["forfeited"].as_i64() > Some(0)).then(|| balances["forfeited"].clone())
    })
    .await;
    let of_vote = async || guest.get(&format!("/votes/{}", votes[11])).await.json();
    assert_eq!(of_vote().await["status"], "excluded");
    let clear = json!({"action": "clear", "reason": "reads, and likes the left"});
    assert_eq!(decide(voter, clear).await.status, 202);
    wait_for("the votes to count again", async || (counted().await == 300).then_some(())).await;
    let vote = of_vote().await;
    assert!(vote["status"] == "counted" && vote["retracted_at"].as_u64() < vote["reinstated_at"].as_u64(), "{vote}");
    wait_for("the points to be free", async || {
        let shown = points(&guest).await;
        let balances = &shown["balances"];
        let back = balances["forfeited"] == 0 && balances["available"].as_i64() >= lost.as_i64();
        (back && shown["standing"] == "good" && balances["held"] == 0).then_some(())
    })
    .await;
    let reviews = admin("a-key-of-sixteen-or-more").await.json()["people"][0]["reviews"].clone();
    assert_eq!(reviews.as_array().map(Vec::len), Some(3), "what was done is kept");
    let vendor = guest.http.put(format!("{}/admin/people/{voter}/organization", guest.api));
    let vendor = vendor.json(&json!({"organization": "Models & Sons"})).bearer_auth("a-key-of-sixteen-or-more");
    assert_eq!(crate::support::send(vendor).await.status, 200);
    let battle = guest.ready_battle("Name three rivers.").await;
    let vote = guest.vote(&battle, "b").await.json()["vote"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(guest.verdict(&vote).await["reason"], "conflict_of_interest");
    let page =
        guest.http.get(format!("{}/admin/standings?cursor=x", guest.api)).bearer_auth("a-key-of-sixteen-or-more");
    assert_eq!(crate::support::send(page).await.code(), "invalid_cursor");

    // Pages ask a browser's user for the key.
    let page = guest.http.get(format!("{}/admin", process.url));
    let reply = crate::support::send(page).await;
    assert_eq!((reply.status, reply.headers.contains_key("www-authenticate")), (401, true));
    let page = guest.http.get(format!("{}/admin", process.url)).basic_auth("ann", Some("a-key-of-sixteen-or-more"));
    assert!(crate::support::send(page).await.text().contains(voter));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hidden_checks_never_rank_and_tell_readers_from_clickers() {
    let judging = json!({"check_rate": 1.0, "held_check_rate": 1.0, "hold_at": 20.0});
    let app = TestApp::with(json!({"judging": judging})).await;
    let (reader, clicker) = (app.guest().await, app.guest().await);
    let path = app.dir.as_ref().expect("a folder").path().join("agon.db");
    let store = agon_store::Store::open_sqlite(&path).await.expect("opened");
    let vote = async |guest: &Guest, reads: bool| {
        let battle = guest.ready_battle("How does photosynthesis work?").await;
        let turn = guest.get(&format!("/battles/{battle}")).await.json()["turns"][0].clone();
        assert_ne!(turn["a"]["text"], turn["b"]["text"], "the same twice would be seen by any script");
        // Whoever reads sees which answer says nothing; here the store says it.
        let hidden = store.battle(battle.parse().expect("an id")).await.expect("read").expect("known").hidden;
        let choice = match hidden {
            _ if !reads => "tie",
            Some(Check::Garbled(Side::A)) => "b",
            Some(Check::Garbled(Side::B)) => "a",
            _ if battle.as_bytes()[0] % 2 == 0 => "a",
            _ => "b",
        };
        let vote = guest.vote(&battle, choice).await.json()["vote"]["id"].as_str().expect("an id").to_owned();
        u32::from(guest.verdict(&vote).await["reason"] == "hidden_check")
    };
    // Which models are drawn is chance, and a short answer has no words to exchange: how many checks some battles are is
    // not said. A hundred are enough for any draw.
    let mut checks = 0;
    for _ in 0..100 {
        checks += vote(&reader, true).await;
        vote(&clicker, false).await;
        if checks >= 3 && points(&clicker).await["standing"] == "held" {
            break;
        }
    }
    assert!(checks >= 3, "{checks}");
    // Who asks from the clicker's network may wait for a while, and goes on as a reader does.
    for _ in 0..100 {
        if points(&reader).await["standing"] == "good" {
            break;
        }
        vote(&reader, true).await;
    }
    wait_for("the clicker to be held", async || (points(&clicker).await["standing"] == "held").then_some(())).await;
    wait_for("the reader to be let go", async || (points(&reader).await["standing"] == "good").then_some(())).await;
    let log = reader.get("/log?limit=1000").await.json();
    let checked = log["entries"].as_array().expect("entries").iter().filter(|e| e["reason"] == "hidden_check");
    assert!(checked.clone().all(|e| e["status"] == "excluded") && checked.count() >= 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_that_others_saw_are_shown_again_and_agreement_earns_a_bonus() {
    let settings = json!({
        "judging": {"shared_rate": 1.0},
        "trusted_proxies": ["127.0.0.0/8"],
        "points": {"gap_seconds": 0, "overlaps": 2, "agreement": 40, "bonus_share": 1.0, "settle_seconds": 2},
    });
    let app = TestApp::with(settings).await;
    let [first, second] = [app.guest_from("198.51.100.7").await, app.guest_from("203.0.113.7").await];
    // Something else first, so that agreement by chance can be told: they disagree there.
    for (guest, prompt, winner) in [(&first, "What is 1 + 1?", "a"), (&second, "What is 1 + 2?", "b")] {
        let battle = guest.ready_battle(prompt).await;
        assert_eq!(guest.vote(&battle, winner).await.status, 201);
    }
    for prompt in ["What is 5 + 6?", "What is 7 + 9?"] {
        let mut seen = Vec::new();
        for guest in [&first, &second] {
            let battle = guest.ready_battle(prompt).await;
            let shown = guest.get(&format!("/battles/{battle}")).await.json();
            assert_eq!(shown["state"], "ready");
            let voted = guest.vote(&battle, "tie").await.json();
            seen.push((["a", "b"].map(|side| shown["turns"][0][side]["text"].clone()), voted["models"].clone()));
            guest.verdict(voted["vote"]["id"].as_str().expect("an id")).await;
        }
        assert_eq!(seen[0], seen[1], "the second saw what the first saw");
    }
    for guest in [&first, &second] {
        let shown = wait_for("the bonus", async || {
            let shown = points(guest).await;
            (shown["balances"]["earned"] == shown["balances"]["available"] && shown["balances"]["earned"] != 0)
                .then_some(shown)
        })
        .await;
        let bonus: Vec<&Value> =
            shown["lines"].as_array().expect("lines").iter().filter(|l| l["kind"] == "bonus").collect();
        assert_eq!(bonus.len(), 1, "{shown}");
        // Two agreements at 40 points, capped by the base of the votes before.
        assert!(bonus[0]["amount"].as_i64().is_some_and(|amount| amount > BASE && amount <= 80 * POINT), "{bonus:?}");
    }
    // Nobody is shown their own, and nobody of the same network is shown a neighbour's.
    let neighbour = app.guest_from("198.51.100.9").await;
    let own = neighbour.ready_battle("What is 12 + 6?").await;
    assert_eq!(neighbour.vote(&own, "a").await.status, 201);
    let battle = first.ready_battle("What is 12 + 6?").await;
    let text = async |guest: &Guest, battle: &str| guest.get(&format!("/battles/{battle}")).await.json()["id"].clone();
    assert_ne!(text(&first, &battle).await, text(&neighbour, &own).await);
    let store = Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db")).await.expect("opened");
    let row = store.battle(battle.parse().expect("an id")).await.expect("read").expect("there");
    assert_eq!(row.copy_of, None);
    let battle = first.ready_battle("What is 5 + 6?").await;
    let models = first.vote(&battle, "a").await.json()["vote"]["id"].clone();
    assert!(models.is_string());
    books_balance(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changed_rules_leave_published_snapshots_as_they_were() {
    let dir = tempfile::tempdir().expect("a folder");
    let settings = [("AGON__RANKING__SNAPSHOT_SECONDS", "1"), ("AGON__RANKING__REFIT_MS", "50")];
    let votes = async |url: &str| {
        let guest = Guest::begin(url).await;
        for winner in ["a", "b", "tie", "a", "b", "both_bad"] {
            let battle = guest.ready_battle("Name three rivers.").await;
            let vote = guest.vote(&battle, winner).await.json()["vote"]["id"].as_str().expect("an id").to_owned();
            guest.verdict(&vote).await;
        }
        guest
    };
    let snapshot = async |guest: &Guest, number: u64| {
        wait_for("a snapshot", async || {
            let reply = guest.get(&format!("/boards/overall/snapshots/{number}")).await;
            (reply.status == 200).then(|| reply.text())
        })
        .await
    };
    let first = {
        let process = crate::vote::crash::Process::start(dir.path(), &settings);
        snapshot(&votes(&process.url).await, 1).await
    };
    let stricter = [("AGON__JUDGING__NEWCOMER_VOTES", "100"), ("AGON__JUDGING__NEWCOMER_WEIGHT", "0.1")];
    let process = crate::vote::crash::Process::start(dir.path(), &[settings.as_slice(), &stricter].concat());
    let guest = votes(&process.url).await;
    let newest = wait_for("a snapshot by the new rules", async || {
        let list = guest.get("/boards/overall/snapshots").await.json();
        let newest = list["snapshots"][0].clone();
        (newest["log_size"] == 12).then(|| newest["snapshot"].as_u64().expect("a number"))
    })
    .await;
    assert_ne!(snapshot(&guest, newest).await, first);
    assert_eq!(snapshot(&guest, 1).await, first, "to the byte");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_counted_vote_says_what_it_earned_or_why_not() {
    let app = TestApp::with(json!({"points": {"gap_seconds": 3600}})).await;
    let guest = app.guest().await;
    let mut told = Vec::new();
    for _ in 0..2 {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        let vote = guest.vote(&battle, "a").await.json()["vote"]["id"].as_str().expect("an id").to_owned();
        told.push((battle, vote));
    }
    let decided = async |vote: &str| {
        let vote = guest.get(&format!("/votes/{vote}")).await.json();
        (vote["points"].is_i64() || vote["unpaid"].is_string()).then_some(vote)
    };
    let mut votes = Vec::new();
    for (_, vote) in &told {
        votes.push(wait_for("what it earned", async || decided(vote).await).await);
    }
    assert_eq!((&votes[0]["points"], &votes[0]["unpaid"]), (&json!(BASE), &Value::Null));
    assert_eq!((&votes[1]["points"], &votes[1]["unpaid"]), (&Value::Null, &json!("too_soon")));
    for ((battle, _), words) in told.iter().zip(["+8.9", "not long enough after your last paid vote"]) {
        let page = guest.http.get(format!("{}/b/{battle}", app.url)).bearer_auth(&guest.token);
        let page = crate::support::send(page).await.text();
        assert!(page.contains(words), "{words} is not in {page}");
    }
    books_balance(&app).await;
}
