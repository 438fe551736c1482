//! Sign-In With Solana: the one text that a wallet can have signed, and whether it did
//! (phantom/sign-in-with-solana).
//!
//! Nothing that comes back is parsed: the text is rebuilt from the challenge that we kept, and compared byte by byte, bare
//! or in a hardware wallet's envelope (`offchain`).

use std::time::Duration;

use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::offchain;
use crate::time::Timestamp;

/// What a wallet is asked to sign, but for its own address. Field names are those of the Wallet Standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignIn {
    /// Host of the page, with its port.
    pub domain: String,
    /// Why the wallet is asked to sign, for people.
    pub statement: String,
    /// The page's origin: scheme, host and port.
    pub uri: String,
    /// Version of the message, always `1`.
    pub version: String,
    /// `solana:localnet`, `solana:devnet`, `solana:testnet` or `solana:mainnet`.
    pub chain_id: String,
    /// The challenge's own random text: good for one sign-in.
    pub nonce: String,
    /// When the challenge was made, RFC 3339 in UTC.
    pub issued_at: String,
    /// When it ends, RFC 3339 in UTC.
    pub expiration_time: String,
}

/// How far the clocks of two nodes may be apart.
const SKEW: Duration = Duration::from_secs(60);

/// Why a sign-in is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefusal {
    /// No address in base58, or not in its shortest form.
    #[error("the address is no Solana address")]
    Address,
    /// Not the text that was asked for: other words, another site, another chain, another time.
    #[error("the signed text is not the one that was asked for")]
    Text,
    /// The challenge's time is over.
    #[error("the challenge has expired; ask for a new one")]
    Expired,
    /// Made later than now: one of two clocks is wrong.
    #[error("the challenge is from the future; ask for a new one")]
    Future,
    /// The signature is not that address's, is weak, or is none.
    #[error("the signature is not that of the address")]
    Signature,
}

impl SignInRefusal {
    /// The public name, stable for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Address => "invalid_address",
            Self::Text => "signed_text_differs",
            Self::Expired => "challenge_expired",
            Self::Future => "challenge_from_future",
            Self::Signature => "signature_invalid",
        }
    }
}

impl SignIn {
    /// The text that a wallet with this address signs.
    pub fn message(&self, address: &str) -> String {
        let Self { domain, statement, uri, version, chain_id, nonce, issued_at, expiration_time } = self;
        format!(
            "{domain} wants you to sign in with your Solana account:\n{address}\n\n{statement}\n\nURI: {uri}\n\
             Version: {version}\nChain ID: {chain_id}\nNonce: {nonce}\nIssued At: {issued_at}\n\
             Expiration Time: {expiration_time}"
        )
    }

    /// Did this address sign this challenge, in time?
    ///
    /// # Errors
    /// [`SignInRefusal`].
    pub fn verify(
        &self,
        address: &str,
        signed: &[u8],
        signature: &[u8],
        expires_at: Timestamp,
        now: Timestamp,
    ) -> Result<[u8; 32], SignInRefusal> {
        let key = parse_address(address)?;
        if now >= expires_at {
            return Err(SignInRefusal::Expired);
        }
        let issued = serde_json::from_value::<Timestamp>(self.issued_at.as_str().into());
        if issued.map_or(true, |issued| issued > now.plus(SKEW)) {
            return Err(SignInRefusal::Future);
        }
        let text = self.message(address);
        let is_bare = signed == text.as_bytes();
        if !is_bare && !offchain::carries(signed, &key, text.as_bytes()) {
            return Err(SignInRefusal::Text);
        }
        let verifying = VerifyingKey::from_bytes(&key).map_err(|_| SignInRefusal::Address)?;
        let signature = Signature::from_slice(signature).map_err(|_| SignInRefusal::Signature)?;
        let signs = |bytes: &[u8]| verifying.verify_strict(bytes, &signature).is_ok();
        // Hardware wallets sign an envelope; some wallets give the text back without it.
        let signs_an_envelope = || is_bare && offchain::forms(&key, signed).any(|form| signs(&form));
        if verifying.is_weak() || !(signs(signed) || signs_an_envelope()) {
            return Err(SignInRefusal::Signature);
        }
        Ok(key)
    }
}

