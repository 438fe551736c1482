//! Does a text give a model away? Found by how people and models introduce themselves, not by names alone.
//!
//! A battle about "the palm of my hand", about what "is developed by Google" or by somebody who is "using ChatGPT in class" is a
//! good battle. What spoils one is an answer that says who wrote it ("I am GPT-4", "저는 OpenAI에서 만든 ChatGPT입니다") or a
//! question that asks for it ("who made you?"). Both are stored with the answer and judged later; nothing is dropped here.
//!
//! Names are looked for first, and only around one that stands there are the frames tried: most answers have none.

mod frames;
mod names;
mod questions;
mod sentences;

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

pub use questions::asks_identity;

/// Bytes before and behind a name that are looked at.
const AROUND: usize = 240;
/// What may stand between words within a sentence, emphasis and quotes included.
const BETWEEN: &str = r#"[\s,:;*_"'`“”«»„「」『』《》()\[\]、，–—-]*"#;

/// Finds self-introductions in answers. Built once per catalogue.
#[derive(Clone, Debug)]
pub struct IdentityFinder {
    names: Regex,
}

impl IdentityFinder {
    /// A finder that knows the built-in names and `names` (models and organizations of the
    /// catalogue, taken literally; names under four characters are too common to be told).
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let own: Vec<_> = names.into_iter().filter(|name| name.chars().count() >= 4).map(regex::escape).collect();
        let (latin, other): (Vec<_>, Vec<_>) =
            own.iter().map(String::as_str).chain(names::NAMES.iter().copied()).partition(|name| ends_a_word(name));
        let [latin, other, words] = [latin.join("|"), other.join("|"), names::WORDS_TOO.join("|")];
        let pattern = format!(
            r"(?-u:\b)(?:(?:{latin})(?:i?n|em|om)?|(?<word>{words}))(?-u:\b)|(?<elsewhere>{})|(?:{other})",
            names::WORDS_TOO_ELSEWHERE
        );
        // The parts are constants and escaped names: only their number could be too much.
        Self { names: compiled(&pattern).unwrap_or_else(|_| never()) }
    }

    /// The name by which `answer` introduces its writer, or `None`.
    pub fn find<'t>(&self, answer: &'t str) -> Option<&'t str> {
        self.names.captures_iter(answer).find_map(|found| {
            let (name, word) = (found.get(0)?, found.name("word").or(found.name("elsewhere")).is_some());
            let before = &answer[answer.floor_char_boundary(name.start().saturating_sub(AROUND))..name.start()];
            let behind = &answer[name.end()..answer.floor_char_boundary((name.end() + AROUND).min(answer.len()))];
            let introduces = RULES.introduces(before, behind) || RULES.speaks_of_itself(before, behind);
            (introduces && !RULES.is_of_a_person(word, before, behind)).then_some(name.as_str())
        })
    }
}

/// A name whose end a word's end has to follow: it is written in ASCII letters. Others may take endings.
fn ends_a_word(pattern: &str) -> bool {
    pattern.is_ascii() && !pattern.ends_with(r"\+") && !pattern.ends_with(r"\)")
}

/// What stands around the name of one who introduces themselves.
struct Rules {
    /// The describing words before a name.
    description: Regex,
    /// Frames that end with the name.
    before: Regex,
    /// Frames that go on behind it.
    around: Vec<(Regex, Regex)>,
    of_a_person: Regex,
    own_kind: Regex,
    one_of: Regex,
    surname: Regex,
    locative: Regex,
    speaker_as_object: Regex,
    speaker_is: Regex,
    kinds: Regex,
    made: Regex,
    of_people: Regex,
    denies: Regex,
    denied: [Regex; 2],
    in_speech: Regex,
}

