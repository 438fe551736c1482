//! Moments as our own files write them, and what stands for nothing; languages are in `tongue`.

use crate::domain::time::Timestamp;

/// What stands where there is nothing to say.
pub const NONE: &str = "–";

/// `2026-11-26`, in UTC.
pub fn day(at: Timestamp) -> String {
    at.to_string().chars().take(10).collect()
}

/// `2026-11-26 09:30`, in UTC.
pub fn minute(at: Timestamp) -> String {
    at.to_string().chars().take(16).collect::<String>().replace('T', " ")
}