/// An address of 32 bytes in the one base58 form that it has, on the curve: only such a one can sign.
///
/// # Errors
/// [`SignInRefusal::Address`].
pub fn parse_address(text: &str) -> Result<[u8; 32], SignInRefusal> {
    let bytes = bs58::decode(text).into_vec().map_err(|_| SignInRefusal::Address)?;
    let key: [u8; 32] = bytes.try_into().map_err(|_| SignInRefusal::Address)?;
    if bs58::encode(key).into_string() != text || VerifyingKey::from_bytes(&key).is_err() {
        return Err(SignInRefusal::Address);
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    fn challenge() -> SignIn {
        SignIn {
            domain: "agon.example:8080".into(),
            statement: "Link this wallet to your account.".into(),
            uri: "https://agon.example:8080".into(),
            version: "1".into(),
            chain_id: "solana:localnet".into(),
            nonce: "0123456789abcdef".into(),
            issued_at: "2026-11-23T10:00:00Z".into(),
            expiration_time: "2026-11-23T10:05:00Z".into(),
        }
    }

    /// 2026-11-23T10:05:00Z and 10:00:10Z.
    const LATER: Timestamp = Timestamp::from_micros(1_795_428_300_000_000);
    const NOW: Timestamp = Timestamp::from_micros(1_795_428_010_000_000);
    const EARLIER: Timestamp = Timestamp::from_micros(1_795_427_900_000_000);

    #[test]
    fn the_layout_is_that_of_the_specification() {
        let text = challenge().message("Addr");
        assert_eq!(
            text,
            "agon.example:8080 wants you to sign in with your Solana account:\nAddr\n\nLink this wallet to your \
             account.\n\nURI: https://agon.example:8080\nVersion: 1\nChain ID: solana:localnet\nNonce: \
             0123456789abcdef\nIssued At: 2026-11-23T10:00:00Z\nExpiration Time: 2026-11-23T10:05:00Z"
        );
    }

    #[test]
    fn only_the_very_text_signed_by_the_very_address_in_time_is_accepted() {
        let (wallet, other) = (SigningKey::from_bytes(&[1; 32]), SigningKey::from_bytes(&[2; 32]));
        let address = bs58::encode(wallet.verifying_key().as_bytes()).into_string();
        let theirs = bs58::encode(other.verifying_key().as_bytes()).into_string();
        let asked = challenge();
        let sign = |text: &str, key: &SigningKey| (text.as_bytes().to_vec(), key.sign(text.as_bytes()).to_vec());
        let check = |address: &str, (text, signature): (Vec<u8>, Vec<u8>), now| {
            asked.verify(address, &text, &signature, LATER, now).map_err(SignInRefusal::code).err()
        };
        let good = sign(&asked.message(&address), &wallet);
        assert_eq!(check(&address, good.clone(), NOW), None);
        assert_eq!(check(&address, good.clone(), LATER), Some("challenge_expired"));
        assert_eq!(check(&address, good.clone(), EARLIER), Some("challenge_from_future"));
        assert_eq!(LATER.to_string(), asked.expiration_time);
        for changed in [
            SignIn { domain: "evil.example".into(), ..challenge() },
            SignIn { uri: "https://evil.example".into(), ..challenge() },
            SignIn { chain_id: "solana:mainnet".into(), ..challenge() },
            SignIn { nonce: "another".into(), ..challenge() },
            SignIn { expiration_time: "2030-01-01T00:00:00Z".into(), ..challenge() },
            SignIn { statement: "Give me everything.".into(), ..challenge() },
        ] {
            assert_eq!(check(&address, sign(&changed.message(&address), &wallet), NOW), Some("signed_text_differs"));
        }
        assert_eq!(check(&theirs, good.clone(), NOW), Some("signed_text_differs"), "somebody else's text");
        assert_eq!(check(&theirs, sign(&asked.message(&theirs), &wallet), NOW), Some("signature_invalid"));
        assert_eq!(check(&address, (good.0.clone(), vec![0; 64]), NOW), Some("signature_invalid"));
        assert_eq!(check(&address, (good.0.clone(), vec![1; 10]), NOW), Some("signature_invalid"));
        let prefixed = format!("\u{ff}solana offchain{}", asked.message(&address));
        assert_eq!(check(&address, sign(&prefixed, &wallet), NOW), Some("signed_text_differs"));
        let (text, own) = (asked.message(&address), wallet.verifying_key().to_bytes());
        for form in offchain::forms(&own, text.as_bytes()) {
            let signature = wallet.sign(&form).to_vec();
            assert_eq!(check(&address, (form.clone(), signature.clone()), NOW), None, "given back with its envelope");
            assert_eq!(check(&address, (text.clone().into_bytes(), signature), NOW), None, "given back without");
            let theirs = other.sign(&form).to_vec();
            assert_eq!(check(&address, (form, theirs), NOW), Some("signature_invalid"));
        }
        for bad in ["", "0OIl", "abc", &format!("1{address}"), &address[..20]] {
            assert_eq!(check(bad, good.clone(), NOW), Some("invalid_address"), "{bad}");
        }
    }

    #[test]
    fn an_address_off_the_curve_is_no_wallet() {
        let off =
            (0..=255_u8).map(|n| [n; 32]).find(|key| VerifyingKey::from_bytes(key).is_err()).expect("there is one");
        assert_eq!(parse_address(&bs58::encode(off).into_string()), Err(SignInRefusal::Address));
    }
}
