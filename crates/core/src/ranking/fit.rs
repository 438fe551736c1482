//! The exact board: counts in, ratings with intervals, places and a certificate out.
//!
//! A pure function: the same counts give the same bits on any machine, in whatever order the votes
//! came. Models between which no finite number means anything get none, and a warning says so.

use crate::ranking::bootstrap::bootstrap;
use crate::ranking::bradley_terry::{BradleyTerry, sigmoid};
use crate::ranking::clusters::{Ballot, clustered};
use crate::ranking::components::components;
use crate::ranking::counts::{Counts, Edge};
use crate::ranking::davidson::Davidson;
use crate::ranking::doubt::{Doubt, Spread};
use crate::ranking::linalg::Matrix;
use crate::ranking::newton::{Certificate, FitError, Likelihood, Optimum, maximise, sandwich};
use crate::ranking::rank_intervals::{Places, places_by, votes_to_flip};
use crate::ranking::student::t95;
use crate::ranking::style::{FEATURES, Styled, StyledVote};
pub use crate::ranking::warning::Warning;
use crate::vote::Outcome;

/// Rating points per unit of strength: odds of ten to one are 400 points (Elo 1978).
pub const POINTS: f64 = 400.0 / std::f64::consts::LN_10;

/// Share of a vote that a model of rating `a` is expected to get against one of `b`, 0 to 1.
pub fn expected(a: f64, b: f64) -> f64 {
    sigmoid((a - b) / POINTS)
}

/// Strengths nearer than this are equal: the fit is no finer.
const EQUAL: f64 = 1e-9;

/// With fewer persons of equal weight than this, a board says that its intervals are wide for it.
const FEW_VOTERS: f64 = 20.0;

/// The model of votes by which strengths are fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Bradley–Terry: a tie is half a win for each.
    BradleyTerry,
    /// Ties have a parameter of their own.
    Davidson,
    /// Bradley–Terry beside the effects of side and style.
    StyleControl,
}

impl Method {
    /// The method's name in replies and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BradleyTerry => "bradley-terry",
            Self::Davidson => "davidson",
            Self::StyleControl => "style-control",
        }
    }
}

/// How the doubt about ratings is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intervals {
    /// Doubt is not measured: no intervals, places by rating.
    None,
    /// The sandwich, each vote on its own.
    Sandwich,
    /// The sandwich, votes of one person together, as wide as few persons make it ([`crate::ranking::clusters`]);
    /// Bradley–Terry only.
    Clustered,
    /// Percentiles of resampled fits; Bradley–Terry only.
    Bootstrap {
        /// Rounds of resampling.
        rounds: u32,
        /// Equal seeds give equal intervals.
        seed: u64,
    },
}

/// What a range of places is sure of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ranges {
    /// Each model's range holds its place, at 95 %: of many ranges some are wrong.
    #[default]
    EachModel,
    /// All ranges of a component hold at once, at 95 %: differences are held against the largest that chance makes between
    /// any two models (max-t).
    WholeBoard,
}

/// Where the scale is fixed. Strengths are known up to a shift; so are ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// The rating that the basket's mean gets.
    pub rating: f64,
    /// Models that fix the scale, by number; empty: all models of the component. The interval of a
    /// rating is that of its difference from the basket's mean.
    pub basket: Vec<u32>,
    /// A model that is moved to a given rating afterwards, its whole component with it.
    pub pin: Option<(u32, f64)>,
}

impl Default for Anchor {
    fn default() -> Self {
        Self { rating: 1_000.0, basket: Vec::new(), pin: None }
    }
}

/// What a board is made of, models by number.
pub struct Votes<'a> {
    /// Counts, models numbered as they came.
    pub counts: &'a Counts,
    /// The canonical number of each model: equal for equal sets of models, however they came.
    pub order: &'a [u32],
    /// For [`Intervals::Clustered`]; canonical numbers.
    pub ballots: &'a mut [Ballot],
    /// For [`Method::StyleControl`]; canonical numbers.
    pub styled: &'a [StyledVote],
}

