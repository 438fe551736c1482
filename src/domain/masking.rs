//! Personal data in text is masked before the text leaves: addresses of mail and of machines, phone
//! numbers, numbers of cards and accounts, keys and tokens. What is masked is gone from the copy that leaves, never from
//! the battle itself.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// One alternative for each kind, by the name of its group. Order matters: a key may hold a long number.
static PERSONAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let kinds = [
        r"(?P<mail>[\p{L}0-9._%+-]{1,64}@[\p{L}0-9-]{1,63}(?:\.[\p{L}0-9-]{1,63})+)",
        concat!(
            r"(?P<key>\b(?:sk|pk|rk|ghp|gho|ghs|github_pat|glpat|xox[abprs]|hf|agon|AKIA|ASIA|AIza|ya29|whsec)[-_A-Za-z0-9./]{12,}",
            r"|\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z ]*PRIVATE KEY-----|\z))"
        ),
        r"(?P<account>\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b)",
        r"(?P<card>\b\d(?:[ -]?\d){12,18}\b)",
        r"(?P<machine>\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b|\b(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}\b)",
        r"(?P<phone>(?:\+\d{1,3}[ .\-/]?|\b0|\(0?)\d{1,5}\)?(?:[ .\-/]?\d{2,5}){2,4}\b|\(\d{3}\) ?\d{3}[ .-]\d{4}\b|\b\d{3}[.-]\d{3}[.-]\d{4}\b)",
    ];
    Regex::new(&kinds.join("|")).ok()
});

/// The text with personal data masked: `[mail]`, `[key]`, `[account]`, `[card]`, `[machine]`, `[phone]`.
pub fn mask(text: &str) -> Cow<'_, str> {
    let Some(personal) = PERSONAL.as_ref() else { return Cow::Borrowed("") };
    personal.replace_all(text, |found: &Captures<'_>| {
        let whole = found.get(0).map_or("", |m| m.as_str());
        for kind in ["mail", "key", "account", "card", "machine", "phone"] {
            if found.name(kind).is_some() {
                // A long number is a card's only if its check digit says so; else it may be a result.
                return if kind == "card" && !luhn(whole) { whole.to_owned() } else { format!("[{kind}]") };
            }
        }
        whole.to_owned()
    })
}

/// ISO/IEC 7812-1, annex B.
fn luhn(text: &str) -> bool {
    let digits = text.chars().rev().filter_map(|c| c.to_digit(10));
    let sum: u32 = digits
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn personal_data_is_masked_and_the_rest_is_left_alone() {
        let table = [
            ("write to jane.doe+x@mail.example.org please", "write to [mail] please"),
            ("jörg@müller.example", "[mail]"),
            ("call +49 170 1234567 or 0170/1234567", "call [phone] or [phone]"),
            ("(555) 123-4567, 555-123-4567", "[phone], [phone]"),
            ("card 4111 1111 1111 1111.", "card [card]."),
            ("not a card: 1234567812345678", "not a card: 1234567812345678"),
            ("key sk-proj-abcdefghijklmnop1234", "key [key]"),
            ("ghp_0123456789abcdefghijABCDEFGHIJ012345", "[key]"),
            ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "[key]"),
            ("-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY----- end", "[key] end"),
            ("IBAN DE89 3704 0044 0532 0130 00", "IBAN [account]"),
            ("from 203.0.113.9 and 2001:db8:0:0:0:0:0:1", "from [machine] and [machine]"),
            ("pi is 3.14159, year 2026, 17 * 23 = 391", "pi is 3.14159, year 2026, 17 * 23 = 391"),
            ("fn main() { let x = 1_000_000; }", "fn main() { let x = 1_000_000; }"),
        ];
        for (text, masked) in table {
            assert_eq!(mask(text), masked);
        }
    }

    proptest! {
        #[test]
        fn what_is_masked_stays_masked(text in "\\PC{0,200}") {
            let once = mask(&text).into_owned();
            prop_assert_eq!(mask(&once).into_owned(), once);
        }
    }
}
