//! An answer that says nothing, for hidden checks: its words exchanged among each other as they come.
//!
//! Length, pace, first and last words, marks, code fences, numbers and names stay as they were, and so do, but for a
//! few, the words themselves: a script that measures finds what it finds in any answer (`tests/security/blind.rs`).
//! Each longer word after a short one gives way to the last that stood after the same short one, so nothing has to be
//! waited for but the end of a word.

use std::collections::{BTreeMap, HashSet, VecDeque};

/// Words of so many letters or more are exchanged, after a word of fewer.
const LONG: usize = 4;
/// What is shown before the first exchange, at least, up to a sentence's end; or to this.
const OPENING: [usize; 2] = [40, 160];
/// Words of the other answer that are shown, at most, and of how many first ones.
const SPARE: usize = 3;
const LENT: usize = 60;
/// Exchanged words from which nobody who reads overlooks it.
pub const PLAIN: usize = 7;

/// Exchanges the words of one answer.
#[derive(Clone, Debug, Default)]
pub struct Garbler {
    /// A word whose end has not come yet.
    word: String,
    /// The character before it.
    before: Option<char>,
    /// Backticks before it.
    fence: usize,
    /// The rest of a fence's line names a language.
    named: bool,
    shown: usize,
    opened: bool,
    /// Nothing is exchanged any more: enough was, or nothing is to be.
    done: bool,
    /// Words of the conversation so far, in lower case: who asks for a text again knows what it was.
    known: HashSet<String>,
    /// The word before it.
    previous: String,
    /// Long words of the first sentence.
    opening: HashSet<String>,
    /// Long words of the other answer, to begin with; and were there enough?
    spare: VecDeque<String>,
    lent: bool,
    /// What came while words of the other answer were waited for.
    pending: String,
    /// The last long word after each short one.
    last: BTreeMap<String, String>,
    /// Words that were shown in another's place.
    pub exchanged: usize,
}

impl Garbler {
    /// One that exchanges nothing and holds words back all the same: where the text of a side ends between two looks
    /// must not tell that it is a check.
    pub fn plain() -> Self {
        Self { done: true, ..Self::default() }
    }

