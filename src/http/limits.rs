//! How often somebody may do something: per account and per client address.
//!
//! In this process by `governor`; across nodes, for what costs most, in Redis by the same
//! algorithm (GCRA). When Redis is away the process' own limits hold. Answers carry the
//! `RateLimit` fields of draft-ietf-httpapi-ratelimit-headers.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use redis::Script;
use redis::aio::ConnectionManager;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::problem::Problem;
use crate::config;
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Beginning a session.
    Session,
    /// Opening or continuing a battle.
    Battle,
    /// Casting a vote.
    Vote,
    /// Changing something of an account: claims, wallet, consent, appeals, vendors.
    Change,
    /// Having much put together: an archive of one's own, a count over all votes.
    Report,
    /// Reading pages and replies.
    Read,
}

impl Act {
    const ALL: [Self; 6] = [Self::Session, Self::Battle, Self::Vote, Self::Change, Self::Report, Self::Read];

    const fn name(self) -> &'static str {
        match self {
            Self::Session => "sessions",
            Self::Battle => "battles",
            Self::Vote => "votes",
            Self::Change => "changes",
            Self::Report => "reports",
            Self::Read => "reads",
        }
    }

    /// Sessions, battles and changes cost money: their limits hold across nodes. A vote needs a battle.
    const fn is_shared(self) -> bool {
        matches!(self, Self::Session | Self::Battle | Self::Change)
    }
}

type Local = RateLimiter<u128, DashMapStateStore<u128>, DefaultClock, StateInformationMiddleware>;

/// All limits of this node.
pub struct Limits {
    enabled: bool,
    per_minute: [NonZeroU32; 6],
    address_factor: NonZeroU32,
    by_account: [Local; 6],
    by_address: [Local; 6],
    /// Keys of vendors have limits of their own: one limiter for each number.
    by_key: Mutex<BTreeMap<NonZeroU32, Arc<Local>>>,
    shared: Option<Shared>,
    guesses: Mutex<Guesses>,
    streams: Mutex<HashMap<u128, u32>>,
    streams_per_account: u32,
    streams_per_address: u32,
}

/// Wrong operator's keys by address, in this minute.
#[derive(Default)]
struct Guesses {
    minute: i64,
    by_address: HashMap<u128, u32>,
}

/// So many wrong keys an address may give in a minute.
const MOST_GUESSES: u32 = 5;

/// A place for a stream; given back when this is dropped.
#[derive(Debug)]
pub struct StreamPlace {
    limits: Arc<Limits>,
    keys: Vec<u128>,
}

impl Drop for StreamPlace {
    fn drop(&mut self) {
        let mut streams = self.limits.streams.lock().unwrap_or_else(PoisonError::into_inner);
        for key in &self.keys {
            if let Some(count) = streams.get_mut(key) {
                *count -= 1;
                if *count == 0 {
                    streams.remove(key);
                }
            }
        }
    }
}

impl std::fmt::Debug for Limits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Limits")
    }
}

struct Shared {
    connection: ConnectionManager,
    script: Script,
    prefix: String,
}

/// How much is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    act: &'static str,
    limit: u32,
    remaining: u32,
    /// Until the next one when none is left.
    wait: Duration,
}

