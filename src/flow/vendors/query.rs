//! Votes as somebody may see them: from the log, with the texts that their voters let go, masked.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use agon_core::account::consent::{Consent, Use};
use agon_core::ids::{AccountId, BattleId};
use agon_core::log::{Entry, encoding};
use agon_core::masking::mask;
use agon_core::vendors::preference::{Exchange, Filter, Preference, Status};
use agon_core::verdict::Verdict;
use agon_core::verdict::voter::TIERS;
use agon_core::vote::Outcome;
use agon_store::{ImportedRow, ModelRow, PreferenceRow, Result, Store, StoreError, VendorRow, Wanted};

/// Who reads, and what for.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Only battles with one of these models.
    pub own: Option<Vec<String>>,
    /// Does the reader earn money with it?
    pub commercial: bool,
    /// For what texts are wanted, if they are.
    pub texts: Option<Use>,
}

impl Reader {
    /// What somebody of this vendor may read: `all` votes, or those in battles of its own models.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn of(store: &Store, vendor: &VendorRow, all: bool, texts: Option<Use>) -> Result<Self> {
        let own = if all { None } else { Some(models_of(store, vendor).await?) };
        Ok(Self { own, commercial: vendor.commercial, texts })
    }
}

/// Slugs of a vendor's models: those of its organization, and those that it brought.
///
/// # Errors
/// [`StoreError`].
pub async fn models_of(store: &Store, vendor: &VendorRow) -> Result<Vec<String>> {
    let brought = store.vendor_models().await?.into_iter().filter(|own| own.vendor == vendor.id);
    let mut slugs: BTreeSet<String> = brought.map(|own| own.slug.to_string()).collect();
    if !vendor.organization.is_empty() {
        let own = |m: &ModelRow| m.organization == vendor.organization;
        slugs.extend(store.models().await?.into_iter().filter(own).map(|m| m.slug.to_string()));
    }
    Ok(slugs.into_iter().collect())
}

/// A page of votes, as of a size of the log.
#[derive(Clone, Debug, Default)]
pub struct PreferencePage {
    /// The votes of the page, oldest first.
    pub rows: Vec<Preference>,
    /// Where the next page begins; none: this was the last.
    pub next: Option<u64>,
    /// Whose texts are in it.
    pub writers: BTreeSet<AccountId>,
}

/// Rows that are looked at for a page, found or not, and rows of a page.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// Votes looked at for a page at most, found or not.
    pub budget: u32,
    /// Votes of a page at most.
    pub limit: u32,
}

/// Reads a page of votes as of a size of the log, within consent and masked.
///
/// # Errors
/// [`StoreError`].
pub async fn read_preferences(
    store: &Store,
    reader: &Reader,
    filter: &Filter,
    [from, size]: [u64; 2],
    Sizes { budget, limit }: Sizes,
) -> Result<PreferencePage> {
    if let Some(source) = &filter.source {
        return read_source(store, source, filter, from, limit).await;
    }
    let wanted = Wanted { filter: filter.clone(), own: reader.own.clone(), from, size, budget, limit };
    let found = store.preferences(&wanted).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    let (mut open, mut writers): (Vec<BattleId>, _) = (Vec::new(), BTreeSet::new());
    for row in &found.rows {
        let entry =
            encoding::decode(&row.entry).map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.index)))?;
        let lets_go =
            reader.texts.is_some_and(|purpose| Consent::from_bits(row.consent).allows(purpose, reader.commercial));
        if lets_go {
            open.push(entry.battle);
            writers.extend(row.account);
        }
        rows.push(preference(row, &entry, size));
    }
    if !open.is_empty() {
        let texts = store.texts_of(&open).await?;
        let mut texts: BTreeMap<BattleId, Vec<Exchange>> =
            texts.into_iter().map(|texts| (texts.battle, texts.exchanges)).collect();
        for row in &mut rows {
            let own = row.battle.and_then(|battle| texts.remove(&battle)).unwrap_or_default();
            // Erased since: there is nothing to show.
            row.texts = own.into_iter().map(masked).filter(|one| !one.prompt.is_empty()).collect();
        }
    }
    Ok(PreferencePage { rows, next: found.next, writers })
}

