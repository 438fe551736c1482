//! What happened to a person while they were away: found once, read once, gone with them.

use std::time::Duration;

use agon::clock;
use agon::flow::account::notices::look_for_news;
use agon_core::account::notice::Notice;
use agon_core::battle::prompt::{Kinds, Language};
use agon_core::claims::machine::{ReleaseReason, State};
use agon_core::ids::{AccountId, BattleId, ClaimId, VoteId, VoterId};
use agon_core::log::{Entry, EntryKind, encoding, leaf_hash};
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::{FORM, FittedBoard, FittedRow};
use agon_core::time::Timestamp;
use agon_core::verdict::Verdict;
use agon_core::verdict::voter::{AccountStanding, Trust};
use agon_core::vote::Outcome;
use agon_store::{
    ClaimMove, LogRow, NewEntry, NewPreference, NewSnapshot, ReviewAction, ReviewRow, StandingRow, Store,
};
use serde_json::{Value, json};

use crate::support::{Guest, TestApp, send, stores, wait_for};

/// A person in the store.
async fn person(store: &Store) -> (AccountId, VoterId) {
    let (account, voter) = (AccountId::from_uuid(clock::uuid()), clock::voter_id());
    store.create_account(account, voter, clock::now()).await.expect("an account");
    (account, voter)
}

/// Kinds of somebody's notices, newest first.
async fn kinds(store: &Store, account: AccountId) -> Vec<&'static str> {
    store.notices_of(account, None, 100).await.expect("read").iter().map(|row| row.notice.kind()).collect()
}

async fn stand(store: &Store, voter: VoterId, standing: AccountStanding) {
    let trust = Trust { standing, ..Trust::default() };
    let row = StandingRow { voter, trust, evidence: 5_000, log_size: 0, changed_at: clock::now() };
    store.put_standing(&row).await.expect("kept");
}

async fn decide(store: &Store, voter: VoterId, action: ReviewAction) {
    let (id, now) = (clock::uuid(), clock::now());
    let row = ReviewRow { id, voter, action, actor: "operator".into(), reason: "looked".into(), at: now };
    store.add_review(&row).await.expect("kept");
    store.decision_done(id, now).await.expect("kept");
}

fn entry(index: u64, kind: EntryKind, vote: u128, voter: VoterId, at: Timestamp) -> NewEntry {
    let slug = |name: &str| name.parse::<ModelSlug>().expect("a slug");
    let entry = Entry {
        index,
        kind,
        at,
        vote: VoteId::from_uuid(uuid::Uuid::from_u128(vote)),
        battle: BattleId::from_uuid(uuid::Uuid::from_u128(vote)),
        voter,
        cast_at: at,
        left: slug("one"),
        right: slug("two"),
        outcome: Outcome::A,
        verdict: Verdict::Counted { weight: 1_000_000 },
        rule_version: 6,
        turns: 1,
        language: Language::parse("en").expect("a language"),
        kinds: Kinds::default(),
        propensity: 1,
        sampling_version: 1,
        content: [0; 32],
        style: None,
    };
    let bytes = encoding::encode(&entry);
    let row = LogRow { index, vote: entry.vote, leaf: leaf_hash(&bytes), entry: bytes };
    NewEntry { row, cast_at: at }
}

async fn append(store: &Store, entries: &[NewEntry]) {
    let (holder, now) = (clock::uuid(), clock::now());
    let until = now.plus(Duration::from_secs(60));
    assert!(store.take_lease("judge", holder, now, until).await.expect("asked"));
    store.append(holder, now, until, entries).await.expect("appended");
    store.drop_lease("judge", holder).await.expect("given back");
}

/// Publishes an overall board with these places.
async fn publish(store: &Store, log_size: u64, places: &[(&str, [u32; 2])]) {
    let row = |(name, rank): &(&str, [u32; 2])| FittedRow {
        model: name.parse().expect("a slug"),
        rating: Some(1_000.0),
        ci: None,
        se: None,
        rank: Some(*rank),
        p_best: None,
        votes_to_flip: None,
        component: Some(0),
        style_controlled: None,
        votes: 9,
        wins: 9,
        losses: 0,
        ties: 0,
        both_bad: 0,
    };
    let now = clock::now();
    let board = FittedBoard {
        form: FORM,
        board: "overall".into(),
        method: "bradley-terry".into(),
        intervals: "clustered".into(),
        rule_version: 6,
        basket: Vec::new(),
        log_size,
        as_of: now,
        raw: 9,
        counted: 9,
        excluded: Default::default(),
        fits: Vec::new(),
        effects: Vec::new(),
        rows: places.iter().map(row).collect(),
        pairs: Vec::new(),
    };
    let new = NewSnapshot {
        board: "overall".into(),
        log_size,
        as_of: now,
        published_at: now,
        body: board.bytes(),
        digest: [0; 32],
    };
    store.publish_snapshot(&new).await.expect("asked").expect("published");
}

