//! The chain itself: slots, blockhashes, what landed, and what every account held when.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use litesvm::LiteSVM;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use solana_account::Account;
use solana_sdk::hash::Hash;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::rent::Rent;
use solana_sdk::signature::Signature;
use solana_sdk::transaction::{TransactionError, VersionedTransaction};

use super::journal::{Change, Genesis, Journal, Record, Stored};
use agon_core::time::Timestamp;

/// A blockhash can be used for so many blocks after its own.
pub const BLOCKHASH_AGE: u64 = 150;
/// Slots until nothing can be forgotten.
pub const FINALITY: u64 = 32;
/// Rent on mainnet (SIMD-0437 step 2), in lamports per byte.
const LAMPORTS_PER_BYTE: u64 = 5_080;

/// How final the state is that a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commitment {
    /// In the newest block; a fork may take it back.
    Processed,
    /// In the block before the newest; a fork may still take it back.
    Confirmed,
    /// [`FINALITY`] slots old: no fork takes it back.
    Finalized,
}

/// Faults that tests make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// Transactions are taken and never land.
    pub swallow: bool,
    /// Transactions land after so many slots.
    pub delay: u64,
    /// How many answers to sent transactions are lost, though these were taken.
    pub lose_answers: u32,
}

/// A chain of one node: accounts, blocks, what landed.
pub struct Bank {
    svm: LiteSVM,
    genesis: Genesis,
    slot: u64,
    /// Slots of blockhashes that can be used.
    hashes: HashMap<Hash, u64>,
    recent: VecDeque<Hash>,
    landed: HashMap<Signature, Record>,
    by_address: HashMap<String, Vec<Signature>>,
    /// Transactions that were taken, and the slot in which they land.
    waiting: VecDeque<(u64, VersionedTransaction)>,
    /// What accounts held before the slots that are not final yet.
    before: VecDeque<(u64, BTreeMap<Pubkey, Account>)>,
    journal: Option<Journal>,
    /// Airdrops of this minute: each is a line of the file.
    airdrops: (i64, u32),
    /// Faults that are on now.
    pub faults: Faults,
}

/// Airdrops that are given in a minute.
const AIRDROPS: u32 = 60;

impl std::fmt::Debug for Bank {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bank").field("slot", &self.slot).field("landed", &self.landed.len()).finish_non_exhaustive()
    }
}

impl Bank {
    /// A chain in memory, or in a file; a new one begins `now` with chance from `seed`.
    ///
    /// # Errors
    /// One line that names the file.
    pub fn open(path: Option<&Path>, seed: [u8; 32], slot_ms: u64, now: Timestamp) -> Result<Self, String> {
        let fresh = Genesis { seed: hex::encode(seed), begun_at: now.micros(), slot_ms: slot_ms.max(1) };
        let (journal, genesis, changes) = match path {
            Some(path) => {
                let (journal, genesis, changes) = Journal::open(path, &fresh)?;
                (Some(journal), genesis, changes)
            }
            None => (None, fresh, Vec::new()),
        };
        // Ages and signatures are checked here, and history is kept here.
        let mut svm = LiteSVM::new().with_sigverify(false).with_blockhash_check(false).with_transaction_history(0);
        let mut rent: Rent = svm.get_sysvar();
        rent.lamports_per_byte = LAMPORTS_PER_BYTE;
        svm.set_sysvar(&rent);
        let mut bank = Self {
            svm,
            genesis,
            slot: 0,
            hashes: HashMap::new(),
            recent: VecDeque::new(),
            landed: HashMap::new(),
            by_address: HashMap::new(),
            waiting: VecDeque::new(),
            before: VecDeque::new(),
            journal,
            airdrops: (0, 0),
            faults: Faults::default(),
        };
        for change in changes {
            bank.restore(change)?;
        }
        bank.jump(bank.slot_at(now).max(bank.slot + 1));
        Ok(bank)
    }

    fn restore(&mut self, change: Change) -> Result<(), String> {
        for (address, stored) in &change.accounts {
            let account = address.parse().ok().zip(stored.account());
            let (address, account) =
                account.ok_or_else(|| format!("account {address} of slot {} can't be read", change.slot))?;
            self.svm.set_account(address, account).map_err(|e| format!("account {address}: {e:?}"))?;
        }
        change.forgotten.iter().filter_map(|s| s.parse().ok()).for_each(|signature| self.forget(&signature));
        change.landed.into_iter().for_each(|record| self.remember(record));
        self.slot = change.slot;
        Ok(())
    }

