//! Vendors: sign-up, keys, members, what they did.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::clock;
use crate::http::App;
use crate::http::api::account::reviews::Operator;
use crate::http::api::{json as reply, ok, with_allowance};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{Caller, ClientAddr, JsonBody, id};
use crate::http::limits::Act;
use crate::http::problem::Problem;
use agon_core::ids::{AccountId, KeyId, VendorId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::{ApiKey, Scope};
use agon_core::vendors::public_name::{look, public_name};
use agon_store::{AuditRow, KeyRow, VendorRow};

/// Vendors that one account acts for.
const MOST_VENDORS: usize = 5;

fn too_many_vendors() -> Problem {
    Problem::new(409, "too_many_vendors", format!("an account acts for at most {MOST_VENDORS} vendors"))
}

/// Keys of a vendor that work at once.
const MOST_KEYS: usize = 50;
/// Hours for which a rotated key goes on.
const MOST_OVERLAP: u32 = 24 * 30;

/// A name that everybody sees.
fn name(text: &str, field: &str) -> Result<String, Problem> {
    public_name(text).map_err(|error| Problem::new(422, "invalid_name", format!("{field}: {error}")))
}

/// A label that the vendor alone sees.
fn label(text: &str, field: &str) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 80 || text.chars().any(char::is_control) {
        return Err(Problem::new(422, "invalid_name", format!("{field}: 1 to 80 characters are wanted")));
    }
    Ok(text.to_owned())
}

/// Who signs up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Acme Robots", "commercial": true}))]
pub struct SignUp {
    name: String,
    /// Does it earn money with the data? Contributors decide who may.
    #[serde(default = "yes")]
    commercial: bool,
}

const fn yes() -> bool {
    true
}

/// Signs a vendor up; the caller is its first member.
#[utoipa::path(post, path = "/api/v1/vendors", request_body = SignUp, tag = "vendors",
    responses((status = 201, description = "`{\"id\",\"name\",\"organization\",\"commercial\"}`; an operator says whose models are its own"), (status = 409, description = "`name_taken`"), (status = 422, description = "`invalid_name`")))]
pub async fn sign_up(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    body: JsonBody<SignUp>,
) -> Result<HttpResponse, Problem> {
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    let vendor = create_vendor(&app, &caller, &body.value.name, body.value.commercial).await?;
    Ok(reply(201, vendor_json(&vendor).to_string()))
}

/// Signs a vendor up; pages do the same.
pub async fn create_vendor(app: &App, caller: &Caller, asked: &str, commercial: bool) -> Result<VendorRow, Problem> {
    if app.store.vendors_of(caller.account).await?.len() >= MOST_VENDORS {
        return Err(too_many_vendors());
    }
    let now = clock::now();
    let vendor = VendorRow {
        id: VendorId::from_uuid(clock::uuid()),
        name: name(asked, "name")?,
        organization: String::new(),
        // Until an operator confirms what it says of itself, it is taken for one that earns money.
        commercial: true,
        claims_non_commercial: !commercial,
        created_at: now,
    };
    if let Some(taken) = taken_look(app, &vendor.name).await? {
        let detail = format!("that looks like {taken}, which is somebody else; ask the operator if it is you");
        return Err(Problem::new(409, "name_taken", detail));
    }
    if !app.store.add_vendor(&vendor).await? {
        return Err(Problem::new(409, "name_taken", "there is a vendor of that name"));
    }
    app.store.put_member(vendor.id, caller.account, now).await?;
    let acting = VendorCaller { vendor: vendor.clone(), key: None, actor: caller.account.to_string(), allowance: None };
    acting.audit(app, "vendor.created", vendor.name.clone()).await?;
    Ok(vendor)
}

/// The vendor or maker of models whose name looks like this one, or the arena itself.
async fn taken_look(app: &App, name: &str) -> Result<Option<String>, Problem> {
    const ARENA: &str = "Agon";
    let own = look(name);
    let vendors = app.store.vendors().await?.into_iter().map(|vendor| vendor.name);
    let makers = app.store.models().await?.into_iter().map(|model| model.organization);
    Ok(std::iter::once(ARENA.to_owned()).chain(vendors).chain(makers).find(|other| look(other) == own))
}

/// A vendor for its own eyes.
pub fn vendor_json(vendor: &VendorRow) -> Value {
    json!({"id": vendor.id, "name": vendor.name, "organization": vendor.organization, "commercial": vendor.commercial, "claims_non_commercial": vendor.claims_non_commercial, "created_at": vendor.created_at})
}

