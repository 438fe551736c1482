//! Whoever votes for money on one model skips the battles that it is not in: does the share of battles
//! that got a vote depend on a model? A soft signal: it raises the check rate, nothing
//! more, since people leave battles for good reasons too.

/// Battles that a person opened, and those of them that got their vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// How many battles were opened.
    pub battles: u64,
    /// How many of them got their vote.
    pub voted: u64,
}

/// Evidence that votes follow a model, as the decimal logarithm of an e-value: the mean over models of
/// `1 / (2 √p)`, where `p` is the chance (hypergeometric) of as many votes in a model's battles if votes
/// did not depend on it (the calibrator of Vovk and Wang, E-values, 2021).
pub fn evidence(all: Opened, models: &[Opened]) -> f64 {
    let table = LogFactorials::up_to(all.battles);
    let of = |model: &Opened| 0.5 / libm::sqrt(tail(all, *model, &table));
    let mean = models.iter().map(of).sum::<f64>() / models.len().max(1) as f64;
    libm::log10(mean.max(1e-3))
}

/// `P(X ≥ model.voted)` where `X` of the `all.voted` votes fall on `model.battles` of `all.battles` battles.
fn tail(all: Opened, model: Opened, ln: &LogFactorials) -> f64 {
    let most = model.battles.min(all.voted);
    let least = model.voted.max((model.battles + all.voted).saturating_sub(all.battles));
    let ways = ln.choose(all.battles, all.voted);
    let chance =
        |x: u64| libm::exp(ln.choose(model.battles, x) + ln.choose(all.battles - model.battles, all.voted - x) - ways);
    (least..=most).map(chance).sum::<f64>().clamp(1e-300, 1.0)
}

/// `ln n!` for every n up to a number, by its place.
struct LogFactorials(Vec<f64>);

impl LogFactorials {
    fn up_to(n: u64) -> Self {
        let mut sum = 0.0;
        Self(
            std::iter::once(0.0)
                .chain((1..=n).map(|k| {
                    sum += libm::log(k as f64);
                    sum
                }))
                .collect(),
        )
    }

    fn choose(&self, n: u64, k: u64) -> f64 {
        let at = |i: u64| self.0.get(i as usize).copied().unwrap_or(0.0);
        at(n) - at(k) - at(n - k)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(battles: u64, voted: u64) -> Opened {
        Opened { battles, voted }
    }

    #[test]
    fn whoever_votes_only_where_one_model_is_stands_out_and_others_do_not() {
        // 100 battles; the target is in 20 of them and gets all the votes.
        let mut models = vec![opened(10, 1); 16];
        models.push(opened(20, 20));
        assert!(evidence(opened(100, 22), &models) > 3.0);
        let even = vec![opened(20, 12); 10];
        assert!(evidence(opened(100, 60), &even) < 0.5);
        assert!(evidence(opened(100, 100), &[opened(20, 20); 10]) < 0.0, "who votes always skips nothing");
        assert!(evidence(opened(0, 0), &[]) < 0.0);
    }

    #[test]
    fn the_tail_is_the_hypergeometric_one() {
        let table = LogFactorials::up_to(10);
        // 3 of 10 are votes; all 3 in a model's 4 battles: 4 · 1 / 120.
        let p = tail(opened(10, 3), opened(4, 3), &table);
        assert!((p - 4.0 / 120.0).abs() < 1e-12, "{p}");
        assert!((tail(opened(10, 3), opened(4, 0), &table) - 1.0).abs() < 1e-12);
    }
}
