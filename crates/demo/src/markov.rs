//! Fluent nonsense: an order-2 word chain over the built-in notes, begun near a word of the
//! prompt. It is here to lose, and to show that smooth text is not yet an answer.
//!
//! What always holds: 40 to 120 words, sentence case, a period at the end; every pair of
//! neighbouring words occurs somewhere in the notes, except where a new sentence is begun.
//!
//! Deliberately absent: learning from the prompt. Its words select the beginning and no more, so
//! nothing a person typed is repeated.

use std::collections::BTreeMap;

use super::extractive;
use super::respond::{Dice, capitalized, content_words, words};

const WORDS_MIN: usize = 40;
const WORDS_MAX: usize = 120;

pub(super) fn answer(prompt: &str, dice: &mut Dice) -> String {
    let corpus: Vec<String> = extractive::notes()
        .iter()
        .flat_map(|note| &note.sentences)
        .flat_map(|sentence| sentence.split_whitespace())
        .map(str::to_owned)
        .collect();
    Chain::over(&corpus).babble(&starts(&corpus, prompt), dice)
}

/// Where to begin: at a word of the prompt if the corpus has one, else at any sentence.
fn starts(corpus: &[String], prompt: &str) -> Vec<usize> {
    let mut wanted = content_words(&prompt.to_lowercase());
    wanted.sort_unstable();
    let mentions =
        |at: &usize| words(&corpus[*at].to_lowercase()).iter().any(|word| wanted.binary_search(word).is_ok());
    // A beginning that ends its own sentence would be a sentence of one word.
    let found: Vec<usize> = (0..corpus.len()).filter(|at| !ends_sentence(&corpus[*at])).filter(mentions).collect();
    if found.is_empty() { sentence_starts(corpus) } else { found }
}

fn sentence_starts(corpus: &[String]) -> Vec<usize> {
    (0..corpus.len()).filter(|at| *at == 0 || ends_sentence(&corpus[at - 1])).collect()
}

fn ends_sentence(word: &str) -> bool {
    word.ends_with('.')
}

/// Which places of the corpus may follow a word, and which may follow a pair of words.
struct Chain<'c> {
    corpus: &'c [String],
    after_one: BTreeMap<&'c str, Vec<usize>>,
    after_two: BTreeMap<(&'c str, &'c str), Vec<usize>>,
}

impl<'c> Chain<'c> {
    fn over(corpus: &'c [String]) -> Chain<'c> {
        let mut after_one: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let mut after_two: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for at in 1..corpus.len() {
            let last = corpus[at - 1].as_str();
            after_one.entry(last).or_default().push(at);
            if at >= 2 {
                after_two.entry((corpus[at - 2].as_str(), last)).or_default().push(at);
            }
        }
        Chain { corpus, after_one, after_two }
    }

    fn babble(&self, starts: &[usize], dice: &mut Dice) -> String {
        let enough = WORDS_MIN + dice.below(WORDS_MAX / 2 - WORDS_MIN / 2);
        let mut at = starts[dice.below(starts.len())];
        let mut said: Vec<String> = vec![capitalized(&self.corpus[at])];
        let mut before = None;
        while said.len() < WORDS_MAX && !(said.len() >= enough && ends_sentence(&said[said.len() - 1])) {
            let next = self.next(before, at, dice);
            let word = &self.corpus[next];
            let opens = ends_sentence(&self.corpus[at]);
            said.push(if opens { capitalized(word) } else { word.clone() });
            before = Some(at);
            at = next;
        }
        let text = said.join(" ");
        format!("{}.", text.trim_end_matches(['.', ',', ';', ':']))
    }

    /// The next place. Where a pair of words has but one continuation the chain would recite its
    /// source, so one time in three it looks at the last word alone.
    fn next(&self, before: Option<usize>, at: usize, dice: &mut Dice) -> usize {
        let last = self.corpus[at].as_str();
        let pair = before.and_then(|before| self.after_two.get(&(self.corpus[before].as_str(), last)));
        let single = self.after_one.get(last);
        let places = match pair {
            Some(places) if places.len() > 1 || dice.below(3) > 0 => Some(places),
            _ => single,
        };
        // Only the very last word of the corpus may lead nowhere; then the text begins again.
        places.map_or(0, |places| places[dice.below(places.len())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_has_forty_to_a_hundred_and_twenty_words_and_ends_with_a_period() {
        for seed in 0..300 {
            let text = answer("How do planets move?", &mut Dice::new(seed));
            let count = text.split_whitespace().count();
            assert!((WORDS_MIN..=WORDS_MAX).contains(&count), "{count} words: {text}");
            assert!(text.ends_with('.') && !text.ends_with(".."), "{text}");
            assert!(text.chars().next().is_some_and(char::is_uppercase), "{text}");
        }
    }

    #[test]
    fn every_sentence_begins_with_a_capital_or_a_digit() {
        for seed in 0..100 {
            let text = answer("", &mut Dice::new(seed));
            for sentence in text.split(". ") {
                assert!(sentence.starts_with(|c: char| !c.is_lowercase()), "{text}");
            }
        }
    }

    #[test]
    fn a_word_of_the_prompt_opens_the_text() {
        let text = answer("gravity", &mut Dice::new(3));
        assert!(text.starts_with("Gravity"), "{text}");
    }

    #[test]
    fn neighbours_in_the_text_are_neighbours_in_the_notes() {
        let corpus: Vec<String> = ["a", "b", "c", "b", "d."].map(str::to_owned).to_vec();
        let chain = Chain::over(&corpus);
        assert_eq!(chain.after_one["b"], [2, 4]);
        assert_eq!(chain.after_two[&("a", "b")], [2]);
    }
}
