//! The transparency log: proofs that everybody sees one log, in the formats of C2SP, so that others' tools read them.
//!
//! A [`tree`] over an append-only list of entries has one root for each size. A [`checkpoint`] is a signed [`note`] of a size
//! and its root; witnesses [cosign](note::Kind) it, and a [`policy`] says whose signatures are enough. A reader fetches
//! [tiles](tile) of hashes and checks them, or is handed a [proof](proof) of one entry. Sizes and roots are believed only in a
//! [`checkpoint::Verified`]: the tree's functions take nothing else.

pub mod checkpoint;
pub mod note;
pub mod policy;
pub mod proof;
pub mod tile;
pub mod tree;
pub mod witness;
