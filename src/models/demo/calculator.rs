//! A calculator and unit converter that finds what is to be computed inside ordinary prose.
//!
//! What always holds: whole numbers stay exact (`i128`, checked) for as long as they stay whole,
//! and everything else is an `f64` shown to ten digits, with ≈ where digits were cut; nesting is
//! bounded by [`DEPTH_MAX`], so no prompt exhausts the stack; what cannot be computed is explained
//! in words.
//!
//! Deliberately absent: dates, currencies, variables and equations. Things that merely look like
//! sums ("2031-05-17", "in 3-4 sentences") are left alone.

use std::collections::BTreeSet;
use std::f64::consts::{E, PI};
use std::ops::Range;

const DEPTH_MAX: usize = 64;
const STEPS_MAX: usize = 12;
const RESULTS_MAX: usize = 4;
const SHOWN_CHARS_MAX: usize = 80;

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

// ---- values

#[derive(Clone, Copy, Debug, PartialEq)]
enum Value {
    Int(i128),
    Real(f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Unreadable,
    TooDeep,
    DivisionByZero,
    TooLarge,
    Undefined,
}

impl Fault {
    fn words(self) -> &'static str {
        match self {
            Fault::Unreadable => "something is missing or stands in the wrong place",
            Fault::TooDeep => "it is nested too deeply for me",
            Fault::DivisionByZero => "division by zero is not defined",
            Fault::TooLarge => "it is too large for me to write down",
            Fault::Undefined => "it is not defined among the real numbers",
        }
    }
}

impl Value {
    /// Whole results come back to exact numbers while an `f64` still tells them from their
    /// neighbours.
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    fn real(x: f64) -> Result<Value, Fault> {
        if x.is_nan() {
            Err(Fault::Undefined)
        } else if x.is_infinite() {
            Err(Fault::TooLarge)
        } else if x.fract() == 0.0 && x.abs() < 9_007_199_254_740_992.0 {
            Ok(Value::Int(x as i128))
        } else {
            Ok(Value::Real(x))
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "only where exactness is already given up")]
    fn float(self) -> f64 {
        match self {
            Value::Int(n) => n as f64,
            Value::Real(x) => x,
        }
    }

    /// The digits to show, and whether they are the whole value.
    fn digits(self) -> (String, bool) {
        let x = match self {
            Value::Int(n) => return (n.to_string(), true),
            Value::Real(x) => x,
        };
        let scientific = format!("{x:.9e}");
        let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
        let exponent: i32 = exponent.parse().unwrap_or(0);
        let rounded: f64 = scientific.parse().unwrap_or(x);
        let exact = (rounded - x).abs() <= x.abs() * 1e-14 && exponent < 15;
        let trim = |digits: &str| {
            let trimmed = digits.trim_end_matches('0').trim_end_matches('.');
            if digits.contains('.') { trimmed.to_owned() } else { digits.to_owned() }
        };
        if (-6..15).contains(&exponent) {
            let decimals = usize::try_from(9 - exponent).unwrap_or(0);
            (trim(&format!("{rounded:.decimals$}")), exact)
        } else {
            (format!("{} × 10^{exponent}", trim(mantissa)), exact)
        }
    }
}

fn add(a: Value, b: Value) -> Result<Value, Fault> {
    exact_or(a, b, i128::checked_add, |a, b| a + b)
}

fn subtract(a: Value, b: Value) -> Result<Value, Fault> {
    exact_or(a, b, i128::checked_sub, |a, b| a - b)
}

fn multiply(a: Value, b: Value) -> Result<Value, Fault> {
    exact_or(a, b, i128::checked_mul, |a, b| a * b)
}

fn divide(a: Value, b: Value) -> Result<Value, Fault> {
    if b.float() == 0.0 {
        return Err(Fault::DivisionByZero);
    }
    let whole = |a: i128, b| (a.checked_rem(b)? == 0).then(|| a / b);
    exact_or(a, b, whole, |a, b| a / b)
}

