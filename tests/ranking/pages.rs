//! Boards as readers use them: found, filtered, sorted, compared.

use serde_json::json;

use crate::support::{Guest, TestApp, send, wait_for};

async fn page(app: &TestApp, path: &str) -> (u16, String) {
    let reply = send(crate::support::http().get(format!("{}{path}", app.url))).await;
    (reply.status, reply.text())
}

/// The models of a board's page, in its order.
fn rows(page: &str) -> Vec<&str> {
    page.match_indices("<tr data-model=\"").map(|(at, _)| page[at..].split('"').nth(1).expect("a model")).collect()
}

async fn some_votes(app: &TestApp, guest: &Guest) {
    for n in 0..6 {
        let battle = guest.ready_battle(&format!("What is {n} + 2?")).await;
        assert_eq!(guest.vote(&battle, if n % 2 == 0 { "a" } else { "b" }).await.status, 201);
    }
    let board = async || app.guest().await.get("/boards/overall").await.json();
    wait_for("the votes on the board", async || (board().await["votes"]["raw"] == 6).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_board_is_searched_filtered_and_sorted_by_its_address_and_so_is_its_file() {
    let app = TestApp::with(json!({"points": {"gap_seconds": 0}})).await;
    some_votes(&app, &app.guest().await).await;
    let (status, all) = page(&app, "/leaderboard").await;
    assert_eq!((status, rows(&all).len()), (200, 5));
    let (_, found) = page(&app, "/leaderboard?q=MARKOV").await;
    assert_eq!(rows(&found), ["demo-markov"]);
    let (_, by_name) = page(&app, "/leaderboard?order=name").await;
    let mut names = rows(&by_name);
    assert!(by_name.contains("aria-sort=ascending"), "the head says how the rows stand");
    names.sort_unstable();
    assert_eq!(rows(&by_name), names);
    let (_, nobody) = page(&app, "/leaderboard?maker=Nobody").await;
    assert_eq!(rows(&nobody).len(), 0);
    assert!(nobody.contains("No model matches"));
    // What is chosen stays chosen when another order is.
    let (_, both) = page(&app, "/leaderboard?maker=Agon+demo&columns=all").await;
    assert!(both.contains("?maker=Agon+demo&#38;order=votes&#38;columns=all"), "{both}");
    let (status, file) = page(&app, "/leaderboard/overall/csv?q=markov").await;
    assert_eq!((status, file.lines().count()), (200, 2));
    assert_eq!(page(&app, "/leaderboard?order=luck").await.0, 400);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn models_are_compared_two_to_four_at_a_time() {
    let app = TestApp::with(json!({"points": {"gap_seconds": 0}})).await;
    some_votes(&app, &app.guest().await).await;
    let compare = async |query: &str| page(&app, &format!("/leaderboard/overall/compare{query}")).await;
    assert!(compare("").await.1.contains("Choose at least two models"));
    let three = "?model=demo-eliza&model=demo-markov&model=&model=demo-outliner&model=demo-eliza";
    let (status, shown) = compare(three).await;
    assert_eq!((status, shown.matches("/leaderboard/overall/pair?a=").count()), (200, 3), "each against each, once");
    assert_eq!(compare("?model=demo-eliza&model=nobody").await.0, 404);
    let all =
        ["eliza", "markov", "outliner", "calculator", "extractive"].map(|name| format!("&model=demo-{name}")).concat();
    assert_eq!(compare(&format!("?{all}")).await.0, 400, "what does not fit is not left out unsaid");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_page_tells_who_won_just_now_and_nothing_of_who_asked_what() {
    let app = TestApp::with(json!({"points": {"gap_seconds": 0}})).await;
    let (_, before) = page(&app, "/").await;
    assert!(before.contains("No model has a rating yet") && !before.contains("Just revealed"));
    some_votes(&app, &app.guest().await).await;
    let (_, after) = page(&app, "/").await;
    assert!(after.contains("Just revealed") && after.contains(" over "), "{after}");
    assert!(!after.contains("What is 3 + 2?"), "a question is nobody else's");
    for path in ["/about", "/privacy", "/terms", "/status"] {
        assert_eq!(page(&app, path).await.0, 200, "{path}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_and_all_snapshots_have_pages_of_their_own() {
    let app = TestApp::with(json!({"points": {"gap_seconds": 0}, "ranking": {"snapshot_seconds": 1}})).await;
    let (status, empty) = page(&app, "/log").await;
    assert!(status == 200 && empty.contains("No vote has been judged yet."), "{empty}");
    some_votes(&app, &app.guest().await).await;
    let (_, log) = page(&app, "/log").await;
    let entries: Vec<_> = log.match_indices("<tr id=\"e").map(|(at, _)| &log[at + 9..at + 10]).collect();
    assert_eq!(entries, ["5", "4", "3", "2", "1", "0"], "newest first");
    assert!(log.contains("6 entries") && !log.contains("Show older"), "{log}");
    let (_, older) = page(&app, "/log?before=2").await;
    assert_eq!((older.matches("<tr id=\"e").count(), older.contains("Show newest")), (2, true));
    assert_eq!(page(&app, "/log?before=x").await.0, 400);
    assert_eq!(page(&app, "/log?before=99999999999").await.0, 200);

    let snapshots = async || Some(page(&app, "/leaderboard/overall/snapshots").await.1);
    let listed =
        wait_for("a snapshot", async || snapshots().await.filter(|text| text.contains("/snapshots/1\""))).await;
    assert!(!listed.contains("Show older"), "{listed}");
    assert_eq!(page(&app, "/leaderboard/nonsense/snapshots").await.0, 404);
    app.stop().await;
}
