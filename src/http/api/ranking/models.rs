//! Models: who they are, what they cost, how often they were drawn.

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::boards::reply::{Price, Size};
use crate::http::App;
use crate::http::api::ok;
use crate::http::api::vendors::models::public_slots;
use crate::http::extract::id;
use crate::http::problem::Problem;
use crate::models::catalogue::{Catalogue, Model, PublicSlot};
use agon_core::battle::sampling::Rule;
use agon_core::model::{ModelSlug, ModelStatus, Origin};
use agon_store::PairCount;

/// The catalogue: what each model is, how it is drawn and how often it was.
#[utoipa::path(get, path = "/api/v1/models", tag = "boards", responses((status = 200, body = ModelList, description = "the catalogue")))]
pub async fn models(app: web::Data<App>) -> Result<HttpResponse, Problem> {
    let sampling = Sampling { version: Rule::VERSION, rule: app.config.sampling_rule().into() };
    Ok(ok(&ModelList { sampling, models: all_model_facts(&app).await? }))
}

/// Every model with its draws; pages show the same.
pub async fn all_model_facts(app: &App) -> Result<Vec<ModelFacts>, Problem> {
    let (counts, slots) = (app.store.pair_counts().await?, public_slots(app).await?);
    let catalogue = app.catalogue();
    Ok(catalogue.models().map(|model| ModelFacts::new(&catalogue, model, &counts, &slots)).collect())
}

/// One model of the catalogue: price, status, slot, and how often it was drawn.
#[utoipa::path(get, path = "/api/v1/models/{model}", tag = "boards", params(("model" = String, Path)),
    responses((status = 200, body = ModelFacts, description = "the model"), (status = 404, description = "`unknown_model`")))]
pub async fn model(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let slug: ModelSlug = id(&path, "unknown_model", "model")?;
    let catalogue = app.catalogue();
    let model = catalogue.get(&slug).ok_or_else(|| Problem::new(404, "unknown_model", "there is no such model"))?;
    Ok(ok(&model_facts(&app, &catalogue, model).await?))
}

/// A model with its draws; pages show the same.
pub async fn model_facts(app: &App, catalogue: &Catalogue, model: &Model) -> Result<ModelFacts, Problem> {
    let (counts, slots) = (app.store.pair_counts().await?, public_slots(app).await?);
    Ok(ModelFacts::new(catalogue, model, &counts, &slots))
}

/// The catalogue, with the rule by which models are drawn.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"sampling": {"version": 1, "rule": {"uniform": 0.15, "min_share": 0.5, "max_share": 3.0}},
    "models": [{"model": "demo-calculator", "name": "Demo Calculator", "organization": "Agon demo", "license": "Apache-2.0", "origin": "demo",
        "status": "active", "price": null, "size": null, "slot": null,
        "sampling": {"weight": 1.0, "share": 0.2, "realised_share": 0.5, "battles": 1, "votes": 1}}]}))]
pub struct ModelList {
    /// How two models are drawn.
    sampling: Sampling,
    /// The models, in the order of their slugs.
    models: Vec<ModelFacts>,
}

/// How two models are drawn.
#[derive(Serialize, ToSchema)]
struct Sampling {
    /// Stored with each battle; it changes with the rule.
    version: i64,
    /// What battles are drawn by now.
    rule: SamplingRule,
}

/// The sampling rule.
#[derive(Serialize, ToSchema)]
struct SamplingRule {
    /// Part of the probability that is spread evenly over all pairs, 0 to 1; the rest goes by weight.
    uniform: f64,
    /// Least share of a model, as a multiple of the even share.
    min_share: f64,
    /// Greatest share of a model, as a multiple of the even share.
    max_share: f64,
}

impl From<Rule> for SamplingRule {
    fn from(Rule { uniform, min_share, max_share }: Rule) -> Self {
        Self { uniform, min_share, max_share }
    }
}

/// A model, how it is drawn and how often it was.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"model": "demo-calculator", "name": "Demo Calculator", "organization": "Agon demo", "license": "Apache-2.0",
    "origin": "demo", "status": "active", "price": null, "size": null, "slot": null,
    "sampling": {"weight": 1.0, "share": 0.2, "realised_share": 0.5, "battles": 1, "votes": 1}}))]
pub struct ModelFacts {
    /// Its name in the API.
    #[schema(value_type = String)]
    pub model: ModelSlug,
    /// Its name for people.
    pub name: String,
    /// The organization that made the model.
    pub organization: String,
    /// The model's licence.
    pub license: String,
    /// `live`, `replay` or `demo`.
    #[schema(value_type = String)]
    pub origin: Origin,
    /// `active`, `draining` or `retired`: only active models are drawn into new battles.
    #[schema(value_type = String)]
    pub status: ModelStatus,
    /// Dollars per million tokens.
    #[schema(required)]
    pub price: Option<Price>,
    /// Billions of parameters, if the maker says.
    #[schema(required)]
    pub size: Option<Size>,
    /// The slot of a vendor's model, as in `GET /slots`; none: the model is the operator's.
    #[schema(required)]
    pub slot: Option<PublicSlot>,
    /// How often the model is to be drawn, and was.
    pub sampling: Draws,
}

/// How a model is drawn, and how often it was.
#[derive(Serialize, ToSchema)]
pub struct Draws {
    /// Its sampling weight, above 0; 1 is usual.
    pub weight: f64,
    /// The share of battles that it is meant to have, 0 to 1; none while it is not drawn.
    #[schema(required)]
    pub share: Option<f64>,
    /// The share that it had, of battles that are over; none before the first.
    #[schema(required)]
    pub realised_share: Option<f64>,
    /// Battles that are over.
    pub battles: i64,
    /// Of these, battles that were voted on.
    pub votes: i64,
}

impl ModelFacts {
    fn new(catalogue: &Catalogue, model: &Model, counts: &[PairCount], slots: &[PublicSlot]) -> Self {
        let row = &model.row;
        let slug = row.slug.as_str();
        // Battles under way are not counted: the one that a person reads would show in the difference.
        let total: i64 = counts.iter().map(|c| 2 * c.drawn).sum();
        let mine = counts.iter().filter(|c| c.model_a == slug || c.model_b == slug);
        let (battles, votes) = mine.fold((0, 0), |(d, v), c| (d + c.drawn, v + c.voted));
        let sampling = Draws {
            weight: model.weight,
            share: catalogue.draws.shares().into_iter().find(|(s, _)| *s == row.slug).map(|(_, share)| share),
            realised_share: (total > 0).then(|| battles as f64 / total as f64),
            battles,
            votes,
        };
        Self {
            model: row.slug.clone(),
            name: row.name.clone(),
            organization: row.organization.clone(),
            license: row.license.clone(),
            origin: row.origin,
            status: row.status,
            price: Price::of(row),
            size: model.size.map(Size::from),
            slot: slots.iter().find(|slot| slot.model == row.slug).cloned(),
            sampling,
        }
    }
}
