//! The operators' view of the arena: models and what their weights come to, how providers answer, rules
//! tried out, claims and the treasury, and what vendors did.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::chain::payer::Payer;
use crate::error::causes;
use crate::flow::battle::model_settings;
use crate::flow::vendors::model_health::{Health, Percentiles, model_health};
use crate::flow::vote::dry_run::{DryRun, dry_run};
use crate::http::App;
use crate::http::api::ranking::models::{ModelFacts, all_model_facts};
use crate::http::api::ranking::unknown_model;
use crate::http::extract::operator::Operator;
use crate::http::pages::operator::alerts::{Alert, alerts};
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::Problem;
use crate::i18n::{Message, NONE};
use crate::models::catalogue::CatalogueHandle;
use agon_core::ledger::Account;
use agon_core::model::{ModelSlug, ModelStatus};
use agon_core::time::Timestamp;
use agon_core::verdict::Rules;
use agon_store::{AuditRow, ClaimRow, ModelSetting, OperatorAct};

/// Entries that a page judges again; more are the command's.
const MOST_TRIED: u64 = 20_000;
/// Claims, and lines of audit, on the page.
const LINES: u32 = 50;
/// The chain may take so long.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is tried; an empty field leaves things as they are.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Try {
    model: String,
    weight: String,
    hold_at: String,
    exclude_at: String,
    daily_votes: String,
    newcomer_votes: String,
    /// Are the rules to be tried?
    rules: Option<String>,
}

/// What became of trying rules.
enum Tried {
    TooLong(u64),
    Done(Box<DryRun>),
}

#[derive(Template)]
#[template(path = "operator/arena.html")]
struct ArenaPage<'a> {
    t: Locale,
    asked: &'a Try,
    rules: Rules,
    models: Vec<ModelFacts>,
    /// Shares by model, with the weight that is tried.
    would: BTreeMap<ModelSlug, f64>,
    health: Vec<(String, Health)>,
    tried: Option<Tried>,
    payer: Option<&'a Payer>,
    /// Micro-points promised to claims, and paid out.
    reserved: i64,
    settled: i64,
    lamports: Option<u64>,
    claims: Vec<ClaimRow>,
    audit: Vec<(String, AuditRow)>,
    alerts: Vec<Alert>,
    /// What operators did lately, newest first.
    acts: Vec<OperatorAct>,
    /// Weights and statuses that were set while the service runs.
    settings: BTreeMap<ModelSlug, ModelSetting>,
    /// What was typed for a model and refused, and why.
    refused: Option<String>,
    typed: Option<(ModelSlug, Set)>,
    catalogue: Arc<CatalogueHandle>,
}

