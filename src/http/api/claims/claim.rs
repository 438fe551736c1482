//! Claims: asked for, listed, looked up.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::wallet::Wallet;
use super::{PAGE, payer};
use crate::chain::payer::Payer;
use crate::clock;
use crate::flow::claims::request::{KeyedClaim, request_claim};
use crate::http::App;
use crate::http::api::{ok, reply};
use crate::http::extract::limited::{Change, Limiter};
use crate::http::extract::query::{Query, page_size};
use crate::http::extract::{Caller, IdempotencyKey, JsonBody, id};
use crate::http::problem::{Problem, key_reused};
use agon_core::claims::machine::State;
use agon_core::ids::{AccountId, ClaimId};
use agon_core::time::Timestamp;
use agon_store::ClaimRow;

/// How many points are to become tokens.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// In micro-points.
    points: i64,
}

/// Asks for tokens in exchange for available points.
#[utoipa::path(post, path = "/api/v1/claims", request_body = Claim, tag = "me",
    responses((status = 201, body = ClaimReply, description = "the claim; what is less than a base unit stays available"), (status = 401, description = "`session_outdated`"), (status = 403, description = "`points_held`, `account_too_young`, `too_few_votes`, `too_few_checks`"), (status = 409, description = "`no_wallet`, `wallet_cooling`, `token_account_closed`, `insufficient_points`, `daily_claim_cap`, `treasury_daily_cap`"), (status = 422, description = "`below_minimum`")))]
pub async fn create(
    app: web::Data<App>,
    caller: Caller,
    limiter: Limiter<Change>,
    key: IdempotencyKey,
    body: JsonBody<Claim>,
) -> Result<HttpResponse, Problem> {
    let payer = payer(&app)?;
    let repeat = async |key: &str| -> Result<Option<HttpResponse>, Problem> {
        let Some(stored) = app.store.reply(caller.account, key).await? else { return Ok(None) };
        if stored.fingerprint != body.fingerprint {
            return Err(key_reused());
        }
        // The key may have been used for something else.
        let Ok(KeyedClaim { claim }) = serde_json::from_slice(&stored.body) else { return Ok(None) };
        let claim = app.store.claim(claim).await?;
        Ok(claim.map(|claim| reply(201, &ClaimReply::new(&claim, payer))))
    };
    if let Some(key) = &key.0
        && let Some(reply) = repeat(key).await?
    {
        return Ok(reply);
    }
    limiter.count(&app, &caller).await?;
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
            Ok(reply(201, &ClaimReply::new(&claim, payer)))
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
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "clm_01m8bgwcn9eenrg8d6rk6zrva5", "state": "queued", "reason": null, "note": "treasury_short", "points": 8888880,
    "rate": 1, "epoch": 1, "wallet": "GFKfRLPKHYRyARLSTc4p94vukKPMFAkSrQT5j55WYoy2", "units": 8888880,
    "mint": "9hSR6S7WPtxmTojgo6GG3k4yDPecgJY292j7xrsUGWBu", "decimals": 6, "cluster": "localnet",
    "treasury": "AKnL4NNf3DGWZJS6cPknBuEGnVsV4A4m5tgebLHaRSZ9", "signature": null, "explorer": null,
    "created_at": "2026-11-26T08:52:16.167493Z", "updated_at": "2026-11-26T08:52:16.182541Z"}))]
pub struct ClaimReply<'a> {
    /// The claim's id.
    #[schema(value_type = String)]
    id: ClaimId,
    /// `queued`, `sending`, `paid` or `released`.
    state: &'static str,
    /// Why its points went back: `wallet_refused`.
    #[schema(required)]
    reason: Option<&'static str>,
    /// Why it waits: `treasury_short` or `marker_blocked`.
    #[schema(required)]
    note: Option<&'a str>,
    /// Micro-points that it takes.
    points: i64,
    /// Micro-points for a base unit of the token.
    rate: i64,
    /// Number of the epoch whose rate that is.
    epoch: u64,
    /// The wallet that is paid (base58).
    wallet: &'a str,
    /// What it gets, in base units of the token.
    units: u64,
    /// The token (base58).
    mint: String,
    /// Digits after the point of a token: it has 10^decimals base units.
    decimals: u8,
    /// `localnet`, `devnet`, `testnet` or `mainnet`.
    cluster: &'static str,
    /// Who pays (base58).
    treasury: String,
    /// The transaction that pays, or may (base58).
    #[schema(required)]
    signature: Option<String>,
    /// Where people can see the payment.
    #[schema(required)]
    explorer: Option<String>,
    /// When it was asked for.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When something last became of it.
    #[schema(value_type = String, format = DateTime)]
    updated_at: Timestamp,
}

