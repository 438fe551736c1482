//! Do the intervals hold what they promise? Simulations with known truth, seeded. In the gate a few scenarios with 200
//! replications, wide bounds; all with 2,000 by `cargo test --release -p agon-core --test coverage -- --ignored --nocapture`.

#![expect(clippy::expect_used, reason = "a simulation that can't go on is a failed test")]

use agon_core::ranking::bradley_terry::sigmoid;
use agon_core::ranking::clusters::Ballot;
use agon_core::ranking::counts::Counts;
use agon_core::ranking::fit::{Anchor, Fitted, Intervals, Method, POINTS, Ranges, Ranking, Votes, rank};
use agon_core::ranking::rng::Chance;
use agon_core::verdict::FULL_WEIGHT;
use agon_core::vote::Outcome;

/// Who votes, how often, on what.
#[derive(Clone, Copy)]
struct Scenario {
    name: &'static str,
    models: usize,
    /// Spread of the strengths, in log-odds.
    sd: f64,
    /// Spread of each person's own strengths around them.
    taste: f64,
    /// Votes of each person: so many in all, over so many persons.
    votes: usize,
    voters: usize,
    activity: Activity,
    /// Of ties: `share · 4 · p · (1 − p)` of the votes.
    ties: f64,
    /// The last model gets so many votes and no more.
    newcomer: Option<usize>,
    /// Looked at: all models, or the newcomer alone.
    newcomer_alone: bool,
}

#[derive(Clone, Copy)]
enum Activity {
    /// All persons vote equally often.
    Equal,
    /// So many persons cast this share of all votes.
    Heavy(usize, f64),
    /// Pareto with this exponent.
    Pareto(f64),
}

const JUDGES: Scenario = Scenario {
    name: "",
    models: 8,
    sd: 0.75,
    taste: 0.5,
    votes: 1_200,
    voters: 10,
    activity: Activity::Equal,
    ties: 0.3,
    newcomer: None,
    newcomer_alone: false,
};

const ALONE: Scenario = Scenario { models: 20, taste: 0.0, votes: 600, voters: 600, ..JUDGES };

const SCENARIOS: [Scenario; 17] = [
    Scenario { name: "2 judges", voters: 2, ..JUDGES },
    Scenario { name: "3 judges", voters: 3, ..JUDGES },
    Scenario { name: "5 judges", voters: 5, ..JUDGES },
    Scenario { name: "10 judges", ..JUDGES },
    Scenario { name: "20 judges", voters: 20, votes: 2_000, ..JUDGES },
    Scenario { name: "100 judges", voters: 100, votes: 3_000, ..JUDGES },
    Scenario {
        name: "3 of 200 cast 60 %",
        voters: 200,
        votes: 4_000,
        taste: 1.0,
        activity: Activity::Heavy(3, 0.6),
        models: 20,
        ..JUDGES
    },
    Scenario {
        name: "Pareto activity",
        voters: 300,
        votes: 6_000,
        taste: 1.0,
        activity: Activity::Pareto(1.2),
        models: 20,
        ..JUDGES
    },
    Scenario { name: "15 votes a model", votes: 150, voters: 150, ..ALONE },
    Scenario { name: "30 votes a model", votes: 300, voters: 300, ..ALONE },
    Scenario { name: "60 votes a model", ..ALONE },
    Scenario { name: "100 votes a model", votes: 1_000, voters: 1_000, ..ALONE },
    Scenario { name: "500 votes a model", votes: 5_000, voters: 5_000, ..ALONE },
    Scenario { name: "44 % ties", votes: 3_000, voters: 3_000, ties: 0.6, ..ALONE },
    Scenario { name: "near separation", models: 12, sd: 2.5, votes: 900, voters: 900, ..ALONE },
    Scenario {
        name: "newcomer with 30",
        votes: 20_000,
        voters: 20_000,
        newcomer: Some(30),
        newcomer_alone: true,
        ..ALONE
    },
    Scenario { name: "few votes each", votes: 3_000, voters: 1_000, taste: 0.5, ..ALONE },
];

/// One crowd's votes.
struct World {
    counts: Counts,
    ballots: Vec<Ballot>,
}

impl Scenario {
    fn outcome(&self, odds: f64, chance: &mut Chance) -> Outcome {
        let p = sigmoid(odds);
        let tie = self.ties * 4.0 * p * (1.0 - p);
        let tie = tie.min(2.0 * p.min(1.0 - p));
        match chance.unit() {
            u if u < p - tie / 2.0 => Outcome::A,
            u if u < p + tie / 2.0 => Outcome::Tie,
            _ => Outcome::B,
        }
    }

    fn strengths(&self, chance: &mut Chance) -> Vec<f64> {
        (0..self.models).map(|_| self.sd * chance.normal()).collect()
    }

