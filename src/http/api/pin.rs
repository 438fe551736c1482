//! A battle's owner keeps it at the top of their list, and lets it go again.

use actix_web::{HttpResponse, web};

use crate::flow::battle::pin;
use crate::http::App;
use crate::http::api::no_content;
use crate::http::extract::id;
use crate::http::extract::limited::{Change, Limited};
use crate::http::problem::Problem;

/// Keeps one of the caller's conversations at the top of the lists on their pages; one that is there stays where it is. `GET
/// /me/battles` stays in the order of time and says `pinned`.
#[utoipa::path(put, path = "/api/v1/battles/{id}/pin", tag = "arena", params(("id" = String, Path)),
    responses((status = 204, description = "it is at the top"), (status = 403, description = "`not_your_battle`"), (status = 404, description = "`unknown_battle`"),
        (status = 409, description = "`too_many_pins`")))]
pub async fn create(
    app: web::Data<App>,
    caller: Limited<Change>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    pin::pin(id(&path, "unknown_battle", "battle")?, caller.account, &app.store).await?;
    Ok(no_content())
}

/// Lets one of the caller's conversations stand by its age again.
#[utoipa::path(delete, path = "/api/v1/battles/{id}/pin", tag = "arena", params(("id" = String, Path)),
    responses((status = 204, description = "it stands by its age"), (status = 403, description = "`not_your_battle`"), (status = 404, description = "`unknown_battle`")))]
pub async fn end(
    app: web::Data<App>,
    caller: Limited<Change>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    pin::unpin(id(&path, "unknown_battle", "battle")?, caller.account, &app.store).await?;
    Ok(no_content())
}
