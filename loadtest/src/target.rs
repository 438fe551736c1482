//! Where a run may point: this machine, and nothing else.
//!
//! A load generator aimed at somebody's server is an attack, so the rule is enforced where the
//! address is parsed: a [`Target`] cannot hold anything but a loopback address. Names are not
//! resolved (a name is whatever a resolver says); only `localhost` is known, as 127.0.0.1.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use hyper::Uri;
use hyper::header::HeaderValue;
use sqlx::postgres::PgConnectOptions;

/// The service under test: a loopback address and the `Host` header that goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub addr: SocketAddr,
    pub host: HeaderValue,
}

impl Target {
    /// The target of a server this tool started itself.
    pub fn local(port: u16) -> Self {
        Self::at(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
    }

    fn at(addr: SocketAddr) -> Self {
        let host = HeaderValue::from_str(&addr.to_string()).unwrap_or_else(|_| HeaderValue::from_static("localhost"));
        Self { addr, host }
    }
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let uri: Uri = text.parse().map_err(|e| format!("not a URL: {e}"))?;
        if uri.scheme_str() != Some("http") {
            return Err("expected http://127.0.0.1:PORT".into());
        }
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err("give the origin only, as in http://127.0.0.1:PORT".into());
        }
        let ip = loopback_ip(uri.host().unwrap_or_default())?;
        let port = uri.port_u16().unwrap_or(80);
        Ok(Self::at(SocketAddr::new(ip, port)))
    }
}

/// Parses `ADDR:PORT` to listen on, on the same terms.
pub fn loopback_bind(text: &str) -> Result<SocketAddr, String> {
    let (host, port) = text.rsplit_once(':').ok_or("expected 127.0.0.1:PORT")?;
    let port = port.parse().map_err(|e| format!("bad port {port:?}: {e}"))?;
    Ok(SocketAddr::new(loopback_ip(host)?, port))
}

/// Parses a PostgreSQL URL whose server is on this machine (loopback or a Unix socket).
pub fn loopback_database(text: &str) -> Result<PgConnectOptions, String> {
    let options = PgConnectOptions::from_str(text).map_err(|e| e.to_string())?;
    let host = options.get_host();
    if options.get_socket().is_none() && !host.starts_with('/') {
        loopback_ip(host)?;
    }
    Ok(options)
}

fn loopback_ip(host: &str) -> Result<IpAddr, String> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if bare.eq_ignore_ascii_case("localhost") {
        return Ok(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    match bare.parse::<IpAddr>() {
        Ok(ip) if is_loopback(ip) => Ok(ip),
        _ => Err(format!("{host:?} is not a loopback address; this tool only drives a service on this machine")),
    }
}

fn is_loopback(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_loopback(),
        IpAddr::V6(v6) => v6 == Ipv6Addr::LOCALHOST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_targets_are_accepted() {
        for (text, addr) in [
            ("http://127.0.0.1:8080", "127.0.0.1:8080"),
            ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
            ("http://localhost:9", "127.0.0.1:9"),
            ("http://127.1.2.3", "127.1.2.3:80"),
            ("http://[::1]:8080", "[::1]:8080"),
        ] {
            let target: Target = text.parse().expect(text);
            assert_eq!(target.addr, addr.parse().unwrap(), "{text}");
        }
    }

    #[test]
    fn everything_else_is_refused_in_one_line() {
        for text in [
            "http://example.com",
            "http://0.0.0.0:8080",
            "http://10.0.0.1:8080",
            "http://192.168.1.4",
            "http://[::]:80",
            "http://[::ffff:8.8.8.8]:80",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "http://127.0.0.1@example.com",
            "https://127.0.0.1",
            "http://127.0.0.1:8080/api",
            "127.0.0.1:8080",
            "",
        ] {
            let refusal = text.parse::<Target>().expect_err(text);
            assert!(!refusal.contains('\n'), "{text}: {refusal}");
        }
    }

    #[test]
    fn databases_and_listeners_follow_the_same_rule() {
        assert!(loopback_database("postgres://agon@127.0.0.1:5432/agon").is_ok());
        assert!(loopback_database("postgres://agon@localhost/agon").is_ok());
        assert!(loopback_database("postgres://agon@db.example.com/agon").is_err());
        assert!(loopback_database("postgres://agon@127.0.0.1/agon?host=10.0.0.1").is_err());
        assert!(loopback_bind("127.0.0.1:0").is_ok());
        assert!(loopback_bind("0.0.0.0:80").is_err());
        assert!(loopback_bind("127.0.0.1").is_err());
    }
}
