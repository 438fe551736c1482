//! Webhooks: news that is found by looking, and what is on its way.

use std::collections::BTreeMap;
use std::time::Duration;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use crate::error::causes;
use crate::flow::vendors::webhooks::{deliver, enqueue};
use crate::outbound::PublicClient;
use crate::worker::lease::{Job, Lease, Next};
use agon_store::{SettlementFilter, Store, StoreError};

/// Name of the checkpoint that keeps what was told.
const CHECKPOINT: &str = "webhooks";
/// Payments read at once.
const PAGE: u32 = 500;

/// The job that finds news and delivers it to webhooks.
pub struct DeliverWebhooks {
    /// Store of news, webhooks and deliveries.
    pub store: Store,
    /// The client that asks webhooks' addresses.
    pub http: PublicClient,
}

/// What has been told; kept, so that whoever goes on leaves nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Told {
    /// Number of the newest snapshot that was told, by board.
    snapshots: BTreeMap<String, u64>,
    /// Place after the newest payment that was told, in the order of the chain.
    settlements: Option<(u64, String, u32)>,
}

#[async_trait]
impl Job for DeliverWebhooks {
    const NAME: &'static str = "webhooks";
    // Longer than a receiver may take.

    fn hold(&self) -> Duration {
        Duration::from_secs(30)
    }

    fn pause(&self) -> Duration {
        Duration::from_millis(500)
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        let fail = |error: StoreError| causes(&error);
        self.look_for_news().await.map_err(fail)?;
        let tried = deliver(&self.store, &self.http).await.map_err(fail)?;
        Ok(if tried > 0 { Next::Now } else { Next::Later })
    }
}

impl DeliverWebhooks {
    async fn look_for_news(&self) -> Result<(), StoreError> {
        let damaged = |error: serde_json::Error| StoreError::Damaged(format!("checkpoint {CHECKPOINT}: {error}"));
        let kept = self.store.checkpoint(CHECKPOINT).await?;
        // What was there before anybody looked is no news.
        let is_first = kept.is_none();
        let before: Told =
            kept.map(|body| serde_json::from_slice(&body)).transpose().map_err(damaged)?.unwrap_or_default();
        let mut told = before.clone();
        for (board, number) in self.store.newest_snapshots().await? {
            let last = told.snapshots.insert(board.clone(), number);
            if !is_first && last.is_none_or(|last| last < number) {
                let url = format!("/api/v1/boards/{board}/snapshots/{number}");
                let data = json!({"board": board, "number": number, "url": url});
                enqueue(&self.store, "snapshot.published", &format!("{board}:{number}"), data, None).await?;
            }
        }
        loop {
            let filter = SettlementFilter { after: told.settlements.clone(), ..SettlementFilter::default() };
            let page = self.store.settlements(&filter, PAGE).await?;
            let Some(last) = page.last() else { break };
            told.settlements = Some((last.slot, last.signature.clone(), last.place + 1));
            for row in page.iter().filter(|_| !is_first) {
                let Some(claim) = row.claim else { continue };
                let data = json!({"claim": claim, "units": row.units, "signature": row.signature, "slot": row.slot});
                enqueue(&self.store, "claim.final", &claim.to_string(), data, None).await?;
            }
        }
        if is_first || told != before {
            let body = serde_json::to_vec(&told).map_err(damaged)?;
            self.store.put_checkpoint(CHECKPOINT, 0, &body).await?;
        }
        Ok(())
    }
}
