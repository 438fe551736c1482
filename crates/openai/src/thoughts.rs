//! Thoughts that come inside an answer's text, between tags, and are kept apart from it.
//!
//! The tags are those of vLLM's reasoning parsers and Open WebUI's, as models write them when nothing before us
//! takes them out.

use serde::Deserialize;

use crate::Piece;

/// How a model marks its thoughts in the text of its answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Thoughts {
    /// Thoughts begin with a tag and end with one.
    #[default]
    Tagged,
    /// The first tag is part of what the model was told, so that only the last one comes (DeepSeek R1, QwQ): all text
    /// waits for it.
    Unopened,
}

/// A text before the answer that is not a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Form {
    opens: &'static str,
    closes: &'static str,
    /// Could what closes it stand for nothing else?
    is_telling: bool,
}

const fn form(opens: &'static str, closes: &'static str) -> Form {
    Form { opens, closes, is_telling: true }
}

/// A form whose end stands for other things too.
const fn quiet(opens: &'static str, closes: &'static str) -> Form {
    Form { opens, closes, is_telling: false }
}

/// Thoughts. Tags in angle brackets have names that vary ([`named`]).
const THOUGHTS: [Form; 10] = [
    form("[THINK]", "[/THINK]"),
    form("◁think▷", "◁/think▷"),
    form("[unused16]", "[unused17]"),
    form("<|inner_prefix|>", "<|inner_suffix|>"),
    form("<|START_THINKING|>", "<|END_THINKING|>"),
    form("<|begin_of_thought|>", "<|end_of_thought|>"),
    form("<|channel>thought\n", "<channel|>"),
    quiet("<|channel|>analysis<|message|>", "<|end|>"),
    quiet("Here is my thought process:", "Here is my response:"),
    quiet("Here's my thought process:", "Here's my response:"),
];

/// What the answer itself may be wrapped in after thoughts; without `closes`: nothing ends it.
const WRAPPERS: [Form; 6] = [
    form("<answer>", "</answer>"),
    form("<response>", "</response>"),
    form("<|START_RESPONSE|>", "<|END_RESPONSE|>"),
    form("<|begin_of_solution|>", "<|end_of_solution|>"),
    form("<|start|>assistant<|channel|>final<|message|>", "<|return|>"),
    form("<|channel|>final<|message|>", "<|return|>"),
];

/// What a tag in angle brackets is called that thoughts stand between: `think`, `seed:think`, `longcat_think`, ….
fn is_thought_name(name: &str) -> bool {
    const WORDS: [&str; 6] = ["think", "thinking", "thought", "thoughts", "reason", "reasoning"];
    name.split([':', '_']).any(|part| WORDS.iter().any(|word| part.eq_ignore_ascii_case(word)))
}

/// So much space may stand before thoughts.
const LONGEST_SPACE: usize = 1 << 10;
/// Longest name of such a tag.
const LONGEST_NAME: usize = 24;

/// What the beginning of a text is.
#[derive(Debug, PartialEq, Eq)]
enum Beginning {
    /// Of this many bytes, and ends with this.
    Opens(usize, String),
    /// More has to come to tell.
    Unknown,
    Text,
}

/// Does a text begin with one of these forms?
fn beginning(text: &str, forms: &[Form]) -> Beginning {
    for form in forms {
        if text.starts_with(form.opens) {
            return Beginning::Opens(form.opens.len(), form.closes.to_owned());
        }
    }
    if forms.iter().any(|form| form.opens.starts_with(text)) { Beginning::Unknown } else { Beginning::Text }
}

/// Does a text begin with thoughts?
fn beginning_of_thoughts(text: &str) -> Beginning {
    let rest = match text.strip_prefix('<') {
        Some(rest) if !rest.starts_with('|') => rest,
        _ => return beginning(text, &THOUGHTS),
    };
    let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == ':' || c == '_')).unwrap_or(rest.len());
    let name = &rest[..length];
    match rest[length..].chars().next() {
        Some('>') if is_thought_name(name) => Beginning::Opens(length + 2, format!("</{name}>")),
        None if length <= LONGEST_NAME => Beginning::Unknown,
        _ => Beginning::Text,
    }
}

enum State {
    /// Nothing but space came.
    Begin,
    /// All waits for the tag that ends thoughts.
    Held,
    Inside {
        closes: String,
    },
    /// Thoughts have ended; space before the answer is no part of it.
    After,
    /// The answer is in a wrapper.
    Wrapped {
        closes: String,
    },
    Text,
}

