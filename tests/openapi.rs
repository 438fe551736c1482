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
