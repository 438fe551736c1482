//! Plots of a board.

use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::flow::ranking::plots::{Kind, Plot};
use crate::http::App;
use crate::http::api::ranking::find_page;
use crate::http::etag::is_unchanged;
use crate::http::extract::id;
use crate::http::extract::query::Query;
use crate::http::problem::Problem;
use crate::i18n::Locale;

/// How wide a plot is.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Size {
    #[default]
    Page,
    Phone,
}

/// Which drawing: its size and language.
#[derive(Deserialize)]
pub struct PlotQuery {
    #[serde(default)]
    size: Size,
    language: Option<String>,
}

/// A plot of the board, as SVG with a text alternative; light and dark.
#[utoipa::path(get, path = "/api/v1/boards/{board}/plots/{plot}", tag = "boards", params(("board" = String, Path), ("plot" = String, Path, description = "`intervals.svg`, `wins.svg`, `counts.svg`, `history.svg` or `price.svg`"), ("size" = Option<String>, Query, description = "`page`, or `phone` for 360 pixels"), ("language" = Option<String>, Query, description = "what it speaks: `en`, `ar` or `zh-Hans`")),
    responses((status = 200, body = String, content_type = "image/svg+xml", description = "the plot"), (status = 404, description = "`unknown_board`, `unknown_plot`, `unknown_language`")))]
pub async fn plot(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    query: Query<PlotQuery>,
) -> Result<HttpResponse, Problem> {
    let (board, name) = path.into_inner();
    let page = find_page(&app, &board)?;
    let phone = query.size == Size::Phone;
    let plot: Plot = id(&name, "unknown_plot", "plot")?;
    let t = match &query.language {
        Some(tag) => Locale::named(tag).ok_or_else(|| {
            let offered: Vec<_> = Locale::offered().map(Locale::tag).collect();
            Problem::new(404, "unknown_language", format!("plots speak {}", offered.join(", ")))
        })?,
        None => Locale::default(),
    };
    // Nothing in a plot changes without a fit or a snapshot.
    let state = format!("{}-{}-{}", page.board.board, page.board.fitted_at, page.board.snapshot.unwrap_or(0));
    let etag = format!("\"{name}-{}-{state}{}\"", t.tag(), if phone { "-phone" } else { "" });
    let cache = (CACHE_CONTROL, "public, max-age=0, must-revalidate");
    if is_unchanged(&request, &etag) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, etag)).insert_header(cache).finish());
    }
    let svg = app.drawings.get(Kind { plot, phone, t }, &page, &state, &app.store).await?;
    Ok(HttpResponse::Ok().insert_header((ETAG, etag)).insert_header(cache).content_type("image/svg+xml").body(svg))
}
