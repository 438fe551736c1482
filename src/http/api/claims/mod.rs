//! Points that become tokens in a wallet that proved itself, and what anybody can check of it.

pub mod claim;
pub mod epochs;
pub mod settlements;
pub mod wallet;

use crate::chain::payer::Payer;
use crate::http::App;
use crate::http::problem::Problem;

/// Claims and payments in one page.
const PAGE: u32 = 100;

/// The chain, where points become tokens.
pub fn payer(app: &App) -> Result<&Payer, Problem> {
    app.payer.as_deref().ok_or_else(|| Problem::new(404, "no_chain", "points do not become tokens here"))
}
