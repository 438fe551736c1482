//! What an operator should look at now, each with the place where it is dealt with.

use crate::flow::vendors::model_health::Health;
use crate::http::App;
use crate::http::problem::Problem;

use agon_core::model::ModelStatus;
use agon_core::verdict::voter::AccountStanding;
use agon_store::{ClaimRow, ReviewAction};

/// So many answers a model needs before its failures mean something.
const ENOUGH_ANSWERS: u64 = 20;
/// A model fails too often when more than one of so many answers did.
const FAILED_ONE_OF: u64 = 10;
/// The treasury pays fees: with less than so many lamports it soon can not.
const FEW_LAMPORTS: u64 = 50_000_000;
/// People of the newest reviews that are looked through for open appeals.
const REVIEWS: u32 = 200;

/// Something that wants an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alert {
    /// With what operators set fewer than two models could be drawn: the file alone holds.
    SettingsLeftOut,
    /// A model fails too often: failed answers, of all; and what its endpoint said to this node of its last failure.
    Failing { model: String, failed: u64, answers: u64, words: Option<String> },
    /// A model's key is in no variable of the environment.
    NoKey { model: String, variable: String },
    /// People who wait for somebody to look.
    Appeals(u64),
    /// Payments that stopped with a note.
    Claims(u64),
    /// The treasury can soon pay no fees.
    FewLamports,
    /// The chain did not answer.
    ChainAway,
}

impl Alert {
    /// What somebody else said of it.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Failing { words, .. } => words.as_deref(),
            _ => None,
        }
    }

    /// The page, or the part of this one, where it is dealt with.
    pub fn place(&self) -> &'static str {
        match self {
            Self::Failing { .. } => "#health",
            Self::NoKey { .. } | Self::SettingsLeftOut => "#models",
            Self::Appeals(_) => "/admin",
            Self::Claims(_) | Self::FewLamports | Self::ChainAway => "#money",
        }
    }
}

/// What to look at, worst first. `lamports` are those of the treasury: `None` without a chain, `Some(None)` if it was away.
pub(super) async fn alerts(
    app: &App,
    health: &[(String, Health)],
    claims: &[ClaimRow],
    lamports: Option<Option<u64>>,
) -> Result<Vec<Alert>, Problem> {
    let mut found = Vec::new();
    match lamports {
        Some(None) => found.push(Alert::ChainAway),
        Some(Some(few)) if few < FEW_LAMPORTS => found.push(Alert::FewLamports),
        _ => {}
    }
    if !app.catalogue.would_draw(&app.store.model_settings().await?) {
        found.push(Alert::SettingsLeftOut);
    }
    let stopped = claims.iter().filter(|claim| claim.note.is_some()).count() as u64;
    if stopped > 0 {
        found.push(Alert::Claims(stopped));
    }
    let mut appeals = 0;
    for row in app.store.flagged(None, REVIEWS).await? {
        let newest = app.store.reviews_of(row.voter).await?.pop();
        let waits = newest.is_some_and(|review| review.action == ReviewAction::Appeal);
        appeals += u64::from(waits && row.trust.standing != AccountStanding::Good);
    }
    if appeals > 0 {
        found.push(Alert::Appeals(appeals));
    }
    let catalogue = app.catalogue();
    for model in catalogue.models().filter(|model| model.row.status == ModelStatus::Active) {
        if let Some(variable) = model.missing_key.clone() {
            found.push(Alert::NoKey { model: model.row.name.clone(), variable });
        }
        let slug = model.row.slug.as_str();
        let Some((_, one)) = health.iter().find(|(_, one)| one.model == slug) else { continue };
        if one.answers >= ENOUGH_ANSWERS && one.failed * FAILED_ONE_OF > one.answers {
            let (failed, answers) = (one.failed, one.answers);
            let words = model.provider.last_words();
            found.push(Alert::Failing { model: model.row.name.clone(), failed, answers, words });
        }
    }
    Ok(found)
}
