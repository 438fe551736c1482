//! The vendors' console, one job a page: what is going on, keys, models, data, webhooks, the team.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::clock;
use crate::flow::vendors::acting::VendorError;
use crate::flow::vendors::keys::{NewKey, create_key, revoke_key};
use crate::flow::vendors::members::invited_since;
use crate::flow::vendors::sign_up;
use crate::flow::vendors::webhooks::EVENTS;
use crate::http::App;
use crate::http::api::vendors::exports::queue_export;
use crate::http::api::vendors::keys::scopes;
use crate::http::api::vendors::members;
use crate::http::api::vendors::vendor::requested;
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::vendor_caller::{VendorCaller, vendor_of};
use crate::http::extract::{Caller, same_origin};
use crate::http::pages::vendors::days::{ModelDays, newest_days};
use crate::http::pages::vendors::job::Job;
use crate::http::pages::vendors::made::{just_made, show_made};
use crate::http::pages::vendors::webhooks::{self, Hook};
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::Problem;
use crate::i18n::Message;
use agon_core::ids::{AccountId, VendorId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::model::Credit;
use agon_core::vendors::preference::Filter;
use agon_store::VendorRefusal;
use agon_store::{AuditRow, ExportRow, ExportState, KeyRow, VendorModelRow, VendorRow};
use agon_votefile::dataset::{Compression, Format, Schema, Spec};

#[derive(Template)]
#[template(path = "vendors/console.html")]
pub(crate) struct ConsolePage {
    pub(crate) t: Locale,
    has_session: bool,
    models: Vec<VendorModelRow>,
    pub(crate) credit: Credit,
    vendor: Option<VendorRow>,
    others: Vec<VendorRow>,
    /// Vendors that ask the reader to act for them.
    invitations: Vec<VendorRow>,
    /// The reader's own account, for those who would invite them.
    account: String,
    job: Job,
    /// Counted votes of the newest days on each own model.
    days: Vec<ModelDays>,
    members: Vec<Member>,
    keys: Vec<KeyRow>,
    exports: Vec<ExportRow>,
    pub(crate) hooks: Vec<Hook>,
    events: [&'static str; 5],
    audit: Vec<AuditRow>,
    scopes: [Scope; 6],
    schemas: [Schema; 5],
    /// A key that was just made: shown now and never again.
    secret: Option<String>,
    /// A webhook's secret, likewise.
    hook_secret: Option<String>,
    refused: Option<String>,
    typed: Option<Typed>,
}

/// Somebody who acts for the vendor.
pub(crate) struct Member {
    account: String,
    since: Timestamp,
}

/// What a form led to, to be shown above the rest.
pub(crate) enum Shown {
    Nothing,
    ApiKey(String),
    HookSecret(String),
    Refused(Problem),
    /// A form was refused: it opens again with what was typed, and says why.
    Again(Typed, Problem),
}

/// What somebody typed into a form of the console; secrets are not among it.
pub(crate) struct Typed {
    /// Which form: `key`, `hook` or `model`.
    pub(crate) form: &'static str,
    pub(crate) fields: Vec<(String, String)>,
}

const SCOPES: [Scope; 6] = [
    Scope::BattlesRead,
    Scope::BattlesReadOwn,
    Scope::ExportsRun,
    Scope::ModelsWrite,
    Scope::WebhooksWrite,
    Scope::Admin,
];

impl ConsolePage {
    /// The jobs: where, what they are called, which one this is.
    fn jobs(&self) -> Vec<(String, &'static str, bool)> {
        let vendor = self.vendor.as_ref().map(|vendor| vendor.id);
        Job::ALL.map(|job| (job.address(vendor), job.label(), job == self.job)).into()
    }

    /// What is going on with keys, models, exports and webhooks: a name, how many, where.
    fn counts(&self) -> Vec<(&'static str, usize, String)> {
        let vendor = self.vendor.as_ref().map(|vendor| vendor.id);
        let works = |key: &&KeyRow| key.revoked_at.is_none() && key.expires_at.is_none_or(|at| at > clock::now());
        [
            (Job::Keys, self.keys.iter().filter(works).count()),
            (Job::Models, self.models.len()),
            (Job::Data, self.exports.len()),
            (Job::Webhooks, self.hooks.len()),
        ]
        .map(|(job, count)| (job.label(), count, job.address(vendor)))
        .into()
    }

    /// Was this the form that was refused?
    fn is_again(&self, form: &str) -> bool {
        self.typed.as_ref().is_some_and(|typed| typed.form == form)
    }

    /// What was typed into a field of a form that was refused.
    fn typed(&self, form: &str, field: &str) -> &str {
        let fields = self.typed.iter().filter(|typed| typed.form == form).flat_map(|typed| &typed.fields);
        fields.into_iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// Was this box ticked in a form that was refused?
    fn ticked(&self, form: &str, field: &str, value: &str) -> bool {
        let fields = self.typed.iter().filter(|typed| typed.form == form).flat_map(|typed| &typed.fields);
        fields.into_iter().any(|(name, own)| name == field && own == value)
    }

    fn key_state(&self, key: &KeyRow) -> Message {
        match (key.revoked_at, key.expires_at) {
            (Some(_), _) => self.t.say("key-revoked"),
            (None, Some(at)) if at <= clock::now() => self.t.say("key-expired"),
            (None, Some(at)) => self.t.say("key-until").with("moment", self.t.minute(at)),
            (None, None) => self.t.say("key-works"),
        }
    }

    fn may(t: &Locale, scope: &Scope) -> Message {
        t.code("scope", &scope.as_str().replace(':', "-"))
    }

    fn scopes_of(key: &KeyRow) -> String {
        key.scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn used(&self, key: &KeyRow) -> String {
        key.last_used_at.map_or_else(|| self.t.say("key-never").to_string(), |at| self.t.minute(at))
    }

    fn spec(export: &ExportRow) -> String {
        let spec: Spec = serde_json::from_str(&export.spec).unwrap_or_default();
        format!("{}.{}", spec.schema.as_str(), spec.extension())
    }

    fn percent(export: &ExportRow) -> u64 {
        match export.state {
            ExportState::Done => 100,
            _ => (100 * export.at_index).checked_div(export.log_size).unwrap_or(0).min(99),
        }
    }

    fn under_way(&self) -> bool {
        // A key that is shown once, or a refusal, must not be gone before it is read.
        self.secret.is_none()
            && self.hook_secret.is_none()
            && self.refused.is_none()
            && self.exports.iter().any(|export| matches!(export.state, ExportState::Queued | ExportState::Running))
    }
}

impl ConsolePage {
    /// Reads what the page's job needs.
    async fn fill(&mut self, app: &App, vendor: VendorId) -> Result<(), Problem> {
        let is = |job: Job| self.job == job || self.job == Job::Overview;
        if is(Job::Keys) {
            self.keys = app.store.keys_of(vendor).await?;
            self.keys.reverse();
        }
        if is(Job::Models) {
            self.models = app.store.vendor_models().await?.into_iter().filter(|own| own.vendor == vendor).collect();
            self.credit = app.store.credit_of(vendor).await?;
        }
        if is(Job::Data) {
            self.exports = app.store.exports_of(vendor, None, 20).await?;
        }
        if is(Job::Webhooks) {
            self.hooks = webhooks::of(app, vendor).await?;
        }
        match self.job {
            Job::Overview => {
                self.days = newest_days(&app.store, &self.models, clock::now()).await?;
                self.audit = app.store.audit_of(vendor, None, 20).await?;
            }
            Job::Team => {
                let member = |(account, since): (AccountId, Timestamp)| Member { account: account.to_string(), since };
                self.members = app.store.members(vendor).await?.into_iter().map(member).collect();
            }
            Job::Keys | Job::Models | Job::Data | Job::Webhooks => {}
        }
        Ok(())
    }
}

/// For which vendor, where a member acts for several.
#[derive(Deserialize, Default)]
pub struct Which {
    vendor: Option<VendorId>,
}

/// The vendors' console.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    caller: Option<Caller>,
    (which, part): (web::Query<Which>, Option<web::Path<String>>),
    request: HttpRequest,
) -> Result<HttpResponse, PageProblem> {
    let part = part.map(|part| format!("/{part}")).unwrap_or_default();
    let Some(job) = Job::ALL.into_iter().find(|job| job.part() == part) else {
        return crate::http::pages::nothing_here().await;
    };
    let outcome = just_made(&request, caller.as_ref());
    render(&app, t, caller, which.vendor, job, outcome).await
}

pub(crate) async fn render(
    app: &App,
    t: Locale,
    caller: Option<Caller>,
    which: Option<VendorId>,
    job: Job,
    outcome: Shown,
) -> Result<HttpResponse, PageProblem> {
    let mut shown = ConsolePage {
        t,
        has_session: caller.is_some(),
        models: Vec::new(),
        credit: Credit::default(),
        vendor: None,
        others: Vec::new(),
        invitations: Vec::new(),
        account: caller.as_ref().map(|caller| caller.account.to_string()).unwrap_or_default(),
        job,
        days: Vec::new(),
        members: Vec::new(),
        keys: Vec::new(),
        exports: Vec::new(),
        hooks: Vec::new(),
        events: EVENTS,
        audit: Vec::new(),
        scopes: SCOPES,
        schemas: [Schema::Native, Schema::Arena, Schema::Dpo, Schema::Kto, Schema::Comparia],
        secret: None,
        hook_secret: None,
        refused: None,
        typed: None,
    };
    if let Some(caller) = caller {
        let mut own = app.store.vendors_of(caller.account).await?;
        let place = own.iter().position(|vendor| which.is_none_or(|id| id == vendor.id));
        shown.vendor = place.map(|place| own.remove(place));
        shown.others = own;
        shown.invitations = app.store.invitations_of(caller.account, invited_since(clock::now())).await?;
    }
    if let Some(id) = shown.vendor.as_ref().map(|vendor| vendor.id) {
        shown.fill(app, id).await?;
    }
    let status = match outcome {
        Shown::Nothing => 200,
        Shown::ApiKey(secret) => {
            shown.secret = Some(secret);
            200
        }
        Shown::HookSecret(secret) => {
            shown.hook_secret = Some(secret);
            200
        }
        Shown::Refused(problem) => {
            shown.refused = Some(t.problem(&problem));
            problem.status.as_u16()
        }
        Shown::Again(typed, problem) => {
            shown.refused = Some(t.problem(&problem));
            shown.typed = Some(typed);
            problem.status.as_u16()
        }
    };
    page(status, &shown)
}

/// What a form of the console says.
#[derive(Deserialize)]
pub struct Fields {
    vendor: Option<VendorId>,
    #[serde(default)]
    name: String,
    research: Option<String>,
    schema: Option<Schema>,
    format: Option<Format>,
    model: Option<String>,
    /// A filter as JSON, from the page of queries.
    filter: Option<String>,
}

pub(crate) async fn acting(app: &App, caller: &Caller, vendor: Option<VendorId>) -> Result<VendorCaller, Problem> {
    let vendor = vendor_of(app, caller, vendor).await?;
    Ok(VendorCaller { vendor, key: None, actor: caller.account.to_string(), allowance: None })
}

/// Lets a form of the console in: from our own page, for a vendor that its sender acts for.
pub(crate) async fn entered(
    app: &App,
    request: &HttpRequest,
    caller: &Caller,
    vendor: Option<VendorId>,
) -> Result<VendorCaller, Problem> {
    same_origin(request)?;
    acting(app, caller, vendor).await
}

/// Signs a vendor up.
pub async fn sign_up(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    match sign_up::sign_up(&app.store, &requested(form.name.clone(), form.research.is_none(), &caller))
        .await
        .map_err(Problem::from)
    {
        Ok(_) => Ok(see_other("/vendors")),
        Err(problem) if problem.status.is_client_error() => {
            render(&app, t, Some(*caller), None, Job::Overview, Shown::Refused(problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// How an invitation is answered.
#[derive(Deserialize)]
pub struct Answer {
    accept: Option<String>,
}

/// Answers an invitation to act for a vendor.
pub async fn answer_invitation(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Limited<Change>,
    path: web::Path<String>,
    form: web::Form<Answer>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let vendor = members::answer(&app, &caller, &path, form.accept.is_some()).await?;
    Ok(see_other(&if form.accept.is_some() { format!("/vendors?vendor={vendor}") } else { "/vendors".into() }))
}

/// Makes a key, and shows it once.
pub async fn add_key(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let field = |name: &str| form.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let vendor = field("vendor").and_then(|id| id.parse().ok());
    let acting = acting(&app, &caller, vendor).await?;
    let made = async {
        let scopes = scopes(form.iter().filter(|(name, _)| name == "scope").map(|(_, scope)| scope.as_str()))?;
        if scopes.is_empty() {
            return Err(Problem::new(422, "unknown_scope", "Choose at least one thing that the key may do."));
        }
        let name = field("name").unwrap_or_default().trim().to_owned();
        let name = if name.is_empty() { "a key".to_owned() } else { name.chars().take(80).collect() };
        let asked = NewKey { name, scopes, expires_in: None, networks: Vec::new() };
        let (secret, _) = create_key(&app.store, &app.config.vendors, &acting.acting(), asked).await?;
        Ok(secret)
    };
    match made.await {
        Ok(secret) => show_made(&app, &caller, vendor, "key", secret.reveal()),
        Err(problem) if problem.status.is_client_error() => {
            let typed = Typed { form: "key", fields: form.into_inner() };
            render(&app, t, Some(*caller), vendor, Job::Keys, Shown::Again(typed, problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Revokes a key.
pub async fn end_key(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Limited<Change>,
    path: web::Path<String>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let acting = acting(&app, &caller, form.vendor).await?;
    if let Ok(key) = path.parse() {
        match revoke_key(&app.store, &acting.acting(), key).await {
            // Pressed twice: it ended with the first.
            Ok(()) | Err(VendorError::Refused(VendorRefusal::UnknownKey)) => {}
            Err(error) => return Err(Problem::from(error).into()),
        }
    }
    Ok(see_other(&Job::Keys.address(form.vendor)))
}

/// Queues an export.
pub async fn export(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let acting = acting(&app, &caller, form.vendor).await?;
    let model = form.model.clone().filter(|model| !model.trim().is_empty());
    let filter = match &form.filter {
        Some(text) => {
            serde_json::from_str(text).map_err(|_| Problem::new(400, "invalid_filter", "the filter is none"))?
        }
        None => Filter { model, ..Filter::default() },
    };
    let spec = Spec {
        schema: form.schema.unwrap_or_default(),
        format: form.format.unwrap_or_default(),
        compression: Compression::None,
        texts: true,
        filter,
        ..Spec::default()
    };
    match queue_export(&app, &acting, &spec).await {
        Ok(_) => Ok(see_other(&Job::Data.address(Some(acting.vendor.id)))),
        Err(problem) if problem.status.is_client_error() => {
            render(&app, t, Some(*caller), form.vendor, Job::Data, Shown::Refused(problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// The address of an export's file.
pub fn file_of(export: &ExportRow) -> String {
    format!("/api/v1/exports/{}/file?vendor={}", export.id, export.vendor)
}
