//! Models that vendors bring: registered, tested, given a slot.

use actix_web::{HttpResponse, web};
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::clock;
use crate::http::App;
use crate::http::api::{json as reply, ok};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{ClientAddr, JsonBody, id};
use crate::http::limits::Act;
use crate::http::problem::Problem;
use crate::models::catalogue::{PublicSlot, micro_dollars};
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::model::{Slot, SlotEnd, telling_word};
use agon_core::vendors::public_name::{look, public_name};
use agon_store::{ModelRow, OwnModelRow};

/// Where a model is reached.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndpointBody {
    /// OpenAI-compatible, up to `/v1`.
    #[schema(example = "https://models.example.org/v1")]
    endpoint: String,
    /// The endpoint's name for the model.
    remote_model: String,
    /// Kept encrypted; nobody is shown it again.
    api_key: Option<String>,
    /// Tokens asked for at most, 16 to 32,768.
    #[serde(default = "default_output")]
    max_output: u32,
    /// Newer endpoints want the limit by this name.
    #[serde(default)]
    max_completion_tokens: bool,
}

impl EndpointBody {
    /// With the usual limits.
    pub fn new(endpoint: String, remote_model: String, api_key: Option<String>) -> Self {
        Self { endpoint, remote_model, api_key, max_output: default_output(), max_completion_tokens: false }
    }
}

/// Context that a model has at least.
const LEAST_CONTEXT: u32 = 8_192;

const fn default_output() -> u32 {
    2_048
}

/// A model to be registered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewModel {
    /// Its public id for ever: for a stealth slot a code name that tells nothing.
    #[schema(example = "river-stone")]
    model: String,
    /// Its name, told when it is not kept to itself.
    name: String,
    /// Variants of one model share it; the name unless given.
    family: Option<String>,
    license: String,
    /// Context window in tokens.
    context: Option<u32>,
    /// Dollars for a million tokens read.
    price_input: Option<f64>,
    /// Dollars for a million tokens written.
    price_output: Option<f64>,
    /// See [`EndpointBody`], also for what follows.
    #[schema(example = "https://models.example.org/v1")]
    endpoint: String,
    remote_model: String,
    api_key: Option<String>,
    #[serde(default = "default_output")]
    max_output: u32,
    #[serde(default)]
    max_completion_tokens: bool,
}

impl NewModel {
    /// Id, name and licence, of a family, at an endpoint; nothing is said of prices.
    pub fn new([model, name, license]: [String; 3], family: Option<String>, endpoint: EndpointBody) -> Self {
        let EndpointBody { endpoint, remote_model, api_key, max_output, max_completion_tokens } = endpoint;
        let (context, price_input, price_output) = (None, None, None);
        Self {
            model,
            name,
            family,
            license,
            context,
            price_input,
            price_output,
            endpoint,
            remote_model,
            api_key,
            max_output,
            max_completion_tokens,
        }
    }

    fn endpoint(&self) -> EndpointBody {
        EndpointBody {
            endpoint: self.endpoint.clone(),
            remote_model: self.remote_model.clone(),
            api_key: self.api_key.clone(),
            max_output: self.max_output,
            max_completion_tokens: self.max_completion_tokens,
        }
    }
}

fn words(text: &str, field: &str, most: usize) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > most || text.chars().any(char::is_control) {
        return Err(Problem::new(422, "invalid_model", format!("{field}: 1 to {most} characters are wanted")));
    }
    Ok(text.to_owned())
}

/// Puts a checked endpoint into a row.
fn put_endpoint(app: &App, body: &EndpointBody, row: &mut OwnModelRow) -> Result<(), Problem> {
    app.public_client
        .check(&body.endpoint)
        .map_err(|what| Problem::new(422, "invalid_url", format!("endpoint: {what}")))?;
    if !(16..=32_768).contains(&body.max_output) {
        return Err(Problem::new(422, "invalid_model", "max_output: 16 to 32,768 tokens"));
    }
    let key = body.api_key.as_deref().map(|key| words(key, "api_key", 500)).transpose()?;
    row.sealed = key.map(|key| app.at_rest.seal(row.slug.as_str(), &SecretString::from(key), clock::seal_nonce()));
    row.endpoint = body.endpoint.trim_end_matches('/').to_owned();
    row.remote = words(&body.remote_model, "remote_model", 200)?;
    row.max_output = body.max_output;
    row.max_completion_tokens = body.max_completion_tokens;
    Ok(())
}

