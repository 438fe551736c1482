//! Two nodes on one PostgreSQL and one Redis: one log, equal boards, and either can go.

use std::time::Duration;

use serde_json::{Value, json};
use sqlx::{Connection, Executor};

use crate::support::{Guest, TestApp, config, fresh_postgres, redis_url, wait_for};
use crate::vote::crash::Process;

struct Pair {
    settings: Vec<(String, String)>,
    _dir: tempfile::TempDir,
}

impl Pair {
    async fn new() -> Option<Self> {
        let (postgres, redis) = (fresh_postgres().await?, redis_url()?);
        let settings = vec![("AGON__DATABASE_URL".into(), postgres), ("AGON__REDIS_URL".into(), redis)];
        Some(Self { settings, _dir: tempfile::tempdir().expect("a folder") })
    }

    /// A node; all share one folder here, and with it the keys that sign sessions.
    fn node(&self) -> Process {
        let settings: Vec<(&str, &str)> = self.settings.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        Process::start(self._dir.path(), &settings)
    }
}

async fn ask_and_vote(guest: &Guest, votes: usize) {
    for n in 0..votes {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        assert_eq!(guest.vote(&battle, ["a", "b", "tie", "both_bad"][n % 4]).await.status, 201);
    }
}

fn ratings(board: &Value) -> Vec<(String, u64)> {
    let rows = board["rows"].as_array().expect("rows").iter();
    rows.map(|r| (r["model"].as_str().expect("a slug").into(), r["elo"].as_f64().expect("a rating").to_bits()))
        .collect()
}

