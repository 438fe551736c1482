//! What the plots need on top of the `svg` crate: the frame with its text alternative, numbers with
//! fixed decimals, and hostile text made harmless. The crate escapes; this file decides what remains.

use ::svg::Document;
use ::svg::node::element::{Description, Group, Path, Rectangle, Style, Text, Title};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::{Look, STYLE, Theme};
use crate::i18n::{Locale, Message};

/// The longest name of a title or description, in graphemes.
const LONGEST: usize = 160;

const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// A coordinate: one decimal, no minus zero.
pub(super) fn px(value: f64) -> String {
    let text = format!("{value:.1}");
    if text == "-0.0" { "0.0".into() } else { text }
}

/// A number for people: fixed decimals and a real minus sign, but no minus zero.
pub(super) fn number(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.strip_prefix('-') {
        Some(digits) if digits.bytes().all(|b| matches!(b, b'0' | b'.')) => digits.into(),
        Some(digits) => format!("\u{2212}{digits}"),
        None => text,
    }
}

/// The text on one line: no control characters (XML forbids most of them), none that turn the
/// direction of what follows, and no piles of combining marks. Nothing may be left of it.
pub(super) fn clean(text: &str) -> String {
    let turns =
        |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    let harmless = text.chars().filter(|c| !turns(c)).map(|c| match c {
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    });
    let harmless: String = harmless.collect();
    let words: Vec<&str> = harmless.split_whitespace().collect();
    let line = words.join(" ");
    line.graphemes(true).take(LONGEST).flat_map(|g| g.chars().take(8)).collect()
}

/// The cleaned text as a name: what has none is said to have none.
pub(super) fn called(t: Locale, text: &str) -> String {
    let name = clean(text);
    if name.is_empty() { t.say("draw-nameless").to_string() } else { name }
}

/// The cleaned text as a name inside a sentence: foreign scripts keep their direction to themselves.
pub(super) fn quoted(t: Locale, text: &str) -> String {
    let name = called(t, text);
    if name.is_ascii() { name } else { format!("\u{2068}{name}\u{2069}") }
}

/// The cleaned text in at most so many columns (a wide letter takes two), with an ellipsis if cut.
pub(super) fn short(text: &str, columns: usize) -> String {
    let text = clean(text);
    if text.width() <= columns {
        return text;
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used >= columns {
            break;
        }
        kept.push_str(grapheme);
    }
    format!("{}…", kept.trim_end())
}

/// A guess at the drawn width. Only the reader's machine knows the font, so it errs to the wide side.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    let em = |g: &str| match g.chars().next().unwrap_or(' ') {
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '(' | ')' | '-' => {
            0.4
        }
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' => 0.7,
        _ => 0.62 * g.width().max(1) as f64,
    };
    text.graphemes(true).map(em).sum::<f64>() * size
}

/// A text at a place.
pub(super) fn text(x: f64, y: f64, content: &str) -> Text {
    Text::new(content).set("x", px(x)).set("y", px(y))
}

/// What a mark stands for, as a row of a table whose columns [`document`] names: scripts read it, and nobody sees it.
pub(super) fn row(cells: impl Into<serde_json::Value>) -> String {
    cells.into().to_string()
}

/// A name, cut to its columns; the whole of it shows on hover.
pub(super) fn name(x: f64, y: f64, full: &str, columns: usize) -> Text {
    let shown = short(full, columns);
    let label = text(x, y, &shown).set("unicode-bidi", "isolate");
    if shown == full { label } else { label.add(Title::new(full)) }
}

/// A sentence over the whole width: it begins where its reader's eye does.
pub(super) fn sentence(look: &Look<'_>, y: f64, content: &str) -> Text {
    if look.t.is_rtl() { text(look.width(), y, content).set("direction", "rtl") } else { text(0.0, y, content) }
}

/// Sentences, one after the other.
pub(super) fn told(sentences: impl IntoIterator<Item = Message>) -> String {
    sentences.into_iter().map(|said| said.to_string()).collect::<Vec<_>>().join(" ")
}

/// A group with a class and its light fallback.
pub(super) fn group(class: &str, attribute: &str, colour: &str) -> Group {
    Group::new().set("class", class).set(attribute, colour)
}

/// Soft small text: axis labels, notes.
pub(super) fn soft() -> Group {
    group("pl-soft pl-n", "fill", "#565c6b").set("font-size", 12)
}

/// Lines of a grid along a path.
pub(super) fn grid(path: String) -> Path {
    Path::new().set("class", "pl-grid").set("stroke", "#dcdfe6").set("fill", "none").set("d", path)
}

/// An id inside this plot. What could break out of an attribute or a reference is left out.
pub(super) fn id(look: &Look<'_>, part: &str) -> String {
    let safe: String = look.id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    format!("pl-{safe}-{part}")
}

/// The whole plot: the frame, its two text alternatives, the headline, and what was drawn.
pub(super) fn document(
    look: &Look<'_>,
    size: (f64, f64),
    (title, desc, columns): (&str, &str, &str),
    body: Group,
) -> String {
    // A file has no page around it that keeps its edges free.
    let m = look.margin();
    let (width, height) = (size.0 + 2.0 * m, size.1 + 2.0 * m);
    let (title_id, desc_id) = (id(look, "title"), id(look, "desc"));
    let letters = (look.width() / 9.6) as usize;
    let class = if look.wide() { "pl" } else { "pl pl-phone" };
    let mut svg = Document::new()
        .set("class", class)
        .set("viewBox", format!("{0:.0} {0:.0} {width:.0} {height:.0}", 0.0 - m))
        .set("width", format!("{width:.0}"))
        .set("height", format!("{height:.0}"))
        .set("data-columns", columns)
        .set("role", "img")
        .set("aria-labelledby", format!("{title_id} {desc_id}"))
        .set("direction", "ltr")
        .set("lang", look.t.tag())
        .set("font-family", FONT)
        .set("font-size", 13)
        .add(Title::new(clean(title)).set("id", title_id))
        .add(Description::new().set("id", desc_id).add(::svg::node::Text::new(desc)));
    if look.theme == Theme::Standalone {
        let back = Rectangle::new().set("class", "pl-back").set("fill", "#ffffff").set("x", px(-m)).set("y", px(-m));
        let back = back.set("width", format!("{width:.0}")).set("height", format!("{height:.0}"));
        svg = svg.add(Style::new(STYLE)).add(back);
    }
    let headline = sentence(look, 18.0, &short(title, letters)).set("font-size", 16).set("font-weight", 650);
    svg.add(group("pl-ink", "fill", "#1b1d24").add(headline)).add(body).to_string()
}

/// What a plot without anything to draw looks like.
pub(super) fn empty(look: &Look<'_>, title: &str) -> String {
    let (width, height) = (look.width(), 150.0);
    let frame = Rectangle::new().set("class", "pl-grid").set("fill", "none").set("stroke", "#dcdfe6");
    let frame = frame.set("stroke-dasharray", "4 4").set("rx", 10).set("x", "0.5").set("y", "34.5");
    let frame = frame.set("width", px(width - 1.0)).set("height", px(height - 35.0));
    let none = look.t.say("draw-none").to_string();
    let words = text(width / 2.0, 96.0, &none).set("text-anchor", "middle").set("font-size", 15);
    document(look, (width, height), (title, &none, ""), Group::new().add(frame).add(soft().add(words)))
}
