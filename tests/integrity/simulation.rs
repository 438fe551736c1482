//! Readers, and those who vote without reading: who is held, what settles for them, and what the board makes of them.
//! The table of `docs/INTEGRITY.md` is printed by `cargo test --test it integrity::simulation::table -- --ignored --nocapture`.

use agon_core::ledger::POINT;
use agon_core::ranking::counts::Counts;
use agon_core::ranking::fit::{Anchor, Intervals, Method, Ranges, Votes, rank};
use agon_core::ranking::rng::Chance;
use agon_core::verdict::FULL_WEIGHT;
use agon_core::verdict::voter::AccountStanding;
use agon_core::verdict::voters::Voters;

use super::world::{Account, Arena, FARMERS, FIELDS, Field, READERS, VOTES, Voter};

/// What became of the accounts of one kind.
#[derive(Clone, Copy, Debug, Default)]
struct Fate {
    /// Shares that were held ever, by votes.
    held: [f64; 3],
    excluded: f64,
    /// Votes by which the test could have spoken, on average.
    tested: f64,
    /// Points that settled, on average; for sleepers, those of votes that were not read.
    settled: f64,
    /// Battles per account.
    battles: f64,
}

const BY: [usize; 3] = [20, 60, VOTES];

fn live(voter: Voter, field: Field, accounts: u64) -> Fate {
    let mut fate = Fate::default();
    let share = 1.0 / accounts as f64;
    for number in 0..accounts {
        let mut chance = Chance::new(number * 31 + 7);
        let arena = Arena::new(field, &mut chance);
        let mut account = Account::new(voter, number, None, &arena, &mut chance);
        let mut voters = Voters::default();
        (0..VOTES).for_each(|_| account.vote(&mut voters, &arena, &mut chance));
        for (held, votes) in fate.held.iter_mut().zip(BY) {
            *held += share * f64::from(u8::from(account.held_by(votes)));
        }
        fate.excluded += share * f64::from(u8::from(account.standing() == AccountStanding::Excluded));
        fate.tested += share * account.tested_at().unwrap_or(VOTES) as f64;
        let from = if voter == Voter::Sleeper { VOTES / 2 } else { 0 };
        fate.settled += share * account.settled(from) as f64 / POINT as f64;
        fate.battles += share * account.battles as f64;
    }
    fate
}

/// Everybody in every field; `slack` is for the chance of few accounts.
fn everybody(accounts: u64, slack: f64) {
    for field in FIELDS {
        println!("\n{} models, {accounts} accounts each, {VOTES} votes", field.models);
        println!(
            "| voter | held by 20 / 60 / 300 votes, % | excluded, % | tested by vote | points settled | of a reader's, % |"
        );
        println!("|---|---|---|---|---|---|");
        let mut reader = f64::NAN;
        let pushers = [Voter::Sleeper, Voter::SeesChecks, Voter::OneModel, Voter::Rigged];
        for voter in READERS.into_iter().chain(FARMERS).chain(pushers) {
            let fate = live(voter, field, accounts);
            if voter == (Voter::Reader { taste: 0.0 }) {
                reader = fate.settled;
            }
            let [a, b, c] = fate.held.map(|held| 100.0 * held);
            println!(
                "| {voter:?} | {a:.1} / {b:.1} / {c:.1} | {:.1} | {:.0} | {:.0} | {:.1} |",
                100.0 * fate.excluded,
                fate.tested,
                fate.settled,
                100.0 * fate.settled / reader
            );
            match voter {
                Voter::Reader { taste } if taste <= 0.6 => {
                    assert!(fate.held[2] <= 0.015 + slack && fate.excluded <= 0.002 + slack, "{voter:?}: {fate:?}");
                    assert!(fate.settled >= (0.97 - slack) * reader, "{voter:?}: {fate:?}");
                }
                Voter::LikesLong => assert!(fate.held[2] <= 0.015 + slack, "{voter:?}: {fate:?}"),
                Voter::Reader { .. } | Voter::Rigged | Voter::SeesChecks => {}
                _ => assert!(fate.settled <= (0.1 + slack / 2.0) * reader, "{voter:?}: {fate:?}"),
            }
        }
    }
}

#[test]
fn readers_keep_their_points_and_whoever_does_not_read_gets_none() {
    everybody(25, 0.1);
}

#[test]
#[ignore = "slow: prints the table of docs/INTEGRITY.md"]
fn table() {
    everybody(std::env::var("AGON_ACCOUNTS").map_or(1_000, |n| n.parse().expect("a number")), 0.0);
}

