//! Appeals, and people who look at them: what the machine decided about somebody's votes is shown
//! with its evidence, and whatever anybody does about it is kept for good.

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::future::{Ready, ready};
use utoipa::ToSchema;

use crate::clock;
use crate::http::App;
use crate::http::api::{json as reply, ok};
use crate::http::extract::{Caller, ClientAddr, JsonBody, client_address, same_origin};
use crate::http::limits::Act;
use crate::http::problem::{OPERATOR_KEY_WANTED, Problem};
use agon_core::time::Timestamp;
use agon_core::verdict::fdr;
use agon_core::verdict::voter::AccountStanding;
use agon_store::{ReviewAction, ReviewRow};

/// Characters of a reason.
const LONGEST: usize = 2_000;

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
    let (name, given, by_browser) = if let Some(token) = header.strip_prefix("Bearer ") {
        ("operator".to_owned(), token.trim().to_owned(), false)
    } else {
        let basic = header.strip_prefix("Basic ").and_then(|text| STANDARD.decode(text.trim()).ok());
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

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "I read both answers each time."}))]
pub struct Appeal {
    /// In the person's words.
    reason: String,
}

fn checked(reason: &str) -> Result<String, Problem> {
    let reason = reason.trim();
    let length = reason.chars().count();
    if length == 0 || length > LONGEST || reason.chars().any(|c| c.is_control() && c != '\n' && c != '\r') {
        let text = format!("a reason of 1 to {LONGEST} characters is wanted");
        return Err(Problem::new(422, "invalid_reason", text));
    }
    Ok(reason.to_owned())
}

/// Asks for somebody to look at what was decided about the caller's votes.
#[utoipa::path(post, path = "/api/v1/me/appeal", request_body = Appeal, tag = "me", responses((status = 201, description = "`{\"status\":\"open\"}`"), (status = 409, description = "`nothing_to_appeal`, `appeal_open`"), (status = 422, description = "`invalid_reason`")))]
pub async fn appeal(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    body: JsonBody<Appeal>,
) -> Result<HttpResponse, Problem> {
    open_appeal(&app, &caller, addr, &body.value.reason).await?;
    Ok(reply(201, json!({"status": "open"}).to_string()))
}

/// Keeps an appeal; pages do the same.
pub async fn open_appeal(app: &App, caller: &Caller, addr: ClientAddr, reason: &str) -> Result<(), Problem> {
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    let reason = checked(reason)?;
    let nothing = || Problem::new(409, "nothing_to_appeal", "nothing was decided against your votes");
    let voter = app.store.alias_of(caller.account).await?.ok_or_else(nothing)?;
    let standing = app
        .store
        .standing(voter)
        .await?
        .filter(|row| row.regard.standing != AccountStanding::Good)
        .ok_or_else(nothing)?;
    let last = app.store.reviews_of(voter).await?.pop();
    if last.is_some_and(|last| last.action == ReviewAction::Appeal && last.at >= standing.changed_at) {
        return Err(Problem::new(409, "appeal_open", "your appeal waits for somebody to look at it"));
    }
    let actor = caller.account.to_string();
    let row = ReviewRow { id: clock::uuid(), voter, action: ReviewAction::Appeal, actor, reason, at: clock::now() };
    Ok(app.store.add_review(&row).await?)
}

/// A person whose votes are looked at.
#[derive(Clone, Debug, Serialize)]
pub struct Flagged {
    /// The log's name.
    pub voter: String,
    /// `held`, `excluded`, or `good` again.
    pub standing: &'static str,
    /// Decimal logarithm of the evidence when it changed.
    pub evidence_log10: f64,
    /// Among those of whom at most one in a hundred is honest.
    pub discovered: bool,
    /// Size of the log then.
    pub log_size: u64,
    /// When.
    pub changed_at: Timestamp,
    /// What people did, oldest first.
    pub reviews: Vec<Reviewed>,
}

/// What somebody did.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of reviews, documented in the migration")]
pub struct Reviewed {
    pub action: ReviewAction,
    pub actor: String,
    pub reason: String,
    pub at: Timestamp,
}

/// A page of people who are or were looked at.
#[derive(Clone, Debug, Serialize)]
pub struct FlaggedPage {
    /// Newest change first.
    pub people: Vec<Flagged>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// Evidence (its decimal logarithm) from which at most one of a hundred is honest, by e-BH over all
    /// accounts; none if nobody has so much.
    pub discovery_log10: Option<f64>,
}

/// People a page shows.
const PEOPLE: u32 = 50;
/// Share of honest people among those whom e-BH names.
const FALSE_DISCOVERIES: f64 = 0.01;

/// Which page.
#[derive(Deserialize)]
pub struct PageQuery {
    cursor: Option<String>,
}

fn cursor(text: &str) -> Option<(Timestamp, [u8; 16])> {
    let (at, voter) = text.split_once('-')?;
    let mut name = [0; 16];
    hex::decode_to_slice(voter, &mut name).ok()?;
    Some((Timestamp::from_micros(at.parse().ok()?), name))
}