/// The vendor that the key or the session acts for.
#[utoipa::path(get, path = "/api/v1/vendors/me", tag = "vendors", responses((status = 200, description = "`{\"vendor\",\"key\",\"rows_left_today\"}`"), (status = 401, description = "`key_invalid`, `key_revoked`, `key_expired`"), (status = 403, description = "`no_vendor`, `address_not_allowed`"), (status = 429, description = "`too_many_requests`")))]
pub async fn me(app: web::Data<App>, acting: VendorCaller) -> Result<HttpResponse, Problem> {
    let left = match acting.quota(&app).await {
        Err(problem) if problem.code == "quota_exceeded" => Some(0),
        left => Some(left?),
    };
    let body = json!({"vendor": vendor_json(&acting.vendor), "key": acting.key.as_ref().map(key_json), "rows_left_today": left});
    Ok(with_allowance(ok(&body), acting.allowance.as_ref()))
}

/// A key without its secret.
pub fn key_json(key: &KeyRow) -> Value {
    json!({
        "id": key.id, "name": key.name, "prefix": key.prefix, "scopes": key.scopes, "networks": key.networks,
        "per_minute": key.per_minute, "rows_per_day": key.rows_per_day, "created_at": key.created_at,
        "expires_at": key.expires_at, "revoked_at": key.revoked_at, "last_used_at": key.last_used_at,
    })
}

/// A key to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "nightly export", "scopes": ["battles:read", "exports:run"], "expires_in_days": 90, "networks": ["203.0.113.0/24"]}))]
pub struct NewKey {
    name: String,
    scopes: Vec<String>,
    /// None: it does not expire.
    expires_in_days: Option<u32>,
    /// Networks in CIDR form; none: from everywhere.
    #[serde(default)]
    networks: Vec<String>,
}

impl NewKey {
    fn scopes(&self) -> Result<Vec<Scope>, Problem> {
        let parsed: Result<Vec<Scope>, String> = self.scopes.iter().map(|scope| scope.parse()).collect();
        let mut scopes = parsed.map_err(|what| Problem::new(422, "unknown_scope", what))?;
        scopes.sort_unstable();
        scopes.dedup();
        if scopes.is_empty() {
            return Err(Problem::new(422, "unknown_scope", "name at least one scope"));
        }
        Ok(scopes)
    }

    fn networks(&self) -> Result<Vec<ipnet::IpNet>, Problem> {
        let network = |text: &String| {
            let bare = text.parse::<std::net::IpAddr>().map(ipnet::IpNet::from);
            text.parse()
                .or(bare)
                .map_err(|_| Problem::new(422, "invalid_network", "networks are like 203.0.113.0/24 or 2001:db8::/32"))
        };
        self.networks.iter().take(100).map(network).collect()
    }
}

/// Makes a key; its secret is in this answer and nowhere else.
#[utoipa::path(post, path = "/api/v1/vendors/keys", request_body = NewKey, tag = "vendors",
    responses((status = 201, description = "`{\"key\":{…},\"secret\":\"agon_…\"}`; request `{\"name\",\"scopes\":[…],\"expires_in_days\"?,\"networks\"?}`"), (status = 403, description = "`scope_missing`, `beyond_parent`"), (status = 409, description = "`too_many_keys`"), (status = 422, description = "`unknown_scope`, `invalid_network`, `invalid_name`")))]
pub async fn create_key(
    app: web::Data<App>,
    acting: VendorCaller,
    body: JsonBody<NewKey>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let asked = &body.value;
    let scopes = asked.scopes()?;
    may_give(&acting, &scopes)?;
    let now = clock::now();
    let days = asked.expires_in_days.map(|days| std::time::Duration::from_secs(u64::from(days) * 86_400));
    let (secret, row) = new_key(&app, acting.vendor.id, label(&asked.name, "name")?, scopes, asked.networks()?);
    let row = within(acting.key.as_ref(), KeyRow { expires_at: days.map(|days| now.plus(days)), ..row })?;
    keep_key(&app, &acting, &row, "key.created").await?;
    Ok(reply(201, json!({"key": key_json(&row), "secret": secret.reveal()}).to_string()))
}

