//! The salted hash by which the log speaks of a conversation without holding its text.
//!
//! With the salt, anyone who has the text can check it against the log; once the salt is erased,
//! the hash says nothing about the text, and the log still verifies.

use sha2::{Digest, Sha256};

/// One turn as it is hashed.
#[derive(Clone, Copy, Debug)]
pub struct TurnText<'a> {
    /// The question's text, as stored.
    pub prompt: &'a str,
    /// Text of side A's and of side B's answer.
    pub answers: [&'a str; 2],
}

/// `SHA-256("agon content v1" ‖ 0x00 ‖ salt ‖ for each text: its length in bytes (u64,
/// big-endian) ‖ its UTF-8)`, texts in the order prompt, A, B, turn by turn.
pub fn content_hash<'a>(salt: &[u8; 16], turns: impl IntoIterator<Item = TurnText<'a>>) -> [u8; 32] {
    let mut hash = Sha256::new().chain_update(b"agon content v1\0").chain_update(salt);
    for turn in turns {
        for text in [turn.prompt, turn.answers[0], turn.answers[1]] {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_text_from_one_field_to_the_next_changes_the_hash() {
        let hash = |salt, prompt, a, b| content_hash(&[salt; 16], [TurnText { prompt, answers: [a, b] }]);
        let one = hash(1, "ab", "c", "d");
        assert_eq!(one, hash(1, "ab", "c", "d"));
        for other in
            [hash(2, "ab", "c", "d"), hash(1, "a", "bc", "d"), hash(1, "ab", "d", "c"), hash(1, "ab", "cd", "")]
        {
            assert_ne!(one, other);
        }
    }
}
