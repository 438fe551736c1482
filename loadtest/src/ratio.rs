//! Two systems measured in turn, compared.
//!
//! The machine drifts (neighbours, clocks, caches), so the sides alternate within one run and the
//! order flips each round: a drift then hurts both. Rates are accepted answers per second; a side
//! that answers nothing has no ratio rather than an infinite one.

/// Accepted answers per second, one pair per round.
#[derive(Default)]
pub struct Rounds {
    pairs: Vec<(f64, f64)>,
}

/// Which side goes first in this round (counted from zero): baseline first, then in turn.
pub fn reference_first(round: usize) -> bool {
    round.is_multiple_of(2)
}

impl Rounds {
    pub fn push(&mut self, ours: f64, reference: f64) {
        self.pairs.push((ours, reference));
    }

    /// `ours / reference` of one pair of rates.
    pub fn ratio(ours: f64, reference: f64) -> Option<f64> {
        (reference > 0.0).then(|| ours / reference)
    }

    /// The median of the rounds' ratios: for sides whose rounds do the same amount of work.
    pub fn median_of_ratios(&self) -> Option<f64> {
        let ratios: Option<Vec<f64>> = self.pairs.iter().map(|(a, b)| Self::ratio(*a, *b)).collect();
        median(ratios?)
    }

    pub fn median_of_ours(&self) -> Option<f64> {
        median(self.pairs.iter().map(|p| p.0).collect())
    }

    /// The ratio of the sides' median rates.
    pub fn ratio_of_medians(&self) -> Option<f64> {
        let reference = median(self.pairs.iter().map(|p| p.1).collect())?;
        Self::ratio(self.median_of_ours()?, reference)
    }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let mid = values.len() / 2;
    match values.len() {
        0 => None,
        n if n % 2 == 1 => Some(values[mid]),
        _ => Some(f64::midpoint(values[mid - 1], values[mid])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounds(pairs: &[(f64, f64)]) -> Rounds {
        Rounds { pairs: pairs.to_vec() }
    }

    #[test]
    fn medians_of_odd_even_and_none() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(vec![]), None);
    }

    #[test]
    fn the_two_ratios_differ_where_they_should() {
        let drifting = rounds(&[(30.0, 10.0), (20.0, 5.0), (8.0, 4.0)]);
        assert_eq!(drifting.median_of_ratios(), Some(3.0));
        assert_eq!(drifting.ratio_of_medians(), Some(4.0));
    }

    #[test]
    fn a_silent_reference_gives_no_ratio_and_a_silent_service_gives_zero() {
        assert_eq!(rounds(&[(1.0, 0.0)]).median_of_ratios(), None);
        assert_eq!(rounds(&[(1.0, 0.0)]).ratio_of_medians(), None);
        assert_eq!(rounds(&[(0.0, 5.0)]).median_of_ratios(), Some(0.0));
        assert_eq!(rounds(&[]).median_of_ratios(), None);
    }

    #[test]
    fn the_order_flips_each_round() {
        assert!(reference_first(0) && !reference_first(1) && reference_first(2));
    }
}
