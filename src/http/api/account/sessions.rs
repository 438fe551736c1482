//! Sessions: guests begin here.

use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock;
use crate::http::App;
use crate::http::api::{reply, with_allowance};
use crate::http::extract::{COOKIE, Caller, ClientAddr, JsonBody, same_origin};
use crate::http::limits::{Act, address_key};
use crate::http::problem::Problem;
use crate::secrets::session::Session;
use crate::signup_challenge::{ChallengeError, Proof};
use agon_core::ids::AccountId;

/// Nothing has to be said to begin, but where a proof of work is asked for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    #[schema(value_type = Option<Object>)]
    proof: Option<Proof>,
}

/// Lets somebody in who has no session.
///
/// # Errors
/// [`ChallengeError`] when some work is wanted first.
pub async fn admit(app: &App, addr: ClientAddr, proof: Option<&Proof>) -> Result<(), ChallengeError> {
    if !app.config.door.enabled || !app.config.limits.enabled {
        return Ok(());
    }
    app.signup_challenge.check(address_key(addr.0), proof, &app.sessions, &app.store).await
}

/// A new guest account with its token; browsers get it as a cookie too.
#[utoipa::path(post, path = "/api/v1/sessions", request_body = Begin, tag = "arena",
    responses((status = 201, body = SessionReply, description = "the token also as an HttpOnly cookie"), (status = 403, description = "`proof_wanted`, `proof_refused` with `challenge`, `bits`, `wait_seconds`: send `{\"proof\":{\"challenge\",\"number\"}}` where SHA-256(challenge:number) begins with `bits` zero bits, or without number after the wait"), (status = 429, description = "`too_many_requests`")))]
pub async fn begin(
    app: web::Data<App>,
    addr: ClientAddr,
    request: HttpRequest,
    body: JsonBody<Begin>,
) -> Result<HttpResponse, Problem> {
    // Without this, another site could swap a visitor's session for a fresh one.
    if request.headers().contains_key("sec-fetch-site") {
        same_origin(&request)?;
    }
    let allowance = app.limits.check(Act::Session, None, addr.0).await?;
    admit(&app, addr, body.value.proof.as_ref()).await?;
    let (account, token) = new_guest(&app).await?;
    let mut response = reply(201, &SessionReply { account, token: &token });
    response
        .add_cookie(&cookie(&app, &token))
        .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(with_allowance(response, allowance.as_ref()))
}

/// A session: its account and token.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"account": "acct_01m8bgrd7we6mswqz6gd1w6rdk", "token": "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiIsImtpZCI6Im93biJ9.…"}))]
pub struct SessionReply<'a> {
    /// The account's id.
    #[schema(value_type = String)]
    pub account: AccountId,
    /// Its token, for `Authorization: Bearer`.
    pub token: &'a str,
}

/// Makes a guest account.
pub async fn new_guest(app: &App) -> Result<(AccountId, String), Problem> {
    let (account, now) = (AccountId::from_uuid(clock::uuid()), clock::now());
    app.store.create_account(account, clock::voter_id(), now).await?;
    app.generations.begun(account, 0);
    metrics::counter!("agon_sessions_total").increment(1);
    Ok((account, app.sessions.issue(Session { account, generation: 0 }, now)))
}

/// The cookie that carries a token.
pub fn cookie(app: &App, token: &str) -> Cookie<'static> {
    let life = i64::try_from(app.sessions.life().as_secs()).unwrap_or(i64::MAX);
    Cookie::build(COOKIE, token.to_owned())
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.is_secure())
        .path(app.site.cookie_path().to_owned())
        .max_age(Duration::seconds(life))
        .finish()
}

/// Signs out, everywhere: all tokens of the account end. A guest's account can't be reached any more; one with a
/// wallet by signing in again.
#[utoipa::path(delete, path = "/api/v1/sessions", tag = "arena", responses((status = 204, description = "every session of the account has ended, the cookie is gone"), (status = 403, description = "`cross_site`")))]
pub async fn end(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Result<Caller, Problem>,
) -> Result<HttpResponse, Problem> {
    match caller {
        Ok(caller) => {
            let generation = app.store.end_sessions(caller.account, clock::now()).await?;
            app.generations.begun(caller.account, generation);
        }
        // Nobody is signed in: what is left of a session goes.
        Err(problem) if problem.status == StatusCode::UNAUTHORIZED => same_origin(&request)?,
        Err(problem) => return Err(problem),
    }
    let mut gone = cookie(&app, "");
    gone.make_removal();
    Ok(HttpResponse::NoContent().cookie(gone).finish())
}

/// The key that receipts are checked with.
pub async fn jwks(app: web::Data<App>) -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(app.receipts.jwks().to_string())
}
