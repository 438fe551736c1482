//! Hashes, roots of any size, inclusion and consistency (RFC 6962 section 2.1, RFC 9162 section 2.1).
//!
//! Whoever stores a log stores roots of whole subtrees. What a proof needs is told as a list of [`Subtree`]s, so that they may
//! come from a database, a file or the network; [`fold`] puts them together.

use std::fmt;

use sha2::{Digest, Sha256};

/// A hash of the tree (SHA-256).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TreeHash(pub [u8; 32]);

impl fmt::Debug for TreeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

/// Most hashes in a proof: a path in a tree of 2⁶³ leaves.
pub const MOST_HASHES: usize = 63;

/// The root of no entries.
pub fn empty_root() -> TreeHash {
    TreeHash(Sha256::digest([]).into())
}

/// The hash of an entry: `SHA-256(0x00 ‖ entry)`.
pub fn leaf(entry: &[u8]) -> TreeHash {
    TreeHash(crate::log::leaf_hash(entry))
}

/// The hash of two neighbours: `SHA-256(0x01 ‖ left ‖ right)`.
pub fn node(left: TreeHash, right: TreeHash) -> TreeHash {
    TreeHash(Sha256::new().chain_update([1]).chain_update(left.0).chain_update(right.0).finalize().into())
}

/// A whole subtree: the entries `[index · 2^height, (index + 1) · 2^height)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subtree {
    /// 0 for one leaf, at most 63.
    pub height: u32,
    /// Its place among the subtrees of its height.
    pub index: u64,
}

/// The whole subtrees that the entries `[start, start + length)` are made of, left to right. `start` is a multiple of the
/// largest power of two that `length` has room for, as everywhere in a tree.
fn subtrees(start: u64, length: u64) -> Vec<Subtree> {
    let mut parts = Vec::new();
    let mut from = start;
    for height in (0..u64::BITS).rev().filter(|height| length >> height & 1 == 1) {
        parts.push(Subtree { height, index: from >> height });
        from += 1 << height;
    }
    parts
}

/// What the root of a size is made of.
pub fn root_parts(size: u64) -> Vec<Subtree> {
    subtrees(0, size)
}

/// The hash of neighbouring subtrees, the largest first: the right ones are put together before the left ones. The empty
/// root of none.
pub fn fold(parts: &[TreeHash]) -> TreeHash {
    let mut right_to_left = parts.iter().rev().copied();
    let Some(last) = right_to_left.next() else { return empty_root() };
    right_to_left.fold(last, |right, left| node(left, right))
}

/// The hash of a whole subtree by the hashes of all its subtrees of one height, a power of two of them.
pub fn whole(hashes: &[TreeHash]) -> TreeHash {
    match hashes {
        [] => empty_root(),
        [one] => *one,
        more => {
            let (left, right) = more.split_at(more.len() / 2);
            node(whole(left), whole(right))
        }
    }
}

/// The largest power of two below `length`, which is at least 2.
fn split(length: u64) -> u64 {
    1 << (length - 1).ilog2()
}

/// What a proof asks for that no tree has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoProof {
    /// There is no such entry in a tree of that size.
    #[error("there is no entry {0} in a log of {1} entries")]
    NoEntry(u64, u64),
    /// A tree proves nothing of a larger one.
    #[error("a log of {1} entries does not extend one of {0}")]
    Larger(u64, u64),
}

/// What the inclusion of an entry in a tree of `size` is proved by: each hash of the path, the leaf's neighbour first, as the
/// subtrees that it is folded of.
///
/// # Errors
/// [`NoProof::NoEntry`].
pub fn inclusion_parts(index: u64, size: u64) -> Result<Vec<Vec<Subtree>>, NoProof> {
    if index >= size {
        return Err(NoProof::NoEntry(index, size));
    }
    let (mut start, mut length, mut path) = (0, size, Vec::new());
    while length > 1 {
        let left = split(length);
        if index - start < left {
            path.push(subtrees(start + left, length - left));
            length = left;
        } else {
            path.push(subtrees(start, left));
            (start, length) = (start + left, length - left);
        }
    }
    path.reverse();
    Ok(path)
}

