//! What a notice says in its reader's language: pages and browsers are told the same.

use crate::i18n::{Locale, Message};
use crate::models::catalogue::Catalogue;
use agon_core::account::notice::Notice;

/// What a notice is about, in a few words.
pub fn title(t: Locale, notice: &Notice) -> Message {
    t.say(match notice {
        Notice::ClaimPaid { .. } | Notice::ClaimReturned { .. } => "notice-title-claim",
        Notice::VotesRemoved { .. } | Notice::VotesRestored { .. } => "notice-title-votes",
        Notice::ReviewCleared { .. } | Notice::ReviewUpheld { .. } => "notice-title-review",
        Notice::PointsHeld | Notice::PointsReleased => "notice-title-points",
        Notice::ModelMoved { .. } => "notice-title-model",
    })
}

/// A notice as a sentence, without its date.
pub fn sentence(t: Locale, notice: &Notice, catalogue: &Catalogue) -> Message {
    let said = t.code("notice", notice.kind());
    match notice {
        Notice::ClaimPaid { points, .. } | Notice::ClaimReturned { points, .. } => {
            said.with("points", t.points(*points))
        }
        Notice::VotesRemoved { votes } | Notice::VotesRestored { votes } => said.with("votes", *votes),
        Notice::ModelMoved { model, from, to, .. } => said
            .with("model", catalogue.name_of(model))
            .with("from", t.places(Some(*from)))
            .with("to", t.places(Some(*to))),
        Notice::PointsHeld | Notice::PointsReleased | Notice::ReviewCleared { .. } | Notice::ReviewUpheld { .. } => {
            said
        }
    }
}

/// The page on which a person sees more of it.
pub fn page(notice: &Notice) -> String {
    match notice {
        Notice::ClaimPaid { .. } | Notice::ClaimReturned { .. } => "/rewards".into(),
        Notice::ModelMoved { model, .. } => format!("/models/{model}"),
        _ => "/points".into(),
    }
}
