//! How a battle went, in one line with names.

use crate::i18n::{Locale, Markup};
use agon_core::vote::Outcome;

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
