//! Who acts for a vendor.

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::clock;
use crate::flow::vendors::acting::Acting;
use crate::flow::vendors::members;
use crate::http::App;
use crate::http::api::{no_content, ok, reply};
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{Caller, id};
use crate::http::problem::Problem;
use agon_core::ids::{AccountId, VendorId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_store::VendorRefusal;

/// Members of a vendor.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"members": [{"account": "acct_01m8bgt385etc9bmgzc19rkgf7", "added_at": "2026-11-26T08:51:03.434745Z"}]}))]
pub struct Members {
    /// The first member first.
    members: Vec<Member>,
}

/// An account that acts for a vendor.
#[derive(Serialize, ToSchema)]
struct Member {
    /// The account that acts for the vendor, or was asked to.
    #[schema(value_type = String)]
    account: AccountId,
    /// When the account became a member.
    #[schema(value_type = String, format = DateTime)]
    added_at: Timestamp,
}

/// Who may act for the vendor.
#[utoipa::path(get, path = "/api/v1/vendors/members", tag = "vendors",
    responses((status = 200, body = Members, description = "the members"), (status = 403, description = "`scope_missing`")))]
pub async fn list(app: web::Data<App>, caller: VendorCaller) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    let members = app.store.members(caller.vendor.id).await?.into_iter();
    Ok(ok(&Members { members: members.map(|(account, added_at)| Member { account, added_at }).collect() }))
}

/// An account that was asked.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"account": "acct_01m8bgt385etc9bmgzc19rkgf7", "state": "invited"}))]
pub struct Invited {
    /// The account that acts for the vendor, or was asked to.
    #[schema(value_type = String)]
    account: AccountId,
    /// Always `invited`.
    state: &'static str,
}

/// Asks an account to act for the vendor; it does once it accepts, within 14 days.
#[utoipa::path(put, path = "/api/v1/vendors/members/{account}", tag = "vendors", params(("account" = String, Path)),
    responses((status = 202, body = Invited, description = "the account accepts with POST /vendors/invitations/{vendor}"),
        (status = 403, description = "`scope_missing`"), (status = 404, description = "`unknown_account`")))]
pub async fn invite(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    let account: AccountId = id(&path, "unknown_account", "account")?;
    members::invite_member(&app.store, &caller.acting(), account).await?;
    Ok(reply(202, &Invited { account, state: "invited" }))
}

/// Removes a member, or takes an invitation back. The last member stays.
#[utoipa::path(delete, path = "/api/v1/vendors/members/{account}", tag = "vendors", params(("account" = String, Path)),
    responses((status = 204, description = "removed"), (status = 403, description = "`scope_missing`"),
        (status = 404, description = "`unknown_account`"), (status = 409, description = "`last_member`")))]
pub async fn remove(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::Admin])?;
    members::remove_member(&app.store, &caller.acting(), id(&path, "unknown_account", "account")?).await?;
    Ok(no_content())
}

/// Vendors that ask the caller to act for them.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"invitations": [{"vendor": "vnd_01m8bgt3bkfqa8ym9kq1p2xw5e", "name": "Acme Robots"}]}))]
pub struct Invitations {
    /// By name; those of the last 14 days.
    invitations: Vec<Invitation>,
}

/// A vendor that asks.
#[derive(Serialize, ToSchema)]
struct Invitation {
    /// The vendor's id.
    #[schema(value_type = String)]
    vendor: VendorId,
    /// The vendor's public name.
    name: String,
}

/// Vendors that ask the caller to act for them.
#[utoipa::path(get, path = "/api/v1/vendors/invitations", tag = "vendors",
    responses((status = 200, body = Invitations, description = "invitations that can be answered")))]
pub async fn invitations(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Problem> {
    let vendors = app.store.invitations_of(caller.account, members::invited_since(clock::now())).await?.into_iter();
    let invitations = vendors.map(|vendor| Invitation { vendor: vendor.id, name: vendor.name }).collect();
    Ok(ok(&Invitations { invitations }))
}

/// Accepts an invitation: the caller acts for the vendor from now on. Votes on its models do not rank then.
#[utoipa::path(post, path = "/api/v1/vendors/invitations/{vendor}", tag = "vendors", params(("vendor" = String, Path)),
    responses((status = 204, description = "accepted"), (status = 404, description = "`unknown_invitation`"),
        (status = 409, description = "`too_many_vendors`")))]
pub async fn accept(
    app: web::Data<App>,
    caller: Limited<Change>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    answer(&app, &caller, &path, true).await?;
    Ok(no_content())
}

/// Declines an invitation.
#[utoipa::path(delete, path = "/api/v1/vendors/invitations/{vendor}", tag = "vendors", params(("vendor" = String, Path)),
    responses((status = 204, description = "declined"), (status = 404, description = "`unknown_invitation`")))]
pub async fn decline(
    app: web::Data<App>,
    caller: Limited<Change>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    answer(&app, &caller, &path, false).await?;
    Ok(no_content())
}

/// Answers the invitation of a vendor; pages do the same.
///
/// # Errors
/// 404 `unknown_invitation`, 409 `too_many_vendors`.
pub async fn answer(app: &App, caller: &Caller, vendor: &str, accepts: bool) -> Result<VendorId, Problem> {
    let vendor: VendorId = id(vendor, "unknown_invitation", "invitation")?;
    let vendor = app.store.vendor(vendor).await?.ok_or(VendorRefusal::UnknownInvitation)?;
    let actor = caller.account.to_string();
    let acting = Acting { vendor: &vendor, key: None, actor: &actor, now: clock::now() };
    members::answer_invitation(&app.store, &acting, caller.account, accepts).await?;
    Ok(vendor.id)
}
