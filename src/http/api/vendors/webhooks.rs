//! Webhooks of vendors: addresses, what was sent to them, and sending it again.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::clock;
use crate::flow::vendors::webhooks::{self, EVENTS};
use crate::http::App;
use crate::http::api::{no_content, ok, reply};
use crate::http::extract::query::Query;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{JsonBody, id};
use crate::http::problem::Problem;
use agon_core::ids::{DeliveryId, WebhookId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_store::{DeliveryRow, WebhookRow};

/// Deliveries of a page.
const DELIVERIES: u32 = 50;

/// A webhook to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"url": "https://hooks.example.org/agon", "events": ["export.ready", "model.status"]}))]
pub struct NewWebhook {
    /// Where events go: https, a public address.
    url: String,
    /// Which events; at least one.
    events: Vec<String>,
}

/// A webhook without its secret.
#[derive(Serialize, ToSchema)]
struct Webhook {
    /// The webhook's id.
    #[schema(value_type = String)]
    id: WebhookId,
    /// Where events go.
    url: String,
    /// Names of the events that are sent.
    events: Vec<String>,
    /// When it was added.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<&WebhookRow> for Webhook {
    fn from(row: &WebhookRow) -> Self {
        Self { id: row.id, url: row.url.clone(), events: row.events.clone(), created_at: row.created_at }
    }
}

/// A fresh webhook.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"webhook": {"id": "whk_01m8bgt3c2fmsb4b1yzr6cdhqn", "url": "https://hooks.example.org/agon",
    "events": ["export.ready"], "created_at": "2026-11-26T08:51:03.434745Z"}, "secret": "whsec_…"}))]
pub struct MadeWebhook {
    /// The webhook without its secret.
    webhook: Webhook,
    /// What deliveries are signed with; it is in this reply and nowhere else.
    secret: String,
}

/// Adds a webhook; its secret is in this reply and nowhere else. Deliveries follow the Standard Webhooks specification.
#[utoipa::path(post, path = "/api/v1/webhooks", request_body = NewWebhook, tag = "vendors",
    responses((status = 201, body = MadeWebhook, description = "the webhook"), (status = 403, description = "`scope_missing`"),
        (status = 409, description = "`too_many_webhooks`"), (status = 422, description = "`invalid_url`, `unknown_event`")))]
pub async fn add(
    app: web::Data<App>,
    caller: VendorCaller,
    body: JsonBody<NewWebhook>,
) -> Result<HttpResponse, Problem> {
    let NewWebhook { url, events } = body.value;
    let row = add_webhook(&app, &caller, url, events).await?;
    Ok(reply(201, &MadeWebhook { webhook: Webhook::from(&row), secret: row.secret }))
}

/// Adds a webhook; pages do the same.
///
/// # Errors
/// As the route.
pub async fn add_webhook(
    app: &App,
    caller: &VendorCaller,
    url: String,
    events: Vec<String>,
) -> Result<WebhookRow, Problem> {
    caller.needs(&[Scope::WebhooksWrite])?;
    Ok(webhooks::add_webhook(&app.store, &caller.acting(), &app.public_client, url, events).await?)
}

/// A vendor's webhooks.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"webhooks": [], "events": ["snapshot.published", "release.published", "export.ready", "claim.final", "model.status"]}))]
pub struct Webhooks {
    /// The vendor's webhooks, oldest first.
    webhooks: Vec<Webhook>,
    /// Events that can be asked for.
    events: [&'static str; EVENTS.len()],
}

/// The vendor's webhooks.
#[utoipa::path(get, path = "/api/v1/webhooks", tag = "vendors",
    responses((status = 200, body = Webhooks, description = "without their secrets"), (status = 403, description = "`scope_missing`")))]
pub async fn list(app: web::Data<App>, caller: VendorCaller) -> Result<HttpResponse, Problem> {
    caller.needs(&[Scope::WebhooksWrite])?;
    let webhooks = app.store.webhooks_of(caller.vendor.id).await?.iter().map(Webhook::from).collect();
    Ok(ok(&Webhooks { webhooks, events: EVENTS }))
}

async fn find(app: &App, caller: &VendorCaller, text: &str) -> Result<WebhookRow, Problem> {
    caller.needs(&[Scope::WebhooksWrite])?;
    let unknown = || Problem::new(404, "unknown_webhook", "there is no such webhook");
    let webhook: WebhookId = id(text, "unknown_webhook", "webhook")?;
    app.store.webhook(webhook).await?.filter(|row| row.vendor == caller.vendor.id).ok_or_else(unknown)
}

/// Removes a webhook; what was on its way is given up.
#[utoipa::path(delete, path = "/api/v1/webhooks/{id}", tag = "vendors", params(("id" = String, Path)),
    responses((status = 204, description = "removed"), (status = 404, description = "`unknown_webhook`")))]
pub async fn remove(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    remove_webhook(&app, &caller, &path).await?;
    Ok(no_content())
}

/// Removes a webhook; pages do the same.
///
/// # Errors
/// As the route.
pub async fn remove_webhook(app: &App, caller: &VendorCaller, which: &str) -> Result<(), Problem> {
    let row = find(app, caller, which).await?;
    Ok(webhooks::remove_webhook(&app.store, &caller.acting(), row.id).await?)
}

/// Which deliveries: those before a cursor.
#[derive(Deserialize)]
pub struct DeliveriesQuery {
    cursor: Option<String>,
}

