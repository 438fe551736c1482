//! The console's part about a vendor's own models.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::flow::vendors::register::{self, EndpointChange, Registration, SlotRequest};
use crate::http::App;
use crate::http::api::vendors::models;
use crate::http::extract::Caller;
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::pages::vendors::console::{ConsolePage, Shown, Typed, entered, render};
use crate::http::pages::vendors::job::Job;
use crate::http::pages::{Locale, PageProblem, see_other};
use crate::http::problem::Problem;
use crate::i18n::Message;
use agon_core::ids::VendorId;
use agon_core::vendors::model::{Credit, Stage};
use agon_store::VendorModelRow;

/// A line of a contract test's report.
#[derive(Deserialize)]
pub(crate) struct Step {
    pub name: String,
    pub finding: String,
    pub detail: String,
    #[serde(skip)]
    pub mark: &'static str,
}

#[derive(Deserialize)]
struct Report {
    steps: Vec<Step>,
}

impl ConsolePage {
    pub(crate) fn credits(&self) -> Message {
        let Credit { daily_cap, spent, .. } = self.credit;
        let said = self.t.say("own-credits").with("left", self.credit.left()).with("spent", spent);
        match daily_cap {
            Some(cap) => said.with("cap", cap),
            None => said.which("cap", "none"),
        }
    }

    pub(crate) fn stage(&self, model: &VendorModelRow) -> Message {
        match model.stage {
            // A moment before the next round moves it on.
            Stage::Unchecked if model.passed => self.t.say("stage-ready"),
            stage => self.t.code("stage", stage.as_str()),
        }
    }

    pub(crate) fn tested(model: &VendorModelRow) -> &'static str {
        match (model.asked_at, model.checked_at, model.passed) {
            (Some(_), ..) => "test-under-way",
            (None, Some(_), true) => "test-passed",
            (None, Some(_), false) => "test-failed",
            (None, None, _) => "test-not-yet",
        }
    }

    pub(crate) fn slot(&self, model: &VendorModelRow) -> Message {
        model.slot.map_or_else(|| self.t.say("own-no-slot"), |slot| self.t.slot(&slot))
    }

    pub(crate) fn next_step(model: &VendorModelRow) -> &'static str {
        match model.stage {
            _ if model.asked_at.is_some() => "next-runs",
            Stage::Unchecked | Stage::Failing if !model.passed => "next-has-to-pass",
            Stage::Unchecked | Stage::Ready => "next-slot",
            _ => "next-test",
        }
    }

    pub(crate) fn steps(model: &VendorModelRow) -> Vec<Step> {
        let report = model.report.as_deref().and_then(|text| serde_json::from_str::<Report>(text).ok());
        let mut steps = report.map_or_else(Vec::new, |report| report.steps);
        for step in &mut steps {
            step.mark = match step.finding.as_str() {
                "passed" => "counted",
                "failed" => "excluded",
                _ => "",
            };
        }
        steps
    }
}

/// What the forms about models say.
#[derive(Deserialize)]
pub struct Fields {
    vendor: Option<VendorId>,
    #[serde(default)]
    model: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    family: String,
    #[serde(default)]
    license: String,
    #[serde(default)]
    endpoint: String,
    #[serde(default)]
    remote_model: String,
    #[serde(default)]
    api_key: String,
    votes: Option<u64>,
    stealth: Option<String>,
}

/// Back to the console, or why not.
async fn answer(
    app: &App,
    t: Locale,
    caller: Caller,
    vendor: Option<VendorId>,
    done: Result<(), Problem>,
) -> Result<HttpResponse, PageProblem> {
    match done {
        Ok(()) => Ok(see_other(&Job::Models.address(vendor))),
        Err(problem) if problem.status.is_client_error() => {
            render(app, t, Some(caller), vendor, Job::Models, Shown::Refused(problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Registers a model.
pub async fn register(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, PageProblem> {
    let acting = entered(&app, &request, &caller, form.vendor).await?;
    let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let text = |field: &str| field.trim().to_owned();
    let asked = Registration {
        model: text(&form.model),
        name: text(&form.name),
        family: filled(&form.family),
        license: text(&form.license),
        context: None,
        price_input: None,
        price_output: None,
        endpoint: EndpointChange {
            endpoint: text(&form.endpoint),
            remote_model: text(&form.remote_model),
            api_key: filled(&form.api_key),
            max_output: register::default_output(),
            max_completion_tokens: false,
        },
    };
    let done = models::register_model(&app, &acting, &asked).await.map(|_| ());
    match done {
        Err(problem) if problem.status.is_client_error() => {
            let Fields { model, name, family, license, endpoint, remote_model, vendor, .. } = form.into_inner();
            let fields = [
                ("model", model),
                ("name", name),
                ("family", family),
                ("license", license),
                ("endpoint", endpoint),
                ("remote_model", remote_model),
            ];
            let fields = fields.map(|(name, value)| (name.to_owned(), value)).into();
            let again = Shown::Again(Typed { form: "model", fields }, problem);
            render(&app, t, Some(*caller), vendor, Job::Models, again).await
        }
        done => answer(&app, t, *caller, form.vendor, done).await,
    }
}

/// Does something with a model.
pub async fn act(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    path: web::Path<(String, String)>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, PageProblem> {
    let acting = entered(&app, &request, &caller, form.vendor).await?;
    let (slug, action) = path.into_inner();
    let done = do_it(&app, &acting, &slug, &action, &form).await;
    answer(&app, t, *caller, form.vendor, done).await
}

async fn do_it(app: &App, acting: &VendorCaller, slug: &str, action: &str, form: &Fields) -> Result<(), Problem> {
    let row = models::find(app, acting, slug).await?;
    match action {
        "check" => models::ask_check(app, &row).await,
        "remove" => Ok(register::remove_model(&app.store, &acting.acting(), &row).await?),
        "slot" => {
            let votes = Some(form.votes.unwrap_or(0));
            let slot = SlotRequest { stealth: form.stealth.is_some(), starts_at: None, ends_at: None, votes };
            Ok(register::give_slot(&app.store, &acting.acting(), &row, slot).await?)
        }
        _ => Err(crate::http::problem::not_found()),
    }
}
