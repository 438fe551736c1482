//! The API for people who write programs: the description (`/openapi.json`) as a page.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use askama::Template;
use serde_json::Value;

use crate::http::openapi::openapi;
use crate::http::pages::{Locale, PageProblem, page};

/// A word that may stand for a type, which has its own place on the page.
#[derive(Clone)]
struct Kind {
    before: &'static str,
    name: String,
    is_type: bool,
}

/// A field of a type, or a parameter of a request.
struct Field {
    name: String,
    kind: Kind,
    is_required: bool,
    text: Vec<(bool, String)>,
}

/// A reply: its status, what it means, and the type of its body.
struct Replied {
    status: String,
    text: Vec<(bool, String)>,
    kind: Option<Kind>,
}

/// A method of an address.
struct Operation {
    id: String,
    method: String,
    path: String,
    summary: Vec<(bool, String)>,
    description: Vec<(bool, String)>,
    fields: Vec<Field>,
    body: Option<Kind>,
    replies: Vec<Replied>,
}

/// Operations that belong together.
struct Group {
    name: String,
    text: String,
    operations: Vec<Operation>,
}

/// A type of bodies.
struct Type {
    name: String,
    text: Vec<(bool, String)>,
    fields: Vec<Field>,
    example: Option<String>,
}

struct Reference {
    groups: Vec<Group>,
    types: Vec<Type>,
}

#[derive(Template)]
#[template(path = "about/reference.html")]
struct ReferencePage {
    t: Locale,
    reference: &'static Reference,
}

#[derive(Template)]
#[template(path = "about/types.html")]
struct TypesPage {
    t: Locale,
    reference: &'static Reference,
}

static REFERENCE: LazyLock<Reference> = LazyLock::new(|| read(&serde_json::from_str(&openapi()).unwrap_or_default()));

/// The API's page.
pub async fn reference(t: Locale) -> Result<HttpResponse, PageProblem> {
    page(200, &ReferencePage { t, reference: &REFERENCE })
}

/// The types that it speaks of.
pub async fn types(t: Locale) -> Result<HttpResponse, PageProblem> {
    page(200, &TypesPage { t, reference: &REFERENCE })
}

/// Words, and what between backticks is code.
fn words(text: &Value) -> Vec<(bool, String)> {
    let parts = text.as_str().unwrap_or_default().split('`').enumerate();
    parts.filter(|(_, part)| !part.is_empty()).map(|(place, part)| (place % 2 == 1, part.to_owned())).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What a schema says of a value.
fn kind(schema: &Value) -> Kind {
    let plain = |name: String| Kind { before: "", name, is_type: false };
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return Kind { before: "", name: name.to_owned(), is_type: true };
    }
    for one_of in ["oneOf", "anyOf"] {
        // Something or null: what it is, if it is not null.
        if let Some(real) = schema[one_of].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null")) {
            return kind(real);
        }
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if types.contains(&"array") {
        return Kind { before: "list of ", ..kind(&schema["items"]) };
    }
    let format = schema["format"].as_str().map(|format| format!(" ({format})")).unwrap_or_default();
    plain(if types.is_empty() { "any".into() } else { types.join(" or ") + &format })
}

fn fields(schema: &Value) -> Vec<Field> {
    let required = |name: &str| schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let all = schema["properties"].as_object().into_iter().flatten();
    all.map(|(name, field)| Field {
        name: name.clone(),
        kind: kind(field),
        is_required: required(name),
        text: words(&field["description"]),
    })
    .collect()
}

/// The type of a body, of whatever media type comes first.
fn body(content: &Value) -> Option<Kind> {
    content["content"].as_object()?.values().next().map(|media| kind(&media["schema"]))
}

fn operation(path: &str, method: &str, said: &Value) -> Operation {
    let parameter = |one: &Value| Field {
        name: text(&one["name"]),
        kind: kind(&one["schema"]),
        is_required: one["required"] == true,
        text: words(&one["description"]),
    };
    let replies = said["responses"].as_object().into_iter().flatten().filter(|(status, _)| *status != "default");
    Operation {
        id: format!("{method}-{}", path.replace(|c: char| !c.is_ascii_alphanumeric(), "-")),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: words(&said["summary"]),
        description: words(&said["description"]),
        fields: said["parameters"].as_array().into_iter().flatten().map(parameter).collect(),
        body: body(&said["requestBody"]),
        replies: replies
            .map(|(status, reply)| Replied {
                status: status.clone(),
                text: words(&reply["description"]),
                // A problem looks the same everywhere: it is told of once.
                kind: body(reply).filter(|kind| kind.name != "Problem"),
            })
            .collect(),
    }
}

fn read(said: &Value) -> Reference {
    let mut groups: Vec<Group> = said["tags"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|tag| Group { name: text(&tag["name"]), text: text(&tag["description"]), operations: Vec::new() })
        .collect();
    for (path, methods) in said["paths"].as_object().into_iter().flatten() {
        for (method, one) in methods.as_object().into_iter().flatten() {
            let tag = one["tags"][0].as_str().unwrap_or("other");
            let group = groups.iter().position(|group| group.name == tag).unwrap_or_else(|| {
                groups.push(Group { name: tag.to_owned(), text: String::new(), operations: Vec::new() });
                groups.len() - 1
            });
            groups[group].operations.push(operation(path, method, one));
        }
    }
    groups.retain(|group| !group.operations.is_empty());
    let types = said["components"]["schemas"].as_object().into_iter().flatten().map(|(name, schema)| Type {
        name: name.clone(),
        text: words(&schema["description"]),
        fields: fields(schema),
        example: (!schema["example"].is_null())
            .then(|| serde_json::to_string_pretty(&schema["example"]).unwrap_or_default()),
    });
    Reference { types: types.collect(), groups }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_of_the_description_is_on_the_page_with_the_types_it_names() {
        let said: Value = serde_json::from_str(&openapi()).expect("JSON");
        let paths = said["paths"].as_object().expect("paths");
        let methods: usize = paths.values().map(|methods| methods.as_object().map_or(0, serde_json::Map::len)).sum();
        let operations: Vec<&Operation> = REFERENCE.groups.iter().flat_map(|group| &group.operations).collect();
        assert!(methods > 80 && operations.len() == methods, "{methods}");
        let types: Vec<&str> = REFERENCE.types.iter().map(|one| one.name.as_str()).collect();
        let kinds = operations.iter().flat_map(|one| {
            one.fields
                .iter()
                .map(|field| &field.kind)
                .chain(&one.body)
                .chain(one.replies.iter().filter_map(|r| r.kind.as_ref()))
        });
        for kind in kinds.filter(|kind| kind.is_type) {
            assert!(types.contains(&kind.name.as_str()), "{} has no place", kind.name);
        }
        let ids: std::collections::BTreeSet<&str> = operations.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.len(), operations.len(), "each has an address of its own");
    }
}
