//! Battles: ask, read, go on.

use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::{Stream, StreamExt as _};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock;
use crate::flow::battle::chosen::{AskChosen, GoOnWith, go_on_with, open_chosen};
use crate::flow::battle::next_turn::{ContinueError, go_on, owned};
use crate::flow::battle::open::{self, OpenBattle, Opened, open_battle};
use crate::flow::battle::show::{BattleReply, show_battle};
use crate::http::App;
use crate::http::api::ranking::unknown_model;
use crate::http::api::{json, ok, reply, with_allowance};
use crate::http::extract::limited::{Battle, Limiter};
use crate::http::extract::query::Query;
use crate::http::extract::{Caller, ClientAddr, IdempotencyKey, JsonBody, NetworkFingerprint, id};
use crate::http::limits::{Allowance, StreamPlace};
use crate::http::problem::{Problem, key_reused};
use crate::streaming::view::{Format, Seen, events};
use agon_core::battle::{BattleRefusal, BattleState, Side};
use agon_core::ids::BattleId;
use agon_core::model::ModelSlug;
use agon_store::KeyedReply;

/// A question that opens a battle.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// The question, 1 to 20,000 characters unless the settings say otherwise.
    #[schema(example = "Explain the difference between weather and climate.")]
    prompt: String,
    /// A label of your choosing: letters, digits, `-`, `_`; at most 40.
    category: Option<String>,
    /// Models to ask by name instead of two that are drawn: one alone, or two side by side. Nothing of it can be voted on.
    #[schema(value_type = Option<Vec<String>>, min_items = 1, max_items = 2)]
    models: Option<Vec<String>>,
}

/// A further question to models that a battle named.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GoOn {
    /// The question, 1 to 20,000 characters unless the settings say otherwise.
    prompt: String,
    /// `a` or `b`: this side's model alone; `both`: side by side.
    #[schema(example = "both")]
    with: String,
}

/// A further question.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question, 1 to 20,000 characters unless the settings say otherwise.
    prompt: String,
}

/// Nothing has to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({}))]
pub struct Nothing {}

/// How the stream is wanted.
#[derive(Deserialize)]
pub struct StreamQuery {
    render: Option<String>,
}

fn battle_id(path: &str) -> Result<BattleId, Problem> {
    id(path, "unknown_battle", "battle")
}

/// Draws a pair and starts both answers; or asks models that are named.
#[utoipa::path(post, path = "/api/v1/battles", tag = "arena", request_body = Open,
    params(("Idempotency-Key" = Option<String>, Header, description = "a repeat with the same key gives the same battle")),
    responses((status = 201, body = Opened, description = "both answers are being written"),
        (status = 401, description = "`unauthenticated`, `session_expired`, `session_invalid`"), (status = 403, description = "`mode_not_offered`"),
        (status = 404, description = "`unknown_model`"),
        (status = 422, description = "`prompt_empty`, `prompt_too_long`, `prompt_control_character`, `prompt_not_recorded`, `conversation_too_long`, `invalid_category`, `wrong_models`, `model_not_selectable`, `idempotency_key_reused`"),
        (status = 429, description = "`too_many_requests`, `too_many_battles_open`"), (status = 503, description = "`busy`, `storage_unavailable`")))]
pub async fn open(
    app: web::Data<App>,
    caller: Caller,
    limiter: Limiter<Battle>,
    network: NetworkFingerprint,
    key: IdempotencyKey,
    body: JsonBody<Open>,
) -> Result<HttpResponse, Problem> {
    if let Some(reply) = repeated(&app, &caller, &key, &body.fingerprint).await? {
        return Ok(reply);
    }
    let allowance = limiter.count(&app, &caller).await?;
    let Open { prompt, category, models } = body.value;
    let (account, network, stored) =
        (caller.account, Some(network.0), key.0.clone().map(|key| (key, body.fingerprint)));
    let (catalogue, models) = (app.catalogue(), models.map(chosen).transpose()?);
    let arena = app.arena(&catalogue);
    let opened = match models {
        None => open_battle(OpenBattle { account, prompt, category, network, key: stored }, arena).await,
        Some(models) => {
            open_chosen(AskChosen { account, prompt, category, network, key: stored }, &models, arena).await
        }
    };
    answer_opened(&app, &caller, &key, &body.fingerprint, opened.map_err(Problem::from), allowance.as_ref()).await
}