    /// The slot that the clock says, from 0 at genesis.
    pub fn slot_at(&self, now: Timestamp) -> u64 {
        let micros = u64::try_from(now.micros() - self.genesis.begun_at).unwrap_or(0);
        1 + micros / (self.genesis.slot_ms * 1_000)
    }

    /// Length of a slot, in milliseconds.
    pub fn slot_ms(&self) -> u64 {
        self.genesis.slot_ms
    }

    /// The hash of the chain's beginning, by which clients tell chains apart.
    pub fn genesis_hash(&self) -> Hash {
        self.hash_of(0)
    }

    /// The newest slot; its number is the height of its block too.
    pub fn slot(&self) -> u64 {
        self.slot
    }

    /// The newest slot at a commitment.
    pub fn slot_of(&self, commitment: Commitment) -> u64 {
        match commitment {
            Commitment::Processed => self.slot,
            Commitment::Confirmed => self.slot.saturating_sub(1),
            Commitment::Finalized => self.slot.saturating_sub(FINALITY),
        }
    }

    /// The blockhash of a slot; each follows from the chain's seed, so a restart loses none.
    pub fn hash_of(&self, slot: u64) -> Hash {
        let digest = Sha256::new().chain_update(&self.genesis.seed).chain_update(slot.to_be_bytes()).finalize();
        Hash::new_from_array(digest.into())
    }

    /// How old a blockhash is, if it can still be used.
    pub fn age(&self, hash: &Hash) -> Option<u64> {
        self.hashes.get(hash).map(|slot| self.slot - slot)
    }

    /// Goes to a slot without making the blocks between.
    fn jump(&mut self, slot: u64) {
        self.slot = slot;
        self.svm.warp_to_slot(slot);
        self.before.clear();
        self.recent = (slot.saturating_sub(BLOCKHASH_AGE)..=slot).map(|slot| self.hash_of(slot)).collect();
        self.hashes = (slot.saturating_sub(BLOCKHASH_AGE)..=slot).map(|slot| (self.hash_of(slot), slot)).collect();
    }

    /// Makes the blocks that the clock asks for.
    pub fn advance(&mut self, now: Timestamp) {
        let target = self.slot_at(now);
        // After a long sleep nobody waits for the blocks in between.
        if target > self.slot + 2 * BLOCKHASH_AGE {
            self.jump(target - 1);
        }
        while self.slot < target {
            self.block(now);
        }
    }

    /// Makes one block: lands what waits for it, and moves finality on.
    pub fn block(&mut self, now: Timestamp) {
        self.slot += 1;
        self.svm.warp_to_slot(self.slot);
        let hash = self.hash_of(self.slot);
        self.hashes.insert(hash, self.slot);
        self.recent.push_back(hash);
        while self.recent.len() as u64 > BLOCKHASH_AGE + 1 {
            if let Some(old) = self.recent.pop_front() {
                self.hashes.remove(&old);
            }
        }
        let mut change = Change { slot: self.slot, ..Change::default() };
        let (mut touched, mut done) = (BTreeMap::new(), HashSet::new());
        for _ in 0..self.waiting.len() {
            let Some((lands, transaction)) = self.waiting.pop_front() else { break };
            if lands > self.slot {
                self.waiting.push_back((lands, transaction));
            } else if !done.insert(transaction.signatures.first().copied()) {
                // The same bytes twice: a block holds them once.
            } else if let Some(record) = self.execute(transaction, now, &mut touched) {
                change.landed.push(record);
            }
        }
        self.commit(change, touched);
        while self.before.front().is_some_and(|(slot, _)| *slot + FINALITY < self.slot) {
            self.before.pop_front();
        }
    }

    /// Keeps what a block did, then lets it be seen.
    fn commit(&mut self, mut change: Change, touched: BTreeMap<Pubkey, Account>) {
        if change.landed.is_empty() && touched.is_empty() {
            return;
        }
        change.accounts = touched.keys().map(|key| (key.to_string(), Stored::from(&self.account_now(key)))).collect();
        self.write(&change);
        self.before.push_back((change.slot, touched));
        change.landed.into_iter().for_each(|record| self.remember(record));
    }

