//! Secrets that we have to use again, encrypted at rest: AES-256-GCM-SIV (RFC 8452). What a secret belongs to
//! is authenticated with it, so that a row copied over another opens nothing.

use std::path::Path;

use aes_gcm_siv::aead::{Aead, Payload};
use aes_gcm_siv::{Aes256GcmSiv, KeyInit, Nonce};
use secrecy::{ExposeSecret, SecretString};

use crate::secrets::key_file::named_secret;

const NONCE: usize = 12;

/// The key that encrypts endpoints' keys for the store, and decrypts them again.
pub struct AtRestKey {
    cipher: Aes256GcmSiv,
}

impl AtRestKey {
    /// Takes the key from the variable that the settings name, or makes one and keeps it in the data folder.
    ///
    /// # Errors
    /// One line that names the variable or file.
    pub fn load(variable: &str, data_dir: &Path) -> Result<Self, String> {
        Ok(Self::new(&named_secret("vendors.seal_key_env", variable, &data_dir.join("seal.key"))?))
    }

    fn new(key: &[u8; 32]) -> Self {
        Self { cipher: Aes256GcmSiv::new(key.into()) }
    }

    /// The secret of `owner`, encrypted: nonce, then ciphertext with its tag. `nonce` is fresh chance.
    pub fn seal(&self, owner: &str, secret: &SecretString, nonce: [u8; NONCE]) -> Vec<u8> {
        let payload = Payload { msg: secret.expose_secret().as_bytes(), aad: owner.as_bytes() };
        // It fails for messages of 64 GiB only; an empty seal opens nothing.
        let sealed = self.cipher.encrypt(&Nonce::from(nonce), payload).unwrap_or_default();
        [&nonce[..], &sealed].concat()
    }

    /// The secret again; `None`: sealed with another key, for somebody else, or damaged.
    pub fn open(&self, owner: &str, sealed: &[u8]) -> Option<SecretString> {
        let (nonce, body) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: body, aad: owner.as_bytes() };
        let secret = self.cipher.decrypt(&Nonce::from(*nonce), payload).ok()?;
        String::from_utf8(secret).ok().map(SecretString::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_opens_for_its_owner_and_key_alone() {
        let seal = AtRestKey::new(&[1; 32]);
        let sealed = seal.seal("river-stone", &SecretString::from("sk-secret"), [7; NONCE]);
        assert!(!sealed.windows(3).any(|window| window == b"sk-"));
        let opened = seal.open("river-stone", &sealed).map(|secret| secret.expose_secret().to_owned());
        assert_eq!(opened.as_deref(), Some("sk-secret"));
        assert!(seal.open("river-sand", &sealed).is_none());
        assert!(AtRestKey::new(&[2; 32]).open("river-stone", &sealed).is_none());
        let mut damaged = sealed.clone();
        damaged[20] ^= 1;
        assert!(seal.open("river-stone", &damaged).is_none() && seal.open("river-stone", b"short").is_none());
    }
}
