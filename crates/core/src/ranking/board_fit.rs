//! A board with its exact ratings, in the form in which it is kept, published and recomputed.
//!
//! The bytes of [`FittedBoard::bytes`] are a pure function of the log's first `log_size` entries,
//! the method and the anchor: anybody who folds the same entries gets the same bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::ModelSlug;
use crate::ranking::board::BoardId;
use crate::ranking::board_counts::{Tallied, canonical};
use crate::ranking::fit::{Anchor, Fitted, Intervals, Method, Ranges, Ranking, Row, Votes, rank};
use crate::ranking::newton::FitError;
use crate::time::Timestamp;
use crate::verdict::Reason;
use crate::vote::Outcome;

/// Version of this form and of everything that decides its bytes.
pub const FORM: u32 = 4;

/// How boards are ranked: settings that readers are told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankingRule {
    /// Slugs whose mean rating is [`RankingRule::RATING`]; empty: all models of the largest component.
    pub basket: Vec<ModelSlug>,
}

impl RankingRule {
    /// Mean rating of the basket, in points.
    pub const RATING: f64 = 1_000.0;
}

/// A board with exact ratings at one size of the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FittedBoard {
    /// The form of these bytes, [`FORM`]; a board of another form is not read.
    pub form: u32,
    /// The board's name, as [`BoardId`] writes it: `overall`, `lang-en`, ….
    pub board: String,
    /// How strengths were fitted; so far always `bradley-terry`.
    pub method: String,
    /// `sandwich`, or `clustered` by voter.
    pub intervals: String,
    /// Verdicts were given by rules up to this version.
    pub rule_version: u16,
    /// Slugs whose mean fixes the scale at [`RankingRule::RATING`]; empty: all models of the largest component.
    pub basket: Vec<ModelSlug>,
    /// Entries of the log that it was computed from.
    pub log_size: u64,
    /// When the last entry on this board was appended.
    pub as_of: Timestamp,
    /// Votes on this board with a verdict, excluded and retracted ones too.
    pub raw: u64,
    /// Votes that count now, retracted ones subtracted.
    pub counted: u64,
    /// Votes that don't count, by reason.
    pub excluded: BTreeMap<Reason, u64>,
    /// Proof of the fit, one per component, largest component first.
    pub fits: Vec<Proof>,
    /// Effects of side and style, per feature in log-odds per standard deviation; empty where style
    /// was not controlled for (live fits) or its effect can't be told yet.
    pub effects: Vec<StyleEffect>,
    /// Models: rated ones by rating, then the others by slug.
    pub rows: Vec<FittedRow>,
    /// How often each ordered pair met, and how it ended: all that the ratings were computed from.
    pub pairs: Vec<Pair>,
}

/// An ordered pair: `(left, right, votes, weights)`. Models by their place in the rows; votes for the
/// left, for the right, tied, both bad; weights of the same in millionths where they are not full.
pub type Pair = (u32, u32, [u64; 4], Option<[u64; 4]>);

/// What the side, or a feature of style, is worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StyleEffect {
    /// `side` (for the left), `tokens`, `headings`, `bold` or `lists`.
    pub name: String,
    /// Log-odds; of a feature: per standard deviation of its difference.
    pub value: f64,
    /// Standard error of `value`, in log-odds; `null`: nothing to tell it by.
    pub se: Option<f64>,
}

/// A place with side and style held constant.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct StyleControlled {
    /// Rating points, on the board's scale.
    pub rating: f64,
    /// 95 % interval of the rating, low and high end in points; `null`: no doubt was measured.
    pub ci: Option<[f64; 2]>,
    /// Best and worst place that the data allow.
    pub rank: [u32; 2],
}

/// Proof of a component's fit, for readers who check it without trusting us ([`crate::ranking::newton::Certificate`]).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proof {
    /// Models in the component, at least 2.
    pub models: u32,
    /// Votes between two models of the component.
    pub votes: u64,
    /// Largest element of the gradient, per vote.
    pub gradient: f64,
    /// Second smallest eigenvalue of the information.
    pub lambda2: f64,
    /// Newton steps until the gradient and the last step were small enough.
    pub iterations: u32,
}