fn remainder(a: Value, b: Value) -> Result<Value, Fault> {
    if b.float() == 0.0 {
        return Err(Fault::DivisionByZero);
    }
    exact_or(a, b, i128::checked_rem_euclid, f64::rem_euclid)
}

fn power(a: Value, b: Value) -> Result<Value, Fault> {
    if a.float() == 0.0 && b.float() < 0.0 {
        return Err(Fault::DivisionByZero);
    }
    let whole = |a: i128, b| a.checked_pow(u32::try_from(b).ok()?);
    exact_or(a, b, whole, f64::powf)
}

fn factorial(a: Value) -> Result<Value, Fault> {
    match a {
        _ if a.float() > 170.0 => Err(Fault::TooLarge),
        Value::Int(n) if n >= 0 => (2..=n).try_fold(Value::Int(1), |product, k| multiply(product, Value::Int(k))),
        _ => Err(Fault::Undefined),
    }
}

fn exact_or(
    a: Value,
    b: Value,
    exact: impl Fn(i128, i128) -> Option<i128>,
    real: impl Fn(f64, f64) -> f64,
) -> Result<Value, Fault> {
    if let (Value::Int(a), Value::Int(b)) = (a, b)
        && let Some(n) = exact(a, b)
    {
        return Ok(Value::Int(n));
    }
    Value::real(real(a.float(), b.float()))
}

const FUNCTIONS: [&str; 13] =
    ["sqrt", "cbrt", "sin", "cos", "tan", "ln", "log", "log10", "log2", "exp", "abs", "round", "factorial"];

fn call(name: &str, a: Value) -> Result<Value, Fault> {
    let x = a.float();
    // sin(pi) is zero to a person; the f64 nearest to pi gives 1.2e-16.
    let snapped = |x: f64| if x.abs() < 1e-15 { 0.0 } else { x };
    Value::real(match name {
        "sqrt" => x.sqrt(),
        "cbrt" => x.cbrt(),
        "sin" => snapped(x.sin()),
        "cos" => snapped(x.cos()),
        "tan" if snapped(x.cos()) == 0.0 => return Err(Fault::Undefined),
        "tan" => snapped(x.tan()),
        "ln" | "log" | "log10" | "log2" if x <= 0.0 => return Err(Fault::Undefined),
        "ln" => x.ln(),
        "log2" => x.log2(),
        "log" | "log10" => x.log10(),
        "exp" => x.exp(),
        "abs" => return if x < 0.0 { subtract(Value::Int(0), a) } else { Ok(a) },
        "round" => x.round(),
        "factorial" => return factorial(a),
        _ => return Err(Fault::Unreadable),
    })
}

// ---- tokens

#[derive(Clone, Debug, PartialEq)]
enum Token {
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
    fn is(&self, sign: char) -> bool {
        *self == Token::Sign(sign)
    }

    fn ends_value(&self) -> bool {
        match self {
            Token::Number(_) | Token::Constant(..) => true,
            Token::Sign(sign) => ")!%°".contains(*sign),
            _ => false,
        }
    }

    fn begins_value(&self) -> bool {
        matches!(self, Token::Number(_) | Token::Constant(..) | Token::Function(_)) || self.is('(')
    }
}

