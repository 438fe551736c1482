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

use super::{json as reply, ok};
use crate::clock;
use crate::domain::verdict::person::Standing;
use crate::http::App;
use crate::http::extract::{Body, Caller, ClientAddr, same_origin};
use crate::http::limits::Act;
use crate::http::problem::{OPERATOR_KEY_WANTED, Problem};
use crate::store::{ReviewAction, ReviewRow};

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
        return Err(wrong());
    }
    // A browser sends the password to us whoever asks it to.
    if by_browser {
        same_origin(request)?;
    }
    Ok(Operator(name.chars().filter(|c| !c.is_control()).take(60).collect()))
}

/// Why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
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
#[utoipa::path(post, path = "/api/v1/me/appeal", tag = "me", responses((status = 201, description = "`{\"status\":\"open\"}`"), (status = 409, description = "`nothing_to_appeal`, `appeal_open`"), (status = 422, description = "`invalid_reason`")))]
pub async fn appeal(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    body: Body<Appeal>,
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
    let standing = app.store.standing(voter).await?.filter(|row| row.standing != Standing::Good).ok_or_else(nothing)?;
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
    /// Size of the log then.
    pub log_size: u64,
    /// When.
    pub changed_at: crate::domain::time::Timestamp,
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
    pub at: crate::domain::time::Timestamp,
}

/// Everybody whose standing ever was not good, newest change first.
pub async fn flagged(app: &App) -> Result<Vec<Flagged>, Problem> {
    let mut out = Vec::new();
    for (voter, _) in app.store.standings().await? {
        let Some(row) = app.store.standing(voter).await? else { continue };
        let reviews = app.store.reviews_of(voter).await?;
        out.push(Flagged {
            voter: hex::encode(voter),
            standing: row.standing.as_str(),
            evidence_log10: row.evidence as f64 / 1_000.0,
            log_size: row.log_size,
            changed_at: row.changed_at,
            reviews: reviews
                .into_iter()
                .map(|r| Reviewed { action: r.action, actor: r.actor, reason: r.reason, at: r.at })
                .collect(),
        });
    }
    out.sort_by_key(|f| std::cmp::Reverse(f.changed_at));
    Ok(out)
}

/// People whose votes are looked at, for operators.
#[utoipa::path(get, path = "/api/v1/admin/standings", tag = "operators", responses((status = 200, description = "`{\"people\":[{\"voter\",\"standing\",\"evidence_log10\",\"log_size\",\"changed_at\",\"reviews\"}]}`"), (status = 401, description = "no operator's key")))]
pub async fn list(app: web::Data<App>, _: Operator) -> Result<HttpResponse, Problem> {
    Ok(ok(&json!({"people": flagged(&app).await?})))
}

/// What an operator decided.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    action: ReviewAction,
    reason: String,
}

/// Clears a person, or upholds what was decided: votes of a person who is held are then taken back.
#[utoipa::path(post, path = "/api/v1/admin/standings/{voter}", tag = "operators", params(("voter" = String, Path)),
    responses((status = 202, description = "`{\"status\":\"accepted\"}`; the judging node carries it out"), (status = 404, description = "`unknown_person`"), (status = 422, description = "`invalid_reason`, `invalid_body`")))]
pub async fn decide(
    app: web::Data<App>,
    operator: Operator,
    path: web::Path<String>,
    body: Body<Decision>,
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
    let unknown = || Problem::new(404, "unknown_person", "nobody of that name is looked at");
    let mut name = [0; 16];
    hex::decode_to_slice(voter, &mut name).map_err(|_| unknown())?;
    app.store.standing(name).await?.ok_or_else(unknown)?;
    if action == ReviewAction::Appeal {
        return Err(Problem::new(422, "invalid_body", "the action is clear or uphold"));
    }
    let (reason, actor) = (checked(reason)?, operator.0.clone());
    let row = ReviewRow { id: clock::uuid(), voter: name, action, actor, reason, at: clock::now() };
    Ok(app.store.add_review(&row).await?)
}
