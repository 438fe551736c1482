//! From votes of any source to a board: names get numbers, votes get counted, the counts get ranked.
//!
//! The order of the votes leaves no trace (but for Elo, whose nature it is): models are numbered by
//! the order of their names before anything is summed.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use serde::Serialize;

use crate::ranking::board_counts::canonical;
use crate::ranking::clusters::Ballot;
use crate::ranking::counts::Counts;
use crate::ranking::fit::{Anchor, Component, Intervals, Method, Ranges, Ranking, Row, Votes, rank};
use crate::ranking::live::EloRule;
use crate::ranking::newton::FitError;
use crate::ranking::sequential::Sequence;
use crate::ranking::style::StyledVote;
use crate::verdict::FULL_WEIGHT;
use crate::vote::Outcome;

/// The most models on one board: a fit's matrices have this many rows.
pub const MAX_MODELS: usize = 4_096;

/// What a vote must be kept for beside its count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// Keep who cast it, for clustered intervals.
    pub voters: bool,
    /// Keep how the answers looked, for style control.
    pub style: bool,
    /// Play Elo in the order in which votes come, with the rule given to [`Collected::new`].
    pub sequence: bool,
}

/// One vote of a file, models and voter by name.
#[derive(Clone, Copy, Debug)]
pub struct NamedVote<'a> {
    /// Name of the model on side A.
    pub left: &'a str,
    /// Name of the model on side B.
    pub right: &'a str,
    /// What the voter chose.
    pub outcome: Outcome,
    /// Name of the voter; empty: unknown, and then a cluster by itself.
    pub voter: &'a str,
    /// Tokens, headings, bold and lists of each side.
    pub style: Option<[[f64; 4]; 2]>,
}

/// There are more models than a board can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more than {MAX_MODELS} models; a board holds at most that many")]
pub struct TooManyModels;

/// Names with their numbers, in order of appearance.
#[derive(Debug, Default)]
struct Names {
    numbers: HashMap<Box<str>, u32>,
    names: Vec<Box<str>>,
}

impl Names {
    #[inline]
    fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.numbers.insert(name.into(), number);
        self.names.push(name.into());
        number
    }

    fn order(&self) -> Vec<u32> {
        canonical(&self.names)
    }
}

/// Votes, counted as they come. Memory grows with the models, and with the votes only for what [`Keep`] asks.
pub struct Collected {
    keep: Keep,
    models: Names,
    voters: Names,
    counts: Counts,
    ballots: Vec<Ballot>,
    styled: Vec<StyledVote>,
    sequence: Sequence,
    votes: u64,
}

impl Collected {
    /// A collection without votes; `elo` is used only with [`Keep::sequence`].
    pub fn new(keep: Keep, elo: EloRule) -> Self {
        Self {
            keep,
            models: Names::default(),
            voters: Names::default(),
            counts: Counts::default(),
            ballots: Vec::new(),
            styled: Vec::new(),
            sequence: Sequence::new(elo),
            votes: 0,
        }
    }

    /// Counts one vote.
    ///
    /// # Errors
    /// [`TooManyModels`]: the vote names a model beyond the first [`MAX_MODELS`]; it is not counted.
    #[inline]
    pub fn add(&mut self, vote: NamedVote<'_>) -> Result<(), TooManyModels> {
        let (left, right) = (self.models.number(vote.left), self.models.number(vote.right));
        if left.max(right) as usize >= MAX_MODELS {
            return Err(TooManyModels);
        }
        self.votes += 1;
        let (outcome, weight) = (vote.outcome, FULL_WEIGHT);
        self.counts.add(left, right, outcome, weight);
        if self.keep.voters {
            let voter = if vote.voter.is_empty() {
                // Votes of nobody known are each their own cluster.
                u32::MAX - self.ballots.len() as u32
            } else {
                self.voters.number(vote.voter)
            };
            self.ballots.push(Ballot { voter, left, right, weight, outcome });
        }
        if let Some([a, b]) = vote.style.filter(|_| self.keep.style) {
            self.styled.push(StyledVote { left, right, outcome, weight, x: StyledVote::contrast(a, b) });
        }
        if self.keep.sequence {
            self.sequence.play(left, right, outcome);
        }
        Ok(())
    }

    /// Votes counted so far.
    pub fn votes(&self) -> u64 {
        self.votes
    }

    /// Did the votes say how their answers looked?
    pub fn has_style(&self) -> bool {
        !self.styled.is_empty()
    }

    /// Does the board know this model, and by which canonical number?
    pub fn model(&self, name: &str) -> Option<u32> {
        self.models.numbers.get(name).map(|&number| self.models.order()[number as usize])
    }

