//! Settling claims: what is stored is looked for on the chain, what is due is signed, stored and sent. All decisions
//! are [`machine::step`]'s; here they are carried out, and every line may be the last one before a crash.

use std::collections::BTreeMap;

use async_trait::async_trait;

use crate::chain::{Chain, ChainError, Flaw};
use agon_core::claims::machine::{self, Alarm, Effect, Ended, Observation, State, Status};
use agon_core::ids::ClaimId;
use agon_core::ledger::{Account, Kind, Purse, Transfer, TransferId};
use agon_core::time::Timestamp;
use agon_payout::{Payment, Treasury, place_of};
use agon_store::{ClaimMove, ClaimRow, ClaimWork, NewAttempt, Store, StoreError};

/// The claims and their ledger, as settling needs them.
#[async_trait]
pub trait ClaimBook: Send + Sync {
    /// Claims that are not over and may be tried now.
    async fn claims_to_settle(&self, now: Timestamp, limit: u32) -> Result<Vec<ClaimWork>, StoreError>;
    /// Moves claims with all that belongs to it, all or none; `false`: one of them is not where it was.
    async fn move_claims(&self, moves: &[ClaimMove]) -> Result<bool, StoreError>;
}

#[async_trait]
impl ClaimBook for Store {
    async fn claims_to_settle(&self, now: Timestamp, limit: u32) -> Result<Vec<ClaimWork>, StoreError> {
        Self::claims_to_settle(self, now, limit).await
    }

    async fn move_claims(&self, moves: &[ClaimMove]) -> Result<bool, StoreError> {
        Self::move_claims(self, moves).await
    }
}

/// The machine, or another one in tests of the tests.
pub type StepFn = fn(State, Observation, Timestamp) -> (State, Vec<Effect>);

/// Carries the claim machine's decisions out, over a book of claims and a chain.
#[derive(Clone, Copy)]
pub struct Settler<'a> {
    /// The claims and their ledger.
    pub book: &'a dyn ClaimBook,
    /// The chain on which claims are paid.
    pub chain: &'a dyn Chain,
    /// The treasury's key and token.
    pub treasury: &'a Treasury,
    /// The claim machine: [`STEP`], or a broken one in tests.
    pub step: StepFn,
    /// The most claims in one round.
    pub limit: u32,
}

impl std::fmt::Debug for Settler<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settler").field("limit", &self.limit).finish_non_exhaustive()
    }
}

/// Why a round stopped. Nothing is lost by it.
#[derive(Debug, thiserror::Error)]
pub enum SettleError {
    /// The store gave no answer; moves that were committed stay.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No node of the chain gave an answer that can be used.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// A transaction could not be made: a bug.
    #[error("{0}")]
    Bug(String),
}

/// What a round of settling did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Claims that were due in the round.
    pub seen: usize,
    /// Claims that became paid or released in the round.
    pub over: usize,
}

/// What follows from a step: a move to be stored, and bytes to be sent after it.
#[derive(Default)]
struct Outcome {
    moved: Option<ClaimMove>,
    sends: bool,
    signs: bool,
}

