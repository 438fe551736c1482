//! A wallet, and who may sign in with it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};

use crate::support::{Guest, Reply, TestApp};

/// A key pair that signs in.
pub struct Wallet {
    key: SigningKey,
    /// Base58.
    pub address: String,
}

impl Wallet {
    pub fn new(seed: u8) -> Self {
        let key = SigningKey::from_bytes(&[seed; 32]);
        Self { address: bs58::encode(key.verifying_key().as_bytes()).into_string(), key }
    }

    pub async fn challenge(&self, guest: &Guest) -> Value {
        let reply = guest.post("/auth/solana/challenge", &json!({"address": self.address})).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        reply.json()
    }

    pub fn answer(&self, challenge: &Value, text: &str) -> Value {
        let signature = self.key.sign(text.as_bytes());
        json!({
            "address": self.address, "nonce": challenge["input"]["nonce"],
            "signed_message": BASE64.encode(text), "signature": BASE64.encode(signature.to_bytes()),
        })
    }

    /// Signs in; the guest's token is the new one then.
    pub async fn sign_in(&self, guest: &mut Guest) -> Reply {
        let challenge = self.challenge(guest).await;
        let answer = self.answer(&challenge, challenge["message"].as_str().expect("a text"));
        let reply = guest.post("/auth/solana/verify", &answer).await;
        if reply.status == 200 {
            guest.token = reply.json()["token"].as_str().expect("a token").to_owned();
        }
        reply
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_text_that_was_asked_for_signed_by_the_wallet_once_signs_in() {
    let app = TestApp::with(json!({"chain": {"enabled": true}})).await;
    let (mut guest, other) = (app.guest().await, app.guest().await);
    let (wallet, thief) = (Wallet::new(1), Wallet::new(2));
    let asked = wallet.challenge(&guest).await;
    let text = asked["message"].as_str().expect("a text").to_owned();
    assert!(text.contains("Chain ID: solana:localnet") && text.contains(&wallet.address));
    let send = async |guest: &Guest, body: Value| guest.post("/auth/solana/verify", &body).await;
    // Each failure uses its challenge up.
    assert_eq!(
        send(&guest, wallet.answer(&asked, &text.replace("solana:localnet", "solana:mainnet"))).await.code(),
        "signed_text_differs"
    );
    assert_eq!(send(&guest, wallet.answer(&asked, &text)).await.code(), "challenge_unknown");
    type Answer<'a> = &'a dyn Fn(&Value, &str) -> Value;
    let table: [(&str, Answer<'_>); 6] = [
        ("signed_text_differs", &|c, text| wallet.answer(c, &text.replacen("127.0.0.1", "evil.example", 1))),
        ("signed_text_differs", &|c, text| thief.answer(c, text)),
        ("signature_invalid", &|c, text| {
            let mut answer = thief.answer(c, text);
            answer["address"] = json!(wallet.address);
            answer
        }),
        ("invalid_address", &|c, text| {
            let mut answer = wallet.answer(c, text);
            answer["address"] = json!("0OIl");
            answer
        }),
        ("invalid_body", &|c, text| {
            let mut answer = wallet.answer(c, text);
            answer["signature"] = json!("%%%");
            answer
        }),
        ("invalid_body", &|_, _| json!({"address": 5})),
    ];
    for (code, make) in table {
        let challenge = wallet.challenge(&guest).await;
        let text = challenge["message"].as_str().expect("a text").to_owned();
        assert_eq!(send(&guest, make(&challenge, &text)).await.code(), code);
    }
    // Somebody else's challenge.
    let challenge = wallet.challenge(&other).await;
    let text = challenge["message"].as_str().expect("a text").to_owned();
    assert_eq!(send(&guest, wallet.answer(&challenge, &text)).await.code(), "challenge_unknown");

    let old = guest.token.clone();
    let linked = wallet.sign_in(&mut guest).await;
    assert_eq!((linked.status, &linked.json()["wallet"]["address"]), (200, &json!(wallet.address)));
    assert_ne!(old, guest.token, "the session is a new one");
    // A token from before has ended.
    let new = std::mem::replace(&mut guest.token, old);
    assert_eq!(guest.get("/me").await.code(), "session_outdated");
    assert_eq!(guest.delete("/me/wallet").await.code(), "session_outdated");
    assert_eq!(guest.post("/claims", &json!({"points": 1})).await.code(), "session_outdated");
    guest.token = new;
    let second = Wallet::new(3);
    let refused = second.sign_in(&mut guest).await;
    assert_eq!(refused.code(), "wallet_linked");
    assert_eq!(guest.delete("/me/wallet").await.status, 204);
    assert_eq!(guest.delete("/me/wallet").await.code(), "no_wallet");
    // The next wallet of the account is paid to later; the old one is nobody else's for a while.
    let next = second.sign_in(&mut guest).await.json();
    assert!(next["wallet"]["usable_at"].as_str() > next["wallet"]["linked_at"].as_str(), "{next}");
    let mut stranger = app.guest().await;
    assert_eq!(wallet.sign_in(&mut stranger).await.code(), "wallet_cooling");
}
