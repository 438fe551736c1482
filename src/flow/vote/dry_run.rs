//! Changed rules over all that ever happened: what would be different? Nothing is written.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::flow::ranking::fold::FoldError;
use crate::flow::vote::judge_state::newest_prior;
use agon_core::ids::VoterId;
use agon_core::log::{Entry, EntryKind, encoding};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_counts::TalliedBoards;
use agon_core::ranking::board_fit::{RankingRule, fit};
use agon_core::ranking::difference::{Difference, difference};
use agon_core::verdict::voter::AccountStanding;
use agon_core::verdict::voters::Voters;
use agon_core::verdict::{Reason, Rules, Verdict};
use agon_store::Store;

const PAGE: u32 = 10_000;

/// What would be different under other rules.
#[derive(Debug, Serialize)]
pub struct DryRun {
    /// Votes that were judged again.
    pub votes: u64,
    /// Votes by what became of them and what would: `("counted", "too_fast")`; weights apart.
    pub changes: BTreeMap<String, u64>,
    /// Counted votes whose weight alone would differ.
    pub reweighted: u64,
    /// People who would be held or excluded, and were not; and the other way round.
    pub standings: BTreeMap<String, u64>,
    /// The overall board's moves, largest first.
    pub overall: Option<Difference>,
}

/// Replays the log under `rules`.
///
/// # Errors
/// [`FoldError`] when the log can't be read.
pub async fn dry_run(store: &Store, rules: &Rules, ranking: &RankingRule) -> Result<DryRun, FoldError> {
    let prior = newest_prior(store).await?;
    let mut voters = Voters::default();
    // The entry as it would be, and what became of the vote.
    let mut votes: BTreeMap<u64, (Entry, Verdict)> = BTreeMap::new();
    let mut of_vote = BTreeMap::new();
    let mut from = 0;
    loop {
        let page = store.history(from, PAGE).await?;
        let Some(last) = page.last() else { break };
        from = last.log.index + 1;
        for row in page {
            let index = row.log.index;
            let fail = |reason: String| FoldError::Log { index, reason };
            let entry = encoding::decode(&row.log.entry).map_err(|e| fail(e.to_string()))?;
            if entry.kind != EntryKind::Verdict {
                if let Some((_, was)) = of_vote.get(&entry.vote).and_then(|index| votes.get_mut(index)) {
                    let back = entry.kind == EntryKind::Retraction;
                    *was = if back { Verdict::Excluded(Reason::PatternOfVotes) } else { entry.verdict };
                }
                continue;
            }
            let verdict = voters.judge(&entry.voter, &row.facts, row.known(), rules);
            let again = Entry { verdict, ..entry.clone() };
            voters.fold(&again, row.known(), &prior, rules);
            of_vote.insert(entry.vote, index);
            votes.insert(index, (again, entry.verdict));
        }
    }
    // Whoever is excluded in the end has all votes taken back.
    for (entry, _) in votes.values_mut() {
        let excluded = voters.get(&entry.voter).is_some_and(|person| person.standing == AccountStanding::Excluded);
        if excluded && matches!(entry.verdict, Verdict::Counted { .. }) {
            entry.verdict = Verdict::Excluded(Reason::PatternOfVotes);
        }
    }
    let mut found = DryRun {
        votes: votes.len() as u64,
        changes: BTreeMap::new(),
        reweighted: 0,
        standings: BTreeMap::new(),
        overall: None,
    };
    for (entry, was) in votes.values() {
        match (was, &entry.verdict) {
            (was, is) if was == is => {}
            (Verdict::Counted { .. }, Verdict::Counted { .. }) => found.reweighted += 1,
            (was, is) => *found.changes.entry(format!("{} → {}", name(was), name(is))).or_default() += 1,
        }
    }
    let before: BTreeMap<VoterId, AccountStanding> = store.standings().await?.into_iter().collect();
    for (voter, person) in voters.iter() {
        let was = before.get(voter).copied().unwrap_or_default();
        if was != person.standing {
            let change = format!("{} → {}", was.as_str(), person.standing.as_str());
            *found.standings.entry(change).or_default() += 1;
        }
    }
    let board = |verdict: &dyn Fn(&(Entry, Verdict)) -> Verdict| {
        let mut counts = TalliedBoards::default();
        for (index, vote) in (0..).zip(votes.values()) {
            // Indexes close up: retractions are left out on both sides.
            let entry = Entry { index, verdict: verdict(vote), ..vote.0.clone() };
            let _ = counts.fold(&entry);
        }
        let overall = counts.boards.remove(&BoardId::Overall)?;
        fit(BoardId::Overall, counts.size, &overall, ranking).ok()
    };
    let boards = board(&|(_, was)| *was).zip(board(&|(entry, _)| entry.verdict));
    found.overall = boards.map(|(was, is)| difference(&was, &is));
    Ok(found)
}

fn name(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Counted { .. } => "counted",
        Verdict::Excluded(reason) => reason.code(),
    }
}
