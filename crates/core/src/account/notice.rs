//! What happened to a person since they were here last: what is news, for whom, and by which cause it is one notice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{AccountId, ClaimId, NoticeId, VoterId, derived};
use crate::log::{Entry, EntryKind};
use crate::model::ModelSlug;
use crate::ranking::board_fit::{FittedBoard, FittedRow};
use crate::time::Timestamp;

/// Something that happened to a person. Nothing in it is anybody's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// A claim was paid for good.
    ClaimPaid {
        /// The claim.
        claim: ClaimId,
        /// Micro-points that it took.
        points: i64,
        /// What the wallet got, in base units of the token.
        units: u64,
    },
    /// A claim could not be paid, and its points went back.
    ClaimReturned {
        /// The claim.
        claim: ClaimId,
        /// Micro-points that are available again.
        points: i64,
    },
    /// Votes that counted were taken back.
    VotesRemoved {
        /// How many.
        votes: u32,
    },
    /// Votes that were taken back count again.
    VotesRestored {
        /// How many.
        votes: u32,
    },
    /// Points are set apart while the person's votes are looked at.
    PointsHeld,
    /// Points that were set apart are free again.
    PointsReleased,
    /// Somebody looked at the person's votes, and nothing was wrong.
    ReviewCleared {
        /// The decision.
        review: Uuid,
    },
    /// Somebody looked at the person's votes, and they stay taken back.
    ReviewUpheld {
        /// The decision.
        review: Uuid,
    },
    /// A model that the person often preferred has another place on the overall board.
    ModelMoved {
        /// The model.
        model: ModelSlug,
        /// Number of the snapshot that shows it.
        snapshot: u64,
        /// Best and worst place before.
        from: [u32; 2],
        /// Best and worst place since.
        to: [u32; 2],
    },
}

impl Notice {
    /// The notice's kind, as it is stored and as its words are named.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::ClaimPaid { .. } => "claim_paid",
            Self::ClaimReturned { .. } => "claim_returned",
            Self::VotesRemoved { .. } => "votes_removed",
            Self::VotesRestored { .. } => "votes_restored",
            Self::PointsHeld => "points_held",
            Self::PointsReleased => "points_released",
            Self::ReviewCleared { .. } => "review_cleared",
            Self::ReviewUpheld { .. } => "review_upheld",
            Self::ModelMoved { .. } => "model_moved",
        }
    }

    /// What makes the same news of a person one notice, whoever finds it and how often: a claim, a decision, a
    /// transaction that took votes back, a moment at which points were held or free again; of models at most one a day (UTC).
    pub fn cause(&self, at: Timestamp) -> String {
        match self {
            // A claim ends once.
            Self::ClaimPaid { claim, .. } | Self::ClaimReturned { claim, .. } => claim.to_string(),
            Self::VotesRemoved { .. } | Self::VotesRestored { .. } | Self::PointsHeld | Self::PointsReleased => {
                format!("{}:{}", self.kind(), at.micros())
            }
            Self::ReviewCleared { review } | Self::ReviewUpheld { review } => format!("review:{review}"),
            Self::ModelMoved { .. } => format!("{}:{}", self.kind(), at.day()),
        }
    }
}

/// The id of a person's notice: it follows from its cause, and sorts by when it happened.
pub fn notice_id(account: AccountId, cause: &str, at: Timestamp) -> NoticeId {
    let rest = derived(&format!("notice\n{account}\n{cause}"));
    let mut tail = [0; 10];
    tail.copy_from_slice(&rest.as_bytes()[6..]);
    // Twelve bits after the milliseconds are the microseconds, so that ids sort as finely as moments do.
    let fraction = u16::try_from(at.micros().rem_euclid(1_000)).unwrap_or(0);
    tail[..2].copy_from_slice(&fraction.to_be_bytes());
    let millis = u64::try_from(at.micros().div_euclid(1_000)).unwrap_or(0);
    NoticeId::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid())
}

/// News of a person, by their name in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// Whose it is.
    pub voter: VoterId,
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub notice: Notice,
}

