//! The ledger added up from zero: every balance must be what its transfers make, every promise
//! resolved at most once and in full, and nobody below zero.

use std::collections::BTreeMap;
use std::time::Duration;

use agon_core::ledger::{Account, Transfer, TransferId};
use agon_store::{Store, StoreError};

const PAGE: u32 = 5_000;
/// How often a fault is looked for again, and how long after.
const LOOKS: u32 = 3;
const BETWEEN: Duration = Duration::from_secs(2);

/// What an audit of the ledger found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Transfers that were added up from zero.
    pub transfers: u64,
    /// Accounts whose balance was compared.
    pub accounts: u64,
    /// What is wrong, one English line each; empty: nothing.
    pub faults: Vec<String>,
}

impl Findings {
    /// Are transfers and balances one story?
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Adds everything up beside writers: what it sees of a transfer without its balance is gone when it looks
/// again, a fault stays and reads the same.
///
/// # Errors
/// [`StoreError`].
pub async fn audit_beside_writers(store: &Store) -> Result<Findings, StoreError> {
    let mut found = audit(store).await?;
    for _ in 0..LOOKS {
        if found.is_clean() {
            break;
        }
        tokio::time::sleep(BETWEEN).await;
        let again = audit(store).await?;
        found.faults.retain(|fault| again.faults.contains(fault));
    }
    Ok(found)
}

/// Adds everything up. Run beside writers it may see a transfer without its balance: ask again, or stop them.
///
/// # Errors
/// [`StoreError`], when the ledger can't be read.
pub async fn audit(store: &Store) -> Result<Findings, StoreError> {
    let mut found = Findings::default();
    let mut sums: BTreeMap<Account, i128> = BTreeMap::new();
    let mut promises: BTreeMap<TransferId, i64> = BTreeMap::new();
    let mut kept: BTreeMap<TransferId, (String, i64)> = BTreeMap::new();
    let mut after = TransferId([0; 32]);
    loop {
        let page = store.transfers(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.id();
        for transfer in &page {
            let Transfer { debit, credit, amount, .. } = *transfer;
            *sums.entry(debit).or_default() -= i128::from(amount);
            *sums.entry(credit).or_default() += i128::from(amount);
            found.transfers += 1;
            if amount <= 0 {
                found.faults.push(format!("{}: moves {amount}", transfer.cause));
            }
            if transfer.kind.promises() {
                promises.insert(transfer.id(), amount);
            }
            if let Some(promise) = transfer.resolves
                && let Some((other, _)) = kept.insert(promise, (transfer.cause.clone(), amount))
            {
                found.faults.push(format!("{} and {other} resolve the same promise", transfer.cause));
            }
        }
    }
    for (promise, (cause, amount)) in kept {
        if promises.get(&promise) != Some(&amount) {
            found.faults.push(format!("{cause} resolves no promise of {amount}"));
        }
    }
    let mut name = String::new();
    loop {
        let page = store.balances(&name, PAGE).await?;
        let Some((last, _)) = page.last() else { break };
        name = last.to_string();
        for (account, balance) in page {
            found.accounts += 1;
            let counted = sums.remove(&account).unwrap_or(0);
            if i128::from(balance) != counted {
                let off = i128::from(balance) - counted;
                found.faults.push(format!("{account} differs from its transfers by {off}"));
            }
            if balance < 0 && !account.may_be_negative() {
                found.faults.push(format!("{account} is below zero: {balance}"));
            }
        }
    }
    found.faults.extend(
        sums.into_iter()
            .filter(|(_, sum)| *sum != 0)
            .map(|(account, sum)| format!("{account} has no balance; its transfers make {sum}")),
    );
    Ok(found)
}
