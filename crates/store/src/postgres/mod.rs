//! The store on PostgreSQL: connections, migrations, and batches by `UNNEST`.

use std::time::Duration;

use sqlx::Executor as _;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use super::{Result, StoreError};

type Db = sqlx::Postgres;
type Tx = sqlx::Transaction<'static, Db>;
const EXPLAIN: &str = "EXPLAIN ";
const PLAN_COLUMN: usize = 0;
const BEGIN_WRITE: &str = "BEGIN";
/// Every statement sees the same moment.
const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// Names are compared with all others by one transaction at a time.
const LOCK_NAMES: &str = "LOCK TABLE vendors IN SHARE ROW EXCLUSIVE MODE";
/// What operators set is compared with all else that they set by one transaction at a time.
const LOCK_SETTINGS: &str = "LOCK TABLE model_settings IN SHARE ROW EXCLUSIVE MODE";
/// PostgreSQL knows from its statistics.
const BY_PAIR: &str = "";

// One text per query for both engines; the tag makes the prepared answers differ.
macro_rules! q { ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query!("/*pg*/ " + $s $(, $a)*) } }
macro_rules! q_scalar { ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query_scalar!("/*pg*/ " + $s $(, $a)*) } }
macro_rules! q_as { ($t:ty, $s:literal $(, $a:expr)* $(,)?) => { sqlx::query_as!($t, "/*pg*/ " + $s $(, $a)*) } }

/// A query for one column whose rows nobody else changes until the transaction ends.
macro_rules! q_locked {
    ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query_scalar!("/*pg*/ " + $s + " FOR NO KEY UPDATE" $(, $a)*) };
}

/// A query over the votes of a row `d` of the verdict queue, each as `v`.
macro_rules! q_queue {
    ($before:literal, $after:literal $(, $a:expr)* $(,)?) => {
        sqlx::query!("/*pg*/ " + $before + " UNNEST(d.votes) j (id) JOIN votes v ON v.id = j.id " + $after $(, $a)*)
    };
}

mod batch;
mod ledger;
#[expect(clippy::duplicate_mod, reason = "compiled once for each engine")]
#[path = "../sql/mod.rs"]
mod sql;

/// A pool for reads and writes alike, and a small one for statements that look up many rows by key.
#[derive(Clone, Debug)]
pub struct Engine {
    read: sqlx::PgPool,
    look_up: sqlx::PgPool,
    write: sqlx::PgPool,
}

/// Every row that the road touches is found by its key and is in memory. The server's usual guess, that a look-up
/// costs four reads in a row, makes it read whole tables where a few hundred look-ups would do.
const CHEAP: &str = "SET random_page_cost = 1.1";
/// Statements that follow hundreds of votes to their battles. They are planned each time: a plan from when those
/// tables were small would read all of them, and it would be kept until they are next analyzed.
const BY_KEY: &str = "SET plan_cache_mode = force_custom_plan; SET random_page_cost = 1.1; \
    SET enable_hashjoin = off; SET enable_mergejoin = off";
/// The intake's two batches, the judge, and one to spare.
const BY_KEY_CONNECTIONS: u32 = 4;

impl Engine {
    pub(super) async fn connect(url: &str, connections: u32, timeout: Duration) -> Result<Self> {
        let options: PgConnectOptions = url.parse()?;
        let options = options.application_name("agon");
        let pool = |connections: u32, settings: &'static str| {
            PgPoolOptions::new().max_connections(connections).acquire_timeout(timeout).after_connect(
                move |connection, _| Box::pin(async move { connection.execute(settings).await.map(|_| ()) }),
            )
        };
        let write = pool(connections, CHEAP).connect_with(options.clone()).await?;
        sqlx::migrate!("../../migrations/postgres").run(&write).await?;
        let look_up = pool(BY_KEY_CONNECTIONS, BY_KEY).connect_lazy_with(options);
        Ok(Self { read: write.clone(), look_up, write })
    }
}

impl Engine {
    #[expect(clippy::unused_async, reason = "as in the other engine")]
    pub(super) async fn forget_erased(&self) -> Result<()> {
        Ok(())
    }

    pub(super) async fn close(&self) -> Result<()> {
        self.look_up.close().await;
        self.write.close().await;
        Ok(())
    }
}

/// Does the error name a missing account?
fn is_unknown_account(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(|e| e.constraint()) == Some("battles_account_fkey")
}

fn on_insert_battle(error: sqlx::Error) -> StoreError {
    if is_unknown_account(&error) { StoreError::UnknownAccount } else { error.into() }
}

fn on_insert_reply(error: sqlx::Error) -> StoreError {
    let taken = error.as_database_error().and_then(|e| e.constraint()) == Some("replies_pkey");
    if taken { StoreError::KeyTaken } else { error.into() }
}
