//! The store on SQLite: one writer connection, so that writers queue instead of failing, and
//! many readers, which WAL never makes wait.

use std::path::Path;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{Result, StoreError};

type Db = sqlx::Sqlite;
type Tx = sqlx::Transaction<'static, Db>;
const EXPLAIN: &str = "EXPLAIN QUERY PLAN ";
const PLAN_COLUMN: usize = 3;
/// A deferred transaction that reads and then writes can fail at once; an immediate one waits.
const BEGIN_WRITE: &str = "BEGIN IMMEDIATE";
/// Every statement sees the same moment.
const BEGIN_READ: &str = "BEGIN";
/// There is one writer at a time.
const LOCK_NAMES: &str = "SELECT 1";
const LOCK_SETTINGS: &str = LOCK_NAMES;
/// Without statistics SQLite takes a model's own index and looks at all of its battles.
const BY_PAIR: &str = " INDEXED BY preferences_by_pair";

// One text per query for both engines; the tag makes the prepared answers differ.
macro_rules! q { ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query!("/*lite*/ " + $s $(, $a)*) } }
macro_rules! q_scalar { ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query_scalar!("/*lite*/ " + $s $(, $a)*) } }
macro_rules! q_as { ($t:ty, $s:literal $(, $a:expr)* $(,)?) => { sqlx::query_as!($t, "/*lite*/ " + $s $(, $a)*) } }

/// A query for one column whose rows nobody else changes until the transaction ends: here, whoever may write is alone.
macro_rules! q_locked { ($s:literal $(, $a:expr)* $(,)?) => { sqlx::query_scalar!("/*lite*/ " + $s $(, $a)*) } }

/// A query over the votes of a row `d` of the verdict queue, each as `v`.
macro_rules! q_queue {
    ($before:literal, $after:literal $(, $a:expr)* $(,)?) => {
        sqlx::query!("/*lite*/ " + $before + " json_each(d.votes) j JOIN votes v ON v.id = unhex(j.value) " + $after $(, $a)*)
    };
}

mod batch;
mod ledger;
#[expect(clippy::duplicate_mod, reason = "compiled once for each engine")]
#[path = "../sql/mod.rs"]
mod sql;

/// SQLite: several connections that read, and the one that writes.
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
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .before_acquire(|connection, _| Box::pin(async move { Ok(is_usable(connection)) }))
            .connect_with(options.clone())
            .await?;
        sqlx::migrate!("../../migrations/sqlite").run(&write).await?;
        let read = SqlitePoolOptions::new().max_connections(READERS).connect_with(options).await?;
        Ok(Self { look_up: read.clone(), read, write })
    }
}

/// After a full disk, and other errors for which SQLite ends a transaction by itself, the connection still counts
/// one and refuses to begin another, for ever: it is closed, and the next one is fresh.
fn is_usable(connection: &SqliteConnection) -> bool {
    let is_usable = !connection.is_in_transaction();
    if !is_usable {
        tracing::warn!("a transaction was ended by the engine itself; its connection is closed");
    }
    is_usable
}

/// Readers may still need the log of writes: the checkpoint is tried again while they end.
const CHECKPOINT_TRIES: u32 = 20;

impl Engine {
    pub(super) async fn forget_erased(&self) -> Result<()> {
        use sqlx::Row as _;
        for _ in 0..CHECKPOINT_TRIES {
            let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&self.write).await?;
            if row.try_get::<i64, _>(0)? == 0 {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        tracing::warn!("readers kept the log of writes from being emptied; what was erased leaves it with a later one");
        Ok(())
    }
}

impl Engine {
    /// Two connections that close at the same moment each see the other's lock, and neither empties the log of
    /// writes: so the readers close first.
    pub(super) async fn close(&self) -> Result<()> {
        self.read.close().await;
        self.write.close().await;
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;
    use agon_core::ids::{AccountId, VoterId};
    use agon_core::time::Timestamp;
    use uuid::Uuid;

    #[tokio::test]
    async fn after_a_full_disk_the_writer_writes_again_without_a_restart() {
        let dir = tempfile::tempdir().expect("a folder");
        let engine = Engine::open(&dir.path().join("agon.db")).await.expect("opened");
        let add = async || {
            let mut tx = engine.write.begin_with(BEGIN_WRITE).await?;
            for _ in 0..200 {
                let (id, alias) = (Uuid::now_v7(), Uuid::now_v7().as_bytes().to_vec());
                sqlx::query("INSERT INTO accounts (id, alias, created_at) VALUES ($1, $2, 0)")
                    .bind(id)
                    .bind(alias)
                    .execute(&mut *tx)
                    .await?;
            }
            tx.commit().await
        };
        add().await.expect("room");
        // The disk is full: no page more.
        let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&engine.write).await.expect("a count");
        let limit = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        sqlx::query(limit).execute(&engine.write).await.expect("set");
        let mut full = None;
        for _ in 0..50 {
            if let Err(error) = add().await {
                full = Some(error.to_string());
                break;
            }
        }
        assert!(full.as_deref().is_some_and(|error| error.contains("full")), "{full:?}");
        // There is room again: the limit was the connection's own, and that one is gone.
        add().await.expect("the writer goes on");
        engine.probe_write().await.expect("ready");
        let (id, alias) = (AccountId::from_uuid(Uuid::now_v7()), Uuid::now_v7().into_bytes());
        let alias = VoterId::from_bytes(alias);
        engine.create_account(id, alias, Timestamp::from_micros(0)).await.expect("added");
    }
}
