//! How often somebody's votes go where everybody's do: by who has the higher rating of all.

use std::collections::BTreeMap;

use crate::log::Entry;
use crate::model::ModelSlug;
use crate::vote::Outcome;

/// Votes for one side, and how many of them went to the model with the crowd's higher rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Votes for one side, between two models that the crowd rates differently.
    pub decided: u64,
    /// Of these: for the model that the crowd rates higher.
    pub agreed: u64,
}

impl Agreement {
    /// The share of 1; `None`: there is no vote to tell it by.
    pub fn share(self) -> Option<f64> {
        (self.decided > 0).then(|| self.agreed as f64 / self.decided as f64)
    }

    const fn add(&mut self, agrees: bool) {
        self.decided += 1;
        if agrees {
            self.agreed += 1;
        }
    }
}

/// Somebody's agreement with the crowd's ratings: over all votes, and by model over those in its battles. Votes for neither
/// side say nothing here.
pub fn agreement<'a>(
    votes: impl IntoIterator<Item = &'a Entry>,
    crowd: &BTreeMap<ModelSlug, f64>,
) -> (Agreement, BTreeMap<ModelSlug, Agreement>) {
    let (mut all, mut by_model) = (Agreement::default(), BTreeMap::<ModelSlug, Agreement>::new());
    for vote in votes {
        let (chosen, other) = match vote.outcome {
            Outcome::A => (&vote.left, &vote.right),
            Outcome::B => (&vote.right, &vote.left),
            Outcome::Tie | Outcome::BothBad => continue,
        };
        let (Some(own), Some(rival)) = (crowd.get(chosen), crowd.get(other)) else { continue };
        if own.total_cmp(rival).is_eq() {
            continue;
        }
        let agrees = own > rival;
        all.add(agrees);
        for model in [chosen, other] {
            by_model.entry(model.clone()).or_default().add(agrees);
        }
    }
    (all, by_model)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::encoding::tests::sample;

    fn slug(name: &str) -> ModelSlug {
        name.parse().expect("a slug")
    }

    fn vote(left: &str, right: &str, outcome: Outcome) -> Entry {
        Entry { left: slug(left), right: slug(right), outcome, ..sample() }
    }

    #[test]
    fn agreement_is_of_votes_for_one_of_two_that_the_crowd_tells_apart() {
        let crowd: BTreeMap<ModelSlug, f64> =
            [("best", 1_100.0), ("good", 1_000.0), ("also", 1_000.0)].map(|(name, rating)| (slug(name), rating)).into();
        let votes = [
            vote("best", "good", Outcome::A),
            vote("good", "best", Outcome::B),
            vote("best", "also", Outcome::B),
            vote("best", "good", Outcome::Tie),
            vote("best", "good", Outcome::BothBad),
            vote("good", "also", Outcome::A),
            vote("best", "unrated", Outcome::A),
        ];
        let (all, by_model) = agreement(&votes, &crowd);
        assert_eq!(all, Agreement { decided: 3, agreed: 2 });
        let shares: Vec<_> = by_model.iter().map(|(model, one)| (model.as_str(), one.decided, one.agreed)).collect();
        assert_eq!(shares, [("also", 1, 0), ("best", 3, 2), ("good", 2, 2)]);
        assert_eq!(agreement(&votes[3..], &crowd).0.share(), None);
    }
}
