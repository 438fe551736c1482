//! A model's Markdown as HTML that is safe to show: no scripts, no remote images, no styles.
//!
//! Raw HTML in an answer is shown as text. Code is highlighted and TeX becomes MathML here, so
//! that pages need no script for either. What comes out passes an allow-list once more: the
//! renderer is trusted to be useful, the allow-list to be safe.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock};

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// A top-level block of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    source: u64,
    /// The block's HTML, safe to put into a page.
    pub html: Arc<str>,
}

/// How code begins in what is rendered.
const CODE: &str = "<figure class=\"code\">";
/// Code longer than this is shown without colours.
const MAX_HIGHLIGHT_BYTES: usize = 20_000;
/// TeX longer than this is shown as it is.
const MAX_TEX_BYTES: usize = 4_000;

/// Renders an answer block by block. Blocks whose source is as in `before` are taken from there,
/// so that a growing answer costs its last block only.
pub fn blocks(markdown: &str, before: &[Block]) -> Vec<Block> {
    let markdown = dollar_maths(&flat_enough(markdown));
    let arena = Arena::new();
    let root = parse_document(&arena, &markdown, &OPTIONS);
    let lines: Vec<&str> = markdown.lines().collect();
    root.children()
        .enumerate()
        .map(|(index, node)| {
            let source = source_hash(node, &lines);
            match before.get(index) {
                Some(old) if old.source == source => old.clone(),
                _ => Block { source, html: html(node).into() },
            }
        })
        .collect()
}

/// Has a rendered answer code?
pub fn has_code(html: &str) -> bool {
    html.contains(CODE)
}

/// The longest code block of an answer, as it was written; `None`: it has none.
pub fn longest_code(markdown: &str) -> Option<String> {
    let arena = Arena::new();
    let root = parse_document(&arena, &flat_enough(markdown), &OPTIONS);
    let code = root.descendants().filter_map(|node| match &node.data.borrow().value {
        NodeValue::CodeBlock(block) => Some(block.literal.clone()),
        _ => None,
    });
    code.max_by_key(String::len)
}

/// Quotes and lists within each other that are shown as such: what is deeper is text. Their parser takes time with the
/// square of the depth: forty thousand signs of a quote took it twelve seconds.
const MAX_DEPTH: usize = 24;
/// Columns of white space before a line that are looked at, for the same reason.
const MAX_INDENT: usize = 120;

/// The text with what is nested too deeply made plain. Code in fences stays as it is.
fn flat_enough(markdown: &str) -> Cow<'_, str> {
    let is_flat = |line: &str| line.len() <= MAX_DEPTH || too_deep(line).is_none();
    if markdown.lines().all(is_flat) {
        return Cow::Borrowed(markdown);
    }
    let (mut out, mut fence) = (String::with_capacity(markdown.len() + 64), None);
    for line in markdown.split_inclusive('\n') {
        let start = line.trim_start();
        let mark = start.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = mark.map_or(0, |mark| start.chars().take_while(|c| *c == mark).count());
        match (fence, mark) {
            (None, Some(mark)) if length >= 3 => fence = Some((mark, length)),
            (Some((own, least)), Some(mark)) if mark == own && length >= least && start[length..].trim().is_empty() => {
                fence = None;
            }
            _ => {}
        }
        match too_deep(line).filter(|_| fence.is_none()) {
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

/// A whole answer, each block in a box of its own, as the page puts them in place while they stream.
///
/// What was rendered is kept for a while: a page is read more often than its answers change.
pub fn document(markdown: &str) -> Arc<str> {
    static KEPT: LazyLock<Cache<[u8; 32], Arc<str>, Length>> =
        LazyLock::new(|| Cache::with_weighter(DOCUMENTS, KEPT_BYTES, Length));
    let key = Sha256::digest(markdown.as_bytes()).into();
    if let Some(kept) = KEPT.get(&key) {
        return kept;
    }
    let html: String = blocks(markdown, &[]).iter().map(|block| format!("<div>{}</div>", block.html)).collect();
    let html: Arc<str> = html.into();
    KEPT.insert(key, Arc::clone(&html));
    html
}

/// About so many answers' HTML is kept,
const DOCUMENTS: usize = 512;
/// and no more bytes of it: one answer can become megabytes.
const KEPT_BYTES: u64 = 64 << 20;

/// Weighs HTML by its bytes.
#[derive(Clone)]
struct Length;

impl Weighter<[u8; 32], Arc<str>> for Length {
    fn weight(&self, _: &[u8; 32], html: &Arc<str>) -> u64 {
        html.len() as u64
    }
}

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.math_dollars = true;
    options.extension.math_code = true;
    // Raw HTML is shown, not obeyed.
    options.render.escape = true;
    options
});

fn source_hash(node: Node<'_>, lines: &[&str]) -> u64 {
    let place = node.data().sourcepos;
    let mut hasher = DefaultHasher::new();
    let end = place.end.line.min(lines.len());
    lines.get(place.start.line.saturating_sub(1)..end).unwrap_or_default().hash(&mut hasher);
    hasher.finish()
}

