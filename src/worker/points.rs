//! The books, added up from zero now and then by one node. What does not add up is an alarm, never a correction.

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::clock;
use crate::error::causes;
use crate::flow::points::audit::audit_beside_writers;
use agon_store::Store;

const LEASE: &str = "audit";

/// Adds the ledger up every so often until `stop`. The lease is not given back: it lasts until the next audit
/// is due, whichever node does it.
pub async fn run(store: Store, every: Duration, stop: CancellationToken) {
    let holder = Uuid::new_v4();
    loop {
        match look(&store, holder, every).await {
            Ok(()) => {}
            Err(error) => tracing::warn!(error, "the ledger could not be added up; trying again"),
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(every) => {}
        }
    }
}

async fn look(store: &Store, holder: Uuid, every: Duration) -> Result<(), String> {
    let now = clock::now();
    if !store.take_lease(LEASE, holder, now, now.plus(every)).await.map_err(|e| causes(&e))? {
        return Ok(());
    }
    let found = audit_beside_writers(store).await.map_err(|e| causes(&e))?;
    metrics::gauge!("agon_ledger_transfers").set(found.transfers as f64);
    metrics::gauge!("agon_ledger_faults").set(found.faults.len() as f64);
    for fault in &found.faults {
        tracing::error!(%fault, "the ledger does not add up");
    }
    Ok(())
}
