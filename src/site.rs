//! Who the service is: the addresses at which people reach it. They come from the settings and from nowhere
//! else, since whoever writes a `Host` or a forwarded header would otherwise speak in our name: have a wallet
//! sign in to us on another site, or lead readers of a feed there.

use reqwest::Url;

use agon_core::loopback::is_loopback;

/// The service's own addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The origin to which people are sent, and further ones that are the service too. Empty: this machine only.
    origins: Vec<Origin>,
    /// Path of the base URL, without a slash at its end; empty at the root.
    path: String,
}

/// Scheme and authority of an address (RFC 6454).
#[derive(Clone, Debug, PartialEq, Eq)]
struct Origin {
    /// `http` or `https`, in lower case.
    scheme: String,
    /// Host and port in lower case; a port that the scheme implies is left out.
    authority: String,
}

impl Site {
    /// From the settings `public_url` and `public_aliases`.
    ///
    /// # Errors
    /// One line that names the setting.
    pub fn parse(public_url: &str, aliases: &[String]) -> Result<Self, String> {
        if public_url.is_empty() {
            if aliases.is_empty() {
                return Ok(Self { origins: Vec::new(), path: String::new() });
            }
            return Err("setting public_aliases: set public_url first, the address that links lead to".into());
        }
        let (origin, path) = address(public_url).map_err(|what| format!("setting public_url: {what}"))?;
        let mut origins = vec![origin];
        for alias in aliases {
            let (origin, path) = address(alias).map_err(|what| format!("setting public_aliases: {what}"))?;
            if !path.is_empty() {
                return Err(format!("setting public_aliases: {alias:?}: an origin has no path"));
            }
            origins.push(origin);
        }
        Ok(Self { origins, path })
    }

    /// Is a request for this `Host` one for us? Without `public_url`: for a name of this machine, at any port.
    pub fn knows(&self, host: &str) -> bool {
        if self.origins.is_empty() {
            return is_loopback(host);
        }
        self.origins.iter().any(|origin| origin.is_at(host))
    }

    /// The origin that a request with this `Host` was sent to; for others than [`Self::knows`] our own.
    pub fn origin(&self, host: &str) -> String {
        match self.origins.iter().find(|origin| origin.is_at(host)).or(self.origins.first()) {
            Some(origin) => origin.text(),
            None => format!("http://{host}"),
        }
    }

    /// The host of [`Self::origin`], with its port.
    pub fn domain(&self, host: &str) -> String {
        self.origin(host).split_once("://").map_or_else(String::new, |(_, domain)| domain.to_owned())
    }

    /// What links begin with, without a slash at the end. `host` matters only where no address is set.
    pub fn base(&self, host: &str) -> String {
        match self.origins.first() {
            Some(origin) => origin.text() + &self.path,
            None => self.origin(host),
        }
    }

    /// Did a page of ours send this request, by its `Origin` and the `Host` that it was sent to?
    pub fn is_own(&self, origin: &str, host: &str) -> bool {
        if self.origins.is_empty() {
            return is_loopback(host) && origin.strip_prefix("http://") == Some(host);
        }
        self.origins.iter().any(|own| {
            origin
                .strip_prefix(&own.scheme)
                .is_some_and(|rest| rest.strip_prefix("://").is_some_and(|authority| own.is_at(authority)))
        })
    }

    /// Do people reach the service by https?
    pub fn is_secure(&self) -> bool {
        self.origins.first().is_some_and(|origin| origin.scheme == "https")
    }

    /// The path that cookies are for.
    pub fn cookie_path(&self) -> &str {
        if self.path.is_empty() { "/" } else { &self.path }
    }
}

impl Origin {
    fn text(&self) -> String {
        format!("{}://{}", self.scheme, self.authority)
    }

    /// Is this host ours? The scheme's own port may be named or not.
    fn is_at(&self, host: &str) -> bool {
        let implied = if self.scheme == "https" { ":443" } else { ":80" };
        host.strip_suffix(implied).unwrap_or(host).eq_ignore_ascii_case(&self.authority)
    }
}

