//! Jobs that one node does at a time: a lease that is renewed in time, and a loop that waits, goes on and stops.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::clock;
use crate::error::causes;
use agon_store::Store;

/// After a failure a job waits so long at first, doubled with each, up to its own [`Job::longest_wait`].
const FIRST_WAIT: Duration = Duration::from_millis(500);

/// Whether there is more to do at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// There is more to do at once.
    Now,
    /// There is nothing to do before the wakeup comes or the pause is over.
    Later,
}

/// Work that one node does at a time.
#[async_trait]
pub trait Job: Send {
    /// Name of the job's lease in the store.
    const NAME: &'static str;
    /// How long the lease lasts without renewal.
    fn hold(&self) -> Duration;
    /// Time between two turns while nothing wakes the job.
    fn pause(&self) -> Duration;
    /// The longest wait after failures.
    fn longest_wait(&self) -> Duration {
        Duration::from_secs(15)
    }
    /// One turn, with the lease in hand. What takes longer than a third of [`Self::hold`] asks
    /// [`Lease::is_held`] on the way.
    async fn turn(&mut self, lease: &mut Lease, stop: &CancellationToken) -> Result<Next, String>;
    /// Another node has the lease, or a turn failed: what was remembered from turn to turn may be wrong.
    fn forget(&mut self) {}
    /// The node stops, with the lease still in hand.
    async fn finish(&mut self, _lease: &mut Lease) -> Result<(), String> {
        Ok(())
    }
}

/// A lease, asked for no more often than it has to be.
#[derive(Debug)]
pub struct Lease {
    store: Store,
    name: &'static str,
    hold: Duration,
    holder: Uuid,
    /// When the store was last asked, and what it said.
    asked: Option<(Instant, bool)>,
}

impl Lease {
    fn new(store: Store, name: &'static str, hold: Duration) -> Self {
        Self { store, name, hold, holder: Uuid::new_v4(), asked: None }
    }

    /// Is the lease ours? It is renewed when a third of it has run out.
    ///
    /// # Errors
    /// In words, when the store gives no answer.
    pub async fn is_held(&mut self) -> Result<bool, String> {
        if let Some((_, held)) = self.asked.filter(|(at, _)| at.elapsed() < self.hold / 3) {
            return Ok(held);
        }
        let (asked, now) = (Instant::now(), clock::now());
        let taken = self.store.take_lease(self.name, self.holder, now, now.plus(self.hold)).await;
        let held = taken.map_err(|e| causes(&e))?;
        self.asked = Some((asked, held));
        Ok(held)
    }

    /// Who holds the lease, for transactions that must not commit without it.
    pub const fn holder(&self) -> Uuid {
        self.holder
    }

    /// A transaction that began at this moment renewed the lease.
    pub fn renewed(&mut self, at: Instant) {
        self.asked = Some((at, true));
    }
}

/// Does a job until `stop`; gives the lease back at the end.
pub async fn run<J: Job>(mut job: J, store: Store, wakeup: Arc<Notify>, stop: CancellationToken) {
    let mut lease = Lease::new(store, J::NAME, job.hold());
    let mut failed = Duration::ZERO;
    while !stop.is_cancelled() {
        let turned = match lease.is_held().await {
            Ok(true) => job.turn(&mut lease, &stop).await,
            Ok(false) => {
                job.forget();
                Ok(Next::Later)
            }
            Err(error) => Err(error),
        };
        let pause = match turned {
            Ok(Next::Now) => {
                failed = Duration::ZERO;
                continue;
            }
            Ok(Next::Later) => {
                failed = Duration::ZERO;
                job.pause()
            }
            Err(error) => {
                metrics::counter!("agon_jobs_failed_total", "job" => J::NAME).increment(1);
                tracing::warn!(job = J::NAME, error, "a job could not be done; it waits");
                job.forget();
                failed = (failed * 2).max(FIRST_WAIT).min(job.longest_wait());
                failed
            }
        };
        tokio::select! {
            () = stop.cancelled() => {}
            () = wakeup.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    if lease.asked.is_some_and(|(_, held)| held)
        && let Err(error) = job.finish(&mut lease).await
    {
        tracing::warn!(job = J::NAME, error, "a job could not be finished; another node goes on with it");
    }
    if let Err(error) = lease.store.drop_lease(J::NAME, lease.holder).await {
        tracing::warn!(%error, job = J::NAME, "could not give a lease back; it runs out by itself");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_of_two_holds_it_and_the_other_after_it_was_given_back() {
        let dir = tempfile::tempdir().expect("a folder");
        let store = Store::open_sqlite(&dir.path().join("agon.db")).await.expect("opened");
        // Long enough that a machine busy with other tests does not let it run out between two looks.
        let hold = Duration::from_millis(1_500);
        let [mut one, mut two] = [0, 1].map(|_| Lease::new(store.clone(), "test", hold));
        assert_eq!((one.is_held().await, two.is_held().await), (Ok(true), Ok(false)));
        for _ in 0..6 {
            tokio::time::sleep(hold / 5).await;
            assert_eq!((one.is_held().await, two.is_held().await), (Ok(true), Ok(false)), "renewed in time");
        }
        store.drop_lease("test", one.holder).await.expect("given back");
        tokio::time::sleep(hold * 2 / 5).await;
        assert_eq!((two.is_held().await, one.is_held().await), (Ok(true), Ok(false)));
    }
}
