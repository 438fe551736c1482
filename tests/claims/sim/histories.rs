//! Each claim is paid exactly once or its points go back, whatever happens: workers that die before and
//! after every effect, two of them at once, answers lost, late, stale and contradicted, transactions that
//! vanish and land later, forks, expiry, refused wallets, an empty treasury, refused commits.
//!
//! `AGON_HISTORIES=1000000 cargo test --release --test it sim -- --ignored --nocapture` runs a million.

use std::collections::BTreeMap;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use agon::flow::claims::settle::{STEP, Settler, StepFn};
use agon_core::claims::machine::{Effect, Ended, Observation, State, step};
use agon_core::claims::policy::BaseUnits;
use agon_core::ids::{AccountId, ClaimId, VoterId};
use agon_core::ledger::{Account, Purse};
use agon_core::time::Timestamp;
use agon_payout::Treasury;
use agon_store::ClaimRow;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::signature::{Keypair, Signer};
use uuid::Uuid;

use crate::claims::sim::world::World;

/// What a history came to.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Fine,
    PaidTwice,
    PaidAndReleased,
    NeverPaid,
    Unfinished,
    BooksWrong,
}

struct Setting {
    treasury: Treasury,
    wallets: Vec<Pubkey>,
}

impl Setting {
    fn new() -> Self {
        let key = Keypair::new_from_array([1; 32]);
        let wallets = (10..20).map(|n| Keypair::new_from_array([n; 32]).pubkey()).collect();
        Self { treasury: Treasury { key, mint: Pubkey::new_from_array([2; 32]), decimals: 6, priority: 1 }, wallets }
    }

    fn claims(&self, seed: u64) -> Vec<ClaimRow> {
        let claim = |n: u64| {
            let id = u128::from(seed) << 64 | u128::from(n);
            ClaimRow {
                id: ClaimId::from_uuid(Uuid::from_u128(id)),
                account: AccountId::from_uuid(Uuid::from_u128(u128::from(n))),
                voter: VoterId::from_bytes([n as u8 + 1; 16]),
                wallet: self.wallets[(seed + n) as usize % self.wallets.len()].to_string(),
                points: 1_000 * (n as i64 + 1),
                units: BaseUnits::new(10 * (n + 1)),
                rate: 100,
                epoch: 1,
                seed: id.to_be_bytes(),
                state: State::Queued { after: Timestamp::from_micros(0), tried: 0 },
                note: None,
                seen_slot: 0,
                version: 0,
                created_at: Timestamp::from_micros(0),
                updated_at: Timestamp::from_micros(0),
            }
        };
        (0..1 + seed % 4).map(claim).collect()
    }

    /// One history: a while of faults, then none until all is over.
    fn run(&self, seed: u64, step: StepFn, guard: bool) -> Verdict {
        let claims = self.claims(seed);
        let refused = if seed.is_multiple_of(5) { vec![self.wallets[seed as usize % 10]] } else { vec![] };
        let funds = if seed.is_multiple_of(7) { 15 } else { 1_000_000 };
        let world = World::new(seed, 1.0, guard, claims.clone(), refused, funds);
        let mut now = 0_i64;
        for round in 0..60 {
            if round == 25 {
                world.heal();
            }
            if round >= 25 && world.is_over() {
                break;
            }
            now += 1_500_000 << (round / 10).min(6);
            self.workers(&world, step, Timestamp::from_micros(now), round < 25);
            world.pass(if round < 25 { (world.unit() * 40.0) as u64 } else { 40 });
        }
        // Whatever is still on its way lands or expires.
        world.pass(400);
        judge(&world, &claims)
    }

