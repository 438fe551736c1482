//! A person asks for somebody to look at what was decided about their votes.

use crate::clock;
use agon_core::ids::AccountId;
use agon_store::{AppealRefusal, ReviewAction, ReviewRow, Store, StoreError};

/// Characters of a reason.
pub const LONGEST: usize = 2_000;

/// Why an appeal or a review is not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// No words, too many, or control characters.
    #[error("a reason of 1 to {LONGEST} characters is wanted")]
    Reason,
    /// Nothing was decided against the person, or an appeal waits already.
    #[error(transparent)]
    Appeal(#[from] AppealRefusal),
    /// Nobody has this name in the log.
    #[error("nobody of that name is looked at")]
    UnknownPerson,
    /// An operator clears or upholds.
    #[error("the action is clear or uphold")]
    Action,
    /// No name of an organization.
    #[error("an organization's name has 1 to 100 characters")]
    Organization,
    /// The store gave no answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A reason in its plain form, 1 to [`LONGEST`] characters.
///
/// # Errors
/// [`ReviewError::Reason`].
pub(super) fn reason(text: &str) -> Result<String, ReviewError> {
    let text = text.trim();
    let length = text.chars().count();
    if length == 0 || length > LONGEST || text.chars().any(|c| c.is_control() && c != '\n' && c != '\r') {
        return Err(ReviewError::Reason);
    }
    Ok(text.to_owned())
}

/// Keeps a person's appeal against what was decided last.
///
/// # Errors
/// [`ReviewError`].
pub async fn open_appeal(store: &Store, account: AccountId, words: &str) -> Result<(), ReviewError> {
    let reason = reason(words)?;
    let voter = store.alias_of(account).await?.ok_or(AppealRefusal::NothingToAppeal)?;
    let (action, actor) = (ReviewAction::Appeal, account.to_string());
    let row = ReviewRow { id: clock::uuid(), voter, action, actor, reason, at: clock::now() };
    Ok(store.open_appeal(&row).await??)
}
