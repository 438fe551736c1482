//! What a person likes beside what everybody does: own ratings, the crowd's, and how often both choose alike.

use std::collections::BTreeMap;

use crate::flow::ranking::personal::{LEAST, Personal, personal};
use agon_core::ids::AccountId;
use agon_core::log::Entry;
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::{FittedBoard, FittedRow, RankingRule};
use agon_core::ranking::taste::{Agreement, agreement};
use agon_store::{Store, StoreError};

/// What a person likes.
#[derive(Clone, Debug, PartialEq)]
pub struct Taste {
    /// Counted votes.
    pub votes: u64,
    /// So many are missing until something can be said.
    pub missing: u64,
    /// Agreement with the crowd over all votes.
    pub agreement: Agreement,
    /// Models in the order of the person's own board; none while votes are missing.
    pub models: Vec<ModelTaste>,
}

/// What a person thinks of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelTaste {
    /// The model's slug.
    pub model: ModelSlug,
    /// The person's counted votes in its battles.
    pub votes: u64,
    /// Rating by these votes alone, in points.
    pub rating: Option<f64>,
    /// Its 95 % interval.
    pub ci: Option<[f64; 2]>,
    /// The crowd's rating.
    pub crowd: Option<f64>,
    /// Agreement with the crowd in its battles.
    pub agreement: Agreement,
}

/// What a person likes, beside the crowd's ratings.
///
/// # Errors
/// [`StoreError`].
pub async fn taste(
    store: &Store,
    account: AccountId,
    crowd: &BTreeMap<ModelSlug, f64>,
    rule: &RankingRule,
) -> Result<Taste, StoreError> {
    let Personal { votes, board } = personal(store, account, rule).await?;
    Ok(taste_of(&votes, board.as_ref(), crowd))
}

fn taste_of(votes: &[Entry], board: Option<&FittedBoard>, crowd: &BTreeMap<ModelSlug, f64>) -> Taste {
    let (all, by_model) = agreement(votes, crowd);
    let one = |row: &FittedRow| ModelTaste {
        model: row.model.clone(),
        votes: row.votes,
        rating: row.rating,
        ci: row.ci,
        crowd: crowd.get(&row.model).copied(),
        agreement: by_model.get(&row.model).copied().unwrap_or_default(),
    };
    Taste {
        votes: votes.len() as u64,
        missing: LEAST.saturating_sub(votes.len()) as u64,
        agreement: if board.is_some() { all } else { Agreement::default() },
        models: board.map(|board| board.rows.iter().map(one).collect()).unwrap_or_default(),
    }
}
