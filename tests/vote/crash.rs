//! kill -9 while votes are cast: every 201 is there, the log has no gap, the boards are what the
//! log says.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agon::flow::points::audit::audit;
use agon::flow::ranking::fold::fold_all;
use agon_core::ids::VoterId;
use agon_core::ledger::{Account, Earnings, PointsPolicy, Purse, attention};
use agon_core::log::{encoding, leaf_hash};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::{RankingRule, fit};
use agon_core::ranking::live::EloRule;
use agon_core::verdict::Verdict;
use agon_store::Store;
use serde_json::json;

use crate::support::{Guest, fresh_postgres, redis_url, wait_for};

/// The service as a process of its own.
pub struct Process {
    child: Child,
    /// Base URL.
    pub url: String,
}

impl Process {
    /// Starts `agon serve` and waits until it listens.
    pub fn start(dir: &Path, settings: &[(&str, &str)]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_agon"));
        command.args(["serve", "--bind", "127.0.0.1:0", "--data-dir"]).arg(dir);
        command.env_remove("DATABASE_URL").env_remove("REDIS_URL");
        let fast = [
            ("AGON__LIMITS__ENABLED", "false"),
            ("AGON__JUDGING__MIN_DWELL_MS", "0"),
            ("AGON__JUDGING__LEASE_MS", "1000"),
            ("AGON__JUDGING__DAILY_VOTES", "0"),
            ("AGON__JUDGING__HOLD_AT", "0"),
            ("AGON__JUDGING__EXCLUDE_AT", "0"),
            ("AGON__JUDGING__CHECK_RATE", "0"),
            ("AGON__JUDGING__HELD_CHECK_RATE", "0"),
            ("AGON__JUDGING__SHARED_RATE", "0"),
            ("AGON__JUDGING__RATED_VOTES", "0"),
            ("AGON__POINTS__SETTLE_TESTED", "false"),
            ("AGON__CHAIN__ENABLED", "false"),
            ("AGON__POINTS__GAP_SECONDS", "0"),
            ("AGON__POINTS__SETTLE_SECONDS", "1"),
            ("AGON__BATTLE__TICK_MS", "5"),
            ("AGON__BATTLE__CHARS_PER_TICK", "4000"),
            ("AGON__MODELS__REPLAY_CHARS_PER_SECOND", "100000"),
            ("AGON__LOG__FILTER", "error"),
        ];
        command.envs(fast).envs(settings.iter().copied());
        let mut child = command.stdout(Stdio::piped()).spawn().expect("agon starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("stdout")).read_line(&mut line).expect("a line");
        let url = line.split_whitespace().find(|w| w.starts_with("http://")).expect("an address").to_owned();
        Self { child, url }
    }

    /// Ends it as power loss does.
    pub fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }

