//! What a reader must know of a board beside its rows, and how it is said.

use std::fmt;

/// What a reader must know beside the rows.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Several components: no number compares them.
    SeparateComponents(usize),
    /// Models that only won, only lost, or only met such models.
    Unrated(Vec<u32>),
    /// Bootstrap rounds that fell apart.
    RoundsApart {
        /// How many rounds were left out, because their models fell apart.
        apart: u32,
        /// How many rounds were drawn.
        of: u32,
    },
    /// Davidson's model has nothing to go by.
    OnlyTies,
    /// The votes do not differ from what the fit expects, as when all are ties: they say nothing of doubt.
    NoSpread,
    /// One person's votes can't be clustered.
    OneVoter,
    /// Ratings rest on few persons, in the middle on so many of equal weight.
    FewVoters(f64),
    /// So many models were judged by one person, as good as alone.
    JudgedByOne(usize),
    /// A style feature that is the same in all votes.
    FeatureConstant(&'static str),
    /// The anchor's model has no rating.
    AnchorUnrated,
    /// What holds for one of several groups alone: that of so many models.
    InGroup(usize, Box<Warning>),
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SeparateComponents(n) => {
                write!(
                    f,
                    "the models fall into {n} groups that no vote compares both ways: ratings of different groups can't be compared"
                )
            }
            Self::Unrated(models) => write!(
                f,
                "{} {} no finite rating: only wins, only losses, or no link to the others both ways",
                models.len(),
                if models.len() == 1 { "model has" } else { "models have" }
            ),
            Self::RoundsApart { apart, of } => {
                write!(
                    f,
                    "{apart} of {of} bootstrap rounds fell apart and were left out: the intervals are too narrow for models with few votes"
                )
            }
            Self::OnlyTies => f.write_str("all votes are ties: the Davidson model can't tell the models apart"),
            Self::NoSpread => {
                f.write_str("every vote is as expected, as when all are ties: how sure the ratings are can't be told")
            }
            Self::OneVoter => f.write_str("all votes are of one voter: the intervals take each vote on its own"),
            Self::FewVoters(persons) => write!(
                f,
                "the ratings rest on {persons:.1} voters of equal weight, in the middle: their intervals are Student's, and wide for that"
            ),
            Self::JudgedByOne(models) => write!(
                f,
                "{models} {} on as good as one voter: how sure the rating is can't be told",
                if *models == 1 { "rating rests" } else { "ratings rest" }
            ),
            Self::FeatureConstant(name) => {
                write!(f, "{name} is the same in all votes: it has no effect to control for")
            }
            Self::InGroup(models, warning) => write!(f, "in the group of {models} models: {warning}"),
            Self::AnchorUnrated => f.write_str("the anchor's model has no rating: the scale is the default"),
        }
    }
}
