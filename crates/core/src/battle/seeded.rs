//! Chance that anyone can repeat: numbers from a seed by SHA-256.
//!
//! A battle stores its 64-bit seed; with it the draw of the pair and the coin for the sides can
//! be recomputed on any machine, in any language, for ever. The seed itself comes from the
//! operating system (`crate::clock`) and stays secret until the vote.

use sha2::{Digest, Sha256};

/// The number in `[0, 1)` that belongs to (`seed`, `label`): the first 53 bits of
/// `SHA-256("agon draw v1" ‖ 0x00 ‖ label ‖ 0x00 ‖ seed as 8 bytes, big-endian)` over 2^53.
pub fn unit(seed: u64, label: &str) -> f64 {
    let digest = Sha256::new()
        .chain_update(b"agon draw v1\0")
        .chain_update(label.as_bytes())
        .chain_update([0])
        .chain_update(seed.to_be_bytes())
        .finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    (u64::from_be_bytes(first) >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_fill_the_unit_interval_evenly_and_labels_are_independent() {
        let (mut sum, mut product) = (0.0, 0.0);
        let n = 20_000;
        for seed in 0..n {
            let (x, y) = (unit(seed, "pair"), unit(seed, "sides"));
            assert!((0.0..1.0).contains(&x));
            sum += x;
            product += (x - 0.5) * (y - 0.5);
        }
        let n = n as f64;
        assert!((sum / n - 0.5).abs() < 0.01);
        assert!((product / n).abs() < 0.005);
    }

    #[test]
    fn the_draw_is_pinned_so_that_old_battles_stay_checkable() {
        // Made by: python3 -c "import hashlib;print((int.from_bytes(hashlib.sha256(b'agon draw v1\0pair\0'+(42).to_bytes(8,'big')).digest()[:8],'big')>>11)/2**53)"
        assert_eq!(unit(42, "pair"), PINNED);
    }

    const PINNED: f64 = 0.6161516815756507;
}
