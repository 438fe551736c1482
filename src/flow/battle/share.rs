//! A battle's owner shows it to whoever has a link, and ends that again.

use uuid::Uuid;

use crate::clock;
use crate::flow::battle::next_turn::{ContinueError, owned};
use crate::flow::battle::show::Shown;
use agon_core::battle::share_link::{ShareRefusal, may_share};
use agon_core::ids::{AccountId, BattleId};
use agon_store::{Store, StoreError};

/// Why a battle is not shown to others.
#[derive(Debug, thiserror::Error)]
pub enum ShareError {
    /// The battle is not there, or not theirs.
    #[error(transparent)]
    Battle(#[from] ContinueError),
    /// The battle, or what its owner allows, is not so that it may be shown.
    #[error(transparent)]
    Refused(#[from] ShareRefusal),
    /// The store failed; nothing was changed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Shows a battle to whoever has its link; gives what the link names, the same for as long as it works.
///
/// # Errors
/// [`ShareError`].
pub async fn share(id: BattleId, account: AccountId, store: &Store) -> Result<Uuid, ShareError> {
    let row = owned(id, account, store).await?;
    may_share(row.state, row.hidden.is_some(), store.consent_of(account).await?)?;
    // An id of chance: one that sorts by time would tell when the battle was shared. Who became private meanwhile shares nothing.
    let link = store.share_battle(id, clock::uuid_unsorted(), clock::now()).await?;
    Ok(link.ok_or(ShareRefusal::Private)?)
}

/// Shows a battle to nobody else any more; its link works for nobody from now on.
///
/// # Errors
/// [`ShareError`]; never one of [`ShareRefusal`].
pub async fn unshare(id: BattleId, account: AccountId, store: &Store) -> Result<(), ShareError> {
    owned(id, account, store).await?;
    Ok(store.unshare_battle(id).await?)
}

/// The battle of a link, with its texts and its vote; `None`: the link does not work, or not any more.
///
/// # Errors
/// [`StoreError`].
pub async fn shared(link: Uuid, store: &Store) -> Result<Option<Shown>, StoreError> {
    let Some(id) = store.battle_of_link(link).await? else { return Ok(None) };
    let Some(row) = store.battle(id).await?.filter(|row| row.hidden.is_none()) else { return Ok(None) };
    let (turns, vote) = (store.conversation(id).await?, store.vote_of(id).await?);
    // Whoever left in between took the texts along.
    let is_there = store.battle_of_link(link).await?.is_some() && vote.is_some();
    Ok(is_there.then_some(Shown { row, turns, vote }))
}
