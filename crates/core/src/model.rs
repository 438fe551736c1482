//! A model as the arena knows it: its slug, what it is, and whether it may be drawn.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A model's short, stable name: 1 to 80 characters of `a-z 0-9 . _ -`, beginning and ending
/// with a letter or digit. It appears in URLs, in the log and on boards.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModelSlug(Arc<str>);

/// The text is no slug: 1 to 80 of `a-z`, `0-9`, `.`, `_` and `-` are wanted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a model slug (1 to 80 of a-z, 0-9, '.', '_', '-', with a letter or digit at both ends)")]
pub struct SlugError(String);

impl ModelSlug {
    /// The longest slug, in bytes; the log's encoding gives its length one byte.
    pub const MAX_LEN: usize = 80;

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest slug to a free name ("Airoboros L2 70B" becomes `airoboros-l2-70b`), or `None`
    /// when nothing usable is left.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut slug = String::new();
        for c in name.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' | '.' | '_' => slug.push(c),
                '+' => slug.push_str("-plus"),
                _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                _ => {}
            }
        }
        slug.truncate(Self::MAX_LEN);
        slug.trim_matches(['-', '.', '_']).parse().ok()
    }
}

impl FromStr for ModelSlug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        let edge = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
        let inner = |c: u8| edge(c) || matches!(c, b'.' | b'_' | b'-');
        let bytes = text.as_bytes();
        let ends = bytes.first().zip(bytes.last()).is_some_and(|(a, b)| edge(*a) && edge(*b));
        if ends && bytes.len() <= Self::MAX_LEN && bytes.iter().all(|c| inner(*c)) {
            Ok(Self(text.into()))
        } else {
            Err(SlugError(text.chars().take(100).collect()))
        }
    }
}

impl fmt::Display for ModelSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ModelSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for ModelSlug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ModelSlug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Whether a model may be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModelStatus {
    /// Drawn into new battles, by its weight.
    Active,
    /// No new battles; the ones under way go on (also in their later turns).
    Draining,
    /// Neither; stays on the boards, marked.
    Retired,
}

impl ModelStatus {
    /// All of them, in the order of a model's life.
    pub const ALL: [Self; 3] = [Self::Active, Self::Draining, Self::Retired];

    /// The status of a public name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// The public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Draining => "draining",
            Self::Retired => "retired",
        }
    }
}

/// Where a model's answers come from, said on every page and in every reply that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A real model behind an endpoint.
    Live,
    /// A real model's answers, recorded earlier.
    Replay,
    /// A small local program that stands in for a model.
    Demo,
}

/// How large a model is, in billions of parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelSize {
    /// All of them.
    pub total: f64,
    /// Those that work on a token: fewer than all in a mixture of experts.
    pub active: f64,
}

impl ModelSize {
    /// A size; without `active` all parameters are.
    ///
    /// # Errors
    /// One line: a size that no model has.
    pub fn new(total: f64, active: Option<f64>) -> Result<Self, String> {
        let active = active.unwrap_or(total);
        if !(total > 0.0 && total <= 1e5) {
            return Err(format!("parameters {total} must be above 0 and at most 100,000 (billions)"));
        }
        if !(active > 0.0 && active <= total) {
            return Err(format!("active_parameters {active} must be above 0 and at most parameters"));
        }
        Ok(Self { total, active })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_names_become_slugs() {
        for (name, slug) in [
            ("Airoboros L2 70B", "airoboros-l2-70b"),
            ("Alpaca (7B)", "alpaca-7b"),
            ("gpt-4", "gpt-4"),
            ("command-r+", "command-r-plus"),
            ("  Ünï  ", "n"),
        ] {
            assert_eq!(ModelSlug::from_name(name).expect(name).as_str(), slug);
        }
        assert_eq!(ModelSlug::from_name("日本"), None);
    }

    #[test]
    fn a_size_is_above_nothing_and_has_no_more_active_parameters_than_all() {
        assert_eq!(ModelSize::new(8.0, None), Ok(ModelSize { total: 8.0, active: 8.0 }));
        assert_eq!(ModelSize::new(671.0, Some(37.0)).map(|size| size.active), Ok(37.0));
        for (total, active) in
            [(0.0, None), (-1.0, None), (f64::NAN, None), (2e5, None), (8.0, Some(0.0)), (8.0, Some(9.0))]
        {
            assert!(ModelSize::new(total, active).is_err(), "{total} {active:?}");
        }
    }

    #[test]
    fn a_slug_is_short_and_plain() {
        let long = "a".repeat(81);
        for bad in ["", "-a", "a-", "A", "a b", "a/b", "é", long.as_str()] {
            assert!(bad.parse::<ModelSlug>().is_err(), "{bad:?} was accepted");
        }
    }
}
