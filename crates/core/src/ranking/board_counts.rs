//! Counts of every board, kept up to date from the log.

use crate::ids::VoterId;
use std::collections::BTreeMap;

use crate::battle::style::Style;
use crate::log::{Entry, EntryKind};
use crate::model::ModelSlug;
use crate::ranking::board::BoardId;
use crate::ranking::clusters::Ballot;
use crate::ranking::counts::{Counts, Tally};
use crate::ranking::live::OutOfOrder;
use crate::ranking::style::StyledVote;
use crate::time::Timestamp;
use crate::verdict::{Reason, Verdict};
use crate::vote::Outcome;

/// The place of each name when they are sorted: numbers that do not depend on who came first.
pub fn canonical<T: Ord>(names: &[T]) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..names.len() as u32).collect();
    sorted.sort_unstable_by(|a, b| names[*a as usize].cmp(&names[*b as usize]));
    let mut order = vec![0; sorted.len()];
    for (place, &number) in (0..).zip(&sorted) {
        order[number as usize] = place;
    }
    order
}

/// Names with their numbers, in order of appearance.
#[derive(Clone, Debug)]
pub struct Numbered<T> {
    numbers: BTreeMap<T, u32>,
    names: Vec<T>,
}

impl<T: Ord + Clone> Numbered<T> {
    fn number(&mut self, name: &T) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.numbers.insert(name.clone(), number);
        self.names.push(name.clone());
        number
    }

    /// The names in order of first appearance: the place in the slice is the number.
    pub fn names(&self) -> &[T] {
        &self.names
    }
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { numbers: BTreeMap::new(), names: Vec::new() }
    }
}

/// A vote with the looks of both sides; models by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Look {
    left: u32,
    right: u32,
    weight: u32,
    outcome: Outcome,
    style: [Style; 2],
}

/// One board's counts at one size of the log.
#[derive(Clone, Debug, Default)]
pub struct Tallied {
    /// Entries on this board, excluded ones too.
    pub raw: u64,
    /// Entries that count now: retracted ones are subtracted.
    pub counted: u64,
    /// Entries that don't count, by reason; a retracted vote stands under [`Reason::PatternOfVotes`].
    pub excluded: BTreeMap<Reason, u64>,
    /// When the last of them was appended; the board's "as of".
    pub as_of: Timestamp,
    /// The highest version of the rules by which they were judged.
    pub rule_version: u16,
    /// The models that have been voted on here.
    pub models: Numbered<ModelSlug>,
    /// How often each pair met, and how it ended.
    pub counts: Counts,
    /// The ballots of counted votes; only where [`TalliedBoards::keep_ballots`] asks for them.
    pub ballots: Vec<Ballot>,
    /// How the answers looked that were voted on; only where ballots were asked for.
    looks: Vec<Look>,
    voters: Numbered<VoterId>,
}

impl Tallied {
    fn fold(&mut self, entry: &Entry, keep_ballots: bool) {
        self.as_of = entry.at;
        self.rule_version = self.rule_version.max(entry.rule_version);
        self.raw += u64::from(entry.kind == EntryKind::Verdict);
        let weight = match entry.verdict {
            Verdict::Counted { weight } => weight,
            Verdict::Excluded(reason) => {
                *self.excluded.entry(reason).or_default() += 1;
                return;
            }
        };
        match entry.kind {
            EntryKind::Verdict => {}
            EntryKind::Retraction => {
                self.take_back(entry, weight);
                return;
            }
            EntryKind::Reinstatement => {
                if let Some(excluded) = self.excluded.get_mut(&Reason::PatternOfVotes) {
                    *excluded = excluded.saturating_sub(1);
                }
                self.excluded.retain(|_, votes| *votes > 0);
            }
        }
        self.counted += 1;
        let (left, right) = (self.models.number(&entry.left), self.models.number(&entry.right));
        self.counts.add(left, right, entry.outcome, weight);
        if keep_ballots {
            let voter = self.voters.number(&entry.voter);
            self.ballots.push(Ballot { voter, left, right, weight, outcome: entry.outcome });
            let look = |style| Look { left, right, weight, outcome: entry.outcome, style };
            self.looks.extend(entry.style.map(look));
        }
    }

    /// A retraction of what was never counted changes nothing: no log of ours holds one.
    fn take_back(&mut self, entry: &Entry, weight: u32) {
        let (left, right) = (self.models.number(&entry.left), self.models.number(&entry.right));
        if self.counts.retract(left, right, entry.outcome, weight).is_err() {
            return;
        }
        self.counted -= 1;
        *self.excluded.entry(Reason::PatternOfVotes).or_default() += 1;
        let voter = self.voters.number(&entry.voter);
        let ballot = Ballot { voter, left, right, weight, outcome: entry.outcome };
        if let Some(place) = self.ballots.iter().rposition(|b| *b == ballot) {
            self.ballots.swap_remove(place);
        }
        let look = entry.style.map(|style| Look { left, right, weight, outcome: entry.outcome, style });
        if let Some(place) = look.and_then(|look| self.looks.iter().rposition(|l| *l == look)) {
            self.looks.swap_remove(place);
        }
    }

