//! Who asks for a vendor: a key, or somebody with a session who is a member.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::Deserialize;

use crate::clock;
use crate::flow::vendors::acting::Acting;
use crate::flow::vendors::query::Reader;
use crate::http::App;
use crate::http::extract::{Caller, ClientAddr, app};
use crate::http::limits::{Act, Allowance};
use crate::http::problem::Problem;
use agon_core::account::consent::Use;
use agon_core::ids::{AccountId, KeyId, VendorId};
use agon_core::vendors::api_key::{ApiKey, Scope};
use agon_core::vendors::preference::Filter;
use agon_store::{KeyRow, RowQuota, VendorRow, quotas};

/// A key's last use is noted no more often than this.
const NOTE_USE: Duration = Duration::from_secs(60);
/// Queries a minute of members without a key.
const MEMBER_PER_MINUTE: u32 = 120;

/// Somebody who acts for a vendor.
#[derive(Clone, Debug)]
pub struct VendorCaller {
    /// The vendor that is spoken for.
    pub vendor: VendorRow,
    /// By which key; none: a member with a session.
    pub key: Option<KeyRow>,
    /// Who, for the audit log.
    pub actor: String,
    /// How much is left of the limit.
    pub allowance: Option<Allowance>,
}

impl FromRequest for VendorCaller {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let caller = Caller::from_request(&request, payload);
        let addr = ClientAddr::from_request(&request, payload);
        Box::pin(async move {
            let (app, addr) = (app(&request)?.clone(), addr.await?);
            let bearer = request.headers().get(AUTHORIZATION).and_then(|v| v.to_str().ok());
            let bearer = bearer.and_then(|header| super::credentials(header, "bearer"));
            match bearer.filter(|token| token.starts_with("agon_")) {
                Some(token) => by_key(&app, token, addr, named(&request)?).await,
                None => by_session(&app, caller.await?, addr, &request).await,
            }
        })
    }
}

async fn by_key(app: &App, token: &str, addr: ClientAddr, named: Option<VendorId>) -> Result<VendorCaller, Problem> {
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
    if named.is_some_and(|named| named != row.vendor) {
        return Err(Problem::new(403, "no_vendor", "this key is another vendor's than ?vendor= names"));
    }
    let allowance = app.limits.check_key(row.id.uuid().as_u128(), row.per_minute)?;
    if row.last_used_at.is_none_or(|at| now.since(at) >= NOTE_USE) {
        app.store.key_used(row.id, now).await?;
    }
    app.limits.check_key(row.vendor.uuid().as_u128(), app.config.vendors.queries_per_minute)?;
    let vendor = app.store.vendor(row.vendor).await?.ok_or_else(wrong)?;
    let actor = format!("key {}", row.prefix);
    Ok(VendorCaller { vendor, key: Some(row), actor, allowance })
}

/// For whom somebody speaks who belongs to several.
#[derive(Deserialize)]
struct Which {
    vendor: Option<VendorId>,
}

/// The vendor that `?vendor=` names.
fn named(request: &HttpRequest) -> Result<Option<VendorId>, Problem> {
    let which = web::Query::<Which>::from_query(request.query_string());
    let wrong = |_| Problem::new(400, "invalid_parameter", "vendor: one id like vnd_01h455vb4pex5vsknk084sn02q");
    which.map(|which| which.vendor).map_err(wrong)
}

async fn by_session(
    app: &App,
    caller: Caller,
    addr: ClientAddr,
    request: &HttpRequest,
) -> Result<VendorCaller, Problem> {
    let vendor = vendor_of(app, &caller, named(request)?).await?;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        app.limits.check(Act::Change, Some(caller.account), addr.0).await?;
    }
    let allowance = app.limits.check_key(caller.account.uuid().as_u128(), MEMBER_PER_MINUTE)?;
    app.limits.check_key(vendor.id.uuid().as_u128(), app.config.vendors.queries_per_minute)?;
    Ok(VendorCaller { vendor, key: None, actor: caller.account.to_string(), allowance })
}

/// The vendor that a member speaks for: the one that is named, or the only one.
///
/// # Errors
/// 403 `no_vendor`, 422 `vendor_wanted` where several could be meant.
pub async fn vendor_of(app: &App, caller: &Caller, named: Option<VendorId>) -> Result<VendorRow, Problem> {
    let mut own = app.store.vendors_of(caller.account).await?;
    own.retain(|vendor| named.is_none_or(|id| id == vendor.id));
    if own.len() > 1 {
        let detail = "you act for several vendors: say for which one with ?vendor=ID";
        return Err(Problem::new(422, "vendor_wanted", detail));
    }
    own.pop().ok_or_else(|| {
        Problem::new(
            403,
            "no_vendor",
            "a vendor's key is wanted, or a session of one of its members; POST /api/v1/vendors signs up",
        )
    })
}

impl VendorCaller {
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

    fn quotas(&self, app: &App) -> Vec<RowQuota> {
        quotas(&self.vendor, self.key.as_ref(), app.config.vendors.rows_per_day)
    }

    /// Rows that may still be given today.
    ///
    /// # Errors
    /// 429 `quota_exceeded` when there are none, and the store's.
    pub async fn quota(&self, app: &App) -> Result<u64, Problem> {
        let mut least = u64::MAX;
        for quota in self.quotas(app) {
            let given = app.store.rows_today(quota.whose, clock::now()).await?;
            let left = quota.most.checked_sub(given).filter(|left| *left > 0);
            least = least.min(left.ok_or_else(|| quota_exceeded(quota.most))?);
        }
        Ok(least)
    }

    /// Counts rows against the quotas of the vendor and the key; to be called before they leave.
    ///
    /// # Errors
    /// 429 `quota_exceeded` when they are too many, and the store's; nothing was counted then.
    pub async fn spend(&self, app: &App, rows: u64) -> Result<(), Problem> {
        let quotas = self.quotas(app);
        if rows == 0 || app.store.spend_rows(&quotas, rows, clock::now()).await? {
            return Ok(());
        }
        Err(quota_exceeded(quotas.iter().map(|quota| quota.most).min().unwrap_or(0)))
    }

    /// Who changes something of the vendor, now.
    pub fn acting(&self) -> Acting<'_> {
        Acting { vendor: &self.vendor, key: self.key.as_ref(), actor: &self.actor, now: clock::now() }
    }

    /// The id under which an export runs: the key's, or the member's own.
    pub fn runs_as(&self) -> KeyId {
        let member = || self.actor.parse().map_or(uuid::Uuid::nil(), AccountId::uuid);
        self.key.as_ref().map_or_else(|| KeyId::from_uuid(member()), |key| key.id)
    }
}

fn quota_exceeded(most: u64) -> Problem {
    let detail = format!("{most} rows a day (UTC) are given to a vendor, by whichever key; no more are left for this");
    let mut problem = Problem::new(429, "quota_exceeded", detail);
    problem.retry_after = Some(clock::now().day_left().as_secs() + 1);
    problem
}
