//! The claim machine: what a claim does next, from its state and what was seen of the chain.
//!
//! A claim's points are reserved before it is [`State::Queued`]. Whatever is signed is stored first, so there is at
//! most one transaction that could pay ([`State::Open`]), known by its signature. Two guards keep it at one payment:
//! ours, that nothing new is signed before the old transaction is proved dead; and the chain's, that every payment
//! creates the claim's marker account, which can be created once (`docs/SOLANA.md`).
//!
//! | state | seen | next | effects |
//! |---|---|---|---|
//! | any | nothing: the chain is away, lags, or contradicts itself | same | – |
//! | Queued | too early to try again | same | – |
//! | Queued | a new payment would go through | Open | sign (and store), send |
//! | Queued | the treasury or its fees are short | Queued, later | alarm |
//! | Queued | another failure | Queued, later | – |
//! | Queued | the wallet can't be paid, and no marker | Released | void |
//! | Queued | the marker exists already | same | ask for the marker |
//! | Queued | it exists, and not at a finalized slot yet | Queued, later | – |
//! | Queued | the marker, made by a payment of ours | Paid | pay |
//! | Queued | the marker, made by nobody's payment | Queued, later | alarm |
//! | Open | finalized | Paid | pay |
//! | Open | finalized as failed: marker in use | same | ask for the marker |
//! | Open | finalized as failed otherwise | Queued, later | close as failed |
//! | Open | on its way, not final | same | – |
//! | Open | nowhere, and it may still land | same | send |
//! | Open | nowhere, and past its last valid height | same | ask for the marker |
//! | Open | the same, and no marker | Queued | close as expired |
//! | Open | dead, and the marker, made by a payment of ours | Paid | close, pay |
//! | Open | dead, and the marker, made by nobody's payment | Queued, later | close, alarm |
//! | Paid, Released | anything | same | – |

use std::time::Duration;

use crate::time::Timestamp;

/// Signature of a transaction, 64 bytes.
pub type Signature = [u8; 64];

/// Where a claim is between its request and its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Points are reserved; nothing that could pay exists.
    Queued {
        /// The claim is not tried again before this moment.
        after: Timestamp,
        /// Transactions that came to nothing.
        tried: u32,
    },
    /// A transaction that could pay is stored.
    Open {
        /// Signature of that transaction.
        signature: Signature,
        /// Block height after which it can't land.
        last_valid: u64,
        /// Transactions before it that came to nothing.
        tried: u32,
    },
    /// Paid for good, by the transaction of this signature.
    Paid(Signature),
    /// The points went back, for good.
    Released(ReleaseReason),
}

/// Why a claim's points went back to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseReason {
    /// The chain does not accept the wallet as an owner of tokens.
    WalletRefused,
}

impl ReleaseReason {
    /// The reason's stored and public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WalletRefused => "wallet_refused",
        }
    }
}

/// What was seen. All of it must come from one node, in the order of the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observation {
    /// The chain could not be asked.
    Nothing,
    /// A payment was tried out without being sent.
    Trial(Result<(), Failure>),
    /// The stored transaction was looked for.
    Look {
        /// Finalized block height, read first.
        height: u64,
        /// Finalized slot, read with `height`.
        slot: u64,
        /// What the chain says of the transaction, read after; history included.
        status: Option<Status>,
        /// The slot at which the node answered about the transaction; older than `slot`: the answer proves nothing.
        status_slot: u64,
    },
    /// The marker was looked for, at a finalized slot no older than what made us ask.
    Marker {
        /// What is at the marker's address.
        marker: Marker,
        /// Why the marker was asked for.
        why: Why,
    },
}

/// What a chain says of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// Is the transaction's block finalized? Otherwise a fork may still forget it.
    pub finalized: bool,
    /// Why the transaction failed, and moved nothing; `None`: it did not fail.
    pub failure: Option<Failure>,
}

/// Why a payment fails, or would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The claim's marker exists: somebody paid already, or sent it lamports.
    MarkerInUse,
    /// The treasury has too few tokens, or its wallet too few lamports.
    Short,
    /// The token program does not accept the wallet as an owner of tokens.
    WalletRefused,
    /// Anything else; worth another try.
    Other,
}

/// Why the marker is asked for. In each case nothing that is stored can land any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A payment failed, or would, because the marker is there.
    InUse,
    /// A payment would fail because the wallet can't be paid.
    Refused,
    /// The stored transaction is nowhere, past its last valid height.
    Expired,
}

/// The marker at a finalized slot, with its history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// The marker does not exist, and no payment ever made it.
    Absent,
    /// A payment made it; it may have been closed since.
    Paid(Signature),
    /// Somebody else sent lamports to the marker's address: no payment made it.
    Foreign,
}