/// A key that another key makes works no longer, from nowhere else and no faster than that one. What was not said
/// is as there.
fn within(parent: Option<&KeyRow>, mut child: KeyRow) -> Result<KeyRow, Problem> {
    let Some(parent) = parent else { return Ok(child) };
    let beyond = |what: &str| Err(Problem::new(403, "beyond_parent", format!("this key itself {what}")));
    if let Some(end) = parent.expires_at {
        if child.expires_at.is_some_and(|at| at > end) {
            return beyond(&format!("ends at {end}; a key that it makes ends no later"));
        }
        child.expires_at = child.expires_at.or(Some(end));
    }
    if !parent.networks.is_empty() {
        let inside = |network: &ipnet::IpNet| parent.networks.iter().any(|own| own.contains(network));
        if !child.networks.iter().all(inside) {
            return beyond("is for certain networks; a key that it makes is for those or some of them");
        }
        if child.networks.is_empty() {
            child.networks.clone_from(&parent.networks);
        }
    }
    child.per_minute = child.per_minute.min(parent.per_minute);
    child.rows_per_day = child.rows_per_day.min(parent.rows_per_day);
    Ok(child)
}

/// A key makes no key that may do more than itself, neither anew nor by rotation.
fn may_give(acting: &VendorCaller, scopes: &[Scope]) -> Result<(), Problem> {
    let more = acting.key.as_ref().and_then(|key| scopes.iter().find(|scope| !key.scopes.contains(scope)));
    more.map_or(Ok(()), |more| {
        Err(Problem::new(403, "scope_missing", format!("this key does not have {} to give", more.as_str())))
    })
}

/// A fresh key by the settings.
pub fn new_key(
    app: &App,
    vendor: VendorId,
    name: String,
    scopes: Vec<Scope>,
    networks: Vec<ipnet::IpNet>,
) -> (ApiKey, KeyRow) {
    let secret = ApiKey::new(clock::nonce(), clock::key());
    let settings = &app.config.vendors;
    let row = KeyRow {
        id: KeyId::from_uuid(clock::uuid()),
        vendor,
        name,
        prefix: secret.prefix().to_owned(),
        hash: secret.hash(),
        scopes,
        networks,
        per_minute: settings.queries_per_minute,
        rows_per_day: settings.rows_per_day,
        created_at: clock::now(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
    };
    (secret, row)
}

/// Keeps a key, if there is room; pages do the same.
pub async fn keep_key(app: &App, acting: &VendorCaller, row: &KeyRow, action: &str) -> Result<(), Problem> {
    let now = clock::now();
    let works = |key: &KeyRow| key.revoked_at.is_none() && key.expires_at.is_none_or(|at| at > now);
    if app.store.keys_of(row.vendor).await?.iter().filter(|key| works(key)).count() >= MOST_KEYS {
        return Err(Problem::new(409, "too_many_keys", format!("a vendor has at most {MOST_KEYS} keys that work")));
    }
    app.store.add_key(row).await?;
    acting.audit(app, action, format!("{} {}", row.prefix, row.name)).await
}

/// The vendor's keys.
#[utoipa::path(get, path = "/api/v1/vendors/keys", tag = "vendors", responses((status = 200, description = "`{\"keys\":[…]}`, oldest first"), (status = 403, description = "`scope_missing`")))]
pub async fn list_keys(app: web::Data<App>, acting: VendorCaller) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let keys: Vec<Value> = app.store.keys_of(acting.vendor.id).await?.iter().map(key_json).collect();
    Ok(ok(&json!({"keys": keys})))
}

fn unknown_key() -> Problem {
    Problem::new(404, "unknown_key", "there is no such key, or it ended already")
}

/// Revokes a key at once.
#[utoipa::path(delete, path = "/api/v1/vendors/keys/{id}", tag = "vendors", params(("id" = String, Path)), responses((status = 204, description = "revoked"), (status = 404, description = "`unknown_key`")))]
pub async fn revoke_key(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let key: KeyId = id(&path, "unknown_key", "key")?;
    let now = clock::now();
    if !app.store.end_key(acting.vendor.id, key, now, now).await? {
        return Err(unknown_key());
    }
    acting.audit(&app, "key.revoked", key.to_string()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// How long the old key goes on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"overlap_hours": 24}))]
pub struct Rotation {
    #[serde(default = "a_day")]
    overlap_hours: u32,
}

const fn a_day() -> u32 {
    24
}

/// Makes a key like this one; the old one goes on for a while, so that nothing stands still meanwhile.
#[utoipa::path(post, path = "/api/v1/vendors/keys/{id}/rotate", request_body = Rotation, tag = "vendors", params(("id" = String, Path)),
    responses((status = 201, description = "as when a key is made; request `{\"overlap_hours\"?}`, 24 unless given, at most 720"), (status = 404, description = "`unknown_key`")))]
