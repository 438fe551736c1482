//! `upstream`: a fake OpenAI-compatible server, so that a load run needs no model and no key.
//!
//! A stream costs one timer and shared bytes: its frames are rendered once, and its ticks start at
//! a phase of their own, so that a thousand streams do not all wake in the same millisecond. A
//! late tick is followed up at once: over its length a stream keeps to its pace, as a model does
//! whose reader was slow.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use actix_web::web::ServiceConfig;
use actix_web::{HttpResponse, web};
use anyhow::Result;
use bytes::Bytes;
use clap::Args;
use futures_util::Stream;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{Instant, Interval, interval_at};

use crate::Setting;
use crate::gauge::{Open, OpenGuard};
use crate::local::Local;
use crate::report::{Report, Table};
use crate::target::loopback_bind;

/// Stand in for the models: an OpenAI-compatible server with a steady pace
///
/// Serves POST /v1/chat/completions (streamed or whole) and GET /v1/models until Ctrl-C or
/// --deadline-s. Any model name is answered. Prints how many streams it held when it ends.
#[derive(Args)]
pub struct Options {
    /// Where to listen; port 0 takes a free one (loopback only)
    #[arg(long, value_name = "ADDR:PORT", value_parser = loopback_bind)]
    bind: SocketAddr,
    /// Chunks of text per answer
    #[arg(long, value_name = "N", default_value_t = 200)]
    chunks: u32,
    /// Time between two chunks; 0 sends as fast as it is read
    #[arg(long, value_name = "MS", default_value_t = 50)]
    interval_ms: u64,
    /// The text of each chunk
    #[arg(long, value_name = "TEXT", default_value = "word ")]
    chunk_text: String,
    /// Names that GET /v1/models lists
    #[arg(long, value_name = "NAMES", value_delimiter = ',', default_value = "fake-a,fake-b,fake-c")]
    models: Vec<String>,
}

struct Upstream {
    options: Options,
    open: Arc<Open>,
    asked: AtomicU64,
    completed: AtomicU64,
}

pub async fn run(options: Options, setting: &Setting) -> Result<Report> {
    let bind = options.bind;
    let upstream = web::Data::new(Upstream {
        options,
        open: Arc::default(),
        asked: AtomicU64::new(0),
        completed: AtomicU64::new(0),
    });
    let served = upstream.clone();
    let local = Local::start_on(bind, async move || Ok(routes(served))).await?;
    eprintln!("fake upstream at http://{}/v1", local.addr);
    setting.stop.stopped().await;
    let still_open = upstream.open.now();
    local.stop().await;

    let asked = upstream.asked.load(Ordering::Relaxed);
    let completed = upstream.completed.load(Ordering::Relaxed);
    let mut report = Report::new("upstream");
    report.setting("chunks", upstream.options.chunks);
    report.setting("interval_ms", upstream.options.interval_ms);
    let mut table = Table::new("answers", &["asked", "completed", "open_at_end", "most_at_once"]);
    table.row([json!(asked), json!(completed), json!(still_open), json!(upstream.open.peak())]);
    report.table(table);
    Ok(report)
}

fn routes(upstream: web::Data<Upstream>) -> impl Fn(&mut ServiceConfig) + Clone + Send + 'static {
    move |service| {
        service
            .app_data(upstream.clone())
            .route("/v1/chat/completions", web::post().to(complete))
            .route("/v1/models", web::get().to(models));
    }
}

async fn models(upstream: web::Data<Upstream>) -> HttpResponse {
    let names = upstream.options.models.iter();
    let models: Vec<Value> =
        names.map(|id| json!({"id": id, "object": "model", "created": 0, "owned_by": "loadtest"})).collect();
    HttpResponse::Ok().json(json!({"object": "list", "data": models}))
}

#[derive(Deserialize)]
struct Ask {
    model: String,
    #[serde(default)]
    stream: bool,
    stream_options: Option<StreamOptions>,
}

#[derive(Deserialize)]
struct StreamOptions {
    #[serde(default)]
    include_usage: bool,
}

async fn complete(upstream: web::Data<Upstream>, ask: web::Json<Ask>) -> HttpResponse {
    let n = upstream.asked.fetch_add(1, Ordering::Relaxed);
    let held = upstream.open.enter();
    if ask.stream {
        let answer = Answer::new(upstream, held, n, &ask);
        return HttpResponse::Ok()
            .content_type("text/event-stream")
            .insert_header(("cache-control", "no-cache"))
            .streaming(frames(answer));
    }
    let options = &upstream.options;
    tokio::time::sleep(Duration::from_millis(options.interval_ms) * options.chunks).await;
    let text = options.chunk_text.repeat(options.chunks as usize);
    upstream.completed.fetch_add(1, Ordering::Relaxed);
    HttpResponse::Ok().json(json!({
        "id": format!("chatcmpl-{n}"), "object": "chat.completion", "created": unix_now(),
        "model": ask.model, "usage": usage(options.chunks),
        "choices": [{"index": 0, "finish_reason": "stop", "logprobs": null,
                     "message": {"role": "assistant", "content": text, "refusal": null}}],
    }))
}

/// One answer on its way: what is still to be sent, rendered beforehand.
struct Answer {
    upstream: web::Data<Upstream>,
    _held: OpenGuard,
    ticks: Option<Interval>,
    opening: Option<Bytes>,
    content: Bytes,
    left: u32,
    closing: Option<Bytes>,
}

