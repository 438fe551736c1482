//! For operators: is it alive, is it ready, what does it do.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;
use tokio::time::timeout;

use crate::http::App;
use crate::http::problem::{Problem, not_found};

/// The process runs.
pub async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// Each dependency: can it be reached? Without the store the service is not ready; without Redis
/// it is, with older boards.
pub async fn readyz(app: web::Data<App>) -> HttpResponse {
    let patience = Duration::from_secs(2);
    let (store, boards) = tokio::join!(timeout(patience, app.store.ping()), timeout(patience, app.boards.ping()));
    let word = |up: bool| if up { "up" } else { "down" };
    let (store, boards) = (matches!(store, Ok(Ok(()))), matches!(boards, Ok(Ok(()))));
    let stopping = app.stop.is_cancelled();
    let body = json!({
        "ready": store && !stopping, "stopping": stopping,
        "store": {"engine": app.store.engine(), "state": word(store)}, "boards": {"state": word(boards)},
        "battles_generating": app.streams.count(),
    });
    super::json(if store && !stopping { 200 } else { 503 }, body.to_string())
}

/// Prometheus' text; only for the networks that the settings name.
pub async fn metrics(app: web::Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let peer = request.peer_addr().map(|a| a.ip().to_canonical());
    // A proxy on this machine would lend its address to everybody behind it.
    let proxied = request.headers().contains_key("x-forwarded-for") || request.headers().contains_key("forwarded");
    let allowed = peer.is_some_and(|ip| app.config.metrics_from.iter().any(|net| net.contains(&ip)));
    if !allowed || proxied {
        return Err(not_found());
    }
    metrics::gauge!("agon_battles_generating").set(app.streams.count() as f64);
    metrics::gauge!("agon_log_size").set(app.views.now().log_size as f64);
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(app.metrics.render()))
}
