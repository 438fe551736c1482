//! The job that tells browsers of notices.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio_util::sync::CancellationToken;

use crate::error::causes;
use crate::flow::account::push::{Post, send_due};
use crate::models::catalogue::CatalogueHandle;
use crate::outbound::PublicClient;
use crate::secrets::push_key::PushKey;
use crate::worker::lease::{Job, Lease, Next};
use agon_store::Store;

/// Sends notices to the browsers that want to be told.
pub struct SendPushes {
    /// Store of notices and subscriptions.
    pub store: Store,
    /// The client that asks push services.
    pub http: PublicClient,
    /// By which they know us.
    pub key: Arc<PushKey>,
    /// Names of models.
    pub catalogue: Arc<CatalogueHandle>,
}

#[async_trait]
impl Job for SendPushes {
    const NAME: &'static str = "pushes";
    // Longer than a push service may take.

    fn hold(&self) -> Duration {
        Duration::from_secs(30)
    }

    fn pause(&self) -> Duration {
        Duration::from_secs(1)
    }

    async fn turn(&mut self, _: &mut Lease, _: &CancellationToken) -> Result<Next, String> {
        let Self { store, http, key, catalogue } = self;
        let tried = send_due(Post { store, http, key, catalogue: &catalogue.now() }).await;
        Ok(if tried.map_err(|error| causes(&error))? > 0 { Next::Now } else { Next::Later })
    }
}
