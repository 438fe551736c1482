//! What a new battle shows: two models' fresh answers, mostly; now and then a hidden check, or answers
//! that others were shown too. Decided by the battle's seed, after the pair and the
//! question; nothing of it can be told before the vote.

use std::time::Duration;

use crate::models::catalogue::Catalogue;
use crate::streaming::Source;
use agon_core::battle::Side;
use agon_core::battle::sampling::{Draw, Rule};
use agon_core::battle::seeded::unit;
use agon_core::ids::{AccountId, BattleId};
use agon_core::model::{ModelSlug, ModelStatus};
use agon_core::time::Timestamp;
use agon_core::verdict::check::{Check, Plan, side};
use agon_store::{EarlierBattle, Store, StoreError};

/// Earlier battles that are looked at.
const EARLIER: u32 = 20;
/// How many others are shown one battle's answers.
const COPIES: u32 = 3;
/// After this time people don't remember what they said.
const FORGOTTEN: Duration = Duration::from_secs(24 * 3600);

/// Who asks which question, when, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The account that asks.
    pub account: AccountId,
    /// The question's text.
    pub prompt: &'a str,
    /// The question's fingerprint ([`agon_core::battle::simhash`]).
    pub question: u64,
    /// From which network: a keyed hash with the day.
    pub network: Option<u64>,
    /// When the question is asked.
    pub now: Timestamp,
    /// So long after its vote a battle's answers are shown to others at the earliest.
    pub shared_after: Duration,
}

/// What a new battle shows, and how probable its pair was.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns of battles, documented in the migration")]
pub struct Planned {
    pub models: [ModelSlug; 2],
    pub propensity: u32,
    pub sampling_version: i64,
    pub sources: [Source; 2],
    pub hidden: Option<Check>,
    pub copy_of: Option<BattleId>,
}

/// Plans a battle; `check` and `shared` are shares in millionths, the second one of the battles that are no check.
///
/// # Errors
/// [`StoreError`], when earlier battles can't be read.
pub async fn plan_battle(
    seed: u64,
    draw: Draw,
    asked: Asked<'_>,
    [check, shared]: [u32; 2],
    store: &Store,
    catalogue: &Catalogue,
) -> Result<Planned, StoreError> {
    let fresh = Planned {
        models: [draw.left, draw.right],
        propensity: billionths(draw.propensity),
        sampling_version: Rule::VERSION,
        sources: [Source::Model, Source::Model],
        hidden: None,
        copy_of: None,
    };
    match Plan::draw(seed, check) {
        Some(plan) => checked(seed, plan, fresh, asked, store, catalogue).await,
        None if unit(seed, "shared") < f64::from(shared) / 1e6 => {
            let mut earlier = store.earlier_battles(asked.question, asked.prompt, EARLIER).await?;
            // Whoever saw the reveal could tell a sock puppet of theirs who wrote what: never one person or network, and
            // not while it is fresh.
            let own = store.person_of(asked.account).await?;
            let is_other = |b: &EarlierBattle| {
                b.person != own
                    && (b.network.is_none() || b.network != asked.network)
                    && b.voted_at.plus(asked.shared_after) <= asked.now
            };
            earlier
                .retain(|b| is_other(b) && b.copies < COPIES && b.models.iter().all(|slug| is_active(catalogue, slug)));
            // Those that one other person was shown already first: three opinions say more than one.
            earlier.sort_by_key(|b| std::cmp::Reverse(b.copies));
            Ok(earlier.into_iter().next().map_or(fresh, |earlier| {
                let EarlierBattle { id, models, propensity, sampling_version, answers, .. } = earlier;
                let sources = answers.map(Source::ReplayedAnswer);
                Planned { models, propensity, sampling_version, sources, hidden: None, copy_of: Some(id) }
            }))
        }
        None => Ok(fresh),
    }
}

async fn checked(
    seed: u64,
    plan: Plan,
    fresh: Planned,
    asked: Asked<'_>,
    store: &Store,
    catalogue: &Catalogue,
) -> Result<Planned, StoreError> {
    let garbled = |side: Side| {
        let mut planned = Planned { hidden: Some(Check::Garbled(side)), ..fresh.clone() };
        planned.sources[side.index()] = Source::Garbled;
        planned
    };
    Ok(match plan {
        Plan::Garbled(side) => garbled(side),
        Plan::Again => {
            let earlier = store.earlier_battles(asked.question, asked.prompt, EARLIER).await?;
            let forgotten = |b: &EarlierBattle| {
                b.account == asked.account
                    && b.voted_at.plus(FORGOTTEN) <= asked.now
                    && b.models.iter().all(|slug| is_active(catalogue, slug))
            };
            match earlier.into_iter().find(forgotten) {
                // Fresh answers: whoever kept the old ones would know them again.
                Some(EarlierBattle { models: [a, b], outcome, propensity, sampling_version, .. }) => Planned {
                    models: [b, a],
                    propensity,
                    sampling_version,
                    hidden: Some(Check::again(outcome)),
                    ..fresh
                },
                None => garbled(side(seed)),
            }
        }
    })
}

fn is_active(catalogue: &Catalogue, slug: &ModelSlug) -> bool {
    catalogue.get(slug).is_some_and(|model| model.row.status == ModelStatus::Active)
}

fn billionths(propensity: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a probability is within 0 and 1")]
    let billionths = (propensity.clamp(0.0, 1.0) * 1e9).round() as u32;
    billionths
}
