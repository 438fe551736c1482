//! Personal data in text is masked before the text leaves: addresses of mail and of machines, phone numbers, numbers
//! of cards, accounts and insurances, keys and tokens. What is masked is gone from the copy that leaves, never from
//! the battle itself.
//!
//! Each kind of data has a finder (`mail`, `keys`, `numbers`, `machines`), which looks at the text's [`plain`] form and
//! checks what can be checked: check digits, lengths, what stands beside it. What names nobody stays: dates, versions,
//! coordinates, results. How much is found, and how much is left alone that should be, is measured by
//! `tests/masking`.

mod keys;
mod machines;
mod mail;
mod numbers;
pub mod plain;

use std::borrow::Cow;
use std::ops::Range;

use regex::{Captures, Regex};

use self::plain::Plain;

/// What takes the place of something personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Mail,
    Key,
    Account,
    Card,
    Number,
    Machine,
    Phone,
}

impl Kind {
    const fn placeholder(self) -> &'static str {
        match self {
            Self::Mail => "[mail]",
            Self::Key => "[key]",
            Self::Account => "[account]",
            Self::Card => "[card]",
            Self::Number => "[number]",
            Self::Machine => "[machine]",
            Self::Phone => "[phone]",
        }
    }
}

/// What was found, in the plain form, in no order; an earlier find wins where two overlap.
#[derive(Debug, Default)]
struct Finds(Vec<(Range<usize>, Kind)>);

impl Finds {
    fn add(&mut self, at: Range<usize>, kind: Kind) {
        let is_free = |(other, _): &(Range<usize>, Kind)| at.end <= other.start || other.end <= at.start;
        if !at.is_empty() && self.0.iter().all(is_free) {
            self.0.push((at, kind));
        }
    }
}

/// The text with personal data masked: `[mail]`, `[key]`, `[account]`, `[card]`, `[number]`, `[machine]`, `[phone]`.
pub fn mask(text: &str) -> Cow<'_, str> {
    let plain = Plain::of(text);
    let mut finds = Finds::default();
    // A key may hold what looks like a number, and an address of mail like one of a machine.
    keys::find(&plain.text, &mut finds);
    mail::find(&plain.text, &mut finds);
    numbers::find_accounts(&plain.text, &mut finds);
    machines::find(&plain.text, &mut finds);
    numbers::find(&plain.text, &mut finds);
    if finds.0.is_empty() {
        return Cow::Borrowed(text);
    }
    finds.0.sort_unstable_by_key(|(at, _)| at.start);
    let (mut masked, mut done) = (String::with_capacity(text.len()), 0);
    for (at, kind) in finds.0 {
        let place = plain.place(at);
        if place.start < done {
            continue;
        }
        masked.push_str(&text[done..place.start]);
        masked.push_str(kind.placeholder());
        done = place.end;
    }
    masked.push_str(&text[done..]);
    Cow::Owned(masked)
}

/// A pattern that is known to be right; one that is not finds nothing, and a test says so.
fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

/// Each match of a pattern with its groups.
fn each<'t>(pattern: &'t Option<Regex>, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
    pattern.iter().flat_map(move |pattern| pattern.captures_iter(text))
}

/// The letter before a place, and the one behind it.
fn around(text: &str, at: &Range<usize>) -> (Option<char>, Option<char>) {
    (text[..at.start].chars().next_back(), text[at.end..].chars().next())
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
            ("from 81.2.69.142 and 2001:db8:0:0:0:0:0:1", "from [machine] and [machine]"),
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
