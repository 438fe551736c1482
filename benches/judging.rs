//! Judging against the least that it could be: `cargo bench --bench judging`.
//!
//! A round as the judge does it, without the database: the verdict with the person's weight and
//! cap, the entry's bytes and leaf hash, the person's test, the boards' counts and live numbers.
//! Baseline: the bytes and the leaf hash alone. Prints judged votes per second of one core, to be
//! held against the intake that `agon-loadtest votes` reports.

#![expect(clippy::expect_used, reason = "a benchmark that can't judge has nothing to measure")]

#[path = "synthetic.rs"]
#[expect(dead_code, reason = "shared with the ranking benchmark")]
mod synthetic;

use std::hint::black_box;
use std::path::Path;

use agon_core::battle::prompt::{Kinds, Language};
use agon_core::battle::style::Style;
use agon_core::ids::{BattleId, VoteId, VoterId};
use agon_core::log::{Entry, EntryKind, encoding, leaf_hash};
use agon_core::model::ModelSlug;
use agon_core::ranking::board_counts::TalliedBoards;
use agon_core::ranking::live::{EloRule, LiveBoards, Touched};
use agon_core::ranking::rng::Chance;
use agon_core::time::Timestamp;
use agon_core::verdict::prior::Prior;
use agon_core::verdict::voter::Known;
use agon_core::verdict::voters::Voters;
use agon_core::verdict::{FULL_WEIGHT, Rules, Verdict, VoteFacts};
use criterion::Criterion;
use synthetic::Synthetic;
use uuid::Uuid;

const VOTES: usize = 20_000;
const MODELS: usize = 200;

const RULES: Rules = Rules {
    min_dwell: std::time::Duration::from_millis(1_500),
    newcomer_votes: 10,
    newcomer_weight: FULL_WEIGHT / 4,
    daily_votes: 0,
    repeated_votes: 200,
    repeated_share: 10_000,
    month_votes: 300,
    month_share: 1_000,
    unrated_weight: FULL_WEIGHT / 4,
    hold_at: 20.0,
    exclude_at: 1_000.0,
    release_after: 50,
};

fn entries(arena: &Synthetic, models: &[ModelSlug], chance: &mut Chance) -> Vec<Entry> {
    (0..VOTES as u64)
        .map(|index| {
            let (left, right, outcome) = arena.vote(chance);
            let at = Timestamp::from_micros(1_700_000_000_000_000 + index as i64 * 1_000);
            let mut voter = [0; 16];
            voter[0] = (index % 250) as u8;
            Entry {
                index,
                kind: EntryKind::Verdict,
                at,
                vote: VoteId::from_uuid(Uuid::from_u128(u128::from(index))),
                battle: BattleId::from_uuid(Uuid::from_u128(u128::from(index))),
                voter: VoterId::from_bytes(voter),
                cast_at: at,
                left: models[left as usize].clone(),
                right: models[right as usize].clone(),
                outcome,
                verdict: Verdict::Counted { weight: FULL_WEIGHT },
                rule_version: 2,
                turns: 1,
                language: Language::UNDETERMINED,
                kinds: Kinds::default(),
                propensity: 50_000,
                sampling_version: 1,
                content: [7; 32],
                style: Some([Style::default(); 2]),
            }
        })
        .collect()
}

fn judge(entries: &[Entry], prior: &Prior) -> usize {
    let mut voters = Voters::default();
    let mut counts = TalliedBoards::default();
    let mut live = LiveBoards::new(EloRule { k: 4.0, start: 1_000.0 });
    let (mut touched, mut bytes) = (Touched::new(), 0);
    for entry in entries {
        let facts = VoteFacts {
            early: false,
            cast_at: entry.cast_at,
            ready_at: Some(Timestamp::from_micros(entry.cast_at.micros() - 60_000_000)),
            countable_at: None,
            flaw: None,
            answer_tokens: 400,
            check: None,
            conflict: false,
        };
        let question = Some(entry.index.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        // A few accounts share a network, as they do.
        let known = Known { question, network: Some(entry.index % 200), ..Known::default() };
        let verdict = voters.judge(&entry.voter, &facts, known, &RULES);
        let entry = Entry { verdict, ..entry.clone() };
        voters.fold(&entry, known, prior, &RULES);
        let encoded = encoding::encode(&entry);
        bytes += encoded.len() + usize::from(leaf_hash(&encoded)[0]);
        counts.fold(&entry).expect("in order");
        live.fold(&entry, &mut touched).expect("in order");
    }
    bytes
}

fn main() {
    let mut chance = Chance::new(5);
    let arena = Synthetic::new(MODELS, &mut chance);
    let models: Vec<ModelSlug> = (0..MODELS).map(|n| format!("model-{n}").parse().expect("a slug")).collect();
    let prior = Prior::known(models.iter().cloned().zip(arena.strengths.iter().copied()), 1.0);
    let entries = entries(&arena, &models, &mut chance);
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    let mut group = criterion.benchmark_group("judge_20k");
    group.bench_function("agon", |b| b.iter(|| judge(black_box(&entries), &prior)));
    group.bench_function("bytes_alone", |b| {
        b.iter(|| entries.iter().map(|entry| usize::from(leaf_hash(&encoding::encode(entry))[0])).sum::<usize>());
    });
    group.finish();
    criterion.final_summary();
    let measured = |name: &str| {
        let root = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
        let path = Path::new(&root).join("criterion/judge_20k").join(name).join("new/estimates.json");
        let estimates: serde_json::Value = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
        Some(estimates["median"]["point_estimate"].as_f64()? / 1e9)
    };
    if let Some((own, bytes)) = measured("agon").zip(measured("bytes_alone")) {
        println!("judged votes per second of one core: {:.0}", VOTES as f64 / own);
        println!("judging / bytes and hash alone: {:.1}", own / bytes);
    }
}
