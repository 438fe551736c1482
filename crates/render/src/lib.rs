//! A model's Markdown as HTML that is safe to show: no scripts, no remote images, no styles.
//!
//! A block depends on its own lines, and on what is defined elsewhere for links and notes: nothing else, so that what
//! was streamed and what a reload shows are equal.
//!
//! Raw HTML in an answer is shown as text. Code is highlighted and TeX becomes MathML here, so
//! that pages need no script for either. What comes out passes an allow-list once more: the
//! renderer is trusted to be useful, the allow-list to be safe.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock};

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

mod delimiters;
mod inline;
mod shape;
mod tex;

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
/// How often a text is read again, each time with what was misread written as text.
const MAX_READINGS: usize = 8;

/// Renders an answer block by block. Blocks whose source is as in `before` are taken from there,
/// so that a growing answer costs its last block only.
pub fn blocks(markdown: &str, before: &[Block]) -> Vec<Block> {
    let mut markdown = shape::prepared(markdown);
    let mut readings = 1;
    loop {
        let arena = Arena::new();
        let root = parse_document(&arena, &markdown, &OPTIONS);
        let edits = delimiters::misread(root, &markdown);
        if edits.is_empty() || readings == MAX_READINGS {
            return rendered(&arena, root, &markdown, before);
        }
        markdown = delimiters::edited(&markdown, &edits);
        readings += 1;
    }
}

fn rendered<'a>(arena: &'a Arena<'a>, root: Node<'a>, markdown: &str, before: &[Block]) -> Vec<Block> {
    let lines: Vec<&str> = markdown.split('\n').collect();
    let notes = inline::Notes::of(root);
    let defined = defined_elsewhere(&lines);
    root.children()
        .enumerate()
        .map(|(index, node)| {
            let source = source_hash(node, &lines, defined);
            match before.get(index) {
                Some(old) if old.source == source => old.clone(),
                _ => Block { source, html: html(arena, node, &notes).into() },
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
    let root = parse_document(&arena, &shape::flat_enough(markdown), &OPTIONS);
    let code = root.descendants().filter_map(|node| match &node.data.borrow().value {
        NodeValue::CodeBlock(block) => Some(block.literal.clone()),
        _ => None,
    });
    code.max_by_key(String::len)
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
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.math_latex = true;
    options.extension.math_code = true;
    options.extension.cjk_friendly_emphasis = true;
    // Raw HTML is shown, not obeyed.
    options.render.escape = true;
    options
});

/// What a block's HTML is made of: its lines, and what is defined elsewhere if it has a bracket, which alone refers to it.
fn source_hash(node: Node<'_>, lines: &[&str], defined: u64) -> u64 {
    let place = node.data().sourcepos;
    let mut hasher = DefaultHasher::new();
    let end = place.end.line.min(lines.len());
    let lines = lines.get(place.start.line.saturating_sub(1)..end).unwrap_or_default();
    lines.hash(&mut hasher);
    if lines.iter().any(|line| line.contains('[')) {
        defined.hash(&mut hasher);
    }
    hasher.finish()
}

/// What links and notes may refer to: all lines that may define one, and all that name notes, which are numbered in order.
fn defined_elsewhere(lines: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    // A title may stand on the next line.
    let mut goes_on = false;
    for line in lines {
        if goes_on || line.contains("]:") || line.contains("[^") {
            line.hash(&mut hasher);
        }
        goes_on = line.contains("]:") || (goes_on && !line.trim().is_empty());
    }
    hasher.finish()
}

fn html<'a>(arena: &'a Arena<'a>, block: Node<'a>, notes: &inline::Notes) -> String {
    let nodes: Vec<Node<'a>> = block.descendants().collect();
    for node in &nodes {
        replace(node);
    }
    for node in &nodes {
        inline::replace(arena, node, notes);
    }
    let mut out = String::new();
    if inline::format(block, notes, &mut out).is_err() {
        return String::new();
    }
    SANITIZER.clean(&shape::without_marks(&out).replace("<th></th>", "<td></td>")).to_string()
}

/// Puts our own HTML in the place of code, maths and images.
fn replace(node: Node<'_>) {
    let mut data = node.data_mut();
    // Lines that may still come are not shown as blank ones.
    if let NodeValue::HtmlBlock(block) = &mut data.value {
        block.literal.truncate(block.literal.trim_end().len());
        return;
    }
    let raw = match &data.value {
        NodeValue::CodeBlock(code) if code.info.trim() == "math" => tex::mathml(&code.literal, true),
        // A block that is still being written is coloured once, when it is whole.
        NodeValue::CodeBlock(code) => {
            code_block(&code.info, &shape::without_marks(&code.literal), code.closed || !code.fenced)
        }
        NodeValue::Math(math) => tex::mathml(&shape::without_marks(&math.literal), math.display_math),
        // An address that no browser should follow is text; between angle brackets it was most likely code.
        NodeValue::Link(link) if !is_followed(&link.url) => {
            let only = node.first_child().filter(|child| child.next_sibling().is_none());
            if let Some(only) = only
                && let NodeValue::Text(text) = &mut only.data_mut().value
                && *text == link.url
            {
                *text = format!("<{text}>").into();
            }
            data.value = NodeValue::Escaped;
            return;
        }
        // An image would tell its host who reads what; its text and address stay readable.
        NodeValue::Image(link) => {
            data.value = NodeValue::Link(link.clone());
            return;
        }
        _ => return,
    };
    data.value = NodeValue::Raw(raw);
}

/// Does an address lead to the web or to mail, or stay on its page?
fn is_followed(url: &str) -> bool {
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-'))
    };
    let scheme = url.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_scheme(scheme));
    scheme.is_none_or(|scheme| ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

fn code_block(info: &str, code: &str, whole: bool) -> String {
    let language = info.split([' ', ',', '{']).next().unwrap_or_default();
    let shown = if language.is_empty() { "text" } else { language };
    // A last line that has not ended yet looks like one that has: nothing moves when it ends.
    let code =
        if code.is_empty() || code.ends_with('\n') { Cow::Borrowed(code) } else { Cow::Owned(format!("{code}\n")) };
    let body = if whole { highlight(language, &code) } else { None }.unwrap_or_else(|| escape(&code));
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
        .add_allowed_classes("mrow", ["boxed"])
        .add_allowed_classes("div", ["footnote"])
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
    fn an_address_that_is_none_is_text() {
        for (markdown, text) in [
            ("A std::vector<std::string> of <T::Item>.", "A std::vector&lt;std::string&gt; of &lt;T::Item&gt;."),
            ("[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)", "a b c"),
        ] {
            assert_eq!(&*document(markdown), format!("<div><p>{text}</p>\n</div>"), "{markdown}");
        }
        assert!(document("<https://example.org> <me@example.org> [up](#top)").matches("href=").count() == 3);
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
