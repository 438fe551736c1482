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
pub mod rank_models;
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
use crate::domain::model::{ModelSlug, Origin};
use crate::domain::ranking::board::BoardId;
use crate::domain::ranking::fitted::FittedBoard;
use crate::flow::plan_battle::Shares;
use crate::models::catalogue::Catalogue;
use crate::store::{Store, StoreError};
use crate::streaming::Streams;

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

impl Arena<'_> {
    /// Has the overall board too few votes on one of the models for a rating that the test of votes could go by? Demo
    /// programs are nobody's, so that nothing is to be won with them.
    ///
    /// # Errors
    /// The store's, where this node has not read the boards yet.
    async fn is_unrated(&self, models: &[ModelSlug; 2]) -> Result<bool, StoreError> {
        let least = self.shares.rated_votes;
        let demo = |slug: &&ModelSlug| self.catalogue.get(slug).is_some_and(|model| model.row.origin == Origin::Demo);
        let mut live = models.iter().filter(|slug| !demo(slug)).peekable();
        if least == 0 || live.peek().is_none() {
            return Ok(false);
        }
        // Only ratings of the largest component can be compared.
        let rated = |rating: Option<f64>, component, votes| rating.is_some() && component == Some(0) && votes >= least;
        if let Some(page) = self.boards.now().get(BoardId::Overall) {
            let rows = &page.board.rows;
            let row = |slug: &ModelSlug| rows.iter().find(|row| row.model == *slug);
            return Ok(live.any(|slug| !row(slug).is_some_and(|row| rated(row.rating, row.component, row.votes))));
        }
        let fit = self.store.fit(&BoardId::Overall.to_string()).await?;
        let Some(board) = fit.and_then(|row| FittedBoard::parse(&row.body)) else { return Ok(true) };
        let row = |slug: &ModelSlug| board.rows.iter().find(|row| row.model == *slug);
        Ok(live.any(|slug| !row(slug).is_some_and(|row| rated(row.rating, row.component, row.votes))))
    }
}
