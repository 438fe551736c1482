//! Vendors' own models: counted, moved from stage to stage and tested on one node at a time; each node takes
//! what changed into its catalogue.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio_util::sync::CancellationToken;

use super::judge::chain;
use super::leased::{Job, Lease, Next};
use crate::clock;
use crate::flow::contract_test::{Patience, contract_test};
use crate::flow::own_models::{count_votes, load_own, move_on, provider};
use crate::models::catalogue::Roster;
use crate::outbound::Guarded;
use crate::seal::Seal;
use crate::store::{OwnModelRow, Store, StoreError};

/// How often a node looks whether vendors' models changed.
const LOOK: Duration = Duration::from_secs(1);

/// Counts votes on vendors' models and moves them on.
pub struct Slots {
    /// Where they are.
    pub store: Store,
}

#[async_trait]
impl Job for Slots {
    const NAME: &'static str = "own_models";
    const HOLD: Duration = Duration::from_secs(15);

    fn pause(&self) -> Duration {
        Duration::from_millis(500)
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        let fail = |error: StoreError| chain(&error);
        let counted = count_votes(&self.store, clock::now()).await.map_err(fail)?;
        move_on(&self.store, clock::now()).await.map_err(fail)?;
        Ok(if counted { Next::Now } else { Next::Later })
    }
}

/// Runs contract tests.
pub struct Tests {
    /// Where models are.
    pub store: Store,
    /// Opens their keys.
    pub seal: Arc<Seal>,
    /// Asks their endpoints.
    pub http: Guarded,
    /// Knows who says who they are.
    pub roster: Arc<Roster>,
    /// The limits of an answer.
    pub patience: Patience,
}

#[async_trait]
impl Job for Tests {
    const NAME: &'static str = "contract_tests";
    // Four answers, each as late as it may be, and some more.
    const HOLD: Duration = Duration::from_secs(600);

    fn pause(&self) -> Duration {
        Duration::from_secs(1)
    }

    async fn turn(&mut self, _: &mut Lease, stop: &CancellationToken) -> Result<Next, String> {
        let fail = |error: StoreError| chain(&error);
        let asked: Vec<OwnModelRow> =
            self.store.own_models().await.map_err(fail)?.into_iter().filter(|own| own.asked_at.is_some()).collect();
        // Side by side, a few at a time: a vendor that is slow holds few others up.
        for some in asked.chunks(4) {
            let tested = some.iter().map(|own| self.test(own));
            tokio::select! {
                // Whoever goes on asks anew.
                () = stop.cancelled() => return Ok(Next::Later),
                done = futures_util::future::try_join_all(tested) => done.map_err(fail)?,
            };
        }
        Ok(Next::Later)
    }
}

impl Tests {
    async fn test(&self, own: &OwnModelRow) -> Result<(), StoreError> {
        let Some(asked_at) = own.asked_at else { return Ok(()) };
        let model = provider(own, &self.seal, &self.http);
        let report = contract_test(&model, &self.roster.now().identities, self.patience, clock::seed()).await;
        let body = serde_json::to_string(&report).unwrap_or_default();
        self.store.put_check(&own.slug, asked_at, &body, report.passed, clock::now()).await?;
        Ok(())
    }
}

/// Takes vendors' models into a node's catalogue, now and whenever they change.
pub struct Follow {
    /// Where they are.
    pub store: Store,
    /// Opens their keys.
    pub seal: Arc<Seal>,
    /// Asks their endpoints.
    pub http: Guarded,
    /// Where they go.
    pub roster: Arc<Roster>,
    /// What was taken in last.
    pub seen: Option<(i64, i64)>,
}

impl Follow {
    /// Looks once.
    ///
    /// # Errors
    /// [`StoreError`]; the catalogue is as it was then.
    pub async fn look(&mut self) -> Result<(), StoreError> {
        // Asked first: what changes meanwhile is found by the next look.
        let change = self.store.own_change().await?;
        if self.seen != Some(change) {
            self.roster.put(load_own(&self.store, &self.seal, &self.http).await?);
            self.seen = Some(change);
        }
        Ok(())
    }

    /// Looks until `stop`.
    pub async fn run(mut self, stop: CancellationToken) {
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(LOOK) => {}
            }
            if let Err(error) = self.look().await {
                tracing::warn!(error = chain(&error), "could not look for vendors' models; the last ones stay");
            }
        }
    }
}
