//! How a vendor's models did their work lately: how soon, how long, and how often they failed.

use std::collections::HashMap;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde::Serialize;
use utoipa::ToSchema;

use agon_core::battle::AnswerEnd;
use agon_store::{AnswerFacts, Store, StoreError};

/// The model's newest voted battles, and the arena's newest void ones, that are looked at.
const MOST: u32 = 2_000;

/// Percentiles in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Percentiles {
    /// The median, in milliseconds.
    pub p50: i64,
    /// Nine of ten are below.
    pub p90: i64,
    /// Ninety-nine of a hundred are below.
    pub p99: i64,
}

/// How one model answered lately.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Health {
    /// The model's slug.
    pub model: String,
    /// Answers that were looked at: every attempt in its newest battles that got a vote or became void.
    pub answers: u64,
    /// Of these, answers that failed; both sides were asked again then.
    pub failed: u64,
    /// Milliseconds until the first words; null of no answers.
    #[schema(required)]
    pub first_token_ms: Option<Percentiles>,
    /// Milliseconds until the end; null of no answers.
    #[schema(required)]
    pub total_ms: Option<Percentiles>,
}

/// Percentiles by nearest rank; none of nothing.
fn percentiles(mut values: Vec<i64>) -> Option<Percentiles> {
    values.sort_unstable();
    let at = |percent: usize| values.get((values.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    Some(Percentiles { p50: at(50)?, p90: at(90)?, p99: at(99)? })
}

/// Models looked at at once.
const AT_ONCE: usize = 4;

/// Looks at the newest answers of models, in their order.
///
/// # Errors
/// [`StoreError`].
pub async fn model_health(store: &Store, models: impl IntoIterator<Item = String>) -> Result<Vec<Health>, StoreError> {
    // Where nobody could vote is where most went wrong.
    let mut void: HashMap<String, Vec<AnswerFacts>> = HashMap::new();
    for (model, answer) in store.void_answers(MOST).await? {
        void.entry(model).or_default().push(answer);
    }
    let look = |model: String| {
        let void = void.remove(&model).unwrap_or_default();
        async move {
            let mut answers = store.answers_of(&model, MOST).await?;
            answers.extend(void);
            Ok(health(model, &answers))
        }
    };
    stream::iter(models.into_iter().map(look)).buffered(AT_ONCE).try_collect().await
}

fn health(model: String, answers: &[AnswerFacts]) -> Health {
    let complete = || answers.iter().filter(|answer| answer.ended == AnswerEnd::Complete);
    Health {
        model,
        answers: answers.len() as u64,
        failed: answers.iter().filter(|answer| answer.ended == AnswerEnd::Failed).count() as u64,
        first_token_ms: percentiles(complete().filter_map(|answer| answer.first_token_ms).collect()),
        total_ms: percentiles(complete().filter_map(|answer| answer.total_ms).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_were_there() {
        assert_eq!(percentiles(vec![]), None);
        assert_eq!(percentiles(vec![7]), Some(Percentiles { p50: 7, p90: 7, p99: 7 }));
        assert_eq!(percentiles((1..=100).rev().collect()), Some(Percentiles { p50: 50, p90: 90, p99: 99 }));
    }
}
