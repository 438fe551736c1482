//! Fits, snapshots and checkpoints, as they go in and come out.

use agon_core::time::Timestamp;

dispatch! {
    /// Keeps the newest fit of a board; an older one than is kept changes nothing.
    put_fit(fit: &FitRow) -> ();
    /// The newest fit of a board; `None`: it was never fitted.
    fit(board: &str) -> Option<FitRow>;
    /// Publishes a board under its next number, which it gives; `None`: there is one of that size of
    /// the log already.
    publish_snapshot(new: &NewSnapshot) -> Option<u64>;
    /// Published boards, newest first, with numbers below `before`.
    snapshot_heads(board: &str, before: Option<u64>, limit: u32) -> Vec<SnapshotHead>;
    /// The bytes of a snapshot; `None`: the board has none of that number.
    snapshot(board: &str, number: u64) -> Option<Vec<u8>>;
    /// Each board's newest snapshot, by number.
    newest_snapshots() -> Vec<(String, u64)>;
    /// Keeps what was folded from the log up to a size.
    put_checkpoint(name: &str, log_size: u64, body: &[u8]) -> ();
    /// What was kept under a checkpoint's name; `None`: nothing.
    checkpoint(name: &str) -> Option<Vec<u8>>;
}

/// The newest fit of a board, in the bytes of [`agon_core::ranking::board_fit`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct FitRow {
    pub board: String,
    pub log_size: u64,
    pub body: Vec<u8>,
}

/// A board to be published under its next number.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct NewSnapshot {
    pub board: String,
    pub log_size: u64,
    pub as_of: Timestamp,
    pub published_at: Timestamp,
    pub body: Vec<u8>,
    pub digest: [u8; 32],
}

/// A published board, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct SnapshotHead {
    pub number: u64,
    pub log_size: u64,
    pub as_of: Timestamp,
    pub published_at: Timestamp,
    pub bytes: u64,
    pub digest: [u8; 32],
}