    /// Names of the models in alphabetical order: the place is the canonical number.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.models.names.iter().map(|n| &**n).collect();
        names.sort_unstable();
        names
    }

    /// Ranks what was collected.
    ///
    /// # Errors
    /// [`FitError`]: a component has no fit, as when a feature of style decides every vote.
    pub fn rank(
        &mut self,
        method: Method,
        intervals: Intervals,
        anchor: &Anchor,
        ranges: Ranges,
    ) -> Result<Ranking, FitError> {
        let order = self.models.order();
        // Voters are numbered by name too: the order of a sum must not depend on who came first.
        let voters = self.voters.order();
        let mut ballots: Vec<Ballot> = self
            .ballots
            .iter()
            .map(|b| Ballot {
                voter: voters.get(b.voter as usize).copied().unwrap_or(u32::MAX),
                left: order[b.left as usize],
                right: order[b.right as usize],
                ..*b
            })
            .map(Ballot::oriented)
            .collect();
        // Nobody's votes get their numbers back in an order that is their content's.
        ballots.sort_unstable();
        let nobody = ballots.iter_mut().rev().take_while(|b| b.voter == u32::MAX);
        (0..).zip(nobody).for_each(|(n, b)| b.voter = u32::MAX - n);
        let styled: Vec<StyledVote> = self
            .styled
            .iter()
            .map(|v| StyledVote { left: order[v.left as usize], right: order[v.right as usize], ..*v })
            .collect();
        let mut votes = Votes { counts: &self.counts, order: &order, ballots: &mut ballots, styled: &styled };
        rank(&mut votes, method, intervals, anchor, ranges)
    }

    /// Elo over the votes in the order in which they came, by canonical number.
    pub fn elo(&self) -> Vec<f64> {
        let order = self.models.order();
        let mut ratings = vec![0.0; order.len()];
        for (rating, &place) in self.sequence.ratings().zip(&order) {
            ratings[place as usize] = rating;
        }
        ratings
    }

    /// How often each pair met and how it ended, by canonical numbers (row beat column).
    pub fn matrix(&self) -> BTreeMap<(u32, u32), Meetings> {
        let order = self.models.order();
        let mut matrix: BTreeMap<(u32, u32), Meetings> = BTreeMap::new();
        for (left, right, cell) in self.counts.iter() {
            let (left, right) = (order[left as usize], order[right as usize]);
            let n = |outcome| cell.tally(outcome).votes;
            let ties = n(Outcome::Tie) + n(Outcome::BothBad);
            for (a, b, wins) in [(left, right, n(Outcome::A)), (right, left, n(Outcome::B))] {
                let meetings = matrix.entry((a, b)).or_default();
                meetings.wins += wins;
                meetings.ties += ties;
                meetings.votes += cell.votes();
            }
        }
        matrix
    }
}

/// How often one model met another, and how often it was better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Meetings {
    /// Votes in battles of the two.
    pub votes: u64,
    /// Votes for the row's model.
    pub wins: u64,
    /// Votes for neither, both bad too.
    pub ties: u64,
}

impl Meetings {
    /// Share of a win per vote, ties as halves.
    pub fn win_fraction(&self) -> f64 {
        (self.wins as f64 + 0.5 * self.ties as f64) / self.votes as f64
    }
}

/// A board as `agon rank` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct BoardFile {
    /// `bradley-terry`, `davidson`, `style-control` or `elo`.
    pub method: &'static str,
    /// Rating points for odds of ten to one: 400.
    pub scale: f64,
    /// What fixes the scale: a pinned model, or a mean.
    pub anchor: AnchorFile,
    /// Votes counted, of all components and of models without a rating.
    pub votes: u64,
    /// Groups with a rating; ratings of different groups can't be compared.
    pub components: usize,
    /// What a reader must know, one English sentence each.
    pub warnings: Vec<String>,
    /// One per component, in order: the proof of its fit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fits: Vec<FitFile>,
    /// Models, best rating first; those without a rating last, by name.
    pub rows: Vec<RowFile>,
}

/// The scale's fixed point.
#[derive(Clone, Debug, Serialize)]
pub struct AnchorFile {
    /// The model that was pinned; `null`: the mean of each component.
    pub model: Option<String>,
    /// Rating points of the pinned model, or of the mean.
    pub rating: f64,
}

/// A component's fit and the proof of it.
#[derive(Clone, Debug, Serialize)]
pub struct FitFile {
    /// Models in the component, at least 2.
    pub models: usize,
    /// Votes between two models of the component.
    pub votes: u64,
    /// Largest element of the gradient, per vote.
    pub gradient: f64,
    /// Second smallest eigenvalue of the information.
    pub lambda2: f64,
    /// Newton steps until the fit settled.
    pub iterations: u32,
    /// Davidson's tie parameter ν; absent with other methods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nu: Option<f64>,
    /// Effects of side and style, in log-odds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<EffectFile>,
}

/// What the left side or a feature of style is worth.
#[derive(Clone, Debug, Serialize)]
pub struct EffectFile {
    /// `side`, `tokens`, `headings`, `bold` or `lists`.
    pub name: &'static str,
    /// Log-odds; of a feature per standard deviation.
    pub value: f64,
    /// Standard error of `value`, in log-odds; `null`: no covariance was computed.
    pub se: Option<f64>,
}