fn tokens(prompt: &str) -> Vec<Token> {
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

// ---- sums

/// The longest stretches that consist of arithmetic and can begin and end a sum.
fn sums(tokens: &[Token]) -> Vec<Range<usize>> {
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
fn is_worth_computing(tokens: &[Token], sum: &Range<usize>) -> bool {
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
fn shown(part: &[Token]) -> String {
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

// ---- computing

/// Recursive descent; from weak to strong: sum, product, minus, power, postfix, atom.
struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    depth: usize,
    steps: Vec<(String, String)>,
}

impl<'t> Parser<'t> {
    fn over(tokens: &'t [Token]) -> Parser<'t> {
        Parser { tokens, at: 0, depth: 0, steps: Vec::new() }
    }

    fn whole(&mut self) -> Result<Value, Fault> {
        let value = self.sum()?;
        // "(see 2 + 2)" leaves a bracket whose partner stood before a word.
        let rest = &self.tokens[self.at..];
        let closed = rest.iter().all(|token| token.is(')'));
        if closed { Value::real(value.float()).map(|_| value) } else { Err(Fault::Unreadable) }
    }

    fn sum(&mut self) -> Result<Value, Fault> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::TooDeep);
        }
        let mut total = self.product()?;
        while let Some(sign) = self.take("+-") {
            let start = self.at;
            let mut term = self.product()?;
            // "80 + 15%" means fifteen percent of the eighty.
            if matches!(&self.tokens[start..self.at], [Token::Number(_), Token::Sign('%')]) {
                term = self.step(&[term, total], "×", multiply)?;
            }
            total = match sign {
                '+' => self.step(&[total, term], "+", add)?,
                _ => self.step(&[total, term], "−", subtract)?,
            };
        }
        self.depth -= 1;
        Ok(total)
    }

    fn product(&mut self) -> Result<Value, Fault> {
        let mut total = self.signed()?;
        loop {
            // "2pi", "3(4 + 1)": no sign is a multiplication too.
            let implied =
                self.peek().is_some_and(Token::begins_value) && !matches!(self.peek(), Some(Token::Number(_)));
            let sign = if implied { '*' } else { self.take("*/m%of").unwrap_or(' ') };
            if sign == ' ' {
                return Ok(total);
            }
            let factor = self.signed()?;
            total = match sign {
                '/' => self.step(&[total, factor], "÷", divide)?,
                'm' | '%' => self.step(&[total, factor], "mod", remainder)?,
                'f' => {
                    let part = self.step(&[total, factor], "×", multiply)?;
                    self.step(&[factor, part], "−", subtract)?
                }
                _ => self.step(&[total, factor], "×", multiply)?,
            };
        }
    }

    /// Leading signs in a loop: a hundred thousand of them must not nest.
    fn signed(&mut self) -> Result<Value, Fault> {
        let mut negative = false;
        while let Some(sign) = self.take("+-") {
            negative ^= sign == '-';
        }
        let value = self.power()?;
        if negative { subtract(Value::Int(0), value) } else { Ok(value) }
    }

    fn power(&mut self) -> Result<Value, Fault> {
        let base = self.postfix()?;
        if self.take("^").is_none() {
            return Ok(base);
        }
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::TooDeep);
        }
        let exponent = self.signed()?;
        self.depth -= 1;
        self.step(&[base, exponent], "^", power)
    }

    fn postfix(&mut self) -> Result<Value, Fault> {
        let mut value = self.atom()?;
        loop {
            let modulo = self.tokens.get(self.at + 1).is_some_and(Token::begins_value);
            if self.take("!").is_some() {
                let result = factorial(value)?;
                self.note(format!("{}!", value.digits().0), result);
                value = result;
            } else if !modulo && self.take("%").is_some() {
                let result = divide(value, Value::Int(100))?;
                self.note(format!("{}%", value.digits().0), result);
                value = result;
            } else if self.take("°").is_some() {
                value = Value::real(value.float().to_radians())?;
            } else {
                return Ok(value);
            }
        }
    }

    fn atom(&mut self) -> Result<Value, Fault> {
        let token = self.peek().cloned().ok_or(Fault::Unreadable)?;
        self.at += 1;
        match token {
            Token::Number(value) => Ok(value),
            Token::Constant(_, x) => Ok(Value::Real(x)),
            Token::Sign('(') => {
                let value = self.sum()?;
                // A bracket left open at the very end does no harm.
                let closed = self.take(")").is_some() || self.at == self.tokens.len();
                if closed { Ok(value) } else { Err(Fault::Unreadable) }
            }
            Token::Function(name) => {
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    return Err(Fault::TooDeep);
                }
                let bracketed = self.peek().is_some_and(|token| token.is('('));
                let argument = if bracketed { self.atom()? } else { self.postfix()? };
                self.depth -= 1;
                let result = call(name, argument)?;
                self.note(format!("{name}({})", argument.digits().0), result);
                Ok(result)
            }
            _ => Err(Fault::Unreadable),
        }
    }

    fn step(
        &mut self,
        operands: &[Value; 2],
        sign: &str,
        operation: fn(Value, Value) -> Result<Value, Fault>,
    ) -> Result<Value, Fault> {
        let [a, b] = *operands;
        let result = operation(a, b)?;
        self.note(format!("{} {sign} {}", a.digits().0, b.digits().0), result);
        Ok(result)
    }

    fn note(&mut self, step: String, result: Value) {
        self.steps.push((step, result.digits().0));
    }

    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at)
    }

    fn take(&mut self, signs: &str) -> Option<char> {
        match self.peek() {
            Some(Token::Sign(sign)) if signs.contains(*sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }
}

// ---- units

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Length,
    Area,
    Volume,
    Mass,
    Time,
    Speed,
    Data,
    Temperature,
}

