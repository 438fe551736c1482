//! The wallet that claims are paid to: it proves itself (Sign-In With Solana), and is taken off.

use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::payer;
use crate::clock;
use crate::flow::account::wallet::{self, Answer, Place};
use crate::flow::claims::request::gather_points;
use crate::http::App;
use crate::http::api::account::sessions::cookie;
use crate::http::api::{no_content, ok, reply};
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::{JsonBody, host};
use crate::http::problem::Problem;
use crate::secrets::session::Session;
use agon_core::account::siws::SignIn;
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_store::{SignInRow, WalletRow};

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
    let begun = linked.ended.iter().copied().chain([(linked.account, linked.generation)]);
    begun.for_each(|(account, generation)| app.generations.begun(account, generation));
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
pub(super) struct Wallet {
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
