//! A message that one browser alone can read: the push service between us sees its length (RFC 8291).

use web_push_native::p256::PublicKey;
use web_push_native::{Auth, encrypt};

/// The browser that a message is for.
#[derive(Clone)]
pub struct Recipient {
    key: PublicKey,
    auth: Auth,
}

impl Recipient {
    /// By the key and the secret that a browser made for its subscription; `None`: no key of P-256, or no secret of 16 bytes.
    pub fn new(p256dh: &[u8], auth: &[u8]) -> Option<Self> {
        let auth = <[u8; 16]>::try_from(auth).ok()?;
        let key = PublicKey::from_sec1_bytes(p256dh).ok()?;
        Some(Self { key, auth: Auth::from(auth) })
    }

    /// The text, encrypted; each time by another key.
    ///
    /// # Errors
    /// In words, for a text that is too long.
    pub fn encrypt(&self, text: String) -> Result<Vec<u8>, String> {
        encrypt(text.into_bytes(), &self.key, &self.auth).map_err(|error| error.to_string())
    }
}
