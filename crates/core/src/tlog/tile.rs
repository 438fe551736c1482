//! Where tiles and bundles of entries are found (C2SP tlog-tiles): paths, and how wide they are for a size.
//!
//! A tile of level `l` holds up to 256 hashes, each the root of `256^l` entries; only whole tiles are hashed upwards. A path
//! that does not come back as it was written is none.

use std::fmt;
use std::str::FromStr;

use super::tree::Subtree;

/// Hashes in a whole tile, and entries in a whole bundle.
pub const WIDTH: u16 = 256;
/// Levels that a tree of 64-bit sizes can have, and those that a path may name.
const MOST_LEVEL: u8 = 63;

/// What a tile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Hashes, each over `256^level` entries.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// A tile or a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tile {
    /// What it holds.
    pub level: Level,
    /// Its number among those of its level.
    pub index: u64,
    /// 1 to 256; below 256 it is partial.
    pub width: u16,
}

impl Tile {
    /// How wide the tile of this level and number is in a log of `size` entries; `None`: it is not there.
    pub fn width_at(level: Level, index: u64, size: u64) -> Option<u16> {
        let level = match level {
            Level::Hashes(level) => u32::from(level),
            Level::Entries => 0,
        };
        // Nothing of a tree of 64-bit sizes is on a level above the eighth.
        let whole = if level < 8 { size >> (8 * level) } else { 0 };
        let rest = whole.saturating_sub(index.checked_mul(u64::from(WIDTH))?);
        u16::try_from(rest.min(u64::from(WIDTH))).ok().filter(|width| *width > 0)
    }

    /// Is it served in a log of `size` entries? Partial ones are for every size that there was.
    pub fn is_in(&self, size: u64) -> bool {
        Self::width_at(self.level, self.index, size).is_some_and(|most| self.width <= most)
    }
}

/// The hashes of one level that a subtree is made of ([`super::tree::whole`]): `count` from `from`, in tiles of that level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hashes {
    /// The level of the tiles.
    pub level: u8,
    /// The first hash, counted over the whole level.
    pub from: u64,
    /// How many, a power of two of at most 128: they lie in one tile.
    pub count: u16,
}

