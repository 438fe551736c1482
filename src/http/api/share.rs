//! A battle's owner shows it to others by a link, and ends that.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::flow::battle::share::{share, unshare};
use crate::http::App;
use crate::http::api::battle::Nothing;
use crate::http::api::{no_content, ok};
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::{JsonBody, host, id};
use crate::http::problem::Problem;

/// The link by which others see a battle.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"url": "https://arena.example/s/ASNFZ4mrTN6PASNFZ4mrzfZzXHwqmJ0tVvXz2nC0aVE"}))]
pub struct ShareReply {
    /// Its address, for as long as it is shared.
    url: String,
}

/// Shows the caller's battle to whoever has the link: question, answers, models and choice, nothing of the person. The same link
/// for as long as it works.
#[utoipa::path(post, path = "/api/v1/battles/{id}/share", tag = "arena", request_body = Nothing, params(("id" = String, Path)),
    responses((status = 200, body = ShareReply, description = "the link"), (status = 403, description = "`not_your_battle`"), (status = 404, description = "`unknown_battle`"),
        (status = 409, description = "`not_voted`: only a battle with a vote is shown; `is_a_check`: a hidden check is not; `consent_is_private`")))]
pub async fn create(
    app: web::Data<App>,
    caller: Limited<Change>,
    path: web::Path<String>,
    request: HttpRequest,
    _: JsonBody<Nothing>,
) -> Result<HttpResponse, Problem> {
    let battle = id(&path, "unknown_battle", "battle")?;
    let link = share(battle, caller.account, &app.store).await?;
    Ok(ok(&ShareReply { url: link_url(&app, link, host(&request)) }))
}

/// Ends the link of the caller's battle: it works for nobody from now on, and sharing again makes another.
#[utoipa::path(delete, path = "/api/v1/battles/{id}/share", tag = "arena", params(("id" = String, Path)),
    responses((status = 204, description = "there is no link that works"), (status = 403, description = "`not_your_battle`"), (status = 404, description = "`unknown_battle`")))]
pub async fn end(
    app: web::Data<App>,
    caller: Limited<Change>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    unshare(id(&path, "unknown_battle", "battle")?, caller.account, &app.store).await?;
    Ok(no_content())
}

/// The address of a link, as it is passed on.
pub fn link_url(app: &App, link: Uuid, host: &str) -> String {
    format!("{}/s/{}", app.site.base(host), app.share_links.token(link))
}
