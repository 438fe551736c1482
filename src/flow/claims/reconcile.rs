//! The chain read back: every payment that it shows, in typed rows; and whether they, the claims and the
//! ledger tell the same story.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::chain::payer::Payer;
use crate::chain::setup::{mint_of, tokens_in};
use crate::chain::{ChainError, rpc::Remembered};
use agon_core::claims::machine::State;
use agon_core::claims::policy::BaseUnits;
use agon_core::ids::ClaimId;
use agon_core::ledger::Account;
use agon_payout::payments_of;
use agon_store::{Settlement, SettlementFilter, Store, StoreError};

/// Transactions that a node is asked for at once.
const PAGE: u32 = 500;

/// Why the chain could not be read back or compared.
#[derive(Debug, thiserror::Error)]
pub enum ReconcileError {
    /// The store gave no answer; what was kept by then stays.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No node of the chain gave an answer that can be used.
    #[error(transparent)]
    Chain(#[from] ChainError),
}

/// Reads payments from the chain that are newer than what is kept; with `anew` all of them. Only what is
/// final is kept. Gives how many were read.
///
/// # Errors
/// [`ReconcileError`]; doing it again goes on.
pub async fn index_chain(store: &Store, payer: &Payer, anew: bool) -> Result<usize, ReconcileError> {
    if anew {
        store.forget_settlements().await?;
    }
    let until = store.newest_settlement().await?;
    let mut found: Vec<Remembered> = Vec::new();
    let mut before: Option<String> = None;
    'pages: loop {
        let page = payer.rpc.history(&payer.treasury.tokens(), before.as_deref(), PAGE).await?;
        let last = page.last().map(|r| r.signature.clone());
        for remembered in page {
            if Some(&remembered.signature) == until.as_ref() {
                break 'pages;
            }
            found.push(remembered);
        }
        match last {
            Some(last) => before = Some(last),
            None => break,
        }
    }
    // Oldest first: a crash in between leaves no gap behind the newest that is kept.
    let mut read = 0;
    for remembered in found.into_iter().rev().filter(|r| !r.failed) {
        let Some(bytes) = payer.rpc.transaction(&remembered.signature).await? else { continue };
        let rows: Vec<Settlement> = (0..)
            .zip(payments_of(&bytes))
            .map(|(place, paid)| Settlement {
                slot: remembered.slot,
                signature: remembered.signature.clone(),
                place,
                block_time: remembered.time,
                wallet: paid.wallet.to_string(),
                units: paid.units,
                marker: paid.marker.to_string(),
                claim: paid.claim,
            })
            .collect();
        read += rows.len();
        store.put_settlements(&rows).await?;
    }
    Ok(read)
}

/// What chain and ledger say of each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reconciled {
    /// Payments that the chain shows.
    pub payments: u64,
    /// Base units that these payments moved.
    pub units_on_chain: BaseUnits,
    /// Base units of claims that the ledger has paid.
    pub units_in_ledger: BaseUnits,
    /// Micro-points in the ledger's account of settled claims.
    pub points_settled: i64,
    /// Micro-points of claims that are paid.
    pub points_paid: i64,
    /// Base units in the treasury's token account, finalized.
    pub treasury: u64,
    /// Base units of the token that exist.
    pub supply: u64,
    /// Hash of all payments in the order of the chain: the same whoever reads it, whenever.
    pub checksum: String,
    /// What does not fit, in words; empty: all does.
    pub differences: Vec<String>,
}

/// Reads what is new on the chain, then compares.
///
/// # Errors
/// [`ReconcileError`].
pub async fn reconcile(store: &Store, payer: &Payer) -> Result<Reconciled, ReconcileError> {
    index_chain(store, payer, false).await?;
    let mut found = Reconciled::default();
    let mut hash = Sha256::new();
    let mut on_chain: BTreeMap<ClaimId, (BaseUnits, String)> = BTreeMap::new();
    let mut filter = SettlementFilter::default();
    loop {
        let page = store.settlements(&filter, PAGE).await?;
        let Some(last) = page.last() else { break };
        filter.after = Some((last.slot, last.signature.clone(), last.place + 1));
        for row in page {
            found.payments += 1;
            found.units_on_chain += row.units;
            hash.update(format!(
                "{} {} {} {} {} {}\n",
                row.slot, row.signature, row.place, row.wallet, row.units, row.marker
            ));
            match row.claim {
                None => found.differences.push(format!("{}: a payment that names no claim", row.signature)),
                Some(claim) => {
                    if let Some((_, earlier)) = on_chain.insert(claim, (row.units, row.signature.clone())) {
                        found.differences.push(format!("{claim}: paid by {earlier} and by {}", row.signature));
                    }
                }
            }
        }
    }
    found.checksum = hex::encode(hash.finalize());
    let mut after = ClaimId::from_uuid(uuid::Uuid::nil());
    loop {
        let page = store.all_claims(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for claim in page {
            let shown = on_chain.remove(&claim.id);
            match (claim.state, shown) {
                (State::Paid(signature), Some((units, by))) => {
                    found.units_in_ledger += claim.units;
                    found.points_paid += claim.points;
                    let ours = bs58::encode(signature).into_string();
                    if units != claim.units || by != ours {
                        found
                            .differences
                            .push(format!("{}: {} units by {ours}, on chain {units} by {by}", claim.id, claim.units));
                    }
                }
                (State::Paid(_), None) => {
                    found.units_in_ledger += claim.units;
                    found.points_paid += claim.points;
                    found.differences.push(format!("{}: paid in the ledger, not on chain", claim.id));
                }
                (State::Released(_), Some((_, by))) => {
                    found.differences.push(format!("{}: released, and paid by {by}", claim.id));
                }
                // Paid a moment ago; the worker sees it in its next round.
                (State::Open { .. } | State::Queued { .. }, _) | (State::Released(_), None) => {}
            }
        }
    }
    found.differences.extend(on_chain.iter().map(|(claim, (_, by))| format!("{claim}: paid by {by}, unknown here")));
    found.points_settled = store.balance(Account::ClaimsSettled).await?;
    if found.points_settled != found.points_paid {
        let (settled, paid) = (found.points_settled, found.points_paid);
        found.differences.push(format!("the ledger settled {settled} micro-points, paid claims are {paid}"));
    }
    found.treasury = tokens_in(&payer.rpc, &payer.treasury.tokens(), "finalized").await?.unwrap_or(0);
    found.supply = mint_of(&payer.rpc, &payer.treasury.mint).await?.map_or(0, |mint| mint.supply);
    Ok(found)
}
