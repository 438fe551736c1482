//! Appeals, and the operators' page.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::flow::account::appeal::open_appeal;
use crate::http::App;
use crate::http::api::account::reviews::{FlaggedPage, PageQuery, Reviewed, decide_about, flagged};
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::operator::Operator;
use crate::http::extract::same_origin;
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::Problem;
use crate::i18n::Markup;
use agon_store::ReviewAction;

/// What a form says.
#[derive(Deserialize)]
pub struct Reason {
    reason: String,
}

/// Keeps an appeal.
pub async fn appeal(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Limited<Change>,
    form: web::Form<Reason>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    open_appeal(&app.store, caller.account, &form.reason).await.map_err(Problem::from)?;
    Ok(see_other("/points"))
}

#[derive(Template)]
#[template(path = "operator/reviews.html")]
struct AdminPage {
    t: Locale,
    shown: FlaggedPage,
    /// Nothing is looked for yet.
    sought: &'static str,
}

impl AdminPage {
    /// Evidence, from its decimal logarithm.
    fn evidence(&self, log10: &f64) -> String {
        self.t.decimal(10f64.powf(*log10), 0)
    }

    fn reviewed(&self, review: &Reviewed) -> Markup {
        let action = self.t.code("review", review.action.as_str());
        let said = self.t.html("admin-reviewed").with("action", action).with("actor", &review.actor);
        said.with("moment", self.t.minute(review.at))
    }
}

/// People whose votes are looked at.
pub async fn admin(
    app: web::Data<App>,
    t: Locale,
    _: Operator,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, PageProblem> {
    page(200, &AdminPage { t, shown: flagged(&app, &query).await?, sought: "" })
}

/// An operator's decision about a person.
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
    decide_about(&app, &operator, &path, form.action, &form.reason).await?;
    Ok(see_other("/admin"))
}