#[tokio::test]
async fn news_is_found_once_whoever_looks_and_however_often_a_look_was_cut_off() {
    for (store, _dir) in stores().await {
        let (account, voter) = person(&store).await;
        decide(&store, voter, ReviewAction::Uphold).await;
        tokio::time::sleep(Duration::from_millis(5)).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 0, "what was there before is no news");
        let before = store.checkpoint("notices").await.expect("read").expect("kept");

        stand(&store, voter, AccountStanding::Held).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 1);
        stand(&store, voter, AccountStanding::Held).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 0, "it is held still");
        stand(&store, voter, AccountStanding::Good).await;
        decide(&store, voter, ReviewAction::Clear).await;
        // A thousand votes are taken back in one transaction, and some more in the next one.
        let (first, second) =
            (Timestamp::from_micros(clock::now().micros()), clock::now().plus(Duration::from_micros(7)));
        let taken = |range: std::ops::Range<u64>, at| -> Vec<NewEntry> {
            range.map(|n| entry(n, EntryKind::Retraction, u128::from(n) + 1, voter, at)).collect()
        };
        append(&store, &taken(0..1_000, first)).await;
        append(&store, &taken(1_000..2_200, second)).await;
        let back = entry(2_200, EntryKind::Reinstatement, 1, voter, clock::now());
        append(&store, &[back]).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 5);
        let mut found = kinds(&store, account).await;
        found.sort_unstable();
        assert_eq!(
            found,
            ["points_held", "points_released", "review_cleared", "votes_removed", "votes_removed", "votes_restored"]
        );
        let rows = store.notices_of(account, None, 100).await.expect("read");
        let counted = |row: &agon_store::NoticeRow| match row.notice {
            Notice::VotesRemoved { votes } => votes,
            _ => 0,
        };
        assert_eq!(rows.iter().map(counted).sum::<u32>(), 2_200, "each vote is told once");
        assert!(rows.windows(2).all(|pair| pair[0].id > pair[1].id && pair[0].at >= pair[1].at), "newest first");

        // Killed before it noted how far it was: all of it is found again, and nothing is written.
        store.put_checkpoint("notices", 0, &before).await.expect("kept");
        assert_eq!(look_for_news(&store).await.expect("looked"), 0);
        assert_eq!(store.notices_of(account, None, 100).await.expect("read"), rows);

        // What was seen is seen; another's is not theirs to see.
        let (other, _) = person(&store).await;
        assert_eq!(store.unread_notices(account).await.expect("counted"), 6);
        assert_eq!(store.read_notices(other, Some(&[rows[0].id]), clock::now()).await.expect("kept"), 0);
        assert_eq!(store.read_notices(account, Some(&[rows[0].id]), clock::now()).await.expect("kept"), 1);
        assert_eq!(store.unread_notices(account).await.expect("counted"), 5);
        assert_eq!(store.read_notices(account, None, clock::now()).await.expect("kept"), 5);
        let page = store.notices_of(account, Some(rows[3].id), 2).await.expect("read");
        assert_eq!(page.iter().map(|row| row.id).collect::<Vec<_>>(), [rows[4].id, rows[5].id]);

        // Who leaves takes them along, and nothing is told to whoever comes after them.
        store.erase(account, clock::uuid_unsorted(), clock::voter_id(), clock::now()).await.expect("erased");
        store.put_checkpoint("notices", 0, &before).await.expect("kept");
        assert_eq!(look_for_news(&store).await.expect("looked"), 0);
        assert_eq!(kinds(&store, account).await, Vec::<&str>::new());
    }
}

