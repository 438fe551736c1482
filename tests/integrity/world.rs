//! An arena of simulated models, and those who vote in it.

use std::sync::LazyLock;
use std::time::Duration;

use agon::config::{Config, Flags};
use agon_core::battle::Side;
use agon_core::battle::prompt::{Kinds, Language};
use agon_core::battle::shares::CheckRates;
use agon_core::battle::style::Style;
use agon_core::ids::{BattleId, VoteId, VoterId};
use agon_core::ledger::{Earnings, PointsPolicy, attention};
use agon_core::log::{Entry, EntryKind};
use agon_core::model::ModelSlug;
use agon_core::ranking::bradley_terry::sigmoid;
use agon_core::ranking::rng::Chance;
use agon_core::time::Timestamp;
use agon_core::verdict::check::Check;
use agon_core::verdict::prior::Prior;
use agon_core::verdict::voter::{AccountStanding, Known, Trust};
use agon_core::verdict::voters::Voters;
use agon_core::verdict::{FULL_WEIGHT, Reason, Rules, Verdict};
use agon_core::vote::Outcome;
use uuid::Uuid;

/// The settings as they are shipped, but for the caps that simulated days would only wait for.
static SHIPPED: LazyLock<(Rules, CheckRates, PointsPolicy)> = LazyLock::new(|| {
    let config = Config::load(None, &Flags::default()).expect("the defaults");
    (Rules { min_dwell: Duration::ZERO, ..config.rules() }, config.shares().check, config.points_policy())
});

/// Votes of an account's life, and of one of its days.
pub const VOTES: usize = 300;
pub const A_DAY: usize = 20;
const DAY: i64 = 86_400_000_000;

/// Who votes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Voter {
    /// Reads, and has a taste of their own in models (its spread, in log-odds) and in long answers.
    Reader {
        taste: f64,
    },
    /// Reads, and likes long answers a lot.
    LikesLong,
    /// Left or right by chance.
    Random,
    /// The same with a tie now and then.
    RandomTies,
    AlwaysLeft,
    AlwaysTie,
    /// The longer answer, always.
    Longer,
    /// The longer answer, and ties.
    LongerTies,
    /// The longer answer so often as readers choose it, and ties as often as they.
    LikeReaders,
    /// The same, and passes nine of ten hidden checks, as a script with a language model's sense of nonsense would.
    SeesChecks,
    Shorter,
    /// The one with more marks of Markdown.
    Formatted,
    /// The opposite of what a reader says.
    Inverse,
    /// Reads for half of its votes, then clicks by chance.
    Sleeper,
    /// Votes only in one model's battles, for it.
    OneModel,
    /// Three of ten battles are of one model, for it; reads elsewhere.
    Rigged,
}

pub const READERS: [Voter; 4] =
    [Voter::Reader { taste: 0.0 }, Voter::Reader { taste: 0.6 }, Voter::Reader { taste: 1.0 }, Voter::LikesLong];
/// Those who are after points.
pub const FARMERS: [Voter; 10] = [
    Voter::Random,
    Voter::RandomTies,
    Voter::AlwaysLeft,
    Voter::AlwaysTie,
    Voter::Longer,
    Voter::LongerTies,
    Voter::LikeReaders,
    Voter::Shorter,
    Voter::Formatted,
    Voter::Inverse,
];

/// What is drawn: so many models, evenly spread over so many log-odds, or normally when that is zero.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub models: usize,
    pub spread: f64,
}

/// Small and close, small, middle, large.
pub const FIELDS: [Field; 4] = [
    Field { models: 10, spread: 1.2 },
    Field { models: 10, spread: 1.8 },
    Field { models: 40, spread: 0.0 },
    Field { models: 200, spread: 0.0 },
];

pub struct Arena {
    pub models: Vec<ModelSlug>,
    pub strengths: Vec<f64>,
    /// Mean of the logarithm of a model's answers' length.
    lengths: Vec<f64>,
    pub prior: Prior,
}

impl Arena {
    pub fn new(field: Field, chance: &mut Chance) -> Self {
        let strengths: Vec<f64> = (0..field.models)
            .map(|n| match field.spread {
                0.0 => 0.75 * chance.normal(),
                spread => spread * (n as f64 / (field.models - 1) as f64 - 0.5),
            })
            .collect();
        let deviation = (strengths.iter().map(|s| s * s).sum::<f64>() / field.models as f64).sqrt();
        // The better model's answer is the longer one in two of three battles, by and large.
        let lengths: Vec<f64> = strengths.iter().map(|s| 0.2 * s / deviation + 0.3 * chance.normal()).collect();
        let models: Vec<ModelSlug> = (0..field.models).map(|n| format!("m{n}").parse().expect("a slug")).collect();
        // The board knows strengths as votes show them: liking for length included.
        let shown = strengths.iter().zip(&lengths).map(|(s, length)| s + 0.35 * length);
        let prior = Prior::known(models.iter().cloned().zip(shown), 0.9);
        Self { models, strengths, lengths, prior }
    }
}

