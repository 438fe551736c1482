//! Reward periods: what a token cost in each, and what it came to.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Locale, PageProblem, page};
use crate::http::App;
use agon_store::EpochRow;

/// Periods on a page.
const PAGE: u32 = 52;

/// Which page: periods with numbers below a cursor.
#[derive(Deserialize)]
pub struct Older {
    cursor: Option<u64>,
}

#[derive(Template)]
#[template(path = "claims/periods.html")]
struct PeriodsPage {
    t: Locale,
    periods: Vec<EpochRow>,
    next: Option<u64>,
    has_chain: bool,
    decimals: u8,
}

impl PeriodsPage {
    /// Points for a whole token, in micro-points.
    fn for_a_token(&self, period: &EpochRow) -> String {
        let base_units = 10_i64.checked_pow(u32::from(self.decimals)).unwrap_or(i64::MAX);
        self.t.points(period.rate.saturating_mul(base_units))
    }
}

/// Reward periods, newest first.
pub async fn periods(app: web::Data<App>, t: Locale, query: web::Query<Older>) -> Result<HttpResponse, PageProblem> {
    let periods = app.store.epochs(query.cursor, PAGE).await?;
    let next = periods.last().filter(|_| periods.len() == PAGE as usize).map(|period| period.number);
    let (has_chain, decimals) = (app.payer.is_some(), app.config.chain.decimals);
    page(200, &PeriodsPage { t, periods, next, has_chain, decimals })
}
