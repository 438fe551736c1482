//! Browsers that are told of notices (RFC 8030): subscribed, and written to until they have it, or are gone.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use futures_util::future::ready;
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use serde_json::json;

use crate::clock;
use crate::flow::account::notice_words::{sentence, title};
use crate::i18n::Locale;
use crate::models::catalogue::Catalogue;
use crate::outbound::{self, PublicClient};
use crate::secrets::push_key::PushKey;
use crate::secrets::push_message::Recipient;
use agon_core::ids::{AccountId, SubscriptionId, derived};
use agon_core::time::Timestamp;
use agon_store::{DuePush, Store, StoreError, SubscriptionRow};

/// Waits between tries; after the last one it is given up.
const WAITS: [u64; 8] = [5, 30, 120, 600, 1_800, 7_200, 21_600, 43_200];
/// How long a push service may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// A service keeps a message so long for a browser that is away, and we send none that is older.
const LIFE: Duration = Duration::from_secs(3 * 24 * 3600);
/// Browsers of one person; of more the oldest are forgotten.
const MOST: u32 = 10;
/// Messages that are looked up at once.
const BATCH: u32 = 80;
/// Messages that are under way at once.
const SIDE_BY_SIDE: usize = 40;

/// Why a browser is not subscribed.
#[derive(Debug, thiserror::Error)]
pub enum PushError {
    /// The operator has switched it off.
    #[error("this service tells no browsers; its operator may set push.enabled")]
    Off,
    /// The endpoint can't be asked.
    #[error("endpoint: {0}")]
    Endpoint(String),
    /// What the browser made for its subscription is no key and no secret.
    #[error("keys: p256dh is an uncompressed point of P-256 and auth has 16 bytes, both in base64url")]
    Keys,
    /// No page speaks the language.
    #[error("language: the pages do not speak this language")]
    Language,
    /// The store gave no answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A browser's subscription, as its `PushSubscription` says it.
#[derive(Clone, Copy)]
pub struct Subscription<'a> {
    /// Where messages are sent.
    pub endpoint: &'a str,
    /// Its public key, base64url.
    pub p256dh: &'a str,
    /// Its secret, base64url.
    pub auth: &'a str,
    /// Tag of the language in which it is told.
    pub language: &'a str,
}

/// Keeps a browser's subscription; the same again is one.
///
/// # Errors
/// [`PushError`].
pub async fn subscribe(
    store: &Store,
    http: &PublicClient,
    account: AccountId,
    asked: Subscription<'_>,
) -> Result<(), PushError> {
    http.check(asked.endpoint).map_err(PushError::Endpoint)?;
    // Browsers pad or do not.
    let bytes = |text: &str| BASE64.decode(text.trim_end_matches('=')).map_err(|_| PushError::Keys);
    let (p256dh, auth) = (bytes(asked.p256dh)?, bytes(asked.auth)?);
    Recipient::new(&p256dh, &auth).ok_or(PushError::Keys)?;
    let language = Locale::named(asked.language).ok_or(PushError::Language)?;
    let row = SubscriptionRow {
        id: SubscriptionId::from_uuid(derived(asked.endpoint)),
        account,
        endpoint: asked.endpoint.to_owned(),
        p256dh,
        auth,
        language: language.tag().to_owned(),
        created_at: clock::now(),
    };
    Ok(store.put_subscription(&row, MOST).await?)
}

/// What messages are sent with.
#[derive(Clone, Copy)]
pub struct Post<'a> {
    /// Store of notices and subscriptions.
    pub store: &'a Store,
    /// The client that asks push services.
    pub http: &'a PublicClient,
    /// By which they know us.
    pub key: &'a PushKey,
    /// Names of models.
    pub catalogue: &'a Catalogue,
}

/// How a try ended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Tried {
    /// The service has it.
    Sent,
    /// The subscription is gone for good.
    Gone,
    /// It may come another time; in words that name no address.
    Failed(String),
}