/// A model for its vendor's eyes.
pub fn own_json(row: &OwnModelRow) -> Value {
    let report = row.report.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
    let check = match (row.asked_at, &report) {
        (Some(_), _) => "asked",
        (None, Some(_)) if row.passed => "passed",
        (None, Some(_)) => "failed",
        (None, None) => "none",
    };
    json!({
        "model": row.slug, "name": row.name, "family": row.family, "license": row.license, "endpoint": row.endpoint,
        "remote_model": row.remote, "has_key": row.sealed.is_some(), "max_output": row.max_output,
        "max_completion_tokens": row.max_completion_tokens, "context": row.context, "stage": row.stage, "slot": row.slot,
        "votes": row.votes, "check": {"state": check, "at": row.checked_at, "report": report},
        "hidden": row.is_hidden(), "ended_at": row.ended_at, "variants_tested": row.variants, "created_at": row.created_at,
    })
}

/// A model of the vendor's.
pub async fn find(app: &App, acting: &VendorCaller, text: &str) -> Result<OwnModelRow, Problem> {
    acting.needs(&[Scope::ModelsWrite])?;
    let slug: ModelSlug = id(text, "unknown_model", "model")?;
    let own = app.store.own_models().await?.into_iter().find(|row| row.slug == slug && row.vendor == acting.vendor.id);
    own.ok_or_else(|| Problem::new(404, "unknown_model", "your vendor has registered no such model"))
}

/// Registers a model; its contract test begins at once.
#[utoipa::path(post, path = "/api/v1/vendors/models", tag = "vendors", request_body = NewModel,
    responses((status = 201, description = "the model"), (status = 403, description = "`scope_missing`"), (status = 409, description = "`model_taken`, `too_many_models`"), (status = 422, description = "`invalid_model`, `invalid_url`")))]
pub async fn register(
    app: web::Data<App>,
    acting: VendorCaller,
    body: JsonBody<NewModel>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ModelsWrite])?;
    let row = register_model(&app, &acting, &body.value).await?;
    Ok(reply(201, own_json(&row).to_string()))
}

/// Registers a model; pages do the same.
pub async fn register_model(app: &App, acting: &VendorCaller, body: &NewModel) -> Result<OwnModelRow, Problem> {
    let wrong = |what: String| Problem::new(422, "invalid_model", what);
    let slug: ModelSlug =
        body.model.parse().map_err(|_| wrong("model: lower-case letters, digits and hyphens are wanted".into()))?;
    let own = app.store.own_models().await?;
    let mine = || own.iter().filter(|row| row.vendor == acting.vendor.id);
    let most = app.config.vendors.most_models;
    // Ended ones stay on the boards for ever: they are bounded too.
    if mine().filter(|row| row.ended_at.is_none()).count() >= most || mine().count() >= 10 * most {
        return Err(Problem::new(
            409,
            "too_many_models",
            format!("a vendor has at most {most} models that have not ended"),
        ));
    }
    if body.context.is_some_and(|context| context < LEAST_CONTEXT) {
        return Err(wrong(format!("context: at least {LEAST_CONTEXT} tokens, so that any conversation fits")));
    }
    let name = public_name(&body.name).map_err(|error| wrong(format!("name: {error}")))?;
    let own_look = look(&name);
    let known = app.store.models().await?;
    // A vendor's own variants may be called alike.
    let is_others = |model: &&ModelRow| !mine().any(|row| row.slug == model.slug);
    if let Some(other) = known.iter().filter(is_others).find(|model| look(&model.name) == own_look) {
        let detail = format!("name: that looks like {}, which is somebody else's", other.name);
        return Err(Problem::new(409, "model_taken", detail));
    }
    let now = clock::now();
    let mut row = OwnModelRow {
        family: body.family.as_deref().map_or_else(|| Ok(name.clone()), |text| words(text, "family", 80))?,
        name,
        license: words(&body.license, "license", 80)?,
        context: body.context,
        price_input: micro_dollars(body.price_input).map_err(wrong)?,
        price_output: micro_dollars(body.price_output).map_err(wrong)?,
        ..OwnModelRow::new(slug, acting.vendor.id, now)
    };
    put_endpoint(app, &body.endpoint(), &mut row)?;
    if app.catalogue().get(&row.slug).is_some() || !app.store.add_own_model(&row).await? {
        return Err(Problem::new(409, "model_taken", "there is a model of that id; choose another"));
    }
    app.store.ask_check(&row.slug, now).await?;
    acting.audit(app, "model.registered", row.slug.to_string()).await?;
    app.wakeups.models.notify_one();
    row.asked_at = Some(now);
    Ok(row)
}

