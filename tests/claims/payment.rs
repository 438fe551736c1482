//! From points to tokens, by the API, on the real programs.

use std::time::Duration;

use agon::chain::Chain;
use agon::chain::setup::tokens_in;
use agon_core::ledger::POINT;
use agon_localnet::Faults;
use agon_store::Store;
use serde_json::{Value, json};
use solana_sdk::pubkey::Pubkey;
use spl_associated_token_account_interface::address::get_associated_token_address;

use crate::claims::node::Place;
use crate::claims::wallet::Wallet;
use crate::support::{Guest, TestApp, wait_for};

/// Terms for tests: points at once, claims at once. The first node is down: the second one answers.
pub fn settings(url: &str, dir: &std::path::Path) -> Value {
    // The treasury and the token of the place, as the service finds them.
    for (name, seed) in [("treasury.json", 1), ("mint.json", 2)] {
        let _ = agon::chain::keys::create(&dir.join(name), [seed; 32]);
    }
    json!({
        "chain": {"enabled": true, "rpc_urls": ["http://127.0.0.1:9", url], "round_ms": 20},
        "claims": {"least_points": 1, "first_after_days": 0, "first_after_votes": 0, "first_after_checks": 0},
        "points": {"gap_seconds": 0, "settle_seconds": 0},
    })
}

async fn earn(guest: &Guest, votes: usize) -> i64 {
    for n in 0..votes {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        assert_eq!(guest.vote(&battle, ["a", "b", "tie"][n % 3]).await.status, 201);
    }
    wait_for("points of every vote", async || {
        let shown = guest.get("/me/points").await.json();
        let lines = shown["lines"].as_array().expect("lines").iter().filter(|line| line["kind"] == "base");
        let earned: Vec<i64> = lines.filter_map(|line| line["amount"].as_i64()).collect();
        let balances = &shown["balances"];
        // Lines are read after balances, and may know of a vote more.
        let whole = balances["earned"] == json!(earned.iter().sum::<i64>());
        (earned.len() == votes && whole && balances["earned"] == balances["available"])
            .then(|| balances["available"].as_i64().expect("a number"))
    })
    .await
}

async fn paid(guest: &Guest, claim: &str) -> Value {
    wait_for("the claim to be paid", async || {
        let claim = guest.get(&format!("/claims/{claim}")).await.json();
        (claim["state"] == "paid").then_some(claim)
    })
    .await
}

async fn tokens(place: &Place, wallet: &Wallet) -> u64 {
    tokens_of(place, &wallet.address).await
}