/// A fitted component of models that can be compared.
#[derive(Clone, Debug)]
pub struct Component {
    /// The component's models, canonical numbers, ascending.
    pub models: Vec<u32>,
    /// Votes between two models of the component.
    pub votes: u64,
    /// The proof that the fit is the maximum.
    pub certificate: Certificate,
    /// Davidson's ν, 0 without ties; `None` with other methods.
    pub nu: Option<f64>,
    /// Effects of side and style; empty but with [`Method::StyleControl`].
    pub effects: Vec<Effect>,
}

/// An effect that is not a model's.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// `side`, or one of [`FEATURES`].
    pub name: &'static str,
    /// In log-odds; of a feature: per standard deviation.
    pub value: f64,
    /// Standard error of `value`, in log-odds; `None` without a covariance.
    pub se: Option<f64>,
}

/// A model's counts and fit.
#[derive(Clone, Debug)]
pub struct Row {
    /// The model's canonical number.
    pub model: u32,
    /// Counted votes in the model's battles.
    pub votes: u64,
    /// Votes for the model.
    pub wins: u64,
    /// Votes for its rival.
    pub losses: u64,
    /// Votes for neither: equally good.
    pub ties: u64,
    /// Votes for neither: equally bad.
    pub both_bad: u64,
    /// What the fit says; `None` for a model in no component.
    pub fitted: Option<Fitted>,
}

/// What the fit says of one model.
#[derive(Clone, Copy, Debug)]
pub struct Fitted {
    /// Which component, from 0, largest first. Ratings of two components can't be compared.
    pub component: u32,
    /// Natural-log strength, mean 0 in the component.
    pub theta: f64,
    /// Rating points: the anchor's rating plus [`POINTS`] per unit of strength.
    pub rating: f64,
    /// Standard error in rating points; `None`: doubt was not or can't be measured.
    pub se: Option<f64>,
    /// 95 % interval of the rating, low and high end in points; `None` as for `se`.
    pub ci: Option<[f64; 2]>,
    /// Places that the data allow, in the component.
    pub rank: Places,
    /// Probability of being the best of the component.
    pub best_chance: Option<f64>,
    /// Votes that would put it above its upper neighbour, to first order; `None` for the first.
    pub to_flip: Option<f64>,
}

/// An exact board, models by number.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The model of votes by which strengths were fitted.
    pub method: Method,
    /// Votes in all, models without a rating included.
    pub votes: u64,
    /// Components with two models or more, largest first.
    pub components: Vec<Component>,
    /// One row per model: rated ones by rating, equal ratings and the unrated by number.
    pub rows: Vec<Row>,
    /// What a reader must know beside the rows; empty: nothing.
    pub warnings: Vec<Warning>,
}

