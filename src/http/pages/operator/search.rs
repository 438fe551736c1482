//! An operator looks for a person, a vote or a battle by the name that somebody gave them.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::http::App;
use crate::http::api::account::reviews::Reviewed;
use crate::http::api::vote::VoteReply;
use crate::http::extract::operator::Operator;
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use agon_core::battle::BattleState;
use agon_core::ids::{BattleId, VoteId, VoterId};
use agon_core::log::encoding;
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::verdict::voter::AccountStanding;
use agon_store::VoteRow;

/// What is looked for.
#[derive(Deserialize, Default)]
pub struct Sought {
    #[serde(default)]
    q: String,
}

/// A vote, as far as an operator needs it: never a question or an answer.
struct FoundVote {
    vote: VoteReply,
    /// The log's name for the person; `None`: it has no entry yet.
    voter: Option<String>,
}

/// A battle, without its texts. Models are told once the vote is cast: an operator may vote too.
struct FoundBattle {
    id: BattleId,
    state: BattleState,
    created_at: Timestamp,
    models: Option<[ModelSlug; 2]>,
}

/// A person, by the log's name.
struct FoundPerson {
    voter: String,
    standing: &'static str,
    evidence: f64,
    /// When the standing changed; `None`: it never did.
    changed_at: Option<Timestamp>,
    reviews: Vec<Reviewed>,
}

#[derive(Template)]
#[template(path = "operator/search.html")]
struct SearchPage<'a> {
    t: Locale,
    sought: &'a str,
    vote: Option<FoundVote>,
    battle: Option<FoundBattle>,
    person: Option<FoundPerson>,
}

impl SearchPage<'_> {
    fn is_nothing(&self) -> bool {
        !self.sought.is_empty() && self.vote.is_none() && self.battle.is_none() && self.person.is_none()
    }

    /// Evidence, from its decimal logarithm.
    fn evidence(&self, person: &FoundPerson) -> String {
        self.t.decimal(10f64.powf(person.evidence), 0)
    }
}

/// A vote by its id, a battle by its id, or a person by the log's name for them.
pub async fn search(
    app: web::Data<App>,
    t: Locale,
    _: Operator,
    query: web::Query<Sought>,
) -> Result<HttpResponse, PageProblem> {
    let sought = query.q.trim().to_ascii_lowercase();
    let sought = sought.as_str();
    let mut found = SearchPage { t, sought, vote: None, battle: None, person: None };
    if let Ok(id) = sought.parse::<VoteId>() {
        found.vote = app.store.vote(id).await?.map(|row| vote(&row));
    } else if let Ok(id) = sought.parse::<BattleId>() {
        found.vote = app.store.vote_of(id).await?.map(|row| vote(&row));
        found.battle = app.store.battle(id).await?.map(|row| FoundBattle {
            id,
            state: row.state,
            created_at: row.created_at,
            models: row.mode.names_models(row.state).then_some(row.models),
        });
    } else if let Ok(voter) = sought.parse::<VoterId>() {
        found.person = person(&app, voter).await?;
    }
    page(200, &found)
}

fn vote(row: &VoteRow) -> FoundVote {
    let voter = row.entry.as_ref().and_then(|(_, bytes)| encoding::decode(bytes).ok());
    FoundVote { vote: VoteReply::new(row), voter: voter.map(|entry| hex::encode(entry.voter)) }
}

async fn person(app: &App, voter: VoterId) -> Result<Option<FoundPerson>, Problem> {
    let row = app.store.standing(voter).await?;
    // Of whom nothing was decided there is no row: then it is a person whose votes are in the log.
    if row.is_none() && app.store.unretracted(voter, 1).await?.is_empty() {
        return Ok(None);
    }
    let reviews = app.store.reviews_of(voter).await?;
    Ok(Some(FoundPerson {
        voter: hex::encode(voter),
        standing: row.as_ref().map_or(AccountStanding::Good, |row| row.trust.standing).as_str(),
        evidence: row.as_ref().map_or(0.0, |row| row.evidence as f64 / 1_000.0),
        changed_at: row.map(|row| row.changed_at),
        reviews: reviews.into_iter().map(Reviewed::from).collect(),
    }))
}
