//! How much of each answer a reader may see: one cadence for both sides.
//!
//! Models differ in how soon and how fast they write; shown raw, that would tell the sides
//! apart. So nothing is released before both sides have something, and at every tick both
//! sides grow by the same number of characters while neither has ended. When one side has been
//! shown whole, the other waits until it has been received whole and then goes on at the same
//! cadence: shown as it comes, its pauses would tell of its model. The length of an answer shows,
//! since the answer itself is shown.

/// One side as the pacer sees it, in characters (Unicode scalar values).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SideProgress {
    /// Characters received from the model.
    pub received: usize,
    /// Characters shown to the reader, at most `received`.
    pub released: usize,
    /// Nothing more will be received.
    pub ended: bool,
}

impl SideProgress {
    fn waiting(&self) -> usize {
        self.received - self.released
    }

    /// Everything there will ever be has been shown.
    pub fn is_finished(&self) -> bool {
        self.ended && self.waiting() == 0
    }
}

/// How many more characters of side A and of side B to show at this tick, at most `step` each.
pub fn release(sides: [SideProgress; 2], step: usize) -> [usize; 2] {
    let [a, b] = sides;
    let started = sides.iter().all(|s| s.received > 0 || s.ended);
    if !started {
        return [0, 0];
    }
    match (a.is_finished(), b.is_finished()) {
        (true, true) => [0, 0],
        (true, false) => [0, if b.ended { step.min(b.waiting()) } else { 0 }],
        (false, true) => [if a.ended { step.min(a.waiting()) } else { 0 }, 0],
        (false, false) => {
            let both = step.min(a.waiting()).min(b.waiting());
            [both, both]
        }
    }
}

/// How many more characters to show at this tick where one model answers alone: nothing has to be hidden.
pub fn release_alone(side: SideProgress, step: usize) -> usize {
    step.min(side.waiting())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn side(received: usize, released: usize, ended: bool) -> SideProgress {
        SideProgress { received, released, ended }
    }

    #[test]
    fn the_faster_side_waits_for_the_slower() {
        for (sides, shown) in [
            ([side(0, 0, false), side(90, 0, false)], [0, 0]),
            ([side(3, 0, false), side(90, 0, false)], [3, 3]),
            ([side(90, 0, false), side(90, 0, false)], [8, 8]),
            ([side(90, 90, false), side(900, 90, true)], [0, 0]),
            ([side(90, 90, true), side(900, 90, false)], [0, 0]),
            ([side(90, 90, true), side(900, 90, true)], [0, 8]),
            ([side(0, 0, true), side(0, 0, false)], [0, 0]),
            ([side(5, 5, true), side(5, 5, true)], [0, 0]),
        ] {
            assert_eq!(release(sides, 8), shown, "{sides:?}");
        }
    }

    proptest! {
        /// Whatever the arrivals, the two sides are level until one of them is finished, and
        /// once both have ended everything gets shown.
        #[test]
        fn sides_are_level_until_one_is_finished(arrivals in prop::collection::vec((0_usize..40, 0_usize..40), 0..60)) {
            let mut sides = [SideProgress::default(); 2];
            let tick = |sides: &mut [SideProgress; 2]| {
                let shown = release(*sides, 8);
                for (side, more) in sides.iter_mut().zip(shown) {
                    side.released += more;
                    assert!(more <= 8 && side.released <= side.received);
                }
            };
            for (a, b) in arrivals {
                sides[0].received += a;
                sides[1].received += b;
                tick(&mut sides);
                prop_assert_eq!(sides[0].released, sides[1].released);
            }
            for side in &mut sides {
                side.ended = true;
            }
            let most = sides.iter().map(|s| s.received).max().unwrap_or(0);
            for _ in 0..=most {
                tick(&mut sides);
            }
            prop_assert!(sides.iter().all(SideProgress::is_finished));
        }
    }
}
