//! NDJSON: one JSON object per line. Other members are skipped without being looked at; a member
//! that is used twice makes the line bad.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::check::{self, Fault, one_line};
use super::input::{Next, Window};
use super::{At, COLUMNS, DETAILS, Halt, JUDGE, Meter, Options, STYLE, Sink, deliver, go_on};
use agon_core::json::without_non_finite;

/// Reads NDJSON line after line into the sink.
pub(super) fn read<S: Sink>(mut window: Window, options: Options, sink: &mut S) -> Result<(), Halt> {
    let mut meter = Meter::default();
    for line in 1.. {
        match window.line()? {
            Next::Line(found) => {
                let text = window.data()[..found.len].trim_ascii();
                if !text.is_empty() {
                    deliver_line(sink, At::Line(line), text, options)?;
                }
                window.consume(found.next);
            }
            Next::TooLong | Next::Quoted => {
                deliver(sink, At::Line(line), Err(Fault::row("is longer than 16 MiB")))?;
                window.skip_line()?;
            }
            Next::End => break,
        }
        meter.tick(window.count(), sink)?;
    }
    go_on(sink.progress(window.count()))
}

pub(super) fn deliver_line<S: Sink>(sink: &mut S, at: At, text: &[u8], options: Options) -> Result<(), Halt> {
    // Python writes NaN and Infinity, which no JSON has; in columns that are not used they harm nobody.
    match deliver_json(text, options, |row| deliver(sink, at, Ok(row))) {
        Ok(done) => done,
        Err(fault) => {
            let without = str::from_utf8(text).ok().and_then(without_non_finite);
            let again = without.map(|text| deliver_json(text.as_bytes(), options, |row| deliver(sink, at, Ok(row))));
            match again {
                Some(Ok(done)) => done,
                _ => deliver(sink, at, Err(fault)),
            }
        }
    }
}

/// Reads a line and hands its row on.
fn deliver_json<T>(text: &[u8], options: Options, to: impl FnOnce(super::Row<'_>) -> T) -> Result<T, Fault> {
    let mut vote = parse::<Vote<'_>>(text)?;
    vote.judge = vote.judge.whole_as_text();
    let style = if options.want_style { style(text)? } else { None };
    let row = vote.row(style)?;
    if !options.want_details {
        return Ok(to(row));
    }
    let more = parse::<More<'_>>(text)?;
    let [battle, language, moment, prompt, a, b] =
        [more.battle_id, more.language, more.tstamp, more.prompt, more.response_a, more.response_b]
            .map(Value::whole_as_text);
    let values = [&battle, &language, &moment, &prompt, &a, &b];
    let mut fields = [&[][..]; 6];
    for (index, value) in values.into_iter().enumerate() {
        if !matches!(value, Value::Missing | Value::Null) {
            fields[index] = value.text(DETAILS[index])?.as_bytes();
        }
    }
    Ok(to(super::Row { details: Some(check::details(fields)?), ..row }))
}

/// Read in a pass of its own, like [`Look`].
#[derive(Deserialize)]
struct More<'a> {
    #[serde(borrow, default)]
    battle_id: Value<'a>,
    #[serde(borrow, default)]
    language: Value<'a>,
    #[serde(borrow, default)]
    tstamp: Value<'a>,
    #[serde(borrow, default)]
    prompt: Value<'a>,
    #[serde(borrow, default)]
    response_a: Value<'a>,
    #[serde(borrow, default)]
    response_b: Value<'a>,
}

#[derive(Deserialize)]
struct Vote<'a> {
    #[serde(borrow, default)]
    model_a: Value<'a>,
    #[serde(borrow, default)]
    model_b: Value<'a>,
    #[serde(borrow, default)]
    winner: Value<'a>,
    #[serde(borrow, default)]
    judge: Value<'a>,
}

impl Vote<'_> {
    fn row(&self, style: Option<super::Style>) -> Result<super::Row<'_>, Fault> {
        let judge = if matches!(self.judge, Value::Missing | Value::Null) { "" } else { self.judge.text(JUDGE)? };
        let [a, b, winner] =
            [self.model_a.text(COLUMNS[0])?, self.model_b.text(COLUMNS[1])?, self.winner.text(COLUMNS[2])?];
        check::row([a, b, winner, judge].map(str::as_bytes), style)
    }
}

/// Read in a second pass, so that a file isn't judged by members that nobody asked for.
#[derive(Deserialize)]
struct Look<'a> {
    #[serde(borrow, default)]
    tokens_a: Value<'a>,
    #[serde(borrow, default)]
    tokens_b: Value<'a>,
    #[serde(borrow, default)]
    headings_a: Value<'a>,
    #[serde(borrow, default)]
    headings_b: Value<'a>,
    #[serde(borrow, default)]
    bold_a: Value<'a>,
    #[serde(borrow, default)]
    bold_b: Value<'a>,
    #[serde(borrow, default)]
    lists_a: Value<'a>,
    #[serde(borrow, default)]
    lists_b: Value<'a>,
}

fn style(text: &[u8]) -> Result<Option<super::Style>, Fault> {
    let look = parse::<Look<'_>>(text)?;
    let values = [
        &look.tokens_a,
        &look.tokens_b,
        &look.headings_a,
        &look.headings_b,
        &look.bold_a,
        &look.bold_b,
        &look.lists_a,
        &look.lists_b,
    ];
    if values.iter().all(|value| matches!(value, Value::Missing)) {
        return Ok(None);
    }
    if let Some(missing) = values.iter().position(|value| matches!(value, Value::Missing)) {
        return Err(Fault::at(STYLE[missing], "is missing; the style members go together"));
    }
    check::style(|index| match values[index] {
        Value::Number(number) => Ok(*number),
        Value::Whole(number) => Ok(*number as f64),
        other => Err(format!("expected a number, found {}", other.kind())),
    })
    .map(Some)
}

fn parse<'a, T: Deserialize<'a>>(text: &'a [u8]) -> Result<T, Fault> {
    // A derived struct would take an array, too.
    if text.first() != Some(&b'{') {
        return Err(Fault::row("is not a JSON object"));
    }
    serde_json::from_slice(text).map_err(|error| {
        if str::from_utf8(text).is_err() {
            return Fault::row("is not valid UTF-8");
        }
        let words = error.to_string();
        // Every text is one line, so only the column tells something.
        let words = words.split(" at line ").next().unwrap_or_default();
        Fault::row(format!("is not usable JSON: {} at byte {}", one_line(words), error.column()))
    })
}

/// A member's value, of whatever type: a wrong one gets its own words, with the name of its column.
#[derive(Default)]
enum Value<'a> {
    #[default]
    Missing,
    Null,
    Text(Cow<'a, str>),
    Whole(i128),
    Number(f64),
    Bool,
    List,
    Object,
}

impl Value<'_> {
    /// A number as the name that it is; a name may be one.
    fn whole_as_text(self) -> Self {
        match self {
            Self::Whole(number) => Self::Text(number.to_string().into()),
            Self::Number(number) => Self::Text(number.to_string().into()),
            other => other,
        }
    }

    fn text(&self, column: &'static str) -> Result<&str, Fault> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Missing => Err(Fault::at(column, "is missing")),
            other => Err(Fault::at(column, format!("expected a string, found {}", other.kind()))),
        }
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Missing => "nothing",
            Self::Null => "null",
            Self::Text(_) => "a string",
            Self::Number(_) | Self::Whole(_) => "a number",
            Self::Bool => "a boolean",
            Self::List => "a list",
            Self::Object => "an object",
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Value<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Value::Whole(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Value::Whole(number.into()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Value::Bool)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Object)
    }
}