/// The vendor's models.
#[utoipa::path(get, path = "/api/v1/vendors/models", tag = "vendors", responses((status = 200, description = "`{\"models\":[…]}`; stage is unchecked, ready, waiting, running, no_credit, daily_cap, failing or ended"), (status = 403, description = "`scope_missing`")))]
pub async fn list(app: web::Data<App>, acting: VendorCaller) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::ModelsWrite])?;
    let own = app.store.own_models().await?;
    let own: Vec<Value> = own.iter().filter(|row| row.vendor == acting.vendor.id).map(own_json).collect();
    Ok(ok(&json!({"models": own})))
}

/// One of them, with the report of its contract test.
#[utoipa::path(get, path = "/api/v1/vendors/models/{model}", tag = "vendors", params(("model" = String, Path)), responses((status = 200, description = "the model"), (status = 404, description = "`unknown_model`")))]
pub async fn show(app: web::Data<App>, acting: VendorCaller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    Ok(ok(&own_json(&find(&app, &acting, &path).await?)))
}

/// Removes a model that nobody was shown yet. A slot that has begun can't be ended: its end was said before.
#[utoipa::path(delete, path = "/api/v1/vendors/models/{model}", tag = "vendors", params(("model" = String, Path)), responses((status = 204, description = "removed"), (status = 404, description = "`unknown_model`"), (status = 409, description = "`slot_begun`")))]
pub async fn remove(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let row = find(&app, &acting, &path).await?;
    remove_model(&app, &acting, &row).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Removes a model; pages do the same.
pub async fn remove_model(app: &App, acting: &VendorCaller, row: &OwnModelRow) -> Result<(), Problem> {
    if !app.store.remove_own_model(acting.vendor.id, &row.slug, clock::now()).await? {
        return Err(Problem::new(409, "slot_begun", "its slot has begun, and ends as was said before"));
    }
    acting.audit(app, "model.removed", row.slug.to_string()).await
}

/// Changes how a model is reached. It is not drawn until it has passed the contract test anew.
#[utoipa::path(put, path = "/api/v1/vendors/models/{model}/endpoint", tag = "vendors", params(("model" = String, Path)), request_body = EndpointBody,
    responses((status = 200, description = "the model"), (status = 404, description = "`unknown_model`"), (status = 409, description = "`slot_ended`"), (status = 422, description = "`invalid_model`, `invalid_url`")))]
pub async fn endpoint(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
    body: JsonBody<EndpointBody>,
) -> Result<HttpResponse, Problem> {
    let mut row = find(&app, &acting, &path).await?;
    put_endpoint(&app, &body.value, &mut row)?;
    if !app.store.put_own_endpoint(&row, clock::now()).await? {
        return Err(Problem::new(409, "slot_ended", "its slot is over"));
    }
    acting.audit(&app, "model.endpoint", row.slug.to_string()).await?;
    app.wakeups.models.notify_one();
    Ok(ok(&own_json(&find(&app, &acting, &path).await?)))
}

/// Runs the contract test again; its report is in the model.
#[utoipa::path(post, path = "/api/v1/vendors/models/{model}/check", tag = "vendors", params(("model" = String, Path)), responses((status = 202, description = "it begins; `check.state` is `asked` until it is done"), (status = 404, description = "`unknown_model`")))]
pub async fn check(
    app: web::Data<App>,
    acting: VendorCaller,
    addr: ClientAddr,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let row = find(&app, &acting, &path).await?;
    app.limits.check(Act::Session, None, addr.0).await?;
    ask_check(&app, &row).await?;
    Ok(reply(202, json!({"model": row.slug, "check": {"state": "asked"}}).to_string()))
}

/// Asks for a contract test; pages do the same.
pub async fn ask_check(app: &App, row: &OwnModelRow) -> Result<(), Problem> {
    app.store.ask_check(&row.slug, clock::now()).await?;
    app.wakeups.models.notify_one();
    Ok(())
}

