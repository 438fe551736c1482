//! The chain behind HTTP: JSON-RPC 2.0, single and in batches, for anybody on this machine.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use actix_web::dev::{Service, ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::{App as WebApp, HttpRequest, HttpResponse, HttpServer, web};
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use agon_core::loopback::is_loopback;
use agon_core::time::Timestamp;

use super::bank::{Bank, Faults};
use super::methods::answer;

/// Most requests in one batch.
const MOST_REQUESTS: usize = 100;

/// The chain's own clock and chance: it is an outside system that happens to run in this process.
fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// A node that runs: its server, and the task that makes blocks.
#[derive(Debug)]
pub struct Node {
    addr: SocketAddr,
    bank: Arc<Mutex<Bank>>,
    stop: CancellationToken,
    tasks: Vec<JoinHandle<()>>,
}

impl Node {
    /// Opens the chain (in memory, without `path`) and serves it at `bind` until `stop`.
    ///
    /// # Errors
    /// One line that names the file or the address.
    pub fn start(path: Option<&Path>, bind: SocketAddr, slot_ms: u64, stop: CancellationToken) -> Result<Self, String> {
        let bank = Arc::new(Mutex::new(Bank::open(path, rand::random(), slot_ms, now())?));
        let slot_ms = lock(&bank).slot_ms();
        let shared = web::Data::from(Arc::clone(&bank));
        let server = HttpServer::new(move || {
            WebApp::new()
                .app_data(shared.clone())
                .app_data(web::JsonConfig::default().limit(4 << 20))
                .route("/", web::post().to(serve))
                .route("/", web::method(actix_web::http::Method::OPTIONS).to(preflight))
                .route("/health", web::get().to(async || "ok"))
                .wrap_fn(from_this_machine)
        });
        let server = server
            .workers(1)
            .shutdown_timeout(1)
            .disable_signals()
            .bind(bind)
            .map_err(|e| format!("the local chain can't listen on {bind}: {e}"))?;
        let addr = server.addrs().first().copied().unwrap_or(bind);
        let server = server.run();
        let handle = server.handle();
        let serving = tokio::spawn(async move {
            let _ = server.await;
        });
        let (ticking, told) = (Arc::clone(&bank), stop.clone());
        let blocks = tokio::spawn(async move {
            let mut beat = tokio::time::interval(Duration::from_millis(slot_ms));
            beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
            loop {
                tokio::select! {
                    () = told.cancelled() => break,
                    _ = beat.tick() => {
                        let bank = Arc::clone(&ticking);
                        // Keeping a block waits for the disk.
                        let _ = tokio::task::spawn_blocking(move || lock(&bank).advance(now())).await;
                    }
                }
            }
            handle.stop(false).await;
        });
        Ok(Self { addr, bank, stop, tasks: vec![serving, blocks] })
    }

    /// The address at which the node answers, as `http://host:port`.
    pub fn url(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// Sets the faults that happen from now on.
    pub fn set_faults(&self, faults: Faults) {
        lock(&self.bank).faults = faults;
    }

    /// Takes the newest slots back, as a fork that is given up does.
    pub fn fork(&self, slots: u64) {
        lock(&self.bank).fork(slots);
    }

    /// Stops it and waits until it has.
    pub async fn finish(self) {
        self.stop.cancel();
        for task in self.tasks {
            let _ = task.await;
        }
    }
}

fn lock(bank: &Mutex<Bank>) -> MutexGuard<'_, Bank> {
    bank.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets in what comes from this machine: asked for by a name of it, by no page of another site.
fn from_this_machine<S, B>(
    request: ServiceRequest,
    service: &S,
) -> impl Future<Output = Result<ServiceResponse<B>, actix_web::Error>> + use<S, B>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = actix_web::Error>,
{
    let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or_default();
    let origin = text(header::ORIGIN).map(|origin| origin.split_once("://").map_or("", |(_, host)| host));
    let is_ours = is_loopback(host) && origin.is_none_or(is_loopback);
    let answer = is_ours.then(|| service.call(request));
    async move {
        match answer {
            Some(answer) => answer.await,
            None => Err(actix_web::error::ErrorForbidden("this chain answers this machine alone")),
        }
    }
}

/// The page that asks, if one does: only those of this machine come so far.
fn allowed_origin(request: &HttpRequest) -> HeaderValue {
    request.headers().get(header::ORIGIN).cloned().unwrap_or(HeaderValue::from_static("null"))
}

async fn preflight(request: HttpRequest) -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, allowed_origin(&request)))
        .insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type, solana-client"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, "POST"))
        .finish()
}

async fn serve(request: HttpRequest, bank: web::Data<Mutex<Bank>>, body: web::Bytes) -> HttpResponse {
    // A page of another site may send text without asking first.
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/json") {
        return HttpResponse::UnsupportedMediaType().body("send application/json");
    }
    let asked: Value = match serde_json::from_slice(&body) {
        Ok(asked) => asked,
        Err(_) => return reply(&request, &failed(&Value::Null, (-32700, "Parse error".into(), Value::Null))),
    };
    let mut lost = false;
    let answers = match &asked {
        Value::Array(all) if all.len() > MOST_REQUESTS || all.is_empty() => {
            failed(&Value::Null, (-32600, format!("a batch has 1 to {MOST_REQUESTS} requests"), Value::Null))
        }
        Value::Array(all) => all.iter().map(|one| one_answer(&bank, one, &mut lost)).collect(),
        one => one_answer(&bank, one, &mut lost),
    };
    if lost {
        return HttpResponse::BadGateway().body("the answer was lost");
    }
    reply(&request, &answers)
}

fn reply(request: &HttpRequest, value: &Value) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, allowed_origin(request)))
        .insert_header((header::VARY, "origin"))
        .content_type("application/json")
        .body(value.to_string())
}

fn one_answer(bank: &Mutex<Bank>, asked: &Value, lost: &mut bool) -> Value {
    let id = asked.get("id").unwrap_or(&Value::Null);
    let Some(method) = asked.get("method").and_then(Value::as_str) else {
        return failed(id, (-32600, "Invalid request".into(), Value::Null));
    };
    let params = asked.get("params").and_then(Value::as_array).map_or(&[] as &[Value], Vec::as_slice);
    let mut bank = lock(bank);
    match answer(&mut bank, method, params, now()) {
        Ok(result) => {
            if method == "sendTransaction" && bank.faults.lose_answers > 0 {
                bank.faults.lose_answers -= 1;
                *lost = true;
            }
            json!({"jsonrpc": "2.0", "id": id, "result": result})
        }
        Err(error) => failed(id, error),
    }
}

fn failed(id: &Value, (code, message, data): (i64, String, Value)) -> Value {
    let mut error = json!({"code": code, "message": message});
    if !data.is_null() {
        error["data"] = data;
    }
    json!({"jsonrpc": "2.0", "id": id, "error": error})
}
