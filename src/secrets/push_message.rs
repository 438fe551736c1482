//! A message that one browser alone can read; the push service between us sees how long it is (RFC 8291, over RFC 8188).
//!
//! Written here over `aws-lc-rs`: it is two derivations and one sealing, held to the RFC's own example. Of the libraries that do
//! it `web-push` brings a client and OpenSSL, `ece` OpenSSL or a backend to be written, and `web-push-native` a second
//! generation of curves and ciphers beside ours.

use aws_lc_rs::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::agreement::{ECDH_P256, ParsedPublicKey, PrivateKey, UnparsedPublicKey, agree};
use aws_lc_rs::hkdf::{HKDF_SHA256, KeyType, Salt};

/// Bytes of a record: one holds all that we say. Push services take as much.
const RECORD: u32 = 4_096;
/// Bytes of a record that are not the text's: a delimiter, and the cipher's tag.
const OVERHEAD: usize = 1 + 16;
/// Bytes of an uncompressed point, by which a key is named.
const POINT: usize = 65;

/// The browser that a message is for.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Its public key: an uncompressed point of P-256.
    key: [u8; POINT],
    auth: [u8; 16],
}

impl Recipient {
    /// By the key and the secret that a browser made for its subscription; `None`: no point of P-256, or no secret of 16 bytes.
    pub fn new(p256dh: &[u8], auth: &[u8]) -> Option<Self> {
        let (key, auth) = (p256dh.try_into().ok()?, auth.try_into().ok()?);
        ParsedPublicKey::try_from(UnparsedPublicKey::new(&ECDH_P256, p256dh)).ok()?;
        Some(Self { key, auth })
    }

    /// The text, encrypted. `secret` and `salt` are fresh chance for each message.
    ///
    /// # Errors
    /// In words: the text is too long, or the chance is no key (one of four thousand million).
    pub fn encrypt(&self, text: &str, secret: &[u8; 32], salt: &[u8; 16]) -> Result<Vec<u8>, String> {
        if text.len() + OVERHEAD > RECORD as usize {
            return Err(format!("a message has at most {} bytes", RECORD as usize - OVERHEAD));
        }
        self.sealed(text, secret, salt).ok_or_else(|| "a message could not be encrypted".to_owned())
    }

    fn sealed(&self, text: &str, secret: &[u8; 32], salt: &[u8; 16]) -> Option<Vec<u8>> {
        let own = PrivateKey::from_private_key(&ECDH_P256, secret).ok()?;
        let public = own.compute_public_key().ok()?;
        let info = [b"WebPush: info\0".as_slice(), &self.key, public.as_ref()].concat();
        let browser = UnparsedPublicKey::new(&ECDH_P256, &self.key);
        let shared = agree(&own, browser, (), |shared| derived(&self.auth, shared, &info).ok_or(())).ok()?;
        let key: [u8; 16] = derived(salt, &shared as &[u8; 32], b"Content-Encoding: aes128gcm\0")?;
        let nonce: [u8; 12] = derived(salt, &shared, b"Content-Encoding: nonce\0")?;
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).ok()?);
        // 2: the last record.
        let mut record = [text.as_bytes(), &[2]].concat();
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record).ok()?;
        let length = u8::try_from(public.as_ref().len()).ok()?;
        Some([salt.as_slice(), &RECORD.to_be_bytes(), &[length], public.as_ref(), &record].concat())
    }
}

/// HKDF with SHA-256 (RFC 5869).
fn derived<const N: usize>(salt: &[u8], secret: &[u8], info: &[u8]) -> Option<[u8; N]> {
    struct Bytes(usize);

    impl KeyType for Bytes {
        fn len(&self) -> usize {
            self.0
        }
    }

    let mut bytes = [0; N];
    let key = Salt::new(HKDF_SHA256, salt).extract(secret);
    key.expand(&[info], Bytes(N)).ok()?.fill(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

    use super::*;

    /// RFC 8291, section 5 and appendix A.
    #[test]
    fn the_example_of_the_specification_is_met_to_the_byte() {
        let bytes = |text: &str| BASE64.decode(text).expect("base64url");
        let key = bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        let recipient = Recipient::new(&key, &bytes("BTBZMqHH6r4Tts7J_aSIgg")).expect("a browser");
        let secret = bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw").try_into().expect("32 bytes");
        let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().expect("16 bytes");
        let message =
            recipient.encrypt("When I grow up, I want to be a watermelon", &secret, &salt).expect("encrypted");
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(BASE64.encode(message), expected);
        assert!(recipient.encrypt(&"x".repeat(4_079), &secret, &salt).is_ok_and(|message| message.len() == 86 + 4_096));
        assert!(recipient.encrypt(&"x".repeat(4_080), &secret, &salt).is_err());
    }

    #[test]
    fn what_is_no_browser_is_told_nothing() {
        assert!(Recipient::new(&[4; 65], &[0; 16]).is_none(), "off the curve");
        assert!(Recipient::new(&[], &[0; 16]).is_none());
        let key =
            BASE64.decode("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        assert!(Recipient::new(&key.expect("base64url"), &[0; 15]).is_none());
    }
}
