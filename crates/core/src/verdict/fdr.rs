//! How many of those who look bad may be honest: e-BH (Wang and Ramdas, False discovery rate control
//! with e-values, 2022). It needs no independence, which people who share tastes don't have.

/// The least evidence that is a discovery among all of it, at a false discovery rate of `rate`: the `k`-th
/// largest of `n` counts if it is at least `n / (k · rate)`. `None`: no discovery. Values are natural
/// logarithms of evidence.
pub fn threshold(mut logs: Vec<f64>, rate: f64) -> Option<f64> {
    let n = logs.len() as f64;
    logs.sort_by(|a, b| b.total_cmp(a));
    let passes = |(k, log): (usize, &f64)| *log >= libm::log(n / ((k + 1) as f64 * rate));
    logs.iter().enumerate().rev().find(|(k, log)| passes((*k, log))).map(|(_, log)| *log)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_needs_as_much_evidence_as_there_are_people_and_many_need_less() {
        let among = |bad: &[f64], people: usize| {
            let logs = bad.iter().copied().chain(std::iter::repeat(0.0)).take(people);
            threshold(logs.collect(), 0.01)
        };
        let ln = |x: f64| libm::log(x);
        assert_eq!(among(&[ln(1_000.0)], 100), None, "10,000 is wanted");
        assert_eq!(among(&[ln(10_001.0)], 100), Some(ln(10_001.0)));
        let ten = vec![ln(1_001.0); 10];
        assert_eq!(among(&ten, 100), Some(ln(1_001.0)), "ten at once");
        assert_eq!(threshold(Vec::new(), 0.01), None);
    }
}
