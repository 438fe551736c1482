//! Vendors on both engines, when two things happen at once: caps hold, a vendor keeps a member, names stay apart, and
//! whatever was refused left nothing behind.

use agon::clock;
use agon_core::ids::{AccountId, KeyId, VendorId, WebhookId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::{ApiKey, Scope};
use agon_store::{InvitationAnswer, KeyRotation, KeyRow, Store, VendorModelRow, VendorRefusal, VendorRow, WebhookRow};
use futures_util::future::join_all;

use crate::support::stores;
use crate::support::vendors::{audit, join, sign_up};

/// Attempts at once.
const RACERS: usize = 12;

async fn account(store: &Store) -> AccountId {
    let id = AccountId::from_uuid(clock::uuid());
    store.create_account(id, clock::voter_id(), clock::now()).await.expect("an account");
    id
}

fn unnamed(name: &str) -> VendorRow {
    VendorRow {
        id: VendorId::from_uuid(clock::uuid()),
        name: name.into(),
        organization: String::new(),
        commercial: true,
        claims_non_commercial: false,
        created_at: clock::now(),
    }
}

fn key(vendor: VendorId) -> KeyRow {
    let secret = ApiKey::new(clock::nonce(), clock::key());
    KeyRow {
        id: KeyId::from_uuid(clock::uuid()),
        vendor,
        name: "k".into(),
        prefix: secret.prefix().to_owned(),
        hash: secret.hash(),
        scopes: vec![Scope::BattlesRead],
        networks: Vec::new(),
        per_minute: 1,
        rows_per_day: 1,
        created_at: clock::now(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
    }
}

/// How many of the answers are yes; each no is this one.
fn yes(answers: Vec<agon_store::Result<Result<(), VendorRefusal>>>, no: &VendorRefusal) -> usize {
    let answers: Vec<_> = answers.into_iter().map(|answer| answer.expect("asked")).collect();
    assert!(answers.iter().all(|answer| answer.is_ok() || answer.as_ref() == Err(no)), "{answers:?}");
    answers.iter().filter(|answer| answer.is_ok()).count()
}

#[tokio::test]
async fn names_that_look_alike_race_and_one_vendor_is_whole() {
    for (store, _dir) in stores().await {
        let unique = clock::uuid().simple().to_string();
        // The same look to a reader: case, spaces, l and I.
        let looks = ["Bill", "bill", "BILL", "Bi11", "BiIl", "b i l l"];
        let names: Vec<String> =
            (0..RACERS).map(|i| format!("{}{}{unique}", looks[i % looks.len()], " ".repeat(i))).collect();
        let members = join_all((0..RACERS).map(|_| account(&store))).await;
        let vendors: Vec<VendorRow> = names.iter().map(|name| unnamed(name)).collect();
        let asked = vendors
            .iter()
            .zip(&members)
            .map(async |(vendor, member)| store.sign_up_vendor(vendor, Some(*member), 5, &audit(vendor.id)).await);
        let answers: Vec<_> = join_all(asked).await.into_iter().map(|answer| answer.expect("asked")).collect();
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        for ((vendor, member), answer) in vendors.iter().zip(&members).zip(&answers) {
            let there = store.vendor(vendor.id).await.expect("read").is_some();
            let acts_for = store.vendors_of(*member).await.expect("read").len();
            let noted = store.audit_of(vendor.id, None, 9).await.expect("read").len();
            assert_eq!((there, acts_for, noted), if answer.is_ok() { (true, 1, 1) } else { (false, 0, 0) });
        }
    }
}

#[tokio::test]
async fn an_account_acts_for_so_many_vendors_whatever_it_does_at_once() {
    for (store, _dir) in stores().await {
        let member = account(&store).await;
        let mut vendors = Vec::new();
        for _ in 0..RACERS {
            let vendor = sign_up(&store, &clock::uuid().to_string(), "", None).await;
            store.invite_member(vendor.id, member, 100, &audit(vendor.id)).await.expect("asked").expect("invited");
            vendors.push(vendor.id);
        }
        let since = Timestamp::from_micros(0);
        let accept = vendors.iter().map(async |vendor| {
            let answer = InvitationAnswer { account: member, vendor: *vendor, since, accepts: true, most: 5 };
            store.answer_invitation(&answer, &audit(*vendor)).await
        });
        assert_eq!(yes(join_all(accept).await, &VendorRefusal::TooManyVendors(5)), 5);
        assert_eq!(store.vendors_of(member).await.expect("read").len(), 5);
        let sixth = unnamed(&clock::uuid().to_string());
        let refused = store.sign_up_vendor(&sixth, Some(member), 5, &audit(sixth.id)).await.expect("asked");
        assert_eq!(refused, Err(VendorRefusal::TooManyVendors(5)));
        // A refused answer leaves the invitation as it was.
        let open = store.invitations_of(member, since).await.expect("read");
        assert_eq!(open.len(), RACERS - 5);
    }
}

#[tokio::test]
async fn two_members_who_remove_each_other_leave_one() {
    for (store, _dir) in stores().await {
        for _ in 0..RACERS {
            let (one, two) = (account(&store).await, account(&store).await);
            let vendor = sign_up(&store, &clock::uuid().to_string(), "", Some(one)).await.id;
            join(&store, vendor, two).await;
            let remove = [one, two].map(async |gone| store.remove_member(vendor, gone, &audit(vendor)).await);
            assert_eq!(yes(join_all(remove).await, &VendorRefusal::LastMember), 1);
            assert_eq!(store.members(vendor).await.expect("read").len(), 1);
        }
    }
}

#[tokio::test]
async fn a_vendor_that_its_last_member_left_by_erasure_has_no_key_that_works() {
    for (store, _dir) in stores().await {
        let (gone, stays) = (account(&store).await, account(&store).await);
        let vendors = [(); 2].map(|()| clock::uuid().to_string());
        let alone = sign_up(&store, &vendors[0], "", Some(gone)).await.id;
        let shared = sign_up(&store, &vendors[1], "", Some(gone)).await.id;
        join(&store, shared, stays).await;
        let again = store.invite_member(shared, stays, 100, &audit(shared)).await.expect("asked");
        assert_eq!(again, Err(VendorRefusal::AlreadyMember));
        store.invite_member(alone, stays, 2, &audit(alone)).await.expect("asked").expect("invited");
        let third = store.invite_member(alone, account(&store).await, 2, &audit(alone)).await.expect("asked");
        assert_eq!(third, Err(VendorRefusal::TooManyMembers(2)));
        for vendor in [alone, shared] {
            store.add_key(&key(vendor), 9, &audit(vendor)).await.expect("asked").expect("added");
        }
        store.invite_member(shared, account(&store).await, 100, &audit(shared)).await.expect("asked").expect("invited");
        store.erase(gone, clock::uuid(), clock::voter_id(), clock::now()).await.expect("erased");
        let works =
            async |vendor| store.keys_of(vendor).await.expect("read").iter().all(|key| key.revoked_at.is_none());
        assert_eq!((works(alone).await, works(shared).await), (false, true));
        let line = store.audit_of(alone, None, 1).await.expect("read").pop().expect("a line");
        assert_eq!((line.actor.as_str(), line.action.as_str()), ("erased", "key.revoked"));
        assert_eq!(store.members(alone).await.expect("read"), []);
        assert_eq!(store.vendors_of(gone).await.expect("read"), []);
    }
}

#[tokio::test]
async fn caps_on_keys_models_and_webhooks_hold_when_many_ask_at_once() {
    for (store, _dir) in stores().await {
        let vendor = sign_up(&store, &clock::uuid().to_string(), "", None).await.id;
        let keys: Vec<KeyRow> = (0..RACERS).map(|_| key(vendor)).collect();
        let add = keys.iter().map(async |key| store.add_key(key, 3, &audit(vendor)).await);
        assert_eq!(yes(join_all(add).await, &VendorRefusal::TooManyKeys(3)), 3);

        let unique = clock::uuid().simple().to_string();
        let now = clock::now();
        let models: Vec<VendorModelRow> = (0..RACERS)
            .map(|i| {
                let slug = format!("m{i}-{unique}").parse().expect("a slug");
                VendorModelRow {
                    name: format!("M{i} {unique}"),
                    asked_at: Some(now),
                    ..VendorModelRow::new(slug, vendor, now)
                }
            })
            .collect();
        let add = models.iter().map(async |model| store.add_vendor_model(model, 3, &audit(vendor)).await);
        assert_eq!(yes(join_all(add).await, &VendorRefusal::TooManyModels(3)), 3);
        let kept = store.vendor_models().await.expect("read").into_iter().filter(|model| model.vendor == vendor);
        assert!(kept.map(|model| model.asked_at).eq([Some(now); 3]), "each came with the test that it asks for");

        let hooks: Vec<WebhookRow> = (0..RACERS)
            .map(|_| WebhookRow {
                id: WebhookId::from_uuid(clock::uuid()),
                vendor,
                url: "https://hooks.example.org".into(),
                secret: "whsec_".into(),
                events: vec!["export.ready".into()],
                created_at: now,
            })
            .collect();
        let add = hooks.iter().map(async |hook| store.add_webhook(hook, 3, &audit(vendor)).await);
        assert_eq!(yes(join_all(add).await, &VendorRefusal::TooManyWebhooks(3)), 3);
        assert_eq!(
            store.audit_of(vendor, None, 99).await.expect("read").len(),
            1 + 3 + 3 + 3,
            "a line for each that is"
        );
    }
}

#[tokio::test]
async fn a_key_is_rotated_as_a_whole_or_not_at_all() {
    for (store, _dir) in stores().await {
        let vendor = sign_up(&store, &clock::uuid().to_string(), "", None).await.id;
        let old = key(vendor);
        store.add_key(&old, 2, &audit(vendor)).await.expect("asked").expect("added");
        let later = clock::now().plus(std::time::Duration::from_secs(60));
        let rotate = async || {
            let rotation = KeyRotation { key: key(vendor), old: old.id, old_ends_at: later };
            store.rotate_key(&rotation, 2, &audit(vendor)).await.expect("asked")
        };
        assert_eq!(rotate().await, Ok(()));
        // The reply may have been lost: a second heir would end with the overlap.
        assert_eq!(rotate().await, Err(VendorRefusal::KeyRotated));
        let more = store.add_key(&key(vendor), 2, &audit(vendor)).await.expect("asked");
        assert_eq!(more, Err(VendorRefusal::TooManyKeys(2)), "the old one works for a while");
        let keys = store.keys_of(vendor).await.expect("read");
        assert_eq!((keys.len(), keys[0].expires_at), (2, Some(later)));
        assert_eq!(store.revoke_key(vendor, old.id, &audit(vendor)).await.expect("asked"), Ok(()));
        let again = store.revoke_key(vendor, old.id, &audit(vendor)).await.expect("asked");
        assert_eq!(again, Err(VendorRefusal::UnknownKey));
        // Revoked between the look at it and the rotation: whoever has a leaked key gets no heir of it.
        assert_eq!(rotate().await, Err(VendorRefusal::UnknownKey));
        assert_eq!(store.keys_of(vendor).await.expect("read").len(), 2);
    }
}
