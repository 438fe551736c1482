//! Live boards: Elo numbers that move with each log entry, in log order.
//!
//! Elo depends on the order of the votes, which is why the log has exactly one. A live number
//! is a display, not a ranking, and pages call it live. It moves in two ways only:
//! [`LiveBoards::fold`] steps with a log entry, and [`LiveBoards::reset`] puts it on the exact rating
//! that the board had at some size of the log. So it is a pure function of the log and the size at
//! which it was last reset, which it remembers. Redis holds a copy of the result.

use std::collections::{BTreeMap, BTreeSet};

use skillratings::elo::{EloConfig, EloRating, elo};

use super::board::BoardId;
use super::sequential::result;
use crate::log::{Entry, EntryKind};
use crate::model::ModelSlug;
use crate::ranking::board_fit::FittedBoard;
use crate::ranking::fit::POINTS;
use crate::verdict::Verdict;
use crate::vote::Outcome;

/// Elo's parameters; numbers folded with others don't continue each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EloRule {
    /// The step: at most this many points move per vote.
    pub k: f64,
    /// Rating points with which a model starts.
    pub start: f64,
}

impl EloRule {
    /// A name for these parameters, kept beside the numbers they made.
    pub fn name(&self) -> String {
        format!("elo/2 k={} start={}", self.k, self.start)
    }
}

/// The smallest and the largest step that a fit can lead to.
pub const K_BOUNDS: [f64; 2] = [0.25, 32.0];

/// A model's numbers on one live board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LiveRating {
    /// The live Elo rating, in points.
    pub elo: f64,
    /// The step: at most so many points per vote. The rule's, until an exact rating says how sure it is.
    pub k: f64,
    /// Counted votes in which the model was the better one.
    pub wins: u64,
    /// Counted votes in which its rival was.
    pub losses: u64,
    /// Counted votes that said "equally good".
    pub ties: u64,
    /// Counted votes that said "equally bad".
    pub both_bad: u64,
}

impl LiveRating {
    /// A model that has not been voted on.
    pub const fn new(rule: &EloRule) -> Self {
        Self { elo: rule.start, k: rule.k, wins: 0, losses: 0, ties: 0, both_bad: 0 }
    }

    /// How many counted votes in the model's battles.
    pub const fn votes(&self) -> u64 {
        self.wins + self.losses + self.ties + self.both_bad
    }
}

/// One live board: its models and how much of the log it holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LiveBoard {
    /// Entries that fall on this board, excluded ones too.
    pub raw: u64,
    /// Entries that count now: retracted ones are subtracted.
    pub counted: u64,
    /// Size of the log at which the numbers were last put on exact ratings; 0: never.
    pub reset_at: u64,
    /// The models that have been voted on here.
    pub standings: BTreeMap<ModelSlug, LiveRating>,
}

/// All live boards at one size of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveBoards {
    /// The Elo parameters by which the numbers were made.
    pub rule: EloRule,
    /// Entries folded: the next one is `log_index == size`.
    pub size: u64,
    /// Boards by name; those of [`BoardId::FIXED`] are always there.
    pub boards: BTreeMap<BoardId, LiveBoard>,
}

/// What a run of entries changed: the boards and, on each, the models.
pub type Touched = BTreeMap<BoardId, BTreeSet<ModelSlug>>;

/// The entry is not the one that comes next in the log; nothing was folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected log entry {expected}, got {got}")]
pub struct OutOfOrder {
    /// Index of the entry that comes next.
    pub expected: u64,
    /// Index of the entry that came.
    pub got: u64,
}

impl LiveBoards {
    /// Boards before the first entry of the log.
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
        let taken_back = entry.kind == EntryKind::Retraction;
        for id in BoardId::of(entry) {
            let board = self.boards.entry(id).or_default();
            board.raw += u64::from(entry.kind == EntryKind::Verdict);
            let models = touched.entry(id).or_default();
            if counted {
                if taken_back {
                    board.counted = board.counted.saturating_sub(1);
                    board.take_back(entry, &self.rule);
                } else {
                    board.counted += 1;
                    board.play(entry, &self.rule);
                }
                models.extend([entry.left.clone(), entry.right.clone()]);
            }
        }
        Ok(())
    }

    /// Puts a board's numbers on the exact ratings of the log's first `fitted.log_size` entries, which
    /// must be all that are folded; models without a rating in the largest component keep their
    /// number. Says whether it did.
    ///
    /// The step becomes `se² / (400 / ln 10)`, a Kalman step for one vote, within [`K_BOUNDS`].
    pub fn reset(&mut self, id: BoardId, fitted: &FittedBoard, touched: &mut Touched) -> bool {
        let Some(board) = self.boards.get_mut(&id).filter(|_| fitted.log_size == self.size) else { return false };
        board.reset_at = fitted.log_size;
        let models = touched.entry(id).or_default();
        for row in fitted.rows.iter().filter(|row| row.component == Some(0)) {
            if let (Some(standing), Some(rating)) = (board.standings.get_mut(&row.model), row.rating) {
                standing.elo = rating;
                standing.k = row.se.map_or(self.rule.k, |se| (se * se / POINTS).clamp(K_BOUNDS[0], K_BOUNDS[1]));
                models.insert(row.model.clone());
            }
        }
        true
    }
}

impl LiveBoard {
    /// Takes a counted vote out of the counts. The Elo number stays where it is, since a step can't be
    /// undone out of order, until the next fit puts it right.
    fn take_back(&mut self, entry: &Entry, rule: &EloRule) {
        let down = |n: &mut u64| *n = n.saturating_sub(1);
        for (slug, won, lost) in [(&entry.left, Outcome::A, Outcome::B), (&entry.right, Outcome::B, Outcome::A)] {
            let Some(standing) = self.standings.get_mut(slug) else { continue };
            match entry.outcome {
                outcome if outcome == won => down(&mut standing.wins),
                outcome if outcome == lost => down(&mut standing.losses),
                Outcome::Tie => down(&mut standing.ties),
                _ => down(&mut standing.both_bad),
            }
            if standing.votes() == 0 {
                *standing = LiveRating::new(rule);
            }
        }
    }

    fn play(&mut self, entry: &Entry, rule: &EloRule) {
        let standing = |slug| self.standings.get(slug).copied().unwrap_or(LiveRating::new(rule));
        let (mut left, mut right) = (standing(&entry.left), standing(&entry.right));
        match entry.outcome {
            Outcome::A => (left.wins, right.losses) = (left.wins + 1, right.losses + 1),
            Outcome::B => (left.losses, right.wins) = (left.losses + 1, right.wins + 1),
            Outcome::Tie => (left.ties, right.ties) = (left.ties + 1, right.ties + 1),
            Outcome::BothBad => (left.both_bad, right.both_bad) = (left.both_bad + 1, right.both_bad + 1),
        }
        let rating = |elo| EloRating { rating: elo };
        let step = |k| elo(&rating(left.elo), &rating(right.elo), &result(entry.outcome), &EloConfig { k });
        (left.elo, right.elo) = (step(left.k).0.rating, step(right.k).1.rating);
        self.standings.insert(entry.left.clone(), left);
        self.standings.insert(entry.right.clone(), right);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::encoding::tests::sample;
    use crate::verdict::Reason;

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
        let elos: Vec<f64> = overall.standings.values().map(|s| s.elo).collect();
        assert_eq!(elos.iter().sum::<f64>(), 2_000.0);
        assert!(elos.contains(&1_016.0));
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
