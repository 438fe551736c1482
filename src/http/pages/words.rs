//! Moments, shares, places and slots as pages say them.

use crate::domain::own_model::{Slot, SlotEnd};
use crate::domain::time::Timestamp;

/// What stands where there is nothing to say.
pub const NONE: &str = "–";

/// `2026-11-26`, in UTC.
pub fn day(at: Timestamp) -> String {
    at.to_string().chars().take(10).collect()
}

/// `2026-11-26 09:30`, in UTC.
pub fn minute(at: Timestamp) -> String {
    at.to_string().chars().take(16).collect::<String>().replace('T', " ")
}

/// A share of one as a percentage.
pub fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| NONE.into(), |share| format!("{:.1} %", 100.0 * share))
}

/// The places that the data allow: `3`, or `2–5`.
pub fn places(best_and_worst: Option<[u32; 2]>) -> String {
    match best_and_worst {
        Some([best, worst]) if best == worst => best.to_string(),
        Some([best, worst]) => format!("{best}–{worst}"),
        None => NONE.into(),
    }
}

/// When a slot begins and ends, with moments said by `when`.
pub fn slot(slot: &Slot, when: fn(Timestamp) -> String) -> String {
    let end = match slot.end {
        SlotEnd::At(at) => format!("until {}", when(at)),
        SlotEnd::Votes(votes) => format!("for {votes} votes"),
    };
    format!("{}from {} {end}", if slot.stealth { "stealth, " } else { "" }, when(slot.starts_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_say_it_like_this() {
        let at = Timestamp::from_micros(1_764_149_400_000_000);
        assert_eq!((day(at), minute(at)), ("2025-11-26".into(), "2025-11-26 09:30".into()));
        assert_eq!([percent(Some(0.1234)), percent(None)], ["12.3 %", "–"]);
        assert_eq!([places(Some([3, 3])), places(Some([2, 5])), places(None)], ["3", "2–5", "–"]);
        let open = Slot { stealth: false, starts_at: at, end: SlotEnd::At(at) };
        assert_eq!(slot(&open, day), "from 2025-11-26 until 2025-11-26");
        let hidden = Slot { stealth: true, end: SlotEnd::Votes(7), ..open };
        assert_eq!(slot(&hidden, minute), "stealth, from 2025-11-26 09:30 for 7 votes");
    }
}
