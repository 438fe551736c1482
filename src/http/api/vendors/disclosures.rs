//! Which data went to whom: written down as it leaves, for everybody to read.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::clock;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::query::Query;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::problem::Problem;
use agon_core::ids::derived;
use agon_core::time::Timestamp;
use agon_core::vendors::preference::Filter;
use agon_store::DisclosureRow;

/// Lines of a page.
const PAGE: u32 = 100;

/// Writes what was given into the public list.
pub async fn note(
    app: &App,
    acting: &VendorCaller,
    kind: &str,
    schema: &str,
    filter: &Filter,
    [size, rows, texts]: [u64; 3],
) -> Result<(), Problem> {
    if rows == 0 {
        return Ok(());
    }
    let (now, filter) = (clock::now(), filter.canonical());
    // What one vendor queries by one filter on one day is one line.
    let day = now.day();
    let id = derived(&format!("{}\n{kind}\n{schema}\n{filter}\n{day}", acting.vendor.id));
    let given = DisclosureRow {
        id,
        vendor: acting.vendor.id,
        kind: kind.to_owned(),
        schema: schema.to_owned(),
        filter,
        log_size: size,
        rows,
        texts,
        at: now,
    };
    Ok(app.store.note_disclosure(&given).await?)
}

/// Which disclosures: those before a cursor.
#[derive(Deserialize)]
pub struct DisclosuresQuery {
    cursor: Option<String>,
}

/// Which data went to whom.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"disclosures": [{"vendor": "Acme Robots", "kind": "query", "schema": "native", "filter": {"language": "en"}, "log_size": 265,
    "rows": 100, "texts": 12, "at": "2026-11-26T08:56:15.59938Z"}], "next_cursor": null}))]
pub struct Disclosures {
    /// Newest first, at most 100.
    disclosures: Vec<Disclosure>,
    /// `cursor` of the next page; null: this was the last.
    #[schema(required)]
    next_cursor: Option<String>,
}

/// Data that went to a vendor. Queries by one filter on one day are one line.
#[derive(Serialize, ToSchema)]
struct Disclosure {
    /// The vendor's name; null: it is not there any more.
    #[schema(required)]
    vendor: Option<String>,
    /// `query` or `export`.
    kind: String,
    /// In which schema.
    schema: String,
    /// By which filter.
    #[schema(value_type = Object)]
    filter: Option<Box<RawValue>>,
    /// As of which size of the log.
    log_size: u64,
    /// Votes that left.
    rows: u64,
    /// Of those with questions and answers.
    texts: u64,
    /// When, the last time.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// Which data went to whom, for everybody.
#[utoipa::path(get, path = "/api/v1/disclosures", tag = "preferences", params(("cursor" = Option<String>, Query)),
    responses((status = 200, body = Disclosures, description = "a page, newest first"), (status = 400, description = "`invalid_cursor`")))]
pub async fn disclosures(app: web::Data<App>, query: Query<DisclosuresQuery>) -> Result<HttpResponse, Problem> {
    let wrong = || Problem::new(400, "invalid_cursor", "the cursor is none of ours; leave it out to begin anew");
    let before = query.cursor.as_deref().map(|text| {
        let (at, id) = text.split_once('.')?;
        Some((Timestamp::from_micros(at.parse().ok()?), id.parse().ok()?))
    });
    let before = before.map(|read| read.ok_or_else(wrong)).transpose()?;
    let rows = app.store.disclosures(before, PAGE).await?;
    let last = rows.last().filter(|_| rows.len() == PAGE as usize);
    let next_cursor = last.map(|row| format!("{}.{}", row.at.micros(), row.id));
    let names: BTreeMap<_, _> = app.store.vendors().await?.into_iter().map(|v| (v.id, v.name)).collect();
    let line = |row: DisclosureRow| Disclosure {
        vendor: names.get(&row.vendor).cloned(),
        kind: row.kind,
        schema: row.schema,
        filter: RawValue::from_string(row.filter).ok(),
        log_size: row.log_size,
        rows: row.rows,
        texts: row.texts,
        at: row.at,
    };
    Ok(ok(&Disclosures { disclosures: rows.into_iter().map(line).collect(), next_cursor }))
}
