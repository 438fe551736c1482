//! Models that vendors bring: registered, tested, given a slot.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::clock;
use crate::flow::vendors::register::{self, EndpointChange, Registration, Registry, SlotRequest};
use crate::http::App;
use crate::http::api::{no_content, ok, reply};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{ClientAddr, JsonBody, id};
use crate::http::limits::Act;
use crate::http::problem::Problem;
use crate::models::catalogue::PublicSlot;
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::model::{Slot, Stage};
use agon_store::VendorModelRow;

/// A model to be registered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"model": "river-stone", "name": "Robusta 7B", "license": "Robot licence",
    "endpoint": "https://models.example.org/v1", "remote_model": "robusta-7b", "api_key": "sk-…"}))]
pub struct NewModel {
    /// Its public id for ever: for a stealth slot a code name that tells nothing.
    model: String,
    /// Its name, told when it is not kept to itself.
    name: String,
    /// Variants of one model share it; the name unless given.
    family: Option<String>,
    /// Its licence, 1 to 80 characters.
    license: String,
    /// Context window in tokens, at least 8,192.
    context: Option<u32>,
    /// Dollars for a million tokens read.
    price_input: Option<f64>,
    /// Dollars for a million tokens written.
    price_output: Option<f64>,
    /// OpenAI-compatible, up to `/v1`.
    endpoint: String,
    /// The endpoint's name for the model.
    remote_model: String,
    /// Kept encrypted; nobody is shown it again.
    api_key: Option<String>,
    /// Tokens asked for at most, 16 to 32,768.
    #[serde(default = "register::default_output")]
    max_output: u32,
    /// Newer endpoints want the limit by this name.
    #[serde(default)]
    max_completion_tokens: bool,
}

impl From<NewModel> for Registration {
    fn from(body: NewModel) -> Self {
        let NewModel { endpoint, remote_model, api_key, max_output, max_completion_tokens, .. } = body;
        Self {
            model: body.model,
            name: body.name,
            family: body.family,
            license: body.license,
            context: body.context,
            price_input: body.price_input,
            price_output: body.price_output,
            endpoint: EndpointChange { endpoint, remote_model, api_key, max_output, max_completion_tokens },
        }
    }
}

/// A model for its vendor's eyes.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"model": "river-stone", "name": "Robusta 7B", "family": "Robusta", "license": "Robot licence",
    "endpoint": "https://models.example.org/v1", "remote_model": "robusta-7b", "has_key": true, "max_output": 2048,
    "max_completion_tokens": false, "context": null, "stage": "unchecked", "slot": null, "votes": 0,
    "check": {"state": "asked", "at": null, "report": null}, "hidden": false, "ended_at": null, "variants_tested": null,
    "created_at": "2026-11-26T08:50:50.117Z"}))]
