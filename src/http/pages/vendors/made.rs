//! A key or a secret that was just made is shown once, to whoever made it, at an address that can be loaded again.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::{HttpRequest, HttpResponse};

use crate::http::App;
use crate::http::extract::Caller;
use crate::http::pages::vendors::console::Shown;
use crate::http::pages::vendors::job::Job;
use crate::http::pages::{PageProblem, see_other};
use crate::http::problem::Problem;
use agon_core::ids::VendorId;

/// Name of the cookie that keeps what was just made, in the browser that asked for it and nowhere else.
const MADE: &str = "agon_made";
/// So long the page can be read again without making another.
const MADE_SECONDS: i64 = 120;

/// Leads to the console, which shows what was made: that page can be loaded again, and nothing is made twice.
pub(crate) fn show_made(
    app: &App,
    caller: &Caller,
    vendor: Option<VendorId>,
    kind: &str,
    secret: &str,
) -> Result<HttpResponse, PageProblem> {
    let cookie = Cookie::build(MADE, format!("{}.{kind}.{secret}", caller.account))
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(app.is_secure())
        .path(format!("{}/vendors", app.site.cookie_path().trim_end_matches('/')))
        .max_age(time::Duration::seconds(MADE_SECONDS))
        .finish();
    let mut response = see_other(&if kind == "key" { Job::Keys } else { Job::Webhooks }.address(vendor));
    response.add_cookie(&cookie).map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(response)
}

/// What the caller made a moment ago in this browser. Whoever comes to it after them reads nothing.
pub(crate) fn just_made(request: &HttpRequest, caller: Option<&Caller>) -> Shown {
    let made = request.cookie(MADE);
    let account = caller.map(|caller| caller.account.to_string());
    let own = made.as_ref().and_then(|cookie| cookie.value().split_once('.'));
    let own = own.filter(|(of, _)| account.as_deref() == Some(*of)).and_then(|(_, made)| made.split_once('.'));
    match own {
        Some(("key", secret)) => Shown::ApiKey(secret.to_owned()),
        Some(("hook", secret)) => Shown::HookSecret(secret.to_owned()),
        _ => Shown::Nothing,
    }
}
