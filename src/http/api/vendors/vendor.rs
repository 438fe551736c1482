//! A vendor itself: signing up, who it is, what was done in its name.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::keys::Key;
use crate::clock;
use crate::flow::vendors::acting::Acting;
use crate::flow::vendors::sign_up::{self, sign_up as sign_vendor_up};
use crate::http::App;
use crate::http::api::{no_content, ok, reply, with_allowance};
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::operator::Operator;
use crate::http::extract::query::Query;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{Caller, JsonBody, id};
use crate::http::problem::Problem;
use agon_core::ids::VendorId;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_store::{AuditRow, VendorRow};

/// Lines of the audit log in one reply.
const AUDIT_LINES: u32 = 100;

/// A vendor that signs up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Acme Robots", "commercial": true}))]
pub struct SignUp {
    /// Its public name, 1 to 80 characters.
    name: String,
    /// Does it earn money with the data? Contributors decide who may.
    #[serde(default = "yes")]
    commercial: bool,
}

const fn yes() -> bool {
    true
}

/// A vendor for its own eyes.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "vnd_01m8bgt3bkfqa8ym9kq1p2xw5e", "name": "Acme Robots", "organization": "", "commercial": true,
    "claims_non_commercial": false, "created_at": "2026-11-26T08:51:03.434745Z"}))]
pub struct Vendor {
    /// The vendor's id.
    #[schema(value_type = String)]
    id: VendorId,
    /// Its public name.
    name: String,
    /// The catalogue's organization whose models are its own, as the operator said; empty: none.
    organization: String,
    /// Is it taken for one that earns money with the data?
    commercial: bool,
    /// Does it say that it does not? An operator confirms that.
    claims_non_commercial: bool,
    /// When it signed up.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<&VendorRow> for Vendor {
    fn from(row: &VendorRow) -> Self {
        Self {
            id: row.id,
            name: row.name.clone(),
            organization: row.organization.clone(),
            commercial: row.commercial,
            claims_non_commercial: row.claims_non_commercial,
            created_at: row.created_at,
        }
    }
}

/// Signs a vendor up; the caller is its first member.
#[utoipa::path(post, path = "/api/v1/vendors", request_body = SignUp, tag = "vendors",
    responses((status = 201, body = Vendor, description = "the vendor; an operator says whose models are its own"),
        (status = 409, description = "`name_taken`, `too_many_vendors`"), (status = 422, description = "`invalid_name`")))]
pub async fn sign_up(
    app: web::Data<App>,
    caller: Limited<Change>,
    body: JsonBody<SignUp>,
) -> Result<HttpResponse, Problem> {
    let asked = requested(body.value.name, body.value.commercial, &caller);
    Ok(reply(201, &Vendor::from(&sign_vendor_up(&app.store, &asked).await?)))
}

/// A member's request for a vendor.
pub fn requested(name: String, commercial: bool, caller: &Caller) -> sign_up::SignUp {
    sign_up::SignUp { name, organization: String::new(), commercial, member: Some(caller.account) }
}

/// Who the caller speaks for.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"vendor": {"id": "vnd_01m8bgt3bkfqa8ym9kq1p2xw5e", "name": "Acme Robots", "organization": "",
    "commercial": true, "claims_non_commercial": false, "created_at": "2026-11-26T08:51:03.434745Z"}, "key": null, "rows_left_today": 100_000}))]
pub struct VendorSession {
    /// The vendor that is spoken for.
    vendor: Vendor,
    /// The key that was used; null: a member's session.
    #[schema(required)]
    key: Option<Key>,
    /// Rows that may still be given today (UTC).
    rows_left_today: u64,
}

/// The vendor that the key or the session acts for.
#[utoipa::path(get, path = "/api/v1/vendors/me", tag = "vendors",
    responses((status = 200, body = VendorSession, description = "the vendor"),
        (status = 401, description = "`key_invalid`, `key_revoked`, `key_expired`"),
        (status = 403, description = "`no_vendor`, `address_not_allowed`"), (status = 429, description = "`too_many_requests`")))]
