//! Answers by choosing sentences: out of a long text in the prompt by term frequency, or else out
//! of a few built-in notes, found by TF-IDF overlap with the question.
//!
//! What always holds: every sentence it shows stood in the prompt or stands in `NOTES`; where
//! nothing fits it says so and names topics that would.
//!
//! Deliberately absent: rephrasing, joining and inference. A question that no single sentence
//! answers stays unanswered.

mod notes;

use std::collections::{BTreeMap, BTreeSet};

use notes::NOTES;

use super::respond::{Dice, Exchange, content_words, quote, subject};

/// From here on a prompt counts as a text to be summarized rather than a question.
const TEXT_CHARS_MIN: usize = 300;
const TEXT_SENTENCES_MIN: usize = 4;
const SUMMARY_SENTENCES: usize = 3;
const SENTENCE_CHARS_MAX: usize = 300;
/// The share of the question's weight that a note has to cover.
const COVERAGE_MIN: f64 = 0.3;
/// A title word says more about a note than a word somewhere inside.
const TITLE_WEIGHT: f64 = 4.0;

pub(super) struct Note {
    title: &'static str,
    pub(super) sentences: Vec<String>,
    code: String,
}

pub(super) fn answer(history: &[Exchange<'_>], prompt: &str, dice: &mut Dice) -> String {
    let text = sentences(prompt);
    if text.len() >= TEXT_SENTENCES_MIN && prompt.chars().count() >= TEXT_CHARS_MIN {
        return summary(&text);
    }
    let notes = notes();
    let said_last = history.last().map_or("", |exchange| exchange.answer);
    let found = retrieve(&notes, subject(history, prompt));
    match found.as_slice() {
        [] => nothing_found(&notes, dice),
        [best, others @ ..] => from_notes(best, others.first().copied(), said_last),
    }
}

/// The sentences with the most frequent terms, in the order of the text.
fn summary(text: &[String]) -> String {
    let terms_of: Vec<Vec<String>> = text.iter().map(|sentence| stems(sentence)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for term in terms_of.iter().flatten() {
        *counts.entry(term).or_default() += 1;
    }
    let score = |terms: &Vec<String>| {
        let sum: usize = terms.iter().map(|term| counts.get(term.as_str()).copied().unwrap_or(0)).sum();
        // Between a mean, which favours very short sentences, and a sum, which favours long ones.
        to_f64(sum) / to_f64(terms.len().max(4)).sqrt()
    };
    let mut ranked: Vec<(usize, f64)> = terms_of.iter().map(score).enumerate().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked.truncate(SUMMARY_SENTENCES);
    ranked.sort_by_key(|(at, _)| *at);

    let mut shown = format!("## Summary\n\n{} of {} sentences carry most of the text:\n\n", ranked.len(), text.len());
    for (at, _) in ranked {
        shown.push_str(&format!("- {}\n", quote(&text[at], SENTENCE_CHARS_MAX)));
    }
    let mut frequent: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    frequent.sort_by_key(|(_, count)| usize::MAX - count);
    let terms: Vec<String> = frequent.iter().take(5).map(|(term, _)| format!("**{}**", quote(term, 30))).collect();
    if !terms.is_empty() {
        shown.push_str(&format!("\nFrequent terms: {}\n", terms.join(", ")));
    }
    shown
}

/// The notes that cover enough of the question, the best first.
fn retrieve<'n>(notes: &'n [Note], question: &str) -> Vec<&'n Note> {
    let asked: BTreeSet<String> = stems(question).into_iter().collect();
    let weights: Vec<BTreeMap<String, f64>> = notes.iter().map(term_weights).collect();
    let rarity = |term: &str| {
        let holders = weights.iter().filter(|weights| weights.contains_key(term)).count();
        (to_f64(notes.len() + 1) / to_f64(holders + 1)).ln()
    };
    let rarities: Vec<(&String, f64)> = asked.iter().map(|term| (term, rarity(term))).collect();
    let all: f64 = rarities.iter().map(|(_, rarity)| rarity).sum();
    let mut scored: Vec<(f64, &Note)> = Vec::new();
    for (note, weights) in notes.iter().zip(&weights) {
        let overlap = |(term, rarity): &(&String, f64)| {
            let weight = weights.get(*term).copied().unwrap_or(0.0);
            rarity * weight / (weight + 1.0)
        };
        let score: f64 = rarities.iter().map(overlap).sum();
        let named = stems(note.title).iter().any(|term| asked.contains(term));
        if named || (score > 0.0 && score >= COVERAGE_MIN * all) {
            scored.push((score, note));
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.into_iter().map(|(_, note)| note).collect()
}

fn term_weights(note: &Note) -> BTreeMap<String, f64> {
    let mut weights = BTreeMap::new();
    for term in stems(note.title) {
        *weights.entry(term).or_default() += TITLE_WEIGHT;
    }
    for term in note.sentences.iter().flat_map(|sentence| stems(sentence)) {
        *weights.entry(term).or_default() += 1.0;
    }
    weights
}

fn from_notes(best: &Note, other: Option<&Note>, said_last: &str) -> String {
    // "Tell me more" gets what was not shown before; when all was shown, it is shown again.
    let fresh: Vec<&String> = best.sentences.iter().filter(|sentence| !said_last.contains(sentence.as_str())).collect();
    let all: Vec<&String> = best.sentences.iter().collect();
    let chosen = if fresh.is_empty() { all } else { fresh };

    let mut text = format!("## {}\n\n", best.title);
    for (at, sentence) in chosen.iter().take(SUMMARY_SENTENCES).enumerate() {
        let line = if at == 0 { format!("- **{sentence}**\n") } else { format!("- {sentence}\n") };
        text.push_str(&line);
    }
    if !best.code.is_empty() {
        text.push_str(&format!("\n{}\n", best.code));
    }
    if let Some((title, first)) = other.and_then(|it| Some((it.title, it.sentences.first()?))) {
        text.push_str(&format!("\nSee also **{title}**: {first}\n"));
    }
    text
}

fn nothing_found(notes: &[Note], dice: &mut Dice) -> String {
    let titles: Vec<&str> = notes.iter().map(|note| note.title).collect();
    let mut offered: BTreeSet<&str> = BTreeSet::new();
    while offered.len() < titles.len().min(6) {
        offered.insert(dice.pick(&titles));
    }
    let mut text = "None of my few notes fits this question. \
                    I can quote from notes on these topics, or shorten a text you paste:\n\n"
        .to_owned();
    for title in offered {
        text.push_str(&format!("- {title}\n"));
    }
    text
}

/// Sentences of any text, trimmed. CJK full stops end a sentence without a following space.
fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let space_follows = rest.peek().is_none_or(|(_, next)| next.is_whitespace());
        let ends = matches!(c, '\n' | '。' | '！' | '？') || (matches!(c, '.' | '!' | '?') && space_follows);
        if ends || rest.peek().is_none() {
            let end = at + c.len_utf8();
            found.push(text[start..end].trim_start_matches(['-', '*', '#', '>', ' ']).trim().to_owned());
            start = end;
        }
    }
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// Content words without their commonest endings, so that "planets" finds "planet".
fn stems(text: &str) -> Vec<String> {
    let mut stems = content_words(&text.to_lowercase());
    for word in &mut stems {
        for (ending, left_min) in [("'s", 1), ("ing", 4), ("es", 4), ("s", 3), ("e", 4)] {
            let keeps_sense = word.len() >= ending.len() + left_min && !word.ends_with("ss");
            if keeps_sense && word.ends_with(ending) {
                word.truncate(word.len() - ending.len());
                break;
            }
        }
    }
    stems
}

#[expect(clippy::cast_precision_loss, reason = "counts of words, far below 2^53")]
fn to_f64(count: usize) -> f64 {
    count as f64
}

/// The built-in notes, cut into sentences.
pub(super) fn notes() -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for block in NOTES.split("\n\n") {
        let (title, rest) = block.split_once('\n').unwrap_or((block, ""));
        let (prose, code) = rest.split_at(rest.find("```").unwrap_or(rest.len()));
        let sentences = sentences(&prose.replace('\n', " "));
        notes.push(Note { title: title.trim_start_matches('='), sentences, code: code.to_owned() });
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(question: &str, title: &str) {
        let text = answer(&[], question, &mut Dice::new(1));
        assert_eq!(text.lines().next(), Some(format!("## {title}").as_str()), "{question}");
    }

    #[test]
    fn a_question_finds_the_note_about_its_subject() {
        check("How do I cook rice?", "Cooking rice");
        check("Which planet is the hottest?", "Planets");
        check("why is the sky blue", "Light");
        check("What does a 404 status code mean in HTTP?", "HTTP");
        check("who owns a value in rust", "Rust");
        check("What do ELO RATINGS mean?", "Elo ratings");
        check("What's the difference between mean and median?", "Mean and median in statistics");
    }

    #[test]
    fn programming_topics_come_with_a_fenced_code_block() {
        let text = answer(&[], "What is a join in SQL?", &mut Dice::new(1));
        assert_eq!(text.matches("```").count(), 2, "{text}");
    }

    #[test]
    fn an_unknown_subject_is_admitted_and_topics_are_offered() {
        let text = answer(&[], "Best karaoke bars in Osaka?", &mut Dice::new(1));
        assert!(text.starts_with("None of my few notes"), "{text}");
        assert_eq!(text.matches("\n- ").count(), 6);
    }

    #[test]
    fn asking_for_more_shows_what_was_left_out() {
        let shown = answer(&[], "What is gravity?", &mut Dice::new(1));
        let history = [Exchange { prompt: "What is gravity?", answer: &shown }];
        let more = answer(&history, "Tell me more", &mut Dice::new(1));
        assert!(!shown.contains("Einstein") && more.contains("Einstein"), "{more}");
    }

    #[test]
    fn a_long_text_is_cut_down_to_its_central_sentences() {
        let filler = "Nobody at the table had anything further to add to that remark. ";
        let text = format!(
            "Bees visit flowers for nectar. {filler}Bees carry pollen between flowers. \
             It was raining that afternoon, and the windows had been left open. \
             Without bees many flowers set no seed, and bees need flowers all summer. {filler}"
        );
        let short = answer(&[], &text, &mut Dice::new(1));
        assert!(short.contains("- Bees carry pollen between flowers."), "{short}");
        assert!(short.contains("**bee**, **flower**") && !short.contains("raining"), "{short}");
    }
}
