//! Addresses of machines: IPv4, IPv6, and those of network cards.

use core::net::{Ipv4Addr, Ipv6Addr};
use std::sync::LazyLock;

use regex::Regex;

use super::{Finds, Kind, around, each, pattern};

static V4: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"\d{1,3}(?:\.\d{1,3}){3}"));
static V6: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:(?:\.\d{1,3}){3})?"));
static CARD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)(?-u:\b)(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})(?-u:\b)",
    )
});
/// What stands before four numbers that are no address.
static NUMBERING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:\b(?:versions?|ver|v|release|rev|revision|build|firmware|chapter|section|sec|oid|driver|sdk|chrome|safari|edg|opr)["'( /:=]{0,3}|[=~<>!]=? ?[=~] ?|[~^] ?|§ ?|[@_-])v?$"#,
    )
});

/// Addresses that everybody has: of this machine, of closed networks, of many (RFC 1918, 5737, 5771).
fn is_nobodys(address: Ipv4Addr) -> bool {
    let [first, ..] = address.octets();
    address.is_loopback()
        || address.is_documentation()
        || address.is_private()
        || address.is_multicast()
        || address.is_link_local()
        || first == 0
        || first == 255
}

/// Does a name with a colon stand before a place, as in `mac:…`?
fn is_named(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    before.next() == Some(':') && before.next().is_some_and(|c| c.is_ascii_alphabetic() && !c.is_ascii_hexdigit())
}

pub fn find(text: &str, finds: &mut Finds) {
    for found in each(&CARD, text) {
        if let Some(whole) = found.get(0) {
            let (before, after) = around(text, &whole.range());
            let goes_on = |c: Option<char>| c.is_some_and(|c| matches!(c, ':' | '-' | '.'));
            let is_nothing =
                whole.as_str().chars().filter(char::is_ascii_alphanumeric).all(|c| matches!(c, '0' | 'f' | 'F'));
            let begins = !goes_on(before) || is_named(text, whole.start());
            if begins && !goes_on(after) && !is_nothing {
                finds.add(whole.range(), Kind::Machine);
            }
        }
    }
    for found in each(&V6, text) {
        let Some(whole) = found.get(0) else { continue };
        // `from:2001:…` begins behind the name.
        let skip = usize::from(whole.as_str().starts_with(':') && !whole.as_str().starts_with("::"));
        let at = whole.start() + skip..whole.end();
        let (before, after) = around(text, &at);
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '.'));
        let ends = after == Some('.') && !text[whole.end() + 1..].starts_with(|c: char| c.is_ascii_alphanumeric());
        let Ok(address) = text[at.clone()].parse::<Ipv6Addr>() else { continue };
        // `a::b` is a name in many languages.
        let has_digit = text[at.clone()].chars().any(|c| c.is_ascii_digit());
        let is_short = at.len() < 6;
        if (!is_word(before) || is_named(text, at.start))
            && (!is_word(after) || ends)
            && has_digit
            && !is_short
            && !address.to_canonical().is_loopback()
        {
            finds.add(at, Kind::Machine);
        }
    }
    for found in each(&V4, text) {
        let Some(whole) = found.get(0) else { continue };
        let (before, after) = around(text, &whole.range());
        let is_part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        let goes_on = after == Some('.') && text[whole.end() + 1..].starts_with(|c: char| c.is_ascii_digit());
        let Ok(address) = whole.as_str().parse::<Ipv4Addr>() else { continue };
        let ahead = &text[text[..whole.start()].floor_char_boundary(whole.start().saturating_sub(24))..whole.start()];
        let is_numbering = NUMBERING.as_ref().is_some_and(|numbering| numbering.is_match(ahead));
        let has_part = is_part(before) || before == Some('.') || is_part(after) || goes_on;
        // An object identifier and its name.
        let is_named = text[whole.end()..].starts_with(" = ") || text[whole.end()..].starts_with(" :=");
        if !has_part && !is_named && !is_numbering && !is_nobodys(address) {
            finds.add(whole.range(), Kind::Machine);
        }
    }
}
