//! Signs that Markdown takes for marks and that people mean as they stand: `$` of money and of shells, `\[1\]` of notes,
//! one `~` between numbers.
//!
//! comrak finds what could be a formula or struck out, with code left alone; here it is judged. What is none is written
//! so that it is text, and the whole is read once more.

use comrak::nodes::{Node, NodeValue, Sourcepos};

/// A piece of the source that is to be written otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edit {
    at: usize,
    length: usize,
    text: &'static str,
}

const DOLLAR: &str = "&#36;";
const TILDE: &str = "&#126;";

/// The source with these pieces written otherwise.
pub(super) fn edited(source: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(source.len() + 8 * edits.len());
    let mut from = 0;
    for edit in edits {
        out.push_str(&source[from..edit.at]);
        out.push_str(edit.text);
        from = edit.at + edit.length;
    }
    out.push_str(&source[from..]);
    out
}

/// What in a parsed source is no formula and not struck out, in order.
pub(super) fn misread(root: Node<'_>, source: &str) -> Vec<Edit> {
    let starts: Vec<usize> = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let place = |line: usize, column: usize| Some(starts.get(line.checked_sub(1)?)? + column.checked_sub(1)?);
    let mut edits = Vec::new();
    for node in root.descendants() {
        let data = node.data.borrow();
        let Sourcepos { start, end } = data.sourcepos;
        match &data.value {
            NodeValue::Math(math) if math.dollar_math => {
                if let Some(at) = place(start.line, start.column) {
                    edits.extend(misread_formula(source, at, &math.literal));
                }
            }
            NodeValue::Strikethrough => {
                let ends = place(start.line, start.column).zip(place(end.line, end.column));
                if let Some((first, last)) = ends.filter(|(first, last)| is_single_tilde(source, *first, *last)) {
                    edits.extend([first, last].map(|at| Edit { at, length: 1, text: TILDE }));
                }
            }
            _ => {}
        }
    }
    edits.sort_unstable();
    edits.dedup_by_key(|edit| edit.at);
    edits
}

fn is_single_tilde(source: &str, first: usize, last: usize) -> bool {
    let bytes = source.as_bytes();
    let is_tilde = |at: Option<usize>| at.and_then(|at| bytes.get(at)) == Some(&b'~');
    first < last
        && is_tilde(Some(first))
        && is_tilde(Some(last))
        && !is_tilde(Some(first + 1))
        && !is_tilde(last.checked_sub(1))
}

/// How a formula at this place is to be written when it is none.
fn misread_formula(source: &str, at: usize, tex: &str) -> Vec<Edit> {
    let Some(here) = source.get(at..) else { return Vec::new() };
    let entities = |open: &'static str, close: &'static str| {
        // The literal of a formula of several lines lacks what stands before each line.
        let end = here.find(close_of(here)).map(|end| at + end);
        let begin = Edit { at, length: 2, text: open };
        end.map_or_else(|| vec![begin], |end| vec![begin, Edit { at: end, length: 2, text: close }])
    };
    if here.starts_with("\\(") {
        return if is_prose(tex, 4) { entities("(", ")") } else { Vec::new() };
    }
    if here.starts_with("\\[") {
        return if is_note(tex) { entities("&#91;", "&#93;") } else { Vec::new() };
    }
    let dollars = here.bytes().take_while(|byte| *byte == b'$').count().min(2);
    if dollars == 1 {
        let close = at + 1 + here[1..].find('$').unwrap_or_default();
        let before = source[..at].chars().next_back();
        let after = source[close + 1..].chars().next();
        if !is_inline_formula(before, tex, after) {
            return vec![Edit { at, length: 1, text: DOLLAR }];
        }
    }
    Vec::new()
}

/// The mark that ends a formula which begins so.
fn close_of(here: &str) -> &'static str {
    if here.starts_with("\\(") { "\\)" } else { "\\]" }
}

/// Is `$tex$` a formula, between these characters? Money (`$5 and 6$`), names of money (`US$`) and variables of a shell
/// (`$HOME:$PATH`) are none.
fn is_inline_formula(before: Option<char>, tex: &str, after: Option<char>) -> bool {
    // Letters of Latin script: between Chinese ones a formula needs no space.
    let is_word = |c: char| c.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(&c);
    if before.is_some_and(is_word) || after.is_some_and(|c| c.is_ascii_digit() || c == '{' || c == '(') {
        return false;
    }
    if tex.starts_with(char::is_whitespace) || tex.ends_with(char::is_whitespace) {
        return false;
    }
    let name = tex.trim_end_matches([':', '/', '-', '.', ',', ';', '"', '\'', ' ', '|']);
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    // `$HOME:$PATH`, `$A/$B`, `$FOO$BAR`: one name after another.
    if after.is_some_and(is_word) && is_name && (name.len() < tex.len() || name.chars().all(|c| c.is_ascii_uppercase()))
    {
        return false;
    }
    // `${A}/${B}`
    if tex.starts_with('{') && tex.ends_with('/') {
        return false;
    }
    !is_prose(tex, if tex.starts_with(|c: char| c.is_ascii_digit() || c == ',' || c == '.') { 2 } else { 4 })
}

/// Does a text say words, and nothing that only a formula has? A word has at least `letters`.
fn is_prose(tex: &str, letters: usize) -> bool {
    const MATHS: [char; 13] = ['\\', '^', '_', '=', '{', '}', '<', '>', '|', '+', '≤', '≥', '≠'];
    !tex.contains(MATHS) && tex.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= letters)
}

/// Is `\[tex\]` a note, such as `\[1\]` or `\[sic\]`?
fn is_note(tex: &str) -> bool {
    // Whoever sets a formula apart leaves space within.
    let is_apart = tex.starts_with(char::is_whitespace) || tex.ends_with(char::is_whitespace);
    !is_apart && (tex.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–')) || is_prose(tex, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_told_from_money_shells_and_notes() {
        for (before, tex, after) in [
            (None, "x", None),
            (Some(' '), "x^2", Some(' ')),
            (Some('('), "n", Some('t')),
            (Some(' '), "5 + 3", Some('.')),
            (Some(' '), "2", Some(' ')),
            (Some(' '), "0.5", Some(',')),
            (Some('-'), "A", Some('-')),
            (Some(' '), "\\text{cost}", Some(' ')),
            (Some('"'), "f(x)", Some('"')),
            (Some('为'), "x", Some('的')),
        ] {
            assert!(is_inline_formula(before, tex, after), "{tex}");
        }
        for (before, tex, after) in [
            (Some('5'), ", le menu 10", Some(',')),
            (Some('S'), "5/A", Some('6')),
            (Some(' '), "HOME:", Some('P')),
            (Some(' '), "{A}/", Some('{')),
            (Some(' '), "100-", Some('2')),
            (Some(' '), "5 for the first and 6", Some(' ')),
            (Some(' '), "FOO", Some('B')),
            (Some(' '), "5, and 7", Some(' ')),
        ] {
            assert!(!is_inline_formula(before, tex, after), "{tex}");
        }
        for note in ["1", "12, 13", "optional", "citation needed", "sic"] {
            assert!(is_note(note), "{note}");
        }
        for formula in [" x = y ", "\na\n", "x", "x = 1", "a_1", "\\frac12"] {
            assert!(!is_note(formula), "{formula}");
        }
    }
}