impl Answer {
    fn new(upstream: web::Data<Upstream>, held: OpenGuard, n: u64, ask: &Ask) -> Self {
        let options = &upstream.options;
        let with_usage = ask.stream_options.as_ref().is_some_and(|o| o.include_usage);
        let created = unix_now();
        let chunk = |choices: Value, usage: Value| {
            let mut chunk = json!({
                "id": format!("chatcmpl-{n}"), "object": "chat.completion.chunk",
                "created": created, "model": ask.model, "choices": choices,
            });
            if with_usage {
                chunk["usage"] = usage;
            }
            format!("data: {chunk}\n\n")
        };
        let said = |delta: Value, finish: Value| {
            let choice = json!({"index": 0, "delta": delta, "logprobs": null,
                                "finish_reason": finish});
            chunk(json!([choice]), Value::Null)
        };
        let mut closing = said(json!({}), json!("stop"));
        if with_usage {
            closing += &chunk(json!([]), usage(options.chunks));
        }
        closing += "data: [DONE]\n\n";
        Self {
            opening: Some(said(json!({"role": "assistant", "content": ""}), Value::Null).into()),
            content: said(json!({"content": options.chunk_text}), Value::Null).into(),
            left: options.chunks,
            closing: Some(closing.into()),
            ticks: ticks(n, Duration::from_millis(options.interval_ms)),
            _held: held,
            upstream,
        }
    }

    async fn next(&mut self) -> Option<Bytes> {
        if let Some(opening) = self.opening.take() {
            return Some(opening);
        }
        if self.left > 0 {
            if let Some(ticks) = &mut self.ticks {
                ticks.tick().await;
            }
            self.left -= 1;
            return Some(self.content.clone());
        }
        let closing = self.closing.take()?;
        self.upstream.completed.fetch_add(1, Ordering::Relaxed);
        Some(closing)
    }
}

fn frames(answer: Answer) -> impl Stream<Item = Result<Bytes, actix_web::Error>> {
    futures_util::stream::unfold(
        answer,
        |mut answer| async move { answer.next().await.map(|frame| (Ok(frame), answer)) },
    )
}

/// Ticks whose first comes within one interval, at a place that depends on the stream's number.
fn ticks(n: u64, every: Duration) -> Option<Interval> {
    // Multiples of the golden ratio fill an interval evenly, however many there are.
    let phase = (n as f64 * 0.618_033_988_749_895).fract();
    (!every.is_zero()).then(|| interval_at(Instant::now() + every.mul_f64(phase), every))
}

fn usage(chunks: u32) -> Value {
    json!({"prompt_tokens": 12, "completion_tokens": chunks, "total_tokens": 12 + chunks})
}

fn unix_now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::{Call, Client};
    use crate::sse::Parser;

    async fn ask(body: Value) -> String {
        let options = Options {
            bind: ([127, 0, 0, 1], 0).into(),
            chunks: 3,
            interval_ms: 2,
            chunk_text: "wörd ".into(),
            models: vec!["m".into()],
        };
        let upstream = web::Data::new(Upstream {
            options,
            open: Arc::default(),
            asked: AtomicU64::new(0),
            completed: AtomicU64::new(0),
        });
        let served = upstream.clone();
        let local = Local::start(async move || Ok(routes(served))).await.unwrap();
        let mut client = Client::new(local.target(), Duration::from_secs(5));
        let path = "/v1/chat/completions".parse().unwrap();
        let call = Call::post_json(path, body.to_string());
        let answer = client.request(&call).await.unwrap();
        assert_eq!(answer.status, 200);
        assert_eq!(upstream.completed.load(Ordering::Relaxed), 1);
        local.stop().await;
        String::from_utf8(answer.body.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn a_stream_has_the_chunks_a_client_library_expects() {
        let text = ask(json!({"model": "m", "messages": [], "stream": true,
                              "stream_options": {"include_usage": true}}))
        .await;
        let mut datas = Vec::new();
        Parser::default().feed(text.as_bytes(), |e| datas.push(e.data.to_owned()));
        assert_eq!(datas.pop().unwrap(), "[DONE]");
        let chunks: Vec<Value> = datas.iter().map(|d| serde_json::from_str(d).unwrap()).collect();
        assert_eq!(chunks.len(), 6, "role, three of text, stop, usage");
        assert!(chunks.iter().all(|c| c["object"] == "chat.completion.chunk"));
        assert_eq!(chunks[0]["choices"][0]["delta"]["role"], "assistant");
        assert_eq!(chunks[3]["choices"][0]["delta"]["content"], "wörd ");
        assert_eq!(chunks[4]["choices"][0]["finish_reason"], "stop");
        assert_eq!(chunks[5]["usage"]["completion_tokens"], 3);
    }

    #[tokio::test]
    async fn usage_comes_only_when_asked_for_and_whole_answers_are_whole() {
        let text = ask(json!({"model": "m", "messages": [], "stream": true})).await;
        assert!(!text.contains("usage"));
        let text = ask(json!({"model": "m", "messages": []})).await;
        let whole: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(whole["choices"][0]["message"]["content"], "wörd wörd wörd ");
    }

    #[tokio::test]
    async fn first_ticks_are_spread_over_the_interval() {
        let every = Duration::from_secs(10);
        let mut first = Vec::new();
        for n in 0..100 {
            let phase = (n as f64 * 0.618_033_988_749_895).fract();
            first.push((phase * 10.0) as usize);
            assert!(ticks(n, every).is_some());
        }
        for tenth in 0..10 {
            let here = first.iter().filter(|t| **t == tenth).count();
            assert!((8..=12).contains(&here), "{tenth}: {here}");
        }
        assert!(ticks(0, Duration::ZERO).is_none());
    }
}
