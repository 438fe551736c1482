//! How a conversation went, in one line with names.

use crate::i18n::{Locale, Markup};
use crate::models::catalogue::Catalogue;
use agon_core::battle::BattleState;
use agon_core::battle::mode::Mode;
use agon_core::vote::Outcome;
use agon_store::BattleSummary;

/// Who won over whom; or that neither did. `names` are those of side A and side B.
pub fn said(t: Locale, outcome: Outcome, [a, b]: [&str; 2]) -> Markup {
    let (first, second, key) = match outcome {
        Outcome::A => (a, b, "went-over"),
        Outcome::B => (b, a, "went-over"),
        Outcome::Tie => (a, b, "went-level"),
        Outcome::BothBad => (a, b, "went-both-bad"),
    };
    t.html(key).with("first", first.to_owned()).with("second", second.to_owned())
}

/// How a battle went, or who answers in a conversation that names its models; `None`: the names are still covered, or
/// nobody could answer.
pub fn went(t: Locale, battle: &BattleSummary, catalogue: &Catalogue) -> Option<Markup> {
    let [a, b] = battle.models.each_ref().map(|slug| catalogue.name_of(slug));
    match (battle.mode, battle.state) {
        (_, BattleState::Void) => None,
        (Mode::Battle, BattleState::Voted) => battle.outcome.map(|outcome| said(t, outcome, [&a, &b])),
        (Mode::Battle, BattleState::Generating | BattleState::Ready) => None,
        (Mode::SideBySide, _) => Some(t.html("went-side-by-side").with("first", a).with("second", b)),
        (Mode::Direct, _) => Some(t.html("went-direct").with("model", a)),
    }
}

/// What a mode is called.
pub fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Battle => "battle-title",
        Mode::SideBySide => "mode-side-by-side",
        Mode::Direct => "mode-direct",
    }
}
