//! What vendors pay votes on their own models with.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::clock;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::JsonBody;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::problem::Problem;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_store::CreditRow;

/// What the vendor has to pay votes with.
#[utoipa::path(get, path = "/api/v1/vendors/credits", tag = "vendors", params(("cursor" = Option<String>, Query)), responses((status = 200, description = "`{\"credit\":{\"granted\",\"spent\",\"left\",\"left_today\",\"daily_cap\"},\"transfers\":[{\"id\",\"kind\",\"amount\",\"cause\",\"at\"}],\"next_cursor\"}`; one credit pays one counted vote"), (status = 400, description = "`invalid_cursor`")))]
pub async fn credits(
    app: web::Data<App>,
    acting: VendorCaller,
    query: web::Query<CreditsQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ModelsWrite])?;
    let wrong = || Problem::new(400, "invalid_cursor", "this is no cursor of ours");
    let read = |text: &str| {
        let (at, id) = text.split_once('_')?;
        Some((Timestamp::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    let before = query.cursor.as_deref().map(|text| read(text).ok_or_else(wrong)).transpose()?;
    let rows = app.store.credit_transfers(acting.vendor.id, before, 100).await?;
    let next = rows.last().filter(|_| rows.len() == 100).map(|row| format!("{}_{}", row.at.micros(), row.id));
    let line = |row: &CreditRow| {
        let kind = if row.is_grant { "grant" } else { "vote" };
        json!({"id": row.id, "kind": kind, "amount": row.amount, "cause": row.cause, "at": row.at})
    };
    let lines: Vec<Value> = rows.iter().map(line).collect();
    Ok(ok(&json!({"credit": credit_json(&app, &acting).await?, "transfers": lines, "next_cursor": next})))
}

async fn credit_json(app: &App, acting: &VendorCaller) -> Result<Value, Problem> {
    let credit = app.store.credit_of(acting.vendor.id).await?;
    let today = credit.left_on(clock::now().day());
    Ok(
        json!({"granted": credit.granted, "spent": credit.spent, "left": credit.left(), "left_today": today, "daily_cap": credit.daily_cap}),
    )
}

/// Which page.
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

/// Sets the most that is paid on a day; models pause when it is reached. The votes of battles under way then are
/// paid too, as far as there are credits.
#[utoipa::path(put, path = "/api/v1/vendors/credits", tag = "vendors", request_body = Cap, responses((status = 200, description = "`{\"credit\":{…}}`"), (status = 403, description = "`scope_missing`"), (status = 422, description = "`invalid_body`")))]
pub async fn cap(app: web::Data<App>, acting: VendorCaller, body: JsonBody<Cap>) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ModelsWrite])?;
    let daily_cap = body.value.daily_cap;
    let detail = daily_cap.map_or_else(|| "none".to_owned(), |cap| cap.to_string());
    app.store.put_daily_cap(acting.vendor.id, daily_cap, &acting.acting().audit("credits.cap", detail)).await?;
    Ok(ok(&json!({"credit": credit_json(&app, &acting).await?})))
}
