use super::*;

#[test]
fn an_answer_that_introduces_its_writer_is_found() {
    let finder = IdentityFinder::new(["Airoboros L2 70B"]);
    for (answer, name) in [
        ("I am GPT-4, a large language model.", "GPT-4"),
        ("Hi! I'm Claude, made by Anthropic.", "Claude"),
        ("As a large language model trained by OpenAI, I cannot", "OpenAI"),
        ("My name is airoboros l2 70b and", "airoboros l2 70b"),
        ("This model was developed by Mistral AI in Paris.", "Mistral AI"),
        ("Je suis ChatGPT.", "ChatGPT"),
        ("我是 Qwen，一个语言模型", "Qwen"),
    ] {
        assert_eq!(finder.find(answer).map(str::to_lowercase), Some(name.to_lowercase()), "{answer}");
    }
}

#[test]
fn an_answer_that_only_mentions_a_name_is_left_alone() {
    let finder = IdentityFinder::new(["ai"]);
    for answer in [
        "The palm of the hand has many bones.",
        "Claude Monet painted water lilies. Google him.",
        "OpenAI and Anthropic are companies.",
        "A bard sings; llamas spit.",
        "I amplify the signal before the geminivirus test.",
        "The metaphor works.",
    ] {
        assert_eq!(finder.find(answer), None, "{answer}");
    }
}

#[test]
fn a_question_that_asks_who_answers_is_found_in_many_languages() {
    for prompt in [
        "Who made you?",
        "which model are you",
        "Are you ChatGPT?",
        "¿Quién te creó?",
        "Wer hat dich entwickelt?",
        "你是谁",
        "あなたは誰が作りましたか",
        "Кто тебя создал?",
        "Qui t'a créé ?",
    ] {
        assert!(asks_identity(prompt), "{prompt}");
    }
    for prompt in ["Who made the pyramids?", "Which model of car is best?", "Are you sure?"] {
        assert!(!asks_identity(prompt), "{prompt}");
    }
    assert!(!never().is_match("anything"));
}

/// `language<TAB>text` lines of `tests/introductions/`.
fn labelled(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.lines().map(|line| line.split_once('\t').expect("a language and a text"))
}

/// Lines that somebody wrote who had not seen the rules; every third was kept away while they were made.
#[test]
fn introductions_are_found_and_mentions_left_alone() {
    const INTRODUCED: &str = include_str!("../../../tests/introductions/introduced.tsv");
    const MENTIONED: &str = include_str!("../../../tests/introductions/mentioned.tsv");
    let finder = IdentityFinder::new([]);
    let mut counts = [[0_usize; 4]; 2];
    for (introduces, lines) in [(true, INTRODUCED), (false, MENTIONED)] {
        for (number, (language, text)) in labelled(lines).enumerate() {
            let held_out = usize::from(number % 3 == 2);
            let found = finder.find(text).is_some();
            counts[held_out][usize::from(introduces) * 2 + usize::from(found)] += 1;
            if found != introduces {
                println!("{} {language}\t{text}", ["dev ", "held"][held_out]);
            }
        }
    }
    for (name, [right_no, wrong_yes, wrong_no, right_yes]) in ["seen", "held out"].into_iter().zip(counts) {
        let share = |of: usize, rest: usize| of as f64 / (of + rest) as f64;
        let (precision, recall) = (share(right_yes, wrong_yes), share(right_yes, wrong_no));
        println!("{name}: precision {precision:.3}, recall {recall:.3}, {right_no} mentions left alone");
        assert!(precision >= 0.93 && recall >= 0.62, "{name}: precision {precision:.3}, recall {recall:.3}");
    }
}
