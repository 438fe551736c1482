//! The API's description: paths and requests from the handlers, replies from their types.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use serde_json::{Value, json};
use utoipa::OpenApi;

use super::api::account::{me, notices, privacy, progress, push, reviews, sessions};
use super::api::ranking::{boards, difference, history, live, log, models, pairs, plots, settings, snapshots};
use super::api::{battle, claims, pin, rules, share, vendors, vote};

/// The API's description (OpenAPI 3.1).
#[derive(OpenApi)]
#[openapi(
    info(title = "Agon", description = "A model-feedback arena: blind battles, votes, boards anyone can recompute. \
        Errors are application/problem+json (RFC 9457) with a stable `code`."),
    paths(
        sessions::begin, sessions::end, battle::suggestions, battle::open, battle::show, battle::stream, battle::next_turn,
        battle::stop, battle::regenerate, battle::continue_named, share::create, share::end, pin::create, pin::end, vote::cast, vote::show, boards::list, boards::show, live::live, pairs::matrix,
        pairs::pair, history::history, snapshots::snapshots, snapshots::snapshot, difference::diff, plots::plot,
        models::models, models::model, settings::put, log::log, rules::show, me::show, me::battles, me::points, me::board, progress::progress, progress::show_taste, notices::list, notices::read, push::key, push::add, push::remove, reviews::appeal, reviews::list,
        reviews::decide, reviews::organization, claims::wallet::challenge, claims::wallet::verify, claims::wallet::unlink, claims::claim::create, claims::claim::list,
        claims::claim::show, claims::epochs::epochs, claims::settlements::settlements, claims::settlements::vendor_settlements, privacy::consent, privacy::put_consent, privacy::archive, privacy::erase,
        vendors::vendor::sign_up, vendors::vendor::me, vendors::vendor::audit, vendors::keys::list, vendors::keys::create, vendors::keys::revoke, vendors::keys::rotate,
        vendors::members::list, vendors::members::invite, vendors::members::invitations, vendors::members::accept, vendors::members::decline, vendors::vendor::confirm_use, vendors::members::remove, vendors::preferences::list, vendors::exports::export, vendors::exports::sample, vendors::preferences::pairwise, vendors::preferences::models,
        vendors::models::list, vendors::models::register, vendors::models::show, vendors::models::remove, vendors::models::endpoint, vendors::models::check,
        vendors::models::slot, vendors::models::slots, vendors::credits::credits, vendors::credits::cap, vendors::exports::exports, vendors::exports::create, vendors::exports::show, vendors::exports::file, vendors::disclosures::disclosures, vendors::releases::list,
        vendors::releases::show, vendors::releases::file, vendors::webhooks::list, vendors::webhooks::add, vendors::webhooks::remove, vendors::webhooks::deliveries, vendors::webhooks::replay, vendors::webhooks::test,
    ),
    tags((name = "arena", description = "Ask, compare, vote"), (name = "boards", description = "Read"), (name = "me", description = "Your own"), (name = "preferences", description = "Query and export what people preferred, by a vendor's key"), (name = "releases", description = "Public data sets"), (name = "vendors", description = "Keys, members, webhooks"), (name = "operators", description = "Look at what was decided")),
)]
struct Description;

static TEXT: LazyLock<String> = LazyLock::new(|| {
    let mut all = serde_json::to_value(Description::openapi()).unwrap_or_default();
    all["components"]["schemas"]["Problem"] = problem();
    all["components"]["securitySchemes"] = json!({
        "token": {"type": "http", "scheme": "bearer", "description": "a session's token, of POST /sessions, or a vendor's key"},
        "operator": {"type": "http", "scheme": "bearer", "description": "the operator's key"},
    });
    all["servers"] = json!([{"url": "/", "description": "this arena"}]);
    for (path, operations) in all["paths"].as_object_mut().into_iter().flatten() {
        for (method, operation) in operations.as_object_mut().into_iter().flatten() {
            operation["operationId"] = operation_id(method, path).into();
            operation["security"] = security(method, path, &operation["tags"][0]);
            operation["responses"]["default"] = json!({"description": "any other problem: `code` says which"});
            if operation["responses"]["429"].is_null() {
                operation["responses"]["429"] = json!({"description": "`too_many_requests`, with `Retry-After`"});
            }
            for (status, reply) in operation["responses"].as_object_mut().into_iter().flatten() {
                if status == "default" || status.starts_with(['4', '5']) {
                    let schema = json!({"$ref": "#/components/schemas/Problem"});
                    reply["content"]["application/problem+json"] = json!({"schema": schema});
                }
            }
        }
    }
    name_items(&mut all);
    all.to_string()
});

