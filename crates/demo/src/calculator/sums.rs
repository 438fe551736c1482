//! Finds the stretches of a prompt that are sums, and shows them as they were understood.
//!
//! What always holds: sums do not overlap and come in the order of the prompt.
//!
//! Deliberately absent: computing. A stretch found here may still have no result.

use std::ops::Range;

use super::token::Token;

const SHOWN_CHARS_MAX: usize = 80;

/// The longest stretches that consist of arithmetic and can begin and end a sum.
pub(super) fn sums(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut sums = Vec::new();
    let mut start = 0;
    let is_break = |token: &Token| matches!(token, Token::Word(_) | Token::Break);
    for stretch in tokens.split(is_break) {
        let skipped = stretch.iter().take_while(|token| !token.begins_value() && !token.is('-')).count();
        let part = &stretch[skipped..];
        let cut = part.iter().rev().take_while(|token| !token.ends_value()).count();
        if cut < part.len() {
            sums.push(start + skipped..start + skipped + part.len() - cut);
        }
        start += stretch.len() + 1;
    }
    sums
}

/// Whether there is something to do: a lone number is no sum, and neither is "3-4" before a word.
pub(super) fn is_worth_computing(tokens: &[Token], sum: &Range<usize>) -> bool {
    let part = &tokens[sum.clone()];
    if let [Token::Number(a), Token::Sign('-'), Token::Number(b)] = part {
        let is_range = a.float() < b.float() && matches!(tokens.get(sum.end), Some(Token::Word(word)) if word != "=");
        return !is_range;
    }
    let has_number = part.iter().any(|token| matches!(token, Token::Number(_) | Token::Constant(..)));
    let has_work = part.iter().skip(1).any(|token| matches!(token, Token::Sign(sign) if "+-*/^m!of".contains(*sign)));
    let has_modulo = part.windows(2).any(|pair| pair[0].is('%') && pair[1].begins_value());
    let has_function = part.windows(2).any(|pair| matches!(pair[0], Token::Function(_)) && pair[1].begins_value());
    let has_pi = part.windows(2).any(|pair| pair[0].ends_value() && matches!(pair[1], Token::Constant("pi", _)));
    let is_pi = matches!(part, [Token::Constant("pi", _)]);
    (has_number && (has_work || has_modulo || has_function || has_pi)) || is_pi
}

/// The sum as it was understood.
pub(super) fn shown(part: &[Token]) -> String {
    let mut text = String::new();
    for (at, token) in part.iter().enumerate() {
        let bracket_follows = part.get(at + 1).is_some_and(|token| token.is('('));
        match token {
            Token::Number(value) => text.push_str(&value.digits().0),
            Token::Constant(name, _) => text.push_str(name),
            Token::Function(name) if bracket_follows => text.push_str(name),
            Token::Function(name) => text.push_str(&format!("{name} ")),
            Token::Sign(sign) => text.push_str(match sign {
                '+' => " + ",
                '-' => " - ",
                '*' => " × ",
                '/' => " / ",
                'm' => " mod ",
                'o' => " of ",
                'f' => " off ",
                '^' => "^",
                '(' => "(",
                ')' => ")",
                '!' => "!",
                '%' => "%",
                _ => "°",
            }),
            Token::Word(_) | Token::Break => {}
        }
        if text.len() > 4 * SHOWN_CHARS_MAX {
            break;
        }
    }
    let tidy = text.trim().replace("( - ", "(-").replace("^ - ", "^-").replace("  ", " ");
    if tidy.chars().count() <= SHOWN_CHARS_MAX {
        return tidy;
    }
    tidy.chars().take(SHOWN_CHARS_MAX).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::super::answer;

    #[test]
    fn what_only_looks_like_a_sum_is_left_alone() {
        for prompt in [
            "",
            "Hello!",
            "Meet me on 2031-05-17.",
            "due 17/05/2031",
            "Explain it in 3-4 sentences",
            "I am 100% sure",
            "state-of-the-art",
            "covid-19",
            "the log of the ship",
            "C++ and 7 apples",
            "- one\n- 2 apples",
            "the sin of pride",
            "I drank 2 cups a day",
            "version 3.11.2",
        ] {
            assert!(answer(prompt).starts_with("I see nothing"), "{prompt:?}: {}", answer(prompt));
        }
    }
}
