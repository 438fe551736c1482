//! Webhooks of vendors: addresses, what was sent to them, and sending it again.

use actix_web::{HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::clock;
use crate::flow::vendors::webhooks::EVENTS;
use crate::http::App;
use crate::http::api::{json as reply, ok};
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{JsonBody, id};
use crate::http::problem::Problem;
use agon_core::ids::{DeliveryId, WebhookId};
use agon_core::vendors::api_key::Scope;
use agon_store::{DeliveryRow, WebhookRow};

/// Webhooks of a vendor.
const MOST_WEBHOOKS: usize = 20;

/// A webhook to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"url": "https://hooks.example.org/agon", "events": ["export.ready", "model.status"]}))]
pub struct NewWebhook {
    url: String,
    events: Vec<String>,
}

fn webhook_json(row: &WebhookRow) -> Value {
    json!({"id": row.id, "url": row.url, "events": row.events, "created_at": row.created_at})
}

/// Adds a webhook; its secret is in this answer and nowhere else.
#[utoipa::path(post, path = "/api/v1/webhooks", request_body = NewWebhook, tag = "vendors",
    responses((status = 201, description = "`{\"webhook\":{…},\"secret\":\"whsec_…\"}`; request `{\"url\",\"events\":[…]}`; deliveries follow the Standard Webhooks specification"), (status = 409, description = "`too_many_webhooks`"), (status = 422, description = "`invalid_url`, `unknown_event`")))]
pub async fn add(
    app: web::Data<App>,
    acting: VendorCaller,
    body: JsonBody<NewWebhook>,
) -> Result<HttpResponse, Problem> {
    let row = add_webhook(&app, &acting, body.value.url, body.value.events).await?;
    Ok(reply(201, json!({"webhook": webhook_json(&row), "secret": row.secret}).to_string()))
}

/// Adds a webhook; pages do the same.
pub async fn add_webhook(
    app: &App,
    acting: &VendorCaller,
    url: String,
    events: Vec<String>,
) -> Result<WebhookRow, Problem> {
    acting.needs(&[Scope::WebhooksWrite])?;
    app.public_client.check(&url).map_err(|what| Problem::new(422, "invalid_url", format!("url: {what}")))?;
    if events.is_empty() || events.iter().any(|event| !EVENTS.contains(&event.as_str())) {
        return Err(Problem::new(422, "unknown_event", format!("known events are {}", EVENTS.join(", "))));
    }
    if app.store.webhooks_of(acting.vendor.id).await?.len() >= MOST_WEBHOOKS {
        return Err(Problem::new(409, "too_many_webhooks", format!("a vendor has at most {MOST_WEBHOOKS} webhooks")));
    }
    let row = WebhookRow {
        id: WebhookId::from_uuid(clock::uuid()),
        vendor: acting.vendor.id,
        url,
        secret: format!("whsec_{}", BASE64.encode(clock::key())),
        events,
        created_at: clock::now(),
    };
    app.store.add_webhook(&row).await?;
    acting.audit(app, "webhook.added", row.id.to_string()).await?;
    Ok(row)
}

/// The vendor's webhooks.
#[utoipa::path(get, path = "/api/v1/webhooks", tag = "vendors", responses((status = 200, description = "`{\"webhooks\":[…],\"events\":[…]}`")))]
pub async fn list(app: web::Data<App>, acting: VendorCaller) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::WebhooksWrite])?;
    let rows: Vec<Value> = app.store.webhooks_of(acting.vendor.id).await?.iter().map(webhook_json).collect();
    Ok(ok(&json!({"webhooks": rows, "events": EVENTS})))
}

async fn own_webhook(app: &App, acting: &VendorCaller, text: &str) -> Result<WebhookRow, Problem> {
    acting.needs(&[Scope::WebhooksWrite])?;
    let unknown = || Problem::new(404, "unknown_webhook", "there is no such webhook");
    let webhook: WebhookId = id(text, "unknown_webhook", "webhook")?;
    app.store.webhook(webhook).await?.filter(|row| row.vendor == acting.vendor.id).ok_or_else(unknown)
}

/// Removes a webhook; what was on its way is given up.
#[utoipa::path(delete, path = "/api/v1/webhooks/{id}", tag = "vendors", params(("id" = String, Path)), responses((status = 204, description = "removed"), (status = 404, description = "`unknown_webhook`")))]
pub async fn remove(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    remove_webhook(&app, &acting, &path).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Removes a webhook; pages do the same.
pub async fn remove_webhook(app: &App, acting: &VendorCaller, which: &str) -> Result<(), Problem> {
    let row = own_webhook(app, acting, which).await?;
    app.store.remove_webhook(acting.vendor.id, row.id, clock::now()).await?;
    acting.audit(app, "webhook.removed", row.id.to_string()).await
}

/// Which page.
#[derive(Deserialize)]
pub struct DeliveriesQuery {
    cursor: Option<String>,
}

/// What went to a webhook, newest first, with what it answered.
#[utoipa::path(get, path = "/api/v1/webhooks/{id}/deliveries", tag = "vendors", params(("id" = String, Path), ("cursor" = Option<String>, Query)), responses((status = 200, description = "`{\"deliveries\":[{\"id\",\"event\",\"state\",\"tries\",\"next_at\",\"outcome\",\"created_at\"}],\"next_cursor\"}`; state is waiting, delivered or given_up"), (status = 404, description = "`unknown_webhook`")))]
pub async fn deliveries(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<String>,
    query: web::Query<DeliveriesQuery>,
) -> Result<HttpResponse, Problem> {
    let webhook = own_webhook(&app, &acting, &path).await?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let rows = app.store.deliveries_of(webhook.id, before, 50).await?;
    let next = rows.last().filter(|_| rows.len() == 50).map(|row| row.id);
    let line = |row: &DeliveryRow| {
        json!({"id": row.id, "event": row.event, "state": row.state, "tries": row.tries, "next_at": row.next_at, "outcome": row.outcome,
               "body": serde_json::from_str::<Value>(&row.body).unwrap_or_default(), "created_at": row.created_at})
    };
    let rows: Vec<Value> = rows.iter().map(line).collect();
    Ok(ok(&json!({"deliveries": rows, "next_cursor": next})))
}

/// Sends a delivery again, under the same id.
#[utoipa::path(post, path = "/api/v1/webhooks/{id}/deliveries/{delivery}/replay", tag = "vendors", params(("id" = String, Path), ("delivery" = String, Path)), responses((status = 202, description = "on its way"), (status = 404, description = "`unknown_webhook`, `unknown_delivery`")))]
pub async fn replay(
    app: web::Data<App>,
    acting: VendorCaller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let again = replay_delivery(&app, &acting, [&path.0, &path.1]).await?;
    Ok(reply(202, json!({"id": again.id, "state": "waiting"}).to_string()))
}

/// Sends a webhook's delivery again; pages do the same.
pub async fn replay_delivery(
    app: &App,
    acting: &VendorCaller,
    [hook, which]: [&str; 2],
) -> Result<DeliveryRow, Problem> {
    let webhook = own_webhook(app, acting, hook).await?;
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
