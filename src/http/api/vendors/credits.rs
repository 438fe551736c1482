//! What vendors pay votes on their own models with.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clock;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::JsonBody;
use crate::http::extract::query::Query;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::problem::Problem;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::model::Credit;
use agon_store::CreditRow;

/// Transfers of a page.
const PAGE: u32 = 100;

/// What a vendor has to pay votes with; one credit pays one counted vote.
#[derive(Serialize, ToSchema)]
struct CreditReply {
    /// Credits that were ever granted.
    granted: u64,
    /// Credits that votes were paid with.
    spent: u64,
    /// Credits that are left.
    left: u64,
    /// Credits that may still be paid today (UTC).
    left_today: u64,
    /// Credits that are paid on a day at most; null: no limit.
    #[schema(required)]
    daily_cap: Option<u64>,
}

async fn credit_of(app: &App, caller: &VendorCaller) -> Result<CreditReply, Problem> {
    let credit = app.store.credit_of(caller.vendor.id).await?;
    let Credit { granted, spent, daily_cap, .. } = credit;
    let (left, left_today) = (credit.left(), credit.left_on(clock::now().day()));
    Ok(CreditReply { granted, spent, left, left_today, daily_cap })
}

/// Credits with what they were given and paid for.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"credit": {"granted": 1000, "spent": 1, "left": 999, "left_today": 999, "daily_cap": null},
    "transfers": [{"id": "019b2c5f-3f1e-7c55-8a6b-0d7b7a2f5e11", "kind": "vote", "amount": 1, "cause": "vote_01m8bh3pffe9abt6gme8fym78a",
    "at": "2026-11-26T08:56:15.59938Z"}], "next_cursor": null}))]
pub struct Credits {
    /// What there is now.
    credit: CreditReply,
    /// Newest first, at most 100.
    transfers: Vec<CreditTransfer>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required)]
    next_cursor: Option<String>,
}

/// Credits given or paid.
#[derive(Serialize, ToSchema)]
struct CreditTransfer {
    /// Its id, derived from its cause.
    #[schema(value_type = String)]
    id: Uuid,
    /// `grant` or `vote`.
    kind: &'static str,
    /// Number of credits, at least 1.
    amount: u64,
    /// The operator's reference, or the vote.
    cause: String,
    /// When the credits were given or paid.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<CreditRow> for CreditTransfer {
    fn from(row: CreditRow) -> Self {
        let kind = if row.is_grant { "grant" } else { "vote" };
        Self { id: row.id, kind, amount: row.amount, cause: row.cause, at: row.at }
    }
}

/// What the vendor has to pay votes with.
#[utoipa::path(get, path = "/api/v1/vendors/credits", tag = "vendors", params(("cursor" = Option<String>, Query)),
    responses((status = 200, body = Credits, description = "one credit pays one counted vote"), (status = 400, description = "`invalid_cursor`"),
        (status = 403, description = "`scope_missing`")))]
pub async fn credits(
    app: web::Data<App>,
    caller: VendorCaller,
    query: Query<CreditsQuery>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::ModelsWrite])?;
    let wrong = || Problem::new(400, "invalid_cursor", "this is no cursor of ours");
    let read = |text: &str| {
        let (at, id) = text.split_once('_')?;
        Some((Timestamp::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    let before = query.cursor.as_deref().map(|text| read(text).ok_or_else(wrong)).transpose()?;
    let rows = app.store.credit_transfers(caller.vendor.id, before, PAGE).await?;
    let last = rows.last().filter(|_| rows.len() == PAGE as usize);
    let next_cursor = last.map(|row| format!("{}_{}", row.at.micros(), row.id));
    let transfers = rows.into_iter().map(CreditTransfer::from).collect();
    Ok(ok(&Credits { credit: credit_of(&app, &caller).await?, transfers, next_cursor }))
}

/// Which transfers: those before a cursor.
#[derive(Deserialize)]
pub struct CreditsQuery {
    cursor: Option<String>,
}

/// A limit to be set.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// Credits that are paid on a day (UTC) at most; null: no limit.
    daily_cap: Option<u64>,
}

/// Credits after a change.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"credit": {"granted": 1000, "spent": 1, "left": 999, "left_today": 99, "daily_cap": 100}}))]
pub struct CreditNow {
    /// What there is now.
    credit: CreditReply,
}

/// Sets the most that is paid on a day; models pause when it is reached. The votes of battles under way then are
/// paid too, as far as there are credits.
#[utoipa::path(put, path = "/api/v1/vendors/credits", tag = "vendors", request_body = Cap,
    responses((status = 200, body = CreditNow, description = "set"), (status = 403, description = "`scope_missing`"), (status = 422, description = "`invalid_body`")))]
pub async fn cap(app: web::Data<App>, caller: VendorCaller, body: JsonBody<Cap>) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::ModelsWrite])?;
    let daily_cap = body.value.daily_cap;
    let detail = daily_cap.map_or_else(|| "none".to_owned(), |cap| cap.to_string());
    app.store.put_daily_cap(caller.vendor.id, daily_cap, &caller.acting().audit("credits.cap", detail)).await?;
    Ok(ok(&CreditNow { credit: credit_of(&app, &caller).await? }))
}
