//! A question as it may enter the arena, and what can be told from its text.

use serde::Serialize;
use whatlang::detect;

/// A question that passed the limits: trimmed, with `\n` line ends, without control characters
/// other than tab and newline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt(String);

/// Why a text can't be asked. Positions count characters from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PromptError {
    /// Nothing but white space was typed.
    #[error("the prompt is empty")]
    Empty,
    /// The question is longer than allowed.
    #[error("the prompt has {chars} characters; at most {limit} are allowed")]
    TooLong {
        /// Characters (Unicode scalar values) of the text.
        chars: usize,
        /// The most characters allowed (`battle.max_prompt_chars`).
        limit: usize,
    },
    /// A control character that no question needs and that can hide text from a reader.
    #[error("the prompt has the control character U+{code:04X} at character {position}")]
    ControlCharacter {
        /// Unicode code point of the character.
        code: u32,
        /// Place of the character in the text, in characters from 0.
        position: usize,
    },
}

impl Prompt {
    /// Parses a question of at most `limit` characters.
    ///
    /// # Errors
    /// What is wrong with it, precisely enough to mend it.
    pub fn parse(text: &str, limit: usize) -> Result<Self, PromptError> {
        let text = text.replace("\r\n", "\n");
        let chars = text.chars().count();
        if chars > limit {
            return Err(PromptError::TooLong { chars, limit });
        }
        let odd = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || is_direction_override(c);
        if let Some((index, c)) = text.chars().enumerate().find(|(_, c)| odd(*c)) {
            return Err(PromptError::ControlCharacter { code: u32::from(c), position: index + 1 });
        }
        let trimmed = text.trim();
        // A byte order mark and its kin are no question.
        if trimmed.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
        {
            return Err(PromptError::Empty);
        }
        Ok(Self(trimmed.to_owned()))
    }

    /// The question's text: trimmed, with `\n` for every end of a line.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the text tells about the battle.
    pub fn facets(&self) -> Facets {
        Facets { language: language(&self.0), kinds: Kinds::of(&self.0) }
    }
}

/// Explicit bidirectional overrides can make a text read otherwise than it is.
fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What boards and vendors slice by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facets {
    /// Language of the question; [`Language::UNDETERMINED`] if it can't be told.
    pub language: Language,
    /// Kinds of question; a question may be of several, or of none.
    pub kinds: Kinds,
}

/// A language as its ISO 639-1 code, or `und` (ISO 639-2) when it can't be told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 3]);

impl Language {
    /// Not determined: too short, mixed, or none.
    pub const UNDETERMINED: Self = Self(*b"und");

    /// Parses two or three lower-case letters.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes = code.as_bytes();
        let mut padded = [b' '; 3];
        let fits = matches!(bytes.len(), 2 | 3) && bytes.iter().all(u8::is_ascii_lowercase);
        if fits {
            padded[..bytes.len()].copy_from_slice(bytes);
        }
        fits.then_some(Self(padded))
    }

    /// The code: two or three lower-case letters, `und` if undetermined.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("und").trim_end()
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Below this many letters a guess of the language is mostly noise.
const LETTERS_TO_TELL: usize = 12;

fn language(text: &str) -> Language {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let Some(guess) = detect(text) else { return Language::UNDETERMINED };
    // Scripts with one language are certain from a few letters; others need some length.
    let certain = guess.is_reliable() || guess.confidence() >= 0.9;
    if !certain && letters < 4 * LETTERS_TO_TELL || letters < 2 {
        return Language::UNDETERMINED;
    }
    isolang::Language::from_639_3(guess.lang().code())
        .and_then(|lang| lang.to_639_1())
        .or(match guess.lang() {
            whatlang::Lang::Cmn => Some("zh"),
            whatlang::Lang::Pes => Some("fa"),
            _ => None,
        })
        .and_then(Language::parse)
        .unwrap_or(Language::UNDETERMINED)
}

/// Kinds of question, as a set of bits; the bits are part of the log's format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Kinds(u8);