impl<'a> ClaimReply<'a> {
    /// Of a stored claim.
    pub fn new(claim: &'a ClaimRow, payer: &Payer) -> Self {
        let (state, signature, reason) = match claim.state {
            State::Queued { .. } => ("queued", None, None),
            State::Open { signature, .. } => ("sending", Some(signature), None),
            State::Paid(signature) => ("paid", Some(signature), None),
            State::Released(reason) => ("released", None, Some(reason.as_str())),
        };
        let signature = signature.map(|signature| bs58::encode(signature).into_string());
        let paid = matches!(claim.state, State::Paid(_));
        Self {
            id: claim.id,
            state,
            reason,
            note: claim.note.as_deref(),
            points: claim.points,
            rate: claim.rate,
            epoch: claim.epoch,
            wallet: &claim.wallet,
            units: claim.units.get(),
            mint: payer.treasury.mint.to_string(),
            decimals: payer.treasury.decimals,
            cluster: payer.cluster.as_str(),
            treasury: payer.treasury.address().to_string(),
            explorer: signature.as_deref().filter(|_| paid).and_then(|s| payer.explorer(s)),
            signature,
            created_at: claim.created_at,
            updated_at: claim.updated_at,
        }
    }
}

/// Which claims: those before a cursor.
#[derive(Deserialize)]
pub struct PageQuery {
    cursor: Option<String>,
    limit: Option<u32>,
}

/// The caller's claims, newest first, with the wallet and the terms.
#[utoipa::path(get, path = "/api/v1/claims", tag = "me", params(("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "100 unless given")),
    responses((status = 200, body = ClaimList, description = "a page of them"), (status = 400, description = "`invalid_cursor`, `invalid_parameter`")))]
pub async fn list(app: web::Data<App>, caller: Caller, query: Query<PageQuery>) -> Result<HttpResponse, Problem> {
    let payer = payer(&app)?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let limit = page_size(query.limit, PAGE, PAGE)?;
    let claims = app.store.claims_of(caller.account, before, limit).await?;
    let next = claims.last().filter(|_| claims.len() == limit as usize).map(|claim| claim.id);
    let (wallet, policy) = (app.store.wallet_of(caller.account).await?, app.config.claim_policy());
    let epoch = app.store.epoch_at(clock::now()).await?;
    let terms = ClaimTerms {
        epoch: epoch.as_ref().map(|epoch| epoch.number),
        rate: epoch.map_or(app.config.claims.rate, |epoch| epoch.rate),
        least: policy.least,
        person_daily: policy.person_daily,
    };
    let claims = claims.iter().map(|claim| ClaimReply::new(claim, payer)).collect();
    Ok(ok(&ClaimList { wallet: wallet.map(Wallet::from), terms, claims, next_cursor: next }))
}

/// A page of somebody's claims, with the wallet and the terms.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"wallet": {"address": "H4JcMPicKkHcxxDjkyyrLoQj7Kcibd9t815ak4UvTr9M", "linked_at": "2026-11-26T08:52:18.298252Z",
        "usable_at": "2026-11-26T08:52:18.298252Z"}, "terms": {"epoch": 1, "rate": 100, "least": 1000000, "person_daily": 2000000000},
    "claims": [{"id": "clm_01m8bgwesge48t2cpt0by0tjbb", "state": "paid", "reason": null, "note": null, "points": 26666600, "rate": 100, "epoch": 1,
        "wallet": "H4JcMPicKkHcxxDjkyyrLoQj7Kcibd9t815ak4UvTr9M", "units": 266666, "mint": "9hSR6S7WPtxmTojgo6GG3k4yDPecgJY292j7xrsUGWBu",
        "decimals": 6, "cluster": "localnet", "treasury": "AKnL4NNf3DGWZJS6cPknBuEGnVsV4A4m5tgebLHaRSZ9",
        "signature": "5u549Nx4eohs7jLHGVhohBe8XoJPaUaPHY7AWNX1UeT76ntVZaGq3NnUgKW9wp9ehScjyo1pMoXCxmxXvP2s3TwT", "explorer": null,
        "created_at": "2026-11-26T08:52:18.3464Z", "updated_at": "2026-11-26T08:52:18.744418Z"}], "next_cursor": null}))]
pub struct ClaimList<'a> {
    /// The account's wallet, if one is linked.
    #[schema(required)]
    wallet: Option<Wallet>,
    /// The terms of a claim that is made now.
    terms: ClaimTerms,
    /// The claims of the page, newest first.
    claims: Vec<ClaimReply<'a>>,
    /// Where the next page begins; none: this is the last.
    #[schema(required, value_type = Option<String>)]
    next_cursor: Option<ClaimId>,
}

/// The terms of a claim.
#[derive(Serialize, ToSchema)]
struct ClaimTerms {
    /// Number of the epoch, if one is open.
    #[schema(required)]
    epoch: Option<u64>,
    /// Micro-points for a base unit of the token.
    rate: i64,
    /// Least micro-points of a claim.
    least: i64,
    /// Micro-points that a person may claim within a day.
    person_daily: i64,
}

/// One claim of the caller, with what became of it.
#[utoipa::path(get, path = "/api/v1/claims/{id}", tag = "me", params(("id" = String, Path)),
    responses((status = 200, body = ClaimReply, description = "the claim"), (status = 404, description = "`unknown_claim`")))]
pub async fn show(app: web::Data<App>, caller: Caller, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let unknown = || Problem::new(404, "unknown_claim", "there is no such claim");
    let claim: ClaimId = id(&path, "unknown_claim", "claim")?;
    let claim = app.store.claim(claim).await?.filter(|c| c.account == caller.account).ok_or_else(unknown)?;
    Ok(ok(&ClaimReply::new(&claim, payer(&app)?)))
}
