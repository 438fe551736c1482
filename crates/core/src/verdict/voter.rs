//! What the judge remembers of a person: folded from the log and the person's own questions, in log
//! order, and with it the weight of the next vote. Nothing here asks whether others agreed.

use serde::{Deserialize, Serialize};

use crate::battle::shares::CheckRates;
use crate::battle::simhash::near;
use crate::log::{Entry, EntryKind};
use crate::time::Timestamp;
use crate::verdict::check::{Check, Finding};
use crate::verdict::evidence::{Ballot, Evidence, Told};
use crate::verdict::prior::Prior;
use crate::verdict::rolling_volume::RollingVolume;
use crate::verdict::{FULL_WEIGHT, Reason, Rules, Verdict};
use crate::vote::Outcome;

const DAY: i64 = 86_400_000_000;
/// Questions that are remembered for near-duplicates.
const QUESTIONS: usize = 64;

/// What is done about a person, the worse the greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountStanding {
    /// Nothing is done: votes count, points settle.
    #[default]
    Good,
    /// Points wait until the votes look right again, or somebody has looked.
    Held,
    /// All votes are taken back, later ones are left out.
    Excluded,
}

impl AccountStanding {
    /// The standing's name, as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Held => "held",
            Self::Excluded => "excluded",
        }
    }
}

impl std::str::FromStr for AccountStanding {
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
    /// Does the arena offer that question to everybody?
    pub offered: bool,
    /// From which network it was opened: a keyed hash of the day and the addresses.
    pub network: Option<u64>,
    /// What the battle was made of, if it was a hidden check.
    pub check: Option<Check>,
    /// Was a model drawn that the board had not rated yet?
    pub unrated: bool,
}

/// What the judge remembers of one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Voter {
    /// When the first counted vote was cast, in microseconds since 1970.
    first_at: Option<i64>,
    /// Counted votes so far, those that were taken back later included.
    pub eligible: u32,
    /// The day of the newest counted vote, and how many counted on it.
    day: i64,
    today: u32,
    /// What counted votes weighed lately.
    #[serde(rename = "month")]
    pub volume: RollingVolume,
    /// Days (UTC) with a counted vote.
    pub days: u32,
    /// Hidden checks passed and failed.
    pub checks: [u32; 2],
    /// Own battles met again with the same and with another verdict.
    #[serde(default)]
    pub consistency: [u32; 2],
    /// Votes for the left and for the right, hidden checks included.
    pub sides: [u32; 2],
    /// Fingerprints of the last questions.
    questions: Vec<u64>,
    /// The test of the person's votes against readers.
    pub evidence: Evidence,
    /// What is done about the person.
    pub standing: AccountStanding,
    /// Counted votes since the evidence was last high; `None`: it never was.
    calm: Option<u32>,
    /// The logarithm of the evidence that the votes of a network's day, this person's among them, are no readers';
    /// until their own speak for them.
    suspected: Option<f64>,
    /// Could the test have spoken by now? Points settle from then on.
    pub tested: bool,
}

/// Reputation, 0 to 1000, and the tier that it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reputation {
    /// The score, 0 to 1000.
    pub score: u32,
    /// 0 newcomer, 1 known, 2 trusted, 3 veteran.
    pub tier: u8,
}

/// Names of the tiers, by their number.
pub const TIERS: [&str; 4] = ["newcomer", "known", "trusted", "veteran"];

impl Voter {
    /// Counted votes on a day (counted from 1970).
    pub fn on(&self, day: i64) -> u32 {
        if day == self.day { self.today } else { 0 }
    }

    /// What a vote on such a question weighs for this person, in millionths: by tier, and the n-th
    /// near-duplicate question 1/n.
    pub fn weight(&self, question: Option<u64>, rules: &Rules) -> u32 {
        let similar = question.map_or(0, |q| self.questions.iter().filter(|other| near(q, **other)).count() as u32);
        let tier = if self.eligible < rules.newcomer_votes { rules.newcomer_weight } else { FULL_WEIGHT };
        tier / (similar + 1)
    }