/// Takes an address apart: its origin, and its path without a slash at the end.
fn address(text: &str) -> Result<(Origin, String), String> {
    let wrong = |what: &str| format!("{text:?}: {what}");
    let url = Url::parse(text).map_err(|_| wrong("expected an address like https://arena.example"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(wrong("expected http or https"));
    }
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err(wrong("an address of a site has no user, query or fragment"));
    }
    let host = url.host_str().ok_or_else(|| wrong("expected a host"))?;
    // The parser leaves out the port that the scheme implies.
    let authority = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    let origin = Origin { scheme: url.scheme().to_owned(), authority };
    Ok((origin, url.path().trim_end_matches('/').to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(url: &str, aliases: &[&str]) -> Site {
        Site::parse(url, &aliases.iter().map(|alias| (*alias).to_owned()).collect::<Vec<_>>()).expect("a site")
    }

    #[test]
    fn without_settings_only_this_machine_is_us() {
        let here = site("", &[]);
        for host in ["127.0.0.1:8080", "localhost", "LOCALHOST:9", "127.1.2.3", "[::1]:8080", "[::1]"] {
            assert!(here.knows(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "10.0.0.1",
            "127.1",
            "[::1].x",
            "127.0.0.1:8080:1",
            "localhost:x",
            "user@localhost",
            "[::ffff:127.0.0.1]",
        ] {
            assert!(!here.knows(host), "{host}");
        }
        assert_eq!(here.base("127.0.0.1:8080"), "http://127.0.0.1:8080");
        assert!(here.is_own("http://127.0.0.1:8080", "127.0.0.1:8080"));
        for origin in ["http://127.0.0.1:81", "https://127.0.0.1:8080", "null", "http://evil.example"] {
            assert!(!here.is_own(origin, "127.0.0.1:8080"), "{origin}");
        }
        assert!(!here.is_own("http://evil.example", "evil.example"));
        assert!(!here.is_secure());
    }

    #[test]
    fn with_an_address_it_and_its_aliases_are_us_whatever_a_request_says() {
        let site = site("https://Arena.Example/agon/", &["http://old.example:8080"]);
        for host in ["arena.example", "ARENA.example:443", "old.example:8080"] {
            assert!(site.knows(host), "{host}");
        }
        for host in ["arena.example:80", "127.0.0.1", "localhost", "old.example", "x.arena.example"] {
            assert!(!site.knows(host), "{host}");
        }
        assert_eq!(site.base("old.example:8080"), "https://arena.example/agon");
        assert_eq!(site.origin("old.example:8080"), "http://old.example:8080");
        assert_eq!(site.domain("arena.example:443"), "arena.example");
        assert_eq!((site.cookie_path(), site.is_secure()), ("/agon", true));
        assert!(site.is_own("https://arena.example", "anything"));
        assert!(site.is_own("https://arena.example:443", "anything"));
        for origin in ["http://arena.example", "https://evil.example", "null", "", "https://arena.example.evil"] {
            assert!(!site.is_own(origin, origin.trim_start_matches("https://")), "{origin}");
        }
    }

    #[test]
    fn a_wrong_address_is_refused_with_its_setting() {
        for (url, alias, part) in [
            ("arena.example", None, "public_url"),
            ("ftp://arena.example", None, "http or https"),
            ("https://a.example/?x=1", None, "no user, query or fragment"),
            ("https://user:pw@a.example", None, "no user"),
            ("", Some("https://a.example"), "set public_url first"),
            ("https://a.example", Some("https://b.example/path"), "an origin has no path"),
        ] {
            let aliases: Vec<String> = alias.into_iter().map(str::to_owned).collect();
            let error = Site::parse(url, &aliases).expect_err(url);
            assert!(error.contains(part), "{error}");
        }
    }
}
