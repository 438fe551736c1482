//! Appeals, and the operators' page.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{PageProblem, page, see_other};
use crate::http::App;
use crate::http::api::reviews::{FlaggedPage, Operator, PageQuery, flagged, open_appeal, review};
use crate::http::extract::{Caller, ClientAddr, same_origin};
use crate::store::ReviewAction;

/// What a form says.
#[derive(Deserialize)]
pub struct Reason {
    reason: String,
}

/// Keeps an appeal.
pub async fn appeal(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Caller,
    addr: ClientAddr,
    form: web::Form<Reason>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    open_appeal(&app, &caller, addr, &form.reason).await?;
    Ok(see_other("/points"))
}

#[derive(Template)]
#[template(path = "admin.html")]
struct AdminPage {
    shown: FlaggedPage,
}

impl AdminPage {
    fn section(&self) -> &'static str {
        "admin"
    }
}

/// People whose votes are looked at.
pub async fn admin(
    app: web::Data<App>,
    _: Operator,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, PageProblem> {
    page(200, &AdminPage { shown: flagged(&app, &query).await? })
}

/// A decision.
#[derive(Deserialize)]
pub struct Decision {
    action: ReviewAction,
    reason: String,
}

/// Keeps a decision.
pub async fn decide(
    app: web::Data<App>,
    operator: Operator,
    path: web::Path<String>,
    form: web::Form<Decision>,
) -> Result<HttpResponse, PageProblem> {
    review(&app, &operator, &path, form.action, &form.reason).await?;
    Ok(see_other("/admin"))
}