/// What the settler has to do after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Sign a payment and store it; the state is what is stored with it.
    Sign,
    /// Hand the stored bytes to the chain's nodes, again if need be.
    Send,
    /// Look for the marker, then step again.
    AskMarker(Why),
    /// The stored transaction is over.
    Close(Ended),
    /// Book the reserved points as settled.
    Pay,
    /// Give the reserved points back to the person.
    Void,
    /// An operator has to look.
    Alarm(Alarm),
}

/// How a transaction came to nothing, or did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The transaction paid the claim.
    Paid,
    /// The transaction failed on the chain, and moved nothing.
    Failed,
    /// The transaction can't land any more.
    Expired,
}

impl Ended {
    /// The stored name of the end.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Failed => "failed",
            Self::Expired => "expired",
        }
    }
}

/// What operators have to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// The treasury's tokens or lamports are short.
    Short,
    /// The marker's address was used by somebody else.
    MarkerBlocked,
}

/// First wait after a failure; doubled with each, up to 64 times.
const WAIT: Duration = Duration::from_secs(2);

fn later(now: Timestamp, tried: u32) -> Timestamp {
    now.plus(WAIT * (1 << tried.min(6)))
}

/// The next state, and what is to be done. [`Effect::Close`], [`Effect::Pay`] and [`Effect::Void`] are
/// committed with the state, all or none.
pub fn step(state: State, seen: Observation, now: Timestamp) -> (State, Vec<Effect>) {
    match state {
        State::Queued { after, tried } => queued(after, tried, seen, now),
        State::Open { signature, last_valid, tried } => open(signature, last_valid, tried, seen, now),
        State::Paid(_) | State::Released(_) => (state, Vec::new()),
    }
}

fn queued(after: Timestamp, tried: u32, seen: Observation, now: Timestamp) -> (State, Vec<Effect>) {
    let same = State::Queued { after, tried };
    let again = State::Queued { after: later(now, tried), tried };
    match seen {
        _ if now < after => (same, vec![]),
        Observation::Trial(Ok(())) => (same, vec![Effect::Sign, Effect::Send]),
        Observation::Trial(Err(Failure::Short)) => (again, vec![Effect::Alarm(Alarm::Short)]),
        Observation::Trial(Err(Failure::Other)) => {
            (State::Queued { after: later(now, tried), tried: tried + 1 }, vec![])
        }
        // Both are decided by the marker: a payment of ours may be why.
        Observation::Trial(Err(Failure::MarkerInUse)) => (same, vec![Effect::AskMarker(Why::InUse)]),
        Observation::Trial(Err(Failure::WalletRefused)) => (same, vec![Effect::AskMarker(Why::Refused)]),
        Observation::Marker { marker: Marker::Paid(signature), .. } => (State::Paid(signature), vec![Effect::Pay]),
        Observation::Marker { marker: Marker::Foreign, .. } => (again, vec![Effect::Alarm(Alarm::MarkerBlocked)]),
        Observation::Marker { marker: Marker::Absent, why: Why::Refused } => {
            (State::Released(ReleaseReason::WalletRefused), vec![Effect::Void])
        }
        // It is there, and not final yet.
        Observation::Marker { marker: Marker::Absent, .. } => (again, vec![]),
        Observation::Nothing | Observation::Look { .. } => (same, vec![]),
    }
}

