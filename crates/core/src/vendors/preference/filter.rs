//! Which preferences are asked for.

use serde::{Deserialize, Serialize};

use crate::battle::prompt::Kinds;
use crate::time::Timestamp;
use crate::vendors::preference::Status;
use crate::verdict::voter::TIERS;
use crate::vote::{Outcome, TAGS};

/// Everything that is asked for; what is left out asks for all. Names of models are not checked: a model that
/// nobody knows has no votes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Filter {
    /// Battles with this model, on either side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Battles in which `model` met this one; wants `model`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opponent: Option<String>,
    /// `a`, `b`, `tie`, `both_bad`; with a model also `won`, `lost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Language of the question, ISO 639-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Kind of the question: `code`, `maths` or `long`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// A tag that the voter gave to either side; with a model: to that model's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// `newcomer`, `known`, `trusted` or `veteran`: the voter's when the vote was folded from the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// What became of the vote; `counted` unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Status>,
    /// Cast at this moment or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Cast before this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// An imported source instead of the arena's own votes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What is wrong with a filter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {what}")]
pub struct BadFilter {
    /// The field's name, as in the request.
    pub field: &'static str,
    /// What is wrong, and what is known.
    pub what: String,
}

impl Filter {
    /// Checks what types can't express.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), BadFilter> {
        let bad = |field, what: String| Err(BadFilter { field, what });
        for (field, text) in [("model", &self.model), ("opponent", &self.opponent), ("source", &self.source)] {
            if text.as_ref().is_some_and(|t| t.is_empty() || t.len() > 256 || t.chars().any(char::is_control)) {
                return bad(field, "1 to 256 bytes without control characters are wanted".into());
            }
        }
        if self.opponent.is_some() && self.model.is_none() {
            return bad("opponent", "name the model too".into());
        }
        if self.opponent.is_some() && self.opponent == self.model {
            return bad("opponent", "a model does not meet itself".into());
        }
        if let Some(outcome) = &self.outcome {
            let for_model = matches!(outcome.as_str(), "won" | "lost");
            if for_model && self.model.is_none() {
                return bad("outcome", "won and lost need a model".into());
            }
            if !for_model && outcome.parse::<Outcome>().is_err() {
                return bad("outcome", "a, b, tie, both_bad, won or lost are known".into());
            }
        }
        if self
            .language
            .as_ref()
            .is_some_and(|l| !(2..=3).contains(&l.len()) || !l.bytes().all(|b| b.is_ascii_lowercase()))
        {
            return bad("language", "two or three lower-case letters are wanted, as in en".into());
        }
        if self.kind.is_some() && self.kind_bits().is_none() {
            return bad("kind", "code, maths and long are known".into());
        }
        if self.tag.as_ref().is_some_and(|tag| !TAGS.contains(&tag.as_str())) {
            return bad("tag", format!("known are {}", TAGS.join(", ")));
        }
        if self.tier.is_some() && self.tier_number().is_none() {
            return bad("tier", format!("known are {}", TIERS.join(", ")));
        }
        if self.from.zip(self.to).is_some_and(|(from, to)| from >= to) {
            return bad("to", "must be later than from".into());
        }
        if self.source.is_some()
            && [self.kind.is_some(), self.tag.is_some(), self.tier.is_some(), self.verdict.is_some()].contains(&true)
        {
            return bad("source", "an imported source has no kinds, tags, tiers or verdicts".into());
        }
        Ok(())
    }

    /// The kind's bit in [`Kinds`]; `None`: no kind is asked for, or an unknown one.
    pub fn kind_bits(&self) -> Option<u8> {
        let kind = self.kind.as_deref()?;
        [Kinds::CODE, Kinds::MATHS, Kinds::LONG].into_iter().find(|k| k.names().next() == Some(kind)).map(Kinds::bits)
    }

    /// The place of the tier, see [`TIERS`].
    pub fn tier_number(&self) -> Option<u8> {
        let tier = self.tier.as_deref()?;
        TIERS.iter().position(|known| *known == tier).and_then(|place| u8::try_from(place).ok())
    }

    /// The filter as one line, the same for equal filters.
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_says_what_is_wrong_with_it() {
        let text = |t: &str| Some(t.to_owned());
        let table = [
            (Filter::default(), None),
            (Filter { opponent: text("b"), ..Filter::default() }, Some("opponent")),
            (Filter { model: text("a"), opponent: text("a"), ..Filter::default() }, Some("opponent")),
            (Filter { model: text("a"), opponent: text("b"), outcome: text("won"), ..Filter::default() }, None),
            (Filter { outcome: text("won"), ..Filter::default() }, Some("outcome")),
            (Filter { outcome: text("left"), ..Filter::default() }, Some("outcome")),
            (Filter { language: text("English"), ..Filter::default() }, Some("language")),
            (Filter { kind: text("poem"), ..Filter::default() }, Some("kind")),
            (Filter { kind: text("code"), ..Filter::default() }, None),
            (Filter { tag: text("nice"), ..Filter::default() }, Some("tag")),
            (Filter { tier: text("king"), ..Filter::default() }, Some("tier")),
            (Filter { tier: text("veteran"), ..Filter::default() }, None),
            (Filter { model: text("a\n"), ..Filter::default() }, Some("model")),
            (
                Filter {
                    from: Some(Timestamp::from_micros(2)),
                    to: Some(Timestamp::from_micros(2)),
                    ..Filter::default()
                },
                Some("to"),
            ),
            (Filter { source: text("x"), tag: text("clear"), ..Filter::default() }, Some("source")),
        ];
        for (filter, field) in table {
            assert_eq!(filter.check().err().map(|bad| bad.field), field, "{filter:?}");
        }
        assert_eq!(Filter { kind: text("maths"), ..Filter::default() }.kind_bits(), Some(2));
        assert_eq!(Filter::default().canonical(), "{}");
    }
}
