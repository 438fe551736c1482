//! The sets of columns that trainers and readers know.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use serde::{Deserialize, Serialize};

use super::Spec;
use super::columns::{Column, Message, flag, int, maybe_float, maybe_text, messages, moment, text, words};
use agon_core::log::Entry;
use agon_core::vendors::preference::{Exchange, Preference};
use agon_core::verdict::Verdict;
use agon_core::vote::Outcome;

/// A set of columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Schema {
    /// Everything that the arena may give.
    #[default]
    Native,
    /// The columns of lmarena-ai's arena-human-preference sets.
    Arena,
    /// `prompt, chosen, rejected`: direct preference optimization.
    Dpo,
    /// `prompt, completion, label`: Kahneman-Tversky optimization, where both bad is two bad answers.
    Kto,
    /// The columns of ComparIA's votes.
    Comparia,
}

impl Schema {
    /// The schema's public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Arena => "arena",
            Self::Dpo => "dpo",
            Self::Kto => "kto",
            Self::Comparia => "comparia",
        }
    }

    /// The schema's columns of these votes. One vote is one row, but in `dpo` (none, where nobody won) and `kto` (two).
    ///
    /// # Errors
    /// When arrow refuses: a bug.
    pub fn batch(self, spec: &Spec, rows: &[Preference]) -> Result<RecordBatch, ArrowError> {
        let columns = match self {
            Self::Native => native(rows),
            Self::Arena => arena(spec, rows),
            Self::Dpo => dpo(spec, rows),
            Self::Kto => kto(spec, rows),
            Self::Comparia => comparia(rows),
        };
        RecordBatch::try_from_iter_with_nullable(columns)
    }
}

/// Why a vote has no row in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Its texts may not leave, or it has none.
    NoText,
    /// Plain text holds one question alone.
    SeveralTurns,
    /// Nobody won, or nothing tells good from bad.
    NoWinner,
    /// Both sides said the same: there is nothing to prefer.
    EqualAnswers,
}

/// How many votes have no row in a file, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Without texts that may leave.
    pub no_text: u64,
    /// Of several turns, in plain text.
    pub several_turns: u64,
    /// Without a winner.
    pub no_winner: u64,
    /// With equal answers.
    pub equal_answers: u64,
}

impl LeftOut {
    /// Counts one.
    pub const fn count(&mut self, why: Unfit) {
        match why {
            Unfit::NoText => self.no_text += 1,
            Unfit::SeveralTurns => self.several_turns += 1,
            Unfit::NoWinner => self.no_winner += 1,
            Unfit::EqualAnswers => self.equal_answers += 1,
        }
    }

    /// All of them.
    pub const fn total(&self) -> u64 {
        self.no_text + self.several_turns + self.no_winner + self.equal_answers
    }
}

impl Schema {
    /// Why a vote has no row in a file of this schema; `None`: it has.
    pub fn unfit(self, spec: &Spec, p: &Preference) -> Option<Unfit> {
        let says_nothing = match self {
            Self::Dpo => matches!(p.outcome, Outcome::Tie | Outcome::BothBad),
            // Equally good says nothing of how good.
            Self::Kto => p.outcome == Outcome::Tie,
            Self::Native | Self::Arena | Self::Comparia => return None,
        };
        match p.texts.len() {
            0 => Some(Unfit::NoText),
            2.. if !spec.conversational => Some(Unfit::SeveralTurns),
            _ if says_nothing => Some(Unfit::NoWinner),
            // One text can't be the better and the worse one; twice bad it may be.
            _ if p.outcome != Outcome::BothBad && p.texts.iter().all(|one| one.a == one.b) => Some(Unfit::EqualAnswers),
            _ => None,
        }
    }
}

/// A side's conversation, message by message.
fn side(texts: &[Exchange], is_a: bool) -> impl Iterator<Item = Message<'_>> {
    texts.iter().flat_map(move |one| [("user", one.prompt.as_str()), ("assistant", if is_a { &one.a } else { &one.b })])
}