/// A list whose places have types of their own, in words that generators of clients read: `items: false` is none of them.
fn name_items(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.get("items") == Some(&Value::Bool(false))
                && let Some(Value::Array(places)) = fields.remove("prefixItems")
            {
                let mut kinds: Vec<Value> = Vec::new();
                for place in &places {
                    if !kinds.contains(place) {
                        kinds.push(place.clone());
                    }
                }
                let items = if let [kind] = kinds.as_slice() { kind.clone() } else { json!({"anyOf": kinds}) };
                fields.insert("items".into(), items);
                fields.insert("minItems".into(), places.len().into());
                fields.insert("maxItems".into(), places.len().into());
            }
            fields.values_mut().for_each(name_items);
        }
        Value::Array(values) => values.iter_mut().for_each(name_items),
        _ => {}
    }
}

/// A name for an operation that no other has: its method and the nouns of its address, as `getBattle` and
/// `postBattleTurns`. Handlers are called alike in many files.
fn operation_id(method: &str, path: &str) -> String {
    let mut nouns: Vec<String> = Vec::new();
    for part in path.trim_start_matches("/api/v1").split('/').filter(|part| !part.is_empty()) {
        match nouns.last_mut() {
            // One of many.
            Some(noun) if part.starts_with('{') && noun.ends_with('s') => {
                // One delivery of many deliveries.
                *noun = noun
                    .strip_suffix("ies")
                    .map_or_else(|| noun[..noun.len() - 1].to_owned(), |stem| format!("{stem}y"));
            }
            _ => nouns.push(part.trim_matches(['{', '}']).to_owned()),
        }
    }
    let capital = |noun: &String| noun[..1].to_uppercase() + &noun[1..];
    method.to_owned() + &nouns.iter().map(capital).collect::<String>()
}

/// Whose token an operation wants.
fn security(method: &str, path: &str, tag: &Value) -> Value {
    let is_open = matches!(tag.as_str(), Some("boards" | "releases"))
        || (method, path) == ("post", "/api/v1/sessions")
        || ["/suggestions", "/disclosures", "/preferences/sample", "/push/key"].iter().any(|end| path.ends_with(end));
    match tag.as_str() {
        Some("operators") => json!([{"operator": []}]),
        _ if is_open => json!([]),
        _ => json!([{"token": []}]),
    }
}

/// The methods of an address of the API, as `Allow` lists them; `None`: the description doesn't have it.
pub fn allowed(pattern: &str) -> Option<String> {
    static ALL: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(&TEXT).unwrap_or_default());
    let methods = ALL["paths"].get(pattern)?.as_object()?.keys();
    let names = methods.map(|method| if method == "get" { "GET, HEAD".to_owned() } else { method.to_uppercase() });
    Some(names.collect::<Vec<_>>().join(", "))
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "A problem (RFC 9457).",
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "code": {"type": "string", "description": "stable: programs may rely on it"},
            "detail": {"type": "string", "description": "for people"},
        },
        "required": ["type", "title", "status", "code", "detail"],
        "example": {
            "type": "urn:agon:problem:already_voted", "title": "Conflict", "status": 409, "code": "already_voted",
            "detail": "this battle has been voted on",
        },
    })
}

/// The API's description (OpenAPI 3.1) as JSON.
pub fn openapi() -> String {
    TEXT.clone()
}

/// `/openapi.json`.
pub async fn openapi_json() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(TEXT.as_str())
}
