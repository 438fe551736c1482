//! Claims and wallets: points become tokens in a wallet that proved itself.

use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{no_content, ok, reply};
use crate::chain::payer::Payer;
use crate::clock;
use crate::flow::account::wallet::{self, Answer, Place};
use crate::flow::claims::request::{KeyedClaim, gather_points, request_claim};
use crate::http::App;
use crate::http::api::account::sessions::cookie;
use crate::http::extract::limited::{Change, Limited, Limiter};
use crate::http::extract::operator::Operator;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::extract::{Caller, IdempotencyKey, JsonBody, host, id};
use crate::http::problem::{Problem, key_reused};
use crate::secrets::session::Session;
use agon_core::account::siws::SignIn;
use agon_core::claims::machine::State;
use agon_core::ids::{AccountId, ClaimId};
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_store::{ClaimRow, ClosedEpoch, EpochRow, Settlement, SettlementFilter, SignInRow, WalletRow};

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
    responses((status = 201, body = ChallengeReply, description = "good for one try"), (status = 404, description = "`no_chain`"), (status = 422, description = "`invalid_address`")))]
pub async fn challenge(
    app: web::Data<App>,
    caller: Limited<Change>,
    request: HttpRequest,
    body: JsonBody<AskChallenge>,
) -> Result<HttpResponse, Problem> {
    let payer = payer(&app)?;
    let host = host(&request);
    let place = Place { origin: app.site.origin(host), domain: app.site.domain(host), cluster: payer.cluster.as_str() };
    let SignInRow { body: input, expires_at, .. } =
        wallet::ask(&app.store, caller.account, place, body.value.address.as_deref()).await?;
    let message = body.value.address.as_deref().map(|address| input.message(address));
    Ok(reply(201, &ChallengeReply { input, message, expires_at }))
}

/// A challenge for a wallet to sign.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"input": {"domain": "127.0.0.1:35341",
        "statement": "Link this wallet to your account in the arena. This costs nothing.", "uri": "http://127.0.0.1:35341", "version": "1",
        "chainId": "solana:localnet", "nonce": "247a3f06bc1717241607c3cc41b519a1", "issuedAt": "2026-11-26T08:52:16.141759Z",
        "expirationTime": "2026-11-26T08:57:16.141759Z"},
    "message": "127.0.0.1:35341 wants you to sign in with your Solana account:\nGFKfRLPKHYRyARLSTc4p94vukKPMFAkSrQT5j55WYoy2\n\n…",
    "expires_at": "2026-11-26T08:57:16.141759Z"}))]
pub struct ChallengeReply {
    /// What `solana:signIn` takes, as it is.
    #[schema(value_type = Object)]
    input: SignIn,
    /// What `solana:signMessage` takes; only with an `address` in the request.
    #[schema(required)]
    message: Option<String>,
    /// Until when it can be answered.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// What a wallet signed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    address: String,
    nonce: String,
    /// The signed text, in base64.
    signed_message: String,
    /// The signature (Ed25519), in base64.
    signature: String,
}

/// Links the wallet to the account, or signs in to the account that has it; points of a guest follow.
#[utoipa::path(post, path = "/api/v1/auth/solana/verify", request_body = Signed, tag = "me",
    responses((status = 200, body = SignedIn, description = "a new session; earlier ones can no longer touch wallets and claims"), (status = 403, description = "`challenge_unknown`, `challenge_expired`, `challenge_from_future`, `signed_text_differs`, `signature_invalid`"), (status = 409, description = "`wallet_linked`, `wallet_cooling`"), (status = 422, description = "`invalid_address`, `invalid_body`")))]
pub async fn verify(
    app: web::Data<App>,
    caller: Limited<Change>,
    body: JsonBody<Signed>,
) -> Result<HttpResponse, Problem> {
    payer(&app)?;
    let Signed { address, nonce, signed_message, signature } = body.value;
    let decode = |text: &str| BASE64.decode(text);
    let bad = |_| Problem::new(422, "invalid_body", "signed_message and signature are base64");
    let (text, signature) = (decode(&signed_message).map_err(bad)?, decode(&signature).map_err(bad)?);
    let answer = Answer { address, nonce, text, signature };
    let (points, cooldown) = (app.config.points_policy(), app.config.claim_policy().cooldown);
    let linked = wallet::link(&app.store, caller.account, &answer, cooldown).await?;
    // Sessions that the sign-in ended are refused from here on, whatever fails below.
    app.generations.begun(linked.account, linked.generation);
    gather_points(&app.store, &points, linked.account, clock::now()).await?;
    let token = app.sessions.issue(Session { account: linked.account, generation: linked.generation }, clock::now());
    let wallet = app.store.wallet_of(linked.account).await?;
    let mut response = ok(&SignedIn { account: linked.account, token: &token, wallet: wallet.map(Wallet::from) });
    response
        .add_cookie(&cookie(&app, &token))
        .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(response)
}

