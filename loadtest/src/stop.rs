//! One stop signal for everything a run does: Ctrl-C, SIGTERM or the deadline.
//!
//! Workers look at the flag between two requests, so a stop costs at most one request. A run that
//! was stopped prints what it measured, but it proves nothing: its thresholds count as failed.
//! A second Ctrl-C leaves at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Notify;

const RUNNING: u8 = 0;
const BY_SIGNAL: u8 = 1;
const BY_DEADLINE: u8 = 2;

#[derive(Clone, Default)]
pub struct Stop(Arc<Inner>);

#[derive(Default)]
struct Inner {
    state: AtomicU8,
    changed: Notify,
}

impl Stop {
    /// Starts listening for signals and for the deadline.
    pub fn listen(deadline: Duration) -> std::io::Result<Self> {
        let stop = Self::default();
        let (mut int, mut term) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        let watched = stop.clone();
        tokio::spawn(async move {
            tokio::select! {
                () = either(&mut int, &mut term) => watched.set(BY_SIGNAL),
                () = tokio::time::sleep(deadline) => watched.set(BY_DEADLINE),
            }
            either(&mut int, &mut term).await;
            std::process::exit(130);
        });
        Ok(stop)
    }

    pub fn is_set(&self) -> bool {
        self.0.state.load(Ordering::Relaxed) != RUNNING
    }

    /// Why the run was cut short, if it was.
    pub fn reason(&self) -> Option<&'static str> {
        match self.0.state.load(Ordering::Relaxed) {
            RUNNING => None,
            BY_SIGNAL => Some("stopped by a signal"),
            _ => Some("stopped by --deadline-s"),
        }
    }

    /// Returns once the run should end.
    pub async fn stopped(&self) {
        loop {
            // Registered before the flag is read, so a stop in between is not missed.
            let mut changed = std::pin::pin!(self.0.changed.notified());
            changed.as_mut().enable();
            if self.is_set() {
                return;
            }
            changed.await;
        }
    }

    /// Sleeps, but not past a stop.
    pub async fn sleep(&self, pause: Duration) {
        tokio::select! {
            () = self.stopped() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }

    fn set(&self, state: u8) {
        self.0.state.store(state, Ordering::Relaxed);
        self.0.changed.notify_waiters();
    }
}

async fn either(int: &mut Signal, term: &mut Signal) {
    tokio::select! { _ = int.recv() => {} _ = term.recv() => {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_stop_ends_every_sleep() {
        let stop = Stop::default();
        let sleeper = {
            let stop = stop.clone();
            tokio::spawn(async move { stop.sleep(Duration::from_secs(3600)).await })
        };
        tokio::task::yield_now().await;
        stop.set(BY_SIGNAL);
        sleeper.await.unwrap();
        stop.stopped().await;
        assert_eq!(stop.reason(), Some("stopped by a signal"));
    }
}
