//! A conversation partner after Weizenbaum's program of 1966: the best-ranked keyword of the
//! prompt selects a decomposition, whose pieces are turned from "I" to "you" and put into a
//! reassembly sentence.
//!
//! What always holds: the answer is one or two sentences; when no keyword fits, something the
//! person said earlier about "my …" is brought up again; the last answer is not repeated while
//! another sentence is possible.
//!
//! Deliberately absent: knowledge. It never answers a question, it only hands it back.

use super::respond::{Dice, Exchange, capitalized, quote, words};

/// More words than this are not echoed: a long mirror is no conversation.
const ECHO_WORDS_MAX: usize = 14;

/// One entry of the script: a keyword, and what is said to it.
struct Rule {
    keyword: &'static str,
    rank: u8,
    /// Literal words and `*` for any words; begins and ends with `*`.
    pattern: &'static str,
    /// `{}` stands for what the last star caught, reflected.
    replies: Vec<&'static str>,
}

/// Head lines are `rank keyword pattern`; the replies follow, indented.
const SCRIPT: &str = "\
50 computer *
  Do computers worry you?
  What do you think machines have to do with your question?
50 ai *
  What about machines that talk interests you most?
  Would you trust an answer more if a person had written it?
15 name * my name is *
  Pleased to meet you, {}. What is on your mind?
  Hello, {}. What shall we talk about?
14 sorry *
  There is no need to apologize.
  What feelings do you have when you apologize?
12 remember * i remember *
  Do you often think of {}?
  What else comes to mind when you think of {}?
11 remember * do you remember *
  Did you think I would forget {}?
  What about {} should I recall now?
10 if * if *
  Do you think it is likely that {}?
  What would it change if {}?
  Really — if {}?
10 dreamed * i dreamed *
  Have you ever dreamed {} while you were awake?
  What does that dream suggest to you?
9 mother *
  Tell me more about your family.
  How do you get along with your mother?
9 father *
  Tell me more about your family.
  Does your father influence you strongly?
8 feel * i feel *
  Do you often feel {}?
  What usually makes you feel {}?
  When did you begin to feel {}?
8 want * i want *
  What would it mean to you if you got {}?
  Why do you want {}?
  Suppose you soon had {}. What then?
8 need * i need *
  Would it really help you to get {}?
  What happens if you never get {}?
8 can't * i can't *
  How do you know that you can't {}?
  Have you tried? What would happen if you could {}?
7 i'm * i'm *
  How long have you been {}?
  How do you feel about being {}?
7 am * i am *
  Is it because you are {} that you came here?
  How long have you been {}?
  Do you believe it is normal to be {}?
7 am * am i *
  Do you believe you are {}?
  Would you want to be {}?
6 think * i think *
  But are you sure {}?
  What makes you think {}?
6 you * are you *
  Why does it matter to you whether I am {}?
  Would it help you if I were {}?
  Perhaps I am {} only in your mind.
6 you * you are *
  What makes you think I am {}?
  Does it please you to believe I am {}?
5 you * can you *
  You would like me to be able to {}, I suppose. Why?
  Perhaps you could {} yourself. What is in the way?
  What would it change if I could {}?
5 you * could you *
  What would it change for you if I could {}?
  Who else have you asked to {}?
5 because *
  Is that the real reason?
  What other reasons might there be?
  Does that reason explain anything else?
5 difference * difference between *
  What connection do you see between {}?
  Which would you choose, and why: {}?
5 write * write *
  If you wrote {} yourself, how would it begin?
  Who would read {}, and what should they feel?
5 explain * explain *
  What do you already know about {}?
  Which part of {} puzzles you?
5 fix * fix *
  When did you first notice something wrong with {}?
  What have you tried so far with {}?
4 my * my *
  Tell me more about your {}.
  Why is it important to you that this is your {}?
  Does anyone else know about your {}?
4 everyone *
  Surely not everyone. Whom are you thinking of?
  Can you think of anyone in particular?
4 always *
  Can you think of a particular time?
  Really, always?
3 why * why *
  What do you think is the reason that {}?
  Suppose you knew why {}. What would change?
  What answer would satisfy you most?
3 how * how to *
  What is the first step you would take to {}?
  Have you seen someone else {}?
