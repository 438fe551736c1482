//! Appeals, and people who look at them: what the machine decided about somebody's votes is shown
//! with its evidence, and whatever anybody does about it is kept for good.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::flow::account::appeal::{ReviewError, open_appeal};
use crate::flow::account::review::{self, FlaggedPeople};
use crate::http::App;
use crate::http::api::{ok, reply};
use crate::http::extract::JsonBody;
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::operator::Operator;
use crate::http::extract::query::Query;
use crate::http::problem::Problem;
use agon_core::ids::VoterId;
use agon_core::time::Timestamp;
use agon_store::{ReviewAction, ReviewRow};

/// An appeal against what was decided about the caller's votes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "I read both answers each time."}))]
pub struct Appeal {
    /// In the person's words, 1 to 2,000 characters.
    reason: String,
}

/// Where an appeal or a decision stands.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"status": "open"}))]
pub struct ReviewState {
    /// `open`: an appeal waits for somebody to look; `accepted`: the judging node carries a decision out.
    status: &'static str,
}

/// Asks for somebody to look at what was decided about the caller's votes.
#[utoipa::path(post, path = "/api/v1/me/appeal", request_body = Appeal, tag = "me",
    responses((status = 201, body = ReviewState, description = "the appeal waits"),
        (status = 409, description = "`nothing_to_appeal`, `appeal_open`"), (status = 422, description = "`invalid_reason`")))]
pub async fn appeal(
    app: web::Data<App>,
    caller: Limited<Change>,
    body: JsonBody<Appeal>,
) -> Result<HttpResponse, Problem> {
    open_appeal(&app.store, caller.account, &body.value.reason).await?;
    Ok(reply(201, &ReviewState { status: "open" }))
}

/// A person whose votes are looked at.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Flagged {
    /// The log's name for the person: 32 hex digits.
    pub voter: String,
    /// `held`, `excluded`, or `good` again.
    pub standing: &'static str,
    /// Decimal logarithm of the evidence when the standing changed.
    pub evidence_log10: f64,
    /// Is the person among those of whom at most one in a hundred is honest?
    pub discovered: bool,
    /// Size of the log then.
    pub log_size: u64,
    /// When the standing changed.
    #[schema(value_type = String, format = DateTime)]
    pub changed_at: Timestamp,
    /// What people did, oldest first.
    pub reviews: Vec<Reviewed>,
}

/// What somebody did about a standing.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Reviewed {
    /// `appeal`, `clear` or `uphold`.
    #[schema(value_type = String)]
    pub action: ReviewAction,
    /// An account's id, or the operator's name.
    pub actor: String,
    /// In their words.
    pub reason: String,
    /// When it was done.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

impl From<ReviewRow> for Reviewed {
    fn from(row: ReviewRow) -> Self {
        Self { action: row.action, actor: row.actor, reason: row.reason, at: row.at }
    }
}

/// A page of people who are or were looked at.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({"people": [{"voter": "0a6ba461a3ded8eba4e901fba8f715d5", "standing": "held", "evidence_log10": 3.2, "discovered": false,
    "log_size": 120, "changed_at": "2026-11-26T08:56:15.42161Z", "reviews": [{"action": "appeal", "actor": "acct_01m8bh3p9pe6ybk3wjcdpsbtdj",
    "reason": "I read both answers each time.", "at": "2026-11-26T08:57:15.42161Z"}]}], "next_cursor": null, "discovery_log10": null}))]
pub struct FlaggedPage {
    /// Newest change first, at most 50.
    pub people: Vec<Flagged>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required)]
    pub next_cursor: Option<String>,
    /// Evidence (its decimal logarithm) from which at most one of a hundred is honest, by e-BH over all
    /// accounts; null: nobody has so much.
    #[schema(required)]
    pub discovery_log10: Option<f64>,
}

impl From<FlaggedPeople> for FlaggedPage {
    fn from(page: FlaggedPeople) -> Self {
        let person = |person: review::Flagged| Flagged {
            voter: hex::encode(person.standing.voter),
            standing: person.standing.trust.standing.as_str(),
            evidence_log10: person.standing.evidence as f64 / 1_000.0,
            discovered: person.discovered,
            log_size: person.standing.log_size,
            changed_at: person.standing.changed_at,
            reviews: person.reviews.into_iter().map(Reviewed::from).collect(),
        };
        Self {
            people: page.people.into_iter().map(person).collect(),
            next_cursor: page.next.map(|(at, voter)| format!("{}-{}", at.micros(), hex::encode(voter))),
            discovery_log10: page.discovery.map(|ln| ln / std::f64::consts::LN_10),
        }
    }
}

