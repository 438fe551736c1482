//! Votes added up for vendors: who wins against whom, by language and kind, which tags, and whether the side
//! matters. Computed from the votes that a filter leaves, page by page.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::flow::vendors::query::{Reader, Sizes, read_preferences};
use agon_core::vendors::preference::{Filter, Preference};
use agon_core::vote::Outcome;
use agon_store::{Store, StoreError};

/// Votes read at once.
const PAGE: u32 = 8_192;

/// Outcomes, from the first model's view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Tally {
    /// Votes with the model in them.
    pub votes: u64,
    /// Votes that it won.
    pub wins: u64,
    /// Votes that it lost.
    pub losses: u64,
    /// Votes for neither, both good.
    pub ties: u64,
    /// Votes for neither, both bad.
    pub both_bad: u64,
}

/// A share with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
pub struct Share {
    /// The share, 0 to 1.
    pub value: f64,
    /// Wilson's score interval.
    pub ci: [f64; 2],
}

/// The share of successes, and how sure it is (Wilson 1927); none of nothing.
pub fn share(successes: f64, of: u64) -> Option<Share> {
    if of == 0 {
        return None;
    }
    let (n, z) = (of as f64, 1.959_963_984_540_054_f64);
    let value = successes / n;
    let middle = (value + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (value * (1.0 - value) / n + z * z / (4.0 * n * n)).sqrt();
    Some(Share { value, ci: [(middle - half).max(0.0), (middle + half).min(1.0)] })
}

impl Tally {
    fn add(&mut self, outcome: Outcome, is_left: bool) {
        self.votes += 1;
        match (outcome, is_left) {
            (Outcome::A, true) | (Outcome::B, false) => self.wins += 1,
            (Outcome::A, false) | (Outcome::B, true) => self.losses += 1,
            (Outcome::Tie, _) => self.ties += 1,
            (Outcome::BothBad, _) => self.both_bad += 1,
        }
    }

    /// A tie, or both bad, is half a win.
    pub fn win_rate(&self) -> Option<Share> {
        share(self.wins as f64 + (self.ties + self.both_bad) as f64 / 2.0, self.votes)
    }
}

/// A pair, or a model in a slice.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = PairwiseLine)]
pub struct Line {
    /// The model's id.
    pub model: String,
    /// Against this model; left out where votes against all are added up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opponent: Option<String>,
    /// Of this language or kind; left out where all are added up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slice: Option<String>,
    /// How many votes the model won, lost and tied.
    #[serde(flatten)]
    pub tally: Tally,
    /// Wins and half of the ties, as a share; null of no votes.
    #[schema(required)]
    pub win_rate: Option<Share>,
}

/// How often tags were given to a model.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TagLine {
    /// The model's id.
    pub model: String,
    /// Votes with at least one tag.
    pub tagged_votes: u64,
    /// Votes with each tag.
    pub tags: BTreeMap<String, u64>,
}

/// How often a model won on either side, among decided votes.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SideLine {
    /// The model's id.
    pub model: String,
    /// Share of wins on side A; null of no votes.
    #[schema(required)]
    pub won_left: Option<Share>,
    /// Share of wins on side B; null of no votes.
    #[schema(required)]
    pub won_right: Option<Share>,
}

/// Votes of a filter, added up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct Slices {
    /// Votes that the filter found.
    pub votes: u64,
    /// By pair of models.
    pub pairs: Vec<Line>,
    /// Each model against all others.
    pub models: Vec<Line>,
    /// By model and language of the question.
    pub by_language: Vec<Line>,
    /// By model and kind of question.
    pub by_kind: Vec<Line>,
    /// Tags, by model.
    pub tags: Vec<TagLine>,
    /// Wins by side, by model.
    pub sides: Vec<SideLine>,
}

