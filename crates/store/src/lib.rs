//! All SQL. A public method is one whole transaction: either all of it happened or nothing.
//!
//! Two engines, one text. The modules in `sql/` are compiled twice, as `pg` and as `lite`,
//! and every query is checked at build time against its own engine (`.sqlx`, remade by
//! `.ci/prepare-queries`). What the engines can't share, batches above all, is in `postgres/batch.rs`
//! and `sqlite/batch.rs`. [`Store`] chooses at run time.
//!
//! Always true: times are BIGINT microseconds; a read never sees half a commit; nothing here
//! decides anything that `agon_core` could.

/// Methods that both engines have; the files of rows list those of their kind beside them.
macro_rules! dispatch {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) -> $out:ty;)*) => {
        impl crate::Store {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                /// [`StoreError`](crate::StoreError) when the engine fails.
                pub async fn $name(&self, $($arg: $type),*) -> crate::Result<$out> {
                    match self {
                        #[cfg(feature = "postgres")]
                        Self::Postgres(engine) => engine.$name($($arg),*).await,
                        #[cfg(feature = "sqlite")]
                        Self::Sqlite(engine) => engine.$name($($arg),*).await,
                    }
                }
            )*
        }
    };
}

mod account;
mod battle;
mod claims;
mod notices;
mod points;
#[cfg(feature = "postgres")]
mod postgres;
mod ranking;
mod reply;
mod rows;
#[cfg(feature = "sqlite")]
mod sqlite;
mod vendor_models;
mod vendors;
mod vote;

#[cfg(feature = "sqlite")]
use std::path::Path;
#[cfg(feature = "postgres")]
use std::time::Duration;

use uuid::Uuid;

use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_core::vote::{Ballot, VOTE_WINDOW};

pub use account::*;
pub use battle::*;
pub use claims::*;
pub use notices::*;
pub use ranking::*;
pub use reply::*;
pub use vendor_models::*;
pub use vendors::*;
pub use vote::*;

/// Why a store method failed. Nothing of it was done, unless the engine was lost while it committed: then the same call,
/// whose ids are derived from their cause, finds out.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine could not be reached or failed; the same call may work later.
    #[error("the database failed")]
    Engine(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the database schema could not be migrated")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The account does not exist (any more).
    #[error("the account does not exist")]
    UnknownAccount,
    /// The idempotency key was used by another request a moment ago.
    #[error("the idempotency key is taken")]
    KeyTaken,
    /// The task that did the work died.
    #[error("the work was interrupted")]
    Interrupted,
    /// Another node does this work now.
    #[error("the lease on {0} was lost")]
    LeaseLost(&'static str),
    /// Something stored can't be read by this version.
    #[error("damaged or newer data: {0}")]
    Damaged(String),
}

/// What a store method gives, or [`StoreError`].
pub type Result<T> = std::result::Result<T, StoreError>;

/// The service's memory, on one of two engines.
#[derive(Clone, Debug)]
pub enum Store {
    /// PostgreSQL 15 or later, for any number of nodes.
    #[cfg(feature = "postgres")]
    Postgres(postgres::Engine),
    /// SQLite in the data folder, for one node.
    #[cfg(feature = "sqlite")]
    Sqlite(sqlite::Engine),
}

dispatch! {
    /// Asks the engine for an answer; an error if it gives none.
    ping() -> ();
    /// Writes something that changes nothing, durably: an engine that can be read may still not take votes.
    probe_write() -> ();
    /// This arena's own id: `proposal` at the first call, the same ever after.
    arena_id(proposal: Uuid) -> Uuid;
    /// What an idempotency key was used for: the stored reply, or a vote, whose reply is not stored
    /// (its body is empty).
    reply(account: AccountId, key: &str) -> Option<StoredReply>;
    /// The votes that came with these keys.
    keyed_votes(keys: &[(AccountId, String)]) -> Vec<KeyedVote>;
    /// Forgets replies and used proofs older than `before`.
    forget_replies(before: Timestamp) -> u64;
    /// Takes or extends a lease. `false`: another holder has it.
    take_lease(name: &'static str, holder: Uuid, now: Timestamp, expires_at: Timestamp) -> bool;
    /// Gives a lease back before its time is over.
    drop_lease(name: &'static str, holder: Uuid) -> ();
    /// Closes all connections, for every clone of the store. SQLite's log of writes is in its file then.
    close() -> ();
}

impl Store {
    /// Opens (and creates, if need be) the SQLite file at `path` and migrates it.
    ///
    /// # Errors
    /// [`StoreError`] when it can't be opened or migrated.
    #[cfg(feature = "sqlite")]
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        Ok(Self::Sqlite(sqlite::Engine::open(path).await?))
    }

    /// Connects to PostgreSQL at `url` with up to `connections` connections and migrates it.
    ///
    /// # Errors
    /// [`StoreError`] when it can't be reached within `timeout` or migrated.
    #[cfg(feature = "postgres")]
    pub async fn connect_postgres(url: &str, connections: u32, timeout: Duration) -> Result<Self> {
        Ok(Self::Postgres(postgres::Engine::connect(url, connections, timeout).await?))
    }

    /// Can other nodes use the store too? PostgreSQL can be shared, SQLite can't.
    pub fn is_shared(&self) -> bool {
        match self {
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => true,
            #[cfg(feature = "sqlite")]
            Self::Sqlite(_) => false,
        }
    }

    /// The engine's name for people: `PostgreSQL` or `SQLite`.
    pub fn engine(&self) -> &'static str {
        match self {
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => "PostgreSQL",
            #[cfg(feature = "sqlite")]
            Self::Sqlite(_) => "SQLite",
        }
    }
}

/// How long a battle can be voted on, in microseconds.
fn window() -> i64 {
    i64::try_from(VOTE_WINDOW.as_micros()).unwrap_or(i64::MAX)
}

/// Rows leave the verdict queue with all of their votes: of those that left so many votes came, and
/// each must be in the log now.
fn left_whole(entries: &[NewEntry], left: &[i64]) -> Result<()> {
    let (judged, left) = (entries.iter().filter(|entry| entry.row.kind() == 1).count(), left.iter().sum::<i64>());
    if usize::try_from(left).is_ok_and(|left| left <= judged) {
        return Ok(());
    }
    Err(StoreError::Damaged(format!("{left} votes would leave the verdict queue with {judged} verdicts")))
}

/// A ballot's tags as the JSON text that is stored: `{"a":[…],"b":[…]}`.
fn tags_json(ballot: &Ballot) -> String {
    serde_json::json!({"a": ballot.tags[0], "b": ballot.tags[1]}).to_string()
}