/// A model's line on a fitted board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FittedRow {
    /// The model's slug.
    pub model: ModelSlug,
    /// Exact rating; `null`: it has no finite one.
    pub rating: Option<f64>,
    /// 95 % interval of the rating, low and high end in points; `null`: no rating, or no doubt was measured.
    pub ci: Option<[f64; 2]>,
    /// Standard error of the rating in points; `null` as for `ci`.
    pub se: Option<f64>,
    /// Best and worst place that the data allow, in its component.
    pub rank: Option<[u32; 2]>,
    /// Probability of being the best of its component, 0 to 1, by 4,000 draws; `null` as for `ci`.
    pub p_best: Option<f64>,
    /// Votes for it over its upper neighbour that would make them swap.
    pub votes_to_flip: Option<u64>,
    /// The model's component, from 0, largest first; `null`: it has no rating.
    pub component: Option<u32>,
    /// With side and style held constant; largest component of a snapshot only.
    pub style_controlled: Option<StyleControlled>,
    /// Counted votes in the model's battles: wins, losses, ties and both bad.
    pub votes: u64,
    /// Votes for the model.
    pub wins: u64,
    /// Votes for its rival.
    pub losses: u64,
    /// Votes for neither, as equally good.
    pub ties: u64,
    /// Votes for neither, as equally bad.
    pub both_bad: u64,
}

impl FittedBoard {
    /// The bytes: JSON without spaces, fields in this order, numbers as short as they can be.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads the bytes of [`FittedBoard::bytes`] back; `None`: no such JSON, or of another [`FORM`].
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|board: &Self| board.form == FORM)
    }

    /// How a pair ended, from the first model's side.
    pub fn head_to_head(&self, a: &ModelSlug, b: &ModelSlug) -> Option<HeadToHead> {
        let place = |slug: &ModelSlug| self.rows.iter().position(|row| row.model == *slug).map(|p| p as u32);
        let (a, b) = (place(a)?, place(b)?);
        let mut met = HeadToHead::default();
        self.pairs.iter().for_each(|pair| met.add(pair, a, b));
        Some(met)
    }

    /// How every pair that met ended, from the side of its higher row; pairs by rows.
    pub fn head_to_heads(&self) -> BTreeMap<(u32, u32), HeadToHead> {
        let mut all: BTreeMap<(u32, u32), HeadToHead> = BTreeMap::new();
        for pair in &self.pairs {
            let (a, b) = (pair.0.min(pair.1), pair.0.max(pair.1));
            all.entry((a, b)).or_default().add(pair, a, b);
        }
        all
    }

    /// The model's row; `None`: no counted vote on this board is about it.
    pub fn row(&self, model: &ModelSlug) -> Option<&FittedRow> {
        self.rows.iter().find(|row| row.model == *model)
    }
}

/// A board's rows without its pairs: what a history needs, at a fraction of the reading.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "as on the board")]
pub struct Standings {
    pub log_size: u64,
    pub as_of: Timestamp,
    pub effects: Vec<StyleEffect>,
    pub rows: Vec<FittedRow>,
}

impl Standings {
    /// Reads a board's bytes, of whatever [`FORM`]; `None`: a field that is wanted is missing.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// The model's row; `None`: no counted vote on this board is about it.
    pub fn row(&self, model: &ModelSlug) -> Option<&FittedRow> {
        self.rows.iter().find(|row| row.model == *model)
    }
}

/// How the battles of two models ended, from one model's side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeadToHead {
    /// Votes for this model.
    pub wins: u64,
    /// Votes for the other model.
    pub losses: u64,
    /// Votes for neither, equally good.
    pub ties: u64,
    /// Votes for neither, equally bad.
    pub both_bad: u64,
    /// Votes of battles in which this model was on the left.
    pub on_left: u64,
}

impl HeadToHead {
    /// Takes an ordered pair in, if it is `a` and `b`.
    fn add(&mut self, (left, right, [first, second, ties, both_bad], _): &Pair, a: u32, b: u32) {
        let (wins, losses, on_left) = match (*left, *right) {
            (l, r) if (l, r) == (a, b) => (first, second, first + second + ties + both_bad),
            (l, r) if (l, r) == (b, a) => (second, first, 0),
            _ => return,
        };
        self.wins += wins;
        self.losses += losses;
        self.ties += ties;
        self.both_bad += both_bad;
        self.on_left += on_left;
    }

    /// The same meetings from the side of the other model.
    pub fn flipped(self) -> Self {
        Self { wins: self.losses, losses: self.wins, on_left: self.votes() - self.on_left, ..self }
    }

    /// Counted votes in battles of the two.
    pub fn votes(&self) -> u64 {
        self.wins + self.losses + self.ties + self.both_bad
    }

    /// Share of a win per vote, ties as halves; `None` where they never met.
    pub fn win_fraction(&self) -> Option<f64> {
        let votes = self.votes();
        (votes > 0).then(|| (self.wins as f64 + 0.5 * (self.ties + self.both_bad) as f64) / votes as f64)
    }
}