impl Allowance {
    /// The `RateLimit` and `RateLimit-Policy` fields.
    pub fn fields(&self) -> [(&'static str, String); 2] {
        let Self { act, limit, remaining, wait } = self;
        let reset = wait.as_secs_f64().ceil();
        [
            ("ratelimit-policy", format!("\"{act}\";q={limit};w=60")),
            ("ratelimit", format!("\"{act}\";r={remaining};t={reset}")),
        ]
    }
}

fn local(quota: NonZeroU32) -> Local {
    RateLimiter::keyed(Quota::per_minute(quota)).with_middleware()
}

impl Limits {
    /// Limits by the settings; across nodes when there is Redis.
    pub fn new(settings: &config::Limits, shared: Option<(ConnectionManager, Uuid)>) -> Self {
        let per_minute = [
            settings.sessions_per_minute,
            settings.battles_per_minute,
            settings.votes_per_minute,
            settings.changes_per_minute,
            settings.reports_per_minute,
            settings.reads_per_minute,
        ]
        .map(|n| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN));
        let factor = NonZeroU32::new(settings.address_factor).unwrap_or(NonZeroU32::MIN);
        let shared = shared.map(|(connection, arena)| Shared {
            connection,
            script: Script::new(include_str!("gcra.lua")),
            prefix: format!("agon:{}:limit", arena.simple()),
        });
        Self {
            enabled: settings.enabled,
            per_minute,
            address_factor: factor,
            by_account: per_minute.map(local),
            by_address: per_minute.map(|n| local(n.saturating_mul(factor))),
            by_key: Mutex::default(),
            shared,
            guesses: Mutex::default(),
            streams: Mutex::default(),
            streams_per_account: settings.streams_per_account,
            streams_per_address: settings.streams_per_address,
        }
    }

    /// May this address give an operator's key? These limits hold also where the others are off.
    ///
    /// # Errors
    /// 429 `too_many_requests` after too many wrong ones.
    pub fn may_guess(&self, address: IpAddr, now: Timestamp) -> Result<(), Problem> {
        let minute = now.micros().div_euclid(60_000_000);
        let guesses = self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        let wrong = guesses.by_address.get(&address_key(address)).copied().unwrap_or(0);
        if guesses.minute != minute || wrong < MOST_GUESSES {
            return Ok(());
        }
        let wait = Duration::from_secs(60);
        Err(too_many(&Allowance { act: "wrong operator's keys", limit: MOST_GUESSES, remaining: 0, wait }))
    }

    /// Counts a wrong operator's key.
    pub fn note_guess(&self, address: IpAddr, now: Timestamp) {
        let minute = now.micros().div_euclid(60_000_000);
        let mut guesses = self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        if guesses.minute != minute {
            *guesses = Guesses { minute, ..Guesses::default() };
        }
        *guesses.by_address.entry(address_key(address)).or_default() += 1;
    }

    /// Takes a place for a stream, which costs a file for as long as somebody listens.
    ///
    /// # Errors
    /// 429 `too_many_streams` when the account or the address has as many as it may.
    pub fn open_stream(self: &Arc<Self>, account: Option<AccountId>, address: IpAddr) -> Result<StreamPlace, Problem> {
        let own = account.map(|account| (account.uuid().as_u128(), self.streams_per_account));
        let wanted: Vec<(u128, u32)> =
            [(address_key(address), self.streams_per_address)].into_iter().chain(own).collect();
        let mut streams = self.streams.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full = |(key, most): &(u128, u32)| streams.get(key).is_some_and(|count| count >= most);
        if self.enabled
            && let Some((_, most)) = wanted.iter().find(|one| is_full(one))
        {
            let detail = format!("{most} streams are open already; close one first");
            return Err(Problem::new(429, "too_many_streams", detail));
        }
        let keys: Vec<u128> = wanted.into_iter().map(|(key, _)| key).collect();
        keys.iter().for_each(|key| *streams.entry(*key).or_default() += 1);
        Ok(StreamPlace { limits: Arc::clone(self), keys })
    }

    /// May this address read once more? Asked for every page and every read of the API.
    ///
    /// # Errors
    /// 429 `too_many_requests` with the time to wait.
    pub fn check_read(&self, address: IpAddr) -> Result<(), Problem> {
        if !self.enabled {
            return Ok(());
        }
        let place = Act::ALL.iter().position(|act| *act == Act::Read).unwrap_or(0);
        match self.by_address[place].check_key(&address_key(address)) {
            Ok(_) => Ok(()),
            Err(not_until) => {
                let limit = self.per_minute[place].saturating_mul(self.address_factor).get();
                let wait = not_until.wait_time_from(DefaultClock::default().now());
                Err(too_many(&Allowance { act: Act::Read.name(), limit, remaining: 0, wait }))
            }
        }
    }

