//! For operators: is it alive, is it ready, what does it do.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;
use tokio::time::timeout;

use crate::http::App;
use crate::http::extract::host;
use crate::http::problem::{Problem, not_found};
use agon_store::{Store, StoreError};

/// The process runs.
pub async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// When the store last took a write: who asks often is told what was found a moment ago.
#[derive(Debug, Default)]
pub struct Readiness(tokio::sync::Mutex<Option<std::time::Instant>>);

/// A write that was taken is believed for so long.
const BELIEVED: Duration = Duration::from_secs(1);

impl Readiness {
    async fn write(&self, store: &Store) -> Result<(), StoreError> {
        let mut last = self.0.lock().await;
        if last.is_some_and(|at| at.elapsed() < BELIEVED) {
            return Ok(());
        }
        store.probe_write().await?;
        *last = Some(std::time::Instant::now());
        Ok(())
    }
}

/// Each dependency: can it be reached? Without the store the service is not ready; without Redis
/// it is, with older boards.
pub async fn readyz(app: web::Data<App>) -> HttpResponse {
    let now = readiness(&app).await;
    super::reply(if now.ready { 200 } else { 503 }, &now)
}

/// How each dependency answers now; who asks often is told what was found a moment ago.
pub async fn readiness(app: &App) -> ReadyReply {
    let patience = Duration::from_secs(2);
    let (store, boards) =
        tokio::join!(timeout(patience, app.readiness.write(&app.store)), timeout(patience, app.boards.ping()));
    let (store, boards) = (matches!(store, Ok(Ok(()))), matches!(boards, Ok(Ok(()))));
    let stopping = app.stop.is_cancelled();
    ReadyReply {
        ready: store && !stopping,
        stopping,
        store: StoreState { engine: app.store.engine(), state: word(store) },
        boards: BoardsState { state: word(boards) },
        battles_generating: app.streams.count(),
    }
}

const UP: &str = "up";

fn word(up: bool) -> &'static str {
    if up { UP } else { "down" }
}

/// Is the service ready?
#[derive(Serialize)]
#[expect(missing_docs, reason = "named by the types")]
pub struct ReadyReply {
    pub ready: bool,
    /// Is it on its way out?
    pub stopping: bool,
    pub store: StoreState,
    pub boards: BoardsState,
    /// Battles that this node writes.
    pub battles_generating: usize,
}

/// The database: can it be written to?
#[derive(Serialize)]
pub struct StoreState {
    /// `PostgreSQL` or `SQLite`.
    engine: &'static str,
    /// `up` or `down`.
    state: &'static str,
}

impl StoreState {
    /// Can it be written to?
    pub fn is_up(&self) -> bool {
        self.state == UP
    }
}

/// Where live boards are kept: can it be reached?
#[derive(Serialize)]
pub struct BoardsState {
    /// `up` or `down`.
    state: &'static str,
}

impl BoardsState {
    /// Can it be reached?
    pub fn is_up(&self) -> bool {
        self.state == UP
    }
}

/// Prometheus' text; only for the networks that the settings name.
pub async fn metrics(app: web::Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let peer = request.peer_addr().map(|a| a.ip().to_canonical());
    // A proxy on this machine would lend its address to everybody behind it.
    let told = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"];
    let proxied = told.iter().any(|header| request.headers().contains_key(*header));
    // A proxy that says nothing asks by the public name; a probe by address.
    let by_name = !app.config.public_url.is_empty() && app.site.knows(host(&request));
    let allowed = peer.is_some_and(|ip| app.config.metrics_from.iter().any(|net| net.contains(&ip)));
    if !allowed || proxied || by_name {
        return Err(not_found());
    }
    metrics::gauge!("agon_battles_generating").set(app.streams.count() as f64);
    metrics::gauge!("agon_log_size").set(app.views.now().log_size as f64);
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(app.metrics.render()))
}
