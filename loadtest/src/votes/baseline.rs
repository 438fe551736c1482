//! The baseline: a vote handler as one would first write it, one INSERT per request.
//!
//! It gets every advantage that keeps the comparison honest: no session check, no battle to look
//! up, a warm pool of 16 connections, keys in time order, the service's allocator, as many workers
//! and a process of its own. It parses the same body and answers 201 with an id, after its COMMIT.
//!
//! Beside it stands the same handler without the INSERT: what it answers a second is what HTTP and
//! this generator leave to any handler on this machine.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use anyhow::{Context, Result};
use hyper::Uri;
use serde::Deserialize;
use serde_json::json;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::{Connection, Executor};
use uuid::Uuid;

use crate::api::{self, Guest};
use crate::aside::Aside;
use crate::client::Call;
use crate::local::Local;
use crate::target::Target;

const CONNECTIONS: u32 = 16;
const VOTES_PER_ACCOUNT: usize = 10;

const CREATE: &str = "CREATE TABLE loadtest_baseline_votes (
    id      uuid   PRIMARY KEY,
    battle  uuid   NOT NULL UNIQUE,
    account uuid   NOT NULL,
    winner  text   NOT NULL CHECK (winner IN ('a', 'b', 'tie', 'both_bad')),
    cast_at bigint NOT NULL
)";
const DROP: &str = "DROP TABLE IF EXISTS loadtest_baseline_votes";
const INSERT: &str = "INSERT INTO loadtest_baseline_votes (id, battle, account, winner, cast_at)
    VALUES ($1, $2, $3, $4, $5)";

pub struct Baseline {
    server: Aside,
    database: PgConnectOptions,
}

/// Serves both handlers.
pub async fn serve(database: PgConnectOptions, ping: bool) -> Result<Local> {
    let setup = async move || {
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .min_connections(CONNECTIONS)
            .test_before_acquire(ping)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(database)
            .await?;
        Ok(routes(web::Data::new(pool)))
    };
    Local::start(setup).await
}

/// Makes the table, over one an earlier run left behind.
async fn create(database: &PgConnectOptions) -> Result<()> {
    let mut connection = PgConnection::connect_with(database).await.context("cannot connect")?;
    connection.execute(DROP).await?;
    connection.execute(CREATE).await.context("cannot make the table loadtest_baseline_votes")?;
    connection.close().await?;
    Ok(())
}

async fn drop_table(database: &PgConnectOptions) -> Result<()> {
    let mut connection = PgConnection::connect_with(database).await?;
    connection.execute(DROP).await.context("cannot drop the table loadtest_baseline_votes")?;
    Ok(())
}

impl Baseline {
    /// Makes the table and starts the server.
    pub async fn start(database: PgConnectOptions, ping: bool) -> Result<Self> {
        create(&database).await?;
        let server = Aside::votes(&database, ping).await?;
        Ok(Self { server, database })
    }

    pub fn target(&self) -> Target {
        self.server.target.clone()
    }

    /// Has the database do now what it puts off after many new rows (pgbench does the same): done by
    /// itself it would come in the middle of some round.
    pub async fn tidy(&self) -> Result<()> {
        let mut connection = PgConnection::connect_with(&self.database).await?;
        connection.execute("VACUUM (ANALYZE)").await.context("cannot vacuum")?;
        connection.close().await?;
        Ok(())
    }

    /// Stops the server and drops the table.
    pub async fn finish(self) -> Result<()> {
        self.server.stop().await;
        drop_table(&self.database).await
    }
}

/// Which of the two handlers.
#[derive(Clone, Copy)]
pub enum Handler {
    /// One INSERT per request.
    Insert,
    /// None.
    Nothing,
}

