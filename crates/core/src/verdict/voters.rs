//! Everybody whose votes were judged, folded from the log in its order: what the next vote weighs, and
//! what is done about whom.

use crate::ids::VoterId;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::log::{Entry, EntryKind};
use crate::verdict::merged::Merged;
use crate::verdict::networks::Networks;
use crate::verdict::prior::Prior;
use crate::verdict::repeated_prompts::RepeatedPrompts;
use crate::verdict::rolling_volume::RollingVolume;
use crate::verdict::voter::{AccountStanding, Known, Trust, Voter, day};
use crate::verdict::{FULL_WEIGHT, Reason, Rules, Verdict, VoteFacts, gates};

/// Everybody, by the log's name for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Voters {
    /// Entries of the log that were folded.
    pub size: u64,
    #[serde(with = "by_name")]
    known: BTreeMap<VoterId, Voter>,
    /// Where the votes of the newest day and the one before came from.
    networks: Networks,
    /// Accounts that proved to be one person.
    merged: Merged,
    /// What all counted votes weighed.
    board: RollingVolume,
    repeated: RepeatedPrompts,
}

/// What changed about people with an entry: who, how they were looked at before, and how now.
pub type Changed = Vec<(VoterId, [Trust; 2])>;

impl Voters {
    /// A person; somebody unknown has just come.
    pub fn get(&self, voter: &VoterId) -> Option<&Voter> {
        self.known.get(&self.merged.root(voter))
    }

    /// All names of a person, the one that they are remembered by first.
    pub fn names(&self, voter: &VoterId) -> Vec<VoterId> {
        self.merged.names(voter)
    }

    /// Takes `guest` for the person of `owner` from here on: it signed in with the same wallet.
    /// Gives what changed about whom.
    pub fn merge(&mut self, guest: &VoterId, owner: &VoterId, prior: &Prior, rules: &Rules) -> Changed {
        let (from, into) = (self.merged.root(guest), self.merged.root(owner));
        if from == into {
            return Vec::new();
        }
        let before: Vec<(VoterId, Trust)> = [from, into]
            .iter()
            .flat_map(|root| self.merged.names(root))
            .map(|name| (name, self.trust(&name, rules)))
            .collect();
        let absorbed = self.known.remove(&from).unwrap_or_default();
        self.known.entry(into).or_default().absorb(absorbed, prior, rules);
        self.merged.join(&from, &into);
        before.into_iter().map(|(name, before)| (name, [before, self.trust(&name, rules)])).collect()
    }

    /// Everybody, by the log's name, in its order.
    pub fn iter(&self) -> impl Iterator<Item = (&VoterId, &Voter)> {
        self.known.iter()
    }

    /// A person, to be changed.
    pub fn entry(&mut self, voter: VoterId) -> &mut Voter {
        self.known.entry(self.merged.root(&voter)).or_default()
    }

    /// Clears a person: somebody looked, and nothing is wrong. The test begins anew.
    pub fn clear(&mut self, voter: VoterId) {
        self.entry(voter).clear();
    }

    /// The verdict on a person's next vote: `gate · tier · cap · duplicate · conflict`.
    /// Nothing here asks whether others agreed.
    pub fn judge(&self, voter: &VoterId, facts: &VoteFacts, known: Known, rules: &Rules) -> Verdict {
        let nobody = Voter::default();
        let person = self.get(voter).unwrap_or(&nobody);
        if person.standing == AccountStanding::Excluded {
            return Verdict::Excluded(Reason::PatternOfVotes);
        }
        if let Err(reason) = gates(facts, rules) {
            return Verdict::Excluded(reason);
        }
        let day = day(facts.cast_at);
        let today = person.on(day);
        let root = self.merged.root(voter);
        let has_room = |network| self.networks.has_room(network, &root, today, rules.daily_votes);
        if rules.daily_votes > 0 && (today >= rules.daily_votes || !known.network.is_none_or(has_room)) {
            return Verdict::Excluded(Reason::DailyCap);
        }
        let mut weight = person.weight(known.question, rules);
        if let Some(question) = known.question.filter(|_| !known.offered) {
            let shared = self.repeated.weight(question, rules.repeated_votes, rules.repeated_share);
            weight = (u64::from(weight) * u64::from(shared) / u64::from(FULL_WEIGHT)) as u32;
        }
        if known.unrated {
            weight = (u64::from(weight) * u64::from(rules.unrated_weight) / u64::from(FULL_WEIGHT)) as u32;
        }
        let weight = weight.max(1);
        if rules.month_share > 0 {
            let own = person.volume.sum(day);
            let share = u128::from(self.board.sum(day)) * u128::from(rules.month_share) / 1_000_000;
            let most = share.max(u128::from(rules.month_votes) * u128::from(FULL_WEIGHT));
            if u128::from(own) + u128::from(weight) > most {
                return Verdict::Excluded(Reason::ShareCap);
            }
        }
        Verdict::Counted { weight }
    }