fn open(signature: Signature, last_valid: u64, tried: u32, seen: Observation, now: Timestamp) -> (State, Vec<Effect>) {
    let same = State::Open { signature, last_valid, tried };
    let again = State::Queued { after: later(now, tried), tried: tried + 1 };
    match seen {
        // An answer from before the height was read proves nothing.
        Observation::Look { slot, status_slot, .. } if status_slot < slot => (same, vec![]),
        Observation::Look { status: Some(Status { finalized: true, failure }), .. } => match failure {
            None => (State::Paid(signature), vec![Effect::Close(Ended::Paid), Effect::Pay]),
            Some(Failure::MarkerInUse) => (same, vec![Effect::AskMarker(Why::InUse)]),
            Some(_) => (again, vec![Effect::Close(Ended::Failed)]),
        },
        Observation::Look { status: Some(_), .. } => (same, vec![]),
        Observation::Look { status: None, height, .. } if height <= last_valid => (same, vec![Effect::Send]),
        Observation::Look { status: None, .. } => (same, vec![Effect::AskMarker(Why::Expired)]),
        Observation::Marker { marker, why } => match marker {
            Marker::Absent if why == Why::Expired => {
                (State::Queued { after: now, tried: tried + 1 }, vec![Effect::Close(Ended::Expired)])
            }
            Marker::Absent => (again, vec![Effect::Close(Ended::Failed)]),
            Marker::Paid(paid) => {
                let ended = if paid == signature { Ended::Paid } else { Ended::Failed };
                (State::Paid(paid), vec![Effect::Close(ended), Effect::Pay])
            }
            Marker::Foreign => (again, vec![Effect::Close(Ended::Expired), Effect::Alarm(Alarm::MarkerBlocked)]),
        },
        Observation::Nothing | Observation::Trial(_) => (same, vec![]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_micros(100_000_000);
    const SIG: Signature = [7; 64];

    fn queued() -> State {
        State::Queued { after: NOW, tried: 0 }
    }

    fn open() -> State {
        State::Open { signature: SIG, last_valid: 150, tried: 0 }
    }

    fn look(height: u64, status: Option<Status>) -> Observation {
        Observation::Look { height, slot: 10, status, status_slot: 10 }
    }

    fn finalized(failure: Option<Failure>) -> Option<Status> {
        Some(Status { finalized: true, failure })
    }

    fn marker(marker: Marker) -> Observation {
        Observation::Marker { marker, why: Why::Expired }
    }

    /// Every line of the table.
    #[test]
    fn each_line_of_the_table() {
        use Effect::{Alarm as Alarmed, AskMarker, Close, Pay, Send, Sign, Void};
        let refused = |marker| Observation::Marker { marker, why: Why::Refused };
        let in_use = |marker| Observation::Marker { marker, why: Why::InUse };
        let requeued = |tried| State::Queued { after: NOW.plus(WAIT), tried };
        let ask = |why| vec![AskMarker(why)];
        let confirmed = Some(Status { finalized: false, failure: None });
        let early = State::Queued { after: NOW.plus(WAIT), tried: 3 };
        let table = [
            (queued(), Observation::Nothing, queued(), vec![]),
            (open(), Observation::Nothing, open(), vec![]),
            (early, Observation::Trial(Ok(())), early, vec![]),
            (queued(), Observation::Trial(Ok(())), queued(), vec![Sign, Send]),
            (queued(), Observation::Trial(Err(Failure::Short)), requeued(0), vec![Alarmed(Alarm::Short)]),
            (queued(), Observation::Trial(Err(Failure::Other)), requeued(1), vec![]),
            (queued(), Observation::Trial(Err(Failure::WalletRefused)), queued(), ask(Why::Refused)),
            (queued(), Observation::Trial(Err(Failure::MarkerInUse)), queued(), ask(Why::InUse)),
            (queued(), refused(Marker::Absent), State::Released(ReleaseReason::WalletRefused), vec![Void]),
            (queued(), in_use(Marker::Absent), requeued(0), vec![]),
            (open(), in_use(Marker::Absent), requeued(1), vec![Close(Ended::Failed)]),
            (queued(), marker(Marker::Paid([1; 64])), State::Paid([1; 64]), vec![Pay]),
            (queued(), marker(Marker::Foreign), requeued(0), vec![Alarmed(Alarm::MarkerBlocked)]),
            (open(), look(9, finalized(None)), State::Paid(SIG), vec![Close(Ended::Paid), Pay]),
            (open(), look(9, finalized(Some(Failure::MarkerInUse))), open(), ask(Why::InUse)),
            (open(), look(9, finalized(Some(Failure::Short))), requeued(1), vec![Close(Ended::Failed)]),
            (open(), look(999, confirmed), open(), vec![]),
            (open(), look(150, None), open(), vec![Send]),
            (open(), look(151, None), open(), ask(Why::Expired)),
            (open(), marker(Marker::Absent), State::Queued { after: NOW, tried: 1 }, vec![Close(Ended::Expired)]),
            (open(), marker(Marker::Paid(SIG)), State::Paid(SIG), vec![Close(Ended::Paid), Pay]),
            (open(), marker(Marker::Paid([1; 64])), State::Paid([1; 64]), vec![Close(Ended::Failed), Pay]),
            (open(), marker(Marker::Foreign), requeued(1), vec![Close(Ended::Expired), Alarmed(Alarm::MarkerBlocked)]),
            (State::Paid(SIG), look(999, None), State::Paid(SIG), vec![]),
        ];
        for (state, seen, next, effects) in table {
            assert_eq!(step(state, seen, NOW), (next, effects), "{state:?} and {seen:?}");
        }
    }

    #[test]
    fn what_was_said_before_the_height_was_read_proves_nothing() {
        let stale = Observation::Look { height: 900, slot: 10, status: None, status_slot: 9 };
        assert_eq!(step(open(), stale, NOW), (open(), vec![]));
    }

    #[test]
    fn a_claim_that_is_over_stays_over() {
        for over in [State::Paid(SIG), State::Released(ReleaseReason::WalletRefused)] {
            for seen in [Observation::Trial(Ok(())), look(999, None), marker(Marker::Absent), Observation::Nothing] {
                assert_eq!(step(over, seen, NOW), (over, vec![]));
            }
        }
    }
}
