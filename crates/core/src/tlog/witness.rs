//! What a witness answers to a checkpoint that is submitted to it (C2SP tlog-witness, `add-checkpoint`).
//!
//! A witness keeps the largest checkpoint of each log that it cosigned, and cosigns only what extends it. The decision is
//! here; the look at what is kept, the decision and the write are one step for whoever keeps it, and the write is durable
//! before the cosignature leaves.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::checkpoint::Checkpoint;
use super::note::{Note, VerifierKey};
use super::tree::{MOST_HASHES, TreeHash, check_consistency, empty_root};

/// A checkpoint, the size that its sender believes to be the last one cosigned, and the proof from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The size of the last checkpoint that the witness cosigned, as its sender remembers it; 0: never.
    pub old: u64,
    /// Why the log extends what it was then.
    pub proof: Vec<TreeHash>,
    /// The signed checkpoint.
    pub note: String,
}

/// What a witness has of a log: the largest checkpoint that it cosigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its size.
    pub size: u64,
    /// Its root.
    pub root: TreeHash,
}

/// Why a witness does not cosign.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCosigned {
    /// The body is none.
    #[error("the body is \"old SIZE\", at most 63 hashes, an empty line and a signed checkpoint")]
    Malformed,
    /// The log is none of those that are witnessed.
    #[error("the log {0} is not witnessed here")]
    UnknownLog(String),
    /// No key of the log's made the signature.
    #[error("the checkpoint is not signed by the log")]
    Unsigned,
    /// The size that was named is larger than the checkpoint's.
    #[error("the checkpoint is smaller than the size that the proof begins at")]
    Backwards,
    /// Another size was cosigned last: this one.
    #[error("the last checkpoint that was cosigned has {0} entries")]
    OtherSize(u64),
    /// The log does not extend what it was.
    #[error("the proof does not show that the log extends what was cosigned")]
    Inconsistent,
}

impl NotCosigned {
    /// The status of the answer.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Malformed | Self::Backwards => 400,
            Self::UnknownLog(_) => 404,
            Self::Unsigned => 403,
            Self::OtherSize(_) => 409,
            Self::Inconsistent => 422,
        }
    }
}

impl Submission {
    /// The body of `add-checkpoint`.
    ///
    /// # Errors
    /// [`NotCosigned::Malformed`].
    pub fn read(body: &str) -> Result<Self, NotCosigned> {
        let (head, note) = body.split_once("\n\n").ok_or(NotCosigned::Malformed)?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")?.parse().ok());
        let hash = |line: &str| Some(TreeHash(BASE64.decode(line).ok()?.try_into().ok()?));
        let proof: Option<Vec<TreeHash>> = lines.map(hash).collect();
        let (Some(old), Some(proof)) = (old, proof) else { return Err(NotCosigned::Malformed) };
        let read = Self { old, proof, note: note.to_owned() };
        let is_one = read.proof.len() <= MOST_HASHES && read.to_string() == body;
        is_one.then_some(read).ok_or(NotCosigned::Malformed)
    }

    /// Whose checkpoint it says to be: nothing of it is believed yet.
    pub fn origin(&self) -> &str {
        self.note.split('\n').next().unwrap_or_default()
    }

    /// May this be cosigned by a witness that knows the log by these keys, none: it does not know it, and has `seen` so much?
    ///
    /// # Errors
    /// [`NotCosigned`].
    pub fn decide(&self, keys: &[VerifierKey], seen: Option<Seen>) -> Result<Checkpoint, NotCosigned> {
        if keys.is_empty() {
            return Err(NotCosigned::UnknownLog(self.origin().to_owned()));
        }
        let note = Note::read(self.note.as_bytes()).map_err(|_| NotCosigned::Malformed)?;
        note.open(keys).map_err(|_| NotCosigned::Unsigned)?;
        let checkpoint: Checkpoint = note.text.parse().map_err(|_| NotCosigned::Malformed)?;
        if self.old > checkpoint.size {
            return Err(NotCosigned::Backwards);
        }
        let last = seen.unwrap_or(Seen { size: 0, root: empty_root() });
        if self.old != last.size {
            return Err(NotCosigned::OtherSize(last.size));
        }
        let (old, new) = ((last.size, last.root), (checkpoint.size, checkpoint.root));
        let extends = check_consistency(old, new, &self.proof).is_ok();
        if extends { Ok(checkpoint) } else { Err(NotCosigned::Inconsistent) }
    }
}

