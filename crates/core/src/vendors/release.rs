//! Releases: dated public data sets that never change. Contributors are named by keyed hashes whose key
//! belongs to the release, so that nobody can follow a person from one to the next.

use crate::ids::VoterId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::time::Timestamp;

/// The key that names contributors in one release, from the arena's own secret. Kept nowhere.
pub fn release_key(secret: &[u8; 32], number: u64) -> [u8; 32] {
    // A hash over a secret of fixed length and a number of fixed length: nothing can be appended.
    Sha256::new()
        .chain_update(b"agon release\0")
        .chain_update(secret)
        .chain_update(number.to_be_bytes())
        .finalize()
        .into()
}

/// A contributor's name under a key.
pub fn pseudonym(key: &[u8; 32], voter: &VoterId) -> String {
    let hash = Sha256::new().chain_update(b"agon contributor\0").chain_update(key).chain_update(voter).finalize();
    hex::encode(&hash[..16])
}

/// One file of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shard {
    /// Name of the file within the release's folder.
    pub file: String,
    /// Rows in the file: one a vote.
    pub rows: u64,
    /// Length of the file.
    pub bytes: u64,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    /// Log index of the file's first row, and the one after its last.
    pub log: [u64; 2],
}

/// What a release says of itself; its bytes are what is hashed and kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Form of the manifest, [`FORMAT`].
    pub format: String,
    /// Number of the release, from 1 without gaps.
    pub number: u64,
    /// When the release was published.
    pub published_at: Timestamp,
    /// Entries of the log that it covers.
    pub log_size: u64,
    /// The rules by which votes were judged.
    pub rule_version: u16,
    /// Version of the words that contributors were asked with.
    pub consent_version: u32,
    /// Licence of the data, as a name such as `CC-BY-4.0`.
    pub licence: String,
    /// How to cite the release, in words.
    pub cite_as: String,
    /// Name of the schema of columns, as in exports.
    pub schema: String,
    /// Votes in the release.
    pub votes: u64,
    /// Votes in the release that have their text.
    pub texts: u64,
    /// Contributors with a vote in the release.
    pub contributors: u64,
    /// Votes of the release before that are in this one no more, and those whose text is not.
    pub withdrawn: u64,
    /// Votes whose text was there before and is not now.
    pub texts_withdrawn: u64,
    /// SHA-256 of the manifest before, in hex.
    pub previous: Option<String>,
    /// The release's files, in the order of the log.
    pub shards: Vec<Shard>,
}

/// The only format so far.
pub const FORMAT: &str = "agon-release-1";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_another_name_in_each_release() {
        let (secret, voter) = ([7; 32], VoterId::from_bytes([1; 16]));
        let name = |number| pseudonym(&release_key(&secret, number), &voter);
        assert_eq!(name(1), name(1));
        assert_ne!(name(1), name(2));
        assert_ne!(name(1), pseudonym(&release_key(&[8; 32], 1), &voter));
        assert_ne!(name(1), pseudonym(&release_key(&secret, 1), &VoterId::from_bytes([2; 16])));
    }
}