/// Whoever does not read calls both bad instead of a tie: on a hidden check it says nothing.
fn guess(difference: f64, chance: &mut Chance) -> Outcome {
    match outcome(difference, 0.9, chance) {
        Outcome::Tie => Outcome::BothBad,
        said => said,
    }
}

fn outcome(difference: f64, ties: f64, chance: &mut Chance) -> Outcome {
    let p = sigmoid(difference);
    let (tie, u) = (ties * p * (1.0 - p), chance.unit());
    if u < p - tie / 2.0 {
        Outcome::A
    } else if u < p + tie / 2.0 {
        Outcome::Tie
    } else {
        Outcome::B
    }
}

/// One account on its way.
pub struct Account {
    pub voter: Voter,
    name: VoterId,
    network: Option<u64>,
    tastes: Vec<f64>,
    /// Log-odds for an answer e times as long, for the left, and how readily a tie is called.
    habits: [f64; 3],
    pub target: usize,
    /// Battles that were opened.
    pub battles: usize,
    pub votes: Vec<(usize, usize, Outcome)>,
    earnings: Earnings,
    /// What each vote earned, on which day, and by which vote points could settle and were held.
    earned: Vec<(usize, i64)>,
    states: Vec<Trust>,
}

impl Account {
    pub fn new(voter: Voter, number: u64, network: Option<u64>, arena: &Arena, chance: &mut Chance) -> Self {
        let taste = if let Voter::Reader { taste } = voter { taste } else { 0.6 };
        let tastes = arena.strengths.iter().map(|s| s + taste * chance.normal()).collect();
        let slope = if voter == Voter::LikesLong { 1.2 } else { 0.35 + 0.3 * chance.normal() };
        let habits = [slope, 0.15 * chance.normal(), (0.9 * (0.35 * chance.normal()).exp()).min(1.9)];
        let target = (chance.bits() % arena.models.len() as u64) as usize;
        let mut name = [0; 16];
        name[..8].copy_from_slice(&(number + 1).to_be_bytes());
        Self {
            voter,
            name: VoterId::from_bytes(name),
            network,
            tastes,
            habits,
            target,
            battles: 0,
            votes: Vec::new(),
            earnings: Earnings::default(),
            earned: Vec::new(),
            states: Vec::new(),
        }
    }

    /// Opens battles until a vote counted.
    pub fn vote(&mut self, voters: &mut Voters, arena: &Arena, chance: &mut Chance) {
        while !self.battle(voters, arena, chance) {}
    }

    fn battle(&mut self, voters: &mut Voters, arena: &Arena, chance: &mut Chance) -> bool {
        let (rules, rates, policy) = &*SHIPPED;
        self.battles += 1;
        let day = self.votes.len() / A_DAY;
        let m = arena.models.len() as u64;
        let left = (chance.bits() % m) as usize;
        let mut pair = (left, (left + 1 + (chance.bits() % (m - 1)) as usize) % m as usize);
        let aims = self.voter == Voter::OneModel || self.voter == Voter::Rigged && chance.unit() < 0.3;
        if aims && pair.0 != self.target && pair.1 != self.target {
            if chance.unit() < 0.5 { pair.0 = self.target } else { pair.1 = self.target }
        }
        let sizes = [pair.0, pair.1].map(|model| 400.0 * (arena.lengths[model] + 0.35 * chance.normal()).exp());
        let styles = sizes.map(|size| Style {
            tokens: size as u32,
            lists: (size / 90.0 * chance.unit()) as u16,
            ..Style::default()
        });
        let trust = voters.get(&self.name).map(|person| person.trust(rules)).unwrap_or_default();
        let checks = chance.unit() < f64::from(trust.check_rate(*rates)) / 1e6;
        let bad = if chance.unit() < 0.5 { Side::A } else { Side::B };
        let reads = self.reads();
        let sees = self.voter == Voter::SeesChecks && chance.unit() < 0.9;
        let said = if aims {
            if pair.0 == self.target { Outcome::A } else { Outcome::B }
        } else if checks && (reads || sees || self.voter == Voter::Inverse) {
            // One of twenty times a reader overlooks it.
            let passes = (chance.unit() < 0.95) == (reads || sees);
            if passes == (bad == Side::A) { Outcome::B } else { Outcome::A }
        } else {
            self.say(pair, styles, chance)
        };
        let at = Timestamp::from_micros(day as i64 * DAY + (self.earned.len() % A_DAY) as i64 * 600_000_000);
        let verdict =
            if checks { Verdict::Excluded(Reason::HiddenCheck) } else { Verdict::Counted { weight: FULL_WEIGHT } };
        let entry = Entry {
            index: 0,
            kind: EntryKind::Verdict,
            at,
            vote: VoteId::from_uuid(Uuid::nil()),
            battle: BattleId::from_uuid(Uuid::nil()),
            voter: self.name,
            cast_at: at,
            left: arena.models[pair.0].clone(),
            right: arena.models[pair.1].clone(),
            outcome: said,
            verdict,
            rule_version: agon_core::verdict::RULE_VERSION,
            turns: 1,
            language: Language::UNDETERMINED,
            kinds: Kinds::default(),
            propensity: 1,
            sampling_version: 1,
            content: [0; 32],
            style: Some(styles),
        };
        let network = self.network.map(|network| network << 32 | day as u64);
        let known = Known { network, check: checks.then_some(Check::Garbled(bad)), ..Known::default() };
        voters.fold(&entry, known, &arena.prior, rules);
        if checks {
            return false;
        }
        let person = voters.get(&self.name).expect("known");
        let [passed, failed] = person.checks;
        let (amount, after) = policy.earn(self.earnings, at, attention(passed, failed));
        let amount = amount.unwrap_or(0);
        self.earnings = after;
        self.earned.push((day, amount));
        self.states.push(person.trust(rules));
        self.votes.push((pair.0, pair.1, said));
        true
    }