/// What it is proved by that a tree of `to` entries begins with the tree of `from`, in the order of RFC 6962.
///
/// # Errors
/// [`NoProof::Larger`].
pub fn consistency_parts(from: u64, to: u64) -> Result<Vec<Vec<Subtree>>, NoProof> {
    if from > to {
        return Err(NoProof::Larger(from, to));
    }
    if from == 0 || from == to {
        return Ok(Vec::new());
    }
    let (mut start, mut length, mut path) = (0, to, Vec::new());
    // Down to the subtree whose right edge is the old tree's.
    while start + length != from {
        let left = split(length);
        if from - start <= left {
            path.push(subtrees(start + left, length - left));
            length = left;
        } else {
            path.push(subtrees(start, left));
            (start, length) = (start + left, length - left);
        }
    }
    // The old root is known where it is a subtree by itself.
    if start > 0 {
        path.push(subtrees(start, length));
    }
    path.reverse();
    Ok(path)
}

/// Why a proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unproved {
    /// The entry lies outside the tree.
    #[error("the entry's number {0} is not below the log's size {1}")]
    Outside(u64, u64),
    /// The newer tree is the smaller one.
    #[error("the log shrank from {0} to {1} entries")]
    Shrunk(u64, u64),
    /// Too many hashes or too few.
    #[error("the proof has {0} hashes, which is not what these sizes need")]
    Length(usize),
    /// The hashes lead to another root.
    #[error("the proof leads to another root than the signed one")]
    Root,
    /// One size, two roots.
    #[error("two roots are signed for one size of {0} entries")]
    TwoRoots(u64),
}

