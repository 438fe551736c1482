//! The settling node: holds the lease, pays claims, turns epochs, reads the chain back.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use serde_json::json;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::chain::payer::Payer;
use crate::chain::setup::{SOL, init, tokens_in};
use crate::clock;
use crate::error::causes;
use crate::flow::claims::epochs::turn_epochs;
use crate::flow::claims::markers::close_markers;
use crate::flow::claims::reconcile::index_chain;
use crate::flow::claims::settle::{STEP, Settler};
use crate::worker::lease::{Job, Lease, Next};
use agon_core::claims::epoch::Terms;
use agon_store::{Store, StoreError};

/// The most claims in one round.
const LIMIT: u32 = 200;
/// How often epochs are turned, the chain is read back, and the treasury looked at.
const LOOK_AFTER: Duration = Duration::from_secs(5);
/// How often markers are closed: longer than it takes a closing to become final.
const CLOSE_AFTER: Duration = Duration::from_secs(60);

/// What the settling job needs.
pub struct SettleWorker {
    /// Store of claims and ledger.
    pub store: Store,
    /// The treasury with the chain that it pays on.
    pub payer: Arc<Payer>,
    /// Rate and length with which epochs open.
    pub terms: Terms,
    /// Time between two rounds (`chain.round_ms`).
    pub pause: Duration,
    /// Base units of a new token on localnet.
    pub supply: u64,
    /// Markers of claims that were paid longer ago are closed.
    pub keep_markers: Duration,
    /// An alarm when the treasury's lamports are for fewer payouts.
    pub low_payouts: u64,
    /// What this node has done since it holds the lease, and when.
    pub done: Done,
}

/// What a settling node has done, and when.
#[derive(Debug, Default)]
pub struct Done {
    is_ready: bool,
    looked: Option<Instant>,
    closed: Option<Instant>,
}

#[async_trait]
impl Job for SettleWorker {
    const NAME: &'static str = "settle";

    fn hold(&self) -> Duration {
        Duration::from_secs(10)
    }

    fn pause(&self) -> Duration {
        self.pause
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        if !self.done.is_ready {
            self.prepare().await?;
            self.done.is_ready = true;
        }
        let due = |at: Option<Instant>, every| at.is_none_or(|at| at.elapsed() >= every);
        if due(self.done.looked, LOOK_AFTER) {
            self.done.looked = Some(Instant::now());
            self.look_after().await?;
        }
        if due(self.done.closed, CLOSE_AFTER) {
            self.done.closed = Some(Instant::now());
            let paid_before = clock::now().minus(self.keep_markers);
            let lamports =
                close_markers(&self.store, &self.payer, paid_before, clock::now()).await.map_err(|e| causes(&e))?;
            metrics::counter!("agon_marker_lamports_asked_back_total").increment(lamports);
        }
        let chain = &self.payer.rpc;
        let settler = Settler { book: &self.store, chain, treasury: &self.payer.treasury, step: STEP, limit: LIMIT };
        let round = settler.round(clock::now()).await.map_err(|e| causes(&e))?;
        metrics::gauge!("agon_claims_in_round").set(round.seen as f64);
        Ok(Next::Later)
    }
}

impl SettleWorker {
    /// Once: the right cluster; on localnet all that paying needs.
    async fn prepare(&self) -> Result<(), String> {
        self.payer.check_cluster().await?;
        if self.payer.cluster != crate::config::Cluster::Localnet {
            return Ok(());
        }
        let address = self.payer.treasury.address().to_string();
        let balance = self.payer.rpc.number("getBalance", &json!([address, {"commitment": "processed"}])).await;
        if balance.map_err(|e| e.to_string())? < SOL {
            let drop = json!([address, 1_000 * SOL]);
            self.payer.rpc.any("requestAirdrop", &drop).await.map_err(|e| e.to_string())?;
        }
        if let Some(mint) = &self.payer.mint {
            let setup =
                init(&self.payer.rpc, &self.payer.treasury, mint, self.supply).await.map_err(|e| e.to_string())?;
            if !setup.done.is_empty() {
                tracing::info!(done = setup.done.join(", "), "prepared the local chain");
            }
        }
        Ok(())
    }

    async fn look_after(&self) -> Result<(), String> {
        turn_epochs(&self.store, self.terms, clock::now()).await.map_err(|e: StoreError| causes(&e))?;
        self.store.forget_sign_ins(clock::now()).await.map_err(|e| causes(&e))?;
        index_chain(&self.store, &self.payer, false).await.map_err(|e| causes(&e))?;
        let treasury = &self.payer.treasury;
        let balance = json!([treasury.address().to_string(), {"commitment": "finalized"}]);
        let lamports = self.payer.rpc.number("getBalance", &balance).await.map_err(|e| e.to_string())?;
        let tokens = tokens_in(&self.payer.rpc, &treasury.tokens(), "finalized").await.map_err(|e| e.to_string())?;
        metrics::gauge!("agon_treasury_lamports").set(lamports as f64);
        metrics::gauge!("agon_treasury_units").set(tokens.unwrap_or(0) as f64);
        // A payout to a new wallet: its token account, the marker, two fees.
        let each = 1_488_440 + 650_240 + 10_000;
        let low = lamports / each < self.low_payouts;
        metrics::gauge!("agon_treasury_low").set(f64::from(u8::from(low)));
        if low {
            tracing::warn!(payouts = lamports / each, "the treasury's lamports run low");
        }
        Ok(())
    }
}