    /// How often each person votes.
    fn activity(&self, chance: &mut Chance) -> Vec<usize> {
        let weights: Vec<f64> = match self.activity {
            Activity::Equal => vec![1.0; self.voters],
            Activity::Heavy(few, share) => (0..self.voters)
                .map(|v| if v < few { share / few as f64 } else { (1.0 - share) / (self.voters - few) as f64 })
                .collect(),
            Activity::Pareto(exponent) => {
                (0..self.voters).map(|_| chance.unit().max(1e-9).powf(-1.0 / exponent).min(300.0)).collect()
            }
        };
        let all: f64 = weights.iter().sum();
        weights.iter().map(|w| ((w / all * self.votes as f64).round() as usize).max(1)).collect()
    }

    fn pair(&self, chance: &mut Chance) -> (usize, usize) {
        let among = if self.newcomer.is_some() { self.models - 1 } else { self.models };
        let draw = |chance: &mut Chance| ((chance.unit() * among as f64) as usize).min(among - 1);
        loop {
            let (a, b) = (draw(chance), draw(chance));
            if a != b {
                return (a, b);
            }
        }
    }

    fn world(&self, strengths: &[f64], chance: &mut Chance) -> World {
        let (mut counts, mut ballots) = (Counts::default(), Vec::new());
        let mut cast = |voter: u32, (a, b): (usize, usize), taste: &[f64], chance: &mut Chance| {
            let outcome = self.outcome(taste[a] - taste[b], chance);
            let (left, right) = (a as u32, b as u32);
            counts.add(left, right, outcome, FULL_WEIGHT);
            ballots.push(Ballot { voter, left, right, weight: FULL_WEIGHT, outcome });
        };
        let mut voter = 0;
        for votes in self.activity(chance) {
            let taste: Vec<f64> = strengths.iter().map(|s| s + self.taste * chance.normal()).collect();
            for _ in 0..votes {
                let pair = self.pair(chance);
                cast(voter, pair, &taste, chance);
            }
            voter += 1;
        }
        for _ in 0..self.newcomer.unwrap_or_default() {
            let (rival, _) = self.pair(chance);
            cast(voter, (self.models - 1, rival), strengths, chance);
            voter += 1;
        }
        World { counts, ballots }
    }

    /// What a crowd without end of such persons would say: with tastes, strengths nearer to each other.
    fn truth(&self, strengths: &[f64]) -> Vec<f64> {
        if self.taste == 0.0 {
            return strengths.to_vec();
        }
        // Shares of wins of each pair, over tastes by quadrature; then the fit to them, by Newton.
        let nodes: Vec<(f64, f64)> =
            (-60..=60).map(|k| f64::from(k) / 10.0).map(|z| (z, (-z * z / 2.0).exp())).collect();
        let norm: f64 = nodes.iter().map(|(_, w)| w).sum();
        let spread = self.taste * std::f64::consts::SQRT_2;
        let share = |odds: f64| nodes.iter().map(|(z, w)| w * sigmoid(odds + spread * z)).sum::<f64>() / norm;
        let m = strengths.len();
        let mut counts = Counts::default();
        for a in 0..m {
            for b in (0..m).filter(|b| *b != a) {
                let wins = share(strengths[a] - strengths[b]);
                for (outcome, part) in [(Outcome::A, wins), (Outcome::B, 1.0 - wins)] {
                    // A weight is millionths of a vote: a thousand votes of each pair carry nine digits.
                    for _ in 0..200 {
                        counts.add(a as u32, b as u32, outcome, ((part * 1e6).round() as u32).clamp(1, FULL_WEIGHT));
                    }
                }
            }
        }
        let fitted = fit(&counts, m, &mut [], Intervals::None, Ranges::EachModel);
        let mut truth = vec![0.0; m];
        for row in &fitted.rows {
            truth[row.model as usize] = row.fitted.expect("a rating").theta;
        }
        truth
    }
}

fn fit(counts: &Counts, models: usize, ballots: &mut [Ballot], intervals: Intervals, ranges: Ranges) -> Ranking {
    let order: Vec<u32> = (0..models as u32).collect();
    let mut votes = Votes { counts, order: &order, ballots, styled: &[] };
    rank(&mut votes, Method::BradleyTerry, intervals, &Anchor::default(), ranges).expect("a fit")
}

/// What was found over many replications.
#[derive(Default)]
struct Found {
    intervals: u32,
    covered: u32,
    /// Ratings without an interval.
    untold: u32,
    width: f64,
    boards: u32,
    whole: u32,
    places: u32,
    right: u32,
    /// Boards whose ranges for the whole board hold all.
    at_once: u32,
}

impl Found {
    fn coverage(&self) -> f64 {
        100.0 * f64::from(self.covered) / f64::from(self.intervals)
    }

    fn at_once(&self) -> f64 {
        100.0 * f64::from(self.at_once) / f64::from(self.boards)
    }

    fn whole(&self) -> f64 {
        100.0 * f64::from(self.whole) / f64::from(self.boards)
    }
}

