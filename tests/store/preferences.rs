//! Queries of vendors: the same answers on both engines, by an index whatever the filter.

use agon::clock;
use agon::flow::vendors::project::fold_preferences;
use agon_core::battle::prompt::{Kinds, Language};
use agon_core::ids::{BattleId, VoteId, VoterId};
use agon_core::log::{Entry, EntryKind, encoding, leaf_hash};
use agon_core::time::Timestamp;
use agon_core::vendors::preference::{Filter, Status};
use agon_core::verdict::{FULL_WEIGHT, Reason, Verdict};
use agon_core::vote::Outcome;
use agon_store::{LogRow, NewEntry, Store, Wanted};
use uuid::Uuid;

use crate::support::stores;

const DAY: i64 = 86_400_000_000;

/// Entry `n` of a log of many models and languages; every 50th is not counted, every 97th is taken back by the next.
pub fn entry(n: u64) -> Entry {
    let mix = n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
    let (a, b) = (mix % 200, mix / 200 % 199);
    let b = if b >= a { b + 1 } else { b };
    let language = match mix / 50_000 % 100 {
        0..60 => "en",
        60..80 => "de",
        80..92 => "ja",
        92..99 => "ar",
        _ => "sw",
    };
    let taken_back = n % 97 == 1 && n > 96;
    let vote = if taken_back { n - 1 } else { n };
    let mut entry = Entry {
        index: n,
        kind: EntryKind::Verdict,
        at: Timestamp::from_micros(1_700_000_000_000_000 + n as i64 * 1_000_000),
        vote: VoteId::from_uuid(Uuid::from_u128(u128::from(n) << 8 | 1)),
        battle: BattleId::from_uuid(Uuid::from_u128(u128::from(n) << 8 | 2)),
        voter: VoterId::from_bytes(u128::from(mix % 5_000).to_be_bytes()),
        cast_at: Timestamp::from_micros(1_700_000_000_000_000 + n as i64 * 1_000_000 - 500_000),
        left: format!("model-{a:03}").parse().expect("a slug"),
        right: format!("model-{b:03}").parse().expect("a slug"),
        outcome: Outcome::ALL[(mix / 7 % 4) as usize],
        verdict: if n % 50 == 7 {
            Verdict::Excluded(Reason::TooFast)
        } else {
            Verdict::Counted { weight: FULL_WEIGHT }
        },
        rule_version: 2,
        turns: 1,
        language: Language::parse(language).expect("a code"),
        kinds: Kinds::from_bits((mix / 11 % 8) as u8),
        propensity: 25_000,
        sampling_version: 1,
        content: [7; 32],
        style: None,
    };
    if taken_back {
        let before = self::entry(vote);
        if before.verdict == (Verdict::Counted { weight: FULL_WEIGHT }) {
            entry = Entry { kind: EntryKind::Retraction, index: n, at: entry.at, ..before };
        }
    }
    entry
}

/// Appends entries by the judge's own way.
async fn append(store: &Store, from: u64, to: u64) {
    let (holder, now) = (clock::uuid(), clock::now());
    let end = now.plus(std::time::Duration::from_secs(600));
    assert!(store.take_lease("judge", holder, now, end).await.expect("taken"));
    for start in (from..to).step_by(2_000) {
        let rows: Vec<NewEntry> = (start..(start + 2_000).min(to))
            .map(|n| {
                let (entry, bytes) = (entry(n), encoding::encode(&entry(n)));
                let leaf = leaf_hash(&bytes);
                NewEntry { row: LogRow { index: n, vote: entry.vote, entry: bytes, leaf }, cast_at: entry.cast_at }
            })
            .collect();
        store.append(holder, now, end, &rows).await.expect("appended");
    }
    store.drop_lease("judge", holder).await.expect("dropped");
    while fold_preferences(store).await.expect("folded") > 0 {}
}

fn filters() -> Vec<Filter> {
    let text = |t: &str| Some(t.to_owned());
    let day = |n: i64| Some(Timestamp::from_micros(1_700_000_000_000_000 + n * DAY / 100));
    let all = Filter::default();
    vec![
        all.clone(),
        Filter { model: text("model-017"), ..all.clone() },
        Filter { model: text("model-017"), opponent: text("model-117"), ..all.clone() },
        Filter { model: text("model-017"), outcome: text("won"), ..all.clone() },
        Filter { language: text("sw"), ..all.clone() },
        Filter { language: text("en"), kind: text("code"), outcome: text("tie"), ..all.clone() },
        Filter { outcome: text("both_bad"), ..all.clone() },
        Filter { kind: text("maths"), ..all.clone() },
        Filter { verdict: Some(Status::Excluded), ..all.clone() },
        Filter { verdict: Some(Status::Retracted), ..all.clone() },
        Filter { from: day(3), to: day(4), ..all.clone() },
        Filter { model: text("nobody"), ..all.clone() },
        Filter { tag: text("clear"), ..all.clone() },
        Filter { tier: text("newcomer"), ..all.clone() },
        Filter { tier: text("trusted"), language: text("de"), ..all },
    ]
}

