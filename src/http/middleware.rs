//! What every request passes, in and out: its path is made plain and a span opened; its answer gets the
//! headers that keep pages safe, and is counted.
//!
//! One step where four middlewares stood: a board, which is ready-made bytes, was served at 0.74 of the rate of
//! constant bytes with those and is at 0.9 without (`agon-loadtest boards`, 64 connections; routes were moved too).

use std::cell::RefCell;
use std::collections::HashMap;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use actix_web::dev::{Payload, Service, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::Method;
use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, CROSS_ORIGIN_OPENER_POLICY, HOST, HeaderName, HeaderValue, PERMISSIONS_POLICY,
    REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::http::uri::{Authority, PathAndQuery, Uri};
use actix_web::web;
use actix_web::{Error, HttpMessage as _};
use futures_util::Stream;
use metrics::{Counter, Histogram};
use tracing::{Instrument as _, Span};

use crate::http::App;
use crate::http::extract::address_of;
use crate::http::problem::Problem;
use crate::site::Site;

/// Only our own files; no inline script or style; nobody frames us; nothing else is loaded.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same policy for a page that other sites may frame.
pub fn framed_policy() -> String {
    POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
}

/// For a year, no http: browsers heed it where they came by https.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// A handler may set its own policy.
static HEADERS: [(HeaderName, HeaderValue); 5] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin")),
    (PERMISSIONS_POLICY, HeaderValue::from_static("camera=(), microphone=(), geolocation=()")),
];

/// Passes a request on to `service` and its answer back.
///
/// # Errors
/// Those of the service.
pub fn pass<S, B>(
    mut request: ServiceRequest,
    service: &S,
) -> impl Future<Output = Result<ServiceResponse<B>, Error>> + use<S, B>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    let begun = Instant::now();
    make_plain(&mut request);
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let payload = request.take_payload();
        request.set_payload(Payload::Stream { payload: Box::pin(TimelyBody::new(payload)) });
    }
    let span = span(&request);
    let own = span.clone();
    let app = request.app_data::<web::Data<App>>();
    let is_secure = app.is_some_and(|app| app.is_secure());
    let may = app.map_or(Ok(()), |app| may_pass(&request, app));
    let answer = may.map(|()| span.in_scope(|| service.call(request)));
    async move {
        let mut answer = match answer {
            Ok(answer) => answer.await,
            Err(problem) => Err(problem.into()),
        };
        let (route, status) = match &mut answer {
            Ok(response) => {
                for (name, value) in &HEADERS {
                    if !response.headers().contains_key(name) {
                        response.headers_mut().insert(name.clone(), value.clone());
                    }
                }
                if is_secure {
                    response.headers_mut().insert(STRICT_TRANSPORT_SECURITY, HSTS);
                }
                (response.request().match_pattern(), response.status())
            }
            Err(error) => (None, error.as_response_error().status_code()),
        };
        own.record("status", status.as_u16());
        if status.is_server_error() {
            tracing::warn!("a request failed");
        } else {
            tracing::debug!("request");
        }
        count(route, status.as_u16(), begun.elapsed());
        answer
    }
    .instrument(span)
}

/// How long a client may take to send a body.
const BODY_TIME: Duration = Duration::from_secs(20);

/// A request's body, which ends in an error when its sender takes too long.
struct TimelyBody {
    body: Payload,
    /// Set when the first wait begins: most bodies are there already.
    deadline: Option<Pin<Box<tokio::time::Sleep>>>,
}

impl TimelyBody {
    fn new(body: Payload) -> Self {
        Self { body, deadline: None }
    }
}

impl Stream for TimelyBody {
    type Item = Result<web::Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Poll::Ready(piece) = Pin::new(&mut self.body).poll_next(context) {
            return Poll::Ready(piece);
        }
        let deadline = self.deadline.get_or_insert_with(|| Box::pin(tokio::time::sleep(BODY_TIME)));
        let late = || PayloadError::Io(std::io::ErrorKind::TimedOut.into());
        deadline.as_mut().poll(context).map(|()| Some(Err(late())))
    }
}

