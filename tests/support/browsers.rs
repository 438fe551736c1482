//! A browser with a subscription, and the push service that it hears through: what a test is told, it decrypts as the browser
//! would, by its own hand.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU16, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_lc_rs::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::agreement::{ECDH_P256, PrivateKey, UnparsedPublicKey, agree};
use aws_lc_rs::hkdf::{HKDF_SHA256, KeyType, Salt};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey as Verifier};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde_json::{Value, json};

use super::wait_for;

/// A message as the push service got it.
#[derive(Clone, Debug)]
pub struct Pushed {
    /// Path of its subscription.
    pub path: String,
    /// Headers by their small names.
    pub headers: BTreeMap<String, String>,
    /// What nobody but the browser can read.
    pub body: Vec<u8>,
}

/// A push service on this machine.
#[derive(Clone)]
pub struct PushService {
    /// Scheme, host and port.
    pub origin: String,
    got: Arc<Mutex<Vec<Pushed>>>,
    answer: Arc<AtomicU16>,
    wait_ms: Arc<AtomicU64>,
}

impl PushService {
    /// On a free port; it takes what it gets.
    pub async fn start() -> Self {
        let (got, answer) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU16::new(201)));
        let wait_ms = Arc::new(AtomicU64::new(0));
        let (kept, answers, waits) = (Arc::clone(&got), Arc::clone(&answer), Arc::clone(&wait_ms));
        let server = actix_web::HttpServer::new(move || {
            let (kept, answers, waits) = (Arc::clone(&kept), Arc::clone(&answers), Arc::clone(&waits));
            let take = move |request: actix_web::HttpRequest, body: actix_web::web::Bytes| {
                let headers = request.headers().iter();
                let headers =
                    headers.filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())));
                let pushed =
                    Pushed { path: request.path().to_owned(), headers: headers.collect(), body: body.to_vec() };
                kept.lock().expect("sound").push(pushed);
                let (status, wait) = (answers.load(Ordering::SeqCst), waits.load(Ordering::SeqCst));
                async move {
                    tokio::time::sleep(Duration::from_millis(wait)).await;
                    actix_web::HttpResponse::build(status.try_into().expect("a status")).finish()
                }
            };
            actix_web::App::new().default_service(actix_web::web::to(take))
        });
        let server = server.workers(1).disable_signals().bind("127.0.0.1:0").expect("a port");
        let origin = format!("http://{}", server.addrs()[0]);
        tokio::spawn(server.run());
        Self { origin, got, answer, wait_ms }
    }

    /// Answers with this status from now on.
    pub fn answer(&self, status: u16) {
        self.answer.store(status, Ordering::SeqCst);
    }

    /// Answers so much later from now on.
    pub fn answer_after(&self, wait: Duration) {
        self.wait_ms.store(u64::try_from(wait.as_millis()).expect("small"), Ordering::SeqCst);
    }

    /// All messages so far.
    pub fn got(&self) -> Vec<Pushed> {
        self.got.lock().expect("sound").clone()
    }

    /// Waits until there are so many messages.
    pub async fn wait(&self, count: usize) -> Vec<Pushed> {
        wait_for("messages", async || (self.got().len() >= count).then(|| self.got())).await
    }
}

/// A browser that subscribed.
pub struct Browser {
    key: PrivateKey,
    public: Vec<u8>,
    auth: [u8; 16],
    /// Where it is told.
    pub endpoint: String,
}

impl Browser {
    /// One that hears through this service.
    pub fn new(service: &PushService, name: &str) -> Self {
        let key = PrivateKey::generate(&ECDH_P256).expect("a key");
        let public = key.compute_public_key().expect("a key").as_ref().to_vec();
        Self { key, public, auth: agon::clock::nonce(), endpoint: format!("{}/send/{name}", service.origin) }
    }

    /// The public key and the secret, as they are stored.
    pub fn keys(&self) -> (Vec<u8>, Vec<u8>) {
        (self.public.clone(), self.auth.to_vec())
    }

    /// Its subscription as `PushSubscription.toJSON` says it, and the language of the page.
    pub fn subscription(&self, language: &str) -> Value {
        let keys = json!({"p256dh": BASE64.encode(&self.public), "auth": BASE64.encode(self.auth)});
        json!({"endpoint": self.endpoint, "expirationTime": null, "keys": keys, "language": language})
    }

    /// Reads a message (RFC 8291, RFC 8188).
    pub fn read(&self, message: &Pushed) -> Value {
        assert_eq!(message.headers["content-encoding"], "aes128gcm");
        let (salt, rest) = message.body.split_at(16);
        let (record, rest) = rest.split_at(4);
        assert!(u32::from_be_bytes(record.try_into().expect("4 bytes")) >= 18, "a record holds something");
        let (length, rest) = rest.split_first().expect("a length");
        let (public, sealed) = rest.split_at(usize::from(*length));
        let info = [b"WebPush: info\0".as_slice(), &self.public, public].concat();
        let secret: [u8; 32] = agree(&self.key, UnparsedPublicKey::new(&ECDH_P256, public), (), |shared| {
            Ok(derive(&self.auth, shared, &info))
        })
        .expect("agreed");
        let key: [u8; 16] = derive(salt, &secret, b"Content-Encoding: aes128gcm\0");
        let nonce: [u8; 12] = derive(salt, &secret, b"Content-Encoding: nonce\0");
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).expect("a key"));
        let mut sealed = sealed.to_vec();
        let text = key.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut sealed).expect("ours");
        let text = text.strip_suffix(&[2]).expect("the last record");
        serde_json::from_slice(text).expect("JSON")
    }
}

fn derive<const N: usize>(salt: &[u8], secret: &[u8], info: &[u8]) -> [u8; N] {
    struct Bytes(usize);

    impl KeyType for Bytes {
        fn len(&self) -> usize {
            self.0
        }
    }

    let mut bytes = [0; N];
    let prk = Salt::new(HKDF_SHA256, salt).extract(secret);
    prk.expand(&[info], Bytes(N)).and_then(|okm| okm.fill(&mut bytes)).expect("derived");
    bytes
}

/// What the token of a message says, once its signature by this key was checked (RFC 8292).
pub fn vapid(message: &Pushed, key: &str) -> Value {
    let header = &message.headers["authorization"];
    let (token, named) =
        header.strip_prefix("vapid t=").and_then(|rest| rest.split_once(", k=")).expect("a token and a key");
    assert_eq!(named, key, "the key for which the browser subscribed");
    let (signed, signature) = token.rsplit_once('.').expect("three parts");
    let point = BASE64.decode(key).expect("base64url");
    let signature = BASE64.decode(signature).expect("base64url");
    Verifier::new(&ECDSA_P256_SHA256_FIXED, point).verify(signed.as_bytes(), &signature).expect("signed by the key");
    let (head, claims) = signed.split_once('.').expect("two parts");
    let read =
        |part: &str| -> Value { serde_json::from_slice(&BASE64.decode(part).expect("base64url")).expect("JSON") };
    assert_eq!(read(head)["alg"], "ES256");
    read(claims)
}
