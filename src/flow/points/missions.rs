//! What a person did today of what helps most: ask something of one's own, compare, say why.
//!
//! Nothing is paid for these: pay for asking would bring questions that nobody has.

use std::time::Duration;

use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_store::{BattleSummary, Store, StoreError};

/// Battles of today that are looked at.
const LOOK: u32 = 50;

/// So long before midnight a battle may begin and be voted on after it.
const NIGHT: Duration = Duration::from_secs(6 * 3600);

/// How far somebody is today (UTC), of what is aimed at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missions {
    /// Questions that the arena did not offer.
    pub asked: u32,
    /// Votes cast, of five.
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
    let is_today = |at: Timestamp| at.day() == now.day();
    // A battle of last night may be voted on this morning.
    let lately = |battle: &&BattleSummary| now.since(battle.created_at) < now.since(now.day_start()) + NIGHT;
    let battles = store.battles_of(account, None, LOOK).await?;
    for battle in battles.iter().take_while(lately).filter(|battle| battle.mode.is_blind()) {
        found.asked += u32::from(is_today(battle.created_at) && !is_offered(&battle.prompt));
        if battle.voted_at.is_some_and(is_today) {
            found.compared += 1;
            found.reviewed += u32::from(battle.gives_reason);
        }
    }
    Ok(found)
}