    /// Ends it by SIGTERM; gives its exit code.
    pub fn terminate(&mut self) -> Option<i32> {
        Command::new("kill").arg(self.child.id().to_string()).status().expect("kill runs");
        self.child.wait().expect("gone").code()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

type Accepted = Arc<Mutex<Vec<String>>>;

/// Asks and votes until the service is gone; notes each vote that was answered 201.
async fn vote_until_gone(url: String, accepted: Accepted) {
    let guest = Guest::begin(&url).await;
    let post = |path: String, body: serde_json::Value| {
        guest
            .http
            .post(format!("{}{path}", guest.api))
            .bearer_auth(&guest.token)
            .json(&body)
            .timeout(Duration::from_secs(5))
            .send()
    };
    let get = |path: String| {
        let request = guest.http.get(format!("{}{path}", guest.api)).bearer_auth(&guest.token);
        request.timeout(Duration::from_secs(5)).send()
    };
    for n in 0.. {
        let Ok(reply) = post("/battles".into(), serde_json::json!({"prompt": "What is 2 + 2?"})).await else { return };
        let Ok(battle) = reply.json::<serde_json::Value>().await else { return };
        let Some(id) = battle["id"].as_str() else { continue };
        // Every third vote comes while the answers are being written; the others count.
        for _ in 0..if n % 3 == 0 { 0 } else { 200 } {
            let Ok(reply) = get(format!("/battles/{id}")).await else { return };
            let Ok(shown) = reply.json::<serde_json::Value>().await else { return };
            if shown["state"] == "ready" {
                break;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let winner = ["a", "b", "tie", "b", "a"][n % 5];
        let Ok(reply) = post(format!("/battles/{id}/vote"), serde_json::json!({"winner": winner})).await else {
            return;
        };
        let created = reply.status() == 201;
        let Ok(body) = reply.json::<serde_json::Value>().await else { return };
        if created {
            accepted.lock().expect("not poisoned").push(body["vote"]["id"].as_str().expect("an id").to_owned());
        }
    }
}

/// Every vote has exactly one entry, the log has no gap, every hash is right.
async fn check_log(store: &Store, accepted: &[String]) {
    let rows = store.read_log(0, 1_000_000).await.expect("the log");
    let mut votes = std::collections::BTreeSet::new();
    for (index, row) in (0..).zip(&rows) {
        let entry = encoding::decode(&row.entry).expect("readable");
        assert_eq!((row.index, entry.index), (index, index), "no gap");
        assert_eq!(row.leaf, leaf_hash(&row.entry));
        assert!(votes.insert(entry.vote.to_string()), "a vote has one entry");
    }
    for vote in accepted {
        assert!(votes.contains(vote), "{vote} was answered 201 and is not in the log");
    }
}

/// Each counted vote has earned what the policy says, once, whenever the poster was killed; all of it
/// has become available.
async fn check_ledger(store: &Store) {
    let policy = PointsPolicy { gap: Duration::ZERO, ..PointsPolicy::default() };
    let mut earnings: BTreeMap<VoterId, Earnings> = BTreeMap::new();
    let (mut wanted, mut paid) = (0, 0);
    for row in store.read_log(0, 1_000_000).await.expect("the log") {
        let entry = encoding::decode(&row.entry).expect("readable");
        if let Verdict::Counted { .. } = entry.verdict {
            let before = earnings.get(&entry.voter).copied().unwrap_or_default();
            let (amount, after) = policy.earn(before, entry.cast_at, attention(0, 0));
            let amount = amount.unwrap_or(0);
            earnings.insert(entry.voter, after);
            // All of them ask from this machine: one network.
            paid += u32::from(amount > 0);
            wanted += policy.shared(amount, paid.max(1));
        }
    }
    assert!(wanted > 0, "some votes count");
    wait_for("all points to be posted and settled", async || {
        let mut available = 0;
        for voter in earnings.keys() {
            available += store.balance(Account::Voter(*voter, Purse::Available)).await.expect("read");
        }
        (available == wanted).then_some(())
    })
    .await;
    assert_eq!(store.balance(Account::Issuance).await.expect("read"), -wanted);
    let found = audit(store).await.expect("read");
    assert!(found.is_clean(), "{found:?}");
}

async fn crash_and_check(dir: &Path, settings: &[(&str, &str)], store: impl AsyncFn() -> Store) {
    let accepted = Accepted::default();
    for _ in 0..3 {
        let mut process = Process::start(dir, settings);
        let voters: Vec<_> =
            (0..8).map(|_| tokio::spawn(vote_until_gone(process.url.clone(), Arc::clone(&accepted)))).collect();
        let target = accepted.lock().expect("not poisoned").len() + 40;
        wait_for("votes", async || (accepted.lock().expect("not poisoned").len() >= target).then_some(())).await;
        process.kill();
        for voter in voters {
            voter.await.expect("no panic");
        }
    }
    let accepted = accepted.lock().expect("not poisoned").clone();
    let mut process = Process::start(dir, settings);
    let guest = Guest::begin(&process.url).await;
    wait_for("all votes to be judged", async || {
        let board = guest.get("/boards/overall").await.json();
        let log = guest.get(&format!("/log?cursor={}", accepted.len() - 1)).await.json();
        let judged = !log["entries"].as_array().expect("entries").is_empty()
            && board["log_size"].as_u64() >= Some(accepted.len() as u64);
        judged.then_some(())
    })
    .await;
    let store = store().await;
    wait_for("no vote to be left", async || (!store.has_pending_votes().await.expect("read")).then_some(())).await;
    check_log(&store, &accepted).await;

    // The board is what the log makes of itself, to the bit; a rated model's live number stands on it.
    let folded = fold_all(&store, EloRule { k: 4.0, start: 1_000.0 }).await.expect("folded");
    let size = folded.size();
    let overall = &folded.counts.boards[&BoardId::Overall];
    let fitted = fit(BoardId::Overall, size, overall, &RankingRule::default()).expect("a fit");
    let board = wait_for("the board to be fitted", async || {
        let board = guest.get("/boards/overall").await.json();
        (board["fitted_at"].as_u64() == Some(size) && board["log_size"].as_u64() == Some(size)).then_some(board)
    })
    .await;
    assert_eq!(board["votes"], json!({"raw": fitted.raw, "counted": fitted.counted}));
    let row = |slug: &str| board["rows"].as_array().expect("rows").iter().find(|r| r["model"] == slug).expect("listed");
    for expected in &fitted.rows {
        let got = row(expected.model.as_str());
        assert_eq!((got["rating"].as_f64(), got["votes"].as_u64()), (expected.rating, Some(expected.votes)));
        if expected.component == Some(0) {
            assert_eq!(got["elo"], got["rating"]);
        }
    }
    check_ledger(&store).await;
    assert_eq!(process.terminate(), Some(0), "SIGTERM ends it well");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_accepted_vote_survives_kill_9_embedded() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("agon.db");
    crash_and_check(dir.path(), &[], async || Store::open_sqlite(&path).await.expect("SQLite")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_accepted_vote_survives_kill_9_on_postgres_and_redis() {
    let (Some(postgres), Some(redis)) = (fresh_postgres().await, redis_url()) else { return };
    let dir = tempfile::tempdir().expect("a folder");
    let settings = [("AGON__DATABASE_URL", postgres.as_str()), ("AGON__REDIS_URL", redis.as_str())];
    let store = async || Store::connect_postgres(&postgres, 2, Duration::from_secs(5)).await.expect("PostgreSQL");
    crash_and_check(dir.path(), &settings, store).await;
}
