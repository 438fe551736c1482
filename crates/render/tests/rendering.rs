//! What a reader sees while an answer is written and what a reload shows: equal, for every beginning of every answer.

use agon_render::{blocks, document};
use proptest::prelude::*;

/// Answers whose blocks change late, or whose lines end oddly.
const ANSWERS: [&str; 44] = [
    "10%\r20%\r30%\r\rA second paragraph that grows word by word.\r\n\r\nA third.",
    "See [the site][s] and [more][].\n\nMore words.\n\n[s]: https://example.org\n  \"A title\"\n[more]: <https://example.org/b>",
    "A note[^1] and[^b].\n\nMore.\n\n[^b]: The second.\n[^1]: The first,\n    on two lines.\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\nA row\n| - |\n| `a \\| b` |",
    "a | b\n--|--\n1 | 2",
    "Title\n===\n\nText\n---\n\nmore",
    "- a\n- b\n\n- c\n\n  d\n1. e\n2. f",
    "- [ ] to do\n- [x] done\n  - [ ] below",
    "```rust\nfn main() {}\n```\n\n~~~\n\\(a\\)\n~~~\n    \\[b\\]\n",
    "````\n```\n````\ntext\n```",
    "\\[\na = b\n\nc = d\n\\]\n\nThen \\[ x = y \\] and \\(z\\).",
    "$$\n\\begin{aligned} a &= b \\\\[4pt] c &= d \\end{aligned}\n$$\n\nThen $x^2$.",
    "- item\n\n  $$\n  x = 1\n  $$\n\n> $$\n> y\n> $$",
    "1. First:\n   \\[\n   x = 1\n   \\]\n2. Second: \\(y\\)",
    "It costs $5, then $100-$200, US$7/R$8 and 9$, or $x+1$.",
    "Set $HOME:$PATH and ${A}/${B}; $FOO$BAR.",
    "Bake for 10~15 minutes at 180~200, ~~never~~ longer.",
    "See \\[1\\] and \\[sic\\], \\(or so\\).",
    "这是**我想吃的。**所以看https://example.org/a。然后www.example.org）。",
    "これは**「大切」**です。**注意:**见*强调！*后",
    "Il dit**«oui»**alors, **“so”**then.",
    "one<br>two<br/>three H<sub>2</sub>O x<sup>2 <kbd>Ctrl</kbd> <b>no</b>",
    "<details><summary>More</summary>\n\nhidden\n\n</details>",
    "<!-- a\n\nb -->\n\n<div>\n*x*\n\n</div>",
    "> a\n> > b\nlazy\n\n> c",
    "* * *\n***\nText\n***",
    "a\\\nb  \nc",
    "![x](https://example.org/p.png) and <https://example.org> and me@example.org",
    "$$ a = b \\tag{1} $$ and $\\boxed{42}$ and $\\unknown{x}$",
    "$ x $ and $$ y $$ and $$$ and $`z`$",
    "```math\nx^2\n```\n```mermaid\ngraph\n```",
    "[a]: b\n[A] and [a][]",
    "[^x]: unused\n\ntext [^x",
    "**bold *and* [link](https://example.org \"t\")** ~~a ~b~ c~~",
    "    code\n\n\ttab\n\ttab",
    "#no heading\n# heading #\n####### seven",
    "1) a\n2) b\n- c\n+ d",
    "a\u{b}b\u{c}c\u{85}d\u{2028}e",
    "&amp; &copy; &#36; &#x41; &nope;",
    "مرحبا **بالعالم** $x$ و \\(y\\)",
    "👩‍👩‍👧 `👩` | a |",
    "| x |\n|---|\n| $|y|$ | \\(a|b\\) |",
    "Term\n: no definition\n\n--- \nyaml: 1\n---",
    "<think>\nsecret\n</think>\n\n<answer>42</answer>",
];

/// All beginnings of a text, by letters.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().map(|(at, c)| &text[..at + c.len_utf8()])
}

#[test]
fn what_is_streamed_is_what_a_reload_shows() {
    for answer in ANSWERS {
        let mut shown = Vec::new();
        for beginning in beginnings(answer) {
            shown = blocks(beginning, &shown);
            let html: Vec<_> = shown.iter().map(|block| block.html.clone()).collect();
            let again: Vec<_> = blocks(beginning, &[]).into_iter().map(|block| block.html).collect();
            assert_eq!(html, again, "{beginning:?}");
        }
    }
}

fn shows(markdown: &str, parts: &[&str], absent: &[&str]) {
    let html = document(markdown);
    for part in parts {
        assert!(html.contains(part), "{markdown:?} lacks {part:?}: {html}");
    }
    for part in absent {
        assert!(!html.contains(part), "{markdown:?} has {part:?}: {html}");
    }
}

