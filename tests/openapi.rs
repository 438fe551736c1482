//! The API's description says of each reply what it is, and shows one.

use serde_json::Value;

#[test]
fn each_reply_has_a_form_and_an_example_of_it() {
    let all: Value = serde_json::from_str(&agon::http::openapi()).expect("a description");
    let mut wrong = Vec::new();
    for (path, methods) in all["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods") {
            let replies = operation["responses"].as_object().expect("replies");
            for (status, reply) in replies.iter().filter(|(status, _)| status.starts_with('2')) {
                if let Err(why) = look(reply, &all) {
                    wrong.push(format!("{} {path} {status}: {why}", method.to_uppercase()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Looks at a reply's JSON, if that is what it is.
fn look(reply: &Value, all: &Value) -> Result<(), String> {
    let Some(json) = reply["content"].get("application/json") else { return Ok(()) };
    let mut schema = json["schema"].clone();
    let named = schema["$ref"].as_str().and_then(|name| all.pointer(name.trim_start_matches('#')));
    let shown = json.get("example").or_else(|| named.unwrap_or(&schema).get("example"));
    let example = shown.ok_or("there is no example")?.clone();
    schema.as_object_mut().ok_or("there is no schema")?.insert("components".into(), all["components"].clone());
    let form = jsonschema::validator_for(&schema).map_err(|error| error.to_string())?;
    form.validate(&example).map_err(|error| format!("{error} at {}", error.instance_path()))
}

/// A name that two types share would describe one of them as the other: the description has no folders.
#[test]
fn each_type_of_the_description_has_a_name_of_its_own() {
    let derived = regex::Regex::new(r"#\[derive\([^)]*ToSchema[^)]*\)\]\n(?s:.{0,2000}?)(?:struct|enum) (\w+)");
    let renamed = regex::Regex::new(r"\(as = (\w+)").expect("a pattern");
    let derived = derived.expect("a pattern");
    let (mut seen, mut twice) = (std::collections::BTreeSet::new(), Vec::new());
    for path in crate::tidy::rust_files("src") {
        let text = std::fs::read_to_string(path).expect("readable");
        for found in derived.captures_iter(&text) {
            let name = renamed.captures(&found[0]).map_or_else(|| found[1].to_owned(), |as_| as_[1].to_owned());
            if !seen.insert(name.clone()) {
                twice.push(name);
            }
        }
    }
    assert!(seen.len() > 50 && twice.is_empty(), "{} types; twice: {twice:?}", seen.len());
}

/// What generators of clients need: without it operations overwrite each other, or lose their replies.
#[test]
fn each_operation_has_a_name_of_its_own_and_says_whose_token_it_wants() {
    let all: Value = serde_json::from_str(&agon::http::openapi()).expect("a description");
    let mut names = std::collections::BTreeMap::new();
    for (path, methods) in all["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods") {
            let name = operation["operationId"].as_str().expect("a name");
            let earlier = names.insert(name.to_owned(), path.clone());
            assert_eq!(earlier, None, "{name} is {method} {path} too");
            for wanted in operation["security"].as_array().expect("security") {
                for scheme in wanted.as_object().expect("a scheme").keys() {
                    assert!(all["components"]["securitySchemes"].get(scheme).is_some(), "{name}: {scheme}");
                }
            }
        }
    }
    for (name, path) in [("getBattle", "/api/v1/battles/{id}"), ("postBattleVote", "/api/v1/battles/{id}/vote")] {
        assert_eq!(names[name], path);
    }
    lists_say_what_of(&all, "");
}

fn lists_say_what_of(value: &Value, at: &str) {
    let is_list = value["type"] == "array";
    assert!(!is_list || value.get("items").is_some(), "{at} is a list of nobody knows what");
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| lists_say_what_of(value, &format!("{at}/{name}")))
        }
        Value::Array(all) => all.iter().for_each(|value| lists_say_what_of(value, at)),
        _ => {}
    }
}

/// Redocly's recommended rules and those of `tests/redocly.yaml`.
#[test]
fn a_linter_finds_nothing_in_the_description() {
    let Some(redocly) = std::env::var_os("AGON_TEST_REDOCLY") else {
        assert!(std::env::var_os("CI").is_none(), "AGON_TEST_REDOCLY is not set; .ci/services sets it");
        return;
    };
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("openapi.json");
    std::fs::write(&file, agon::http::openapi()).expect("written");
    let rules = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/redocly.yaml");
    let mut lint = std::process::Command::new(redocly);
    lint.arg("lint").arg(&file).arg("--config").arg(rules).args(["--format", "json"]);
    // It reports its use and asks for newer versions of itself unless it is told not to.
    let told = lint.env("REDOCLY_TELEMETRY", "off").env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true").output();
    let told = told.expect("redocly runs");
    let words = String::from_utf8_lossy(&told.stdout);
    let found: Value = words.find('{').and_then(|at| serde_json::from_str(&words[at..]).ok()).expect("a report");
    assert_eq!(found["totals"], serde_json::json!({"errors": 0, "warnings": 0, "ignored": 0}), "{found:#}");
}
