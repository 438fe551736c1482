//! Who asks, from where, and what: the parts of a request, parsed once, before a handler runs.

pub mod limited;
pub mod operator;
pub mod query;
pub mod vendor_caller;

use std::future::{Ready, ready};
use std::net::IpAddr;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::Method;
use actix_web::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST, HeaderMap, HeaderValue, ORIGIN, X_FORWARDED_FOR};
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::StreamExt;
use futures_util::future::{Either, LocalBoxFuture};
use ipnet::IpNet;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::App;
use super::problem::Problem;
use crate::clock;
use crate::secrets::session::{Session, SessionError};
use agon_core::ids::AccountId;
use agon_store::StoreError;

/// Name of the session cookie.
pub const COOKIE: &str = "agon_session";

/// Somebody with a session.
#[derive(Clone, Copy, Debug)]
pub struct Caller {
    /// Whose session it is.
    pub account: AccountId,
    /// The generation of sessions that it belongs to.
    pub generation: u32,
}

impl FromRequest for Caller {
    type Error = Problem;
    /// Nearly always known at once: only a generation that is not remembered is looked up.
    type Future = Either<Ready<Result<Self, Problem>>, LocalBoxFuture<'static, Result<Self, Problem>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let checked = caller(request).and_then(|caller| Ok((caller, app(request)?)));
        let (caller, app) = match checked {
            Ok(checked) => checked,
            Err(problem) => return Either::Left(ready(Err(problem))),
        };
        if let Some(newest) = app.generations.remembered(caller.account, clock::now()) {
            return Either::Left(ready(caller.of_generation(newest)));
        }
        let app = app.clone();
        Either::Right(Box::pin(async move {
            match app.generations.look_up(caller.account).await {
                Ok(newest) => caller.of_generation(newest),
                Err(StoreError::UnknownAccount) => Err(SessionError::Invalid.into()),
                Err(error) => Err(error.into()),
            }
        }))
    }
}

impl Caller {
    /// Only sessions of an account's newest generation are good: signing in, signing out and erasure begin one.
    fn of_generation(self, newest: u32) -> Result<Self, Problem> {
        if self.generation == newest {
            return Ok(self);
        }
        Err(Problem::new(
            401,
            "session_outdated",
            "this session was ended by a later sign-in or sign-out; begin a new one",
        ))
    }
}

/// The credentials of an `Authorization` header of this scheme, in whatever letters the scheme is written (RFC 9110).
fn credentials<'h>(header: &'h str, scheme: &str) -> Option<&'h str> {
    let (said, rest) = header.split_once(' ')?;
    said.eq_ignore_ascii_case(scheme).then(|| rest.trim())
}

/// What the request's token says, before its generation is looked at.
fn caller(request: &HttpRequest) -> Result<Caller, Problem> {
    let app = app(request)?;
    // A browser that told the operator's password sends it to every page: there the cookie says who it is.
    let is_basic =
        |header: &&HeaderValue| header.as_bytes().get(..6).is_some_and(|kind| kind.eq_ignore_ascii_case(b"basic "));
    if let Some(header) =
        request.headers().get(AUTHORIZATION).filter(|header| !is_basic(header) || request.cookie(COOKIE).is_none())
    {
        let token = header.to_str().ok().and_then(|header| credentials(header, "bearer"));
        let token =
            token.ok_or_else(|| Problem::new(401, "session_invalid", "expected \"Authorization: Bearer <token>\""))?;
        let Session { account, generation } = app.sessions.check(token)?;
        return Ok(Caller { account, generation });
    }
    let Some(cookie) = request.cookie(COOKIE) else {
        return Err(Problem::new(401, "unauthenticated", "begin a session with POST /api/v1/sessions"));
    };
    let Session { account, generation } = app.sessions.check(cookie.value())?;
    same_origin(request)?;
    Ok(Caller { account, generation })
}