#[test]
fn money_shells_and_notes_are_no_formulas() {
    for text in [
        "Le billet coûte 5$, le menu 10$, et le total 15$.",
        "Set $HOME:$PATH and ${A}/${B} before you begin.",
        "US$5/A$6 and (US$)7, R$10/R$20.",
        "Between $100-$200 or $2bn-$4bn.",
        "$/PR is down but $/session is up; it is 5 $/h.",
        "I have $24000 and you have $40000.",
        "It is $5 for one and $6 for two, or 7$.",
        "Pay \\$5 and \\$6.",
        "See \\[1\\] and \\[optional\\] parts, \\(as it were\\).",
        "`\\(a\\)`, `$x$`",
        "~~~python\nre.match(r'\\(a\\)\\[b\\]', s)\n~~~",
        "    $x$ and \\(y\\)",
    ] {
        shows(text, &[], &["<math"]);
    }
    shows("Set $HOME:$PATH and **${A}/${B}** now.", &["$HOME:$PATH", "<strong>${A}/${B}</strong>"], &["&#36;"]);
    shows("See \\[1\\] and \\(as it were\\).", &["See [1] and (as it were)."], &[]);
    shows("Pay **$1.50** now and **$3** later.", &["<strong>$1.50</strong>", "<strong>$3</strong>"], &["<math"]);
    shows("It costs 5$ and $x^2$ and 6$.", &["5$ and <math", "and 6$."], &[]);
    for text in ["\\(x\\)2", "**\\(x\\)**a", "\\(x\\)\\(y\\)", "the $n$th", "为$x$的", "\\(\\text{cost} = \\$5\\)"] {
        shows(text, &["<math"], &["\\(", "$x$"]);
    }
    shows("\\[\na = b\n\nc = d\n\\]", &["<math display=\"block\">"], &["\\["]);
    shows(
        "$$\n\\begin{aligned} a &= b \\\\[4pt] c &= d \\end{aligned}\n$$\n\nThen \\[ x = y \\].",
        &["<mtable"],
        &["\\["],
    );
}

#[test]
fn marks_stand_where_people_of_any_script_put_them() {
    shows("这是**我想吃的。**所以", &["<strong>我想吃的。</strong>所以"], &["**"]);
    shows("これは**「大切」**です", &["<strong>「大切」</strong>です"], &["**"]);
    shows("**注意：**请看；*强调！*后", &["<strong>注意：</strong>", "<em>强调！</em>后"], &["*"]);
    shows("Il dit**«oui»**alors.", &["dit<strong>«oui»</strong>alors."], &["**"]);
    shows(
        "请看https://example.org/a。然后看看，或者www.example.org）。",
        &[">https://example.org/a</a>。然后", ">www.example.org</a>）。"],
        &["\u{2060}", "%E2"],
    );
    shows("https://zh.wikipedia.org/wiki/中国 is whole", &["/wiki/%E4%B8%AD%E5%9B%BD"], &[]);
    shows("Bake for 10~15 minutes at 180~200, ~~no~~.", &["10~15 minutes at 180~200", "<del>no</del>"], &["&#126;"]);
}

#[test]
fn lines_have_a_few_elements_and_tables_no_empty_heads() {
    shows("| a | b |\n|---|---|\n| 1 | one<br>two<br/>three |", &["one<br>two<br>three"], &["&lt;br"]);
    shows("H<sub>2</sub>O, <kbd>Ctrl</kbd>, x<sup>2", &["H<sub>2</sub>O", "<kbd>Ctrl</kbd>", "&lt;sup&gt;2"], &[]);
    shows("<sub onclick=a>x</sub>", &["&lt;sub onclick=a&gt;"], &["<sub"]);
    shows("- [ ] a\n- [x] b", &["☐ a", "☑ b"], &["[ ]", "<input"]);
    shows(
        "Text[^n].\n\n[^n]: The note.",
        &["Text<sup>[1]</sup>.", "<div class=\"footnote\"><sup>[1]</sup>", "The note."],
        &["[^n]", "id="],
    );
    shows("|   | b |\n|---|---|\n| 1 | 2 |", &["<td></td>", "<th>b</th>"], &["<th></th>"]);
    shows("$\\boxed{42}$", &["<mrow class=\"boxed\">"], &[]);
}

fn fragment() -> impl Strategy<Value = String> {
    let answers = ANSWERS.map(str::to_owned).to_vec();
    prop_oneof![
        3 => prop::sample::select(answers).prop_flat_map(|answer| {
            let letters: Vec<char> = answer.chars().collect();
            (0..=letters.len(), 0..=letters.len())
                .prop_map(move |(from, to)| letters[from.min(to)..from.max(to)].iter().collect())
        }),
        2 => prop::sample::select(vec!["\n", "\n\n", "\r", "`", "```\n", "$", "$$", "\\[", "\\]", "\\(", "\\)", "~", "**", "[", "]: ", "|", "> ", "- ", "    ", "<sub>", "</sub>", "https://a.b/", "。", "[^1]"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Whatever an answer is made of: what was kept of a beginning is right for the whole, and no element is foreign.
    #[test]
    fn any_answer_is_shown_alike_and_safely(parts in prop::collection::vec(fragment(), 1..7), cut in 0usize..200) {
        let answer = parts.concat();
        let cut = answer.floor_char_boundary(cut.min(answer.len()));
        let shown = blocks(&answer, &blocks(&answer[..cut], &[]));
        let again = blocks(&answer, &[]);
        let html = |blocks: &[agon_render::Block]| blocks.iter().map(|block| block.html.to_string()).collect::<Vec<_>>();
        prop_assert_eq!(html(&shown), html(&again));
        for block in &again {
            for bad in ["<script", "<img", "<iframe", "<style", " on", "javascript:", "<input", "\u{2060}"] {
                let tags = block.html.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| format!("<{tag}>"));
                prop_assert!(!tags.collect::<String>().contains(bad), "{}", block.html);
            }
        }
    }
}
