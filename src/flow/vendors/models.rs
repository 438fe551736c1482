//! Models that vendors bring, from one stage to the next: votes on them are counted along the log and paid,
//! slots begin and end by what was said before, and the catalogue takes in what may be drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use crate::flow::vendors::webhooks::enqueue;
use crate::models::catalogue::{Model, PublicSlot};
use crate::models::openai::{Endpoint, OpenAi, Thoughts};
use crate::outbound::PublicClient;
use crate::secrets::at_rest::AtRestKey;
use agon_core::battle::AnswerEnd;
use agon_core::battle::identity::IdentityFinder;
use agon_core::ids::{VendorId, derived};
use agon_core::model::{ModelSlug, ModelStatus, Origin};
use agon_core::time::Timestamp;
use agon_core::vendors::model::{Credit, Facts, Stage, stage};
use agon_store::{CreditRow, LoggedVote, ModelRow, OwnStep, Store, StoreError, VendorModelRow, VendorRow};

/// Log entries counted at once.
const PAGE: u64 = 500;
/// The arena's newest battles that are looked at for failures.
const RECENT: u32 = 3_000;
/// So many failures one after the other, and a model is not drawn until its contract test is passed anew.
const FAILURES: usize = 6;
/// What stands where a name is kept to itself.
const UNDISCLOSED: &str = "undisclosed";

/// How a model is shown, whose name may be kept to itself for now.
pub fn public_row(own: &VendorModelRow, vendor: &VendorRow) -> ModelRow {
    let status = match own.stage {
        // An endpoint that was changed a moment ago waits for its test.
        Stage::Running if own.passed => ModelStatus::Active,
        Stage::Ended => ModelStatus::Retired,
        _ => ModelStatus::Draining,
    };
    let (name, organization, license) = if own.is_hidden() {
        (own.slug.to_string(), UNDISCLOSED.into(), UNDISCLOSED.into())
    } else {
        (own.name.clone(), organization(vendor).to_owned(), own.license.clone())
    };
    let price = |price: Option<i64>| price.filter(|_| !own.is_hidden());
    let (price_input, price_output) = (price(own.price_input), price(own.price_output));
    ModelRow {
        slug: own.slug.clone(),
        name,
        organization,
        license,
        origin: Origin::Live,
        status,
        price_input,
        price_output,
    }
}

fn organization(vendor: &VendorRow) -> &str {
    if vendor.organization.is_empty() { &vendor.name } else { &vendor.organization }
}

fn public_slot(own: &VendorModelRow, vendor: &VendorRow) -> Option<PublicSlot> {
    let told = |text: &str| Some(text.to_owned()).filter(|_| !own.is_hidden());
    Some(PublicSlot {
        model: own.slug.clone(),
        slot: own.slot?,
        votes: own.votes,
        stage: own.stage.told(),
        name: told(&own.name),
        vendor: told(organization(vendor)),
        family: told(&own.family),
        ended_at: own.ended_at,
        variants_tested: own.variants,
        endpoint_changed_at: own.endpoint_changed_at,
    })
}

/// Finds what a vendor's model says of itself.
pub fn identities(own: &VendorModelRow, vendor: &VendorRow) -> IdentityFinder {
    IdentityFinder::new([&own.name, &own.family, &own.remote, &vendor.name, &vendor.organization].map(String::as_str))
}

/// Who answers for a vendor's model.
pub fn provider(own: &VendorModelRow, seal: &AtRestKey, http: &PublicClient) -> OpenAi {
    let key = own.sealed.as_deref().and_then(|sealed| seal.open(own.slug.as_str(), sealed));
    if own.sealed.is_some() && key.is_none() {
        tracing::error!(model = %own.slug, "a vendor's sealed key can't be opened: was vendors.seal_key_env changed?");
    }
    let endpoint = Endpoint {
        label: own.slug.to_string(),
        base_url: own.endpoint.clone(),
        model: own.remote.clone(),
        key,
        key_header: None,
        max_output: own.max_output,
        completion_field: own.max_completion_tokens,
        leave_out: BTreeSet::new(),
        thoughts: Thoughts::default(),
    };
    OpenAi::new(http.client().clone(), endpoint)
}

/// The vendors' models that the arena has seen, ready to answer.
///
/// # Errors
/// [`StoreError`].
pub async fn load_own(store: &Store, seal: &AtRestKey, http: &PublicClient) -> Result<Vec<Model>, StoreError> {
    let vendors = vendors(store).await?;
    let own = store.vendor_models().await?;
    let shown = own.iter().filter(|own| own.stage.is_public());
    Ok(shown
        .filter_map(|own| {
            let vendor = vendors.get(&own.vendor)?;
            Some(Model {
                size: None,
                row: public_row(own, vendor),
                weight: 1.0,
                context: own.context,
                provider: Arc::new(provider(own, seal, http)),
                missing_key: None,
                identities: Some(identities(own, vendor)),
                slot: public_slot(own, vendor),
            })
        })
        .collect())
}

