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
    let patience = Duration::from_secs(2);
    let (store, boards) =
        tokio::join!(timeout(patience, app.readiness.write(&app.store)), timeout(patience, app.boards.ping()));
    let word = |up: bool| if up { "up" } else { "down" };
    let (store, boards) = (matches!(store, Ok(Ok(()))), matches!(boards, Ok(Ok(()))));
    let stopping = app.stop.is_cancelled();
    let ready = store && !stopping;
    let body = ReadyReply {
        ready,
        stopping,
        store: StoreState { engine: app.store.engine(), state: word(store) },
        boards: BoardsState { state: word(boards) },
        battles_generating: app.streams.count(),
    };
    super::reply(if ready { 200 } else { 503 }, &body)
}

/// Is the service ready?
#[derive(Serialize)]
struct ReadyReply {
    ready: bool,
    /// Is it on its way out?
    stopping: bool,
    store: StoreState,
    boards: BoardsState,
    /// Battles that this node writes.
    battles_generating: usize,
}

#[derive(Serialize)]
struct StoreState {
    /// `PostgreSQL` or `SQLite`.
    engine: &'static str,
    /// `up` or `down`.
    state: &'static str,
}

#[derive(Serialize)]
struct BoardsState {
    /// `up` or `down`.
    state: &'static str,
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
