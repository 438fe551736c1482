//! How many votes a vendor's models got, day by day, as a row of bars.

use std::time::Duration;

use agon_core::time::Timestamp;
use agon_store::{Store, StoreError, VendorModelRow};

/// Days that are shown, today among them.
const DAYS: i64 = 30;
/// Height of the tallest bar.
const HEIGHT: u64 = 40;

/// The newest days of a model.
pub(crate) struct ModelDays {
    pub name: String,
    pub slug: String,
    /// Counted votes in all of them.
    pub votes: u64,
    /// A bar for each day that has votes: its place from the left, its upper end, its height.
    pub bars: Vec<(i64, u64, u64)>,
}

/// The newest days of each model.
pub(crate) async fn newest_days(
    store: &Store,
    models: &[VendorModelRow],
    now: Timestamp,
) -> Result<Vec<ModelDays>, StoreError> {
    let today = now.day_start();
    let first = today.minus(Duration::from_secs(86_400 * (DAYS.unsigned_abs() - 1)));
    let mut all = Vec::with_capacity(models.len());
    for model in models {
        let days = store.model_days(&model.slug, first).await?;
        let most = days.iter().map(|(_, votes)| *votes).max().unwrap_or(0).max(1);
        let first_day = first.micros() / 86_400_000_000;
        let bar = |(day, votes): &(i64, u64)| {
            let height = (votes * HEIGHT).div_ceil(most);
            (10 * (day - first_day), HEIGHT - height, height)
        };
        all.push(ModelDays {
            name: model.name.clone(),
            slug: model.slug.to_string(),
            votes: days.iter().map(|(_, votes)| votes).sum(),
            bars: days.iter().map(bar).collect(),
        });
    }
    Ok(all)
}