/// Fits a board: its exact ratings, and the style-controlled ones where looks were kept.
///
/// # Errors
/// [`FitError`]: no maximum was found. Boards whose models fall apart are no error: they have fewer ratings.
pub fn fit(id: BoardId, log_size: u64, board: &Tallied, rule: &RankingRule) -> Result<FittedBoard, FitError> {
    let names = board.models.names();
    let order = canonical(names);
    let mut slugs: Vec<ModelSlug> = names.to_vec();
    slugs.sort_unstable();
    let number = |slug: &ModelSlug| slugs.binary_search(slug).ok().map(|n| n as u32);
    let anchor =
        Anchor { rating: RankingRule::RATING, basket: rule.basket.iter().filter_map(number).collect(), pin: None };
    let mut ballots = board.canonical_ballots(&order);
    let intervals = if ballots.is_empty() { Intervals::Sandwich } else { Intervals::Clustered };
    let mut votes = Votes { counts: &board.counts, order: &order, ballots: &mut ballots, styled: &[] };
    let mut ranking = rank(&mut votes, Method::BradleyTerry, intervals, &anchor, Ranges::EachModel)?;
    // A model all of whose votes were taken back is not on the board.
    ranking.rows.retain(|row| row.votes > 0);
    let styled = style_control(board, &order, &anchor);
    let mut place = vec![0_u32; slugs.len()];
    for (at, row) in (0..).zip(&ranking.rows) {
        place[row.model as usize] = at;
    }
    Ok(FittedBoard {
        form: FORM,
        board: id.to_string(),
        method: ranking.method.as_str().to_owned(),
        intervals: if intervals == Intervals::Clustered { "clustered" } else { "sandwich" }.to_owned(),
        rule_version: board.rule_version,
        basket: rule.basket.clone(),
        log_size,
        as_of: board.as_of,
        raw: board.raw,
        counted: board.counted,
        excluded: board.excluded.clone(),
        fits: proofs(&ranking),
        effects: styled.as_ref().map_or_else(Vec::new, effects),
        rows: ranking.rows.iter().map(|row| fitted_row(row, &slugs, styled.as_ref())).collect(),
        pairs: pairs(board, |model| place[order[model as usize] as usize]),
    })
}

