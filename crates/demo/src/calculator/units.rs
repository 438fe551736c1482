//! The units of measurement, and reading one from the words of a prompt.
//!
//! What always holds: within a measure all factors refer to one base unit, so any two convert;
//! temperatures go by rules instead, in `conversion`.
//!
//! Deliberately absent: currencies, and combined units other than areas, volumes and speeds.

use super::token::Token;
use super::value::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
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
    pub(super) fn words(self) -> (&'static str, &'static str) {
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
pub(super) struct Unit {
    pub(super) symbol: String,
    pub(super) measure: Measure,
    /// How many of the measure's base unit make one; unused for temperatures.
    pub(super) factor: f64,
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

pub(super) fn simple_unit(word: &str) -> Option<Unit> {
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
pub(super) fn unit_at(tokens: &[Token], mut at: usize) -> Option<(Unit, usize)> {
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