/// Farms that throw accounts away: too few votes each for a test of one, twenty accounts in one network, with readers
/// among them.
#[test]
fn a_farm_of_young_accounts_is_found_by_its_network_and_readers_in_it_are_not_lost() {
    let (farmers, readers, votes) = (20, 5, 15);
    let (mut settled, mut farmers_held, mut readers_held) = (0, 0, 0);
    for round in 0..12 {
        let mut chance = Chance::new(900 + round);
        let arena = Arena::new(FIELDS[2], &mut chance);
        let mut voters = Voters::default();
        let kinds = [Voter::Random, Voter::LikeReaders, Voter::LongerTies, Voter::RandomTies];
        let mut accounts: Vec<Account> = (0..farmers + readers)
            .map(|n| {
                let voter = if n < farmers { kinds[round as usize % 4] } else { Voter::Reader { taste: 0.6 } };
                Account::new(voter, n, Some(round), &arena, &mut chance)
            })
            .collect();
        for _ in 0..votes {
            accounts.iter_mut().for_each(|account| account.vote(&mut voters, &arena, &mut chance));
        }
        // Readers stay for longer.
        for _ in votes..VOTES {
            accounts[farmers as usize..].iter_mut().for_each(|account| account.vote(&mut voters, &arena, &mut chance));
        }
        let held = |accounts: &[Account], by: usize| accounts.iter().filter(|account| account.held_by(by)).count();
        farmers_held += held(&accounts[..farmers as usize], votes);
        readers_held += accounts[farmers as usize..].iter().filter(|a| a.standing() != AccountStanding::Good).count();
        settled += accounts[..farmers as usize].iter().map(|account| account.settled(0)).sum::<i64>();
    }
    println!(
        "of 240 farmers' accounts {farmers_held} held, {} points settled; of 60 readers {readers_held} held at the end",
        settled / POINT
    );
    assert!(settled == 0 && farmers_held >= 200 && readers_held <= 3, "{settled} {farmers_held} {readers_held}");
}

/// A school, a carrier: strangers behind one network who all read.
#[test]
fn readers_behind_one_network_are_not_taken_for_a_farm() {
    let mut held = 0;
    for round in 0..8 {
        let mut chance = Chance::new(70 + round);
        let arena = Arena::new(FIELDS[round as usize % 4], &mut chance);
        let mut voters = Voters::default();
        let mut accounts: Vec<Account> =
            (0..30).map(|n| Account::new(Voter::Reader { taste: 0.6 }, n, Some(round), &arena, &mut chance)).collect();
        for _ in 0..20 {
            accounts.iter_mut().for_each(|account| account.vote(&mut voters, &arena, &mut chance));
        }
        held += accounts.iter().filter(|account| account.held_by(20)).count();
    }
    assert!(held <= 6, "{held} of 240 readers were held");
}

/// A crowd of 300 readers, and 30 accounts that push one weak model: where the board puts it.
#[test]
fn the_board_forgets_those_who_push_one_model() {
    let mut chance = Chance::new(11);
    let arena = Arena::new(Field { models: 30, spread: 0.0 }, &mut chance);
    let weakest = (0..30).min_by(|a, b| arena.strengths[*a].total_cmp(&arena.strengths[*b])).expect("a model");
    let mut accounts: Vec<Account> = Vec::new();
    let mut voters = Voters::default();
    for n in 0..330 {
        let voter = if n < 300 { Voter::Reader { taste: 0.6 } } else { Voter::OneModel };
        let mut account = Account::new(voter, n, None, &arena, &mut chance);
        account.target = weakest;
        (0..60).for_each(|_| account.vote(&mut voters, &arena, &mut chance));
        accounts.push(account);
    }
    let place = |keep: &dyn Fn(&Account) -> bool| {
        let mut counts = Counts::default();
        for account in accounts.iter().filter(|account| keep(account)) {
            account.votes.iter().for_each(|(l, r, o)| counts.add(*l as u32, *r as u32, *o, FULL_WEIGHT));
        }
        let order: Vec<u32> = (0..30).collect();
        let mut votes = Votes { counts: &counts, order: &order, ballots: &mut [], styled: &[] };
        let board = rank(&mut votes, Method::BradleyTerry, Intervals::None, &Anchor::default(), Ranges::EachModel)
            .expect("a fit");
        board.rows.iter().position(|row| row.model == weakest as u32).expect("on the board") + 1
    };
    let reads = |a: &Account| a.voter != Voter::OneModel;
    let (true_place, attacked) = (place(&reads), place(&|_| true));
    let defended = place(&|a| a.standing() != AccountStanding::Excluded);
    println!("the weakest model's place: {true_place} by readers, {attacked} attacked, {defended} defended");
    assert!(attacked < 20 && defended == true_place);
    assert!(accounts.iter().filter(|a| reads(a)).all(|a| a.standing() != AccountStanding::Excluded));
}
