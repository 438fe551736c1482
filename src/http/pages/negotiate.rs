//! Whose language a page speaks, and what is said to them when something went wrong.

use actix_web::dev::Payload;
use actix_web::http::header::{AcceptLanguage, Header, Preference};
use actix_web::{FromRequest, HttpRequest};

use crate::http::problem::Problem;
use crate::i18n::Locale;

/// Name of the cookie that keeps a reader's choice.
pub const COOKIE: &str = "agon_language";

impl FromRequest for Locale {
    type Error = std::convert::Infallible;
    type Future = std::future::Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}

impl Locale {
    /// What a reader chose, or else what their browser asks for, or else English.
    pub fn of(request: &HttpRequest) -> Self {
        let chosen = request.cookie(COOKIE).and_then(|cookie| Self::named(cookie.value()));
        let asked = || {
            let wanted = AcceptLanguage::parse(request).ok()?.ranked();
            wanted.iter().find_map(|one| match one {
                Preference::Specific(tag) => Self::understood(tag.as_str()),
                Preference::Any => None,
            })
        };
        chosen.or_else(asked).unwrap_or_default()
    }

    /// What a problem says.
    ///
    /// Not every code has words in every language: the API's own stand for it then.
    pub fn problem(self, problem: &Problem) -> String {
        let said = self.code("problem", problem.code);
        if !self.has(said.key()) {
            let mut chars = problem.detail.chars();
            let first = chars.next().into_iter().flat_map(char::to_uppercase);
            return first.chain(chars).chain((!problem.detail.ends_with('.')).then_some('.')).collect();
        }
        let said = problem.retry_after.into_iter().fold(said, |said, seconds| said.with("seconds", seconds));
        let extra = problem.extra.iter().filter_map(|(name, value)| Some((name.clone(), value.as_i64()?)));
        extra.fold(said, |said, (name, value)| said.with(name, value)).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_told_in_words_of_the_language_or_the_services_own() {
        let t = Locale::default();
        assert_eq!(
            t.problem(&Problem::new(404, "unknown_battle", "there is no such battle")),
            "We can’t find this battle. Check the link, or start a new one."
        );
        assert_eq!(t.problem(&Problem::new(422, "odd", "something odd; mend it")), "Something odd; mend it.");
        let mut fast = Problem::new(429, "too_many_requests", "at most 5 battles a minute; wait 12 s");
        fast.retry_after = Some(12);
        assert_eq!(t.problem(&fast), "That was a bit too fast. Try again in 12 seconds.");
        let long = Problem::from(agon_core::battle::prompt::PromptError::TooLong { chars: 9_000, limit: 8_000 });
        assert_eq!(t.problem(&long), "Your question has 9000 characters. Shorten it to 8000 or fewer.");
    }

    #[test]
    fn a_reader_gets_what_they_chose_or_what_their_browser_asks_for() {
        use actix_web::cookie::Cookie;
        use actix_web::test::TestRequest;
        let of = |asked: &str, chosen: Option<&str>| {
            let request = TestRequest::default().insert_header(("accept-language", asked));
            let request = chosen.iter().fold(request, |request, chosen| request.cookie(Cookie::new(COOKIE, *chosen)));
            Locale::of(&request.to_http_request()).tag()
        };
        assert_eq!(of("de, ar-EG;q=0.8, en;q=0.9", None), "en");
        assert_eq!(of("de, ar-EG;q=0.8", None), "ar");
        for (asked, read) in [
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-TW", "zh-Hant"),
            ("zh-Hant-HK", "zh-Hant"),
            ("zh-Hans-TW", "zh-Hans"),
            ("pt", "pt-BR"),
            ("pt-AO", "pt-PT"),
            ("fr-CA", "fr"),
            ("es-419", "es"),
            ("sv", "en"),
        ] {
            assert_eq!(of(asked, None), read, "{asked}");
        }
        assert_eq!(of("garbage;;q", None), "en");
        assert_eq!(of("ar", Some("zh-Hans")), "zh-Hans");
        assert_eq!(of("ar", Some("xx")), "ar");
        // The pseudo-language is for whoever names it.
        assert_eq!(of("en-XA", None), "en");
        assert_eq!(of("en", Some("en-XA")), "en-XA");
    }
}
