//! What a person did today of what helps most: ask something of one's own, compare, say why.
//!
//! Nothing is paid for these: pay for asking would bring questions that nobody has.

use crate::domain::battle::BattleState;
use crate::domain::ids::AccountId;
use crate::domain::time::Timestamp;
use crate::store::{BattleSummary, Store, StoreError, VoteRow};

/// Battles of today that are looked at.
const LOOK: u32 = 50;

/// How far somebody is today (UTC), of what is aimed at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missions {
    /// Questions that the arena did not offer.
    pub asked: u32,
    /// Votes.
    pub compared: u32,
    /// Votes with a reason or a comment.
    pub reviewed: u32,
}

impl Missions {
    /// What is aimed at: asked, compared, reviewed.
    pub const GOALS: [u32; 3] = [1, 5, 2];

    /// As numbers, in the order of the goals.
    pub const fn done(self) -> [u32; 3] {
        [self.asked, self.compared, self.reviewed]
    }
}

/// Looks at what somebody did today.
///
/// # Errors
/// [`StoreError`].
pub async fn missions(
    store: &Store,
    account: AccountId,
    now: Timestamp,
    is_offered: impl Fn(&str) -> bool,
) -> Result<Missions, StoreError> {
    let mut found = Missions::default();
    let today = |battle: &BattleSummary| battle.created_at.day() == now.day();
    for battle in store.battles_of(account, None, LOOK).await?.iter().filter(|battle| today(battle)) {
        found.asked += u32::from(!is_offered(&battle.prompt));
        if battle.state != BattleState::Voted {
            continue;
        }
        found.compared += 1;
        if found.reviewed < Missions::GOALS[2] {
            found.reviewed += u32::from(store.vote_of(battle.id).await?.is_some_and(|vote| says_why(&vote)));
        }
    }
    Ok(found)
}

fn says_why(vote: &VoteRow) -> bool {
    let has_tag = || {
        let tags: serde_json::Value = serde_json::from_str(&vote.tags).unwrap_or_default();
        let sides = ["a", "b"].map(|side| tags[side].as_array().is_some_and(|own| !own.is_empty()));
        sides.contains(&true)
    };
    vote.comment.as_ref().is_some_and(|comment| !comment.trim().is_empty()) || has_tag()
}
