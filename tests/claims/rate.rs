//! How many claims a second the embedded default settles, and what one costs:
//! `cargo test --release --test it chain::rate -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use agon_core::claims::machine::State;
use agon_core::ids::ClaimId;
use agon_store::Store;
use serde_json::Value;

use crate::claims::crash::claim;
use crate::vote::crash::Process;

const CLAIMS: u64 = 1_000;

/// The treasury's lamports, as `agon chain status` says.
async fn lamports(dir: &std::path::Path) -> u64 {
    let mut agon = std::process::Command::new(env!("CARGO_BIN_EXE_agon"));
    agon.args(["chain", "status", "--data-dir"]).arg(dir).env_remove("DATABASE_URL");
    let output = tokio::task::spawn_blocking(move || agon.output()).await.expect("joined").expect("started");
    let status: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    status["lamports"].as_u64().expect("lamports")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn claims_a_second_and_lamports_a_claim() {
    let dir = tempfile::tempdir().expect("a folder");
    let settings = [("AGON__CHAIN__ENABLED", "true")];
    // Once, so that the token is there.
    let mut process = Process::start(dir.path(), &settings);
    let store = Store::open_sqlite(&dir.path().join("agon.db")).await.expect("opened");
    let none = ClaimId::from_uuid(uuid::Uuid::nil());
    tokio::time::sleep(Duration::from_secs(8)).await;
    assert_eq!(process.terminate(), Some(0));
    let before = lamports(dir.path()).await;
    for n in 0..CLAIMS {
        claim(&store, n % 200).await;
    }
    process = Process::start(dir.path(), &settings);
    let start = Instant::now();
    loop {
        let claims = store.all_claims(none, 2_000).await.expect("read");
        if claims.iter().filter(|c| matches!(c.state, State::Paid(_))).count() as u64 == CLAIMS {
            break;
        }
        assert!(start.elapsed() < Duration::from_secs(300), "it takes too long");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(process.terminate(), Some(0));
    let spent = before - lamports(dir.path()).await;
    let (markers, accounts) = (CLAIMS * 650_240, 200 * 1_488_440);
    println!("{CLAIMS} claims of 200 wallets in {seconds:.1} s: {:.0} a second", CLAIMS as f64 / seconds);
    println!(
        "{} lamports a claim: {} of fees, 650240 of a marker's rent (comes back), 1488440 for each new wallet's account",
        spent / CLAIMS,
        (spent - markers - accounts) / CLAIMS
    );
}