/// Ranks: splits the models into components, fits each, measures doubt.
///
/// # Errors
/// [`FitError`] when a component that should have a fit has none (its style effects may be
/// undetermined, or weights differ beyond what doubles can hold).
pub fn rank(
    votes: &mut Votes<'_>,
    method: Method,
    intervals: Intervals,
    anchor: &Anchor,
    ranges: Ranges,
) -> Result<Ranking, FitError> {
    let edges = votes.counts.edges(votes.order);
    let mut rows = tallied(votes.counts, votes.order);
    let total = rows.iter().map(|r| r.votes).sum::<u64>() / 2;
    let found: Vec<Vec<u32>> = components(rows.len(), &edges);
    let groups = found.iter().filter(|models| models.len() > 1).count();
    let mut out = Ranking { method, votes: total, components: Vec::new(), rows: Vec::new(), warnings: Vec::new() };
    for models in found {
        let part = Part::new(models, rows.len(), &edges);
        let number = out.components.len() as u32;
        let mut warnings = Vec::new();
        let fit = part.fit(votes, method, &mut warnings)?;
        let doubted = fit.map(|fit| (part.doubt(&fit, votes, method, intervals, anchor, &mut warnings), fit));
        let models = part.models.len();
        let of_group = |warning| if groups > 1 { Warning::InGroup(models, Box::new(warning)) } else { warning };
        out.warnings.extend(warnings.into_iter().map(of_group));
        let Some((doubt, fit)) = doubted else { continue };
        part.write(number, &fit, &doubt, anchor, ranges, &mut rows);
        out.components.push(Component {
            votes: part.edges.iter().map(pooled).sum(),
            certificate: fit.optimum.certificate,
            nu: fit.nu,
            effects: fit.effects(&doubt),
            models: part.models,
        });
    }
    if let Some((pinned, _)) = anchor.pin
        && rows.get(pinned as usize).is_none_or(|r| r.fitted.is_none())
    {
        out.warnings.push(Warning::AnchorUnrated);
    }
    if out.components.len() > 1 {
        out.warnings.push(Warning::SeparateComponents(out.components.len()));
    }
    let unrated: Vec<u32> = rows.iter().filter(|r| r.fitted.is_none()).map(|r| r.model).collect();
    if !unrated.is_empty() {
        out.warnings.push(Warning::Unrated(unrated));
    }
    let rating = |row: &Row| row.fitted.map_or(f64::NEG_INFINITY, |f| f.rating);
    rows.sort_by(|a, b| rating(b).total_cmp(&rating(a)).then(a.model.cmp(&b.model)));
    out.rows = rows;
    Ok(out)
}

fn pooled(edge: &Edge) -> u64 {
    [edge.wins, edge.losses, edge.ties].iter().map(|p| p.full + p.part.votes).sum()
}

/// Rows with what was counted, by canonical number.
fn tallied(counts: &Counts, order: &[u32]) -> Vec<Row> {
    let models = order.iter().max().map_or(0, |m| *m as usize + 1);
    let blank = |model| Row { model, votes: 0, wins: 0, losses: 0, ties: 0, both_bad: 0, fitted: None };
    let mut rows: Vec<Row> = (0..models as u32).map(blank).collect();
    for (left, right, cell) in counts.iter() {
        let n = |outcome| cell.tally(outcome).votes;
        for (model, wins, losses) in [(left, Outcome::A, Outcome::B), (right, Outcome::B, Outcome::A)] {
            let row = &mut rows[order[model as usize] as usize];
            row.votes += cell.votes();
            row.wins += n(wins);
            row.losses += n(losses);
            row.ties += n(Outcome::Tie);
            row.both_bad += n(Outcome::BothBad);
        }
    }
    rows
}

/// One component while it is worked on.
struct Part {
    models: Vec<u32>,
    /// The place of each model of the board in `models`.
    local: Vec<Option<u32>>,
    /// Edges inside the component, models by their place in `models`.
    edges: Vec<Edge>,
}

struct PartFit {
    optimum: Optimum,
    nu: Option<f64>,
    /// With style control: the side's parameter; the features' follow.
    side: Option<usize>,
    /// Features in the order of their parameters.
    features: Vec<usize>,
    scores: Matrix,
}

impl Part {
    fn new(models: Vec<u32>, all: usize, edges: &[Edge]) -> Self {
        let mut local = vec![None; all];
        for (place, &model) in (0..).zip(&models) {
            local[model as usize] = Some(place);
        }
        let inside = |e: &Edge| Some(Edge { i: local[e.i as usize]?, j: local[e.j as usize]?, ..*e });
        let edges = edges.iter().filter_map(inside).collect();
        Self { models, local, edges }
    }

