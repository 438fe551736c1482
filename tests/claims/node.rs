//! The local chain behaves as a validator does, as far as a client can tell.

use std::path::Path;
use std::time::Duration;

use agon::chain::rpc::Rpc;
use agon::chain::setup::{SOL, init, tokens_in};
use agon::chain::{Chain, Flaw};
use agon::outbound;
use agon_core::claims::machine::Marker;
use agon_core::claims::policy::BaseUnits;
use agon_core::ids::ClaimId;
use agon_localnet::{Faults, Node};
use agon_payout::{Payment, Treasury, marker};
use serde_json::json;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::signature::{Keypair, Signer};
use spl_associated_token_account_interface::address::get_associated_token_address;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::support::wait_for;

/// A chain with a token and a treasury.
pub struct Place {
    pub node: Node,
    pub rpc: Rpc,
    pub treasury: Treasury,
}

impl Place {
    pub async fn new(path: Option<&Path>) -> Self {
        let any = ([127, 0, 0, 1], 0).into();
        let node = Node::start(path, any, 10, CancellationToken::new()).expect("a chain");
        let (key, mint) = (Keypair::new_from_array([1; 32]), Keypair::new_from_array([2; 32]));
        let rpc = Rpc::new(outbound::client().expect("TLS"), [node.url()], key.pubkey());
        let treasury = Treasury { key, mint: mint.pubkey(), decimals: 6, priority: 1_000 };
        let drop = json!([treasury.address().to_string(), 100 * SOL]);
        rpc.any("requestAirdrop", &drop).await.expect("lamports");
        init(&rpc, &treasury, &mint, 1_000_000).await.expect("a token");
        Self { node, rpc, treasury }
    }

    /// Issues more of the token to the treasury.
    pub async fn mint(&self, units: u64) {
        let issue = spl_token_interface::instruction::mint_to(
            &spl_token_interface::ID,
            &self.treasury.mint,
            &self.treasury.tokens(),
            &self.treasury.address(),
            &[],
            units,
        );
        let blockhash = self.rpc.blockhash().await.expect("a blockhash");
        let issue = [issue.expect("an instruction")];
        let message =
            solana_message::Message::new_with_blockhash(&issue, Some(&self.treasury.address()), &blockhash.hash);
        let message = solana_message::VersionedMessage::Legacy(message);
        let signed = solana_sdk::transaction::VersionedTransaction::try_new(message, &[&self.treasury.key]);
        let bytes = bincode::serialize(&signed.expect("signed")).expect("encoded");
        let _ = self.rpc.send(&bytes).await;
    }

    fn payment(&self, n: u8, units: u64) -> Payment {
        let wallet = Keypair::new_from_array([n; 32]).pubkey();
        Payment {
            claim: ClaimId::from_uuid(Uuid::from_u128(u128::from(n))),
            seed: [n; 16],
            wallet,
            units: BaseUnits::new(units),
            opens_account: true,
        }
    }

    async fn signed(&self, payments: &[Payment]) -> (agon_payout::Signed, u64) {
        let blockhash = self.rpc.blockhash().await.expect("a blockhash");
        let rent = self.rpc.marker_rent().await.expect("a number");
        (self.treasury.sign(payments, rent, blockhash.hash).expect("signed"), blockhash.last_valid)
    }

