//! Claims and wallets: points become tokens in a wallet that proved itself.

use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::{json as reply, ok};
use crate::chain::payer::Payer;
use crate::clock;
use crate::flow::claims::request::{gather_points, request_claim};
use crate::http::App;
use crate::http::api::account::reviews::Operator;
use crate::http::api::account::sessions::cookie;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{Caller, ClientAddr, IdempotencyKey, JsonBody, host, id};
use crate::http::limits::Act;
use crate::http::problem::{Problem, key_reused};
use crate::secrets::session::Session;
use agon_core::account::siws::{SignIn, parse_address};
use agon_core::claims::machine::State;
use agon_core::ids::{AccountId, ClaimId};
use agon_core::vendors::api_key::Scope;
use agon_store::{ClaimRow, EpochRow, SettlementFilter, SignInRow, WalletRow};

/// How long a challenge can be answered.
const CHALLENGE: std::time::Duration = std::time::Duration::from_secs(300);
/// Claims and payments in one page.
const PAGE: u32 = 100;

/// The chain, where points become tokens.
pub fn payer(app: &App) -> Result<&Payer, Problem> {
    app.payer.as_deref().ok_or_else(|| Problem::new(404, "no_chain", "points do not become tokens here"))
}

/// Which wallet is to sign.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskChallenge {
    address: Option<String>,
}

/// A challenge for a wallet to sign (Sign-In With Solana).
#[utoipa::path(post, path = "/api/v1/auth/solana/challenge", request_body = AskChallenge, tag = "me",
    responses((status = 201, description = "`{\"input\",\"message\",\"expires_at\"}`: `input` for `solana:signIn`; `message`, with an `address` given, for `solana:signMessage`"), (status = 404, description = "`no_chain`"), (status = 422, description = "`invalid_address`")))]
pub async fn challenge(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    request: HttpRequest,
    body: JsonBody<AskChallenge>,
) -> Result<HttpResponse, Problem> {
    let payer = payer(&app)?;
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    if let Some(address) = &body.value.address {
        parse_address(address).map_err(|e| Problem::new(422, e.code(), e.to_string()))?;
    }
    let host = host(&request);
    let (now, nonce) = (clock::now(), hex::encode(clock::nonce()));
    let expires_at = now.plus(CHALLENGE);
    let input = SignIn {
        uri: app.site.origin(host),
        domain: app.site.domain(host),
        statement: "Link this wallet to your account in the arena. This costs nothing.".into(),
        version: "1".into(),
        chain_id: format!("solana:{}", payer.cluster.as_str()),
        nonce,
        issued_at: now.to_string(),
        expiration_time: expires_at.to_string(),
    };
    app.store.put_sign_in(&SignInRow { account: caller.account, body: input.clone(), expires_at }).await?;
    let message = body.value.address.as_deref().map(|address| input.message(address));
    let body = json!({"input": input, "message": message, "expires_at": expires_at});
    Ok(reply(201, body.to_string()))
}

/// What a wallet signed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    address: String,
    nonce: String,
    /// Base64.
    signed_message: String,
    /// Base64.
    signature: String,
}

/// Links the wallet to the account, or signs in to the account that has it; points of a guest follow.
#[utoipa::path(post, path = "/api/v1/auth/solana/verify", request_body = Signed, tag = "me",
    responses((status = 200, description = "`{\"account\",\"token\",\"wallet\"}`: a new session; earlier ones can no longer touch wallets and claims"), (status = 403, description = "`challenge_unknown`, `challenge_expired`, `challenge_from_future`, `signed_text_differs`, `signature_invalid`"), (status = 409, description = "`wallet_linked`, `wallet_cooling`"), (status = 422, description = "`invalid_address`, `invalid_body`")))]
