//! The rules for one row, the same for every form of file. Works on raw bytes, so that only what is
//! used has to be UTF-8, and allocates only to say what is wrong.

use super::{COLUMNS, DETAILS, Details, JUDGE, Row, STYLE, Style};
use agon_core::vote::Outcome;

/// Longest name of a model or judge, in bytes.
const NAME_MAX_BYTES: usize = 256;

/// Why a row can't be used.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) column: Option<&'static str>,
    pub(super) reason: String,
}

impl Fault {
    pub(super) fn row(reason: impl Into<String>) -> Self {
        Self { column: None, reason: reason.into() }
    }

    pub(super) fn at(column: &'static str, reason: impl Into<String>) -> Self {
        Self { column: Some(column), reason: reason.into() }
    }
}

/// The four text fields as they stand in the file, in the order of the columns; "" if there is none.
#[inline]
pub(super) fn row<'a>(fields: [&'a [u8]; 4], style: Option<Style>) -> Result<Row<'a>, Fault> {
    let [model_a, model_b, winner_field, judge] = fields;
    let model_a = model(COLUMNS[0], model_a)?;
    let model_b = model(COLUMNS[1], model_b)?;
    let winner = winner(winner_field)?;
    let judge = name(JUDGE, judge)?;
    if model_a == model_b {
        return Err(Fault::row(format!("model {} is compared with itself", shown(model_a.as_bytes()))));
    }
    Ok(Row { model_a, model_b, winner, judge, style, details: None })
}

/// Longest text of a question or an answer, in bytes.
const TEXT_MAX_BYTES: usize = 1 << 20;

/// What a vote's row says besides, in the order of [`DETAILS`].
pub(super) fn details(fields: [&[u8]; 6]) -> Result<Details<'_>, Fault> {
    let mut texts = [""; 6];
    for (index, field) in fields.into_iter().enumerate() {
        let column = DETAILS[index];
        let text = str::from_utf8(field).map_err(|_| Fault::at(column, "is not valid UTF-8"))?;
        if text.len() > TEXT_MAX_BYTES || text.contains('\0') {
            return Err(Fault::at(column, "is longer than 1 MiB or has a NUL character"));
        }
        texts[index] = text;
    }
    let [battle, language, moment, prompt, response_a, response_b] = texts;
    let [battle, language, moment] = [battle, language, moment].map(str::trim);
    Ok(Details { battle, language, moment, prompt, responses: [response_a, response_b] })
}

/// Turns eight numbers in column order into a style; the first one that can't be used is the fault.
pub(super) fn style(mut number: impl FnMut(usize) -> Result<f64, String>) -> Result<Style, Fault> {
    let mut style = [[0.0; 4]; 2];
    for (index, column) in STYLE.into_iter().enumerate() {
        let value = number(index).map_err(|reason| Fault::at(column, reason))?;
        if !value.is_finite() || value < 0.0 {
            return Err(Fault::at(column, format!("{value} is not a number of 0 or more")));
        }
        style[index % 2][index / 2] = value;
    }
    Ok(style)
}

/// Reads a finite number that is written as text.
pub(super) fn number(field: &[u8]) -> Result<f64, String> {
    let text = str::from_utf8(field).ok().and_then(|text| text.trim_ascii().parse().ok());
    text.ok_or_else(|| format!("{} is not a number", shown(field)))
}

fn model<'a>(column: &'static str, field: &'a [u8]) -> Result<&'a str, Fault> {
    let name = name(column, field)?;
    if name.is_empty() { Err(Fault::at(column, "is blank")) } else { Ok(name) }
}

/// Names end up in terminals and on pages: control characters would let a file paint there.
#[inline]
fn name<'a>(column: &'static str, field: &'a [u8]) -> Result<&'a str, Fault> {
    let field = field.trim_ascii();
    if field.len() > NAME_MAX_BYTES {
        return Err(Fault::at(column, format!("is {} bytes long; at most {NAME_MAX_BYTES} are allowed", field.len())));
    }
    let Ok(text) = str::from_utf8(field) else {
        return Err(Fault::at(column, format!("{} is not valid UTF-8", shown(field))));
    };
    // One cheap pass; DEL and non-ASCII bytes, which begin the C1 controls, get the exact look.
    let odd = field.iter().fold(false, |odd, &byte| odd | !(0x20..0x7f).contains(&byte));
    if odd && text.chars().any(char::is_control) {
        return Err(Fault::at(column, format!("{} holds a control character", shown(field))));
    }
    let text = if odd { text.trim() } else { text };
    Ok(text)
}

#[inline]
fn winner(field: &[u8]) -> Result<Outcome, Fault> {
    match field.trim_ascii() {
        b"model_a" => Ok(Outcome::A),
        b"model_b" => Ok(Outcome::B),
        b"tie" => Ok(Outcome::Tie),
        b"bothbad" | b"tie (bothbad)" | b"both_bad" => Ok(Outcome::BothBad),
        other => Err(bad_winner(other)),
    }
}

#[cold]
fn bad_winner(field: &[u8]) -> Fault {
    let expected = "expected model_a, model_b, tie or bothbad";
    let reason = match (field.is_empty(), str::from_utf8(field)) {
        (true, _) => format!("is blank; {expected}"),
        (false, Ok(_)) => format!("unknown winner {}; {expected}", shown(field)),
        (false, Err(_)) => format!("{} is not valid UTF-8; {expected}", shown(field)),
    };
    Fault::at(COLUMNS[2], reason)
}

/// Foreign bytes for one line of a message: quoted, escaped, short.
pub(super) fn shown(field: &[u8]) -> String {
    const MAX_CHARS: usize = 40;
    // The whole field may be megabytes; a character has at most four bytes.
    let head = String::from_utf8_lossy(&field[..field.len().min(4 * MAX_CHARS + 4)]);
    let mut text: String = head.chars().take(MAX_CHARS).collect();
    if head.chars().nth(MAX_CHARS).is_some() {
        text.push('…');
    }
    // Signs that change the order of what is shown are no control characters to Rust.
    format!("{text:?}")
        .chars()
        .map(|c| if is_invisible(c) { format!("\\u{{{:x}}}", u32::from(c)) } else { c.into() })
        .collect()
}

/// Is this a sign that nobody sees, or that turns the order of others?
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Another library's words as one plain line.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect();
    plain.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