impl Measure {
    /// The name, and the symbol of the unit whose factor is 1.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Measure::Length => ("a length", "m"),
            Measure::Area => ("an area", "m²"),
            Measure::Volume => ("a volume", "L"),
            Measure::Mass => ("a mass", "kg"),
            Measure::Time => ("a time", "s"),
            Measure::Speed => ("a speed", "m/s"),
            Measure::Data => ("an amount of data", "B"),
            Measure::Temperature => ("a temperature", "K"),
        }
    }
}

#[derive(Clone, Debug)]
struct Unit {
    symbol: String,
    measure: Measure,
    /// How many of the measure's base unit make one; unused for temperatures.
    factor: f64,
}

/// Symbol, other names in lower case (a final s is understood), factor.
type Row = (&'static str, &'static str, f64);

const LENGTHS: [Row; 10] = [
    ("µm", "um micrometer micrometre micron", 1e-6),
    ("mm", "millimeter millimetre", 1e-3),
    ("cm", "centimeter centimetre", 1e-2),
    ("m", "meter metre", 1.0),
    ("km", "kilometer kilometre", 1e3),
    ("in", "inch inches inche", 0.0254),
    ("ft", "foot feet", 0.3048),
    ("yd", "yard", 0.9144),
    ("mi", "mile", 1609.344),
    ("ly", "lightyear", 9_460_730_472_580_800.0),
];
const AREAS: [Row; 2] = [("ha", "hectare", 1e4), ("acre", "", 4_046.856_422_4)];
const VOLUMES: [Row; 10] = [
    ("mL", "ml milliliter millilitre cc", 1e-3),
    ("cL", "cl centiliter centilitre", 1e-2),
    ("L", "l liter litre", 1.0),
    ("tsp", "teaspoon", 0.004_928_921_593_75),
    ("tbsp", "tablespoon", 0.014_786_764_781_25),
    ("fl oz (US)", "floz", 0.029_573_529_562_5),
    ("cup (US)", "cup", 0.236_588_236_5),
    ("pint (US)", "pint pt", 0.473_176_473),
    ("quart (US)", "quart qt", 0.946_352_946),
    ("gal (US)", "gallon gal", 3.785_411_784),
];
const MASSES: [Row; 8] = [
    ("mg", "milligram", 1e-6),
    ("g", "gram gramme", 1e-3),
    ("kg", "kilogram kilo", 1.0),
    ("t", "tonne", 1e3),
    ("oz", "ounce", 0.028_349_523_125),
    ("lb", "pound", 0.453_592_37),
    ("st", "stone", 6.350_293_18),
    ("ton (US)", "ton", 907.184_74),
];
const TIMES: [Row; 8] = [
    ("ms", "millisecond", 1e-3),
    ("s", "sec second", 1.0),
    ("min", "minute", 60.0),
    ("h", "hr hour", 3_600.0),
    ("days", "day d", 86_400.0),
    ("weeks", "week wk", 604_800.0),
    ("months (of 30.4375 days)", "month", 2_629_800.0),
    ("years (of 365.25 days)", "year yr", 31_557_600.0),
];
const SPEEDS: [Row; 3] = [("km/h", "kph kmh", 1.0 / 3.6), ("mph", "", 0.447_04), ("kn", "knot kt", 1_852.0 / 3_600.0)];
const DATA: [Row; 11] = [
    ("B", "byte", 1.0),
    ("kB", "kb kilobyte", 1e3),
    ("MB", "mb megabyte", 1e6),
    ("GB", "gb gigabyte", 1e9),
    ("TB", "tb terabyte", 1e12),
    ("KiB", "kib kibibyte", 1_024.0),
    ("MiB", "mib mebibyte", 1_048_576.0),
    ("GiB", "gib gibibyte", 1_073_741_824.0),
    ("bit", "", 0.125),
    ("Mb", "mbit megabit", 125e3),
    ("Gb", "gbit gigabit", 125e6),
];
const TEMPERATURES: [Row; 3] =
    [("°C", "c celsius centigrade", 1.0), ("°F", "f fahrenheit", 1.0), ("K", "k kelvin", 1.0)];