fn conversation(name: &'static str, rows: &[Preference], is_a: bool) -> Column {
    messages(name, rows.iter().map(|p| (!p.texts.is_empty()).then(|| side(&p.texts, is_a))))
}

fn name(p: &Preference) -> String {
    p.battle.map_or_else(|| p.name.clone(), |battle| battle.to_string())
}

fn native(rows: &[Preference]) -> Vec<Column> {
    let tags = |name, side: usize| words(name, rows.iter().map(move |p| p.tags[side].iter().map(String::as_str)));
    vec![
        int("log_index", rows.iter().map(|p| p.index as i64)),
        maybe_text("vote_id", rows.iter().map(|p| p.vote.map(|vote| vote.to_string()))),
        text("battle_id", rows.iter().map(name)),
        text("judge", rows.iter().map(|p| &p.judge)),
        maybe_text("tier", rows.iter().map(|p| p.tier)),
        moment("cast_at", rows.iter().map(|p| p.cast_at)),
        text("model_a", rows.iter().map(|p| &p.models[0])),
        text("model_b", rows.iter().map(|p| &p.models[1])),
        text("winner", rows.iter().map(|p| p.winner("both_bad"))),
        text("language", rows.iter().map(|p| &p.language)),
        words("kinds", rows.iter().map(|p| p.kinds.iter().copied())),
        int("turns", rows.iter().map(|p| i64::from(p.turns))),
        text("verdict", rows.iter().map(|p| p.status.as_str())),
        maybe_text("reason", rows.iter().map(|p| p.reason)),
        maybe_float("weight", rows.iter().map(|p| Some(f64::from(p.weight) / 1e6))),
        maybe_float("propensity", rows.iter().map(|p| p.propensity.map(|share| f64::from(share) / 1e9))),
        tags("tags_a", 0),
        tags("tags_b", 1),
        conversation("conversation_a", rows, true),
        conversation("conversation_b", rows, false),
    ]
}

fn arena(spec: &Spec, rows: &[Preference]) -> Vec<Column> {
    let look = |name, side: usize, what: usize| {
        maybe_float(name, rows.iter().map(move |p| p.looks.map(|looks| looks[side][what])))
    };
    vec![
        text("id", rows.iter().map(name)),
        text("model_a", rows.iter().map(|p| &p.models[0])),
        text("model_b", rows.iter().map(|p| &p.models[1])),
        text("winner", rows.iter().map(|p| p.winner(spec.dialect.both_bad()))),
        text("judge", rows.iter().map(|p| &p.judge)),
        text("evaluation_session_id", rows.iter().map(name)),
        int("evaluation_order", rows.iter().map(|p| i64::from(p.turns))),
        conversation("conversation_a", rows, true),
        conversation("conversation_b", rows, false),
        text("language", rows.iter().map(|p| &p.language)),
        flag("is_code", rows.iter().map(|p| p.kinds.contains(&"code"))),
        moment("timestamp", rows.iter().map(|p| p.cast_at)),
        maybe_float("tstamp", rows.iter().map(|p| p.cast_at.map(|at| at.micros() as f64 / 1e6))),
        look("sum_assistant_a_tokens", 0, 0),
        look("sum_assistant_b_tokens", 1, 0),
        look("header_count_a", 0, 1),
        look("header_count_b", 1, 1),
        look("bold_count_a", 0, 2),
        look("bold_count_b", 1, 2),
        look("list_count_a", 0, 3),
        look("list_count_b", 1, 3),
    ]
}

/// What follows the first question on a side.
fn rest(texts: &[Exchange], is_a: bool) -> impl Iterator<Item = Message<'_>> {
    side(texts, is_a).skip(1)
}

/// The turns that both sides share before they differ, and the question after them: the prompt of a conversation.
fn shared(texts: &[Exchange]) -> impl Iterator<Item = Message<'_>> {
    let turns = shared_turns(texts);
    side(texts, true).take(2 * turns + 1)
}

