//! One file per step of the road: load, decide (in `domain`), commit (in `store`).

pub mod audit_ledger;
pub mod cast_vote;
pub mod close_epochs;
pub mod close_markers;
pub mod conflicts;
pub mod continue_battle;
pub mod contract_test;
pub mod correct_votes;
pub mod draw_boards;
pub mod dry_run;
pub mod estimate_votes;
pub mod export_votes;
pub mod fold_boards;
pub mod fold_preferences;
pub mod import_votes;
pub mod judge_votes;
pub mod know_people;
pub mod missions;
pub mod model_health;
pub mod open_battle;
pub mod own_models;
pub mod partition_log;
pub mod personal_board;
pub mod plan_battle;
pub mod post_points;
pub mod publish_release;
pub mod read_preferences;
pub mod reconcile;
pub mod refit_boards;
pub mod request_claim;
pub mod settle_claims;
pub mod show_battle;
pub mod show_points;
pub mod slice_votes;
pub mod tell_webhooks;
pub mod verify_snapshot;

use crate::boards::view::BoardViews;
use crate::config;
use crate::flow::plan_battle::Shares;
use crate::models::catalogue::Catalogue;
use crate::streaming::Streams;
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