const TABLES: [(Measure, &[Row]); 8] = [
    (Measure::Length, &LENGTHS),
    (Measure::Area, &AREAS),
    (Measure::Volume, &VOLUMES),
    (Measure::Mass, &MASSES),
    (Measure::Time, &TIMES),
    (Measure::Speed, &SPEEDS),
    (Measure::Data, &DATA),
    (Measure::Temperature, &TEMPERATURES),
];

fn simple_unit(word: &str) -> Option<Unit> {
    // Symbols as written come first: "Mb" are bits and "MB" are bytes.
    let lower = word.to_lowercase();
    let named = |row: &Row, name: &str| row.0 == name || row.1.split(' ').any(|other| other == name);
    for name in [word, &lower, lower.strip_suffix('s').unwrap_or(&lower)] {
        for (measure, rows) in TABLES {
            if let Some(row) = rows.iter().find(|row| !name.is_empty() && named(row, name)) {
                return Some(Unit { symbol: row.0.to_owned(), measure, factor: row.2 });
            }
        }
    }
    None
}

/// The unit that begins at a token, and the place after it.
fn unit_at(tokens: &[Token], mut at: usize) -> Option<(Unit, usize)> {
    let word = |at: usize| match tokens.get(at) {
        Some(Token::Word(word)) => Some(word.as_str()),
        _ => None,
    };
    at += usize::from(tokens.get(at).is_some_and(|token| token.is('°')));
    let mut exponent = match word(at).map(str::to_lowercase).as_deref() {
        Some("square" | "sq") => 2,
        Some("cubic" | "cu") => 3,
        _ => 1,
    };
    at += usize::from(exponent > 1);
    let first = word(at)?;
    let pair = format!("{first} {}", word(at + 1).unwrap_or("")).to_lowercase();
    let (unit, length) = match pair.trim_end_matches('s') {
        "fl oz" | "fluid ounce" => (simple_unit("floz"), 2),
        "metric ton" => (simple_unit("tonne"), 2),
        "light year" => (simple_unit("ly"), 2),
        _ => (simple_unit(first), 1),
    };
    let unit = unit?;
    at += length;
    if let (Some(Token::Sign('^')), Some(Token::Number(Value::Int(n @ 2..=3)))) = (tokens.get(at), tokens.get(at + 1)) {
        exponent = *n;
        at += 2;
    }
    let symbol = &unit.symbol;
    match (unit.measure, exponent) {
        (_, 1) => {}
        (Measure::Length, 2) => {
            let unit = Unit { symbol: format!("{symbol}²"), measure: Measure::Area, factor: unit.factor.powi(2) };
            return Some((unit, at));
        }
        (Measure::Length, 3) => {
            let factor = unit.factor.powi(3) * 1e3;
            return Some((Unit { symbol: format!("{symbol}³"), measure: Measure::Volume, factor }, at));
        }
        _ => return None,
    }
    let per = tokens.get(at).is_some_and(|token| token.is('/')) || word(at) == Some("per");
    if let (true, Measure::Length, Some(time)) = (per, unit.measure, word(at + 1).and_then(simple_unit))
        && time.measure == Measure::Time
    {
        let symbol = format!("{symbol}/{}", time.symbol);
        let factor = unit.factor / time.factor;
        return Some((Unit { symbol, measure: Measure::Speed, factor }, at + 2));
    }
    Some((unit, at))
}