impl ArenaPage<'_> {
    /// Can an operator set it? Models of vendors are their vendors'.
    fn can_set(&self, row: &ModelFacts) -> bool {
        self.catalogue.is_operated(&row.model)
    }

    /// What was typed for a model and refused.
    fn typed(&self, row: &ModelFacts) -> Option<&Set> {
        self.typed.as_ref().filter(|(model, _)| *model == row.model).map(|(_, set)| set)
    }

    fn set_weight(&self, row: &ModelFacts) -> String {
        if let Some(set) = self.typed(row) {
            return set.weight.clone();
        }
        let weight = self.settings.get(&row.model).and_then(|setting| setting.weight);
        weight.map_or_else(String::new, |weight| weight.to_string())
    }

    fn is_set(&self, row: &ModelFacts, status: &ModelStatus) -> bool {
        if let Some(set) = self.typed(row) {
            return set.status == status.as_str();
        }
        self.settings.get(&row.model).is_some_and(|setting| setting.status == Some(*status))
    }

    fn alert(&self, alert: &Alert) -> Message {
        match alert {
            Alert::Failing { model, failed, answers, .. } => {
                self.t.say("alert-failing").with("model", model).with("failed", *failed).with("answers", *answers)
            }
            Alert::NoKey { model, variable } => {
                self.t.say("alert-no-key").with("model", model).with("variable", variable)
            }
            Alert::Appeals(people) => self.t.say("alert-appeals").with("people", *people),
            Alert::Claims(claims) => self.t.say("alert-claims").with("claims", *claims),
            Alert::SettingsLeftOut => self.t.say("alert-settings"),
            Alert::FewLamports => self.t.say("alert-few-lamports"),
            Alert::ChainAway => self.t.say("arena-away"),
        }
    }

    /// What the file says of a model that was set since: its weight and status.
    fn file(&self, row: &ModelFacts) -> Option<String> {
        self.settings.get(&row.model).filter(|setting| setting.weight.is_some() || setting.status.is_some())?;
        let model = self.catalogue.file().get(&row.model)?;
        Some(format!("{} · {}", model.row.status.as_str(), self.t.price(model.weight)))
    }

    fn would(&self, row: &ModelFacts) -> String {
        self.t.percent(self.would.get(&row.model).copied())
    }

    fn times(&self, times: &Option<Percentiles>) -> String {
        times.map_or_else(|| NONE.into(), |p| format!("{} · {}", self.t.whole(p.p50), self.t.whole(p.p99)))
    }

    fn sol(&self) -> Option<String> {
        Some(self.t.decimal(self.lamports? as f64 / 1e9, 4))
    }

    fn claim_state(claim: &ClaimRow) -> &'static str {
        crate::http::pages::claims::state(claim)[0]
    }
}

/// A field's number, or what it was.
fn given<T: std::str::FromStr>(text: &str, was: T) -> Result<T, Problem> {
    let text = text.trim();
    let wrong = |_| Problem::new(400, "invalid_parameter", format!("{text:?} is no such number"));
    if text.is_empty() { Ok(was) } else { text.parse().map_err(wrong) }
}

/// The operators' view of the arena.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    _: Operator,
    asked: web::Query<Try>,
) -> Result<HttpResponse, PageProblem> {
    render(&app, t, &asked, None).await
}

/// A form that was refused: the model, what was typed, and why.
type Refused = (ModelSlug, Set, Problem);

async fn render(app: &App, t: Locale, asked: &Try, refused: Option<Refused>) -> Result<HttpResponse, PageProblem> {
    let (catalogue, now) = (app.catalogue(), app.config.rules());
    let rules = Rules {
        hold_at: given(&asked.hold_at, now.hold_at)?,
        exclude_at: given(&asked.exclude_at, now.exclude_at)?,
        daily_votes: given(&asked.daily_votes, now.daily_votes)?,
        newcomer_votes: given(&asked.newcomer_votes, now.newcomer_votes)?,
        ..now
    };
    let mut would = BTreeMap::new();
    if !asked.model.is_empty() {
        let weight: f64 = given(&asked.weight, 1.0)?;
        let slug: ModelSlug = asked.model.parse().map_err(|_| unknown_model())?;
        if !(weight.is_finite() && weight > 0.0) {
            return Err(Problem::new(400, "invalid_parameter", "a weight is above zero").into());
        }
        let shares = catalogue.shares_if(&slug, weight).ok_or_else(unknown_model)?;
        would.extend(shares);
    }
    let vendors = catalogue.models().map(|model| model.row.organization.clone());
    let slugs = catalogue.models().map(|model| model.row.slug.to_string());
    let mut health: Vec<_> = vendors.zip(model_health(&app.store, slugs).await?).collect();
    health.sort_by(|a, b| (&a.0, &a.1.model).cmp(&(&b.0, &b.1.model)));
    let tried = match (&asked.rules, app.store.log_size().await?) {
        (None, _) => None,
        (Some(_), entries) if entries > MOST_TRIED => Some(Tried::TooLong(entries)),
        (Some(_), _) => {
            let failed = |error: &dyn std::error::Error| {
                tracing::error!(error = causes(error), "rules could not be tried");
                Problem::new(500, "internal", "something went wrong on our side")
            };
            // It takes a while: the worker that serves pages goes on meanwhile.
            let (store, rules, ranking) = (app.store.clone(), rules, app.config.ranking_rule());
            let runtime = tokio::runtime::Handle::current();
            let work = move || runtime.block_on(dry_run(&store, &rules, &ranking));
            let done = tokio::task::spawn_blocking(work).await.map_err(|error| failed(&error))?;
            Some(Tried::Done(Box::new(done.map_err(|error| failed(&error))?)))
        }
    };
    let (reserved, settled) =
        (app.store.balance(Account::ClaimsReserved).await?, app.store.balance(Account::ClaimsSettled).await?);
    let work = app.store.claims_to_settle(Timestamp::from_micros(i64::MAX), LINES).await?;
    let payer = app.payer.as_deref();
    let lamports = match payer {
        Some(payer) => lamports(payer).await,
        None => None,
    };
    let settings = app.store.model_settings().await?.into_iter().map(|setting| (setting.slug.clone(), setting));
    let claims: Vec<ClaimRow> = work.into_iter().map(|work| work.claim).collect();
    let status = refused.as_ref().map_or(200, |(_, _, problem)| problem.status.as_u16());
    let shown = ArenaPage {
        t,
        alerts: alerts(app, &health, &claims, payer.map(|_| lamports)).await?,
        acts: app.store.operator_acts(LINES).await?,
        settings: settings.collect(),
        refused: refused.as_ref().map(|(_, _, problem)| t.problem(problem)),
        typed: refused.map(|(model, set, _)| (model, set)),
        catalogue: Arc::clone(&app.catalogue),
        asked,
        rules,
        models: all_model_facts(app).await?,
        would,
        health,
        tried,
        payer,
        reserved,
        settled,
        lamports,
        claims,
        audit: audit(app).await?,
    };
    page(status, &shown)
}