    /// May a vendor's key ask once more? `per_minute` is its own limit.
    ///
    /// # Errors
    /// 429 `too_many_requests` with the time to wait.
    pub fn check_key(&self, key: u128, per_minute: u32) -> Result<Option<Allowance>, Problem> {
        if !self.enabled {
            return Ok(None);
        }
        let quota = NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN);
        let limiter = {
            let mut all = self.by_key.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(quota).or_insert_with(|| Arc::new(local(quota))))
        };
        let allowance = |remaining, wait| Allowance { act: "queries", limit: quota.get(), remaining, wait };
        match limiter.check_key(&key) {
            Ok(state) => Ok(Some(allowance(state.remaining_burst_capacity(), Duration::ZERO))),
            Err(not_until) => Err(too_many(&allowance(0, not_until.wait_time_from(DefaultClock::default().now())))),
        }
    }

    /// May it be done? Checked per account when there is one, and per address.
    ///
    /// # Errors
    /// 429 `too_many_requests` with the time to wait.
    pub async fn check(
        &self,
        act: Act,
        account: Option<AccountId>,
        address: IpAddr,
    ) -> Result<Option<Allowance>, Problem> {
        if !self.enabled {
            return Ok(None);
        }
        let mut tightest: Option<Allowance> = None;
        if let Some(account) = account {
            tightest = Some(self.one(act, account.uuid().as_u128(), false).await);
        }
        // A new session has no account yet: its address alone is limited, and to the same number.
        let strict = account.is_none() && act == Act::Session;
        let by_address = self.one(act, address_key(address), !strict).await;
        if tightest.is_none_or(|t| by_address.wait > t.wait) {
            tightest = Some(by_address);
        }
        match tightest {
            Some(allowance) if !allowance.wait.is_zero() && allowance.remaining == 0 => Err(too_many(&allowance)),
            other => Ok(other),
        }
    }

    async fn one(&self, act: Act, key: u128, is_address: bool) -> Allowance {
        let index = Act::ALL.iter().position(|a| *a == act).unwrap_or(0);
        let limit = if is_address {
            self.per_minute[index].saturating_mul(self.address_factor)
        } else {
            self.per_minute[index]
        };
        let allowance = |remaining, wait| Allowance { act: act.name(), limit: limit.get(), remaining, wait };
        if let Some(shared) = self.shared.as_ref().filter(|_| act.is_shared()) {
            match shared.take(act, key, is_address, limit).await {
                Ok((remaining, wait)) => return allowance(remaining, wait),
                Err(error) => tracing::warn!(%error, "Redis' limits can't be reached; using this node's own"),
            }
        }
        let limiter = if is_address { &self.by_address[index] } else { &self.by_account[index] };
        match limiter.check_key(&key) {
            Ok(state) => allowance(state.remaining_burst_capacity(), Duration::ZERO),
            Err(not_until) => allowance(0, not_until.wait_time_from(DefaultClock::default().now())),
        }
    }

    /// Forgets keys that are at rest; called now and then.
    pub fn tidy(&self) {
        for limiter in self.by_account.iter().chain(&self.by_address) {
            limiter.retain_recent();
        }
        for limiter in self.by_key.lock().unwrap_or_else(PoisonError::into_inner).values() {
            limiter.retain_recent();
        }
    }
}

impl Shared {
    async fn take(
        &self,
        act: Act,
        key: u128,
        is_address: bool,
        limit: NonZeroU32,
    ) -> redis::RedisResult<(u32, Duration)> {
        let kind = if is_address { "addr" } else { "acct" };
        let name = format!("{}:{}:{kind}:{key:032x}", self.prefix, act.name());
        let mut call = self.script.prepare_invoke();
        call.key(name).arg(limit.get()).arg(60_000);
        let (remaining, wait_ms): (u32, u64) = call.invoke_async(&mut self.connection.clone()).await?;
        Ok((remaining, Duration::from_millis(wait_ms)))
    }
}

fn too_many(allowance: &Allowance) -> Problem {
    let seconds = allowance.wait.as_secs() + 1;
    let detail = format!("at most {} {} a minute; wait {seconds} s", allowance.limit, allowance.act);
    let mut problem = Problem::new(429, "too_many_requests", detail);
    problem.retry_after = Some(seconds);
    problem
}

