//! The proof of one entry as a text that verifies offline (C2SP tlog-proof): the entry, its place, the path to the root, and a
//! checkpoint with its signatures.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::checkpoint::{NotVerified, Verified};
use super::policy::Policy;
use super::tree::{MOST_HASHES, TreeHash, Unproved};

const HEAD: &str = "c2sp.org/tlog-proof@v1";

/// A proof, as it was handed over: nothing of it is believed before [`Proof::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The entry's bytes, in the line `extra`.
    pub entry: Vec<u8>,
    /// Its place in the log.
    pub index: u64,
    /// From the leaf's neighbour to the root's child.
    pub path: Vec<TreeHash>,
    /// The signed checkpoint, word for word.
    pub checkpoint: String,
}

/// Why a text is no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no proof of an entry: it begins with c2sp.org/tlog-proof@v1, an entry, an index and hashes")]
pub struct NoProofText;

/// Why a proof proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotProved {
    /// The checkpoint is not believed.
    #[error(transparent)]
    Checkpoint(#[from] NotVerified),
    /// The path leads elsewhere.
    #[error(transparent)]
    Path(#[from] Unproved),
}

impl Proof {
    /// Proves that the entry is in a log that the policy believes; gives the checkpoint by which it is.
    ///
    /// # Errors
    /// [`NotProved`].
    pub fn verify(&self, policy: &Policy) -> Result<Verified, NotProved> {
        let verified = Verified::open(self.checkpoint.as_bytes(), policy)?;
        verified.includes(self.index, &self.entry, &self.path)?;
        Ok(verified)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}\nextra {}\nindex {}", BASE64.encode(&self.entry), self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{}", BASE64.encode(hash.0)))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for Proof {
    type Err = NoProofText;

    fn from_str(text: &str) -> Result<Self, NoProofText> {
        let (before, checkpoint) = text.split_once("\n\n").ok_or(NoProofText)?;
        let mut lines = before.lines();
        let [head, entry, index] = std::array::from_fn(|_| lines.next().unwrap_or_default());
        let entry = entry.strip_prefix("extra ").and_then(|entry| BASE64.decode(entry).ok()).ok_or(NoProofText)?;
        let index = index.strip_prefix("index ").and_then(|index| index.parse().ok()).ok_or(NoProofText)?;
        let hash = |line: &str| Some(TreeHash(BASE64.decode(line).ok()?.try_into().ok()?));
        let path: Vec<TreeHash> = lines.map(hash).collect::<Option<_>>().ok_or(NoProofText)?;
        let proof = Self { entry, index, path, checkpoint: checkpoint.to_owned() };
        let is_one = head == HEAD && proof.path.len() <= MOST_HASHES && proof.to_string() == text;
        is_one.then_some(proof).ok_or(NoProofText)
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;
    use sha2::{Digest, Sha256};

    use super::super::checkpoint::Checkpoint;
    use super::super::note::{Line, Note, Refused};
    use super::super::tree::tests::Leaves;
    use super::*;

    const POLICY: &str = "log log.example/verdicts+338ffa59+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4
witness w1 witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X
quorum w1
";

    fn key(from: u8) -> SigningKey {
        SigningKey::from_bytes(&std::array::from_fn(|n| from + n as u8))
    }

    /// `leaf N` in a log of that size, signed by the log and a witness.
    fn proof(index: u64, size: u64) -> Proof {
        let leaves = Leaves::numbered(size);
        let origin = "log.example/verdicts";
        let text = Checkpoint { origin: origin.into(), size, root: leaves.root(size) }.to_string();
        let lines = vec![
            Line::of_log(origin, &key(0), &text),
            Line::of_cosigner("witness.example/w1", &key(32), 1_700_000_000, &text),
        ];
        Proof {
            entry: format!("leaf {index}").into_bytes(),
            index,
            path: leaves.inclusion(index, size),
            checkpoint: Note { text, lines }.to_string(),
        }
    }

    /// Made by a program in Python.
    #[test]
    fn a_proof_is_to_the_byte_that_of_another_program() {
        let (made, policy) = (proof(100, 257), Policy::read(POLICY).expect("a policy"));
        let text = made.to_string();
        let hash = hex::encode(Sha256::digest(&text));
        assert_eq!(
            (text.len(), hash.as_str()),
            (775, "8c0f60ee9b7782cfbc23b8c21070bfa2faf35519380ae8b84c03ec91a2c3145f")
        );
        assert_eq!(text.parse(), Ok(made.clone()));
        let verified = made.verify(&policy).expect("proved");
        assert_eq!(verified.checkpoint().size, 257);
        assert_eq!(verified.cosigned(), [("witness.example/w1".to_owned(), 1_700_000_000)]);
    }

    #[test]
    fn no_byte_of_a_proof_can_be_changed() {
        let (made, policy) = (proof(5, 9), Policy::read(POLICY).expect("a policy"));
        let text = made.to_string();
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let read = String::from_utf8(bytes).ok().and_then(|text| text.parse::<Proof>().ok());
            assert!(read.is_none_or(|proof| proof.verify(&policy).is_err()), "byte {at}");
        }
        for end in 0..text.len() {
            let read = text.get(..end).and_then(|text| text.parse::<Proof>().ok());
            assert!(read.is_none_or(|proof| proof.verify(&policy).is_err()), "{end} bytes");
        }
    }

    #[test]
    fn who_did_not_sign_is_missed() {
        let (made, policy) = (proof(5, 9), Policy::read(POLICY).expect("a policy"));
        let lines: Vec<&str> = made.checkpoint.lines().collect();
        let without = |line: usize| {
            let kept = lines.iter().enumerate().filter(|(n, _)| *n != line).map(|(_, line)| format!("{line}\n"));
            Proof { checkpoint: kept.collect(), ..made.clone() }.verify(&policy)
        };
        assert_eq!(without(4), Err(NotProved::Checkpoint(NotVerified::Log("log.example/verdicts".into()))));
        assert_eq!(without(5), Err(NotProved::Checkpoint(NotVerified::Quorum)));
        let other =
            Policy::read("log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\nquorum none\n");
        let told = made.verify(&other.expect("a policy"));
        assert_eq!(told, Err(NotProved::Checkpoint(NotVerified::Note(Refused::Nobody))));
        let elsewhere = Proof { index: 6, ..made.clone() }.verify(&policy);
        assert_eq!(elsewhere, Err(NotProved::Path(Unproved::Root)));
        let outside = Proof { index: 9, ..made.clone() }.verify(&policy);
        assert_eq!(outside, Err(NotProved::Path(Unproved::Outside(9, 9))));
        let entry = Proof { entry: b"leaf 6".to_vec(), ..made }.verify(&policy);
        assert_eq!(entry, Err(NotProved::Path(Unproved::Root)));
    }

    #[test]
    fn a_log_extends_what_it_was() {
        let policy = Policy::read(POLICY).expect("a policy");
        let at = |size| proof(0, size).verify(&policy).expect("verified");
        let (leaves, old, new) = (Leaves::numbered(9), at(5), at(9));
        assert_eq!(new.extends(&old, &leaves.consistency(5, 9)), Ok(()));
        assert_eq!(old.extends(&new, &[]), Err(Unproved::Shrunk(9, 5)));
        assert_eq!(new.extends(&new, &[]), Ok(()));
        let mut changed = leaves.consistency(5, 9);
        changed[0] = TreeHash([7; 32]);
        assert_eq!(new.extends(&old, &changed), Err(Unproved::Root));
        assert_eq!(new.extends(&old, &leaves.consistency(4, 9)), Err(Unproved::Length(2)));
    }
}
