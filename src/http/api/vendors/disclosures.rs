//! Which data went to whom: written down as it leaves, for everybody to read.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::clock;
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::vendor_caller::VendorCaller;
use crate::http::problem::Problem;
use agon_core::ids::derived;
use agon_core::time::Timestamp;
use agon_core::vendors::preference::Filter;
use agon_store::DisclosureRow;

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

/// Which page.
#[derive(Deserialize)]
pub struct DisclosuresQuery {
    cursor: Option<String>,
}

/// Which data went to whom, for everybody.
#[utoipa::path(get, path = "/api/v1/disclosures", tag = "preferences", params(("cursor" = Option<String>, Query)), responses((status = 200, description = "`{\"disclosures\":[{\"vendor\",\"kind\",\"schema\",\"filter\",\"log_size\",\"rows\",\"texts\",\"at\"}],\"next_cursor\"}`, newest first; queries of a vendor by one filter on one day are one line")))]
pub async fn disclosures(app: web::Data<App>, query: web::Query<DisclosuresQuery>) -> Result<HttpResponse, Problem> {
    let wrong = || Problem::new(400, "invalid_cursor", "the cursor is none of ours; leave it out to begin anew");
    let before = query.cursor.as_deref().map(|text| {
        let (at, id) = text.split_once('.')?;
        Some((Timestamp::from_micros(at.parse().ok()?), id.parse().ok()?))
    });
    let before = before.map(|read| read.ok_or_else(wrong)).transpose()?;
    let rows = app.store.disclosures(before, 100).await?;
    let next = rows.last().filter(|_| rows.len() == 100).map(|row| format!("{}.{}", row.at.micros(), row.id));
    let names: BTreeMap<_, _> = app.store.vendors().await?.into_iter().map(|v| (v.id, v.name)).collect();
    let line = |row: &DisclosureRow| {
        json!({"vendor": names.get(&row.vendor), "kind": row.kind, "schema": row.schema, "filter": serde_json::from_str::<Value>(&row.filter).unwrap_or_default(),
               "log_size": row.log_size, "rows": row.rows, "texts": row.texts, "at": row.at})
    };
    let rows: Vec<Value> = rows.iter().map(line).collect();
    Ok(ok(&json!({"disclosures": rows, "next_cursor": next})))
}
