//! Nice numbers on an axis: steps of 1, 2 or 5 times a power of ten.

use super::svg::number;

/// A straight way from values to coordinates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The values at the two ends.
    pub(super) values: [f64; 2],
    /// The coordinates at the two ends.
    pub(super) pixels: [f64; 2],
}

impl Scale {
    /// Where a value lies. The ends of the values must differ.
    pub(super) fn at(&self, value: f64) -> f64 {
        let [from, to] = self.pixels;
        from + (value - self.values[0]) / (self.values[1] - self.values[0]) * (to - from)
    }
}

/// The marks of an axis, at round values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ticks {
    /// Every value that gets a line.
    pub(super) at: Vec<f64>,
    /// The distance between two values.
    pub(super) step: f64,
    /// As many as the labels need to differ.
    pub(super) decimals: usize,
}

impl Ticks {
    /// At most `most` steps between the two values, which must be drawable.
    pub(super) fn new([low, high]: [f64; 2], most: usize) -> Self {
        let wanted = ((high - low) / most.max(1) as f64).max(1e-9);
        // 10^exponent by repeated exact steps: no logarithm whose last bit depends on the machine.
        let (mut power, mut exponent) = (1e-9_f64, -9_i32);
        while power * 10.0 <= wanted {
            exponent += 1;
            power = tenth_or_ten(exponent);
        }
        let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|f| f * power >= wanted).unwrap_or(10.0);
        let step = factor * power;
        if factor == 10.0 {
            exponent += 1;
        }
        let (first, last) = ((low / step - 1e-6).ceil(), (high / step + 1e-6).floor());
        let steps = (last - first).clamp(0.0, 100.0) as u32;
        let at = (0..=steps).map(|k| (first + f64::from(k)) * step).collect();
        Self { at, step, decimals: usize::try_from(-exponent).unwrap_or(0) }
    }

    /// The label of a tick, with [`Self::decimals`] digits.
    pub(super) fn label(&self, value: f64) -> String {
        number(value, self.decimals)
    }

    /// How many decimals a value between the ticks deserves: about a hundredth of the axis.
    pub(super) fn finer(&self) -> usize {
        if self.step >= 10.0 { 0 } else { self.decimals + 1 }
    }
}

/// 10 to the exponent, rounded once.
fn tenth_or_ten(exponent: i32) -> f64 {
    let whole = (0..exponent.unsigned_abs()).fold(1.0, |p, _| p * 10.0);
    if exponent < 0 { 1.0 / whole } else { whole }
}

/// The values with a little air at both ends; equal values get air of their own.
pub(super) fn with_air([low, high]: [f64; 2], share: f64) -> [f64; 2] {
    let span = high - low;
    // Below this the values print alike, and a step would drown in their own last bits.
    let least = (low.abs().max(high.abs()) * 1e-6).max(1e-3);
    let air = if span < least { (low.abs() * 0.01).max(1.0) } else { span * share };
    [low - air, high + air]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_numbers() {
        let ticks = Ticks::new([987.0, 1312.0], 6);
        assert_eq!(ticks.at, [1000.0, 1100.0, 1200.0, 1300.0]);
        assert_eq!(ticks.decimals, 0);
    }

    #[test]
    fn small_steps_get_the_decimals_they_need() {
        let ticks = Ticks::new([0.1, 0.32], 5);
        let labels: Vec<_> = ticks.at.iter().map(|&v| ticks.label(v)).collect();
        assert_eq!(labels, ["0.10", "0.15", "0.20", "0.25", "0.30"]);
    }

    #[test]
    fn equal_values_still_make_an_axis() {
        let range = with_air([1000.0, 1000.0], 0.05);
        assert!(range[0] < 1000.0 && range[1] > 1000.0);
        assert!(Ticks::new(range, 5).at.len() >= 2);
    }

    #[test]
    fn the_largest_values_still_make_an_axis() {
        assert!(Ticks::new(with_air([-1e12, 1e12], 0.05), 5).at.iter().all(|v| v.is_finite()));
    }
}
