//! Which boards there are, and which entries each of them holds.

use std::fmt;
use std::str::FromStr;

use crate::battle::prompt::{Kinds, Language};
use crate::log::Entry;

/// A board. Its text form names it in URLs, in Redis and in the log's readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BoardId {
    /// Every entry of the log; `overall`.
    Overall,
    /// Votes cast after one question (`turns <= 1`).
    SingleTurn,
    /// Several questions before the vote.
    MultiTurn,
    /// First question about program text ([`Kinds::CODE`]).
    Code,
    /// Questions that ask for calculation or proof.
    Maths,
    /// First question of 2,000 characters or more ([`Kinds::LONG`]).
    Long,
    /// First question in this language; `lang-xx` by its ISO 639-1 code.
    Language(Language),
}

impl BoardId {
    /// Boards that are listed even while they are empty.
    pub const FIXED: [Self; 6] =
        [Self::Overall, Self::SingleTurn, Self::MultiTurn, Self::Code, Self::Maths, Self::Long];

    /// Does this board hold `entry`?
    pub fn holds(self, entry: &Entry) -> bool {
        match self {
            Self::Overall => true,
            Self::SingleTurn => entry.turns <= 1,
            Self::MultiTurn => entry.turns > 1,
            Self::Code => entry.kinds.contains(Kinds::CODE),
            Self::Maths => entry.kinds.contains(Kinds::MATHS),
            Self::Long => entry.kinds.contains(Kinds::LONG),
            Self::Language(language) => entry.language == language,
        }
    }

    /// All boards that hold `entry`, in the order of [`BoardId`].
    pub fn of(entry: &Entry) -> impl Iterator<Item = Self> {
        let language = Some(entry.language).filter(|l| *l != Language::UNDETERMINED).map(Self::Language);
        Self::FIXED.into_iter().filter(|board| board.holds(entry)).chain(language)
    }

    /// The board's English name, for people; a language by its English name.
    pub fn title(self) -> String {
        match self {
            Self::Overall => "Overall".into(),
            Self::SingleTurn => "Single turn".into(),
            Self::MultiTurn => "Multi-turn".into(),
            Self::Code => "Code".into(),
            Self::Maths => "Maths".into(),
            Self::Long => "Long prompts".into(),
            Self::Language(language) => isolang::Language::from_639_1(language.as_str())
                .map_or_else(|| language.as_str().to_owned(), |l| l.to_name().to_owned()),
        }
    }
}

impl fmt::Display for BoardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overall => f.write_str("overall"),
            Self::SingleTurn => f.write_str("single-turn"),
            Self::MultiTurn => f.write_str("multi-turn"),
            Self::Code => f.write_str("code"),
            Self::Maths => f.write_str("maths"),
            Self::Long => f.write_str("long"),
            Self::Language(language) => write!(f, "lang-{}", language.as_str()),
        }
    }
}

/// No board has this name: neither one of [`BoardId::FIXED`] nor `lang-` and a code of two or three letters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no board has this name")]
pub struct UnknownBoard;

impl FromStr for BoardId {
    type Err = UnknownBoard;

    fn from_str(name: &str) -> Result<Self, UnknownBoard> {
        if let Some(code) = name.strip_prefix("lang-") {
            return Language::parse(code).map(Self::Language).ok_or(UnknownBoard);
        }
        Self::FIXED.into_iter().find(|board| board.to_string() == name).ok_or(UnknownBoard)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::encoding::tests::sample;

    #[test]
    fn an_entry_joins_the_boards_that_hold_it_and_no_other() {
        let names = |entry: &Entry| BoardId::of(entry).map(|b| b.to_string()).collect::<Vec<_>>();
        assert_eq!(names(&sample()), ["overall", "multi-turn", "code", "lang-en"]);
        let plain = Entry { turns: 1, kinds: Kinds::default(), language: Language::UNDETERMINED, ..sample() };
        assert_eq!(names(&plain), ["overall", "single-turn"]);
        for board in BoardId::of(&sample()) {
            assert!(board.holds(&sample()));
            assert_eq!(board.to_string().parse(), Ok(board));
        }
        assert!("lang-english".parse::<BoardId>().is_err());
        assert!("".parse::<BoardId>().is_err());
    }
}
