//! The console's part about webhooks and what went to them.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::http::App;
use crate::http::api::vendors::webhooks::{add_webhook, remove_webhook, replay_delivery, send_test};
use crate::http::extract::limited::{Change, Limited};
use crate::http::pages::vendors::console::{Shown, Typed, entered, render};
use crate::http::pages::vendors::job::Job;
use crate::http::pages::vendors::made::show_made;
use crate::http::pages::{Locale, PageProblem, see_other};
use crate::http::problem::{Problem, not_found};
use agon_core::ids::VendorId;
use agon_store::{DeliveryRow, StoreError, WebhookRow};

/// Deliveries of each webhook on the page.
const DELIVERIES: u32 = 10;

/// A webhook and the newest of what went to it.
pub(crate) struct Hook {
    pub row: WebhookRow,
    pub deliveries: Vec<DeliveryRow>,
}

pub(crate) async fn of(app: &App, vendor: VendorId) -> Result<Vec<Hook>, StoreError> {
    let mut hooks = Vec::new();
    for row in app.store.webhooks_of(vendor).await? {
        let deliveries = app.store.deliveries_of(row.id, None, DELIVERIES).await?;
        hooks.push(Hook { row, deliveries });
    }
    Ok(hooks)
}

/// Adds a webhook, and shows its secret once.
pub async fn add(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageProblem> {
    let all = |name: &'static str| form.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.clone());
    let vendor = all("vendor").next().and_then(|id| id.parse().ok());
    let acting = entered(&app, &request, &caller, vendor).await?;
    let url = all("url").next().unwrap_or_default().trim().to_owned();
    match add_webhook(&app, &acting, url, all("event").collect()).await {
        Ok(row) => show_made(&app, &caller, vendor, "hook", &row.secret),
        Err(problem) if problem.status.is_client_error() => {
            let typed = Typed { form: "hook", fields: form.into_inner() };
            render(&app, t, Some(*caller), vendor, Job::Webhooks, Shown::Again(typed, problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// What the forms of a webhook say.
#[derive(Deserialize)]
pub struct Fields {
    vendor: Option<VendorId>,
    #[serde(default)]
    delivery: String,
}

/// Removes a webhook, sends it a test event, or sends a delivery again.
pub async fn act(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Limited<Change>,
    path: web::Path<(String, String)>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, PageProblem> {
    let acting = entered(&app, &request, &caller, form.vendor).await?;
    let (hook, action) = path.into_inner();
    let done: Result<(), Problem> = match action.as_str() {
        "remove" => remove_webhook(&app, &acting, &hook).await,
        "test" => send_test(&app, &acting, &hook).await.map(|_| ()),
        "again" => replay_delivery(&app, &acting, [&hook, &form.delivery]).await.map(|_| ()),
        _ => Err(not_found()),
    };
    done?;
    Ok(see_other(&Job::Webhooks.address(Some(acting.vendor.id))))
}
