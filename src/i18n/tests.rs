use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::*;
use crate::flow::ranking::plots::Plot;
use agon_core::ranking::style::FEATURES;
use agon_core::verdict::Reason;
use agon_core::verdict::voter::TIERS;
use agon_core::vote::TAGS;

/// Names of the variables, and the tags, that a message has.
type Parts = [BTreeSet<String>; 2];

fn parts(pattern: &Pattern<&str>, [names, tags]: &mut Parts) {
    static TAG: LazyLock<regex::Regex> = LazyLock::new(|| regex::Regex::new("<[^>]+>").expect("a pattern"));
    // Attributes may have a variable within: tags are looked for in the whole text.
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                names.insert(id.name.to_owned());
                text.push_str(&format!("{{{}}}", id.name));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?}") };
                names.insert(id.name.to_owned());
                for variant in variants {
                    let mut own = [names.clone(), tags.clone()];
                    parts(&variant.value, &mut own);
                    [*names, *tags] = own;
                }
            }
            other => panic!("a message says {other:?}"),
        }
    }
    tags.extend(TAG.find_iter(&text).map(|found| found.as_str().to_owned()));
}

fn messages(words: &str) -> BTreeMap<String, Parts> {
    let resource = parse(words).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut own = Parts::default();
        parts(message.value.as_ref().expect("a value"), &mut own);
        assert!(found.insert(message.id.name.to_owned(), own).is_none(), "{} is said twice", message.id.name);
    }
    found
}

#[test]
fn every_language_says_the_same_messages_about_the_same_things_with_the_same_markup() {
    let english = messages(ENGLISH);
    assert!(english.len() > 400, "{}", english.len());
    for (tag, _, words) in OFFERED.into_iter().skip(1) {
        let own = messages(words);
        let names = |all: &BTreeMap<String, Parts>| all.keys().cloned().collect::<BTreeSet<_>>();
        let differ: Vec<_> = names(&english).symmetric_difference(&names(&own)).cloned().collect();
        assert!(differ.is_empty(), "{tag}: {differ:?}");
        for (name, parts) in &english {
            assert_eq!(&own[name], parts, "{tag}: {name}");
        }
    }
}

