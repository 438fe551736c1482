//! Votes: cast one, see what became of it.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::clock;
use crate::flow::vote::cast::{CastVote, Reply};
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::{Caller, ClientAddr, IdempotencyKey, JsonBody, id};
use crate::http::limits::Act;
use crate::http::problem::Problem;
use agon_core::ids::{BattleId, VoteId};
use agon_core::ledger::Unpaid;
use agon_core::log::encoding;
use agon_core::verdict::{Reason, Verdict};
use agon_core::vote::{Ballot, Outcome};
use agon_store::VoteRow;

/// A ballot.
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
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SideTags {
    /// Of side A.
    #[serde(default)]
    a: Vec<String>,
    /// Of side B.
    #[serde(default)]
    b: Vec<String>,
}

/// Casts the vote of a battle; the reply says who answered.
#[utoipa::path(post, path = "/api/v1/battles/{id}/vote", tag = "arena", request_body = Cast, params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "a repeat with the same key gives the same reply")),
    responses((status = 201, description = "`{\"vote\":{\"id\",\"status\"},\"models\":{\"a\",\"b\"},\"receipt\"}`; durable"),
        (status = 403, description = "`not_your_battle`"), (status = 404, description = "`unknown_battle`"),
        (status = 409, description = "`already_voted`, `battle_void`, `vote_window_closed`"),
        (status = 422, description = "`invalid_body`, `unknown_tag`, `comment_too_long`, `idempotency_key_reused`"),
        (status = 503, description = "`votes_queue_full`, `storage_unavailable`")))]
pub async fn cast(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    key: IdempotencyKey,
    path: web::Path<String>,
    body: JsonBody<Cast>,
) -> Result<HttpResponse, Problem> {
    let battle = id(&path, "unknown_battle", "battle")?;
    let Cast { winner, tags, comment } = body.value;
    let ballot = Ballot::parse(winner, [tags.a, tags.b], comment)?;
    app.limits.check(Act::Vote, Some(caller.account), addr.0).await?;
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
    responses((status = 200, description = "`{\"id\",\"status\":\"pending\"|\"counted\"|\"excluded\",\"log_index\"?,\"reason\"?,\"unpaid\"?: \"new_model\"|\"late\",…}`"), (status = 404, description = "`unknown_vote`")))]
pub async fn show(app: web::Data<App>, caller: Caller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id: VoteId = id(&path, "unknown_vote", "vote")?;
    let unknown = || Problem::new(404, "unknown_vote", "there is no such vote");
    // Somebody else's vote is as good as none: an id must tell nothing.
    let vote = app.store.vote(id).await?.filter(|v| v.account == caller.account).ok_or_else(unknown)?;
    Ok(ok(&vote_json(&vote)))
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

/// Why a vote earns nothing though it counts.
pub fn unpaid(vote: &VoteRow) -> Option<Unpaid> {
    let waited = vote.ready_at.map_or(Duration::ZERO, |ready| vote.cast_at.since(ready));
    Unpaid::of(vote.unrated, waited).filter(|_| matches!(fate(vote), Fate::Counted(_)))
}

/// A vote with its verdict.
pub fn vote_json(vote: &VoteRow) -> Value {
    let tags: Value = serde_json::from_str(&vote.tags).unwrap_or_default();
    let mut value = json!({
        "id": vote.id, "battle": vote.battle, "winner": vote.outcome, "tags": tags, "comment": vote.comment, "early": vote.early, "cast_at": vote.cast_at,
    });
    let (status, reason) = match fate(vote) {
        Fate::Pending => ("pending", None),
        Fate::Counted(_) => ("counted", None),
        Fate::Excluded(reason) => ("excluded", Some(reason.code())),
    };
    value["status"] = json!(status);
    if let Some(reason) = reason {
        value["reason"] = json!(reason);
    }
    if let Some(unpaid) = unpaid(vote) {
        value["unpaid"] = json!(unpaid.code());
    }
    if let Some((index, bytes)) = &vote.entry {
        value["log_index"] = json!(index);
        value["leaf_hash"] = json!(hex::encode(agon_core::log::leaf_hash(bytes)));
    }
    if let Some(index) = vote.retracted {
        value["retracted_at"] = json!(index);
        if let Some(index) = vote.reinstated {
            value["reinstated_at"] = json!(index);
        }
    }
    value
}
