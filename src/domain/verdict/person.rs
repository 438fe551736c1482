//! What the judge remembers of a person: folded from the log and the person's own questions, in log
//! order, and with it the weight of the next vote. Nothing here asks whether others agreed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check::Check;
use super::evidence::{Evidence, Prior};
use super::{FULL_WEIGHT, Reason, Rules, Verdict, VoteFacts, gates};
use crate::domain::battle::simhash::near;
use crate::domain::log::{Entry, EntryKind};
use crate::domain::time::Timestamp;

const DAY: i64 = 86_400_000_000;
/// Questions that are remembered for near-duplicates.
const QUESTIONS: usize = 64;

/// What is done about a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing.
    #[default]
    Good,
    /// Points wait until the votes look right again, or somebody has looked.
    Held,
    /// All votes are taken back, later ones are left out.
    Excluded,
}

impl Standing {
    /// The name that is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Held => "held",
            Self::Excluded => "excluded",
        }
    }
}

impl std::str::FromStr for Standing {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Good, Self::Held, Self::Excluded].into_iter().find(|s| s.as_str() == name).ok_or(())
    }
}

/// What the arena knows of a vote's battle and the log does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Fingerprint of the first question.
    pub question: Option<u64>,
    /// Was it a hidden check?
    pub check: Option<Check>,
}

/// One person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// When the first counted vote was cast, in microseconds since 1970.
    first_at: Option<i64>,
    /// Votes that passed the gates.
    pub eligible: u32,
    /// The day of the newest counted vote, and how many counted on it.
    day: i64,
    today: u32,
    /// Days with a counted vote.
    pub days: u32,
    /// Hidden checks passed and failed.
    pub checks: [u32; 2],
    /// Counted votes for the left and for the right.
    pub sides: [u32; 2],
    /// Fingerprints of the last questions.
    questions: Vec<u64>,
    /// The test.
    pub evidence: Evidence,
    /// What is done.
    pub standing: Standing,
    /// Counted votes since the evidence was last high.
    calm: u32,
}

/// Reputation, 0 to 1000, and the tier that it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reputation {
    /// 0 to 1000.
    pub score: u32,
    /// 0 newcomer, 1 known, 2 trusted, 3 veteran.
    pub tier: u8,
}

/// Names of the tiers.
pub const TIERS: [&str; 4] = ["newcomer", "known", "trusted", "veteran"];

impl Person {
    /// The verdict on the next vote.
    pub fn judge(&self, facts: &VoteFacts, question: Option<u64>, rules: &Rules) -> Verdict {
        if self.standing == Standing::Excluded {
            return Verdict::Excluded(Reason::PatternOfVotes);
        }
        if let Err(reason) = gates(facts, rules) {
            return Verdict::Excluded(reason);
        }
        let today = if day(facts.cast_at) == self.day { self.today } else { 0 };
        if rules.daily_votes > 0 && today >= rules.daily_votes {
            return Verdict::Excluded(Reason::DailyCap);
        }
        let similar = question.map_or(0, |q| self.questions.iter().filter(|other| near(q, **other)).count() as u32);
        let tier = if self.eligible < rules.newcomer_votes { rules.newcomer_weight } else { FULL_WEIGHT };
        // The n-th near-duplicate question weighs 1/n.
        Verdict::Counted { weight: (tier / (similar + 1)).max(1) }
    }

    /// Takes an entry on one of the person's votes in.
    pub fn fold(&mut self, entry: &Entry, known: Known, prior: &Prior, rules: &Rules) {
        if let (Verdict::Excluded(Reason::HiddenCheck), Some(check)) = (entry.verdict, known.check) {
            // A conversation that went on is no clean check.
            if entry.turns == 1 {
                self.check(check.passed(entry.outcome), prior, rules);
            }
            return;
        }
        let question = known.question;
        let Verdict::Counted { weight } = entry.verdict else { return };
        if entry.kind == EntryKind::Retraction {
            self.standing = Standing::Excluded;
            return;
        }
        self.eligible += 1;
        self.first_at.get_or_insert(entry.cast_at.micros());
        let today = day(entry.cast_at);
        if today > self.day || self.days == 0 {
            (self.day, self.today) = (today, 0);
            self.days += 1;
        }
        self.today += 1;
        match entry.outcome.credit() {
            1.0 => self.sides[0] += 1,
            0.0 => self.sides[1] += 1,
            _ => {}
        }
        if let Some(question) = question {
            if self.questions.len() == QUESTIONS {
                self.questions.remove(0);
            }
            self.questions.push(question);
        }
        let share = f64::from(weight) / f64::from(FULL_WEIGHT);
        self.evidence.vote(&entry.left, &entry.right, entry.outcome, share, prior);
        self.decide(prior.models(), rules);
    }

