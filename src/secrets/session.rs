//! Sessions: a signed token that says which account somebody is.
//!
//! A guest is an account like any other. The token is a JWT (RFC 7519) signed with HS256; the
//! key's id is in its header, so keys are rotated by putting a new one in front of the old.

use std::path::Path;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, TokenData, Validation, decode, encode};
use quick_cache::sync::Cache;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::config;
use crate::secrets::key_file::kept_secret;
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;

const ISSUER: &str = "agon";
const LEAST_SECRET_BYTES: usize = 32;

/// The keys that sign sessions' tokens and check them.
pub struct Sessions {
    keys: Vec<Key>,
    validation: Validation,
    life: Duration,
    /// What tokens said that were checked, and until when they are good (seconds since 1970): a page asks many
    /// times with one token.
    checked: Cache<Box<str>, (Session, i64)>,
}

/// How many checked tokens are remembered.
const CHECKED: usize = 16_384;
/// How far clocks may differ, in seconds.
const LEEWAY: u64 = 5;

struct Key {
    id: String,
    /// How every token that it signed begins.
    head: String,
    sign: EncodingKey,
    check: DecodingKey,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    sub: AccountId,
    /// See [`Session::generation`].
    #[serde(default)]
    r#gen: u32,
    iat: i64,
    exp: i64,
}

/// What a session's token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// The account whose session it is.
    pub account: AccountId,
    /// The generation of the account's sessions that it belongs to: each sign-in begins a new one, and only
    /// the newest may touch wallets and claims.
    pub generation: u32,
}

/// Why a token is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// The token's time is over.
    #[error("the session has expired")]
    Expired,
    /// Forged, damaged, or signed with a key that is no longer known.
    #[error("the session token is not valid")]
    Invalid,
}

impl Sessions {
    /// A hash of `text` that only who has the key can make.
    pub fn keyed_hash(&self, text: &str) -> u64 {
        let key = self.keys.first().map(|key| &key.sign);
        let mac = key.and_then(|key| jsonwebtoken::crypto::sign(text.as_bytes(), key, Algorithm::HS256).ok());
        let bytes = mac.and_then(|mac| BASE64.decode(mac).ok()).unwrap_or_default();
        bytes.first_chunk().map_or(0, |head| u64::from_be_bytes(*head))
    }

    /// Takes the keys from the settings, or makes one and keeps it in the data folder.
    ///
    /// # Errors
    /// One line that names the setting or file.
    pub fn load(settings: &config::Accounts, data_dir: &Path) -> Result<Self, String> {
        let life = Duration::from_secs(u64::from(settings.session_days) * 24 * 3600);
        let mut keys = Vec::new();
        for key in &settings.session_keys {
            let secret = std::env::var(&key.secret_env).unwrap_or_default();
            if secret.len() < LEAST_SECRET_BYTES {
                let (id, name) = (&key.id, &key.secret_env);
                return Err(format!(
                    "setting accounts.session_keys: key {id:?}: variable {name} must hold at least {LEAST_SECRET_BYTES} bytes"
                ));
            }
            keys.push(Key::new(&key.id, secret.as_bytes()));
        }
        if keys.is_empty() {
            keys.push(Key::new("own", &kept_secret(&data_dir.join("session.key"))?));
        }
        Ok(Self::new(keys, life))
    }

