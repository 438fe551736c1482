//! Votes are cast in batches: one statement takes all that may be taken; why the rest may not is told afterwards.
//!
//! One statement per batch is what lets many voters share one durable commit. A voter hears
//! "accepted" only after their own vote's commit; a vote that can't be taken is answered without
//! holding the others up.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use utoipa::ToSchema;

use crate::models::catalogue::Catalogue;
use crate::secrets::receipt::{Receipt, Receipts};
use agon_core::battle::BattleRefusal;
use agon_core::ids::{AccountId, BattleId, VoteId};
use agon_core::model::{ModelSlug, Origin};
use agon_core::time::Timestamp;
use agon_core::vote::{self, Ballot, Votable, VoteRefusal};
use agon_store::{KeyedVote, Store, StoreError, VotableRow, VoteCommit};

/// A vote as it reaches the service.
#[derive(Clone, Debug)]
pub struct CastVote {
    /// Id that the vote gets if it is taken.
    pub id: VoteId,
    /// Id of the battle that is voted on.
    pub battle: BattleId,
    /// The account that votes.
    pub voter: AccountId,
    /// Outcome, tags and comment, as checked.
    pub ballot: Ballot,
    /// When the vote reached the service.
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

/// Why a vote was not taken, or its fate is not known.
#[derive(Debug, thiserror::Error)]
pub enum CastError {
    /// There is no battle of this id.
    #[error("there is no such battle")]
    UnknownBattle,
    /// The rules of voting refuse the vote.
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
    /// HTTP status of the reply.
    pub status: u16,
    /// Body of the reply, JSON.
    pub body: Vec<u8>,
}

/// What casting votes works with.
#[derive(Clone, Copy)]
pub struct VoteContext<'a> {
    /// Store of votes and battles.
    pub store: &'a Store,
    /// The catalogue, which names the models of a reply.
    pub catalogue: &'a Catalogue,
    /// The key that signs receipts.
    pub receipts: &'a Receipts,
}

/// Casts a batch of votes. The answers are in the order of the votes.
///
/// # Errors
/// [`StoreError`] when the store failed for the batch as a whole: then no vote of it was taken,
/// or the same batch can be cast again without harm.
pub async fn cast_votes(
    votes: &[CastVote],
    context: VoteContext<'_>,
) -> Result<Vec<Result<Reply, CastError>>, StoreError> {
    let taken = take(votes.iter(), context.store).await?;
    let left: Vec<&CastVote> = votes.iter().filter(|vote| !taken.contains_key(&vote.id)).collect();
    let mut settled = settle(&left, context).await?.into_iter();
    let answer = |vote: &CastVote| match taken.get(&vote.id) {
        Some(models) => Some(Ok(context.reply(vote.id, &vote.receipt, models))),
        None => settled.next(),
    };
    // Both lists are in the order of the votes, so none is missing.
    Ok(votes.iter().map(answer).map(|a| a.unwrap_or(Err(CastError::Unavailable))).collect())
}

/// Has the store take what may be taken, the first of twins only; gives who answered in what was taken.
async fn take(
    votes: impl Iterator<Item = &CastVote>,
    store: &Store,
) -> Result<HashMap<VoteId, [ModelSlug; 2]>, StoreError> {
    let (mut battles, mut keys) = (HashSet::new(), HashSet::new());
    let is_first = |vote: &&CastVote| {
        let key = vote.key.as_ref().map(|(key, _)| (vote.voter, key.clone()));
        battles.insert((vote.battle, vote.voter)) && key.is_none_or(|key| keys.insert(key))
    };
    let commits: Vec<VoteCommit> = votes.filter(is_first).map(commit).collect();
    if commits.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(store.commit_votes(&commits).await?.into_iter().map(|taken| (taken.vote, taken.models)).collect())
}

/// Answers votes that were not taken, or of which nothing is known: what is stored decides.
async fn settle(votes: &[&CastVote], context: VoteContext<'_>) -> Result<Vec<Result<Reply, CastError>>, StoreError> {
    if votes.is_empty() {
        return Ok(Vec::new());
    }
    // In this order: a battle that is seen to be voted has its vote, and a repeat must find its key.
    let votable_battles = load_votable(votes.iter().copied(), context.store).await?;
    let keys: Vec<_> = votes.iter().filter_map(|v| v.key.as_ref().map(|(key, _)| (v.voter, key.clone()))).collect();
    let keyed = if keys.is_empty() { Vec::new() } else { context.store.keyed_votes(&keys).await? };
    let keyed: HashMap<(AccountId, &str), &KeyedVote> =
        keyed.iter().map(|v| ((v.account, v.key.as_str()), v)).collect();
    // A vote whose twin was refused stood back for nothing.
    let is_open = |vote: &&&CastVote| {
        let is_keyed = vote.key.as_ref().is_some_and(|(key, _)| keyed.contains_key(&(vote.voter, key.as_str())));
        !is_keyed && votable_battles.get(&vote.battle).is_some_and(|votable| accept(vote, votable).is_ok())
    };
    let taken = take(votes.iter().filter(is_open).copied(), context.store).await?;
    let mut answers = Vec::with_capacity(votes.len());
    for vote in votes {
        answers.push(match taken.get(&vote.id) {
            Some(models) => Ok(context.reply(vote.id, &vote.receipt, models)),
            None => settle_one(vote, &votable_battles, &keyed, context).await?,
        });
    }
    Ok(answers)
}

