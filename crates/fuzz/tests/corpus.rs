//! Every seed, and thousands of changes of them.

#![expect(clippy::expect_used, reason = "a seed that is not there is a failed test")]

use std::path::Path;

use agon_fuzz::CHECKS;

/// Changes of each seed.
const CHANGES: u64 = 60;

/// A number of a fixed sequence (SplitMix64): the same changes every time.
fn chance(state: &mut u64) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((z ^ (z >> 31)) >> 1).expect("63 bits")
}

/// A few bytes changed, cut, doubled, or taken from another seed.
fn changed(seed: &[u8], others: &[Vec<u8>], state: &mut u64) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance(state) % 4 {
        let at = chance(state) % (bytes.len() + 1);
        let end = (at + chance(state) % 16).min(bytes.len());
        match chance(state) % 5 {
            0 => bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << (chance(state) % 8)),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.splice(at..at, bytes[at..end].to_vec().repeat(1 + chance(state) % 8)).for_each(drop),
            3 => bytes.truncate(at),
            _ => {
                let other = &others[chance(state) % others.len()];
                let from = chance(state) % (other.len() + 1);
                bytes.splice(at..end, other[from..(from + 40).min(other.len())].iter().copied()).for_each(drop);
            }
        }
    }
    bytes
}

#[test]
fn any_bytes_keep_the_promises() {
    let mut state = 7;
    for (name, check) in CHECKS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
        let mut paths: Vec<_> =
            std::fs::read_dir(&folder).expect("a folder of seeds").flatten().map(|f| f.path()).collect();
        paths.sort();
        assert!(paths.len() >= 10, "{name} has {} seeds", paths.len());
        let seeds: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).expect("a seed")).collect();
        for (path, seed) in paths.iter().zip(&seeds) {
            println!("{}", path.display());
            check(seed);
            for _ in 0..CHANGES {
                let bytes = changed(seed, &seeds, &mut state);
                let told = std::panic::catch_unwind(|| check(&bytes));
                assert!(told.is_ok(), "{name}: {:?}", String::from_utf8_lossy(&bytes));
            }
        }
    }
}
