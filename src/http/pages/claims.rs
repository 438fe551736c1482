//! Rewards: the wallet, what can be claimed, and how far each claim is.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::chain::payer::Payer;
use crate::clock;
use crate::flow::claims::request::{gather_points, request_claim};
use crate::http::App;
use crate::http::api::claims::claim::has_token_account;
use crate::http::api::claims::payer;
use crate::http::extract::limited::{Change, Limited};
use crate::http::extract::{Caller, same_origin};
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::Problem;
use crate::i18n::{Markup, NONE};
use agon_core::claims::machine::State;
use agon_core::claims::policy::BaseUnits;
use agon_core::ids::AccountId;
use agon_core::ledger::{Account, POINT, Purse};
use agon_store::{ClaimRow, StoreError, WalletRow};

/// Claims on a page.
const CLAIMS: u32 = 30;

#[derive(Template)]
#[template(path = "claims/rewards.html")]
struct RewardsPage<'a> {
    t: Locale,
    payer: &'a Payer,
    has_session: bool,
    wallet: Option<WalletRow>,
    available: i64,
    rate: i64,
    least: i64,
    /// Why the last try was refused.
    refused: Option<String>,
    claims: Vec<ClaimRow>,
    /// Makes a form that is sent twice one claim.
    key: String,
}

impl RewardsPage<'_> {
    /// Base units as tokens.
    fn tokens(&self, units: BaseUnits) -> String {
        let (units, decimals) = (units.to_string(), usize::from(self.payer.treasury.decimals));
        let padded = format!("{units:0>width$}", width = decimals + 1);
        let (whole, part) = padded.split_at(padded.len() - decimals);
        let part = part.trim_end_matches('0');
        self.t.exact(&if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") })
    }

    /// What a token costs now.
    fn for_a_token(&self) -> String {
        for_a_token(self.t, self.rate, self.payer.treasury.decimals)
    }

    /// Words that a script puts a wallet's name into.
    fn wallet_words(&self, key: &'static str) -> String {
        self.t.say(key).with("wallet", "{}").to_string()
    }

    fn how(&self) -> Markup {
        let said = self.t.html("rewards-how-text").with("mint", self.payer.treasury.mint.to_string());
        said.with("treasury", self.payer.treasury.address().to_string())
    }

    fn worth(&self) -> String {
        let units = u64::try_from(self.available / self.rate.max(1)).unwrap_or(0);
        self.tokens(BaseUnits::new(units))
    }

    /// Whole points that can be claimed.
    fn whole(&self) -> i64 {
        self.available / POINT
    }

    fn enough(&self) -> bool {
        self.whole() >= self.least
    }

    fn cools(&self) -> bool {
        self.wallet.as_ref().is_some_and(|wallet| wallet.usable_at > clock::now())
    }

    fn signature(claim: &ClaimRow) -> Option<String> {
        match claim.state {
            State::Paid(signature) => Some(bs58::encode(signature).into_string()),
            _ => None,
        }
    }

    fn under_way(&self) -> bool {
        self.claims.iter().any(|claim| matches!(claim.state, State::Queued { .. } | State::Open { .. }))
    }
}

/// Points for a whole token, at a rate of micro-points for a base unit.
pub(crate) fn for_a_token(t: Locale, rate: i64, decimals: u8) -> String {
    let points = 10_i64.checked_pow(decimals.into()).and_then(|base_units| rate.checked_mul(base_units));
    points.map_or_else(|| NONE.into(), |points| t.points(points))
}

/// What a claim's state and the hint to it are called.
pub(crate) fn state(claim: &ClaimRow) -> [&'static str; 2] {
    match (claim.state, claim.note.as_deref()) {
        (State::Queued { .. }, Some("treasury_short")) => ["claim-waits", "claim-treasury-short"],
        (State::Queued { .. }, Some(_)) => ["claim-waits", "claim-looked-at"],
        (State::Queued { .. }, None) => ["claim-queued", "claim-queued-hint"],
        (State::Open { .. }, _) => ["claim-open", "claim-open-hint"],
        (State::Paid(_), _) => ["claim-paid", "claim-paid-hint"],
        (State::Released(_), _) => ["claim-released", "claim-released-hint"],
    }
}

/// The page of rewards: wallet, available points, claims.
pub async fn show(app: web::Data<App>, t: Locale, caller: Option<Caller>) -> Result<HttpResponse, PageProblem> {
    render(&app, t, caller, None, 200).await
}

async fn render(
    app: &App,
    t: Locale,
    caller: Option<Caller>,
    refused: Option<String>,
    status: u16,
) -> Result<HttpResponse, PageProblem> {
    let epoch = app.store.epoch_at(clock::now()).await?;
    let mut shown = RewardsPage {
        t,
        payer: payer(app)?,
        has_session: caller.is_some(),
        wallet: None,
        available: 0,
        rate: epoch.map_or(app.config.claims.rate, |epoch| epoch.rate),
        least: app.config.claim_policy().least / POINT,
        refused,
        claims: Vec::new(),
        key: clock::uuid().to_string(),
    };
    if let Some(Caller { account, .. }) = caller {
        shown.wallet = app.store.wallet_of(account).await?;
        shown.available = available(app, account).await?;
        shown.claims = app.store.claims_of(account, None, CLAIMS).await?;
    }
    page(status, &shown)
}

async fn available(app: &App, account: AccountId) -> Result<i64, Problem> {
    gather_points(&app.store, &app.config.points_policy(), account, clock::now()).await?;
    let owner = app.store.alias_of(account).await?.ok_or(StoreError::UnknownAccount)?;
    Ok(app.store.balance(Account::Voter(owner, Purse::Available)).await?)
}

/// A claim by form: whole points.
#[derive(Deserialize)]
pub struct Form {
    points: i64,
    key: String,
}

/// Makes a claim of the form's points.
pub async fn claim(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Change>,
    form: web::Form<Form>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    let key: String = form.key.chars().filter(char::is_ascii_graphic).take(100).collect();
    // A form that is sent again finds its claim.
    if app.store.reply(caller.account, &key).await?.is_some() {
        return Ok(see_other("/rewards"));
    }
    let amount = form.points.saturating_mul(POINT);
    let policy = app.config.claim_policy();
    let key = (!key.is_empty()).then_some((key, [0; 32]));
    if let Err(problem) = has_token_account(&app, payer(&app)?, caller.account).await {
        let status = problem.status.as_u16();
        return render(&app, t, Some(*caller), Some(t.problem(&problem)), status).await;
    }
    match request_claim(&app.store, &policy, &app.config.points_policy(), app.terms(), caller.account, amount, key)
        .await
    {
        Ok(_) => {
            app.wakeups.settle.notify_one();
            Ok(see_other("/rewards"))
        }
        Err(error) => {
            let problem = Problem::from(error);
            if problem.status.is_server_error() {
                return Err(problem.into());
            }
            let status = problem.status.as_u16();
            render(&app, t, Some(*caller), Some(t.problem(&problem)), status).await
        }
    }
}

/// Takes the wallet off the account.
pub async fn unlink(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Limited<Change>,
) -> Result<HttpResponse, PageProblem> {
    same_origin(&request)?;
    app.store.unlink_wallet(caller.account, clock::now()).await?;
    Ok(see_other("/rewards"))
}
