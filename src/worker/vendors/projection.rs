//! The log folded into the table that vendors ask.

use std::time::Duration;

use async_trait::async_trait;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::error::causes;
use crate::flow::vendors::project::fold_preferences;
use crate::worker::lease::{Job, Lease, Next};
use agon_store::Store;

/// However busy the judge is, what follows the log is no older than this by much.
pub(crate) const LATEST: Duration = Duration::from_secs(30);

/// The job that folds the log into the table of preferences.
pub struct ProjectPreferences {
    store: Store,
    /// When all was folded last.
    folded: Option<Instant>,
}

impl ProjectPreferences {
    /// The job over a store's log.
    pub const fn new(store: Store) -> Self {
        Self { store, folded: None }
    }
}

#[async_trait]
impl Job for ProjectPreferences {
    const NAME: &'static str = "preferences";

    fn hold(&self) -> Duration {
        Duration::from_secs(15)
    }

    fn pause(&self) -> Duration {
        Duration::from_millis(500)
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        // Voters and boards come first: while votes wait for their verdict, this table waits too.
        let is_busy = self.store.has_pending_votes().await.map_err(|e| causes(&e))?;
        if is_busy && self.folded.is_some_and(|at| at.elapsed() < LATEST) {
            return Ok(Next::Later);
        }
        if fold_preferences(&self.store).await.map_err(|e| causes(&e))? > 0 {
            return Ok(Next::Now);
        }
        self.folded = Some(Instant::now());
        Ok(Next::Later)
    }
}