impl From<Subtree> for Hashes {
    fn from(part: Subtree) -> Self {
        // A height is at most 63.
        let (level, rest) = ((part.height / 8) as u8, part.height % 8);
        Self { level, from: part.index << rest, count: 1 << rest }
    }
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            Level::Hashes(level) => write!(f, "tile/{level}/")?,
            Level::Entries => f.write_str("tile/entries/")?,
        }
        let mut groups = vec![self.index % 1_000];
        let mut rest = self.index / 1_000;
        while rest > 0 {
            groups.push(rest % 1_000);
            rest /= 1_000;
        }
        for group in groups.iter().skip(1).rev() {
            write!(f, "x{group:03}/")?;
        }
        write!(f, "{:03}", groups[0])?;
        if self.width < WIDTH { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

/// No path of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no path of a tile")]
pub struct NoTile;

impl FromStr for Tile {
    type Err = NoTile;

    fn from_str(path: &str) -> Result<Self, NoTile> {
        let rest = path.strip_prefix("tile/").ok_or(NoTile)?;
        let (level, rest) = rest.split_once('/').ok_or(NoTile)?;
        let level = match level {
            "entries" => Level::Entries,
            level => Level::Hashes(level.parse().ok().filter(|level| *level <= MOST_LEVEL).ok_or(NoTile)?),
        };
        let (number, width) = match rest.split_once(".p/") {
            Some((number, width)) => (number, width.parse().ok().filter(|width| *width < WIDTH).ok_or(NoTile)?),
            None => (rest, WIDTH),
        };
        let mut index = 0_u64;
        for group in number.split('/') {
            let digits = group.strip_prefix('x').unwrap_or(group);
            let group: u64 = digits.parse().map_err(|_| NoTile)?;
            index = index.checked_mul(1_000).and_then(|index| index.checked_add(group)).ok_or(NoTile)?;
        }
        let tile = Self { level, index, width };
        if width > 0 && tile.to_string() == path { Ok(tile) } else { Err(NoTile) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tree::{fold, root_parts, tests::Leaves, whole};
    use super::*;

    #[test]
    fn paths_are_those_of_the_specification_and_nothing_else_is_one() {
        for (tile, path) in [
            (Tile { level: Level::Hashes(0), index: 5, width: 256 }, "tile/0/005"),
            (Tile { level: Level::Hashes(3), index: 1_000, width: 17 }, "tile/3/x001/000.p/17"),
            (Tile { level: Level::Entries, index: 1_234_067, width: 255 }, "tile/entries/x001/x234/067.p/255"),
            (
                Tile { level: Level::Hashes(63), index: u64::MAX, width: 1 },
                "tile/63/x018/x446/x744/x073/x709/x551/615.p/1",
            ),
        ] {
            assert_eq!(tile.to_string(), path);
            assert_eq!(path.parse(), Ok(tile));
        }
        for path in [
            "tile/00/000",
            "tile/64/000",
            "tile/0/0",
            "tile/0/x000/001",
            "tile/0/001/x000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/-1/000",
            "tile/+1/000",
            "tile/0/+01",
            "tile/0/x018/x446/x744/x073/x709/x551/616",
            "tile/0/",
            "tile/0",
            "tile/entries",
            "tile/entries/000/",
            "tile/data/000",
            "Tile/0/000",
            "tile/0/０００",
            "",
        ] {
            assert_eq!(path.parse::<Tile>(), Err(NoTile), "{path}");
        }
    }

    #[test]
    fn a_size_has_the_tiles_that_it_fills() {
        let width = |level, index, size| Tile::width_at(Level::Hashes(level), index, size);
        assert_eq!([width(0, 0, 256), width(0, 1, 256), width(1, 0, 256)], [Some(256), None, Some(1)]);
        assert_eq!([width(0, 272, 70_000), width(0, 273, 70_000), width(0, 274, 70_000)], [Some(256), Some(112), None]);
        assert_eq!([width(1, 0, 70_000), width(1, 1, 70_000), width(2, 0, 70_000)], [Some(256), Some(17), Some(1)]);
        assert_eq!([width(0, 0, 0), width(1, 0, 255), width(8, 0, u64::MAX), width(63, 0, u64::MAX)], [None; 4]);
        assert_eq!(width(0, u64::MAX, u64::MAX), None);
        let tile: Tile = "tile/0/001.p/3".parse().expect("a path");
        assert!(!tile.is_in(258) && tile.is_in(259) && tile.is_in(70_000));
    }

    #[test]
    fn roots_can_be_folded_from_the_hashes_of_tiles() {
        let leaves = Leaves::numbered(70_000);
        for size in [1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000] {
            let parts: Vec<_> = root_parts(size)
                .into_iter()
                .map(|part| {
                    let hashes = Hashes::from(part);
                    let height = 8 * u32::from(hashes.level);
                    let last = hashes.from + u64::from(hashes.count) - 1;
                    assert_eq!(hashes.from / 256, last / 256, "in one tile");
                    assert!(
                        last % 256
                            < Tile::width_at(Level::Hashes(hashes.level), last / 256, size).expect("there").into()
                    );
                    let each = (hashes.from..=last).map(|index| leaves.folded(&[Subtree { height, index }]));
                    whole(&each.collect::<Vec<_>>())
                })
                .collect();
            assert_eq!(fold(&parts), leaves.root(size), "{size}");
        }
    }

    proptest! {
        #[test]
        fn a_path_reads_back(level in 0_u8..64, index: u64, width in 1_u16..=256, is_entries: bool) {
            let level = if is_entries { Level::Entries } else { Level::Hashes(level) };
            let tile = Tile { level, index, width };
            prop_assert_eq!(tile.to_string().parse(), Ok(tile));
        }

        #[test]
        fn what_reads_is_written_alike(path in "(tile/)?[0-9exntris]{1,8}/[x0-9/.p]{0,30}") {
            if let Ok(tile) = path.parse::<Tile>() {
                prop_assert_eq!(tile.to_string(), path);
            }
        }
    }
}
