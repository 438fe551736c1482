//! Votes of one node share commits: whatever came during the last commits goes into the next.
//! A few batches are under way at once, so that one is loaded and decided while another is made
//! durable; the database lets their commits share its flushes in turn.
//!
//! A voter waits for their own vote's commit. Handing the vote over is the last thing that a
//! request does, so a reader that leaves changes nothing. The queue is bounded: what does not
//! fit is refused at once, with advice to try again.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, Notify, mpsc, oneshot};

use crate::flow::cast_vote::{Booth, CastError, CastVote, Reply, cast_votes};
use crate::models::catalogue::Roster;
use crate::receipt::Receipts;
use crate::store::Store;
use crate::worker::judge::chain;

type Answer = Result<Reply, CastError>;
type Waiting = (CastVote, oneshot::Sender<Answer>);

/// Batches under way at once.
const LANES: usize = 2;
/// How long a commit may take before its votes are tried one by one.
const PATIENCE: Duration = Duration::from_secs(10);

/// The queue's open end.
#[derive(Clone)]
pub struct Intake {
    queue: mpsc::Sender<Waiting>,
}

/// Why a vote was not even queued, or its fate is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// The queue is full.
    #[error("too many votes are waiting")]
    Full,
    /// The service is stopping.
    #[error("the service is stopping")]
    Stopped,
}

/// What the intake needs.
pub struct Parts {
    /// Where votes are kept.
    pub store: Store,
    /// Who was voted on.
    pub roster: Arc<Roster>,
    /// Signs receipts.
    pub receipts: Arc<Receipts>,
    /// Told after each commit that there is something to judge.
    pub judge: Arc<Notify>,
}

impl Intake {
    /// Starts the task; it ends when every [`Intake`] is dropped and the queue is empty.
    pub fn start(parts: Parts, queue: usize, batch: usize) -> (Self, tokio::task::JoinHandle<()>) {
        let (sender, receiver) = mpsc::channel(queue);
        let (parts, receiver) = (Arc::new(parts), Arc::new(Mutex::new(receiver)));
        let lanes: Vec<_> =
            (0..LANES).map(|_| run(Arc::clone(&parts), Arc::clone(&receiver), batch)).map(tokio::spawn).collect();
        let all = tokio::spawn(async move {
            for lane in lanes {
                if let Err(error) = lane.await {
                    tracing::error!(%error, "a lane of the intake ended early");
                }
            }
        });
        (Self { queue: sender }, all)
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

async fn run(parts: Arc<Parts>, queue: Arc<Mutex<mpsc::Receiver<Waiting>>>, batch: usize) {
    let mut waiting = Vec::with_capacity(batch);
    while queue.lock().await.recv_many(&mut waiting, batch).await > 0 {
        let (votes, askers): (Vec<CastVote>, Vec<_>) = waiting.drain(..).unzip();
        let answers = cast(&parts, &votes).await;
        metrics::histogram!("agon_votes_per_commit").record(votes.len() as f64);
        parts.judge.notify_one();
        for (asker, answer) in askers.into_iter().zip(answers) {
            // A voter that left is no reason to fail: the vote is in.
            let _ = asker.send(answer);
        }
    }
}

/// Casts a batch; if it fails as a whole, vote by vote, so that one bad vote fails alone.
async fn cast(parts: &Parts, votes: &[CastVote]) -> Vec<Answer> {
    let catalogue = parts.roster.now();
    let booth = Booth { store: &parts.store, catalogue: &catalogue, receipts: &parts.receipts };
    let failed = match tokio::time::timeout(PATIENCE, cast_votes(votes, booth)).await {
        Ok(Ok(answers)) => return answers,
        Ok(Err(error)) => chain(&error),
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
            tokio::time::timeout(Duration::from_secs(5), cast_votes(std::slice::from_ref(vote), booth)).await.ok()
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
