//! Readers of columns, the same for all rows.

use crate::StoreError;
use agon_core::battle::AnswerEnd;
use agon_core::battle::prompt::Language;
use agon_core::battle::style::Style;
use agon_core::ids::VoterId;
use agon_core::verdict::Reason;

/// Reads a stored name, number or hash back into its type.
pub(super) fn parse<T: std::str::FromStr>(text: &str, what: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged(format!("{what} {text:?}")))
}

/// A count as it is stored; none comes near the end of the range.
pub(super) fn wide(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Reads a stored integer back into a narrower type.
pub(super) fn narrow<T: TryFrom<i64>>(number: i64, what: &str) -> Result<T, StoreError> {
    T::try_from(number).map_err(|_| StoreError::Damaged(format!("{what} {number}")))
}

/// Reads stored bytes of a fixed length.
pub(super) fn bytes<const N: usize>(bytes: &[u8], what: &str) -> Result<[u8; N], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Damaged(format!("{what} of {} bytes", bytes.len())))
}

/// Reads the log's name for a person.
pub(super) fn voter_id(stored: &[u8]) -> Result<VoterId, StoreError> {
    bytes(stored, "voter's name").map(VoterId::from_bytes)
}

/// Reads the stored looks of both sides.
pub(super) fn style(stored: &[u8]) -> Result<[Style; 2], StoreError> {
    let (a, b) = stored.split_at_checked(10).unwrap_or((stored, &[]));
    Ok([Style::from_bytes(bytes(a, "style")?), Style::from_bytes(bytes(b, "style")?)])
}

/// Reads the stored name of an account or kind of the ledger.
pub(super) fn ledger_name<T: std::str::FromStr>(name: &str) -> Result<T, StoreError> {
    name.parse().map_err(|_| StoreError::Damaged(format!("ledger name {name:?}")))
}

/// Reads a stored code of a language.
pub(super) fn language(code: &str) -> Result<Language, StoreError> {
    Language::parse(code).ok_or_else(|| StoreError::Damaged(format!("language {code:?}")))
}

/// Reads a stored code of a reason.
pub(super) fn reason(code: Option<String>) -> Result<Option<Reason>, StoreError> {
    let Some(code) = code else { return Ok(None) };
    let reason = Reason::ALL.iter().find(|r| r.code() == code);
    reason.map(|r| Some(*r)).ok_or_else(|| StoreError::Damaged(format!("reason {code:?}")))
}

/// Reads the stored name of an answer's end.
pub(super) fn answer_end(name: &str) -> Result<AnswerEnd, StoreError> {
    [AnswerEnd::Complete, AnswerEnd::Stopped, AnswerEnd::Abandoned, AnswerEnd::Failed]
        .into_iter()
        .find(|end| end.as_str() == name)
        .ok_or_else(|| StoreError::Damaged(format!("answer end {name:?}")))
}