/// Requests of the same shape as the service gets: a bearer (the account), a key (unique, so it
/// names the battle) and the same body.
pub fn ballots(handler: Handler, count: usize, seed: u64) -> Vec<Call> {
    let path = match handler {
        Handler::Insert => "/vote",
        Handler::Nothing => "/nothing",
    };
    let mut account = Guest::new("");
    let ballot = |n: usize| {
        if n.is_multiple_of(VOTES_PER_ACCOUNT) {
            account = Guest::new(&Uuid::now_v7().to_string());
        }
        let winner = api::winner(seed, n as u64);
        let account = account.as_ref()?;
        Some(api::vote_call(account, Uri::from_static(path), winner))
    };
    (0..count).filter_map(ballot).collect()
}

fn routes(pool: web::Data<PgPool>) -> impl Fn(&mut ServiceConfig) + Clone + Send + 'static {
    move |service| {
        service.app_data(pool.clone()).route("/vote", web::post().to(vote)).route("/nothing", web::post().to(nothing));
    }
}

#[derive(Deserialize)]
struct Ballot {
    winner: String,
}

/// The account and the battle of a request.
fn asked(request: &HttpRequest) -> Option<(Uuid, Uuid)> {
    let header = |name| request.headers().get(name)?.to_str().ok();
    let account = header("authorization")?.strip_prefix("Bearer ")?.parse().ok()?;
    Some((account, header("idempotency-key")?.parse().ok()?))
}

fn invalid() -> HttpResponse {
    HttpResponse::BadRequest().json(json!({"code": "invalid_request"}))
}

async fn nothing(request: HttpRequest, ballot: web::Json<Ballot>) -> HttpResponse {
    let Some(_) = asked(&request).filter(|_| !ballot.winner.is_empty()) else { return invalid() };
    HttpResponse::Created().json(json!({"vote": {"id": Uuid::now_v7(), "status": "pending"}}))
}

async fn vote(pool: web::Data<PgPool>, request: HttpRequest, ballot: web::Json<Ballot>) -> HttpResponse {
    let Some((account, battle)) = asked(&request) else { return invalid() };
    let id = Uuid::now_v7();
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let cast_at = since.map_or(0, |since| since.as_millis() as i64);
    let inserted = sqlx::query(INSERT)
        .bind(id)
        .bind(battle)
        .bind(account)
        .bind(&ballot.winner)
        .bind(cast_at)
        .execute(&**pool)
        .await;
    match inserted {
        Ok(_) => HttpResponse::Created().json(json!({"vote": {"id": id, "status": "pending"}})),
        Err(e) => HttpResponse::InternalServerError().json(json!({"code": e.to_string()})),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drive::{Drive, Shared};
    use crate::stop::Stop;
    use crate::target::loopback_database;

    /// Runs where LOADTEST_DATABASE_URL names a database; the rest of the suite needs none.
    #[tokio::test]
    async fn the_baseline_inserts_each_ballot_once_and_cleans_up() {
        let Ok(url) = std::env::var("LOADTEST_DATABASE_URL") else {
            return;
        };
        let database = loopback_database(&url).unwrap();
        create(&database).await.unwrap();
        let local = serve(database.clone(), false).await.unwrap();
        let drive =
            Drive { target: local.target(), concurrency: 8, patience: Duration::from_secs(5), stop: Stop::default() };
        let tally = drive.run(Shared::over(ballots(Handler::Insert, 100, 1))).await.unwrap();
        assert_eq!((tally.accepted(), tally.failures), (100, 0));
        let tally = drive.run(Shared::over(ballots(Handler::Nothing, 100, 1))).await.unwrap();
        assert_eq!((tally.accepted(), tally.failures), (100, 0));
        let mut connection = PgConnection::connect_with(&database).await.unwrap();
        let count = "SELECT count(*) FROM loadtest_baseline_votes";
        let rows: i64 = sqlx::query_scalar(count).fetch_one(&mut connection).await.unwrap();
        assert_eq!(rows, 100);
        local.stop().await;
        drop_table(&database).await.unwrap();
        let left = "SELECT to_regclass('loadtest_baseline_votes') IS NOT NULL";
        let left: bool = sqlx::query_scalar(left).fetch_one(&mut connection).await.unwrap();
        assert!(!left);
    }
}
