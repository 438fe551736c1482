//! Votes: cast one, see what became of it.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock;
use crate::flow::vote::cast::{CastVote, Reply, Taken};
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::limited::{Limiter, Vote};
use crate::http::extract::{Caller, IdempotencyKey, JsonBody, id};
use crate::http::problem::Problem;
use agon_core::ids::{BattleId, VoteId};
use agon_core::ledger::Unpaid;
use agon_core::log::{encoding, leaf_hash};
use agon_core::time::Timestamp;
use agon_core::verdict::{Reason, Verdict};
use agon_core::vote::{Ballot, Outcome};
use agon_store::VoteRow;

/// A ballot: the choice, tags and a remark.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cast {
    /// `a`, `b`, `tie` or `both_bad`.
    #[schema(value_type = String, example = "a")]
    winner: Outcome,
    /// Tags of each side.
    #[serde(default)]
    tags: SideTags,
    /// A remark, at most 1,000 characters.
    comment: Option<String>,
}

/// Tags of each side.
#[derive(Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SideTags {
    /// Tags given to side A.
    #[serde(default)]
    a: Vec<String>,
    /// Tags given to side B.
    #[serde(default)]
    b: Vec<String>,
}

/// Casts the vote of a battle; the reply says who answered.
#[utoipa::path(post, path = "/api/v1/battles/{id}/vote", tag = "arena", request_body = Cast, params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "a repeat with the same key gives the same reply")),
    responses((status = 201, body = Taken, description = "the vote is durable"),
        (status = 403, description = "`not_your_battle`"), (status = 404, description = "`unknown_battle`"),
        (status = 409, description = "`not_countable_yet` (before `countable_at`: nothing is stored), `already_voted`, `battle_void`, `vote_window_closed`"),
        (status = 422, description = "`invalid_body`, `unknown_tag`, `comment_too_long`, `idempotency_key_reused`"),
        (status = 503, description = "`votes_queue_full`, `storage_unavailable`")))]
pub async fn cast(
    app: web::Data<App>,
    caller: Caller,
    limiter: Limiter<Vote>,
    key: IdempotencyKey,
    path: web::Path<String>,
    body: JsonBody<Cast>,
) -> Result<HttpResponse, Problem> {
    let battle = id(&path, "unknown_battle", "battle")?;
    let Cast { winner, tags, comment } = body.value;
    let ballot = Ballot::parse(winner, [tags.a, tags.b], comment)?;
    if let Err(refused) = limiter.count(&app, &caller).await {
        // Who sends a vote again has cast it: the key finds it, and nothing new is taken.
        let Some(key) = &key.0 else { return Err(refused) };
        limiter.count_read(&app)?;
        if app.store.keyed_votes(&[(caller.account, key.clone())]).await?.is_empty() {
            return Err(refused);
        }
    }
    let reply = cast_ballot(&app, &caller, battle, ballot, key.0.map(|key| (key, body.fingerprint))).await?;
    Ok(crate::http::api::json(reply.status, reply.body))
}

/// Casts a ballot and waits until it is durable; pages do the same.
pub async fn cast_ballot(
    app: &App,
    caller: &Caller,
    battle: BattleId,
    ballot: Ballot,
    key: Option<(String, [u8; 32])>,
) -> Result<Reply, Problem> {
    let (id, at) = (VoteId::from_uuid(clock::uuid()), clock::now());
    let receipt = app.receipts.sign(&CastVote::receipt(id, battle, &ballot, at));
    let vote = CastVote { id, battle, voter: caller.account, ballot, at, key, receipt };
    Ok(app.intake.cast(vote).await??)
}

/// What became of a vote: pending, counted at a place in the log, or excluded for a reason.
#[utoipa::path(get, path = "/api/v1/votes/{id}", tag = "arena", params(("id" = String, Path)),
    responses((status = 200, body = VoteReply, description = "the vote"), (status = 404, description = "`unknown_vote`")))]
pub async fn show(app: web::Data<App>, caller: Caller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id: VoteId = id(&path, "unknown_vote", "vote")?;
    let unknown = || Problem::new(404, "unknown_vote", "there is no such vote");
    // Somebody else's vote is as good as none: an id must tell nothing.
    let vote = app.store.vote(id).await?.filter(|v| v.account == caller.account).ok_or_else(unknown)?;
    Ok(ok(&VoteReply::new(&vote)))
}

/// What became of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It has no verdict yet.
    Pending,
    /// It ranks, as this entry of the log.
    Counted(u64),
    /// It does not, or not any more.
    Excluded(Reason),
}

