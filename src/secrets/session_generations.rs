//! Which generation of an account's sessions is good now, as this node knows it.
//!
//! A token says the generation that it was made in. Signing in, signing out and erasure begin a new one, and
//! all tokens of older ones end. Each request asks, so answers are kept; what another node changes is read from
//! the store once a second ([`SessionGenerations::follow`]).

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use quick_cache::sync::Cache;
use tokio_util::sync::CancellationToken;

use crate::clock;
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_store::{Store, StoreError};

/// How many accounts are remembered.
const REMEMBERED: usize = 262_144;
/// Changes of other nodes are read this often.
const PERIOD: Duration = Duration::from_secs(1);
/// What is remembered is believed for so long after the store last told of changes.
const TRUSTED: Duration = Duration::from_secs(5);
/// Each look goes back so far: commits take time, and the clocks of nodes differ.
const OVERLAP: Duration = Duration::from_secs(60);

/// Generations by account, remembered.
pub struct SessionGenerations {
    store: Store,
    known: Cache<AccountId, u32>,
    /// Raised with each change heard of: a look-up that began before it is not remembered.
    changes: Mutex<u64>,
    /// When the store last told of changes; `i64::MAX`: this is the only node.
    heard_at: AtomicI64,
}

impl SessionGenerations {
    /// Over a store. Where the store can have other nodes, [`Self::follow`] must run.
    pub fn new(store: Store) -> Self {
        let heard_at = if store.is_shared() { 0 } else { i64::MAX };
        let (known, changes, heard_at) = (Cache::new(REMEMBERED), Mutex::new(0), AtomicI64::new(heard_at));
        Self { store, known, changes, heard_at }
    }

    /// An account's generation, if it is remembered and other nodes were heard of lately.
    pub fn remembered(&self, account: AccountId, now: Timestamp) -> Option<u32> {
        let heard_at = self.heard_at.load(Ordering::Relaxed);
        let is_fresh = heard_at == i64::MAX || now.since(Timestamp::from_micros(heard_at)) <= TRUSTED;
        self.known.get(&account).filter(|_| is_fresh)
    }

    /// An account's generation, from the store.
    ///
    /// # Errors
    /// [`StoreError::UnknownAccount`], or that of the engine.
    pub async fn look_up(&self, account: AccountId) -> Result<u32, StoreError> {
        let before = *self.changes.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = self.store.generation(account).await?;
        let changes = self.changes.lock().unwrap_or_else(PoisonError::into_inner);
        if *changes == before {
            self.known.insert(account, generation);
        }
        Ok(generation)
    }

    /// Remembers a generation that this node began.
    pub fn begun(&self, account: AccountId, generation: u32) {
        let mut changes = self.changes.lock().unwrap_or_else(PoisonError::into_inner);
        *changes += 1;
        let newest = self.known.get(&account).map_or(generation, |known| known.max(generation));
        self.known.insert(account, newest);
    }

    /// Reads what other nodes change, until `stop`.
    pub async fn follow(self: Arc<Self>, stop: CancellationToken) {
        if !self.store.is_shared() {
            return;
        }
        let mut beat = tokio::time::interval(PERIOD);
        beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                _ = beat.tick() => {}
            }
            let now = clock::now();
            let overlap = i64::try_from(OVERLAP.as_micros()).unwrap_or(i64::MAX);
            let since = Timestamp::from_micros(now.micros().saturating_sub(overlap));
            match self.store.generations_since(since).await {
                Ok(changed) => {
                    changed.into_iter().for_each(|(account, generation)| self.begun(account, generation));
                    self.heard_at.store(now.micros(), Ordering::Relaxed);
                }
                Err(error) => tracing::warn!(%error, "ended sessions can't be read; each request asks the store"),
            }
        }
    }
}
