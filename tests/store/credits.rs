//! Credits on both engines: a grant is given once, a vote is paid once, nothing is paid with nothing, and the
//! totals are the sums over the transfers.

use agon::clock;
use agon::flow::vendors::models::grant_id;
use agon_core::ids::{VendorId, VoteId};
use agon_core::model::{ModelStatus, Origin};
use agon_core::time::Timestamp;
use agon_core::vendors::model::{Slot, SlotEnd, Stage};
use agon_store::{CreditRow, ModelRow, OwnStep, Store, VendorModelRow, VendorRefusal};
use uuid::Uuid;

use crate::support::stores;
use crate::support::vendors::{audit, audit_at, sign_up};

async fn vendor(store: &Store) -> VendorId {
    sign_up(store, &clock::uuid().to_string(), "", None).await.id
}

fn model(vendor: VendorId, slug: &str, family: &str) -> VendorModelRow {
    VendorModelRow {
        name: "M".into(),
        family: family.into(),
        license: "L".into(),
        endpoint: "https://models.example.org/v1".into(),
        remote: "m".into(),
        sealed: Some(vec![1, 2, 3]),
        max_output: 512,
        max_completion_tokens: true,
        context: Some(8_192),
        price_input: Some(1),
        ..VendorModelRow::new(slug.parse().expect("a slug"), vendor, Timestamp::from_micros(5))
    }
}

fn charge(vendor: VendorId, n: u128) -> CreditRow {
    let id = Uuid::from_u128(n | (vendor.uuid().as_u128() << 64));
    let vote = VoteId::from_uuid(id);
    CreditRow { id, vendor, is_grant: false, amount: 1, cause: vote.to_string(), at: Timestamp::from_micros(9) }
}

#[tokio::test]
async fn what_is_paid_is_what_was_there_and_once() {
    for (store, _dir) in stores().await {
        let (one, two) = (vendor(&store).await, vendor(&store).await);
        let grant = |amount| CreditRow {
            id: grant_id(one, "invoice 1"),
            is_grant: true,
            amount,
            cause: "invoice 1".into(),
            ..charge(one, 0)
        };
        assert!(store.grant_credit(&grant(3)).await.expect("granted"));
        assert!(!store.grant_credit(&grant(3)).await.expect("repeated"), "the same reference again");

        // Two that think they hold the lease count the same stretch: one does.
        let step = OwnStep {
            range: [0, 10],
            votes: Vec::new(),
            charges: (1..=5).map(|n| charge(one, n)).chain([charge(two, 1)]).collect(),
            now: Timestamp::from_micros(9),
        };
        let (first, second) = tokio::join!(store.count_own(&step), store.count_own(&step));
        assert!(first.expect("counted") ^ second.expect("counted"), "exactly one of them");
        assert_eq!(store.own_counted().await.expect("read"), 10);
        // A stretch that overlaps pays no vote again; and there is nothing left to pay others with.
        let again = OwnStep { range: [10, 20], ..step.clone() };
        assert!(store.count_own(&again).await.expect("counted"));
        assert!(!store.count_own(&step).await.expect("refused"), "a stretch from before");
        for (vendor, granted) in [(one, 3), (two, 0)] {
            let credit = store.credit_of(vendor).await.expect("read");
            assert_eq!((credit.granted, credit.spent, credit.left()), (granted, granted, 0));
            let rows = store.credit_transfers(vendor, None, 100).await.expect("read");
            let sum = |is_grant| rows.iter().filter(|r| r.is_grant == is_grant).map(|r| r.amount).sum::<u64>();
            assert_eq!((sum(true), sum(false)), (granted, granted), "totals are sums");
        }
        store.put_daily_cap(two, Some(7), &audit(two)).await.expect("set");
        assert_eq!(store.credit_of(two).await.expect("read").daily_cap, Some(7));
    }
}

#[tokio::test]
async fn a_model_keeps_what_was_said_and_counts_its_variants_at_the_end() {
    for (store, _dir) in stores().await {
        let vendor = vendor(&store).await;
        let at = Timestamp::from_micros;
        let [left, right, third] = ["left", "right", "third"].map(|side| format!("{side}-{}", vendor.uuid().simple()));
        for slug in [&left, &right, &third] {
            store.add_vendor_model(&model(vendor, slug, "F"), 9, &audit(vendor)).await.expect("asked").expect("added");
        }
        let again = store.add_vendor_model(&model(vendor, &left, "F"), 9, &audit(vendor)).await.expect("asked");
        assert_eq!(again, Err(VendorRefusal::ModelIdTaken));
        let slug = left.parse().expect("a slug");
        let slot = Slot { stealth: true, starts_at: at(100), end: SlotEnd::Votes(7) };
        let early = store.put_slot(&slug, &slot, &audit_at(vendor, at(10))).await.expect("asked");
        assert_eq!(early, Err(VendorRefusal::SlotTaken), "not before the contract test");
        for name in [&left, &right] {
            let slug = name.parse().expect("a slug");
            store.ask_check(&slug, at(20)).await.expect("asked");
            assert!(!store.put_check(&slug, at(19), "{}", true, at(30)).await.expect("refused"), "another asking");
            assert!(store.put_check(&slug, at(20), "{}", true, at(30)).await.expect("kept"));
            let given = audit_at(vendor, at(40));
            store.put_slot(&slug, &slot, &given).await.expect("asked").expect("given");
            let again = store.put_slot(&slug, &slot, &audit(vendor)).await.expect("asked");
            assert_eq!(again, Err(VendorRefusal::SlotTaken), "one slot for each");
        }
        let before = store.own_change().await.expect("read");
        let shown = ModelRow {
            slug: left.parse().expect("a slug"),
            name: "M".into(),
            organization: "O".into(),
            license: "L".into(),
            origin: Origin::Live,
            status: ModelStatus::Retired,
            price_input: None,
            price_output: None,
        };
        store.put_stage(Stage::Ended, &shown, at(200)).await.expect("put");
        assert!(store.models().await.expect("read").contains(&shown), "everybody is told in the same commit");
        assert_ne!(store.own_change().await.expect("read"), before);
        let kept = store.vendor_models().await.expect("read").into_iter().find(|own| own.slug == slug).expect("there");
        let expected = VendorModelRow {
            checked_at: Some(at(30)),
            passed: true,
            report: Some("{}".into()),
            slot: Some(slot),
            stage: Stage::Ended,
            ended_at: Some(at(200)),
            variants: Some(2),
            changed_at: at(200),
            ..model(vendor, &left, "F")
        };
        assert_eq!(kept, expected, "the third had no slot");
        assert!(!kept.is_hidden());
        let late = store.remove_vendor_model(vendor, &slug, &audit_at(vendor, at(300))).await.expect("asked");
        assert_eq!(late, Err(VendorRefusal::SlotBegun));
        let third = third.parse().expect("a slug");
        store.remove_vendor_model(vendor, &third, &audit(vendor)).await.expect("asked").expect("removed");
    }
}
