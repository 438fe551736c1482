//! Live boards: Elo numbers that move with each log entry, in log order.
//!
//! Elo depends on the order of the votes, which is why the log has exactly one. A live number
//! is a display, not a ranking: it does not settle with more votes (K sees to that), and pages
//! call it live. [`LiveBoards::fold`] is the only way it moves; Redis holds a copy of the result.

use std::collections::{BTreeMap, BTreeSet};

use skillratings::elo::{EloConfig, EloRating, elo};

use super::board::BoardId;
use super::sequential::result;
use crate::domain::log::Entry;
use crate::domain::model::ModelSlug;
use crate::domain::verdict::Verdict;
use crate::domain::vote::Outcome;

/// Elo's parameters; numbers folded with others don't continue each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EloRule {
    /// The step: at most this many points move per vote.
    pub k: f64,
    /// Where a model starts.
    pub start: f64,
}

impl EloRule {
    /// A name for these parameters, kept beside the numbers they made.
    pub fn name(&self) -> String {
        format!("elo/1 k={} start={}", self.k, self.start)
    }
}

/// A model on one live board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The live Elo rating.
    pub elo: f64,
    /// Counted votes in which the model was the better one.
    pub wins: u64,
    /// Counted votes in which its rival was.
    pub losses: u64,
    /// Counted votes that said "equally good".
    pub ties: u64,
    /// Counted votes that said "equally bad".
    pub both_bad: u64,
}

impl Standing {
    /// A model that has not been voted on.
    pub const fn new(elo: f64) -> Self {
        Self { elo, wins: 0, losses: 0, ties: 0, both_bad: 0 }
    }

    /// Counted votes in its battles.
    pub const fn votes(&self) -> u64 {
        self.wins + self.losses + self.ties + self.both_bad
    }
}

/// One live board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LiveBoard {
    /// Entries that fall on this board, excluded ones too.
    pub raw: u64,
    /// Entries that moved it.
    pub counted: u64,
    /// The models that have been voted on here.
    pub standings: BTreeMap<ModelSlug, Standing>,
}

/// All live boards at one size of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveBoards {
    /// The parameters.
    pub rule: EloRule,
    /// Entries folded: the next one is `log_index == size`.
    pub size: u64,
    /// The boards.
    pub boards: BTreeMap<BoardId, LiveBoard>,
}

/// What a run of entries changed: the boards and, on each, the models.
pub type Touched = BTreeMap<BoardId, BTreeSet<ModelSlug>>;

/// The entry is not the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected log entry {expected}, got {got}")]
pub struct OutOfOrder {
    /// The index that comes next.
    pub expected: u64,
    /// The index that came.
    pub got: u64,
}

impl LiveBoards {
    /// Boards before the first entry.
    pub fn new(rule: EloRule) -> Self {
        let boards = BoardId::FIXED.into_iter().map(|board| (board, LiveBoard::default())).collect();
        Self { rule, size: 0, boards }
    }

    /// Folds one entry in, and notes in `touched` what it changed.
    ///
    /// # Errors
    /// [`OutOfOrder`] when the entry is not the next; nothing is changed.
    pub fn fold(&mut self, entry: &Entry, touched: &mut Touched) -> Result<(), OutOfOrder> {
        if entry.index != self.size {
            return Err(OutOfOrder { expected: self.size, got: entry.index });
        }
        self.size += 1;
        let counted = matches!(entry.verdict, Verdict::Counted { .. });
        for id in BoardId::of(entry) {
            let board = self.boards.entry(id).or_default();
            board.raw += 1;
            let models = touched.entry(id).or_default();
            if counted {
                board.counted += 1;
                board.play(entry, &self.rule);
                models.extend([entry.left.clone(), entry.right.clone()]);
            }
        }
        Ok(())
    }
}

impl LiveBoard {
    fn play(&mut self, entry: &Entry, rule: &EloRule) {
        let standing = |slug| self.standings.get(slug).copied().unwrap_or(Standing::new(rule.start));
        let (mut left, mut right) = (standing(&entry.left), standing(&entry.right));
        match entry.outcome {
            Outcome::A => (left.wins, right.losses) = (left.wins + 1, right.losses + 1),
            Outcome::B => (left.losses, right.wins) = (left.losses + 1, right.wins + 1),
            Outcome::Tie => (left.ties, right.ties) = (left.ties + 1, right.ties + 1),
            Outcome::BothBad => (left.both_bad, right.both_bad) = (left.both_bad + 1, right.both_bad + 1),
        }
        let rating = |elo| EloRating { rating: elo };
        let config = EloConfig { k: rule.k };
        let (new_left, new_right) = elo(&rating(left.elo), &rating(right.elo), &result(entry.outcome), &config);
        left.elo = new_left.rating;
        right.elo = new_right.rating;
        self.standings.insert(entry.left.clone(), left);
        self.standings.insert(entry.right.clone(), right);
    }

    /// The models, best first; equal ratings in order of slug.
    pub fn ranked(&self) -> Vec<(&ModelSlug, &Standing)> {
        let mut rows: Vec<_> = self.standings.iter().collect();
        rows.sort_by(|a, b| b.1.elo.total_cmp(&a.1.elo).then_with(|| a.0.cmp(b.0)));
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::log::encoding::tests::sample;
    use crate::domain::verdict::Reason;

    const RULE: EloRule = EloRule { k: 32.0, start: 1_000.0 };

    fn fold(entries: &[Entry]) -> LiveBoards {
        let mut boards = LiveBoards::new(RULE);
        for entry in entries {
            boards.fold(entry, &mut Touched::new()).expect("in order");
        }
        boards
    }

    #[test]
    fn a_win_between_equals_moves_half_of_k() {
        let boards = fold(&[Entry { index: 0, outcome: Outcome::A, ..sample() }]);
        let overall = &boards.boards[&BoardId::Overall];
        let elos: Vec<f64> = overall.ranked().iter().map(|(_, s)| s.elo).collect();
        assert_eq!(elos, [1_016.0, 984.0]);
        assert_eq!((overall.raw, overall.counted), (1, 1));
    }

    #[test]
    fn an_excluded_vote_is_seen_but_moves_nothing() {
        let excluded = Entry { index: 0, verdict: Verdict::Excluded(Reason::TooFast), ..sample() };
        let boards = fold(&[excluded]);
        let overall = &boards.boards[&BoardId::Overall];
        assert_eq!((overall.raw, overall.counted, overall.standings.len()), (1, 0, 0));
        assert_eq!(boards.size, 1);
    }

    #[test]
    fn an_entry_out_of_order_changes_nothing() {
        let mut boards = fold(&[Entry { index: 0, ..sample() }]);
        let before = boards.clone();
        for got in [0, 2] {
            let refused = boards.fold(&Entry { index: got, ..sample() }, &mut Touched::new());
            assert_eq!(refused, Err(OutOfOrder { expected: 1, got }));
        }
        assert_eq!(boards, before);
    }

    #[test]
    fn folding_in_two_parts_is_folding_at_once() {
        let entries: Vec<Entry> = (0..50)
            .map(|index| Entry {
                index,
                outcome: Outcome::ALL[(index % 4) as usize],
                turns: (index % 3) as u16,
                ..sample()
            })
            .collect();
        let mut parts = fold(&entries[..20]);
        for entry in &entries[20..] {
            parts.fold(entry, &mut Touched::new()).expect("in order");
        }
        assert_eq!(parts, fold(&entries));
    }
}
