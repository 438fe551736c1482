//! What changed between two boards, and why.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::ModelSlug;
use crate::ranking::board_fit::{FittedBoard, FittedRow};

/// Why a rating moved, the strongest cause first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The model came onto the board.
    New,
    /// The model left the board: all its votes were retracted.
    Gone,
    /// The rules of verdicts or the scale's basket changed.
    RuleChange,
    /// Votes in its battles were taken back.
    Retractions,
    /// New votes in the model's own battles.
    NewVotes,
    /// Nothing of its own: votes between others moved it along.
    OthersVotes,
    /// The rating is the same.
    None,
}

/// The difference of two boards of one name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// What happened on the board between the two.
    pub causes: Causes,
    /// Models of either board, largest move first, then by slug.
    pub models: Vec<Moved>,
}

/// What happened between two boards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Causes {
    /// Votes that were added, over all pairs.
    pub new_votes: u64,
    /// Votes that were taken back, over all pairs.
    pub retracted_votes: u64,
    /// Did the version of the rules of verdicts change?
    pub rule_change: bool,
    /// Did the basket that fixes the scale change?
    pub basket_change: bool,
}

/// How one model moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// The model's slug.
    pub model: ModelSlug,
    /// Rating points before and after; `null`: not on that board, or without a rating.
    pub rating: [Option<f64>; 2],
    /// Rating after less rating before, in points; `null` where one of them is.
    #[serde(rename = "move")]
    pub moved: Option<f64>,
    /// Best and worst place, before and after.
    pub rank: [Option<[u32; 2]>; 2],
    /// Votes added in the model's battles.
    pub new_votes: u64,
    /// Votes taken back in its battles.
    pub retracted_votes: u64,
    /// Why the rating moved.
    pub cause: Cause,
}

/// Votes by ordered pair; outcomes in the order of [`crate::vote::Outcome::ALL`].
type Cells<'a> = BTreeMap<(&'a ModelSlug, &'a ModelSlug), [u64; 4]>;

fn cells(board: &FittedBoard) -> Cells<'_> {
    let slug = |place: u32| board.rows.get(place as usize).map(|row| &row.model);
    board.pairs.iter().filter_map(|(l, r, votes, _)| Some(((slug(*l)?, slug(*r)?), *votes))).collect()
}

/// Compares `before` with `after`.
pub fn difference(before: &FittedBoard, after: &FittedBoard) -> Difference {
    let (old, new) = (cells(before), cells(after));
    let mut by_model: BTreeMap<&ModelSlug, [u64; 2]> = BTreeMap::new();
    let (mut added, mut retracted) = (0, 0);
    let pairs: std::collections::BTreeSet<_> = old.keys().chain(new.keys()).copied().collect();
    for pair in pairs {
        let counts = |cells: &Cells<'_>| cells.get(&pair).copied().unwrap_or_default();
        for (was, is) in counts(&old).into_iter().zip(counts(&new)) {
            let change = [is.saturating_sub(was), was.saturating_sub(is)];
            added += change[0];
            retracted += change[1];
            for model in [pair.0, pair.1] {
                let own = by_model.entry(model).or_default();
                own[0] += change[0];
                own[1] += change[1];
            }
        }
    }
    let causes = Causes {
        new_votes: added,
        retracted_votes: retracted,
        rule_change: before.rule_version != after.rule_version,
        basket_change: before.basket != after.basket,
    };
    let mut slugs: Vec<&ModelSlug> = before.rows.iter().chain(&after.rows).map(|row| &row.model).collect();
    slugs.sort_unstable();
    slugs.dedup();
    let mut models: Vec<Moved> = slugs
        .into_iter()
        .map(|slug| {
            moved(slug, before.row(slug), after.row(slug), by_model.get(slug).copied().unwrap_or_default(), causes)
        })
        .collect();
    let size = |m: &Moved| m.moved.map_or(0.0, f64::abs);
    models.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.model.cmp(&b.model)));
    Difference { causes, models }
}

fn moved(
    slug: &ModelSlug,
    before: Option<&FittedRow>,
    after: Option<&FittedRow>,
    [new_votes, retracted_votes]: [u64; 2],
    causes: Causes,
) -> Moved {
    let rating = [before, after].map(|row| row.and_then(|row| row.rating));
    let distance = rating[0].zip(rating[1]).map(|(was, is)| is - was);
    let cause = match (before, after) {
        (None, _) => Cause::New,
        (_, None) => Cause::Gone,
        _ if rating[0] == rating[1] => Cause::None,
        _ if causes.rule_change || causes.basket_change => Cause::RuleChange,
        _ if retracted_votes > 0 => Cause::Retractions,
        _ if new_votes > 0 => Cause::NewVotes,
        _ => Cause::OthersVotes,
    };
    Moved {
        model: slug.clone(),
        rating,
        moved: distance,
        rank: [before, after].map(|row| row.and_then(|row| row.rank)),
        new_votes,
        retracted_votes,
        cause,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::Entry;
    use crate::log::encoding::tests::sample;
    use crate::ranking::board::BoardId;
    use crate::ranking::board_counts::TalliedBoards;
    use crate::ranking::board_fit::{RankingRule, fit};
    use crate::vote::Outcome;

    fn board(votes: &[(&str, &str, Outcome)]) -> FittedBoard {
        let mut boards = TalliedBoards::default();
        for (index, (left, right, outcome)) in (0..).zip(votes) {
            let slug = |name: &str| name.parse().expect("a slug");
            let entry = Entry { index, left: slug(left), right: slug(right), outcome: *outcome, ..sample() };
            boards.fold(&entry).expect("in order");
        }
        let overall = &boards.boards[&BoardId::Overall];
        fit(BoardId::Overall, boards.size, overall, &RankingRule::default()).expect("a fit")
    }

    #[test]
    fn each_move_has_its_cause() {
        use Outcome::{A, B, Tie};
        let before = [("x", "y", A), ("x", "y", B), ("y", "z", A), ("y", "z", B)];
        let after = [("x", "y", A), ("x", "y", B), ("x", "y", A), ("y", "z", A), ("y", "z", Tie), ("w", "x", Tie)];
        let found = difference(&board(&before), &board(&after));
        assert_eq!((found.causes.new_votes, found.causes.retracted_votes), (3, 1));
        let of = |slug: &str| found.models.iter().find(|m| m.model.as_str() == slug).expect("there");
        assert_eq!((of("w").cause, of("w").moved), (Cause::New, None));
        assert_eq!((of("x").cause, of("x").new_votes, of("x").retracted_votes), (Cause::NewVotes, 2, 0));
        assert_eq!((of("z").cause, of("z").retracted_votes), (Cause::Retractions, 1));
        let same = difference(&board(&before), &board(&before));
        assert!(same.models.iter().all(|m| m.cause == Cause::None && m.moved == Some(0.0)));
        let gone = difference(&board(&after), &board(&before));
        assert_eq!(gone.models.iter().find(|m| m.model.as_str() == "w").expect("there").cause, Cause::Gone);
    }
}
