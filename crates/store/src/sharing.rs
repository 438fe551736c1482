//! Battles that are shown again, as the store gives them.

use super::{Result, StoreError};
use agon_core::battle::replayed_answer::ReplayedAnswer;
use agon_core::ids::{AccountId, BattleId};
use agon_core::log::encoding;
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::verdict::Verdict;
use agon_core::vote::Outcome;

/// A voted battle of one turn, with what it takes to show it again.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns of battles, documented in the migration")]
pub struct EarlierBattle {
    pub id: BattleId,
    pub account: AccountId,
    /// The account that has the wallet, if the account is one of somebody's guests.
    pub person: AccountId,
    pub network: Option<u64>,
    pub models: [ModelSlug; 2],
    pub propensity: u32,
    pub sampling_version: i64,
    pub outcome: Outcome,
    pub voted_at: Timestamp,
    pub answers: [ReplayedAnswer; 2],
    /// How often the battle's answers were shown again.
    pub copies: u32,
}

/// A counted vote on answers that others were shown too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedVote {
    /// The log's name for who cast it.
    pub voter: [u8; 16],
    /// What the voter chose.
    pub outcome: Outcome,
}

impl SharedVote {
    /// From an entry of the log; `None` for votes that don't count, or not on these answers alone.
    pub(super) fn read(entry: &[u8]) -> Result<Option<Self>> {
        let entry = encoding::decode(entry).map_err(|e| StoreError::Damaged(format!("log entry: {e}")))?;
        let counted = matches!(entry.verdict, Verdict::Counted { .. }) && entry.turns == 1;
        Ok(counted.then_some(Self { voter: entry.voter, outcome: entry.outcome }))
    }
}