    /// A garbler that exchanges the words of an answer, but for those that the conversation had before.
    pub fn new<'a>(conversation: impl IntoIterator<Item = &'a str>) -> Self {
        let words = conversation.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
        let known = words.filter(|word| word.chars().count() >= LONG).map(str::to_lowercase).collect();
        Self { known, ..Self::default() }
    }

    /// Its first sentence is over, and it needs words of the other answer to go on. Both are shown at one cadence, so
    /// that nobody sees it wait for what has not been shown of either.
    pub fn waits(&self) -> bool {
        self.opened && !self.done && !self.lent
    }

    /// Takes words to begin with from the first ones of the other answer: both have some words in common anyway, and
    /// this one has not shown these. Gives what is shown then of what has waited.
    pub fn lend(&mut self, other: &str, ended: bool) -> String {
        let mut words = other.split(|c: char| !c.is_alphabetic()).take(LENT).peekable();
        while self.spare.len() < SPARE
            && let Some(word) = words.next()
        {
            // The last one may be half a word.
            let whole = ended || words.peek().is_some();
            let shown =
                self.known.contains(word) || self.opening.contains(word) || self.spare.iter().any(|w| w == word);
            if whole && !shown && is_long(word) && !word.chars().any(unspaced) {
                self.spare.push_back(word.to_owned());
            }
        }
        self.lent = ended || self.spare.len() == SPARE || words.next().is_none() && other.len() > LENT * 8;
        if self.lent { self.go_on() } else { String::new() }
    }

    fn go_on(&mut self) -> String {
        let pending = std::mem::take(&mut self.pending);
        self.push(&pending)
    }

    /// What is shown for the next piece of the answer.
    pub fn push(&mut self, piece: &str) -> String {
        let mut out = String::with_capacity(piece.len());
        for c in piece.chars() {
            if self.waits() {
                self.pending.push(c);
                continue;
            }
            let unspaced = unspaced(c);
            if !c.is_alphabetic() || unspaced != self.word.chars().next().is_some_and(self::unspaced) {
                self.end_word(Some(c), &mut out);
            }
            // Between two words: what was shown as it came is over then.
            if !self.opened {
                self.shown += 1;
                self.opened = self.word.is_empty() && self.is_open(c);
            }
            if !c.is_alphabetic() {
                self.note(c);
                out.push(c);
                continue;
            }
            self.word.push(c);
            if !self.opened {
                out.push(c);
            }
            // Two characters are mostly a word.
            if unspaced && self.word.chars().count() == 2 {
                self.exchange_unspaced(&mut out);
            }
        }
        out
    }

    /// What is left when the answer has ended.
    pub fn end(&mut self) -> String {
        self.lent = true;
        let mut out = self.go_on();
        self.end_word(None, &mut out);
        out
    }

    fn is_open(&self, next: char) -> bool {
        let [least, most] = OPENING;
        let sentence = match self.before {
            Some('.' | '!' | '?' | ':') => next.is_whitespace(),
            Some('。' | '！' | '？' | '؟' | '।' | '\n') => true,
            _ => false,
        };
        self.shown >= least && sentence || self.shown >= most && !next.is_alphabetic()
    }

    fn note(&mut self, c: char) {
        self.fence = if c == '`' { self.fence + 1 } else { 0 };
        self.named = self.fence >= 3 || self.named && c != '\n' && c != '`';
        // Enough for whoever reads: what follows, a closing line perhaps, is as its model writes it.
        let paragraph = self.before == Some('\n') && c == '\n';
        let sentence = matches!(self.before, Some('.' | '!' | '?')) && c.is_whitespace();
        self.done |= self.exchanged >= PLAIN && paragraph || self.exchanged >= 2 * PLAIN && sentence;
        self.before = Some(c);
        if c != ' ' {
            self.previous.clear();
        }
    }

    fn end_word(&mut self, next: Option<char>, out: &mut String) {
        if self.word.is_empty() {
            return;
        }
        let part_of_more = |c: char| c.is_ascii_digit() || matches!(c, '/' | '\\' | '@' | '_' | '#' | '=' | '&' | '%');
        let long = is_long(&self.word);
        if !self.opened && long {
            self.opening.insert(self.word.clone());
        }
        let stays = self.named
            || self.done
            || !self.opened
            || !long
            || self.known.contains(&self.word)
            || self.before.is_some_and(|c| part_of_more(c) || c == '.')
            || next.is_some_and(|c| part_of_more(c) || c == ':')
            || !(1..LONG).contains(&self.previous.chars().count());
        self.fence = 0;
        if stays {
            self.before = self.word.chars().next_back();
            if self.opened {
                out.push_str(&self.word);
            }
            self.previous = std::mem::take(&mut self.word).to_lowercase();
        } else {
            self.exchange(out);
        }
    }

    /// No short words stand between these: what came before, by a fifth of its characters, makes the kind.
    fn exchange_unspaced(&mut self, out: &mut String) {
        if self.opened && !self.done {
            let last = self.previous.chars().next_back().map_or(0, u32::from);
            self.previous = (last % 5).to_string();
            return self.exchange(out);
        }
        if self.opened {
            out.push_str(&self.word);
        }
        // These begin with their own: the other answer's can't be told apart from where they stand.
        self.spare.push_back(self.word.clone());
        self.spare.truncate(SPARE);
        self.previous = std::mem::take(&mut self.word);
    }

    /// Shows the last word after the same short one in its place. The first time it is one of the other answer's, so
    /// that no word comes again too soon; when these are used up, the word stays.
    fn exchange(&mut self, out: &mut String) {
        let word = std::mem::take(&mut self.word);
        self.before = word.chars().next_back();
        let key = std::mem::replace(&mut self.previous, word.clone());
        let Some(shown) = self.last.remove(&key).or_else(|| self.spare.pop_front()) else {
            out.push_str(&word);
            return;
        };
        self.exchanged += usize::from(shown != word);
        out.push_str(&shown);
        self.last.insert(key, word);
    }
}

/// Long enough to be exchanged, and no name: scripts without capital letters have none either.
fn is_long(word: &str) -> bool {
    word.chars().count() >= LONG && !word.chars().any(char::is_uppercase)
}