/// Takes an answer's thoughts out of its text.
pub(crate) struct Splitter {
    state: State,
    /// Text that waits for more.
    waiting: String,
    /// Bytes of what waits in which no tag ends.
    searched: usize,
    watch: Watch,
    seen: Seen,
}

/// Looks in shown text for a tag that ends thoughts which no tag began.
#[derive(Default)]
struct Watch {
    /// The line that is being written.
    line: String,
    is_in_code: bool,
    /// A tag began thoughts, somewhere in the text.
    has_opened: bool,
}

impl Watch {
    /// Takes more text. `true`: such a tag stood in it.
    fn push(&mut self, text: &str) -> bool {
        let mut lines = text.split('\n');
        self.line.push_str(lines.next().unwrap_or_default());
        let mut found = false;
        for line in lines {
            found |= self.line_ends();
            self.line.push_str(line);
        }
        found
    }

    fn line_ends(&mut self) -> bool {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if line.starts_with("```") || line.starts_with("~~~") {
            self.is_in_code = !self.is_in_code;
        }
        let ends = closing(line).is_some_and(|(at, length)| at + length == line.len());
        // Who writes about tags names the first one too, or writes them as code.
        self.has_opened |= opening_in(line);
        ends && !self.is_in_code && !self.has_opened && !line.contains('`')
    }
}

/// What has been seen of tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Thoughts stood between tags.
    pub tagged: bool,
    /// A tag ended thoughts that no tag began.
    pub unopened: bool,
    /// All was held back, and no tag came.
    pub held_for_nothing: bool,
    in_code: bool,
    opening: bool,
}

impl Splitter {
    pub fn new(thoughts: Thoughts) -> Self {
        let state = match thoughts {
            Thoughts::Tagged => State::Begin,
            Thoughts::Unopened => State::Held,
        };
        Self { state, waiting: String::new(), searched: 0, watch: Watch::default(), seen: Seen::default() }
    }

    pub fn seen(&self) -> Seen {
        self.seen
    }

    /// Takes more text of the answer.
    pub fn push(&mut self, text: &str, pieces: &mut Vec<Piece>) {
        self.waiting.push_str(text);
        while self.step(pieces) {}
    }

    /// Nothing more comes.
    pub fn end(&mut self, pieces: &mut Vec<Piece>) {
        let rest = std::mem::take(&mut self.waiting);
        match self.state {
            State::Inside { .. } => pieces.extend(words(rest).map(Piece::Reasoning)),
            State::Held => {
                self.seen.held_for_nothing = true;
                pieces.extend(words(rest).map(Piece::Text));
            }
            State::After => {}
            State::Begin | State::Wrapped { .. } | State::Text => pieces.extend(words(rest).map(Piece::Text)),
        }
        // Once thoughts were taken out, what looks like a tag is the answer's own.
        self.seen.unopened |= !self.seen.tagged && !self.seen.held_for_nothing && self.watch.line_ends();
    }