    fn new(keys: Vec<Key>, life: Duration) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_required_spec_claims(&["exp", "sub", "iss"]);
        validation.leeway = LEEWAY;
        Self { keys, validation, life, checked: Cache::new(CHECKED) }
    }

    /// The key that a token says it was signed with. A token that we did not write begins otherwise.
    fn key_of(&self, token: &str) -> Option<&Key> {
        let (head, _) = token.split_once('.')?;
        self.keys.iter().find(|key| key.head == head)
    }

    /// Signs a token for a session that begins now.
    pub fn issue(&self, session: Session, now: Timestamp) -> String {
        let Session { account, generation } = session;
        let key = &self.keys[0];
        let seconds = now.micros().div_euclid(1_000_000);
        let life = i64::try_from(self.life.as_secs()).unwrap_or(i64::MAX);
        let claims = Claims {
            iss: ISSUER.into(),
            sub: account,
            r#gen: generation,
            iat: seconds,
            exp: seconds.saturating_add(life),
        };
        // HMAC over our own claims can't fail; an empty token would be refused everywhere.
        encode(&key.header(), &claims, &key.sign).unwrap_or_default()
    }

    /// The session that a token is for.
    ///
    /// # Errors
    /// [`SessionError`]; a forged token and a damaged one get the same answer.
    pub fn check(&self, token: &str) -> Result<Session, SessionError> {
        if let Some((session, until)) = self.checked.get(token) {
            let is_good = clock::now().micros().div_euclid(1_000_000) <= until + LEEWAY.cast_signed();
            return if is_good { Ok(session) } else { Err(SessionError::Expired) };
        }
        let key = self.key_of(token).ok_or(SessionError::Invalid)?;
        match decode::<Claims>(token, &key.check, &self.validation) {
            Ok(TokenData { claims, .. }) => {
                let session = Session { account: claims.sub, generation: claims.r#gen };
                self.checked.insert(token.into(), (session, claims.exp));
                Ok(session)
            }
            Err(error) if *error.kind() == jsonwebtoken::errors::ErrorKind::ExpiredSignature => {
                Err(SessionError::Expired)
            }
            Err(_) => Err(SessionError::Invalid),
        }
    }

    /// Signs claims of another kind than a session's; they name an issuer of their own.
    pub fn sign(&self, claims: &impl Serialize) -> String {
        let key = &self.keys[0];
        encode(&key.header(), claims, &key.sign).unwrap_or_default()
    }

    /// Claims that [`Self::sign`] signed for `issuer` and that have not expired.
    pub fn signed<T: DeserializeOwned>(&self, token: &str, issuer: &str) -> Option<T> {
        let key = self.key_of(token)?;
        let mut validation = self.validation.clone();
        validation.set_issuer(&[issuer]);
        validation.set_required_spec_claims(&["exp", "iss"]);
        Some(decode::<T>(token, &key.check, &validation).ok()?.claims)
    }

    /// How long a token lasts, in whole days.
    pub fn life(&self) -> Duration {
        self.life
    }
}

impl Key {
    fn new(id: &str, secret: &[u8]) -> Self {
        let (sign, check) = (EncodingKey::from_secret(secret), DecodingKey::from_secret(secret));
        let mut key = Self { id: id.to_owned(), head: String::new(), sign, check };
        let any = encode(&key.header(), &(), &key.sign).unwrap_or_default();
        key.head = any.split('.').next().unwrap_or_default().to_owned();
        key
    }

    fn header(&self) -> Header {
        Header { kid: Some(self.id.clone()), ..Header::new(Algorithm::HS256) }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn sessions(ids: &[&str]) -> Sessions {
        Sessions::new(ids.iter().map(|id| Key::new(id, id.repeat(20).as_bytes())).collect(), Duration::from_secs(60))
    }

    fn account() -> Session {
        Session { account: AccountId::from_uuid(Uuid::from_u128(5)), generation: 3 }
    }

    #[test]
    fn a_token_says_whose_it_is_also_after_its_key_was_rotated() {
        let token = sessions(&["old"]).issue(account(), clock::now());
        assert_eq!(sessions(&["new", "old"]).check(&token), Ok(account()));
        assert_eq!(sessions(&["new"]).check(&token), Err(SessionError::Invalid));
    }

    #[test]
    fn expired_forged_and_damaged_tokens_are_refused() {
        let sessions = sessions(&["key"]);
        let old = sessions.issue(account(), Timestamp::from_micros(0));
        assert_eq!(sessions.check(&old), Err(SessionError::Expired));
        let good = sessions.issue(account(), clock::now());
        let parts: Vec<&str> = good.split('.').collect();
        let forged = super::tests::sessions(&["other"]).issue(account(), clock::now()).replace("x", "y");
        let none = format!("eyJhbGciOiJub25lIn0.{}.", parts[1]);
        for bad in ["", "x", "a.b.c", &forged, &none, &good[..good.len() - 2], &format!("{}.{}.", parts[0], parts[1])] {
            assert_eq!(sessions.check(bad), Err(SessionError::Invalid), "{bad}");
        }
    }

    #[test]
    fn a_token_that_was_checked_still_expires() {
        let sessions = Sessions::new(vec![Key::new("key", &[7; 40])], Duration::ZERO);
        let token = sessions.issue(account(), clock::now());
        assert_eq!(sessions.check(&token), Ok(account()), "the leeway");
        assert_eq!(sessions.check(&token), Ok(account()), "the same from memory");
        sessions.checked.insert(token.as_str().into(), (account(), clock::now().micros() / 1_000_000 - 6));
        assert_eq!(sessions.check(&token), Err(SessionError::Expired));
    }
}
