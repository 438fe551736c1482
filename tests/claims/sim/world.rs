//! A chain and a book of claims that lie, lose, delay, fork and die, by chance from a seed.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard};
use std::task::Poll;

use agon::chain::{Blockhash, Chain, ChainError, Flaw, Look};
use agon::flow::claims::settle::ClaimBook;
use agon_core::claims::machine::{Marker, Signature, State};
use agon_core::ids::ClaimId;
use agon_core::ledger::{Account, Book, Kind, Purse, Transfer};
use agon_core::ranking::rng::Chance;
use agon_core::time::Timestamp;
use agon_payout::{Paid, payments_of};
use agon_store::{ClaimMove, ClaimRow, ClaimWork, NewAttempt, StoreError};
use async_trait::async_trait;
use solana_sdk::hash::Hash;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::transaction::VersionedTransaction;

/// Slots until nothing can be forgotten.
const FINALITY: u64 = 32;
/// Blocks for which a blockhash can be used.
const AGE: u64 = 150;

/// A transaction in a block.
#[derive(Clone, Debug)]
struct Landed {
    signature: Signature,
    slot: u64,
    bytes: Vec<u8>,
    paid: Vec<Paid>,
    flaw: Option<Flaw>,
}

/// All there is.
pub struct World {
    inner: Mutex<Inner>,
}

struct Inner {
    chance: Chance,
    /// How often something goes wrong; 0: never.
    evil: f64,
    /// The process that makes the calls has died; every call fails until the next one lives.
    dead: [bool; 2],
    slot: u64,
    landed: Vec<Landed>,
    /// Transactions on their way: when they land, unless they are too old by then.
    waiting: Vec<(u64, Vec<u8>)>,
    /// Does the chain let a marker be made twice?
    guard: bool,
    funds: u64,
    refused: Vec<Pubkey>,
    claims: BTreeMap<ClaimId, (ClaimRow, Vec<(NewAttempt, bool)>)>,
    book: Book,
}

/// What one worker sees of the world.
pub struct View<'a> {
    world: &'a World,
    worker: usize,
}

impl World {
    /// A world with these claims; `guard`: markers work.
    pub fn new(seed: u64, evil: f64, guard: bool, claims: Vec<ClaimRow>, refused: Vec<Pubkey>, funds: u64) -> Self {
        let mut book = Book::default();
        for claim in &claims {
            let person = Account::Voter(claim.voter, Purse::Available);
            let post = |book: &mut Book, cause: String, kind, debit, credit| {
                let transfer =
                    Transfer { cause, kind, debit, credit, amount: claim.points, resolves: None, at: claim.created_at };
                book.post(&transfer).expect("posted");
            };
            post(&mut book, format!("{}:earned", claim.id), Kind::Base, Account::Issuance, person);
            post(&mut book, format!("{}:reserve", claim.id), Kind::Reserve, person, Account::ClaimsReserved);
        }
        let claims = claims.into_iter().map(|claim| (claim.id, (claim, Vec::new()))).collect();
        let inner = Inner {
            chance: Chance::new(seed),
            evil,
            dead: [false; 2],
            slot: 1_000,
            landed: Vec::new(),
            waiting: Vec::new(),
            guard,
            funds,
            refused,
            claims,
            book,
        };
        Self { inner: Mutex::new(inner) }
    }

    /// What a worker sees.
    pub fn view(&self, worker: usize) -> View<'_> {
        self.lock().dead[worker] = false;
        View { world: self, worker }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().expect("one thread")
    }

    /// Chance for the scheduler.
    pub fn unit(&self) -> f64 {
        self.lock().chance.unit()
    }

    /// From now on nothing goes wrong, and there is money.
    pub fn heal(&self) {
        let mut inner = self.lock();
        (inner.evil, inner.funds) = (0.0, u64::MAX / 2);
    }

    /// Blocks go by.
    pub fn pass(&self, slots: u64) {
        self.lock().pass(slots);
    }

    /// Is every claim over?
    pub fn is_over(&self) -> bool {
        self.lock().claims.values().all(|(claim, _)| matches!(claim.state, State::Paid(_) | State::Released(_)))
    }

    /// How often each claim was paid on the chain, and what it was.
    pub fn payments(&self) -> BTreeMap<ClaimId, Vec<(Signature, u64)>> {
        let inner = self.lock();
        let mut all: BTreeMap<ClaimId, Vec<(Signature, u64)>> = BTreeMap::new();
        for landed in inner.landed.iter().filter(|landed| landed.flaw.is_none()) {
            for paid in &landed.paid {
                all.entry(paid.claim.expect("a memo")).or_default().push((landed.signature, paid.units.get()));
            }
        }
        all
    }

    /// The claims as they are.
    pub fn claims(&self) -> Vec<ClaimRow> {
        self.lock().claims.values().map(|(claim, _)| claim.clone()).collect()
    }

    /// What an account holds.
    pub fn balance(&self, account: Account) -> i64 {
        self.lock().book.balance(account)
    }

    /// The sum of all accounts.
    pub fn sum(&self) -> i64 {
        self.lock().book.balances().map(|(_, balance)| balance).sum()
    }
}