    /// Takes one step with what waits. `false`: more has to come.
    fn step(&mut self, pieces: &mut Vec<Piece>) -> bool {
        if self.waiting.is_empty() {
            return false;
        }
        let next = match &self.state {
            State::Begin => match beginning_of_thoughts(self.waiting.trim_start()) {
                Beginning::Opens(length, closes) => {
                    self.open(length);
                    State::Inside { closes }
                }
                // Space alone may come for long; it is text then.
                Beginning::Unknown if self.waiting.len() <= LONGEST_SPACE => return false,
                Beginning::Unknown | Beginning::Text => State::Text,
            },
            State::Held => match beginning_of_thoughts(self.waiting.trim_start()) {
                Beginning::Opens(length, closes) => {
                    self.open(length);
                    State::Inside { closes }
                }
                _ => match closing(&self.waiting[self.searched..]) {
                    Some((at, length)) => {
                        let at = self.searched + at;
                        self.seen.tagged = true;
                        pieces.extend(words(self.waiting[..at].to_owned()).map(Piece::Reasoning));
                        self.waiting.drain(..at + length);
                        State::After
                    }
                    None => {
                        // What was searched is not searched again, but for where a tag may have begun.
                        let from = self.waiting.len().saturating_sub(LONGEST_NAME + 3);
                        self.searched = self.waiting.floor_char_boundary(from);
                        // A sign of life: what is thought for long is not silent.
                        pieces.push(Piece::Reasoning(String::new()));
                        return false;
                    }
                },
            },
            State::Inside { closes } => match self.waiting.find(closes.as_str()) {
                Some(at) => {
                    pieces.extend(words(self.waiting[..at].to_owned()).map(Piece::Reasoning));
                    self.waiting.drain(..at + closes.len());
                    State::After
                }
                None => {
                    let shown = self.waiting.len() - could_begin(&self.waiting, closes);
                    pieces.extend(words(self.waiting.drain(..shown).collect()).map(Piece::Reasoning));
                    return false;
                }
            },
            State::After => {
                let answer = self.waiting.trim_start();
                if answer.is_empty() {
                    self.waiting.clear();
                    return false;
                }
                match (beginning(answer, &WRAPPERS), beginning_of_thoughts(answer)) {
                    (Beginning::Opens(length, closes), _) => {
                        self.open(length);
                        State::Wrapped { closes }
                    }
                    // Some models think again before they answer.
                    (_, Beginning::Opens(length, closes)) => {
                        self.open(length);
                        State::Inside { closes }
                    }
                    (Beginning::Text, Beginning::Text) => {
                        self.open(0);
                        State::Text
                    }
                    _ => return false,
                }
            }
            State::Wrapped { closes } => match self.waiting.find(closes.as_str()) {
                Some(at) => {
                    self.waiting.replace_range(at..at + closes.len(), "");
                    State::Text
                }
                None => {
                    let shown = self.waiting.len() - could_begin(&self.waiting, closes);
                    pieces.extend(words(self.waiting.drain(..shown).collect()).map(Piece::Text));
                    return false;
                }
            },
            State::Text => {
                let text = std::mem::take(&mut self.waiting);
                self.seen.unopened |= !self.seen.tagged && self.watch.push(&text);
                pieces.push(Piece::Text(text));
                return false;
            }
        };
        self.state = next;
        true
    }

    /// Drops the space at the beginning of what waits and `length` bytes behind it.
    fn open(&mut self, length: usize) {
        let space = self.waiting.len() - self.waiting.trim_start().len();
        self.waiting.drain(..space + length);
        self.seen.tagged = true;
    }
}

/// A text, if it has any letter.
fn words(text: String) -> std::option::IntoIter<String> {
    Some(text).filter(|text| !text.is_empty()).into_iter()
}

/// The place and length of the first tag that ends thoughts.
fn closing(text: &str) -> Option<(usize, usize)> {
    let named = text.match_indices("</").find_map(|(at, _)| {
        let rest = &text[at + 2..];
        let length = rest.find('>')?;
        is_thought_name(&rest[..length]).then_some((at, length + 3))
    });
    let others = THOUGHTS
        .iter()
        .filter(|form| form.is_telling)
        .filter_map(|form| Some((text.find(form.closes)?, form.closes.len())));
    named.into_iter().chain(others).min()
}

/// Is there a tag that begins thoughts?
fn opening_in(line: &str) -> bool {
    line.match_indices('<').any(|(at, _)| matches!(beginning_of_thoughts(&line[at..]), Beginning::Opens(..)))
}

