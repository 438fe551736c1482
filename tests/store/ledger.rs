//! The ledger on both engines: batches are whole, repeats change nothing, and whoever races, the
//! books balance.

use std::time::Duration;

use agon::flow::claims::request::gather_points;
use agon::flow::points::audit::audit;
use agon::flow::points::show::show_points;
use agon_core::ids::{AccountId, VoterId};
use agon_core::ledger::{Account, Kind, PointsPolicy, Posted, Purse, Refusal, Transfer, TransferId};
use agon_core::time::Timestamp;
use agon_core::verdict::voter::Trust;
use agon_store::{StandingRow, Store};

use crate::support::stores;

const WAIT: i64 = 1_000;

fn person(n: u8, purse: Purse) -> Account {
    Account::Voter(VoterId::from_bytes([n; 16]), purse)
}

fn base(owner: u8, vote: usize) -> Transfer {
    Transfer {
        cause: format!("vote_{vote}:base"),
        kind: Kind::Base,
        debit: Account::Issuance,
        credit: person(owner, Purse::Pending),
        amount: 10 + vote as i64,
        resolves: None,
        at: Timestamp::from_micros(vote as i64),
    }
}

fn settle(of: &Transfer) -> Transfer {
    let owner = of.credit.owner().expect("a person's");
    Transfer {
        cause: of.cause.replace(":base", ":settle"),
        kind: Kind::Settle,
        debit: of.credit,
        credit: Account::Voter(owner, Purse::Available),
        resolves: Some(of.id()),
        ..of.clone()
    }
}

async fn post(store: &Store, transfers: &[Transfer]) -> Result<Vec<Posted>, Refusal> {
    store.post_transfers(transfers, WAIT).await.expect("the store answers")
}

#[tokio::test]
async fn a_batch_is_posted_whole_or_not_at_all_and_once() {
    for (store, _dir) in stores().await {
        let (one, two) = (base(1, 1), base(1, 2));
        assert_eq!(post(&store, &[one.clone(), two.clone()]).await, Ok(vec![Posted::New; 2]));
        assert_eq!(post(&store, &[two.clone(), one.clone()]).await, Ok(vec![Posted::Repeat; 2]));
        let other = Transfer { amount: 99, ..one.clone() };
        assert!(matches!(post(&store, &[base(1, 3), other]).await, Err(Refusal::Conflict { .. })));
        let pending = person(1, Purse::Pending);
        assert_eq!(store.balance(pending).await.expect("read"), 23, "the refused batch left nothing");

        let due = |now| store.due_promises(Timestamp::from_micros(now), 10);
        assert_eq!(due(WAIT + 1).await.expect("read"), std::slice::from_ref(&one));
        // While the test of its owner's votes could not have spoken it waits on; then it is due, and again due by time.
        let late = Timestamp::from_micros(WAIT + 1);
        store.wake_promises(true, late).await.expect("set aside");
        assert_eq!(due(WAIT + 1).await.expect("read"), []);
        let trust = Trust { tested: true, ..Trust::default() };
        let owner = one.owner().expect("a person's");
        let row = StandingRow { voter: owner, trust, evidence: 0, log_size: 1, changed_at: late };
        store.put_tiers(&[row]).await.expect("kept");
        assert_eq!(store.tested().await.expect("read"), [owner]);
        for _ in 0..2 {
            store.wake_promises(true, late).await.expect("woken");
            assert_eq!(due(WAIT + 1).await.expect("read"), std::slice::from_ref(&one));
        }
        // Whoever is not tested any more, by another rule, keeps what was promised.
        store.put_standing(&StandingRow { trust: Trust::default(), ..row }).await.expect("kept");
        store.wake_promises(true, late).await.expect("left");
        assert_eq!(due(WAIT + 1).await.expect("read"), std::slice::from_ref(&one));
        assert_eq!(post(&store, &[settle(&one)]).await, Ok(vec![Posted::New]));
        assert_eq!(due(WAIT + 1).await.expect("read"), []);
        let forfeit = Transfer { cause: "vote_1:forfeit".into(), kind: Kind::Forfeit, ..settle(&one) };
        assert!(matches!(post(&store, &[forfeit]).await, Err(Refusal::Resolved { .. })));
        let too_much = Transfer {
            cause: "clm_1:reserve".into(),
            kind: Kind::Reserve,
            debit: person(1, Purse::Available),
            credit: Account::ClaimsReserved,
            amount: 12,
            resolves: None,
            ..one.clone()
        };
        assert!(matches!(post(&store, &[too_much]).await, Err(Refusal::Overdrawn { balance: 11, .. })));

        let lines = store.statement(VoterId::from_bytes([1; 16]), None, 2).await.expect("read");
        assert_eq!(lines.len(), 2);
        let last = lines.last().expect("a line");
        let rest = store.statement(VoterId::from_bytes([1; 16]), Some((last.at, last.id())), 9).await.expect("read");
        assert_eq!(rest.len(), 1);
        assert!(audit(&store).await.expect("read").is_clean());
    }
}

