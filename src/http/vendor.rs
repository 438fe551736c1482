//! Who asks for a vendor: a key, or somebody with a session who is a member.

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::Deserialize;
use std::time::Duration;

use super::App;
use super::extract::{Caller, ClientAddr, app};
use super::limits::Allowance;
use super::problem::Problem;
use crate::clock;
use crate::domain::apikey::{ApiKey, Scope};
use crate::domain::consent::Use;
use crate::domain::ids::{AccountId, KeyId, VendorId};
use crate::domain::preference::Filter;
use crate::flow::read_preferences::Reader;
use crate::store::{AuditRow, KeyRow, VendorRow};

/// A key's last use is noted no more often than this.
const NOTE_USE: Duration = Duration::from_secs(60);
/// Queries a minute, and rows a day, of members without a key.
const MEMBER_PER_MINUTE: u32 = 120;

/// Somebody who acts for a vendor.
#[derive(Clone, Debug)]
pub struct Acting {
    /// The vendor.
    pub vendor: VendorRow,
    /// By which key; none: a member with a session.
    pub key: Option<KeyRow>,
    /// Who, for the audit log.
    pub actor: String,
    /// How much is left of the limit.
    pub allowance: Option<Allowance>,
}

impl FromRequest for Acting {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let caller = Caller::from_request(&request, payload);
        let addr = ClientAddr::from_request(&request, payload);
        Box::pin(async move {
            let (app, addr) = (app(&request)?.clone(), addr.await?);
            let bearer = request.headers().get(AUTHORIZATION).and_then(|v| v.to_str().ok());
            let bearer = bearer.and_then(|header| header.strip_prefix("Bearer ")).map(str::trim);
            match bearer.filter(|token| token.starts_with("agon_")) {
                Some(token) => by_key(&app, token, addr).await,
                None => by_session(&app, caller.await?, &request).await,
            }
        })
    }
}

async fn by_key(app: &App, token: &str, addr: ClientAddr) -> Result<Acting, Problem> {
    let wrong = || Problem::new(401, "key_invalid", "this is no key of ours; was it cut off?");
    let key = ApiKey::parse(token).ok_or_else(wrong)?;
    let row = app.store.key_by_prefix(key.prefix()).await?.filter(|row| row.hash == key.hash()).ok_or_else(wrong)?;
    let now = clock::now();
    if row.revoked_at.is_some() {
        return Err(Problem::new(401, "key_revoked", "this key was revoked"));
    }
    if row.expires_at.is_some_and(|at| at <= now) {
        return Err(Problem::new(401, "key_expired", "this key has expired"));
    }
    if !row.networks.is_empty() && !row.networks.iter().any(|network| network.contains(&addr.0.to_canonical())) {
        return Err(Problem::new(403, "address_not_allowed", "this key may not be used from your address"));
    }
    let allowance = app.limits.check_key(row.id.uuid().as_u128(), row.per_minute)?;
    if row.last_used_at.is_none_or(|at| now.since(at) >= NOTE_USE) {
        app.store.key_used(row.id, now).await?;
    }
    let vendor = app.store.vendor(row.vendor).await?.ok_or_else(wrong)?;
    let actor = format!("key {}", row.prefix);
    Ok(Acting { vendor, key: Some(row), actor, allowance })
}

/// For whom somebody speaks who belongs to several.
#[derive(Deserialize)]
struct Which {
    vendor: Option<VendorId>,
}

async fn by_session(app: &App, caller: Caller, request: &HttpRequest) -> Result<Acting, Problem> {
    let own = app.store.vendors_of(caller.account).await?;
    // Who belongs to several says for whom.
    let named = web::Query::<Which>::from_query(request.query_string()).ok().and_then(|which| which.vendor);
    let vendor = own.into_iter().find(|vendor| named.is_none_or(|id| id == vendor.id));
    let vendor = vendor.ok_or_else(|| {
        Problem::new(
            403,
            "no_vendor",
            "a vendor's key is wanted, or a session of one of its members; POST /api/v1/vendors signs up",
        )
    })?;
    let allowance = app.limits.check_key(caller.account.uuid().as_u128(), MEMBER_PER_MINUTE)?;
    Ok(Acting { vendor, key: None, actor: caller.account.to_string(), allowance })
}

impl Acting {
    /// Members may do everything; a key what its scopes say.
    ///
    /// # Errors
    /// 403 `scope_missing`.
    pub fn needs(&self, any: &[Scope]) -> Result<(), Problem> {
        if self.key.as_ref().is_none_or(|key| any.iter().any(|scope| key.scopes.contains(scope))) {
            return Ok(());
        }
        let names: Vec<&str> = any.iter().map(|scope| scope.as_str()).collect();
        Err(Problem::new(403, "scope_missing", format!("this key needs the scope {}", names.join(" or "))))
    }

    /// What votes may be read: all, or those in battles of the vendor's own models.
    ///
    /// # Errors
    /// 403 `scope_missing`, and the store's.
    pub async fn reader(&self, app: &App, filter: &Filter, texts: Option<Use>) -> Result<Reader, Problem> {
        self.needs(&[Scope::BattlesRead, Scope::BattlesReadOwn])?;
        if filter.source.is_some() {
            // Nobody's own battles are in a source.
            self.needs(&[Scope::BattlesRead])?;
        }
        let all = self.key.as_ref().is_none_or(|key| key.scopes.contains(&Scope::BattlesRead));
        Ok(Reader::of(&app.store, &self.vendor, all, texts).await?)
    }

    /// Rows that may still be given today; none: no limit.
    ///
    /// # Errors
    /// 429 `quota_exceeded`, and the store's.
    pub async fn quota(&self, app: &App) -> Result<Option<u64>, Problem> {
        let Some(key) = &self.key else { return Ok(None) };
        let given = app.store.rows_today(key.id, clock::now()).await?;
        match key.rows_per_day.checked_sub(given).filter(|left| *left > 0) {
            Some(left) => Ok(Some(left)),
            None => {
                let mut problem =
                    Problem::new(429, "quota_exceeded", format!("{} rows a day (UTC) were given", key.rows_per_day));
                problem.retry_after = Some(clock::now().day_left().as_secs() + 1);
                Err(problem)
            }
        }
    }

    /// Keeps what was done.
    ///
    /// # Errors
    /// The store's.
    pub async fn audit(&self, app: &App, action: &str, detail: String) -> Result<(), Problem> {
        let row = AuditRow {
            id: clock::uuid(),
            vendor: self.vendor.id,
            actor: self.actor.clone(),
            action: action.to_owned(),
            detail,
            at: clock::now(),
        };
        Ok(app.store.add_audit(&row).await?)
    }

    /// The id under which rows are counted: the key's, or the member's own.
    pub fn counted_as(&self) -> KeyId {
        let member = || self.actor.parse().map_or(uuid::Uuid::nil(), AccountId::uuid);
        self.key.as_ref().map_or_else(|| KeyId::from_uuid(member()), |key| key.id)
    }
}
