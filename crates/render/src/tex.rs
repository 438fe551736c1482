//! TeX as MathML.
//!
//! `pulldown-latex` knows the commands of mathematics; what it lacks and models write all the same is put into words that
//! it knows. (`math-core` knows some more, but needs inline styles, which our pages' policy refuses.)

use std::panic::{AssertUnwindSafe, catch_unwind};

use pulldown_latex::config::DisplayMode;

use super::escape;

/// TeX longer than this is shown as it is.
pub(super) const MAX_TEX_BYTES: usize = 4_000;

/// TeX as MathML; what is unknown is shown as it was written.
pub(super) fn mathml(tex: &str, display: bool) -> String {
    let as_is = || format!("<code>{}</code>", escape(tex));
    if tex.len() > MAX_TEX_BYTES {
        return as_is();
    }
    let known = in_known_words(tex);
    // The library expects some characters to be in range and panics when a model invents others.
    catch_unwind(AssertUnwindSafe(|| {
        let storage = pulldown_latex::Storage::new();
        let parser = pulldown_latex::Parser::new(&known, &storage);
        let events: Vec<_> = parser.collect();
        if events.iter().any(Result::is_err) {
            return None;
        }
        let mode = if display { DisplayMode::Block } else { DisplayMode::Inline };
        let config = pulldown_latex::RenderConfig { display_mode: mode, ..Default::default() };
        let mut out = String::new();
        pulldown_latex::push_mathml(&mut out, events.into_iter(), config).ok()?;
        Some(wrapped(&out))
    }))
    .ok()
    .flatten()
    .unwrap_or_else(as_is)
}

/// Marks in a formula that become an element around what stands between them: no answer has them, since letters that
/// nobody sees are taken out.
const WRAPPERS: [(&str, [char; 2], &str); 2] = [
    ("boxed", ['\u{e001}', '\u{e002}'], "<mrow class=\"boxed\">"),
    ("phantom", ['\u{e003}', '\u{e004}'], "<mphantom>"),
];

/// What a command becomes.
enum Instead {
    /// Another command.
    Command(&'static str),
    /// Nothing, and its argument too.
    Nothing,
    /// An element around its argument.
    Wrapped([char; 2]),
    /// A number of a formula, in its parentheses or as it is.
    Tag,
}

fn instead(name: &str) -> Option<Instead> {
    Some(match name {
        "mathscr" => Instead::Command("\\mathcal"),
        "bm" | "pmb" => Instead::Command("\\boldsymbol"),
        "hbox" | "mbox" => Instead::Command("\\text"),
        "fbox" => Instead::Wrapped(WRAPPERS[0].1),
        "operatorname" => Instead::Command("\\operatorname"),
        "notag" | "nonumber" | "limits" | "nolimits" => Instead::Command(""),
        "label" | "require" => Instead::Nothing,
        "tag" => Instead::Tag,
        name => Instead::Wrapped(WRAPPERS.iter().find(|(command, ..)| *command == name)?.1),
    })
}

/// A formula in commands that the library knows, without blank lines.
fn in_known_words(tex: &str) -> String {
    let mut out = String::with_capacity(tex.len());
    let mut rest = tex;
    while let Some(at) = rest.find(['\\', '\n']) {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        if here.starts_with('\n') {
            out.push('\n');
            rest = here.trim_start();
            continue;
        }
        let name: &str = {
            let after = &here[1..];
            &after[..after.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(after.len())]
        };
        // A command of one sign; a pair of backslashes is one, and begins none.
        let length =
            if name.is_empty() { 1 + here[1..].chars().next().map_or(0, char::len_utf8) } else { 1 + name.len() };
        let (command, after) = here.split_at(length);
        let starless = after.strip_prefix('*');
        rest = after;
        match instead(name) {
            None => out.push_str(command),
            Some(Instead::Command(known)) => {
                out.push_str(known);
                if known.is_empty() || (known == "\\operatorname" && starless.is_some()) {
                    rest = starless.unwrap_or(after);
                }
                // What follows must not become a part of the command's name.
                if known.is_empty() {
                    out.push(' ');
                }
            }
            Some(other) => match argument(starless.unwrap_or(after)) {
                None => out.push_str(command),
                Some((argument, after)) => {
                    match other {
                        Instead::Wrapped([begin, end]) => {
                            let argument = in_known_words(argument);
                            out.push_str(&format!("{{\\text{{{begin}}}{argument}\\text{{{end}}}}}"));
                        }
                        Instead::Tag if starless.is_some() => out.push_str(&format!("\\qquad\\text{{{argument}}}")),
                        Instead::Tag => out.push_str(&format!("\\qquad\\text{{({argument})}}")),
                        Instead::Command(_) | Instead::Nothing => {}
                    }
                    rest = after;
                }
            },
        }
    }
    out.push_str(rest);
    out
}

/// The argument in braces that a text begins with, and what comes after it.
fn argument(text: &str) -> Option<(&str, &str)> {
    let inside = text.trim_start().strip_prefix('{')?;
    let (mut depth, mut is_escaped) = (1, false);
    for (at, c) in inside.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&inside[..at], &inside[at + 1..]));
        }
    }
    None
}

/// The formula with elements where their marks are.
fn wrapped(mathml: &str) -> String {
    let mut out = mathml.to_owned();
    for (_, marks, element) in WRAPPERS {
        let [begin, end] = marks.map(|mark| format!("<mtext>{mark}</mtext>"));
        // A mark without its partner would open an element that nothing closes.
        if out.matches(&begin).count() == out.matches(&end).count() {
            let name = element.trim_matches(['<', '>']).split(' ').next().unwrap_or_default();
            out = out.replace(&begin, element).replace(&end, &format!("</{name}>"));
        }
        out = out.replace(marks, "");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_models_write_besides_is_put_into_words_that_are_known() {
        for (tex, part) in [
            ("\\boxed{42}", "<mrow class=\"boxed\"><mn>42</mn></mrow>"),
            ("\\boxed{\\frac{1}{\\boxed{x}}}", "<mrow class=\"boxed\"><mi>x</mi></mrow>"),
            ("\\phantom{xx}", "<mphantom><mi>x</mi><mi>x</mi></mphantom>"),
            ("a = b \\tag{1}", "<mtext>(1)</mtext>"),
            ("a = b \\tag*{A}", "<mtext>A</mtext>"),
            ("\\operatorname*{argmax}_x f", "argmax"),
            ("\\operatorname{sin} x", "sin"),
            ("\\mathscr{L} + \\bm{x} + \\pmb{y}", "<math"),
            ("a = b \\notag \\label{eq}", "<math"),
            ("\\sum\\limits_{i=1}^n i", "<mo"),
            ("\\mbox{if } x", "<mtext>if"),
            ("a = b\n\nc = d", "<math"),
            ("\\begin{aligned} a &= b \\\\[4pt] c &= d \\end{aligned}", "<mtable"),
            ("\\begin{pmatrix} a \\\\label \\end{pmatrix}", "<mi>l</mi>"),
        ] {
            let html = mathml(tex, true);
            assert!(html.starts_with("<math") && html.contains(part), "{tex}: {html}");
        }
        for tex in ["\\unknown{x}", "\\boxed{", "\\frac{1}{", "\\ce{H2O}"] {
            assert_eq!(mathml(tex, false), format!("<code>{tex}</code>"));
        }
    }
}
