//! Habits that a machine can keep.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use regex::Regex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder with one of these endings.
fn files(dir: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut open = vec![root().join(dir)];
    let mut files = Vec::new();
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| endings.contains(&e)) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

pub fn rust_files(dir: &str) -> Vec<PathBuf> {
    files(dir, &["rs"])
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("readable")
}

/// Lines of code, without comments, each with its number from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(at, line)| (at + 1, line))
}

fn complaints(dir: &str, banned: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    for path in rust_files(dir) {
        for (number, line) in code(&read(&path)) {
            for (word, why) in banned.iter().filter(|(word, _)| line.contains(word)) {
                found.push(format!("{}:{number}: {word}: {why}", path.display()));
            }
        }
    }
    found
}

#[test]
fn the_core_is_pure() {
    // What it can't link it can't use; this is what the standard library would still let it do.
    let banned = [
        ("async fn", "the core never awaits"),
        ("std::fs", "the core does no IO"),
        ("std::net::Tcp", "the core does no IO"),
        ("std::net::Udp", "the core does no IO"),
        ("std::env", "the core does no IO"),
        ("SystemTime", "time is an argument"),
        ("Instant::now", "time is an argument"),
        ("now_v7", "ids are arguments"),
        ("new_v4", "ids are arguments"),
        ("HashMap", "its order is not the same everywhere: use BTreeMap"),
    ];
    // `collect` sorts names before it sums anything.
    let found: Vec<String> =
        complaints("crates/core/src", &banned).into_iter().filter(|c| !c.contains("ranking/collect.rs")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let manifest = read(&root().join("crates/core/Cargo.toml"));
    let depends = manifest.split("[dependencies]").nth(1).and_then(|text| text.split("[dev-").next()).expect("a list");
    for banned in ["tokio", "sqlx", "actix", "reqwest", "redis", "rand", "tracing", "agon-"] {
        assert!(!depends.lines().any(|line| line.starts_with(banned)), "the core does not depend on {banned}");
    }
}

#[test]
fn handlers_alone_know_actix() {
    for room in ["flow", "worker", "streaming", "boards", "models", "chain", "plots", "cards", "i18n"] {
        let found = complaints(&format!("src/{room}"), &[("actix", "HTTP is http's")]);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn time_and_chance_are_asked_for_in_one_place() {
    let banned = [
        ("SystemTime::now", "use crate::clock"),
        ("rand::random", "use crate::clock"),
        ("Uuid::now_v7", "use crate::clock"),
    ];
    let found: Vec<String> = complaints("src", &banned).into_iter().filter(|c| !c.contains("src/clock.rs")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The rooms of `docs/ARCHITECTURE.md`, from the lowest floor up, each with the rooms that it may use.
fn rooms() -> Vec<(String, BTreeSet<String>)> {
    let page = read(&root().join("docs/ARCHITECTURE.md"));
    let table = page.split("## The rooms").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("the rooms");
    let named = Regex::new("`([a-z_0-9]+)`").expect("a pattern");
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_end_matches('|').split(" | ").collect();
        let room = named.captures(cells.first()?)?[1].to_owned();
        let uses = named.captures_iter(cells.get(2)?).map(|found| found[1].to_owned()).collect();
        Some((room, uses))
    };
    table.lines().filter(|line| line.starts_with("| `")).filter_map(row).collect()
}

/// The rooms of this crate that a file's code names, each with its line: `crate::a::x`, and `crate::{a::x, b}`.
fn named_rooms(text: &str) -> Vec<(usize, String)> {
    let one = Regex::new(r"\bcrate::([a-z_0-9]+)").expect("a pattern");
    let several = Regex::new(r"\bcrate::\{").expect("a pattern");
    let code: String = text
        .lines()
        .map(|line| if line.trim_start().starts_with("//") { "\n".to_owned() } else { format!("{line}\n") })
        .collect();
    let line = |at: usize| code[..at].matches('\n').count() + 1;
    let mut found: Vec<(usize, String)> =
        one.captures_iter(&code).map(|m| (line(m.get(0).expect("all").start()), m[1].to_owned())).collect();
    for brace in several.find_iter(&code) {
        let (mut depth, mut is_first, mut word) = (1, true, String::new());
        for c in code[brace.end()..].chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 1 && is_first && (c.is_alphanumeric() || c == '_') {
                word.push(c);
            } else if !word.is_empty() || c == ',' {
                if !word.is_empty() {
                    found.push((line(brace.start()), std::mem::take(&mut word)));
                }
                is_first = depth == 1 && c == ',';
            }
            if depth == 0 {
                break;
            }
        }
    }
    found
}

#[test]
fn rooms_are_read_out_of_braces_too() {
    let text = "use crate::clock;\n// crate::not\nuse crate::{config, flow::{vote, battle::open},\n    site::Site};\n";
    let names: Vec<_> = named_rooms(text).into_iter().map(|(line, name)| format!("{line} {name}")).collect();
    assert_eq!(names, ["1 clock", "3 config", "3 flow", "3 site"]);
}

/// The room that a file of the service is in.
fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).expect("in src");
    let first = inside.components().next().expect("a name").as_os_str().to_str().expect("text");
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn rooms_use_the_rooms_below_them_and_the_page_says_which() {
    let rooms = rooms();
    let floor: BTreeMap<&str, usize> = rooms.iter().enumerate().map(|(at, (room, _))| (room.as_str(), at)).collect();
    let mut wrong = Vec::new();
    for (room, uses) in &rooms {
        for used in uses {
            match floor.get(used.as_str()) {
                Some(below) if *below < floor[room.as_str()] => {}
                _ => wrong.push(format!("ARCHITECTURE.md lets {room} use {used}, which is not on a floor below")),
            }
        }
    }
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in rust_files("src") {
        let room = room_of(&path);
        if ["lib", "main", "commands"].contains(&room.as_str()) || path.ends_with("tests.rs") {
            continue;
        }
        let Some(at) = floor.get(room.as_str()) else {
            wrong.push(format!("ARCHITECTURE.md does not name the room {room}"));
            continue;
        };
        for (number, used) in named_rooms(&read(&path)).into_iter().filter(|(_, used)| *used != room) {
            if !rooms[*at].1.contains(&used) {
                wrong.push(format!("{}:{number}: {room} uses {used}", path.display()));
            }
            arrows.entry(room.clone()).or_default().insert(used);
        }
    }
    // What the page allows is what there is.
    for (room, uses) in &rooms {
        let real = arrows.get(room).cloned().unwrap_or_default();
        wrong.extend(uses.difference(&real).map(|unused| format!("ARCHITECTURE.md: {room} does not use {unused}")));
    }
    println!("{} rooms, {} arrows, 0 up", rooms.len(), arrows.values().map(BTreeSet::len).sum::<usize>());
    assert!(rooms.len() > 15 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn comments_and_pages_name_documents_and_files_that_are_here() {
    let document = Regex::new(r"\b(?:[A-Za-z_-]+/)*[A-Z][A-Z_-]+\.md\b").expect("a pattern");
    let file =
        Regex::new(r"`((?:src|crates|tests|docs|config|templates|assets|migrations|\.ci|benches)/[\w./-]+\.\w+)`")
            .expect("a pattern");
    let mut wrong = Vec::new();
    let mut all: Vec<PathBuf> =
        ["src", "crates", "tests", "benches", "docs", "config", "templates", "assets", "loadtest/src"]
            .iter()
            .flat_map(|dir| files(dir, &["rs", "md", "toml", "html", "css", "js", "lua"]))
            .collect();
    all.extend(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root().join(name)));
    let here = |name: &str, beside: &Path| {
        let name = name.trim_start_matches("./");
        let homes = [root().to_owned(), root().join("docs"), beside.parent().expect("a folder").to_owned()];
        homes.iter().any(|home| home.join(name).exists())
    };
    for path in all {
        let text = read(&path);
        for found in document
            .find_iter(&text)
            .map(|m| m.as_str())
            .chain(file.captures_iter(&text).map(|c| c.get(1).expect("a name").as_str()))
        {
            // `NAME`, `TAG`, `NNNN` stand for a file that is to be made.
            let is_placeholder = ["NAME", "TAG", "NNNN"].iter().any(|word| found.contains(word));
            if !is_placeholder && !here(found, &path) {
                wrong.push(format!("{} names {found}, which is not here", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn templates_and_styles_are_laid_out_for_people() {
    let mut wide = Vec::new();
    for path in ["templates", "assets/css"].iter().flat_map(|dir| files(dir, &["html", "xml", "svg", "css"])) {
        for (number, line) in read(&path).lines().enumerate().filter(|(_, line)| line.chars().count() > 120) {
            wide.push(format!("{}:{}: {} columns", path.display(), number + 1, line.chars().count()));
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}
