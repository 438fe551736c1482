//! The shape of a text before its Markdown is read: line ends, depth, and marks where the grammar of Markdown knows
//! Western spaces alone.

use std::borrow::Cow;

use super::tex::MAX_TEX_BYTES;

/// Quotes and lists within each other that are shown as such: what is deeper is text. Their parser takes time with the
/// square of the depth: forty thousand signs of a quote took it twelve seconds.
const MAX_DEPTH: usize = 24;
/// Columns of white space before a line that are looked at, for the same reason.
const MAX_INDENT: usize = 120;

/// The text with what is nested too deeply made plain. Code in fences stays as it is.
pub(super) fn flat_enough(markdown: &str) -> Cow<'_, str> {
    let is_flat = |line: &str| line.len() <= MAX_DEPTH || too_deep(line).is_none();
    if markdown.lines().all(is_flat) {
        return Cow::Borrowed(markdown);
    }
    let (mut out, mut fence) = (String::with_capacity(markdown.len() + 64), Fence::default());
    for line in markdown.split_inclusive('\n') {
        let is_code = fence.holds(line);
        match too_deep(line).filter(|_| !is_code) {
            Some((at, true)) => {
                out.push_str(&line[..at]);
                out.push('\\');
                out.push_str(&line[at..]);
            }
            Some((at, false)) => {
                out.push_str(&line[..at]);
                out.push_str(line[at..].trim_start_matches([' ', '\t']));
            }
            None => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

/// Where a line begins to be nested too deeply; `true`: by a mark, else by white space.
fn too_deep(line: &str) -> Option<(usize, bool)> {
    let bytes = line.as_bytes();
    let (mut at, mut marks, mut blanks) = (0, 0, 0);
    while let Some(byte) = bytes.get(at) {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let next = |offset: usize| bytes.get(at + offset).copied();
        let length = match byte {
            b' ' | b'\t' => {
                blanks += 1;
                if blanks > MAX_INDENT {
                    return Some((at, false));
                }
                at += 1;
                continue;
            }
            b'>' => 1,
            b'-' | b'+' | b'*' if next(1).is_none_or(|byte| byte.is_ascii_whitespace()) => 1,
            b'0'..=b'9' if (1..=9).contains(&digits) && matches!(next(digits), Some(b'.' | b')')) => digits + 1,
            _ => return None,
        };
        marks += 1;
        if marks > MAX_DEPTH {
            return Some((at, true));
        }
        at += length;
    }
    None
}

/// A letter that nobody sees. Answers have none (they are taken out when they come), so that it marks what is ours.
const MARK: char = '\u{2060}';

/// The text as it is read: with LF at the ends of lines, flat enough, formulas without blank lines, and marked.
pub(super) fn prepared(markdown: &str) -> String {
    let lines = if markdown.contains('\r') {
        Cow::Owned(markdown.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(markdown)
    };
    let lines = lines.replace(MARK, "");
    marked(&partnered(&closed_up(&flat_enough(&lines))))
}

/// So many brackets of formulas without a partner nearby are left to the parser, which looks for it to the end of the
/// paragraph each time.
const MOST_ALONE: usize = 32;

/// The text with brackets of formulas made plain that have no partner nearby, if they are many.
fn partnered(markdown: &str) -> Cow<'_, str> {
    let alone: Vec<usize> = [("\\(", "\\)"), ("\\[", "\\]")]
        .into_iter()
        .flat_map(|(open, close)| {
            let mut closers = markdown.match_indices(close).map(|(at, _)| at).peekable();
            markdown.match_indices(open).map(|(at, _)| at).filter(move |at| {
                while closers.next_if(|closer| closer < at).is_some() {}
                closers.peek().is_none_or(|closer| closer - at > MAX_TEX_BYTES)
            })
        })
        .collect();
    if alone.len() <= MOST_ALONE {
        return Cow::Borrowed(markdown);
    }
    let mut places = alone;
    places.sort_unstable();
    let (mut out, mut from) = (String::with_capacity(markdown.len() + 3 * places.len()), 0);
    for at in places {
        // The mark parts the backslash from its bracket, and is taken out of whatever this becomes.
        out.push_str(&markdown[from..=at]);
        out.push(MARK);
        from = at + 1;
    }
    out.push_str(&markdown[from..]);
    Cow::Owned(out)
}

/// The text without marks.
pub(super) fn without_marks(text: &str) -> String {
    if !text.contains(MARK) && !text.contains("%E2%81%A0") {
        return text.to_owned();
    }
    // A space beside a mark is ours too.
    text.replace(" \u{2060}\u{2060}", "").replace("\u{2060}\u{2060} ", "").replace(MARK, "").replace("%E2%81%A0", "")
}

/// Formulas that are set apart, without the blank lines that would end their paragraph.
fn closed_up(markdown: &str) -> Cow<'_, str> {
    if !markdown.contains("$$") && !markdown.contains("\\[") {
        return Cow::Borrowed(markdown);
    }
    let (mut out, mut fence, mut at) = (String::with_capacity(markdown.len()), Fence::default(), 0);
    while at < markdown.len() {
        let rest = &markdown[at..];
        let line = &rest[..rest.find('\n').map_or(rest.len(), |end| end + 1)];
        let is_code = fence.holds(line);
        match set_apart(rest, line).filter(|_| !is_code) {
            Some(formula) => {
                for line in formula.split_inclusive('\n').filter(|line| !line.trim().is_empty()) {
                    out.push_str(line);
                }
                at += formula.len();
            }
            None => {
                out.push_str(line);
                at += line.len();
            }
        }
    }
    Cow::Owned(out)
}

/// The lines of a formula of several lines that a text begins with, to the end of its last one.
fn set_apart<'a>(text: &'a str, line: &str) -> Option<&'a str> {
    let begun = line.trim_start_matches([' ', '>']);
    let close = match begun.get(..2)? {
        "$$" => "$$",
        "\\[" => "\\]",
        _ => return None,
    };
    let from = line.len() - begun.len() + 2;
    let near = &text[from..from + text[from..].floor_char_boundary(MAX_TEX_BYTES)];
    let end = from + near.find(close)? + 2;
    (end > line.len()).then(|| &text[..text[end..].find('\n').map_or(text.len(), |rest| end + rest + 1)])
}

