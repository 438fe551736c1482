//! Cuts a prompt into numbers, signs and words, and turns the words of arithmetic into signs.
//!
//! What always holds: every prompt can be cut; what it cannot read becomes a [`Token::Break`].
//!
//! Deliberately absent: any judgement on whether the signs make a sum.

use std::f64::consts::{E, PI};

use super::value::{FUNCTIONS, Value};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Number(Value),
    Constant(&'static str, f64),
    Function(&'static str),
    /// `+ - * / ^ ( ) !`, `m` for modulo, `%`, `°`, `o` for "% of" and `f` for "% off".
    Sign(char),
    Word(String),
    /// Anything that ends a sum.
    Break,
}

impl Token {
    pub(super) fn is(&self, sign: char) -> bool {
        *self == Token::Sign(sign)
    }

    pub(super) fn ends_value(&self) -> bool {
        match self {
            Token::Number(_) | Token::Constant(..) => true,
            Token::Sign(sign) => ")!%°".contains(*sign),
            _ => false,
        }
    }

    pub(super) fn begins_value(&self) -> bool {
        matches!(self, Token::Number(_) | Token::Constant(..) | Token::Function(_)) || self.is('(')
    }
}

pub(super) fn tokens(prompt: &str) -> Vec<Token> {
    let chars: Vec<char> = prompt.chars().collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        let line_begins = at == 0 || chars[at - 1] == '\n';
        let start = at;
        at += 1;
        match c {
            '\n' => tokens.push(Token::Break),
            // A bullet, not a sign.
            '-' | '*' | '+' if line_begins && next == ' ' => tokens.push(Token::Break),
            '*' if next == '*' => {
                at += 1;
                tokens.push(Token::Sign('^'));
            }
            '0'..='9' => at = number_or_date(&chars, start, &mut tokens),
            '.' if next.is_ascii_digit() => at = number_or_date(&chars, start, &mut tokens),
            '+' | '-' | '*' | '/' | '^' | '(' | ')' | '!' | '%' | '°' => tokens.push(Token::Sign(c)),
            '−' => tokens.push(Token::Sign('-')),
            '×' | '·' => tokens.push(Token::Sign('*')),
            '÷' => tokens.push(Token::Sign('/')),
            '²' | '³' => {
                let exponent = if c == '²' { 2 } else { 3 };
                tokens.extend([Token::Sign('^'), Token::Number(Value::Int(exponent))]);
            }
            '=' => tokens.push(Token::Word("=".to_owned())),
            '√' => tokens.push(Token::Function("sqrt")),
            'π' => tokens.push(Token::Constant("pi", PI)),
            _ if c.is_alphabetic() => {
                while chars.get(at).is_some_and(|c| c.is_alphabetic() && !"²³π".contains(*c)) {
                    at += 1;
                }
                let mut word: String = chars[start..at].iter().collect();
                if word.eq_ignore_ascii_case("log") {
                    let digits = chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
                    word.extend(&chars[at..at + digits]);
                    at += digits;
                }
                // "m2" and "ft3" as people type them.
                let exponent = chars.get(at).filter(|c| "23".contains(**c));
                let ends = chars.get(at + 1).is_none_or(|c| !c.is_alphanumeric() && *c != '.');
                let is_length = ["mm", "cm", "m", "km", "in", "ft", "yd", "mi"].contains(&word.as_str());
                if let (Some(c), true, true) = (exponent, ends, is_length) {
                    let exponent = if *c == '2' { 2 } else { 3 };
                    let power = [Token::Sign('^'), Token::Number(Value::Int(exponent))];
                    tokens.push(Token::Word(word));
                    tokens.extend(power);
                    at += 1;
                    continue;
                }
                let follows = chars[at..].iter().find(|c| **c != ' ').copied().unwrap_or(' ');
                push_word(word, follows, &mut tokens);
            }
            _ if c.is_whitespace() || "$€£`".contains(c) => {}
            _ => tokens.push(Token::Break),
        }
    }
    tokens
}