pub async fn rotate_key(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
    body: JsonBody<Rotation>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let old: KeyId = id(&path, "unknown_key", "key")?;
    let old =
        app.store.keys_of(acting.vendor.id).await?.into_iter().find(|key| key.id == old && key.revoked_at.is_none());
    let old = old.ok_or_else(unknown_key)?;
    may_give(&acting, &old.scopes)?;
    let (secret, row) = new_key(&app, old.vendor, old.name.clone(), old.scopes.clone(), old.networks.clone());
    let row = KeyRow { per_minute: old.per_minute, rows_per_day: old.rows_per_day, expires_at: old.expires_at, ..row };
    let row = within(acting.key.as_ref(), row)?;
    keep_key(&app, &acting, &row, "key.rotated").await?;
    let hours = std::time::Duration::from_secs(u64::from(body.value.overlap_hours.min(MOST_OVERLAP)) * 3_600);
    app.store.end_key(old.vendor, old.id, clock::now(), clock::now().plus(hours)).await?;
    Ok(reply(201, json!({"key": key_json(&row), "secret": secret.reveal()}).to_string()))
}

/// Who may act for the vendor.
#[utoipa::path(get, path = "/api/v1/vendors/members", tag = "vendors", responses((status = 200, description = "`{\"members\":[{\"account\",\"added_at\"}]}`")))]
pub async fn list_members(app: web::Data<App>, acting: VendorCaller) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let members = app.store.members(acting.vendor.id).await?;
    let members: Vec<Value> = members.iter().map(|(account, at)| json!({"account": account, "added_at": at})).collect();
    Ok(ok(&json!({"members": members})))
}

/// How long somebody can accept an invitation.
const INVITATION: std::time::Duration = std::time::Duration::from_secs(14 * 86_400);

/// Invitations from before this are over.
pub fn invited_since() -> Timestamp {
    let length = i64::try_from(INVITATION.as_micros()).unwrap_or(i64::MAX);
    Timestamp::from_micros(clock::now().micros().saturating_sub(length))
}

/// Asks an account to act for the vendor; it does once it accepts, within 14 days.
#[utoipa::path(put, path = "/api/v1/vendors/members/{account}", tag = "vendors", params(("account" = String, Path)), responses((status = 202, description = "`{\"account\",\"state\":\"invited\"}`: the account accepts with POST /vendors/invitations/{vendor}"), (status = 404, description = "`unknown_account`")))]
pub async fn invite_member(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let account: AccountId = id(&path, "unknown_account", "account")?;
    let unknown = || Problem::new(404, "unknown_account", "there is no such account");
    app.store.alias_of(account).await?.ok_or_else(unknown)?;
    app.store.invite_member(acting.vendor.id, account, clock::now()).await?;
    acting.audit(&app, "member.invited", account.to_string()).await?;
    Ok(reply(202, json!({"account": account, "state": "invited"}).to_string()))
}