    /// Takes an entry on one of the person's votes in; gives what it said of them.
    pub fn fold(&mut self, entry: &Entry, known: Known, prior: &Prior, rules: &Rules) -> Option<Told> {
        if let (Verdict::Excluded(Reason::HiddenCheck), Some(check)) = (entry.verdict, known.check) {
            self.side(entry);
            match check.finding(entry.outcome) {
                Finding::Attention(passed) => return Some(Told::Check(self.check(passed, prior, rules))),
                Finding::Consistency(same) => self.consistency[usize::from(!same)] += 1,
                Finding::Nothing => {}
            }
            return None;
        }
        let question = known.question;
        let Verdict::Counted { weight } = entry.verdict else { return None };
        if entry.kind == EntryKind::Retraction {
            self.standing = AccountStanding::Excluded;
            return None;
        }
        self.eligible += 1;
        self.first_at.get_or_insert(entry.cast_at.micros());
        let today = day(entry.cast_at);
        if today > self.day || self.days == 0 {
            (self.day, self.today) = (today, 0);
            self.days += 1;
        }
        self.today += 1;
        self.volume.add(today, weight);
        self.side(entry);
        if let Some(question) = question {
            if self.questions.len() == QUESTIONS {
                self.questions.remove(0);
            }
            self.questions.push(question);
        }
        let Entry { left, right, outcome, style, .. } = entry;
        let weight = f64::from(weight) / f64::from(FULL_WEIGHT);
        let step = self.evidence.vote(Ballot { left, right, outcome: *outcome, style: *style, weight }, prior);
        self.decide(prior.models(), rules);
        Some(Told::Vote(step))
    }

    fn side(&mut self, entry: &Entry) {
        match entry.outcome {
            Outcome::A => self.sides[0] += 1,
            Outcome::B => self.sides[1] += 1,
            Outcome::Tie | Outcome::BothBad => {}
        }
    }

    /// Takes a hidden check in; gives how much likelier the result is for a clicker.
    pub fn check(&mut self, passed: bool, prior: &Prior, rules: &Rules) -> f64 {
        self.checks[usize::from(!passed)] += 1;
        let ratio = self.evidence.check(passed);
        self.decide(prior.models(), rules);
        ratio
    }

    /// The votes of a network's day, this person's among them, are together no readers'.
    pub fn suspect(&mut self, evidence: f64, prior: &Prior, rules: &Rules) {
        self.suspected = Some(evidence);
        self.decide(prior.models(), rules);
    }

    /// Takes in what is remembered of an account that proved to be the same person's. What is done about one is done
    /// about both, whichever was worse.
    pub fn absorb(&mut self, other: Self, prior: &Prior, rules: &Rules) {
        self.first_at = self.first_at.into_iter().chain(other.first_at).min();
        self.eligible = self.eligible.saturating_add(other.eligible);
        match other.day.cmp(&self.day) {
            std::cmp::Ordering::Greater if other.days > 0 => (self.day, self.today) = (other.day, other.today),
            std::cmp::Ordering::Equal => self.today += other.today,
            _ => {}
        }
        self.volume.absorb(other.volume);
        // Which days they have in common is not remembered.
        self.days = self.days.max(other.days);
        let sums = [
            (&mut self.checks, other.checks),
            (&mut self.consistency, other.consistency),
            (&mut self.sides, other.sides),
        ];
        for (own, theirs) in sums {
            own.iter_mut().zip(theirs).for_each(|(own, more)| *own = own.saturating_add(more));
        }
        self.questions.extend(other.questions);
        let more = self.questions.len().saturating_sub(QUESTIONS);
        self.questions.drain(..more);
        self.evidence.add(&other.evidence);
        self.calm = self.calm.into_iter().chain(other.calm).min();
        self.suspected = self.suspected.or(other.suspected);
        self.tested &= other.tested;
        self.standing = self.standing.max(other.standing);
        self.decide(prior.models(), rules);
    }

