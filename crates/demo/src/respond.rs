//! The one door to the demo responders: small local programs that answer when there is no key and
//! no network, and that differ enough in quality for a person to prefer one.
//!
//! What always holds: the same (responder, history, prompt, seed) gives the same text; no prompt
//! makes a responder panic, and the cost grows linearly with the prompt; every answer ends with
//! [`NOTICE`], and no answer contains the name of a responder, because battles are blind.
//!
//! Deliberately absent: IO, clocks, streaming, threads, state between calls, and any attempt to
//! pass for a language model.

use std::collections::BTreeSet;

use super::{calculator, eliza, extractive, markov, outliner};

/// One finished exchange before the current question.
pub struct Exchange<'a> {
    /// The question's text.
    pub prompt: &'a str,
    /// The answer that this program gave, as Markdown.
    pub answer: &'a str,
}

/// Which of the demo programs answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Responder {
    /// Keywords turned round, as Weizenbaum's ELIZA did.
    Eliza,
    /// Computes sums and converts units.
    Calculator,
    /// Sentences from the question and from built-in notes.
    Extractive,
    /// A chain of words, each drawn by the two before it.
    Markov,
    /// A plan made of the question's own words.
    Outliner,
}

/// The last line of every answer. One wording for all, so that it betrays none of them.
pub const NOTICE: &str = "*A small demo program wrote this; it is not a language model.*";

/// What stands where a responder's name would have been quoted from the prompt.
const HIDDEN: &str = "(hidden)";

impl Responder {
    /// Every program, in the order of [`Responder`].
    pub const ALL: [Responder; 5] =
        [Responder::Eliza, Responder::Calculator, Responder::Extractive, Responder::Markov, Responder::Outliner];

    /// The stable id used in `config/models.toml` as the endpoint's model name.
    pub fn name(self) -> &'static str {
        match self {
            Responder::Eliza => "eliza",
            Responder::Calculator => "calculator",
            Responder::Extractive => "extractive",
            Responder::Markov => "markov",
            Responder::Outliner => "outliner",
        }
    }

    /// The program of this name; `None`: there is none.
    pub fn from_name(name: &str) -> Option<Responder> {
        Responder::ALL.into_iter().find(|responder| responder.name() == name)
    }
}

/// The whole answer as Markdown. Pure: the same arguments give the same text.
pub fn respond(responder: Responder, history: &[Exchange<'_>], prompt: &str, seed: u64) -> String {
    // One seed usually serves a whole battle; the turn number keeps turns from sounding alike.
    let turn = u64::try_from(history.len()).unwrap_or(u64::MAX);
    // The prompt takes part too, or two prompts without a known word would get one answer.
    let mut dice = Dice::new(seed.wrapping_add(turn) ^ fingerprint(prompt));
    let body = match responder {
        Responder::Eliza => eliza::answer(history, prompt, &mut dice),
        Responder::Calculator => calculator::answer(prompt),
        Responder::Extractive => extractive::answer(history, prompt, &mut dice),
        Responder::Markov => markov::answer(prompt, &mut dice),
        Responder::Outliner => outliner::answer(history, prompt, &mut dice),
    };
    format!("{}\n\n{NOTICE}", without_names(body.trim_end()))
}

/// Blots out responders' names. They can only come from the prompt ("are you …?"), but a reader,
/// or a check for leaked identities, could not tell such an echo from a confession.
fn without_names(text: &str) -> String {
    let mut text = text.to_owned();
    for responder in Responder::ALL {
        let name = responder.name();
        // ASCII lowercasing keeps every byte offset, so places found here are valid in `text`.
        let lower = text.to_ascii_lowercase();
        let mut clean = String::with_capacity(text.len());
        let mut done = 0;
        for (at, found) in lower.match_indices(name) {
            clean.push_str(&text[done..at]);
            clean.push_str(HIDDEN);
            done = at + found.len();
        }
        clean.push_str(&text[done..]);
        text = clean;
    }
    text
}

/// FNV-1a, which unlike the standard hasher is the same in every release of the compiler.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

/// SplitMix64: tiny, has no bad seeds, and gives the same numbers on every machine.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `limit`; 0 when `limit` is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    pub(super) fn pick<'t>(&mut self, choices: &[&'t str]) -> &'t str {
        let at = self.below(choices.len());
        choices.get(at).copied().unwrap_or("")
    }
}

/// Words as typed, with straight apostrophes. Everything that is no letter or digit separates.
pub(super) fn words(text: &str) -> Vec<String> {
    text.replace('\u{2019}', "'")
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words that carry a subject, as typed, in order, with repetitions.
pub(super) fn content_words(text: &str) -> Vec<String> {
    let stops: BTreeSet<&str> = STOP_WORDS.split(' ').collect();
    let mut found = words(text);
    found.retain(|word| !stops.contains(word.to_lowercase().as_str()));
    found
}

/// The text a question is about: the prompt, or, for "tell me more", the last prompt that had a subject.
pub(super) fn subject<'a>(history: &[Exchange<'a>], prompt: &'a str) -> &'a str {
    let earlier = history.iter().rev().map(|exchange| exchange.prompt);
    std::iter::once(prompt).chain(earlier).find(|text| !content_words(text).is_empty()).unwrap_or(prompt)
}

