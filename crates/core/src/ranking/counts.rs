//! Counts as truth: all that an exact board needs of its votes.
//!
//! Bradley–Terry sees the votes only through how often each ordered pair met and how it ended, so
//! the cost of a fit does not depend on the number of votes. Everything here is an integer:
//! adding and retracting are exact and their order leaves no trace. Ordered pairs (left, right)
//! are kept apart because the side is evidence too.

use crate::verdict::FULL_WEIGHT;
use crate::vote::Outcome;

/// Votes of one outcome in one ordered pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many votes.
    pub votes: u64,
    /// Sum of their weights, in millionths of a full vote.
    pub weight: u64,
    /// Sum of the squares of their weights.
    pub squares: u128,
}

/// One ordered pair. Full votes are the rule: they are only counted; votes of less weight are kept
/// beside them when there are any, so that a cell stays small and counting fast.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    full: [u64; 4],
    part: Option<Box<[Tally; 4]>>,
}

impl Cell {
    /// How many full votes have this outcome.
    pub fn full(&self, outcome: Outcome) -> u64 {
        self.full[outcome as usize]
    }

    /// Votes of less than full weight with this outcome.
    pub fn part(&self, outcome: Outcome) -> Tally {
        self.part.as_ref().map_or(Tally::default(), |part| part[outcome as usize])
    }

    /// How many full votes, by outcome in the order of [`Outcome::ALL`].
    pub fn fulls(&self) -> [u64; 4] {
        self.full
    }

    /// Votes of less than full weight, by outcome, if there are any.
    pub fn parts(&self) -> Option<[Tally; 4]> {
        self.part.as_deref().copied()
    }

    /// All votes with this outcome, full ones and others added up.
    pub fn tally(&self, outcome: Outcome) -> Tally {
        let (full, part, one) = (self.full(outcome), self.part(outcome), u64::from(FULL_WEIGHT));
        Tally {
            votes: full + part.votes,
            weight: full * one + part.weight,
            squares: u128::from(full) * u128::from(one * one) + part.squares,
        }
    }

    /// How many votes of any outcome and weight.
    pub fn votes(&self) -> u64 {
        Outcome::ALL.into_iter().map(|outcome| self.tally(outcome).votes).sum()
    }
}

/// More was retracted than was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a vote that was never counted can't be retracted")]
pub struct NeverCounted;

/// Counts of one board, over models numbered from 0 in order of first appearance.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Models seen: every number in `pairs` is below.
    models: usize,
    /// `left * stride + right` gives 1 + the place of the pair in `cells`; 0: never met.
    slots: Vec<u32>,
    stride: usize,
    pairs: Vec<(u32, u32)>,
    cells: Vec<Cell>,
}

impl Counts {
    /// Adds a vote of `weight` millionths in the battle of `left` against `right`.
    #[inline]
    pub fn add(&mut self, left: u32, right: u32, outcome: Outcome, weight: u32) {
        let cell = self.cell_mut(left, right);
        if weight == FULL_WEIGHT {
            cell.full[outcome as usize] += 1;
        } else {
            let part = &mut cell.part.get_or_insert_default()[outcome as usize];
            part.votes += 1;
            part.weight += u64::from(weight);
            part.squares += u128::from(weight) * u128::from(weight);
        }
    }

    /// Takes a vote back that was added with the same words.
    ///
    /// # Errors
    /// [`NeverCounted`]; nothing is changed then.
    pub fn retract(&mut self, left: u32, right: u32, outcome: Outcome, weight: u32) -> Result<(), NeverCounted> {
        let cell = self.cell_mut(left, right);
        if weight == FULL_WEIGHT {
            let full = &mut cell.full[outcome as usize];
            *full = full.checked_sub(1).ok_or(NeverCounted)?;
            return Ok(());
        }
        let part = &mut cell.part.as_mut().ok_or(NeverCounted)?[outcome as usize];
        let square = u128::from(weight) * u128::from(weight);
        let after = Tally {
            votes: part.votes.checked_sub(1).ok_or(NeverCounted)?,
            weight: part.weight.checked_sub(u64::from(weight)).ok_or(NeverCounted)?,
            squares: part.squares.checked_sub(square).ok_or(NeverCounted)?,
        };
        *part = after;
        if cell.part.as_ref().is_some_and(|part| part.iter().all(|t| t.votes == 0)) {
            cell.part = None; // as if there had never been one
        }
        Ok(())
    }

    /// Models seen: one more than the highest number in a pair.
    pub fn models(&self) -> usize {
        self.models
    }

    /// The ordered pair's cell, if they met in this order.
    pub fn cell(&self, left: u32, right: u32) -> Option<&Cell> {
        let (left, right) = (left as usize, right as usize);
        if left.max(right) >= self.models {
            return None;
        }
        self.cells.get((self.slots[left * self.stride + right] as usize).checked_sub(1)?)
    }

