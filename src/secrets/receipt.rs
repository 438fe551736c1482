//! Receipts: what a voter can hold against us. A receipt is our signature on "this vote was
//! accepted"; if the log never shows a verdict on it, the receipt proves that we dropped it.
//!
//! The form is a compact JWS (RFC 7515) with EdDSA (RFC 8037); the key is published at
//! `/.well-known/jwks.json`. The same vote always gives the same receipt.

use std::path::Path;

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, ParsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use crate::secrets::key_file::named_secret;
use agon_core::ids::{BattleId, VoteId};
use agon_core::vote::Outcome;

/// What a receipt says, as the JWS's claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Id of the vote that was accepted.
    pub vote: VoteId,
    /// Id of the vote's battle.
    pub battle: BattleId,
    /// Outcome that the voter chose.
    pub winner: Outcome,
    /// When, in microseconds since 1970.
    pub cast_at_us: i64,
}

/// The key that signs receipts, with its public half.
pub struct Receipts {
    key: Ed25519KeyPair,
    header: String,
    kid: String,
}

impl Receipts {
    /// Takes the key from the variable that the settings name, or makes one and keeps it in the data folder.
    ///
    /// # Errors
    /// One line that names the variable or file.
    pub fn load(variable: &str, data_dir: &Path) -> Result<Self, String> {
        Self::new(&named_secret("accounts.receipt_key_env", variable, &data_dir.join("receipt.key"))?)
    }

    fn new(seed: &[u8; 32]) -> Result<Self, String> {
        let key = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|error| format!("the key of receipts: {error}"))?;
        let kid = hex::encode(&key.public_key().as_ref()[..8]);
        let header = BASE64.encode(format!(r#"{{"alg":"EdDSA","kid":"{kid}","typ":"agon-receipt"}}"#));
        Ok(Self { key, header, kid })
    }

    /// The signed receipt, as a compact JWS; the same receipt is signed alike.
    pub fn sign(&self, receipt: &Receipt) -> String {
        let body = BASE64.encode(serde_json::to_vec(receipt).unwrap_or_default());
        let signed = format!("{}.{body}", self.header);
        let signature = self.sign_bytes(signed.as_bytes());
        format!("{signed}.{signature}")
    }

    /// Signs anything else that is ours: Ed25519, base64url.
    pub fn sign_bytes(&self, bytes: &[u8]) -> String {
        BASE64.encode(self.key.sign(bytes))
    }

    /// What a receipt of ours says; `None` if it is not ours.
    pub fn check(&self, text: &str) -> Option<Receipt> {
        let (signed, signature) = text.rsplit_once('.')?;
        let key = ParsedPublicKey::new(&ED25519, self.key.public_key()).ok()?;
        key.verify_sig(signed.as_bytes(), &BASE64.decode(signature).ok()?).ok()?;
        let (_, body) = signed.split_once('.')?;
        serde_json::from_slice(&BASE64.decode(body).ok()?).ok()
    }

    /// The public key as a JWK set (RFC 7517).
    pub fn jwks(&self) -> serde_json::Value {
        let x = BASE64.encode(self.key.public_key());
        serde_json::json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": self.kid, "x": x}]})
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_receipt_is_ours_whole_or_not_at_all() {
        let receipts = Receipts::new(&[7; 32]).expect("a key");
        let receipt = Receipt {
            vote: VoteId::from_uuid(Uuid::from_u128(1)),
            battle: BattleId::from_uuid(Uuid::from_u128(2)),
            winner: Outcome::BothBad,
            cast_at_us: 3,
        };
        let text = receipts.sign(&receipt);
        assert_eq!(receipts.sign(&receipt), text);
        assert_eq!(receipts.check(&text), Some(receipt.clone()));
        let other = receipts.sign(&Receipt { winner: Outcome::A, ..receipt });
        let (head, _) = text.rsplit_once('.').expect("three parts");
        let (_, signature) = other.rsplit_once('.').expect("three parts");
        assert_eq!(receipts.check(&format!("{head}.{signature}")), None);
        assert_eq!(Receipts::new(&[8; 32]).expect("a key").check(&text), None);
        assert_eq!(receipts.check(""), None);
    }
}
