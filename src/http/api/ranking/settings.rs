//! An operator sets a model's weight and status while the service runs.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::flow::battle::model_settings::set_model;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::operator::Operator;
use crate::http::extract::{JsonBody, id};
use crate::http::problem::Problem;
use agon_core::model::{ModelSlug, ModelStatus};

/// What is set for a model; null or left out: as in the catalogue's file.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"weight": 2.0, "status": null}))]
pub struct ModelSettings {
    /// Its sampling weight, 0.001 to 1,000.
    #[serde(default)]
    weight: Option<f64>,
    /// `active`, `draining` (no new battles) or `retired`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    status: Option<ModelStatus>,
}

/// Sets a model of the catalogue's file, in the place of what was set before: this node draws by it at once, others within a second.
#[utoipa::path(put, path = "/api/v1/admin/models/{model}", request_body = ModelSettings, tag = "operators", params(("model" = String, Path)),
    responses((status = 200, body = ModelSettings, description = "set"), (status = 401, description = "no operator's key"),
        (status = 404, description = "`unknown_model`: the file has no such model"),
        (status = 409, description = "`too_few_models`: fewer than two active ones would be left"),
        (status = 422, description = "`invalid_weight`, `invalid_body`")))]
pub async fn put(
    app: web::Data<App>,
    operator: Operator,
    path: web::Path<String>,
    body: JsonBody<ModelSettings>,
) -> Result<HttpResponse, Problem> {
    let slug: ModelSlug = id(&path, "unknown_model", "model")?;
    let ModelSettings { weight, status } = body.value;
    set_model(&app.store, &app.catalogue, &operator.0, slug, weight, status).await?;
    Ok(ok(&ModelSettings { weight, status }))
}
