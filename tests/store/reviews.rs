//! Appeals on both engines, when several are sent at once.

use agon::clock;
use agon_core::verdict::voter::{AccountStanding, Trust};
use agon_store::{AppealRefusal, ReviewAction, ReviewRow, StandingRow};
use futures_util::future::join_all;

use crate::support::stores;

#[tokio::test]
async fn of_appeals_that_are_sent_at_once_one_is_kept() {
    for (store, _dir) in stores().await {
        let voter = clock::voter_id();
        let row = |action| ReviewRow {
            id: clock::uuid(),
            voter,
            action,
            actor: "somebody".into(),
            reason: "I read every word.".into(),
            at: clock::now(),
        };
        let appeal = async || store.open_appeal(&row(ReviewAction::Appeal)).await.expect("asked");
        assert_eq!(appeal().await, Err(AppealRefusal::NothingToAppeal));
        let trust = Trust { standing: AccountStanding::Held, ..Trust::default() };
        let held = StandingRow { voter, trust, evidence: 5_000, log_size: 9, changed_at: clock::now() };
        store.put_standing(&held).await.expect("kept");
        let answers = join_all((0..12).map(|_| appeal())).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        assert!(answers.contains(&Err(AppealRefusal::AppealOpen)));
        assert_eq!(store.reviews_of(voter).await.expect("read").len(), 1);
        // Whoever was answered may ask once more.
        store.add_review(&row(ReviewAction::Uphold)).await.expect("kept");
        assert_eq!((appeal().await, appeal().await), (Ok(()), Err(AppealRefusal::AppealOpen)));
    }
}