    /// The votes with the style of their answers, under canonical numbers of models.
    pub fn styled_votes(&self, order: &[u32]) -> Vec<StyledVote> {
        let vote = |look: &Look| StyledVote {
            left: order[look.left as usize],
            right: order[look.right as usize],
            outcome: look.outcome,
            weight: look.weight,
            x: StyledVote::contrast(look.style[0].measures(), look.style[1].measures()),
        };
        self.looks.iter().map(vote).collect()
    }

    /// The ballots under canonical numbers of voters and models.
    pub fn canonical_ballots(&self, order: &[u32]) -> Vec<Ballot> {
        let voters = canonical(self.voters.names());
        let renumber = |b: &Ballot| Ballot {
            voter: voters[b.voter as usize],
            left: order[b.left as usize],
            right: order[b.right as usize],
            ..*b
        };
        self.ballots.iter().map(renumber).collect()
    }
}

/// Counts of all boards at one size of the log.
#[derive(Clone, Debug, Default)]
pub struct TalliedBoards {
    /// Entries folded: the next one is `log_index == size`.
    pub size: u64,
    /// Counts by board; a board without an entry so far has no key.
    pub boards: BTreeMap<BoardId, Tallied>,
    /// Keep who voted what, and how the answers looked; costs 56 bytes per vote and board.
    pub keep_ballots: bool,
}

impl TalliedBoards {
    /// Folds one entry in.
    ///
    /// # Errors
    /// [`OutOfOrder`] when the entry is not the next; nothing is changed.
    pub fn fold(&mut self, entry: &Entry) -> Result<(), OutOfOrder> {
        if entry.index != self.size {
            return Err(OutOfOrder { expected: self.size, got: entry.index });
        }
        self.size += 1;
        for id in BoardId::of(entry) {
            self.boards.entry(id).or_default().fold(entry, self.keep_ballots);
        }
        Ok(())
    }
}

/// Counts in a form that can be stored: what [`TalliedBoards`] is at a size of the log, without ballots and looks.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Stored {
    size: u64,
    boards: BTreeMap<String, StoredBoard>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct StoredBoard {
    raw: u64,
    counted: u64,
    excluded: BTreeMap<Reason, u64>,
    as_of: i64,
    rule_version: u16,
    models: Vec<ModelSlug>,
    cells: Vec<StoredCell>,
}

/// Left, right, full votes by outcome, and votes of less weight where there are any.
type StoredCell = (u32, u32, [u64; 4], Option<StoredParts>);

/// By outcome: votes, weight, squares.
type StoredParts = [(u64, u64, u128); 4];

impl From<&TalliedBoards> for Stored {
    fn from(all: &TalliedBoards) -> Self {
        let board = |b: &Tallied| StoredBoard {
            raw: b.raw,
            counted: b.counted,
            excluded: b.excluded.clone(),
            as_of: b.as_of.micros(),
            rule_version: b.rule_version,
            models: b.models.names.clone(),
            cells: b
                .counts
                .iter()
                .map(|(left, right, cell)| {
                    let part = cell.parts().map(|parts| parts.map(|t| (t.votes, t.weight, t.squares)));
                    (left, right, cell.fulls(), part)
                })
                .collect(),
        };
        Self { size: all.size, boards: all.boards.iter().map(|(id, b)| (id.to_string(), board(b))).collect() }
    }
}

impl Stored {
    /// The counts again; `None` when it names a board or model that there can't be.
    pub fn restore(self) -> Option<TalliedBoards> {
        let mut boards = BTreeMap::new();
        for (id, stored) in self.boards {
            let mut board = Tallied {
                raw: stored.raw,
                counted: stored.counted,
                excluded: stored.excluded,
                as_of: Timestamp::from_micros(stored.as_of),
                rule_version: stored.rule_version,
                ..Tallied::default()
            };
            for model in &stored.models {
                board.models.number(model);
            }
            for (left, right, full, part) in stored.cells {
                if left.max(right) as usize >= stored.models.len() {
                    return None;
                }
                let tally = |(votes, weight, squares)| Tally { votes, weight, squares };
                board.counts.put(left, right, full, part.map(|parts| parts.map(tally)));
            }
            boards.insert(id.parse().ok()?, board);
        }
        Some(TalliedBoards { size: self.size, boards, keep_ballots: false })
    }
}