pub async fn me(app: web::Data<App>, caller: VendorCaller) -> Result<HttpResponse, Problem> {
    let rows_left_today = match caller.quota(&app).await {
        Err(problem) if problem.code == "quota_exceeded" => 0,
        left => left?,
    };
    let me = VendorSession {
        vendor: Vendor::from(&caller.vendor),
        key: caller.key.as_ref().map(Key::from),
        rows_left_today,
    };
    Ok(with_allowance(ok(&me), caller.allowance.as_ref()))
}

/// What an operator found out about a vendor.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"commercial": false}))]
pub struct VendorUse {
    /// Does it earn money with the data?
    commercial: bool,
}

/// Says whether a vendor earns money with the data, for operators: what a vendor says of itself is not enough.
#[utoipa::path(put, path = "/api/v1/admin/vendors/{vendor}/use", request_body = VendorUse, tag = "operators",
    params(("vendor" = String, Path)),
    responses((status = 204, description = "kept"), (status = 401, description = "no operator's key"),
        (status = 404, description = "`unknown_vendor`")))]
pub async fn confirm_use(
    app: web::Data<App>,
    _: Operator,
    path: web::Path<String>,
    body: JsonBody<VendorUse>,
) -> Result<HttpResponse, Problem> {
    let vendor = find(&app, &path).await?;
    let acting = Acting { vendor: &vendor, key: None, actor: "operator", now: clock::now() };
    sign_up::confirm_use(&app.store, &acting, body.value.commercial).await?;
    Ok(no_content())
}

/// The vendor of an id in a path.
///
/// # Errors
/// 404 `unknown_vendor`.
async fn find(app: &App, text: &str) -> Result<VendorRow, Problem> {
    let vendor: VendorId = id(text, "unknown_vendor", "vendor")?;
    let unknown = || Problem::new(404, "unknown_vendor", "there is no such vendor");
    app.store.vendor(vendor).await?.ok_or_else(unknown)
}

/// Which lines: those before a cursor.
#[derive(Deserialize)]
pub struct AuditQuery {
    cursor: Option<Uuid>,
}

/// What was done in a vendor's name, newest first.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"entries": [{"id": "019b2c5f-3f1e-7c55-8a6b-0d7b7a2f5e11", "actor": "acct_01m8bgt385etc9bmgzc19rkgf7",
    "action": "key.created", "detail": "agon_k1x9 nightly export", "at": "2026-11-26T08:51:03.434745Z"}], "next_cursor": null}))]
pub struct Audit {
    /// Lines of the page, newest first, at most 100.
    entries: Vec<AuditEntry>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required, value_type = Option<String>)]
    next_cursor: Option<Uuid>,
}

/// One line of the audit log.
#[derive(Serialize, ToSchema)]
struct AuditEntry {
    /// Its id; later ones are greater.
    #[schema(value_type = String)]
    id: Uuid,
    /// An account's id, `key PREFIX`, or `operator`.
    actor: String,
    /// What was done, e.g. `key.created`.
    action: String,
    /// What the action was done to.
    detail: String,
    /// When it was done.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<AuditRow> for AuditEntry {
    fn from(row: AuditRow) -> Self {
        Self { id: row.id, actor: row.actor, action: row.action, detail: row.detail, at: row.at }
    }
}

/// What was done with the vendor's keys, members, models and data, newest first.
#[utoipa::path(get, path = "/api/v1/vendors/audit", tag = "vendors", params(("cursor" = Option<String>, Query)),
    responses((status = 200, body = Audit, description = "a page of the audit log"), (status = 403, description = "`scope_missing`")))]
pub async fn audit(
    app: web::Data<App>,
    caller: VendorCaller,
    query: Query<AuditQuery>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    let rows = app.store.audit_of(caller.vendor.id, query.cursor, AUDIT_LINES).await?;
    let next_cursor = rows.last().filter(|_| rows.len() == AUDIT_LINES as usize).map(|row| row.id);
    Ok(ok(&Audit { entries: rows.into_iter().map(AuditEntry::from).collect(), next_cursor }))
}
