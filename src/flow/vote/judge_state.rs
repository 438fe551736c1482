//! What the judge remembers of everybody: folded from the log and from people's own questions, kept
//! in a checkpoint beside the boards'.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::flow::ranking::fold::FoldError;
use crate::flow::vote::conflicts::Conflicts;
use agon_core::ids::VoterId;
use agon_core::log::encoding;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::FittedBoard;
use agon_core::verdict::Rules;
use agon_core::verdict::prior::Prior;
use agon_core::verdict::voter::AccountStanding;
use agon_core::verdict::voters::Voters;
use agon_store::Store;

/// Entries of the log that are read at once.
const PAGE: u32 = 20_000;
/// Name of the checkpoint that keeps the voters.
const CHECKPOINT: &str = "people";

/// Everybody, and what the overall board says of votes.
#[derive(Debug, Default)]
pub struct JudgeState {
    /// What is remembered of everybody who voted.
    pub voters: Voters,
    /// The null of their tests, from the overall board's newest fit.
    pub prior: Prior,
    /// People who act for a vendor, and the models that they may not rank.
    pub conflicts: Conflicts,
    /// Standings that follow from the log and were never stored: a judge stopped between the two.
    pub unsaved: Vec<VoterId>,
    /// Names of people whose test could have spoken, which was never stored, for the same reason.
    pub untold: Vec<VoterId>,
}

#[derive(Serialize, Deserialize)]
struct Checkpoint {
    rule_version: u16,
    #[serde(rename = "persons")]
    voters: Voters,
}

impl JudgeState {
    /// As the log makes them, from the checkpoint on; standings are those that were stored: they
    /// may have been changed by somebody who looked.
    ///
    /// # Errors
    /// [`FoldError`] when the log can't be read.
    pub async fn load(store: &Store, rules: &Rules) -> Result<Self, FoldError> {
        let mut state = Self { prior: newest_prior(store).await?, ..Self::default() };
        if let Some(body) = store.checkpoint(CHECKPOINT).await?
            && let Ok(Checkpoint { rule_version, voters }) = serde_json::from_slice(&body)
            && rule_version == agon_core::verdict::RULE_VERSION
        {
            state.voters = voters;
        }
        state.catch_up(store, rules).await?;
        let voters = &state.voters;
        let is_own = |voter: &VoterId| voters.names(voter).first() == Some(voter);
        // What is done about a person stands under each of their names; the one they are remembered by is asked.
        let mut stored: BTreeMap<VoterId, AccountStanding> = store.standings().await?.into_iter().collect();
        stored.retain(|voter, _| is_own(voter));
        for (voter, person) in state.voters.iter() {
            if person.standing != AccountStanding::Good && !stored.contains_key(voter) {
                state.unsaved.push(*voter);
            }
        }
        let cleared: BTreeSet<VoterId> = store.cleared().await?.into_iter().collect();
        for (voter, standing) in stored {
            let person = state.voters.entry(voter);
            match standing {
                AccountStanding::Good if person.standing == AccountStanding::Good => {}
                AccountStanding::Good if cleared.contains(&voter) => state.voters.clear(voter),
                // It was good once, by itself; what it has become since was not stored.
                AccountStanding::Good => state.unsaved.push(voter),
                AccountStanding::Excluded => person.exclude(),
                AccountStanding::Held => person.standing = standing,
            }
        }
        let tested: BTreeSet<VoterId> = store.tested().await?.into_iter().collect();
        let spoken = state.voters.iter().filter(|(_, person)| person.tested);
        let names: Vec<VoterId> = spoken.flat_map(|(voter, _)| state.voters.names(voter)).collect();
        state.untold.extend(names.into_iter().filter(|name| !tested.contains(name)));
        Ok(state)
    }

    async fn catch_up(&mut self, store: &Store, rules: &Rules) -> Result<(), FoldError> {
        // Each is taken in at the size of the log at which a judge took it in first.
        let mut merges = store.merges(self.voters.size).await?.into_iter().peekable();
        let mut merge_up_to = |voters: &mut Voters, prior: &Prior, size: u64| {
            while let Some(merge) = merges.next_if(|merge| merge.log_size.is_some_and(|at| at <= size)) {
                voters.merge(&merge.guest, &merge.owner, prior, rules);
            }
        };
        loop {
            let page = store.history(self.voters.size, PAGE).await?;
            if page.is_empty() {
                let size = self.voters.size;
                merge_up_to(&mut self.voters, &self.prior, size);
                return Ok(());
            }
            for row in page {
                let fail = |reason: String| FoldError::Log { index: row.log.index, reason };
                let entry = encoding::decode(&row.log.entry).map_err(|e| fail(e.to_string()))?;
                merge_up_to(&mut self.voters, &self.prior, entry.index);
                self.voters.fold(&entry, row.known(), &self.prior, rules);
            }
        }
    }

    /// Keeps a checkpoint.
    ///
    /// # Errors
    /// [`FoldError`], when the store does not take it.
    pub async fn checkpoint(&self, store: &Store) -> Result<(), FoldError> {
        let rule_version = agon_core::verdict::RULE_VERSION;
        let body = serde_json::to_vec(&Checkpoint { rule_version, voters: self.voters.clone() }).unwrap_or_default();
        Ok(store.put_checkpoint(CHECKPOINT, self.voters.size, &body).await?)
    }

    /// Takes the newest fit of the overall board for the null.
    ///
    /// # Errors
    /// [`FoldError`], when the fit can't be read; the prior stays as it was.
    pub async fn refresh_prior(&mut self, store: &Store) -> Result<(), FoldError> {
        self.prior = newest_prior(store).await?;
        Ok(())
    }
}

/// The null of people's tests, from the newest fit of the overall board.
///
/// # Errors
/// [`FoldError`] when it can't be read.
pub async fn newest_prior(store: &Store) -> Result<Prior, FoldError> {
    let fit = store.fit(&BoardId::Overall.to_string()).await?;
    Ok(fit.and_then(|row| FittedBoard::parse(&row.body)).map(|board| Prior::of(&board)).unwrap_or_default())
}