/// Entries of the log that one transaction appended about one person's votes, as one piece of news each; verdicts are none.
pub fn corrections(entries: &[Entry]) -> Vec<News> {
    let parts = entries.chunk_by(|one, next| (one.kind, one.voter, one.at) == (next.kind, next.voter, next.at));
    let told = |part: &[Entry]| {
        let (first, votes) = (part.first()?, u32::try_from(part.len()).unwrap_or(u32::MAX));
        let notice = match first.kind {
            EntryKind::Verdict => return None,
            EntryKind::Retraction => Notice::VotesRemoved { votes },
            EntryKind::Reinstatement => Notice::VotesRestored { votes },
        };
        Some(News { voter: first.voter, at: first.at, notice })
    };
    parts.filter_map(told).collect()
}

/// How many of `entries` are whole transactions, when more may follow the last one: the last one's are left out.
pub fn whole(entries: &[Entry]) -> usize {
    let Some(last) = entries.last() else { return 0 };
    let same = |entry: &&Entry| (entry.kind, entry.voter, entry.at) == (last.kind, last.voter, last.at);
    entries.len() - entries.iter().rev().take_while(same).count()
}

/// A model whose place is another than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedModel {
    /// The model.
    pub model: ModelSlug,
    /// Best and worst place before.
    pub from: [u32; 2],
    /// Best and worst place since.
    pub to: [u32; 2],
}

/// Models whose places before and after have none in common. Places of models that can't be compared say nothing.
pub fn moved(before: &FittedBoard, after: &FittedBoard) -> Vec<MovedModel> {
    let one = |row: &FittedRow| {
        let old = before.row(&row.model).filter(|old| old.component == row.component)?;
        let (from, to) = (old.rank?, row.rank?);
        let is_apart = to[0] > from[1] || to[1] < from[0];
        is_apart.then(|| MovedModel { model: row.model.clone(), from, to })
    };
    after.rows.iter().filter_map(one).collect()
}

/// So often a model was preferred by whoever is told that it moved: whom somebody chose once is no favourite.
pub const FAVOURED: u32 = 3;

