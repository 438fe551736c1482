//! One file per step of the road: load, decide (in `agon_core`), commit (in `agon_store`).

pub mod account;
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

/// What the steps of a battle work with.
#[derive(Clone, Copy)]
pub struct Arena<'a> {
    /// Store of battles, questions and answers.
    pub store: &'a Store,
    /// Models that answer.
    pub catalogue: &'a Catalogue,
    /// The streams in which answers are written.
    pub streams: &'a Streams,
    /// Limits of a battle (`[battle]`).
    pub settings: &'a config::Battle,
    /// How often battles are something else than two fresh answers.
    pub shares: Shares,
    /// The boards as readers see them now.
    pub boards: &'a BoardViews,
}