/// 64 writers post the same 400 causes in different orders and splits, and settle them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_that_race_with_repeats_post_each_cause_once() {
    for (store, _dir) in stores().await {
        let writers: Vec<_> = (0..64_usize)
            .map(|writer| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut new = 0;
                    for step in 0..10_usize {
                        let votes = (0..40).map(|n| (writer * 7 + step * 40 + n * (2 * (writer % 5) + 1)) % 400);
                        let bases: Vec<Transfer> = votes.map(|vote| base((vote % 7) as u8, vote)).collect();
                        let mut batch = bases.clone();
                        batch.extend(bases.iter().filter(|_| step % 2 == 1).map(settle));
                        let posted = tokio::time::timeout(Duration::from_secs(60), post(&store, &batch)).await;
                        let posted = posted.expect("no deadlock").expect("posted");
                        new += posted.iter().filter(|p| **p == Posted::New).count();
                    }
                    new
                })
            })
            .collect();
        let mut new = 0;
        for writer in writers {
            new += writer.await.expect("no panic");
        }
        let found = audit(&store).await.expect("read");
        assert!(found.is_clean(), "{found:?}");
        assert_eq!(found.transfers, new as u64, "each cause was new to one writer");
        let mut earned = -store.balance(Account::Issuance).await.expect("read");
        for n in 0..7 {
            for purse in Purse::ALL {
                earned -= store.balance(person(n, purse)).await.expect("read");
            }
        }
        assert_eq!(earned, 0);
        assert_eq!(store.transfers(TransferId([0xff; 32]), 1).await.expect("read"), []);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_person_is_shown_is_of_one_moment() {
    for (store, _dir) in stores().await {
        let account = AccountId::from_uuid(uuid::Uuid::from_u128(1));
        store
            .create_account(account, VoterId::from_bytes([1; 16]), Timestamp::from_micros(0))
            .await
            .expect("an account");
        let writer = tokio::spawn({
            let store = store.clone();
            async move {
                for vote in 0..150 {
                    let earned = base(1, vote);
                    post(&store, std::slice::from_ref(&earned)).await.expect("posted");
                    post(&store, &[settle(&earned)]).await.expect("posted");
                }
            }
        });
        while !writer.is_finished() {
            let shown = show_points(&store, account, None, 1).await.expect("read").balances;
            assert_eq!(shown.earned, shown.pending + shown.available + shown.held, "{shown:?}");
        }
        writer.await.expect("no panic");
        let stored = store.balance(person(1, Purse::Available)).await.expect("read");
        let shown = show_points(&store, account, None, 1).await.expect("read").balances;
        assert_eq!((shown.pending, shown.available), (0, stored));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_gathers_a_guests_points_at_once_moves_no_more_than_one_person_would_have_earned() {
    let policy = PointsPolicy::default();
    for (n, (store, _dir)) in (1_u128..).zip(stores().await) {
        let [owner, guest] = [n * 2, n * 2 + 1].map(|id| AccountId::from_uuid(uuid::Uuid::from_u128(id)));
        let now = Timestamp::from_micros(1);
        for (account, name) in [(owner, 1), (guest, 2)] {
            store.create_account(account, VoterId::from_bytes([name; 16]), now).await.expect("created");
            store.link_wallet(account, "the wallet", now, 0).await.expect("the store answers").expect("linked");
        }
        store.note_merges(&[VoterId::from_bytes([2; 16])], 0).await.expect("noted");
        // Far more on one day than one person can earn on it.
        let earned = Transfer { amount: 3 * policy.most_a_day(), ..base(2, 1) };
        post(&store, &[earned.clone(), settle(&earned)]).await.expect("posted");
        let all: Vec<_> = (0..8)
            .map(|n| {
                let (store, policy) = (store.clone(), policy);
                tokio::spawn(async move { gather_points(&store, &policy, owner, Timestamp::from_micros(10 + n)).await })
            })
            .collect();
        for one in all {
            one.await.expect("no panic").expect("gathered");
        }
        let available = store.balances_of(&[person(1, Purse::Available)]).await.expect("balances")[0].1;
        assert_eq!(available, policy.most_a_day());
    }
}
