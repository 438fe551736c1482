//! Votes of one node share commits: whatever came during a commit goes into the next. A second commit
//! goes beside it only when it is full: many small ones would cost more and answer nobody sooner.
//!
//! A voter waits for their own vote's commit. Handing the vote over is the last thing that a
//! request does, so a reader that leaves changes nothing. The queue is bounded: what does not
//! fit is refused at once, with advice to try again.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, mpsc, oneshot};
use tokio::task::{JoinHandle, JoinSet};

use crate::error::causes;
use crate::flow::vote::cast::{CastError, CastVote, Reply, VoteContext, cast_votes};
use crate::models::catalogue::CatalogueHandle;
use crate::secrets::receipt::Receipts;
use agon_store::Store;

type Answer = Result<Reply, CastError>;
type Waiting = (CastVote, oneshot::Sender<Answer>);

/// Batches under way at once, at most.
const LANES: usize = 2;
/// How often it is asked, during a commit, whether a second batch is full.
const LOOK: Duration = Duration::from_millis(5);
/// How long a commit may take before its votes are tried one by one.
const PATIENCE: Duration = Duration::from_secs(10);

/// The queue's end at which votes are put in.
#[derive(Clone)]
pub struct Intake {
    queue: mpsc::Sender<Waiting>,
}

/// Why a vote was not even queued, or its fate is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// The queue holds `votes.queue` votes.
    #[error("too many votes are waiting")]
    Full,
    /// The service is stopping.
    #[error("the service is stopping")]
    Stopped,
}

/// What the intake's task needs.
pub struct Parts {
    /// Store of the votes.
    pub store: Store,
    /// The catalogue, which names the models that were voted on.
    pub catalogue: Arc<CatalogueHandle>,
    /// The key that signs receipts.
    pub receipts: Arc<Receipts>,
    /// Told after each commit that there is something to judge.
    pub judge: Arc<Notify>,
}

impl Intake {
    /// Starts the task; it ends when every [`Intake`] is dropped and the queue is empty.
    pub fn start(parts: Parts, queue: usize, batch: usize) -> (Self, JoinHandle<()>) {
        let (sender, receiver) = mpsc::channel(queue);
        (Self { queue: sender }, tokio::spawn(run(Arc::new(parts), receiver, batch)))
    }

    /// Casts a vote and waits for its commit.
    ///
    /// # Errors
    /// [`IntakeError`]; the vote's own refusal is in the answer.
    pub async fn cast(&self, vote: CastVote) -> Result<Answer, IntakeError> {
        let (answer, wait) = oneshot::channel();
        self.queue.try_send((vote, answer)).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => IntakeError::Full,
            mpsc::error::TrySendError::Closed(_) => IntakeError::Stopped,
        })?;
        wait.await.map_err(|_| IntakeError::Stopped)
    }
}

async fn run(parts: Arc<Parts>, mut queue: mpsc::Receiver<Waiting>, batch: usize) {
    let batch = batch.min(queue.max_capacity());
    let mut lanes = JoinSet::new();
    loop {
        if !lanes.is_empty() {
            // Votes gather in the queue meanwhile and wake nobody: to take each as it comes would cost more
            // than its share of the commit.
            tokio::select! {
                Some(ended) = lanes.join_next() => if let Err(error) = ended {
                    tracing::error!(%error, "a batch of votes was left unanswered");
                },
                () = tokio::time::sleep(LOOK) => {}
            }
            if !may_go(queue.len(), lanes.len(), batch) {
                continue;
            }
        }
        let mut waiting = Vec::new();
        if queue.recv_many(&mut waiting, batch).await == 0 {
            return;
        }
        lanes.spawn(answer(Arc::clone(&parts), waiting));
    }
}

/// May so many votes go, with so many batches under way? The first batch at once, a second when it is full.
const fn may_go(waiting: usize, under_way: usize, batch: usize) -> bool {
    waiting > 0 && (under_way == 0 || under_way < LANES && waiting >= batch)
}

/// Casts a batch and tells each voter.
async fn answer(parts: Arc<Parts>, waiting: Vec<Waiting>) {
    let (votes, askers): (Vec<CastVote>, Vec<_>) = waiting.into_iter().unzip();
    let answers = cast(&parts, &votes).await;
    metrics::histogram!("agon_votes_per_commit").record(votes.len() as f64);
    parts.judge.notify_one();
    for (asker, answer) in askers.into_iter().zip(answers) {
        // A voter that left is no reason to fail: the vote is in.
        let _ = asker.send(answer);
    }
}

/// Casts a batch; if it fails as a whole, vote by vote, so that one bad vote fails alone.
async fn cast(parts: &Parts, votes: &[CastVote]) -> Vec<Answer> {
    let catalogue = parts.catalogue.now();
    let context = VoteContext { store: &parts.store, catalogue: &catalogue, receipts: &parts.receipts };
    let failed = match tokio::time::timeout(PATIENCE, cast_votes(votes, context)).await {
        Ok(Ok(answers)) => return answers,
        Ok(Err(error)) => causes(&error),
        Err(_) => "no answer in time".into(),
    };
    tracing::error!(error = failed, votes = votes.len(), "a batch of votes failed; casting them one by one");
    let mut answers = Vec::with_capacity(votes.len());
    let mut down = false;
    for vote in votes {
        // With the database away every further vote would wait for its own time-out.
        let answer = if down {
            None
        } else {
            tokio::time::timeout(Duration::from_secs(5), cast_votes(std::slice::from_ref(vote), context)).await.ok()
        };
        answers.push(match answer {
            Some(Ok(mut one)) if one.len() == 1 => one.remove(0),
            _ => {
                down |= parts.store.ping().await.is_err();
                Err(CastError::Unavailable)
            }
        });
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_never_waits_for_company_and_a_second_batch_only_goes_full() {
        assert!(!may_go(0, 0, 512));
        assert!(may_go(1, 0, 512));
        assert!(!may_go(511, 1, 512));
        assert!(may_go(512, 1, 512));
        assert!(may_go(513, 1, 512), "what gathers may be more than a batch");
        assert!(!may_go(512, LANES, 512));
    }
}