    /// Takes a hidden check in.
    pub fn check(&mut self, passed: bool, prior: &Prior, rules: &Rules) {
        self.checks[usize::from(!passed)] += 1;
        self.evidence.check(passed, prior.models());
        self.decide(prior.models(), rules);
    }

    /// What follows from the evidence. Exclusion is decided here and carried out by retractions.
    fn decide(&mut self, models: usize, rules: &Rules) {
        let now = self.evidence.log(models);
        let high = now >= rules.hold_at.ln();
        self.calm = if high { 0 } else { self.calm.saturating_add(1) };
        self.standing = match self.standing {
            Standing::Excluded => Standing::Excluded,
            // Whoever passes the checks reads: a person looks before votes are taken back.
            _ if now >= rules.exclude_at.ln() && !self.reads() => Standing::Excluded,
            _ if high => Standing::Held,
            Standing::Held if self.calm >= rules.release_after => Standing::Good,
            standing => standing,
        };
    }

    /// At least three hidden checks passed and none failed.
    fn reads(&self) -> bool {
        self.checks[0] >= 3 && self.checks[1] == 0
    }

    /// Somebody looked: nothing is wrong. The test begins anew.
    pub fn clear(&mut self) {
        self.evidence = Evidence::default();
        (self.standing, self.calm) = (Standing::Good, 0);
    }

    /// Somebody looked: the votes are to be taken back.
    pub fn exclude(&mut self) {
        self.standing = Standing::Excluded;
    }

    /// Reputation: votes 400, tenure 300, checks 300; nothing for agreeing with anybody. Excluded
    /// people have none, held ones are newcomers again.
    pub fn reputation(&self) -> Reputation {
        let part = |have: u32, of: u32, worth: u32| worth * have.min(of) / of;
        let [passed, failed] = self.checks;
        let attention = 300 * (9 + passed) / (10 + passed + failed);
        let score = match self.standing {
            Standing::Excluded => 0,
            _ => part(self.eligible, 200, 400) + part(self.days, 30, 300) + attention.saturating_sub(30 * failed),
        };
        let tier = match (self.standing, self.eligible, score) {
            (Standing::Good, 10.., 800..) => 3,
            (Standing::Good, 10.., 550..) => 2,
            (Standing::Good, 10.., _) => 1,
            _ => 0,
        };
        Reputation { score: score.min(1_000), tier }
    }

    /// How often a battle is a hidden check, in millionths: 5 %, four times as often while held, less
    /// for those who have passed many.
    pub fn check_rate(&self) -> u32 {
        match (self.standing, self.reputation().tier) {
            (Standing::Held, _) => 200_000,
            (_, 3) => 25_000,
            _ => 50_000,
        }
    }
}

fn day(at: Timestamp) -> i64 {
    at.micros().div_euclid(DAY)
}

/// Everybody, by the log's name for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Persons {
    /// Entries of the log that were folded.
    pub size: u64,
    #[serde(with = "by_name")]
    known: BTreeMap<[u8; 16], Person>,
}

impl Persons {
    /// A person; somebody unknown has just come.
    pub fn get(&self, voter: &[u8; 16]) -> Option<&Person> {
        self.known.get(voter)
    }

    /// Everybody, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&[u8; 16], &Person)> {
        self.known.iter()
    }

    /// A person, to be changed.
    pub fn entry(&mut self, voter: [u8; 16]) -> &mut Person {
        self.known.entry(voter).or_default()
    }

    /// Takes the next entry of the log in; gives the person's standing before and after.
    pub fn fold(&mut self, entry: &Entry, known: Known, prior: &Prior, rules: &Rules) -> [Standing; 2] {
        self.size = entry.index + 1;
        let person = self.known.entry(entry.voter).or_default();
        let before = person.standing;
        person.fold(entry, known, prior, rules);
        [before, person.standing]
    }
}

/// Names as hex: keys of JSON objects are text.
mod by_name {
    use std::collections::BTreeMap;

    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Person;