#[tokio::test]
async fn a_claim_is_told_when_it_has_ended_and_a_guest_is_told_as_their_owner() {
    for (store, _dir) in stores().await {
        look_for_news(&store).await.expect("looked");
        crate::claims::crash::claim(&store, 1).await;
        crate::claims::crash::claim(&store, 2).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 0, "they are under way");
        let claims = store.all_claims(ClaimId::from_uuid(uuid::Uuid::nil()), 10).await.expect("read");
        for (claim, next) in claims.iter().zip([State::Paid([7; 64]), State::Released(ReleaseReason::WalletRefused)]) {
            let (version, now) = (claim.version, clock::now());
            let (note, signed, ended, transfer) = (None, None, None, None);
            let step = ClaimMove { id: claim.id, version, next, note, seen_slot: 1, signed, ended, transfer, now };
            assert!(store.move_claims(&[step]).await.expect("moved"));
        }
        assert_eq!(look_for_news(&store).await.expect("looked"), 2);
        assert_eq!(look_for_news(&store).await.expect("looked"), 0);
        let told = store.notices_of(claims[0].account, None, 9).await.expect("read");
        let (claim, points, units) = (claims[0].id, claims[0].points, claims[0].units.get());
        assert_eq!(told[0].notice, Notice::ClaimPaid { claim, points, units });
        assert_eq!(kinds(&store, claims[1].account).await, ["claim_returned"]);

        // A guest's notices become those of the account that has their wallet.
        let (owner, _) = person(&store).await;
        let cooldown = 0;
        store.link_wallet(owner, "wallet", clock::now(), cooldown).await.expect("asked").expect("linked");
        store
            .link_wallet(claims[0].account, "wallet", clock::now(), cooldown)
            .await
            .expect("asked")
            .expect("signed in");
        assert_eq!((kinds(&store, owner).await, kinds(&store, claims[0].account).await), (vec!["claim_paid"], vec![]));
        stand(&store, claims[0].voter, AccountStanding::Held).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 1);
        assert_eq!(kinds(&store, owner).await, ["points_held", "claim_paid"]);
    }
}

#[tokio::test]
async fn of_models_that_moved_each_person_is_told_of_their_favourite_once_a_day() {
    for (store, dir) in stores().await {
        assert_eq!(store.preferred("up", 1).await.expect("read"), [], "both engines are asked");
        // Whose votes these are is said by hand below, which is done in the file.
        let Some(dir) = dir else { continue };
        let ((fan, fan_name), (other, _)) = (person(&store).await, person(&store).await);
        // Three votes for one, two for another, which is no favourite yet; the other person has none.
        let now = clock::now();
        let votes: Vec<NewPreference> = (0..5)
            .map(|n| NewPreference {
                index: n,
                vote: VoteId::from_uuid(uuid::Uuid::from_u128(u128::from(n) + 1)),
                model_a: if n < 3 { "up".into() } else { "same".into() },
                model_b: "down".into(),
                outcome: if n < 3 { Outcome::A } else { Outcome::B },
                language: "en".into(),
                kinds: Kinds::default(),
                reason: None,
                cast_at: now,
                latest: now,
            })
            .collect();
        assert!(store.fold_preferences(0, 5, &votes, &[]).await.expect("folded"));
        let by_hand = sqlx::SqlitePool::connect(&format!("sqlite://{}", dir.path().join("agon.db").display())).await;
        let (by_hand, owner) = (by_hand.expect("opened"), fan.uuid().as_bytes().to_vec());
        sqlx::query("UPDATE preferences SET account_id = $1").bind(owner).execute(&by_hand).await.expect("changed");
        assert_eq!(store.preferred("up", 3).await.expect("read"), [(fan_name, 3)]);
        assert_eq!(store.counted_by_day(fan).await.expect("read"), [(now.day(), 5)]);
        publish(&store, 1, &[("up", [3, 4]), ("down", [1, 2]), ("same", [2, 4])]).await;
        look_for_news(&store).await.expect("looked");
        publish(&store, 2, &[("up", [2, 3]), ("down", [1, 3]), ("same", [2, 4])]).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 0, "places that have some in common are no move");
        publish(&store, 3, &[("up", [1, 1]), ("down", [4, 4]), ("same", [2, 3])]).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 1);
        let told = store.notices_of(fan, None, 9).await.expect("read");
        let moved = Notice::ModelMoved { model: "up".parse().expect("a slug"), snapshot: 3, from: [2, 3], to: [1, 1] };
        assert_eq!(told.iter().map(|row| row.notice.clone()).collect::<Vec<_>>(), [moved]);
        publish(&store, 4, &[("up", [4, 4]), ("down", [1, 1]), ("same", [2, 3])]).await;
        assert_eq!(look_for_news(&store).await.expect("looked"), 0, "once a day");
        assert_eq!(kinds(&store, other).await, Vec::<&str>::new());
    }
}