    /// Takes the next entry of the log in; gives what changed about whom.
    pub fn fold(&mut self, entry: &Entry, known: Known, prior: &Prior, rules: &Rules) -> Changed {
        self.size = entry.index + 1;
        let (voter, today) = (self.merged.root(&entry.voter), day(entry.cast_at));
        self.known.entry(voter).or_default();
        if let (Some(network), EntryKind::Verdict) = (known.network, entry.kind) {
            let counts = matches!(entry.verdict, Verdict::Counted { .. });
            self.networks.seen(network, voter, today, counts);
        }
        let mut members = vec![voter];
        let mut before = vec![self.trust(&voter, rules)];
        let told = self.entry(voter).fold(entry, known, prior, rules);
        if let (Verdict::Counted { weight }, EntryKind::Verdict) = (entry.verdict, entry.kind) {
            self.board.add(today, weight);
            if let Some(question) = known.question {
                self.repeated.note(question);
            }
        }
        if let (Some(told), Some(network)) = (told, known.network) {
            let (suspects, evidence) = self.networks.test(network, &voter, &told, rules.hold_at);
            for suspect in suspects {
                let suspect = self.merged.root(&suspect);
                if suspect != voter {
                    members.push(suspect);
                    before.push(self.trust(&suspect, rules));
                }
                self.entry(suspect).suspect(evidence, prior, rules);
            }
        }
        let after =
            members.into_iter().zip(before).map(|(member, before)| (member, [before, self.trust(&member, rules)]));
        let changed = after.filter(|(_, [before, after])| before != after);
        changed.flat_map(|(member, regards)| self.names(&member).into_iter().map(move |name| (name, regards))).collect()
    }

    fn trust(&self, voter: &VoterId, rules: &Rules) -> Trust {
        self.get(voter).map(|person| person.trust(rules)).unwrap_or_default()
    }
}

/// Names as hex: keys of JSON objects are text.
mod by_name {
    use std::collections::BTreeMap;

    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::ids::VoterId;
    use crate::verdict::voters::Voter;