/// Models by their slugs.
fn chosen(slugs: Vec<String>) -> Result<Vec<ModelSlug>, Problem> {
    slugs.into_iter().map(|slug| slug.parse().map_err(|_| unknown_model())).collect()
}

/// What is said of a battle that was opened, or of the twin with the same key that was faster: its reply is ours.
async fn answer_opened(
    app: &App,
    caller: &Caller,
    key: &IdempotencyKey,
    fingerprint: &[u8; 32],
    opened: Result<BattleId, Problem>,
    allowance: Option<&Allowance>,
) -> Result<HttpResponse, Problem> {
    match opened {
        Ok(id) => Ok(with_allowance(json(201, open::reply(id)), allowance)),
        Err(problem) => repeated(app, caller, key, fingerprint).await?.ok_or(problem),
    }
}

/// Goes on with a battle that was voted on, as a new conversation with models that it named.
#[utoipa::path(post, path = "/api/v1/battles/{id}/continue", tag = "arena", request_body = GoOn,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header, description = "a repeat with the same key gives the same conversation")),
    responses((status = 201, body = Opened, description = "the answers are being written, in a conversation of their own"),
        (status = 403, description = "`mode_not_offered`, `not_your_battle`"),
        (status = 409, description = "`not_voted`, `too_many_turns`"), (status = 422, description = "`model_not_selectable`")))]
pub async fn continue_named(
    app: web::Data<App>,
    caller: Caller,
    limiter: Limiter<Battle>,
    network: NetworkFingerprint,
    key: IdempotencyKey,
    path: web::Path<String>,
    body: JsonBody<GoOn>,
) -> Result<HttpResponse, Problem> {
    let id = battle_id(&path)?;
    let with = go_on_with_of(&body.value.with)?;
    if let Some(reply) = repeated(&app, &caller, &key, &body.fingerprint).await? {
        return Ok(reply);
    }
    let allowance = limiter.count(&app, &caller).await?;
    let ask = AskChosen {
        account: caller.account,
        prompt: body.value.prompt,
        category: None,
        network: Some(network.0),
        key: key.0.clone().map(|key| (key, body.fingerprint)),
    };
    let opened = go_on_with(id, with, ask, app.arena(&app.catalogue())).await;
    answer_opened(&app, &caller, &key, &body.fingerprint, opened.map_err(Problem::from), allowance.as_ref()).await
}

/// Which models go on, by the word for them.
pub fn go_on_with_of(word: &str) -> Result<GoOnWith, Problem> {
    match word {
        "both" => Ok(GoOnWith::Both),
        "a" => Ok(GoOnWith::Only(Side::A)),
        "b" => Ok(GoOnWith::Only(Side::B)),
        _ => Err(Problem::new(400, "invalid_parameter", "with is \"a\", \"b\" or \"both\"")),
    }
}

/// The stored reply to a key that was used before.
async fn repeated(
    app: &App,
    caller: &Caller,
    key: &IdempotencyKey,
    fingerprint: &[u8; 32],
) -> Result<Option<HttpResponse>, Problem> {
    let Some(key) = &key.0 else { return Ok(None) };
    match app.store.reply(caller.account, key).await? {
        None => Ok(None),
        Some(reply) if reply.fingerprint == fingerprint => Ok(Some(json(reply.status, reply.body))),
        Some(_) => Err(key_reused()),
    }
}

/// State and text; the models of a battle only after the vote.
#[utoipa::path(get, path = "/api/v1/battles/{id}", tag = "arena", params(("id" = String, Path)),
    responses((status = 200, body = BattleReply, description = "the battle"), (status = 403, description = "`not_your_battle`"), (status = 404, description = "`unknown_battle`")))]
