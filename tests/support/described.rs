//! Each JSON reply that a test gets is as the API's description says.

use std::sync::LazyLock;

use serde_json::Value;

struct Described {
    method: String,
    path: Vec<String>,
    status: u16,
    schema: Option<jsonschema::Validator>,
}

static DESCRIPTION: LazyLock<Vec<Described>> = LazyLock::new(|| {
    let all: Value = serde_json::from_str(&agon::http::openapi()).expect("a description");
    let mut described = Vec::new();
    for (path, methods) in all["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods") {
            for (status, reply) in operation["responses"].as_object().expect("replies") {
                let mut schema = reply["content"]["application/json"]["schema"].clone();
                if let Some(schema) = schema.as_object_mut() {
                    schema.insert("components".into(), all["components"].clone());
                }
                let Ok(status) = status.parse() else { continue };
                described.push(Described {
                    method: method.to_uppercase(),
                    path: path.split('/').map(str::to_owned).collect(),
                    status,
                    schema: (!schema.is_null()).then(|| jsonschema::validator_for(&schema).expect("a schema")),
                });
            }
        }
    }
    described
});

/// Looks at a reply.
pub fn check(method: &str, path: &str, status: u16, content_type: &str, body: &[u8]) {
    if !path.starts_with("/api/v1/") || content_type != "application/json" || !(200..300).contains(&status) {
        return;
    }
    let segments: Vec<&str> = path.split('/').collect();
    let fits = |one: &&Described| {
        let same = |(own, seen): (&String, &&str)| own.starts_with('{') || own == seen;
        one.method == method
            && one.status == status
            && one.path.len() == segments.len()
            && one.path.iter().zip(&segments).all(same)
    };
    let literal = |one: &&Described| one.path.iter().filter(|own| !own.starts_with('{')).count();
    let described = DESCRIPTION.iter().filter(fits).max_by_key(literal);
    let described = described.unwrap_or_else(|| panic!("{method} {path} {status} is not described"));
    let reply: Value = serde_json::from_slice(body).expect("JSON");
    let schema = described.schema.as_ref().unwrap_or_else(|| panic!("{method} {path} {status} has no schema"));
    if let Err(error) = schema.validate(&reply) {
        panic!("{method} {path} {status}: {error} at {}\n{reply}", error.instance_path());
    }
}
