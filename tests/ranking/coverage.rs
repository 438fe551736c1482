//! Do the intervals hold what they promise? Simulations with known truth, seeded and slow, outside
//! the gate: `cargo test --release --test it coverage -- --ignored --nocapture`.

#[path = "../../benches/synthetic.rs"]
mod synthetic;

use agon_core::ranking::clusters::Ballot;
use agon_core::ranking::counts::Counts;
use agon_core::ranking::fit::{Anchor, Intervals, Method, POINTS, Ranges, Ranking, Votes, rank};
use agon_core::ranking::rng::Chance;
use agon_core::ranking::style::StyledVote;
use agon_core::verdict::FULL_WEIGHT;
use synthetic::{Synthetic, Vote, count};

fn fit(counts: &Counts, models: usize, ballots: &mut [Ballot], intervals: Intervals) -> Ranking {
    let order: Vec<u32> = (0..models as u32).collect();
    let mut votes = Votes { counts, order: &order, ballots, styled: &[] };
    rank(&mut votes, Method::BradleyTerry, intervals, &Anchor::default(), Ranges::EachModel).expect("a fit")
}

/// Intervals that hold the truth, of those for models that are `looked` at.
fn covered(ranking: &Ranking, truth: &[f64], looked: impl Fn(u32) -> bool) -> (u32, u32) {
    let mut found = (0, 0);
    for row in ranking.rows.iter().filter(|row| looked(row.model)) {
        let [low, high] = row.fitted.and_then(|f| f.ci).expect("an interval");
        let rating = 1_000.0 + POINTS * truth[row.model as usize];
        found.0 += u32::from(low <= rating && rating <= high);
        found.1 += 1;
    }
    found
}

fn share(what: &str, (inside, all): (u32, u32)) -> f64 {
    let share = f64::from(inside) / f64::from(all);
    println!("{what}: {inside} of {all} intervals hold the truth, {:.1} %", 100.0 * share);
    share
}

fn sum(a: (u32, u32), b: (u32, u32)) -> (u32, u32) {
    (a.0 + b.0, a.1 + b.1)
}

#[test]
#[ignore = "slow"]
fn coverage_of_plain_votes_is_what_it_says() {
    let found = (0..200).map(|run| {
        let mut chance = Chance::new(run);
        let arena = Synthetic::new(40, &mut chance);
        let votes: Vec<Vote> = (0..20_000).map(|_| arena.vote(&mut chance)).collect();
        covered(&fit(&count(&votes), 40, &mut [], Intervals::Sandwich), &arena.strengths, |_| true)
    });
    assert!((0.93..=0.97).contains(&share("plain", found.fold((0, 0), sum))));
}

#[test]
#[ignore = "slow"]
fn coverage_of_a_new_model_among_ten_million_votes_holds() {
    const NEW: u32 = 59;
    let found = (0..400).map(|run| {
        let mut chance = Chance::new(1_000 + run);
        let arena = Synthetic::new(60, &mut chance);
        let mut counts = arena.counts(1e7, |model| model != NEW as usize, &mut chance);
        let mut cast = 0;
        while cast < 500 {
            // The newcomer meets the others by their popularity, on either side.
            let (rival, _) = arena.pair(&mut chance);
            if rival == NEW {
                continue;
            }
            let (left, right) = if cast % 2 == 0 { (NEW, rival) } else { (rival, NEW) };
            let odds = arena.strengths[left as usize] - arena.strengths[right as usize];
            counts.add(left, right, Synthetic::outcome(odds, &mut chance), FULL_WEIGHT);
            cast += 1;
        }
        covered(&fit(&counts, 60, &mut [], Intervals::Sandwich), &arena.strengths, |model| model == NEW)
    });
    assert!(share("a model with 500 of 10M votes", found.fold((0, 0), sum)) >= 0.92);
}