fn html(block: Node<'_>) -> String {
    let nodes: Vec<Node<'_>> = block.descendants().collect();
    for node in nodes {
        replace(node);
    }
    let mut out = String::new();
    if comrak::format_html(block, &OPTIONS, &mut out).is_err() {
        return String::new();
    }
    SANITIZER.clean(&out).to_string()
}

/// Puts our own HTML in the place of code, maths and images.
fn replace(node: Node<'_>) {
    let mut data = node.data_mut();
    let raw = match &data.value {
        NodeValue::CodeBlock(code) if code.info.trim() == "math" => mathml(&code.literal, true),
        // A block that is still being written is coloured once, when it is whole.
        NodeValue::CodeBlock(code) => code_block(&code.info, &code.literal, code.closed || !code.fenced),
        NodeValue::Math(math) => mathml(&math.literal, math.display_math),
        // An image would tell its host who reads what; its text and address stay readable.
        NodeValue::Image(link) => {
            data.value = NodeValue::Link(link.clone());
            return;
        }
        _ => return,
    };
    data.value = NodeValue::Raw(raw);
}

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

fn code_block(info: &str, code: &str, whole: bool) -> String {
    let language = info.split([' ', ',', '{']).next().unwrap_or_default();
    let shown = if language.is_empty() { "text" } else { language };
    let body = if whole { highlight(language, code) } else { None }.unwrap_or_else(|| escape(code));
    format!("{CODE}<figcaption>{}</figcaption><pre><code>{body}</code></pre></figure>\n", escape(shown))
}

fn highlight(language: &str, code: &str) -> Option<String> {
    if code.len() > MAX_HIGHLIGHT_BYTES {
        return None;
    }
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let style = ClassStyle::SpacedPrefixed { prefix: "hl-" };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, style);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

fn mathml(tex: &str, display: bool) -> String {
    let as_is = || format!("<code>{}</code>", escape(tex));
    if tex.len() > MAX_TEX_BYTES {
        return as_is();
    }
    // The library expects some characters to be in range and panics when a model invents others.
    catch_unwind(AssertUnwindSafe(|| {
        let storage = pulldown_latex::Storage::new();
        let parser = pulldown_latex::Parser::new(tex, &storage);
        let events: Vec<_> = parser.collect();
        if events.iter().any(Result::is_err) {
            return None;
        }
        let mode = if display {
            pulldown_latex::config::DisplayMode::Block
        } else {
            pulldown_latex::config::DisplayMode::Inline
        };
        let config = pulldown_latex::RenderConfig { display_mode: mode, ..Default::default() };
        let mut out = String::new();
        pulldown_latex::push_mathml(&mut out, events.into_iter(), config).ok()?;
        Some(out)
    }))
    .ok()
    .flatten()
    .unwrap_or_else(as_is)
}

/// Models write `\(…\)` and `\[…\]` as often as dollars; Markdown would eat the backslashes.
/// Code, fenced or between backticks, is left alone. One pass; a bracket without its partner
/// nearby is text.
fn dollar_maths(markdown: &str) -> String {
    if !markdown.contains("\\(") && !markdown.contains("\\[") {
        return markdown.to_owned();
    }
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(at) = rest.find(['`', '\\']) {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        let taken = code_span(here).or_else(|| {
            let (open, close, dollars) =
                if here.starts_with("\\(") { ("\\(", "\\)", "$") } else { ("\\[", "\\]", "$$") };
            let inside = here.strip_prefix(open)?;
            let near = &inside[..inside.floor_char_boundary(MAX_TEX_BYTES)];
            let tex = &inside[..near.find(close)?];
            Some((format!("{dollars}{}{dollars}", tex.trim()), open.len() + tex.len() + close.len()))
        });
        let (text, length) = taken.unwrap_or_else(|| {
            let first = here.chars().next().map_or(0, char::len_utf8);
            (here[..first].to_owned(), first)
        });
        out.push_str(&text);
        rest = &here[length..];
    }
    out.push_str(rest);
    out
}

