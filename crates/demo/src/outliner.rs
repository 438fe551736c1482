//! Turns any question into a plan: the verb decides which kind of plan, the words that carry the
//! subject fill it in.
//!
//! What always holds: a heading, numbered steps, and a short list of checks; the same shape for
//! every prompt, so that a reader always finds their way.
//!
//! Deliberately absent: the answer itself. A plan says how one would find it.

use std::collections::BTreeMap;

use super::respond::{Dice, Exchange, content_words, quote, subject, words};

const KEY_TERMS_MAX: usize = 4;

/// A kind of plan. `{topic}` is the subject; `{first}` and `{second}` are its leading terms.
struct Plan {
    verbs: &'static [&'static str],
    title: &'static str,
    steps: &'static [&'static str],
    checks: &'static [&'static str],
}

const PLANS: [Plan; 5] = [
    Plan {
        verbs: &["vs", "versus", "compare", "difference", "differences", "better", "best", "choose", "pick", "prefer"],
        title: "A way to compare {topic}",
        steps: &[
            "Write down what the choice is **for**: one sentence, one situation.",
            "List three to five criteria (cost, effort, risk, how easily it can be undone).",
            "Describe **{first}** by these criteria, strengths and weaknesses.",
            "Describe **{second}** by the same criteria, in the same order.",
            "Look for a criterion that decides alone; if there is none, weigh them.",
            "Say which you would take, and in which case you would take the other.",
        ],
        checks: &[
            "Were both sides judged by the same criteria?",
            "What would change your mind?",
            "Did the order of presentation sway you?",
        ],
    },
    Plan {
        verbs: &[
            "fix", "error", "bug", "broken", "fail", "fails", "failing", "failed", "wrong", "debug", "crash",
            "crashes", "slow",
        ],
        title: "A way to track down {topic}",
        steps: &[
            "Write down what you expected and what happened instead, word for word.",
            "Make **{first}** fail again on purpose; note the smallest input that does it.",
            "List what changed since it last worked.",
            "Cut the path in half: is **{second}** still right in the middle?",
            "Change one thing at a time, and undo it if it made no difference.",
            "Keep the failing case as a test, then repair the cause rather than the symptom.",
        ],
        checks: &[
            "Does the failing case pass now?",
            "Can you explain why it failed?",
            "Could the same mistake sit elsewhere?",
        ],
    },
    Plan {
        verbs: &[
            "write",
            "build",
            "make",
            "create",
            "design",
            "implement",
            "code",
            "draft",
            "compose",
            "develop",
            "generate",
            "story",
            "poem",
            "essay",
            "function",
            "program",
        ],
        title: "A way to make {topic}",
        steps: &[
            "Say who it is for and what they should be able to do with **{first}**.",
            "Collect two examples you like, and name what makes them work.",
            "Fix the limits: length, time, tools, what is left out.",
            "Make the smallest complete version, with **{second}** in it, however rough.",
            "Show it to someone, or run it, and note the first place where it stumbles.",
            "Rework that place; then cut what nobody missed.",
        ],
        checks: &["Is the smallest version complete?", "Does the beginning say what it is?", "What can be removed?"],
    },
    Plan {
        verbs: &[
            "plan", "learn", "start", "prepare", "improve", "organize", "study", "become", "travel", "trip",
            "practice", "stop", "save",
        ],
        title: "A way towards {topic}",
        steps: &[
            "Describe the end: how will you notice that **{first}** has succeeded?",
            "Write down where you stand today, with one number if possible.",
            "Split the way into stages of about a week, the easiest first.",
            "Reserve fixed times for **{second}**, short rather than rare.",
            "Arrange for feedback: a person, a test, or a record you keep.",
            "After two weeks compare with the first number, and change one thing.",
        ],
        checks: &["Is the next step small enough for today?", "What is the likeliest obstacle?", "Who can help?"],
    },
    Plan {
        verbs: &[],
        title: "A way to understand {topic}",
        steps: &[
            "Put **{first}** into one plain sentence, even if it is rough.",
            "Name the parts, and how **{second}** is connected with the rest.",
            "Find one concrete example, with numbers or names.",
            "Ask what causes it, and what it causes in turn.",
            "Look for a case in which the explanation fails.",
            "Compare two independent sources, and note where they differ.",
            "Explain it to someone else without your notes.",
        ],
        checks: &["Which word did you use without defining it?", "What would a doubter ask?", "What surprised you?"],
    },
];