/// Refuses requests that change something and that another site made a browser send.
///
/// Browsers say where a request comes from (`Sec-Fetch-Site`, else `Origin`); a request that
/// carries our cookie and says neither is not from a browser we can protect.
///
/// # Errors
/// 403 `cross_site`.
pub fn same_origin(request: &HttpRequest) -> Result<(), Problem> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(());
    }
    let header = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    let same = match (header("sec-fetch-site"), header(ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => app(request)?.site.is_own(origin, host(request)),
        (None, None) => false,
    };
    if same {
        Ok(())
    } else {
        Err(Problem::new(
            403,
            "cross_site",
            "a request with a session cookie must come from this site (Origin or Sec-Fetch-Site)",
        ))
    }
}

/// The host that a request names; empty if it names none.
pub fn host(request: &HttpRequest) -> &str {
    request.headers().get(HOST).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// What addresses of ours begin with that others follow, and commands that people take away: without a slash at the end,
/// with the path below which the service is.
#[derive(Clone, Debug)]
pub struct Base(pub String);

impl FromRequest for Base {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(app(request).map(|app| Self(app.site.base(host(request)))))
    }
}

/// Where a request comes from: the client's address, through trusted proxies only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddr(pub IpAddr);

impl FromRequest for ClientAddr {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(client_address(request).map(Self))
    }
}

/// Where a request comes from, as [`ClientAddr`] says.
///
/// # Errors
/// 500 without the service's parts.
pub fn client_address(request: &HttpRequest) -> Result<IpAddr, Problem> {
    let trusted = &app(request)?.config.trusted_proxies;
    Ok(address_of(request.peer_addr().map(|peer| peer.ip()), request.headers(), trusted))
}

/// Where a request comes from: its peer, or whom trusted proxies name.
pub fn address_of(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let peer = peer.unwrap_or(IpAddr::from([127, 0, 0, 1]));
    if trusted.is_empty() {
        return peer.to_canonical();
    }
    let forwarded: Vec<&str> = headers.get_all(X_FORWARDED_FOR).filter_map(|v| v.to_str().ok()).collect();
    client(peer, &forwarded.join(","), trusted)
}

/// Walks the chain of proxies from the nearest: the first address that is not a trusted proxy's
/// is the client's. What an untrusted peer claims is ignored.
fn client(peer: IpAddr, forwarded: &str, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |ip: IpAddr| trusted.iter().any(|net| net.contains(&ip));
    let mut at = peer.to_canonical();
    for hop in forwarded.rsplit(',').map(str::trim) {
        if !is_trusted(at) {
            break;
        }
        let Ok(ip) = hop.parse() else { break };
        at = IpAddr::to_canonical(&ip);
    }
    at
}

/// From which network somebody asks (IPv4 /24, IPv6 /48), whose accounts share a day and a test: a keyed hash of it and
/// the day, from which neither can be read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetworkFingerprint(pub u64);

impl FromRequest for NetworkFingerprint {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(client_address(request).and_then(|address| {
            let (app, network) = (app(request)?, network(address));
            let day = clock::now().day();
            Ok(Self(app.sessions.keyed_hash(&format!("network\n{day}\n{network}"))))
        }))
    }
}

/// The network of an address.
fn network(addr: IpAddr) -> IpNet {
    let bits = if addr.is_ipv4() { 24 } else { 48 };
    IpNet::new(addr, bits).map_or(IpNet::from(addr), |net| net.trunc())
}

/// A JSON body, with a fingerprint of the request for idempotency.
pub struct JsonBody<T> {
    /// The parsed body.
    pub value: T,
    /// Hash of method, path and body.
    pub fingerprint: [u8; 32],
}

impl<T: DeserializeOwned + 'static> FromRequest for JsonBody<T> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            let bytes = read(&request, payload).await?;
            if bytes.is_empty() && *request.method() == Method::PUT {
                return Err(Problem::new(
                    422,
                    "invalid_body",
                    "send a JSON object; what it leaves out is not kept as it was",
                ));
            }
            let value = parse(&bytes)?;
            let fingerprint = Sha256::new()
                .chain_update(request.method().as_str())
                .chain_update([0])
                .chain_update(request.path())
                .chain_update([0])
                .chain_update(&bytes)
                .finalize()
                .into();
            Ok(Self { value, fingerprint })
        })
    }
}

