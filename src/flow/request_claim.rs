//! A person asks for tokens: points are reserved, and the claim waits to be settled.

use serde_json::json;

use crate::clock;
use crate::domain::claim::policy::{ClaimPolicy, ClaimRefusal};
use crate::domain::ids::{AccountId, ClaimId};
use crate::domain::ledger::{Account, Kind, Purse, Transfer};
use crate::domain::time::Timestamp;
use crate::flow::close_epochs::{Terms, current_epoch};
use crate::store::{AskClaim, ClaimRow, KeyedReply, Store, StoreError};

/// Why nothing was reserved.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// The account has no wallet.
    #[error("link a wallet first")]
    NoWallet,
    /// The wallet is new, and another was unlinked a short while ago.
    #[error("this wallet can be paid to from {from} on")]
    WalletCooling {
        /// From when on.
        from: Timestamp,
    },
    /// The terms.
    #[error(transparent)]
    Refused(#[from] ClaimRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Points of guests who signed in to this account follow to it.
///
/// # Errors
/// [`StoreError`].
pub async fn gather_points(store: &Store, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
    let guests = store.guests_of(account).await?;
    if guests.is_empty() {
        return Ok(());
    }
    let owner = store.alias_of(account).await?.ok_or(StoreError::UnknownAccount)?;
    let purses: Vec<Account> = guests.into_iter().map(|guest| Account::Person(guest, Purse::Available)).collect();
    let moves: Vec<Transfer> = store
        .balances_of(&purses)
        .await?
        .into_iter()
        .filter(|(_, balance)| *balance > 0)
        .filter_map(|(purse, balance)| {
            let guest = hex::encode(purse.owner()?);
            Some(Transfer {
                cause: format!("merge:{guest}:{}", now.micros()),
                kind: Kind::Merge,
                debit: purse,
                credit: Account::Person(owner, Purse::Available),
                amount: balance,
                resolves: None,
                at: now,
            })
        })
        .collect();
    if moves.is_empty() {
        return Ok(());
    }
    // Whoever was faster has moved them.
    if let Err(refusal) = store.post_transfers(&moves, 0).await? {
        tracing::info!(%refusal, "points of a guest have moved already");
    }
    Ok(())
}

/// Reserves points for a claim; the key's reply is stored with it.
///
/// # Errors
/// [`ClaimError`]; nothing was reserved then.
pub async fn request_claim(
    store: &Store,
    policy: &ClaimPolicy,
    terms: Terms,
    account: AccountId,
    points: i64,
    key: Option<(String, [u8; 32])>,
) -> Result<ClaimRow, ClaimError> {
    let now = clock::now();
    let wallet = store.wallet_of(account).await?.ok_or(ClaimError::NoWallet)?;
    if wallet.usable_at > now {
        return Err(ClaimError::WalletCooling { from: wallet.usable_at });
    }
    gather_points(store, account, now).await?;
    let epoch = current_epoch(store, terms, now).await?;
    let ask = AskClaim {
        id: ClaimId::from_uuid(clock::uuid()),
        account,
        wallet: wallet.address,
        points,
        rate: epoch.rate,
        epoch: epoch.number,
        seed: clock::nonce(),
        now,
    };
    // A repeat finds the claim by its id.
    let body = json!({"claim": ask.id}).to_string().into_bytes();
    let reply = key.map(|(key, fingerprint)| KeyedReply { key, fingerprint, status: 201, body });
    let claim = store.reserve_claim(&ask, policy, reply.as_ref()).await??;
    metrics::counter!("agon_claims_total").increment(1);
    Ok(claim)
}
