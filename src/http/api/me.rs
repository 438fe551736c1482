//! What belongs to the caller.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::ok;
use crate::domain::battle::BattleState;
use crate::http::App;
use crate::http::extract::{Caller, ClientAddr, id};
use crate::http::limits::Act;
use crate::http::problem::Problem;

/// Who the caller is.
#[utoipa::path(get, path = "/api/v1/me", tag = "me", responses((status = 200, description = "`{\"account\",\"kind\"}`"), (status = 401, description = "no session")))]
pub async fn show(caller: Caller) -> HttpResponse {
    ok(&json!({"account": caller.account, "kind": "guest"}))
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