    /// All ordered pairs that met, in the order of their first vote.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32, &Cell)> {
        self.pairs.iter().zip(&self.cells).map(|(&(left, right), cell)| (left, right, cell))
    }

    /// Puts a whole cell in place: counts read back from where they were stored.
    pub fn put(&mut self, left: u32, right: u32, full: [u64; 4], part: Option<[Tally; 4]>) {
        *self.cell_mut(left, right) = Cell { full, part: part.map(Box::new) };
    }

    /// The pairs in canonical order, both orders of a pair pooled, models renumbered by `order` (`order[i]` is the new
    /// number of model `i`): the same votes give the same edges, in whatever order they came.
    pub fn edges(&self, order: &[u32]) -> Vec<Edge> {
        let number = |model: u32| order[model as usize];
        let mut sorted: Vec<(u32, u32, bool, &Cell)> = self
            .iter()
            .map(|(left, right, cell)| (number(left), number(right), cell))
            .map(|(a, b, cell)| (a.min(b), a.max(b), a < b, cell))
            .collect();
        sorted.sort_unstable_by_key(|(i, j, ..)| (*i, *j));
        let mut edges = Vec::with_capacity(sorted.len());
        // Both orders of a pair are neighbours now; they are added, so which came first is no matter.
        for both in sorted.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let mut pools = [Pool::default(); 3];
            for (_, _, forward, cell) in both {
                let [first, second] = if *forward { [0, 1] } else { [1, 0] };
                for (outcome, pool) in Outcome::ALL.into_iter().zip([first, second, 2, 2]) {
                    pools[pool].add(cell.full(outcome), cell.part(outcome));
                }
            }
            let [wins, losses, ties] = pools;
            if pools.iter().any(|p| p.full + p.part.votes > 0) {
                edges.push(Edge { i: both[0].0, j: both[0].1, wins, losses, ties });
            }
        }
        edges
    }

    fn cell_mut(&mut self, left: u32, right: u32) -> &mut Cell {
        let (row, column) = (left as usize, right as usize);
        // The stride is a power of two: both numbers are below it if all their bits are.
        let known = if (row | column) < self.stride { self.slots[row * self.stride + column] } else { 0 };
        let place = if known > 0 { known as usize - 1 } else { self.meet(left, right) };
        &mut self.cells[place]
    }

    /// A place for a pair that meets for the first time.
    #[cold]
    fn meet(&mut self, left: u32, right: u32) -> usize {
        let models = left.max(right) as usize + 1;
        self.models = self.models.max(models);
        if models > self.stride {
            self.grow(models);
        }
        self.pairs.push((left, right));
        self.cells.push(Cell::default());
        self.slots[left as usize * self.stride + right as usize] = self.cells.len() as u32;
        self.cells.len() - 1
    }

    fn grow(&mut self, models: usize) {
        self.stride = models.next_power_of_two().max(16);
        self.slots = vec![0; self.stride * self.stride];
        for (place, &(left, right)) in self.pairs.iter().enumerate() {
            self.slots[left as usize * self.stride + right as usize] = place as u32 + 1;
        }
    }
}

/// Votes of one result in an unordered pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pool {
    /// How many full votes.
    pub full: u64,
    /// Votes of less than full weight.
    pub part: Tally,
}

impl Pool {
    fn add(&mut self, full: u64, part: Tally) {
        self.full += full;
        self.part.votes += part.votes;
        self.part.weight += part.weight;
        self.part.squares += part.squares;
    }

    /// Sum of the weights, in votes. One rounding, of an exact sum.
    pub fn weight(&self) -> f64 {
        let one = u128::from(FULL_WEIGHT);
        (u128::from(self.full) * one + u128::from(self.part.weight)) as f64 / one as f64
    }

    /// Sum of the squares of the weights.
    pub fn squares(&self) -> f64 {
        let one = u128::from(FULL_WEIGHT) * u128::from(FULL_WEIGHT);
        (u128::from(self.full) * one + self.part.squares) as f64 / one as f64
    }
}

/// An unordered pair `i < j` that met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The lower of the two models' numbers.
    pub i: u32,
    /// The higher of the two models' numbers.
    pub j: u32,
    /// Votes in which `i` was better.
    pub wins: Pool,
    /// Votes in which `j` was better.
    pub losses: Pool,
    /// Neither was: ties and both-bad.
    pub ties: Pool,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn votes() -> impl Strategy<Value = Vec<(u32, u32, Outcome, u32)>> {
        let vote = (0_u32..40, 0_u32..40, 0_usize..4, prop_oneof![Just(FULL_WEIGHT), 1..FULL_WEIGHT]);
        prop::collection::vec(vote.prop_map(|(a, b, o, w)| (a, b, Outcome::ALL[o], w)), 0..80)
    }

    fn counted(votes: &[(u32, u32, Outcome, u32)]) -> Counts {
        let mut counts = Counts::default();
        for &(left, right, outcome, weight) in votes {
            counts.add(left, right, outcome, weight);
        }
        counts
    }

    proptest! {
        #[test]
        fn order_leaves_no_trace_and_a_retracted_vote_neither(votes in votes(), extra in votes(), cut in 0_usize..80) {
            let order: Vec<u32> = (0..40).collect();
            let whole = counted(&votes).edges(&order);
            let mut turned = votes.clone();
            turned.rotate_left(cut.min(votes.len()));
            turned.reverse();
            prop_assert_eq!(&counted(&turned).edges(&order), &whole);
            let mut counts = counted(&[extra.clone(), votes].concat());
            for &(left, right, outcome, weight) in extra.iter().rev() {
                prop_assert_eq!(counts.retract(left, right, outcome, weight), Ok(()));
            }
            prop_assert_eq!(&counts.edges(&order), &whole);
        }
    }

    #[test]
    fn what_was_never_counted_can_not_be_retracted() {
        let mut counts = counted(&[(0, 1, Outcome::A, FULL_WEIGHT), (0, 1, Outcome::A, 250_000)]);
        assert_eq!(counts.retract(1, 0, Outcome::A, FULL_WEIGHT), Err(NeverCounted));
        assert_eq!(counts.retract(0, 1, Outcome::A, 250_001), Err(NeverCounted));
        assert_eq!(counts.retract(0, 1, Outcome::A, 250_000), Ok(()));
        let cell = counts.cell(0, 1).expect("they met");
        assert_eq!((cell.votes(), cell.tally(Outcome::A).weight), (1, u64::from(FULL_WEIGHT)));
        assert!(counts.cell(7, 0).is_none());
    }
}
