//! JSON as other programs write it.

/// Python writes `NaN`, `Infinity` and `-Infinity` where a number has no JSON form: the text with `null` in their place.
/// `None`: there are none.
pub fn without_non_finite(text: &str) -> Option<String> {
    const WORDS: [&str; 3] = ["-Infinity", "Infinity", "NaN"];
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some(next) = rest.chars().next() {
        let length = if next == '"' { string_length(rest) } else { next.len_utf8() };
        if let Some(word) = WORDS.iter().find(|word| rest.starts_with(**word)) {
            out.push_str("null");
            rest = &rest[word.len()..];
            found = true;
        } else {
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    found.then_some(out)
}

/// The length in bytes of the JSON string that a text begins with.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !is_escaped => return at + 1,
            '\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_no_number_become_null_outside_of_texts_alone() {
        let text = r#"{"a":NaN,"b":[-Infinity,Infinity],"NaN":"Infinity \" NaN \\"}"#;
        let expected = r#"{"a":null,"b":[null,null],"NaN":"Infinity \" NaN \\"}"#;
        assert_eq!(without_non_finite(text).as_deref(), Some(expected));
        assert_eq!(without_non_finite(r#"{"a":1,"b":"NaN"}"#), None);
        assert_eq!(without_non_finite("\"NaN"), None);
    }
}
