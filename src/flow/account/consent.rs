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

/// Keeps what an account allows, from the next query and the next release on.
///
/// # Errors
/// [`StoreError`].
pub async fn keep_consent(
    store: &Store,
    account: AccountId,
    consent: Consent,
    now: Timestamp,
) -> Result<(), StoreError> {
    store.put_consent(&ConsentRow { account, at: now, version: VERSION, scopes: consent.bits() }).await
}
