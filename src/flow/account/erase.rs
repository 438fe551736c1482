//! A person leaves.

use crate::clock;
use agon_core::ids::AccountId;
use agon_store::{Store, StoreError};

/// Erases a person: texts, comments, wallet and settings of the account and of the guests who signed in to it. What is left
/// are votes without text whose voter nobody can name. Gives the generation of sessions in which the account begins anew.
///
/// # Errors
/// [`StoreError`]; until the account itself is erased, last, all of this can be asked for again.
pub async fn erase_person(store: &Store, account: AccountId) -> Result<u32, StoreError> {
    let guests = store.merged_accounts(account).await?;
    for account in guests.into_iter().chain([account]) {
        store.erase(account, clock::uuid_unsorted(), clock::voter_id(), clock::now()).await?;
    }
    store.forget_erased().await?;
    store.generation(account).await
}
