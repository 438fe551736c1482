//! When a battle may be shown to others: by its owner, once nothing that it tells could sway a vote or name a model too early.

use super::BattleState;
use crate::account::consent::Consent;

/// Why a battle is not shown to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareRefusal {
    /// The battle has no vote: to show it would ask others how to vote, and name its models to its voter.
    #[error("this battle has no vote yet; vote first, then share it")]
    NotVoted,
    /// It is a hidden check: words in it were exchanged, or it was planned to be compared with an earlier one.
    #[error("this battle was a check of attention; its answers are not the models' own, so it is not shown to others")]
    Check,
    /// Its owner lets nobody have anything of theirs.
    #[error("you keep everything private; change that with PUT /api/v1/me/consent, then share it")]
    Private,
}

/// May a battle in this state be shown to others, by an owner who allows this much? A hidden check is not: it shows words under a
/// model's name that the model never wrote.
///
/// # Errors
/// [`ShareRefusal`].
pub fn may_share(state: BattleState, is_check: bool, consent: Consent) -> Result<(), ShareRefusal> {
    match state {
        BattleState::Voted if is_check => Err(ShareRefusal::Check),
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
            for is_check in [false, true] {
                assert_eq!(may_share(state, is_check, Consent::default()), Err(ShareRefusal::NotVoted));
                assert_eq!(may_share(state, is_check, private), Err(ShareRefusal::NotVoted));
            }
        }
        assert_eq!(may_share(BattleState::Voted, false, Consent::default()), Ok(()));
        assert_eq!(may_share(BattleState::Voted, true, Consent::default()), Err(ShareRefusal::Check));
        assert_eq!(may_share(BattleState::Voted, false, private), Err(ShareRefusal::Private));
    }
}
