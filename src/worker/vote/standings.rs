//! The judge's steps about people: standings change, votes are taken back or counted again, accounts become one person,
//! and what people decided who looked is carried out.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::judge::{Judge, Work};
use crate::clock;
use crate::flow::claims::request::gather_points;
use crate::flow::ranking::fold::FoldError;
use crate::flow::vote::correct::correct_votes;
use crate::flow::vote::judge_state::JudgeState;
use agon_core::ids::VoterId;
use agon_core::log::EntryKind;
use agon_core::time::Timestamp;
use agon_core::verdict::voter::{AccountStanding, Known};
use agon_core::verdict::{Rules, abstention};
use agon_store::{MergeRow, ReviewAction, StandingRow, StoreError};

/// A battle without a vote after this time, in microseconds, is not coming back soon.
const ABANDONED: i64 = 600_000_000;

impl Judge {
    /// Looks which battles a person left without a vote.
    pub(super) async fn test_abstention(&self, judge_state: &JudgeState, voter: VoterId) -> Result<(), StoreError> {
        let row = standing_row(judge_state, &self.rules, voter);
        let before = Timestamp::from_micros(row.changed_at.micros() - ABANDONED);
        let (all, models) = self.store.opened_by(voter, before).await?;
        #[expect(clippy::cast_possible_truncation, reason = "a logarithm")]
        let skips = (abstention::evidence(all, &models) * 1_000.0) as i64;
        if skips > 0 {
            self.store.put_abstention(&row, skips).await?;
        }
        Ok(())
    }

    /// Keeps a new standing; whoever is excluded has their votes taken back.
    pub(super) async fn change_standing(&self, holder: Uuid, work: &mut Work, voter: VoterId) -> Result<(), FoldError> {
        let row = standing_row(&work.judge_state, &self.rules, voter);
        self.store.put_standing(&row).await?;
        let standing = row.trust.standing;
        metrics::counter!("agon_standings_changed_total", "to" => standing.as_str()).increment(1);
        if standing == AccountStanding::Excluded {
            self.correct(EntryKind::Retraction, holder, work, voter).await?;
        }
        Ok(())
    }

    pub(super) async fn correct(
        &self,
        kind: EntryKind,
        holder: Uuid,
        work: &mut Work,
        voter: VoterId,
    ) -> Result<(), FoldError> {
        let JudgeState { voters, prior, .. } = &mut work.judge_state;
        let entries = correct_votes(kind, &self.store, holder, voter, self.lease).await?;
        for entry in &entries {
            voters.fold(entry, Known::default(), prior, &self.rules);
        }
        if !entries.is_empty() {
            tracing::info!(votes = entries.len(), kind = kind.as_str(), "corrected the votes of a person");
        }
        Ok(())
    }

    /// Takes accounts for one person that signed in with one wallet since.
    pub(super) async fn merge_people(&self, holder: Uuid, work: &mut Work) -> Result<(), FoldError> {
        let open: Vec<MergeRow> = self.store.open_merges().await?;
        if open.is_empty() {
            return Ok(());
        }
        let size = self.store.log_size().await?;
        let mut changed = BTreeSet::new();
        for merge in &open {
            let JudgeState { voters, prior, .. } = &mut work.judge_state;
            let names = voters.merge(&merge.guest, &merge.owner, prior, &self.rules);
            changed.extend(names.into_iter().map(|(name, _)| name));
        }
        for voter in changed {
            self.change_standing(holder, work, voter).await?;
        }
        // Last: until then all of it is done again after a crash.
        self.store.note_merges(&open.iter().map(|merge| merge.guest).collect::<Vec<_>>(), size).await?;
        let owners: BTreeSet<VoterId> = open.iter().map(|merge| merge.owner).collect();
        for owner in owners {
            if let Some(account) = self.store.account_named(owner).await? {
                gather_points(&self.store, &self.points, account, clock::now()).await?;
            }
        }
        Ok(())
    }

    /// Carries out what people decided who looked.
    pub(super) async fn carry_out(&self, holder: Uuid, work: &mut Work) -> Result<(), FoldError> {
        for decision in self.store.open_decisions().await? {
            match decision.action {
                ReviewAction::Clear => {
                    for name in work.judge_state.voters.names(&decision.voter) {
                        self.correct(EntryKind::Reinstatement, holder, work, name).await?;
                    }
                    work.judge_state.voters.clear(decision.voter);
                }
                ReviewAction::Uphold => work.judge_state.voters.entry(decision.voter).exclude(),
                ReviewAction::Appeal => continue,
            }
            for name in work.judge_state.voters.names(&decision.voter) {
                self.change_standing(holder, work, name).await?;
            }
            // Last: until then all of it is done again after a crash.
            self.store.decision_done(decision.id, clock::now()).await?;
        }
        Ok(())
    }

    /// What a judge before may have left half done.
    pub(super) async fn finish_exclusions(&self, holder: Uuid, work: &mut Work) -> Result<(), FoldError> {
        for voter in std::mem::take(&mut work.judge_state.unsaved) {
            self.change_standing(holder, work, voter).await?;
        }
        let untold = std::mem::take(&mut work.judge_state.untold);
        let rows: Vec<_> = untold.iter().map(|voter| standing_row(&work.judge_state, &self.rules, *voter)).collect();
        self.store.put_tiers(&rows).await?;
        for (voter, standing) in self.store.standings().await? {
            if standing == AccountStanding::Excluded {
                self.correct(EntryKind::Retraction, holder, work, voter).await?;
            }
        }
        Ok(())
    }
}

/// A person's standing now, as a row to be kept.
pub(super) fn standing_row(
    JudgeState { voters, prior, .. }: &JudgeState,
    rules: &Rules,
    voter: VoterId,
) -> StandingRow {
    let person = voters.get(&voter);
    let evidence = person.map_or(0.0, |person| person.held_for(prior.models()));
    #[expect(clippy::cast_possible_truncation, reason = "evidence has a ceiling")]
    let evidence = (evidence / std::f64::consts::LN_10 * 1_000.0) as i64;
    let trust = person.map(|person| person.trust(rules)).unwrap_or_default();
    StandingRow { voter, trust, evidence, log_size: voters.size, changed_at: clock::now() }
}