/// What a side says after the prompt.
fn after_shared(texts: &[Exchange], is_a: bool) -> impl Iterator<Item = Message<'_>> {
    side(texts, is_a).skip(2 * shared_turns(texts) + 1)
}

/// How many turns at the beginning have equal answers; the last one is never among them.
fn shared_turns(texts: &[Exchange]) -> usize {
    texts.iter().take(texts.len().saturating_sub(1)).take_while(|one| one.a == one.b).count()
}

fn asked(p: &Preference) -> &str {
    p.texts.first().map_or("", |one| &one.prompt)
}

fn said(p: &Preference, is_a: bool) -> &str {
    p.texts.first().map_or("", |one| if is_a { &one.a } else { &one.b })
}

fn dpo(spec: &Spec, rows: &[Preference]) -> Vec<Column> {
    let fit = rows.iter().filter(|p| Schema::Dpo.unfit(spec, p).is_none());
    let pairs: Vec<(&Preference, bool)> = fit.map(|p| (p, p.outcome == Outcome::A)).collect();
    let mut columns = if spec.conversational {
        vec![
            messages("prompt", pairs.iter().map(|(p, _)| Some(shared(&p.texts)))),
            messages("chosen", pairs.iter().map(|(p, a_won)| Some(after_shared(&p.texts, *a_won)))),
            messages("rejected", pairs.iter().map(|(p, a_won)| Some(after_shared(&p.texts, !a_won)))),
        ]
    } else {
        vec![
            text("prompt", pairs.iter().map(|(p, _)| asked(p))),
            text("chosen", pairs.iter().map(|(p, a_won)| said(p, *a_won))),
            text("rejected", pairs.iter().map(|(p, a_won)| said(p, !a_won))),
        ]
    };
    columns.extend([
        text("chosen_model", pairs.iter().map(|(p, a_won)| &p.models[usize::from(!a_won)])),
        text("rejected_model", pairs.iter().map(|(p, a_won)| &p.models[usize::from(*a_won)])),
        text("language", pairs.iter().map(|(p, _)| &p.language)),
        text("id", pairs.iter().map(|(p, _)| name(p))),
    ]);
    columns
}

fn kto(spec: &Spec, rows: &[Preference]) -> Vec<Column> {
    let labels = |p: &Preference| match p.outcome {
        Outcome::A => Some([true, false]),
        Outcome::B => Some([false, true]),
        Outcome::BothBad => Some([false, false]),
        Outcome::Tie => None,
    };
    let labelled = rows.iter().filter(|p| Schema::Kto.unfit(spec, p).is_none()).filter_map(|p| Some((p, labels(p)?)));
    let all: Vec<(&Preference, bool, bool)> = labelled.flat_map(|(p, [a, b])| [(p, true, a), (p, false, b)]).collect();
    let mut columns = if spec.conversational {
        vec![
            messages("prompt", all.iter().map(|(p, ..)| Some([("user", asked(p))].into_iter()))),
            messages("completion", all.iter().map(|(p, is_a, _)| Some(rest(&p.texts, *is_a)))),
        ]
    } else {
        vec![
            text("prompt", all.iter().map(|(p, ..)| asked(p))),
            text("completion", all.iter().map(|(p, is_a, _)| said(p, *is_a))),
        ]
    };
    columns.extend([
        flag("label", all.iter().map(|(_, _, label)| *label)),
        text("model", all.iter().map(|(p, is_a, _)| &p.models[usize::from(!is_a)])),
        text("language", all.iter().map(|(p, ..)| &p.language)),
        text("id", all.iter().map(|(p, ..)| name(p))),
    ]);
    columns
}

