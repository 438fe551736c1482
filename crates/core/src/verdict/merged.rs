//! Accounts that proved to be one person by signing in with one wallet: what is remembered of them, and what is
//! done about them, is that of the account that has the wallet.

use crate::ids::VoterId;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Which of the log's names are one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<(String, String)>", into = "Vec<(String, String)>")]
pub struct Merged {
    /// Guests and the account that each belongs to, which itself belongs to none.
    owners: BTreeMap<VoterId, VoterId>,
    /// The names that were joined to each root.
    guests: BTreeMap<VoterId, Vec<VoterId>>,
}

impl Merged {
    /// The name under which a person is remembered.
    pub fn root(&self, name: &VoterId) -> VoterId {
        self.owners.get(name).copied().unwrap_or(*name)
    }

    /// All names of a person, the one that they are remembered by first.
    pub fn names(&self, name: &VoterId) -> Vec<VoterId> {
        let root = self.root(name);
        let guests = self.guests.get(&root).into_iter().flatten().copied();
        [root].into_iter().chain(guests).collect()
    }

    /// Takes `guest`, with all who belong to it, for the person of `owner`. `false`: they were one already.
    pub fn join(&mut self, guest: &VoterId, owner: &VoterId) -> bool {
        let (from, into) = (self.root(guest), self.root(owner));
        if from == into {
            return false;
        }
        let mut names = self.guests.remove(&from).unwrap_or_default();
        names.push(from);
        for name in &names {
            self.owners.insert(*name, into);
        }
        self.guests.entry(into).or_default().append(&mut names);
        true
    }
}

impl From<Merged> for Vec<(String, String)> {
    fn from(merged: Merged) -> Self {
        merged.owners.iter().map(|(guest, owner)| (hex::encode(guest), hex::encode(owner))).collect()
    }
}

impl From<Vec<(String, String)>> for Merged {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let name = |text: &str| text.parse().ok();
        let mut merged = Self::default();
        for (guest, owner) in pairs {
            if let (Some(guest), Some(owner)) = (name(&guest), name(&owner)) {
                merged.join(&guest, &owner);
            }
        }
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_belongs_to_a_guest_belongs_to_its_owner() {
        let [a, b, c, d] = [1, 2, 3, 4].map(|n| VoterId::from_bytes([n; 16]));
        let mut merged = Merged::default();
        assert!(merged.join(&a, &b) && merged.join(&b, &c) && !merged.join(&a, &c));
        assert_eq!((merged.root(&a), merged.root(&b), merged.root(&c), merged.root(&d)), (c, c, c, d));
        let mut names = merged.names(&b);
        names.sort_unstable();
        assert_eq!(names, [a, b, c]);
        let text = serde_json::to_string(&merged).expect("JSON");
        let read: Merged = serde_json::from_str(&text).expect("read");
        assert_eq!((read.root(&a), read.names(&c).len()), (c, 3));
    }
}