/// A session of an account with a wallet.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"account": "acct_01m8bgwc7kejht0zsystprejxj", "token": "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiIsImtpZCI6Im93biJ9.…",
    "wallet": {"address": "GFKfRLPKHYRyARLSTc4p94vukKPMFAkSrQT5j55WYoy2", "linked_at": "2026-11-26T08:52:16.153504Z",
        "usable_at": "2026-11-26T08:52:16.153504Z"}}))]
pub struct SignedIn<'a> {
    /// The account that has the wallet: the caller's, or another.
    #[schema(value_type = String)]
    account: AccountId,
    /// Its token, for `Authorization: Bearer`.
    token: &'a str,
    /// The wallet; none: it was unlinked in this moment.
    #[schema(required)]
    wallet: Option<Wallet>,
}

/// A linked wallet.
#[derive(Serialize, ToSchema)]
struct Wallet {
    /// Its address (base58).
    address: String,
    /// When it was linked.
    #[schema(value_type = String, format = DateTime)]
    linked_at: Timestamp,
    /// From when on it can be paid to.
    #[schema(value_type = String, format = DateTime)]
    usable_at: Timestamp,
}

impl From<WalletRow> for Wallet {
    fn from(row: WalletRow) -> Self {
        Self { address: row.address, linked_at: row.linked_at, usable_at: row.usable_at }
    }
}

/// Takes the wallet off the account. Claims under way are paid to it all the same.
#[utoipa::path(delete, path = "/api/v1/me/wallet", tag = "me", responses((status = 204, description = "unlinked; the next wallet is paid to after a while"), (status = 404, description = "`no_wallet`")))]
pub async fn unlink(app: web::Data<App>, caller: Limited<Change>) -> Result<HttpResponse, Problem> {
    wallet::unlink(&app.store, caller.account, clock::now()).await?;
    Ok(no_content())
}

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
#[utoipa::path(get, path = "/api/v1/claims", tag = "me", params(("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = ClaimList, description = "a page of them"), (status = 400, description = "`invalid_cursor`")))]
pub async fn list(app: web::Data<App>, caller: Caller, query: web::Query<PageQuery>) -> Result<HttpResponse, Problem> {
    let payer = payer(&app)?;
    let before = query.cursor.as_deref().map(|text| id(text, "invalid_cursor", "cursor")).transpose()?;
    let limit = query.limit.unwrap_or(PAGE).clamp(1, PAGE);
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

/// Epochs with their rates, newest first.
#[utoipa::path(get, path = "/api/v1/epochs", tag = "boards", params(("cursor" = Option<u64>, Query)),
    responses((status = 200, body = EpochList, description = "a page of them")))]
pub async fn epochs(app: web::Data<App>, query: web::Query<EpochQuery>) -> Result<HttpResponse, Problem> {
    let rows = app.store.epochs(query.cursor, PAGE).await?;
    let next = rows.last().filter(|_| rows.len() == PAGE as usize).map(|epoch| epoch.number);
    Ok(ok(&EpochList { epochs: rows.into_iter().map(Epoch::from).collect(), next_cursor: next }))
}

/// Which page of epochs.
#[derive(Deserialize)]
pub struct EpochQuery {
    cursor: Option<u64>,
}

/// A page of epochs.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"epochs": [{"number": 1, "starts_at": "2026-11-26T00:00:00Z", "ends_at": "2026-12-03T00:00:00Z", "rate": 100,
    "closed": null}], "next_cursor": null}))]
pub struct EpochList {
    /// The epochs of the page, newest first.
    epochs: Vec<Epoch>,
    /// Where the next page begins; none: this is the last.
    #[schema(required)]
    next_cursor: Option<u64>,
}

