//! Events told to webhooks, in the Standard Webhooks format: put on their way once for each cause, tried
//! again with growing waits, never sent to a private address.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use standardwebhooks::Webhook;

use crate::clock;
use crate::flow::vendors::acting::{Acting, VendorError};
use crate::outbound::{self, PublicClient};
use agon_core::ids::{DeliveryId, VendorId, WebhookId};
use agon_core::time::Timestamp;
use agon_store::{DeliveryRow, Store, StoreError, WebhookRow};

/// Events that there are.
pub const EVENTS: [&str; 5] =
    ["snapshot.published", "release.published", "export.ready", "claim.final", "model.status"];
/// Waits between tries; after the last one it is given up.
const WAITS: [u64; 9] = [5, 30, 120, 600, 1_800, 7_200, 21_600, 43_200, 86_400];
/// How long a receiver may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Webhooks of a vendor.
const MOST_WEBHOOKS: u32 = 20;

/// Adds a webhook. Its secret is in the row that is returned; nobody is shown it again.
///
/// # Errors
/// [`VendorError`]: an address that is not public, events that there are not, or too many webhooks.
pub async fn add_webhook(
    store: &Store,
    acting: &Acting<'_>,
    http: &PublicClient,
    url: String,
    events: Vec<String>,
) -> Result<WebhookRow, VendorError> {
    http.check(&url).map_err(|what| VendorError::Url(format!("url: {what}")))?;
    if events.is_empty() || events.iter().any(|event| !EVENTS.contains(&event.as_str())) {
        return Err(VendorError::UnknownEvent(EVENTS.join(", ")));
    }
    let row = WebhookRow {
        id: WebhookId::from_uuid(clock::uuid()),
        vendor: acting.vendor.id,
        url,
        secret: format!("whsec_{}", BASE64.encode(clock::key())),
        events,
        created_at: acting.now,
    };
    store.add_webhook(&row, MOST_WEBHOOKS, &acting.audit("webhook.added", row.id.to_string())).await??;
    Ok(row)
}

/// Removes a webhook; what was on its way is given up.
///
/// # Errors
/// [`VendorError`]: there is no such webhook.
pub async fn remove_webhook(store: &Store, acting: &Acting<'_>, webhook: WebhookId) -> Result<(), VendorError> {
    let audit = acting.audit("webhook.removed", webhook.to_string());
    Ok(store.remove_webhook(acting.vendor.id, webhook, &audit).await??)
}

/// Name of the event that a vendor sends itself.
pub const TEST: &str = "test";

/// Puts an event on its way to one webhook, whatever it asked for, to see that it arrives.
///
/// # Errors
/// [`StoreError`].
pub async fn send_test(store: &Store, webhook: &WebhookRow) -> Result<DeliveryRow, StoreError> {
    let row = waiting(webhook, TEST, &json!({"webhook": webhook.id.to_string()}));
    store.add_delivery(&row, &row.id.to_string()).await?;
    Ok(row)
}

/// An event that is due now.
fn waiting(webhook: &WebhookRow, event: &str, data: &Value) -> DeliveryRow {
    let now = clock::now();
    DeliveryRow {
        id: DeliveryId::from_uuid(clock::uuid()),
        webhook: webhook.id,
        event: event.to_owned(),
        body: json!({"type": event, "timestamp": now, "data": data}).to_string(),
        state: "waiting".into(),
        tries: 0,
        next_at: now,
        outcome: None,
        created_at: now,
    }
}

/// Puts an event on its way to whoever asked for it; `to`: only to this vendor.
///
/// # Errors
/// [`StoreError`]; the same cause again changes nothing.
pub async fn enqueue(
    store: &Store,
    event: &str,
    cause: &str,
    data: Value,
    to: Option<VendorId>,
) -> Result<(), StoreError> {
    let webhooks = match to {
        Some(vendor) => store.webhooks_of(vendor).await?,
        None => store.all_webhooks().await?,
    };
    for webhook in webhooks.into_iter().filter(|webhook| webhook.events.iter().any(|own| own == event)) {
        store.add_delivery(&waiting(&webhook, event, &data), cause).await?;
    }
    Ok(())
}

