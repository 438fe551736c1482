//! Text as its reader sees it: letters that only look different are one, letters that nobody sees are gone. Each
//! byte knows from where in the original it came, so that what is found is masked there.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in its plain form.
#[derive(Debug, Default)]
pub struct Plain {
    /// The plain form: NFKC, without format characters, with one kind of space, dash and digit.
    pub text: String,
    /// For each byte of `text` where in the original its letter begins and ends.
    places: Vec<(u32, u32)>,
}

impl Plain {
    /// Takes a text apart into its plain form.
    pub fn of(original: &str) -> Self {
        let mut plain =
            Self { text: String::with_capacity(original.len()), places: Vec::with_capacity(original.len()) };
        let mut rest = original;
        while let Some(first) = rest.chars().next() {
            let start = original.len() - rest.len();
            if let Some((letter, length)) = escaped(rest) {
                plain.push(letter, start, start + length);
                rest = &rest[length..];
                continue;
            }
            // A letter with the marks that belong to it.
            let length = first.len_utf8()
                + rest.chars().skip(1).take_while(|c| is_combining_mark(*c)).map(char::len_utf8).sum::<usize>();
            let (cluster, after) = rest.split_at(length);
            rest = after;
            if first.is_ascii() && cluster.len() == 1 {
                plain.push(first, start, start + 1);
                continue;
            }
            for letter in cluster.chars().filter(|c| !is_unseen(*c)).nfkc() {
                plain.push(simple(letter), start, start + length);
            }
        }
        plain
    }

    fn push(&mut self, letter: char, start: usize, end: usize) {
        self.text.push(letter);
        let place = (u32::try_from(start).unwrap_or(u32::MAX), u32::try_from(end).unwrap_or(u32::MAX));
        self.places.extend(std::iter::repeat_n(place, letter.len_utf8()));
    }

    /// Where a stretch of the plain form stands in the original.
    pub fn place(&self, stretch: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.places.get(stretch.start).map_or(0, |place| place.0 as usize);
        let end = self.places.get(stretch.end.saturating_sub(1)).map_or(start, |place| place.1 as usize);
        start..end.max(start)
    }
}

/// What Markdown's backslash or a URL's percent stands for, where addresses of mail have it; and its length.
fn escaped(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    match (chars.next()?, chars.next()?) {
        ('\\', mark @ ('_' | '.' | '@' | '-' | '+')) => Some((mark, 2)),
        // An entity of HTML.
        ('&', '#' | 'c') => {
            let entity = ["&#64;", "&#x40;", "&commat;"].into_iter().find(|entity| text.starts_with(entity))?;
            Some(('@', entity.len()))
        }
        ('%', _) => {
            let letter = match text.get(1..3)?.to_ascii_lowercase().as_str() {
                "40" => '@',
                "2b" => '+',
                "2e" => '.',
                _ => return None,
            };
            Some((letter, 3))
        }
        _ => None,
    }
}

/// Letters that nobody sees: of format, of direction, of no width.
pub fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// One kind of dash, of space and of digit.
fn simple(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\n' | '\r' => c,
        c if c.is_whitespace() => ' ',
        c if c.is_ascii() => c,
        c => digit(c).unwrap_or(c),
    }
}

/// Decimal digits of other scripts: they stand in rows of ten from these on.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 19] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0x1810, 0xff10,
    ];
    let code = u32::from(c);
    let zero = ZEROS.into_iter().find(|zero| (*zero..*zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_alike_and_knows_its_place() {
        for (original, plain) in [
            ("jane\u{200b}@x", "jane@x"),
            ("jane\u{ff20}x", "jane@x"),
            ("mu\u{308}ller", "m\u{fc}ller"),
            ("a\u{a0}b\u{2013}c", "a b-c"),
            ("\u{664}\u{669}", "49"),
            ("jane\\_doe%40x%2Eorg", "jane_doe@x.org"),
            ("100% \\n %zz", "100% \\n %zz"),
        ] {
            assert_eq!(Plain::of(original).text, plain, "{original:?}");
        }
        let original = "x mu\u{308}\u{200b}ller\u{ff20}y";
        let plain = Plain::of(original);
        let at = plain.text.find("m\u{fc}ller").expect("there");
        assert_eq!(&original[plain.place(at..at + 7)], "mu\u{308}\u{200b}ller");
    }
}