/// Decides as an operator.
async fn review(guest: &Guest, voter: VoterId, action: &str) {
    let key = std::env::var("PATH").expect("a variable that is always there");
    let request = guest.http.post(format!("{}/admin/standings/{voter}", guest.api)).bearer_auth(key);
    assert_eq!(send(request.json(&json!({"action": action, "reason": "looked"}))).await.status, 202);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_comes_back_reads_what_happened_in_their_language_and_it_is_seen_then() {
    let app = TestApp::with(json!({"accounts": {"operator_key_env": "PATH"}})).await;
    let guest = app.guest().await;
    for winner in ["a", "b"] {
        let battle = guest.ready_battle("What is 2 + 2?").await;
        let vote = guest.vote(&battle, winner).await.json();
        guest.verdict(vote["vote"]["id"].as_str().expect("an id")).await;
    }
    let store = Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db")).await.expect("opened");
    let account: AccountId = guest.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id");
    let voter = store.alias_of(account).await.expect("read").expect("a name");
    let notices = async |count: usize| {
        wait_for("notices", async || {
            let page = guest.get("/me/notices").await.json();
            (page["notices"].as_array().is_some_and(|all| all.len() == count)).then_some(page)
        })
        .await
    };
    let none = notices(0).await;
    assert_eq!((&none["unread"], &none["next_cursor"]), (&json!(0), &Value::Null));
    // The job must have looked once before: what it finds then is no news.
    wait_for("the first look", async || store.checkpoint("notices").await.expect("read")).await;
    review(&guest, voter, "uphold").await;
    let page = notices(2).await;
    let mut kinds: Vec<_> = page["notices"].as_array().expect("a list").iter().map(|one| one["kind"].clone()).collect();
    kinds.sort_by_key(Value::to_string);
    assert_eq!((kinds, &page["unread"]), (vec![json!("review_upheld"), json!("votes_removed")], &json!(2)));
    let removed = page["notices"].as_array().expect("a list").iter().find(|one| one["kind"] == "votes_removed");
    assert_eq!((&removed.expect("it")["votes"], &removed.expect("it")["read"]), (&json!(2), &json!(false)));
    review(&guest, voter, "clear").await;
    let page = notices(4).await;

    // Page by page it is the same.
    let (mut seen, mut path) = (Vec::new(), "/me/notices?limit=3".to_owned());
    loop {
        let part = guest.get(&path).await.json();
        seen.extend(part["notices"].as_array().expect("a list").clone());
        let Some(before) = part["next_cursor"].as_str() else { break };
        path = format!("/me/notices?limit=3&before={before}");
    }
    assert_eq!(json!(seen), page["notices"]);
    for (path, code) in
        [("limit=0", "invalid_parameter"), ("limit=201", "invalid_parameter"), ("before=x", "invalid_cursor")]
    {
        assert_eq!(guest.get(&format!("/me/notices?{path}")).await.code(), code);
    }

    // The page says them as sentences, in each language.
    let html = async |path: &str, language: &str| {
        let asked = guest.http.get(format!("{}{path}", app.url)).bearer_auth(&guest.token);
        send(asked.header("accept-language", language)).await.text()
    };
    let english = html("/you/notices", "en").await;
    assert!(english.contains("We removed 2 of your votes"), "{english}");
    assert!(english.contains("A person looked at your votes and found nothing wrong."));
    assert!(html("/you/notices", "ar").await.contains("أزلنا صوتين من أصواتك"));
    assert!(html("/you/notices", "zh-CN").await.contains("我们移除了你的2票"));
    assert!(html("/you", "en").await.contains("4 new"));

    // What was seen is seen; nobody sees another's.
    let id = &page["notices"][0]["id"];
    assert_eq!(guest.post("/me/notices/read", &json!({"notices": [id]})).await.json(), json!({"unread": 3}));
    assert_eq!(guest.post("/me/notices/read", &json!({"notices": [id]})).await.json(), json!({"unread": 3}));
    assert_eq!(guest.post("/me/notices/read", &json!({"notices": ["vote_1"]})).await.code(), "unknown_notice");
    let many = json!({"notices": vec![id; 201]});
    assert_eq!(guest.post("/me/notices/read", &many).await.code(), "too_many_notices");
    let stranger = app.guest().await;
    assert_eq!(stranger.post("/me/notices/read", &json!({"notices": [page["notices"][1]["id"]]})).await.status, 200);
    assert_eq!(stranger.get("/me/notices").await.json()["notices"], json!([]));
    assert_eq!(guest.get("/me/notices").await.json()["unread"], 3);
    let marked = guest.http.post(format!("{}/you/notices/read", app.url)).bearer_auth(&guest.token);
    assert_eq!(send(marked.header("sec-fetch-site", "same-origin")).await.status, 303);
    assert_eq!(guest.get("/me/notices").await.json()["unread"], 0);
    let nobody = send(guest.http.get(format!("{}/you/notices", app.url))).await;
    assert!(nobody.status == 200 && nobody.text().contains("Nothing here yet."));

    // Who leaves takes them along.
    let left = send(
        guest
            .http
            .delete(format!("{}/me", guest.api))
            .bearer_auth(&guest.token)
            .json(&json!({"confirm": "erase everything"})),
    );
    assert_eq!(left.await.status, 200);
    assert_eq!(store.notices_of(account, None, 9).await.expect("read"), []);
    app.stop().await;
}