/// Sends what is due; gives how many were tried.
///
/// # Errors
/// [`StoreError`].
pub async fn deliver(store: &Store, http: &PublicClient) -> Result<usize, StoreError> {
    let due = store.due_deliveries(clock::now(), 20).await?;
    // Side by side: one receiver that is slow holds no other up.
    let tried = due.iter().map(async |delivery| {
        let Some(webhook) = store.webhook(delivery.webhook).await? else { return Ok(()) };
        let outcome = send(&webhook, delivery, http).await;
        metrics::counter!("agon_webhook_tries_total", "delivered" => outcome.is_ok().to_string()).increment(1);
        store.put_delivery(&after(delivery, outcome, clock::now()), clock::now()).await
    });
    futures_util::future::try_join_all(tried).await?;
    Ok(due.len())
}

fn after(delivery: &DeliveryRow, outcome: Result<u16, String>, now: Timestamp) -> DeliveryRow {
    let tries = delivery.tries + 1;
    let wait = WAITS.get(delivery.tries as usize).copied();
    let (state, next_at) = match (&outcome, wait) {
        (Ok(_), _) => ("delivered", now),
        (Err(_), Some(wait)) => ("waiting", now.plus(Duration::from_secs(wait))),
        (Err(_), None) => ("given_up", now),
    };
    let outcome = outcome.map_or_else(|words| words, |status| status.to_string());
    DeliveryRow { state: state.into(), tries, next_at, outcome: Some(outcome), ..delivery.clone() }
}

async fn send(webhook: &WebhookRow, delivery: &DeliveryRow, http: &PublicClient) -> Result<u16, String> {
    http.check(&webhook.url)?;
    let signer = Webhook::new(&webhook.secret).map_err(|_| "the secret can't be used".to_owned())?;
    let (id, seconds) = (delivery.id.to_string(), clock::now().micros().div_euclid(1_000_000));
    let signature =
        signer.sign(&id, seconds, delivery.body.as_bytes()).map_err(|_| "could not be signed".to_owned())?;
    let sent = http
        .client()
        .post(&webhook.url)
        .timeout(PATIENCE)
        .header("webhook-id", id)
        .header("webhook-timestamp", seconds.to_string())
        .header("webhook-signature", signature)
        .header("content-type", "application/json")
        .body(delivery.body.clone())
        .send()
        .await;
    match sent {
        Ok(reply) if reply.status().is_success() => Ok(reply.status().as_u16()),
        Ok(reply) => Err(format!("status {}", reply.status().as_u16())),
        Err(error) if error.is_timeout() => Err("no answer in time".into()),
        Err(error) => Err(outbound::refusal(&error).unwrap_or("no connection").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_wait_longer_and_longer_and_end() {
        let mut row = DeliveryRow {
            id: DeliveryId::from_uuid(uuid::Uuid::nil()),
            webhook: agon_core::ids::WebhookId::from_uuid(uuid::Uuid::nil()),
            event: "export.ready".into(),
            body: "{}".into(),
            state: "waiting".into(),
            tries: 0,
            next_at: Timestamp::from_micros(0),
            outcome: None,
            created_at: Timestamp::from_micros(0),
        };
        let now = Timestamp::from_micros(1_000_000);
        assert_eq!(after(&row, Ok(204), now).state, "delivered");
        let mut waits = Vec::new();
        while row.state == "waiting" {
            row = after(&row, Err("status 500".into()), now);
            waits.push(row.next_at.since(now).as_secs());
        }
        assert_eq!((row.state.as_str(), row.tries), ("given_up", 10));
        assert!(waits.windows(2).take(8).all(|pair| pair[0] < pair[1]), "{waits:?}");
    }
}