// ---- conversions

/// A value, its unit, and the place after it.
type Quantity = (Result<Value, Fault>, Unit, usize);

struct Conversion {
    value: Result<Value, Fault>,
    from: Unit,
    to: Unit,
    /// The tokens it was read from, so that their sums are not computed once more.
    range: Range<usize>,
}

/// Answers "5 miles to km" and "how many km are in 5 miles"; names the sums it used up.
fn conversions(tokens: &[Token], sums: &[Range<usize>]) -> (Vec<String>, BTreeSet<usize>) {
    let mut found: Vec<Conversion> = Vec::new();
    for sum in sums {
        if found.len() < RESULTS_MAX
            && let Some((value, from, after)) = quantity(tokens, sums, sum)
            && let Some(to) = target_at(tokens, after)
        {
            found.push(Conversion { value, from, to, range: sum.start..after });
        }
    }
    for asked in 0..tokens.len() {
        if found.len() < RESULTS_MAX && is_word(tokens, asked, &["many", "much"]) {
            found.extend(how_many(tokens, sums, asked));
        }
    }
    let inside = |start: &usize| found.iter().any(|it| it.range.contains(start));
    let used = sums.iter().map(|sum| sum.start).filter(inside).collect();
    (found.into_iter().map(convert).collect(), used)
}

/// "… many km (are) in 5 miles", where nothing before "mile" means one.
fn how_many(tokens: &[Token], sums: &[Range<usize>], asked: usize) -> Option<Conversion> {
    let (to, start) = unit_at(tokens, asked + 1)?;
    let at = skip(tokens, start, &["are", "is", "there", "in", "do", "does", "make", "a", "an", "one"]);
    let (value, from, after) = match sums.binary_search_by_key(&at, |sum| sum.start) {
        Ok(index) => quantity(tokens, sums, &sums[index])?,
        Err(_) => unit_at(tokens, at).map(|(from, after)| (Ok(Value::Int(1)), from, after))?,
    };
    (at > start).then_some(Conversion { value, from, to, range: asked..after })
}

/// The place after at most five of the given words.
fn skip(tokens: &[Token], start: usize, words: &[&str]) -> usize {
    (start..start + 5).find(|at| !is_word(tokens, *at, words)).unwrap_or(start + 5)
}

fn is_word(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    matches!(tokens.get(at), Some(Token::Word(word)) if words.contains(&word.to_lowercase().as_str()))
}

/// A sum with a unit behind it; "5 ft 10 in" adds up in the first unit.
fn quantity(tokens: &[Token], sums: &[Range<usize>], sum: &Range<usize>) -> Option<Quantity> {
    let value_of = |sum: &Range<usize>| {
        let part = &tokens[sum.clone()];
        // In "100 °F" the sign belongs to the unit.
        Parser::over(part.strip_suffix(&[Token::Sign('°')]).unwrap_or(part)).whole()
    };
    let (unit, mut after) = unit_at(tokens, sum.end)?;
    let mut value = value_of(sum);
    if let Ok(index) = sums.binary_search_by_key(&after, |sum| sum.start)
        && let Some((part_unit, part_after)) = unit_at(tokens, sums[index].end)
        && part_unit.measure == unit.measure
        && unit.measure != Measure::Temperature
    {
        let part = value_of(&sums[index]);
        value = value.and_then(|value| add(value, Value::real(part?.float() * part_unit.factor / unit.factor)?));
        after = part_after;
    }
    Some((value, unit, after))
}

/// The unit after "to", "in", "= how many" and the like.
fn target_at(tokens: &[Token], start: usize) -> Option<Unit> {
    let at = skip(tokens, start, &["to", "in", "into", "as", "is", "are", "equals", "=", "how", "many", "much"]);
    match unit_at(tokens, at) {
        _ if at == start => None,
        // "cm to in": the last word skipped was an inch.
        None if at > start + 1 && is_word(tokens, at - 1, &["in"]) => simple_unit("inch"),
        found => found.map(|(unit, _)| unit),
    }
}

