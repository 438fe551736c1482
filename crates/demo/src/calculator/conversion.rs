//! Finds the questions that ask for another unit, and answers them with their working.
//!
//! What always holds: only units of one measure are converted into each other, and no temperature
//! below absolute zero is.
//!
//! Deliberately absent: choosing a target. Without one ("5 miles") nothing is converted.

use std::collections::BTreeSet;
use std::ops::Range;

use super::parser::Parser;
use super::token::Token;
use super::units::{Measure, Unit, simple_unit, unit_at};
use super::value::{Fault, Value, add};
use super::{RESULTS_MAX, equation, table};

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
pub(super) fn conversions(tokens: &[Token], sums: &[Range<usize>]) -> (Vec<String>, BTreeSet<usize>) {
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
    use super::super::tests::check_all;

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
}
