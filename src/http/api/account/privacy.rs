//! What a contributor decides about their own: what may be done with it, a copy of all of it, and its end.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::clock;
use crate::flow::account::consent::{consents, keep_consent};
use crate::flow::account::erase::erase_person;
use crate::flow::battle::show::{BattleReply, show_battle};
use crate::flow::points::show::{Line, show_points};
use crate::http::App;
use crate::http::api::account::sessions::{SessionReply, cookie};
use crate::http::api::claims::claim::ClaimReply;
use crate::http::api::vote::VoteReply;
use crate::http::api::{ok, unwritable};
use crate::http::extract::limited::{Change, Limited, Report};
use crate::http::extract::query::Query;
use crate::http::extract::{Caller, JsonBody, id};
use crate::http::problem::Problem;
use crate::secrets::session::Session;
use agon_core::account::consent::{Consent, VERSION};
use agon_core::battle::BattleState;
use agon_core::ids::{AccountId, BattleId};
use agon_core::time::Timestamp;
use agon_store::ConsentRow;

/// Battles in one archive.
const MOST_BATTLES: usize = 10_000;

/// What the caller allows to be done with their texts.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"version": 1, "asked": true, "consent": {"publish": true, "train": true, "commercial": false, "private": false},
    "history": [{"at": "2026-11-26T08:56:15.42161Z", "version": 1,
        "consent": {"publish": true, "train": true, "commercial": false, "private": false}}]}))]
pub struct ConsentReply {
    /// Version of the words that people are asked with.
    version: u32,
    /// Was anything ever said? Nothing is allowed until it is.
    asked: bool,
    /// What is allowed now.
    consent: Allowed,
    /// Each thing that was said, newest first.
    history: Vec<ConsentChange>,
}

/// What may be done with texts.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"publish": true, "train": true, "commercial": false, "private": false}))]
pub struct Allowed {
    /// They may be in public releases.
    publish: bool,
    /// Models may be trained with them.
    train: bool,
    /// Vendors that earn money may have them.
    commercial: bool,
    /// Nobody may have them, nor the votes.
    private: bool,
}

impl From<Consent> for Allowed {
    fn from(Consent { publish, train, commercial, private }: Consent) -> Self {
        Self { publish, train, commercial, private }
    }
}

impl From<Allowed> for Consent {
    fn from(Allowed { publish, train, commercial, private }: Allowed) -> Self {
        Self { publish, train, commercial, private }
    }
}

/// What was said once.
#[derive(Serialize, ToSchema)]
struct ConsentChange {
    /// When it was said.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// In answer to which version of the words.
    version: u32,
    /// What was allowed from then on.
    consent: Allowed,
}

async fn consent_of(app: &App, caller: &Caller) -> Result<ConsentReply, Problem> {
    let said = consents(&app.store, caller.account).await?;
    let line = |row: &ConsentRow| {
        let consent = Consent::from_bits(row.scopes).into();
        ConsentChange { at: row.at, version: row.version, consent }
    };
    let history: Vec<ConsentChange> = said.history.iter().map(line).collect();
    Ok(ConsentReply { version: VERSION, asked: !history.is_empty(), consent: said.now.into(), history })
}

/// What the caller allows to be done with their texts.
#[utoipa::path(get, path = "/api/v1/me/consent", tag = "me",
    responses((status = 200, body = ConsentReply, description = "what is allowed")))]
pub async fn consent(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Problem> {
    Ok(ok(&consent_of(&app, &caller).await?))
}

/// Says what may be done with the caller's texts, from the next query and the next release on.
#[utoipa::path(put, path = "/api/v1/me/consent", request_body = Allowed, tag = "me",
    responses((status = 200, body = ConsentReply, description = "as GET"), (status = 422, description = "`invalid_body`, `consent_needs_publish`")))]
pub async fn put_consent(
    app: web::Data<App>,
    caller: Limited<Change>,
    body: JsonBody<Allowed>,
) -> Result<HttpResponse, Problem> {
    keep_consent(&app.store, caller.account, body.value.into(), clock::now()).await?;
    Ok(ok(&consent_of(&app, &caller).await?))
}

/// Where an archive goes on.
#[derive(Deserialize)]
pub struct ArchiveQuery {
    before: Option<String>,
}

/// Everything of the caller's in one file.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"format": "agon-archive-1", "account": "acct_01m8bh3p9pe6ybk3wjcdpsbtdj", "made_at": "2026-11-26T08:56:17.503919Z",
    "battles": [], "votes": [], "points": [], "claims": [], "wallet": null, "next": null,
    "consent": {"version": 1, "asked": false, "consent": {"publish": false, "train": false, "commercial": false, "private": false}, "history": []},
    "signature": "ZVLxS92OID9kdLd5r0ukr2TKf5k57SGJHzdcJESJLUIkUdb0-U1IR5AooYfAyy7iN3CTkW9BVzfcT7Pl8j-OBw"}))]
