//! Honest voters, some with strong tastes, and seven ways of not reading: who is held, who loses
//! their votes, who is paid, and what the board makes of them. The table is printed by
//! `cargo test --release --test it integrity -- --nocapture`; `--ignored` does it with more accounts.

use agon::domain::battle::prompt::{Kinds, Language};
use agon::domain::ids::{BattleId, VoteId};
use agon::domain::ledger::attention;
use agon::domain::log::{Entry, EntryKind};
use agon::domain::model::ModelSlug;
use agon::domain::ranking::bradley_terry::sigmoid;
use agon::domain::ranking::chance::Chance;
use agon::domain::ranking::counts::Counts;
use agon::domain::ranking::exact::{Anchor, Intervals, Method, Votes, rank};
use agon::domain::time::Timestamp;
use agon::domain::verdict::evidence::Prior;
use agon::domain::verdict::person::{Known, Person, Standing};
use agon::domain::verdict::{FULL_WEIGHT, Rules, Verdict};
use agon::domain::vote::Outcome;
use uuid::Uuid;

const RULES: Rules = Rules {
    min_dwell: std::time::Duration::ZERO,
    newcomer_votes: 10,
    newcomer_weight: FULL_WEIGHT / 4,
    daily_votes: 30,
    repeated_votes: 200,
    repeated_share: 10_000,
    month_votes: 300,
    month_share: 1_000,
    cluster: 8,
    hold_at: 20.0,
    exclude_at: 1_000.0,
    release_after: 50,
};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Voter {
    Honest {
        taste: f64,
    },
    Random,
    AlwaysLeft,
    Inverse,
    /// Votes only in one model's battles, for it.
    OneModel,
    /// 30 % of its battles are of one model, for it; honest elsewhere.
    Rigged,
}

const VOTERS: [Voter; 8] = [
    Voter::Honest { taste: 0.0 },
    Voter::Honest { taste: 0.6 },
    Voter::Honest { taste: 1.0 },
    Voter::Random,
    Voter::AlwaysLeft,
    Voter::Inverse,
    Voter::OneModel,
    Voter::Rigged,
];

struct Arena {
    models: Vec<ModelSlug>,
    strengths: Vec<f64>,
    prior: Prior,
}

impl Arena {
    fn new(models: usize, chance: &mut Chance) -> Self {
        let strengths: Vec<f64> = (0..models).map(|_| 0.75 * chance.normal()).collect();
        let models: Vec<ModelSlug> = (0..models).map(|n| format!("m{n}").parse().expect("a slug")).collect();
        let prior = Prior::known(models.iter().cloned().zip(strengths.iter().copied()), 1.0);
        Self { models, strengths, prior }
    }
}

fn outcome(difference: f64, chance: &mut Chance) -> Outcome {
    let p = sigmoid(difference);
    let (tie, u) = (p * (1.0 - p), chance.unit());
    if u < p - tie / 2.0 {
        Outcome::A
    } else if u < p + tie / 2.0 {
        Outcome::Tie
    } else {
        Outcome::B
    }
}

/// One account on its way: what it did, and when it was held.
struct Account {
    voter: Voter,
    person: Person,
    tastes: Vec<f64>,
    target: usize,
    votes: Vec<(usize, usize, Outcome)>,
    held: Vec<bool>,
    attention: Vec<i64>,
}

impl Account {
    fn new(voter: Voter, arena: &Arena, chance: &mut Chance) -> Self {
        let taste = if let Voter::Honest { taste } = voter { taste } else { 0.0 };
        let tastes = arena.strengths.iter().map(|s| s + taste * chance.normal()).collect();
        let target = (chance.bits() % arena.models.len() as u64) as usize;
        let (votes, held, attention) = (Vec::new(), Vec::new(), Vec::new());
        Self { voter, person: Person::default(), tastes, target, votes, held, attention }
    }