/// How many bytes at the end of a text may be the beginning of `mark`.
fn could_begin(text: &str, mark: &str) -> usize {
    let longest = mark.len().saturating_sub(1).min(text.len());
    (1..=longest).rev().find(|length| text.as_bytes().ends_with(&mark.as_bytes()[..*length])).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Thoughts and text of an answer that comes in pieces of `size` characters.
    fn split(answer: &str, size: usize, thoughts: Thoughts) -> (String, String, Seen) {
        let mut splitter = Splitter::new(thoughts);
        let mut pieces = Vec::new();
        let letters: Vec<char> = answer.chars().collect();
        for part in letters.chunks(size) {
            splitter.push(&part.iter().collect::<String>(), &mut pieces);
        }
        splitter.end(&mut pieces);
        let (mut thought, mut text) = (String::new(), String::new());
        for piece in pieces {
            match piece {
                Piece::Reasoning(words) => thought.push_str(&words),
                Piece::Text(words) => text.push_str(&words),
                Piece::Usage { .. } | Piece::Finish(_) => unreachable!("no other piece comes of text"),
            }
        }
        (thought, text, splitter.seen())
    }

    #[test]
    fn thoughts_of_every_form_are_taken_out_however_the_text_is_cut() {
        for (answer, thought, text) in [
            ("<think>\nI am Qwen\n</think>\n\nHi", "\nI am Qwen\n", "Hi"),
            ("\n<think></think>Hi", "", "Hi"),
            ("<thinking>a < b</thinking> Hi <think>", "a < b", "Hi <think>"),
            ("<Thought>a</Thought>Hi", "a", "Hi"),
            ("<seed:think>a</seed:think>Hi", "a", "Hi"),
            ("<mm:think>a</mm:think>Hi", "a", "Hi"),
            ("<think:opensource>a</think:opensource>Hi", "a", "Hi"),
            ("<longcat_think>a</longcat_think>Hi", "a", "Hi"),
            ("[THINK]a[/THINK]Hi", "a", "Hi"),
            ("◁think▷a◁/think▷Hi", "a", "Hi"),
            ("[unused16]a[unused17]Hi", "a", "Hi"),
            ("<|inner_prefix|>a<|inner_suffix|>Hi", "a", "Hi"),
            ("<|START_THINKING|>a<|END_THINKING|><|START_RESPONSE|>Hi<|END_RESPONSE|>", "a", "Hi"),
            ("<|begin_of_thought|>a<|end_of_thought|>\n<|begin_of_solution|>Hi<|end_of_solution|>", "a", "Hi"),
            ("<|channel>thought\na<channel|>Hi", "a", "Hi"),
            ("<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>Hi", "a", "Hi"),
            ("Here is my thought process: a Here is my response: Hi", " a ", "Hi"),
            ("<think>\na</think>\n<answer>\nHi</answer>\n", "\na", "\nHi\n"),
            ("<think>a</think><think>b</think>Hi", "ab", "Hi"),
            ("<think>never ends", "never ends", ""),
            // None of it is a thought.
            ("Hi", "", "Hi"),
            ("", "", ""),
            ("  Hi", "", "  Hi"),
            ("<answer>42</answer>", "", "<answer>42</answer>"),
            ("<html> and <thinker>", "", "<html> and <thinker>"),
            ("<", "", "<"),
            ("[THIN] ice", "", "[THIN] ice"),
            ("Here is my thought: Hi", "", "Here is my thought: Hi"),
            ("Write <think>a</think> first.", "", "Write <think>a</think> first."),
        ] {
            for size in [1, 2, 3, 7, 100] {
                let (got_thought, got_text, seen) = split(answer, size, Thoughts::Tagged);
                assert_eq!((got_thought.as_str(), got_text.as_str()), (thought, text), "{answer:?} by {size}");
                assert!(!seen.unopened, "{answer:?}");
            }
        }
    }

    #[test]
    fn a_tag_that_ends_thoughts_which_no_tag_began_is_noticed_and_waited_for_the_next_time() {
        for (answer, thought, text) in [
            ("secret plan\n</think>\n\nHi", "secret plan\n", "Hi"),
            ("secret plan</think>\nHi", "secret plan", "Hi"),
            ("<think>secret</think>Hi", "secret", "Hi"),
            ("secret[/THINK]Hi", "secret", "Hi"),
        ] {
            for size in [1, 3, 100] {
                let (got_thought, got_text, _) = split(answer, size, Thoughts::Unopened);
                assert_eq!((got_thought.as_str(), got_text.as_str()), (thought, text), "{answer:?} by {size}");
            }
        }
        let (thought, text, seen) = split("No tag at all", 3, Thoughts::Unopened);
        assert_eq!((thought.as_str(), text.as_str(), seen.held_for_nothing), ("", "No tag at all", true));
        for (answer, unopened) in [
            ("secret plan\n</think>\n\nHi", true),
            ("secret plan</think>\n\nHi", true),
            ("secret plan\n</think>", true),
            ("The tag `</think>`\nends it", false),
            ("```\n</think>\n```", false),
            ("First <think>, then\n</think>\n", false),
            ("So </think> ends it.\n", false),
            ("<think>a</think>Hi\n</think>\n", false),
        ] {
            for size in [1, 3, 100] {
                assert_eq!(split(answer, size, Thoughts::Tagged).2.unopened, unopened, "{answer:?} by {size}");
            }
        }
    }
}
