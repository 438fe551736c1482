//! A vote: one of four outcomes, what the voter liked or not on each side, a comment.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::battle::mode::Mode;
use crate::battle::{self, BattleRefusal, BattleState, Side, UnknownName, Wish};
use crate::ids::AccountId;
use crate::time::Timestamp;

/// Which answer is better, as a voter says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The answer on side A is better.
    A,
    /// The answer on side B is better.
    B,
    /// Both answers are equally good.
    Tie,
    /// Both answers are equally bad.
    BothBad,
}

impl Outcome {
    /// Is this side's answer the better one?
    pub const fn picks(self, side: Side) -> bool {
        matches!((self, side), (Self::A, Side::A) | (Self::B, Side::B))
    }

    /// All outcomes; the position is the code in the log.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::Tie, Self::BothBad];

    /// Side A's share of a win: a tie, or both bad, is half a win for each.
    pub const fn credit(self) -> f64 {
        match self {
            Self::A => 1.0,
            Self::B => 0.0,
            Self::Tie | Self::BothBad => 0.5,
        }
    }

    /// The name that is stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Tie => "tie",
            Self::BothBad => "both_bad",
        }
    }
}

impl FromStr for Outcome {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|o| o.as_str() == name).ok_or_else(|| UnknownName(name.to_owned()))
    }
}

/// What a voter may say of one side, after choosing.
pub const TAGS: [&str; 12] = [
    "correct",
    "helpful",
    "clear",
    "creative",
    "concise",
    "follows_instructions",
    "incorrect",
    "unhelpful",
    "confusing",
    "verbose",
    "refuses",
    "ignores_instructions",
];

/// The longest comment, in characters.
pub const MAX_COMMENT_CHARS: usize = 1_000;

/// Tags of one side, sorted and without repeats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tags(Vec<String>);

/// A ballot that was checked and may be cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Which answer is better.
    pub outcome: Outcome,
    /// Tags that the voter gave side A and side B, each of [`TAGS`].
    pub tags: [Tags; 2],
    /// A remark, trimmed; never empty.
    pub comment: Option<String>,
}

/// Why a ballot can't be cast as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotError {
    /// A tag that is not one of [`TAGS`]; its first 40 characters.
    #[error("unknown tag {0:?}; known are {known}", known = TAGS.join(", "))]
    UnknownTag(String),
    /// Longer than [`MAX_COMMENT_CHARS`].
    #[error("the comment has {0} characters; at most {MAX_COMMENT_CHARS} are allowed")]
    CommentTooLong(usize),
    /// The comment has a NUL character, which PostgreSQL can't store.
    #[error("the comment has a NUL character")]
    CommentHasNul,
}

impl Ballot {
    /// Checks a ballot's tags and comment.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(outcome: Outcome, tags: [Vec<String>; 2], comment: Option<String>) -> Result<Self, BallotError> {
        for tag in tags.iter().flatten() {
            if !TAGS.contains(&tag.as_str()) {
                return Err(BallotError::UnknownTag(tag.chars().take(40).collect()));
            }
        }
        let comment = comment.map(|c| c.trim().to_owned()).filter(|c| !c.is_empty());
        if let Some(comment) = &comment {
            let chars = comment.chars().count();
            if chars > MAX_COMMENT_CHARS {
                return Err(BallotError::CommentTooLong(chars));
            }
            if comment.contains('\0') {
                return Err(BallotError::CommentHasNul);
            }
        }
        let tags = tags.map(|mut side| {
            side.sort();
            side.dedup();
            Tags(side)
        });
        Ok(Self { outcome, tags, comment })
    }
}

/// What must be known of a battle to accept a vote on it.
#[derive(Clone, Copy, Debug)]
pub struct Votable {
    /// The account that opened the battle.
    pub owner: AccountId,
    /// What the conversation is for.
    pub mode: Mode,
    /// State of the battle.
    pub state: BattleState,
    /// When the battle was opened.
    pub opened_at: Timestamp,
    /// From when on votes count; `None`: since the answers are whole.
    pub countable_at: Option<Timestamp>,
}

/// How long after its opening a battle can be voted on.
pub const VOTE_WINDOW: std::time::Duration = std::time::Duration::from_secs(24 * 3600);