pub async fn verify(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    body: JsonBody<Signed>,
) -> Result<HttpResponse, Problem> {
    payer(&app)?;
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    let Signed { address, nonce, signed_message, signature } = body.value;
    let decode = |text: &str| BASE64.decode(text);
    let bad = |_| Problem::new(422, "invalid_body", "signed_message and signature are base64");
    let (text, signature) = (decode(&signed_message).map_err(bad)?, decode(&signature).map_err(bad)?);
    let unknown =
        || Problem::new(403, "challenge_unknown", "there is no such challenge, or it was used; ask for a new one");
    // Taken before it is looked at: a challenge is good for one try.
    let asked =
        app.store.take_sign_in(&nonce).await?.filter(|row| row.account == caller.account).ok_or_else(unknown)?;
    let now = clock::now();
    asked.body.verify(&address, &text, &signature, asked.expires_at, now).map_err(|refusal| {
        let status = if refusal.code() == "invalid_address" { 422 } else { 403 };
        Problem::new(status, refusal.code(), refusal.to_string())
    })?;
    let cooldown = i64::try_from(app.config.claim_policy().cooldown.as_micros()).unwrap_or(i64::MAX);
    let linked = app.store.link_wallet(caller.account, &address, now, cooldown).await?;
    let linked = linked.map_err(|refusal| {
        let code = match refusal {
            agon_store::LinkRefusal::HasAnother => "wallet_linked",
            agon_store::LinkRefusal::Cooling { .. } => "wallet_cooling",
        };
        Problem::new(409, code, refusal.to_string())
    })?;
    app.generations.begun(linked.account, linked.generation);
    gather_points(&app.store, &app.config.points_policy(), linked.account, now).await?;
    let token = app.sessions.issue(Session { account: linked.account, generation: linked.generation }, now);
    let wallet = app.store.wallet_of(linked.account).await?;
    let body = json!({"account": linked.account, "token": token, "wallet": wallet.as_ref().map(wallet_json)});
    let mut response = reply(200, body.to_string());
    response
        .add_cookie(&cookie(&app, &token))
        .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(response)
}

fn wallet_json(wallet: &WalletRow) -> Value {
    json!({"address": wallet.address, "linked_at": wallet.linked_at, "usable_at": wallet.usable_at})
}

/// Takes the wallet off the account. Claims under way are paid to it all the same.
#[utoipa::path(delete, path = "/api/v1/me/wallet", tag = "me", responses((status = 204, description = "unlinked; the next wallet is paid to after a while"), (status = 404, description = "`no_wallet`")))]
pub async fn unlink(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Problem> {
    if !app.store.unlink_wallet(caller.account, clock::now()).await? {
        return Err(Problem::new(404, "no_wallet", "no wallet is linked"));
    }
    Ok(HttpResponse::NoContent().finish())
}

/// How much.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// In micro-points.
    points: i64,
}

/// Asks for tokens in exchange for available points.
#[utoipa::path(post, path = "/api/v1/claims", request_body = Claim, tag = "me",
    responses((status = 201, description = "the claim, as `GET /claims/{id}` shows it; `points` in the request are micro-points, what is less than a base unit stays available"), (status = 401, description = "`session_outdated`"), (status = 403, description = "`points_held`, `account_too_young`, `too_few_votes`, `too_few_checks`"), (status = 409, description = "`no_wallet`, `wallet_cooling`, `token_account_closed`, `insufficient_points`, `daily_claim_cap`, `treasury_daily_cap`"), (status = 422, description = "`below_minimum`")))]
pub async fn create(
    app: web::Data<App>,
    caller: Caller,
    addr: ClientAddr,
    key: IdempotencyKey,
    body: JsonBody<Claim>,
) -> Result<HttpResponse, Problem> {
    let payer = payer(&app)?;
    let repeat = async |key: &str| -> Result<Option<HttpResponse>, Problem> {
        let Some(stored) = app.store.reply(caller.account, key).await? else { return Ok(None) };
        if stored.fingerprint != body.fingerprint {
            return Err(key_reused());
        }
        let stored: Value = serde_json::from_slice(&stored.body).unwrap_or_default();
        let claim = stored["claim"].as_str().and_then(|id| id.parse().ok());
        let claim = app.store.claim(claim.unwrap_or_else(|| ClaimId::from_uuid(uuid::Uuid::nil()))).await?;
        Ok(claim.map(|claim| reply(201, claim_json(&claim, payer).to_string())))
    };
    if let Some(key) = &key.0
        && let Some(reply) = repeat(key).await?
    {
        return Ok(reply);
    }
    app.limits.check(Act::Session, Some(caller.account), addr.0).await?;
    has_token_account(&app, payer, caller.account).await?;
    let used = key.0.clone().map(|key| (key, body.fingerprint));
    let policy = app.config.claim_policy();
    match request_claim(
        &app.store,
        &policy,
        &app.config.points_policy(),
        app.terms(),
        caller.account,
        body.value.points,
        used,
    )
    .await
    {
        Ok(claim) => {
            app.wakeups.settle.notify_one();
            Ok(reply(201, claim_json(&claim, payer).to_string()))
        }
        Err(error) => {
            // A twin with the same key may have been faster.
            if let Some(key) = &key.0
                && let Some(reply) = repeat(key).await?
            {
                return Ok(reply);
            }
            Err(error.into())
        }
    }
}