#[test]
fn what_pages_say_is_there_and_all_that_is_there_is_said() {
    let english = messages(ENGLISH);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut source = String::new();
    let mut open: Vec<_> =
        ["templates", "src/http/pages", "src/i18n", "src/plots", "src/flow"].map(|folder| root.join(folder)).to_vec();
    while let Some(folder) = open.pop() {
        for file in std::fs::read_dir(folder).expect("a folder") {
            let path = file.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if !path.ends_with("tests.rs") && path.extension().is_some_and(|kind| kind == "html" || kind == "rs")
            {
                let text = std::fs::read_to_string(path).expect("read");
                source += text.split("#[cfg(test)]").next().unwrap_or_default();
            }
        }
    }
    let said = regex::Regex::new(r#"\.(?:say|html)\("([a-z0-9-]+)"\)"#).expect("a pattern");
    for found in said.captures_iter(&source) {
        assert!(english.contains_key(&found[1]), "{} is said and not there", &found[1]);
    }
    // By itself, or as the family of a choice in a form.
    let family = r#"\.code\("([a-z]+)", |choice\("\w+", t\.say\("[a-z-]+"\), "([a-z]+)""#;
    let family = regex::Regex::new(family).expect("a pattern");
    let named = |found: regex::Captures<'_>| found.get(1).or(found.get(2)).map(|name| format!("{}-", name.as_str()));
    let families: BTreeSet<String> = family.captures_iter(&source).filter_map(named).collect();
    for name in english.keys() {
        let is_said = source.contains(&format!("\"{name}\"")) || families.iter().any(|one| name.starts_with(one));
        assert!(is_said, "{name} is never said");
    }
}

#[test]
fn every_code_of_a_family_has_words() {
    let t = Locale::default();
    let all = |family: &str, codes: &[&str]| {
        for code in codes {
            let said = t.code(family, code);
            assert!(t.has(said.key()), "{} is missing", said.key());
        }
    };
    let reasons: Vec<&str> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    all("reason", &reasons);
    all("tag", &TAGS);
    all("tier", &TIERS);
    all("effect", &FEATURES);
    all("effect", &["side"]);
    all("plot", &Plot::ALL.map(Plot::name));
    all(
        "line",
        &["base", "bonus", "settle", "hold", "release", "forfeit", "restore", "merge", "reserve", "pay", "void"],
    );
    all("purse", &["issuance", "forfeited", "reserved", "claimed", "pending", "available", "held"]);
    all("standing", &["good", "held", "excluded"]);
    all("review", &["appeal", "clear", "uphold"]);
    all("board", &["overall", "single-turn", "multi-turn", "code", "maths", "long"]);
}

#[test]
fn languages_write_numbers_and_moments_their_own_way() {
    let at = Timestamp::from_micros(1_764_149_400_000_000);
    let say = |tag: &str| {
        let t = Locale::named(tag).expect("a language");
        [t.whole(12_345), t.decimal(-1.25, 1), t.percent(Some(0.1234)), t.day(at), t.minute(at), t.places(Some([2, 5]))]
    };
    assert_eq!(say("en"), ["12,345", "-1.2", "12.3%", "26 Nov 2025", "26 Nov 2025, 09:30", "2–5"]);
    assert_eq!(say("zh-Hans"), ["12,345", "-1.2", "12.3%", "2025年11月26日", "2025年11月26日 09:30", "2–5"]);
    assert_eq!(say("fr")[..4], ["12\u{202f}345", "-1,2", "12,3\u{a0}%", "26 nov. 2025"]);
    assert_eq!(say("pt-BR")[..3], ["12.345", "-1,2", "12,3%"]);
    assert_eq!(say("ja")[3], "2025/11/26");
    let arabic = say("ar");
    assert_eq!(arabic[..4], ["12,345", "\u{200e}-1.2", "\u{2068}12.3\u{2069}٪", "26\u{200f}/11\u{200f}/2025"]);
    let t = Locale::default();
    assert_eq!([t.percent(None), t.decimal(f64::NAN, 1)], [NONE, NONE]);
    assert_eq!([t.points(-12_500_000), t.price(0.15), t.exact("0.000001")], ["-12.5", "0.15", "0.000001"]);
    assert_eq!([8_888_880, 105_333_228, 49_999, -50_000].map(|micro| t.points(micro)), ["8.9", "105.3", "0", "-0.1"]);
}

#[test]
fn plurals_and_markup_are_the_languages() {
    let t = Locale::default();
    assert_eq!(t.say("points").with("points", 1_u64).to_string(), "1 point");
    assert_eq!(t.say("points").with("points", 1_200_u64).to_string(), "1200 points");
    let said = t.html("error-code").with("code", "<b>&'\"").to_string();
    assert_eq!(said, "Code: <code>&#60;b&#62;&#38;&#39;&#34;</code>");
    assert_eq!(t.say("no-such-message").to_string(), "no-such-message");
    let open = Slot { stealth: false, starts_at: Timestamp::from_micros(0), end: SlotEnd::Votes(7) };
    assert_eq!(t.slot(&open).to_string(), "from 1 Jan 1970 for 7 votes");
    let hidden = Slot { stealth: true, end: SlotEnd::At(Timestamp::from_micros(0)), ..open };
    assert_eq!(t.slot(&hidden).to_string(), "stealth, 1 Jan 1970 to 1 Jan 1970");
}

#[test]
#[ignore = "a list to be read, no gate: cargo test --lib messages_worth -- --ignored --nocapture"]
fn messages_worth_another_reading() {
    let english = Locale::default();
    let texts: Vec<(String, String)> =
        messages(ENGLISH).into_keys().map(|name| (english.say(&name).to_string(), name)).collect();
    let markup = regex::Regex::new("<[^>]*>").expect("a pattern");
    for (text, name) in &texts {
        let plain = markup.replace_all(text, "").into_owned();
        for sentence in plain.split_inclusive(['.', '?', '!']) {
            let words = sentence.split_whitespace().count();
            if words > 25 {
                println!("{name}: {words} words: {}", sentence.trim());
            }
            let first = sentence.trim().split(' ').next().unwrap_or_default();
            if ["It", "They", "This", "That", "These"].contains(&first) {
                println!("{name}: begins with a pronoun: {}", sentence.trim());
            }
        }
        for riddle in ["somebody", "what is", "What is", "whoever", "one's"] {
            if plain.contains(riddle) {
                println!("{name}: says \"{riddle}\": {plain}");
            }
        }
    }
    for (tag, _, words) in OFFERED.into_iter().skip(1) {
        let same = Locale::named(tag).expect("a language");
        for name in messages(words).into_keys() {
            let (own, source) = (same.say(&name).to_string(), english.say(&name).to_string());
            if own == source && source.split_whitespace().count() > 2 {
                println!("{tag}: {name} is English: {own}");
            }
        }
    }
}

#[test]
fn the_pseudo_language_has_an_accent_but_in_markup() {
    let t = Locale::named("en-XA").expect("a language");
    assert_eq!(
        t.html("model-no-votes").to_string(),
        accented("No counted votes yet. <a href=\"/\">Start a battle</a>, and you might meet it.")
    );
    assert!(t.html("model-no-votes").to_string().contains("<a href=\"/\">Štárt"));
}
