//! The only place that knows actix-web: requests in, replies out, nothing decided.

pub mod api;
mod extract;
mod guard;
pub mod limits;
mod openapi;
mod pages;
pub mod problem;
mod routes;
pub mod vendor;

use std::sync::Arc;

use crate::boards::LiveStore;
use crate::boards::view::BoardViews;
use crate::bus::Bus;
use crate::chain::link::Link;
use crate::config::Config;
use crate::door::Door;
use crate::flow::Arena;
use crate::flow::close_epochs::Terms;
use crate::flow::draw_boards::Drawings;
use crate::models::catalogue::{Catalogue, Roster};
use crate::outbound::Guarded;
use crate::receipt::Receipts;
use crate::seal::Seal;
use crate::session::Sessions;
use crate::session_generations::SessionGenerations;
use crate::site::Site;
use crate::streaming::Streams;
use crate::worker::intake::Intake;
use agon_store::Store;
use limits::Limits;
use tokio::sync::Notify;

pub use guard::pass;
pub use openapi::openapi;
pub use routes::routes;

/// Ring for jobs that have something to do; a job on another node looks by itself.
#[derive(Clone, Debug, Default)]
pub struct Bells {
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
    /// Settings.
    pub config: Config,
    /// The store.
    pub store: Store,
    /// Where live boards are kept.
    pub boards: Arc<dyn LiveStore>,
    /// Boards ready to be handed out.
    pub views: Arc<BoardViews>,
    /// Plots of boards.
    pub drawings: Drawings,
    /// The models.
    pub roster: Arc<Roster>,
    /// Battles being written.
    pub streams: Streams,
    /// Word to other nodes.
    pub bus: Bus,
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
    /// Receipts.
    pub receipts: Arc<Receipts>,
    /// The chain, if points become tokens here.
    pub link: Option<Arc<Link>>,
    /// Ring for jobs that have something to do.
    pub bells: Bells,
    /// Asks addresses that others named.
    pub guarded: Guarded,
    /// Seals vendors' keys.
    pub seal: Arc<Seal>,
    /// Who may begin a session.
    pub door: Door,
    /// Limits.
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
        self.roster.now()
    }

    /// What a battle needs.
    fn arena<'a>(&'a self, catalogue: &'a Catalogue) -> Arena<'a> {
        let Self { store, streams, config, views, .. } = self;
        Arena { store, catalogue, streams, settings: &config.battle, shares: config.shares(), boards: views }
    }
}