impl Inner {
    fn happens(&mut self, share: f64) -> bool {
        self.evil > 0.0 && self.chance.unit() < self.evil * share
    }

    fn below(&mut self, most: u64) -> u64 {
        self.chance.bits() % most.max(1)
    }

    fn pass(&mut self, slots: u64) {
        for _ in 0..slots {
            self.slot += 1;
            if self.happens(0.02) {
                self.fork();
            }
            let slot = self.slot;
            let (due, later) = std::mem::take(&mut self.waiting).into_iter().partition(|(at, _)| *at <= slot);
            self.waiting = later;
            let due: Vec<(u64, Vec<u8>)> = due;
            for (_, bytes) in due {
                self.land(bytes);
            }
        }
    }

    /// The newest blocks are given up; what was in them may land again, or not.
    fn fork(&mut self) {
        let from = self.slot - 1 - self.below(FINALITY - 2);
        let (kept, lost): (Vec<_>, Vec<_>) = std::mem::take(&mut self.landed).into_iter().partition(|l| l.slot <= from);
        self.landed = kept;
        for landed in lost {
            if self.chance.unit() < 0.5 {
                let at = self.slot + self.below(60);
                self.waiting.push((at, landed.bytes));
            }
        }
    }

    fn land(&mut self, bytes: Vec<u8>) {
        let (signature, last_valid) = read(&bytes);
        if self.slot > last_valid || self.landed.iter().any(|landed| landed.signature == signature) {
            return;
        }
        let flaw = self.flaw(&bytes);
        let paid = payments_of(&bytes);
        if flaw.is_none() {
            self.funds -= paid.iter().map(|p| p.units.get()).sum::<u64>();
        }
        self.landed.push(Landed { signature, slot: self.slot, bytes, paid, flaw });
    }

    /// What would go wrong with a transaction now.
    fn flaw(&self, bytes: &[u8]) -> Option<Flaw> {
        let mut funds = self.funds;
        for (place, paid) in payments_of(bytes).iter().enumerate() {
            let at = |step: u8| 2 + 3 * place as u8 + step;
            let made = self.landed.iter().filter(|l| l.flaw.is_none()).flat_map(|l| &l.paid);
            if self.guard && made.into_iter().any(|other| other.marker == paid.marker) {
                return Some(Flaw::Instruction { index: at(0), custom: Some(0) });
            }
            if self.refused.contains(&paid.wallet) {
                return Some(Flaw::Instruction { index: at(1), custom: None });
            }
            match funds.checked_sub(paid.units.get()) {
                Some(less) => funds = less,
                None => return Some(Flaw::Instruction { index: at(2), custom: Some(1) }),
            }
        }
        None
    }
}

/// Signature, and the height until which a transaction can land.
fn read(bytes: &[u8]) -> (Signature, u64) {
    let transaction: VersionedTransaction = bincode::deserialize(bytes).expect("a transaction");
    let hash = transaction.message.recent_blockhash().to_bytes();
    let last_valid = u64::from_le_bytes(*hash.first_chunk().expect("32 bytes"));
    (transaction.signatures[0].into(), last_valid)
}

impl View<'_> {
    /// Something else may run before each call; the process may die before or after it.
    async fn call<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> Option<T> {
        let mut waited = false;
        poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
        let mut inner = self.world.lock();
        if inner.dead[self.worker] {
            return None;
        }
        if inner.happens(0.05) {
            inner.dead[self.worker] = true;
            return None;
        }
        let slots = if inner.evil > 0.0 { inner.below(4) } else { 1 };
        inner.pass(slots);
        let done = act(&mut inner);
        if inner.happens(0.05) {
            inner.dead[self.worker] = true;
            return None;
        }
        Some(done)
    }

    async fn ask<T>(&self, act: impl FnOnce(&mut Inner) -> Result<T, ChainError>) -> Result<T, ChainError> {
        let away = || ChainError::Away("lost".into());
        let answer = self.call(|inner| {
            let lost = inner.happens(0.1);
            let done = act(inner);
            if lost { Err(away()) } else { done }
        });
        answer.await.unwrap_or_else(|| Err(away()))
    }
}

