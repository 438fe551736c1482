//! Events told to webhooks, in the Standard Webhooks format: put on their way once for each cause, tried
//! again with growing waits, never sent to a private address.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use serde_json::{Value, json};
use standardwebhooks::Webhook;

use crate::clock;
use crate::domain::ids::{DeliveryId, VendorId};
use crate::domain::time::Timestamp;
use crate::models::openai::http_builder;
use crate::store::{DeliveryRow, Store, StoreError, WebhookRow};

/// Events that there are.
pub const EVENTS: [&str; 4] = ["snapshot.published", "release.published", "export.ready", "claim.final"];
/// Waits between tries; after the last one it is given up.
const WAITS: [u64; 9] = [5, 30, 120, 600, 1_800, 7_200, 21_600, 43_200, 86_400];
/// How long a receiver may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Puts an event on its way to whoever asked for it; `to`: only to this vendor.
///
/// # Errors
/// [`StoreError`]; the same cause again changes nothing.
pub async fn announce(
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
    let now = clock::now();
    for webhook in webhooks.into_iter().filter(|webhook| webhook.events.iter().any(|own| own == event)) {
        let body = json!({"type": event, "timestamp": now, "data": data}).to_string();
        let row = DeliveryRow {
            id: DeliveryId::from_uuid(clock::uuid()),
            webhook: webhook.id,
            event: event.to_owned(),
            body,
            state: "waiting".into(),
            tries: 0,
            next_at: now,
            outcome: None,
            created_at: now,
        };
        store.add_delivery(&row, cause).await?;
    }
    Ok(())
}

/// Sends what is due; gives how many were tried.
///
/// # Errors
/// [`StoreError`].
pub async fn deliver(store: &Store, allow_private: bool) -> Result<usize, StoreError> {
    let due = store.due_deliveries(clock::now(), 20).await?;
    // Side by side: one receiver that is slow holds no other up.
    let tried = due.iter().map(async |delivery| {
        let Some(webhook) = store.webhook(delivery.webhook).await? else { return Ok(()) };
        let outcome = send(&webhook, delivery, allow_private).await;
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

async fn send(webhook: &WebhookRow, delivery: &DeliveryRow, allow_private: bool) -> Result<u16, String> {
    let target = Target::resolve(&webhook.url, allow_private).await?;
    let signer = Webhook::new(&webhook.secret).map_err(|_| "the secret can't be used".to_owned())?;
    let (id, seconds) = (delivery.id.to_string(), clock::now().micros().div_euclid(1_000_000));
    let signature =
        signer.sign(&id, seconds, delivery.body.as_bytes()).map_err(|_| "could not be signed".to_owned())?;
    // The address that was looked at is the one that is used, and nobody is followed elsewhere.
    let client = http_builder()
        .timeout(PATIENCE)
        .no_proxy()
        .resolve(&target.host, target.addr)
        .build()
        .map_err(|_| "no client".to_owned())?;
    let sent = client
        .post(&webhook.url)
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
        Err(_) => Err("no connection".into()),
    }
}

/// Where a webhook leads.
struct Target {
    host: String,
    addr: SocketAddr,
}

impl Target {
    /// Looks an address up and refuses what is not on the public internet.
    async fn resolve(url: &str, allow_private: bool) -> Result<Self, String> {
        let (host, port) = check_url(url, allow_private)?;
        let literal = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().ok();
        let addresses: Vec<SocketAddr> = match literal {
            Some(ip) => vec![SocketAddr::new(ip, port)],
            None => {
                let found = tokio::net::lookup_host((host.as_str(), port)).await;
                found.map_err(|_| "the name can't be resolved".to_owned())?.collect()
            }
        };
        // One private address among public ones is enough to refuse: the next look-up may give it.
        if !allow_private && addresses.iter().any(|addr| !is_public(addr.ip())) {
            return Err("a private address".into());
        }
        let addr = addresses.first().copied().ok_or("the name has no address")?;
        Ok(Self { host, addr })
    }
}

/// Host and port of a webhook's address.
///
/// # Errors
/// What is wrong with it.
pub fn check_url(url: &str, allow_private: bool) -> Result<(String, u16), String> {
    let parsed = reqwest::Url::parse(url).map_err(|_| "no address".to_owned())?;
    let is_plain = parsed.scheme() == "http";
    if parsed.scheme() != "https" && !(is_plain && allow_private) {
        return Err("https is wanted".into());
    }
    if !parsed.username().is_empty() || parsed.password().is_some() || url.len() > 2_000 {
        return Err("no user, no password, at most 2,000 characters".into());
    }
    let host = parsed.host_str().ok_or("a host is wanted")?.to_owned();
    let literal = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().ok();
    if !allow_private && (literal.is_some_and(|ip| !is_public(ip)) || host == "localhost" || !host.contains(['.', ':']))
    {
        return Err("a private address".into());
    }
    Ok((host, parsed.port_or_known_default().unwrap_or(443)))
}

/// Is it an address on the public internet? (IANA's registries of special-purpose addresses.)
fn is_public(ip: IpAddr) -> bool {
    let special = [
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
        "::/96",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    ];
    let ip = ip.to_canonical();
    !special.iter().filter_map(|net| net.parse::<ipnet::IpNet>().ok()).any(|net| net.contains(&ip))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_told() {
        for bad in [
            "http://example.org/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://10.1.2.3:8443/x",
            "https://169.254.169.254/latest",
            "https://localhost/",
            "https://intranet/",
            "https://[::ffff:127.0.0.1]/",
            "https://[fd00::1]/",
            "https://2130706433/",
            "https://0x7f.1/",
            "ftp://example.org",
            "https://user:secret@example.org/",
            "nonsense",
            "https://",
        ] {
            assert!(check_url(bad, false).is_err(), "{bad} was accepted");
        }
        assert_eq!(check_url("https://example.org/hook", false), Ok(("example.org".into(), 443)));
        assert_eq!(check_url("https://example.org:8443/hook", false), Ok(("example.org".into(), 8443)));
        assert!(check_url("http://127.0.0.1:9/", true).is_ok());
    }

    #[test]
    fn tries_wait_longer_and_longer_and_end() {
        let mut row = DeliveryRow {
            id: DeliveryId::from_uuid(uuid::Uuid::nil()),
            webhook: crate::domain::ids::WebhookId::from_uuid(uuid::Uuid::nil()),
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
