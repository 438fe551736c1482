//! An operator sets a model's weight and status while the service runs; what is set goes before the catalogue's file.

use std::ops::RangeInclusive;

use serde_json::json;

use crate::clock;
use crate::models::catalogue::CatalogueHandle;
use agon_core::model::{ModelSlug, ModelStatus};
use agon_store::{ModelSetting, OperatorAct, Store, StoreError};

/// Weights that can be set: what is drawn a thousand times as often as usual, or as seldom, is as good as alone or retired.
const WEIGHTS: RangeInclusive<f64> = 0.001..=1_000.0;

/// Why a setting is refused.
#[derive(Debug, thiserror::Error)]
pub enum SettingError {
    /// The catalogue's file has no such model; those of vendors are their vendors'.
    #[error("the catalogue's file has no such model")]
    UnknownModel,
    /// The weight is none.
    #[error("weight {0} must be between 0.001 and 1,000")]
    Weight(f64),
    /// Nothing could be drawn any more.
    #[error("fewer than two active models would be left")]
    TooFew,
    /// The store failed; nothing was changed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sets a model's weight and status, `None` as in the file. This node draws by it at once, others within a second.
///
/// # Errors
/// [`SettingError`].
pub async fn set_model(
    store: &Store,
    catalogue: &CatalogueHandle,
    actor: &str,
    slug: ModelSlug,
    weight: Option<f64>,
    status: Option<ModelStatus>,
) -> Result<(), SettingError> {
    if !catalogue.is_operated(&slug) {
        return Err(SettingError::UnknownModel);
    }
    if let Some(weight) = weight.filter(|weight| !WEIGHTS.contains(weight)) {
        return Err(SettingError::Weight(weight));
    }
    let setting = ModelSetting { slug, weight, status };
    let detail = json!({"model": setting.slug, "weight": weight, "status": status}).to_string();
    loop {
        // Asked first: what another operator changes meanwhile is found when this is put.
        let seen = store.settings_change().await?;
        let before = store.model_settings().await?;
        let mut settings = before.clone();
        settings.retain(|other| other.slug != setting.slug);
        settings.push(setting.clone());
        // Where nothing can be drawn already, by a file that was changed since, each step out of it is taken.
        if catalogue.would_draw(&before) && !catalogue.would_draw(&settings) {
            return Err(SettingError::TooFew);
        }
        let act = OperatorAct {
            id: clock::uuid(),
            actor: actor.to_owned(),
            action: "model.set".into(),
            detail: detail.clone(),
            at: clock::now(),
        };
        if store.put_model_setting(&setting, seen, &act).await? {
            catalogue.set(settings);
            return Ok(());
        }
    }
}
