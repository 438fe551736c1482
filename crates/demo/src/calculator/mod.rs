//! A calculator and unit converter that finds what is to be computed inside ordinary prose.
//!
//! What always holds: whole numbers stay exact (`i128`, checked) for as long as they stay whole, and everything else is
//! an `f64` shown to ten digits, with ≈ where digits were cut; nesting is bounded, in [`parser`], so no prompt exhausts
//! the stack; what cannot be computed is explained in words.
//!
//! Deliberately absent: dates, currencies, variables and equations. Things that merely look like
//! sums ("2031-05-17", "in 3-4 sentences") are left alone.

mod conversion;
mod parser;
mod sums;
mod token;
mod units;
mod value;

use conversion::conversions;
use parser::Parser;
use sums::{is_worth_computing, shown, sums};
use token::{Token, tokens};
use value::Value;

const STEPS_MAX: usize = 12;
const RESULTS_MAX: usize = 4;

pub(super) fn answer(prompt: &str) -> String {
    let tokens = tokens(prompt);
    let sums = sums(&tokens);
    let (mut results, converted) = conversions(&tokens, &sums);
    for sum in &sums {
        if !converted.contains(&sum.start) && is_worth_computing(&tokens, sum) {
            results.push(compute(&tokens[sum.clone()]));
        }
        if results.len() >= RESULTS_MAX {
            break;
        }
    }
    if results.is_empty() {
        return "I see nothing to compute here. Give me a sum such as `12.5% of 80` or \
                `sqrt(2) * 3^4`, or a conversion such as `5 miles in km`."
            .to_owned();
    }
    results.iter().map(|result| result.trim_end()).collect::<Vec<_>>().join("\n\n")
}

fn compute(sum: &[Token]) -> String {
    let mut parser = Parser::over(sum);
    let shown = shown(sum);
    match parser.whole() {
        // With a single step the equation itself is the working.
        Ok(value) if parser.steps.len() < 2 => equation(&format!("`{shown}`"), value),
        Ok(value) => format!("{}\n{}", equation(&format!("`{shown}`"), value), table(&parser.steps)),
        Err(fault) => format!("`{shown}` has no result: {}.", fault.words()),
    }
}

fn equation(left: &str, value: Value) -> String {
    let (digits, exact) = value.digits();
    format!("{left} {} **{digits}**", if exact { "=" } else { "≈" })
}

fn table(rows: &[(String, String)]) -> String {
    let mut text = "\n| Step | Result |\n| --- | --- |\n".to_owned();
    for (step, result) in rows.iter().take(STEPS_MAX) {
        text.push_str(&format!("| {step} | {result} |\n"));
    }
    if rows.len() > STEPS_MAX {
        text.push_str(&format!("| … and {} more | |\n", rows.len() - STEPS_MAX));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn check_all(rows: &[(&str, &str)]) {
        for (prompt, expected) in rows {
            let text = answer(prompt);
            assert!(text.contains(expected), "{prompt:?}: expected {expected:?} in:\n{text}");
        }
    }

    #[test]
    fn what_has_no_result_is_said_in_words() {
        check_all(&[
            ("1/0", "division by zero"),
            ("5 mod 0", "division by zero"),
            ("0^-1", "division by zero"),
            ("sqrt(-1)", "not defined among the real numbers"),
            ("ln(0)", "not defined"),
            ("(-8)^0.5", "not defined"),
            ("tan(90 degrees)", "not defined"),
            ("171!", "too large"),
            ("10^400", "too large"),
            ("1e400 + 1", "too large"),
            ("2 + * 3", "wrong place"),
            ("-300 C to F", "absolute zero"),
            ("5 kg to km", "cannot be converted"),
            ("5/0 km to miles", "division by zero"),
        ]);
        check_all(&[(&format!("{}1", "(".repeat(100_000)), "nothing to compute")]);
        check_all(&[(&format!("1+{}1", "(".repeat(100_000)), "nested too deeply")]);
        check_all(&[(&format!("2{}", "^2".repeat(50_000)), "nested too deeply")]);
    }

    #[test]
    fn the_working_is_shown_as_a_table() {
        let text = answer("2^10 - 3*(4+1)");
        assert!(text.starts_with("`2^10 - 3 × (4 + 1)` = **1009**\n\n| Step | Result |"), "{text}");
        assert!(text.contains("| 4 + 1 | 5 |\n| 3 × 5 | 15 |\n| 1024 − 15 | 1009 |"), "{text}");
    }

    #[test]
    fn several_questions_are_answered_one_below_the_other() {
        let text = answer("What is 180 cm in mm? 70 kg in g? How many h in a day, and 3*4?");
        for expected in ["**1800** mm", "**70000** g", "**24** h", "**12**"] {
            assert!(text.contains(expected), "{text}");
        }
        check_all(&[("2+2? And 1/0?", "`2 + 2` = **4**\n\n`1 / 0` has no result: division by zero")]);
    }
}