/// The rent of a wallet's token account was paid once: who closed the account opens it again before the next claim.
/// Pages do the same. A chain that gives no answer stops nobody here: the claim waits then.
pub async fn has_token_account(app: &App, payer: &Payer, account: AccountId) -> Result<(), Problem> {
    let Some(wallet) = app.store.wallet_of(account).await? else { return Ok(()) };
    if app.store.account_rented(&wallet.address).await?.is_none() {
        return Ok(());
    }
    let under_way = |claim: &ClaimRow| !matches!(claim.state, State::Paid(_) | State::Released(_));
    if app.store.claims_of(account, None, PAGE).await?.iter().any(under_way) {
        return Ok(());
    }
    match payer.has_token_account(&wallet.address).await {
        Ok(false) => {
            let detail = "your wallet closed its token account, whose rent was paid once; open it again in the wallet, then claim";
            Err(Problem::new(409, "token_account_closed", detail))
        }
        Ok(true) | Err(_) => Ok(()),
    }
}

/// A claim, with what a person can check without us.
pub fn claim_json(claim: &ClaimRow, payer: &Payer) -> Value {
    let (state, signature, reason) = match claim.state {
        State::Queued { .. } => ("queued", None, None),
        State::Open { signature, .. } => ("sending", Some(signature), None),
        State::Paid(signature) => ("paid", Some(signature), None),
        State::Released(reason) => ("released", None, Some(reason.as_str())),
    };
    let signature = signature.map(|signature| bs58::encode(signature).into_string());
    let paid = matches!(claim.state, State::Paid(_));
    json!({
        "id": claim.id, "state": state, "reason": reason, "note": claim.note, "points": claim.points, "rate": claim.rate,
        "epoch": claim.epoch, "wallet": claim.wallet, "units": claim.units, "mint": payer.treasury.mint.to_string(),
        "decimals": payer.treasury.decimals, "cluster": payer.cluster.as_str(), "treasury": payer.treasury.address().to_string(),
        "signature": signature, "explorer": signature.as_deref().filter(|_| paid).and_then(|s| payer.explorer(s)),
        "created_at": claim.created_at, "updated_at": claim.updated_at,
    })
}

/// Which page.
#[derive(Deserialize)]
pub struct PageQuery {
    cursor: Option<String>,
    limit: Option<u32>,
}

/// The caller's claims, newest first, with the wallet and the terms.
#[utoipa::path(get, path = "/api/v1/claims", tag = "me", params(("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, description = "`{\"wallet\",\"terms\":{\"epoch\",\"rate\",\"least\",\"person_daily\"},\"claims\":[…],\"next_cursor\"}`; amounts are micro-points")))]
pub async fn list(app: web::Data<App>, caller: Caller, query: web::Query<PageQuery>) -> Result<HttpResponse, Problem> {
    let payer = payer(&app)?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let limit = query.limit.unwrap_or(PAGE).clamp(1, PAGE);
    let claims = app.store.claims_of(caller.account, before, limit).await?;
    let next = claims.last().filter(|_| claims.len() == limit as usize).map(|claim| claim.id);
    let (wallet, policy) = (app.store.wallet_of(caller.account).await?, app.config.claim_policy());
    let epoch = app.store.epoch_at(clock::now()).await?;
    let claims: Vec<Value> = claims.iter().map(|claim| claim_json(claim, payer)).collect();
    Ok(ok(&json!({
        "wallet": wallet.as_ref().map(wallet_json), "claims": claims, "next_cursor": next,
        "terms": {"epoch": epoch.as_ref().map(|e| e.number), "rate": epoch.map_or(app.config.claims.rate, |e| e.rate),
                  "least": policy.least, "person_daily": policy.person_daily},
    })))
}

/// One claim.
#[utoipa::path(get, path = "/api/v1/claims/{id}", tag = "me", params(("id" = String, Path)),
    responses((status = 200, description = "`{\"id\",\"state\",\"reason\",\"note\",\"points\",\"units\",\"mint\",\"decimals\",\"wallet\",\"signature\",\"explorer\",\"cluster\",\"treasury\",…}`; state is queued, sending, paid or released"), (status = 404, description = "`unknown_claim`")))]
pub async fn show(app: web::Data<App>, caller: Caller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let unknown = || Problem::new(404, "unknown_claim", "there is no such claim");
    let claim: ClaimId = id(&path, "unknown_claim", "claim")?;
    let claim = app.store.claim(claim).await?.filter(|c| c.account == caller.account).ok_or_else(unknown)?;
    Ok(ok(&claim_json(&claim, payer(&app)?)))
}