    /// One round of one worker, or of two that both believe they hold the lease.
    fn workers(&self, world: &World, step: StepFn, now: Timestamp, many: bool) {
        let views = [world.view(0), world.view(1)];
        let settler =
            |n: usize| Settler { book: &views[n], chain: &views[n], treasury: &self.treasury, step, limit: 100 };
        let both = many && world.unit() < 0.3;
        let (one, two) = (settler(0), settler(1));
        let mut rounds = (pin!(one.round(now)), pin!(two.round(now)));
        let mut over = [false, !both];
        let mut context = Context::from_waker(Waker::noop());
        while over != [true, true] {
            let first = if over[0] { false } else { over[1] || world.unit() < 0.5 };
            let polled =
                if first { rounds.0.as_mut().poll(&mut context) } else { rounds.1.as_mut().poll(&mut context) };
            over[usize::from(!first)] |= matches!(polled, Poll::Ready(_));
        }
    }
}

fn judge(world: &World, asked: &[ClaimRow]) -> Verdict {
    let (payments, claims) = (world.payments(), world.claims());
    if payments.values().any(|paid| paid.len() > 1) {
        return Verdict::PaidTwice;
    }
    let mut settled = 0;
    for claim in &claims {
        let paid = payments.get(&claim.id).map_or(&[][..], Vec::as_slice);
        match (claim.state, paid) {
            (State::Paid(signature), [(landed, units)]) if signature == *landed && *units == claim.units.get() => {
                settled += claim.points;
            }
            (State::Released(_), []) => {
                if world.balance(Account::Voter(claim.voter, Purse::Available)) != claim.points {
                    return Verdict::BooksWrong;
                }
            }
            (State::Paid(_), _) => return Verdict::NeverPaid,
            (State::Released(_), _) => return Verdict::PaidAndReleased,
            _ => return Verdict::Unfinished,
        }
    }
    let right = world.sum() == 0
        && world.balance(Account::ClaimsReserved) == 0
        && world.balance(Account::ClaimsSettled) == settled
        && claims.len() == asked.len();
    if right { Verdict::Fine } else { Verdict::BooksWrong }
}

fn histories(count: u64, step: StepFn, guard: bool) -> BTreeMap<String, u64> {
    let setting = Setting::new();
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for seed in 0..count {
        let verdict = setting.run(seed, step, guard);
        *found.entry(format!("{verdict:?}")).or_default() += 1;
        if verdict != Verdict::Fine && found.values().sum::<u64>() < 5 {
            println!("seed {seed}: {verdict:?}");
        }
    }
    found
}

fn all_fine(count: u64) -> BTreeMap<String, u64> {
    BTreeMap::from([("Fine".to_owned(), count)])
}

#[test]
fn each_claim_is_paid_exactly_once_or_released() {
    assert_eq!(histories(10_000, STEP, true), all_fine(10_000));
}

#[test]
#[ignore = "slow"]
fn each_claim_is_paid_exactly_once_or_released_in_very_many_histories() {
    let count = std::env::var("AGON_HISTORIES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    assert_eq!(histories(count, STEP, true), all_fine(count));
}

/// Takes "not found" for "will never land", the mistake that pays twice in the wild.
fn impatient(state: State, seen: Observation, now: Timestamp) -> (State, Vec<Effect>) {
    match (state, seen) {
        (State::Open { tried, .. }, Observation::Look { status: None, .. }) => {
            (State::Queued { after: now, tried: tried + 1 }, vec![Effect::Close(Ended::Expired)])
        }
        _ => step(state, seen, now),
    }
}

/// The two guards are independent: with either one broken nobody is paid twice, and with both broken the
/// simulation sees it.
#[test]
fn either_guard_alone_is_enough_and_without_both_the_simulation_sees_it() {
    let ours_alone = histories(2_000, STEP, false);
    assert_eq!(ours_alone.get("PaidTwice"), None, "{ours_alone:?}");
    let chains_alone = histories(2_000, impatient, true);
    assert_eq!(chains_alone.get("PaidTwice"), None, "{chains_alone:?}");
    let neither = histories(2_000, impatient, false);
    assert!(neither.get("PaidTwice").is_some_and(|times| *times > 100), "{neither:?}");
}