fn convert(asked: Conversion) -> String {
    let Conversion { value, mut from, mut to, .. } = asked;
    // An ounce next to a volume is a fluid ounce.
    let measures = (from.measure, to.measure);
    let ounce = match measures {
        (Measure::Mass, Measure::Volume) => Some(&mut from),
        (Measure::Volume, Measure::Mass) => Some(&mut to),
        _ => None,
    };
    if let Some(ounce) = ounce.filter(|unit| unit.symbol == "oz")
        && let Some(fluid) = simple_unit("floz")
    {
        *ounce = fluid;
    }
    if from.measure != to.measure {
        let ((a, _), (b, _)) = (from.measure.words(), to.measure.words());
        return format!("{} is {a} and {} is {b}, so one cannot be converted into the other.", from.symbol, to.symbol);
    }
    let converted = value.and_then(|value| {
        let (result, steps) = match from.measure {
            Measure::Temperature => temperature(value.float(), &from.symbol, &to.symbol),
            _ => proportional(value, &from, &to),
        }?;
        Ok((value, result, steps))
    });
    match converted {
        Ok((value, result, steps)) => {
            let left = format!("{} {}", value.digits().0, from.symbol);
            format!("{} {}\n{}", equation(&left, result), to.symbol, table(&steps))
        }
        Err(Fault::Undefined) => "That lies below absolute zero (0 K), and nothing can be so cold.".to_owned(),
        Err(fault) => format!("I cannot convert that: {}.", fault.words()),
    }
}

type Working = (Value, Vec<(String, String)>);

fn proportional(value: Value, from: &Unit, to: &Unit) -> Result<Working, Fault> {
    let (_, base) = from.measure.words();
    let digits = |x: f64| Ok(Value::real(x)?.digits().0);
    let in_base = value.float() * from.factor;
    let result = Value::real(in_base / to.factor)?;
    let given = value.digits().0;
    let steps = vec![
        (format!("1 {}", from.symbol), format!("{} {base}", digits(from.factor)?)),
        (format!("1 {}", to.symbol), format!("{} {base}", digits(to.factor)?)),
        (format!("{given} × {}", digits(from.factor)?), format!("{} {base}", digits(in_base)?)),
        (format!("{} ÷ {}", digits(in_base)?, digits(to.factor)?), format!("{} {}", result.digits().0, to.symbol)),
    ];
    Ok((result, steps))
}

