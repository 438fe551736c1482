//! Checkpoints (C2SP tlog-checkpoint): a log's name, its size and its root, in a signed note. Only here do sizes and roots
//! become believed.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::note::{Note, Refused};
use super::policy::Policy;
use super::tree::{TreeHash, Unproved, check_consistency, check_inclusion, leaf};

/// What a log says of itself: not signed yet, or not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name, for ever: a host and a path, without a scheme.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root over them.
    pub root: TreeHash,
}

/// Why a text is no checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a checkpoint is three lines: a name, a size and a root in base64")]
pub struct NoCheckpoint;

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, BASE64.encode(self.root.0))
    }
}

impl FromStr for Checkpoint {
    type Err = NoCheckpoint;

    /// Exactly three lines: of an extension no cosigner's ML-DSA signature would know.
    fn from_str(text: &str) -> Result<Self, NoCheckpoint> {
        let mut lines = text.lines();
        let [Some(origin), Some(size), Some(root), None] = std::array::from_fn(|_| lines.next()) else {
            return Err(NoCheckpoint);
        };
        let root = BASE64.decode(root).ok().and_then(|root| root.try_into().ok()).ok_or(NoCheckpoint)?;
        let read =
            Self { origin: origin.to_owned(), size: size.parse().map_err(|_| NoCheckpoint)?, root: TreeHash(root) };
        if !origin.is_empty() && read.to_string() == text { Ok(read) } else { Err(NoCheckpoint) }
    }
}

/// Why a checkpoint is not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotVerified {
    /// The note's signatures.
    #[error(transparent)]
    Note(#[from] Refused),
    /// The note's text.
    #[error(transparent)]
    Text(#[from] NoCheckpoint),
    /// The log is not one that the policy knows, or its own signature is not there.
    #[error("{0} is no log of the policy, or did not sign")]
    Log(String),
    /// Too few of the policy's witnesses cosigned.
    #[error("the policy's quorum of witnesses is not met")]
    Quorum,
}

/// A checkpoint whose signatures were checked by a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    checkpoint: Checkpoint,
    cosigned: Vec<(String, u64)>,
}

impl Verified {
    /// Reads a note and checks it: by the log's key, by every known witness's, and by the quorum.
    ///
    /// # Errors
    /// [`NotVerified`].
    pub fn open(note: &[u8], policy: &Policy) -> Result<Self, NotVerified> {
        let note = Note::read(note)?;
        let checkpoint: Checkpoint = note.text.parse()?;
        let keys = policy.keys();
        let signed = note.open(&keys)?;
        let is_logs = |place: usize| policy.is_log(&keys[place]) && keys[place].name() == checkpoint.origin;
        if !signed.iter().any(|signed| is_logs(signed.key)) {
            return Err(NotVerified::Log(checkpoint.origin));
        }
        let by = |signed: &super::note::Signed| Some((keys[signed.key].name().to_owned(), signed.time?));
        let cosigned: Vec<(String, u64)> = signed.iter().filter_map(by).collect();
        let places: Vec<usize> = signed.iter().map(|signed| signed.key).collect();
        if policy.is_met(&places) { Ok(Self { checkpoint, cosigned }) } else { Err(NotVerified::Quorum) }
    }

    /// What was signed.
    pub const fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// Who cosigned it by their keys' names, and when in seconds since 1970.
    pub fn cosigned(&self) -> &[(String, u64)] {
        &self.cosigned
    }

    /// Is this entry at this place in the log?
    ///
    /// # Errors
    /// [`Unproved`].
    pub fn includes(&self, index: u64, entry: &[u8], path: &[TreeHash]) -> Result<(), Unproved> {
        check_inclusion(index, self.checkpoint.size, self.checkpoint.root, leaf(entry), path)
    }

    /// Does the log begin with what it was at an older checkpoint of the same origin?
    ///
    /// # Errors
    /// [`Unproved`].
    pub fn extends(&self, older: &Self, proof: &[TreeHash]) -> Result<(), Unproved> {
        let [old, new] = [older, self].map(|verified| (verified.checkpoint.size, verified.checkpoint.root));
        check_consistency(old, new, proof)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_is_three_lines_in_one_form() {
        let text = "log.example/verdicts\n257\nhVuTaqAMuYtRFEhCSa0514pr6TYj4mwB6OSH3AIYSlo=\n";
        let read: Checkpoint = text.parse().expect("a checkpoint");
        assert_eq!((read.size, read.to_string()), (257, text.to_owned()));
        for wrong in [
            text.replace("257", "0257"),
            text.replace("257", "+257"),
            text.replace("257", "-1"),
            text.replace("257", "18446744073709551616"),
            text.replace("Slo=", "Slo"),
            text.replace("Slo=", "Slp="),
            text.replace("log.example/verdicts", ""),
            format!("{text}extension\n"),
            format!("{text}\n"),
            text.trim_end().to_owned(),
            text.replace('\n', "\r\n"),
            String::new(),
        ] {
            assert_eq!(wrong.parse::<Checkpoint>(), Err(NoCheckpoint), "{wrong}");
        }
    }
}
