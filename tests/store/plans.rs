//! What battles are made of, from what there is.

use std::time::Duration;

use agon::config::{Config, Flags};
use agon::flow::battle::plan::{Asked, Planned, plan_battle};
use agon::models::catalogue::Catalogue;
use agon::streaming::Source;
use agon_core::battle::sampling::Draw;
use agon_core::battle::simhash::simhash;
use agon_core::ids::{AccountId, BattleId};
use agon_core::verdict::check::Check;
use agon_core::vote::Outcome;
use agon_store::Store;
use serde_json::json;

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_battle_is_made_of_what_there_is_and_nobody_sees_anothers_answers_to_another_question() {
    let app = TestApp::with(json!({})).await;
    let (guest, other) = (app.guest().await, app.guest().await);
    let question = "What is 19 + 23?";
    let battle = guest.ready_battle(question).await;
    guest.vote(&battle, "a").await;
    let path = app.dir.as_ref().expect("a folder").path().join("agon.db");
    let store = Store::open_sqlite(&path).await.expect("opened");
    let config = Config::load(None, &Flags::default()).expect("the defaults");
    let catalogue = Catalogue::load(&config.models, config.sampling_rule()).expect("the demo models");
    let accounts = async |guest: &crate::support::Guest| -> AccountId {
        guest.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id")
    };
    let (me, them) = (accounts(&guest).await, accounts(&other).await);
    let slug = |n: usize| catalogue.models().nth(n).expect("a model").row.slug.clone();
    let plan = async |seed: u64, account: AccountId, prompt: &str, later: u64, shares: [u32; 2]| -> Planned {
        let now = agon::clock::now().plus(Duration::from_secs(3_600 * later));
        let (network, shared_after) = (None, std::time::Duration::ZERO);
        let asked = Asked { account, prompt, question: simhash(prompt), network, now, shared_after };
        let draw = Draw { left: slug(0), right: slug(1), propensity: 0.5 };
        plan_battle(seed, draw, asked, shares, &store, &catalogue).await.expect("planned")
    };
    let all = async |account: AccountId, prompt: &str, later: u64| {
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..60 {
            let planned = plan(seed, account, prompt, later, [1_000_000, 1_000_000]).await;
            assert!(planned.copy_of.is_none(), "a check is never a copy");
            let name = planned.hidden.expect("a check").as_str();
            seen.insert(name.trim_end_matches("_a").trim_end_matches("_b").to_owned());
        }
        seen.into_iter().collect::<Vec<_>>()
    };
    // A stranger has no old battles: the check is the one that can be made of nothing.
    assert_eq!(all(them, "Who painted it?", 0).await, ["garbled"]);
    assert_eq!(all(me, question, 0).await, ["garbled"], "too fresh to be met again");
    assert_eq!(all(me, question, 25).await, ["again", "garbled"]);
    assert_eq!(all(them, question, 25).await, ["garbled"], "nobody meets a battle of somebody else as their own");

    let mut again = None;
    for seed in 0..60 {
        let planned = plan(seed, me, question, 25, [1_000_000, 0]).await;
        again = again.or((planned.hidden == Some(Check::Again(Outcome::B))).then_some(planned));
    }
    let again = again.expect("met again");
    let [left, right] = store.battle(battle.parse().expect("an id")).await.expect("read").expect("known").models;
    assert_eq!(again.models, [right, left], "sides are swapped");
    assert!(
        matches!(again.sources, [Source::Model, Source::Model]),
        "who kept the old answers must not know them again"
    );

    let copy = plan(7, them, question, 0, [0, 1_000_000]).await;
    assert_eq!((copy.copy_of, copy.hidden), (Some(battle.parse::<BattleId>().expect("an id")), None));
    let fresh = [plan(7, me, question, 0, [0, 1_000_000]).await, plan(7, them, "Other?", 0, [0, 1_000_000]).await];
    assert!(fresh.iter().all(|p| p.copy_of.is_none() && matches!(p.sources, [Source::Model, Source::Model])));
    let never = plan(7, them, question, 0, [0, 0]).await;
    assert!(never.copy_of.is_none() && never.hidden.is_none() && never.propensity == 500_000_000);
}
