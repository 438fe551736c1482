//! A tiny service for the tests of this crate: the contract's shapes and nothing behind them.
//!
//! The prompt decides how the battle's stream behaves: `void`, `cut` and `hang` end as they say,
//! `refuse` has no stream at all, everything else becomes ready.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::http::header::{ETAG, IF_NONE_MATCH};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use bytes::Bytes;
use futures_util::StreamExt;
use serde_json::{Value, json};

use crate::target::Target;

pub struct Stub {
    port: u16,
    connections: Arc<AtomicUsize>,
    votes: Arc<AtomicUsize>,
    handle: ServerHandle,
}

impl Stub {
    pub fn target(&self) -> Target {
        Target::local(self.port)
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    pub fn votes(&self) -> usize {
        self.votes.load(Ordering::Relaxed)
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        drop(self.handle.stop(false)); // sends the stop; nobody waits for it
    }
}

pub async fn start() -> Stub {
    let connections = Arc::new(AtomicUsize::new(0));
    let votes = Arc::new(AtomicUsize::new(0));
    let (seen, cast) = (Arc::clone(&connections), web::Data::from(Arc::clone(&votes)));
    let server = HttpServer::new(move || {
        App::new()
            .app_data(cast.clone())
            .route("/echo", web::post().to(echo))
            .route("/close", web::get().to(close))
            .route("/silence", web::get().to(silence))
            .route("/api/v1/sessions", web::post().to(session))
            .route("/api/v1/battles", web::post().to(battle))
            .route("/api/v1/battles/{id}", web::get().to(state))
            .route("/api/v1/battles/{id}/stream", web::get().to(stream))
            .route("/api/v1/battles/{id}/vote", web::post().to(vote))
            .route("/api/v1/boards/overall", web::get().to(board))
            .default_service(web::to(missing))
    })
    .on_connect(move |_, _| {
        seen.fetch_add(1, Ordering::Relaxed);
    })
    .workers(1)
    .disable_signals()
    .bind("127.0.0.1:0")
    .expect("a free loopback port");
    let port = server.addrs()[0].port();
    let server = server.run();
    let handle = server.handle();
    tokio::spawn(server);
    Stub { port, connections, votes, handle }
}

async fn echo(body: Bytes) -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(body)
}

async fn close() -> HttpResponse {
    HttpResponse::Ok().force_close().finish()
}

async fn silence() -> HttpResponse {
    tokio::time::sleep(Duration::from_secs(3600)).await;
    HttpResponse::Ok().finish()
}

async fn missing() -> HttpResponse {
    HttpResponse::NotFound().content_type("application/problem+json").body(r#"{"code":"not_found"}"#)
}

async fn session() -> HttpResponse {
    HttpResponse::Created().json(json!({"account": "acct_1", "token": "t"}))
}

async fn battle(request: HttpRequest, body: web::Json<Value>) -> HttpResponse {
    if request.headers().get("authorization").is_none() {
        return HttpResponse::Unauthorized().json(json!({"code": "unauthenticated"}));
    }
    let id = match body["prompt"].as_str() {
        Some(kind @ ("void" | "cut" | "hang" | "refuse")) => format!("btl_{kind}"),
        _ => "btl_ready".into(),
    };
    let stream = format!("/api/v1/battles/{id}/stream");
    HttpResponse::Created().json(json!({"id": id, "state": "generating", "stream": stream}))
}

async fn state(id: web::Path<String>) -> HttpResponse {
    let state = id.strip_prefix("btl_").unwrap_or("void");
    HttpResponse::Ok().json(json!({"state": state}))
}

async fn stream(id: web::Path<String>) -> HttpResponse {
    let delta = |side| format!("event: delta\ndata: {{\"side\":\"{side}\",\"text\":\"w \"}}\n\n");
    let mut frames = vec![": hb\n\n".to_owned()];
    frames.extend(["a", "b", "a", "b"].map(delta));
    let mut hang = false;
    match id.as_str() {
        "btl_refuse" => return missing().await,
        "btl_void" => frames.push("event: void\ndata: {}\n\n".into()),
        "btl_cut" => {}
        "btl_hang" => hang = true,
        _ => {
            let done = |side| format!("event: done\ndata: {{\"side\":\"{side}\"}}\n\n");
            frames.extend(["a", "b"].map(done));
            frames.push("event: ready\ndata: {}\n\n".into());
        }
    }
    let frames = futures_util::stream::iter(frames).map(|f| Ok::<_, actix_web::Error>(f.into()));
    let rest = futures_util::stream::pending().take(usize::from(hang));
    HttpResponse::Ok().content_type("text/event-stream").streaming(frames.chain(rest))
}

async fn vote(request: HttpRequest, body: web::Json<Value>, votes: web::Data<AtomicUsize>) -> HttpResponse {
    let signed = ["authorization", "idempotency-key"];
    let signed = signed.iter().all(|h| request.headers().contains_key(*h));
    if !signed || !body["winner"].is_string() {
        return HttpResponse::BadRequest().json(json!({"code": "invalid_request"}));
    }
    votes.fetch_add(1, Ordering::Relaxed);
    HttpResponse::Created().json(json!({"vote": {"id": "vote_1", "status": "pending"}}))
}

async fn board(request: HttpRequest) -> HttpResponse {
    let etag = "\"v1\"";
    if request.headers().get(IF_NONE_MATCH).is_some_and(|v| v == etag) {
        return HttpResponse::NotModified().insert_header((ETAG, etag)).finish();
    }
    HttpResponse::Ok()
        .insert_header((ETAG, etag))
        .insert_header(("cache-control", "public, max-age=1"))
        .json(json!({"board": "overall", "rows": []}))
}