async fn read(request: &HttpRequest, mut payload: Payload) -> Result<web::BytesMut, Problem> {
    let limit = app(request)?.config.limits.max_body_bytes;
    let too_large = || Problem::new(413, "body_too_large", format!("a request body has at most {limit} bytes"));
    let announced =
        request.headers().get("content-length").and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(too_large());
    }
    let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("application/json");
    if !kind.split(';').next().is_some_and(|k| k.trim().eq_ignore_ascii_case("application/json")) {
        return Err(Problem::new(415, "unsupported_media_type", "send application/json"));
    }
    let mut bytes = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| match error {
            PayloadError::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => {
                Problem::new(408, "body_too_slow", "the request body took too long to arrive; send it again")
            }
            _ => Problem::new(400, "body_cut_off", "the request body ended too early"),
        })?;
        if bytes.len() + chunk.len() > limit {
            return Err(too_large());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let bytes = if bytes.is_empty() { b"{}" } else { bytes };
    if let Err(error) = std::str::from_utf8(bytes) {
        let detail = format!("the body is not UTF-8 at byte {}", error.valid_up_to() + 1);
        return Err(Problem::new(400, "invalid_utf8", detail));
    }
    let value = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => Problem::new(422, "invalid_body", error.to_string()),
        _ => Problem::new(400, "invalid_json", error.to_string()),
    })?;
    // Members have names here: a list of them in some order would be read too.
    if bytes.trim_ascii_start().first() == Some(&b'[') {
        return Err(Problem::new(422, "invalid_body", "send a JSON object, not a list"));
    }
    Ok(value)
}

/// The `Idempotency-Key`, if the request carries one.
#[derive(Clone, Debug)]
pub struct IdempotencyKey(pub Option<String>);

const MAX_KEY: usize = 255;

impl FromRequest for IdempotencyKey {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let Some(value) = request.headers().get("idempotency-key") else { return ready(Ok(Self(None))) };
        let text = value.to_str().unwrap_or_default();
        ready(if (1..=MAX_KEY).contains(&text.len()) {
            Ok(Self(Some(text.to_owned())))
        } else {
            Err(Problem::new(
                400,
                "invalid_idempotency_key",
                "an Idempotency-Key has 1 to 255 visible ASCII characters",
            ))
        })
    }
}

/// The service's parts.
pub fn app(request: &HttpRequest) -> Result<&web::Data<App>, Problem> {
    request
        .app_data::<web::Data<App>>()
        .ok_or_else(|| Problem::new(500, "internal", "something went wrong on our side"))
}

/// Parses an id in a path; what is no id is not found.
///
/// # Errors
/// 404 with `code`.
pub fn id<T: std::str::FromStr>(text: &str, code: &'static str, what: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::new(404, code, format!("there is no such {what}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let ip = |text: &str| text.parse::<IpAddr>().expect(text);
        let nets = |texts: &[&str]| texts.iter().map(|t| t.parse().expect(t)).collect::<Vec<IpNet>>();
        for (peer, forwarded, trusted, client_ip) in [
            ("203.0.113.9", "198.51.100.1", &[][..], "203.0.113.9"),
            ("10.0.0.1", "198.51.100.1", &["10.0.0.0/8"], "198.51.100.1"),
            ("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", &["10.0.0.0/8"], "198.51.100.1"),
            ("10.0.0.1", "", &["10.0.0.0/8"], "10.0.0.1"),
            ("10.0.0.1", "nonsense", &["10.0.0.0/8"], "10.0.0.1"),
            ("::ffff:203.0.113.9", "1.2.3.4", &["10.0.0.0/8"], "203.0.113.9"),
            ("::ffff:10.0.0.1", "1.2.3.4", &["10.0.0.0/8"], "1.2.3.4"),
        ] {
            assert_eq!(client(ip(peer), forwarded, &nets(trusted)), ip(client_ip), "{peer} {forwarded:?}");
        }
    }
}
