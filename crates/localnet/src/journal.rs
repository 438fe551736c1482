//! The chain's file: one JSON line for each slot in which something changed, synced before anybody hears of
//! it. A line that a crash cut off is the end; from a damaged line on the file is set aside.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, Write};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use solana_account::Account;
use solana_sdk::pubkey::Pubkey;

/// Of which slot length the first slot was when, so that slots go on by the clock after a restart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Genesis {
    /// 32 bytes in hex that everything of this chain follows from.
    pub seed: String,
    /// Microseconds since 1970 at slot 0.
    pub begun_at: i64,
    /// Length of a slot in milliseconds.
    pub slot_ms: u64,
}

/// What changed in one slot: a line of the file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Change {
    /// Number of the slot.
    pub slot: u64,
    /// Accounts that changed, by address, as they are after the slot.
    pub accounts: Vec<(String, Stored)>,
    /// Transactions that landed in the slot.
    pub landed: Vec<Record>,
    /// Signatures of transactions that a fork took back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forgotten: Vec<String>,
}

/// A transaction that landed, failed ones too.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// The transaction's first signature, in base58.
    pub signature: String,
    /// Number of the slot in which it landed.
    pub slot: u64,
    /// Time of its block, in microseconds since 1970.
    pub at: i64,
    /// Wire bytes in base64; none for an airdrop.
    pub bytes: String,
    /// As JSON-RPC says it; `null` if all went well.
    pub err: serde_json::Value,
    /// Fee that was paid, in lamports.
    pub fee: u64,
    /// Memo with its length before it, as JSON-RPC lists it; `None`: there is none.
    pub memo: Option<String>,
    /// Addresses that the transaction names, in base58.
    pub keys: Vec<String>,
    /// Lines that its programs logged.
    pub logs: Vec<String>,
    /// Compute units that it used.
    pub units: u64,
}

/// An account in the form of the file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Stored {
    lamports: u64,
    data: String,
    owner: String,
    executable: bool,
}

impl From<&Account> for Stored {
    fn from(account: &Account) -> Self {
        Self {
            lamports: account.lamports,
            data: BASE64.encode(&account.data),
            owner: account.owner.to_string(),
            executable: account.executable,
        }
    }
}

impl Stored {
    /// The account; `None` if it can't be read.
    pub fn account(&self) -> Option<Account> {
        Some(Account {
            lamports: self.lamports,
            data: BASE64.decode(&self.data).ok()?,
            owner: self.owner.parse::<Pubkey>().ok()?,
            executable: self.executable,
            rent_epoch: u64::MAX,
        })
    }
}

/// The journal's file, open for appending.
#[derive(Debug)]
pub struct Journal(File);

