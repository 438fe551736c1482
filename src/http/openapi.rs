//! The API's description: paths and requests from the handlers, replies as the tests see them.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use serde_json::{Value, json};
use utoipa::OpenApi;

use super::api::{
    battles, boards, claims, credits, disclosures, exports, me, own, own_models, preferences, rankings, releases,
    reviews, rules, sessions, vendor, votes, webhooks,
};

/// Form and an example of each JSON reply, by method, path and status. `.ci/learn-replies` makes it, and every reply in
/// the tests is held against it.
const REPLIES: &str = include_str!("replies.json");

/// The API's description (OpenAPI 3.1).
#[derive(OpenApi)]
#[openapi(
    info(title = "Agon", description = "A model-feedback arena: blind battles, votes, boards anyone can recompute. \
        Errors are application/problem+json (RFC 9457) with a stable `code`."),
    paths(
        sessions::begin, sessions::end, battles::suggestions, battles::open, battles::show, battles::stream, battles::next_turn,
        battles::stop, battles::regenerate, votes::cast, votes::show, boards::list, boards::show, boards::live, rankings::matrix,
        rankings::pair, rankings::history, rankings::snapshots, rankings::snapshot, rankings::diff, rankings::plot,
        boards::models, boards::model, boards::log, rules::show, me::show, me::battles, me::points, me::board, reviews::appeal, reviews::list,
        reviews::decide, reviews::organization, claims::challenge, claims::verify, claims::unlink, claims::create, claims::list,
        claims::show, claims::epochs, claims::settlements, claims::vendor_settlements, own::consent, own::put_consent, own::archive, own::erase,
        vendor::sign_up, vendor::me, vendor::audit, vendor::list_keys, vendor::create_key, vendor::revoke_key, vendor::rotate_key,
        vendor::list_members, vendor::invite_member, vendor::invitations, vendor::accept, vendor::decline, vendor::confirm_use, vendor::remove_member, preferences::list, exports::export, preferences::pairwise, preferences::models,
        own_models::list, own_models::register, own_models::show, own_models::remove, own_models::endpoint, own_models::check,
        own_models::slot, own_models::slots, credits::credits, credits::cap, exports::exports, exports::create, exports::show, exports::file, disclosures::disclosures, releases::list,
        releases::show, releases::file, webhooks::list, webhooks::add, webhooks::remove, webhooks::deliveries, webhooks::replay,
    ),
    tags((name = "arena", description = "Ask, compare, vote"), (name = "boards", description = "Read"), (name = "me", description = "Your own"), (name = "preferences", description = "Query and export what people preferred, by a vendor's key"), (name = "releases", description = "Public data sets"), (name = "vendors", description = "Keys, members, webhooks"), (name = "operators", description = "Look at what was decided")),
)]
struct Description;

static TEXT: LazyLock<String> = LazyLock::new(|| {
    let mut all = serde_json::to_value(Description::openapi()).unwrap_or_default();
    let replies: Value = serde_json::from_str(REPLIES).unwrap_or_default();
    all["components"]["schemas"]["Problem"] = problem();
    let paths = all["paths"].as_object_mut().into_iter().flatten();
    for (path, operations) in paths {
        for (method, operation) in operations.as_object_mut().into_iter().flatten() {
            operation["responses"]["default"] = json!({"description": "any other problem: `code` says which"});
            for (status, reply) in operation["responses"].as_object_mut().into_iter().flatten() {
                if status == "default" || status.starts_with(['4', '5']) {
                    let schema = json!({"$ref": "#/components/schemas/Problem"});
                    reply["content"]["application/problem+json"] = json!({"schema": schema});
                } else if let Some(known) = replies.get(format!("{} {path} {status}", method.to_uppercase())) {
                    reply["content"]["application/json"] = known.clone();
                }
            }
        }
    }
    all.to_string()
});

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
