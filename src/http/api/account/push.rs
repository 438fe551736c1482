//! Browsers in which the caller wants to be told of notices (Web Push).

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::flow::account::push::{PushError, Subscription, subscribe};
use crate::http::App;
use crate::http::api::{no_content, ok};
use crate::http::extract::JsonBody;
use crate::http::extract::limited::{Change, Limited};
use crate::http::problem::Problem;
use crate::i18n::Locale;
use crate::secrets::push_key::PushKey;

/// The key for which browsers subscribe.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"key": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"}))]
pub struct PushKeyReply<'a> {
    /// An uncompressed point of P-256, base64url: `applicationServerKey`.
    key: &'a str,
}

fn push_key(app: &App) -> Result<&PushKey, PushError> {
    app.push_key.as_deref().ok_or(PushError::Off)
}

/// The key for which browsers subscribe (`applicationServerKey`).
#[utoipa::path(get, path = "/api/v1/push/key", tag = "me",
    responses((status = 200, body = PushKeyReply, description = "the key"), (status = 404, description = "`push_off`")))]
pub async fn key(app: web::Data<App>) -> Result<HttpResponse, Problem> {
    Ok(ok(&PushKeyReply { key: push_key(&app)?.public() }))
}

/// A browser's subscription: its `PushSubscription` as JSON, and a language.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"endpoint": "https://push.example/send/1", "expirationTime": null, "language": "en",
    "keys": {"p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", "auth": "BTBZMqHH6r4Tts7J_aSIgg"}}))]
pub struct Subscribe {
    /// The address of its push service: https, at a public address.
    endpoint: String,
    /// What browsers say of its end; nothing is done with it.
    #[serde(rename = "expirationTime", default)]
    #[expect(dead_code, reason = "browsers send it")]
    expiration_time: Option<f64>,
    /// What messages are encrypted for.
    keys: SubscriptionKeys,
    /// Tag of the language in which the caller is told; left out: that of the request.
    #[serde(default)]
    language: Option<String>,
}

/// What messages are encrypted for (RFC 8291).
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionKeys {
    /// The browser's public key: an uncompressed point of P-256, base64url.
    p256dh: String,
    /// Its secret: 16 bytes, base64url.
    auth: String,
}

/// Tells the caller of notices in this browser from now on; the same subscription again is one, another account's becomes the
/// caller's. A person has ten browsers at most: the oldest make room.
#[utoipa::path(post, path = "/api/v1/me/push", request_body = Subscribe, tag = "me",
    responses((status = 204, description = "it is told"), (status = 404, description = "`push_off`"), (status = 422, description = "`invalid_url`, `invalid_keys`, `unknown_language`, `invalid_body`")))]
pub async fn add(
    app: web::Data<App>,
    caller: Limited<Change>,
    asked: Locale,
    body: JsonBody<Subscribe>,
) -> Result<HttpResponse, Problem> {
    push_key(&app)?;
    let Subscribe { endpoint, keys, language, .. } = &body.value;
    let language = language.as_deref().unwrap_or(asked.tag());
    let wanted = Subscription { endpoint, p256dh: &keys.p256dh, auth: &keys.auth, language };
    subscribe(&app.store, &app.public_client, caller.account, wanted).await?;
    Ok(no_content())
}

/// Which browser is not to be told any more.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"endpoint": "https://push.example/send/1"}))]
pub struct Unsubscribe {
    /// The subscription's endpoint; left out: all browsers of the caller.
    endpoint: Option<String>,
}

/// Tells the caller nothing in this browser any more.
#[utoipa::path(delete, path = "/api/v1/me/push", request_body = Unsubscribe, tag = "me",
    responses((status = 204, description = "it is not told any more, if it ever was")))]
pub async fn remove(
    app: web::Data<App>,
    caller: Limited<Change>,
    body: JsonBody<Unsubscribe>,
) -> Result<HttpResponse, Problem> {
    app.store.remove_subscriptions(caller.account, body.value.endpoint.as_deref()).await?;
    Ok(no_content())
}
