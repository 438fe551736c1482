//! The only place that knows actix-web: requests in, replies out, nothing decided.

pub mod api;
mod etag;
mod extract;
pub mod limits;
pub mod middleware;
mod openapi;
mod pages;
pub mod problem;
mod routes;

use std::sync::Arc;

use limits::Limits;
use tokio::sync::Notify;

use crate::boards::LiveStore;
use crate::boards::view::BoardViews;
use crate::cards::Cards;
use crate::chain::payer::Payer;
use crate::config::Config;
use crate::flow::Arena;
use crate::flow::ranking::plots::Drawings;
use crate::flow::ranking::recent::RecentVotes;
use crate::models::catalogue::{Catalogue, CatalogueHandle};
use crate::outbound::PublicClient;
use crate::peers::PeerSignals;
use crate::secrets::at_rest::AtRestKey;
use crate::secrets::push_key::PushKey;
use crate::secrets::receipt::Receipts;
use crate::secrets::session::Sessions;
use crate::secrets::session_generations::SessionGenerations;
use crate::secrets::share_link::ShareLinks;
use crate::signup_challenge::SignupChallenge;
use crate::site::Site;
use crate::streaming::Streams;
use crate::worker::vote::intake::Intake;
use agon_core::claims::epoch::Terms;
use agon_store::Store;

pub use middleware::pass;
pub use openapi::openapi;
pub use routes::routes;

/// Ring for jobs that have something to do; a job on another node looks by itself.
#[derive(Clone, Debug, Default)]
pub struct Wakeups {
    /// A claim was made.
    pub settle: Arc<Notify>,
    /// An export was queued.
    pub exports: Arc<Notify>,
    /// A delivery is to be tried again.
    pub webhooks: Arc<Notify>,
    /// A contract test was asked for.
    pub models: Arc<Notify>,
}

/// The service's parts, as handlers see them.
pub struct App {
    /// The settings that the node was started with.
    pub config: Config,
    /// All SQL.
    pub store: Store,
    /// Where live boards are kept.
    pub boards: Arc<dyn LiveStore>,
    /// Boards ready to be handed out.
    pub views: Arc<BoardViews>,
    /// How the newest votes went.
    pub recent_votes: RecentVotes,
    /// Plots of boards.
    pub drawings: Drawings,
    /// Pictures of links.
    pub cards: Arc<Cards>,
    /// The models of this moment.
    pub catalogue: Arc<CatalogueHandle>,
    /// Battles being written.
    pub streams: Streams,
    /// Word to other nodes.
    pub peers: PeerSignals,
    /// Votes go in here.
    pub intake: Intake,
    /// Session tokens.
    pub sessions: Sessions,
    /// Which of them are good.
    pub generations: Arc<SessionGenerations>,
    /// When the store last took a write.
    pub readiness: api::ops::Readiness,
    /// The addresses at which people reach the service.
    pub site: Site,
    /// Signs receipts of votes and archives.
    pub receipts: Arc<Receipts>,
    /// Writes and reads links of shared battles.
    pub share_links: ShareLinks,
    /// The chain, if points become tokens here.
    pub payer: Option<Arc<Payer>>,
    /// Ring for jobs that have something to do.
    pub wakeups: Wakeups,
    /// Asks addresses that others named.
    pub public_client: PublicClient,
    /// Seals vendors' keys.
    pub at_rest: Arc<AtRestKey>,
    /// By which push services know us; `None`: no browser is told.
    pub push_key: Option<Arc<PushKey>>,
    /// Who may begin a session.
    pub signup_challenge: SignupChallenge,
    /// Limits of requests and streams.
    pub limits: Arc<Limits>,
    /// Renders the metrics.
    pub metrics: metrics_exporter_prometheus::PrometheusHandle,
    /// Live streams of boards end with this.
    pub stop: tokio_util::sync::CancellationToken,
}

impl App {
    /// What claims are made at.
    pub fn terms(&self) -> Terms {
        self.config.terms()
    }

    /// Do browsers reach us by https only?
    pub fn is_secure(&self) -> bool {
        self.config.secure_cookies || self.site.is_secure()
    }

    /// The models of this moment.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.catalogue.now()
    }

    /// What a battle needs.
    fn arena<'a>(&'a self, catalogue: &'a Catalogue) -> Arena<'a> {
        let Self { store, streams, config, views, .. } = self;
        Arena { store, catalogue, streams, settings: &config.battle, shares: config.shares(), boards: views }
    }
}