2 how * how *
  How would you answer that yourself?
  What have you tried already?
2 what * what is *
  What does {} mean to you?
  What comes to mind first when you think of {}?
  Why are you interested in {}?
1 what * what *
  Why do you ask?
  What answer would please you most?
  Does that question interest you?
1 hello *
  How do you do? Please tell me what is on your mind.
  Hello. What would you like to talk about?
1 hi *
  Hi there. What is on your mind?
  Hello. What would you like to talk about?
1 yes *
  You seem quite sure.
  I see. Can you say more about that?
1 no *
  Why not?
  Are you saying no just to be careful?
";

const MEMORY: [&str; 3] = [
    "Let us go back a little: you mentioned your {}.",
    "Earlier you spoke of your {}. Does this have to do with it?",
    "But what about your {}?",
];

const NOTHING_FITS: [&str; 5] = [
    "Please go on.",
    "I am not sure I understand you fully. Can you put it another way?",
    "What does that suggest to you?",
    "That is interesting. What makes you bring it up?",
    "Say a little more about that.",
];

/// First person to second and back. The rest of the sentence stays as it is.
const REFLECTIONS: [(&str, &str); 20] = [
    ("i", "you"),
    ("me", "you"),
    ("my", "your"),
    ("mine", "yours"),
    ("myself", "yourself"),
    ("am", "are"),
    ("i'm", "you are"),
    ("i've", "you have"),
    ("i'll", "you will"),
    ("i'd", "you would"),
    ("your", "my"),
    ("yours", "mine"),
    ("yourself", "myself"),
    ("you're", "I am"),
    ("you've", "I have"),
    ("you'll", "I will"),
    ("you'd", "I would"),
    ("we", "you"),
    ("our", "your"),
    ("us", "you"),
];

pub(super) fn answer(history: &[Exchange<'_>], prompt: &str, dice: &mut Dice) -> String {
    if prompt.trim().is_empty() {
        return "You are silent. What keeps you from saying it?".to_owned();
    }
    let said_last = history.last().map_or("", |exchange| exchange.answer);
    let script = script();
    if let Some((rule, echo)) = best_rule(&script, prompt) {
        choose(&rule.replies, &echo, said_last, dice)
    } else if let Some(echo) = remembered(&script, history, dice) {
        choose(&MEMORY, &echo, said_last, dice)
    } else {
        choose(&NOTHING_FITS, "", said_last, dice)
    }
}

fn script() -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in SCRIPT.lines() {
        if let Some(reply) = line.strip_prefix("  ") {
            rules.last_mut().into_iter().for_each(|rule| rule.replies.push(reply));
            continue;
        }
        let mut head = line.splitn(3, ' ');
        if let (Some(rank), Some(keyword), Some(pattern)) = (head.next(), head.next(), head.next()) {
            let rank = rank.parse().unwrap_or(0);
            rules.push(Rule { keyword, rank, pattern, replies: Vec::new() });
        }
    }
    rules
}

/// The highest-ranked rule that fits any clause, with what it echoes. Among equals the earliest
/// clause, then the earliest entry of the script wins.
fn best_rule<'r>(script: &'r [Rule], prompt: &str) -> Option<(&'r Rule, String)> {
    let mut best: Option<(&Rule, String)> = None;
    for clause in clauses(prompt) {
        for rule in script {
            let beaten = best.as_ref().is_some_and(|(found, _)| found.rank >= rule.rank);
            if beaten || !clause.iter().any(|word| same(word, rule.keyword)) {
                continue;
            }
            if let Some(echo) = decompose(rule, &clause) {
                best = Some((rule, echo));
            }
        }
    }
    best
}

fn clauses(text: &str) -> impl Iterator<Item = Vec<String>> {
    text.split(['.', ',', ';', ':', '!', '?', '\n', '(', ')']).map(words).filter(|clause| !clause.is_empty())
}