/// Is the leaf at `index` in the tree of this size and root (RFC 9162 section 2.1.3.2)?
pub(super) fn check_inclusion(
    index: u64,
    size: u64,
    root: TreeHash,
    leaf: TreeHash,
    path: &[TreeHash],
) -> Result<(), Unproved> {
    if index >= size {
        return Err(Unproved::Outside(index, size));
    }
    let wrong = Unproved::Length(path.len());
    let (mut at, mut last, mut hash) = (index, size - 1, leaf);
    for part in path {
        if last == 0 {
            return Err(wrong);
        }
        if at & 1 == 1 || at == last {
            hash = node(*part, hash);
            while at & 1 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            hash = node(hash, *part);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    match (last, hash == root) {
        (0, true) => Ok(()),
        (0, false) => Err(Unproved::Root),
        _ => Err(wrong),
    }
}

/// Does the tree of `to` entries begin with the one of `from` (RFC 9162 section 2.1.4.2)?
pub(super) fn check_consistency(
    (from, from_root): (u64, TreeHash),
    (to, to_root): (u64, TreeHash),
    proof: &[TreeHash],
) -> Result<(), Unproved> {
    let wrong = Unproved::Length(proof.len());
    match from {
        _ if from > to => return Err(Unproved::Shrunk(from, to)),
        _ if from == to && from_root != to_root => return Err(Unproved::TwoRoots(from)),
        0 if from_root != empty_root() => return Err(Unproved::Root),
        _ if from == to || from == 0 => return if proof.is_empty() { Ok(()) } else { Err(wrong) },
        _ => {}
    }
    let own = from.is_power_of_two().then_some(from_root);
    let mut path = own.into_iter().chain(proof.iter().copied());
    let (mut at, mut last) = (from - 1, to - 1);
    while at & 1 == 1 {
        (at, last) = (at >> 1, last >> 1);
    }
    let Some(first) = path.next().filter(|_| !proof.is_empty()) else { return Err(wrong) };
    let (mut old, mut new) = (first, first);
    for part in path {
        if last == 0 {
            return Err(wrong);
        }
        if at & 1 == 1 || at == last {
            (old, new) = (node(part, old), node(part, new));
            while at & 1 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            new = node(new, part);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    match (last, old == from_root && new == to_root) {
        (0, true) => Ok(()),
        (0, false) => Err(Unproved::Root),
        _ => Err(wrong),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Hashes of all subtrees of a list, from its leaves.
    pub(in super::super) struct Leaves(pub(in super::super) Vec<TreeHash>);

    impl Leaves {
        pub(in super::super) fn numbered(size: u64) -> Self {
            Self((0..size).map(|n| leaf(format!("leaf {n}").as_bytes())).collect())
        }

        /// The root as the RFC defines it, without anything of ours.
        fn mth(leaves: &[TreeHash]) -> TreeHash {
            match leaves {
                [] => TreeHash(Sha256::digest([]).into()),
                [one] => *one,
                more => {
                    let mut k = 1;
                    while k * 2 < more.len() {
                        k *= 2;
                    }
                    let hash = Sha256::new().chain_update([1]).chain_update(Self::mth(&more[..k]).0);
                    TreeHash(hash.chain_update(Self::mth(&more[k..]).0).finalize().into())
                }
            }
        }

        fn of(&self, part: Subtree) -> TreeHash {
            let (from, length) = ((part.index << part.height) as usize, 1_usize << part.height);
            Self::mth(&self.0[from..from + length])
        }

        pub(in super::super) fn folded(&self, parts: &[Subtree]) -> TreeHash {
            fold(&parts.iter().map(|part| self.of(*part)).collect::<Vec<_>>())
        }

        pub(in super::super) fn root(&self, size: u64) -> TreeHash {
            self.folded(&root_parts(size))
        }

        pub(in super::super) fn inclusion(&self, index: u64, size: u64) -> Vec<TreeHash> {
            let parts = inclusion_parts(index, size).expect("an entry");
            parts.iter().map(|parts| self.folded(parts)).collect()
        }

        pub(in super::super) fn consistency(&self, from: u64, to: u64) -> Vec<TreeHash> {
            let parts = consistency_parts(from, to).expect("a larger tree");
            parts.iter().map(|parts| self.folded(parts)).collect()
        }
    }

    fn hash(text: &str) -> TreeHash {
        TreeHash(hex::decode(text).expect("hex").try_into().expect("32 bytes"))
    }

    /// The eight leaves of Certificate Transparency's reference tests.
    fn reference() -> Leaves {
        let leaves =
            ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        Leaves(leaves.iter().map(|text| leaf(&hex::decode(text).expect("hex"))).collect())
    }

    #[test]
    fn roots_and_proofs_are_those_of_the_reference_tests() {
        let (leaves, root) = (reference(), |text| hash(text));
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        for (size, text) in (0..).zip(roots) {
            assert_eq!(leaves.root(size), root(text), "{size}");
        }
        let shared = root("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0");
        let six_to_eight =
            [root("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"), shared, root(roots[4])];
        assert_eq!(leaves.consistency(6, 8), six_to_eight);
        assert_eq!(leaves.inclusion(2, 3), [root(roots[2])]);
        let five_of_eight =
            [root("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"), shared, root(roots[4])];
        assert_eq!(leaves.inclusion(5, 8), five_of_eight);
    }

    #[test]
    fn roots_of_a_larger_log_are_those_of_another_program() {
        let leaves = Leaves::numbered(70_000);
        for (size, text) in [
            (1, "1bb97dcc21635d47e2663efdfd0a174686d98dd701352dd2cd06e8b43fd3d305"),
            (2, "fc5f6b88ff8554f75bb2f9e6f39c31b1936d44b69276edf7b1205a955b9761e3"),
            (255, "d71592a219d4067663eede247f9b54c3f9e0290682d55de09b495b07f1de41c9"),
            (256, "cf5effdb11d0927a2edf53b0e73c7837f659414e00537da5d90eb5c4c49ff274"),
            (257, "855b936aa00cb98b5114484249ad39d78a6be93623e26c01e8e487dc02184a5a"),
            (65_535, "b592480df20f0dd456e39db9cdb0a1fa85f3617ec2d30cffc52760c38776f393"),
            (65_536, "e100ba54d69a91012fc13b7890feac78d6996a097268b6f735d17311c7402a60"),
            (65_537, "689b22742cab2adeb36ba622ff2736336464858f5de4a2c02f33bf163e7dca5f"),
            (70_000, "da0532ff7b2ee56f4067110fc964e9f27b5959f9527bfff3fa501aa7584deaf3"),
        ] {
            assert_eq!(leaves.root(size), hash(text), "{size}");
        }
        let length = |index| inclusion_parts(index, 70_000).expect("an entry").len();
        assert_eq!([0, 65_536, 69_999].map(length), [17, 14, 9]);
        let length = |from| consistency_parts(from, 70_000).expect("larger").len();
        assert_eq!([1, 255, 256, 65_536, 65_537].map(length), [17, 18, 9, 1, 15]);
    }

    #[test]
    fn every_proof_of_small_trees_holds_and_no_changed_one_does() {
        let leaves = Leaves::numbered(40);
        let changed = TreeHash([7; 32]);
        for size in 0..=40_u64 {
            let root = leaves.root(size);
            assert_eq!(root, Leaves::mth(&leaves.0[..size as usize]), "{size}");
            for index in 0..size {
                let (own, path) = (leaves.0[index as usize], leaves.inclusion(index, size));
                assert_eq!(check_inclusion(index, size, root, own, &path), Ok(()), "{index} of {size}");
                assert!(check_inclusion(index, size, root, changed, &path).is_err());
                assert!(check_inclusion((index + 1) % size.max(2), size, root, own, &path).is_err() || size == 1);
                assert!(check_inclusion(index, size, root, own, &[path.as_slice(), &[changed]].concat()).is_err());
                for at in 0..path.len() {
                    let mut other = path.clone();
                    other[at] = changed;
                    assert_eq!(check_inclusion(index, size, root, own, &other), Err(Unproved::Root));
                    other.remove(at);
                    assert!(check_inclusion(index, size, root, own, &other).is_err());
                }
            }
            for from in 0..=size {
                let (old, proof) = ((from, leaves.root(from)), leaves.consistency(from, size));
                assert_eq!(check_consistency(old, (size, root), &proof), Ok(()), "{from} to {size}");
                assert!(check_consistency((from, changed), (size, root), &proof).is_err());
                assert!(from == 0 || check_consistency(old, (size, changed), &proof).is_err());
                assert!(check_consistency(old, (size, root), &[proof.as_slice(), &[changed]].concat()).is_err());
                for at in 0..proof.len() {
                    let mut other = proof.clone();
                    other[at] = changed;
                    assert!(check_consistency(old, (size, root), &other).is_err());
                    other.remove(at);
                    assert!(check_consistency(old, (size, root), &other).is_err());
                }
            }
        }
        assert_eq!(inclusion_parts(3, 3), Err(NoProof::NoEntry(3, 3)));
        assert_eq!(consistency_parts(4, 3), Err(NoProof::Larger(4, 3)));
        assert_eq!(check_inclusion(3, 3, changed, changed, &[]), Err(Unproved::Outside(3, 3)));
        assert_eq!(check_consistency((4, changed), (3, changed), &[]), Err(Unproved::Shrunk(4, 3)));
        // The largest trees there could be.
        assert_eq!(inclusion_parts(u64::MAX - 1, u64::MAX).expect("an entry").len(), MOST_HASHES);
        assert_eq!(root_parts(u64::MAX).len(), 64);
    }
}