    /// `None`: there is nothing to fit, and a warning says why.
    fn fit(&self, votes: &Votes<'_>, method: Method, warnings: &mut Vec<Warning>) -> Result<Option<PartFit>, FitError> {
        let m = self.models.len();
        let plain = |nu| -> Result<Option<PartFit>, FitError> {
            let likelihood = BradleyTerry::new(m, &self.edges);
            let optimum = maximise(&likelihood, vec![0.0; m])?;
            Ok(Some(PartFit { scores: scores(&likelihood, &optimum), optimum, nu, side: None, features: Vec::new() }))
        };
        match method {
            Method::BradleyTerry => plain(None),
            Method::Davidson => {
                let likelihood = Davidson::new(m, &self.edges);
                if likelihood.ties == 0.0 {
                    return plain(Some(0.0)); // ν's maximum is at its end: Bradley–Terry
                }
                if likelihood.ties >= likelihood.votes() {
                    warnings.push(Warning::OnlyTies);
                    return Ok(None);
                }
                let share = likelihood.ties / (likelihood.votes() - likelihood.ties);
                let mut start = vec![0.0; m + 1];
                start[m] = libm::log(2.0 * share);
                let optimum = maximise(&likelihood, start)?;
                let nu = Some(libm::exp(optimum.x[m]));
                Ok(Some(PartFit {
                    scores: scores(&likelihood, &optimum),
                    optimum,
                    nu,
                    side: None,
                    features: Vec::new(),
                }))
            }
            Method::StyleControl => {
                let place = |v: &StyledVote| {
                    Some(StyledVote { left: self.local[v.left as usize]?, right: self.local[v.right as usize]?, ..*v })
                };
                let likelihood = Styled::new(m, votes.styled.iter().filter_map(place).collect());
                let features: Vec<usize> = likelihood.kept.iter().map(|(k, _)| *k).collect();
                let constant = (0..FEATURES.len()).filter(|k| !features.contains(k));
                warnings.extend(constant.map(|k| Warning::FeatureConstant(FEATURES[k])));
                let optimum =
                    maximise(&likelihood, vec![0.0; m + likelihood.extra()]).map_err(|error| match error {
                        FitError::Undetermined(free) if free.parameter >= m => {
                            let mut names = ["side"].into_iter().chain(features.iter().map(|k| FEATURES[*k]));
                            FitError::Effect(names.nth(free.parameter - m).unwrap_or("side"))
                        }
                        other => other,
                    })?;
                Ok(Some(PartFit { scores: scores(&likelihood, &optimum), optimum, nu: None, side: Some(m), features }))
            }
        }
    }

    fn doubt(
        &self,
        fit: &PartFit,
        votes: &mut Votes<'_>,
        method: Method,
        intervals: Intervals,
        anchor: &Anchor,
        warnings: &mut Vec<Warning>,
    ) -> Doubt {
        let plain = || Doubt::Covariance(sandwich(&fit.optimum.factor, &fit.scores));
        match (intervals, method) {
            (Intervals::None, _) => Doubt::None,
            // A sandwich of nothing would call the ratings certain.
            _ if (0..self.models.len()).all(|i| fit.scores.at(i, i) <= 1e-12) => {
                warnings.push(Warning::NoSpread);
                Doubt::None
            }
            (Intervals::Clustered, Method::BradleyTerry) => {
                self.clustered_doubt(fit, votes, &self.basket(anchor), warnings)
            }
            (Intervals::Bootstrap { rounds, seed }, Method::BradleyTerry) => {
                let drawn = bootstrap(self.models.len(), &self.edges, &fit.optimum, rounds, seed);
                if drawn.apart > 0 {
                    warnings.push(Warning::RoundsApart { apart: drawn.apart, of: rounds });
                }
                if drawn.strengths.is_empty() { Doubt::None } else { Doubt::Rounds(drawn.strengths) }
            }
            _ => plain(),
        }
    }

    fn clustered_doubt(
        &self,
        fit: &PartFit,
        votes: &mut Votes<'_>,
        basket: &[f64],
        warnings: &mut Vec<Warning>,
    ) -> Doubt {
        let plain = sandwich(&fit.optimum.factor, &fit.scores);
        let inverse = fit.optimum.factor.inverse();
        let Some(over) = clustered(votes.ballots, &self.local, &fit.optimum.x, &inverse, basket) else {
            warnings.push(Warning::OneVoter);
            return Doubt::Covariance(plain);
        };
        // Persons who voted alike leave nothing to tell doubt by.
        if (0..self.models.len()).all(|i| over.scores.at(i, i) <= 1e-12) {
            warnings.push(Warning::NoSpread);
            return Doubt::None;
        }
        let mut ordered = over.persons.clone();
        ordered.sort_by(f64::total_cmp);
        let middle = ordered[ordered.len() / 2];
        if middle < FEW_VOTERS {
            warnings.push(Warning::FewVoters(middle));
        }
        let reach: Vec<f64> = over.persons.iter().map(|persons| t95(persons - 1.0)).collect();
        let untold = reach.iter().filter(|reach| reach.is_infinite()).count();
        if untold > 0 {
            warnings.push(Warning::JudgedByOne(untold));
        }
        let covariance = inverse.times(&over.scores.times(&inverse));
        Doubt::Clustered { covariance, plain, reach, degrees: middle - 1.0 }
    }

