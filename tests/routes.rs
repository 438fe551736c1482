//! Each route that changes something counts against a limit.

use std::collections::BTreeMap;
use std::path::Path;

use regex::Regex;

use crate::tidy::rust_files;

/// Routes that limit themselves in another way than by an extractor, and how.
const OTHERWISE: [(&str, &str); 6] = [
    ("sessions::begin", "sessions: by address, there is no account yet"),
    ("sessions::end", "none: ending costs less than being refused"),
    ("pages::open", "battles, and sessions by address for who has none"),
    ("pages::act", "votes, battles or changes, by what is done"),
    ("pages::choose_language", "none: it sets a cookie"),
    ("battle::stop", "none: stopping frees a place"),
];

/// What limits a handler, by the types that it takes and, where it counts itself, by its body.
fn limit((signature, body): &(String, String)) -> Option<String> {
    let limited = Regex::new(r"(Limited|Limiter)<(\w+)>").expect("a pattern");
    if let Some(found) = limited.captures(signature) {
        // Who takes a limiter has to count.
        let counts = &found[1] == "Limited" || body.contains("limiter.count(") || body.contains(", limiter,");
        return counts.then(|| found[2].to_lowercase());
    }
    let vendors = signature.contains("VendorCaller").then(|| "the vendor's requests a minute".to_owned());
    vendors.or_else(|| signature.contains("Operator").then(|| "wrong keys of operators".to_owned()))
}

#[test]
fn each_route_that_changes_something_has_a_limit() {
    let function = Regex::new(r"(?s)pub(?:\([a-z]+\))? async fn (\w+)\((.*?)\)\s*->(.*?)\n\}").expect("a pattern");
    let mut handlers: BTreeMap<String, (String, String)> = BTreeMap::new();
    for path in rust_files("src/http/api").into_iter().chain(rust_files("src/http/pages")) {
        let text = std::fs::read_to_string(&path).expect("readable");
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        let is_page = path.to_str().is_some_and(|path| path.contains("/pages/"));
        for found in function.captures_iter(&text) {
            let key = if is_page { format!("pages/{stem}::{}", &found[1]) } else { format!("{stem}::{}", &found[1]) };
            handlers.insert(key, (found[2].to_owned(), found[3].to_owned()));
        }
    }
    // Pages have short names in one place.
    let pages = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/http/pages/mod.rs"));
    let (uses, pages) =
        (Regex::new(r"pub use ([\w:]+)::(?:\{([^}]*)\}|([^;]*));").expect("a pattern"), pages.expect("readable"));
    let mut short = BTreeMap::new();
    for found in uses.captures_iter(&pages) {
        let module = found[1].rsplit("::").next().unwrap_or_default();
        let names = found.get(2).or(found.get(3)).map_or("", |names| names.as_str());
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let (own, public) = name.split_once(" as ").unwrap_or((name, name));
            short.insert(public.to_owned(), format!("pages/{module}::{own}"));
        }
    }
    let route = Regex::new(r#"\.route\("([^"]+)", (\w+)\(\)\.to\(([\w:]+)\)(?:\.wrap\(Compress::default\(\)\))?\)"#)
        .expect("a pattern");
    let routes = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/http/routes.rs"));
    let routes = routes.expect("readable");
    let (mut listed, mut unlimited) = (Vec::new(), Vec::new());
    let mut read = 0;
    for found in route.captures_iter(&routes) {
        read += 1;
        if &found[2] == "get" {
            // Whatever is read counts in the middleware, before a handler is chosen.
            listed.push(format!("GET {}: reads", &found[1]));
            continue;
        }
        let name = found[3].split("::").collect::<Vec<_>>();
        let name = name[name.len().saturating_sub(2)..].join("::");
        let key = name.strip_prefix("pages::").and_then(|page| short.get(page)).unwrap_or(&name);
        let by_type = handlers.get(key).and_then(limit);
        let otherwise = OTHERWISE.iter().find(|(other, _)| *other == name).map(|(_, how)| (*how).to_owned());
        match by_type.or(otherwise) {
            Some(limit) => listed.push(format!("{} {}: {limit}", found[2].to_uppercase(), &found[1])),
            None => unlimited.push(format!("{} {} ({name})", found[2].to_uppercase(), &found[1])),
        }
    }
    println!("{}", listed.join("\n"));
    assert_eq!(read, routes.matches(".route(").count(), "a route that this test can't read");
    assert!(listed.len() > 100 && unlimited.is_empty(), "without a limit:\n{}", unlimited.join("\n"));
}
