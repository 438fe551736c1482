//! The key by which push services know us (VAPID, RFC 8292): browsers subscribe for its public half, and each message
//! has a token that it signed, for one service and a short while.

use std::path::Path;
use std::time::Duration;

use aws_lc_rs::agreement::{ECDH_P256, PrivateKey};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use reqwest::Url;
use serde::Serialize;

use crate::secrets::key_file::named_secret;
use agon_core::time::Timestamp;

/// How long a token is good; services refuse more than a day.
const LIFE: Duration = Duration::from_secs(12 * 3600);

/// The key by which push services know us.
pub struct PushKey {
    signer: EncodingKey,
    public: String,
    /// Where a push service finds who is responsible: a `mailto:` or `https:` address, if one was given.
    contact: Option<String>,
}

#[derive(Serialize)]
struct Claims<'a> {
    aud: &'a str,
    exp: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<&'a str>,
}

impl PushKey {
    /// Takes the key from the variable that the settings name, or makes one and keeps it in the data folder.
    ///
    /// # Errors
    /// One line that names the variable or file.
    pub fn load(variable: &str, data_dir: &Path, contact: Option<String>) -> Result<Self, String> {
        Self::new(&named_secret("push.key_env", variable, &data_dir.join("push.key"))?, contact)
    }

    fn new(secret: &[u8; 32], contact: Option<String>) -> Result<Self, String> {
        // One of four thousand million is no key of the curve.
        let wrong = |_| "the key of pushes is no secret of P-256: make another".to_owned();
        let point = PrivateKey::from_private_key(&ECDH_P256, secret)
            .map_err(|error| wrong(error.into()))?
            .compute_public_key()
            .map_err(wrong)?;
        let pair =
            EcdsaKeyPair::from_private_key_and_public_key(&ECDSA_P256_SHA256_FIXED_SIGNING, secret, point.as_ref());
        let der = pair.map_err(|error| wrong(error.into()))?.to_pkcs8v1().map_err(wrong)?;
        Ok(Self { signer: EncodingKey::from_ec_der(der.as_ref()), public: BASE64.encode(&point), contact })
    }

    /// The public half, as `applicationServerKey` wants it: an uncompressed point, base64url.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// The `Authorization` of a message to the service of this endpoint.
    ///
    /// # Errors
    /// In words that name no address.
    pub fn authorization(&self, endpoint: &str, now: Timestamp) -> Result<String, String> {
        let service = Url::parse(endpoint).map_err(|_| "no address".to_owned())?.origin().ascii_serialization();
        let exp = now.plus(LIFE).micros().div_euclid(1_000_000);
        let claims = Claims { aud: &service, exp, sub: self.contact.as_deref() };
        let token = encode(&Header::new(Algorithm::ES256), &claims, &self.signer).map_err(|error| error.to_string())?;
        Ok(format!("vapid t={token}, k={}", self.public))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_for_one_service_and_half_a_day_and_names_who_answers() {
        let key = PushKey::new(&[7; 32], Some("mailto:operator@arena.example".into())).expect("a key");
        let point = BASE64.decode(key.public()).expect("base64url");
        assert_eq!((point.len(), point[0]), (65, 4), "uncompressed");
        let now = Timestamp::from_micros(1_000_000_000);
        let header = key.authorization("https://push.example:8443/send/secret", now).expect("signed");
        assert!(header.ends_with(&format!(", k={}", key.public())) && !header.contains("secret"));
        let token = header.strip_prefix("vapid t=").and_then(|rest| rest.split(',').next()).expect("a token");
        let claims = BASE64.decode(token.split('.').nth(1).expect("three parts")).expect("base64url");
        let claims: serde_json::Value = serde_json::from_slice(&claims).expect("JSON");
        let expected = serde_json::json!({"aud": "https://push.example:8443", "exp": 1_000 + 43_200, "sub": "mailto:operator@arena.example"});
        assert_eq!(claims, expected);
        assert!(PushKey::new(&[0xff; 32], None).is_err(), "beyond the curve");
    }
}
