//! All SQL. A public method is one whole transaction: either all of it happened or nothing.
//!
//! Two engines, one text. The modules in `sql/` are compiled twice, as `pg` and as `lite`,
//! and every query is checked at build time against its own engine (`.sqlx`, remade by
//! `.ci/prepare-queries`). What the engines can't share, batches above all, is in `pg/batch.rs`
//! and `lite/batch.rs`. [`Store`] chooses at run time.
//!
//! Always true: times are BIGINT microseconds; a read never sees half a commit; nothing here
//! decides anything that `agon_core` could.

/// Methods that both engines have; the files of rows list those of their kind beside them.
macro_rules! dispatch {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) -> $out:ty;)*) => {
        impl Store {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                /// [`StoreError`](crate::StoreError) when the engine fails.
                pub async fn $name(&self, $($arg: $type),*) -> Result<$out> {
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

mod claims;
#[cfg(feature = "sqlite")]
mod lite;
mod own;
#[cfg(feature = "postgres")]
mod pg;
mod rows;
mod sharing;
mod vendors;

#[cfg(feature = "sqlite")]
use std::path::Path;
#[cfg(feature = "postgres")]
use std::time::Duration;

pub use claims::*;
pub use own::*;
pub use rows::*;
pub use sharing::{EarlierBattle, SharedVote};
use uuid::Uuid;
pub use vendors::*;

use agon_core::claims::policy::{ClaimPolicy, ClaimRefusal, Claimant};
use agon_core::ids::{AccountId, BattleId, ClaimId, VoteId};
use agon_core::ledger::{Account, Kind, Posted, Refusal, Transfer, TransferId};
use agon_core::time::Timestamp;
use agon_core::verdict::abstention::Opened;
use agon_core::verdict::voter::{AccountStanding, Trust};
use agon_core::vote::{Ballot, VOTE_WINDOW};

/// Why a store method failed; nothing of it was done.
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
    Postgres(pg::Engine),
    /// SQLite in the data folder, for one node.
    #[cfg(feature = "sqlite")]
    Sqlite(lite::Engine),
}

dispatch! {
    /// Asks the engine for an answer; an error if it gives none.
    ping() -> ();
    /// Writes something that changes nothing, durably: an engine that can be read may still not take votes.
    probe_write() -> ();
    /// This arena's own id: `proposal` at the first call, the same ever after.
    arena_id(proposal: Uuid) -> Uuid;
    /// The log's name for an account; `None`: there is no such account.
    alias_of(account: AccountId) -> Option<[u8; 16]>;
    /// The account that has the wallet, if this one is its guest; else the account itself.
    person_of(account: AccountId) -> AccountId;
    /// The account that has a name in the log.
    account_named(voter: [u8; 16]) -> Option<AccountId>;
    /// Adds a guest account under a random name for the log.
    create_account(id: AccountId, alias: [u8; 16], now: Timestamp) -> ();
    /// Brings the table of models in line with the catalogue; models that left it are retired.
    sync_models(models: &[ModelRow], now: Timestamp) -> ();
    /// Every model that ever was in the catalogue, by slug.
    models() -> Vec<ModelRow>;
    /// How often each pair met, over battles that are over (a battle under way would give its models away).
    pair_counts() -> Vec<PairCount>;

    /// Opens a battle with its first question. [`StoreError::UnknownAccount`] without account.
    open_battle(battle: &NewBattle, reply: Option<&KeyedReply>) -> ();
    /// A battle without its texts; `None`: there is none of this id.
    battle(id: BattleId) -> Option<BattleRow>;
    /// A battle's questions and the last attempts of its answers.
    conversation(id: BattleId) -> Vec<TurnRow>;
    /// The models of the last battle of an account.
    last_pair(account: AccountId) -> Option<(String, String)>;
    /// Voted battles of one turn with this very question, newest first, checks and copies left out.
    earlier_battles(question: u64, prompt: &str, limit: u32) -> Vec<EarlierBattle>;
    /// Counted votes on the answers of `root`, in the log before an index, in its order.
    shared_votes(root: BattleId, before: u64) -> Vec<SharedVote>;
    /// An account's battles, newest first, older than `before`.
    battles_of(account: AccountId, before: Option<BattleId>, limit: u32) -> Vec<BattleSummary>;
    /// Starts the next turn or attempt of a battle that is ready. `false`: it was not ready, or
    /// not at that turn and attempt, any more.
    begin_attempt(begin: &BeginAttempt, reply: Option<&KeyedReply>) -> bool;
    /// Ends an attempt: stores both answers and the battle's next state. `false`: another node ended it.
    end_attempt(end: &EndAttempt) -> bool;
    /// Promises a sign of life for battles this node is generating.
    renew_battles(ids: &[BattleId], until: Timestamp) -> ();

    /// What an idempotency key was used for: the stored reply, or a vote, whose reply is not stored
    /// (its body is empty).
    reply(account: AccountId, key: &str) -> Option<StoredReply>;
    /// The votes that came with these keys.
    keyed_votes(keys: &[(AccountId, String)]) -> Vec<KeyedVote>;
    /// Remembers that a proof of work was used; `false`: it had been.
    spend_proof(id: Uuid, now: Timestamp) -> bool;
    /// Forgets replies and used proofs older than `before`.
    forget_replies(before: Timestamp) -> u64;
    /// What must be known of battles to say why votes on them are refused.
    votable_battles(ids: &[BattleId]) -> Vec<VotableRow>;
    /// Commits votes with their keys in one transaction, durably, those that [`accept`](agon_core::vote::accept)
    /// allows, and gives them; left out is also a battle that already had one, whoever raced, and a key that was used.
    /// Of one voter a batch has one vote a battle and one a key: twins fail it as a whole.
    commit_votes(votes: &[VoteCommit]) -> Vec<TakenVote>;
    /// A vote with its verdict, if it has one.
    vote(id: VoteId) -> Option<VoteRow>;
    /// The vote of a battle; `None` while it has none.
    vote_of(battle: BattleId) -> Option<VoteRow>;

    /// The oldest votes without a verdict, in the order in which they are judged: whole commits, until they
    /// are at least `limit` votes.
    pending_votes(limit: u32) -> Vec<PendingVote>;
    /// Accounts that act for a vendor of models, or did at or after a moment, by the log's name for the person, with
    /// their merged guests; and the models of each vendor.
    insiders(since: Timestamp) -> Vec<Insider>;
    /// Do votes wait for their verdict?
    has_pending_votes() -> bool;
    /// Appends judged votes at the next indexes and extends the lease. [`StoreError::LeaseLost`] when `holder` holds
    /// the judge's lease no more; nothing is appended then.
    append(holder: Uuid, now: Timestamp, expires_at: Timestamp, entries: &[NewEntry]) -> ();
    /// Entries in the log; the next index.
    log_size() -> u64;
    /// Entries from `from` on, in order, at most `limit`.
    read_log(from: u64, limit: u32) -> Vec<LogRow>;

    /// The log from `from` on, each entry with what its vote was judged by.
    history(from: u64, limit: u32) -> Vec<HistoryRow>;
    /// Entries of a person's counted votes that never were taken back, oldest first.
    unretracted(voter: [u8; 16], limit: u32) -> Vec<LogRow>;
    /// Entries that took a person's votes back and were not undone, oldest first.
    retracted(voter: [u8; 16], limit: u32) -> Vec<LogRow>;
    /// Entries of a person's votes that count now, oldest first.
    counted_of(voter: [u8; 16], limit: u32) -> Vec<LogRow>;
    /// Keeps what is done about a person; who is good again has their points woken.
    put_standing(row: &StandingRow) -> ();
    /// Keeps people's tiers, and whether their test could have spoken, all at once; each person has one row.
    put_tiers(people: &[StandingRow]) -> ();
    /// Names of people whom somebody looked at last and found nothing wrong with.
    cleared() -> Vec<[u8; 16]>;
    /// Names of people whose test could have spoken.
    tested() -> Vec<[u8; 16]>;
    /// Keeps the evidence that a person's votes follow a model, in thousandths of its decimal logarithm.
    put_skips(row: &StandingRow, skips: i64) -> ();
    /// Battles that a person opened before a moment and could vote on, and the same for each model in them.
    opened_by(voter: [u8; 16], before: Timestamp) -> (Opened, Vec<Opened>);
    /// Evidence against everybody who is held or excluded, in thousandths of its decimal logarithm, and how
    /// many accounts there are.
    evidences() -> (Vec<i64>, u64);
    /// People whose standing ever was not good.
    standings() -> Vec<([u8; 16], AccountStanding)>;
    /// People whose standing is not good, or was looked at, by newest change, from after one.
    flagged(before: Option<(Timestamp, [u8; 16])>, limit: u32) -> Vec<StandingRow>;
    /// Says that the person of an account belongs to a vendor, or to none any more. `false`: nobody has that name.
    put_organization(voter: [u8; 16], organization: Option<&str>) -> bool;
    /// How the person of an account is looked at.
    regard_of(account: AccountId) -> Trust;
    /// Accounts that signed in with one wallet and that judges took for one person at a size of the log of at least
    /// `from`, in that order.
    merges(from: u64) -> Vec<MergeRow>;
    /// Merges that no judge has taken for one person yet, oldest first.
    open_merges() -> Vec<MergeRow>;
    /// Says at which size of the log guests were taken for the person of their owner.
    note_merges(guests: &[[u8; 16]], log_size: u64) -> ();
    /// What a person was promised for votes on each day (UTC, counted from 1970), bonus left out, in micro-points.
    earned_by_day(owner: [u8; 16]) -> Vec<(i64, i64)>;
    /// What is done about a person; none if nothing ever was.
    standing(voter: [u8; 16]) -> Option<StandingRow>;

    /// Keeps what somebody did about a person's standing.
    add_review(row: &ReviewRow) -> ();
    /// What people did about a person's standing, oldest first.
    reviews_of(voter: [u8; 16]) -> Vec<ReviewRow>;
    /// Decisions that have not been carried out, oldest first.
    open_decisions() -> Vec<ReviewRow>;
    /// Says that a decision was carried out.
    decision_done(id: Uuid, now: Timestamp) -> ();

    /// Keeps the newest fit of a board; an older one than is kept changes nothing.
    put_fit(fit: &FitRow) -> ();
    /// The newest fit of a board; `None`: it was never fitted.
    fit(board: &str) -> Option<FitRow>;
    /// Publishes a board under its next number, which it gives; `None`: there is one of that size of
    /// the log already.
    publish_snapshot(new: &NewSnapshot) -> Option<u64>;
    /// Published boards, newest first, with numbers below `before`.
    snapshot_heads(board: &str, before: Option<u64>, limit: u32) -> Vec<SnapshotHead>;
    /// The bytes of a snapshot; `None`: the board has none of that number.
    snapshot(board: &str, number: u64) -> Option<Vec<u8>>;
    /// Each board's newest snapshot, by number.
    newest_snapshots() -> Vec<(String, u64)>;
    /// Keeps what was folded from the log up to a size.
    put_checkpoint(name: &str, log_size: u64, body: &[u8]) -> ();
    /// What was kept under a checkpoint's name; `None`: nothing.
    checkpoint(name: &str) -> Option<Vec<u8>>;

    /// Posts transfers in order, all or none; what is earned waits `wait` microseconds.
    post_transfers(transfers: &[Transfer], wait: i64) -> std::result::Result<Vec<Posted>, Refusal>;
    /// What an account of the ledger holds.
    balance(account: Account) -> i64;
    /// What these accounts hold; those that hold nothing and never did are left out.
    balances_of(accounts: &[Account]) -> Vec<(Account, i64)>;
    /// Balances by name of account, from after `after`.
    balances(after: &str, limit: u32) -> Vec<(Account, i64)>;
    /// All transfers by id, from after `after`.
    transfers(after: TransferId, limit: u32) -> Vec<Transfer>;
    /// What a person's purses hold, and how much moved for them by reason: both of one moment.
    points_of(owner: [u8; 16]) -> (Vec<(Account, i64)>, Vec<(Kind, i64)>);
    /// What concerned a person, newest first.
    statement(owner: [u8; 16], before: Option<(Timestamp, TransferId)>, limit: u32) -> Vec<Transfer>;
    /// A transfer, with what resolved it.
    promise(id: TransferId) -> Option<(Transfer, Option<Transfer>)>;
    /// Lets promises wait whose time is over while the test of their owner's votes could not have spoken, or their
    /// owner is held, and gives them back to time when that ends; all of them, where points wait for no test.
    wake_promises(tested: bool, now: Timestamp) -> ();
    /// Earned points whose waiting time is over, oldest first; not those of people who are held.
    due_promises(now: Timestamp, limit: u32) -> Vec<Transfer>;

    /// Keeps a sign-in that was asked for.
    put_sign_in(row: &SignInRow) -> ();
    /// Takes a sign-in out by its nonce, once; `None`: it is unknown, used or forgotten.
    take_sign_in(nonce: &str) -> Option<SignInRow>;
    /// Forgets sign-ins that expired before a moment.
    forget_sign_ins(before: Timestamp) -> u64;
    /// Links a wallet that proved itself to an account, or signs in to the account that has it; a wallet that
    /// was another's is free after `cooldown` microseconds.
    link_wallet(account: AccountId, address: &str, now: Timestamp, cooldown: i64) -> std::result::Result<SignedIn, LinkRefusal>;
    /// Takes an account's wallet off it. `false`: there was none.
    unlink_wallet(account: AccountId, now: Timestamp) -> bool;
    /// The wallet that is linked to an account now.
    wallet_of(account: AccountId) -> Option<WalletRow>;
    /// The generation of an account's sessions. [`StoreError::UnknownAccount`] without account.
    generation(account: AccountId) -> u32;
    /// Ends all sessions of an account; gives the generation that begins.
    end_sessions(account: AccountId, now: Timestamp) -> u32;
    /// Accounts whose newest generation began at or after a moment, by the clock of the node that began it.
    generations_since(since: Timestamp) -> Vec<(AccountId, u32)>;
    /// Guests who signed in to this account.
    merged_accounts(account: AccountId) -> Vec<AccountId>;
    /// The log's names for guests who signed in to this account.
    guests_of(account: AccountId) -> Vec<[u8; 16]>;

    /// Reserves points for a claim, if `policy` allows it, with its reply.
    reserve_claim(ask: &AskClaim, policy: &ClaimPolicy, reply: Option<&KeyedReply>) -> std::result::Result<ClaimRow, ClaimRefusal>;
    /// What `policy` would look at for such a claim.
    claimant(ask: &AskClaim) -> Claimant;
    /// Claims that are not over and may be tried now, those that wait longest first.
    claims_to_settle(now: Timestamp, limit: u32) -> Vec<ClaimWork>;
    /// A claim by its id; `None`: there is none.
    claim(id: ClaimId) -> Option<ClaimRow>;
    /// Micro-points of a person's claims that were paid.
    claimed_by(voter: [u8; 16]) -> i64;
    /// The claim with which the treasury paid the rent of a wallet's token account, if it did.
    account_rented(wallet: &str) -> Option<ClaimId>;
    /// An account's claims, newest first, older than `before`.
    claims_of(account: AccountId, before: Option<ClaimId>, limit: u32) -> Vec<ClaimRow>;
    /// All claims, by id, from after one.
    all_claims(after: ClaimId, limit: u32) -> Vec<ClaimRow>;
    /// Moves claims with all that belongs to it, all or none; `false`: one of them is not where it was.
    move_claims(moves: &[ClaimMove]) -> bool;

    /// Seeds of markers whose claims were paid before a moment and whose rent is still out, oldest first.
    open_markers(paid_before: Timestamp, limit: u32) -> Vec<[u8; 16]>;
    /// Says that these markers gave their rent back.
    close_markers(seeds: &[[u8; 16]], now: Timestamp) -> ();

    /// Opens an epoch; one that is open already keeps its rate.
    open_epoch(epoch: &EpochRow) -> ();
    /// The epoch that a moment falls into; `None`: none was opened for it.
    epoch_at(now: Timestamp) -> Option<EpochRow>;
    /// Epochs, newest first, with numbers below `before`.
    epochs(before: Option<u64>, limit: u32) -> Vec<EpochRow>;
    /// Closes epochs that are over and have no vote without a verdict; gives how many.
    close_epochs(now: Timestamp) -> u64;

    /// Keeps payments that the chain shows; those that are kept already stay.
    put_settlements(rows: &[Settlement]) -> ();
    /// Forgets them all, to be read again.
    forget_settlements() -> ();
    /// Payments in the order of the chain.
    settlements(filter: &SettlementFilter, limit: u32) -> Vec<Settlement>;
    /// Signature of the newest payment that is kept.
    newest_settlement() -> Option<String>;

    /// Keeps what a person allows to be done with their text.
    put_consent(row: &ConsentRow) -> ();
    /// What a person allowed, newest first.
    consents_of(account: AccountId) -> Vec<ConsentRow>;
    /// Erases a person: texts go, the account begins anew under `alias`, and its votes stay with `heir`, to
    /// which nothing leads.
    erase(account: AccountId, heir: Uuid, alias: [u8; 16], now: Timestamp) -> ();

    /// Lets nothing of what was erased stay in the engine's own files where it can be helped: SQLite's log of
    /// writes is emptied. What PostgreSQL archives is its operator's to bound (`docs/SECURITY.md`).
    forget_erased() -> ();

    /// A page of votes that a filter asks for, in the order of the log.
    preferences(wanted: &Wanted) -> Found;
    /// How the engine finds it, for tests.
    explain_preferences(wanted: &Wanted) -> String;
    /// Entries of the log that are folded into the table that is asked.
    preferences_size() -> u64;
    /// Folds entries `from..to`. `false`: somebody else did.
    fold_preferences(from: u64, to: u64, votes: &[NewPreference], later: &[LaterEntry]) -> bool;
    /// The newest `cast_at` among the folded, in microseconds.
    latest_cast() -> i64;
    /// Every attempt of a model in its newest battles that got a vote.
    answers_of(model: &str, battles: u32) -> Vec<AnswerFacts>;
    /// Every attempt in the arena's newest battles that became void, with its model.
    void_answers(battles: u32) -> Vec<(String, AnswerFacts)>;
    /// Questions and last answers of battles.
    texts_of(battles: &[BattleId]) -> Vec<BattleTexts>;

    /// Takes or extends a lease. `false`: another holder has it.
    take_lease(name: &'static str, holder: Uuid, now: Timestamp, expires_at: Timestamp) -> bool;
    /// Gives a lease back before its time is over.
    drop_lease(name: &'static str, holder: Uuid) -> ();
}

impl Store {
    /// Opens (and creates, if need be) the SQLite file at `path` and migrates it.
    ///
    /// # Errors
    /// [`StoreError`] when it can't be opened or migrated.
    #[cfg(feature = "sqlite")]
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        Ok(Self::Sqlite(lite::Engine::open(path).await?))
    }

    /// Connects to PostgreSQL at `url` with up to `connections` connections and migrates it.
    ///
    /// # Errors
    /// [`StoreError`] when it can't be reached within `timeout` or migrated.
    #[cfg(feature = "postgres")]
    pub async fn connect_postgres(url: &str, connections: u32, timeout: Duration) -> Result<Self> {
        Ok(Self::Postgres(pg::Engine::connect(url, connections, timeout).await?))
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

/// Rows leave the docket with all of their votes: of those that left so many votes came, and
/// each must be in the log now.
fn left_whole(entries: &[NewEntry], left: &[i64]) -> Result<()> {
    let (judged, left) = (entries.iter().filter(|entry| entry.row.kind() == 1).count(), left.iter().sum::<i64>());
    if usize::try_from(left).is_ok_and(|left| left <= judged) {
        return Ok(());
    }
    Err(StoreError::Damaged(format!("{left} votes would leave the docket with {judged} verdicts")))
}

/// A ballot's tags as the JSON text that is stored: `{"a":[…],"b":[…]}`.
fn tags_json(ballot: &Ballot) -> String {
    serde_json::json!({"a": ballot.tags[0], "b": ballot.tags[1]}).to_string()
}
