//! What a client has already is not sent again.

use actix_web::HttpRequest;
use actix_web::http::header::IF_NONE_MATCH;

/// Does the client have the version of this entity tag (with its quotes)? `If-None-Match` may list several, weak ones too,
/// or be `*` (RFC 9110, 13.1.2).
pub fn is_unchanged(request: &HttpRequest, etag: &str) -> bool {
    let header = request.headers().get(IF_NONE_MATCH).and_then(|v| v.to_str().ok()).unwrap_or_default();
    header.split(',').map(str::trim).any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn lists_weak_tags_and_a_star_are_understood() {
        for (sent, expected) in [
            ("\"a\"", true),
            ("W/\"a\"", true),
            ("\"b\", W/\"a\"", true),
            ("*", true),
            ("\"b\"", false),
            ("a", false),
            ("", false),
        ] {
            let request = TestRequest::default().insert_header((IF_NONE_MATCH, sent)).to_http_request();
            assert_eq!(is_unchanged(&request, "\"a\""), expected, "{sent}");
        }
        assert!(!is_unchanged(&TestRequest::default().to_http_request(), "\"a\""));
    }
}
