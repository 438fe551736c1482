//! Votes are cast in batches: load the battles, decide each vote, commit all at once.
//!
//! One statement per batch is what lets many voters share one durable commit. A voter hears
//! "accepted" only after their own vote's commit; a vote that can't be taken is answered without
//! holding the others up.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use crate::domain::battle::BattleRefusal;
use crate::domain::ids::{AccountId, BattleId, VoteId};
use crate::domain::model::ModelSlug;
use crate::domain::time::Timestamp;
use crate::domain::vote::{self, Ballot, Poll, VoteRefusal};
use crate::models::catalogue::Catalogue;
use crate::receipt::Receipt;
use crate::store::{KeyedReply, PollRow, Store, StoreError, StoredReply, VoteCommit};

/// A vote as it reaches the service.
#[derive(Clone, Debug)]
pub struct CastVote {
    /// The id the vote gets.
    pub id: VoteId,
    /// The battle.
    pub battle: BattleId,
    /// The voter.
    pub voter: AccountId,
    /// What they say.
    pub ballot: Ballot,
    /// When it came.
    pub at: Timestamp,
    /// The idempotency key and the request's fingerprint, if there is a key.
    pub key: Option<(String, [u8; 32])>,
    /// The signed receipt that an accepted vote is answered with. It is signed before the vote is
    /// queued, so that the one task that commits does not sign for everybody.
    pub receipt: String,
}

impl CastVote {
    /// What the receipt says.
    pub fn receipt(id: VoteId, battle: BattleId, ballot: &Ballot, at: Timestamp) -> Receipt {
        Receipt { vote: id, battle, winner: ballot.outcome, cast_at_us: at.micros() }
    }
}

/// Why a vote was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CastError {
    /// No such battle.
    #[error("there is no such battle")]
    UnknownBattle,
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] VoteRefusal),
    /// The idempotency key was used for another request.
    #[error("this idempotency key was used for another request")]
    KeyReused,
    /// The store failed: nothing is known of the vote.
    #[error("the store failed")]
    Unavailable,
}

/// The reply to a vote: status and JSON body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// JSON.
    pub body: Vec<u8>,
}

/// Casts a batch of votes. The answers are in the order of the votes.
///
/// # Errors
/// [`StoreError`] when the store failed for the batch as a whole: then no vote of it was taken,
/// or the same batch can be cast again without harm.
pub async fn cast_votes(
    votes: &[CastVote],
    store: &Store,
    catalogue: &Catalogue,
) -> Result<Vec<Result<Reply, CastError>>, StoreError> {
    // In this order: a battle that is seen to have its vote has its reply too, and a repeat of the
    // same key must find it.
    let polls = load_polls(votes, store).await?;
    let replies = load_replies(votes, store).await?;
    let mut answers: Vec<Option<Result<Reply, CastError>>> = Vec::with_capacity(votes.len());
    let mut commits = Vec::with_capacity(votes.len());
    let (mut battles, mut keys) = (HashSet::new(), HashSet::new());
    for vote in votes {
        answers.push(match decide(vote, polls.get(&vote.battle), &replies) {
            Decision::Answer(answer) => Some(answer),
            Decision::Commit(early) => {
                let key = vote.key.as_ref().map(|(key, _)| (vote.voter, key.as_str()));
                if battles.insert(vote.battle) && key.is_none_or(|key| keys.insert(key)) {
                    let reply = accepted(vote, &polls[&vote.battle], catalogue);
                    commits.push(commit(vote, early, &reply));
                    Some(Ok(reply))
                } else {
                    // A twin in the same batch: it is cast after this batch is committed.
                    None
                }
            }
        });
    }
    let taken: HashSet<BattleId> =
        if commits.is_empty() { HashSet::new() } else { store.commit_votes(&commits).await?.into_iter().collect() };
    let committed: HashMap<VoteId, BattleId> = commits.iter().map(|c| (c.id, c.battle)).collect();
    let mut out = Vec::with_capacity(votes.len());
    for (vote, answer) in votes.iter().zip(answers) {
        let lost_race = committed.get(&vote.id).is_some_and(|battle| !taken.contains(battle));
        out.push(match answer {
            Some(answer) if !lost_race => answer,
            _ => again(vote, store, catalogue).await?,
        });
    }
    Ok(out)
}

/// Casts a vote once more whose batch failed: its commit may have gone through unheard.
///
/// # Errors
/// [`StoreError`] when nothing is known of the vote.
pub async fn recast_vote(
    vote: &CastVote,
    store: &Store,
    catalogue: &Catalogue,
) -> Result<Result<Reply, CastError>, StoreError> {
    match cast_votes(std::slice::from_ref(vote), store, catalogue).await?.pop() {
        Some(Err(CastError::Refused(VoteRefusal::Battle(BattleRefusal::AlreadyVoted)))) | None => {
            again(vote, store, catalogue).await
        }
        Some(answer) => Ok(answer),
    }
}