pub async fn show(app: web::Data<App>, caller: Caller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id = battle_id(&path)?;
    app.streams.touch(id);
    let shown = show_battle(id, caller.account, &app.store).await?;
    Ok(ok(&shown.reply(&app.catalogue())))
}

/// Both answers as server-sent events; goes on after `Last-Event-ID`.
#[utoipa::path(get, path = "/api/v1/battles/{id}/stream", tag = "arena",
    params(("id" = String, Path), ("render" = Option<String>, Query, description = "`html`: sanitised HTML blocks instead of text"),
        ("Last-Event-ID" = Option<String>, Header)),
    responses((status = 200, content_type = "text/event-stream", description = "`delta`, `blocks`, `done`, `failed`, `restart`, `ready` (with `countable_at`, `countable_in` seconds from now, and `will_not_count` where the rules will discard any vote), `void`")))]
pub async fn stream(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<String>,
    query: Query<StreamQuery>,
    request: HttpRequest,
    addr: ClientAddr,
) -> Result<HttpResponse, Problem> {
    let id = battle_id(&path)?;
    let place = app.limits.open_stream(Some(caller.account), addr.0)?;
    let format = match query.render.as_deref() {
        None | Some("text") => Format::Text,
        Some("html") => Format::Html,
        Some(_) => return Err(Problem::new(400, "invalid_parameter", "render is \"text\" or \"html\"")),
    };
    // Ends an attempt whose node died, so that its readers are not left waiting.
    show_battle(id, caller.account, &app.store).await?;
    let last = request.headers().get("last-event-id").and_then(|v| v.to_str().ok()).unwrap_or_default();
    Ok(HttpResponse::Ok()
        .insert_header(("content-type", "text/event-stream"))
        .insert_header(("cache-control", "no-store"))
        .insert_header(("x-accel-buffering", "no"))
        .streaming(held(place, events(&app.streams, id, format, Seen::parse(last)))))
}

/// A stream that keeps its place for as long as it goes on.
pub fn held<T>(place: StreamPlace, stream: impl Stream<Item = T>) -> impl Stream<Item = T> {
    stream.inspect(move |_| {
        let _kept = &place;
    })
}

/// The next question, to both sides.
#[utoipa::path(post, path = "/api/v1/battles/{id}/turns", tag = "arena", request_body = Question, params(("id" = String, Path)),
    responses((status = 201, body = Continued, description = "both answers are being written"), (status = 409, description = "`still_generating`, `already_voted`, `battle_void`, `too_many_turns`")))]
pub async fn next_turn(
    app: web::Data<App>,
    caller: Caller,
    limiter: Limiter<Battle>,
    key: IdempotencyKey,
    path: web::Path<String>,
    body: JsonBody<Question>,
) -> Result<HttpResponse, Problem> {
    let question = body.value.prompt.as_str();
    keyed_continue(&app, &caller, limiter, key, body.fingerprint, battle_id(&path)?, Some(question)).await
}

/// The last question again, to both sides.
#[utoipa::path(post, path = "/api/v1/battles/{id}/regenerate", request_body = Nothing, tag = "arena", params(("id" = String, Path)),
    responses((status = 202, body = Continued, description = "both answers are being written again"), (status = 409, description = "`still_generating`, `already_voted`, `battle_void`")))]
pub async fn regenerate(
    app: web::Data<App>,
    caller: Caller,
    limiter: Limiter<Battle>,
    key: IdempotencyKey,
    path: web::Path<String>,
    body: JsonBody<Nothing>,
) -> Result<HttpResponse, Problem> {
    keyed_continue(&app, &caller, limiter, key, body.fingerprint, battle_id(&path)?, None).await
}

