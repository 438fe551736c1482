//! One file per step of the road: load, decide (in `domain`), commit (in `store`).

pub mod battle;
pub mod claims;
pub mod points;
pub mod ranking;
pub mod vendors;
pub mod vote;

use crate::boards::view::BoardViews;
use crate::config;
use crate::models::catalogue::Catalogue;
use crate::streaming::Streams;
use agon_core::battle::shares::Shares;
use agon_store::Store;

/// What a battle needs.
#[derive(Clone, Copy)]
pub struct Arena<'a> {
    /// Where it is kept.
    pub store: &'a Store,
    /// Who answers.
    pub catalogue: &'a Catalogue,
    /// Where the answers are written.
    pub streams: &'a Streams,
    /// Its limits.
    pub settings: &'a config::Battle,
    /// How often battles are something else than two fresh answers.
    pub shares: Shares,
    /// What the boards say now.
    pub boards: &'a BoardViews,
}
