//! `boards`: how fast the service serves a board, against constant bytes of the same size.
//!
//! The reference answers with a copy of what the service just said, body and headers, from memory.
//! A ratio near 1 says a board read costs little more than HTTP itself; what the sides share (the
//! kernel, actix-web, this generator) pulls it towards 1, so it is a share, not a speed.

use std::time::{Duration, Instant};

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue, IF_NONE_MATCH};
use actix_web::web::{self, Bytes, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use anyhow::{Result, bail};
use clap::Args;
use hyper::Uri;
use serde_json::json;

use crate::Setting;
use crate::api;
use crate::aside::Aside;
use crate::client::{Answer, Call, Client};
use crate::drive::{Drive, Feed};
use crate::local::Local;
use crate::ratio::{Rounds, reference_first};
use crate::report::{Report, Table};
use crate::tally::{Tally, refusal_label};
use crate::target::Target;

/// Measure board reads against a handler of constant bytes
///
/// Reads GET /api/v1/boards/overall over C kept-alive connections, in turn with a server that this
/// tool starts and that answers the same bytes and headers from memory.
#[derive(Args)]
pub struct Options {
    /// The service, as http://127.0.0.1:PORT
    #[arg(long, value_name = "URL")]
    url: Target,
    /// Measured time of each side, over all rounds
    #[arg(long, value_name = "S", default_value_t = 12,
          value_parser = clap::value_parser!(u32).range(1..=3600))]
    seconds: u32,
    /// Connections that read at once
    #[arg(long, value_name = "C", default_value_t = 64,
          value_parser = clap::value_parser!(u16).range(1..))]
    concurrency: u16,
    /// Rounds the time is split into
    #[arg(long, value_name = "N", default_value_t = 3,
          value_parser = clap::value_parser!(u16).range(1..=100))]
    rounds: u16,
    /// Share of requests that carry If-None-Match with the last ETag seen, 0 to 1
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, value_parser = share)]
    conditional_share: f64,
    /// Unmeasured time before each measurement
    #[arg(long, value_name = "MS", default_value_t = 300)]
    warmup_ms: u64,
    /// Exit 1 if the ratio of the sides' median rates is below this
    #[arg(long, value_name = "X")]
    min_ratio: Option<f64>,
    /// Exit 1 if more reads are refused or lost
    #[arg(long, value_name = "N")]
    max_failures: Option<u32>,
}

fn share(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(x) if (0.0..=1.0).contains(&x) => Ok(x),
        _ => Err("expected a number from 0 to 1".into()),
    }
}

pub async fn run(options: Options, setting: &Setting) -> Result<Report> {
    // A service that is not there is told of once, and here.
    fetch(&options.url, setting.patience).await?;
    let constant = Aside::board(&options.url).await?;
    let outcome = read(&options, setting, constant.target.clone()).await;
    constant.stop().await;
    outcome
}

/// Serves what the service at `url` serves, from memory.
pub async fn serve(url: &Target, patience: Duration) -> Result<Local> {
    let board = fetch(url, patience).await?;
    Local::start(async move || Ok(routes(web::Data::new(board)))).await
}

async fn read(options: &Options, setting: &Setting, constant: Target) -> Result<Report> {
    let mut report = Report::new("boards");
    report.setting("url", format!("http://{}", options.url.addr));
    report.setting("seconds", options.seconds);
    report.setting("concurrency", options.concurrency);
    report.setting("conditional_share", options.conditional_share);
    report.setting("body_bytes", fetch(&constant, setting.patience).await?.body.len());
    compare(options, setting, constant, &mut report).await?;
    Ok(report)
}

async fn compare(options: &Options, setting: &Setting, constant: Target, report: &mut Report) -> Result<()> {
    let sides = [("constant", constant), ("agon", options.url.clone())];
    let mut totals = [Tally::default(), Tally::default()];
    let mut pairs = Rounds::default();
    let mut table = Table::of_latencies("rounds", &["round", "side", "per_s", "MB_per_s"]);
    let slice = Duration::from_secs(options.seconds.into()) / u32::from(options.rounds);
    for round in 0..usize::from(options.rounds) {
        let mut rates = [0.0; 2];
        let order = if reference_first(round) { [0, 1] } else { [1, 0] };
        for side in order {
            let (name, target) = &sides[side];
            let drive = Drive {
                target: target.clone(),
                concurrency: options.concurrency.into(),
                patience: setting.patience,
                stop: setting.stop.clone(),
            };
            let read_for = async |time: Duration| {
                let until = Instant::now() + time;
                let reader = |_| Reader::new(until, options.conditional_share);
                drive.run(reader).await
            };
            read_for(Duration::from_millis(options.warmup_ms)).await?;
            let tally = read_for(slice).await?;
            rates[side] = tally.rate();
            let mb = tally.bytes as f64 / 1e6 / tally.elapsed.as_secs_f64();
            let first = [json!(round + 1), json!(name), json!(tally.rate()), json!(mb)];
            table.row(first.into_iter().chain(tally.latency.cells()));
            totals[side].merge(&tally);
        }
        if setting.stop.is_set() {
            break;
        }
        pairs.push(rates[1], rates[0]);
    }
    report.table(table);
    let mut answers = Table::new("answers", &["side", "answer", "count"]);
    for ((name, _), total) in sides.iter().zip(&totals) {
        total.list(name, &mut answers);
    }
    report.table(answers);
    let ratio = pairs.ratio_of_medians();
    let mut ratios = Table::new("ratio", &["what", "value"]);
    ratios.row([json!("median agon / median constant"), json!(ratio)]);
    report.table(ratios);
    if let Some(limit) = options.min_ratio {
        report.at_least("--min-ratio", limit, ratio);
    }
    if let Some(limit) = options.max_failures {
        report.at_most("--max-failures", limit.into(), Some(totals[1].failures as f64));
    }
    Ok(())
}

