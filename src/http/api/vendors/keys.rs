//! Keys of a vendor.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::flow::vendors::keys;
use crate::http::App;
use crate::http::api::{no_content, ok, reply};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{JsonBody, id};
use crate::http::problem::Problem;
use agon_core::ids::KeyId;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::{ApiKey, Scope};
use agon_store::KeyRow;

/// A key without its secret.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "key_01m8bgt3c2fmsb4b1yzr6cdhqn", "name": "nightly export", "prefix": "k1x9Qw7e",
    "scopes": ["battles:read", "exports:run"], "networks": ["203.0.113.0/24"], "per_minute": 600, "rows_per_day": 100_000,
    "created_at": "2026-11-26T08:51:03.434745Z", "expires_at": null, "revoked_at": null, "last_used_at": null}))]
pub struct Key {
    /// The key's id.
    #[schema(value_type = String)]
    id: KeyId,
    /// What it is for.
    name: String,
    /// Its public part: the part of the secret after `agon_` that may be shown and logged.
    prefix: String,
    /// What it may do.
    #[schema(value_type = Vec<String>)]
    scopes: Vec<Scope>,
    /// Networks that it may be used from; none: from everywhere.
    #[schema(value_type = Vec<String>)]
    networks: Vec<IpNet>,
    /// Requests a minute.
    per_minute: u32,
    /// Rows a day (UTC).
    rows_per_day: u64,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When it ends by itself; null: never.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    expires_at: Option<Timestamp>,
    /// When it was revoked; null: it was not.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    revoked_at: Option<Timestamp>,
    /// When it was used last, to a minute; null: never.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    last_used_at: Option<Timestamp>,
}

impl From<&KeyRow> for Key {
    fn from(row: &KeyRow) -> Self {
        Self {
            id: row.id,
            name: row.name.clone(),
            prefix: row.prefix.clone(),
            scopes: row.scopes.clone(),
            networks: row.networks.clone(),
            per_minute: row.per_minute,
            rows_per_day: row.rows_per_day,
            created_at: row.created_at,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            last_used_at: row.last_used_at,
        }
    }
}

/// A key to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "nightly export", "scopes": ["battles:read", "exports:run"], "expires_in_days": 90, "networks": ["203.0.113.0/24"]}))]
pub struct NewKey {
    /// What it is for, 1 to 80 characters.
    name: String,
    /// What it may do; at least one.
    scopes: Vec<String>,
    /// Days until it ends; none: it does not end by itself.
    expires_in_days: Option<u32>,
    /// Networks in CIDR form; none: from everywhere.
    #[serde(default)]
    networks: Vec<String>,
}

impl NewKey {
    fn parsed(self) -> Result<keys::NewKey, Problem> {
        Ok(keys::NewKey {
            scopes: scopes(self.scopes.iter().map(String::as_str))?,
            networks: self.networks.iter().map(|text| network(text)).collect::<Result<_, _>>()?,
            expires_in: self.expires_in_days.map(|days| Duration::from_secs(u64::from(days) * 86_400)),
            name: self.name,
        })
    }
}

/// Scopes by their names.
///
/// # Errors
/// 422 `unknown_scope`.
pub fn scopes<'a>(names: impl Iterator<Item = &'a str>) -> Result<Vec<Scope>, Problem> {
    let scopes: Result<Vec<Scope>, String> = names.map(str::parse).collect();
    scopes.map_err(|what| Problem::new(422, "unknown_scope", what))
}

/// A network, or a single address.
fn network(text: &str) -> Result<IpNet, Problem> {
    let single = text.parse::<std::net::IpAddr>().map(IpNet::from);
    let wrong = || Problem::new(422, "invalid_network", "networks are like 203.0.113.0/24 or 2001:db8::/32");
    text.parse().or(single).map_err(|_| wrong())
}

/// A key that was just made, with its secret.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"key": {"id": "key_01m8bgt3c2fmsb4b1yzr6cdhqn", "name": "nightly export", "prefix": "k1x9Qw7e",
    "scopes": ["exports:run"], "networks": [], "per_minute": 600, "rows_per_day": 100_000, "created_at": "2026-11-26T08:51:03.434745Z",
    "expires_at": null, "revoked_at": null, "last_used_at": null}, "secret": "agon_…"}))]
pub struct MadeKey {
    /// The key without its secret.
    key: Key,
    /// The whole key; it is in this reply and nowhere else.
    secret: String,
}

impl MadeKey {
    fn new((secret, row): &(ApiKey, KeyRow)) -> Self {
        Self { key: Key::from(row), secret: secret.reveal().to_owned() }
    }
}

/// Makes a key; its secret is in this reply and nowhere else.
#[utoipa::path(post, path = "/api/v1/vendors/keys", request_body = NewKey, tag = "vendors",
    responses((status = 201, body = MadeKey, description = "the key"), (status = 403, description = "`scope_missing`, `beyond_parent`"),
        (status = 409, description = "`too_many_keys`"), (status = 422, description = "`unknown_scope`, `invalid_network`, `invalid_name`")))]
pub async fn create(
    app: web::Data<App>,
    caller: VendorCaller,
    body: JsonBody<NewKey>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    let asked = body.value.parsed()?;
    let made = keys::create_key(&app.store, &app.config.vendors, &caller.acting(), asked).await?;
    Ok(reply(201, &MadeKey::new(&made)))
}

/// A vendor's keys.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"keys": []}))]
pub struct Keys {
    /// Oldest first, also those that ended.
    keys: Vec<Key>,
}

/// The vendor's keys.
#[utoipa::path(get, path = "/api/v1/vendors/keys", tag = "vendors",
    responses((status = 200, body = Keys, description = "without their secrets"), (status = 403, description = "`scope_missing`")))]
pub async fn list(app: web::Data<App>, caller: VendorCaller) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    Ok(ok(&Keys { keys: app.store.keys_of(caller.vendor.id).await?.iter().map(Key::from).collect() }))
}

/// Revokes a key at once.
#[utoipa::path(delete, path = "/api/v1/vendors/keys/{id}", tag = "vendors", params(("id" = String, Path)),
    responses((status = 204, description = "revoked"), (status = 404, description = "`unknown_key`")))]
pub async fn revoke(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    keys::revoke_key(&app.store, &caller.acting(), id(&path, "unknown_key", "key")?).await?;
    Ok(no_content())
}

/// How long the old key goes on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"overlap_hours": 24}))]
pub struct Rotation {
    /// Hours, 24 unless given, 720 at most.
    #[serde(default = "a_day")]
    overlap_hours: u32,
}

const fn a_day() -> u32 {
    24
}

/// Makes a key like this one; the old one goes on for a while, so that nothing stands still meanwhile.
#[utoipa::path(post, path = "/api/v1/vendors/keys/{id}/rotate", request_body = Rotation, tag = "vendors", params(("id" = String, Path)),
    responses((status = 201, body = MadeKey, description = "the new key"), (status = 403, description = "`scope_missing`, `beyond_parent`"),
        (status = 404, description = "`unknown_key`"), (status = 409, description = "`too_many_keys`")))]
pub async fn rotate(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
    body: JsonBody<Rotation>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    let overlap = Duration::from_secs(u64::from(body.value.overlap_hours) * 3_600);
    let made = keys::rotate_key(&app.store, &caller.acting(), id(&path, "unknown_key", "key")?, overlap).await?;
    Ok(reply(201, &MadeKey::new(&made)))
}