impl std::fmt::Display for Submission {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{}", BASE64.encode(hash.0)))?;
        write!(f, "\n{}", self.note)
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;

    use super::super::note::{Kind, Line};
    use super::super::tree::tests::Leaves;
    use super::*;

    const ORIGIN: &str = "log.example";

    fn key(seed: u8) -> SigningKey {
        SigningKey::from_bytes(&[seed; 32])
    }

    fn keys() -> Vec<VerifierKey> {
        vec![VerifierKey::new(ORIGIN, Kind::Log, key(1).verifying_key().as_bytes()).expect("a key")]
    }

    fn signed(size: u64, root: TreeHash, seed: u8) -> String {
        let text = Checkpoint { origin: ORIGIN.into(), size, root }.to_string();
        let lines = vec![Line::of_log(ORIGIN, &key(seed), &text)];
        Note { text, lines }.to_string()
    }

    fn submission(old: u64, size: u64) -> Submission {
        let leaves = Leaves::numbered(300);
        let proof = if old <= size { leaves.consistency(old, size) } else { Vec::new() };
        Submission { old, proof, note: signed(size, leaves.root(size), 1) }
    }

    #[test]
    fn a_witness_follows_a_log_and_says_where_it_is() {
        let root = |size| Leaves::numbered(300).root(size);
        let seen = |size| Some(Seen { size, root: root(size) });
        let decide = |submission: &Submission, seen| submission.decide(&keys(), seen).map(|checkpoint| checkpoint.size);
        assert_eq!(decide(&submission(0, 255), None), Ok(255));
        assert_eq!(decide(&submission(255, 257), seen(255)), Ok(257));
        assert_eq!(decide(&submission(257, 257), seen(257)), Ok(257), "the same once more, for a newer time");
        assert_eq!(decide(&submission(0, 0), None), Ok(0));
        for (wrong, seen, why) in [
            (submission(0, 257), seen(255), NotCosigned::OtherSize(255)),
            (submission(255, 257), None, NotCosigned::OtherSize(0)),
            (submission(255, 257), seen(300), NotCosigned::OtherSize(300)),
            (submission(257, 255), seen(257), NotCosigned::Backwards),
            (Submission { proof: vec![root(1)], ..submission(255, 257) }, seen(255), NotCosigned::Inconsistent),
            (Submission { proof: vec![root(1)], ..submission(257, 257) }, seen(257), NotCosigned::Inconsistent),
            (Submission { proof: vec![root(1)], ..submission(0, 257) }, None, NotCosigned::Inconsistent),
            (
                Submission { note: signed(257, root(1), 1), ..submission(257, 257) },
                seen(257),
                NotCosigned::Inconsistent,
            ),
            (Submission { note: signed(0, root(1), 1), ..submission(0, 0) }, None, NotCosigned::Inconsistent),
            (Submission { note: signed(257, root(257), 2), ..submission(0, 257) }, None, NotCosigned::Unsigned),
        ] {
            assert_eq!(decide(&wrong, seen), Err(why), "{wrong}");
        }
        let unknown = submission(0, 1).decide(&[], None);
        assert_eq!(unknown, Err(NotCosigned::UnknownLog(ORIGIN.into())));
        let statuses =
            [NotCosigned::Malformed, NotCosigned::Unsigned, NotCosigned::OtherSize(1), NotCosigned::Inconsistent];
        assert_eq!(statuses.map(|why| why.status()), [400, 403, 409, 422]);
    }

    #[test]
    fn a_body_is_read_in_its_one_form() {
        let body = submission(255, 257).to_string();
        assert_eq!(Submission::read(&body), Ok(submission(255, 257)));
        assert_eq!(submission(255, 257).origin(), ORIGIN);
        let hash = BASE64.encode([1; 32]);
        for wrong in [
            body.replacen("old 255", "old 0255", 1),
            body.replacen("old 255", "old +255", 1),
            body.replacen("old 255", "old -1", 1),
            body.replacen("old 255", "255", 1),
            body.replacen("old 255\n", "old 255\n\n", 1).replace("\n\n", "\n"),
            body.replacen("old 255", "old 255\nAAAA", 1),
            body.replacen("old 255", &format!("old 255{}", format!("\n{hash}").repeat(64)), 1),
            "old 1\n".to_owned(),
            String::new(),
        ] {
            let told = Submission::read(&wrong);
            assert!(told.is_err(), "{wrong:.80}");
        }
    }
}