const OPENINGS: [&str; 3] =
    ["Before an answer, an order in which to look for it:", "Here is how I would go about it:", "Taken step by step:"];

pub(super) fn answer(history: &[Exchange<'_>], prompt: &str, dice: &mut Dice) -> String {
    let about = subject(history, prompt);
    let plan = plan_for(about);
    let terms = key_terms(about);
    let topic = match terms.as_slice() {
        [] => "your question".to_owned(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    };
    let first = terms.first().map_or("the question", String::as_str);
    let second = terms.get(1).map_or("each part", String::as_str);
    let fill = |text: &str| text.replace("{topic}", &topic).replace("{first}", first).replace("{second}", second);

    let mut text = format!("## {}\n\n{}\n\n", fill(plan.title), dice.pick(&OPENINGS));
    for (at, step) in plan.steps.iter().enumerate() {
        text.push_str(&format!("{}. {}\n", at + 1, fill(step)));
    }
    text.push_str("\n**Check at the end**\n\n");
    let skipped = dice.below(plan.checks.len() + 1);
    for (_, check) in plan.checks.iter().enumerate().filter(|(at, _)| *at != skipped) {
        text.push_str(&format!("- {check}\n"));
    }
    text
}

/// The plan with the most of its verbs in the question; the last one, which names none, otherwise.
fn plan_for(question: &str) -> &'static Plan {
    let asked = words(&question.to_lowercase());
    let hits = |plan: &Plan| asked.iter().filter(|word| plan.verbs.contains(&word.as_str())).count();
    let mut chosen = &PLANS[PLANS.len() - 1];
    let mut most = 0;
    for plan in &PLANS {
        if hits(plan) > most {
            most = hits(plan);
            chosen = plan;
        }
    }
    chosen
}

/// The most frequent subject words without the plan's verbs, in the order of their appearance.
fn key_terms(question: &str) -> Vec<String> {
    let mut seen: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    for (at, word) in content_words(question).into_iter().enumerate() {
        let lower = word.to_lowercase();
        if PLANS.iter().all(|plan| !plan.verbs.contains(&lower.as_str())) {
            seen.entry(lower).or_insert((0, at, word)).0 += 1;
        }
    }
    let mut ranked: Vec<(usize, usize, String)> = seen.into_values().collect();
    ranked.sort_by_key(|(count, first_at, _)| (usize::MAX - count, *first_at));
    ranked.truncate(KEY_TERMS_MAX);
    ranked.sort_by_key(|(_, first_at, _)| *first_at);
    ranked.into_iter().map(|(_, _, word)| quote(&word, 40)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(prompt: &str, expected_title: &str) {
        let text = answer(&[], prompt, &mut Dice::new(1));
        assert_eq!(text.lines().next(), Some(format!("## {expected_title}").as_str()), "{prompt}");
    }

    #[test]
    fn the_verb_decides_the_plan_and_the_nouns_fill_it() {
        check("Compare SQL and spreadsheets", "A way to compare SQL and spreadsheets");
        check("Why does my parser crash?", "A way to track down parser");
        check("Write a poem about the autumn sea", "A way to make autumn and sea");
        check("How do I learn Spanish?", "A way towards Spanish");
        check("What is gravity?", "A way to understand gravity");
        check("", "A way to understand your question");
    }

    #[test]
    fn a_long_prompt_is_reduced_to_its_most_frequent_words() {
        let prompt = "rain snow rain wind rain snow hail rain wind snow fog ice wind dew ice";
        check(prompt, "A way to understand rain, snow, wind and ice");
    }

    #[test]
    fn no_placeholder_is_left_open() {
        for prompt in ["", "tea or coffee, which is better?", "fix it", "{first} {topic}"] {
            let text = answer(&[], prompt, &mut Dice::new(2));
            assert!(!text.contains('{'), "{text}");
            assert!(text.contains("\n1. ") && text.contains("\n- "));
        }
    }
}