fn comparia(rows: &[Preference]) -> Vec<Column> {
    let equal = |p: &Preference| matches!(p.outcome, Outcome::Tie | Outcome::BothBad);
    let chosen = |p: &Preference| match p.outcome {
        Outcome::A => Some(p.models[0].clone()),
        Outcome::B => Some(p.models[1].clone()),
        Outcome::Tie | Outcome::BothBad => None,
    };
    let tagged = |name, side: usize, tag: &'static str| {
        flag(name, rows.iter().map(move |p| p.tags[side].iter().any(|own| own == tag)))
    };
    vec![
        text("conversation_pair_id", rows.iter().map(name)),
        moment("timestamp", rows.iter().map(|p| p.cast_at)),
        text("model_a_name", rows.iter().map(|p| &p.models[0])),
        text("model_b_name", rows.iter().map(|p| &p.models[1])),
        words("model_pair_name", rows.iter().map(|p| p.models.iter().map(String::as_str))),
        maybe_text("chosen_model_name", rows.iter().map(chosen)),
        flag("both_equal", rows.iter().map(equal)),
        maybe_text("opening_msg", rows.iter().map(|p| p.texts.first().map(|one| &one.prompt))),
        conversation("conversation_a", rows, true),
        conversation("conversation_b", rows, false),
        int("conv_turns", rows.iter().map(|p| i64::from(p.turns))),
        text("visitor_id", rows.iter().map(|p| &p.judge)),
        tagged("conv_useful_a", 0, "helpful"),
        tagged("conv_useful_b", 1, "helpful"),
        tagged("conv_creative_a", 0, "creative"),
        tagged("conv_creative_b", 1, "creative"),
        tagged("conv_clear_formatting_a", 0, "clear"),
        tagged("conv_clear_formatting_b", 1, "clear"),
        tagged("conv_incorrect_a", 0, "incorrect"),
        tagged("conv_incorrect_b", 1, "incorrect"),
        tagged("conv_superficial_a", 0, "unhelpful"),
        tagged("conv_superficial_b", 1, "unhelpful"),
        tagged("conv_instructions_not_followed_a", 0, "ignores_instructions"),
        tagged("conv_instructions_not_followed_b", 1, "ignores_instructions"),
        text("language", rows.iter().map(|p| &p.language)),
    ]
}

/// Entries of the log as they are: what their bytes say, in columns.
pub fn log_columns(entries: &[Entry]) -> Vec<Column> {
    let reason = |entry: &Entry| match entry.verdict {
        Verdict::Counted { .. } => None,
        Verdict::Excluded(reason) => Some(reason.code()),
    };
    let weight = |entry: &Entry| match entry.verdict {
        Verdict::Counted { weight } => i64::from(weight),
        Verdict::Excluded(_) => 0,
    };
    vec![
        int("log_index", entries.iter().map(|e| e.index as i64)),
        text("kind", entries.iter().map(|e| e.kind.as_str())),
        moment("at", entries.iter().map(|e| Some(e.at))),
        text("vote_id", entries.iter().map(|e| e.vote.to_string())),
        text("battle_id", entries.iter().map(|e| e.battle.to_string())),
        text("voter", entries.iter().map(|e| hex::encode(e.voter))),
        moment("cast_at", entries.iter().map(|e| Some(e.cast_at))),
        text("model_a", entries.iter().map(|e| e.left.to_string())),
        text("model_b", entries.iter().map(|e| e.right.to_string())),
        text("outcome", entries.iter().map(|e| e.outcome.as_str())),
        maybe_text("reason", entries.iter().map(reason)),
        int("weight_millionths", entries.iter().map(weight)),
        int("rule_version", entries.iter().map(|e| i64::from(e.rule_version))),
        int("turns", entries.iter().map(|e| i64::from(e.turns))),
        text("language", entries.iter().map(|e| e.language.as_str().to_owned())),
        words("kinds", entries.iter().map(|e| e.kinds.names())),
        int("propensity_billionths", entries.iter().map(|e| i64::from(e.propensity))),
    ]
}

/// Measures of both sides from an entry.
pub fn looks(entry: &Entry) -> Option<[[f64; 4]; 2]> {
    entry.style.map(|style| style.map(agon_core::battle::style::Style::measures))
}