/// What an operator sets for a model; an empty field: as in the catalogue's file.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Set {
    weight: String,
    status: String,
}

/// Sets a model's weight and status.
pub async fn set_model(
    app: web::Data<App>,
    t: Locale,
    operator: Operator,
    path: web::Path<String>,
    form: web::Form<Set>,
) -> Result<HttpResponse, PageProblem> {
    let slug: ModelSlug = path.parse().map_err(|_| unknown_model())?;
    match set(&app, &operator, slug.clone(), &form).await {
        Ok(()) => Ok(see_other("/admin/arena#models")),
        // What was typed is not lost.
        Err(problem) if problem.status.is_client_error() => {
            render(&app, t, &Try::default(), Some((slug, form.into_inner(), problem))).await
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn set(app: &App, operator: &Operator, slug: ModelSlug, form: &Set) -> Result<(), Problem> {
    let weight = Some(form.weight.trim()).filter(|text| !text.is_empty());
    let weight = weight.map(|text| given(text, 0.0)).transpose()?;
    let status = Some(form.status.as_str()).filter(|text| !text.is_empty());
    let unknown = || Problem::new(400, "invalid_parameter", "a status is active, draining or retired");
    let status = status.map(|name| ModelStatus::named(name).ok_or_else(unknown)).transpose()?;
    Ok(model_settings::set_model(&app.store, &app.catalogue, &operator.0, slug, weight, status).await?)
}

/// What the treasury has; none if the chain does not say in time.
async fn lamports(payer: &Payer) -> Option<u64> {
    let params = json!([payer.treasury.address().to_string()]);
    tokio::time::timeout(PATIENCE, payer.rpc.number("getBalance", &params)).await.ok()?.ok()
}

/// What vendors did lately, newest first.
async fn audit(app: &App) -> Result<Vec<(String, AuditRow)>, Problem> {
    let names: BTreeMap<_, _> = app.store.vendors().await?.into_iter().map(|vendor| (vendor.id, vendor.name)).collect();
    let name = |line: &AuditRow| names.get(&line.vendor).cloned().unwrap_or_default();
    Ok(app.store.newest_audit(LINES).await?.into_iter().map(|line| (name(&line), line)).collect())
}
