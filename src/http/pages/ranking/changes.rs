//! Two models head to head, and what changed between two snapshots.

use actix_web::{HttpResponse, web};
use askama::Template;

use crate::boards::reply::{BoardJson, Row};
use crate::boards::view::Page;
use crate::http::App;
use crate::http::api::ranking::difference::{DiffQuery, difference_of};
use crate::http::api::ranking::pairs::PairQuery;
use crate::http::api::ranking::{find_page, unknown_model};
use crate::http::extract::Base;
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use crate::i18n::{Markup, Message};
use agon_core::ranking::board_fit::HeadToHead;
use agon_core::ranking::difference::{Cause, Difference, Moved};
use agon_core::ranking::fit::expected;
use agon_store::SnapshotHead;

#[derive(Template)]
#[template(path = "ranking/pair.html")]
struct PairPage<'a> {
    t: Locale,
    base: Base,
    board: &'a BoardJson,
    a: &'a Row,
    b: &'a Row,
    met: HeadToHead,
}

impl PairPage<'_> {
    fn headline(&self) -> String {
        self.t.say("pair-title").with("a", &self.a.name).with("b", &self.b.name).to_string()
    }

    /// The address of the page, or of something below it.
    fn path(&self, below: &str) -> String {
        format!("/leaderboard/{}/pair{below}?a={}&b={}", self.board.board, self.a.model, self.b.model)
    }

    fn part(&self, votes: u64) -> f64 {
        votes as f64 / self.met.votes().max(1) as f64
    }

    /// A part of the bar, in percent of its width.
    fn width(&self, votes: impl std::borrow::Borrow<u64>) -> String {
        format!("{:.1}", 100.0 * self.part(*votes.borrow()))
    }

    fn share(&self, votes: &u64) -> String {
        self.t.percent(Some(self.part(*votes)))
    }

    fn rows(&self) -> [(String, u64); 4] {
        let Self { t, a, b, met, .. } = self;
        let [tie, both_bad] = ["battle-tie", "battle-both-bad"].map(|key| t.say(key).to_string());
        [(a.name.clone(), met.wins), (b.name.clone(), met.losses), (tie, met.ties), (both_bad, met.both_bad)]
    }

    fn expected(&self) -> Option<Markup> {
        let Self { t, a, b, .. } = self;
        let ratings = a.rating.zip(b.rating).filter(|_| a.component == b.component);
        let share = ratings.map(|(a, b)| t.percent(Some(expected(a, b))))?;
        Some(t.html("pair-expected").with("a", &a.name).with("b", &b.name).with("share", share))
    }
}

/// Two models, head to head.
pub async fn pair(
    app: web::Data<App>,
    t: Locale,
    base: Base,
    path: web::Path<String>,
    query: web::Query<PairQuery>,
) -> Result<HttpResponse, PageProblem> {
    let shown = find_page(&app, &path)?;
    let (a, b, met) = meeting(&shown, &query)?;
    page(200, &PairPage { t, base, board: &shown.board, a, b, met })
}

/// Two models of a board, and how they met.
pub(crate) fn meeting<'a>(shown: &'a Page, query: &PairQuery) -> Result<(&'a Row, &'a Row, HeadToHead), Problem> {
    let row = |slug: &str| shown.board.rows.iter().find(|row| row.model.as_str() == slug).ok_or_else(unknown_model);
    let (a, b) = (row(&query.a)?, row(&query.b)?);
    if a.model == b.model {
        return Err(Problem::new(400, "invalid_parameter", "a model does not meet itself; choose two"));
    }
    let met = shown.fitted.as_ref().and_then(|fitted| fitted.head_to_head(&a.model, &b.model)).unwrap_or_default();
    Ok((a, b, met))
}

#[derive(Template)]
#[template(path = "ranking/changes.html")]
struct ChangesPage<'a> {
    t: Locale,
    board: &'a BoardJson,
    from: u64,
    to: u64,
    difference: Difference,
    /// The newest snapshots that can be compared.
    snapshots: Vec<SnapshotHead>,
}

/// Snapshots that are offered to compare.
const OFFERED: u32 = 60;
/// Who moves by less, in rating points, and keeps its rank, is not told of.
const NOTABLE: f64 = 1.0;

