//! Accounts that look like one person: those that ask from the same network with the same browser on
//! the same day are one for caps and for the test (RANKING.md 6.2), found by union–find.
//!
//! A school or a carrier puts strangers behind one address. So a cluster never grows beyond a few
//! accounts: a larger crowd falls into several, and none of them takes a whole crowd for one person.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::{Deserialize, Serialize};

use super::evidence::Evidence;

/// Accounts that are taken for one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cluster {
    /// The log's names for them.
    pub members: Vec<[u8; 16]>,
    /// The test over all their votes.
    pub evidence: Evidence,
    /// The newest day of a counted vote, and how many counted on it.
    day: i64,
    today: u32,
}

impl Cluster {
    /// Counted votes on a day.
    pub fn on(&self, day: i64) -> u32 {
        if day == self.day { self.today } else { 0 }
    }

    /// Takes a counted vote of a member in.
    pub fn count(&mut self, day: i64) {
        if day > self.day {
            (self.day, self.today) = (day, 0);
        }
        self.today += 1;
    }

    fn absorb(&mut self, other: Self) {
        self.members.extend(other.members);
        self.evidence.add(&other.evidence);
        match other.day.cmp(&self.day) {
            std::cmp::Ordering::Greater => (self.day, self.today) = (other.day, other.today),
            std::cmp::Ordering::Equal => self.today += other.today,
            std::cmp::Ordering::Less => {}
        }
    }
}

/// All clusters of more than one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Clusters {
    clusters: BTreeMap<u64, Cluster>,
    /// Each member's cluster: the find of union–find. The union relabels the smaller side.
    of: BTreeMap<[u8; 16], u64>,
    /// Who was last seen where, today.
    seen: BTreeMap<u64, [u8; 16]>,
    day: i64,
    next: u64,
}

/// As it is kept: JSON's keys are no bytes, and `of` follows from the rest.
#[derive(Serialize, Deserialize)]
struct Kept {
    clusters: BTreeMap<u64, Cluster>,
    seen: BTreeMap<u64, [u8; 16]>,
    day: i64,
    next: u64,
}

impl From<Clusters> for Kept {
    fn from(Clusters { clusters, seen, day, next, .. }: Clusters) -> Self {
        Self { clusters, seen, day, next }
    }
}

impl From<Kept> for Clusters {
    fn from(Kept { clusters, seen, day, next }: Kept) -> Self {
        let members = |(id, cluster): (&u64, &Cluster)| {
            let id = *id;
            cluster.members.clone().into_iter().map(move |member| (member, id))
        };
        let of = clusters.iter().flat_map(members).collect();
        Self { clusters, of, seen, day, next }
    }
}

impl Clusters {
    /// A person's cluster, if there is one.
    pub fn of(&self, voter: &[u8; 16]) -> Option<&Cluster> {
        self.clusters.get(self.of.get(voter)?)
    }

    /// The same, to be changed.
    pub fn of_mut(&mut self, voter: &[u8; 16]) -> Option<&mut Cluster> {
        self.clusters.get_mut(self.of.get(voter)?)
    }

    /// An account proved to be another's: that one stands in its place, or where it is already.
    pub fn rename(&mut self, from: &[u8; 16], into: [u8; 16]) {
        if let Some(id) = self.of.remove(from)
            && let Some(cluster) = self.clusters.get_mut(&id)
        {
            cluster.members.retain(|member| member != from);
            if let Entry::Vacant(place) = self.of.entry(into) {
                cluster.members.push(into);
                place.insert(id);
            }
        }
        self.seen.values_mut().filter(|seen| *seen == from).for_each(|seen| *seen = into);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.clusters.len()
    }

    /// None at all.
    pub fn is_empty(&self) -> bool {
        self.clusters.is_empty()
    }

    /// A person was seen at a place (which names the day too): unites them with who was seen there
    /// before, unless more than `most` would be one. `alone` gives a person's own part of a new cluster.
    pub fn seen(
        &mut self,
        voter: [u8; 16],
        origin: u64,
        day: i64,
        most: usize,
        alone: impl Fn(&[u8; 16]) -> (Evidence, u32),
    ) {
        if day > self.day {
            self.day = day;
            self.seen.clear();
        }
        let Some(before) = self.seen.insert(origin, voter).filter(|before| *before != voter) else { return };
        let size = |id: Option<&u64>| id.and_then(|id| self.clusters.get(id)).map_or(1, |c| c.members.len());
        let (one, two) = (self.of.get(&before), self.of.get(&voter));
        if one.is_some() && one == two || size(one) + size(two) > most {
            return;
        }
        let mut take = |member: [u8; 16]| {
            self.of.get(&member).and_then(|id| self.clusters.remove(id)).unwrap_or_else(|| {
                let (evidence, today) = alone(&member);
                Cluster { members: vec![member], evidence, day, today }
            })
        };
        let (mut large, mut small) = (take(before), take(voter));
        if small.members.len() > large.members.len() {
            std::mem::swap(&mut large, &mut small);
        }
        large.absorb(small);
        let id = self.next;
        self.next += 1;
        for member in &large.members {
            self.of.insert(*member, id);
        }
        self.clusters.insert(id, large);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(n: u8) -> [u8; 16] {
        [n; 16]
    }

    fn meet(clusters: &mut Clusters, voter: u8, origin: u64, day: i64) {
        clusters.seen(name(voter), origin, day, 4, |_| (Evidence::default(), 2));
    }

    #[test]
    fn accounts_of_one_place_and_day_are_one_and_so_are_those_that_share_one() {
        let mut clusters = Clusters::default();
        meet(&mut clusters, 1, 10, 5);
        assert!(clusters.is_empty());
        meet(&mut clusters, 1, 10, 5);
        meet(&mut clusters, 2, 10, 5);
        assert_eq!(clusters.of(&name(1)), clusters.of(&name(2)));
        assert_eq!(clusters.of(&name(1)).expect("a cluster").on(5), 4);
        meet(&mut clusters, 3, 11, 5);
        meet(&mut clusters, 4, 11, 5);
        assert_eq!(clusters.len(), 2);
        meet(&mut clusters, 3, 10, 5);
        assert_eq!((clusters.len(), clusters.of(&name(4)).expect("one").members.len()), (1, 4));
        // The fifth is one too many; tomorrow the place is another.
        meet(&mut clusters, 5, 10, 5);
        assert!(clusters.of(&name(5)).is_none());
        meet(&mut clusters, 6, 10, 5);
        assert_eq!(clusters.of(&name(6)).expect("the next cluster").members, [name(5), name(6)]);
        meet(&mut clusters, 7, 10, 6);
        assert!(clusters.of(&name(7)).is_none());
        let text = serde_json::to_vec(&clusters).expect("JSON");
        assert_eq!(serde_json::from_slice::<Clusters>(&text).expect("read"), clusters);
    }

    #[test]
    fn a_day_counts_the_votes_of_all_members() {
        let mut cluster = Cluster { day: 3, today: 2, ..Cluster::default() };
        cluster.count(3);
        assert_eq!((cluster.on(3), cluster.on(4)), (3, 0));
        cluster.count(4);
        assert_eq!((cluster.on(3), cluster.on(4)), (0, 1));
    }
}
