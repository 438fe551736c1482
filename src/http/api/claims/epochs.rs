//! Stretches of time with one rate each.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::PAGE;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::query::Query;
use crate::http::problem::Problem;
use agon_core::time::Timestamp;
use agon_store::{ClosedEpoch, EpochRow};

/// Epochs with their rates, newest first.
#[utoipa::path(get, path = "/api/v1/epochs", tag = "boards", params(("cursor" = Option<u64>, Query)),
    responses((status = 200, body = EpochList, description = "a page of them")))]
pub async fn epochs(app: web::Data<App>, query: Query<EpochQuery>) -> Result<HttpResponse, Problem> {
    let rows = app.store.epochs(query.cursor, PAGE).await?;
    let next = rows.last().filter(|_| rows.len() == PAGE as usize).map(|epoch| epoch.number);
    Ok(ok(&EpochList { epochs: rows.into_iter().map(Epoch::from).collect(), next_cursor: next }))
}

/// Which page of epochs.
#[derive(Deserialize)]
pub struct EpochQuery {
    cursor: Option<u64>,
}

/// A page of epochs.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"epochs": [{"number": 1, "starts_at": "2026-11-26T00:00:00Z", "ends_at": "2026-12-03T00:00:00Z", "rate": 100,
    "closed": null}], "next_cursor": null}))]
pub struct EpochList {
    /// The epochs of the page, newest first.
    epochs: Vec<Epoch>,
    /// Where the next page begins; none: this is the last.
    #[schema(required)]
    next_cursor: Option<u64>,
}

/// A stretch of time with its rate.
#[derive(Serialize, ToSchema)]
struct Epoch {
    /// Its number, from 1.
    number: u64,
    /// Its first moment.
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    /// The next one's first moment.
    #[schema(value_type = String, format = DateTime)]
    ends_at: Timestamp,
    /// Micro-points for a base unit of the token; it never changes.
    rate: i64,
    /// What it came to; none until every vote of it has a verdict.
    #[schema(required)]
    closed: Option<EpochSums>,
}

/// What an epoch came to.
#[derive(Serialize, ToSchema)]
struct EpochSums {
    /// When that was written down.
    #[schema(value_type = String, format = DateTime)]
    closed_at: Timestamp,
    /// Entries of the log by then.
    log_size: u64,
    /// Micro-points earned in it.
    earned: i64,
    /// Micro-points lost in it with votes that were taken back.
    forfeited: i64,
    /// Micro-points paid out in it.
    claimed: i64,
}

impl From<EpochRow> for Epoch {
    fn from(row: EpochRow) -> Self {
        let EpochRow { number, starts_at, ends_at, rate, closed } = row;
        Self { number, starts_at, ends_at, rate, closed: closed.map(EpochSums::from) }
    }
}

impl From<ClosedEpoch> for EpochSums {
    fn from(closed: ClosedEpoch) -> Self {
        let ClosedEpoch { closed_at, log_size, earned, forfeited, claimed } = closed;
        Self { closed_at, log_size, earned, forfeited, claimed }
    }
}
