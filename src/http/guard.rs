//! What every response gets: headers that keep pages safe, and a count of what was served.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{DefaultHeaders, Next};

/// The headers.
pub struct Headers;

/// Only our own files; no inline script or style; nobody frames us; nothing else is loaded.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

impl Headers {
    /// As middleware. A handler may set its own policy.
    pub fn middleware() -> DefaultHeaders {
        DefaultHeaders::new()
            .add(("content-security-policy", POLICY))
            .add(("x-content-type-options", "nosniff"))
            .add(("referrer-policy", "same-origin"))
            .add(("cross-origin-opener-policy", "same-origin"))
            .add(("permissions-policy", "camera=(), microphone=(), geolocation=()"))
    }
}

/// Counts requests by route and status, and times them. Routes, not paths: a path has ids in it.
///
/// # Errors
/// Those of the handler.
pub async fn count<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let begun = Instant::now();
    let response = next.call(request).await;
    let (route, status) = match &response {
        Ok(response) => (response.request().match_pattern(), response.status().as_u16()),
        Err(error) => (None, error.as_response_error().status_code().as_u16()),
    };
    let route = route.unwrap_or_else(|| "other".into());
    let class = ["?", "1xx", "2xx", "3xx", "4xx", "5xx"][usize::from(status / 100).min(5)];
    metrics::counter!("agon_requests_total", "route" => route.clone(), "status" => class).increment(1);
    metrics::histogram!("agon_request_seconds", "route" => route).record(begun.elapsed().as_secs_f64());
    response
}
