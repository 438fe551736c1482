//! A person asks for tokens: points are reserved, and the claim waits to be settled.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock;
use crate::flow::claims::epochs::current_epoch;
use agon_core::claims::epoch::Terms;
use agon_core::claims::policy::{ClaimPolicy, ClaimRefusal};
use agon_core::ids::{AccountId, ClaimId};
use agon_core::ledger::{Account, Kind, PointsPolicy, Purse, Transfer};
use agon_core::time::Timestamp;
use agon_core::verdict::voter::AccountStanding;
use agon_store::{AskClaim, ClaimRow, KeyedReply, Store, StoreError};

/// Why no claim was made; no points are reserved then.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// The account has no wallet.
    #[error("link a wallet first")]
    NoWallet,
    /// The wallet is new, and another was unlinked a short while ago.
    #[error("this wallet can be paid to from {from} on")]
    WalletCooling {
        /// From when on the wallet can be paid to.
        from: Timestamp,
    },
    /// The published terms refuse the claim.
    #[error(transparent)]
    Refused(#[from] ClaimRefusal),
    /// The store failed; nothing is reserved.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Points of guests who signed in to this account follow to it: those that one person would have earned with all
/// the votes. Nothing moves from somebody who is held or excluded, and nothing until the judge has taken them for one.
///
/// # Errors
/// [`StoreError`].
pub async fn gather_points(
    store: &Store,
    policy: &PointsPolicy,
    account: AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let guests = store.guests_of(account).await?;
    if guests.is_empty() {
        return Ok(());
    }
    let owner = store.alias_of(account).await?.ok_or(StoreError::UnknownAccount)?;
    let purses: Vec<Account> = guests.iter().map(|guest| Account::Voter(*guest, Purse::Available)).collect();
    let mut balances = store.balances_of(&purses).await?;
    balances.retain(|(_, balance)| *balance > 0);
    if balances.is_empty() || !store.open_merges().await?.iter().all(|merge| merge.owner != owner) {
        return Ok(());
    }
    // What all of them were promised by day, and what one person can be promised on one.
    let mut days: BTreeMap<i64, i64> = BTreeMap::new();
    let (mut own, mut bonus, mut moved) = (0_i64, 0_i64, 0_i64);
    for name in [owner].iter().chain(&guests) {
        for (day, earned) in store.earned_by_day(*name).await? {
            *days.entry(day).or_default() += earned;
            own += if *name == owner { earned } else { 0 };
        }
        let (_, sums) = store.points_of(*name).await?;
        let sum = |wanted| sums.iter().filter(|(kind, _)| *kind == wanted).map(|(_, sum)| *sum).sum::<i64>();
        bonus += sum(Kind::Bonus);
        if *name == owner {
            own += sum(Kind::Bonus);
            moved = sum(Kind::Merge);
        }
    }
    let base: i64 = days.values().map(|earned| (*earned).min(policy.most_a_day())).sum();
    let allowed = base.saturating_add(bonus.min(base.saturating_mul(policy.bonus.share) / 1_000_000));
    let mut left = allowed.saturating_sub(own).saturating_sub(moved).max(0);
    let mut moves = Vec::new();
    for (purse, balance) in balances {
        let Some(name) = purse.owner() else { continue };
        let is_good = store.standing(name).await?.is_none_or(|row| row.trust.standing == AccountStanding::Good);
        let amount = balance.min(left);
        if !is_good || amount == 0 {
            continue;
        }
        left -= amount;
        moves.push(Transfer {
            // Of two who gather at once each saw the same sum moved: only one of them moves it, so that the bound holds.
            cause: format!("merge:{}:{}:{moved}", hex::encode(owner), hex::encode(name)),
            kind: Kind::Merge,
            debit: purse,
            credit: Account::Voter(owner, Purse::Available),
            amount,
            resolves: None,
            at: now,
        });
    }
    if moves.is_empty() {
        return Ok(());
    }
    // Whoever was faster has moved them.
    if let Err(refusal) = store.post_transfers(&moves, 0).await? {
        tracing::info!(%refusal, "points of a guest have moved already");
    }
    Ok(())
}

/// What is stored under an idempotency key: the reply is made of the claim as it is then.
#[derive(Serialize, Deserialize)]
pub struct KeyedClaim {
    /// Id of the claim that the key made.
    pub claim: ClaimId,
}

/// Reserves points for a claim; the key's reply is stored with it.
///
/// # Errors
/// [`ClaimError`]; nothing was reserved then.
pub async fn request_claim(
    store: &Store,
    policy: &ClaimPolicy,
    points_policy: &PointsPolicy,
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
    gather_points(store, points_policy, account, now).await?;
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
    let body = serde_json::to_vec(&KeyedClaim { claim: ask.id }).unwrap_or_default();
    let reply = key.map(|(key, fingerprint)| KeyedReply { key, fingerprint, status: 201, body });
    let claim = store.reserve_claim(&ask, policy, reply.as_ref()).await??;
    metrics::counter!("agon_claims_total").increment(1);
    Ok(claim)
}