async fn board_at(guest: &Guest, size: u64) -> Value {
    wait_for("the board", async || {
        let board = guest.get("/boards/overall").await.json();
        // A fit of these votes may still follow the votes.
        (board["log_size"].as_u64() == Some(size) && board["fitted_at"] == board["log_size"]).then_some(board)
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn votes_on_two_nodes_become_one_log_and_the_other_node_takes_over() {
    let Some(pair) = Pair::new().await else { return };
    let (mut first, second) = (pair.node(), pair.node());
    let (one, two) = (Guest::begin(&first.url).await, Guest::begin(&second.url).await);
    tokio::join!(ask_and_vote(&one, 12), ask_and_vote(&two, 12));
    let (left, right) = (board_at(&one, 24).await, board_at(&two, 24).await);
    assert_eq!(ratings(&left), ratings(&right));

    // The first node started first and judges; without it the second takes over within the lease.
    first.kill();
    ask_and_vote(&two, 6).await;
    board_at(&two, 30).await;
    let log = two.get("/log?limit=1000").await.json();
    let indexes: Vec<u64> =
        log["entries"].as_array().expect("entries").iter().filter_map(|e| e["log_index"].as_u64()).collect();
    assert_eq!(indexes, (0..30).collect::<Vec<_>>());
}

/// The log can't be written for two seconds: an outage is no verdict. Votes are taken meanwhile, wait
/// as pending, and are all judged afterwards.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn votes_wait_as_pending_while_the_judge_can_not_work_and_none_is_refused() {
    let Some(pair) = Pair::new().await else { return };
    let node = pair.node();
    let guest = Guest::begin(&node.url).await;
    ask_and_vote(&guest, 2).await;
    board_at(&guest, 2).await;
    let database = &pair.settings.iter().find(|(name, _)| name == "AGON__DATABASE_URL").expect("set").1;
    let mut lock = sqlx::PgConnection::connect(database).await.expect("connected");
    lock.execute("BEGIN; LOCK TABLE log IN EXCLUSIVE MODE").await.expect("locked");
    let mut votes = Vec::new();
    for n in 0..6 {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        let reply = guest.vote(&battle, ["a", "b", "tie"][n % 3]).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        votes.push(reply.json()["vote"]["id"].as_str().expect("an id").to_owned());
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    for vote in &votes {
        assert_eq!(guest.get(&format!("/votes/{vote}")).await.json()["status"], "pending");
    }
    lock.execute("COMMIT").await.expect("unlocked");
    for vote in &votes {
        assert_eq!(guest.verdict(vote).await["status"], "counted");
    }
    board_at(&guest, 8).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_battle_of_one_node_can_be_read_stopped_and_voted_on_at_the_other() {
    let Some(pair) = Pair::new().await else { return };
    let (first, second) = (pair.node(), pair.node());
    let here = Guest::begin(&first.url).await;
    let there = Guest { api: format!("{}/api/v1", second.url), ..here.clone() };
    let battle = here.ask("How does photosynthesis work?").await;
    let stream = there.read(&battle, "").await.text();
    assert!(stream.contains("event: ready") && stream.contains("event: delta"), "{stream}");
    let whole = |guest: Guest, battle: String| async move {
        guest.get(&format!("/battles/{battle}")).await.json()["turns"].clone()
    };
    assert_eq!(whole(here.clone(), battle.clone()).await, whole(there.clone(), battle.clone()).await);
    assert_eq!(there.vote(&battle, "a").await.status, 201);
    assert_eq!(here.vote(&battle, "b").await.code(), "already_voted");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_battle_whose_node_died_can_be_tried_again() {
    let Some(pair) = Pair::new().await else { return };
    let slow: Vec<(String, String)> = [("AGON__BATTLE__CHARS_PER_TICK", "1"), ("AGON__BATTLE__TICK_MS", "200")]
        .map(|(k, v)| (k.into(), v.into()))
        .into();
    let mut settings: Vec<(&str, &str)> = pair.settings.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    settings.extend(slow.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    let mut first = Process::start(pair._dir.path(), &settings);
    let second = pair.node();
    let here = Guest::begin(&first.url).await;
    let battle = here.ask("How does photosynthesis work?").await;
    first.kill();
    let there = Guest { api: format!("{}/api/v1", second.url), ..here };
    let state = async || there.get(&format!("/battles/{battle}")).await.json()["state"].as_str().map(str::to_owned);
    assert_eq!(state().await.as_deref(), Some("generating"), "its lease has not run out");
    // The promise of a sign of life lasts 20 s; another node ends the attempt after it.
    for _ in 0..120 {
        if state().await.as_deref() == Some("ready") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let again = there.post(&format!("/battles/{battle}/regenerate"), &json!({})).await;
    assert_eq!(again.status, 202, "{}", again.text());
    assert!(there.read(&battle, "").await.text().contains("event: ready"));
    assert_eq!(there.vote(&battle, "a").await.status, 201);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emptied_redis_loses_no_vote_and_the_boards_come_back() {
    // FLUSHALL would empty the Redis of other tests too: this arena's keys are deleted instead.
    let (Some(postgres), Some(redis_url)) = (fresh_postgres().await, redis_url()) else { return };
    let dir = tempfile::tempdir().expect("a folder");
    let app = TestApp::start(config(dir.path(), json!({"database_url": postgres, "redis_url": redis_url}))).await;
    let guest = app.guest().await;
    ask_and_vote(&guest, 8).await;
    let before = board_at(&guest, 8).await;
    let ready = crate::support::send(guest.http.get(format!("{}/readyz", app.url))).await;
    assert_eq!((ready.status, ready.json()["store"]["engine"].as_str()), (200, Some("PostgreSQL")), "{}", ready.text());

    let store = agon_store::Store::connect_postgres(&postgres, 1, Duration::from_secs(5)).await.expect("PostgreSQL");
    let arena = store.arena_id(uuid::Uuid::new_v4()).await.expect("an id");
    let client = redis::Client::open(redis_url).expect("a URL");
    let mut connection = client.get_multiplexed_async_connection().await.expect("Redis");
    let keys = async |connection: &mut redis::aio::MultiplexedConnection| -> Vec<String> {
        redis::cmd("KEYS").arg(format!("agon:{{{}}}:*", arena.simple())).query_async(connection).await.expect("keys")
    };
    let held = keys(&mut connection).await;
    assert!(held.len() >= 3, "{held:?}");
    let _: i64 = redis::cmd("DEL").arg(&held).query_async(&mut connection).await.expect("deleted");

    assert_eq!(ratings(&guest.get("/boards/overall").await.json()), ratings(&before), "readers keep what they had");
    wait_for("the boards in Redis", async || (keys(&mut connection).await.len() >= held.len()).then_some(())).await;
    ask_and_vote(&guest, 4).await;
    board_at(&guest, 12).await;
    app.stop().await;
}
