//! The store on SQLite: one writer connection, so that writers queue instead of failing, and
//! many readers, which WAL never makes wait.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{Result, StoreError};

type Db = sqlx::Sqlite;
type Tx = sqlx::Transaction<'static, Db>;
const EXPLAIN: &str = "EXPLAIN QUERY PLAN ";
const PLAN_COLUMN: usize = 3;
/// A deferred transaction that reads and then writes can fail at once; an immediate one waits.
const BEGIN_WRITE: &str = "BEGIN IMMEDIATE";
/// Every statement sees the same moment.
const BEGIN_READ: &str = "BEGIN";
/// Without statistics SQLite takes a model's own index and looks at all of its battles.
const BY_PAIR: &str = " INDEXED BY preferences_by_pair";

// One text per query for both engines; the tag makes the prepared answers differ.
macro_rules! q { ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query!("/*lite*/ " + $s $(, $a)*) } }
macro_rules! q_scalar { ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query_scalar!("/*lite*/ " + $s $(, $a)*) } }

/// A query over the votes of a row `d` of the docket, each as `v`.
macro_rules! q_docket {
    ($before:literal, $after:literal $(, $a:expr)* $(,)?) => {
        sqlx::query!("/*lite*/ " + $before + " json_each(d.votes) j JOIN votes v ON v.id = unhex(j.value) " + $after $(, $a)*)
    };
}

mod batch;
mod ledger;
#[expect(clippy::duplicate_mod, reason = "compiled once for each engine")]
#[path = "../sql/mod.rs"]
mod sql;

/// Readers and the one writer.
#[derive(Clone, Debug)]
pub struct Engine {
    read: sqlx::SqlitePool,
    /// As in the other engine; here it is the readers.
    look_up: sqlx::SqlitePool,
    write: sqlx::SqlitePool,
}

const READERS: u32 = 8;

impl Engine {
    pub(super) async fn open(path: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A vote that was answered 201 survives a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What somebody erased is not left in the file's free places.
            .pragma("secure_delete", "ON")
            .busy_timeout(Duration::from_secs(5));
        let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        sqlx::migrate!("migrations/sqlite").run(&write).await?;
        let read = SqlitePoolOptions::new().max_connections(READERS).connect_with(options).await?;
        Ok(Self { look_up: read.clone(), read, write })
    }
}

fn on_insert_battle(error: sqlx::Error) -> StoreError {
    // SQLite names no constraint; a battle has one reference only.
    let foreign = error.as_database_error().is_some_and(|e| e.is_foreign_key_violation());
    if foreign { StoreError::UnknownAccount } else { error.into() }
}

fn on_insert_reply(error: sqlx::Error) -> StoreError {
    let taken = error.as_database_error().is_some_and(|e| e.is_unique_violation() && e.message().contains("replies."));
    if taken { StoreError::KeyTaken } else { error.into() }
}