pub struct VendorModel {
    /// The model's public id.
    #[schema(value_type = String)]
    model: ModelSlug,
    /// The model's name, told when it is not kept to itself.
    name: String,
    /// Variants of one model share it.
    family: String,
    /// The model's licence.
    license: String,
    /// Where it is reached.
    endpoint: String,
    /// The endpoint's name for the model.
    remote_model: String,
    /// Is a key kept for the endpoint?
    has_key: bool,
    /// Tokens asked for at most.
    max_output: u32,
    /// Is the limit called `max_completion_tokens` there?
    max_completion_tokens: bool,
    /// Context window in tokens.
    #[schema(required)]
    context: Option<u32>,
    /// `unchecked`, `ready`, `waiting`, `running`, `no_credit`, `daily_cap`, `failing` or `ended`.
    #[schema(value_type = String)]
    stage: Stage,
    /// Its slot: `stealth`, `starts_at`, and `end` as `at` a moment or after `votes`.
    #[schema(required, value_type = Option<Object>)]
    slot: Option<Slot>,
    /// Votes in its battles.
    votes: u64,
    /// Its contract test.
    check: Check,
    /// Is its name kept to itself for now?
    hidden: bool,
    /// When its slot ended.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
    /// Variants of the family that had a slot by then.
    #[schema(required)]
    variants_tested: Option<u64>,
    /// When it was registered.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

/// A contract test.
#[derive(Serialize, ToSchema)]
struct Check {
    /// `none`, `asked`, `passed` or `failed`.
    state: &'static str,
    /// When it was done.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    at: Option<Timestamp>,
    /// `passed`, the `steps` with `name`, `finding` (`passed`, `advice`, `failed`) and `detail`, and `first_token_ms`.
    #[schema(required, value_type = Option<Object>)]
    report: Option<Box<RawValue>>,
}

impl From<&VendorModelRow> for VendorModel {
    fn from(row: &VendorModelRow) -> Self {
        let report = row.report.clone().and_then(|text| RawValue::from_string(text).ok());
        let state = match (row.asked_at, &report) {
            (Some(_), _) => "asked",
            (None, Some(_)) if row.passed => "passed",
            (None, Some(_)) => "failed",
            (None, None) => "none",
        };
        Self {
            model: row.slug.clone(),
            name: row.name.clone(),
            family: row.family.clone(),
            license: row.license.clone(),
            endpoint: row.endpoint.clone(),
            remote_model: row.remote.clone(),
            has_key: row.sealed.is_some(),
            max_output: row.max_output,
            max_completion_tokens: row.max_completion_tokens,
            context: row.context,
            stage: row.stage,
            slot: row.slot,
            votes: row.votes,
            check: Check { state, at: row.checked_at, report },
            hidden: row.is_hidden(),
            ended_at: row.ended_at,
            variants_tested: row.variants,
            created_at: row.created_at,
        }
    }
}

/// What changes of models need, of the service.
pub fn registry<'a>(app: &'a App, catalogue: &'a crate::models::catalogue::Catalogue) -> Registry<'a> {
    Registry {
        store: &app.store,
        catalogue,
        public_client: &app.public_client,
        at_rest: &app.at_rest,
        most: app.config.vendors.most_models,
    }
}

/// A model of the vendor's.
///
/// # Errors
/// 403 `scope_missing`, 404 `unknown_model`.
pub async fn find(app: &App, caller: &VendorCaller, text: &str) -> Result<VendorModelRow, Problem> {
    caller.needs(&[Scope::ModelsWrite])?;
    let slug: ModelSlug = id(text, "unknown_model", "model")?;
    let unknown = || Problem::new(404, "unknown_model", "your vendor has registered no such model");
    register::vendor_model(&app.store, &caller.acting(), &slug).await?.ok_or_else(unknown)
}

/// Registers a model; its contract test begins at once.
#[utoipa::path(post, path = "/api/v1/vendors/models", tag = "vendors", request_body = NewModel,
    responses((status = 201, body = VendorModel, description = "the model"), (status = 403, description = "`scope_missing`"),
        (status = 409, description = "`model_taken`, `too_many_models`"), (status = 422, description = "`invalid_model`, `invalid_url`")))]
pub async fn register(
    app: web::Data<App>,
    caller: VendorCaller,
    body: JsonBody<NewModel>,
) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::ModelsWrite])?;
    let row = register_model(&app, &caller, &body.value.into()).await?;
    Ok(reply(201, &VendorModel::from(&row)))
}

/// Registers a model and wakes the worker that tests it; pages do the same.
///
/// # Errors
/// As the route.
pub async fn register_model(app: &App, caller: &VendorCaller, asked: &Registration) -> Result<VendorModelRow, Problem> {
    let row = registry(app, &app.catalogue()).register(&caller.acting(), asked).await?;
    app.wakeups.models.notify_one();
    Ok(row)
}

/// A vendor's models.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"models": []}))]
pub struct VendorModels {
    /// The vendor's models, in the order of their ids.
    models: Vec<VendorModel>,
}

/// The vendor's models.
#[utoipa::path(get, path = "/api/v1/vendors/models", tag = "vendors",
    responses((status = 200, body = VendorModels, description = "the models"), (status = 403, description = "`scope_missing`")))]
pub async fn list(app: web::Data<App>, caller: VendorCaller) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::ModelsWrite])?;
    let all = app.store.vendor_models().await?;
    let models = all.iter().filter(|row| row.vendor == caller.vendor.id).map(VendorModel::from).collect();
    Ok(ok(&VendorModels { models }))
}

/// One of them, with the report of its contract test.
#[utoipa::path(get, path = "/api/v1/vendors/models/{model}", tag = "vendors", params(("model" = String, Path)),
    responses((status = 200, body = VendorModel, description = "the model"), (status = 404, description = "`unknown_model`")))]
pub async fn show(app: web::Data<App>, caller: VendorCaller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    Ok(ok(&VendorModel::from(&find(&app, &caller, &path).await?)))
}

/// Removes a model that nobody was shown yet. A slot that has begun can't be ended: its end was said before.
#[utoipa::path(delete, path = "/api/v1/vendors/models/{model}", tag = "vendors", params(("model" = String, Path)),
    responses((status = 204, description = "removed"), (status = 404, description = "`unknown_model`"), (status = 409, description = "`slot_begun`")))]
pub async fn remove(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let row = find(&app, &caller, &path).await?;
    register::remove_model(&app.store, &caller.acting(), &row).await?;
    Ok(no_content())
}