/// What went to a webhook.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"deliveries": [{"id": "msg_01m8bgt3c2fmsb4b1yzr6cdhqn", "event": "export.ready", "state": "delivered", "tries": 1,
    "next_at": "2026-11-26T08:51:03.434745Z", "outcome": "204", "body": {"type": "export.ready"}, "created_at": "2026-11-26T08:51:03.434745Z"}],
    "next_cursor": null}))]
pub struct Deliveries {
    /// Newest first, 50 at most.
    deliveries: Vec<Delivery>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required, value_type = Option<String>)]
    next_cursor: Option<DeliveryId>,
}

/// An event on its way to a webhook.
#[derive(Serialize, ToSchema)]
struct Delivery {
    /// Its id: `webhook-id` of each try.
    #[schema(value_type = String)]
    id: DeliveryId,
    /// Name of the event.
    event: String,
    /// `waiting`, `delivered` or `given_up`.
    state: String,
    /// How often it was tried.
    tries: u32,
    /// When it is tried next, or was tried last.
    #[schema(value_type = String, format = DateTime)]
    next_at: Timestamp,
    /// What the last try came to: a status, or why there was none.
    #[schema(required)]
    outcome: Option<String>,
    /// The body that is sent, as JSON.
    #[schema(value_type = Object)]
    body: Option<Box<RawValue>>,
    /// When the event came to be.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<DeliveryRow> for Delivery {
    fn from(row: DeliveryRow) -> Self {
        Self {
            id: row.id,
            event: row.event,
            state: row.state,
            tries: row.tries,
            next_at: row.next_at,
            outcome: row.outcome,
            body: RawValue::from_string(row.body).ok(),
            created_at: row.created_at,
        }
    }
}

/// What went to a webhook, newest first, with what it answered.
#[utoipa::path(get, path = "/api/v1/webhooks/{id}/deliveries", tag = "vendors", params(("id" = String, Path), ("cursor" = Option<String>, Query)),
    responses((status = 200, body = Deliveries, description = "a page of deliveries"), (status = 404, description = "`unknown_webhook`, `invalid_cursor`")))]
pub async fn deliveries(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<String>,
    query: Query<DeliveriesQuery>,
) -> Result<HttpResponse, Problem> {
    let webhook = find(&app, &caller, &path).await?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let rows = app.store.deliveries_of(webhook.id, before, DELIVERIES).await?;
    let next_cursor = rows.last().filter(|_| rows.len() == DELIVERIES as usize).map(|row| row.id);
    Ok(ok(&Deliveries { deliveries: rows.into_iter().map(Delivery::from).collect(), next_cursor }))
}

/// A delivery that is sent again.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "msg_01m8bgt3c2fmsb4b1yzr6cdhqn", "state": "waiting"}))]
pub struct Replayed {
    /// The delivery; the same id is sent.
    #[schema(value_type = String)]
    id: DeliveryId,
    /// Always `waiting`.
    state: &'static str,
}

/// Sends a delivery again, under the same id.
#[utoipa::path(post, path = "/api/v1/webhooks/{id}/deliveries/{delivery}/replay", tag = "vendors",
    params(("id" = String, Path), ("delivery" = String, Path)),
    responses((status = 202, body = Replayed, description = "on its way"), (status = 404, description = "`unknown_webhook`, `unknown_delivery`")))]
pub async fn replay(
    app: web::Data<App>,
    caller: VendorCaller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let again = replay_delivery(&app, &caller, [&path.0, &path.1]).await?;
    Ok(reply(202, &Replayed { id: again.id, state: "waiting" }))
}

/// Sends an event of the type `test` to a webhook, whatever it asked for.
#[utoipa::path(post, path = "/api/v1/webhooks/{id}/test", tag = "vendors", params(("id" = String, Path)),
    responses((status = 202, body = Replayed, description = "on its way"), (status = 404, description = "`unknown_webhook`")))]
pub async fn test(app: web::Data<App>, caller: VendorCaller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let sent = send_test(&app, &caller, &path).await?;
    Ok(reply(202, &Replayed { id: sent.id, state: "waiting" }))
}

/// Sends a test event; pages do the same.
///
/// # Errors
/// As the route.
pub async fn send_test(app: &App, caller: &VendorCaller, hook: &str) -> Result<DeliveryRow, Problem> {
    let webhook = find(app, caller, hook).await?;
    let sent = webhooks::send_test(&app.store, &webhook).await?;
    app.wakeups.webhooks.notify_one();
    Ok(sent)
}

/// Sends a webhook's delivery again; pages do the same.
///
/// # Errors
/// As the route.
pub async fn replay_delivery(
    app: &App,
    caller: &VendorCaller,
    [hook, which]: [&str; 2],
) -> Result<DeliveryRow, Problem> {
    let webhook = find(app, caller, hook).await?;
    let wanted: DeliveryId = id(which, "unknown_delivery", "delivery")?;
    let unknown = || Problem::new(404, "unknown_delivery", "there is no such delivery");
    // The one that is asked for is the first below the one after it.
    let after = DeliveryId::from_uuid(uuid::Uuid::from_u128(wanted.uuid().as_u128().saturating_add(1)));
    let row = app.store.deliveries_of(webhook.id, Some(after), 1).await?.pop().filter(|row| row.id == wanted);
    let now = clock::now();
    let again = DeliveryRow { state: "waiting".into(), tries: 0, next_at: now, ..row.ok_or_else(unknown)? };
    app.store.put_delivery(&again, now).await?;
    app.wakeups.webhooks.notify_one();
    Ok(again)
}