/// Sends what is due; gives how many were looked at. What was sent before a crash that kept it from being noted is sent again,
/// under the same topic and tag: service and browser put it in the place of the first.
///
/// # Errors
/// [`StoreError`].
pub async fn send_due(post: Post<'_>) -> Result<usize, StoreError> {
    let due = post.store.due_pushes(clock::now(), BATCH).await?;
    // Side by side, and the next as soon as one is done: services that are slow hold others up only when they are all.
    let tried: Vec<_> = due
        .iter()
        .map(|push| async move {
            let now = clock::now();
            // Who has seen it by now need not be told.
            if push.notice.read_at.is_some() || now.since(push.notice.at) > LIFE {
                return post.store.put_push(push, None).await;
            }
            let tried = send(post, push, now).await;
            let how = match &tried {
                Tried::Sent => "sent",
                Tried::Gone => "gone",
                Tried::Failed(why) => {
                    tracing::debug!(why, "a browser could not be told");
                    "failed"
                }
            };
            metrics::counter!("agon_pushes_total", "tried" => how).increment(1);
            match tried {
                Tried::Gone => post.store.forget_subscription(push.to.id).await,
                Tried::Sent => post.store.put_push(push, None).await,
                Tried::Failed(_) => match again_at(push.tries, clock::now()) {
                    Some(again) => {
                        post.store.put_push(&DuePush { tries: push.tries + 1, ..push.clone() }, Some(again)).await
                    }
                    // Nobody has answered there for a day.
                    None => post.store.forget_subscription(push.to.id).await,
                },
            }
        })
        .collect();
    stream::iter(tried).buffer_unordered(SIDE_BY_SIDE).try_for_each(|()| ready(Ok(()))).await?;
    Ok(due.len())
}

/// When what failed after so many tries is tried again.
fn again_at(tries: u32, now: Timestamp) -> Option<Timestamp> {
    WAITS.get(tries as usize).map(|wait| now.plus(Duration::from_secs(*wait)))
}

/// What a browser shows: a title and a line. Nobody's text, no address and no account is in it.
fn message(push: &DuePush, catalogue: &Catalogue) -> String {
    let t = Locale::named(&push.to.language).unwrap_or_default();
    let notice = &push.notice.notice;
    let (title, line) = (title(t, notice).to_string(), sentence(t, notice, catalogue).to_string());
    json!({"id": push.notice.id, "title": title, "body": line, "lang": t.tag(), "dir": t.dir()}).to_string()
}

async fn send(post: Post<'_>, push: &DuePush, now: Timestamp) -> Tried {
    let (to, text) = (&push.to, message(push, post.catalogue));
    let made = post.http.check(&to.endpoint).and_then(|()| {
        let recipient = Recipient::new(&to.p256dh, &to.auth).ok_or("the keys can't be used")?;
        Ok((recipient.encrypt(&text, &clock::key(), &clock::nonce())?, post.key.authorization(&to.endpoint, now)?))
    });
    let (body, authorization) = match made {
        Ok(made) => made,
        Err(why) => return Tried::Failed(why),
    };
    let sent = post
        .http
        .client()
        .post(&to.endpoint)
        .timeout(PATIENCE)
        .header("authorization", authorization)
        .header("ttl", LIFE.as_secs().to_string())
        .header("urgency", "normal")
        // The same notice again takes the place of the first, while that waits at the service.
        .header("topic", BASE64.encode(push.notice.id.uuid().as_bytes()))
        .header("content-encoding", "aes128gcm")
        .header("content-type", "application/octet-stream")
        .body(body)
        .send()
        .await;
    match sent {
        Ok(reply) if reply.status().is_success() => Tried::Sent,
        Ok(reply) if matches!(reply.status().as_u16(), 404 | 410) => Tried::Gone,
        Ok(reply) => Tried::Failed(format!("status {}", reply.status().as_u16())),
        Err(error) if error.is_timeout() => Tried::Failed("no answer in time".into()),
        Err(error) => Tried::Failed(outbound::refusal(&error).unwrap_or("no connection").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_wait_longer_and_longer_and_end() {
        let now = Timestamp::from_micros(1_000_000);
        let waits: Vec<_> = (0..).map_while(|tries| again_at(tries, now)).collect();
        assert_eq!(waits.len(), WAITS.len());
        assert!(waits.windows(2).all(|pair| pair[0] < pair[1]) && waits[0] > now);
    }
}
