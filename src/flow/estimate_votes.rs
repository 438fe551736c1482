//! How many votes a filter finds, before anybody waits for them.

use super::read_preferences::{Reader, Sizes, read_preferences};
use crate::domain::preference::Filter;
use crate::store::{Result, Store};

/// Places of the log that are looked at.
const PLACES: u64 = 4;
/// Votes that are looked at in each, found or not.
const LOOK: u32 = 2_500;

/// A number of votes, and whether it is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Votes.
    pub votes: u64,
    /// All of the log was looked at.
    pub is_exact: bool,
}

/// Estimates from even stretches of the log up to a size: exact where the log is that short or the filter so
/// narrow that its index has no more.
///
/// # Errors
/// [`crate::store::StoreError`].
pub async fn estimate_votes(store: &Store, reader: &Reader, filter: &Filter, size: u64) -> Result<Estimate> {
    let (mut found, mut looked, mut reached) = (0_u64, 0_u64, 0_u64);
    let mut is_whole = true;
    for place in 0..PLACES {
        let begin = (size * place / PLACES).max(reached);
        is_whole &= begin == reached;
        let sizes = Sizes { budget: LOOK, limit: LOOK };
        let page = read_preferences(store, reader, filter, [begin, size], sizes).await?;
        reached = page.next.unwrap_or(size);
        found += page.rows.len() as u64;
        looked += reached - begin;
        if reached == size {
            break;
        }
    }
    let is_exact = is_whole && reached == size;
    let votes = if is_exact { found } else { scaled(found, looked, size) };
    Ok(Estimate { votes, is_exact })
}

/// What so many found among so many looked at are of the whole.
fn scaled(found: u64, looked: u64, size: u64) -> u64 {
    let whole = u128::from(found) * u128::from(size) / u128::from(looked.max(1));
    u64::try_from(whole).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_stands_for_the_whole() {
        assert_eq!([scaled(10, 100, 1_000), scaled(0, 100, 1_000), scaled(0, 0, 0)], [100, 0, 0]);
        assert_eq!(scaled(u64::MAX, 1, u64::MAX), u64::MAX);
    }
}
