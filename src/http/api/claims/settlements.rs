//! Payments, as the chain shows them.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::PAGE;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::operator::Operator;
use crate::http::extract::query::Query;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::problem::Problem;
use agon_core::ids::ClaimId;
use agon_core::vendors::api_key::Scope;
use agon_store::{Settlement, SettlementFilter};

/// Which payments.
#[derive(Deserialize)]
pub struct SettlementQuery {
    wallet: Option<String>,
    epoch: Option<u64>,
    from: Option<i64>,
    to: Option<i64>,
    cursor: Option<String>,
}

/// What the chain shows of payments, in its order, for operators.
#[utoipa::path(get, path = "/api/v1/admin/settlements", tag = "operators", params(("wallet" = Option<String>, Query), ("epoch" = Option<u64>, Query), ("from" = Option<i64>, Query), ("to" = Option<i64>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, body = SettlementList, description = "a page of them"), (status = 400, description = "`invalid_cursor`"), (status = 401, description = "no operator's key")))]
pub async fn settlements(
    app: web::Data<App>,
    _: Operator,
    query: Query<SettlementQuery>,
) -> Result<HttpResponse, Problem> {
    settlements_page(&app, query.0).await
}

/// The same for vendors with the scope `settlement:read`.
#[utoipa::path(get, path = "/api/v1/settlements", tag = "vendors", params(("wallet" = Option<String>, Query), ("epoch" = Option<u64>, Query), ("from" = Option<i64>, Query), ("to" = Option<i64>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, body = SettlementList, description = "as for operators"), (status = 400, description = "`invalid_cursor`"), (status = 403, description = "`scope_missing`")))]
pub async fn vendor_settlements(
    app: web::Data<App>,
    acting: VendorCaller,
    query: Query<SettlementQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::SettlementRead])?;
    settlements_page(&app, query.0).await
}

async fn settlements_page(app: &App, query: SettlementQuery) -> Result<HttpResponse, Problem> {
    let bad = || Problem::new(400, "invalid_cursor", "a cursor is what next_cursor of the page before said");
    let after = |text: String| {
        let mut parts = text.splitn(3, '-');
        let (slot, place, signature) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        Some((slot, signature.to_owned(), place))
    };
    let after = query.cursor.map(|text| after(text).ok_or_else(bad)).transpose()?;
    let filter = SettlementFilter { wallet: query.wallet, epoch: query.epoch, from: query.from, to: query.to, after };
    let rows = app.store.settlements(&filter, PAGE).await?;
    let last = rows.last().filter(|_| rows.len() == PAGE as usize);
    let next = last.map(|row| format!("{}-{}-{}", row.slot, row.place + 1, row.signature));
    Ok(ok(&SettlementList { settlements: rows.into_iter().map(SettlementReply::from).collect(), next_cursor: next }))
}

/// A page of payments.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"settlements": [{"slot": 57,
    "signature": "5u549Nx4eohs7jLHGVhohBe8XoJPaUaPHY7AWNX1UeT76ntVZaGq3NnUgKW9wp9ehScjyo1pMoXCxmxXvP2s3TwT", "place": 0,
    "block_time": 1795683138, "wallet": "H4JcMPicKkHcxxDjkyyrLoQj7Kcibd9t815ak4UvTr9M", "units": 266666,
    "marker": "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM", "claim": "clm_01m8bgwesge48t2cpt0by0tjbb"}], "next_cursor": null}))]
pub struct SettlementList {
    /// In the chain's order.
    settlements: Vec<SettlementReply>,
    /// Where the next page begins; none: this is the last.
    #[schema(required)]
    next_cursor: Option<String>,
}

/// A payment that the chain shows.
#[derive(Serialize, ToSchema)]
#[schema(as = Settlement)]
struct SettlementReply {
    /// The chain's slot.
    slot: u64,
    /// The transaction's signature (base58).
    signature: String,
    /// Which payment of the transaction, from 0.
    place: u32,
    /// When, as the chain says, in seconds since 1970.
    #[schema(required)]
    block_time: Option<i64>,
    /// The wallet that was paid (base58).
    wallet: String,
    /// What it got, in base units of the token.
    units: u64,
    /// The account that keeps a claim from being paid twice (base58).
    marker: String,
    /// The claim that was paid; none: no claim is known of it.
    #[schema(required, value_type = Option<String>)]
    claim: Option<ClaimId>,
}

impl From<Settlement> for SettlementReply {
    fn from(row: Settlement) -> Self {
        let Settlement { slot, signature, place, block_time, wallet, units, marker, claim } = row;
        Self { slot, signature, place, block_time, wallet, units: units.get(), marker, claim }
    }
}