/// A slot to be had.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSlot {
    /// Under a code name until its end.
    #[serde(default)]
    stealth: bool,
    /// Now, unless given.
    #[schema(value_type = Option<String>)]
    starts_at: Option<Timestamp>,
    /// Either a moment …
    #[schema(value_type = Option<String>)]
    ends_at: Option<Timestamp>,
    /// … or so many votes.
    votes: Option<u64>,
}

impl NewSlot {
    /// From now on, for so many votes.
    pub fn of_votes(stealth: bool, votes: u64) -> Self {
        Self { stealth, starts_at: None, ends_at: None, votes: Some(votes) }
    }
}

/// Gives a model its one slot. It can't be changed once it has begun.
#[utoipa::path(post, path = "/api/v1/vendors/models/{model}/slot", tag = "vendors", params(("model" = String, Path)), request_body = NewSlot,
    responses((status = 201, description = "the model"), (status = 404, description = "`unknown_model`"), (status = 409, description = "`not_checked`, `no_credit`, `slot_taken`"), (status = 422, description = "`invalid_slot`, `code_name_tells`")))]
pub async fn slot(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
    body: JsonBody<NewSlot>,
) -> Result<HttpResponse, Problem> {
    let row = find(&app, &acting, &path).await?;
    give_slot(&app, &acting, &row, &body.value, clock::now()).await?;
    Ok(reply(201, own_json(&find(&app, &acting, &path).await?).to_string()))
}

/// Gives a model its slot; pages do the same.
pub async fn give_slot(
    app: &App,
    acting: &VendorCaller,
    row: &OwnModelRow,
    asked: &NewSlot,
    now: Timestamp,
) -> Result<(), Problem> {
    let wrong = |what: String| Problem::new(422, "invalid_slot", what);
    let end = match (asked.ends_at, asked.votes) {
        (Some(at), None) => SlotEnd::At(at),
        (None, Some(votes)) => SlotEnd::Votes(votes),
        _ => return Err(wrong("either ends_at or votes says when the slot ends".into())),
    };
    let slot = Slot { stealth: asked.stealth, starts_at: asked.starts_at.unwrap_or(now), end };
    let slot = slot.checked(now).map_err(|refusal| wrong(refusal.to_string()))?;
    let names =
        [&acting.vendor.name, &acting.vendor.organization, &row.name, &row.family, &row.remote].map(String::as_str);
    if let Some(word) = telling_word(row.slug.as_str(), &names).filter(|_| slot.stealth) {
        let what =
            format!("the id {} says {word:?}: register the model anew under a name that tells nothing", row.slug);
        return Err(Problem::new(422, "code_name_tells", what));
    }
    if !row.passed {
        return Err(Problem::new(409, "not_checked", "the contract test has to be passed first"));
    }
    if app.store.credit_of(acting.vendor.id).await?.left() == 0 {
        return Err(Problem::new(
            409,
            "no_credit",
            "a slot begins with credits that pay its votes; an operator grants them",
        ));
    }
    if !app.store.put_slot(&row.slug, &slot, now).await? {
        return Err(Problem::new(409, "slot_taken", "it has had its slot; register a variant for another"));
    }
    acting.audit(app, "model.slot", row.slug.to_string()).await
}

/// All slots that there were, stealth ones by their code names until they end: anybody may know them.
#[utoipa::path(get, path = "/api/v1/slots", tag = "boards", responses((status = 200, description = "`{\"slots\":[{\"model\",\"stealth\",\"starts_at\",\"end\",\"votes\",\"stage\",\"name\",\"vendor\",\"family\",\"ended_at\",\"variants_tested\",\"endpoint_changed_at\"}]}`; names are null in a stealth slot that goes on")))]
pub async fn slots(app: web::Data<App>) -> Result<HttpResponse, Problem> {
    Ok(ok(&json!({"slots": public_slots(&app).await?})))
}

/// All slots, with their votes of this moment; pages show the same.
pub async fn public_slots(app: &App) -> Result<Vec<PublicSlot>, Problem> {
    let mut slots: Vec<PublicSlot> = app.catalogue().models().filter_map(|model| model.slot.clone()).collect();
    if !slots.is_empty() {
        let own = app.store.own_models().await?;
        for slot in &mut slots {
            slot.votes = own.iter().find(|row| row.slug == slot.model).map_or(slot.votes, |row| row.votes);
        }
    }
    Ok(slots)
}
