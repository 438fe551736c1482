//! The JSON API: parse, call a step of the road, reply.

pub mod account;
pub mod battle;
pub mod claims;
pub mod ops;
pub mod pin;
pub mod ranking;
pub mod rules;
pub mod share;
pub mod vendors;
pub mod vote;

use actix_web::{HttpResponse, ResponseError as _};
use serde::Serialize;

use super::limits::Allowance;
use super::problem::Problem;

/// A JSON reply that nobody keeps.
fn json(status: u16, body: impl Into<Vec<u8>>) -> HttpResponse {
    let status = actix_web::http::StatusCode::from_u16(status).unwrap_or_default();
    HttpResponse::build(status)
        .insert_header(("cache-control", "no-store"))
        .content_type("application/json")
        .body(body.into())
}

/// A typed reply; one that can't be written is our fault and is answered as such.
fn reply(status: u16, reply: &impl Serialize) -> HttpResponse {
    match serde_json::to_vec(reply) {
        Ok(body) => json(status, body),
        Err(error) => unwritable(&error).error_response(),
    }
}

/// A reply that can't be written as JSON is a fault of ours.
fn unwritable(error: &serde_json::Error) -> Problem {
    tracing::error!(%error, "a reply can't be written as JSON");
    Problem::new(500, "internal", "something went wrong on our side")
}

/// A reply of 200.
fn ok(body: &impl Serialize) -> HttpResponse {
    reply(200, body)
}

/// A reply of 204.
fn no_content() -> HttpResponse {
    HttpResponse::NoContent().finish()
}

/// Adds the `RateLimit` fields.
fn with_allowance(mut response: HttpResponse, allowance: Option<&Allowance>) -> HttpResponse {
    use actix_web::http::header::{HeaderName, HeaderValue};
    for (name, value) in allowance.map(Allowance::fields).into_iter().flatten() {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}