/// 60 models, 6,000 voters with tastes of their own (sd 1 in log-odds), Pareto(1.2) activity up to
/// 3,000 votes. The truth is what a very large crowd of such voters would say, fitted.
#[test]
#[ignore = "slow"]
fn coverage_of_voters_with_tastes_holds_when_they_are_taken_together() {
    const MODELS: usize = 60;
    let crowd = |arena: &Synthetic, voters: u32, cap: f64, chance: &mut Chance| {
        let (mut counts, mut ballots) = (Counts::default(), Vec::new());
        for voter in 0..voters {
            let taste: Vec<f64> = arena.strengths.iter().map(|s| s + chance.normal()).collect();
            let votes = (chance.unit().max(1e-12).powf(-1.0 / 1.2)).min(cap) as u32;
            for _ in 0..votes {
                let (left, right) = arena.pair(chance);
                let outcome = Synthetic::outcome(taste[left as usize] - taste[right as usize], chance);
                counts.add(left, right, outcome, FULL_WEIGHT);
                ballots.push(Ballot { voter, left, right, weight: FULL_WEIGHT, outcome });
            }
        }
        (counts, ballots)
    };
    let (mut plain, mut clustered) = ((0, 0), (0, 0));
    for run in 0..40 {
        let mut chance = Chance::new(2_000 + run);
        let arena = Synthetic::new(MODELS, &mut chance);
        // Everybody votes once: the tastes average out.
        let (many, _) = crowd(&arena, 3_000_000, 1.0, &mut chance);
        let said = fit(&many, MODELS, &mut [], Intervals::None);
        let mut truth = vec![0.0; MODELS];
        for row in &said.rows {
            truth[row.model as usize] = (row.fitted.expect("a rating").rating - 1_000.0) / POINTS;
        }
        let (counts, mut ballots) = crowd(&arena, 6_000, 3_000.0, &mut chance);
        plain = sum(plain, covered(&fit(&counts, MODELS, &mut [], Intervals::Sandwich), &truth, |_| true));
        let together = fit(&counts, MODELS, &mut ballots, Intervals::Clustered);
        clustered = sum(clustered, covered(&together, &truth, |_| true));
    }
    let plain = share("voters with tastes, each vote on its own", plain);
    assert!(share("voters with tastes, taken together", clustered) >= 0.91);
    assert!(plain < 0.85, "the simulation has no tastes");
}

#[test]
#[ignore = "slow"]
fn style_effects_are_found_within_two_standard_errors() {
    const TRUE: [f64; 4] = [0.25, 0.03, 0.02, 0.02];
    let mut chance = Chance::new(3_000);
    let arena = Synthetic::new(100, &mut chance);
    let mut counts = Counts::default();
    let votes: Vec<StyledVote> = (0..1_000_000)
        .map(|_| {
            let (left, right) = arena.pair(&mut chance);
            let x: [f64; 4] = std::array::from_fn(|_| chance.normal());
            let style: f64 = x.iter().zip(TRUE).map(|(x, b)| x * b).sum();
            let odds = arena.strengths[left as usize] - arena.strengths[right as usize] + style;
            let outcome = Synthetic::outcome(odds, &mut chance);
            counts.add(left, right, outcome, FULL_WEIGHT);
            StyledVote { left, right, outcome, weight: FULL_WEIGHT, x }
        })
        .collect();
    let order: Vec<u32> = (0..100).collect();
    let mut all = Votes { counts: &counts, order: &order, ballots: &mut [], styled: &votes };
    let begun = std::time::Instant::now();
    let ranking = rank(&mut all, Method::StyleControl, Intervals::Sandwich, &Anchor::default(), Ranges::EachModel)
        .expect("a fit");
    println!("style-controlled fit of 1M votes: {:?}", begun.elapsed());
    let effects = &ranking.components[0].effects;
    for (effect, truth) in effects.iter().zip([0.0].into_iter().chain(TRUE)) {
        let se = effect.se.expect("a standard error");
        println!("{}: {:.4} ± {se:.4}, true {truth}", effect.name, effect.value);
        assert!((effect.value - truth).abs() <= 2.0 * se + 0.002, "{}", effect.name);
    }
    let (inside, all) = covered(&ranking, &arena.strengths, |_| true);
    assert!(share("style-controlled", (inside, all)) >= 0.88);
}