/// What became of a vote, by its own entry and whatever came after it.
pub fn fate(vote: &VoteRow) -> Fate {
    if vote.retracted.is_some() && vote.reinstated.is_none() {
        return Fate::Excluded(Reason::PatternOfVotes);
    }
    let Some((index, bytes)) = &vote.entry else { return Fate::Pending };
    match encoding::decode(bytes).map(|entry| entry.verdict) {
        Ok(Verdict::Counted { .. }) => Fate::Counted(*index),
        Ok(Verdict::Excluded(reason)) => Fate::Excluded(reason),
        Err(error) => {
            tracing::error!(vote.id = %vote.id, %error, "a log entry can't be read");
            Fate::Pending
        }
    }
}

/// The tags that came with a vote; none where the row is damaged, which an operator is told.
fn tags(vote: &VoteRow) -> SideTags {
    let damaged =
        |error: &serde_json::Error| tracing::error!(vote.id = %vote.id, %error, "a vote's tags can't be read");
    serde_json::from_str(&vote.tags).inspect_err(damaged).unwrap_or_default()
}

/// Why a vote earns nothing though it counts, as far as it is known yet.
pub fn unpaid(vote: &VoteRow) -> Option<Unpaid> {
    let waited = vote.ready_at.map_or(Duration::ZERO, |ready| vote.cast_at.since(ready));
    let why = vote.unpaid.or_else(|| Unpaid::of(vote.unrated, waited));
    why.filter(|_| matches!(fate(vote), Fate::Counted(_)))
}

/// A vote with its verdict.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "vote_01m8bh3pffe9abt6gme8fym78a", "battle": "btl_01m8bh3pcteada5fjqne5stv7r", "winner": "b",
    "tags": {"a": [], "b": ["clear"]}, "comment": null, "early": false, "cast_at": "2026-11-26T08:56:15.59938Z", "status": "counted",
    "log_index": 1, "leaf_hash": "f8de53336186b648838c02300b109bbaae8686ff01a872e7d5210dfcaf843ce2"}))]
pub struct VoteReply {
    /// The vote's id.
    #[schema(value_type = String)]
    pub(crate) id: VoteId,
    /// The battle that it decides.
    #[schema(value_type = String)]
    pub(crate) battle: BattleId,
    /// `a`, `b`, `tie` or `both_bad`.
    #[schema(value_type = String)]
    winner: Outcome,
    /// Tags of each side.
    tags: SideTags,
    /// The remark that came with it.
    #[schema(required)]
    comment: Option<String>,
    /// Was it cast while answers were still written? Such a vote does not rank.
    early: bool,
    /// When it was cast.
    #[schema(value_type = String, format = DateTime)]
    pub(crate) cast_at: Timestamp,
    /// `pending`, `counted` or `excluded`.
    pub(crate) status: &'static str,
    /// Why it is excluded: a code of `GET /rules`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<&'static str>,
    /// Micro-points that it earned; absent while that is not known, and where it earned nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<i64>,
    /// Why it earns nothing though it counts: `new_model`, `late`, `too_soon` after the last paid vote, `day_done` or
    /// `inattentive`.
    #[serde(skip_serializing_if = "Option::is_none")]
    unpaid: Option<&'static str>,
    /// Its place in the log, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) log_index: Option<u64>,
    /// The entry's leaf hash (RFC 6962, SHA-256, hex).
    #[serde(skip_serializing_if = "Option::is_none")]
    leaf_hash: Option<String>,
    /// The place in the log at which it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    retracted_at: Option<u64>,
    /// The place in the log at which it was counted again.
    #[serde(skip_serializing_if = "Option::is_none")]
    reinstated_at: Option<u64>,
}

impl VoteReply {
    /// Of a stored vote.
    pub fn new(vote: &VoteRow) -> Self {
        let (status, reason) = match fate(vote) {
            Fate::Pending => ("pending", None),
            Fate::Counted(_) => ("counted", None),
            Fate::Excluded(reason) => ("excluded", Some(reason.code())),
        };
        let entry = vote.entry.as_ref();
        Self {
            id: vote.id,
            battle: vote.battle,
            winner: vote.outcome,
            tags: tags(vote),
            comment: vote.comment.clone(),
            early: vote.early,
            cast_at: vote.cast_at,
            status,
            reason,
            points: vote.earned,
            unpaid: unpaid(vote).map(Unpaid::code),
            log_index: entry.map(|(index, _)| *index),
            leaf_hash: entry.map(|(_, bytes)| hex::encode(leaf_hash(bytes))),
            retracted_at: vote.retracted,
            reinstated_at: vote.retracted.and(vote.reinstated),
        }
    }
}