#[async_trait]
impl Chain for View<'_> {
    async fn look(&self, signatures: &[Signature]) -> Result<Look, ChainError> {
        self.ask(|inner| {
            let slot = inner.slot - FINALITY;
            // A node may be behind with its statuses, and says so.
            let behind = if inner.happens(0.2) { inner.below(200) } else { 0 };
            let told = inner.slot.saturating_sub(behind);
            let status = |signature: &Signature| {
                let landed = inner.landed.iter().find(|l| l.signature == *signature && l.slot <= told);
                landed.map(|l| (l.slot + FINALITY <= told, l.flaw))
            };
            let statuses = signatures.iter().map(status).collect();
            Ok(Look { height: slot, slot, status_slot: told, statuses })
        })
        .await
    }

    async fn marker(&self, _: &[u8; 16], claim: ClaimId, min_slot: u64) -> Result<Marker, ChainError> {
        self.ask(|inner| {
            let newest = inner.slot - FINALITY;
            let behind = if inner.happens(0.2) { inner.below(100) } else { 0 };
            let at = newest.saturating_sub(behind);
            if at < min_slot {
                return Err(ChainError::Away("has not come so far".into()));
            }
            let paid = inner.landed.iter().filter(|l| l.flaw.is_none() && l.slot <= at);
            let mut paid = paid.filter(|l| l.paid.iter().any(|p| p.claim == Some(claim)));
            Ok(paid.next().map_or(Marker::Absent, |landed| Marker::Paid(landed.signature)))
        })
        .await
    }

    async fn blockhash(&self) -> Result<Blockhash, ChainError> {
        self.ask(|inner| {
            let old = if inner.happens(0.3) { inner.below(AGE) } else { 1 };
            let last_valid = inner.slot - old + AGE;
            let mut hash = [0; 32];
            hash[..8].copy_from_slice(&last_valid.to_le_bytes());
            hash[8..16].copy_from_slice(&inner.chance.bits().to_le_bytes());
            Ok(Blockhash { hash: Hash::new_from_array(hash), last_valid })
        })
        .await
    }

    async fn marker_rent(&self) -> Result<u64, ChainError> {
        self.ask(|_| Ok(650_240)).await
    }

    async fn simulate(&self, bytes: &[u8]) -> Result<Option<Flaw>, ChainError> {
        self.ask(|inner| Ok(inner.flaw(bytes))).await
    }

    async fn send(&self, bytes: &[u8]) -> Result<(), ChainError> {
        self.ask(|inner| {
            if !inner.happens(0.3) {
                // Long on its way: "not found" for a while, landing late, or too late.
                let late = if inner.happens(0.4) { inner.below(AGE + 40) } else { inner.below(3) };
                let at = inner.slot + 1 + late;
                inner.waiting.push((at, bytes.to_vec()));
            }
            Ok(())
        })
        .await
    }
}

#[async_trait]
impl ClaimBook for View<'_> {
    async fn claims_to_settle(&self, now: Timestamp, limit: u32) -> Result<Vec<ClaimWork>, StoreError> {
        let work = self.call(|inner| {
            let due = |claim: &ClaimRow| match claim.state {
                State::Queued { after, .. } => after <= now,
                State::Open { .. } => true,
                State::Paid(_) | State::Released(_) => false,
            };
            let all = inner.claims.values().filter(|(claim, _)| due(claim)).take(limit as usize);
            all.map(|(claim, attempts)| {
                let open = attempts.iter().find(|(_, open)| *open).map(|(attempt, _)| attempt.bytes.clone());
                ClaimWork { claim: claim.clone(), bytes: open, rented_by: None }
            })
            .collect()
        });
        work.await.ok_or(StoreError::Interrupted)
    }

    async fn move_claims(&self, moves: &[ClaimMove]) -> Result<bool, StoreError> {
        let done = self.call(|inner| {
            if inner.happens(0.05) {
                return Err(StoreError::Interrupted);
            }
            let fits = |step: &ClaimMove| {
                let (claim, _) = &inner.claims[&step.id];
                claim.version == step.version && matches!(claim.state, State::Queued { .. } | State::Open { .. })
            };
            if !moves.iter().all(fits) {
                return Ok(false);
            }
            for step in moves {
                if let Some(transfer) = &step.transfer {
                    inner.book.post(transfer).expect("the ledger takes each claim's transfer once");
                }
                let (claim, attempts) = inner.claims.get_mut(&step.id).expect("known");
                if step.ended.is_some() {
                    attempts.iter_mut().for_each(|(_, open)| *open = false);
                }
                if let Some(signed) = &step.signed {
                    assert!(attempts.iter().all(|(_, open)| !open), "two open transactions for one claim");
                    attempts.push((signed.clone(), true));
                }
                claim.state = step.next;
                claim.version += 1;
                claim.seen_slot = claim.seen_slot.max(step.seen_slot);
            }
            Ok(true)
        });
        done.await.unwrap_or(Err(StoreError::Interrupted))
    }
}