/// Code at the beginning of `text`: as many backticks as open it close it; a fence that is not
/// closed goes to the end. Gives the code as it is and its length.
fn code_span(text: &str) -> Option<(String, usize)> {
    let ticks = text.len() - text.trim_start_matches('`').len();
    if ticks == 0 {
        return None;
    }
    let after = &text[ticks..];
    let length = match after.find(&text[..ticks]) {
        Some(at) => ticks + at + ticks,
        None if ticks >= 3 => text.len(),
        None => ticks,
    };
    Some((text[..length].to_owned(), length))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

const MATHML_TAGS: [&str; 28] = [
    "math",
    "mrow",
    "mi",
    "mn",
    "mo",
    "mtext",
    "ms",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mmultiscripts",
    "mprescripts",
    "none",
    "mtable",
    "mtr",
    "mtd",
    "mpadded",
    "mphantom",
    "mstyle",
    "menclose",
    "merror",
];
const MATHML_ATTRIBUTES: [&str; 25] = [
    "display",
    "mathvariant",
    "stretchy",
    "fence",
    "form",
    "separator",
    "lspace",
    "rspace",
    "width",
    "height",
    "depth",
    "voffset",
    "columnalign",
    "columnspacing",
    "rowspacing",
    "displaystyle",
    "scriptlevel",
    "accent",
    "accentunder",
    "linethickness",
    "minsize",
    "maxsize",
    "movablelimits",
    "symmetric",
    "largeop",
];

static SANITIZER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        .rm_tags(["img", "map", "area"])
        .add_tags(["figure", "figcaption"])
        .add_tags(MATHML_TAGS)
        .add_tag_attributes("span", ["class"])
        .add_tag_attributes("figure", ["class"])
        .add_tag_attributes("ol", ["start"])
        .url_schemes(["http", "https", "mailto"].into())
        .link_rel(Some("nofollow noopener noreferrer ugc"))
        .set_tag_attribute_value("a", "target", "_blank");
    for tag in MATHML_TAGS {
        builder.add_tag_attributes(tag, MATHML_ATTRIBUTES);
    }
    builder
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nested_deeply_is_text_and_takes_time_with_its_length() {
        assert_eq!(flat_enough("> > a\n- b\n"), "> > a\n- b\n");
        let code = format!("```\n{}x\n```\n", ">".repeat(60));
        assert_eq!(flat_enough(&code), code);
        assert!(flat_enough(&format!("{}x", "> ".repeat(30))).contains("\\>"));
        type Bomb = (&'static str, fn(usize) -> String);
        let bombs: [Bomb; 8] = [
            ("quotes", |n| ">".repeat(n)),
            ("quotes with gaps", |n| "> ".repeat(n) + "x"),
            ("lists", |n| "- ".repeat(n) + "x"),
            ("numbers", |n| "1. ".repeat(n) + "x"),
            ("steps", |n| (0..n / 40).map(|k| format!("{}- a\n", " ".repeat(2 * k.min(2_000)))).collect()),
            ("quoted lists", |n| "> - ".repeat(n) + "x"),
            ("brackets", |n| "[".repeat(n)),
            ("stars", |n| "*a ".repeat(n)),
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
    fn markdown_becomes_html_with_tables_code_and_maths() {
        let html =
            document("# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```rust\nfn main() {}\n```\n\n$x^2$ and \\(y_1\\)\n");
        for part in
            ["<h1>T</h1>", "<td>1</td>", "class=\"code\"", "<figcaption>rust</figcaption>", "hl-", "<msup>", "<msub>"]
        {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
    }

    #[test]
    fn nothing_hostile_survives() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](https://tracker.example/p.png)",
            "[x](javascript:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "<iframe src=https://example.com></iframe>",
            "$\\text{<script>alert(1)</script>}$",
            "```\"><script>alert(1)</script>\nx\n```",
            "<svg onload=alert(1)>",
            "<a href=\"https://x\" style=\"position:fixed\" onclick=alert(1)>x</a>",
            "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
        ] {
            let html = document(hostile);
            // What is escaped is text; what counts is what stands inside tags.
            let tags: String =
                html.split('<').skip(1).filter_map(|t| t.split_once('>')).map(|(tag, _)| format!("<{tag}>")).collect();
            for bad in [
                "<script",
                "<img",
                "<iframe",
                "<svg",
                "javascript:",
                "data:",
                "<style",
                "style=",
                "onclick",
                "onerror",
                "onload",
            ] {
                assert!(!tags.contains(bad), "{hostile} gave {html}");
            }
        }
    }

    #[test]
    fn links_leave_without_saying_where_from() {
        let html = document("[x](https://example.com/a)");
        assert!(
            html.contains("rel=\"nofollow noopener noreferrer ugc\"") && html.contains("target=\"_blank\""),
            "{html}"
        );
    }

    #[test]
    fn a_growing_answer_keeps_its_finished_blocks() {
        let first = blocks("one\n\ntwo", &[]);
        let second = blocks("one\n\ntwo more\n\nthree", &first);
        assert!(Arc::ptr_eq(&first[0].html, &second[0].html));
        assert_eq!(second.len(), 3);
        assert!(second[1].html.contains("two more"));
    }

    #[test]
    fn broken_tex_is_shown_as_it_was_written() {
        assert!(document("$\\frac{1}{$").contains("frac"));
        assert!(document("$$\\begin{nonsense}$$").contains("nonsense"));
        assert!(document("\\(x\\)").contains("<math"));
        assert!(!document("`\\(x\\)`").contains("<math"), "code is left alone");
        assert!(!document("costs \\(5 or so").contains("<math"), "a bracket without its partner is text");
    }
}