/// Goes on with a battle, once for each idempotency key.
async fn keyed_continue(
    app: &App,
    caller: &Caller,
    limiter: Limiter<Battle>,
    key: IdempotencyKey,
    fingerprint: [u8; 32],
    id: BattleId,
    question: Option<&str>,
) -> Result<HttpResponse, Problem> {
    if let Some(reply) = repeated(app, caller, &key, &fingerprint).await? {
        return Ok(reply);
    }
    let allowance = limiter.count(app, caller).await?;
    let now = owned(id, caller.account, &app.store).await?.turn;
    let (status, turn) = if question.is_some() { (201, now + 1) } else { (202, now) };
    let body = serde_json::to_vec(&Continued { id, state: "generating", turn }).unwrap_or_default();
    let kept = key.0.clone().map(|key| KeyedReply { key, fingerprint, status, body: body.clone() });
    if let Err(error) = continue_with(app, caller, id, question, kept).await {
        // A twin with the same key was faster: its reply is ours.
        let reply = repeated(app, caller, &key, &fingerprint).await?;
        return reply.ok_or_else(|| error.into());
    }
    Ok(with_allowance(json(status, body), allowance.as_ref()))
}

/// A battle that goes on.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "btl_01m8bgrdcke8rvf0qegde183fx", "state": "generating", "turn": 2}))]
pub struct Continued {
    /// The battle's id.
    #[schema(value_type = String)]
    id: BattleId,
    /// Always `generating`.
    state: &'static str,
    /// The turn that is being answered, from 1.
    turn: u32,
}

/// Goes on with a battle; pages do the same.
pub async fn continue_with(
    app: &App,
    caller: &Caller,
    id: BattleId,
    question: Option<&str>,
    reply: Option<KeyedReply>,
) -> Result<u32, ContinueError> {
    go_on(id, caller.account, question, reply, app.arena(&app.catalogue())).await
}

/// Stops both sides; what has been shown stays.
#[utoipa::path(post, path = "/api/v1/battles/{id}/stop", request_body = Nothing, tag = "arena", params(("id" = String, Path)),
    responses((status = 202, body = Stopping, description = "both sides are being stopped"), (status = 409, description = "`not_generating`")))]
pub async fn stop(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<String>,
    _: JsonBody<Nothing>,
) -> Result<HttpResponse, Problem> {
    let id = battle_id(&path)?;
    stop_battle(&app, &caller, id).await?;
    Ok(reply(202, &Stopping { id }))
}

/// A battle whose sides are being stopped.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "btl_01m8bgrfr0e9nr0fvae43g7syn"}))]
pub struct Stopping {
    /// The battle's id.
    #[schema(value_type = String)]
    id: BattleId,
}

/// Stops a battle wherever it is written; pages do the same.
pub async fn stop_battle(app: &App, caller: &Caller, id: BattleId) -> Result<(), Problem> {
    let row = owned(id, caller.account, &app.store).await?;
    match row.state {
        BattleState::Ready => Err(Problem::new(409, "not_generating", "both answers have ended")),
        BattleState::Voted => Err(BattleRefusal::AlreadyVoted.into()),
        BattleState::Void => Err(BattleRefusal::Void.into()),
        BattleState::Generating => {
            if !app.streams.stop(id) && !app.peers.stop_battle(id).await {
                tracing::info!(battle.id = %id, "nobody to stop this battle; its lease will run out");
            }
            Ok(())
        }
    }
}

/// In which language questions are wanted.
#[derive(Deserialize)]
pub struct SuggestionsQuery {
    language: Option<String>,
}

/// Questions to begin with, other ones each day; with recorded models, all that can be asked.
#[utoipa::path(get, path = "/api/v1/suggestions", tag = "arena",
    params(("language" = Option<String>, Query, description = "a language of the pages, such as `pt-BR`; English unless given, and where there are none")),
    responses((status = 200, body = Suggestions, description = "the questions")))]
pub async fn suggestions(app: web::Data<App>, query: Query<SuggestionsQuery>) -> HttpResponse {
    let language = query.language.as_deref().unwrap_or("en");
    ok(&Suggestions { prompts: app.catalogue().suggestions(language, clock::now()) })
}

/// Questions to begin with.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"prompts": ["How does photosynthesis work?"]}))]
pub struct Suggestions<'a> {
    /// The questions, word for word.
    prompts: Vec<&'a str>,
}