#[expect(clippy::expect_used, reason = "constant patterns; a test compiles them")]
static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let (words, unspaced) = (frames::DESCRIBING.join("|"), frames::DESCRIBING_UNSPACED.join("|"));
    let description = format!(r"(?:{BETWEEN}(?:\b(?:{words})\b|(?:{unspaced})))*{BETWEEN}");
    let regex = |pattern: &str| compiled(pattern).expect("a constant pattern");
    let frame = |part: &str| part.replace("{D}", r"[^.!?\n]{0,48}?");
    let (mut before, mut around) = (Vec::new(), Vec::new());
    for parts in frames::FRAMES {
        let (left, right) = parts.split_once("{N}").expect("each frame has a name");
        let left = frame(left.strip_suffix("{D}").unwrap_or(left));
        if right.is_empty() {
            before.push(left);
        } else {
            around.push((regex(&left), regex(&format!(r"^[\s*_`”»」』》)\]]*(?:{})", frame(right)))));
        }
    }
    Rules {
        description: regex(&format!("{description}$")),
        before: regex(&before.join("|")),
        around,
        of_a_person: regex(frames::OF_A_PERSON),
        own_kind: regex(&format!(r"^['’]s\b{description}{}", frames::KIND)),
        one_of: regex(frames::ONE_OF),
        surname: regex(r"^(?-i:\s+\p{Lu}\p{Ll}+)"),
        locative: regex(r"^['’](?:[dt][ae]n?|y?[ae]|y?[ıiuü])\b"),
        speaker_as_object: regex(sentences::SPEAKER_AS_OBJECT),
        speaker_is: regex(sentences::SPEAKER_IS),
        kinds: regex(sentences::KINDS),
        made: regex(sentences::MADE),
        of_people: regex(sentences::OF_PEOPLE),
        denies: regex(sentences::DENIES),
        denied: [regex(sentences::DENIED_BEFORE), regex(sentences::DENIED_BEHIND)],
        in_speech: regex(sentences::IN_SPEECH),
    }
});

impl Rules {
    fn introduces(&self, before: &str, behind: &str) -> bool {
        let described = self.description.find(before).map_or(before.len(), |words| words.start());
        let reaches = |frame: &Regex| frame.find_iter(before).any(|found| found.end() >= described);
        reaches(&self.before) || self.around.iter().any(|(left, right)| right.is_match(behind) && reaches(left))
    }

    /// "Like me, language models that OpenAI trained …": the speaker and what they are or who made them in one sentence.
    fn speaks_of_itself(&self, before: &str, behind: &str) -> bool {
        let ends = |c: char| matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '।' | '؟' | '\n');
        let before = before.rsplit(ends).next().unwrap_or_default();
        let behind = behind.split(ends).next().unwrap_or_default();
        let has = |words: &Regex| words.is_match(before) || words.is_match(behind);
        let is_made = || has(&self.speaker_as_object) && has(&self.made);
        let is_one = || has(&self.speaker_is) && has(&self.kinds);
        let comma = |c: char| matches!(c, ',' | ';' | ':' | '，' | '、' | '،');
        let clause = [before.rsplit(comma).next(), behind.split(comma).next()];
        let denies = || clause.into_iter().flatten().any(|part| self.denies.is_match(part));
        (is_made() || is_one()) && !has(&self.of_people) && !denies()
    }

    /// "I'm Google's biggest fan", "I'm a Gemini", "I am Claude Dupont", "Google'da çalışıyorum".
    fn is_of_a_person(&self, word: bool, before: &str, behind: &str) -> bool {
        let owns = behind.starts_with("'s") || behind.starts_with("’s");
        self.of_a_person.is_match(behind)
            || self.locative.is_match(behind)
            || (owns && !self.own_kind.is_match(behind))
            || self.denied[0].is_match(before)
            || self.denied[1].is_match(behind)
            || (word && [&self.one_of, &self.in_speech].iter().any(|person| person.is_match(before)))
            || (word && self.surname.is_match(behind))
    }
}

fn compiled(pattern: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern).case_insensitive(true).size_limit(64 << 20).build()
}

#[expect(clippy::expect_used, reason = "a constant pattern; a test compiles it")]
fn never() -> Regex {
    Regex::new(r"[^\s\S]").expect("a constant pattern")
}

#[cfg(test)]
mod tests;
