//! Reward periods: what a token cost in each, and what it came to.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::claims::for_a_token;
use super::{Locale, PageProblem, page};
use crate::http::App;
use crate::i18n::NONE;
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
    /// Digits of a token after the point; `None`: points do not become tokens here.
    decimals: Option<u8>,
}

impl PeriodsPage {
    fn rate(&self, period: &EpochRow) -> String {
        self.decimals.map_or_else(|| NONE.into(), |decimals| for_a_token(self.t, period.rate, decimals))
    }
}

/// Reward periods, newest first.
pub async fn periods(app: web::Data<App>, t: Locale, query: web::Query<Older>) -> Result<HttpResponse, PageProblem> {
    let periods = app.store.epochs(query.cursor, PAGE).await?;
    let next = periods.last().filter(|_| periods.len() == PAGE as usize).map(|period| period.number);
    let decimals = app.payer.as_ref().map(|payer| payer.treasury.decimals);
    page(200, &PeriodsPage { t, periods, next, decimals })
}
