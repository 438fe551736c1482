//! What a contributor decides about their own: what may be done with it, a copy of all of it, and its end.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::clock;
use crate::flow::battle::show::show_battle;
use crate::flow::points::show::show_points;
use crate::http::App;
use crate::http::api::account::sessions::cookie;
use crate::http::api::claims::ClaimReply;
use crate::http::api::ok;
use crate::http::api::vote::VoteReply;
use crate::http::extract::{Caller, ClientAddr, JsonBody, id};
use crate::http::limits::Act;
use crate::http::problem::Problem;
use crate::secrets::session::Session;
use agon_core::account::consent::{Consent, VERSION};
use agon_core::battle::BattleState;
use agon_core::ids::BattleId;
use agon_store::ConsentRow;

/// Battles in one archive.
const MOST_BATTLES: usize = 10_000;

async fn consent_json(app: &App, caller: &Caller) -> Result<Value, Problem> {
    let said = app.store.consents_of(caller.account).await?;
    let now = said.first().map_or_else(Consent::default, |row| Consent::from_bits(row.scopes));
    let line =
        |row: &ConsentRow| json!({"at": row.at, "version": row.version, "consent": Consent::from_bits(row.scopes)});
    let history: Vec<Value> = said.iter().map(line).collect();
    Ok(json!({"version": VERSION, "asked": !said.is_empty(), "consent": now, "history": history}))
}

/// What the caller allows to be done with their texts.
#[utoipa::path(get, path = "/api/v1/me/consent", tag = "me", responses((status = 200, description = "`{\"version\",\"asked\",\"consent\":{\"publish\",\"train\",\"commercial\",\"private\"},\"history\"}`; nothing is allowed until it is said")))]
pub async fn consent(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Problem> {
    Ok(ok(&consent_json(&app, &caller).await?))
}

/// Says so, from the next query and the next release on.
#[utoipa::path(put, path = "/api/v1/me/consent", request_body(content = serde_json::Value, example = json!({"publish": true, "train": true, "commercial": false, "private": false})), tag = "me", responses((status = 200, description = "as GET"), (status = 422, description = "`invalid_body`")))]
pub async fn put_consent(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    body: JsonBody<Consent>,
) -> Result<HttpResponse, Problem> {
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    keep_consent(&app, &caller, body.value).await?;
    Ok(ok(&consent_json(&app, &caller).await?))
}

/// Keeps what somebody allows; pages do the same.
pub async fn keep_consent(app: &App, caller: &Caller, consent: Consent) -> Result<(), Problem> {
    let row = ConsentRow { account: caller.account, at: clock::now(), version: VERSION, scopes: consent.bits() };
    Ok(app.store.put_consent(&row).await?)
}

/// Where an archive goes on.
#[derive(Deserialize)]
pub struct ArchiveQuery {
    before: Option<String>,
}

/// Everything of the caller's in one file, signed: battles with texts, votes with verdicts, points, claims, consent. Somebody
/// with very many battles gets them in several files: `next` is where the next one is.
#[utoipa::path(get, path = "/api/v1/me/export", tag = "me", params(("before" = Option<String>, Query, description = "battles before this one: `next` of the file before")), responses((status = 200, description = "`{\"format\":\"agon-archive-1\",\"account\",\"made_at\",\"battles\",\"votes\",\"points\",\"claims\",\"wallet\",\"consent\",\"next\",\"signature\"}`; `signature` is Ed25519, base64url, by the key at `/.well-known/jwks.json`, over the file without it: members sorted by name, no white space, UTF-8 as it is")))]
pub async fn archive(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    query: web::Query<ArchiveQuery>,
) -> Result<HttpResponse, Problem> {
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    let mut before: Option<BattleId> =
        query.before.as_deref().map(|text| id(text, "unknown_battle", "battle")).transpose()?;
    let (mut battles, mut votes, mut next) = (Vec::new(), Vec::new(), None);
    loop {
        let page = app.store.battles_of(caller.account, before, 100).await?;
        let Some(last) = page.last() else { break };
        if battles.len() >= MOST_BATTLES {
            next = before.map(|before| format!("/api/v1/me/export?before={before}"));
            break;
        }
        before = Some(last.id);
        for row in &page {
            let shown = show_battle(row.id, caller.account, &app.store).await?;
            if row.state == BattleState::Voted
                && let Some(vote) = &shown.vote
            {
                votes.push(VoteReply::new(vote));
            }
            battles.push(json!(shown.reply(&app.catalogue())));
        }
    }
    let (mut lines, mut cursor) = (Vec::new(), None);
    loop {
        let page = show_points(&app.store, caller.account, cursor, 200).await?;
        let page = json!(page);
        lines.extend(page["lines"].as_array().cloned().unwrap_or_default());
        cursor = page["next_cursor"].as_str().and_then(|text| text.parse().ok());
        if cursor.is_none() {
            break;
        }
    }
    let claims = app.store.claims_of(caller.account, None, 1_000).await?;
    let claims = match app.payer.as_deref() {
        Some(link) => claims.iter().map(|claim| ClaimReply::new(claim, link)).collect(),
        None => Vec::new(),
    };
    let wallet = app.store.wallet_of(caller.account).await?.map(|wallet| wallet.address);
    let mut archive = json!({
        "format": "agon-archive-1", "account": caller.account, "made_at": clock::now(), "battles": battles, "votes": votes,
        "points": lines, "claims": claims, "wallet": wallet, "next": next, "consent": consent_json(&app, &caller).await?,
    });
    archive["signature"] = json!(app.receipts.sign_bytes(archive.to_string().as_bytes()));
    let mut response = ok(&archive);
    response.headers_mut().insert(
        actix_web::http::header::CONTENT_DISPOSITION,
        actix_web::http::header::HeaderValue::from_static("attachment; filename=\"agon-archive.json\""),
    );
    Ok(response)
}

/// What has to be said to end it all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"confirm": "erase everything"}))]
pub struct Farewell {
    confirm: String,
}

/// Erases the caller: texts, comments, wallet and settings are gone, what is left are votes without text whose
/// voter nobody can name. Points that were not claimed are lost; claims under way are paid. The log stays as it is, and can
/// still be verified.
#[utoipa::path(delete, path = "/api/v1/me", request_body = Farewell, tag = "me", responses((status = 200, description = "`{\"account\",\"token\"}`: the account begins anew, empty; request `{\"confirm\":\"erase everything\"}`"), (status = 422, description = "`not_confirmed`")))]
pub async fn erase(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    body: JsonBody<Farewell>,
) -> Result<HttpResponse, Problem> {
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    if body.value.confirm != "erase everything" {
        return Err(Problem::new(422, "not_confirmed", "send {\"confirm\":\"erase everything\"} if you mean it"));
    }
    let token = erase_person(&app, &caller).await?;
    let mut response = ok(&json!({"account": caller.account, "token": token}));
    response
        .add_cookie(&cookie(&app, &token))
        .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(response)
}

/// Erases somebody; gives the token of the empty account. Pages do the same.
pub async fn erase_person(app: &App, caller: &Caller) -> Result<String, Problem> {
    // Guests who signed in to this account are the same person. The account goes last: until then all of this can
    // be asked for again.
    let guests = app.store.merged_accounts(caller.account).await?;
    for account in guests.into_iter().chain([caller.account]) {
        app.store.erase(account, clock::uuid_unsorted(), clock::nonce(), clock::now()).await?;
    }
    app.store.forget_erased().await?;
    let session = Session { account: caller.account, generation: app.store.generation(caller.account).await? };
    app.generations.begun(session.account, session.generation);
    Ok(app.sessions.issue(session, clock::now()))
}
