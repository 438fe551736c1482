//! People look at what was decided about somebody's votes, with its evidence; whatever they do is kept for good.

use super::appeal::{ReviewError, reason};
use crate::clock;
use agon_core::ids::VoterId;
use agon_core::time::Timestamp;
use agon_core::verdict::fdr;
use agon_store::{ReviewAction, ReviewRow, StandingRow, Store};

/// People of a page.
const PEOPLE: u32 = 50;
/// Share of honest people among those whom e-BH names.
const FALSE_DISCOVERIES: f64 = 0.01;
/// Characters of an organization's name.
const ORGANIZATION: usize = 100;

/// A person who is or was looked at.
#[derive(Clone, Debug)]
pub struct Flagged {
    /// What was decided, with its evidence in thousandths of a decimal logarithm.
    pub standing: StandingRow,
    /// Is the person among those of whom at most one in a hundred is honest?
    pub discovered: bool,
    /// What people did, oldest first.
    pub reviews: Vec<ReviewRow>,
}

/// A page of people who are held or excluded, or were looked at.
#[derive(Clone, Debug)]
pub struct FlaggedPeople {
    /// Newest change first.
    pub people: Vec<Flagged>,
    /// Where the next page begins; `None`: this was the last.
    pub next: Option<(Timestamp, VoterId)>,
    /// Evidence (natural logarithm) from which at most one of a hundred is honest, by e-BH over all accounts; `None`: nobody
    /// has so much.
    pub discovery: Option<f64>,
}

/// A page of everybody who is held or excluded, or was looked at; before a moment and a name, newest first.
///
/// # Errors
/// [`ReviewError::Store`].
pub async fn flagged(store: &Store, before: Option<(Timestamp, VoterId)>) -> Result<FlaggedPeople, ReviewError> {
    let rows = store.flagged(before, PEOPLE).await?;
    let (evidences, accounts) = store.evidences().await?;
    let ln = |millis: &i64| *millis as f64 / 1_000.0 * std::f64::consts::LN_10;
    let mut logs: Vec<f64> = evidences.iter().map(ln).collect();
    logs.resize(logs.len().max(usize::try_from(accounts).unwrap_or(usize::MAX)), 0.0);
    let discovery = fdr::threshold(logs, FALSE_DISCOVERIES);
    let next = rows.last().filter(|_| rows.len() == PEOPLE as usize).map(|row| (row.changed_at, row.voter));
    let mut people = Vec::with_capacity(rows.len());
    for standing in rows {
        let reviews = store.reviews_of(standing.voter).await?;
        let discovered = discovery.is_some_and(|least| ln(&standing.evidence) >= least);
        people.push(Flagged { standing, discovered, reviews });
    }
    Ok(FlaggedPeople { people, next, discovery })
}

/// Says to which maker of models a person belongs (`None`: to none any more): their later votes don't rank its models.
///
/// # Errors
/// [`ReviewError`]: nobody has this name, or the organization's name is none.
pub async fn put_organization(store: &Store, voter: VoterId, organization: Option<&str>) -> Result<(), ReviewError> {
    let is_wrong =
        |name: &str| name.is_empty() || name.chars().count() > ORGANIZATION || name.chars().any(char::is_control);
    if organization.is_some_and(is_wrong) {
        return Err(ReviewError::Organization);
    }
    if !store.put_organization(voter, organization).await? {
        return Err(ReviewError::UnknownPerson);
    }
    Ok(())
}

/// Keeps an operator's decision; the judging node carries it out.
///
/// # Errors
/// [`ReviewError`]: nobody has this name, or the action is an appeal.
pub async fn review(
    store: &Store,
    operator: &str,
    voter: VoterId,
    action: ReviewAction,
    words: &str,
) -> Result<(), ReviewError> {
    // Nothing need have been done about somebody yet.
    if store.standing(voter).await?.is_none() && store.account_named(voter).await?.is_none() {
        return Err(ReviewError::UnknownPerson);
    }
    if action == ReviewAction::Appeal {
        return Err(ReviewError::Action);
    }
    let (actor, reason) = (operator.to_owned(), reason(words)?);
    let row = ReviewRow { id: clock::uuid(), voter, action, actor, reason, at: clock::now() };
    Ok(store.add_review(&row).await?)
}
