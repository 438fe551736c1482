//! Networks of a day (IPv4 /24, IPv6 /48): accounts that ask from one share what counts, and one test, whatever their
//! browsers say of themselves.
//!
//! A browser's name is the client's to choose; an address costs something. But a school or a carrier puts strangers
//! behind one network, so what it may have grows with its accounts, by the square root of their number, and each of
//! them is sure of an equal part: nobody's farm empties it.

use crate::ids::VoterId;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::evidence::Told;
use super::pool::Pool;

/// What one network did on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Network {
    /// The day of its first vote: a day's name for it is new, but battles may wait for their vote.
    day: i64,
    /// Accounts that voted from it, by the log's names in hex, and the test of what each said here.
    members: BTreeMap<String, Pool>,
    /// Votes from it that counted.
    counted: u32,
    /// The test over all votes from it.
    pool: Pool,
    /// Members who were suspected since its evidence was high.
    suspects: BTreeSet<String>,
}

impl Network {
    /// The logarithm of the evidence that nobody here reads, without the member who speaks for it most: one who clicks
    /// makes nobody else suspect.
    fn evidence(&self) -> f64 {
        self.members.values().map(|member| self.pool.without(member)).fold(self.pool.log(), f64::min)
    }
}

/// The networks of the newest day and the one before, each by a keyed hash of the day and its addresses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Networks {
    day: i64,
    networks: BTreeMap<u64, Network>,
}

impl Networks {
    /// May one more vote of `voter` count, who has had `own` counted today, where one person alone may have `daily`?
    pub fn has_room(&self, network: u64, voter: &VoterId, own: u32, daily: u32) -> bool {
        let Some(known) = self.networks.get(&network) else { return true };
        let is_new = !known.members.contains_key(&hex::encode(voter));
        let members = u32::try_from(known.members.len()).unwrap_or(u32::MAX).saturating_add(u32::from(is_new)).max(1);
        let most = budget(daily, members);
        // An equal part is everybody's, however much the others took.
        known.counted < most || own < most.div_ceil(members)
    }

    /// Notes that somebody voted from a network on a day.
    pub fn seen(&mut self, network: u64, voter: VoterId, day: i64, counts: bool) {
        if day > self.day {
            self.day = day;
            self.networks.retain(|_, known| known.day >= day - 1);
        }
        let known = self.networks.entry(network).or_insert_with(|| Network { day, ..Network::default() });
        known.members.entry(hex::encode(voter)).or_default();
        known.counted += u32::from(counts);
    }

    /// Takes in what an entry said of whoever cast it, from a network; gives those who are suspected with it
    /// from now on, and the logarithm of the evidence: everybody when it has become `hold_at`, and then
    /// whoever else comes while it is.
    pub fn test(&mut self, network: u64, voter: &VoterId, told: &Told, hold_at: f64) -> (Vec<VoterId>, f64) {
        let Some(known) = self.networks.get_mut(&network) else { return (Vec::new(), 0.0) };
        let name = hex::encode(voter);
        for pool in [&mut known.pool, known.members.entry(name.clone()).or_default()] {
            pool.take(told);
        }
        // Only a high one is worth looking at closely.
        if known.members.len() < 2 || known.pool.log() < hold_at.ln() {
            return (Vec::new(), 0.0);
        }
        let evidence = known.evidence();
        let suspects = match () {
            () if evidence < hold_at.ln() => Vec::new(),
            () if known.suspects.is_empty() => known.members.keys().cloned().collect(),
            () => vec![name],
        };
        let new = suspects.into_iter().filter(|name| known.suspects.insert(name.clone()));
        (new.filter_map(|name| name.parse().ok()).collect(), evidence)
    }
}

/// What so many accounts of one network may have together where one may have `daily`: √n times as much, rounded up.
pub fn budget(daily: u32, members: u32) -> u32 {
    let square = u64::from(daily) * u64::from(daily) * u64::from(members);
    let root = square.isqrt();
    u32::try_from(root + u64::from(root * root < square)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_more_than_a_person_and_less_than_its_accounts_would() {
        assert_eq!([1, 2, 4, 25, 100].map(|n| budget(30, n)), [30, 43, 60, 150, 300]);
        let mut networks = Networks::default();
        let name = |n: u8| VoterId::from_bytes([n; 16]);
        // A farm of sixteen takes all it can, one after the other.
        let mut own = [0_u32; 17];
        for round in 0..30 {
            for n in 0..16_u8 {
                let counts = networks.has_room(7, &name(n), own[usize::from(n)], 30);
                own[usize::from(n)] += u32::from(counts);
                networks.seen(7, name(n), 5, counts);
            }
            assert!(own.iter().sum::<u32>() <= budget(30, 16) + 16, "round {round}");
        }
        // Who comes later has an equal part all the same; other networks are not touched.
        let mut late = 0;
        while networks.has_room(7, &name(99), late, 30) {
            networks.seen(7, name(99), 5, true);
            late += 1;
        }
        assert_eq!(late, budget(30, 17).div_ceil(17));
        assert!(networks.has_room(8, &name(99), 29, 30));
        // Battles that were opened yesterday are yesterday's network's still.
        let seven = |networks: &Networks| networks.networks.contains_key(&7);
        networks.seen(9, name(1), 6, true);
        assert!(seven(&networks) && !networks.has_room(7, &name(0), own[0], 30));
        networks.seen(10, name(1), 7, true);
        assert!(!seven(&networks), "long gone");
    }
}