/// Written without spaces: Han, kana, Thai, Lao, Khmer, Burmese.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn garbled(pieces: &[&str]) -> (String, usize) {
        let mut garbler = Garbler::default();
        let mut out = String::new();
        for piece in pieces {
            out.push_str(&garbler.push(piece));
            if garbler.waits() {
                out.push_str(&garbler.lend(OTHER, false));
            }
        }
        out.push_str(&garbler.end());
        (out, garbler.exchanged)
    }

    const OTHER: &str =
        "Chlorophyll absorbs sunlight, and enzymes assemble glucose within chloroplasts; stomata breathe.";
    const ANSWER: &str = "Photosynthesis is how green plants make sugar out of light and water. A leaf is built to catch \
        the light with a green pigment, and the light is what splits the water. The oxygen is set free by the small pores of \
        the leaf. The hydrogen is kept, and it drives the enzymes in the cell that make sugar of the gas in the air. In the night the \
        plant lives on the sugar, and the rest is sent to the roots and to the seed.\n\n```python\n\
        print(sugar_of(light))\n```\nSee https://example.com/leaves for more. It is a long story, and the rest of the tale is there.";

    #[test]
    fn who_reads_sees_it_and_what_can_be_measured_is_as_it_was() {
        let (shown, exchanged) = garbled(&[ANSWER]);
        assert!(exchanged >= PLAIN, "{exchanged}: {shown}");
        assert!(shown.starts_with("Photosynthesis is how green plants make sugar out of light and water. "), "{shown}");
        assert!(
            shown.ends_with("for more. It is a long story, and the rest of the tale is there."),
            "the end stays: {shown}"
        );
        assert!(shown.contains("```python\n") && shown.contains("https://example.com/"), "{shown}");
        let sorted = |text: &str| {
            let mut words: Vec<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        let (before, after) = (sorted(ANSWER), sorted(&shown));
        let same = before.iter().filter(|word| after.binary_search(word).is_ok()).count();
        assert!(same * 100 >= before.len() * 94, "{same} of {}: {shown}", before.len());
        assert!(shown.len().abs_diff(ANSWER.len()) <= 16, "{} {}", shown.len(), ANSWER.len());
        let (chinese, exchanged) = garbled(&[
            "光合作用是植物利用阳光把水和二氧化碳变成糖的过程。叶子里的叶绿素吸收光能，然后分解水分子，释放出氧气。植物把糖储存起来，作为生长的能量来源，动物吃植物得到能量，再把它用在生活里，呼吸的时候又放出二氧化碳。",
        ]);
        assert!(exchanged >= PLAIN, "{exchanged}: {chinese}");
    }

    /// Nothing is lost while the other answer is waited for, however long, and the wait ends with either answer.
    #[test]
    fn what_waits_for_the_other_answer_is_shown_when_it_comes() {
        let mut garbler = Garbler::default();
        let shown = garbler.push(ANSWER);
        assert!(garbler.waits() && ANSWER.starts_with(&shown) && shown.len() < 80, "{shown}");
        assert_eq!(garbler.lend("Chloro", false), "", "half a word");
        assert!(garbler.waits());
        let more = garbler.lend(OTHER, false);
        assert!(!garbler.waits() && garbler.exchanged >= PLAIN);
        let marks = |text: &str| text.chars().filter(|c| !c.is_alphabetic()).count();
        assert_eq!(marks(&(shown + &more + &garbler.end())), marks(ANSWER));
        let mut alone = Garbler::default();
        let shown = alone.push(ANSWER) + &alone.lend("", true) + &alone.end();
        assert_eq!((shown.as_str(), alone.exchanged), (ANSWER, 0));
    }

    /// Scripts without capital letters, and with other letters than Latin ones.
    #[test]
    fn answers_in_other_scripts_are_exchanged_too() {
        let answers = [
            (
                "التمثيل الضوئي هو ما تصنع به النباتات السكر من الضوء والماء. في ورقة النبات صبغة خضراء، وفي ضوء الشمس طاقة تشق \
              الماء. من ماء الأرض يأتي الهيدروجين، ومن هواء الجو يأتي الكربون، ثم في خلايا النبات يصنع السكر، ومن سكر النهار \
              يعيش النبات في ليله، ثم من باقيه تنمو الجذور، وفي بذوره يبقى ما زاد.",
                "تحتاج النباتات أشعة كافية وهواء نقيا",
            ),
            (
                "Фотосинтез — это то, как растения делают сахар из света и воды. В листе есть зелёный пигмент, и он ловит свет, а тот \
              расщепляет воду. Из воды выходит кислород, а из воздуха берут углерод, и в клетке делают сахар. В ночи растение \
              живёт на сахаре, а из остатка на весну растут корни и на ветке зреют семена.",
                "листьям нужны солнечные лучи каждое утро",
            ),
        ];
        for (answer, other) in answers {
            let mut garbler = Garbler::default();
            let shown = garbler.push(answer) + &garbler.lend(other, true) + &garbler.end();
            assert!(garbler.exchanged >= 3, "{}: {shown}", garbler.exchanged);
        }
    }

    /// Who asks for a text that they know learns nothing by comparing.
    #[test]
    fn what_the_conversation_had_before_stays() {
        let asked = format!("Repeat this: {ANSWER}");
        let mut garbler = Garbler::new([asked.as_str()]);
        let shown = garbler.push(ANSWER) + &garbler.end();
        assert_eq!((shown.as_str(), garbler.exchanged), (ANSWER, 0));
    }

    /// An opening without an end, of any length, is shown once.
    #[test]
    fn a_sentence_without_end_is_shown_as_it_came() {
        for step in 1..12 {
            let text: String = (0..60).map(|n| format!("word{} ", "abcdefghij".split_at(n % 10).0)).collect();
            let mut plain = Garbler::plain();
            let pieces: Vec<String> =
                text.chars().collect::<Vec<_>>().chunks(step).map(|c| c.iter().collect()).collect();
            let shown: String = pieces.iter().map(|piece| plain.push(piece)).collect();
            assert_eq!(shown + &plain.end(), text);
        }
    }

    #[test]
    fn short_answers_are_left_as_they_are() {
        for text in ["Paris.", "Yes", "", "42", "The capital of France is Paris, of course."] {
            assert_eq!(garbled(&[text]), (text.to_owned(), 0));
        }
    }

    proptest! {
        /// However an answer is cut into pieces, it is shown alike.
        #[test]
        fn pieces_make_no_difference(cuts in prop::collection::vec(0_usize..400, 0..40)) {
            let mut at: Vec<usize> = cuts.into_iter().filter(|at| *at < ANSWER.len()).collect();
            at.sort_unstable();
            let ends = at.iter().copied().chain([ANSWER.len()]);
            let pieces: Vec<&str> = [0].into_iter().chain(at.iter().copied()).zip(ends).map(|(from, to)| &ANSWER[from..to]).collect();
            prop_assert_eq!(garbled(&pieces), garbled(&[ANSWER]));
        }

        /// Where the text of a side ends after each piece says nothing of whether it is a check: no word is cut, and as
        /// much between the words has been shown.
        #[test]
        fn a_plain_side_holds_words_back_as_a_garbled_one_does(cuts in prop::collection::vec(0_usize..400, 0..60)) {
            let mut at: Vec<usize> = cuts.into_iter().filter(|at| *at < ANSWER.len()).collect();
            at.sort_unstable();
            let (mut plain, mut check) = (Garbler::plain(), Garbler::default());
            check.lend(OTHER, true);
            let [mut shown, mut exchanged] = [String::new(), String::new()];
            let ends = at.iter().copied().chain([ANSWER.len()]);
            for (from, to) in [0].into_iter().chain(at.iter().copied()).zip(ends) {
                shown.push_str(&plain.push(&ANSWER[from..to]));
                exchanged.push_str(&check.push(&ANSWER[from..to]));
                let marks = |text: &str| text.chars().filter(|c| !c.is_alphabetic()).count();
                prop_assert_eq!(marks(&shown), marks(&exchanged));
                let cut = |text: &str| text.ends_with(char::is_alphabetic);
                prop_assert_eq!(cut(&shown), cut(&exchanged));
            }
            shown.push_str(&plain.end());
            prop_assert_eq!(shown.as_str(), ANSWER);
            prop_assert_eq!(plain.exchanged, 0);
        }

        #[test]
        fn whatever_comes_nothing_is_lost(text in "(\\PC|[a-z ]|\n|`){0,500}") {
            let mut plain = Garbler::plain();
            let as_it_came = plain.push(&text) + &plain.end();
            prop_assert_eq!(&as_it_came, &text);
            let (shown, exchanged) = garbled(&[&text]);
            prop_assert_eq!(shown.chars().filter(|c| !c.is_alphabetic()).collect::<String>(), text.chars().filter(|c| !c.is_alphabetic()).collect::<String>());
            if exchanged == 0 {
                prop_assert_eq!(shown, text);
            }
        }
    }
}