    fn reads(&self) -> bool {
        match self.voter {
            Voter::Reader { .. } | Voter::LikesLong | Voter::OneModel | Voter::Rigged => true,
            Voter::Sleeper => self.votes.len() < VOTES / 2,
            _ => false,
        }
    }

    fn say(&self, pair: (usize, usize), styles: [Style; 2], chance: &mut Chance) -> Outcome {
        let length = (f64::from(styles[0].tokens) / f64::from(styles[1].tokens.max(1))).ln();
        let by = |left: bool| if left { Outcome::A } else { Outcome::B };
        let difference = self.tastes[pair.0] - self.tastes[pair.1];
        let [slope, side, ties] = self.habits;
        match self.voter {
            Voter::Random => by(chance.unit() < 0.5),
            Voter::RandomTies => guess(0.0, chance),
            Voter::Sleeper if !self.reads() => guess(0.0, chance),
            Voter::AlwaysLeft => Outcome::A,
            Voter::AlwaysTie => Outcome::BothBad,
            Voter::Longer => by(length > 0.0),
            Voter::LongerTies if chance.unit() < 0.18 => Outcome::BothBad,
            Voter::LongerTies => by(length > 0.0),
            Voter::LikeReaders | Voter::SeesChecks => guess(0.5 * length, chance),
            Voter::Shorter => by(length < 0.0),
            Voter::Formatted => by(styles[0].lists > styles[1].lists),
            Voter::Inverse => outcome(-difference, 0.9, chance),
            _ => outcome(difference + slope * length + side, ties, chance),
        }
    }

    pub fn standing(&self) -> AccountStanding {
        self.states.last().map(|trust| trust.standing).unwrap_or_default()
    }

    /// Was it held or excluded by its so manieth vote?
    pub fn held_by(&self, votes: usize) -> bool {
        self.states.iter().take(votes).any(|trust| trust.standing != AccountStanding::Good)
    }

    /// The vote by which the test could have spoken.
    pub fn tested_at(&self) -> Option<usize> {
        self.states.iter().position(|trust| trust.tested).map(|at| at + 1)
    }

    /// Points that settled, in micro-points, of votes from a number on: three days after the vote or later, when the test
    /// could have spoken and the person was in good standing. After the last vote time goes on and nothing changes.
    pub fn settled(&self, from: usize) -> i64 {
        let good = |at: usize| {
            let trust = self.states[at.min(self.states.len() - 1)];
            trust.tested && trust.standing == AccountStanding::Good
        };
        let is_settled = |&(vote, (day, _)): &(usize, &(usize, i64))| {
            let wait = usize::try_from(SHIPPED.2.settle.as_secs() / 86_400).expect("days");
            let first = (day + wait) * A_DAY + vote % A_DAY;
            (first..=self.states.len() + wait * A_DAY).any(good)
        };
        let all = self.earned.iter().enumerate().skip(from).filter(is_settled);
        all.map(|(_, (_, amount))| amount).sum()
    }
}