    /// What follows from the evidence. Exclusion is decided here and carried out by retractions.
    fn decide(&mut self, models: usize, rules: &Rules) {
        let now = self.evidence.log(models);
        let high = now >= rules.hold_at.ln();
        self.calm = if high { Some(0) } else { self.calm.map(|votes| votes.saturating_add(1)) };
        self.suspected = self.suspected.filter(|_| !self.evidence.speaks_for());
        self.tested |= self.evidence.could_have_spoken(rules.hold_at);
        self.standing = match self.standing {
            AccountStanding::Excluded => AccountStanding::Excluded,
            // Whoever passes the checks reads: a person looks before votes are taken back.
            _ if now >= rules.exclude_at.ln() && !self.reads() => AccountStanding::Excluded,
            _ if high || self.suspected.is_some() => AccountStanding::Held,
            AccountStanding::Held if self.calm.is_none_or(|votes| votes >= rules.release_after) => {
                AccountStanding::Good
            }
            standing => standing,
        };
    }

    /// The natural logarithm of the evidence that they are held for: their own, or that of a network's day.
    pub fn held_for(&self, models: usize) -> f64 {
        self.evidence.log(models).max(self.suspected.unwrap_or(f64::NEG_INFINITY))
    }

    /// At least three hidden checks passed and none failed.
    pub fn reads(&self) -> bool {
        self.checks[0] >= 3 && self.checks[1] == 0
    }

    /// Clears the person: somebody looked, and nothing is wrong. The test begins anew, and points need not wait for it.
    pub fn clear(&mut self) {
        self.evidence = Evidence::default();
        (self.standing, self.calm, self.suspected, self.tested) = (AccountStanding::Good, None, None, true);
    }

    /// Excludes the person: somebody looked, and the votes are to be taken back.
    pub fn exclude(&mut self) {
        self.standing = AccountStanding::Excluded;
    }

    /// Reputation: votes 350, tenure 250, checks 300, consistency 100; nothing for agreeing with anybody. What people
    /// said who looked decides first: excluded people have none, held ones are newcomers again.
    pub fn reputation(&self, rules: &Rules) -> Reputation {
        let part = |have: u32, of: u32, worth: u32| worth * have.min(of) / of;
        let [passed, failed] = self.checks;
        let attention = 300 * (9 + passed) / (10 + passed + failed);
        // Honest people repeat themselves in three of four battles.
        let [same, other] = self.consistency;
        let consistency = 100 * (3 + same) / (4 + same + other);
        let score = match self.standing {
            AccountStanding::Excluded => 0,
            _ => {
                let lasting = part(self.eligible, 200, 350) + part(self.days, 30, 250) + consistency;
                lasting + attention.saturating_sub(30 * failed)
            }
        };
        let tier = match (self.standing, score) {
            (AccountStanding::Held | AccountStanding::Excluded, _) => 0,
            _ if self.eligible < rules.newcomer_votes => 0,
            (_, 800..) => 3,
            (_, 550..) => 2,
            _ => 1,
        };
        Reputation { score: score.min(1_000), tier }
    }

    /// Standing and tier of the person, for the next battle and the page.
    pub fn trust(&self, rules: &Rules) -> Trust {
        Trust { standing: self.standing, tier: self.reputation(rules).tier, abstains: false, tested: self.tested }
    }
}

/// How somebody is looked at; a stranger is a newcomer in good standing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// What is done about the person's votes and points.
    pub standing: AccountStanding,
    /// Tier of the person's reputation, 0 to 3, see [`TIERS`].
    pub tier: u8,
    /// Does the person vote where one model is, and skip other battles?
    pub abstains: bool,
    /// The test of the person's votes could have spoken by now: their points settle.
    pub tested: bool,
}

impl Trust {
    /// How often a battle is a hidden check, in millionths; veterans are checked half as often as usual.
    pub const fn check_rate(self, rates: CheckRates) -> u32 {
        match (self.standing, self.tier) {
            (AccountStanding::Held, _) => rates.held,
            _ if self.abstains => rates.held,
            (_, 3) => rates.usual / 2,
            _ => rates.usual,
        }
    }
}