    fn vote(&mut self, arena: &Arena, checks: bool, chance: &mut Chance) {
        let m = arena.models.len() as u64;
        let left = (chance.bits() % m) as usize;
        let mut pair = (left, (left + 1 + (chance.bits() % (m - 1)) as usize) % m as usize);
        let aims = self.voter == Voter::OneModel || self.voter == Voter::Rigged && chance.unit() < 0.3;
        if aims && pair.0 != self.target && pair.1 != self.target {
            if chance.unit() < 0.5 { pair.0 = self.target } else { pair.1 = self.target }
        }
        let difference = self.tastes[pair.0] - self.tastes[pair.1];
        let cast = match self.voter {
            _ if aims => {
                if pair.0 == self.target {
                    Outcome::A
                } else {
                    Outcome::B
                }
            }
            Voter::Random => outcome(0.0, chance),
            Voter::AlwaysLeft => Outcome::A,
            Voter::Inverse => outcome(-difference, chance),
            _ => outcome(difference, chance),
        };
        self.votes.push((pair.0, pair.1, cast));
        let at = Timestamp::from_micros(self.votes.len() as i64);
        let entry = Entry {
            index: 0,
            kind: EntryKind::Verdict,
            at,
            vote: VoteId::from_uuid(Uuid::nil()),
            battle: BattleId::from_uuid(Uuid::nil()),
            voter: [0; 16],
            cast_at: at,
            left: arena.models[pair.0].clone(),
            right: arena.models[pair.1].clone(),
            outcome: cast,
            verdict: Verdict::Counted { weight: FULL_WEIGHT },
            rule_version: 2,
            turns: 1,
            language: Language::UNDETERMINED,
            kinds: Kinds::default(),
            propensity: 1,
            sampling_version: 1,
            content: [0; 32],
            style: None,
        };
        self.person.fold(&entry, Known::default(), &arena.prior, &RULES);
        if checks && chance.unit() < f64::from(self.person.regard(&RULES).check_rate([50_000, 200_000])) / 1e6 {
            let reads = matches!(self.voter, Voter::Honest { .. } | Voter::OneModel | Voter::Rigged);
            let passes = chance.unit() < if reads { 0.97 } else { 0.4 };
            self.person.check(passes, &arena.prior, &RULES);
        }
        self.held.push(self.person.standing != Standing::Good);
        let [passed, failed] = self.person.checks;
        self.attention.push(attention(passed, failed));
    }

    /// Pay in full votes: a vote is paid if its person was in good standing for the 60 votes (72 h at
    /// 20 a day) after it, and nothing is paid to somebody whose votes were taken back.
    fn paid(&self) -> f64 {
        if self.person.standing == Standing::Excluded {
            return 0.0;
        }
        let settles = |at: usize| !self.held[at..(at + 60).min(self.held.len())].contains(&true);
        let paid = (0..self.votes.len()).filter(|at| settles(*at)).map(|at| self.attention[at]);
        paid.sum::<i64>() as f64 / 1e6
    }
}

/// Share held ever, and share excluded, after so many votes, and pay per vote at the end.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    held: [f64; 4],
    excluded: [f64; 4],
    paid: f64,
}

const AFTER: [usize; 4] = [20, 50, 100, 200];

fn simulate(voter: Voter, accounts: u64, checks: bool) -> Found {
    let mut found = Found::default();
    for account in 0..accounts {
        let mut chance = Chance::new(account * 31 + 7);
        let arena = Arena::new(200, &mut chance);
        let mut account = Account::new(voter, &arena, &mut chance);
        for n in 1..=AFTER[3] {
            account.vote(&arena, checks, &mut chance);
            if let Some(at) = AFTER.iter().position(|after| *after == n) {
                let share = 1.0 / accounts as f64;
                found.held[at] += share * f64::from(u8::from(account.held.contains(&true)));
                found.excluded[at] += share * f64::from(u8::from(account.person.standing == Standing::Excluded));
            }
        }
        found.paid += account.paid() / (AFTER[3] as f64 * accounts as f64);
    }
    found
}