/// A page of everybody who is held or excluded, or was looked at.
pub async fn flagged(app: &App, query: &PageQuery) -> Result<FlaggedPage, Problem> {
    let bad = || Problem::new(400, "invalid_cursor", "a cursor is what next_cursor of the page before said");
    let before = query.cursor.as_deref().map(|text| cursor(text).ok_or_else(bad)).transpose()?;
    let rows = app.store.flagged(before, PEOPLE).await?;
    let (evidences, accounts) = app.store.evidences().await?;
    let ln = |millis: &i64| *millis as f64 / 1_000.0 * std::f64::consts::LN_10;
    let mut logs: Vec<f64> = evidences.iter().map(ln).collect();
    logs.resize(logs.len().max(usize::try_from(accounts).unwrap_or(usize::MAX)), 0.0);
    let discovery = fdr::threshold(logs, FALSE_DISCOVERIES);
    let last = rows.last().filter(|_| rows.len() == PEOPLE as usize);
    let next_cursor = last.map(|row| format!("{}-{}", row.changed_at.micros(), hex::encode(row.voter)));
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        let reviews = app.store.reviews_of(row.voter).await?.into_iter();
        people.push(Flagged {
            voter: hex::encode(row.voter),
            standing: row.regard.standing.as_str(),
            evidence_log10: row.evidence as f64 / 1_000.0,
            discovered: discovery.is_some_and(|least| ln(&row.evidence) >= least),
            log_size: row.log_size,
            changed_at: row.changed_at,
            reviews: reviews
                .map(|r| Reviewed { action: r.action, actor: r.actor, reason: r.reason, at: r.at })
                .collect(),
        });
    }
    Ok(FlaggedPage { people, next_cursor, discovery_log10: discovery.map(|ln| ln / std::f64::consts::LN_10) })
}

/// People whose votes are looked at, for operators.
#[utoipa::path(get, path = "/api/v1/admin/standings", tag = "operators", params(("cursor" = Option<String>, Query)),
    responses((status = 200, description = "`{\"people\":[{\"voter\",\"standing\",\"evidence_log10\",\"discovered\",\"log_size\",\"changed_at\",\"reviews\"}],\"next_cursor\",\"discovery_log10\"}`"), (status = 400, description = "`invalid_cursor`"), (status = 401, description = "no operator's key")))]
pub async fn list(app: web::Data<App>, _: Operator, query: web::Query<PageQuery>) -> Result<HttpResponse, Problem> {
    Ok(ok(&json!(flagged(&app, &query).await?)))
}

/// A vendor that somebody belongs to.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"organization": "Acme"}))]
pub struct Organization {
    /// `null`: none any more.
    organization: Option<String>,
}

/// Says that a person belongs to a vendor of models: their later votes don't rank.
#[utoipa::path(put, path = "/api/v1/admin/people/{voter}/organization", request_body = Organization, tag = "operators", params(("voter" = String, Path)),
    responses((status = 200, description = "`{\"organization\"}`"), (status = 404, description = "`unknown_person`"), (status = 422, description = "`invalid_body`")))]
pub async fn organization(
    app: web::Data<App>,
    _: Operator,
    path: web::Path<String>,
    body: JsonBody<Organization>,
) -> Result<HttpResponse, Problem> {
    let name = voter_name(&path)?;
    let organization = body.value.organization.as_deref().map(str::trim);
    if organization.is_some_and(|o| o.is_empty() || o.chars().count() > 100 || o.chars().any(char::is_control)) {
        return Err(Problem::new(422, "invalid_body", "an organization's name has 1 to 100 characters"));
    }
    if !app.store.put_organization(name, organization).await? {
        return Err(unknown_person());
    }
    Ok(ok(&json!({"organization": organization})))
}

fn unknown_person() -> Problem {
    Problem::new(404, "unknown_person", "nobody of that name is looked at")
}

/// The log's name for somebody.
fn voter_name(text: &str) -> Result<[u8; 16], Problem> {
    let mut name = [0; 16];
    hex::decode_to_slice(text, &mut name).map_err(|_| unknown_person())?;
    Ok(name)
}

/// What an operator decided.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"action": "clear", "reason": "reads carefully"}))]
pub struct Decision {
    #[schema(value_type = String)]
    action: ReviewAction,
    reason: String,
}

/// Clears a person, or upholds what was decided: votes of a person who is held are then taken back.
#[utoipa::path(post, path = "/api/v1/admin/standings/{voter}", request_body = Decision, tag = "operators", params(("voter" = String, Path)),
    responses((status = 202, description = "`{\"status\":\"accepted\"}`; the judging node carries it out"), (status = 404, description = "`unknown_person`"), (status = 422, description = "`invalid_reason`, `invalid_body`")))]
pub async fn decide(
    app: web::Data<App>,
    operator: Operator,
    path: web::Path<String>,
    body: JsonBody<Decision>,
) -> Result<HttpResponse, Problem> {
    review(&app, &operator, &path, body.value.action, &body.value.reason).await?;
    Ok(reply(202, json!({"status": "accepted"}).to_string()))
}

/// Keeps a decision; pages do the same.
pub async fn review(
    app: &App,
    operator: &Operator,
    voter: &str,
    action: ReviewAction,
    reason: &str,
) -> Result<(), Problem> {
    let name = voter_name(voter)?;
    // Nothing need have been done about somebody yet.
    if app.store.standing(name).await?.is_none() && app.store.account_named(name).await?.is_none() {
        return Err(unknown_person());
    }
    if action == ReviewAction::Appeal {
        return Err(Problem::new(422, "invalid_body", "the action is clear or uphold"));
    }
    let (reason, actor) = (checked(reason)?, operator.0.clone());
    let row = ReviewRow { id: clock::uuid(), voter: name, action, actor, reason, at: clock::now() };
    Ok(app.store.add_review(&row).await?)
}
