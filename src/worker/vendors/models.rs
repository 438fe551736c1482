//! Vendors' own models: counted, moved from stage to stage and tested on one node at a time; each node takes
//! what changed into its catalogue.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::clock;
use crate::error::causes;
use crate::flow::vendors::contract_test::{contract_test, too_slow};
use crate::flow::vendors::models::{count_votes, identities, load_own, move_on, provider};
use crate::models::catalogue::CatalogueHandle;
use crate::outbound::PublicClient;
use crate::secrets::at_rest::AtRestKey;
use crate::worker::lease::{Job, Lease, Next};
use agon_core::vendors::answer_time::Patience;
use agon_store::{Store, StoreError, VendorModelRow};

/// How often a node looks whether vendors' models changed.
const LOOK: Duration = Duration::from_secs(1);
/// How often failing endpoints are looked for.
const LOOK_FOR_FAILURES: Duration = Duration::from_secs(3);
/// How long a contract test may take, and how many run at once.
const WHOLE_TEST: Duration = Duration::from_secs(90);
const SIDE_BY_SIDE: usize = 16;

/// Counts votes on vendors' models and moves them on.
pub struct Slots {
    /// Store of the models.
    pub store: Store,
    /// When failures were last looked for.
    pub looked: Option<Instant>,
}

#[async_trait]
impl Job for Slots {
    const NAME: &'static str = "own_models";

    fn hold(&self) -> Duration {
        Duration::from_secs(15)
    }

    fn pause(&self) -> Duration {
        Duration::from_millis(500)
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        let fail = |error: StoreError| causes(&error);
        let counted = count_votes(&self.store, clock::now()).await.map_err(fail)?;
        let looks = self.looked.is_none_or(|at| at.elapsed() >= LOOK_FOR_FAILURES);
        if looks {
            self.looked = Some(Instant::now());
        }
        move_on(&self.store, looks, clock::now()).await.map_err(fail)?;
        Ok(if counted { Next::Now } else { Next::Later })
    }
}

/// The job that runs contract tests.
pub struct Tests {
    /// Store of the models.
    pub store: Store,
    /// The key that opens endpoints' keys.
    pub at_rest: Arc<AtRestKey>,
    /// The client that asks endpoints.
    pub http: PublicClient,
    /// The catalogue, whose names tell whether an answer says who wrote it.
    pub catalogue: Arc<CatalogueHandle>,
    /// The time limits of an answer.
    pub patience: Patience,
}

#[async_trait]
impl Job for Tests {
    const NAME: &'static str = "contract_tests";
    // Longer than the tests that are run side by side.

    fn hold(&self) -> Duration {
        Duration::from_secs(120)
    }

    fn pause(&self) -> Duration {
        Duration::from_secs(1)
    }

    async fn turn(&mut self, _: &mut Lease, stop: &CancellationToken) -> Result<Next, String> {
        let fail = |error: StoreError| causes(&error);
        let mut asked = self.store.vendor_models().await.map_err(fail)?;
        asked.retain(|own| own.asked_at.is_some());
        // First come, first served, but one of each vendor: who has many that are slow waits for themselves.
        asked.sort_by_key(|own| own.asked_at);
        let mut vendors = BTreeSet::new();
        asked.retain(|own| vendors.insert(own.vendor));
        asked.truncate(SIDE_BY_SIDE);
        let tested = asked.iter().map(|own| self.test(own));
        tokio::select! {
            // Whoever goes on asks anew.
            () = stop.cancelled() => return Ok(Next::Later),
            done = futures_util::future::try_join_all(tested) => done.map_err(fail)?,
        };
        Ok(if asked.is_empty() { Next::Later } else { Next::Now })
    }
}

impl Tests {
    async fn test(&self, own: &VendorModelRow) -> Result<(), StoreError> {
        let Some(asked_at) = own.asked_at else { return Ok(()) };
        let Some(vendor) = self.store.vendor(own.vendor).await? else { return Ok(()) };
        let (model, names) = (provider(own, &self.at_rest, &self.http), identities(own, &vendor));
        let catalogue = self.catalogue.now();
        let test = contract_test(&model, [&catalogue.identities, &names], self.patience, clock::seed());
        let report = tokio::time::timeout(WHOLE_TEST, test).await.unwrap_or_else(|_| too_slow());
        let body = serde_json::to_string(&report).unwrap_or_default();
        self.store.put_check(&own.slug, asked_at, &body, report.passed, clock::now()).await?;
        Ok(())
    }
}

/// Takes vendors' models, and what operators set, into a node's catalogue, now and whenever they change.
pub struct Follow {
    /// Store of the models.
    pub store: Store,
    /// The key that opens endpoints' keys.
    pub at_rest: Arc<AtRestKey>,
    /// The client that asks endpoints.
    pub http: PublicClient,
    /// The node's catalogue, into which the models are put.
    pub catalogue: Arc<CatalogueHandle>,
    /// [`Store::own_change`] of what was taken in last; `None`: nothing was.
    pub seen: Option<(i64, i64)>,
    /// [`Store::settings_change`] of what was taken in last; `None`: nothing was.
    pub set: Option<(i64, i64)>,
}

impl Follow {
    /// Takes what changed since the last look into the catalogue.
    ///
    /// # Errors
    /// [`StoreError`]; the catalogue stays as it was then.
    pub async fn look(&mut self) -> Result<(), StoreError> {
        // Asked first: what changes meanwhile is found by the next look.
        let set = self.store.settings_change().await?;
        if self.set != Some(set) {
            self.catalogue.set(self.store.model_settings().await?);
            self.set = Some(set);
        }
        let change = self.store.own_change().await?;
        if self.seen != Some(change) {
            self.catalogue.put(load_own(&self.store, &self.at_rest, &self.http).await?);
            self.seen = Some(change);
        }
        Ok(())
    }

    /// Looks once a second until `stop`.
    pub async fn run(mut self, stop: CancellationToken) {
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(LOOK) => {}
            }
            if let Err(error) = self.look().await {
                tracing::warn!(error = causes(&error), "could not look for vendors' models; the last ones stay");
            }
        }
    }
}