impl ChangesPage<'_> {
    /// Who joined or left, moved by what can be seen, or has another rank; the greatest moves first.
    fn notable(&self) -> Vec<&Moved> {
        // Who comes, goes, or has a rating only now or no more, is told first.
        let is_rated = |moved: &Moved| moved.rating.map(|rating| rating.is_some());
        let size = |moved: &Moved| match (moved.cause, is_rated(moved)) {
            (Cause::New | Cause::Gone, _) | (_, [true, false] | [false, true]) => f64::INFINITY,
            _ => moved.moved.unwrap_or_default().abs(),
        };
        let tells = |moved: &&Moved| size(moved) >= NOTABLE || moved.rank[0] != moved.rank[1];
        let mut notable: Vec<&Moved> = self.difference.models.iter().filter(tells).collect();
        notable.sort_by(|a, b| size(b).total_cmp(&size(a)));
        notable
    }

    /// The two snapshots: a field's name, its label, which is chosen, and whether it is too old to be among those offered.
    fn ends(&self) -> [(&'static str, &'static str, u64, bool); 2] {
        [("from", "changes-from", self.from), ("to", "changes-to", self.to)]
            .map(|(name, label, chosen)| (name, label, chosen, self.snapshots.iter().all(|one| one.number != chosen)))
    }

    fn option(&self, snapshot: &SnapshotHead) -> Message {
        let said = self.t.say("changes-snapshot").with("number", snapshot.number);
        said.with("at", self.t.minute(snapshot.published_at))
    }

    fn published(&self, number: &u64) -> String {
        let found = self.snapshots.iter().find(|snapshot| snapshot.number == *number);
        found.map_or_else(|| format!("#{number}"), |snapshot| self.t.minute(snapshot.published_at))
    }

    /// What happened to a model, as a sentence.
    fn sentence(&self, moved: &Moved) -> Markup {
        let (t, name) = (self.t, self.name(moved).to_owned());
        let key = match (moved.cause, moved.rating, moved.moved) {
            (Cause::New, ..) => "changes-joined",
            (Cause::Gone, ..) => "changes-left",
            (_, [None, Some(_)], _) => "changes-first-rating",
            (_, [Some(_), None], _) => "changes-no-rating",
            (.., Some(points)) if points < 0.0 => "changes-fell",
            _ => "changes-rose",
        };
        let said = t.html(key).with("model", name).with("points", t.decimal(moved.moved.unwrap_or_default().abs(), 1));
        said.with("rating", t.rating(moved.rating[1].or(moved.rating[0]), None, 0))
            .with("rank", t.places(moved.rank[1]))
    }

    fn name<'a>(&'a self, moved: &'a Moved) -> &'a str {
        let row = self.board.rows.iter().find(|row| row.model == moved.model);
        row.map_or(moved.model.as_str(), |row| &row.name)
    }

    fn rank(&self, rank: &Option<[u32; 2]>) -> String {
        self.t.places(*rank)
    }

    fn cause(moved: &Moved) -> &'static str {
        match moved.cause {
            Cause::New => "cause-new",
            Cause::Gone => "cause-gone",
            Cause::RuleChange => "cause-rule-change",
            Cause::Retractions => "cause-retractions",
            Cause::NewVotes => "cause-new-votes",
            Cause::OthersVotes => "cause-others-votes",
            Cause::None => "cause-none",
        }
    }
}

/// What changed between two snapshots: those asked for, or the newest two.
pub async fn changes(
    app: web::Data<App>,
    t: Locale,
    path: web::Path<String>,
    query: Option<web::Query<DiffQuery>>,
) -> Result<HttpResponse, PageProblem> {
    let shown = find_page(&app, &path)?;
    let newest = shown.board.snapshot.filter(|number| *number > 1);
    let chosen = query.map(|query| (query.from, query.to)).or(newest.map(|to| (to - 1, to)));
    let (from, to) = chosen
        .ok_or_else(|| Problem::new(404, "unknown_snapshot", "this board has no two snapshots to compare yet"))?;
    let difference = difference_of(&app, &shown.board.board, from, to).await?;
    let snapshots = app.store.snapshot_heads(&shown.board.board, None, OFFERED).await?;
    page(200, &ChangesPage { t, board: &shown.board, from, to, difference, snapshots })
}