/// Keeps what stands behind the first `good` bytes of a file in a file of its own beside it, durably.
fn set_aside(path: &Path, good: u64) -> std::io::Result<PathBuf> {
    let mut file = File::open(path)?;
    file.seek(std::io::SeekFrom::Start(good))?;
    for number in 1.. {
        let aside = path.with_extension(format!("jsonl.damaged-{number}"));
        match OpenOptions::new().write(true).create_new(true).open(&aside) {
            Ok(mut to) => {
                std::io::copy(&mut file, &mut to)?;
                to.sync_all()?;
                return Ok(aside);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(std::io::Error::other("no name is free"))
}

impl Journal {
    /// Opens the file, or begins it with `genesis`; gives what it says.
    ///
    /// # Errors
    /// One line that names the file.
    pub fn open(path: &Path, genesis: &Genesis) -> Result<(Self, Genesis, Vec<Change>), String> {
        let fail = |what: String| format!("{}: {what}", path.display());
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(|e| fail(e.to_string()))?;
        let mut reader = BufReader::new(&file);
        let (mut good, mut line) = (0, Vec::new());
        let (mut kept, mut changes): (_, Vec<Change>) = (None, Vec::new());
        let damage = loop {
            line.clear();
            let read = reader.read_until(b'\n', &mut line).map_err(|e| fail(e.to_string()))?;
            // A line without its end was being written when the process died: nobody heard of it.
            if read == 0 || line.last() != Some(&b'\n') {
                break None;
            }
            if kept.is_none() {
                kept = Some(serde_json::from_slice(&line).map_err(|_| fail("is no chain of ours".into()))?);
            } else {
                let number = changes.len() + 2;
                match serde_json::from_slice::<Change>(&line) {
                    // Two processes that wrote one file leave slots out of order.
                    Ok(change) if changes.last().is_some_and(|last| last.slot >= change.slot) => {
                        break Some(format!("line {number}: slot {} comes too late", change.slot));
                    }
                    Ok(change) => changes.push(change),
                    Err(error) => break Some(format!("line {number}: {error}")),
                }
            }
            good += read as u64;
        };
        if let Some(what) = damage {
            let aside = set_aside(path, good).map_err(|e| fail(e.to_string()))?;
            tracing::error!(
                file = %path.display(), aside = %aside.display(), what,
                "the chain's file is damaged: it goes on from before that, and what came after is set aside; compare with \"agon chain reconcile\""
            );
        }
        file.set_len(good).map_err(|e| fail(e.to_string()))?;
        file.seek(std::io::SeekFrom::End(0)).map_err(|e| fail(e.to_string()))?;
        let mut journal = Self(file);
        let genesis = match kept {
            Some(kept) => kept,
            None => {
                journal.line(genesis).map_err(|e| fail(e.to_string()))?;
                genesis.clone()
            }
        };
        Ok((journal, genesis, changes))
    }

    /// Adds a change, durably.
    ///
    /// # Errors
    /// The file system's; the change may be in part in the file then.
    pub fn add(&mut self, change: &Change) -> std::io::Result<()> {
        self.line(change)
    }

    fn line(&mut self, value: &impl Serialize) -> std::io::Result<()> {
        let mut line = serde_json::to_vec(value)?;
        line.push(b'\n');
        self.0.write_all(&line)?;
        self.0.sync_data()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(slot: u64) -> Change {
        Change { slot, ..Change::default() }
    }

    fn slots(path: &Path, genesis: &Genesis) -> Vec<u64> {
        let (_, _, changes) = Journal::open(path, genesis).expect("opened");
        changes.iter().map(|change| change.slot).collect()
    }

    #[test]
    fn a_line_that_was_cut_off_is_the_end_and_a_damaged_one_is_set_aside() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("chain.jsonl");
        let genesis = Genesis { seed: "ab".repeat(32), begun_at: 1, slot_ms: 400 };
        let (mut journal, begun, changes) = Journal::open(&path, &genesis).expect("begun");
        assert_eq!((begun, changes.len()), (genesis.clone(), 0));
        for slot in [3, 7, 9] {
            journal.add(&change(slot)).expect("written");
        }
        drop(journal);
        // Whoever opens it again gets the chain that is there, not the one that they would begin.
        let other = Genesis { slot_ms: 10, ..genesis.clone() };
        let (_, kept, _) = Journal::open(&path, &other).expect("opened");
        assert_eq!((kept, slots(&path, &other)), (genesis.clone(), vec![3, 7, 9]));
        // The process died while it wrote slot 9.
        let whole = std::fs::read(&path).expect("read");
        std::fs::write(&path, &whole[..whole.len() - 4]).expect("cut");
        assert_eq!(slots(&path, &genesis), [3, 7]);
        let mut journal = Journal::open(&path, &genesis).expect("opened").0;
        journal.add(&change(8)).expect("goes on");
        assert_eq!(slots(&path, &genesis), [3, 7, 8]);
        // Two processes wrote one file: what came after is kept beside it.
        journal.add(&change(5)).expect("written");
        assert_eq!(slots(&path, &genesis), [3, 7, 8]);
        let aside = std::fs::read_to_string(path.with_extension("jsonl.damaged-1")).expect("set aside");
        assert!(aside.contains("\"slot\":5"), "{aside}");
        std::fs::write(&path, "not ours\n").expect("written");
        assert!(Journal::open(&path, &genesis).expect_err("refused").contains("is no chain of ours"));
    }
}
