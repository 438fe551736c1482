//! A published board, computed again by somebody who trusts nobody: its bytes and the log go in, a
//! yes or the first difference comes out.

use agon_core::log::encoding;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_counts::TalliedBoards;
use agon_core::ranking::board_fit::{FittedBoard, RankingRule, fit};

/// Why a snapshot could not be checked, or is not what the log makes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refuted {
    /// The bytes are no snapshot of this program's form.
    #[error("this is no snapshot of form {}", agon_core::ranking::board_fit::FORM)]
    NotASnapshot,
    /// An entry can't be read or is not the next one.
    #[error("the log can't be read at entry {index}: {reason}")]
    Log {
        /// Index of the entry.
        index: u64,
        /// What is wrong with the entry.
        reason: String,
    },
    /// The log given ends before the snapshot's.
    #[error("the snapshot was made from {wanted} entries of the log; only {got} were given")]
    LogTooShort {
        /// Entries that the snapshot says it was made from.
        wanted: u64,
        /// Entries that were given.
        got: u64,
    },
    /// The log makes another board than the snapshot's.
    #[error("the log makes another board: byte {at} differs, near {near:?}")]
    Differs {
        /// Offset of the first byte that differs.
        at: usize,
        /// The snapshot's text around that byte.
        near: String,
    },
}

/// A check of one snapshot against the log.
pub struct Check<'a> {
    published: &'a [u8],
    board: FittedBoard,
    id: BoardId,
    counts: TalliedBoards,
}

impl<'a> Check<'a> {
    /// Begins a check of a snapshot's bytes.
    ///
    /// # Errors
    /// [`Refuted::NotASnapshot`].
    pub fn new(published: &'a [u8]) -> Result<Self, Refuted> {
        let board = FittedBoard::parse(published).ok_or(Refuted::NotASnapshot)?;
        let id = board.board.parse().map_err(|_| Refuted::NotASnapshot)?;
        // Live fits go without the voters; whoever wants to check one finds the same.
        let keep_ballots = board.intervals == "clustered";
        Ok(Self { published, board, id, counts: TalliedBoards { keep_ballots, ..TalliedBoards::default() } })
    }

    /// Entries of the log that are still wanted.
    pub fn wanted(&self) -> u64 {
        self.board.log_size - self.counts.size.min(self.board.log_size)
    }

    /// Takes the next entry of the log in, by its canonical bytes; ignores those beyond the snapshot.
    ///
    /// # Errors
    /// [`Refuted::Log`].
    pub fn entry(&mut self, bytes: &[u8]) -> Result<(), Refuted> {
        if self.wanted() == 0 {
            return Ok(());
        }
        let fail = |reason: String| Refuted::Log { index: self.counts.size, reason };
        let entry = encoding::decode(bytes).map_err(|e| fail(e.to_string()))?;
        let index = self.counts.size;
        self.counts.fold(&entry).map_err(|e| Refuted::Log { index, reason: e.to_string() })
    }

    /// Fits the board again and compares the bytes.
    ///
    /// # Errors
    /// [`Refuted`]: the log is too short, can't be fitted, or makes other bytes.
    pub fn finish(self) -> Result<FittedBoard, Refuted> {
        if self.wanted() > 0 {
            return Err(Refuted::LogTooShort { wanted: self.board.log_size, got: self.counts.size });
        }
        let rule = RankingRule { basket: self.board.basket.clone() };
        let counted = self.counts.boards.get(&self.id).cloned().unwrap_or_default();
        let again = fit(self.id, self.board.log_size, &counted, &rule)
            .map_err(|e| Refuted::Log { index: self.board.log_size, reason: e.to_string() })?;
        let bytes = again.bytes();
        if bytes == self.published {
            return Ok(again);
        }
        let differ = bytes.iter().zip(self.published).position(|(a, b)| a != b);
        let at = differ.unwrap_or(bytes.len().min(self.published.len()));
        let near = &self.published[at.saturating_sub(30)..(at + 20).min(self.published.len())];
        Err(Refuted::Differs { at, near: String::from_utf8_lossy(near).into_owned() })
    }
}