fn temperature(x: f64, from: &str, to: &str) -> Result<Working, Fault> {
    let kelvin = match from {
        "°C" => x + 273.15,
        "°F" => (x + 459.67) * 5.0 / 9.0,
        _ => x,
    };
    if kelvin < -1e-9 {
        return Err(Fault::Undefined);
    }
    let (raw, rule) = match (from, to) {
        ("°C", "°F") => (x * 9.0 / 5.0 + 32.0, "°C × 9/5 + 32"),
        ("°F", "°C") => ((x - 32.0) * 5.0 / 9.0, "(°F − 32) × 5/9"),
        ("K", "°F") => (x * 9.0 / 5.0 - 459.67, "K × 9/5 − 459.67"),
        ("°F", "K") => (kelvin, "(°F + 459.67) × 5/9"),
        ("K", "°C") => (x - 273.15, "K − 273.15"),
        ("°C", "K") => (kelvin, "°C + 273.15"),
        _ => (x, "the same unit"),
    };
    // Subtracting close numbers leaves dust; no thermometer reads a billionth of a degree.
    let tidy = if raw.abs() < 1e6 { (raw * 1e9).round() / 1e9 } else { raw };
    let result = Value::real(tidy)?;
    Ok((result, vec![(rule.to_owned(), format!("{} {to}", result.digits().0))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_all(rows: &[(&str, &str)]) {
        for (prompt, expected) in rows {
            let text = answer(prompt);
            assert!(text.contains(expected), "{prompt:?}: expected {expected:?} in:\n{text}");
        }
    }

    #[test]
    fn sums_have_the_right_result() {
        check_all(&[
            ("what is 12.5% of 80", "= **10**"),
            ("2^10 - 3*(4+1)", "= **1009**"),
            ("sqrt(2)", "≈ **1.414213562**"),
            ("sqrt 144 please", "= **12**"),
            ("What is 7 plus 5 times 2?", "= **17**"),
            ("-2^2 + 0", "= **-4**"),
            ("2^3^2", "= **512**"),
            ("2**-2", "= **0.25**"),
            ("(1 + 2) * (3 + 4)", "= **21**"),
            ("(see 2 + 2)", "= **4**"),
            ("((2 + 2", "= **4**"),
            ("10 / 4", "= **2.5**"),
            ("100 divided by 8", "= **12.5**"),
            ("1/3", "≈ **0.3333333333**"),
            ("0.1 + 0.2", "= **0.3**"),
            ("1,234,567 + 1", "= **1234568**"),
            ("170141183460469231731687303715884105726 + 1", "= **170141183460469231731687303715884105727**"),
            ("2^200", "≈ **1.606938044 × 10^60**"),
            ("20!", "= **2432902008176640000**"),
            ("5 factorial", "= **120**"),
            ("17 % 5", "= **2**"),
            ("17 mod 5", "= **2**"),
            ("80 + 15%", "= **92**"),
            ("20% off 80", "= **64**"),
            ("what's a 15% tip on $40?", "= **6**"),
            ("15% on $40", "= **6**"),
            ("12 percent of 50 + 4", "= **10**"),
            ("sin(30 degrees)", "= **0.5**"),
            ("sin(pi) + cos(0)", "= **1**"),
            ("ln(e)", "= **1**"),
            ("log(1000)", "= **3**"),
            ("log2(8) + log10(100)", "= **5**"),
            ("2pi", "≈ **6.283185307**"),
            ("3(4 + 1)", "= **15**"),
            ("what is pi?", "≈ **3.141592654**"),
            ("the square root of 81", "= **9**"),
            ("cube root of 27", "= **3**"),
            ("2 to the power of 8", "= **256**"),
            ("9 squared minus 1", "= **80**"),
            ("6 x 7", "= **42**"),
            ("√16 × 2", "= **8**"),
            ("1 - -1", "= **2**"),
            ("3 * -2", "= **-6**"),
            ("1e3 / 4", "= **250**"),
            ("0^0", "= **1**"),
            ("(-8)^2 / 1000000000", "= **6.4 × 10^-8**"),
        ]);
    }

    #[test]
    fn conversions_have_the_right_result() {
        check_all(&[
            ("convert 5 miles to km", "= **8.04672** km"),
            ("100 F in C", "≈ **37.77777778** °C"),
            ("32°F to celsius", "= **0** °C"),
            ("37 degrees Celsius in Fahrenheit", "= **98.6** °F"),
            ("-40 C to F", "= **-40** °F"),
            ("0 K in C", "= **-273.15** °C"),
            ("3 kg in pounds", "≈ **6.613867866** lb"),
            ("how many feet are in a mile?", "= **5280** ft"),
            ("How many km in 3 miles", "= **4.828032** km"),
            ("how many seconds in 2 days", "= **172800** s"),
            ("5 in to cm", "= **12.7** cm"),
            ("30.48 cm to in", "= **12** in"),
            ("5 ft 10 in to cm", "= **177.8** cm"),
            ("100 km/h in mph", "≈ **62.13711922** mph"),
            ("10 meters per second to km/h", "= **36** km/h"),
            ("2 cups in ml", "= **473.176473** mL"),
            ("8 oz in cups", "= **1** cup"),
            ("1 cubic meter to liters", "= **1000** L"),
            ("2 m² in square feet", "≈ **21.52782083** ft²"),
            ("3 acres to m2", "≈ **12140.56927** m²"),
            ("1 GB in MB", "= **1000** MB"),
            ("1 MiB in kb", "= **1048.576** kB"),
            ("100 Mb to MB", "= **12.5** MB"),
            ("(2 + 3) * 2 inches to cm", "= **25.4** cm"),
            ("1/2 hour in minutes", "= **30** min"),
        ]);
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
