//! When a battle may be shown to others: by its owner, once nothing that it tells could sway a vote or name a model too early.

use super::BattleState;
use crate::account::consent::Consent;

/// Why a battle is not shown to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareRefusal {
    /// The battle has no vote: to show it would ask others how to vote, and name its models to its voter.
    #[error("this battle has no vote yet; vote first, then share it")]
    NotVoted,
    /// Its owner lets nobody have anything of theirs.
    #[error("you keep everything private; change that with PUT /api/v1/me/consent, then share it")]
    Private,
}

/// May a battle in this state be shown to others, by an owner who allows this much?
///
/// # Errors
/// [`ShareRefusal`].
pub fn may_share(state: BattleState, consent: Consent) -> Result<(), ShareRefusal> {
    match state {
        BattleState::Voted if consent.private => Err(ShareRefusal::Private),
        BattleState::Voted => Ok(()),
        BattleState::Generating | BattleState::Ready | BattleState::Void => Err(ShareRefusal::NotVoted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_voted_on_is_shown_and_only_by_who_is_not_private() {
        let private = Consent { private: true, ..Consent::default() };
        for state in [BattleState::Generating, BattleState::Ready, BattleState::Void] {
            assert_eq!(may_share(state, Consent::default()), Err(ShareRefusal::NotVoted));
            assert_eq!(may_share(state, private), Err(ShareRefusal::NotVoted));
        }
        assert_eq!(may_share(BattleState::Voted, Consent::default()), Ok(()));
        assert_eq!(may_share(BattleState::Voted, private), Err(ShareRefusal::Private));
    }
}
