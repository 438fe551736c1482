//! Rent comes back: markers of claims that were paid long ago are closed, some in one transaction.
//!
//! A marker is noted as closed only when the chain finally has none; whatever was lost in between is done
//! again, and a second closing moves nothing.

use serde_json::{Value, json};
use solana_sdk::pubkey::Pubkey;

use crate::chain::payer::Payer;
use crate::chain::{Chain, ChainError};
use crate::flow::claims::reconcile::ReconcileError;
use agon_core::time::Timestamp;
use agon_payout::marker;
use agon_store::Store;

/// Accounts that a node is asked for at once.
const MOST: usize = 100;

/// Closes markers of claims paid before a moment; gives the lamports that were asked back.
///
/// # Errors
/// [`ReconcileError`]; doing it again goes on.
pub async fn close_markers(
    store: &Store,
    payer: &Payer,
    paid_before: Timestamp,
    now: Timestamp,
) -> Result<u64, ReconcileError> {
    let seeds = store.open_markers(paid_before, MOST as u32).await?;
    if seeds.is_empty() {
        return Ok(0);
    }
    let treasury = payer.treasury.address();
    let addresses: Vec<Pubkey> = seeds.iter().map(|seed| marker(&treasury, seed)).collect();
    let held = lamports(payer, &addresses).await?;
    let (gone, there): (Vec<_>, Vec<_>) = seeds.into_iter().zip(held).partition(|(_, lamports)| *lamports == 0);
    if !gone.is_empty() {
        store.close_markers(&gone.iter().map(|(seed, _)| *seed).collect::<Vec<_>>(), now).await?;
    }
    let mut rest = there.as_slice();
    while !rest.is_empty() {
        let blockhash = payer.rpc.blockhash().await?;
        let (count, signed) = payer.treasury.close(rest, blockhash.hash).map_err(ChainError::Refused)?;
        payer.rpc.send(&signed.bytes).await?;
        rest = rest.get(count..).unwrap_or_default();
    }
    Ok(there.iter().map(|(_, lamports)| lamports).sum())
}

/// Lamports of accounts at a finalized slot.
async fn lamports(payer: &Payer, addresses: &[Pubkey]) -> Result<Vec<u64>, ChainError> {
    let list: Vec<String> = addresses.iter().map(Pubkey::to_string).collect();
    let told =
        payer.rpc.any("getMultipleAccounts", &json!([list, {"commitment": "finalized", "encoding": "base64"}])).await?;
    let all = told.get("value").and_then(Value::as_array).filter(|all| all.len() == addresses.len());
    let all = all.ok_or_else(|| ChainError::Away("getMultipleAccounts: a list was expected".into()))?;
    Ok(all.iter().map(|account| account.get("lamports").and_then(Value::as_u64).unwrap_or(0)).collect())
}