enum Decision {
    Answer(Result<Reply, CastError>),
    /// Take it; is it early?
    Commit(bool),
}

fn decide(vote: &CastVote, poll: Option<&PollRow>, replies: &HashMap<(AccountId, String), StoredReply>) -> Decision {
    if let Some((key, fingerprint)) = &vote.key
        && let Some(reply) = replies.get(&(vote.voter, key.clone()))
    {
        return Decision::Answer(repeated(reply, fingerprint));
    }
    let Some(row) = poll else { return Decision::Answer(Err(CastError::UnknownBattle)) };
    let poll = Poll { owner: row.account, state: row.state, opened_at: row.created_at };
    match vote::accept(&poll, vote.voter, vote.at) {
        Ok(early) => Decision::Commit(early),
        Err(refusal) => Decision::Answer(Err(refusal.into())),
    }
}

/// A vote that was not taken, or of which nothing is known: what is stored decides the answer.
async fn again(vote: &CastVote, store: &Store, catalogue: &Catalogue) -> Result<Result<Reply, CastError>, StoreError> {
    if let Some((key, fingerprint)) = &vote.key
        && let Some(reply) = store.reply(vote.voter, key).await?
    {
        return Ok(repeated(&reply, fingerprint));
    }
    let Some(row) = store.polls(&[vote.battle]).await?.pop() else { return Ok(Err(CastError::UnknownBattle)) };
    // The answer to our own commit may have been lost.
    if store.vote_of(vote.battle).await?.is_some_and(|stored| stored.id == vote.id) {
        return Ok(Ok(accepted(vote, &row, catalogue)));
    }
    let poll = Poll { owner: row.account, state: row.state, opened_at: row.created_at };
    let refusal = vote::accept(&poll, vote.voter, vote.at).err();
    Ok(Err(refusal.unwrap_or(BattleRefusal::AlreadyVoted.into()).into()))
}

fn repeated(reply: &StoredReply, fingerprint: &[u8; 32]) -> Result<Reply, CastError> {
    if reply.fingerprint == fingerprint {
        Ok(Reply { status: reply.status, body: reply.body.clone() })
    } else {
        Err(CastError::KeyReused)
    }
}

async fn load_polls(votes: &[CastVote], store: &Store) -> Result<HashMap<BattleId, PollRow>, StoreError> {
    let ids: Vec<BattleId> = votes.iter().map(|v| v.battle).collect();
    Ok(store.polls(&ids).await?.into_iter().map(|row| (row.battle, row)).collect())
}

async fn load_replies(
    votes: &[CastVote],
    store: &Store,
) -> Result<HashMap<(AccountId, String), StoredReply>, StoreError> {
    let keys: Vec<_> = votes.iter().filter_map(|v| v.key.as_ref().map(|(key, _)| (v.voter, key.clone()))).collect();
    if keys.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(store.replies(&keys).await?.into_iter().map(|reply| ((reply.account, reply.key.clone()), reply)).collect())
}

fn accepted(vote: &CastVote, poll: &PollRow, catalogue: &Catalogue) -> Reply {
    let [a, b] = &poll.models;
    let body = json!({
        "vote": {"id": vote.id, "status": "pending"},
        "models": {"a": model_card(a, catalogue), "b": model_card(b, catalogue)},
        "receipt": vote.receipt,
    });
    Reply { status: 201, body: body.to_string().into_bytes() }
}

fn commit(vote: &CastVote, early: bool, reply: &Reply) -> VoteCommit {
    VoteCommit {
        id: vote.id,
        battle: vote.battle,
        account: vote.voter,
        ballot: vote.ballot.clone(),
        early,
        cast_at: vote.at,
        reply: vote.key.clone().map(|(key, fingerprint)| KeyedReply {
            key,
            fingerprint,
            status: reply.status,
            body: reply.body.clone(),
        }),
    }
}

/// A model as it is shown to somebody who may know it.
pub fn model_card(slug: &ModelSlug, catalogue: &Catalogue) -> Value {
    match catalogue.get(slug) {
        Some(model) => json!({
            "model": slug, "name": model.row.name, "organization": model.row.organization,
            "license": model.row.license, "origin": model.row.origin,
        }),
        None => json!({"model": slug, "name": slug, "organization": null, "license": null, "origin": null}),
    }
}
