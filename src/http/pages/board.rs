//! The leaderboard.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::{PageProblem, page};
use crate::boards::view::{BoardJson, PROVISIONAL_BELOW, Row};
use crate::domain::ranking::board::BoardId;
use crate::domain::ranking::exact::POINTS;
use crate::domain::ranking::fitted::StyleEffect;
use crate::http::App;
use crate::http::problem::Problem;

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage<'a> {
    board: &'a BoardJson,
    /// Name, title and counted votes of every board.
    boards: Vec<(&'a str, &'a str, u64)>,
    provisional_below: u64,
}

impl BoardPage<'_> {
    fn section(&self) -> &'static str {
        "boards"
    }

    fn rank(row: &Row) -> String {
        match row.rank {
            Some(rank) if rank.best == rank.worst => rank.best.to_string(),
            Some(rank) => format!("{}–{}", rank.best, rank.worst),
            None => "–".into(),
        }
    }

    fn rating(row: &Row) -> String {
        row.rating.map_or_else(|| "–".into(), |rating| format!("{rating:.1}"))
    }

    /// How far the interval reaches to either side; it is even but for rounding.
    fn interval(row: &Row) -> String {
        let half = row.ci.map(|[low, high]| (high - low) / 2.0);
        half.map_or_else(String::new, |half| format!("±{half:.1}"))
    }

    fn controlled(row: &Row) -> String {
        let doubt =
            |ci: Option<[f64; 2]>| ci.map(|[low, high]| format!(" ±{:.1}", (high - low) / 2.0)).unwrap_or_default();
        row.style_controlled.map_or_else(|| "–".into(), |styled| format!("{:.1}{}", styled.rating, doubt(styled.ci)))
    }

    fn effect(effect: &StyleEffect) -> String {
        let doubt = effect.se.map(|se| format!(" ± {:.1}", 1.96 * se * POINTS)).unwrap_or_default();
        let name = if effect.name == "side" { "standing left" } else { &effect.name };
        format!("{name} {:+.1}{doubt}", effect.value * POINTS)
    }

    fn share(share: &Option<f64>) -> String {
        share.as_ref().map_or_else(|| "–".into(), |share| format!("{:.1} %", 100.0 * share))
    }

    fn of(row: &Row, votes: &u64) -> String {
        Self::share(&(row.votes > 0).then(|| *votes as f64 / row.votes as f64))
    }

    fn to_flip(row: &Row) -> String {
        row.votes_to_flip.map_or_else(String::new, |votes| votes.to_string())
    }

    fn price(row: &Row) -> String {
        row.price.map_or_else(String::new, |price| format!("{} / {}", price.input, price.output))
    }
}

/// The board of all votes.
pub async fn overall(app: web::Data<App>) -> Result<HttpResponse, PageProblem> {
    show(&app, BoardId::Overall)
}

/// Any board.
pub async fn leaderboard(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, PageProblem> {
    let id = path.parse().map_err(|_| unknown())?;
    show(&app, id)
}

fn unknown() -> Problem {
    Problem::new(404, "unknown_board", "there is no such board")
}

fn show(app: &App, id: BoardId) -> Result<HttpResponse, PageProblem> {
    let pages = app.views.now();
    let shown = pages.get(id).ok_or_else(unknown)?;
    let boards = pages.all().map(|p| (p.board.board.as_str(), p.board.title.as_str(), p.board.votes.counted)).collect();
    page(200, &BoardPage { board: &shown.board, boards, provisional_below: PROVISIONAL_BELOW })
}
