//! Who looks at the arena for its operator.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::clock;
use crate::http::App;
use crate::http::extract::{client_address, same_origin};
use crate::http::problem::{OPERATOR_KEY_WANTED, Problem};

/// Somebody who may look at people's votes: knows the operator's key.
pub struct Operator(pub String);

impl FromRequest for Operator {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(operator(request))
    }
}

fn operator(request: &HttpRequest) -> Result<Operator, Problem> {
    let app = request.app_data::<web::Data<App>>();
    let variable = app.map(|app| app.config.accounts.operator_key_env.as_str()).unwrap_or_default();
    let key = std::env::var(variable).ok().filter(|key| key.len() >= 16);
    let Some(key) = key.filter(|_| !variable.is_empty()) else {
        return Err(Problem::new(404, "not_found", "nothing is here"));
    };
    let app = app.ok_or_else(|| Problem::new(404, "not_found", "nothing is here"))?;
    let address = client_address(request)?;
    // Whoever guessed too often is not told any more whether the next guess is right.
    app.limits.may_guess(address, clock::now())?;
    let wrong =
        || Problem::new(401, OPERATOR_KEY_WANTED, "the operator's key is wanted, as a bearer token or a password");
    let header = request.headers().get(AUTHORIZATION).and_then(|v| v.to_str().ok()).ok_or_else(wrong)?;
    let (name, given, by_browser) = if let Some(token) = super::credentials(header, "bearer") {
        ("operator".to_owned(), token.to_owned(), false)
    } else {
        let basic = super::credentials(header, "basic").and_then(|text| STANDARD.decode(text).ok());
        let basic = basic.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(wrong)?;
        let (name, key) = basic.split_once(':').ok_or_else(wrong)?;
        (name.to_owned(), key.to_owned(), true)
    };
    // Hashes of equal length: the time it takes says nothing of where they differ.
    if Sha256::digest(given.as_bytes()) != Sha256::digest(key.as_bytes()) {
        metrics::counter!("agon_operator_guesses_total").increment(1);
        tracing::warn!("a wrong operator's key was given");
        app.limits.note_guess(address, clock::now());
        return Err(wrong());
    }
    // A browser sends the password to us whoever asks it to.
    if by_browser {
        same_origin(request)?;
    }
    Ok(Operator(name.chars().filter(|c| !c.is_control()).take(60).collect()))
}
