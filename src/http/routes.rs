//! Every route on one page.

use actix_web::guard::{Any, Get, Head};
use actix_web::http::Method;
use actix_web::http::header::{ALLOW, HeaderValue};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, ServiceConfig, delete, post, put};
use actix_web::{HttpRequest, HttpResponse, ResponseError, Route};

use super::api::account::{me, notices, privacy, progress, push, reviews, sessions};
use super::api::ranking::{boards, difference, history, live, log, models, pairs, plots, settings, snapshots};
use super::api::{battle, claims, ops, pin, rules, share, vendors, vote};
use super::openapi::{allowed, openapi_json};
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
        .route("/api/v1/battles/{id}/vote", post().to(vote::cast))
        .service(
            web::scope("/api/v1")
                .route("/sessions", post().to(sessions::begin))
                .route("/sessions", delete().to(sessions::end))
                .route("/suggestions", get().to(battle::suggestions))
                .route("/battles", post().to(battle::open))
                .route("/battles/{id}", get().to(battle::show))
                .route("/battles/{id}/stream", get().to(battle::stream))
                .route("/battles/{id}/turns", post().to(battle::next_turn))
                .route("/battles/{id}/stop", post().to(battle::stop))
                .route("/battles/{id}/continue", post().to(battle::continue_named))
                .route("/battles/{id}/regenerate", post().to(battle::regenerate))
                .route("/battles/{id}/share", post().to(share::create))
                .route("/battles/{id}/share", delete().to(share::end))
                .route("/battles/{id}/pin", put().to(pin::create))
                .route("/battles/{id}/pin", delete().to(pin::end))
                .route("/votes/{id}", get().to(vote::show))
                .route("/boards", get().to(boards::list))
                .route("/boards/{board}/live", get().to(live::live))
                .route("/boards/{board}/matrix", get().to(pairs::matrix))
                .route("/boards/{board}/pair", get().to(pairs::pair))
                .route("/boards/{board}/history", get().to(history::history))
                .route("/boards/{board}/snapshots", get().to(snapshots::snapshots))
                .route("/boards/{board}/snapshots/{number}", get().to(snapshots::snapshot))
                .route("/boards/{board}/diff", get().to(difference::diff))
                .route("/boards/{board}/plots/{plot}", get().to(plots::plot).wrap(Compress::default()))
                .route("/models", get().to(models::models))
                .route("/models/{model}", get().to(models::model))
                .route("/rules", get().to(rules::show))
                .route("/log", get().to(log::log))
                .route("/me", get().to(me::show))
                .route("/me/battles", get().to(me::battles))
                .route("/me/board", get().to(me::board))
                .route("/me/points", get().to(me::points))
                .route("/me/progress", get().to(progress::progress))
                .route("/me/taste", get().to(progress::show_taste))
                .route("/me/notices", get().to(notices::list))
                .route("/me/notices/read", post().to(notices::read))
                .route("/push/key", get().to(push::key))
                .route("/me/push", post().to(push::add))
                .route("/me/push", delete().to(push::remove))
                .route("/me/appeal", post().to(reviews::appeal))
                .route("/auth/solana/challenge", post().to(claims::wallet::challenge))
                .route("/auth/solana/verify", post().to(claims::wallet::verify))
                .route("/me/wallet", delete().to(claims::wallet::unlink))
                .route("/claims", post().to(claims::claim::create))
                .route("/claims", get().to(claims::claim::list))
                .route("/claims/{id}", get().to(claims::claim::show))
                .route("/epochs", get().to(claims::epochs::epochs))
                .route("/me", delete().to(privacy::erase))
                .route("/me/consent", get().to(privacy::consent))
                .route("/me/consent", put().to(privacy::put_consent))
                .route("/me/export", get().to(privacy::archive))
                .route("/vendors", post().to(vendors::vendor::sign_up))
                .route("/vendors/me", get().to(vendors::vendor::me))
                .route("/vendors/audit", get().to(vendors::vendor::audit))
                .route("/vendors/keys", get().to(vendors::keys::list))
                .route("/vendors/keys", post().to(vendors::keys::create))
                .route("/vendors/keys/{id}", delete().to(vendors::keys::revoke))
                .route("/vendors/keys/{id}/rotate", post().to(vendors::keys::rotate))
                .route("/vendors/members", get().to(vendors::members::list))
                .route("/vendors/members/{account}", put().to(vendors::members::invite))
                .route("/vendors/members/{account}", delete().to(vendors::members::remove))
                .route("/vendors/invitations", get().to(vendors::members::invitations))
                .route("/vendors/invitations/{vendor}", post().to(vendors::members::accept))
                .route("/vendors/invitations/{vendor}", delete().to(vendors::members::decline))
                .route("/vendors/models", get().to(vendors::models::list))
                .route("/vendors/models", post().to(vendors::models::register))
                .route("/vendors/models/{model}", get().to(vendors::models::show))
                .route("/vendors/models/{model}", delete().to(vendors::models::remove))
                .route("/vendors/models/{model}/endpoint", put().to(vendors::models::endpoint))
                .route("/vendors/models/{model}/check", post().to(vendors::models::check))
                .route("/vendors/models/{model}/slot", post().to(vendors::models::slot))
                .route("/vendors/credits", get().to(vendors::credits::credits))
                .route("/vendors/credits", put().to(vendors::credits::cap))
                .route("/slots", get().to(vendors::models::slots))
                .route("/preferences", get().to(vendors::preferences::list))
                .route("/preferences/sample", get().to(vendors::exports::sample))
                .route("/preferences/export", get().to(vendors::exports::export))
                .route("/stats/pairwise", get().to(vendors::preferences::pairwise))
                .route("/stats/models", get().to(vendors::preferences::models))
                .route("/exports", get().to(vendors::exports::exports))
                .route("/exports", post().to(vendors::exports::create))
                .route("/exports/{id}", get().to(vendors::exports::show))
                .route("/exports/{id}/file", get().to(vendors::exports::file))
                .route("/disclosures", get().to(vendors::disclosures::disclosures))
                .route("/releases", get().to(vendors::releases::list))
                .route("/releases/{number}", get().to(vendors::releases::show))
                .route("/releases/{number}/{file}", get().to(vendors::releases::file))
                .route("/webhooks", get().to(vendors::webhooks::list))
                .route("/webhooks", post().to(vendors::webhooks::add))
                .route("/webhooks/{id}", delete().to(vendors::webhooks::remove))
                .route("/webhooks/{id}/test", post().to(vendors::webhooks::test))
                .route("/webhooks/{id}/deliveries", get().to(vendors::webhooks::deliveries))
                .route("/webhooks/{id}/deliveries/{delivery}/replay", post().to(vendors::webhooks::replay))
                .route("/settlements", get().to(claims::settlements::vendor_settlements))
                .route("/admin/settlements", get().to(claims::settlements::settlements))
                .route("/admin/vendors/{vendor}/use", put().to(vendors::vendor::confirm_use))
                .route("/admin/models/{model}", put().to(settings::put))
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
        .route("/robots.txt", get().to(pages::robots))
        .route("/manifest.webmanifest", get().to(pages::manifest))
        .route("/sitemap.xml", get().to(pages::sitemap))
        .route("/favicon.ico", get().to(pages::favicon))
        .route("/sw.js", get().to(pages::service_worker))
        .service(
            web::scope("")
                .wrap(from_fn(pages::in_their_language))
                // Pages and their files alone: streams and the boards' bytes are not made to wait for a block of a compressor.
                .wrap(Compress::default())
                .route("/", get().to(pages::home))
                .route("/b", post().to(pages::open))
                .route("/b/{id}", get().to(pages::battle))
                .route("/b/{id}/result", get().to(pages::result))
                .route("/b/{id}/code", get().to(pages::code))
                .route("/b/{id}/{action}", post().to(pages::act))
                .route("/s/{token}", get().to(pages::shared))
                .route("/s/{token}/card.png", get().to(pages::shared_card))
                .route("/leaderboard", get().to(pages::overall))
                .route("/leaderboard/{board}", get().to(pages::leaderboard))
                .route("/leaderboard/{board}/csv", get().to(pages::board_csv))
                .route("/leaderboard/{board}/feed.atom", get().to(pages::feed))
                .route("/leaderboard/{board}/badge/{model}", get().to(pages::board_badge))
                .route("/leaderboard/{board}/card.png", get().to(pages::board_card))
                .route("/leaderboard/{board}/pair", get().to(pages::pair))
                .route("/leaderboard/{board}/compare", get().to(pages::compare))
                .route("/leaderboard/{board}/pair/card.png", get().to(pages::pair_card))
                .route("/leaderboard/{board}/changes", get().to(pages::changes))
                .route("/models/{model}", get().to(pages::model))
                .route("/models/{model}/card.png", get().to(pages::model_card))
                .route("/leaderboard/{board}/snapshots", get().to(pages::snapshots))
                .route("/log", get().to(pages::log))
                .route("/embed/leaderboard/{board}", get().to(pages::embed))
                .route("/points", get().to(pages::points))
                .route("/points/taste.png", get().to(pages::taste_card))
                .route("/points/appeal", post().to(pages::appeal))
                .route("/admin", get().to(pages::admin))
                .route("/admin/arena", get().to(pages::arena))
                .route("/admin/arena/models/{model}", post().to(pages::set_model))
                .route("/admin/search", get().to(pages::search))
                .route("/admin/{voter}", post().to(pages::decide))
                .route("/rewards", get().to(pages::rewards))
                .route("/rewards/periods", get().to(pages::periods))
                .route("/rewards/claim", post().to(pages::claim))
                .route("/rewards/unlink", post().to(pages::unlink))
                .route("/rules", get().to(pages::rules))
                .route("/transparency", get().to(pages::transparency))
                .route("/docs", get().to(pages::reference))
                .route("/docs/index.html", get().to(pages::reference))
                .route("/docs/types", get().to(pages::types))
                .route("/about", get().to(pages::about))
                .route("/privacy", get().to(pages::privacy))
                .route("/terms", get().to(pages::terms))
                .route("/status", get().to(pages::status))
                .route("/you", get().to(pages::you))
                .route("/you/history", get().to(pages::history))
                .route("/you/today", get().to(pages::today))
                .route("/you/notices", get().to(pages::notices))
                .route("/you/notices/read", post().to(pages::read_notices))
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
                .route("/vendors/examples", get().to(pages::examples))
                .route("/vendors/query", get().to(pages::query))
                .route("/vendors/team", post().to(pages::act_on_team))
                .route("/vendors/{job}", get().to(pages::console))
                .route("/vendors/hooks", post().to(pages::add_hook))
                .route("/vendors/hooks/{hook}/{action}", post().to(pages::act_on_hook))
                .route("/assets/{file}", get().to(pages::asset))
                .route("/language", post().to(pages::choose_language))
                .default_service(web::to(pages::nothing_here)),
        );
}

async fn nothing_here(request: HttpRequest) -> Result<HttpResponse, Problem> {
    // A route of another method is not "nothing".
    if !request.resource_map().has_resource(request.path()) {
        return Err(not_found());
    }
    let described = request.resource_map().match_pattern(request.path()).and_then(|pattern| allowed(&pattern));
    // What the description lacks is a page, which is read, or a form, which is posted.
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let methods = described.unwrap_or_else(|| if is_read { "POST".to_owned() } else { "GET, HEAD".to_owned() });
    let problem = Problem::new(405, "method_not_allowed", format!("this address takes {methods}"));
    let mut reply = problem.error_response();
    if let Ok(value) = HeaderValue::from_str(&methods) {
        reply.headers_mut().insert(ALLOW, value);
    }
    Ok(reply)
}
