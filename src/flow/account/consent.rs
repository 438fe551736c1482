//! What a contributor allows to be done with their texts.

use agon_core::account::consent::{Consent, VERSION};
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_store::{ConsentRow, Store, StoreError};

/// What an account allows now, and what it allowed before.
#[derive(Clone, Debug)]
pub struct Consents {
    /// What is allowed now; nothing until it is said.
    pub now: Consent,
    /// Each thing that was said, newest first.
    pub history: Vec<ConsentRow>,
}

/// What an account allows.
///
/// # Errors
/// [`StoreError`].
pub async fn consents(store: &Store, account: AccountId) -> Result<Consents, StoreError> {
    let history = store.consents_of(account).await?;
    let now = history.first().map_or_else(Consent::default, |row| Consent::from_bits(row.scopes));
    Ok(Consents { now, history })
}

/// Why a consent is not kept.
#[derive(Debug, thiserror::Error)]
pub enum ConsentError {
    /// Training or commercial use without publishing allows nothing: whoever says it means something else.
    #[error("train and commercial need publish: allow it too, or neither of them")]
    NeedsPublish,
    /// The store gave no answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps what an account allows, from the next query and the next release on.
///
/// # Errors
/// [`ConsentError`].
pub async fn keep_consent(
    store: &Store,
    account: AccountId,
    consent: Consent,
    now: Timestamp,
) -> Result<(), ConsentError> {
    if (consent.train || consent.commercial) && !consent.publish {
        return Err(ConsentError::NeedsPublish);
    }
    Ok(store.put_consent(&ConsentRow { account, at: now, version: VERSION, scopes: consent.bits() }).await?)
}