impl Settler<'_> {
    /// One round over the claims that are due.
    ///
    /// # Errors
    /// [`SettleError`]; the next round goes on.
    pub async fn round(&self, now: Timestamp) -> Result<Round, SettleError> {
        let work = self.book.claims_to_settle(now, self.limit).await?;
        let mut round = Round { seen: work.len(), over: 0 };
        let (open, queued): (Vec<_>, Vec<_>) =
            work.into_iter().partition(|w| matches!(w.claim.state, State::Open { .. }));
        if !open.is_empty() {
            round.over += self.watch(&open, now).await?;
        }
        if !queued.is_empty() {
            round.over += self.pay(&queued, now).await?;
        }
        Ok(round)
    }

    /// Looks for what is stored.
    async fn watch(&self, open: &[ClaimWork], now: Timestamp) -> Result<usize, SettleError> {
        let signature = |work: &ClaimWork| match work.claim.state {
            State::Open { signature, .. } => signature,
            _ => [0; 64],
        };
        let look = self.chain.look(&open.iter().map(signature).collect::<Vec<_>>()).await?;
        let (mut moves, mut sends) = (Vec::new(), Vec::new());
        for (work, status) in open.iter().zip(&look.statuses) {
            let bytes = work.bytes.as_deref().unwrap_or_default();
            let status = status.map(|(finalized, flaw)| {
                let failure = flaw.map(|flaw| flaw.of(place_of(bytes, work.claim.id)));
                Status { finalized, failure }
            });
            let seen =
                Observation::Look { height: look.height, slot: look.slot, status, status_slot: look.status_slot };
            let outcome = self.decide(&work.claim, seen, look.slot, now).await?;
            moves.extend(outcome.moved);
            // Claims that are paid together share their bytes.
            if outcome.sends && !sends.contains(&bytes) {
                sends.push(bytes);
            }
        }
        let over = self.commit(&moves).await?;
        for bytes in sends {
            self.send(bytes).await;
        }
        Ok(over)
    }

    /// Signs payments for what is due.
    async fn pay(&self, queued: &[ClaimWork], now: Timestamp) -> Result<usize, SettleError> {
        let rent = self.chain.marker_rent().await?;
        let rented: BTreeMap<&str, ClaimId> =
            queued.iter().filter_map(|work| Some((work.claim.wallet.as_str(), work.rented_by?))).collect();
        let payment = |claim: &ClaimRow| payment(claim, &rented);
        let claims: Vec<&ClaimRow> = queued.iter().map(|work| &work.claim).collect();
        // What failed once is tried alone: it may have spoiled a payment of others.
        let (fresh, failed): (Vec<_>, Vec<_>) =
            claims.into_iter().partition(|claim| matches!(claim.state, State::Queued { tried: 0, .. }));
        let mut over = 0;
        let mut rest = fresh.as_slice();
        while !rest.is_empty() {
            let payments: Vec<Payment> = rest.iter().take(16).filter_map(|claim| payment(claim)).collect();
            let (group, after) = rest.split_at(self.treasury.fit(&payments).min(rest.len()));
            rest = after;
            over += match self.pay_together(group, &rented, rent, now).await? {
                Some(over) => over,
                None => self.pay_each(group, &rented, rent, now).await?,
            };
        }
        Ok(over + self.pay_each(&failed, &rented, rent, now).await?)
    }

    async fn pay_each(
        &self,
        claims: &[&ClaimRow],
        rented: &BTreeMap<&str, ClaimId>,
        rent: u64,
        now: Timestamp,
    ) -> Result<usize, SettleError> {
        let mut over = 0;
        for claim in claims {
            over += self.pay_together(&[*claim], rented, rent, now).await?.unwrap_or(0);
        }
        Ok(over)
    }

    /// Pays claims in one transaction; `None`: together they would fail.
    async fn pay_together(
        &self,
        claims: &[&ClaimRow],
        rented: &BTreeMap<&str, ClaimId>,
        rent: u64,
        now: Timestamp,
    ) -> Result<Option<usize>, SettleError> {
        let payments: Vec<Payment> = claims.iter().filter_map(|claim| payment(claim, rented)).collect();
        let trial = self.treasury.trial(&payments, rent).map_err(SettleError::Bug)?;
        let flaw = self.chain.simulate(&trial).await?;
        if flaw.is_some() && claims.len() > 1 {
            return Ok(None);
        }
        let mut moves = Vec::new();
        let mut all_sign = true;
        for claim in claims {
            let tried = flaw.map_or(Ok(()), |flaw: Flaw| Err(flaw.of(0)));
            let outcome = self.decide(claim, Observation::Trial(tried), 0, now).await?;
            all_sign &= outcome.signs;
            moves.extend(outcome.moved);
        }
        if !all_sign {
            return Ok(Some(self.commit(&moves).await?));
        }
        let blockhash = self.chain.blockhash().await?;
        let signed = self.treasury.sign(&payments, rent, blockhash.hash).map_err(SettleError::Bug)?;
        let moves: Vec<ClaimMove> = claims
            .iter()
            .map(|claim| {
                let State::Queued { tried, .. } = claim.state else { return moved(claim, claim.state, 0, now) };
                let next = State::Open { signature: signed.signature, last_valid: blockhash.last_valid, tried };
                let opens = payments.iter().any(|payment| payment.claim == claim.id && payment.opens_account);
                let attempt = NewAttempt {
                    rents: opens.then(|| claim.wallet.clone()),
                    signature: signed.signature,
                    bytes: signed.bytes.clone(),
                    last_valid: blockhash.last_valid,
                };
                ClaimMove { signed: Some(attempt), ..moved(claim, next, 0, now) }
            })
            .collect();
        // Only what is stored may be sent; all of it, or none.
        if self.book.move_claims(&moves).await? {
            self.send(&signed.bytes).await;
        }
        Ok(Some(0))
    }

    /// Steps a claim, asking for its marker where the machine wants to know.
    async fn decide(
        &self,
        claim: &ClaimRow,
        seen: Observation,
        slot: u64,
        now: Timestamp,
    ) -> Result<Outcome, SettleError> {
        let (mut state, mut effects) = (self.step)(claim.state, seen, now);
        let mut slot = slot;
        if let Some(Effect::AskMarker(why)) = effects.iter().find(|e| matches!(e, Effect::AskMarker(_))) {
            if slot == 0 {
                slot = self.chain.look(&[]).await?.slot;
            }
            // No older than anything that was decided before.
            slot = slot.max(claim.seen_slot);
            let marker = self.chain.marker(&claim.seed, claim.id, slot).await?;
            (state, effects) = (self.step)(claim.state, Observation::Marker { marker, why: *why }, now);
        }
        let mut outcome = Outcome::default();
        let mut step = moved(claim, state, slot, now);
        for effect in effects {
            match effect {
                Effect::Sign => outcome.signs = true,
                Effect::Send => outcome.sends = true,
                Effect::AskMarker(_) => {}
                Effect::Close(ended) => step.ended = Some(ended),
                Effect::Pay => step.transfer = Some(pay(claim, now)),
                Effect::Void => step.transfer = Some(void(claim, now)),
                Effect::Alarm(alarm) => step.note = Some(alarm_text(alarm).to_owned()),
            }
        }
        let same = state == claim.state && step.ended.is_none() && step.transfer.is_none();
        outcome.moved = (!same).then_some(step);
        Ok(outcome)
    }

    /// Stores moves, together where nobody else moved meanwhile; gives how many claims are over.
    async fn commit(&self, moves: &[ClaimMove]) -> Result<usize, SettleError> {
        let over = |moves: &[ClaimMove]| {
            moves.iter().filter(|m| matches!(m.next, State::Paid(_) | State::Released(_))).count()
        };
        if moves.is_empty() {
            return Ok(0);
        }
        if self.book.move_claims(moves).await? {
            count(moves);
            return Ok(over(moves));
        }
        let mut done = 0;
        for one in moves {
            let one = std::slice::from_ref(one);
            if moves.len() > 1 && self.book.move_claims(one).await? {
                count(one);
                done += over(one);
            }
        }
        Ok(done)
    }

    /// Hands bytes on; whether they land is seen later.
    async fn send(&self, bytes: &[u8]) {
        if let Err(error) = self.chain.send(bytes).await {
            tracing::warn!(%error, "a payment could not be handed on; trying again");
        }
    }
}