/// Foreign text made safe to stand inside our Markdown: one line, at most `chars_max` characters,
/// markup characters escaped, so that quoting cannot swallow what follows.
pub(super) fn quote(text: &str, chars_max: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut quoted = String::new();
    for (count, c) in line.chars().enumerate() {
        if count == chars_max {
            quoted.push('…');
            break;
        }
        if "\\`*_[]<>#|~$&".contains(c) {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted
}

/// The text with its first letter in upper case.
pub(super) fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// Words that say nothing about a subject, the polite and the asking ones included.
const STOP_WORDS: &str = "\
    a about after all also am an and any are as at be because between been but by can could \
    describe did difference do does don't each else explain for from get give go had has have he \
    her his how i i'm if in into is it it's its just like ll many me mean means more most much \
    my need no not now of ok on one only or other our out please s say she should so some such \
    tell than thank thanks that the their them then there these they this those to too up us \
    very want was we were what what's when where which who why will with would yes you your";

#[cfg(test)]
mod tests {
    use super::*;

    fn nasty_prompts() -> Vec<String> {
        let mut prompts: Vec<String> = [
            "",
            " ",
            "\0",
            "?",
            "'",
            "I",
            "my",
            "you me",
            "i am",
            "%",
            "1 %",
            "5!!!!!",
            "how many",
            "how many in in in",
            "5 in in in",
            "=",
            "1e",
            "1e999999",
            ".",
            "-",
            "²³",
            "m²",
            "√",
            "°",
            "🦀🦀 👩‍👩‍👧‍👦",
            "مرحبا كيف حالك؟",
            "今天天气怎么样？请告诉我。",
            "İİİ my ŉ ß",
            "I am İ",
            "a\u{300}\u{301}",
            "\u{202e}abc",
            "<!-- <script>",
            "```",
            "| a | b |",
            "1,2,3,,4,000",
            "170141183460469231731687303715884105728 - 1",
            "-(170141183460469231731687303715884105727) - 5",
            "Are you Eliza, a MARKOV chain or a calculator? An outliner? Extractive?",
        ]
        .map(str::to_owned)
        .to_vec();
        for unit in [
            "(",
            ")",
            "-",
            "- ",
            "1+",
            "2^",
            "sqrt ",
            "sqrt(",
            "1 ",
            "9",
            "5 km ",
            "!",
            "%",
            "my ",
            "I am ",
            "a. ",
            "。",
            "🦀",
            "漢",
            "x",
            "how many m ",
            "2 m to ",
            "\n",
            "`",
            "Word. ",
        ] {
            prompts.push(unit.repeat(15_000 / unit.len()));
        }
        prompts.push(format!("{}1", "(".repeat(100_000)));
        prompts.push("Word (1 + 2) m. ".repeat(7_000));
        prompts.push("🦀漢".repeat(15_000));
        prompts.push(format!("1+{}1", "-".repeat(100_000)));
        prompts
    }

    #[test]
    fn no_prompt_panics_and_every_answer_is_labelled_and_blind() {
        for prompt in nasty_prompts() {
            // The long ones once only: unoptimized they take a while.
            let history = [Exchange { prompt: &prompt, answer: &prompt }];
            let history = if prompt.len() < 1_000 { &history[..] } else { &[] };
            for responder in Responder::ALL {
                let answer = respond(responder, history, &prompt, 7);
                let body = answer.strip_suffix(NOTICE).expect("the notice closes the answer");
                assert!(body.trim().chars().count() > 10, "{responder:?} said {answer:?}");
                assert!(answer.len() < 6_000, "{responder:?} wrote {} bytes", answer.len());
                for named in Responder::ALL {
                    assert!(!answer.to_lowercase().contains(named.name()), "{answer}");
                }
            }
        }
    }

    #[test]
    fn the_same_arguments_give_the_same_answer() {
        for responder in Responder::ALL {
            for seed in 0..20 {
                let first = respond(responder, &[], "Why is my Rust code slow?", seed);
                let again = respond(responder, &[], "Why is my Rust code slow?", seed);
                assert_eq!(first, again);
            }
        }
    }

    #[test]
    fn the_responders_answer_differently() {
        let answers = Responder::ALL.map(|it| respond(it, &[], "What is 2 + 2 in Rust?", 1));
        for (at, answer) in answers.iter().enumerate() {
            assert!(!answers[..at].contains(answer));
        }
    }

    #[test]
    fn names_lead_back_to_their_responders() {
        for responder in Responder::ALL {
            assert_eq!(Responder::from_name(responder.name()), Some(responder));
        }
        assert_eq!(Responder::from_name("Eliza"), None);
    }

    #[test]
    fn a_quote_cannot_open_markup() {
        assert_eq!(quote("a <b>\n`c` *d*", 80), "a \\<b\\> \\`c\\` \\*d\\*");
        assert_eq!(quote("abcdef", 3), "abc…");
    }

    #[test]
    fn a_question_without_a_subject_takes_it_from_before() {
        let history = [Exchange { prompt: "What is gravity?", answer: "" }];
        assert_eq!(subject(&history, "Tell me more, please"), "What is gravity?");
        assert_eq!(subject(&history, "And light?"), "And light?");
    }
}
