//! Two answers into one stream.
//!
//! A task owns each battle that is being written (`generate`): it asks both models, keeps what
//! comes in a bounded buffer (`live`), lets readers see it at one cadence, and stores both
//! answers when they end. Readers ([`view`]) come and go, resume where they were, and never
//! reach the models; when the last one has left, the task gives up after a grace period.
//!
//! Always true: before the vote a reader gets text, sides and turn numbers, and nothing else.
//! Absent on purpose: the models' own chunks, their timing, token counts and finish reasons.

mod generate;
mod live;
mod recover;
pub mod view;

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::clock;
use crate::config;
use crate::models::ModelError;
use crate::models::catalogue::CatalogueHandle;
use agon_core::ids::{AccountId, BattleId};
use agon_core::time::Timestamp;
use agon_core::verdict::Rules;
use agon_store::Store;
use live::{Live, Phase};

/// How long a node's promise for a battle it writes lasts without renewal. After it, any node may
/// end the attempt as failed.
const LEASE: Duration = Duration::from_secs(20);
const RENEWAL: Duration = Duration::from_secs(5);

/// The battles that this node is writing.
#[derive(Clone)]
pub struct Streams {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    catalogue: Arc<CatalogueHandle>,
    settings: config::Battle,
    /// They say how long two answers are read at least.
    rules: Rules,
    live: Mutex<HashMap<BattleId, Arc<Live>>>,
    /// Places that are taken by battles which are not written yet.
    reserved: Mutex<Vec<Asker>>,
    stop: CancellationToken,
    tasks: TaskTracker,
}

/// The account and network that a battle's place is counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The account that asked.
    pub account: AccountId,
    /// A keyed hash of the network, if it is known.
    pub network: Option<u64>,
}

/// No place for a battle to be written is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Busy {
    /// As many battles are being written as the node may write.
    #[error("too many battles are being written")]
    All,
    /// How many battles of this asker's account are being written, which is the most it may have.
    #[error("{0} of your battles are still being written; wait for one, or stop it")]
    Account(usize),
    /// As many battles of this asker's network are being written as one network may have.
    #[error("too many battles from your network are still being written; wait for one")]
    Network,
}

/// A place for a battle to be written, taken until it is.
#[must_use = "a place that is dropped is free"]
pub struct Place {
    streams: Streams,
    asker: Asker,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut reserved = self.streams.reserved();
        if let Some(at) = reserved.iter().position(|asker| *asker == self.asker) {
            reserved.swap_remove(at);
        }
    }
}

/// The place of a battle that is being written: it is given back, and its readers are told to look in the store, however
/// the task that holds it ends.
struct Held {
    streams: Streams,
    battle: BattleId,
    live: Arc<Live>,
}

impl Drop for Held {
    fn drop(&mut self) {
        {
            let mut state = self.live.lock();
            if state.phase == Phase::Writing {
                state.phase = Phase::Elsewhere;
            }
        }
        self.live.notify();
        let mut all = self.streams.lock();
        // A later turn may have begun already.
        if all.get(&self.battle).is_some_and(|now| Arc::ptr_eq(now, &self.live)) {
            all.remove(&self.battle);
        }
    }
}

impl Streams {
    /// No battles yet; `stop` ends them all.
    pub fn new(
        store: Store,
        catalogue: Arc<CatalogueHandle>,
        settings: config::Battle,
        rules: Rules,
        stop: CancellationToken,
    ) -> Self {
        let inner = Inner {
            store,
            catalogue,
            settings,
            rules,
            live: Mutex::default(),
            reserved: Mutex::default(),
            stop,
            tasks: TaskTracker::new(),
        };
        let streams = Self { inner: Arc::new(inner) };
        tokio::spawn(renew(streams.clone()));
        streams
    }