/// A stretch of time with its rate.
#[derive(Serialize, ToSchema)]
struct Epoch {
    /// Its number, from 1.
    number: u64,
    /// Its first moment.
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    /// The next one's first moment.
    #[schema(value_type = String, format = DateTime)]
    ends_at: Timestamp,
    /// Micro-points for a base unit of the token; it never changes.
    rate: i64,
    /// What it came to; none until every vote of it has a verdict.
    #[schema(required)]
    closed: Option<EpochSums>,
}

/// What an epoch came to.
#[derive(Serialize, ToSchema)]
struct EpochSums {
    /// When that was written down.
    #[schema(value_type = String, format = DateTime)]
    closed_at: Timestamp,
    /// Entries of the log by then.
    log_size: u64,
    /// Micro-points earned in it.
    earned: i64,
    /// Micro-points lost in it with votes that were taken back.
    forfeited: i64,
    /// Micro-points paid out in it.
    claimed: i64,
}

impl From<EpochRow> for Epoch {
    fn from(row: EpochRow) -> Self {
        let EpochRow { number, starts_at, ends_at, rate, closed } = row;
        Self { number, starts_at, ends_at, rate, closed: closed.map(EpochSums::from) }
    }
}

impl From<ClosedEpoch> for EpochSums {
    fn from(closed: ClosedEpoch) -> Self {
        let ClosedEpoch { closed_at, log_size, earned, forfeited, claimed } = closed;
        Self { closed_at, log_size, earned, forfeited, claimed }
    }
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
    responses((status = 200, body = SettlementList, description = "a page of them"), (status = 400, description = "`invalid_cursor`"), (status = 401, description = "no operator's key")))]
pub async fn settlements(
    app: web::Data<App>,
    _: Operator,
    query: web::Query<SettlementQuery>,
) -> Result<HttpResponse, Problem> {
    settlements_page(&app, query.into_inner()).await
}

/// The same for vendors with the scope `settlement:read`.
#[utoipa::path(get, path = "/api/v1/settlements", tag = "vendors", params(("wallet" = Option<String>, Query), ("epoch" = Option<u64>, Query), ("from" = Option<i64>, Query), ("to" = Option<i64>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, body = SettlementList, description = "as for operators"), (status = 400, description = "`invalid_cursor`"), (status = 403, description = "`scope_missing`")))]
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
    Ok(ok(&SettlementList { settlements: rows.into_iter().map(SettlementReply::from).collect(), next_cursor: next }))
}

/// A page of payments.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"settlements": [{"slot": 57,
    "signature": "5u549Nx4eohs7jLHGVhohBe8XoJPaUaPHY7AWNX1UeT76ntVZaGq3NnUgKW9wp9ehScjyo1pMoXCxmxXvP2s3TwT", "place": 0,
    "block_time": 1795683138, "wallet": "H4JcMPicKkHcxxDjkyyrLoQj7Kcibd9t815ak4UvTr9M", "units": 266666,
    "marker": "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM", "claim": "clm_01m8bgwesge48t2cpt0by0tjbb"}], "next_cursor": null}))]
pub struct SettlementList {
    /// In the chain's order.
    settlements: Vec<SettlementReply>,
    /// Where the next page begins; none: this is the last.
    #[schema(required)]
    next_cursor: Option<String>,
}

/// A payment that the chain shows.
#[derive(Serialize, ToSchema)]
#[schema(as = Settlement)]
struct SettlementReply {
    /// The chain's slot.
    slot: u64,
    /// The transaction's signature (base58).
    signature: String,
    /// Which payment of the transaction, from 0.
    place: u32,
    /// When, as the chain says, in seconds since 1970.
    #[schema(required)]
    block_time: Option<i64>,
    /// The wallet that was paid (base58).
    wallet: String,
    /// What it got, in base units of the token.
    units: u64,
    /// The account that keeps a claim from being paid twice (base58).
    marker: String,
    /// The claim that was paid; none: no claim is known of it.
    #[schema(required, value_type = Option<String>)]
    claim: Option<ClaimId>,
}

impl From<Settlement> for SettlementReply {
    fn from(row: Settlement) -> Self {
        let Settlement { slot, signature, place, block_time, wallet, units, marker, claim } = row;
        Self { slot, signature, place, block_time, wallet, units: units.get(), marker, claim }
    }
}
