//! Notices, browsers that are told of them, and where news is found, as they go in and come out.

use agon_core::account::notice::{News, Notice};
use agon_core::ids::{AccountId, ClaimId, NoticeId, SubscriptionId, VoterId};
use agon_core::time::Timestamp;

use crate::{ClaimRow, LogRow, ReviewRow};

dispatch! {
    /// Writes news down, each once by its cause; of people who left there is none. A new notice is put on its way to
    /// the browsers that its person is told in. Gives how many were new.
    put_notices(news: &[News]) -> u64;
    /// A person's notices, newest first, older than `before`.
    notices_of(account: AccountId, before: Option<NoticeId>, limit: u32) -> Vec<NoticeRow>;
    /// How many notices a person has not seen.
    unread_notices(account: AccountId) -> u64;
    /// Says that a person saw these notices, or all that there are by now; gives how many they had not seen before.
    read_notices(account: AccountId, ids: Option<&[NoticeId]>, now: Timestamp) -> u64;
    /// Claims that ended at or after a moment, in the order of their end, from after a claim of such a moment.
    ended_claims(since: Timestamp, after: ClaimId, limit: u32) -> Vec<ClaimRow>;
    /// Decisions that were carried out at or after a moment, with when.
    done_decisions(since: Timestamp) -> Vec<(ReviewRow, Timestamp)>;
    /// Entries of the log from `from` on, and below `to`, that are no verdicts, in order.
    corrections(from: u64, to: u64, limit: u32) -> Vec<LogRow>;
    /// People who preferred a model in at least `least` counted votes, with how many.
    preferred(model: &str, least: u32) -> Vec<(VoterId, u64)>;
    /// Counted votes of a person and their merged guests by day (UTC, counted from 1970), oldest first.
    counted_by_day(account: AccountId) -> Vec<(i64, u64)>;
    /// Keeps a browser's subscription, also as another account's; of more than `most` the oldest are forgotten.
    put_subscription(row: &SubscriptionRow, most: u32) -> ();
    /// Forgets a person's subscription of this endpoint, or all of them; gives how many.
    remove_subscriptions(account: AccountId, endpoint: Option<&str>) -> u64;
    /// Forgets a subscription that is gone, with what was on its way to it.
    forget_subscription(id: SubscriptionId) -> ();
    /// What is to be sent to browsers by now, that which waits longest first.
    due_pushes(now: Timestamp, limit: u32) -> Vec<DuePush>;
    /// A push is tried again at a moment; `None`: never, it came or was given up.
    put_push(push: &DuePush, again_at: Option<Timestamp>) -> ();
}

/// A person's notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeRow {
    /// Follows from its cause.
    pub id: NoticeId,
    /// What happened.
    pub notice: Notice,
    /// When it happened.
    pub at: Timestamp,
    /// When its person saw it; `None`: not yet.
    pub read_at: Option<Timestamp>,
}

/// A browser that wants to be told.
#[derive(Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of push_subscriptions, documented in the migration")]
pub struct SubscriptionRow {
    pub id: SubscriptionId,
    pub account: AccountId,
    pub endpoint: String,
    pub p256dh: Vec<u8>,
    pub auth: Vec<u8>,
    pub language: String,
    pub created_at: Timestamp,
}

/// Whoever has the endpoint and the secret can write to the browser: neither is for a log.
impl std::fmt::Debug for SubscriptionRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SubscriptionRow").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A notice on its way to a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuePush {
    /// The notice.
    pub notice: NoticeRow,
    /// The browser.
    pub to: SubscriptionRow,
    /// How often it was tried.
    pub tries: u32,
}
