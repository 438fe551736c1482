//! The log folded into the table that vendors ask.

use std::time::Duration;

use async_trait::async_trait;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::judge::chain;
use super::leased::{Job, Lease, Next};
use crate::flow::fold_preferences::fold_preferences;
use agon_store::Store;

/// However busy the judge is, what follows the log is no older than this by much.
pub(super) const LATEST: Duration = Duration::from_secs(30);

/// Folds.
pub struct Folding {
    store: Store,
    /// When all was folded last.
    folded: Option<Instant>,
}

impl Folding {
    /// Of this store's log.
    pub const fn new(store: Store) -> Self {
        Self { store, folded: None }
    }
}

#[async_trait]
impl Job for Folding {
    const NAME: &'static str = "preferences";
    const HOLD: Duration = Duration::from_secs(15);

    fn pause(&self) -> Duration {
        Duration::from_millis(500)
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        // Voters and boards come first: while votes wait for their verdict, this table waits too.
        let is_busy = self.store.has_unjudged().await.map_err(|e| chain(&e))?;
        if is_busy && self.folded.is_some_and(|at| at.elapsed() < LATEST) {
            return Ok(Next::Later);
        }
        if fold_preferences(&self.store).await.map_err(|e| chain(&e))? > 0 {
            return Ok(Next::Now);
        }
        self.folded = Some(Instant::now());
        Ok(Next::Later)
    }
}