/// Is it for us, and may it be read? What changes something has limits of its own.
fn may_pass(request: &ServiceRequest, app: &App) -> Result<(), Problem> {
    if matches!(request.path(), "/healthz" | "/readyz" | "/metrics") {
        return Ok(());
    }
    if is_misdirected(request, &app.site) {
        return Err(misdirected());
    }
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if is_read && !request.path().starts_with("/assets/") {
        let peer = request.peer_addr().map(|peer| peer.ip());
        app.limits.check_read(address_of(peer, request.headers(), &app.config.trusted_proxies))?;
    }
    Ok(())
}

/// Is it for another host than ours?
fn is_misdirected(request: &ServiceRequest, site: &Site) -> bool {
    let named = request.headers().get(HOST).map(|host| host.to_str().unwrap_or_default());
    // A request line may name an authority too (RFC 9112, 3.2.2): both must be ours.
    let line = request.uri().authority().map(Authority::as_str);
    !named.is_some_and(|host| site.knows(host)) || line.is_some_and(|host| !site.knows(host))
}

/// The answer to a request for somebody else.
fn misdirected() -> Problem {
    let detail = "this service does not answer for that host; its operator names it by the settings public_url and public_aliases";
    Problem::new(421, "unknown_host", detail)
}

/// A request's span: method, route, status. Not its path, which holds ids, nor its address.
fn span(request: &ServiceRequest) -> Span {
    // Looked up where somebody reads it only.
    let route = || request.match_pattern().unwrap_or_else(other);
    tracing::info_span!("request", method = %request.method(), route = route(), status = tracing::field::Empty)
}

/// The route of what has none.
fn other() -> String {
    "other".into()
}

/// Counts by route and status, and times. Routes, not paths: a path has ids in it.
fn count(route: Option<String>, status: u16, took: Duration) {
    type Counted = HashMap<(String, &'static str), (Counter, Histogram)>;
    thread_local! {
        // Handles are kept: to ask the recorder for them means to write their labels down each time.
        static COUNTED: RefCell<Counted> = RefCell::default();
    }
    let class = ["?", "1xx", "2xx", "3xx", "4xx", "5xx"][usize::from(status / 100).min(5)];
    COUNTED.with_borrow_mut(|counted| {
        let key = (route.unwrap_or_else(other), class);
        let (requests, seconds) = counted.entry(key).or_insert_with_key(|(route, class)| {
            (
                metrics::counter!("agon_requests_total", "route" => route.clone(), "status" => *class),
                metrics::histogram!("agon_request_seconds", "route" => route.clone()),
            )
        });
        requests.increment(1);
        seconds.record(took.as_secs_f64());
    });
}

/// Doubled slashes and slashes at the end mean nothing.
fn make_plain(request: &mut ServiceRequest) {
    let uri = request.uri();
    let Some(mut plain) = plain(uri.path()) else { return };
    if let Some(query) = uri.query() {
        plain.push('?');
        plain.push_str(query);
    }
    let mut parts = uri.clone().into_parts();
    // What was a path and a query is one still.
    parts.path_and_query = PathAndQuery::from_maybe_shared(plain).ok();
    if let Ok(uri) = Uri::from_parts(parts) {
        request.match_info_mut().get_mut().update(&uri);
        request.head_mut().uri = uri;
    }
}

/// The path without slashes that mean nothing; `None` if it has none.
fn plain(path: &str) -> Option<String> {
    if path.len() < 2 || !path.ends_with('/') && !path.contains("//") {
        return None;
    }
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    Some(format!("/{}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_that_mean_nothing_go() {
        for (path, expected) in [
            ("", None),
            ("/", None),
            ("*", None),
            ("/b/1", None),
            ("/b/1/", Some("/b/1")),
            ("//", Some("/")),
            ("//b///1//", Some("/b/1")),
        ] {
            assert_eq!(plain(path).as_deref(), expected, "{path:?}");
        }
    }
}
