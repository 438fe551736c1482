//! What a conversation is for: judging models that nobody names, or talking with models that the reader chose.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::battle::{BattleState, UnknownName};

/// What a conversation is for. Only a [`Mode::Battle`] is voted on, and only there the models are drawn and unnamed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Two models, drawn and unnamed until the vote.
    #[default]
    Battle,
    /// Two models that the reader chose, by name. No vote, no points, no entry.
    SideBySide,
    /// One model that the reader chose, by name. No vote, no points, no entry. Both places of the conversation name it;
    /// only side A is asked.
    Direct,
}

impl Mode {
    /// All modes.
    pub const ALL: [Self; 3] = [Self::Battle, Self::SideBySide, Self::Direct];

    /// The name that is stored, sent and set.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Battle => "battle",
            Self::SideBySide => "side_by_side",
            Self::Direct => "direct",
        }
    }

    /// Models that answer.
    pub const fn models(self) -> usize {
        match self {
            Self::Battle | Self::SideBySide => 2,
            Self::Direct => 1,
        }
    }

    /// Are the models drawn, and unnamed until a vote?
    pub const fn is_blind(self) -> bool {
        matches!(self, Self::Battle)
    }

    /// May the owner know in this state who answered?
    pub fn names_models(self, state: BattleState) -> bool {
        !self.is_blind() || state == BattleState::Voted
    }
}

impl FromStr for Mode {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == name).ok_or_else(|| UnknownName(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_battles_hide_their_models_and_only_until_the_vote() {
        for mode in Mode::ALL {
            assert_eq!(mode.as_str().parse(), Ok(mode));
            for state in [BattleState::Generating, BattleState::Ready, BattleState::Voted, BattleState::Void] {
                let hidden = mode == Mode::Battle && state != BattleState::Voted;
                assert_eq!(mode.names_models(state), !hidden, "{mode:?} {state:?}");
            }
        }
    }
}
