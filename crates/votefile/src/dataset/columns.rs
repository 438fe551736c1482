//! Columns of Arrow from rows of preferences.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder, StructBuilder};
use arrow_array::{ArrayRef, BooleanArray, Float64Array, Int64Array, StringArray, TimestampMicrosecondArray};
use arrow_schema::{DataType, Field, Fields};

use agon_core::time::Timestamp;

/// A column: its name, its values, and whether there may be none.
pub type Column = (&'static str, ArrayRef, bool);

/// A message: its role (`user` or `assistant`), and its text.
pub type Message<'a> = (&'static str, &'a str);

/// A column of text, never null.
pub fn text<S: AsRef<str>>(name: &'static str, values: impl Iterator<Item = S>) -> Column {
    (name, Arc::new(StringArray::from_iter_values(values)), false)
}

/// A column of text or null.
pub fn maybe_text<S: AsRef<str>>(name: &'static str, values: impl Iterator<Item = Option<S>>) -> Column {
    (name, Arc::new(values.collect::<StringArray>()), true)
}

/// A column of whole numbers of 64 bits, never null.
pub fn int(name: &'static str, values: impl Iterator<Item = i64>) -> Column {
    (name, Arc::new(Int64Array::from_iter_values(values)), false)
}

/// A column of doubles or null.
pub fn maybe_float(name: &'static str, values: impl Iterator<Item = Option<f64>>) -> Column {
    (name, Arc::new(values.collect::<Float64Array>()), true)
}

/// A column of booleans, never null.
pub fn flag(name: &'static str, values: impl Iterator<Item = bool>) -> Column {
    (name, Arc::new(values.map(Some).collect::<BooleanArray>()), false)
}

/// Moments in UTC, to the microsecond, or nothing.
pub fn moment(name: &'static str, values: impl Iterator<Item = Option<Timestamp>>) -> Column {
    let micros = values.map(|at| at.map(Timestamp::micros)).collect::<TimestampMicrosecondArray>();
    (name, Arc::new(micros.with_timezone("+00:00")), true)
}

/// A column of lists of words, never null; a list may be empty.
pub fn words<'a, L: Iterator<Item = &'a str>>(name: &'static str, values: impl Iterator<Item = L>) -> Column {
    let mut list = ListBuilder::new(StringBuilder::new());
    for words in values {
        for word in words {
            list.values().append_value(word);
        }
        list.append(true);
    }
    (name, Arc::new(list.finish()), false)
}

/// Conversations as lists of `{role, content}`, or nothing.
pub fn messages<'a, L: Iterator<Item = Message<'a>>>(
    name: &'static str,
    values: impl Iterator<Item = Option<L>>,
) -> Column {
    let fields: Fields = ["role", "content"].map(|name| Field::new(name, DataType::Utf8, false)).into_iter().collect();
    let one = StructBuilder::new(fields, vec![Box::new(StringBuilder::new()), Box::new(StringBuilder::new())]);
    let mut list = ListBuilder::new(one);
    for messages in values {
        let is_there = messages.is_some();
        for (role, content) in messages.into_iter().flatten() {
            let one = list.values();
            for (place, text) in [role, content].into_iter().enumerate() {
                if let Some(field) = one.field_builder::<StringBuilder>(place) {
                    field.append_value(text);
                }
            }
            one.append(true);
        }
        list.append(is_there);
    }
    (name, Arc::new(list.finish()), true)
}