/// An address as a key: hashed, so that no store or dump of keys lists addresses; IPv6 by its /64,
/// since one client has them all.
pub fn address_key(address: IpAddr) -> u128 {
    let bytes = match address {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets()[..8].to_vec(),
    };
    let digest = Sha256::new().chain_update(b"agon address\0").chain_update(bytes).finalize();
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    u128::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(enabled: bool) -> config::Limits {
        config::Limits {
            enabled,
            sessions_per_minute: 2,
            battles_per_minute: 3,
            votes_per_minute: 5,
            changes_per_minute: 5,
            reports_per_minute: 5,
            reads_per_minute: 5,
            address_factor: 2,
            max_body_bytes: 1,
            streams_per_account: 2,
            streams_per_address: 3,
        }
    }

    fn account(n: u128) -> Option<AccountId> {
        Some(AccountId::from_uuid(Uuid::from_u128(n)))
    }

    #[tokio::test]
    async fn an_account_and_an_address_each_have_their_own_limit() {
        let limits = Limits::new(&settings(true), None);
        let home = IpAddr::from([127, 0, 0, 1]);
        for _ in 0..3 {
            assert!(limits.check(Act::Battle, account(1), home).await.is_ok());
        }
        let refused = limits.check(Act::Battle, account(1), home).await.expect_err("the fourth");
        assert_eq!((refused.code, refused.status.as_u16()), ("too_many_requests", 429));
        assert!(refused.retry_after.is_some_and(|s| (1..=61).contains(&s)));
        // Others at the same address may go on until the address has had its share (3 times 2).
        let mut allowed = 0;
        for n in 2..20 {
            allowed += u32::from(limits.check(Act::Battle, account(n), home).await.is_ok());
        }
        assert!((1..=3).contains(&allowed), "{allowed} were allowed");
        assert!(limits.check(Act::Battle, account(99), IpAddr::from([10, 0, 0, 1])).await.is_ok());
    }

    #[test]
    fn streams_are_few_by_account_and_by_address_and_places_come_back() {
        let limits = Arc::new(Limits::new(&settings(true), None));
        let home = IpAddr::from([127, 0, 0, 1]);
        let open = |n| limits.open_stream(account(n), home);
        let (first, _second) = (open(1).expect("one"), open(1).expect("two"));
        assert_eq!(open(1).expect_err("three of an account").code, "too_many_streams");
        let _third = open(2).expect("another account");
        assert_eq!(open(3).expect_err("four of an address").code, "too_many_streams");
        drop(first);
        assert!(open(3).is_ok());
        assert_eq!(limits.streams.lock().expect("sound").len(), 3);
    }

    #[test]
    fn whoever_guesses_an_operators_key_is_not_told_any_more() {
        let limits = Limits::new(&settings(false), None);
        let [one, other] = [[10, 0, 0, 1], [10, 0, 0, 2]].map(IpAddr::from);
        let minute = |n: i64| Timestamp::from_micros(n * 60_000_000);
        for _ in 0..MOST_GUESSES {
            assert!(limits.may_guess(one, minute(7)).is_ok());
            limits.note_guess(one, minute(7));
        }
        assert_eq!(limits.may_guess(one, minute(7)).expect_err("too many").code, "too_many_requests");
        assert!(limits.may_guess(other, minute(7)).is_ok());
        assert!(limits.may_guess(one, minute(8)).is_ok(), "the next minute");
    }

    #[tokio::test]
    async fn limits_can_be_turned_off_for_a_load_test() {
        let limits = Limits::new(&settings(false), None);
        for _ in 0..100 {
            assert_eq!(limits.check(Act::Session, None, IpAddr::from([1, 1, 1, 1])).await.expect("off"), None);
        }
    }

    #[test]
    fn one_client_is_one_key_in_ipv6() {
        let key = |text: &str| address_key(text.parse().expect(text));
        assert_eq!(key("2001:db8::1"), key("2001:db8::ffff"));
        assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
        assert_ne!(key("10.0.0.1"), key("10.0.0.2"));
    }
}
