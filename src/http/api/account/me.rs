//! What belongs to the caller.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::flow::points::show::{Cursor, show_points};
use crate::flow::ranking::personal::{LEAST, personal_board};
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::{Caller, ClientAddr, id};
use crate::http::limits::Act;
use crate::http::problem::Problem;
use agon_core::battle::BattleState;
use agon_core::ranking::board_fit::{FittedRow, RankingRule};

/// Who the caller is.
#[utoipa::path(get, path = "/api/v1/me", tag = "me", responses((status = 200, description = "`{\"account\",\"kind\"}`"), (status = 401, description = "no session")))]
pub async fn show(caller: Caller) -> HttpResponse {
    ok(&json!({"account": caller.account, "kind": "guest"}))
}

/// Reads the cursor of a statement.
///
/// # Errors
/// 400 `invalid_cursor`.
pub fn points_cursor(text: Option<&str>) -> Result<Option<Cursor>, Problem> {
    let wrong = |()| Problem::new(400, "invalid_cursor", "the cursor is none of ours; leave it out to begin anew");
    text.map(|text| text.parse().map_err(wrong)).transpose()
}

/// The caller's points: balances, and the statement newest first.
#[utoipa::path(get, path = "/api/v1/me/points", tag = "me", params(("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query, description = "1 to 200, 50 unless given")),
    responses((status = 200, description = "`{\"balances\":{\"earned\",\"pending\",\"available\",\"held\",\"reserved\",\"claimed\",\"forfeited\"},\"standing\",\"tier\",\"tested\",\"lines\":[{\"id\",\"at\",\"kind\",\"amount\",\"from\",\"to\",\"vote\"}],\"next_cursor\"}`; amounts are micro-points, a point is 1,000,000")))]
pub async fn points(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    page: web::Query<Page>,
) -> Result<HttpResponse, Problem> {
    app.limits.check(Act::Read, Some(caller.account), addr.0).await?;
    let limit = page.limit.unwrap_or(50);
    if !(1..=200).contains(&limit) {
        return Err(Problem::new(400, "invalid_parameter", "limit is 1 to 200"));
    }
    let shown = show_points(&app.store, caller.account, points_cursor(page.cursor.as_deref())?, limit).await?;
    Ok(ok(&json!(shown)))
}

/// The board of the caller's own counted votes, from the twentieth on.
#[utoipa::path(get, path = "/api/v1/me/board", tag = "me", responses((status = 200, description = "`{\"votes\",\"rows\":[{\"model\",\"rating\",\"ci\",\"rank\",\"votes\",\"wins\",\"losses\",\"ties\",\"both_bad\"}]}`"), (status = 409, description = "`too_few_votes`")))]
pub async fn board(app: web::Data<App>, caller: Caller, addr: ClientAddr) -> Result<HttpResponse, Problem> {
    app.limits.check(Act::Read, Some(caller.account), addr.0).await?;
    let own = personal_board(&app.store, caller.account, &RankingRule::default()).await?;
    let own = own.map_err(|have| {
        let text = format!("a board of your own needs {LEAST} counted votes; you have {have}");
        Problem::new(409, "too_few_votes", text)
    })?;
    let row = |row: &FittedRow| {
        json!({"model": row.model, "rating": row.rating, "ci": row.ci, "rank": row.rank, "votes": row.votes,
            "wins": row.wins, "losses": row.losses, "ties": row.ties + row.both_bad, "both_bad": row.both_bad})
    };
    let rows: Vec<Value> = own.rows.iter().map(row).collect();
    Ok(ok(&json!({"votes": own.counted, "rows": rows})))
}

/// A page of a list.
#[derive(Deserialize)]
pub struct Page {
    cursor: Option<String>,
    limit: Option<u32>,
}

/// The caller's battles, newest first; models only of those that have their vote.
#[utoipa::path(get, path = "/api/v1/me/battles", tag = "me", params(("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query, description = "1 to 100, 20 unless given")),
    responses((status = 200, description = "`{\"battles\":[…],\"next_cursor\"}`")))]
pub async fn battles(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    page: web::Query<Page>,
) -> Result<HttpResponse, Problem> {
    app.limits.check(Act::Read, Some(caller.account), addr.0).await?;
    let limit = page.limit.unwrap_or(20);
    if !(1..=100).contains(&limit) {
        return Err(Problem::new(400, "invalid_parameter", "limit is 1 to 100"));
    }
    let before = page.cursor.as_deref().map(|c| id(c, "invalid_cursor", "cursor")).transpose()?;
    let rows = app.store.battles_of(caller.account, before, limit).await?;
    let next = rows.last().filter(|_| rows.len() == limit as usize).map(|row| row.id);
    let battles: Vec<Value> = rows
        .into_iter()
        .map(|row| {
            let mut value = json!({"id": row.id, "state": row.state, "turns": row.turn, "prompt": row.prompt, "created_at": row.created_at});
            if row.state == BattleState::Voted {
                value["winner"] = json!(row.outcome);
                value["models"] = json!({"a": row.models[0], "b": row.models[1]});
            }
            value
        })
        .collect();
    Ok(ok(&json!({"battles": battles, "next_cursor": next})))
}
