//! The closed loop: so many connections, each sending its next request when it has the answer.
//!
//! Connections are opened, and have been answered once, before the clock starts. A closed loop says
//! how much a system takes, and how long an answer takes at that many in flight; it does not say what
//! people arriving at their own pace would see, because a slow server slows the generator too.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use hyper::Uri;
use tokio::task::JoinSet;

use crate::client::{Answer, Call, Client};
use crate::stop::Stop;
use crate::tally::Tally;
use crate::target::Target;

/// Where one connection's requests come from. Dropped when it has none left.
pub trait Feed: Send + 'static {
    fn next(&mut self) -> Option<Call>;

    /// Sees each accepted answer before the next request is asked for.
    fn seen(&mut self, _answer: &Answer) {}
}

/// How to reach a side, how hard, and when to give up.
#[derive(Clone)]
pub struct Drive {
    pub target: Target,
    pub concurrency: usize,
    pub patience: Duration,
    pub stop: Stop,
}

impl Drive {
    /// Runs one feed per connection until all are empty or the run is stopped.
    pub async fn run<F: Feed>(&self, feed: impl Fn(usize) -> F) -> Result<Tally> {
        let mut clients = Vec::with_capacity(self.concurrency);
        for _ in 0..self.concurrency {
            let mut client = Client::new(self.target.clone(), self.patience);
            // What is answered, and how, is all the same: the server has taken the connection then.
            client
                .request(&Call::get(Uri::from_static("/healthz")))
                .await
                .map_err(|trouble| anyhow::anyhow!("cannot connect to http://{}: {trouble}", self.target.addr))?;
            clients.push(client);
        }
        // One for all: a histogram for each connection would be megabytes to fill and to add up.
        let tally = Arc::new(Mutex::new(Tally::default()));
        let mut workers = JoinSet::new();
        let start = Instant::now();
        for (n, client) in clients.into_iter().enumerate() {
            workers.spawn(one_connection(client, feed(n), Arc::clone(&tally), self.stop.clone()));
        }
        while let Some(worker) = workers.join_next().await {
            worker.context("a worker of the generator died")?;
        }
        let elapsed = start.elapsed();
        let mut tally = std::mem::take(&mut *tally.lock().unwrap_or_else(PoisonError::into_inner));
        tally.elapsed = elapsed;
        Ok(tally)
    }
}

async fn one_connection(mut client: Client, mut feed: impl Feed, tally: Arc<Mutex<Tally>>, stop: Stop) {
    while !stop.is_set() {
        let Some(call) = feed.next() else { break };
        let start = Instant::now();
        let outcome = client.request(&call).await;
        let taken = start.elapsed();
        let accepted = tally.lock().unwrap_or_else(PoisonError::into_inner).take(&outcome, taken);
        if let (true, Ok(answer)) = (accepted, &outcome) {
            feed.seen(answer);
        } else if outcome.is_err() {
            // A server that went away would otherwise be asked as fast as the core allows.
            stop.sleep(Duration::from_millis(10)).await;
        }
    }
}

/// A list shared by all connections: each call is sent once, by whoever is free.
pub struct Shared {
    calls: Arc<Vec<Call>>,
    next: Arc<std::sync::atomic::AtomicUsize>,
}

impl Shared {
    /// One feed per connection over the same list.
    pub fn over(calls: Vec<Call>) -> impl Fn(usize) -> Self {
        let calls = Arc::new(calls);
        let next = Arc::default();
        move |_| Self { calls: Arc::clone(&calls), next: Arc::clone(&next) }
    }
}

impl Feed for Shared {
    fn next(&mut self) -> Option<Call> {
        let n = self.next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.calls.get(n).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stub;

    fn drive(target: Target) -> Drive {
        Drive { target, concurrency: 4, patience: Duration::from_secs(5), stop: Stop::default() }
    }

    #[tokio::test]
    async fn every_call_is_sent_once_over_kept_alive_connections() {
        let server = stub::start().await;
        let calls = (0..200).map(|n| Call::post_json("/echo".parse().unwrap(), format!("{n:>4}"))).collect();
        let feed = Shared::over(calls);
        let tally = drive(server.target()).run(feed).await.unwrap();
        assert_eq!((tally.accepted(), tally.failures), (200, 0));
        assert_eq!(tally.bytes, 800);
        assert_eq!(tally.latency.count(), 200);
        assert_eq!(server.connections(), 4);
        assert!(tally.rate() > 0.0);
    }

    #[tokio::test]
    async fn refusals_are_counted_and_the_loop_goes_on() {
        let server = stub::start().await;
        let calls = vec![Call::get("/missing".parse().unwrap()); 10];
        let feed = Shared::over(calls);
        let tally = drive(server.target()).run(feed).await.unwrap();
        assert_eq!((tally.accepted(), tally.failures), (0, 10));
        assert_eq!(tally.labels["404 not_found"], 10);
    }
}