fn masked(one: Exchange) -> Exchange {
    let mask = |text: String| mask(&text).into_owned();
    Exchange { prompt: mask(one.prompt), a: mask(one.a), b: mask(one.b) }
}

#[derive(Default, Deserialize)]
struct Tags {
    #[serde(default)]
    a: Vec<String>,
    #[serde(default)]
    b: Vec<String>,
}

fn preference(row: &PreferenceRow, entry: &Entry, size: u64) -> Preference {
    // Most votes have no tags.
    let tags: Tags = if row.tags == r#"{"a":[],"b":[]}"# {
        Tags::default()
    } else {
        serde_json::from_str(&row.tags).unwrap_or_default()
    };
    let before = |at: Option<u64>| at.is_some_and(|at| at < size);
    let (status, reason, weight) = match entry.verdict {
        Verdict::Excluded(reason) => (Status::Excluded, Some(reason.code()), 0),
        Verdict::Counted { weight } if before(row.retracted_at) && !before(row.reinstated_at) => {
            (Status::Retracted, Some(agon_core::verdict::Reason::PatternOfVotes.code()), weight)
        }
        Verdict::Counted { weight } => (Status::Counted, None, weight),
    };
    Preference {
        index: row.index,
        vote: Some(entry.vote),
        battle: Some(entry.battle),
        name: String::new(),
        judge: hex::encode(entry.voter),
        cast_at: Some(entry.cast_at),
        tier: row.tier.and_then(|tier| TIERS.get(usize::from(tier)).copied()),
        models: [entry.left.to_string(), entry.right.to_string()],
        outcome: entry.outcome,
        language: entry.language.as_str().to_owned(),
        kinds: entry.kinds.names().collect(),
        turns: entry.turns,
        status,
        reason,
        weight,
        propensity: Some(entry.propensity),
        tags: [tags.a, tags.b],
        looks: agon_votefile::dataset::looks(entry),
        texts: Vec::new(),
    }
}

async fn read_source(store: &Store, source: &str, filter: &Filter, from: u64, limit: u32) -> Result<PreferencePage> {
    let found = store.imported(source, from, limit).await?;
    let next = found.last().filter(|_| found.len() == limit as usize).map(|row| row.position + 1);
    Ok(PreferencePage {
        rows: found.into_iter().filter(|row| is_wanted(row, filter)).map(imported).collect(),
        next,
        writers: BTreeSet::new(),
    })
}

fn is_wanted(row: &ImportedRow, filter: &Filter) -> bool {
    let side = |model: &String| [&row.model_a, &row.model_b].iter().position(|own| *own == model);
    let place = filter.model.as_ref().map(side);
    let outcome = match (filter.outcome.as_deref(), place) {
        (None, _) => true,
        (Some("won"), Some(Some(at))) => row.outcome == [Outcome::A, Outcome::B][at],
        (Some("lost"), Some(Some(at))) => row.outcome == [Outcome::B, Outcome::A][at],
        (Some(name), _) => row.outcome.as_str() == name,
    };
    outcome
        && place != Some(None)
        && filter.opponent.as_ref().is_none_or(|opponent| side(opponent).is_some())
        && filter.language.as_ref().is_none_or(|language| *language == row.language)
        && filter.from.is_none_or(|from| row.cast_at.is_some_and(|at| at >= from))
        && filter.to.is_none_or(|to| row.cast_at.is_some_and(|at| at < to))
}

fn imported(row: ImportedRow) -> Preference {
    let [a, b] = row.responses;
    let texts = match (row.prompt, a, b) {
        (Some(prompt), Some(a), Some(b)) => vec![masked(Exchange { prompt, a, b })],
        _ => Vec::new(),
    };
    Preference {
        index: row.position,
        vote: None,
        battle: None,
        name: row.battle,
        judge: row.judge,
        cast_at: row.cast_at,
        tier: None,
        models: [row.model_a, row.model_b],
        outcome: row.outcome,
        language: row.language,
        kinds: Vec::new(),
        turns: 1,
        status: Status::Counted,
        reason: None,
        weight: agon_core::verdict::FULL_WEIGHT,
        propensity: None,
        tags: [Vec::new(), Vec::new()],
        looks: None,
        texts,
    }
}