async fn vendors(store: &Store) -> Result<BTreeMap<VendorId, VendorRow>, StoreError> {
    Ok(store.vendors().await?.into_iter().map(|vendor| (vendor.id, vendor)).collect())
}

/// Counts the next stretch of the log: votes of slots, and what they cost. `false`: there is none.
///
/// # Errors
/// [`StoreError`]; the same stretch can be counted again.
pub async fn count_votes(store: &Store, now: Timestamp) -> Result<bool, StoreError> {
    let (from, size) = (store.own_counted().await?, store.preferences_size().await?);
    if from >= size {
        return Ok(false);
    }
    let own: BTreeMap<String, VendorModelRow> = store
        .vendor_models()
        .await?
        .into_iter()
        .filter(|own| own.slot.is_some())
        .map(|own| (own.slug.to_string(), own))
        .collect();
    // Slots begin in the present: without one, nothing that was cast so far is in any.
    let to = if own.is_empty() { size } else { size.min(from + PAGE) };
    let mut step = OwnStep { range: [from, to], now, ..OwnStep::default() };
    let mut votes: BTreeMap<ModelSlug, u64> = BTreeMap::new();
    let logged = if own.is_empty() { Vec::new() } else { store.logged_votes(from, to).await? };
    for vote in &logged {
        for own in vote.models.iter().filter_map(|model| own.get(model)) {
            // The log may be late: what was cast in time counts also when the slot has ended since.
            let is_early = own.slot.is_none_or(|slot| vote.cast_at < slot.starts_at);
            if is_early || own.ended_at.is_some_and(|ended| vote.cast_at >= ended) {
                continue;
            }
            *votes.entry(own.slug.clone()).or_default() += 1;
            if vote.counted {
                step.charges.push(charge(own, vote, now));
            }
        }
    }
    step.votes = votes.into_iter().collect();
    store.count_own(&step).await
}

/// One credit for a vote that counts.
fn charge(own: &VendorModelRow, vote: &LoggedVote, now: Timestamp) -> CreditRow {
    let id = derived(&format!("credit\nvote\n{}\n{}", vote.vote, own.slug));
    let cause = format!("{} on {}", vote.vote, own.slug);
    CreditRow { id, vendor: own.vendor, is_grant: false, amount: 1, cause, at: now }
}

/// The id of a grant: the same reference again is the same grant.
pub fn grant_id(vendor: VendorId, reference: &str) -> Uuid {
    derived(&format!("credit\ngrant\n{vendor}\n{reference}"))
}

/// Brings every model to the stage that it is in `now`, tells its vendor, and tells everybody what is no longer
/// kept to itself. Failing endpoints are looked for only when asked to: that is the dear part.
///
/// # Errors
/// [`StoreError`]; what was moved stays moved, the rest is moved by the next call.
pub async fn move_on(store: &Store, looks_for_failures: bool, now: Timestamp) -> Result<(), StoreError> {
    let mut own = store.vendor_models().await?;
    own.retain(|own| own.ended_at.is_none());
    if own.is_empty() {
        return Ok(());
    }
    let running = own.iter().filter(|own| own.stage == Stage::Running);
    let watched: Vec<ModelSlug> = running.filter(|_| looks_for_failures).map(|own| own.slug.clone()).collect();
    let recent = store.recent_answers(&watched, RECENT).await?;
    let vendors = vendors(store).await?;
    let mut credits: BTreeMap<VendorId, Credit> = BTreeMap::new();
    for own in own {
        let Some(vendor) = vendors.get(&own.vendor) else { continue };
        let credit = match credits.get(&own.vendor) {
            Some(credit) => *credit,
            None => *credits.entry(own.vendor).or_insert(store.credit_of(own.vendor).await?),
        };
        // Answers from before the last contract test say nothing any more.
        let ends = recent
            .iter()
            .filter(|answer| answer.model == own.slug && own.checked_at.is_none_or(|at| answer.at > at))
            .map(|answer| answer.ended)
            .filter(|ended| matches!(ended, AnswerEnd::Complete | AnswerEnd::Failed))
            .take(FAILURES);
        let is_failing = ends.filter(|ended| *ended == AnswerEnd::Failed).count() == FAILURES;
        let facts = Facts {
            is_checked: own.passed,
            slot: own.slot,
            votes: own.votes,
            has_ended: own.ended_at.is_some(),
            is_failing,
            credit,
        };
        let next = stage(&facts, now);
        if next == own.stage {
            continue;
        }
        // Told before it is noted: a crash in between tells the same again, which changes nothing.
        let cause = format!("{}:{}:{}", own.slug, next.as_str(), own.changed_at.micros());
        let data = json!({"model": own.slug, "stage": next, "votes": own.votes});
        enqueue(store, "model.status", &cause, data, Some(own.vendor)).await?;
        let ended_at = (next == Stage::Ended).then_some(now);
        let shown = public_row(&VendorModelRow { stage: next, ended_at, ..own.clone() }, vendor);
        store.put_stage(next, &shown, now).await?;
        tracing::info!(model = %own.slug, stage = next.as_str(), "a vendor's model moved on");
    }
    Ok(())
}
