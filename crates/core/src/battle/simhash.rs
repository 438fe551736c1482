//! A fingerprint of a question that near-duplicates share (Charikar, STOC 2002): texts that differ in
//! a few words differ in a few of its 64 bits.

/// The fingerprint of a text, over its words (letters and digits, lower case) taken three at a time;
/// shorter texts are one piece.
pub fn simhash(text: &str) -> u64 {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut balance = [0_i32; 64];
    let mut add = |piece: &[&str]| {
        let hash = piece.iter().fold(0xcbf2_9ce4_8422_2325, |hash, word| fnv(fnv(hash, word.as_bytes()), b" "));
        let hash = mix(hash);
        for (bit, balance) in balance.iter_mut().enumerate() {
            *balance += if hash >> bit & 1 == 1 { 1 } else { -1 };
        }
    };
    if words.len() < 3 {
        add(&words);
    } else {
        words.windows(3).for_each(&mut add);
    }
    balance.iter().enumerate().filter(|(_, b)| **b > 0).fold(0, |hash, (bit, _)| hash | 1 << bit)
}

/// FNV-1a, 64 bits.
fn fnv(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Spreads the bits (the finaliser of MurmurHash3).
fn mix(mut hash: u64) -> u64 {
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

/// Fingerprints this close are taken for near-duplicates.
pub const NEAR: u32 = 3;

/// Are two questions near-duplicates?
pub fn near(a: u64, b: u64) -> bool {
    (a ^ b).count_ones() <= NEAR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_duplicates_are_near_and_others_are_not() {
        let long = "Write a long and detailed story about a dragon who learns to bake bread in a small village by the \
                    sea and is afraid of the ovens at first but finds courage with the help of a patient old baker \
                    whose daughter has left the village to sail around the world on a ship made of glass and light";
        assert!(near(simhash(long), simhash(&long.to_uppercase().replace(' ', "  "))));
        assert!((simhash(long) ^ simhash(&format!("{long} today"))).count_ones() <= 6);
        assert!(!near(simhash(long), simhash("What is the capital of France, and since when has it been that?")));
        assert!(!near(simhash("What is 2 + 2?"), simhash("What is 3 + 3?")));
        assert_eq!(simhash(""), simhash("?!"));
    }
}
