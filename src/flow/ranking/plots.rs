//! Boards as plots: drawn once per change, handed out from memory after that.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;

use crate::boards::reply::Row;
use crate::boards::view::Page;
use crate::i18n::{Locale, Message};
use crate::plots::{self, Cell, HeatKind, IntervalRow, Look, PricePoint, Series, Theme};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::{FittedBoard, Standings};
use agon_store::{Store, StoreError};

/// A drawing that can be made of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plot {
    /// Ratings with their intervals.
    Intervals,
    /// How often the row beats the column.
    Wins,
    /// How often two models met.
    Counts,
    /// Ratings over the published snapshots.
    History,
    /// Ratings against prices for a million tokens.
    Price,
}

impl Plot {
    /// All drawings, in the order of a page.
    pub const ALL: [Self; 5] = [Self::Intervals, Self::Wins, Self::Counts, Self::History, Self::Price];

    /// The drawing's name, in addresses and among messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Intervals => "intervals",
            Self::Wins => "wins",
            Self::Counts => "counts",
            Self::History => "history",
            Self::Price => "price",
        }
    }

    /// The message that names the drawing.
    pub fn title(self, t: Locale) -> Message {
        t.code("plot", self.name())
    }
}

impl fmt::Display for Plot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.svg", self.name())
    }
}

impl FromStr for Plot {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|plot| name.strip_suffix(".svg") == Some(plot.name())).ok_or(())
    }
}

/// Models of an interval plot; more would be a page nobody scrolls.
const MOST_ROWS: usize = 200;
/// Width of a plot that shares a page's width with another.
const COLUMN: u32 = 612;
/// Published snapshots that a history shows, at most.
const MOMENTS: u64 = 48;

/// The newest drawing of each kind and board.
#[derive(Default)]
pub struct Drawings(Mutex<BTreeMap<Place, Drawing>>);

/// Which drawing of a board is wanted.
#[derive(Clone, Copy)]
pub struct Kind {
    /// What the drawing shows.
    pub plot: Plot,
    /// Is the drawing for a phone, [`crate::plots::PHONE`] wide?
    pub phone: bool,
    /// The language of the drawing's words.
    pub t: Locale,
}

/// A drawing's board, what it shows, whether for a phone, and its language.
type Place = (BoardId, Plot, bool, &'static str);

/// The state of the board that was drawn, and the SVG.
type Drawing = (String, Bytes);

impl Drawings {
    /// The plot, drawn unless it is there already for this state of the board.
    ///
    /// # Errors
    /// [`StoreError`] when snapshots can't be read.
    pub async fn get(&self, kind: Kind, page: &Page, state: &str, store: &Store) -> Result<Bytes, StoreError> {
        let key = (page.id, kind.plot, kind.phone, kind.t.tag());
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some((_, svg)) = kept.filter(|(of, _)| of == state) {
            return Ok(svg);
        }
        let svg = Bytes::from(draw(kind, page, store).await?);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, (state.to_owned(), svg.clone()));
        Ok(svg)
    }
}

async fn draw(Kind { plot, phone, t }: Kind, page: &Page, store: &Store) -> Result<String, StoreError> {
    let board = &page.board;
    let width = if phone { plots::PHONE } else { COLUMN };
    let look = Look { id: &board.board, width, theme: Theme::Standalone, t };
    let title = t.say("draw-title").with("board", t.board(&board.board)).with("plot", plot.title(t)).to_string();
    let ranked: Vec<&Row> = board.rows.iter().filter(|row| row.component == Some(0)).collect();
    Ok(match plot {
        Plot::Intervals => plots::intervals(&look, &title, &interval_rows(&ranked)),
        Plot::Wins => matrix(&look, &title, &ranked, page.fitted.as_deref(), HeatKind::WinFraction),
        Plot::Counts => matrix(&look, &title, &ranked, page.fitted.as_deref(), HeatKind::Count),
        Plot::Price => plots::scatter(&look, &title, &prices(&ranked)),
        Plot::History => plots::history(&look, &title, &series(&ranked, &moments(&board.board, store).await?)),
    })
}

fn interval_rows<'a>(ranked: &[&'a Row]) -> Vec<IntervalRow<'a>> {
    let row = |row: &&'a Row| {
        let rank = row.rank.map(|rank| [rank.best, rank.worst]);
        Some(IntervalRow { name: &row.name, rating: row.rating?, ci: row.ci, rank, provisional: row.provisional })
    };
    ranked.iter().filter_map(row).take(MOST_ROWS).collect()
}

/// Rated models with a price: half of what a million tokens in and a million out cost together.
fn prices<'a>(ranked: &[&'a Row]) -> Vec<PricePoint<'a>> {
    let point = |row: &&'a Row| {
        let price = row.price.as_ref()?;
        Some(PricePoint { name: &row.name, rating: row.rating?, price: (price.input + price.output) / 2.0 })
    };
    ranked.iter().filter_map(point).collect()
}

fn matrix(look: &Look<'_>, title: &str, ranked: &[&Row], fitted: Option<&FittedBoard>, kind: HeatKind) -> String {
    let names: Vec<&str> = ranked.iter().map(|row| row.name.as_str()).collect();
    let mut cells = vec![None; names.len() * names.len()];
    let place: BTreeMap<_, usize> = ranked.iter().enumerate().map(|(at, row)| (&row.model, at)).collect();
    if let Some(fitted) = fitted {
        let slug = |n: u32| fitted.rows.get(n as usize).and_then(|row| place.get(&row.model)).copied();
        for ((a, b), met) in fitted.head_to_heads() {
            let (Some(a), Some(b), Some(share)) = (slug(a), slug(b), met.win_fraction()) else { continue };
            let battles = met.votes();
            cells[a * names.len() + b] = Some(Cell { share, battles });
            cells[b * names.len() + a] = Some(Cell { share: 1.0 - share, battles });
        }
    }
    plots::heatmap(look, title, &names, &cells, kind)
}

/// Snapshots evenly from the first to the last, oldest first: when, and how models stood.
async fn moments(board: &str, store: &Store) -> Result<Vec<(i64, Standings)>, StoreError> {
    let last = store.snapshot_heads(board, None, 1).await?.pop().map_or(0, |head| head.number);
    let steps = last.min(MOMENTS);
    let mut found = Vec::new();
    for step in 1..=steps {
        // Snapshots are numbered from 1 without gaps.
        let number = 1 + (last - 1) * (step - 1) / (steps - 1).max(1);
        let standings = store.snapshot(board, number).await?.and_then(|body| Standings::parse(&body));
        found.extend(standings.map(|s| (s.as_of.micros(), s)));
    }
    Ok(found)
}

fn series(ranked: &[&Row], moments: &[(i64, Standings)]) -> Vec<Series> {
    let points = |row: &Row| {
        let rated = |(at, board): &(i64, Standings)| Some((*at, board.row(&row.model)?.rating?));
        moments.iter().filter_map(rated).collect()
    };
    ranked.iter().map(|row| Series { name: row.name.clone(), points: points(row) }).collect()
}