impl Kinds {
    /// About program text: board `code`, bit 1.
    pub const CODE: Self = Self(1);
    /// Asks for calculation or proof: board `maths`, bit 2.
    pub const MATHS: Self = Self(2);
    /// Long: at least [`LONG_PROMPT_CHARS`] characters.
    pub const LONG: Self = Self(4);
    const NAMED: [(Self, &'static str); 3] = [(Self::CODE, "code"), (Self::MATHS, "maths"), (Self::LONG, "long")];

    /// The set with these bits; bits this version does not know are kept.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// The set as bits, as in the log.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Is every kind of `other` in this set?
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The names of the kinds in the set, in a fixed order.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMED.into_iter().filter(move |(kind, _)| self.contains(*kind)).map(|(_, name)| name)
    }

    fn of(text: &str) -> Self {
        let lower = text.to_lowercase();
        let mut bits = 0;
        if looks_like_code(text, &lower) {
            bits |= Self::CODE.0;
        }
        if looks_like_maths(text, &lower) {
            bits |= Self::MATHS.0;
        }
        if text.chars().count() >= LONG_PROMPT_CHARS {
            bits |= Self::LONG.0;
        }
        Self(bits)
    }
}

/// From this length on a question counts as long (about 500 tokens).
pub const LONG_PROMPT_CHARS: usize = 2_000;

const CODE_WORDS: [&str; 24] = [
    "python",
    "javascript",
    "typescript",
    "rust",
    "java",
    "c++",
    "c#",
    "golang",
    "sql",
    "regex",
    "html",
    "css",
    "bash",
    "function",
    "algorithm",
    "compile",
    "compiler",
    "code",
    "api",
    "docker",
    "kubernetes",
    "git",
    "debug",
    "unit test",
];
const MATHS_WORDS: [&str; 18] = [
    "equation",
    "integral",
    "derivative",
    "theorem",
    "prove",
    "polynomial",
    "matrix",
    "probability",
    "calculate",
    "solve",
    "geometry",
    "algebra",
    "prime",
    "divisible",
    "remainder",
    "square root",
    "sum of",
    "triangle",
];

fn looks_like_code(text: &str, lower: &str) -> bool {
    text.contains("```")
        || text.lines().filter(|line| line.trim_end().ends_with(['{', '}', ';'])).count() >= 2
        || ["def ", "fn ", "#include", "select * from", "console.log", "public static"]
            .iter()
            .any(|w| lower.contains(w))
        || CODE_WORDS.iter().filter(|w| has_word(lower, w)).count() >= 2
        || ["write a function", "write code", "write a program", "write a script", "fix this code"]
            .iter()
            .any(|w| lower.contains(w))
        || CODE_WORDS[..9].iter().any(|w| has_word(lower, w) && lower.contains("write"))
}

fn looks_like_maths(text: &str, lower: &str) -> bool {
    let latex = ["\\frac", "\\int", "\\sum", "\\sqrt", "$$"].iter().any(|w| text.contains(w));
    let words = MATHS_WORDS.iter().filter(|w| has_word(lower, w)).count();
    latex || words >= 2 || (words >= 1 && text.chars().any(|c| c.is_ascii_digit())) || has_arithmetic(text)
}

/// `digit operator digit`, as in "12 * 7".
fn has_arithmetic(text: &str) -> bool {
    let tight: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    tight.windows(3).any(|w| w[0].is_ascii_digit() && "+*/^×÷=".contains(w[1]) && w[2].is_ascii_digit())
}

/// Does `word` stand in `text` with no letter or digit beside it?
pub(crate) fn has_word(text: &str, word: &str) -> bool {
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(word)
        .any(|(at, found)| outside(text[..at].chars().next_back()) && outside(text[at + found.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_question_is_trimmed_and_its_line_ends_are_made_one() {
        assert_eq!(Prompt::parse("  why?\r\nnow \n", 100).expect("fine").as_str(), "why?\nnow");
    }

    #[test]
    fn a_question_out_of_limits_is_refused_precisely() {
        use PromptError::*;
        for (text, error) in [
            ("", Empty),
            (" \n\t ", Empty),
            ("\u{feff}", Empty),
            (" \u{200b}\u{2060} ", Empty),
            ("abcdefghijk", TooLong { chars: 11, limit: 10 }),
            ("ab\0c", ControlCharacter { code: 0, position: 3 }),
            ("a\u{1b}[2J", ControlCharacter { code: 0x1b, position: 2 }),
            ("x\u{202e}y", ControlCharacter { code: 0x202e, position: 2 }),
        ] {
            assert_eq!(Prompt::parse(text, 10), Err(error), "{text:?}");
        }
        assert!(Prompt::parse("💡💡💡💡💡💡💡💡💡💡", 10).is_ok(), "characters are counted, not bytes");
    }

    #[test]
    fn languages_are_told_apart_or_left_open() {
        for (text, code) in [
            ("Explain the difference between weather and climate to a ten year old child.", "en"),
            ("Erkläre mir bitte den Unterschied zwischen Wetter und Klima für ein Kind.", "de"),
            ("天気と気候の違いを説明してください。", "ja"),
            ("请解释天气和气候之间的区别。", "zh"),
            ("اشرح لي الفرق بين الطقس والمناخ", "ar"),
            ("ok", "und"),
            ("12 + 30 = ?", "und"),
        ] {
            let facets = Prompt::parse(text, 1_000).expect(text).facets();
            assert_eq!(facets.language.as_str(), code, "{text}");
        }
    }

    #[test]
    fn kinds_are_told_from_the_text() {
        for (text, kinds) in [
            ("Write a Python function that sorts a list", vec!["code"]),
            ("What is 12 * 7?", vec!["maths"]),
            ("Prove that the sum of two even numbers is even", vec!["maths"]),
            ("Write a poem about the sea", vec![]),
            ("How rusty is my knife?", vec![]),
        ] {
            assert_eq!(Kinds::of(text).names().collect::<Vec<_>>(), kinds, "{text}");
        }
        assert!(Kinds::of(&"long ".repeat(500)).contains(Kinds::LONG));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_answered_without_a_panic(text in any::<String>()) {
            if let Ok(prompt) = Prompt::parse(&text, 500) {
                prop_assert!(!prompt.as_str().trim().is_empty());
                let _ = prompt.facets();
                prop_assert_eq!(Prompt::parse(prompt.as_str(), 500), Ok(prompt.clone()));
            }
        }
    }
}
