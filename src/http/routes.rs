//! Every route on one page.

use actix_web::guard::{Any, Get, Head};
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig, delete, post, put};
use actix_web::{HttpRequest, HttpResponse, Route};

use super::api::{
    battles, boards, claims, credits, disclosures, exports, me, ops, own, own_models, preferences, rankings, releases,
    reviews, rules, sessions, vendor, votes, webhooks,
};
use super::openapi::openapi_json;
use super::pages;
use super::problem::{Problem, not_found};

/// What can be read can be asked about.
fn get() -> Route {
    web::route().guard(Any(Get()).or(Head()))
}

/// Puts all routes in place.
pub fn routes(config: &mut ServiceConfig) {
    config
        // First and in no scope: routes are tried in order, and readers and voters come in crowds.
        .route("/api/v1/boards/{board}", get().to(boards::show))
        .route("/api/v1/battles/{id}/vote", post().to(votes::cast))
        .service(
            web::scope("/api/v1")
                .route("/sessions", post().to(sessions::begin))
                .route("/sessions", delete().to(sessions::end))
                .route("/suggestions", get().to(battles::suggestions))
                .route("/battles", post().to(battles::open))
                .route("/battles/{id}", get().to(battles::show))
                .route("/battles/{id}/stream", get().to(battles::stream))
                .route("/battles/{id}/turns", post().to(battles::next_turn))
                .route("/battles/{id}/stop", post().to(battles::stop))
                .route("/battles/{id}/regenerate", post().to(battles::regenerate))
                .route("/votes/{id}", get().to(votes::show))
                .route("/boards", get().to(boards::list))
                .route("/boards/{board}/live", get().to(boards::live))
                .route("/boards/{board}/matrix", get().to(rankings::matrix))
                .route("/boards/{board}/pair", get().to(rankings::pair))
                .route("/boards/{board}/history", get().to(rankings::history))
                .route("/boards/{board}/snapshots", get().to(rankings::snapshots))
                .route("/boards/{board}/snapshots/{number}", get().to(rankings::snapshot))
                .route("/boards/{board}/diff", get().to(rankings::diff))
                .route("/boards/{board}/plots/{plot}", get().to(rankings::plot))
                .route("/models", get().to(boards::models))
                .route("/models/{model}", get().to(boards::model))
                .route("/rules", get().to(rules::show))
                .route("/log", get().to(boards::log))
                .route("/me", get().to(me::show))
                .route("/me/battles", get().to(me::battles))
                .route("/me/board", get().to(me::board))
                .route("/me/points", get().to(me::points))
                .route("/me/appeal", post().to(reviews::appeal))
                .route("/auth/solana/challenge", post().to(claims::challenge))
                .route("/auth/solana/verify", post().to(claims::verify))
                .route("/me/wallet", delete().to(claims::unlink))
                .route("/claims", post().to(claims::create))
                .route("/claims", get().to(claims::list))
                .route("/claims/{id}", get().to(claims::show))
                .route("/epochs", get().to(claims::epochs))
                .route("/me", delete().to(own::erase))
                .route("/me/consent", get().to(own::consent))
                .route("/me/consent", put().to(own::put_consent))
                .route("/me/export", get().to(own::archive))
                .route("/vendors", post().to(vendor::sign_up))
                .route("/vendors/me", get().to(vendor::me))
                .route("/vendors/audit", get().to(vendor::audit))
                .route("/vendors/keys", get().to(vendor::list_keys))
                .route("/vendors/keys", post().to(vendor::create_key))
                .route("/vendors/keys/{id}", delete().to(vendor::revoke_key))
                .route("/vendors/keys/{id}/rotate", post().to(vendor::rotate_key))
                .route("/vendors/members", get().to(vendor::list_members))
                .route("/vendors/members/{account}", put().to(vendor::invite_member))
                .route("/vendors/members/{account}", delete().to(vendor::remove_member))
                .route("/vendors/invitations", get().to(vendor::invitations))
                .route("/vendors/invitations/{vendor}", post().to(vendor::accept))
                .route("/vendors/invitations/{vendor}", delete().to(vendor::decline))
                .route("/vendors/models", get().to(own_models::list))
                .route("/vendors/models", post().to(own_models::register))
                .route("/vendors/models/{model}", get().to(own_models::show))
                .route("/vendors/models/{model}", delete().to(own_models::remove))
                .route("/vendors/models/{model}/endpoint", put().to(own_models::endpoint))
                .route("/vendors/models/{model}/check", post().to(own_models::check))
                .route("/vendors/models/{model}/slot", post().to(own_models::slot))
                .route("/vendors/credits", get().to(credits::credits))
                .route("/vendors/credits", put().to(credits::cap))
                .route("/slots", get().to(own_models::slots))
                .route("/preferences", get().to(preferences::list))
                .route("/preferences/export", get().to(exports::export))
                .route("/stats/pairwise", get().to(preferences::pairwise))
                .route("/stats/models", get().to(preferences::models))
                .route("/exports", get().to(exports::exports))
                .route("/exports", post().to(exports::create))
                .route("/exports/{id}", get().to(exports::show))
                .route("/exports/{id}/file", get().to(exports::file))
                .route("/disclosures", get().to(disclosures::disclosures))
                .route("/releases", get().to(releases::list))
                .route("/releases/{number}", get().to(releases::show))
                .route("/releases/{number}/{file}", get().to(releases::file))
                .route("/webhooks", get().to(webhooks::list))
                .route("/webhooks", post().to(webhooks::add))
                .route("/webhooks/{id}", delete().to(webhooks::remove))
                .route("/webhooks/{id}/deliveries", get().to(webhooks::deliveries))
                .route("/webhooks/{id}/deliveries/{delivery}/replay", post().to(webhooks::replay))
                .route("/settlements", get().to(claims::vendor_settlements))
                .route("/admin/settlements", get().to(claims::settlements))
                .route("/admin/vendors/{vendor}/use", put().to(vendor::confirm_use))
                .route("/admin/standings", get().to(reviews::list))
                .route("/admin/standings/{voter}", post().to(reviews::decide))
                .route("/admin/people/{voter}/organization", put().to(reviews::organization))
                .default_service(web::to(nothing_here)),
        )
        .route("/healthz", get().to(ops::healthz))
        .route("/readyz", get().to(ops::readyz))
        .route("/metrics", get().to(ops::metrics))
        .route("/.well-known/jwks.json", get().to(sessions::jwks))
        .route("/openapi.json", get().to(openapi_json))
        .route("/docs", get().to(pages::docs))
        .route("/docs/{file}", get().to(pages::docs_file))
        .service(
            web::scope("")
                .wrap(from_fn(pages::in_their_language))
                .route("/", get().to(pages::home))
                .route("/b", post().to(pages::open))
                .route("/b/{id}", get().to(pages::battle))
                .route("/b/{id}/{action}", post().to(pages::act))
                .route("/leaderboard", get().to(pages::overall))
                .route("/leaderboard/{board}", get().to(pages::leaderboard))
                .route("/leaderboard/{board}/csv", get().to(pages::board_csv))
                .route("/leaderboard/{board}/feed.atom", get().to(pages::feed))
                .route("/leaderboard/{board}/badge/{model}", get().to(pages::board_badge))
                .route("/leaderboard/{board}/pair", get().to(pages::pair))
                .route("/leaderboard/{board}/changes", get().to(pages::changes))
                .route("/models/{model}", get().to(pages::model))
                .route("/points", get().to(pages::points))
                .route("/points/appeal", post().to(pages::appeal))
                .route("/admin", get().to(pages::admin))
                .route("/admin/arena", get().to(pages::arena))
                .route("/admin/{voter}", post().to(pages::decide))
                .route("/rewards", get().to(pages::rewards))
                .route("/rewards/claim", post().to(pages::claim))
                .route("/rewards/unlink", post().to(pages::unlink))
                .route("/rules", get().to(pages::rules))
                .route("/transparency", get().to(pages::transparency))
                .route("/you", get().to(pages::you))
                .route("/you/consent", post().to(pages::consent))
                .route("/you/erase", post().to(pages::erase))
                .route("/vendors", get().to(pages::console))
                .route("/vendors", post().to(pages::sign_up))
                .route("/vendors/invitations/{vendor}", post().to(pages::answer_invitation))
                .route("/vendors/keys", post().to(pages::add_key))
                .route("/vendors/keys/{id}/end", post().to(pages::end_key))
                .route("/vendors/models", post().to(pages::register_model))
                .route("/vendors/models/{model}/{action}", post().to(pages::act_on_model))
                .route("/vendors/exports", post().to(pages::queue_export))
                .route("/vendors/query", get().to(pages::query))
                .route("/vendors/hooks", post().to(pages::add_hook))
                .route("/vendors/hooks/{hook}/{action}", post().to(pages::act_on_hook))
                .route("/assets/{file}", get().to(pages::asset))
                .route("/language", post().to(pages::choose_language))
                .default_service(web::to(pages::nothing_here)),
        );
}

async fn nothing_here(request: HttpRequest) -> Result<HttpResponse, Problem> {
    // A route of another method is not "nothing".
    if request.resource_map().has_resource(request.path()) {
        return Err(Problem::new(405, "method_not_allowed", "this address does not take that method"));
    }
    Err(not_found())
}
