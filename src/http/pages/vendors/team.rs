//! The console's forms for the people who act for a vendor.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::flow::vendors::members::{invite_member, remove_member};
use crate::http::App;
use crate::http::extract::id;
use crate::http::extract::limited::{Change, Limited};
use crate::http::pages::vendors::console::{Shown, entered, render};
use crate::http::pages::vendors::job::Job;
use crate::http::pages::{Locale, PageProblem, see_other};
use crate::http::problem::Problem;
use agon_core::ids::{AccountId, VendorId};

/// Who is invited, or leaves.
#[derive(Deserialize)]
pub struct Fields {
    vendor: Option<VendorId>,
    account: String,
    /// There in the form that removes.
    remove: Option<String>,
}

/// Invites somebody, removes somebody, or takes an invitation back.
pub async fn act(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, PageProblem> {
    let acting = entered(&app, &request, &caller, form.vendor).await?;
    let done = async {
        let account: AccountId = id(form.account.trim(), "unknown_account", "account")?;
        match form.remove {
            Some(_) => remove_member(&app.store, &acting.acting(), account).await?,
            None => invite_member(&app.store, &acting.acting(), account).await?,
        }
        Ok::<_, Problem>(())
    };
    match done.await {
        Ok(()) => Ok(see_other(&Job::Team.address(Some(acting.vendor.id)))),
        Err(problem) if problem.status.is_client_error() => {
            render(&app, t, Some(*caller), form.vendor, Job::Team, Shown::Refused(problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}