    pub fn serialize<S: Serializer>(known: &BTreeMap<VoterId, Voter>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(known.iter().map(|(name, person)| (hex::encode(name), person)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<VoterId, Voter>, D::Error> {
        let named = BTreeMap::<String, Voter>::deserialize(deserializer)?;
        let decode = |(name, person): (String, Voter)| Ok((name.parse().map_err(D::Error::custom)?, person));
        named.into_iter().map(decode).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::battle::Side;
    use crate::log::encoding::tests::sample;
    use crate::time::Timestamp;
    use crate::verdict::check::Check;
    use crate::verdict::tests::{RULES, facts};
    use crate::vote::Outcome;

    const DAY: i64 = 86_400_000_000;

    fn even() -> Prior {
        Prior::known([sample().left, sample().right].map(|slug| (slug, 0.0)), 1.0)
    }

    /// Which model stands on the left changes by the minute, so that a side is no model.
    fn vote(voter: u8, at: i64, outcome: Outcome, verdict: Verdict) -> Entry {
        let Entry { left, right, .. } = sample();
        let (left, right) = if at / 60_000_000 % 2 == 0 { (left, right) } else { (right, left) };
        Entry {
            voter: VoterId::from_bytes([voter; 16]),
            cast_at: Timestamp::from_micros(at),
            left,
            right,
            outcome,
            verdict,
            ..sample()
        }
    }

    fn at(micros: i64) -> VoteFacts {
        let ready_at = Some(Timestamp::from_micros(micros - 9_000_000));
        VoteFacts { cast_at: Timestamp::from_micros(micros), ready_at, ..facts() }
    }

    #[test]
    fn persons_read_back_as_they_were() {
        let mut voters = Voters::default();
        let known = Known { question: Some(3), network: Some(9), ..Known::default() };
        voters.fold(&sample(), known, &Prior::default(), &RULES);
        voters.fold(&Entry { voter: VoterId::from_bytes([6; 16]), ..sample() }, known, &Prior::default(), &RULES);
        let text = serde_json::to_vec(&voters).expect("JSON");
        assert_eq!(serde_json::from_slice::<Voters>(&text).expect("read"), voters);
    }

    #[test]
    fn accounts_of_one_wallet_are_one_person_in_all_that_is_remembered_and_done() {
        let (prior, mut voters) = (even(), Voters::default());
        let known = Known::default();
        let cast = |voters: &mut Voters, voter: u8, n: i64, outcome| {
            let now = DAY + n * 60_000_000;
            let verdict = voters.judge(&VoterId::from_bytes([voter; 16]), &at(now), known, &RULES);
            voters.fold(&vote(voter, now, outcome, verdict), known, &prior, &RULES);
            verdict
        };
        // A guest that always says left is held; the owner reads.
        for n in 0..9 {
            cast(&mut voters, 1, n, Outcome::A);
            cast(&mut voters, 2, n, [Outcome::A, Outcome::B, Outcome::Tie][n as usize % 3]);
        }
        let standing =
            |voters: &Voters, voter: u8| voters.get(&VoterId::from_bytes([voter; 16])).expect("known").standing;
        assert_eq!((standing(&voters, 1), standing(&voters, 2)), (AccountStanding::Held, AccountStanding::Good));
        let changed = voters.merge(&VoterId::from_bytes([1; 16]), &VoterId::from_bytes([2; 16]), &prior, &RULES);
        assert_eq!(changed.len(), 2);
        assert_eq!((standing(&voters, 1), standing(&voters, 2)), (AccountStanding::Held, AccountStanding::Held));
        assert_eq!(voters.get(&VoterId::from_bytes([1; 16])).expect("known").eligible, 18);
        assert!(
            voters.merge(&VoterId::from_bytes([1; 16]), &VoterId::from_bytes([2; 16]), &prior, &RULES).is_empty(),
            "once"
        );
        // The day's cap is for both together, and so is exclusion.
        voters.clear(VoterId::from_bytes([1; 16]));
        assert_eq!(standing(&voters, 2), AccountStanding::Good);
        let more = (0..20).filter(|n| {
            matches!(
                cast(&mut voters, 1 + (n % 2) as u8, 20 + n, Outcome::ALL[*n as usize % 3]),
                Verdict::Counted { .. }
            )
        });
        assert_eq!(more.count(), RULES.daily_votes as usize - 18);
        voters.entry(VoterId::from_bytes([2; 16])).exclude();
        let verdict = voters.judge(&VoterId::from_bytes([1; 16]), &at(3 * DAY), known, &RULES);
        assert_eq!(verdict, Verdict::Excluded(Reason::PatternOfVotes));
        let text = serde_json::to_vec(&voters).expect("JSON");
        assert_eq!(serde_json::from_slice::<Voters>(&text).expect("read"), voters);
    }

    #[test]
    fn accounts_of_one_network_share_a_test_and_readers_among_them_go_free() {
        let prior = Prior::known([(sample().left, 0.8), (sample().right, -0.8)], 1.0);
        let mut voters = Voters::default();
        let known = Known { network: Some(4), ..Known::default() };
        let mut standing: BTreeMap<u8, AccountStanding> = BTreeMap::new();
        // Twelve accounts always say left, three times each: too little for a test of one, not for one of all.
        for n in 0..36 {
            let voter = (n % 12) as u8;
            let now = DAY + n * 60_000_000;
            let verdict = voters.judge(&VoterId::from_bytes([voter; 16]), &at(now), known, &RULES);
            for (name, [_, trust]) in voters.fold(&vote(voter, now, Outcome::A, verdict), known, &prior, &RULES) {
                standing.insert(name.bytes()[0], trust.standing);
            }
        }
        assert_eq!(standing.values().filter(|state| **state == AccountStanding::Held).count(), 12);
        // Who comes later is suspected with them, and let go once their own votes and checks speak for them.
        let passed = Known { check: Some(Check::Cut(Side::B)), ..known };
        let mut states = Vec::new();
        for n in 0..40 {
            let now = DAY + (100 + n) * 60_000_000;
            let (entry, known) = if n % 4 == 3 {
                (vote(50, now, Outcome::A, Verdict::Excluded(Reason::HiddenCheck)), passed)
            } else {
                // The better model, now and then the other.
                let left = (n % 2 == 0) != (n % 5 == 0);
                let said = if left { Outcome::A } else { Outcome::B };
                (vote(50, now, said, Verdict::Counted { weight: 1 }), known)
            };
            voters.fold(&Entry { turns: 1, ..entry }, known, &prior, &RULES);
            states.push(voters.get(&VoterId::from_bytes([50; 16])).expect("known").standing);
        }
        states.dedup();
        assert_eq!(states, [AccountStanding::Held, AccountStanding::Good]);
        // Another network of the same day has a test of its own.
        let elsewhere = Known { network: Some(5), ..Known::default() };
        assert!(
            voters
                .fold(&vote(60, DAY, Outcome::A, Verdict::Counted { weight: 1 }), elsewhere, &prior, &RULES)
                .is_empty()
        );
    }

    #[test]
    fn votes_on_models_without_a_rating_weigh_a_share() {
        let mut voters = Voters::default();
        voters.entry(VoterId::from_bytes([1; 16])).eligible = 50;
        let weight = |unrated| match voters.judge(
            &VoterId::from_bytes([1; 16]),
            &at(DAY),
            Known { unrated, ..Known::default() },
            &RULES,
        ) {
            Verdict::Counted { weight } => weight,
            Verdict::Excluded(reason) => panic!("{reason:?}"),
        };
        assert_eq!([weight(false), weight(true)], [FULL_WEIGHT, FULL_WEIGHT / 4]);
    }

    proptest! {
        /// However votes come, nobody weighs more than the caps allow, and no vote more than one.
        #[test]
        fn nobody_exceeds_the_caps(votes in prop::collection::vec((0_u8..5, 0_i64..40, 0_u64..4, 0_usize..4, any::<bool>()), 1..300)) {
            let rules = Rules { daily_votes: 5, month_share: 100_000, month_votes: 3, hold_at: f64::INFINITY, exclude_at: f64::INFINITY, ..RULES };
            let (prior, mut voters) = (even(), Voters::default());
            let mut counted: BTreeMap<(u8, i64), u32> = BTreeMap::new();
            let mut weights: BTreeMap<u8, Vec<(i64, u64)>> = BTreeMap::new();
            for (n, (voter, offset, question, outcome, offered)) in votes.into_iter().enumerate() {
                let day = n as i64 / 8 + offset / 39;
                let now = day * DAY + 10_000_000 + n as i64;
                let known = Known { question: Some(question << 40), offered, ..Known::default() };
                let verdict = voters.judge(&VoterId::from_bytes([voter; 16]), &at(now), known, &rules);
                let board: u64 = weights.values().flatten().filter(|(d, _)| *d > day - 30).map(|(_, w)| w).sum();
                voters.fold(&vote(voter, now, Outcome::ALL[outcome], verdict), known, &prior, &rules);
                if let Verdict::Counted { weight } = verdict {
                    prop_assert!((1..=FULL_WEIGHT).contains(&weight));
                    *counted.entry((voter, day)).or_default() += 1;
                    let own = weights.entry(voter).or_default();
                    own.push((day, u64::from(weight)));
                    let sum: u64 = own.iter().filter(|(d, _)| *d > day - 30).map(|(_, w)| w).sum();
                    prop_assert!(sum <= (3 * u64::from(FULL_WEIGHT)).max(board / 10 + 1), "{} of {}", sum, board);
                }
            }
            // Days are told apart as long as votes come in order; one that is late counts for the newer day.
            prop_assert!(counted.values().all(|n| *n <= 10), "{counted:?}");
        }
    }
}