    async fn tokens(&self, wallet: &Pubkey) -> u64 {
        let account = get_associated_token_address(wallet, &self.treasury.mint);
        tokens_in(&self.rpc, &account, "processed").await.expect("an answer").unwrap_or(0)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_lands_once_and_the_chain_refuses_a_second_one_for_the_same_claim() {
    let place = Place::new(None).await;
    let (rpc, payment) = (&place.rpc, place.payment(40, 500));
    let (signed, last_valid) = place.signed(&[payment]).await;
    assert_eq!(rpc.simulate(&place.treasury.trial(&[payment], 650_240).expect("made")).await, Ok(None));
    rpc.land(&signed.bytes, &signed.signature, last_valid, "finalized").await.expect("landed");
    assert_eq!(place.tokens(&payment.wallet).await, 500);
    // The same bytes again change nothing; other bytes for the same claim fail as a whole.
    rpc.send(&signed.bytes).await.expect("taken");
    let (again, last_valid) = place.signed(&[payment, place.payment(41, 7)]).await;
    let error = rpc.land(&again.bytes, &again.signature, last_valid, "finalized").await.expect_err("refused");
    assert!(error.to_string().contains(r#""Custom":0"#), "{error}");
    assert_eq!(place.tokens(&payment.wallet).await, 500);
    assert_eq!(place.tokens(&place.payment(41, 7).wallet).await, 0, "all or nothing");
    let failed = Some(Flaw::Instruction { index: 2, custom: Some(0) });
    let look = wait_for("both to be final", async || {
        let look = rpc.look(&[signed.signature, again.signature, [9; 64]]).await.expect("an answer");
        (look.statuses[1] == Some((true, failed))).then_some(look)
    })
    .await;
    assert_eq!(look.statuses, [Some((true, None)), Some((true, failed)), None]);
    let found = async |payment: Payment| rpc.marker(&payment.seed, payment.claim, look.slot).await.expect("an answer");
    assert_eq!(found(payment).await, Marker::Paid(signed.signature));
    assert_eq!(found(place.payment(41, 7)).await, Marker::Absent);
    // Somebody sends lamports to a marker's address: it is in use, and no payment made it.
    let blocked = place.payment(42, 7);
    let address = marker(&place.treasury.address(), &blocked.seed).to_string();
    rpc.any("requestAirdrop", &json!([address, 900_000])).await.expect("lamports");
    wait_for("the lamports to be final", async || (found(blocked).await == Marker::Foreign).then_some(())).await;
    let trial = place.treasury.trial(&[blocked], 650_240).expect("made");
    assert_eq!(rpc.simulate(&trial).await, Ok(Some(Flaw::Instruction { index: 2, custom: Some(0) })));
    let rich = place.treasury.trial(&[place.payment(43, 2_000_000)], 650_240).expect("made");
    assert_eq!(rpc.simulate(&rich).await, Ok(Some(Flaw::Instruction { index: 4, custom: Some(1) })));
    // The rent of a token account is today's.
    assert_eq!(rpc.number("getMinimumBalanceForRentExemption", &json!([165])).await, Ok(1_488_440));
    place.node.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn transactions_expire_vanish_and_come_back_as_they_do_on_a_cluster() {
    let place = Place::new(None).await;
    let rpc = &place.rpc;
    // Swallowed until its blockhash is too old: it never lands, and the heights prove it.
    place.node.set_faults(Faults { swallow: true, ..Faults::default() });
    let payment = place.payment(50, 5);
    let (signed, last_valid) = place.signed(&[payment]).await;
    rpc.send(&signed.bytes).await.expect("taken");
    wait_for("the blockhash to expire", async || {
        let look = rpc.look(&[signed.signature]).await.expect("an answer");
        assert_eq!(look.statuses, [None]);
        (look.height > last_valid).then_some(())
    })
    .await;
    place.node.set_faults(Faults::default());
    rpc.send(&signed.bytes).await.expect("taken");
    tokio::time::sleep(Duration::from_millis(60)).await;
    assert_eq!(
        (rpc.look(&[signed.signature]).await.expect("an answer").statuses, place.tokens(&payment.wallet).await),
        (vec![None], 0)
    );
    // The answer is lost, and it lands all the same.
    place.node.set_faults(Faults { lose_answers: 1, ..Faults::default() });
    let (signed, last_valid) = place.signed(&[payment]).await;
    assert!(rpc.send(&signed.bytes).await.is_err());
    wait_for("the landing", async || (place.tokens(&payment.wallet).await == 5).then_some(())).await;
    // A fork takes it back; the same bytes land again, once.
    place.node.fork(31);
    assert_eq!(place.tokens(&payment.wallet).await, 0);
    assert_eq!(rpc.look(&[signed.signature]).await.expect("an answer").statuses, [None]);
    rpc.land(&signed.bytes, &signed.signature, last_valid, "finalized").await.expect("landed");
    place.node.fork(31);
    assert_eq!(place.tokens(&payment.wallet).await, 5, "what is final stays");
    place.node.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chain_in_a_file_is_the_same_after_a_restart_also_when_its_last_line_was_cut_off() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("chain.jsonl");
    let payment = {
        let place = Place::new(Some(&path)).await;
        let payment = place.payment(60, 77);
        let (signed, last_valid) = place.signed(&[payment]).await;
        place.rpc.land(&signed.bytes, &signed.signature, last_valid, "finalized").await.expect("landed");
        place.node.finish().await;
        payment
    };
    use std::io::Write;
    std::fs::OpenOptions::new().append(true).open(&path).expect("the file").write_all(b"{\"slot\":9").expect("written");
    let place = Place::new(Some(&path)).await;
    assert_eq!(place.tokens(&payment.wallet).await, 77);
    let slot = place.rpc.look(&[]).await.expect("an answer").slot;
    assert!(matches!(place.rpc.marker(&payment.seed, payment.claim, slot).await, Ok(Marker::Paid(_))));
    let history = place.rpc.history(&place.treasury.tokens(), None, 100).await.expect("an answer");
    assert!(history.iter().any(|r| r.memo.as_deref().is_some_and(|memo| memo.contains(&payment.claim.to_string()))));
    place.node.finish().await;
}