/// Reads a number, or a whole date as a break. Returns where reading goes on.
fn number_or_date(chars: &[char], start: usize, tokens: &mut Vec<Token>) -> usize {
    let digits_at = |at: usize| chars[at.min(chars.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
    let first = digits_at(start);
    let separator = chars.get(start + first).copied().filter(|c| "-/".contains(*c));
    let second_at = start + first + 1;
    let second = digits_at(second_at);
    let third = digits_at(second_at + second + 1);
    let is_date = separator.is_some()
        && separator == chars.get(second_at + second).copied()
        && (1..=2).contains(&second)
        && ((first == 4 && (1..=2).contains(&third)) || (first <= 2 && third == 4));
    if is_date {
        tokens.push(Token::Break);
        return second_at + second + 1 + third;
    }

    let mut at = start + first;
    while chars.get(at) == Some(&',') && digits_at(at + 1) == 3 {
        at += 4;
    }
    if chars.get(at) == Some(&'.') && digits_at(at + 1) > 0 {
        at += 1 + digits_at(at + 1);
    }
    if matches!(chars.get(at), Some('e' | 'E')) {
        let sign = usize::from(matches!(chars.get(at + 1), Some('+' | '-')));
        let exponent = digits_at(at + 1 + sign);
        at += if exponent > 0 { 1 + sign + exponent } else { 0 };
    }
    let text: String = chars[start..at].iter().filter(|c| **c != ',').collect();
    // 1e999 reads as infinity; the sum it stands in then says that it is too large.
    let value = text.parse().map_or_else(|_| Value::Real(text.parse().unwrap_or(f64::NAN)), Value::Int);
    tokens.push(Token::Number(value));
    at
}

/// Turns the words of arithmetic into signs. `follows` is the next character that is no space.
fn push_word(word: String, follows: char, tokens: &mut Vec<Token>) {
    let lower = word.to_lowercase();
    let last = tokens.last();
    let after_value = last.is_some_and(Token::ends_value);
    let after_sign = |signs: &str| matches!(last, Some(Token::Sign(sign)) if signs.contains(*sign));
    let after_word = |text: &str| matches!(last, Some(Token::Word(word)) if word == text);
    let function = FUNCTIONS.iter().find(|name| **name == lower);
    match lower.as_str() {
        "plus" => tokens.push(Token::Sign('+')),
        "minus" => tokens.push(Token::Sign('-')),
        "times" | "multiplied" => tokens.push(Token::Sign('*')),
        "divided" => tokens.push(Token::Sign('/')),
        "mod" | "modulo" => tokens.push(Token::Sign('m')),
        "percent" => tokens.push(Token::Sign('%')),
        "deg" | "degree" | "degrees" => tokens.push(Token::Sign('°')),
        "x" if after_value && (follows.is_ascii_digit() || follows == '(') => tokens.push(Token::Sign('*')),
        "by" if after_sign("*/") => {}
        "tip" | "tax" if after_sign("%") => {}
        "of" | "on" if after_sign("%") => tokens.push(Token::Sign('o')),
        "off" if after_sign("%") => tokens.push(Token::Sign('f')),
        "of" if after_sign("^") || matches!(last, Some(Token::Function(_))) => {}
        "squared" | "cubed" if after_value => {
            let exponent = if lower == "squared" { 2 } else { 3 };
            tokens.extend([Token::Sign('^'), Token::Number(Value::Int(exponent))]);
        }
        "power" => {
            while matches!(tokens.last(), Some(Token::Word(word)) if ["raised", "to", "the"].contains(&word.as_str())) {
                tokens.pop();
            }
            tokens.push(Token::Sign('^'));
        }
        "root" if after_word("square") || after_word("cube") => {
            let name = if after_word("square") { "sqrt" } else { "cbrt" };
            tokens.pop();
            tokens.push(Token::Function(name));
        }
        "factorial" if after_value => tokens.push(Token::Sign('!')),
        "pi" => tokens.push(Token::Constant("pi", PI)),
        "e" => tokens.push(Token::Constant("e", E)),
        _ => tokens.push(function.map_or(Token::Word(word), |name| Token::Function(name))),
    }
}
