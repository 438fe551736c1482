//! The log, entry by entry.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::query::{Query, page_size};
use crate::http::problem::Problem;
use agon_core::battle::prompt::Language;
use agon_core::battle::style::Style;
use agon_core::ids::VoteId;
use agon_core::log::{Entry, encoding};
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::verdict::Verdict;
use agon_core::vote::Outcome;
use agon_store::{LogRow, StoreError};

/// Which page of the log.
#[derive(Deserialize)]
pub struct LogQuery {
    cursor: Option<u64>,
    limit: Option<u32>,
}

/// The log itself, from which every board can be computed again.
#[utoipa::path(get, path = "/api/v1/log", tag = "boards", params(("cursor" = Option<u64>, Query, description = "first log_index"), ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "100 unless given")),
    responses((status = 200, body = LogPage, description = "entries in order"), (status = 400, description = "`invalid_parameter`")))]
pub async fn log(app: web::Data<App>, query: Query<LogQuery>) -> Result<HttpResponse, Problem> {
    let limit = page_size(query.limit, 100, 1_000)?;
    let rows = app.store.read_log(query.cursor.unwrap_or(0), limit).await?;
    let next = rows.last().filter(|_| rows.len() == limit as usize).map(|row| row.index + 1);
    // An entry left out would be a gap that nobody is told of.
    let damaged = |row: &LogRow, error| StoreError::Damaged(format!("log entry {}: {error}", row.index));
    let entry = |row: &LogRow| {
        let entry = encoding::decode(&row.entry).map_err(|error| damaged(row, error))?;
        Ok::<_, StoreError>(LogEntry::new(row, entry))
    };
    let entries = rows.iter().map(entry).collect::<Result<_, _>>()?;
    Ok(ok(&LogPage { entries, next_cursor: next }))
}

/// A page of the log.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"entries": [{"log_index": 1, "kind": "verdict", "at": "2026-11-26T08:51:15.201246Z",
    "vote": "vote_01m8bgth3pe41rvepbhr4jtwj4", "voter": "03e95829b86914be27c7369e520cd1ad", "cast_at": "2026-11-26T08:51:15.190501Z",
    "model_a": "demo-eliza", "model_b": "demo-extractive", "winner": "a", "status": "excluded", "weight": 0.0, "reason": "hidden_check",
    "rule_version": 3, "turns": 1, "language": "und", "kinds": [], "style": {
        "a": {"tokens": 10, "headings": 0, "bold": 0, "lists": 0}, "b": {"tokens": 58, "headings": 1, "bold": 1, "lists": 3}},
    "propensity": 0.1, "sampling_version": 1, "bytes": "020100000000000000010006612a0bd398de01a2170d447671038dbacb8e…",
    "leaf_hash": "33bba6d2a1589049926a1a4a6a903d9f18b1620b9ca5849b7a85d64d8279cd5b"}], "next_cursor": null}))]
pub struct LogPage {
    /// In the log's order.
    entries: Vec<LogEntry>,
    /// Where the next page begins; none: the log ends here, for now.
    #[schema(required)]
    next_cursor: Option<u64>,
}

/// An entry of the log: the verdict on a vote.
#[derive(Serialize, ToSchema)]
struct LogEntry {
    /// Its place, from 0.
    log_index: u64,
    /// `verdict`, `retraction` (takes a counted vote back) or `reinstatement` (counts it again).
    kind: &'static str,
    /// When it was appended.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The vote that was judged.
    #[schema(value_type = String)]
    vote: VoteId,
    /// The voter under a random name, equal for all votes of one person (hex).
    voter: String,
    /// When the vote was cast.
    #[schema(value_type = String, format = DateTime)]
    cast_at: Timestamp,
    /// The model on side A.
    #[schema(value_type = String)]
    model_a: ModelSlug,
    /// The model on side B.
    #[schema(value_type = String)]
    model_b: ModelSlug,
    /// `a`, `b`, `tie` or `both_bad`.
    #[schema(value_type = String)]
    winner: Outcome,
    /// `counted` or `excluded`.
    status: &'static str,
    /// What the vote weighs, 0 to 1; of a retraction: what is subtracted.
    weight: f64,
    /// Why it is excluded: a code of `GET /rules`.
    #[schema(required)]
    reason: Option<&'static str>,
    /// The rules that judged it.
    rule_version: u16,
    /// Questions that were asked before the vote, from 1.
    turns: u16,
    /// Language of the first question (ISO 639-1); `und`: it can't be told.
    #[schema(value_type = String)]
    language: Language,
    /// Kinds of the first question: `code`, `maths`, `long`.
    kinds: Vec<&'static str>,
    /// How both sides look; none when the vote came before they were whole.
    #[schema(required)]
    style: Option<SideStyles>,
    /// Probability with which this pair was drawn, above 0, to 1.
    propensity: f64,
    /// The sampling rule that drew it.
    sampling_version: u16,
    /// Its canonical encoding (hex).
    bytes: String,
    /// Its leaf hash (RFC 6962, SHA-256, hex).
    leaf_hash: String,
}

/// How both sides look, over all turns.
#[derive(Serialize, ToSchema)]
struct SideStyles {
    /// How side A's answers looked.
    a: AnswerStyle,
    /// How side B's answers looked.
    b: AnswerStyle,
}

/// How a side's answers look.
#[derive(Serialize, ToSchema)]
struct AnswerStyle {
    /// Words in it, and each ideograph or kana as one.
    tokens: u32,
    /// Headings in it.
    headings: u16,
    /// Spans of bold in it.
    bold: u16,
    /// Items of lists in it.
    lists: u16,
}

impl From<Style> for AnswerStyle {
    fn from(Style { tokens, headings, bold, lists }: Style) -> Self {
        Self { tokens, headings, bold, lists }
    }
}

impl LogEntry {
    fn new(row: &LogRow, entry: Entry) -> Self {
        let (status, weight, reason) = match entry.verdict {
            Verdict::Counted { weight } => ("counted", weight, None),
            Verdict::Excluded(reason) => ("excluded", 0, Some(reason.code())),
        };
        Self {
            log_index: entry.index,
            kind: entry.kind.as_str(),
            at: entry.at,
            vote: entry.vote,
            voter: hex::encode(entry.voter),
            cast_at: entry.cast_at,
            model_a: entry.left,
            model_b: entry.right,
            winner: entry.outcome,
            status,
            weight: f64::from(weight) / 1e6,
            reason,
            rule_version: entry.rule_version,
            turns: entry.turns,
            language: entry.language,
            kinds: entry.kinds.names().collect(),
            style: entry.style.map(|[a, b]| SideStyles { a: a.into(), b: b.into() }),
            propensity: f64::from(entry.propensity) / 1e9,
            sampling_version: entry.sampling_version,
            bytes: hex::encode(&row.entry),
            leaf_hash: hex::encode(row.leaf),
        }
    }
}