fn wanted(filter: &Filter, from: u64, size: u64) -> Wanted {
    Wanted { filter: filter.clone(), own: None, from, size, budget: 5_000, limit: 100 }
}

/// What a filter leaves, by looking at every entry.
fn by_hand(filter: &Filter, size: u64) -> Vec<u64> {
    let taken_back: std::collections::BTreeSet<VoteId> =
        (0..size).map(entry).filter(|e| e.kind == EntryKind::Retraction).map(|e| e.vote).collect();
    let fits = |e: &Entry| {
        let status = match e.verdict {
            Verdict::Excluded(_) => Status::Excluded,
            _ if taken_back.contains(&e.vote) => Status::Retracted,
            Verdict::Counted { .. } => Status::Counted,
        };
        let side = |model: &String| [e.left.as_str(), e.right.as_str()].iter().position(|own| own == model);
        let won = |place: usize| e.outcome == [Outcome::A, Outcome::B][place];
        status == filter.verdict.unwrap_or_default()
            && filter.model.as_ref().is_none_or(|m| side(m).is_some())
            && filter.opponent.as_ref().is_none_or(|m| side(m).is_some())
            && filter.language.as_ref().is_none_or(|l| e.language.as_str() == l)
            && filter.kind_bits().is_none_or(|bits| e.kinds.bits() & bits > 0)
            && filter.tag.is_none()
            // Nobody who votes here is known: they have no tier.
            && filter.tier.is_none()
            && filter.from.is_none_or(|from| e.cast_at >= from)
            && filter.to.is_none_or(|to| e.cast_at < to)
            && filter.outcome.as_deref().is_none_or(|outcome| match outcome {
                "won" => filter.model.as_ref().and_then(side).is_some_and(won),
                other => e.outcome.as_str() == other,
            })
    };
    (0..size).map(entry).filter(|e| e.kind == EntryKind::Verdict && fits(e)).map(|e| e.index).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_filter_gives_the_same_pages_on_both_engines_as_looking_at_everything_does() {
    const SIZE: u64 = 12_000;
    for (store, _dir) in stores().await {
        append(&store, 0, SIZE).await;
        for filter in filters() {
            let (mut found, mut from, mut pages) = (Vec::new(), 0, 0);
            loop {
                let page = store.preferences(&wanted(&filter, from, SIZE)).await.expect("read");
                assert!(page.rows.len() <= 100);
                found.extend(page.rows.iter().map(|row| row.index));
                pages += 1;
                match page.next {
                    Some(next) => from = next,
                    None => break,
                }
            }
            assert_eq!(found, by_hand(&filter, SIZE), "{} {filter:?} in {pages} pages", store.engine());
        }
        // As of an earlier size nothing that came later is known.
        let early = store.preferences(&wanted(&filters()[9], 0, 97)).await.expect("read");
        assert!(early.rows.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_search_begins_in_an_index() {
    for (store, _dir) in stores().await {
        append(&store, 0, 4_000).await;
        for filter in filters() {
            let plan = store.explain_preferences(&wanted(&filter, 0, 4_000)).await.expect("a plan");
            let reads_all = plan.lines().any(|line| {
                line.contains("Seq Scan on preferences") || line.contains("SCAN preferences") && !line.contains("USING")
            });
            // On few rows PostgreSQL may rightly read them all: it must be able to do without.
            let plan = if reads_all && store.engine() == "PostgreSQL" {
                let plan = store.explain_preferences(&wanted(&filter, 3_900, 4_000)).await.expect("a plan");
                assert!(!plan.contains("Seq Scan on preferences"), "{filter:?}\n{plan}");
                plan
            } else {
                assert!(!reads_all, "{} {filter:?}\n{plan}", store.engine());
                plan
            };
            assert!(plan.contains("preferences_") || plan.contains("INTEGER PRIMARY KEY"), "{filter:?}\n{plan}");
        }
    }
}

/// `AGON_VOTES=1000000 cargo test --release --test it store::preferences::pages -- --ignored --nocapture`
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn pages_of_a_hundred_at_a_million_votes() {
    let size = std::env::var("AGON_VOTES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    for (store, _dir) in stores().await {
        append(&store, 0, size).await;
        for filter in filters() {
            let mut times = Vec::new();
            for n in 0..41 {
                let from = size / 41 * n;
                let start = std::time::Instant::now();
                let page = store.preferences(&wanted(&filter, from, size)).await.expect("read");
                times.push((start.elapsed(), page.rows.len()));
            }
            times.sort_unstable();
            println!(
                "{:<10} median {:>9.2?} most {:>9.2?} {}",
                store.engine(),
                times[20].0,
                times[40].0,
                filter.canonical()
            );
        }
    }
}