/// What the last star caught, reflected; nothing when the literal words are missing, or when the
/// replies would have nothing to echo.
fn decompose(rule: &Rule, clause: &[String]) -> Option<String> {
    let mut rest = clause;
    for literal in rule.pattern.split('*').map(str::trim).filter(|part| !part.is_empty()) {
        let literal: Vec<&str> = literal.split(' ').collect();
        let at = rest
            .windows(literal.len())
            .position(|window| window.iter().zip(&literal).all(|(word, wanted)| same(word, wanted)))?;
        rest = &rest[at + literal.len()..];
    }
    let echoes = rule.replies.iter().any(|reply| reply.contains("{}"));
    (!echoes || !rest.is_empty()).then(|| reflected(rest))
}

/// The script is plain ASCII; the case people type in is kept for the echo.
fn same(word: &str, scripted: &str) -> bool {
    word.eq_ignore_ascii_case(scripted)
}

fn reflected(piece: &[String]) -> String {
    let shown = &piece[..piece.len().min(ECHO_WORDS_MAX)];
    let turned: Vec<&str> = shown
        .iter()
        .enumerate()
        .map(|(at, word)| match REFLECTIONS.iter().find(|(from, _)| same(word, from)) {
            Some((_, to)) => to,
            // "you" is the object at the end ("help you") and mostly the subject elsewhere.
            None if same(word, "you") && at + 1 == shown.len() => "me",
            None if same(word, "you") => "I",
            None => word,
        })
        .collect();
    quote(&turned.join(" "), 160)
}

/// Something said about "my …" in an earlier prompt.
fn remembered(script: &[Rule], history: &[Exchange<'_>], dice: &mut Dice) -> Option<String> {
    let mine = script.iter().find(|rule| rule.keyword == "my")?;
    let mut found: Vec<String> = history
        .iter()
        .flat_map(|exchange| clauses(exchange.prompt))
        .filter_map(|clause| decompose(mine, &clause))
        .collect();
    let at = dice.below(found.len());
    (at < found.len()).then(|| found.swap_remove(at))
}

fn choose(replies: &[&str], echo: &str, said_last: &str, dice: &mut Dice) -> String {
    let start = dice.below(replies.len());
    let mut chosen = String::new();
    for step in 0..replies.len() {
        chosen = capitalized(&replies[(start + step) % replies.len()].replace("{}", echo));
        if !said_last.contains(&chosen) {
            break;
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All sentences the seeds can produce for a prompt.
    fn all_answers(history: &[Exchange<'_>], prompt: &str) -> Vec<String> {
        (0..40).map(|seed| answer(history, prompt, &mut Dice::new(seed))).collect()
    }

    fn check(prompt: &str, expected: &str) {
        let answers = all_answers(&[], prompt);
        assert!(answers.iter().any(|it| it == expected), "{prompt}: {answers:?}");
    }

    #[test]
    fn statements_are_turned_around_and_handed_back() {
        check("I am worried about my exam.", "How long have you been worried about your exam?");
        check("Hello. I feel that you don't like me", "Do you often feel that I don't like you?");
        check("Can you help me?", "What would it change if I could help you?");
        check("I want someone to help you", "Why do you want someone to help me?");
        check("My name is Ada", "Hello, Ada. What shall we talk about?");
    }

    #[test]
    fn the_higher_ranked_keyword_wins_wherever_it_stands() {
        check("What is this, because my COMPUTER is odd", "Do computers worry you?");
    }

    #[test]
    fn without_a_keyword_an_earlier_remark_comes_back() {
        let history = [Exchange { prompt: "I lost my old bicycle.", answer: "" }];
        let answers = all_answers(&history, "Trees grow slowly");
        assert!(answers.contains(&"But what about your old bicycle?".to_owned()));
        assert!(all_answers(&[], "Trees grow slowly").contains(&"Please go on.".to_owned()));
    }

    #[test]
    fn the_last_answer_is_not_repeated() {
        let history = [Exchange { prompt: "no", answer: "Why not?" }];
        assert!(!all_answers(&history, "no").contains(&"Why not?".to_owned()));
    }

    #[test]
    fn every_entry_of_the_script_can_be_read_and_has_replies() {
        let script = script();
        assert_eq!(script.len(), 39);
        for rule in script {
            assert!(rule.rank > 0 && rule.replies.len() >= 2, "{}", rule.keyword);
            assert!(rule.pattern.starts_with('*') && rule.pattern.ends_with('*'));
        }
    }
}