fn run(scenario: &Scenario, intervals: Intervals, replications: u64) -> Found {
    let mut found = Found::default();
    let mut truth_of = None;
    for replication in 0..replications {
        // One arena for ten crowds: the truth under tastes costs more than a crowd.
        let arena = replication / 10;
        let mut of_arena = Chance::new(1_000_003 * (arena + 1));
        let strengths = scenario.strengths(&mut of_arena);
        if replication % 10 == 0 {
            truth_of = Some(scenario.truth(&strengths));
        }
        let truth = truth_of.as_ref().expect("a truth");
        let mut chance = Chance::new(7_919 * (replication + 1));
        let World { counts, mut ballots } = scenario.world(&strengths, &mut chance);
        let at_once = fit(&counts, scenario.models, &mut ballots.clone(), intervals, Ranges::WholeBoard);
        let ranking = fit(&counts, scenario.models, &mut ballots, intervals, Ranges::EachModel);
        let rated: Vec<(u32, Fitted)> = ranking
            .rows
            .iter()
            .filter_map(|row| Some((row.model, row.fitted?)))
            .filter(|(_, f)| f.component == 0)
            .collect();
        let mean = rated.iter().map(|(model, _)| truth[*model as usize]).sum::<f64>() / rated.len() as f64;
        found.boards += 1;
        let mut whole = true;
        for (model, fitted) in &rated {
            let better =
                rated.iter().filter(|(other, _)| truth[*other as usize] > truth[*model as usize]).count() as u32;
            let is_right = (fitted.rank.best..=fitted.rank.worst).contains(&(better + 1));
            whole &= is_right;
            if scenario.newcomer_alone && *model as usize != scenario.models - 1 {
                continue;
            }
            found.places += 1;
            found.right += u32::from(is_right);
            let Some([low, high]) = fitted.ci else {
                found.untold += 1;
                continue;
            };
            let rating = 1_000.0 + POINTS * (truth[*model as usize] - mean);
            found.intervals += 1;
            found.covered += u32::from(low <= rating && rating <= high);
            found.width += high - low;
        }
        found.whole += u32::from(whole);
        let at_once = at_once.rows.iter().filter_map(|row| Some((row.model as usize, row.fitted?)));
        let at_once: Vec<_> = at_once.filter(|(_, fitted)| fitted.component == 0).collect();
        let is_held = |(model, fitted): &(usize, Fitted)| {
            let better = at_once.iter().filter(|(other, _)| truth[*other] > truth[*model]).count() as u32;
            (fitted.rank.best..=fitted.rank.worst).contains(&(better + 1))
        };
        found.at_once += u32::from(at_once.iter().all(is_held));
    }
    found
}

fn table(replications: u64) -> Vec<(&'static str, f64, f64)> {
    println!(
        "{replications} replications; covered %, mean width in points, without an interval; places right %, whole boards right %, by ranges for the whole board"
    );
    let mut all = Vec::new();
    for scenario in &SCENARIOS {
        for (name, intervals) in [("sandwich", Intervals::Sandwich), ("clustered", Intervals::Clustered)] {
            let found = run(scenario, intervals, replications);
            let width = found.width / f64::from(found.intervals.max(1));
            println!(
                "| {} | {name} | {:.1} | {width:.0} | {} | {:.1} | {:.1} | {:.1} |",
                scenario.name,
                found.coverage(),
                found.untold,
                100.0 * f64::from(found.right) / f64::from(found.places),
                found.whole(),
                found.at_once(),
            );
            if name == "clustered" {
                all.push((scenario.name, found.coverage(), found.at_once()));
            }
        }
    }
    all
}

#[test]
#[ignore = "slow"]
fn intervals_hold_the_truth_as_often_as_they_say() {
    let replications = std::env::var("AGON_REPLICATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(2_000);
    for (name, coverage, at_once) in table(replications) {
        assert!((93.0..=97.0).contains(&coverage), "{name}: {coverage:.1} %");
        assert!(at_once >= 94.0, "{name}: whole boards {at_once:.1} %");
    }
}

/// In the gate: few judges are not taken for many.
#[test]
fn intervals_over_few_judges_hold_the_truth() {
    for scenario in SCENARIOS.iter().filter(|scenario| ["3 judges", "10 judges"].contains(&scenario.name)) {
        let scenario = Scenario { votes: 400, models: 6, ..*scenario };
        let found = run(&scenario, Intervals::Clustered, 200);
        assert!((92.0..=98.5).contains(&found.coverage()), "{}: {:.1} %", scenario.name, found.coverage());
        assert!(found.at_once() >= 93.0, "{}: whole boards {:.1} %", scenario.name, found.at_once());
        let plain = run(&scenario, Intervals::Sandwich, 40);
        assert!(plain.coverage() < 90.0, "{}: the simulation has no tastes, {:.1} %", scenario.name, plain.coverage());
    }
}