/// The day of a moment, counted from 1970 in UTC.
pub(crate) fn day(at: Timestamp) -> i64 {
    at.micros().div_euclid(DAY)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::log::encoding::tests::sample;
    use crate::verdict::tests::RULES;

    fn even() -> Prior {
        Prior::known([sample().left, sample().right].map(|slug| (slug, 0.0)), 1.0)
    }

    /// Which model stands on the left changes, so that a side is no model.
    fn counted(second: i64, outcome: Outcome) -> Entry {
        let Entry { left, right, .. } = sample();
        let (left, right) = if second % 2 == 0 { (left, right) } else { (right, left) };
        Entry { cast_at: Timestamp::from_micros(second * 1_000_000), left, right, outcome, ..sample() }
    }

    fn weight(person: &Voter, question: Option<u64>) -> u32 {
        person.weight(question, &RULES)
    }

    #[test]
    fn newcomers_weigh_a_quarter_and_repeated_questions_less() {
        let (prior, mut person) = (even(), Voter::default());
        assert_eq!(weight(&person, Some(7)), 250_000);
        for n in 0..10 {
            person.fold(
                &counted(-900_000 + n, [Outcome::A, Outcome::B][n as usize % 2]),
                Known { question: Some(0xffff << n), ..Known::default() },
                &prior,
                &RULES,
            );
        }
        assert_eq!(weight(&person, None), FULL_WEIGHT);
        assert!(weight(&person, Some(0xffff)) < FULL_WEIGHT);
    }

    #[test]
    fn who_always_says_left_is_held_then_excluded_and_can_be_cleared() {
        let (prior, mut person) = (even(), Voter::default());
        let mut seen = vec![person.standing];
        for n in 0..30 {
            person.fold(&counted(n, Outcome::A), Known::default(), &prior, &RULES);
            if seen.last() != Some(&person.standing) {
                seen.push(person.standing);
            }
        }
        assert_eq!(seen, [AccountStanding::Good, AccountStanding::Held, AccountStanding::Excluded]);
        assert_eq!(person.reputation(&RULES), Reputation { score: 0, tier: 0 });
        person.clear();
        assert_eq!((person.standing, person.evidence.log(2)), (AccountStanding::Good, 0.0));
        // With a clean record of checks the machine only holds.
        let mut reader = Voter { checks: [5, 0], ..Voter::default() };
        (0..30).for_each(|n| _ = reader.fold(&counted(n, Outcome::A), Known::default(), &prior, &RULES));
        assert_eq!(reader.standing, AccountStanding::Held);
    }

    #[test]
    fn checks_are_kept_apart_from_votes_and_failing_two_holds() {
        let (prior, mut person) = (even(), Voter::default());
        let asked =
            |outcome| Entry { verdict: Verdict::Excluded(Reason::HiddenCheck), turns: 1, ..counted(1, outcome) };
        let known = Known { check: Some(Check::Cut(crate::battle::Side::A)), ..Known::default() };
        person.fold(&asked(Outcome::B), known, &prior, &RULES);
        assert_eq!((person.checks, person.eligible, person.standing), ([1, 0], 0, AccountStanding::Good));
        person.fold(&Entry { turns: 2, ..asked(Outcome::B) }, known, &prior, &RULES);
        assert_eq!(person.checks, [2, 0], "also when the conversation went on");
        let mut clicker = Voter::default();
        clicker.fold(&asked(Outcome::A), known, &prior, &RULES);
        assert_eq!(
            (clicker.checks, clicker.standing),
            ([0, 1], AccountStanding::Good),
            "everybody overlooks something"
        );
        clicker.fold(&asked(Outcome::Tie), known, &prior, &RULES);
        assert_eq!((clicker.checks, clicker.standing), ([0, 2], AccountStanding::Held));
    }

    proptest! {
        #[test]
        fn the_tier_never_rises_by_failing_and_never_falls_by_voting(eligible in 0_u32..400, days in 0_u32..60, passed in 0_u32..40, failed in 0_u32..10) {
            let person = Voter { eligible, days, checks: [passed, failed], ..Voter::default() };
            let worse = Voter { checks: [passed, failed + 1], ..person.clone() };
            let more = Voter { eligible: eligible + 1, ..person.clone() };
            let (here, down, up) = (person.reputation(&RULES), worse.reputation(&RULES), more.reputation(&RULES));
            prop_assert!(here.score <= 1_000 && down.score <= here.score && up.score >= here.score);
            prop_assert!(down.tier <= here.tier && up.tier >= here.tier);
        }
    }
}