pub struct Archive {
    /// Always `agon-archive-1`.
    format: &'static str,
    /// The account whose archive it is.
    #[schema(value_type = String)]
    account: AccountId,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    made_at: Timestamp,
    /// Battles with their texts, newest first.
    #[schema(value_type = Vec<BattleReply>)]
    battles: Vec<Value>,
    /// Votes with what became of them.
    votes: Vec<VoteReply>,
    /// The statement of points, newest first.
    points: Vec<Line>,
    /// Claims, newest first.
    #[schema(value_type = Vec<ClaimReply>)]
    claims: Vec<Value>,
    /// The linked wallet's address.
    #[schema(required)]
    wallet: Option<String>,
    /// What may be done with texts.
    consent: ConsentReply,
    /// Where the next file is; null: this was the last.
    #[schema(required)]
    next: Option<String>,
    /// Ed25519, base64url, by the key at `/.well-known/jwks.json`, over the file without it: members sorted by name, no
    /// white space, UTF-8 as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    signature: Option<String>,
}

/// Everything of the caller's in one file, signed: battles with texts, votes with verdicts, points, claims, consent. Somebody
/// with very many battles gets them in several files: `next` is where the next one is.
#[utoipa::path(get, path = "/api/v1/me/export", tag = "me",
    params(("before" = Option<String>, Query, description = "battles before this one: `next` of the file before")),
    responses((status = 200, body = Archive, description = "the file")))]
pub async fn archive(
    app: web::Data<App>,
    caller: Limited<Report>,
    query: Query<ArchiveQuery>,
) -> Result<HttpResponse, Problem> {
    let before = query.before.as_deref().map(|text| id(text, "unknown_battle", "battle")).transpose()?;
    let mut archive = archive_of(&app, &caller, before).await?;
    // `Value` keeps members sorted: what is signed is what anybody else would write.
    let text = value(&archive)?.to_string();
    archive.signature = Some(app.receipts.sign_bytes(text.as_bytes()));
    let mut response = ok(&archive);
    response.headers_mut().insert(
        actix_web::http::header::CONTENT_DISPOSITION,
        actix_web::http::header::HeaderValue::from_static("attachment; filename=\"agon-archive.json\""),
    );
    Ok(response)
}

/// A reply as a part of another.
fn value(reply: &impl Serialize) -> Result<Value, Problem> {
    serde_json::to_value(reply).map_err(|error| unwritable(&error))
}

async fn archive_of(app: &App, caller: &Caller, mut before: Option<BattleId>) -> Result<Archive, Problem> {
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
            battles.push(value(&shown.reply(&app.catalogue()))?);
        }
    }
    let (mut points, mut cursor) = (Vec::new(), None);
    loop {
        let page = show_points(&app.store, caller.account, cursor, 200).await?;
        points.extend(page.lines);
        cursor = page.next_cursor.and_then(|text| text.parse().ok());
        if cursor.is_none() {
            break;
        }
    }
    let claims = app.store.claims_of(caller.account, None, 1_000).await?;
    let claims = match app.payer.as_deref() {
        Some(payer) => claims.iter().map(|claim| value(&ClaimReply::new(claim, payer))).collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    Ok(Archive {
        format: "agon-archive-1",
        account: caller.account,
        made_at: clock::now(),
        battles,
        votes,
        points,
        claims,
        wallet: app.store.wallet_of(caller.account).await?.map(|wallet| wallet.address),
        consent: consent_of(app, caller).await?,
        next,
        signature: None,
    })
}

/// What has to be said to end it all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"confirm": "erase everything"}))]
pub struct Farewell {
    /// `erase everything`.
    confirm: String,
}

/// Erases the caller: texts, comments, wallet and settings are gone, what is left are votes without text whose
/// voter nobody can name. Points that were not claimed are lost; claims under way are paid. The log stays as it is, and can
/// still be verified.
#[utoipa::path(delete, path = "/api/v1/me", request_body = Farewell, tag = "me",
    responses((status = 200, body = SessionReply, description = "the account begins anew, empty"), (status = 422, description = "`not_confirmed`")))]
pub async fn erase(
    app: web::Data<App>,
    caller: Limited<Change>,
    body: JsonBody<Farewell>,
) -> Result<HttpResponse, Problem> {
    if body.value.confirm != "erase everything" {
        return Err(Problem::new(422, "not_confirmed", "send {\"confirm\":\"erase everything\"} if you mean it"));
    }
    let token = erase_caller(&app, &caller).await?;
    let mut response = ok(&SessionReply { account: caller.account, token: &token });
    response
        .add_cookie(&cookie(&app, &token))
        .map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(response)
}

/// Erases the caller; gives the token of the empty account. Pages do the same.
///
/// # Errors
/// The store's.
pub async fn erase_caller(app: &App, caller: &Caller) -> Result<String, Problem> {
    let mut session = Session { account: caller.account, generation: 0 };
    for (account, generation) in erase_person(&app.store, caller.account).await? {
        app.generations.begun(account, generation);
        session = Session { account, generation };
    }
    Ok(app.sessions.issue(session, clock::now()))
}