/// Of the models that moved the one that each person preferred most often; `votes` for each model are its people with how
/// often they preferred it. Of two alike the first by name.
pub fn favourites(votes: &[(MovedModel, Vec<(VoterId, u64)>)]) -> BTreeMap<VoterId, &MovedModel> {
    let mut best: BTreeMap<VoterId, (u64, &MovedModel)> = BTreeMap::new();
    for (moved, people) in votes {
        for (voter, count) in people {
            let is_better = best
                .get(voter)
                .is_none_or(|(most, other)| count > most || (count == most && moved.model < other.model));
            if is_better {
                best.insert(*voter, (*count, moved));
            }
        }
    }
    best.into_iter().map(|(voter, (_, moved))| (voter, moved)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::VoteId;
    use crate::log::encoding::tests::sample;
    use crate::vote::Outcome;

    fn slug(name: &str) -> ModelSlug {
        name.parse().expect("a slug")
    }

    fn entry(index: u64, kind: EntryKind, voter: u8, at: i64) -> Entry {
        let (vote, voter) = (VoteId::from_uuid(Uuid::from_u128(u128::from(index))), VoterId::from_bytes([voter; 16]));
        Entry {
            index,
            kind,
            at: Timestamp::from_micros(at),
            vote,
            voter,
            left: slug("a"),
            outcome: Outcome::A,
            ..sample()
        }
    }

    #[test]
    fn what_one_transaction_took_back_is_one_notice() {
        use EntryKind::{Reinstatement, Retraction, Verdict};
        let log = [
            entry(0, Verdict, 1, 5),
            entry(1, Retraction, 1, 7),
            entry(2, Retraction, 1, 7),
            entry(3, Retraction, 2, 7),
            entry(4, Retraction, 1, 8),
            entry(5, Reinstatement, 1, 9),
        ];
        let told: Vec<_> = corrections(&log).into_iter().map(|news| (news.voter.bytes()[0], news.notice)).collect();
        let removed = |votes| Notice::VotesRemoved { votes };
        let restored = Notice::VotesRestored { votes: 1 };
        assert_eq!(told, [(1, removed(2)), (2, removed(1)), (1, removed(1)), (1, restored)]);
        assert_eq!((whole(&log), whole(&log[..3]), whole(&[])), (5, 1, 0));
    }

    #[test]
    fn the_same_news_has_the_same_id_and_later_news_sorts_after_it() {
        let (one, other) = (AccountId::from_uuid(Uuid::from_u128(1)), AccountId::from_uuid(Uuid::from_u128(2)));
        let (early, late) = (Timestamp::from_micros(1_000), Timestamp::from_micros(86_400_000_000));
        let (held, soon) = (Notice::PointsHeld, Timestamp::from_micros(9_000));
        assert_ne!(held.cause(early), held.cause(soon), "held again on the same day is news");
        let model = "up".parse().expect("a slug");
        let moved = Notice::ModelMoved { model, snapshot: 2, from: [1, 1], to: [2, 2] };
        assert_eq!(moved.cause(early), moved.cause(soon), "one a day");
        assert_ne!(moved.cause(early), moved.cause(late));
        let id = |account, at| notice_id(account, &held.cause(at), at);
        assert_eq!(id(one, early), id(one, early));
        assert!(id(one, early) != id(other, early) && id(one, early) < id(one, late));
        let near = |micros: i64| notice_id(one, "near", Timestamp::from_micros(5_000_000 + micros));
        assert!((0..2_000).all(|micros| near(micros) < near(micros + 1)));
        let claim = ClaimId::from_uuid(Uuid::from_u128(3));
        let paid = Notice::ClaimPaid { claim, points: 1, units: 1 };
        assert_eq!(paid.cause(early), paid.cause(late), "a claim ends once");
        let text = serde_json::to_value(&paid).expect("JSON");
        assert_eq!(text["kind"], paid.kind());
    }

    #[test]
    fn a_model_moved_when_its_places_have_none_in_common() {
        let row = |name: &str, rank: Option<[u32; 2]>, component| FittedRow {
            model: slug(name),
            rating: Some(1_000.0),
            ci: None,
            se: None,
            rank,
            p_best: None,
            votes_to_flip: None,
            component: Some(component),
            style_controlled: None,
            votes: 1,
            wins: 1,
            losses: 0,
            ties: 0,
            both_bad: 0,
        };
        let board = |rows| FittedBoard {
            form: crate::ranking::board_fit::FORM,
            board: "overall".into(),
            method: "bradley-terry".into(),
            intervals: "sandwich".into(),
            rule_version: 1,
            basket: Vec::new(),
            log_size: 1,
            as_of: Timestamp::from_micros(0),
            raw: 1,
            counted: 1,
            excluded: BTreeMap::new(),
            fits: Vec::new(),
            effects: Vec::new(),
            rows,
            pairs: Vec::new(),
        };
        let before = board(vec![
            row("up", Some([4, 6]), 0),
            row("down", Some([1, 2]), 0),
            row("same", Some([2, 5]), 0),
            row("apart", Some([1, 1]), 0),
            row("unranked", None, 0),
        ]);
        let after = board(vec![
            row("up", Some([1, 3]), 0),
            row("down", Some([3, 3]), 0),
            row("same", Some([5, 9]), 0),
            row("apart", Some([2, 2]), 1),
            row("unranked", Some([1, 1]), 0),
            row("new", Some([1, 1]), 0),
        ]);
        let found: Vec<_> =
            moved(&before, &after).into_iter().map(|one| (one.model.to_string(), one.from, one.to)).collect();
        assert_eq!(found, [("up".to_owned(), [4, 6], [1, 3]), ("down".to_owned(), [1, 2], [3, 3])]);
    }

    #[test]
    fn each_person_is_told_of_the_one_that_they_preferred_most() {
        let moved = |name| MovedModel { model: slug(name), from: [1, 1], to: [2, 2] };
        let [one, two, three] = [1, 2, 3].map(|n| VoterId::from_bytes([n; 16]));
        let votes = [(moved("b"), vec![(one, 3), (two, 5)]), (moved("a"), vec![(one, 3), (two, 4), (three, 9)])];
        let told: Vec<_> = favourites(&votes).into_iter().map(|(who, one)| (who, one.model.to_string())).collect();
        assert_eq!(told, [(one, "a".to_owned()), (two, "b".to_owned()), (three, "a".to_owned())]);
    }
}
