//! What happened to the caller since they were here last.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::limited::{Change, Limited, Read};
use crate::http::extract::query::{Query, page_size};
use crate::http::extract::{JsonBody, id};
use crate::http::problem::Problem;
use agon_core::account::notice::Notice;
use agon_core::ids::{ClaimId, NoticeId};
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_store::NoticeRow;

/// Notices that one request may name.
const MOST: usize = 200;

/// Which notices.
#[derive(Deserialize)]
pub struct NoticesQuery {
    before: Option<String>,
    limit: Option<u32>,
}

/// Reads the id before which a page of notices ends.
///
/// # Errors
/// 400 `invalid_cursor`.
pub fn before(text: Option<&str>) -> Result<Option<NoticeId>, Problem> {
    let wrong = |_| Problem::new(400, "invalid_cursor", "before is none of our notices; leave it out to begin anew");
    text.map(|text| text.parse().map_err(wrong)).transpose()
}

/// What happened to the caller, newest first.
#[utoipa::path(get, path = "/api/v1/me/notices", tag = "me", params(("before" = Option<String>, Query, description = "older than this notice: `next_cursor` of the page before"), ("limit" = Option<u32>, Query, minimum = 1, maximum = 200, description = "50 unless given")),
    responses((status = 200, body = NoticeList, description = "a page of them"), (status = 400, description = "`invalid_parameter`, `invalid_cursor`")))]
pub async fn list(
    app: web::Data<App>,
    caller: Limited<Read>,
    query: Query<NoticesQuery>,
) -> Result<HttpResponse, Problem> {
    let limit = page_size(query.limit, 50, 200)?;
    let rows = app.store.notices_of(caller.account, before(query.before.as_deref())?, limit).await?;
    let next_cursor = rows.last().filter(|_| rows.len() == limit as usize).map(|row| row.id);
    let unread = app.store.unread_notices(caller.account).await?;
    Ok(ok(&NoticeList { notices: rows.into_iter().map(NoticeReply::from).collect(), unread, next_cursor }))
}

/// A page of somebody's notices.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"notices": [{"id": "ntc_01m8bhz4t1fy2r5xw3q9k7n6da", "kind": "model_moved", "at": "2026-11-28T09:00:00Z", "read": false,
    "model": "river-stone", "snapshot": 412, "from": [4, 6], "to": [1, 3]}], "unread": 1, "next_cursor": null}))]
pub struct NoticeList {
    /// The notices of the page, newest first.
    notices: Vec<NoticeReply>,
    /// How many the caller has not seen, on all pages.
    unread: u64,
    /// What to give as `before` for the next page; none: this is the last.
    #[schema(required, value_type = Option<String>)]
    next_cursor: Option<NoticeId>,
}

/// Something that happened to a person.
#[derive(Serialize, ToSchema)]
struct NoticeReply {
    /// The notice's id.
    #[schema(value_type = String)]
    id: NoticeId,
    /// `claim_paid`, `claim_returned`, `votes_removed`, `votes_restored`, `points_held`, `points_released`, `review_cleared`,
    /// `review_upheld` or `model_moved`.
    kind: &'static str,
    /// When it happened.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Has the caller seen it?
    read: bool,
    /// Of a claim: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    claim: Option<ClaimId>,
    /// Of a claim: micro-points.
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<i64>,
    /// Of a claim that was paid: base units of the token.
    #[serde(skip_serializing_if = "Option::is_none")]
    units: Option<u64>,
    /// Of votes: how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    votes: Option<u32>,
    /// Of a model: its name in the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    model: Option<ModelSlug>,
    /// Of a model: number of the overall board's snapshot that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    snapshot: Option<u64>,
    /// Of a model: best and worst place before.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<[u32; 2]>,
    /// Of a model: best and worst place since.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<[u32; 2]>,
}

impl From<NoticeRow> for NoticeReply {
    fn from(NoticeRow { id, notice, at, read_at }: NoticeRow) -> Self {
        let plain = Self {
            id,
            kind: notice.kind(),
            at,
            read: read_at.is_some(),
            claim: None,
            points: None,
            units: None,
            votes: None,
            model: None,
            snapshot: None,
            from: None,
            to: None,
        };
        match notice {
            Notice::ClaimPaid { claim, points, units } => {
                Self { claim: Some(claim), points: Some(points), units: Some(units), ..plain }
            }
            Notice::ClaimReturned { claim, points } => Self { claim: Some(claim), points: Some(points), ..plain },
            Notice::VotesRemoved { votes } | Notice::VotesRestored { votes } => Self { votes: Some(votes), ..plain },
            Notice::ModelMoved { model, snapshot, from, to } => {
                Self { model: Some(model), snapshot: Some(snapshot), from: Some(from), to: Some(to), ..plain }
            }
            Notice::PointsHeld
            | Notice::PointsReleased
            | Notice::ReviewCleared { .. }
            | Notice::ReviewUpheld { .. } => plain,
        }
    }
}

/// Which notices were seen.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"notices": ["ntc_01m8bhz4t1fy2r5xw3q9k7n6da"]}))]
pub struct Seen {
    /// Their ids, at most 200; left out: all that there are by now.
    notices: Option<Vec<String>>,
}

/// How many notices are left to be seen.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"unread": 0}))]
pub struct Unread {
    /// Notices that the caller has not seen.
    unread: u64,
}

/// Says that the caller has seen notices; those of others and unknown ones change nothing.
#[utoipa::path(post, path = "/api/v1/me/notices/read", request_body = Seen, tag = "me",
    responses((status = 200, body = Unread, description = "how many are left"), (status = 404, description = "`unknown_notice`"), (status = 422, description = "`invalid_body`, `too_many_notices`")))]
pub async fn read(app: web::Data<App>, caller: Limited<Change>, body: JsonBody<Seen>) -> Result<HttpResponse, Problem> {
    let named = body.value.notices.as_deref();
    if named.is_some_and(|named| named.len() > MOST) {
        return Err(Problem::new(422, "too_many_notices", format!("notices: at most {MOST} ids at once")));
    }
    let ids =
        named.map(|ids| ids.iter().map(|text| id(text, "unknown_notice", "notice")).collect::<Result<Vec<_>, _>>());
    app.store.read_notices(caller.account, ids.transpose()?.as_deref(), clock::now()).await?;
    Ok(ok(&Unread { unread: app.store.unread_notices(caller.account).await? }))
}
