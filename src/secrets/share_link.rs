//! Links of shared battles: what a link names, 16 bytes of chance, and our mark on it, so that nobody can look for links by
//! guessing, and a copy of the database opens none.
//!
//! The mark is the first half of an HMAC-SHA256 (RFC 2104, and its section 5 on truncation) by a key that is derived from the
//! receipts', for all nodes the same. Whether a link still works is the store's to say.

use std::path::Path;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use uuid::Uuid;

use crate::secrets::key_file::named_secret;

/// What tells this use of the receipts' key from others.
const PURPOSE: &[u8] = b"agon: links of shared battles";
/// Bytes of what a link names, and of our mark on it.
const HALF: usize = 16;

/// The key that marks links.
pub struct ShareLinks(hmac::Key);

impl ShareLinks {
    /// Derives the key from the receipts', which the settings name or the data folder keeps.
    ///
    /// # Errors
    /// One line that names the variable or file.
    pub fn load(variable: &str, data_dir: &Path) -> Result<Self, String> {
        Ok(Self::new(&named_secret("accounts.receipt_key_env", variable, &data_dir.join("receipt.key"))?))
    }

    fn new(secret: &[u8; 32]) -> Self {
        let derived = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), PURPOSE);
        Self(hmac::Key::new(hmac::HMAC_SHA256, derived.as_ref()))
    }

    fn mark(&self, link: &[u8]) -> [u8; HALF] {
        let (mark, mut half) = (hmac::sign(&self.0, link), [0; HALF]);
        half.copy_from_slice(&mark.as_ref()[..HALF]);
        half
    }

    /// The token of what a link names, as it stands in addresses.
    pub fn token(&self, link: Uuid) -> String {
        BASE64.encode([*link.as_bytes(), self.mark(link.as_bytes())].concat())
    }

    /// What a token names; `None` if we did not write it.
    pub fn read(&self, token: &str) -> Option<Uuid> {
        let bytes = BASE64.decode(token).ok().filter(|bytes| bytes.len() == 2 * HALF)?;
        let (link, mark) = bytes.split_at(HALF);
        verify_slices_are_equal(&self.mark(link), mark).ok()?;
        Uuid::from_slice(link).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_links_are_read() {
        let links = ShareLinks::new(&[7; 32]);
        let link = Uuid::from_u128(0x0123_4567_89ab_4cde_8f01_2345_6789_abcd);
        let token = links.token(link);
        assert_eq!((token.len(), links.read(&token)), (43, Some(link)));
        for at in 0..token.len() {
            let mut forged: Vec<char> = token.chars().collect();
            forged[at] = if forged[at] == 'A' { 'B' } else { 'A' };
            assert_eq!(links.read(&forged.into_iter().collect::<String>()), None, "changed at {at}");
        }
        for text in ["", "AAAA", &token[..42], &format!("{token}A"), &BASE64.encode(link.as_bytes())] {
            assert_eq!(links.read(text), None, "{text}");
        }
        assert_eq!(ShareLinks::new(&[8; 32]).read(&token), None);
    }
}