fn goals(accounts: u64, slack: f64) {
    println!("{accounts} accounts each; held or excluded ever, by votes; paid per vote with hidden checks");
    let mut honest = f64::NAN;
    for voter in VOTERS {
        let (bare, checked) = (simulate(voter, accounts, false), simulate(voter, accounts, true));
        if voter == (Voter::Honest { taste: 0.0 }) {
            honest = checked.paid;
        }
        let percent = |shares: [f64; 4]| shares.map(|s| format!("{:5.1}", 100.0 * s)).join(" ");
        println!(
            "{:<24} held {}  excluded {}  with checks: held {}  paid {:.3} ({:.0} % of honest)",
            format!("{voter:?}"),
            percent(bare.held),
            percent(bare.excluded),
            percent(checked.held),
            checked.paid,
            100.0 * checked.paid / honest
        );
        match voter {
            Voter::Honest { taste: 0.0 } => assert!(bare.held[3] <= 0.015 + slack, "{bare:?}"),
            Voter::Honest { taste } if taste <= 0.6 => assert!(bare.excluded[3] <= slack / 4.0, "{bare:?}"),
            Voter::AlwaysLeft | Voter::OneModel => assert!(bare.held[1] >= 0.99, "{bare:?}"),
            Voter::Random => assert!(checked.paid < 0.1 * honest, "{checked:?}"),
            _ => {}
        }
        if let Voter::Honest { taste } = voter
            && taste <= 0.6
        {
            assert_eq!(bare.excluded[2], 0.0, "an honest account lost its votes: {bare:?}");
        }
    }
}

#[test]
fn readers_keep_their_votes_and_others_are_found() {
    goals(60, 0.04);
}

#[test]
#[ignore = "slow"]
fn readers_keep_their_votes_and_others_are_found_among_many() {
    goals(800, 0.0);
}

/// A crowd of 300 readers, and 30 accounts that push one weak model: where the board puts it.
#[test]
fn the_board_forgets_those_who_push_one_model() {
    let mut chance = Chance::new(11);
    let arena = Arena::new(30, &mut chance);
    let weakest = (0..30).min_by(|a, b| arena.strengths[*a].total_cmp(&arena.strengths[*b])).expect("a model");
    let mut accounts: Vec<Account> = Vec::new();
    for n in 0..330 {
        let voter = if n < 300 { Voter::Honest { taste: 0.6 } } else { Voter::OneModel };
        let mut account = Account::new(voter, &arena, &mut chance);
        account.target = weakest;
        (0..60).for_each(|_| account.vote(&arena, false, &mut chance));
        accounts.push(account);
    }
    let place = |keep: &dyn Fn(&Account) -> bool| {
        let mut counts = Counts::default();
        for account in accounts.iter().filter(|account| keep(account)) {
            account.votes.iter().for_each(|(l, r, o)| counts.add(*l as u32, *r as u32, *o, FULL_WEIGHT));
        }
        let order: Vec<u32> = (0..30).collect();
        let mut votes = Votes { counts: &counts, order: &order, ballots: &mut [], styled: &[] };
        let board = rank(&mut votes, Method::BradleyTerry, Intervals::None, &Anchor::default()).expect("a fit");
        board.rows.iter().position(|row| row.model == weakest as u32).expect("on the board") + 1
    };
    let honest = |a: &Account| matches!(a.voter, Voter::Honest { .. });
    let (true_place, attacked) = (place(&honest), place(&|_| true));
    let defended = place(&|a| a.person.standing != Standing::Excluded);
    println!("the weakest model's place: {true_place} by readers, {attacked} attacked, {defended} defended");
    assert!(attacked < 20 && defended == true_place);
    assert!(accounts.iter().filter(|a| honest(a)).all(|a| a.person.standing != Standing::Excluded));
}
