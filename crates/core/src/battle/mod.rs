//! A battle: one conversation answered by two anonymous models, side A and side B.
//!
//! ```text
//!            turn ended               vote, once it can count
//! generating ──────────▶ ready ─────────────▶ voted
//!    ▲                     │ ▲
//!    └── next question, ───┘ └ a stopped turn is ready too (its vote won't rank)
//!        regenerate
//!    generating ── a side failed beyond retry ──▶ void
//! ```
//!
//! The server owns the state. The pair, the sides and the probability of the draw are fixed
//! before the prompt is read ([`sampling`]); what a reader sees is released by [`pacing`], so
//! that neither side's speed shows.

pub mod content;
pub mod energy;
pub mod garble;
pub mod identity;
pub mod mode;
pub mod pacing;
pub mod prompt;
pub mod replayed_answer;
pub mod sampling;
pub mod seeded;
pub mod share_link;
pub mod shares;
pub mod simhash;
pub mod style;
pub mod visible;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Which of a battle's two answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The answer on the left.
    A,
    /// The answer on the right.
    B,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Side; 2] = [Side::A, Side::B];

    /// The side opposite to this one.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// The side's place in pairs: 0 for A, 1 for B.
    pub const fn index(self) -> usize {
        match self {
            Self::A => 0,
            Self::B => 1,
        }
    }

    /// `a` or `b`, as on the wire and in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where a battle stands between its opening and its vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BattleState {
    /// Both sides are being answered by their models.
    Generating,
    /// Both sides have ended; a vote, another question or a regeneration may come.
    Ready,
    /// The battle's owner has voted; final.
    Voted,
    /// A side could not be answered; no vote is possible; final.
    Void,
}

impl BattleState {
    /// The name that is stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Generating => "generating",
            Self::Ready => "ready",
            Self::Voted => "voted",
            Self::Void => "void",
        }
    }
}

impl FromStr for BattleState {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        [Self::Generating, Self::Ready, Self::Voted, Self::Void]
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or_else(|| UnknownName(name.to_owned()))
    }
}

/// A stored name that this version does not know: data from a newer version, or damage.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown name {0:?}")]
pub struct UnknownName(pub String);

/// How one side's answer came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerEnd {
    /// The model said that it was done.
    Complete,
    /// The reader stopped both sides.
    Stopped,
    /// The reader left, and nobody else needed the answer.
    Abandoned,
    /// The model failed: no answer, or one that was cut off.
    Failed,
}

impl AnswerEnd {
    /// The name that is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Stopped => "stopped",
            Self::Abandoned => "abandoned",
            Self::Failed => "failed",
        }
    }
}

/// What a battle's owner may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A further question to both sides.
    NextTurn,
    /// The last question again, to both sides.
    Regenerate,
    /// To vote on the battle.
    Vote,
}

/// Why a wish of the battle's owner is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BattleRefusal {
    /// Both sides must end first (or be stopped).
    #[error("the answers are still being written")]
    StillGenerating,
    /// The battle has its vote, and a vote is final.
    #[error("this battle has its vote")]
    AlreadyVoted,
    /// The battle has no vote: its models are not named yet.
    #[error("this battle has no vote yet; vote first, and see who answered")]
    NotVoted,
    /// The battle is void: a side failed.
    #[error("this battle is void because a side failed")]
    Void,
    /// The number of turns is limited.
    #[error("this battle has reached its last turn")]
    TooManyTurns,
}

/// May `wish` be granted to a battle in `state` at its `turn`-th turn (from 1)?
///
/// # Errors
/// The reason why not.
pub fn allows(state: BattleState, wish: Wish, turn: u32, max_turns: u32) -> Result<(), BattleRefusal> {
    match (state, wish) {
        (BattleState::Voted, _) => Err(BattleRefusal::AlreadyVoted),
        (BattleState::Void, _) => Err(BattleRefusal::Void),
        (BattleState::Generating, _) => Err(BattleRefusal::StillGenerating),
        (BattleState::Ready, Wish::NextTurn) if turn >= max_turns => Err(BattleRefusal::TooManyTurns),
        (BattleState::Ready, _) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BattleRefusal::{AlreadyVoted, StillGenerating, TooManyTurns};
    use BattleState::{Generating, Ready, Voted};

    #[test]
    fn each_wish_is_granted_or_refused_by_the_state_it_meets() {
        let table = [
            (Generating, Wish::Vote, Err(StillGenerating)),
            (Generating, Wish::NextTurn, Err(StillGenerating)),
            (Generating, Wish::Regenerate, Err(StillGenerating)),
            (Ready, Wish::Vote, Ok(())),
            (Ready, Wish::NextTurn, Ok(())),
            (Ready, Wish::Regenerate, Ok(())),
            (Voted, Wish::Vote, Err(AlreadyVoted)),
            (Voted, Wish::NextTurn, Err(AlreadyVoted)),
            (Voted, Wish::Regenerate, Err(AlreadyVoted)),
            (BattleState::Void, Wish::Vote, Err(BattleRefusal::Void)),
            (BattleState::Void, Wish::NextTurn, Err(BattleRefusal::Void)),
        ];
        for (state, wish, answer) in table {
            assert_eq!(allows(state, wish, 1, 5), answer, "{state:?} {wish:?}");
        }
        assert_eq!(allows(Ready, Wish::NextTurn, 5, 5), Err(TooManyTurns));
        assert_eq!(allows(Ready, Wish::Regenerate, 5, 5), Ok(()));
    }

    #[test]
    fn a_stored_state_reads_back() {
        for state in [Generating, Ready, Voted, BattleState::Void] {
            assert_eq!(state.as_str().parse(), Ok(state));
        }
        assert!("done".parse::<BattleState>().is_err());
    }
}