fn pairs(board: &Tallied, place: impl Fn(u32) -> u32) -> Vec<Pair> {
    let met = board.counts.iter().filter(|(.., cell)| cell.votes() > 0);
    let mut pairs: Vec<Pair> = met
        .map(|(left, right, cell)| {
            let tally = Outcome::ALL.map(|outcome| cell.tally(outcome));
            let weights = cell.parts().map(|_| tally.map(|t| t.weight));
            (place(left), place(right), tally.map(|t| t.votes), weights)
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

fn proofs(ranking: &Ranking) -> Vec<Proof> {
    let proof = |c: &crate::ranking::fit::Component| Proof {
        models: c.models.len() as u32,
        votes: c.votes,
        gradient: c.certificate.gradient,
        lambda2: c.certificate.curvature,
        iterations: c.certificate.iterations,
    };
    ranking.components.iter().map(proof).collect()
}

/// The same votes with side and style held constant. Where a feature decides every vote, as happens
/// with few votes, its effect has no finite value and there is no such board yet.
fn style_control(board: &Tallied, order: &[u32], anchor: &Anchor) -> Option<Ranking> {
    let styled = board.styled_votes(order);
    if styled.is_empty() {
        return None;
    }
    let mut votes = Votes { counts: &board.counts, order, ballots: &mut [], styled: &styled };
    rank(&mut votes, Method::StyleControl, Intervals::Sandwich, anchor, Ranges::EachModel).ok()
}

fn effects(styled: &Ranking) -> Vec<StyleEffect> {
    let largest = styled.components.first().map_or(&[][..], |component| &component.effects);
    largest.iter().map(|e| StyleEffect { name: e.name.to_owned(), value: e.value, se: e.se }).collect()
}

fn style_controlled(styled: &Ranking, model: u32) -> Option<StyleControlled> {
    let fitted = styled.rows.iter().find(|row| row.model == model)?.fitted.filter(|f| f.component == 0)?;
    Some(StyleControlled { rating: fitted.rating, ci: fitted.ci, rank: [fitted.rank.best, fitted.rank.worst] })
}

fn fitted_row(row: &Row, slugs: &[ModelSlug], styled: Option<&Ranking>) -> FittedRow {
    let fitted: Option<Fitted> = row.fitted;
    FittedRow {
        model: slugs[row.model as usize].clone(),
        rating: fitted.map(|f| f.rating),
        ci: fitted.and_then(|f| f.ci),
        se: fitted.and_then(|f| f.se),
        rank: fitted.map(|f| [f.rank.best, f.rank.worst]),
        p_best: fitted.and_then(|f| f.best_chance),
        votes_to_flip: fitted.and_then(|f| f.to_flip).map(|votes| votes.ceil() as u64),
        component: fitted.map(|f| f.component),
        style_controlled: styled.and_then(|styled| style_controlled(styled, row.model)),
        votes: row.votes,
        wins: row.wins,
        losses: row.losses,
        ties: row.ties,
        both_bad: row.both_bad,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ids::VoterId;
    use crate::log::encoding::tests::sample;
    use crate::log::{Entry, EntryKind};
    use crate::ranking::board_counts::{Stored, TalliedBoards};
    use crate::verdict::{FULL_WEIGHT, Verdict};

    const MODELS: [&str; 5] = ["ada", "bo", "cleo", "dan", "eve"];

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let one = (0_usize..5, 1_usize..5, 0_usize..4, prop_oneof![Just(FULL_WEIGHT), Just(250_000)], any::<[u8; 1]>());
        prop::collection::vec(one, 1..120).prop_map(|votes| {
            votes
                .into_iter()
                .map(|(left, ahead, outcome, weight, [voter])| Entry {
                    left: MODELS[left].parse().expect("a slug"),
                    right: MODELS[(left + ahead) % 5].parse().expect("a slug"),
                    outcome: Outcome::ALL[outcome],
                    verdict: Verdict::Counted { weight },
                    voter: VoterId::from_bytes([voter % 9; 16]),
                    ..sample()
                })
                .collect()
        })
    }

    fn folded(entries: &[Entry], keep_ballots: bool) -> TalliedBoards {
        let mut boards = TalliedBoards { keep_ballots, ..TalliedBoards::default() };
        for (index, entry) in (0..).zip(entries) {
            boards.fold(&Entry { index, ..entry.clone() }).expect("in order");
        }
        boards
    }

    fn bytes(boards: &TalliedBoards) -> Vec<u8> {
        let board = &boards.boards[&BoardId::Overall];
        fit(BoardId::Overall, boards.size, board, &RankingRule::default()).expect("a fit").bytes()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn any_order_and_any_split_of_the_votes_give_the_same_bytes(entries in entries(), cut in 0_usize..120) {
            for keep_ballots in [false, true] {
                let whole = bytes(&folded(&entries, keep_ballots));
                let mut turned = entries.clone();
                turned.rotate_left(cut.min(entries.len()));
                prop_assert_eq!(&bytes(&folded(&turned, keep_ballots)), &whole);
            }
            // Stored half way and restored.
            let (first, rest) = entries.split_at(cut.min(entries.len()));
            let mut boards = Stored::from(&folded(first, false)).restore().expect("restored");
            for (index, entry) in (first.len() as u64..).zip(rest) {
                boards.fold(&Entry { index, ..entry.clone() }).expect("in order");
            }
            prop_assert_eq!(bytes(&boards), bytes(&folded(&entries, false)));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn taking_votes_back_leaves_the_board_as_if_they_had_never_been(entries in entries(), gone in any::<[u8; 1]>()) {
            let voter = VoterId::from_bytes([gone[0] % 9; 16]);
            for keep_ballots in [false, true] {
                let (lost, kept): (Vec<Entry>, Vec<Entry>) = entries.iter().cloned().partition(|e| e.voter == voter);
                prop_assume!(!kept.is_empty());
                let back = lost.iter().map(|e| Entry { kind: EntryKind::Retraction, ..e.clone() });
                let all: Vec<Entry> = entries.iter().cloned().chain(back).collect();
                let read = |entries: &[Entry]| FittedBoard::parse(&bytes(&folded(entries, keep_ballots))).expect("a board");
                let (after, never) = (read(&all), read(&kept));
                prop_assert_eq!(after.counted, never.counted);
                prop_assert_eq!(&after.rows, &never.rows);
                prop_assert_eq!(&after.pairs, &never.pairs);
                prop_assert_eq!(&after.fits, &never.fits);
            }
        }
    }

    #[test]
    fn a_board_reads_back_as_it_was_written() {
        let boards = folded(&[sample(), Entry { outcome: Outcome::Tie, ..sample() }], true);
        let bytes = bytes(&boards);
        let board = FittedBoard::parse(&bytes).expect("parsed");
        assert_eq!(board.bytes(), bytes);
        assert_eq!((board.rows.len(), board.fits.len(), board.counted), (2, 1, 2));
        assert!(FittedBoard::parse(b"{\"form\":1}").is_none());
    }
}
