//! The job that looks for news of people.

use std::time::Duration;

use async_trait::async_trait;
use tokio_util::sync::CancellationToken;

use crate::error::causes;
use crate::flow::account::notices::look_for_news;
use crate::worker::lease::{Job, Lease, Next};
use agon_store::Store;

/// Looks for news and writes notices.
pub struct WriteNotices {
    /// Store of all that changes, and of notices.
    pub store: Store,
}

#[async_trait]
impl Job for WriteNotices {
    const NAME: &'static str = "notices";

    fn hold(&self) -> Duration {
        Duration::from_secs(30)
    }

    fn pause(&self) -> Duration {
        Duration::from_secs(1)
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        look_for_news(&self.store).await.map_err(|error| causes(&error))?;
        Ok(Next::Later)
    }
}