async fn settle_one(
    vote: &CastVote,
    votable_battles: &HashMap<BattleId, VotableRow>,
    keyed: &HashMap<(AccountId, &str), &KeyedVote>,
    context: VoteContext<'_>,
) -> Result<Result<Reply, CastError>, StoreError> {
    let votable = votable_battles.get(&vote.battle);
    if let Some((key, fingerprint)) = &vote.key {
        match (keyed.get(&(vote.voter, key.as_str())), votable) {
            (Some(earlier), Some(votable)) if earlier.battle == vote.battle && earlier.fingerprint == fingerprint => {
                let receipt = Receipt {
                    vote: earlier.id,
                    battle: earlier.battle,
                    winner: earlier.outcome,
                    cast_at_us: earlier.cast_at.micros(),
                };
                return Ok(Ok(context.reply(earlier.id, &context.receipts.sign(&receipt), &votable.models)));
            }
            (Some(_), _) => return Ok(Err(CastError::KeyReused)),
            (None, _) if context.store.reply(vote.voter, key).await?.is_some() => return Ok(Err(CastError::KeyReused)),
            (None, _) => {}
        }
    }
    let Some(votable) = votable else { return Ok(Err(CastError::UnknownBattle)) };
    if let Err(refusal) = accept(vote, votable) {
        // The answer to our own commit may have been lost.
        if context.store.vote_of(vote.battle).await?.is_some_and(|stored| stored.id == vote.id) {
            return Ok(Ok(context.reply(vote.id, &vote.receipt, &votable.models)));
        }
        return Ok(Err(refusal.into()));
    }
    // It could be taken and was not: a twin came first and its commit is not seen yet.
    Ok(Err(VoteRefusal::from(BattleRefusal::AlreadyVoted).into()))
}

fn accept(vote: &CastVote, row: &VotableRow) -> Result<(), VoteRefusal> {
    let VotableRow { account: owner, mode, state, created_at: opened_at, countable_at, .. } = *row;
    let votable = Votable { owner, mode, state, opened_at, countable_at };
    vote::accept(&votable, vote.voter, vote.at)
}

async fn load_votable(
    votes: impl Iterator<Item = &CastVote>,
    store: &Store,
) -> Result<HashMap<BattleId, VotableRow>, StoreError> {
    let ids: Vec<BattleId> = votes.map(|v| v.battle).collect();
    Ok(store.votable_battles(&ids).await?.into_iter().map(|row| (row.battle, row)).collect())
}

fn commit(vote: &CastVote) -> VoteCommit {
    VoteCommit {
        id: vote.id,
        battle: vote.battle,
        account: vote.voter,
        ballot: vote.ballot.clone(),
        cast_at: vote.at,
        key: vote.key.clone(),
    }
}

impl VoteContext<'_> {
    fn reply(&self, vote: VoteId, receipt: &str, [a, b]: &[ModelSlug; 2]) -> Reply {
        let models = Cards { a: model_card(a, self.catalogue), b: Some(model_card(b, self.catalogue)) };
        let taken = Taken { vote: Pending { id: vote, status: "pending" }, models, receipt };
        // Names and texts: nothing of it can fail.
        Reply { status: 201, body: serde_json::to_vec(&taken).unwrap_or_default() }
    }
}

/// The reply to a vote that was taken (201).
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"vote": {"id": "vote_01m8bgrdekejrvt4jc0zjd2dej", "status": "pending"}, "models": {
    "a": {"model": "demo-outliner", "name": "Demo Outliner", "organization": "Agon demo", "license": "Apache-2.0", "origin": "demo"},
    "b": {"model": "demo-markov", "name": "Demo Markov", "organization": "Agon demo", "license": "Apache-2.0", "origin": "demo"}},
    "receipt": "eyJhbGciOiJFZERTQSIsInR5cCI6ImFnb24tcmVjZWlwdCJ9.…"}))]
pub struct Taken<'a> {
    /// The vote, which waits for its verdict.
    vote: Pending,
    /// The models that answered: the vote is cast, so they are told.
    models: Cards<'a>,
    /// A signature (JWS, Ed25519) over vote, battle, choice and time, by the key at `/.well-known/jwks.json`.
    receipt: &'a str,
}

/// A vote that has no verdict yet.
#[derive(Serialize, ToSchema)]
struct Pending {
    /// Id of the vote, `vote_…`.
    #[schema(value_type = String)]
    id: VoteId,
    /// Always `pending`.
    status: &'static str,
}

/// The models that answered in a battle.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Cards<'a> {
    /// The model on side A.
    pub a: ModelCard<'a>,
    /// The model on side B; none where one answers alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<ModelCard<'a>>,
}

/// A model as it is shown to somebody who may know it.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct ModelCard<'a> {
    /// Slug of the model, its name in the API.
    #[schema(value_type = String)]
    model: &'a ModelSlug,
    /// Name of the model, for people.
    name: &'a str,
    /// The organization that made the model; `null`: the catalogue no longer knows it.
    #[schema(required)]
    organization: Option<&'a str>,
    /// Licence of the model; `null`: the catalogue no longer knows it.
    #[schema(required)]
    license: Option<&'a str>,
    /// Where its answers come from: `live`, `replay` or `demo`; `null`: the catalogue no longer knows it.
    #[schema(required, value_type = Option<String>)]
    origin: Option<Origin>,
}

/// The card of a model; one that the catalogue no longer knows has its name only.
pub fn model_card<'a>(slug: &'a ModelSlug, catalogue: &'a Catalogue) -> ModelCard<'a> {
    let row = catalogue.get(slug).map(|model| &model.row);
    ModelCard {
        model: slug,
        name: row.map_or(slug.as_str(), |row| &row.name),
        organization: row.map(|row| &*row.organization),
        license: row.map(|row| &*row.license),
        origin: row.map(|row| row.origin),
    }
}
