//! Addresses of mail, also as people hide them from programs.

use core::net::Ipv4Addr;
use std::sync::LazyLock;

use regex::Regex;

use super::{Finds, Kind, around, each, pattern};

// Lengths are not in the patterns: counted letters of all scripts would make them as large as a program.
static PLAIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        r#"(?i)<?(?:mailto:)?(?P<local>"[^"\n]{1,64}"|[\w](?:[\w.%+'&/=?^{}~#$*!-]*[\w+'&-])?)"#,
        r"@(?P<host>\[(?:IPv6:)?[0-9A-Fa-f.:]{7,45}\]|localhost\b|[\w-]+(?:(?:\.|\[\.\]|\(\.\))[\w-]+)*(?:\.|\[\.\]|\(\.\))(?P<top>xn--[a-z0-9-]+|\p{L}[\p{L}\p{M}]+))>?",
    ))
});

/// `jane (at) example (dot) org`, `jane[at]example.org`, `jane at example dot org`.
static HIDDEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)[a-z0-9][a-z0-9._+-]*(?: dot [a-z0-9]+)?(?:",
        r" ?[\[({<-] ?(?:at|@|arroba|ät|chez) ?[\])}>-] ?[a-z0-9-]+(?: ?(?:\.|[\[({<-] ?(?:dot|\.|punkt|punto|ponto|point) ?[\])}>-]| dot ) ?[a-z0-9-]{2,}){1,4}",
        r"|(?: at | @ )[a-z0-9-]+(?: dot [a-z]{2,6}){1,4}\b)",
    ))
});

/// Logins of programs, not of people.
const PROGRAMS: [&str; 3] = ["git", "hg", "svn"];

pub fn find(text: &str, finds: &mut Finds) {
    for found in each(&PLAIN, text) {
        let (Some(whole), Some(local), Some(host)) = (found.get(0), found.name("local"), found.name("host")) else {
            continue;
        };
        let mut at = whole.range();
        let (before, after) = around(text, &at);
        // `user@host:path` names a place of files.
        let is_path = after == Some(':')
            && text[at.end + 1..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '~' | '.'));
        let is_literal = host.as_str().strip_prefix('[').is_none_or(|host| {
            let host = host.trim_end_matches(']');
            host.parse::<Ipv4Addr>().is_ok() || host.contains(':')
        });
        // `matrix@other.shape(…)` is a product of Python's.
        let is_code = after == Some('(') || before.is_some_and(|c| matches!(c, ')' | ']'));
        if PROGRAMS.contains(&local.as_str()) || is_path || !is_literal || is_code {
            continue;
        }
        // Brackets go with the address when both are there.
        if text[at.clone()].starts_with('<') != text[at.clone()].ends_with('>') {
            if text[at.clone()].starts_with('<') {
                at.start += 1;
            } else {
                at.end -= 1;
            }
        }
        finds.add(at, Kind::Mail);
    }
    for found in each(&HIDDEN, text) {
        if let Some(whole) = found.get(0) {
            finds.add(whole.range(), Kind::Mail);
        }
    }
}
