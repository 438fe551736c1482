//! Habits that a machine can keep.

use std::path::{Path, PathBuf};

fn files(dir: &str, kinds: &[&str]) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    let mut open = vec![root];
    let mut files = Vec::new();
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| kinds.contains(&kind)) {
                files.push(path);
            }
        }
    }
    files
}

fn complaints(dir: &str, banned: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    for path in files(dir, &["rs"]) {
        let text = std::fs::read_to_string(&path).expect("readable");
        for (number, line) in text.lines().enumerate() {
            for (word, why) in banned {
                if line.contains(word) && !line.trim_start().starts_with("//") {
                    found.push(format!("{}:{}: {word}: {why}", path.display(), number + 1));
                }
            }
        }
    }
    found
}

#[test]
fn the_core_is_pure() {
    let banned = [
        ("async fn", "the core never awaits"),
        ("tokio", "the core does no IO"),
        ("sqlx", "SQL is the store's"),
        ("actix", "HTTP is http's"),
        ("reqwest", "the core does no IO"),
        ("std::fs", "the core does no IO"),
        ("std::net::Tcp", "the core does no IO"),
        ("std::net::Udp", "the core does no IO"),
        ("SystemTime", "time is an argument"),
        ("Instant::now", "time is an argument"),
        ("rand::", "seeds are arguments"),
        ("now_v7", "ids are arguments"),
        ("HashMap", "its order is not the same everywhere: use BTreeMap"),
        ("agon_store", "the core depends on nothing above it"),
        ("crate::http", "the core depends on nothing above it"),
        ("crate::flow", "the core depends on nothing above it"),
    ];
    // `collect` sorts names before it sums anything.
    let found: Vec<String> =
        complaints("crates/core/src", &banned).into_iter().filter(|c| !c.contains("ranking/collect.rs")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn each_room_keeps_to_itself() {
    let rooms: [(&str, &[(&str, &str)]); 5] = [
        (
            "src/flow",
            &[("sqlx", "SQL is the store's"), ("actix", "HTTP is http's"), ("crate::http", "flow is below http")],
        ),
        ("src/http", &[("sqlx::", "handlers see no SQL")]),
        ("crates/store/src", &[("crate::http", "store is below http"), ("crate::flow", "store is below flow")]),
        ("src/worker", &[("sqlx::", "SQL is the store's"), ("actix", "HTTP is http's")]),
        ("src/streaming", &[("sqlx::", "SQL is the store's"), ("actix", "HTTP is http's")]),
    ];
    for (dir, banned) in rooms {
        let found = complaints(dir, banned);
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

#[test]
fn templates_and_styles_are_laid_out_for_people() {
    let mut wide = Vec::new();
    for path in ["templates", "assets/css"].iter().flat_map(|dir| files(dir, &["html", "xml", "svg", "css"])) {
        let text = std::fs::read_to_string(&path).expect("readable");
        for (number, line) in text.lines().enumerate().filter(|(_, line)| line.chars().count() > 120) {
            wide.push(format!("{}:{}: {} columns", path.display(), number + 1, line.chars().count()));
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}
