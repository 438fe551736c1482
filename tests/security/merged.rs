//! One person is one person: accounts that sign in with one wallet share caps, pay, standing and what may be claimed.

use serde_json::{Value, json};

use crate::claims::wallet::Wallet;
use crate::support::{Guest, TestApp, http, send, wait_for};

const POINT: i64 = 1_000_000;
/// What a vote at full pay earns whose voter was not checked yet.
const BASE: i64 = 10 * POINT * 888_888 / 1_000_000;

async fn app() -> TestApp {
    TestApp::with(json!({
        "chain": {"enabled": true},
        "points": {"gap_seconds": 0, "settle_seconds": 0},
        "claims": {"first_after_days": 0, "first_after_votes": 1, "first_after_checks": 0, "least_points": 1},
    }))
    .await
}

async fn vote(guest: &Guest, times: usize) {
    for n in 0..times {
        let battle = guest.ready_battle("How do merged guests vote?").await;
        assert_eq!(guest.vote(&battle, ["a", "b"][n % 2]).await.status, 201);
    }
}

async fn available(guest: &Guest) -> i64 {
    guest.get("/me/points").await.json()["balances"]["available"].as_i64().expect("points")
}

async fn has_available(guest: &Guest, least: i64) {
    wait_for("points", async || (available(guest).await >= least).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guests_bring_no_more_than_one_person_would_have_earned() {
    let app = app().await;
    let wallet = Wallet::new(11);
    let mut owner = app.guest().await;
    assert_eq!(wallet.sign_in(&mut owner).await.status, 200);
    vote(&owner, 1).await;
    has_available(&owner, BASE).await;
    for _ in 0..3 {
        let mut guest = app.guest().await;
        vote(&guest, 10).await;
        has_available(&guest, 10 * BASE).await;
        assert_eq!(wallet.sign_in(&mut guest).await.status, 200);
        owner.token = guest.token;
    }
    // One person's day: ten votes at full pay, ten that fall.
    let most = 100 * POINT + (95 + 90 + 85 + 80 + 75 + 70 + 65 + 60 + 55 + 50) * POINT / 10;
    // What signs in later finds nothing that the first did not bring.
    has_available(&owner, 11 * BASE).await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let brought = available(&owner).await;
    assert!(brought <= most, "{brought} of {most}");
    // And the next votes of the day are paid by the same schedule.
    vote(&owner, 3).await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    assert_eq!(available(&owner).await, brought, "thirty-one votes were paid today");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_moves_from_somebody_excluded_and_a_hold_looks_through() {
    let app = app().await;
    let store = agon_store::Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db"))
        .await
        .expect("opened");
    let wallet = Wallet::new(12);
    let (mut owner, mut guest) = (app.guest().await, app.guest().await);
    assert_eq!(wallet.sign_in(&mut owner).await.status, 200);
    vote(&owner, 2).await;
    vote(&guest, 5).await;
    has_available(&owner, 2 * BASE).await;
    has_available(&guest, 5 * BASE).await;
    let alias = async |guest: &Guest| {
        let id = guest.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id");
        store.alias_of(id).await.expect("read").expect("a name")
    };
    let (of_guest, of_owner) = (alias(&guest).await, alias(&owner).await);
    let uphold = agon_store::ReviewRow {
        id: agon::clock::uuid(),
        voter: of_guest,
        action: agon_store::ReviewAction::Uphold,
        actor: "operator".into(),
        reason: "a farm".into(),
        at: agon::clock::now(),
    };
    store.add_review(&uphold).await.expect("kept");
    let excluded = async |voter| {
        wait_for("the exclusion", async || {
            let row = store.standing(voter).await.expect("read")?;
            (row.trust.standing == agon_core::verdict::voter::AccountStanding::Excluded).then_some(())
        })
        .await;
    };
    excluded(of_guest).await;
    assert_eq!(wallet.sign_in(&mut guest).await.status, 200);
    owner.token = guest.token;
    // The wallet's account is the same person, and is found out with its guest.
    excluded(of_owner).await;
    let asked = owner.post("/claims", &json!({"points": 10 * POINT})).await;
    assert_eq!((asked.status, asked.code().as_str()), (403, "points_held"));
    assert!(available(&owner).await <= 2 * BASE, "nothing moved");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_person_allows_holds_for_the_guests_who_join_them_and_their_old_sessions_end() {
    let app = app().await;
    let wallet = Wallet::new(31);
    let (mut owner, mut guest) = (app.guest().await, app.guest().await);
    assert_eq!(wallet.sign_in(&mut owner).await.status, 200);
    let put = async |guest: &Guest, said: Value| {
        send(guest.http.put(format!("{}/me/consent", guest.api)).bearer_auth(&guest.token).json(&said)).await.status
    };
    assert_eq!(put(&owner, json!({"private": true})).await, 200);
    assert_eq!(put(&guest, json!({"publish": true, "train": true})).await, 200);
    let battle = guest.ready_battle("What is 2 + 2?").await;
    assert_eq!(guest.vote(&battle, "a").await.status, 201);
    let shared = guest.post(&format!("/battles/{battle}/share"), &json!({})).await.json();
    let link = shared["url"].as_str().expect("an address").to_owned();
    assert_eq!(send(http().get(&link)).await.status, 200);
    let old = guest.clone();
    assert_eq!(wallet.sign_in(&mut guest).await.status, 200);
    assert_eq!(send(http().get(&link)).await.status, 404, "its owner keeps everything private");
    assert_eq!(old.get("/me").await.status, 401, "a session that joined another person goes on");
    assert_eq!(put(&old, json!({"private": false})).await, 401);
    assert_eq!(
        old.post("/auth/solana/challenge", &json!({})).await.status,
        401,
        "who joined somebody joins nobody else"
    );
    // Who never said anything leaves it to what the guest said.
    let (mut silent, mut other) = (app.guest().await, app.guest().await);
    let wallet = Wallet::new(33);
    assert_eq!(wallet.sign_in(&mut silent).await.status, 200);
    assert_eq!(put(&other, json!({"publish": true})).await, 200);
    let battle = other.ready_battle("What is 3 + 2?").await;
    assert_eq!(other.vote(&battle, "b").await.status, 201);
    let shared = other.post(&format!("/battles/{battle}/share"), &json!({})).await.json();
    assert_eq!(wallet.sign_in(&mut other).await.status, 200);
    assert_eq!(send(http().get(shared["url"].as_str().expect("an address"))).await.status, 200);
    app.stop().await;
}