/// Which people: those before a cursor.
#[derive(Deserialize)]
pub struct PageQuery {
    cursor: Option<String>,
}

fn cursor(text: &str) -> Option<(Timestamp, VoterId)> {
    let (at, voter) = text.split_once('-')?;
    Some((Timestamp::from_micros(at.parse().ok()?), voter.parse().ok()?))
}

/// A page of everybody who is held or excluded, or was looked at; pages show the same.
///
/// # Errors
/// 400 `invalid_cursor`.
pub async fn flagged(app: &App, query: &PageQuery) -> Result<FlaggedPage, Problem> {
    let bad = || Problem::new(400, "invalid_cursor", "a cursor is what next_cursor of the page before said");
    let before = query.cursor.as_deref().map(|text| cursor(text).ok_or_else(bad)).transpose()?;
    Ok(review::flagged(&app.store, before).await?.into())
}

/// People whose votes are looked at, for operators.
#[utoipa::path(get, path = "/api/v1/admin/standings", tag = "operators", params(("cursor" = Option<String>, Query)),
    responses((status = 200, body = FlaggedPage, description = "a page of people"), (status = 400, description = "`invalid_cursor`"),
        (status = 401, description = "no operator's key")))]
pub async fn list(app: web::Data<App>, _: Operator, query: Query<PageQuery>) -> Result<HttpResponse, Problem> {
    Ok(ok(&flagged(&app, &query).await?))
}

/// The maker of models that somebody belongs to.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"organization": "Acme"}))]
pub struct Organization {
    /// Its name in the catalogue, 1 to 100 characters; null: none any more.
    #[schema(required)]
    organization: Option<String>,
}

/// Says that a person belongs to a maker of models: their later votes don't rank its models.
#[utoipa::path(put, path = "/api/v1/admin/people/{voter}/organization", request_body = Organization, tag = "operators",
    params(("voter" = String, Path)),
    responses((status = 200, body = Organization, description = "kept"), (status = 404, description = "`unknown_person`"),
        (status = 422, description = "`invalid_body`")))]
pub async fn organization(
    app: web::Data<App>,
    _: Operator,
    path: web::Path<String>,
    body: JsonBody<Organization>,
) -> Result<HttpResponse, Problem> {
    let organization = body.value.organization.map(|name| name.trim().to_owned());
    review::put_organization(&app.store, voter_name(&path)?, organization.as_deref()).await?;
    Ok(ok(&Organization { organization }))
}

/// The log's name for somebody, in a path.
fn voter_name(text: &str) -> Result<VoterId, Problem> {
    text.parse().map_err(|_| ReviewError::UnknownPerson.into())
}

/// What an operator decided.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"action": "clear", "reason": "reads carefully"}))]
pub struct Decision {
    /// `clear` or `uphold`.
    #[schema(value_type = String)]
    action: ReviewAction,
    /// Why, 1 to 2,000 characters.
    reason: String,
}

/// Clears a person, or upholds what was decided: votes of a person who is held are then taken back.
#[utoipa::path(post, path = "/api/v1/admin/standings/{voter}", request_body = Decision, tag = "operators", params(("voter" = String, Path)),
    responses((status = 202, body = ReviewState, description = "the judging node carries it out"), (status = 404, description = "`unknown_person`"),
        (status = 422, description = "`invalid_reason`, `invalid_body`")))]
pub async fn decide(
    app: web::Data<App>,
    operator: Operator,
    path: web::Path<String>,
    body: JsonBody<Decision>,
) -> Result<HttpResponse, Problem> {
    decide_about(&app, &operator, &path, body.value.action, &body.value.reason).await?;
    Ok(reply(202, &ReviewState { status: "accepted" }))
}

/// Keeps a decision; pages do the same.
///
/// # Errors
/// As the route.
pub async fn decide_about(
    app: &App,
    operator: &Operator,
    voter: &str,
    action: ReviewAction,
    reason: &str,
) -> Result<(), Problem> {
    Ok(review::review(&app.store, &operator.0, voter_name(voter)?, action, reason).await?)
}