#[derive(Default)]
struct Sums {
    votes: u64,
    pairs: BTreeMap<(String, String), Tally>,
    models: BTreeMap<String, Tally>,
    languages: BTreeMap<(String, String), Tally>,
    kinds: BTreeMap<(String, String), Tally>,
    tags: BTreeMap<String, (u64, BTreeMap<String, u64>)>,
    sides: BTreeMap<String, [Tally; 2]>,
}

impl Sums {
    fn add(&mut self, row: &Preference) {
        self.votes += 1;
        let [a, b] = &row.models;
        let (first, second) = if a < b { (a, b) } else { (b, a) };
        self.pairs.entry((first.clone(), second.clone())).or_default().add(row.outcome, first == a);
        for (side, model) in row.models.iter().enumerate() {
            let is_left = side == 0;
            self.models.entry(model.clone()).or_default().add(row.outcome, is_left);
            self.languages.entry((model.clone(), row.language.clone())).or_default().add(row.outcome, is_left);
            for kind in &row.kinds {
                self.kinds.entry((model.clone(), (*kind).to_owned())).or_default().add(row.outcome, is_left);
            }
            self.sides.entry(model.clone()).or_default()[side].add(row.outcome, is_left);
            let tags = self.tags.entry(model.clone()).or_default();
            tags.0 += u64::from(row.tags.iter().any(|tags| !tags.is_empty()));
            for tag in &row.tags[side] {
                *tags.1.entry(tag.clone()).or_default() += 1;
            }
        }
    }

    fn into_slices(self) -> Slices {
        let line = |model: String, opponent, slice, tally: Tally| Line {
            model,
            opponent,
            slice,
            tally,
            win_rate: tally.win_rate(),
        };
        let decided = |tally: &Tally| share(tally.wins as f64, tally.wins + tally.losses);
        Slices {
            votes: self.votes,
            pairs: self.pairs.into_iter().map(|((a, b), tally)| line(a, Some(b), None, tally)).collect(),
            models: self.models.into_iter().map(|(model, tally)| line(model, None, None, tally)).collect(),
            by_language: self
                .languages
                .into_iter()
                .map(|((m, slice), tally)| line(m, None, Some(slice), tally))
                .collect(),
            by_kind: self.kinds.into_iter().map(|((m, slice), tally)| line(m, None, Some(slice), tally)).collect(),
            tags: self
                .tags
                .into_iter()
                .map(|(model, (tagged_votes, tags))| TagLine { model, tagged_votes, tags })
                .collect(),
            sides: self
                .sides
                .into_iter()
                .map(|(model, [left, right])| SideLine { model, won_left: decided(&left), won_right: decided(&right) })
                .collect(),
        }
    }
}

/// Adds up what a filter leaves, as of a size of the log.
///
/// # Errors
/// [`StoreError`].
pub async fn slice_votes(store: &Store, reader: &Reader, filter: &Filter, size: u64) -> Result<Slices, StoreError> {
    let (mut sums, mut from) = (Sums::default(), 0);
    let reader = Reader { texts: None, ..reader.clone() };
    loop {
        let sizes = Sizes { budget: PAGE, limit: PAGE };
        let page = read_preferences(store, &reader, filter, [from, size], sizes).await?;
        page.rows.iter().for_each(|row| sums.add(row));
        match page.next {
            Some(next) => from = next,
            None => return Ok(sums.into_slices()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_wilsons_interval() {
        // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (wins, of, ci) in [
            (81, 263, [0.2553, 0.3662]),
            (15, 148, [0.0624, 0.1605]),
            (0, 20, [0.0, 0.1611]),
            (1, 29, [0.0061, 0.1718]),
        ] {
            let found = share(f64::from(wins), of).expect("some");
            for (found, wanted) in found.ci.into_iter().zip(ci) {
                assert!((found - wanted).abs() < 5e-5, "{wins} of {of}: {found} and {wanted}");
            }
        }
        assert_eq!(share(0.0, 0), None);
    }
}
