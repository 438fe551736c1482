//! The first guests from an address come in freely; then each new session costs a little
//! work (hashcash, Back 2002), and the more come, the more. Nobody solves a puzzle: a browser does
//! the work while the question is typed, or waits.
//!
//! A challenge is a signed token (RFC 7519): nothing is kept until it is used, and any node can
//! check it. Using it is remembered, so that it opens once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use quick_cache::sync::Cache;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::clock;
use crate::config;
use crate::secrets::session::Sessions;
use agon_store::{Store, StoreError};

/// How long a challenge may be answered, in seconds.
const LIFE: i64 = 1_200;
const HOUR: i64 = 3_600;

/// What a challenge says, as the token's claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChallengeClaims {
    iss: String,
    jti: Uuid,
    iat: i64,
    exp: i64,
    /// Leading zero bits that are wanted.
    bits: u8,
    /// Hash of the address that the challenge is for.
    adr: String,
}

/// Name of the issuer: a session's token is no challenge, and the other way round.
pub const ISSUER: &str = "agon door";

/// The work or the wait that is asked for before a session begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Challenge {
    /// The challenge as a signed token.
    pub challenge: String,
    /// `SHA-256(challenge ‖ ":" ‖ number in decimal)` must begin with so many zero bits.
    pub bits: u8,
    /// Or so many seconds must have gone by since the challenge was made.
    pub wait_seconds: i64,
}

/// What somebody brings back: the challenge, and the work.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The challenge as it was given.
    pub challenge: String,
    /// The number that makes the hash begin with enough zeros; `None`: they waited.
    pub number: Option<u64>,
}

/// Why no session begins.
#[derive(Debug, thiserror::Error)]
pub enum ChallengeError {
    /// Work or a wait is wanted first.
    #[error("many have come from your address: show some work, or wait")]
    Wanted(Challenge),
    /// The proof is not good; here is a new challenge.
    #[error("{1}")]
    Refused(Challenge, &'static str),
    /// The store gave no answer; the proof can be brought again.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Counts who came, per address and hour.
pub struct SignupChallenge {
    settings: config::Door,
    came: Mutex<Came>,
    /// The newest challenge of each address: the one that may be waited for.
    newest: Cache<u128, Uuid>,
}

#[derive(Default)]
struct Came {
    hour: i64,
    by_address: HashMap<u128, u32>,
    all: u32,
}

/// Addresses whose newest challenge is known.
const WAITING: usize = 65_536;

impl SignupChallenge {
    /// The challenge by these settings.
    pub fn new(settings: config::Door) -> Self {
        Self { settings, came: Mutex::default(), newest: Cache::new(WAITING) }
    }

    /// Lets somebody in, or says what is wanted. `address` is a hash.
    ///
    /// # Errors
    /// [`ChallengeError`].
    pub async fn check(
        &self,
        address: u128,
        proof: Option<&Proof>,
        sessions: &Sessions,
        store: &Store,
    ) -> Result<(), ChallengeError> {
        let now = clock::now().micros().div_euclid(1_000_000);
        let Some(bits) = self.bits(address, now) else { return Ok(()) };
        let wanted = || self.challenge(address, bits, now, sessions);
        let Some(proof) = proof else { return Err(ChallengeError::Wanted(wanted())) };
        let adr = name(address);
        let Some(asked) = sessions.signed::<ChallengeClaims>(&proof.challenge, ISSUER).filter(|asked| asked.adr == adr)
        else {
            return Err(ChallengeError::Refused(wanted(), "the challenge is none of ours, or too old"));
        };
        let worked = proof.number.is_some_and(|number| zero_bits(&proof.challenge, number) >= u32::from(asked.bits));
        // Whole seconds: the second in which it was made does not count. One wait at a time for an address: whoever
        // asks for a hundred challenges waits for the last.
        let is_waiting = self.newest.get(&address) == Some(asked.jti);
        if !worked && is_waiting && now - asked.iat <= self.settings.wait_seconds {
            // The wait goes on, with the challenge that it began with.
            let same = Challenge {
                challenge: proof.challenge.clone(),
                bits: asked.bits,
                wait_seconds: self.settings.wait_seconds,
            };
            return Err(ChallengeError::Refused(same, "the work is not done, and the wait is not over"));
        }
        if !worked && !is_waiting {
            return Err(ChallengeError::Refused(wanted(), "the work is not done, and the wait is not over"));
        }
        if !store.spend_proof(asked.jti, clock::now()).await? {
            return Err(ChallengeError::Refused(wanted(), "the challenge was used before"));
        }
        self.newest.remove(&address);
        Ok(())
    }

    /// Counts somebody who came; how much work they owe.
    fn bits(&self, address: u128, now: i64) -> Option<u8> {
        let mut came = self.lock();
        if came.hour != now.div_euclid(HOUR) {
            *came = Came { hour: now.div_euclid(HOUR), ..Came::default() };
        }
        came.all = came.all.saturating_add(1);
        let all = came.all;
        let count = came.by_address.entry(address).or_default();
        *count = count.saturating_add(1);
        let free = self.settings.free_per_hour;
        if *count <= free {
            return None;
        }
        // A bit more for each doubling of what comes from here, and for each of a crowd from anywhere.
        let here = (*count / free.max(1)).max(1).ilog2();
        let crowd = (all / self.settings.crowd_per_hour.max(1)).max(1).ilog2();
        let bits = u32::from(self.settings.bits) + here + crowd;
        Some(u8::try_from(bits).unwrap_or(u8::MAX).min(self.settings.most_bits))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Came> {
        self.came.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn challenge(&self, address: u128, bits: u8, now: i64, sessions: &Sessions) -> Challenge {
        let challenge = ChallengeClaims {
            iss: ISSUER.into(),
            jti: clock::uuid(),
            iat: now,
            exp: now + LIFE,
            bits,
            adr: name(address),
        };
        self.newest.insert(address, challenge.jti);
        Challenge { challenge: sessions.sign(&challenge), bits, wait_seconds: self.settings.wait_seconds }
    }
}

fn name(address: u128) -> String {
    hex::encode(&address.to_be_bytes()[..8])
}

/// Leading zero bits of the hash.
fn zero_bits(challenge: &str, number: u64) -> u32 {
    let hash = Sha256::new().chain_update(challenge).chain_update(":").chain_update(number.to_string()).finalize();
    let mut zeros = 0;
    for byte in hash {
        zeros += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    zeros
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_grows_with_those_who_come_and_ends_with_the_hour() {
        let settings = config::Door {
            enabled: true,
            free_per_hour: 4,
            crowd_per_hour: 1_000_000,
            bits: 16,
            most_bits: 20,
            wait_seconds: 20,
        };
        let challenge = SignupChallenge::new(settings);
        let bits: Vec<Option<u8>> = (0..200).map(|_| challenge.bits(7, 10)).collect();
        assert_eq!(bits[..6], [None, None, None, None, Some(16), Some(16)]);
        assert_eq!((bits[8], bits[199]), (Some(17), Some(20)));
        assert_eq!((challenge.bits(8, 10), challenge.bits(7, 10 + HOUR)), (None, None));
    }

    #[test]
    fn zero_bits_are_counted() {
        let number = (0..).find(|n| zero_bits("c", *n) >= 12).expect("there is one");
        assert!(zero_bits("c", number) >= 12 && number > 0);
        assert!((0..number).all(|n| zero_bits("c", n) < 12));
    }
}