/// Base units that a wallet has for good.
pub async fn tokens_of(place: &Place, address: &str) -> u64 {
    let owner: Pubkey = address.parse().expect("an address");
    let account = get_associated_token_address(&owner, &place.treasury.mint);
    tokens_in(&place.rpc, &account, "finalized").await.expect("an answer").unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn points_become_tokens_in_the_wallet_and_chain_and_ledger_agree() {
    let (place, dir) = (Place::new(None).await, tempfile::tempdir().expect("a folder"));
    let app = TestApp::start(crate::support::config(dir.path(), settings(&place.node.url(), dir.path()))).await;
    let (mut guest, wallet) = (app.guest().await, Wallet::new(70));
    let have = earn(&guest, 3).await;
    assert_eq!(guest.post("/claims", &json!({"points": have})).await.code(), "no_wallet");
    assert_eq!(wallet.sign_in(&mut guest).await.status, 200);
    for (points, code) in [(have + 1, "insufficient_points"), (0, "below_minimum"), (-5, "below_minimum")] {
        assert_eq!(guest.post("/claims", &json!({"points": points})).await.code(), code);
    }
    assert_eq!(guest.post("/claims", &json!({"points": "all"})).await.code(), "invalid_body");
    // The same request twice is one claim; dust stays.
    let asked = have - 37;
    let claim = guest.post_keyed("/claims", "one", &json!({"points": asked})).await.json();
    let again = guest.post_keyed("/claims", "one", &json!({"points": asked})).await;
    assert_eq!((again.status, &again.json()["id"]), (201, &claim["id"]));
    assert_eq!(guest.post_keyed("/claims", "one", &json!({"points": 5})).await.code(), "idempotency_key_reused");
    let units = u64::try_from(asked / 100).expect("positive");
    assert_eq!((claim["units"].as_u64(), claim["points"].as_i64()), (Some(units), Some(asked / 100 * 100)));
    let done = paid(&guest, claim["id"].as_str().expect("an id")).await;
    assert!(done["signature"].is_string() && done["mint"] == place.treasury.mint.to_string());
    wait_for("the tokens", async || (tokens(&place, &wallet).await == units).then_some(())).await;
    let balances = guest.get("/me/points").await.json()["balances"].clone();
    assert_eq!(
        (&balances["available"], &balances["claimed"]),
        (&json!(have - asked / 100 * 100), &json!(asked / 100 * 100))
    );
    let list = guest.get("/claims").await.json();
    assert_eq!(
        (list["claims"].as_array().map(Vec::len), &list["wallet"]["address"]),
        (Some(1), &json!(wallet.address))
    );
    assert_eq!(
        app.guest().await.get(&format!("/claims/{}", claim["id"].as_str().expect("an id"))).await.code(),
        "unknown_claim"
    );

    // A guest on another device: who has the wallet signs in, and the guest's points follow.
    let mut phone = app.guest().await;
    let more = earn(&phone, 2).await;
    let signed = wallet.sign_in(&mut phone).await.json();
    assert_eq!(guest.get("/me").await.code(), "session_outdated", "the older sign-in has ended");
    assert_eq!(signed["account"], phone.get("/me").await.json()["account"]);
    let after = json!(have - asked / 100 * 100 + more);
    wait_for("the judge to take them for one", async || {
        (phone.get("/me/points").await.json()["balances"]["available"] == after).then_some(())
    })
    .await;
    let second = phone.post("/claims", &json!({"points": more})).await.json();
    paid(&phone, second["id"].as_str().unwrap_or_else(|| panic!("{second}"))).await;

    let store = Store::open_sqlite(&dir.path().join("agon.db")).await.expect("opened");
    let config = crate::support::config(dir.path(), settings(&place.node.url(), dir.path()));
    let link = agon::chain::payer::Payer::open(&config, [place.node.url()]).expect("the chain");
    let found = wait_for("the chain to be read back", async || {
        let found = agon::flow::claims::reconcile::reconcile(&store, &link).await.expect("read");
        (found.payments == 2).then_some(found)
    })
    .await;
    assert_eq!(found.differences, Vec::<String>::new());
    assert_eq!((found.units_on_chain, found.points_settled), (found.units_in_ledger, found.points_paid));
    assert_eq!(tokens(&place, &wallet).await, found.units_on_chain.get());
    assert_eq!(found.treasury + found.units_on_chain.get(), 1_000_000, "the token's supply");
    // The rent of the markers comes back, and the payments still count as made.
    let before = place.rpc.number("getBalance", &json!([link.treasury.address().to_string()])).await.expect("lamports");
    let closed = wait_for("the markers to be closed", async || {
        let now = agon::clock::now();
        let asked = agon::flow::claims::markers::close_markers(&store, &link, now, now).await.expect("closed");
        tokio::time::sleep(Duration::from_millis(500)).await;
        (asked == 0).then_some(store.open_markers(now, 10).await.expect("read"))
    })
    .await;
    let after = place.rpc.number("getBalance", &json!([link.treasury.address().to_string()])).await.expect("lamports");
    assert!(closed.is_empty() && after > before + 2 * 600_000, "{before} and {after}");
    let paid = store.all_claims(agon_core::ids::ClaimId::from_uuid(uuid::Uuid::nil()), 10).await.expect("read");
    let marker = place.rpc.marker(&paid[0].seed, paid[0].id, 0).await.expect("an answer");
    assert!(matches!(marker, agon_core::claims::machine::Marker::Paid(_)), "the marker's history still tells");
    // Read again from nothing, it is the same.
    agon::flow::claims::reconcile::index_chain(&store, &link, true).await.expect("read");
    assert_eq!(agon::flow::claims::reconcile::reconcile(&store, &link).await.expect("read").checksum, found.checksum);
    let epochs = guest.get("/epochs").await.json();
    assert_eq!((epochs["epochs"][0]["number"].as_u64(), epochs["epochs"][0]["rate"].as_i64()), (Some(1), Some(100)));
    app.stop().await;
    place.node.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn claims_wait_through_outages_an_empty_treasury_and_forks_and_are_paid_once() {
    let (place, dir) = (Place::new(None).await, tempfile::tempdir().expect("a folder"));
    let mut settings = settings(&place.node.url(), dir.path());
    // More than the treasury has: a unit for each micro-point.
    settings["claims"]["rate"] = json!(1);
    let app = TestApp::start(crate::support::config(dir.path(), settings)).await;
    let (mut guest, wallet) = (app.guest().await, Wallet::new(71));
    let have = earn(&guest, 1).await;
    assert_eq!(wallet.sign_in(&mut guest).await.status, 200);
    let asked = guest.post("/claims", &json!({"points": have})).await;
    assert_eq!(asked.status, 201, "{}", asked.text());
    let claim = asked.json()["id"].as_str().expect("an id").to_owned();
    let waits = wait_for("the claim to say what it waits for", async || {
        let claim = guest.get(&format!("/claims/{claim}")).await.json();
        (claim["note"] == "treasury_short").then_some(claim)
    })
    .await;
    assert_eq!((&waits["state"], have > 1_000_000), (&json!("queued"), true));
    assert_eq!(guest.get("/me/points").await.json()["balances"]["available"], 0, "the points are kept for it");
    // Answers are lost, sends are swallowed, then the money comes.
    place.node.set_faults(Faults { lose_answers: 2, delay: 3, ..Faults::default() });
    place.mint(u64::try_from(have).expect("positive")).await;
    wait_for("the payment to be under way", async || {
        let claim = guest.get(&format!("/claims/{claim}")).await.json();
        (claim["state"] == "sending").then_some(())
    })
    .await;
    for _ in 0..3 {
        tokio::time::sleep(Duration::from_millis(60)).await;
        place.node.fork(10);
    }
    place.node.set_faults(Faults::default());
    paid(&guest, &claim).await;
    assert_eq!(tokens(&place, &wallet).await, u64::try_from(have).expect("positive"));
    assert!(have > POINT);
    app.stop().await;
    place.node.finish().await;
}