/// Why a vote is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoteRefusal {
    /// The battle is somebody else's.
    #[error("this battle belongs to another account")]
    NotYours,
    /// The conversation is no battle: its models were chosen by name.
    #[error("the models of this conversation were chosen by name; only battles are voted on")]
    NotBlind,
    /// The battle is older than [`VOTE_WINDOW`].
    #[error("a battle can be voted on for {hours} hours", hours = VOTE_WINDOW.as_secs() / 3600)]
    Expired,
    /// A vote would not count yet; `None`: the answers are still being written, and the moment is not known.
    #[error("a vote does not count yet: {}", .0.map_or_else(|| "the answers are still being written".to_owned(), |at| format!("it does from {at} on")))]
    NotCountableYet(Option<Timestamp>),
    /// The battle's state allows no vote.
    #[error(transparent)]
    Battle(#[from] BattleRefusal),
}

/// May `voter` vote at `now`? A vote that the rules would discard for its time is not taken.
///
/// # Errors
/// The reason why not. Ownership comes first, so that a stranger learns nothing of the state.
pub fn accept(votable: &Votable, voter: AccountId, now: Timestamp) -> Result<(), VoteRefusal> {
    if votable.owner != voter {
        return Err(VoteRefusal::NotYours);
    }
    if !votable.mode.is_blind() {
        return Err(VoteRefusal::NotBlind);
    }
    if votable.state == BattleState::Generating {
        return Err(VoteRefusal::NotCountableYet(None));
    }
    battle::allows(votable.state, Wish::Vote, 1, 1)?;
    if now.since(votable.opened_at) > VOTE_WINDOW {
        return Err(VoteRefusal::Expired);
    }
    match votable.countable_at.filter(|at| now < *at) {
        Some(at) => Err(VoteRefusal::NotCountableYet(Some(at))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn account(n: u128) -> AccountId {
        AccountId::from_uuid(Uuid::from_u128(n))
    }

    #[test]
    fn only_the_owner_of_an_open_battle_votes_and_only_in_time() {
        let (opened_at, countable_at) = (Timestamp::from_micros(0), Some(Timestamp::from_micros(10)));
        let votable = |state| Votable { owner: account(1), mode: Mode::Battle, state, opened_at, countable_at };
        let now = Timestamp::from_micros(10);
        let late = Timestamp::from_micros(0).plus(VOTE_WINDOW).plus(std::time::Duration::from_secs(1));
        assert_eq!(accept(&votable(BattleState::Ready), account(1), now), Ok(()));
        let early = Err(VoteRefusal::NotCountableYet(countable_at));
        assert_eq!(accept(&votable(BattleState::Ready), account(1), Timestamp::from_micros(9)), early);
        let writing = Err(VoteRefusal::NotCountableYet(None));
        assert_eq!(accept(&votable(BattleState::Generating), account(1), now), writing);
        assert_eq!(accept(&votable(BattleState::Voted), account(2), now), Err(VoteRefusal::NotYours));
        assert_eq!(accept(&votable(BattleState::Voted), account(1), now), Err(BattleRefusal::AlreadyVoted.into()));
        assert_eq!(accept(&votable(BattleState::Ready), account(1), late), Err(VoteRefusal::Expired));
        for mode in [Mode::SideBySide, Mode::Direct] {
            let named = Votable { mode, ..votable(BattleState::Ready) };
            assert_eq!(accept(&named, account(1), now), Err(VoteRefusal::NotBlind));
            assert_eq!(accept(&named, account(2), now), Err(VoteRefusal::NotYours));
        }
    }

    #[test]
    fn a_ballot_is_tidied_or_refused() {
        let tags = |t: &[&str]| t.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
        let ballot = Ballot::parse(Outcome::A, [tags(&["helpful", "clear", "clear"]), vec![]], Some("  ".into()));
        let ballot = ballot.expect("a good ballot");
        assert_eq!(ballot.tags[0], Tags(tags(&["clear", "helpful"])));
        assert_eq!(ballot.comment, None);
        let refused =
            |tags: [Vec<String>; 2], comment: Option<String>| Ballot::parse(Outcome::Tie, tags, comment).err();
        assert_eq!(refused([vec![], tags(&["nice"])], None), Some(BallotError::UnknownTag("nice".into())));
        assert_eq!(refused([vec![], vec![]], Some("x".repeat(1_001))), Some(BallotError::CommentTooLong(1_001)));
        assert_eq!(refused([vec![], vec![]], Some("a\0b".into())), Some(BallotError::CommentHasNul));
    }
}