    /// Takes a place for one more of this asker, before its battle is opened; it is given back when the place is dropped.
    ///
    /// # Errors
    /// [`Busy`] when there is none.
    pub fn reserve(&self, asker: Asker) -> Result<Place, Busy> {
        let config::Battle { max_generating, generating_per_account, generating_share, .. } = self.inner.settings;
        let live = self.lock();
        let mut reserved = self.reserved();
        let count = |is_theirs: &dyn Fn(&Asker) -> bool| {
            live.values()
                .map(|other| other.asker)
                .chain(reserved.iter().copied())
                .filter(|other| is_theirs(other))
                .count()
        };
        if count(&|_| true) >= max_generating {
            return Err(Busy::All);
        }
        if count(&|other| other.account == asker.account) >= generating_per_account {
            return Err(Busy::Account(generating_per_account));
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
        let most = ((max_generating as f64 * generating_share) as usize).max(generating_per_account);
        if asker.network.is_some() && count(&|other| other.network == asker.network) >= most {
            return Err(Busy::Network);
        }
        reserved.push(asker);
        Ok(Place { streams: self.clone(), asker })
    }

    fn reserved(&self) -> std::sync::MutexGuard<'_, Vec<Asker>> {
        self.inner.reserved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Battles being written on this node.
    pub fn count(&self) -> usize {
        self.lock().len()
    }

    /// The moment until which a battle that is begun now is promised a sign of life.
    pub fn lease_until(now: Timestamp) -> Timestamp {
        now.plus(LEASE)
    }

    /// Begins to write the current turn of `battle`, which the store already knows as generating, in the place that was taken
    /// for it.
    pub fn begin(&self, writing: generate::Writing, place: Place) {
        let live = Arc::new(Live::new(writing.turn, writing.attempt, writing.asker, writing.is_alone()));
        self.lock().insert(writing.battle, Arc::clone(&live));
        drop(place);
        let (battle, begun) = (writing.battle, (writing.turn, writing.attempt));
        let held = Held { streams: self.clone(), battle, live };
        self.inner.tasks.spawn(async move {
            let written = AssertUnwindSafe(generate::write(&held.streams.inner, &held.live, writing)).catch_unwind();
            if written.await.is_err() {
                tracing::error!(battle.id = %battle, "the task that writes a battle stopped; its attempt ends");
                let at = (begun.0, held.live.lock().attempt);
                if let Err(error) =
                    recover::end_as_lost(&held.streams.inner.store, battle, at, None, ModelError::Panicked).await
                {
                    // Its lease is renewed no more: whoever looks at the battle next ends the attempt.
                    tracing::error!(battle.id = %battle, %error, "could not end the attempt");
                }
            }
        });
    }

    /// Stops both sides of a battle that this node writes. `false`: it writes it not.
    pub fn stop(&self, battle: BattleId) -> bool {
        let live = self.get(battle);
        if let Some(live) = &live {
            live.stop.cancel();
        }
        live.is_some()
    }

    /// Notes that somebody looks at the battle without holding a stream.
    pub fn touch(&self, battle: BattleId) {
        if let Some(live) = self.get(battle) {
            live.touch();
        }
    }

    /// Waits until every answer being written has been stored, after `stop` was given.
    pub async fn finish(&self) {
        self.inner.tasks.close();
        self.inner.tasks.wait().await;
    }

    fn get(&self, battle: BattleId) -> Option<Arc<Live>> {
        self.lock().get(&battle).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<BattleId, Arc<Live>>> {
        self.inner.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub use generate::{Source, Writing};
pub use recover::recover;

/// Renews the promises for the battles that this node writes.
async fn renew(streams: Streams) {
    let mut beat = tokio::time::interval(RENEWAL);
    loop {
        tokio::select! {
            () = streams.inner.stop.cancelled() => return,
            _ = beat.tick() => {}
        }
        let ids: Vec<BattleId> = streams.lock().keys().copied().collect();
        if ids.is_empty() {
            continue;
        }
        let until = Streams::lease_until(clock::now());
        if let Err(error) = streams.inner.store.renew_battles(&ids, until).await {
            tracing::warn!(%error, "could not renew the battles being written");
        }
    }
}