    pub fn serialize<S: Serializer>(known: &BTreeMap<[u8; 16], Person>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(known.iter().map(|(name, person)| (hex::encode(name), person)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<[u8; 16], Person>, D::Error> {
        let named = BTreeMap::<String, Person>::deserialize(deserializer)?;
        let decode = |(name, person): (String, Person)| {
            let mut id = [0; 16];
            hex::decode_to_slice(name, &mut id).map_err(D::Error::custom)?;
            Ok((id, person))
        };
        named.into_iter().map(decode).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{RULES, facts};
    use super::*;
    use crate::domain::log::encoding::tests::sample;
    use crate::domain::vote::Outcome;

    fn even() -> Prior {
        Prior::known([sample().left, sample().right].map(|slug| (slug, 0.0)), 1.0)
    }

    fn counted(second: i64, outcome: Outcome) -> Entry {
        Entry { cast_at: Timestamp::from_micros(second * 1_000_000), outcome, ..sample() }
    }

    fn weight(person: &Person, question: Option<u64>) -> Verdict {
        person.judge(&facts(), question, &RULES)
    }

    #[test]
    fn newcomers_weigh_a_quarter_and_repeated_questions_less() {
        let (prior, mut person) = (even(), Person::default());
        assert_eq!(weight(&person, Some(7)), Verdict::Counted { weight: 250_000 });
        for n in 0..10 {
            person.fold(
                &counted(-900_000 + n, [Outcome::A, Outcome::B][n as usize % 2]),
                Known { question: Some(0xffff << n), check: None },
                &prior,
                &RULES,
            );
        }
        assert_eq!(weight(&person, None), Verdict::Counted { weight: FULL_WEIGHT });
        assert!(matches!(weight(&person, Some(0xffff)), Verdict::Counted { weight } if weight < FULL_WEIGHT));
    }

    #[test]
    fn a_day_counts_so_many_votes_and_no_more() {
        let (prior, mut person) = (even(), Person::default());
        for n in 0..RULES.daily_votes {
            assert!(matches!(weight(&person, None), Verdict::Counted { .. }), "vote {n}");
            person.fold(
                &counted(i64::from(n), [Outcome::A, Outcome::B][n as usize % 2]),
                Known::default(),
                &prior,
                &RULES,
            );
        }
        assert_eq!(weight(&person, None), Verdict::Excluded(Reason::DailyCap));
        let tomorrow = VoteFacts {
            cast_at: Timestamp::from_micros(DAY + 10_000_000),
            ready_at: Some(Timestamp::from_micros(DAY)),
            ..facts()
        };
        assert!(matches!(person.judge(&tomorrow, None, &RULES), Verdict::Counted { .. }));
    }

    #[test]
    fn who_always_says_left_is_held_then_excluded_and_can_be_cleared() {
        let (prior, mut person) = (even(), Person::default());
        let mut seen = vec![person.standing];
        for n in 0..30 {
            person.fold(&counted(n, Outcome::A), Known::default(), &prior, &RULES);
            if seen.last() != Some(&person.standing) {
                seen.push(person.standing);
            }
        }
        assert_eq!(seen, [Standing::Good, Standing::Held, Standing::Excluded]);
        assert_eq!(weight(&person, None), Verdict::Excluded(Reason::PatternOfVotes));
        assert_eq!(person.reputation(), Reputation { score: 0, tier: 0 });
        person.clear();
        assert_eq!((person.standing, person.evidence.log(2)), (Standing::Good, 0.0));
        // With a clean record of checks the machine only holds.
        let mut reader = Person { checks: [5, 0], ..Person::default() };
        (0..30).for_each(|n| reader.fold(&counted(n, Outcome::A), Known::default(), &prior, &RULES));
        assert_eq!(reader.standing, Standing::Held);
    }

    #[test]
    fn checks_are_kept_apart_from_votes_and_failing_one_holds() {
        let (prior, mut person) = (even(), Person::default());
        let asked =
            |outcome| Entry { verdict: Verdict::Excluded(Reason::HiddenCheck), turns: 1, ..counted(1, outcome) };
        let known = Known { question: None, check: Some(Check(crate::domain::battle::Side::A)) };
        person.fold(&asked(Outcome::B), known, &prior, &RULES);
        assert_eq!((person.checks, person.eligible, person.standing), ([1, 0], 0, Standing::Good));
        person.fold(&Entry { turns: 2, ..asked(Outcome::A) }, known, &prior, &RULES);
        assert_eq!(person.checks, [1, 0], "a conversation that went on is no check");
        let mut clicker = Person::default();
        clicker.fold(&asked(Outcome::A), known, &prior, &RULES);
        assert_eq!((clicker.checks, clicker.standing), ([0, 1], Standing::Held));
    }

    #[test]
    fn persons_read_back_as_they_were() {
        let mut persons = Persons::default();
        persons.fold(&sample(), Known { question: Some(3), check: None }, &Prior::default(), &RULES);
        let text = serde_json::to_vec(&persons).expect("JSON");
        assert_eq!(serde_json::from_slice::<Persons>(&text).expect("read"), persons);
    }

    proptest! {
        #[test]
        fn the_tier_never_rises_by_failing_and_never_falls_by_voting(eligible in 0_u32..400, days in 0_u32..60, passed in 0_u32..40, failed in 0_u32..10) {
            let person = Person { eligible, days, checks: [passed, failed], ..Person::default() };
            let worse = Person { checks: [passed, failed + 1], ..person.clone() };
            let more = Person { eligible: eligible + 1, ..person.clone() };
            let (here, down, up) = (person.reputation(), worse.reputation(), more.reputation());
            prop_assert!(here.score <= 1_000 && down.score <= here.score && up.score >= here.score);
            prop_assert!(down.tier <= here.tier && up.tier >= here.tier);
        }
    }
}