fn count(moves: &[ClaimMove]) {
    for step in moves {
        let to = match step.next {
            State::Queued { .. } => "queued",
            State::Open { .. } => "open",
            State::Paid(_) => "paid",
            State::Released(_) => "released",
        };
        metrics::counter!("agon_claims_moved_total", "to" => to).increment(1);
        if step.note.is_some() {
            metrics::counter!("agon_claim_alarms_total").increment(1);
            tracing::warn!(claim.id = %step.id, note = step.note, "a claim waits");
        }
        if step.ended == Some(Ended::Expired) {
            tracing::info!(claim.id = %step.id, "a payment expired without landing; signing anew");
        }
    }
}

fn moved(claim: &ClaimRow, next: State, seen_slot: u64, now: Timestamp) -> ClaimMove {
    ClaimMove {
        id: claim.id,
        version: claim.version,
        next,
        note: None,
        seen_slot,
        signed: None,
        ended: None,
        transfer: None,
        now,
    }
}

/// A claim as a payment; its wallet was checked when it was linked.
fn payment(claim: &ClaimRow, rented: &BTreeMap<&str, ClaimId>) -> Option<Payment> {
    let wallet = claim.wallet.parse().ok()?;
    let opens_account = rented.get(claim.wallet.as_str()).is_none_or(|by| *by == claim.id);
    Some(Payment { claim: claim.id, seed: claim.seed, wallet, units: claim.units, opens_account })
}

/// What people are told of an alarm.
pub const fn alarm_text(alarm: Alarm) -> &'static str {
    match alarm {
        Alarm::Short => "treasury_short",
        Alarm::MarkerBlocked => "marker_blocked",
    }
}

fn pay(claim: &ClaimRow, now: Timestamp) -> Transfer {
    Transfer {
        cause: format!("{}:pay", claim.id),
        kind: Kind::Pay,
        debit: Account::ClaimsReserved,
        credit: Account::ClaimsSettled,
        amount: claim.points,
        resolves: Some(TransferId::of(&format!("{}:reserve", claim.id))),
        at: now,
    }
}

fn void(claim: &ClaimRow, now: Timestamp) -> Transfer {
    Transfer {
        cause: format!("{}:void", claim.id),
        kind: Kind::Void,
        debit: Account::ClaimsReserved,
        credit: Account::Voter(claim.voter, Purse::Available),
        amount: claim.points,
        resolves: Some(TransferId::of(&format!("{}:reserve", claim.id))),
        at: now,
    }
}

/// The claim machine as the service uses it.
pub const STEP: StepFn = machine::step;
