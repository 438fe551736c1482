//! A maker's mark: nobody's logo, and always the same for one name.

use sha2::{Digest, Sha256};

/// Hues of marks, of which the style sheet has a class each.
const HUES: u8 = 12;
/// The room for the mark's bar, in units of its box.
const ROOM: u8 = 22;

/// Two letters, a hue and a bar, all from a name.
#[derive(Debug, PartialEq, Eq)]
pub struct Mark {
    pub letters: String,
    pub hue: u8,
    pub from: u8,
    pub width: u8,
}

impl Mark {
    /// The mark of a maker.
    pub fn of(maker: &str) -> Self {
        let hash = Sha256::digest(maker.as_bytes());
        let mut words = maker.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let first = words.next().unwrap_or("?");
        let letters = match words.next().and_then(|word| word.chars().next()) {
            Some(second) => first.chars().take(1).chain([second]).collect(),
            None => first.chars().take(2).collect(),
        };
        let width = 8 + hash[1] % 9;
        Self { letters, hue: hash[0] % HUES, from: 3 + hash[2] % (ROOM - width + 1), width }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_of_the_name_alone_and_stays_in_its_box() {
        assert_eq!(Mark::of("Mistral AI"), Mark::of("Mistral AI"));
        for (maker, letters) in
            [("Mistral AI", "MA"), ("OpenAI", "Op"), ("", "?"), ("深度求索", "深度"), ("01.AI", "0A")]
        {
            let mark = Mark::of(maker);
            assert_eq!(mark.letters, letters, "{maker}");
            assert!(mark.hue < HUES && mark.from + mark.width <= 25, "{mark:?}");
        }
    }
}
