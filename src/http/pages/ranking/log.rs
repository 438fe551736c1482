//! The public log as a page: every verdict, and what was taken back, newest first.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::http::App;
use crate::http::pages::battle::outcome;
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use crate::i18n::{Markup, Message};
use crate::models::catalogue::Catalogue;
use agon_core::log::{Entry, EntryKind, encoding};
use agon_core::verdict::Verdict;
use agon_store::{LogRow, StoreError};

/// Entries of one page.
const SHOWN: u32 = 50;

#[derive(Template)]
#[template(path = "ranking/log.html")]
struct LogPage {
    t: Locale,
    /// Entries of the whole log.
    size: u64,
    lines: Vec<Line>,
    /// Where older entries begin; none: these are the first.
    older: Option<u64>,
    /// Are there newer ones than these?
    has_newer: bool,
}

/// One entry.
struct Line {
    entry: Entry,
    went: Markup,
    verdict: Message,
    /// Does the vote count by this entry?
    counts: bool,
    leaf: String,
}

/// Where the page ends.
#[derive(Deserialize)]
pub struct Where {
    /// Entries before this one.
    before: Option<u64>,
}

fn line(t: Locale, row: &LogRow, catalogue: &Catalogue) -> Result<Line, StoreError> {
    let damaged = |error| StoreError::Damaged(format!("log entry {}: {error}", row.index));
    let entry = encoding::decode(&row.entry).map_err(damaged)?;
    let [left, right] = [&entry.left, &entry.right].map(|slug| catalogue.name_of(slug));
    let (verdict, counts) = match (entry.kind, entry.verdict) {
        (EntryKind::Verdict, Verdict::Counted { .. }) => (t.say("vote-counted"), true),
        (EntryKind::Verdict, Verdict::Excluded(reason)) => (t.code("reason", reason.code()), false),
        (EntryKind::Retraction, _) => (t.say("log-retraction"), false),
        (EntryKind::Reinstatement, _) => (t.say("log-reinstatement"), true),
    };
    Ok(Line {
        went: outcome::said(t, entry.outcome, [&left, &right]),
        entry,
        verdict,
        counts,
        leaf: hex::encode(row.leaf),
    })
}

/// The log, newest entries first.
pub async fn log(
    app: web::Data<App>,
    t: Locale,
    query: Option<web::Query<Where>>,
) -> Result<HttpResponse, PageProblem> {
    let query = query.ok_or_else(|| Problem::new(400, "invalid_parameter", "before is the number of an entry"))?;
    let size = app.store.log_size().await?;
    let end = query.before.unwrap_or(size).min(size);
    let from = end.saturating_sub(u64::from(SHOWN));
    let rows = app.store.read_log(from, u32::try_from(end - from).unwrap_or(SHOWN)).await?;
    let catalogue = app.catalogue();
    let lines = rows.iter().rev().map(|row| line(t, row, &catalogue)).collect::<Result<_, _>>()?;
    page(200, &LogPage { t, size, lines, older: (from > 0).then_some(from), has_newer: end < size })
}
