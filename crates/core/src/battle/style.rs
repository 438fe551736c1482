//! How an answer looks, in numbers: what style control holds constant.
//!
//! The measures are those of Chatbot Arena's style control (length, headings, bold, lists), taken from the Markdown
//! source. Code blocks count for length alone: a `#` in a shell script is no heading.

/// Measures of one side's answers, over all turns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Style {
    /// Words, and each ideograph or kana as one.
    pub tokens: u32,
    /// Markdown headings, `#` to `######`; at most 65,535, as all counts here.
    pub headings: u16,
    /// Spans between `**` or `__`.
    pub bold: u16,
    /// Items of lists, with bullets or numbers.
    pub lists: u16,
}

impl Style {
    /// Measures a Markdown text.
    pub fn of(text: &str) -> Self {
        let mut style = Self { tokens: tokens(text), ..Self::default() };
        let mut fence = None;
        for line in text.lines() {
            let line = line.trim_start();
            let mark = ["```", "~~~"].into_iter().find(|mark| line.starts_with(mark));
            match (fence, mark) {
                (None, Some(mark)) => fence = Some(mark),
                (Some(open), Some(mark)) if open == mark => fence = None,
                (Some(_), _) => {}
                (None, None) => style.line(line),
            }
        }
        style
    }

    fn line(&mut self, line: &str) {
        let after_hashes = line.trim_start_matches('#');
        let hashes = line.len() - after_hashes.len();
        if (1..=6).contains(&hashes) && after_hashes.starts_with(' ') {
            self.headings = self.headings.saturating_add(1);
        }
        let after_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = line.len() - after_digits.len();
        let bullet = ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark));
        let numbered = (1..=9).contains(&digits) && [". ", ") "].iter().any(|mark| after_digits.starts_with(mark));
        if bullet || numbered {
            self.lists = self.lists.saturating_add(1);
        }
        for mark in ["**", "__"] {
            let spans = line.matches(mark).count() / 2;
            self.bold = self.bold.saturating_add(u16::try_from(spans).unwrap_or(u16::MAX));
        }
    }

    /// Both texts' measures together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            tokens: self.tokens.saturating_add(other.tokens),
            headings: self.headings.saturating_add(other.headings),
            bold: self.bold.saturating_add(other.bold),
            lists: self.lists.saturating_add(other.lists),
        }
    }

    /// The measures in the order of [`crate::ranking::style::FEATURES`].
    pub fn measures(self) -> [f64; 4] {
        [f64::from(self.tokens), f64::from(self.headings), f64::from(self.bold), f64::from(self.lists)]
    }

    /// Tokens (u32), headings, bold, lists (u16 each), big-endian.
    pub fn bytes(self) -> [u8; 10] {
        let mut bytes = [0; 10];
        bytes[..4].copy_from_slice(&self.tokens.to_be_bytes());
        for (to, from) in bytes[4..].chunks_exact_mut(2).zip([self.headings, self.bold, self.lists]) {
            to.copy_from_slice(&from.to_be_bytes());
        }
        bytes
    }

    /// The measures that [`Style::bytes`] wrote.
    pub fn from_bytes([a, b, c, d, e, f, g, h, i, j]: [u8; 10]) -> Self {
        Self {
            tokens: u32::from_be_bytes([a, b, c, d]),
            headings: u16::from_be_bytes([e, f]),
            bold: u16::from_be_bytes([g, h]),
            lists: u16::from_be_bytes([i, j]),
        }
    }
}

/// Words; scripts without spaces count by the letter.
fn tokens(text: &str) -> u32 {
    let (mut count, mut inside) = (0_u32, false);
    for c in text.chars() {
        // Kana, the CJK ideographs and Hangul's neighbours without spaces.
        let alone = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
        let part = c.is_alphanumeric() && !alone;
        if alone || part && !inside {
            count = count.saturating_add(1);
        }
        inside = part;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_style_are_counted_and_code_is_not() {
        let text = "# Title\n\nSome **bold** and __more__ words.\n\n- one\n* two\n1. three\n\n```sh\n# no heading\n- no item\n```\n####### seven\n#tag";
        let style = Style::of(text);
        assert_eq!((style.headings, style.bold, style.lists), (1, 2, 3));
        assert_eq!(Style::of("two words").tokens, 2);
        assert_eq!(Style::of("日本語 is hard").tokens, 5);
        assert_eq!(Style::of(""), Style::default());
        assert_eq!(Style::of("**unclosed").bold, 0);
    }

    #[test]
    fn bytes_read_back() {
        let style = Style { tokens: 70_000, headings: 1, bold: 300, lists: u16::MAX };
        assert_eq!(Style::from_bytes(style.bytes()), style);
        assert_eq!(style.plus(style).lists, u16::MAX);
    }
}