    fn write(&self, number: u32, fit: &PartFit, doubt: &Doubt, anchor: &Anchor, ranges: Ranges, rows: &mut [Row]) {
        let m = self.models.len();
        let theta = &fit.optimum.x[..m];
        let basket = self.basket(anchor);
        let centre: f64 = theta.iter().zip(&basket).map(|(t, b)| t * b).sum();
        let mut rating: Vec<f64> = theta.iter().map(|t| anchor.rating + POINTS * (t - centre)).collect();
        let pinned = anchor.pin.and_then(|(model, to)| Some((self.local.get(model as usize).copied()??, to)));
        if let Some((place, to)) = pinned {
            let from = rating[place as usize];
            rating.iter_mut().for_each(|r| *r = to + (*r - from));
        }
        let Spread { se, ci, rank, best } = doubt.spread(theta, &basket, centre, ranges);
        // Without doubt places are by rating, and equal ratings share theirs.
        let shared = places_by(m, |i, j| theta[i] - theta[j] > EQUAL);
        let mut by_rating: Vec<usize> = (0..m).collect();
        by_rating.sort_by(|&a, &b| theta[b].total_cmp(&theta[a]).then(a.cmp(&b)));
        let inverse = fit.optimum.factor.inverse();
        for (above, &place) in by_rating.iter().enumerate() {
            let upper = above.checked_sub(1).map(|a| by_rating[a]);
            rows[self.models[place] as usize].fitted = Some(Fitted {
                component: number,
                theta: theta[place],
                rating: rating[place],
                se: se.as_ref().map(|se| POINTS * se[place]),
                ci: ci.as_ref().and_then(|ci| ci[place]).map(|ci| ci.map(|d| rating[place] + POINTS * d)),
                rank: rank.as_ref().map_or_else(|| shared[place], |r| r[place]),
                best_chance: best.as_ref().map(|b| b[place]),
                to_flip: upper.map(|upper| votes_to_flip(theta, &inverse, upper, place)),
            });
        }
    }

    /// Weights of the basket over this component's models, sum 1.
    fn basket(&self, anchor: &Anchor) -> Vec<f64> {
        let m = self.models.len();
        let mut weights = vec![0.0; m];
        let inside: Vec<usize> =
            anchor.basket.iter().filter_map(|&b| Some(self.local.get(b as usize).copied()?? as usize)).collect();
        for &place in &inside {
            weights[place] = 1.0 / inside.len() as f64;
        }
        if inside.is_empty() { vec![1.0 / m as f64; m] } else { weights }
    }
}

fn scores(likelihood: &impl Likelihood, optimum: &Optimum) -> Matrix {
    let mut scores = Matrix::zeros(optimum.x.len());
    likelihood.scores(&optimum.x, &mut scores);
    scores
}

impl PartFit {
    fn effects(&self, doubt: &Doubt) -> Vec<Effect> {
        let Some(side) = self.side else { return Vec::new() };
        let names = ["side"].into_iter().chain(self.features.iter().map(|k| FEATURES[*k]));
        let se = |p: usize| match doubt {
            Doubt::Covariance(covariance) => Some(covariance.at(p, p).max(0.0).sqrt()),
            _ => None,
        };
        (side..).zip(names).map(|(p, name)| Effect { name, value: self.optimum.x[p], se: se(p) }).collect()
    }
}