/// Is a line code between fences?
#[derive(Default)]
struct Fence(Option<(char, usize)>);

impl Fence {
    /// Takes the next line: is it, or its fence, code?
    fn holds(&mut self, line: &str) -> bool {
        let start = line.trim_start();
        let mark = start.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = mark.map_or(0, |mark| start.chars().take_while(|c| *c == mark).count());
        match (self.0, mark) {
            (None, Some(mark)) if length >= 3 => {
                self.0 = Some((mark, length));
                true
            }
            (Some((own, least)), Some(mark)) if mark == own && length >= least && start[length..].trim().is_empty() => {
                self.0 = None;
                true
            }
            (open, _) => open.is_some(),
        }
    }
}

/// The text with marks: bold beside quotation marks is bold, and an address ends where a Chinese or Japanese sentence does.
fn marked(markdown: &str) -> String {
    const OPENING: [char; 5] = ['«', '“', '„', '‹', '‘'];
    const CLOSING: [char; 4] = ['»', '”', '›', '’'];
    if !markdown.contains("**") && !markdown.contains("http") && !markdown.contains("www.") {
        return markdown.to_owned();
    }
    let mut out = String::with_capacity(markdown.len());
    let (mut rest, mut last) = (markdown, None::<char>);
    while let Some(c) = rest.chars().next() {
        let is_www = rest.starts_with("www.") && last.is_some_and(|c| !c.is_ascii());
        if is_www || rest.starts_with("http://") || rest.starts_with("https://") {
            if is_www {
                out.push_str("\u{2060}\u{2060} ");
            }
            // One look: what comes behind the address is not looked at for each of them.
            let end = rest.find(|c: char| c.is_whitespace() || c == '<' || ends_address(c)).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            if rest[end..].starts_with(ends_address) {
                out.push_str(" \u{2060}\u{2060}");
            }
            last = rest[..end].chars().next_back();
            rest = &rest[end..];
            continue;
        }
        if rest.starts_with("**") && !rest.starts_with("***") && last != Some('*') {
            if last.is_some_and(|c| CLOSING.contains(&c)) {
                out.push(MARK);
            }
            out.push_str("**");
            if rest[2..].starts_with(OPENING) {
                out.push(MARK);
            }
            (rest, last) = (&rest[2..], Some('*'));
            continue;
        }
        out.push(c);
        last = Some(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// Does this sign end an address in a Chinese, Japanese or Korean sentence?
fn ends_address(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301b}' | '“' | '”' | '‘' | '’' | '«' | '»')
        || matches!(c, '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？' | '［' | '］' | '｛' | '｝' | '｡' | '､')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks;

    #[test]
    fn what_is_nested_deeply_is_text_and_takes_time_with_its_length() {
        assert_eq!(flat_enough("> > a\n- b\n"), "> > a\n- b\n");
        let code = format!("```\n{}x\n```\n", ">".repeat(60));
        assert_eq!(flat_enough(&code), code);
        assert!(flat_enough(&format!("{}x", "> ".repeat(30))).contains("\\>"));
        type Bomb = (&'static str, fn(usize) -> String);
        let bombs: [Bomb; 16] = [
            ("quotes", |n| ">".repeat(n)),
            ("quotes with gaps", |n| "> ".repeat(n) + "x"),
            ("lists", |n| "- ".repeat(n) + "x"),
            ("numbers", |n| "1. ".repeat(n) + "x"),
            ("steps", |n| (0..n / 40).map(|k| format!("{}- a\n", " ".repeat(2 * k.min(2_000)))).collect()),
            ("quoted lists", |n| "> - ".repeat(n) + "x"),
            ("brackets", |n| "[".repeat(n)),
            ("stars", |n| "*a ".repeat(n)),
            ("addresses", |n| "http://。".repeat(n)),
            ("notes", |n| "[^".repeat(n)),
            ("dollars", |n| "$A".repeat(n)),
            ("brackets of formulas", |n| "\\(a ".repeat(n)),
            ("brackets that are set apart", |n| "\\[a ".repeat(n)),
            ("brackets whose partner is far", |n| "\\(a ".repeat(n) + "\n# \\)"),
            ("formulas set apart", |n| "$$\n".repeat(n)),
            ("tildes", |n| "~a~ ".repeat(n)),
        ];
        for (name, bomb) in bombs {
            let took = |n: usize| {
                let text = bomb(n);
                let begun = std::time::Instant::now();
                assert!(!blocks(&text, &[]).is_empty());
                begun.elapsed().as_secs_f64()
            };
            let small = took(4_000).min(took(4_000));
            let large = took(32_000).min(took(32_000));
            // Eight times the length; with the square of it, it would be sixty-four times.
            assert!(large < 24.0 * small + 0.25, "{name}: {small:.3} s, {large:.3} s");
        }
    }

    #[test]
    fn marks_leave_no_trace() {
        for text in
            ["Il dit**«oui»**alors.", "请看https://example.org/a。然后看看，或者www.example.org）。", "a\rb\r\nc"]
        {
            assert_eq!(without_marks(&prepared(text)), text.replace("\r\n", "\n").replace('\r', "\n"));
        }
    }
}