async fn fetch(url: &Target, patience: Duration) -> Result<Constant> {
    let mut client = Client::new(url.clone(), patience);
    let call = Call::get(Uri::from_static(api::BOARD));
    let at = url.addr;
    match client.request(&call).await {
        Ok(answer) if answer.status == 200 => Ok(Constant::copy(&answer)),
        Ok(answer) => bail!("http://{at}{}: {}", api::BOARD, refusal_label(&answer)),
        Err(trouble) => bail!("http://{at}: {trouble} (is `agon serve` running there?)"),
    }
}

/// Reads until the clock says stop; sends the share of conditional requests evenly spread.
struct Reader {
    until: Instant,
    plain: Call,
    conditional: Option<Call>,
    share: f64,
    due: f64,
}

impl Reader {
    fn new(until: Instant, share: f64) -> Self {
        Self { until, plain: Call::get(Uri::from_static(api::BOARD)), conditional: None, share, due: 0.0 }
    }
}

impl Feed for Reader {
    fn next(&mut self) -> Option<Call> {
        if Instant::now() >= self.until {
            return None;
        }
        self.due += self.share;
        if self.due >= 1.0 {
            self.due -= 1.0;
            return Some(self.conditional.as_ref().unwrap_or(&self.plain).clone());
        }
        Some(self.plain.clone())
    }

    fn seen(&mut self, answer: &Answer) {
        if self.share == 0.0 {
            return;
        }
        if let Some(etag) = answer.headers.get(hyper::header::ETAG) {
            let call = Call::get(self.plain.path.clone());
            self.conditional = Some(call.with(hyper::header::IF_NONE_MATCH, etag.clone()));
        }
    }
}

/// The service's answer, frozen.
struct Constant {
    headers: Vec<(HeaderName, HeaderValue)>,
    etag: Option<Vec<u8>>,
    body: Bytes,
}

impl Constant {
    /// Leaves out what a server writes for itself.
    fn copy(answer: &Answer) -> Self {
        let own = ["connection", "keep-alive", "transfer-encoding", "content-length", "date"];
        let kept = answer.headers.iter().filter(|(n, _)| !own.contains(&n.as_str()));
        let copied = kept.filter_map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
            Some((name, HeaderValue::from_bytes(value.as_bytes()).ok()?))
        });
        let etag = answer.headers.get(hyper::header::ETAG);
        Self { headers: copied.collect(), etag: etag.map(|e| e.as_bytes().to_vec()), body: answer.body.clone() }
    }
}

fn routes(board: web::Data<Constant>) -> impl Fn(&mut ServiceConfig) + Clone + Send + 'static {
    move |service| {
        service.app_data(board.clone()).route(api::BOARD, web::get().to(constant_bytes));
    }
}

async fn constant_bytes(request: HttpRequest, board: web::Data<Constant>) -> HttpResponse {
    let asked = request.headers().get(IF_NONE_MATCH).map(HeaderValue::as_bytes);
    let unchanged = asked.is_some() && asked == board.etag.as_deref();
    let status = if unchanged { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let mut response = HttpResponse::build(status);
    for (name, value) in &board.headers {
        response.append_header((name.clone(), value.clone()));
    }
    if unchanged { response.finish() } else { response.body(board.body.clone()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stop::Stop;
    use crate::stub;

    #[tokio::test]
    async fn the_reference_answers_what_the_service_answers() {
        let service = stub::start().await;
        let call = Call::get(Uri::from_static(api::BOARD));
        let patience = Duration::from_secs(5);
        let mut client = Client::new(service.target(), patience);
        let original = client.request(&call).await.unwrap();
        let local = serve(&service.target(), patience).await.unwrap();
        let mut client = Client::new(local.target(), patience);
        let copy = client.request(&call).await.unwrap();
        assert_eq!((copy.status, &copy.body), (200, &original.body));
        for name in ["etag", "content-type", "cache-control", "content-length"] {
            assert_eq!(copy.headers[name], original.headers[name], "{name}");
        }
        let call = call.with(hyper::header::IF_NONE_MATCH, copy.headers["etag"].clone());
        let again = client.request(&call).await.unwrap();
        assert_eq!((again.status, again.body.len()), (304, 0));
        local.stop().await;
    }

    #[tokio::test]
    async fn a_quarter_of_conditional_reads_is_a_quarter() {
        let service = stub::start().await;
        let options = Options {
            url: service.target(),
            seconds: 1,
            concurrency: 2,
            rounds: 2,
            conditional_share: 0.25,
            warmup_ms: 10,
            min_ratio: Some(0.01),
            max_failures: Some(0),
        };
        let setting = Setting { patience: Duration::from_secs(5), stop: Stop::default() };
        let constant = serve(&options.url, setting.patience).await.unwrap();
        let report = read(&options, &setting, constant.target()).await.unwrap();
        assert!(report.passed(), "{report}");
        let answers = report.to_json()["tables"]["answers"].clone();
        let count = |answer: &str| {
            let rows = answers.as_array().unwrap().iter();
            let mut rows = rows.filter(|r| r["side"] == "agon" && r["answer"] == answer);
            rows.next().and_then(|r| r["count"].as_f64()).unwrap()
        };
        let share = count("304") / (count("200") + count("304"));
        assert!((share - 0.25).abs() < 0.02, "{answers}");
    }
}
