//! What both stores of live boards must do.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use agon::boards::memory::MemoryBoards;
use agon::boards::redis::RedisBoards;
use agon::boards::{LiveStore, Move, News};
use agon_core::battle::prompt::{Kinds, Language};
use agon_core::ids::{BattleId, VoteId, VoterId};
use agon_core::log::{Entry, EntryKind};
use agon_core::ranking::live::{EloRule, LiveBoards, Touched};
use agon_core::time::Timestamp;
use agon_core::verdict::{FULL_WEIGHT, Verdict};
use agon_core::vote::Outcome;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::support::redis_url;

const RULE: EloRule = EloRule { k: 4.0, start: 1_000.0 };

async fn both() -> Vec<Arc<dyn LiveStore>> {
    let mut all: Vec<Arc<dyn LiveStore>> = vec![Arc::new(MemoryBoards::new())];
    if let Some(url) = redis_url() {
        let client = redis::Client::open(url).expect("a URL");
        let boards = RedisBoards::connect(client, Uuid::new_v4(), RULE, CancellationToken::new()).await.expect("Redis");
        all.push(Arc::new(boards));
    }
    all
}

fn entry(index: u64) -> Entry {
    let models = ["alpha", "beta", "gamma", "delta"];
    let (left, right) = (models[(index % 4) as usize], models[((index / 4 + 1 + index) % 4) as usize]);
    let right = if left == right { "epsilon" } else { right };
    Entry {
        index,
        kind: EntryKind::Verdict,
        at: Timestamp::from_micros(1),
        vote: VoteId::from_uuid(Uuid::from_u128(u128::from(index))),
        battle: BattleId::from_uuid(Uuid::from_u128(u128::from(index))),
        voter: VoterId::from_bytes([0; 16]),
        cast_at: Timestamp::from_micros(1),
        left: left.parse().expect("a slug"),
        right: right.parse().expect("a slug"),
        outcome: Outcome::ALL[(index * 7 % 4) as usize],
        verdict: Verdict::Counted { weight: FULL_WEIGHT },
        rule_version: 1,
        turns: 1 + (index % 2) as u16,
        language: Language::parse(if index.is_multiple_of(3) { "de" } else { "en" }).expect("a code"),
        kinds: Kinds::default(),
        propensity: 1,
        sampling_version: 1,
        content: [0; 32],
        style: None,
    }
}

/// Folds the next `count` entries; gives the step.
fn step(boards: &mut LiveBoards, count: u64) -> Move {
    let (from, mut touched) = (boards.size, Touched::new());
    for index in from..from + count {
        boards.fold(&entry(index), &mut touched).expect("in order");
    }
    Move::of(boards, from, &touched)
}

#[tokio::test]
async fn steps_move_the_copy_once_and_only_in_order() {
    for copy in both().await {
        let (mut truth, rule) = (LiveBoards::new(RULE), RULE.name());
        assert_eq!(copy.load(&rule).await.expect("asked"), None);
        let first = step(&mut truth, 30);
        assert!(!copy.advance(&rule, &first).await.expect("asked"), "there is nothing to move yet");
        copy.replace(&truth).await.expect("written");
        assert_eq!(copy.load(&rule).await.expect("read").as_ref(), Some(&truth));
        let second = step(&mut truth, 17);
        let third = step(&mut truth, 1);
        assert!(!copy.advance(&rule, &third).await.expect("asked"), "a step was skipped");
        assert!(copy.advance(&rule, &second).await.expect("asked"));
        assert!(!copy.advance(&rule, &second).await.expect("asked"), "a step is taken once");
        assert!(copy.advance(&rule, &third).await.expect("asked"));
        // To the last bit: what is read back is what was written.
        assert_eq!(copy.load(&rule).await.expect("read"), Some(truth));
    }
}

#[tokio::test]
async fn racing_appliers_take_each_step_once() {
    for copy in both().await {
        let (mut truth, rule) = (LiveBoards::new(RULE), RULE.name());
        copy.replace(&truth).await.expect("written");
        let next = step(&mut truth, 10);
        let racing: Vec<_> = (0..8)
            .map(|_| {
                let (copy, rule, next) = (Arc::clone(&copy), rule.clone(), next.clone());
                tokio::spawn(async move { copy.advance(&rule, &next).await.expect("asked") })
            })
            .collect();
        let mut taken = 0;
        for race in racing {
            taken += u32::from(race.await.expect("no panic"));
        }
        assert_eq!(taken, 1);
        assert_eq!(copy.load(&rule).await.expect("read"), Some(truth));
    }
}

#[tokio::test]
async fn older_boards_never_replace_newer_ones_and_another_rule_starts_anew() {
    for copy in both().await {
        let mut old = LiveBoards::new(RULE);
        step(&mut old, 5);
        let mut new = old.clone();
        step(&mut new, 5);
        copy.replace(&new).await.expect("written");
        copy.replace(&old).await.expect("asked");
        assert_eq!(copy.load(&RULE.name()).await.expect("read"), Some(new));
        let other = EloRule { k: 8.0, ..RULE };
        assert_eq!(copy.load(&other.name()).await.expect("asked"), None);
        let still = Move { from: 10, to: 10, boards: BTreeMap::new() };
        assert!(!copy.advance(&other.name(), &still).await.expect("asked"));
    }
}

#[tokio::test]
async fn every_node_hears_of_each_step() {
    for copy in both().await {
        let (mut truth, rule) = (LiveBoards::new(RULE), RULE.name());
        let mut news = copy.news();
        // Redis' listener says so when it has begun to listen.
        copy.replace(&truth).await.expect("written");
        let heard = async |news: &mut tokio::sync::broadcast::Receiver<News>| {
            tokio::time::timeout(Duration::from_secs(5), news.recv()).await.expect("in time").expect("news")
        };
        assert!(matches!(heard(&mut news).await, News::Replaced));
        tokio::time::sleep(Duration::from_millis(100)).await;
        let next = step(&mut truth, 3);
        assert!(copy.advance(&rule, &next).await.expect("asked"));
        loop {
            if let News::Moved(moved) = heard(&mut news).await {
                assert_eq!(*moved, next);
                break;
            }
        }
    }
}
