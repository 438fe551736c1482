//! The only place that asks for the time or for chance. Everything else is handed both.

use std::time::{SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use agon_core::ids::VoterId;
use agon_core::time::Timestamp;

/// The present moment, by the system's clock.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// A fresh id that sorts by time.
pub fn uuid() -> Uuid {
    Uuid::now_v7()
}

/// A fresh id that tells nothing, not even when it was made.
pub fn uuid_unsorted() -> Uuid {
    Uuid::new_v4()
}

/// A name that nobody can guess and that tells nothing.
pub fn nonce() -> [u8; 16] {
    rand::random()
}

/// A new name for a person in the log.
pub fn voter_id() -> VoterId {
    VoterId::from_bytes(nonce())
}

/// Chance for one sealing.
pub fn seal_nonce() -> [u8; 12] {
    rand::random()
}

/// A seed for one draw.
pub fn seed() -> u64 {
    rand::random()
}

/// 32 random bytes for a key.
pub fn key() -> [u8; 32] {
    rand::random()
}