/// A model's line in the file.
#[derive(Clone, Debug, Serialize)]
pub struct RowFile {
    /// The model's name as the votes spell it.
    pub model: String,
    /// Rating points; `null`: it has no finite one.
    pub rating: Option<f64>,
    /// 95 % interval of the rating, low and high end in points; `null`: no rating, or intervals were not asked for.
    pub ci: Option<[f64; 2]>,
    /// Standard error of the rating in points; `null` as for `ci`.
    pub se: Option<f64>,
    /// Places in its component that the data allow.
    pub rank: Option<RankFile>,
    /// Probability of being its component's best.
    pub p_best: Option<f64>,
    /// Votes in its battles: wins, losses and ties.
    pub votes: u64,
    /// Votes for the model.
    pub wins: u64,
    /// Votes for its rival.
    pub losses: u64,
    /// Votes for neither, both-bad ones too.
    pub ties: u64,
    /// Of the ties, those that called both bad.
    pub both_bad: u64,
    /// Votes for it over its upper neighbour that would make them swap, to first order.
    pub votes_to_flip: Option<u64>,
    /// The model's component, from 0; `null`: it has no rating.
    pub component: Option<u32>,
}

/// Places that the data allow, from 1.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RankFile {
    /// The best place, 1 or more.
    pub best: u32,
    /// The worst place, at least `best`.
    pub worst: u32,
}

impl BoardFile {
    /// The file of an exact board; `names` by canonical number.
    pub fn exact(ranking: &Ranking, names: &[&str], anchor: &Anchor) -> Self {
        let pinned = anchor.pin.filter(|(m, _)| ranking.rows.iter().any(|r| r.model == *m && r.fitted.is_some()));
        Self {
            method: ranking.method.as_str(),
            scale: 400.0,
            anchor: AnchorFile {
                model: pinned.map(|(model, _)| names[model as usize].to_owned()),
                rating: pinned.map_or(anchor.rating, |(_, rating)| rating),
            },
            votes: ranking.votes,
            components: ranking.components.len(),
            warnings: ranking.warnings.iter().map(ToString::to_string).collect(),
            fits: ranking.components.iter().map(fit_file).collect(),
            rows: ranking.rows.iter().map(|row| row_file(row, names)).collect(),
        }
    }

    /// Elo ratings over the same counts.
    pub fn elo(ratings: &[f64], counted: &Ranking, names: &[&str], rule: EloRule) -> Self {
        let mut rows: Vec<RowFile> = counted
            .rows
            .iter()
            .map(|row| RowFile {
                rating: Some(ratings[row.model as usize]),
                ci: None,
                se: None,
                p_best: None,
                votes_to_flip: None,
                component: Some(0),
                ..row_file(row, names)
            })
            .collect();
        rows.sort_by(|a, b| b.rating.unwrap_or(0.0).total_cmp(&a.rating.unwrap_or(0.0)).then(a.model.cmp(&b.model)));
        // Equal ratings share their places.
        let mut from = 0;
        while from < rows.len() {
            let equal = rows[from..].iter().take_while(|row| row.rating == rows[from].rating).count();
            let rank = RankFile { best: from as u32 + 1, worst: (from + equal) as u32 };
            rows[from..from + equal].iter_mut().for_each(|row| row.rank = Some(rank));
            from += equal;
        }
        Self {
            method: "elo",
            scale: 400.0,
            anchor: AnchorFile { model: None, rating: rule.start },
            votes: counted.votes,
            components: usize::from(!rows.is_empty()),
            warnings: vec!["Elo depends on the order of the votes and has no interval: use it for display only".into()],
            fits: Vec::new(),
            rows,
        }
    }
}

fn fit_file(component: &Component) -> FitFile {
    FitFile {
        models: component.models.len(),
        votes: component.votes,
        gradient: component.certificate.gradient,
        lambda2: component.certificate.curvature,
        iterations: component.certificate.iterations,
        nu: component.nu,
        effects: component.effects.iter().map(|e| EffectFile { name: e.name, value: e.value, se: e.se }).collect(),
    }
}

fn row_file(row: &Row, names: &[&str]) -> RowFile {
    let fitted = row.fitted;
    RowFile {
        model: names[row.model as usize].to_owned(),
        rating: fitted.map(|f| f.rating),
        ci: fitted.and_then(|f| f.ci),
        se: fitted.and_then(|f| f.se),
        rank: fitted.map(|f| RankFile { best: f.rank.best, worst: f.rank.worst }),
        p_best: fitted.and_then(|f| f.best_chance),
        votes: row.votes,
        wins: row.wins,
        losses: row.losses,
        ties: row.ties + row.both_bad,
        both_bad: row.both_bad,
        votes_to_flip: fitted.and_then(|f| f.to_flip).map(|votes| votes.ceil() as u64),
        component: fitted.map(|f| f.component),
    }
}