/// Changes how a model is reached. It is not drawn until it has passed the contract test anew.
#[utoipa::path(put, path = "/api/v1/vendors/models/{model}/endpoint", tag = "vendors", params(("model" = String, Path)), request_body = EndpointChange,
    responses((status = 200, body = VendorModel, description = "the model"), (status = 404, description = "`unknown_model`"),
        (status = 409, description = "`slot_ended`"), (status = 422, description = "`invalid_model`, `invalid_url`")))]
pub async fn endpoint(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
    body: JsonBody<EndpointChange>,
) -> Result<HttpResponse, Problem> {
    let row = find(&app, &caller, &path).await?;
    registry(&app, &app.catalogue()).change_endpoint(&caller.acting(), row, &body.value).await?;
    app.wakeups.models.notify_one();
    Ok(ok(&VendorModel::from(&find(&app, &caller, &path).await?)))
}

/// A contract test that was asked for.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"model": "river-stone", "check": {"state": "asked"}}))]
pub struct CheckAsked {
    /// Of which model.
    #[schema(value_type = String)]
    model: ModelSlug,
    /// State of the contract test.
    check: CheckState,
}

/// How a contract test stands.
#[derive(Serialize, ToSchema)]
struct CheckState {
    /// Always `asked`.
    state: &'static str,
}

/// Runs the contract test again; its report is in the model.
#[utoipa::path(post, path = "/api/v1/vendors/models/{model}/check", tag = "vendors", params(("model" = String, Path)),
    responses((status = 202, body = CheckAsked, description = "it begins; `check.state` of the model is `asked` until it is done"),
        (status = 404, description = "`unknown_model`")))]
pub async fn check(
    app: web::Data<App>,
    caller: VendorCaller,
    addr: ClientAddr,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let row = find(&app, &caller, &path).await?;
    app.limits.check(Act::Change, None, addr.0).await?;
    ask_check(&app, &row).await?;
    Ok(reply(202, &CheckAsked { model: row.slug, check: CheckState { state: "asked" } }))
}

/// Asks for a contract test; pages do the same.
///
/// # Errors
/// The store's.
pub async fn ask_check(app: &App, row: &VendorModelRow) -> Result<(), Problem> {
    app.store.ask_check(&row.slug, clock::now()).await?;
    app.wakeups.models.notify_one();
    Ok(())
}

/// Gives a model its one slot. It can't be changed once it has begun.
#[utoipa::path(post, path = "/api/v1/vendors/models/{model}/slot", tag = "vendors", params(("model" = String, Path)), request_body = SlotRequest,
    responses((status = 201, body = VendorModel, description = "the model"), (status = 404, description = "`unknown_model`"),
        (status = 409, description = "`not_checked`, `no_credit`, `slot_taken`"), (status = 422, description = "`invalid_slot`, `code_name_tells`")))]
pub async fn slot(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
    body: JsonBody<SlotRequest>,
) -> Result<HttpResponse, Problem> {
    let row = find(&app, &caller, &path).await?;
    register::give_slot(&app.store, &caller.acting(), &row, body.value).await?;
    Ok(reply(201, &VendorModel::from(&find(&app, &caller, &path).await?)))
}

/// Slots of vendors' models.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"slots": [{"model": "river-stone", "stealth": true, "starts_at": "2026-11-26T08:50:54.71449Z",
    "end": {"votes": 2000}, "votes": 3, "stage": "running", "name": null, "vendor": null, "family": null, "ended_at": null,
    "variants_tested": null, "endpoint_changed_at": null}]}))]
pub struct Slots {
    /// By id of the model.
    slots: Vec<PublicSlot>,
}

/// All slots that there were, stealth ones by their code names until they end: anybody may know them.
#[utoipa::path(get, path = "/api/v1/slots", tag = "boards",
    responses((status = 200, body = Slots, description = "names are null in a stealth slot that goes on")))]
pub async fn slots(app: web::Data<App>) -> Result<HttpResponse, Problem> {
    Ok(ok(&Slots { slots: public_slots(&app).await? }))
}

/// All slots, with their votes of this moment; pages show the same.
///
/// # Errors
/// The store's.
pub async fn public_slots(app: &App) -> Result<Vec<PublicSlot>, Problem> {
    let mut slots: Vec<PublicSlot> = app.catalogue().models().filter_map(|model| model.slot.clone()).collect();
    if !slots.is_empty() {
        let own = app.store.vendor_models().await?;
        for slot in &mut slots {
            slot.votes = own.iter().find(|row| row.slug == slot.model).map_or(slot.votes, |row| row.votes);
        }
    }
    Ok(slots)
}