/// Epochs with their rates, newest first.
#[utoipa::path(get, path = "/api/v1/epochs", tag = "boards", params(("cursor" = Option<u64>, Query)),
    responses((status = 200, description = "`{\"epochs\":[{\"number\",\"starts_at\",\"ends_at\",\"rate\",\"closed\"}],\"next_cursor\"}`; rate in micro-points per base unit")))]
pub async fn epochs(app: web::Data<App>, query: web::Query<EpochQuery>) -> Result<HttpResponse, Problem> {
    let rows = app.store.epochs(query.cursor, PAGE).await?;
    let next = rows.last().filter(|_| rows.len() == PAGE as usize).map(|epoch| epoch.number);
    let rows: Vec<Value> = rows.iter().map(epoch_json).collect();
    Ok(ok(&json!({"epochs": rows, "next_cursor": next})))
}

/// Which page of epochs.
#[derive(Deserialize)]
pub struct EpochQuery {
    cursor: Option<u64>,
}

fn epoch_json(epoch: &EpochRow) -> Value {
    let closed = epoch.closed.map(|c| {
        json!({"closed_at": c.closed_at, "log_size": c.log_size, "earned": c.earned, "forfeited": c.forfeited, "claimed": c.claimed})
    });
    json!({"number": epoch.number, "starts_at": epoch.starts_at, "ends_at": epoch.ends_at, "rate": epoch.rate, "closed": closed})
}

/// Which payments.
#[derive(Deserialize)]
pub struct SettlementQuery {
    wallet: Option<String>,
    epoch: Option<u64>,
    from: Option<i64>,
    to: Option<i64>,
    cursor: Option<String>,
}

/// What the chain shows of payments, in its order, for operators.
#[utoipa::path(get, path = "/api/v1/admin/settlements", tag = "operators", params(("wallet" = Option<String>, Query), ("epoch" = Option<u64>, Query), ("from" = Option<i64>, Query), ("to" = Option<i64>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "`{\"settlements\":[{\"slot\",\"signature\",\"place\",\"block_time\",\"wallet\",\"units\",\"marker\",\"claim\"}],\"next_cursor\"}`"), (status = 400, description = "`invalid_cursor`"), (status = 401, description = "no operator's key")))]
pub async fn settlements(
    app: web::Data<App>,
    _: Operator,
    query: web::Query<SettlementQuery>,
) -> Result<HttpResponse, Problem> {
    settlements_page(&app, query.into_inner()).await
}

/// The same for vendors with the scope `settlement:read`.
#[utoipa::path(get, path = "/api/v1/settlements", tag = "vendors", params(("wallet" = Option<String>, Query), ("epoch" = Option<u64>, Query), ("from" = Option<i64>, Query), ("to" = Option<i64>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "as for operators"), (status = 400, description = "`invalid_cursor`"), (status = 403, description = "`scope_missing`")))]
pub async fn vendor_settlements(
    app: web::Data<App>,
    acting: VendorCaller,
    query: web::Query<SettlementQuery>,
) -> Result<HttpResponse, Problem> {
    acting.needs(&[Scope::SettlementRead])?;
    settlements_page(&app, query.into_inner()).await
}

async fn settlements_page(app: &App, query: SettlementQuery) -> Result<HttpResponse, Problem> {
    let bad = || Problem::new(400, "invalid_cursor", "a cursor is what next_cursor of the page before said");
    let after = |text: String| {
        let mut parts = text.splitn(3, '-');
        let (slot, place, signature) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        Some((slot, signature.to_owned(), place))
    };
    let after = query.cursor.map(|text| after(text).ok_or_else(bad)).transpose()?;
    let filter = SettlementFilter { wallet: query.wallet, epoch: query.epoch, from: query.from, to: query.to, after };
    let rows = app.store.settlements(&filter, PAGE).await?;
    let last = rows.last().filter(|_| rows.len() == PAGE as usize);
    let next = last.map(|row| format!("{}-{}-{}", row.slot, row.place + 1, row.signature));
    let rows: Vec<Value> = rows
        .iter()
        .map(|row| {
            json!({"slot": row.slot, "signature": row.signature, "place": row.place, "block_time": row.block_time,
                   "wallet": row.wallet, "units": row.units, "marker": row.marker, "claim": row.claim})
        })
        .collect();
    Ok(ok(&json!({"settlements": rows, "next_cursor": next})))
}