    fn write(&mut self, change: &Change) {
        if let Some(journal) = &mut self.journal
            && let Err(error) = journal.add(change)
        {
            // Without its file the chain would forget after a restart: better none than such a one.
            tracing::error!(%error, "the local chain can't be kept; stopping");
            std::process::abort();
        }
    }

    fn remember(&mut self, record: Record) {
        let Ok(signature) = record.signature.parse::<Signature>() else { return };
        for key in &record.keys {
            self.by_address.entry(key.clone()).or_default().push(signature);
        }
        self.landed.insert(signature, record);
    }

    fn forget(&mut self, signature: &Signature) {
        if let Some(record) = self.landed.remove(signature) {
            for key in &record.keys {
                if let Some(list) = self.by_address.get_mut(key) {
                    list.retain(|s| s != signature);
                }
            }
        }
    }

    /// Runs a transaction in the block that is being made; `None` if it does not get into it.
    fn execute(
        &mut self,
        transaction: VersionedTransaction,
        now: Timestamp,
        touched: &mut BTreeMap<Pubkey, Account>,
    ) -> Option<Record> {
        let signature = transaction.signatures.first().copied()?;
        if self.landed.contains_key(&signature) || self.age(transaction.message.recent_blockhash()).is_none() {
            return None;
        }
        let keys: Vec<Pubkey> = transaction.message.static_account_keys().to_vec();
        let before: Vec<(Pubkey, Account)> = keys.iter().map(|key| (*key, self.account_now(key))).collect();
        let bytes = bincode::serialize(&transaction).ok()?;
        let memo = memo_of(&transaction);
        let (err, meta) = match self.svm.send_transaction(transaction) {
            Ok(meta) => (None, meta),
            // Only these are in a block, and cost their fee.
            Err(failed) => match failed.err {
                TransactionError::InstructionError(..) | TransactionError::InsufficientFundsForRent { .. } => {
                    (Some(failed.err), failed.meta)
                }
                _ => return None,
            },
        };
        for (key, account) in before {
            if self.account_now(&key) != account {
                touched.entry(key).or_insert(account);
            }
        }
        Some(Record {
            signature: signature.to_string(),
            slot: self.slot,
            at: now.micros(),
            bytes: BASE64.encode(bytes),
            err: err.map_or(Value::Null, |err| error_json(&err)),
            fee: meta.fee,
            memo,
            keys: keys.iter().map(ToString::to_string).collect(),
            logs: meta.logs,
            units: meta.compute_units_consumed,
        })
    }

    /// Takes a transaction, to land in the next block; gives its signature.
    ///
    /// # Errors
    /// Why it can't be taken: a signature that does not fit.
    pub fn take(&mut self, transaction: VersionedTransaction) -> Result<Signature, TransactionError> {
        transaction.verify_and_hash_message()?;
        let signature = transaction.signatures.first().copied().unwrap_or_default();
        if !self.faults.swallow {
            self.waiting.push_back((self.slot + 1 + self.faults.delay, transaction));
        }
        Ok(signature)
    }

    /// What would become of a transaction now.
    pub fn simulate(&self, transaction: VersionedTransaction) -> (Option<TransactionError>, Vec<String>, u64) {
        match self.svm.simulate_transaction(transaction) {
            Ok(info) => (None, info.meta.logs, info.meta.compute_units_consumed),
            Err(failed) => (Some(failed.err), failed.meta.logs, failed.meta.compute_units_consumed),
        }
    }

    /// May somebody be given lamports once more in this minute?
    pub fn may_airdrop(&mut self, now: Timestamp) -> bool {
        let minute = now.micros().div_euclid(60_000_000);
        if self.airdrops.0 != minute {
            self.airdrops = (minute, 0);
        }
        self.airdrops.1 += 1;
        self.airdrops.1 <= AIRDROPS
    }

    /// Gives lamports to an address at once.
    pub fn airdrop(&mut self, address: Pubkey, lamports: u64, now: Timestamp) -> Option<Signature> {
        let before = self.account_now(&address);
        let mut account = before.clone();
        account.lamports = account.lamports.checked_add(lamports)?;
        self.svm.set_account(address, account).ok()?;
        let name = Sha256::new().chain_update(address).chain_update(self.slot.to_be_bytes());
        let name: [u8; 32] = name.chain_update((self.landed.len() as u64).to_be_bytes()).finalize().into();
        let mut raw = [0; 64];
        raw[..32].copy_from_slice(&name);
        let signature = Signature::from(raw);
        let record = Record {
            signature: signature.to_string(),
            slot: self.slot,
            at: now.micros(),
            bytes: String::new(),
            err: Value::Null,
            fee: 0,
            memo: None,
            keys: vec![address.to_string()],
            logs: Vec::new(),
            units: 0,
        };
        let change = Change { slot: self.slot, landed: vec![record], ..Change::default() };
        self.commit(change, BTreeMap::from([(address, before)]));
        Some(signature)
    }

