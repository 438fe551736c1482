//! Requests that we send: how our clients are made, and how those are kept from private addresses whose
//! target somebody else named (webhooks, vendors' endpoints).

use std::error::Error;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// What every client of ours has: a name, a choice of TLS, and no wish to be sent elsewhere.
fn builder() -> reqwest::ClientBuilder {
    // The TLS code is ours to choose: no other is built in. Only a second choice fails.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    reqwest::Client::builder()
        .user_agent(concat!("agon/", env!("CARGO_PKG_VERSION")))
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(10))
        .pool_idle_timeout(Duration::from_secs(30))
}

/// A client for addresses that the operator named.
///
/// # Errors
/// When TLS can't be set up.
pub fn client() -> reqwest::Result<reqwest::Client> {
    builder().build()
}

/// A client for addresses that others named: it reaches the public internet alone.
#[derive(Clone, Debug)]
pub struct PublicClient {
    client: reqwest::Client,
    allow_private: bool,
}

impl PublicClient {
    /// Makes one; `allow_private`: for trials, where receivers are on this machine.
    ///
    /// # Errors
    /// When TLS can't be set up.
    pub fn new(allow_private: bool) -> reqwest::Result<Self> {
        // A proxy would look the name up anew.
        let guarded = builder().no_proxy();
        let guarded = if allow_private { guarded } else { guarded.dns_resolver(Arc::new(PublicNames)) };
        Ok(Self { client: guarded.build()?, allow_private })
    }

    /// The client. Addresses that are written as numbers are for [`Self::check`] to refuse.
    pub fn client(&self) -> &reqwest::Client {
        &self.client
    }

    /// May this address be asked?
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, url: &str) -> Result<(), String> {
        check_url(url, self.allow_private).map(|_| ())
    }
}

/// Looks names up and gives public addresses alone: what was looked at is what is used.
struct PublicNames;

/// A name that leads to a private network.
#[derive(Debug, thiserror::Error)]
#[error("a private address")]
struct Private;

impl Resolve for PublicNames {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            // One private address among public ones is enough to refuse: the next look-up may give it.
            if found.iter().any(|addr| !is_public(addr.ip())) {
                return Err(Private.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// The words for a request that was kept from a private address.
pub fn refusal(error: &reqwest::Error) -> Option<&'static str> {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<Private>() {
            return Some("a private address");
        }
        cause = error.source();
    }
    None
}

/// Host and port of an address that somebody named.
///
/// # Errors
/// What is wrong with it.
fn check_url(url: &str, allow_private: bool) -> Result<(String, u16), String> {
    let parsed = reqwest::Url::parse(url).map_err(|_| "no address".to_owned())?;
    let is_plain = parsed.scheme() == "http";
    if parsed.scheme() != "https" && !(is_plain && allow_private) {
        return Err("https is wanted".into());
    }
    if !parsed.username().is_empty() || parsed.password().is_some() || url.len() > 2_000 {
        return Err("no user, no password, at most 2,000 characters".into());
    }
    let host = parsed.host_str().ok_or("a host is wanted")?.to_owned();
    let literal = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().ok();
    if !allow_private && (literal.is_some_and(|ip| !is_public(ip)) || host == "localhost" || !host.contains(['.', ':']))
    {
        return Err("a private address".into());
    }
    Ok((host, parsed.port_or_known_default().unwrap_or(443)))
}

/// Is it an address on the public internet? (IANA's registries of special-purpose addresses.)
fn is_public(ip: IpAddr) -> bool {
    let special = [
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
        "::/96",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    ];
    let ip = ip.to_canonical();
    !special.iter().filter_map(|net| net.parse::<ipnet::IpNet>().ok()).any(|net| net.contains(&ip))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_told() {
        for bad in [
            "http://example.org/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://10.1.2.3:8443/x",
            "https://169.254.169.254/latest",
            "https://localhost/",
            "https://intranet/",
            "https://[::ffff:127.0.0.1]/",
            "https://[fd00::1]/",
            "https://2130706433/",
            "https://0x7f.1/",
            "ftp://example.org",
            "https://user:secret@example.org/",
            "nonsense",
            "https://",
        ] {
            assert!(check_url(bad, false).is_err(), "{bad} was accepted");
        }
        assert_eq!(check_url("https://example.org/hook", false), Ok(("example.org".into(), 443)));
        assert_eq!(check_url("https://example.org:8443/hook", false), Ok(("example.org".into(), 8443)));
        assert!(check_url("http://127.0.0.1:9/", true).is_ok());
    }

    #[tokio::test]
    async fn a_name_of_this_machine_is_not_reached() {
        let guarded = PublicClient::new(false).expect("TLS");
        let error = guarded.client().get("https://localhost:9/").send().await.expect_err("private");
        assert_eq!(refusal(&error), Some("a private address"));
        let open = PublicClient::new(true).expect("TLS").client().get("http://localhost:9/").send().await;
        assert_eq!(refusal(&open.expect_err("nobody listens")), None);
    }
}
