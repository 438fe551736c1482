//! How many votes a filter finds, before anybody waits for them.

use crate::flow::vendors::query::{Reader, Sizes, read_preferences};
use agon_core::vendors::preference::Filter;
use agon_store::{Result, Store};

/// Places of the log that are looked at.
const PLACES: u64 = 4;
/// Votes that are looked at in each, found or not.
const LOOK: u32 = 2_500;

/// A number of votes, and whether it is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Votes that the filter would give.
    pub votes: u64,
    /// All of the log was looked at.
    pub is_exact: bool,
}

/// Estimates from stretches of the log between the first match and its end: exact where they leave no gap. What
/// lies between two stretches is as dense as what is known beside it.
///
/// # Errors
/// [`agon_store::StoreError`].
pub async fn estimate_votes(store: &Store, reader: &Reader, filter: &Filter, size: u64) -> Result<Estimate> {
    let look = async |from: u64| -> Result<Stretch> {
        let sizes = Sizes { budget: LOOK, limit: LOOK };
        let page = read_preferences(store, reader, filter, [from, size], sizes).await?;
        let first = page.rows.first().map(|row| row.index);
        Ok(Stretch { from, first, found: page.rows.len() as u64, to: page.next.unwrap_or(size) })
    };
    let mut stretches = vec![look(0).await?];
    let begin = stretches[0].to;
    // Votes before a moment end somewhere: halving finds where.
    let mut end = size;
    if filter.to.is_some() {
        let mut least = begin;
        while end - least > u64::from(LOOK) {
            let middle = least + (end - least) / 2;
            let there = look(middle).await?;
            if there.found == 0 && there.to == size { end = middle } else { least = middle }
        }
    }
    for place in 1..PLACES {
        let reached = stretches.last().map_or(0, |last| last.to);
        if reached >= end {
            break;
        }
        stretches.push(look((begin + (end - begin) * place / PLACES).max(reached)).await?);
    }
    Ok(add_up(&stretches, end))
}

/// A part of the log of which all matches are known.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    from: u64,
    /// The first match; before it there is none.
    first: Option<u64>,
    found: u64,
    to: u64,
}

impl Stretch {
    /// Matches per entry from the first match on, as a ratio.
    fn density(&self) -> [u64; 2] {
        [self.found, self.first.map_or(1, |first| (self.to - first).max(1))]
    }
}

/// What stretches in order, and the gaps after each of them up to `end`, come to.
fn add_up(stretches: &[Stretch], end: u64) -> Estimate {
    let (mut votes, mut is_exact) = (0_u64, true);
    for (place, stretch) in stretches.iter().enumerate() {
        votes += stretch.found;
        let next = stretches.get(place + 1).map_or(end, |next| next.from);
        let gap = next.saturating_sub(stretch.to);
        let [found, looked] = stretch.density();
        let within = u128::from(gap) * u128::from(found) / u128::from(looked);
        votes = votes.saturating_add(u64::try_from(within).unwrap_or(u64::MAX));
        is_exact &= gap == 0;
    }
    Estimate { votes, is_exact }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(from: u64, first: u64, found: u64, to: u64) -> Stretch {
        Stretch { from, first: Some(first), found, to }
    }

    #[test]
    fn a_gap_is_as_dense_as_what_is_known_beside_it() {
        let exact = |votes| Estimate { votes, is_exact: true };
        let about = |votes| Estimate { votes, is_exact: false };
        assert_eq!(add_up(&[stretch(0, 3, 10, 1_000)], 1_000), exact(10));
        let none = Stretch { from: 0, first: None, found: 0, to: 1_000 };
        assert_eq!(add_up(&[none], 1_000), exact(0));
        assert_eq!(add_up(&[none, stretch(2_000, 2_000, 5, 3_000)], 3_000), about(5));
        // A model that came late: half of the votes since the first.
        assert_eq!(add_up(&[stretch(0, 900_000, 2_500, 905_000)], 1_000_000), about(50_000));
        // Every vote of the last third: what was jumped over is known to be empty.
        assert_eq!(add_up(&[stretch(0, 700_000, 2_500, 702_500)], 1_000_000), about(300_000));
        assert_eq!(add_up(&[stretch(0, 0, u64::MAX, 1)], u64::MAX).votes, u64::MAX);
    }
}
