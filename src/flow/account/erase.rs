//! A person leaves.

use crate::clock;
use agon_core::ids::AccountId;
use agon_store::{Store, StoreError};

/// Erases a person: texts, comments, wallet and settings of the account and of the guests who signed in to it. What is left
/// are votes without text whose voter nobody can name. Gives the generations of sessions in which these accounts begin anew, the
/// person's own last.
///
/// # Errors
/// [`StoreError`]; until the account itself is erased, last, all of this can be asked for again.
pub async fn erase_person(store: &Store, account: AccountId) -> Result<Vec<(AccountId, u32)>, StoreError> {
    let mut anew = store.merged_accounts(account).await?;
    anew.push(account);
    for account in &anew {
        store.erase(*account, clock::uuid_unsorted(), clock::voter_id(), clock::now()).await?;
    }
    store.forget_erased().await?;
    let mut generations = Vec::with_capacity(anew.len());
    for account in anew {
        generations.push((account, store.generation(account).await?));
    }
    Ok(generations)
}
