//! What the chain costs: the treasury pays the rent of a wallet's token account once, whatever its owner does.

use std::time::Duration;

use agon::chain::Chain;
use serde_json::json;
use solana_sdk::hash::Hash;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::signature::{Keypair, Signer};
use solana_sdk::transaction::Transaction;
use spl_associated_token_account_interface::address::get_associated_token_address;
use spl_associated_token_account_interface::instruction::create_associated_token_account;

use crate::claims::node::Place;
use crate::claims::payment::{settings, tokens_of};
use crate::claims::wallet::Wallet;
use crate::support::{Guest, TestApp, wait_for};

/// Rent of a token account, and of a marker (which comes back), in lamports.
const ACCOUNT: u64 = 1_488_440;
const MARKER: u64 = 650_240;

async fn vote(guest: &Guest) {
    let battle = guest.ready_battle("What is rent?").await;
    assert_eq!(guest.vote(&battle, "a").await.status, 201);
}

async fn lamports(place: &Place, of: &Pubkey) -> u64 {
    place.rpc.number("getBalance", &json!([of.to_string(), {"commitment": "finalized"}])).await.expect("lamports")
}

async fn land(place: &Place, payer: &Keypair, instructions: &[solana_sdk::instruction::Instruction]) {
    let blockhash: Hash = place.rpc.blockhash().await.expect("a hash").hash;
    let signed = Transaction::new_signed_with_payer(instructions, Some(&payer.pubkey()), &[payer], blockhash);
    place.rpc.send(&bincode::serialize(&signed).expect("bytes")).await.expect("sent");
    tokio::time::sleep(Duration::from_millis(1_500)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_closes_the_account_between_claims_earns_nothing_by_it() {
    let (place, dir) = (Place::new(None).await, tempfile::tempdir().expect("a folder"));
    let app = TestApp::start(crate::support::config(dir.path(), settings(&place.node.url(), dir.path()))).await;
    let wallet = Wallet::new(90);
    let key = Keypair::new_from_array([90; 32]);
    let mut guest = app.guest().await;
    assert_eq!(wallet.sign_in(&mut guest).await.status, 200);
    let treasury = place.treasury.address();
    let account = get_associated_token_address(&key.pubkey(), &place.treasury.mint);
    let airdrop = json!([key.pubkey().to_string(), 1_000_000_000_u64]);
    place.rpc.any("requestAirdrop", &airdrop).await.expect("lamports for fees");
    let claim = async || {
        vote(&guest).await;
        wait_for("points", async || {
            let have = guest.get("/me/points").await.json()["balances"]["available"].as_i64();
            have.filter(|have| *have > 1_000_000)
        })
        .await;
        guest.post("/claims", &json!({"points": 1_000_000})).await
    };
    let paid = async |id: &str| {
        wait_for("the claim to be paid", async || {
            (guest.get(&format!("/claims/{id}")).await.json()["state"] == "paid").then_some(())
        })
        .await;
    };
    let close = async || {
        // The tokens go to the treasury, and the rent to the claimant.
        let held = tokens_of(&place, &wallet.address).await;
        let token = spl_token_interface::ID;
        let to = place.treasury.tokens();
        let mint = place.treasury.mint;
        let moved = spl_token_interface::instruction::transfer_checked(
            &token,
            &account,
            &mint,
            &to,
            &key.pubkey(),
            &[],
            held,
            place.treasury.decimals,
        );
        let closed =
            spl_token_interface::instruction::close_account(&token, &account, &key.pubkey(), &key.pubkey(), &[]);
        land(&place, &key, &[moved.expect("a transfer"), closed.expect("a close")]).await;
    };
    let before = lamports(&place, &treasury).await;
    let first = claim().await.json();
    paid(first["id"].as_str().expect("an id")).await;
    let with_account = lamports(&place, &treasury).await;
    assert!(before - with_account >= ACCOUNT + MARKER, "the first claim opens the account");
    for _ in 0..2 {
        close().await;
        let refused = claim().await;
        assert_eq!((refused.status, refused.code().as_str()), (409, "token_account_closed"));
        // Opened again at the wallet's own cost, the claim goes through.
        let token = spl_token_interface::ID;
        let open = create_associated_token_account(&key.pubkey(), &key.pubkey(), &place.treasury.mint, &token);
        land(&place, &key, &[open]).await;
        let before = lamports(&place, &treasury).await;
        let next = claim().await.json();
        paid(next["id"].as_str().expect("an id")).await;
        let spent = before - lamports(&place, &treasury).await;
        assert!(spent < MARKER + 100_000, "{spent} lamports: the marker's rent comes back, an account's would not");
    }
    app.stop().await;
}