/// Vendors that ask the caller to act for them.
#[utoipa::path(get, path = "/api/v1/vendors/invitations", tag = "vendors", responses((status = 200, description = "`{\"invitations\":[{\"vendor\",\"name\"}]}`")))]
pub async fn invitations(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Problem> {
    let vendors = app.store.invitations_of(caller.account, invited_since()).await?;
    let lines: Vec<Value> = vendors.iter().map(|vendor| json!({"vendor": vendor.id, "name": vendor.name})).collect();
    Ok(ok(&json!({"invitations": lines})))
}

/// Accepts an invitation: the caller acts for the vendor from now on. Votes on its models do not rank then.
#[utoipa::path(post, path = "/api/v1/vendors/invitations/{vendor}", tag = "vendors", params(("vendor" = String, Path)), responses((status = 204, description = "accepted"), (status = 404, description = "`unknown_invitation`"), (status = 409, description = "`too_many_vendors`")))]
pub async fn accept(app: web::Data<App>, caller: Caller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    answer_invitation(&app, &caller, id(&path, "unknown_invitation", "invitation")?, true).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Declines an invitation.
#[utoipa::path(delete, path = "/api/v1/vendors/invitations/{vendor}", tag = "vendors", params(("vendor" = String, Path)), responses((status = 204, description = "declined"), (status = 404, description = "`unknown_invitation`")))]
pub async fn decline(app: web::Data<App>, caller: Caller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    answer_invitation(&app, &caller, id(&path, "unknown_invitation", "invitation")?, false).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Answers an invitation; pages do the same.
pub async fn answer_invitation(app: &App, caller: &Caller, vendor: VendorId, accepts: bool) -> Result<(), Problem> {
    if accepts && app.store.vendors_of(caller.account).await?.len() >= MOST_VENDORS {
        return Err(too_many_vendors());
    }
    let accepted = accepts.then(clock::now);
    if !app.store.answer_invitation(vendor, caller.account, invited_since(), accepted).await? {
        return Err(Problem::new(
            404,
            "unknown_invitation",
            "nobody asked you to act for that vendor, or it was too long ago",
        ));
    }
    let action = if accepts { "member.added" } else { "member.declined" };
    let row = AuditRow {
        id: clock::uuid(),
        vendor,
        actor: caller.account.to_string(),
        action: action.to_owned(),
        detail: caller.account.to_string(),
        at: clock::now(),
    };
    Ok(app.store.add_audit(&row).await?)
}

/// Ends that.
#[utoipa::path(delete, path = "/api/v1/vendors/members/{account}", tag = "vendors", params(("account" = String, Path)), responses((status = 204, description = "removed"), (status = 404, description = "`unknown_account`"), (status = 409, description = "`last_member`")))]
pub async fn remove_member(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let account: AccountId = id(&path, "unknown_account", "account")?;
    let members = app.store.members(acting.vendor.id).await?;
    if members.len() == 1 && members.first().is_some_and(|(own, _)| *own == account) {
        return Err(Problem::new(409, "last_member", "somebody has to stay"));
    }
    if !app.store.remove_member(acting.vendor.id, account, clock::now()).await? {
        return Err(Problem::new(404, "unknown_account", "that account is no member"));
    }
    acting.audit(&app, "member.removed", account.to_string()).await?;
    Ok(HttpResponse::NoContent().finish())
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
#[utoipa::path(put, path = "/api/v1/admin/vendors/{vendor}/use", request_body = VendorUse, tag = "operators", params(("vendor" = String, Path)), responses((status = 204, description = "kept"), (status = 401, description = "no operator's key"), (status = 404, description = "`unknown_vendor`")))]
pub async fn confirm_use(
    app: web::Data<App>,
    _: Operator,
    path: web::Path<String>,
    body: JsonBody<VendorUse>,
) -> Result<HttpResponse, Problem> {
    let vendor: VendorId = id(&path, "unknown_vendor", "vendor")?;
    if !app.store.put_vendor_use(vendor, body.value.commercial).await? {
        return Err(Problem::new(404, "unknown_vendor", "there is no such vendor"));
    }
    let detail = if body.value.commercial { "commercial" } else { "non-commercial" };
    let row = AuditRow {
        id: clock::uuid(),
        vendor,
        actor: "operator".to_owned(),
        action: "use.confirmed".to_owned(),
        detail: detail.to_owned(),
        at: clock::now(),
    };
    app.store.add_audit(&row).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Which page.
#[derive(Deserialize)]
pub struct AuditQuery {
    cursor: Option<uuid::Uuid>,
}

/// What was done with keys and data.
#[utoipa::path(get, path = "/api/v1/vendors/audit", tag = "vendors", params(("cursor" = Option<String>, Query)), responses((status = 200, description = "`{\"entries\":[{\"id\",\"actor\",\"action\",\"detail\",\"at\"}],\"next_cursor\"}`, newest first")))]
pub async fn audit(
    app: web::Data<App>,
    acting: VendorCaller,
    query: web::Query<AuditQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::Admin])?;
    let rows = app.store.audit_of(acting.vendor.id, query.cursor, 100).await?;
    let next = rows.last().filter(|_| rows.len() == 100).map(|row| row.id);
    let line = |row: &AuditRow| json!({"id": row.id, "actor": row.actor, "action": row.action, "detail": row.detail, "at": row.at});
    let entries: Vec<Value> = rows.iter().map(line).collect();
    Ok(ok(&json!({"entries": entries, "next_cursor": next})))
}
