//! The ranking core against named baselines, in one run: `cargo bench --bench ranking`.
//!
//! Each group ends in a ratio. Baselines: for counting, the least that any program must do (read
//! the votes, add into a flat table); for the fit, Newman's fixed point to 1e-6 as evalica runs it,
//! without any interval; for the bootstrap, drawing votes anew and running that fixed point, as
//! evalica and FastChat do.

#![expect(clippy::expect_used, reason = "a benchmark that can't fit has nothing to measure")]

#[path = "synthetic.rs"]
mod synthetic;

use std::hint::black_box;
use std::path::Path;

use agon_core::ranking::bradley_terry::BradleyTerry;
use agon_core::ranking::counts::Counts;
use agon_core::ranking::fit::{Anchor, Intervals, Method, Ranges, Votes, rank};
use agon_core::ranking::linalg::Matrix;
use agon_core::ranking::newton::{Likelihood, maximise, sandwich};
use agon_core::ranking::rng::Chance;
use agon_core::vote::Outcome;
use criterion::{BenchmarkId, Criterion};
use synthetic::{Synthetic, Vote, count};

/// As in the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const MODELS: usize = 200;

/// Ratings with the full covariance, and nothing else.
fn fit_only(counts: &Counts) -> Matrix {
    let order: Vec<u32> = (0..MODELS as u32).collect();
    let likelihood = BradleyTerry::new(MODELS, &counts.edges(&order));
    let optimum = maximise(&likelihood, vec![0.0; MODELS]).expect("a fit");
    let mut scores = Matrix::zeros(MODELS);
    likelihood.scores(&optimum.x, &mut scores);
    sandwich(&optimum.factor, &scores)
}

fn fit(counts: &Counts, intervals: Intervals) -> usize {
    let order: Vec<u32> = (0..MODELS as u32).collect();
    let mut votes = Votes { counts, order: &order, ballots: &mut [], styled: &[] };
    rank(&mut votes, Method::BradleyTerry, intervals, &Anchor::default(), Ranges::EachModel).expect("a fit").rows.len()
}

/// Scores of each ordered pair (a tie is half a win for each), row beats column.
fn scores(counts: &Counts) -> Vec<f64> {
    let mut wins = vec![0.0; MODELS * MODELS];
    for (left, right, cell) in counts.iter() {
        let (l, r) = (left as usize, right as usize);
        let [a, b, tie, bad] = cell.fulls().map(|n| n as f64);
        wins[l * MODELS + r] += a + (tie + bad) / 2.0;
        wins[r * MODELS + l] += b + (tie + bad) / 2.0;
    }
    wins
}

/// Newman (JMLR 24:22-1086), as evalica 0.4.2 runs it: until the change is below 1e-6.
fn newman(wins: &[f64]) -> Vec<f64> {
    let mut p = vec![1.0; MODELS];
    for _ in 0..100 {
        let next: Vec<f64> = (0..MODELS)
            .map(|i| {
                let (mut won, mut lost) = (0.0, 0.0);
                for j in 0..MODELS {
                    let sum = p[i] + p[j];
                    won += wins[i * MODELS + j] * p[j] / sum;
                    lost += wins[j * MODELS + i] / sum;
                }
                won / lost
            })
            .collect();
        let mean = (next.iter().map(|p| p.ln()).sum::<f64>() / MODELS as f64).exp();
        let next: Vec<f64> = next.iter().map(|p| p / mean).collect();
        let change: f64 = next.iter().zip(&p).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt();
        p = next;
        if change < 1e-6 {
            break;
        }
    }
    p
}

fn counting(c: &mut Criterion, votes: &[Vote]) {
    let mut group = c.benchmark_group("count_1M");
    group.sample_size(20);
    group.bench_function("agon", |b| b.iter(|| count(black_box(votes))));
    group.bench_function("flat_table", |b| {
        b.iter(|| {
            let mut table = vec![0_u64; MODELS * MODELS * 4];
            for (left, right, outcome) in black_box(votes) {
                let place = match outcome {
                    Outcome::A => 0,
                    Outcome::B => 1,
                    Outcome::Tie => 2,
                    Outcome::BothBad => 3,
                };
                table[(*left as usize * MODELS + *right as usize) * 4 + place] += 1;
            }
            table
        });
    });
}

fn fitting(c: &mut Criterion, arena: &Synthetic, chance: &mut Chance) {
    for (name, votes) in [("fit_1M", 1e6), ("fit_10M", 1e7)] {
        let counts = arena.counts(votes, |_| true, chance);
        let wins = scores(&counts);
        let mut group = c.benchmark_group(name);
        group.sample_size(20);
        group.bench_function("agon", |b| b.iter(|| fit_only(black_box(&counts))));
        group.bench_function("whole_board", |b| b.iter(|| fit(black_box(&counts), Intervals::Sandwich)));
        group.bench_function("newman", |b| b.iter(|| newman(black_box(&wins))));
    }
}

fn bootstraps(c: &mut Criterion, votes: &[Vote], rounds: u32) {
    let counts = count(votes);
    let mut group = c.benchmark_group("bootstrap_100");
    group.sample_size(10);
    let seeded = Intervals::Bootstrap { rounds, seed: 1 };
    group.bench_function("agon", |b| b.iter(|| fit(black_box(&counts), seeded)));
    group.bench_with_input(BenchmarkId::from_parameter("redrawn_votes"), votes, |b, votes| {
        b.iter(|| {
            let mut chance = Chance::new(1);
            // A tenth of the rounds; the ratio below is scaled.
            for _ in 0..rounds / 10 {
                let mut wins = vec![0.0; MODELS * MODELS];
                for _ in 0..votes.len() {
                    let (left, right, outcome) = votes[(chance.bits() % votes.len() as u64) as usize];
                    let credit = outcome.credit();
                    wins[left as usize * MODELS + right as usize] += credit;
                    wins[right as usize * MODELS + left as usize] += 1.0 - credit;
                }
                black_box(newman(&wins));
            }
        });
    });
}

/// Seconds per run, as criterion just measured.
fn measured(group: &str, name: &str) -> Option<f64> {
    let root = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    let path = Path::new(&root).join("criterion").join(group).join(name).join("new/estimates.json");
    let estimates: serde_json::Value = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
    Some(estimates["median"]["point_estimate"].as_f64()? / 1e9)
}

fn main() {
    let mut chance = Chance::new(20_260_731);
    let arena = Synthetic::new(MODELS, &mut chance);
    let votes: Vec<Vote> = (0..1_000_000).map(|_| arena.vote(&mut chance)).collect();
    let mut criterion = Criterion::default().configure_from_args();
    counting(&mut criterion, &votes);
    fitting(&mut criterion, &arena, &mut chance);
    bootstraps(&mut criterion, &votes, 100);
    criterion.final_summary();

    println!("{:<14} {:>11} {:>11}  baseline / agon", "", "agon ms", "baseline ms");
    for (group, baseline, scale) in [
        ("count_1M", "flat_table", 1.0),
        ("fit_1M", "whole_board", 1.0),
        ("fit_1M", "newman", 1.0),
        ("fit_10M", "newman", 1.0),
        ("bootstrap_100", "redrawn_votes", 10.0),
    ] {
        let Some((own, other)) = measured(group, "agon").zip(measured(group, baseline)) else { continue };
        let other = other * scale;
        println!("{group:<14} {:>11.2} {:>11.2}  {:.2} ({baseline})", own * 1e3, other * 1e3, other / own);
    }
}
