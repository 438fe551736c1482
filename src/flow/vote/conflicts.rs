//! Conflicts of interest: who acts for a vendor, or did within thirty days, does not rank that vendor's models.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::clock;
use crate::flow::vendors::query::models_of;
use crate::flow::vote::judge::facts;
use agon_core::ids::{VendorId, VoterId};
use agon_core::time::Timestamp;
use agon_core::verdict::VoteFacts;
use agon_store::{Insider, PendingVote, Store, StoreError};

/// How long somebody who left a vendor still has its interest.
const AFTERWARDS: Duration = Duration::from_secs(30 * 86_400);
/// A vendor's models are looked up again after this time.
const MODELS_FOR: Duration = Duration::from_secs(5);

/// People who may not rank some models, as the judge knows them.
#[derive(Debug, Default)]
pub struct Conflicts {
    insiders: BTreeSet<Insider>,
    models: BTreeMap<VendorId, BTreeSet<String>>,
    models_at: Option<Timestamp>,
}

impl Conflicts {
    /// Reads who acts for whom now, and the models of those vendors.
    ///
    /// # Errors
    /// [`StoreError`]; what was known stays.
    pub async fn refresh(&mut self, store: &Store) -> Result<(), StoreError> {
        let now = clock::now();
        let length = i64::try_from(AFTERWARDS.as_micros()).unwrap_or(i64::MAX);
        let since = Timestamp::from_micros(now.micros().saturating_sub(length));
        let insiders: BTreeSet<Insider> = store.insiders(since).await?.into_iter().collect();
        let vendors = |insiders: &BTreeSet<Insider>| insiders.iter().map(|one| one.vendor).collect::<BTreeSet<_>>();
        let is_fresh = self.models_at.is_some_and(|at| now.since(at) < MODELS_FOR);
        if !is_fresh || vendors(&insiders) != vendors(&self.insiders) {
            let mut models = BTreeMap::new();
            for id in vendors(&insiders) {
                if let Some(vendor) = store.vendor(id).await? {
                    models.insert(id, models_of(store, &vendor).await?.into_iter().collect());
                }
            }
            (self.models, self.models_at) = (models, Some(now));
        }
        self.insiders = insiders;
        Ok(())
    }

    /// Has this voter an interest in one of these models?
    fn has(&self, voter: &VoterId, models: [&str; 2]) -> bool {
        let from = Insider { voter: *voter, vendor: VendorId::from_uuid(uuid::Uuid::nil()) };
        let own = self.insiders.range(from..).take_while(|one| one.voter == *voter);
        own.filter_map(|one| self.models.get(&one.vendor)).any(|own| models.iter().any(|model| own.contains(*model)))
    }

    /// What the gates look at, with the conflict of interest that follows from who acts for whom.
    pub fn facts(&self, case: &PendingVote) -> VoteFacts {
        let mut facts = facts(case);
        let [left, right] = &case.models;
        facts.conflict |= self.has(&case.voter, [left.as_str(), right.as_str()]);
        facts
    }
}
