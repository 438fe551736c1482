//! 200 claims settle while the service, and the chain inside it, are killed again and again: at the end
//! chain and ledger are equal to the base unit.

use std::process::Command;
use std::time::Duration;

use agon::clock;
use agon_core::claims::machine::State;
use agon_core::claims::policy::ClaimPolicy;
use agon_core::ids::AccountId;
use agon_core::ids::ClaimId;
use agon_core::ledger::{Account, Kind, POINT, Purse, Transfer};
use agon_store::{AskClaim, Store};
use serde_json::Value;
use solana_sdk::signature::{Keypair, Signer};

use crate::support::wait_for;
use crate::vote::crash::Process;

const CLAIMS: u64 = 200;
const POLICY: ClaimPolicy = ClaimPolicy {
    least: POINT,
    person_daily: i64::MAX,
    all_daily: i64::MAX,
    age: Duration::ZERO,
    votes: 0,
    checks: 0,
    cooldown: Duration::ZERO,
};

/// An account with points that claims all of them.
pub async fn claim(store: &Store, n: u64) -> u64 {
    let (account, voter, now) = (AccountId::from_uuid(clock::uuid()), clock::voter_id(), clock::now());
    store.create_account(account, voter, now).await.expect("an account");
    let points = (10 + i64::try_from(n).expect("small")) * POINT + 3;
    let earned = Transfer {
        cause: format!("test {account}"),
        kind: Kind::Release,
        debit: Account::Issuance,
        credit: Account::Voter(voter, Purse::Available),
        amount: points,
        resolves: None,
        at: now,
    };
    store.post_transfers(&[earned], 0).await.expect("posted").expect("taken");
    let mut seed = [7; 32];
    seed[..8].copy_from_slice(&n.to_be_bytes());
    let ask = AskClaim {
        id: ClaimId::from_uuid(clock::uuid()),
        account,
        wallet: Keypair::new_from_array(seed).pubkey().to_string(),
        points,
        rate: 100,
        epoch: 1,
        seed: clock::nonce(),
        now,
    };
    store.reserve_claim(&ask, &POLICY, None).await.expect("stored").expect("allowed").units.get()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_claims_are_paid_once_each_however_often_the_service_is_killed() {
    let dir = tempfile::tempdir().expect("a folder");
    let settings = [("AGON__CHAIN__ENABLED", "true"), ("AGON__CHAIN__SLOT_MS", "10"), ("AGON__CHAIN__ROUND_MS", "20")];
    let mut process = Process::start(dir.path(), &settings);
    let store = Store::open_sqlite(&dir.path().join("agon.db")).await.expect("opened");
    let mut units = 0;
    for n in 0..CLAIMS {
        units += claim(&store, n).await;
    }
    let over = async || {
        let claims = store.all_claims(ClaimId::from_uuid(uuid::Uuid::nil()), 1_000).await.expect("read");
        claims.iter().filter(|claim| matches!(claim.state, State::Paid(_))).count() as u64
    };
    let mut kills = 0;
    while over().await < CLAIMS && kills < 12 {
        // Sooner and later in the life of its payments.
        tokio::time::sleep(Duration::from_millis(150 + 170 * (kills % 5))).await;
        process.kill();
        kills += 1;
        process = Process::start(dir.path(), &settings);
    }
    wait_for("all claims to be paid", async || (over().await == CLAIMS).then_some(())).await;
    assert_eq!(store.balance(Account::ClaimsReserved).await.expect("read"), 0);
    assert_eq!(process.terminate(), Some(0));

    let mut agon = Command::new(env!("CARGO_BIN_EXE_agon"));
    agon.args(["chain", "reconcile", "--anew", "--data-dir"]).arg(dir.path()).env_remove("DATABASE_URL");
    let output = tokio::task::spawn_blocking(move || agon.output()).await.expect("joined").expect("started");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let found: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((found["payments"].as_u64(), found["units_on_chain"].as_u64()), (Some(CLAIMS), Some(units)));
    assert_eq!(found["units_in_ledger"].as_u64(), Some(units));
    assert_eq!(found["treasury"].as_u64().map(|left| left + units), found["supply"].as_u64());
    assert!(kills >= 3, "it was killed {kills} times");
}