    /// Takes the newest slots back, as when a minority's fork is given up: what landed in them is forgotten,
    /// and nobody lands it again.
    pub fn fork(&mut self, slots: u64) {
        let from = self.slot.saturating_sub(slots.min(FINALITY - 1));
        let mut accounts = BTreeMap::new();
        while self.before.back().is_some_and(|(slot, _)| *slot > from) {
            let Some((_, held)) = self.before.pop_back() else { break };
            for (key, account) in held {
                if self.svm.set_account(key, account.clone()).is_ok() {
                    accounts.insert(key, account);
                }
            }
        }
        let lost: HashSet<Signature> =
            self.landed.values().filter(|r| r.slot > from).filter_map(|r| r.signature.parse().ok()).collect();
        lost.iter().for_each(|signature| self.forget(signature));
        let accounts = accounts.iter().map(|(key, account)| (key.to_string(), Stored::from(account))).collect();
        let forgotten = lost.iter().map(ToString::to_string).collect();
        self.write(&Change { slot: self.slot, accounts, forgotten, ..Change::default() });
    }

    fn account_now(&self, address: &Pubkey) -> Account {
        self.svm.get_account(address).unwrap_or_default()
    }

    /// What an account holds at a commitment; `None` if it does not exist there.
    pub fn account(&self, address: &Pubkey, commitment: Commitment) -> Option<Account> {
        let slot = self.slot_of(commitment);
        let earlier = self.before.iter().filter(|(at, _)| *at > slot).find_map(|(_, held)| held.get(address));
        let account = earlier.cloned().unwrap_or_else(|| self.account_now(address));
        Some(account).filter(|account| account.lamports > 0)
    }

    /// All accounts of a program, as of now.
    pub fn program_accounts(&self, program: &Pubkey) -> Vec<(Pubkey, Account)> {
        let mut all = self.svm.get_program_accounts(program);
        all.sort_by_key(|(address, _)| *address);
        all
    }

    /// A transaction that landed; `None`: unknown, or taken back by a fork.
    pub fn transaction(&self, signature: &Signature) -> Option<&Record> {
        self.landed.get(signature)
    }

    /// Transactions that name an address, newest first.
    pub fn history(&self, address: &Pubkey) -> impl Iterator<Item = &Record> {
        let list = self.by_address.get(&address.to_string());
        list.into_iter().flatten().rev().filter_map(|signature| self.landed.get(signature))
    }

    /// Lamports that an account of so many bytes has to hold.
    pub fn rent(&self, bytes: usize) -> u64 {
        self.svm.minimum_balance_for_rent_exemption(bytes)
    }

    /// How sure it is that a slot stays.
    pub fn certainty(&self, slot: u64) -> Commitment {
        if slot <= self.slot_of(Commitment::Finalized) {
            Commitment::Finalized
        } else if slot <= self.slot_of(Commitment::Confirmed) {
            Commitment::Confirmed
        } else {
            Commitment::Processed
        }
    }
}

/// A transaction's memos, as JSON-RPC lists them.
fn memo_of(transaction: &VersionedTransaction) -> Option<String> {
    let keys = transaction.message.static_account_keys();
    let program = spl_memo_interface::v3::ID.to_bytes();
    let is_memo = |index: u8| keys.get(usize::from(index)).is_some_and(|key| key.to_bytes() == program);
    let memos: Vec<String> = transaction
        .message
        .instructions()
        .iter()
        .filter(|instruction| is_memo(instruction.program_id_index))
        .filter_map(|instruction| std::str::from_utf8(&instruction.data).ok())
        .map(|text| format!("[{}] {text}", text.len()))
        .collect();
    (!memos.is_empty()).then(|| memos.join("; "))
}

/// An error as JSON-RPC writes it, such as `{"InstructionError":[2,{"Custom":0}]}`.
pub fn error_json(error: &TransactionError) -> Value {
    serde_json::to_value(error).unwrap_or_else(|_| json!(error.to_string()))
}
